"""Headlines of few words: they read as a section's name, and the standfirst below them as the headline."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from articles.extraction.clean.source.lines import Line, is_prose, prefixes

_FEWEST, _MOST = 3, 6
"""How many words such a headline has."""
_FEWEST_ABOVE_CAPITALS = 5
_STANDFIRST = 8
"""How many words the line below it has at least."""
_TELLING = 2
"""How many words of the story it has at least: sections are named after all their stories."""
_OF_SECTIONS = prefixes(
    "America Asia business China defense diplomacy East economy Europe focus international issues Japan"
    " military national nuclear opinion Pacific peninsula politics region Russia security special talks"
    " tension weapons West"
)
"""The beginnings of words in the names of sections, which stand in many of their stories, too."""
_ABBREVIATED = (
    *("Jan.", "Feb.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.", "U.S.", "U.N.", "N.K.", "S.K.", "D.C."),
    *("No.", "Co.", "Corp.", "Inc.", "Jr.", "Gov.", "a.m.", "p.m.", "U.K.", "E.U."),
)  # fmt: skip
_LONGEST = 16
_SMALL = frozenset({"with", "from", "over", "into", "after", "amid", "than", "that", "upon"})
"""The longer words that have no capital in a headline either."""
_LEAST_CAPITALS = 5
_LONG_WORD = 4


def above_standfirst(chosen: Line, head: Sequence[Line], told: Callable[[], frozenset[str]]) -> Line:
    """The line right above `chosen` where that is the headline and `chosen` its standfirst; else `chosen`.

    `told` gives the beginnings of the words with which the story starts.
    """
    at = next((at for at, line in enumerate(head) if line is chosen), 0)
    above = head[at - 1] if at else chosen
    if above is chosen or above.label not in ("", "related") or chosen.words < _STANDFIRST:
        return chosen
    fewest = _FEWEST_ABOVE_CAPITALS if is_title_case(chosen) else _FEWEST
    if not fewest <= above.words <= _MOST or above.text.isupper() or is_prose(above):
        return chosen
    return above if len((prefixes(above.text) - _OF_SECTIONS) & told()) >= _TELLING else chosen


def is_abbreviated(line: Line) -> bool:
    """Whether a line ends as a sentence only because its last word is abbreviated: `… by early Dec.`"""
    return line.words <= _LONGEST and line.text.endswith(_ABBREVIATED)


def is_title_case(line: Line) -> bool:
    """Whether a line is written in capitals as English headlines are, though sentences end in it."""
    words = [word.strip("“”\"‘’'(") for word in line.text.split()]
    long = [word for word in words if len(word) >= _LONG_WORD]
    capitals = sum(word[:1].isupper() for word in words)
    return (
        line.words <= _LONGEST
        and capitals >= _LEAST_CAPITALS
        and all(word[:1].isupper() or word in _SMALL for word in long)
        and "(" not in line.text
    )

"""Who speaks in a transcript or an interview, by what stands before each turn.

| kind | label |
| --- | --- |
| in capitals | `MR. HOLM: …`, `QUESTION: …`, `<Q> …` |
| a letter alone, beside others | `Q    Thank you.` |
| of a record | `Mr. Holm (Denmark) (spoke in French): …`, `The President: …` |
| names that come again | `Rivera: …`, `Mr. Rivera: …` |
| on lines of their own | `Question`, `Holm` |
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from articles.extraction.reports.sound_bites import is_sound_bite
from articles.extraction.reports.speeches import is_in_first_person
from articles.extraction.text.segmentation import Layout

_LABEL = re.compile(
    r"(?:[\"“]|[\[<](?=[QA][\]>]))?"
    r"((?:(?:M[RS]{1,2}|DR|AMB|SEN|REP|GEN|GOV)\.? )?[A-Z][A-Z.'’\-]+(?: [A-Z][A-Z.'’\-]+){0,4}|[QA])"
    r"(?:(?:(?: ?#\d)?(?: ?\([^()\n]{1,40}\))? ?[:)]|(?<=[\n\"“][QA])\.|(?<=\A[QA])\.)\s"
    r"|(?<=[\[<][QA])[\]>]\s?|(?:(?<=\n[QA])|(?<=\A[QA]))>\s?)"
)
_NAMED_LABEL = re.compile(
    r"((?:(?:M[rs]{1,2}|Dr|Prof|Amb|Gen|Sen|Rep|Gov|Sec|Min)\. )?[A-Z][\w'’-]+(?: [A-Z][\w.'’-]*){0,3})"
    r"(?: ?\([\w '’-]{1,30}\))?: (?=[\"“A-Z(])"
)
"""`Rivera: …`, `Mr. Rivera: …`, in interviews: a name that labels several turns."""
_DELEGATE = re.compile(
    r"((?:M(?:r|rs|s|iss|me)|Dr|Sir|Dame|Lord)\.? [A-Z][\w'’-]*\.?"
    r"(?: (?:[A-Z][\w'’-]*\.?|de|van|von|al|bin|la)){0,4}"
    r"|The (?:Acting )?(?:President|Chair(?:man|person|woman)?)|(?:The )?Secretary-General)"
    r"(?P<of>(?: ?\([^()\n]{1,60}\)){0,2}): "
)
"""`Mr. Holm (Denmark) (spoke in French): …`, in the records of the United Nations."""
_BARE_QUESTION = re.compile(r"(Q) (?=[A-Z(\"“—–-])")
"""`Q    Thank you, Jan.`: the White House sets no mark behind its letter."""
_LABEL_ALONE = re.compile(
    r"((?:M[rs]{1,2}\. )?[A-Z][\w'’-]+(?: [A-Z][\w.'’-]*){0,2})[^\S\n]*:?[^\S\n]*(?=\n)"
)
"""`Question`, `Park`: a label on a line of its own."""
_DIRECTED = re.compile(
    r"\((?i:(?:via|through|in|as|by|off|from|speaking|spoke|on)[ -][^()\n]{1,40}"
    r"|(?:inaudible|unintelligible|continued|interpreted)[^()\n]{0,40})\)\s*"
)
"""`(Via interpreter.)`, `(Off mic.)` behind a label: how it was said, and no part of it."""
_ASKED_FOR = re.compile(r"\((?:[A-Z][\w&.-]*)(?: [A-Z][\w&.-]*){0,4}\) (?=[A-Z])")
"""`<Q> (Harbour News) Is it open?`: for which medium a question is asked."""
_LEAST_LABELS = 2
_LEAST_TURNS = 4
_LONGEST_LABEL = 40
"""How many tokens a line has at most that may be nothing but a label."""


def labels_of(layout: Layout) -> tuple[dict[int, re.Match[str]], bool]:
    """The labels by paragraph, and whether they are those of an interview; none where only one label is."""
    opened = _labelled(layout, _LABEL, range(len(layout.paragraphs)))
    labels = {number: match for number, match in opened.items() if not is_sound_bite(match[1])}
    if _is_one_persons(layout, labels):
        return labels, False
    interview = len(labels) < _LEAST_LABELS
    if interview:
        labels = _delegates(layout) or _interview(layout) or _standing_alone(layout)
    if len(labels) < _LEAST_LABELS:
        return {}, interview
    return {**_bare_questions(layout, labels), **_with_names(layout, labels)}, interview


def _labelled(layout: Layout, label: re.Pattern[str], numbers: Iterable[int]) -> dict[int, re.Match[str]]:
    """The paragraphs, of those so numbered, that a label opens."""
    text, starts = layout.tokens.text, layout.tokens.starts
    return {
        number: match
        for number in numbers
        if (match := label.match(text, starts[layout.paragraphs[number][0]])) is not None
    }


def _is_one_persons(layout: Layout, labels: dict[int, re.Match[str]]) -> bool:
    """Whether the only label of a page stands at its top, before a speech: `THE PRESIDENT: Thank you.`"""
    if len(labels) != 1:
        return False
    ((number, label),) = labels.items()
    return number <= _TOP and " " in label[1] and not label[1].startswith("Q") and is_in_first_person(layout)


_TOP = 2


def _bare_questions(layout: Layout, labels: dict[int, re.Match[str]]) -> dict[int, re.Match[str]]:
    """The questions of a transcript that have a letter and no mark."""
    if "Q " not in layout.tokens.text:
        return {}
    return _labelled(layout, _BARE_QUESTION, range(min(labels), len(layout.paragraphs)))


def behind_label(text: str, label: re.Match[str]) -> int:
    """Where what is said begins behind a label, and behind what tells how it was said or for whom."""
    directed = _DIRECTED.match(text, label.end())
    if directed is None and label[1] in _LETTERS:
        directed = _ASKED_FOR.match(text, label.end())
    return directed.end() if directed else label.end()


_LETTERS = frozenset({"Q", "QUESTION", "Question"})


def _delegates(layout: Layout) -> dict[int, re.Match[str]]:
    """The labels of a record of the United Nations: two of them, one with a country or a language."""
    if "): " not in layout.tokens.text:
        return {}
    found = _labelled(layout, _DELEGATE, range(len(layout.paragraphs)))
    return found if len(found) >= _LEAST_LABELS and any(match["of"] for match in found.values()) else {}


def _interview(layout: Layout) -> dict[int, re.Match[str]]:
    """The labels of an interview by paragraph: names before a colon, two of them that come again."""
    if layout.tokens.text.count(": ") < _LEAST_TURNS:
        return {}
    found = _labelled(layout, _NAMED_LABEL, range(len(layout.paragraphs)))
    if len(found) < _LEAST_TURNS:
        return {}
    last_words = Counter(match.group(1).split()[-1] for match in found.values())
    first_words = Counter(match.group(1).split()[0] for match in found.values())
    again = {word for words in (first_words, last_words) for word, times in words.items() if times > 1}
    turns = {
        number: match
        for number, match in found.items()
        if {match.group(1).split()[0], match.group(1).split()[-1]} & again
    }
    return turns if len(turns) >= _LEAST_TURNS and len(again) > 1 else {}


def _with_names(layout: Layout, labels: dict[int, re.Match[str]]) -> dict[int, re.Match[str]]:
    """Labels in capitals together with names that label several turns beside them: `VOA: …`, `Cha: …`."""
    behind = (number for number in range(min(labels), len(layout.paragraphs)) if number not in labels)
    named = _labelled(layout, _NAMED_LABEL, behind)
    times = Counter(match.group(1) for match in named.values())
    return {**labels, **{number: match for number, match in named.items() if times[match.group(1)] > 1}}


def _standing_alone(layout: Layout) -> dict[int, re.Match[str]]:
    """Labels that are paragraphs of their own (`Question`, `Holm`): two of them that come again in turn."""
    if sum([last - first <= _LONGEST_LABEL for first, last in layout.paragraphs]) < _LEAST_TURNS:
        return {}
    found = _labelled(layout, _LABEL_ALONE, range(len(layout.paragraphs) - 1))
    if len(found) < _LEAST_TURNS:
        return {}
    times = Counter(match.group(1) for match in found.values())
    again = {label for label, count in times.items() if count > 1}
    turns = {number: match for number, match in found.items() if match.group(1) in again}
    neighbours = any(number + 1 in turns for number in turns)
    return turns if len(turns) >= _LEAST_TURNS and len(again) > 1 and not neighbours else {}

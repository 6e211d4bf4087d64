"""People of private life who bear the name of somebody in the directory: "Lee In-young, a farmer".

| told | read as somebody else | left to the directory |
| --- | --- | --- |
| a trade behind the name | `Lee In-young, a farmer in Paju, said` | `Lee In-young, a former farmer, said` |
| a trade before it | `Farmer Lee In-young said` | `farmers' envoy Lee In-young said` |
| what somebody lives by | `Suh Hoon, who runs a shop, said` | `Suh Hoon, who runs the spy agency, said` |
| a youthful age | `Park Ji-won, 21, said` | `Park Ji-won, 78, said` |
| a soldier's name and a chair | `Song Young-moo, a professor, said` | `Song Young-moo, a former professor` |
| a profession, while in office | `Cho Hyun, a historian, said` | `ex-minister Cho Hyun, a historian, said` |

Leaders of states are known by their profession too ("a human rights lawyer"), and are left.
"""

from __future__ import annotations

import re

from articles.extraction.entities.names import Index
from articles.extraction.entities.offices import Days, Offices
from articles.extraction.entities.scanning import Occurrence
from articles.extraction.text.lexicon import word_list

_TRADES = word_list("private_trade")
_PROFESSIONS = word_list("profession")
_YOUNG = 26
"""The age, in years, under which nobody is taken to hold an office."""
_AGE = re.compile(r", (?:aged )?(\d{1,2})(?=[,.]| who )")
_APPOSED = re.compile(
    r"(?:, (?:aged )?\d{1,2})?, (?:an?|the|one of the) ([^,.;:”\"()]{3,80})(, (?:former|then|once))?"
)
_BEHIND_NOUN = re.compile(r" (?:who|in|at|from|of|on|near|outside|with|whose|living|working|by) ")
_HOMES = "|".join(sorted(word_list("livelihood")))
_LIVES_BY = re.compile(
    r"(?:, \d{1,2})?, who (?:has |had |also )?"
    rf"(?:(?:runs|ran|owns|owned|opened|keeps|kept) (?:an?|his|her|two|three) "
    rf"(?:[\w'-]+ ){{0,3}}?(?:{_HOMES})\b"
    r"|(?:sells|sold|grows|grew|farms|farmed|bakes|fishes|weaves) (?!the\b|his\b|her\b|its\b)[a-z]+\b)"
)
_NO_MORE = frozenset({"former", "ex", "onetime", "one-time", "retired", "then", "late", "erstwhile"})
_AGED = re.compile(r"\b(\d{1,2})-year-old \Z")
_LOOK = 40
_FULL_TIME = re.compile(r"minister|premier|director of the national|spokesperson|secretary of")


def is_in_office(seen: Occurrence, low: str, index: Index) -> bool:
    """Whether a title stands right before a name; a professor's is no office's."""
    before = low[max(0, seen.start - _LOOK) : seen.start].split()
    return (
        bool(before)
        and before[-1] not in _TEACHES
        and (before[-1] in index.words.titles or before[-1] in index.words.ranks)
    )


def is_namesake(seen: Occurrence, low: str, offices: Offices, day: Days) -> bool:
    """Whether the words beside a full name tell of a life that none of its bearers leads on a day.

    Of somebody without any office the directory tells nothing that could contradict them.
    """
    if not all(offices.held_by.get(slug) for slug in seen.slugs):
        return False
    if _is_young(seen, low):
        return True
    noun = _noun_before(seen, low) or _noun_behind(seen, low, offices.index)
    if noun in _TRADES:
        return not any(
            noun in held.post.title.lower() for slug in seen.slugs for held in offices.held_by[slug]
        )
    return noun in _PROFESSIONS and all(
        _is_busy(slug, noun, offices, day) or (noun in _SCHOLARS and _was_a_soldier(slug, offices))
        for slug in seen.slugs
    )


def _was_a_soldier(slug: str, offices: Offices) -> bool:
    """Whether all offices that the directory knows of somebody are military: who teaches under the name is
    another."""
    return all(_MILITARY.search(held.post.title.lower()) for held in offices.held_by[slug])


_TEACHES = frozenset({"prof.", "prof", "professor"})
_SCHOLARS = frozenset({"professor", "lecturer", "scholar", "researcher", "historian", "economist"})
_MILITARY = re.compile(
    r"national defen[cs]e\Z|\bcommander\b|joint chiefs|armed forces|general staff|\barmy\b"
)


def _is_young(seen: Occurrence, low: str) -> bool:
    told = _AGE.match(low, seen.end) or _AGED.search(low, max(0, seen.start - _LOOK), seen.start)
    return told is not None and int(told[1]) < _YOUNG


def _noun_before(seen: Occurrence, low: str) -> str | None:
    """The noun right before a name, if it is one for a trade: "farmer Lee In-young"."""
    before = low[max(0, seen.start - _LOOK) : seen.start].split()
    if before and before[-1] in _TEACHES and _NO_MORE.isdisjoint(before[-3:]):
        return "professor"
    trade = bool(before) and before[-1] in _TRADES and _NO_MORE.isdisjoint(before[-3:])
    return before[-1] if trade else None


def _noun_behind(seen: Occurrence, low: str, index: Index) -> str | None:
    """The noun that heads the apposition behind a name; `None` where that tells of the past, or of an office
    too."""
    if not low.startswith(", ", seen.end):
        return None
    if _LIVES_BY.match(low, seen.end):
        return "shopkeeper"
    told = _APPOSED.match(low, seen.end)
    if told is None or told[2]:
        return None
    words = _BEHIND_NOUN.split(told[1], maxsplit=1)[0].split()
    if not _NO_MORE.isdisjoint(words) or not index.words.titles.isdisjoint(words):
        return None
    return words[words.index("and") - 1] if "and" in words[1:] else words[-1]


def _is_busy(slug: str, profession: str, offices: Offices, day: Days) -> bool:
    """Whether somebody holds an office on a day that leaves no time for a profession."""
    post = offices.held(slug, day)
    title = post.title.lower() if post else ""
    return _FULL_TIME.search(title) is not None and profession not in title and not offices.led(slug, day)

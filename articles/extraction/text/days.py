"""Words and marks that go with a day and count as a part of it, wherever a sentence is read.

| kind | words |
| --- | --- |
| where it is counted | `on Monday (local time)`, `Monday Seoul time` |
| which it is | `on Monday (March 4)`, `on Monday, March 4, that` |
| a season or a year gone by | `said last summer that`, `said back in 2018 that` |
| a day of the month | `on the 15th that`; not `on the 15th anniversary` |
"""

from __future__ import annotations

import re

from articles.extraction.text.vocabulary import vocabulary
from articles.extraction.values import Span

_WORDS_BEHIND = (
    "about after against ahead also although amid and as at because before but by during following for from"
    " had has he her his in is it its on over said saying says she since that the their there they this"
    " through to told under until was we were when where whether which while who will with without would"
    " began came cast gave held made met put sent shot took went wrote"
)
_ADJECTIVES = "armou?red|combined|fortified|red|united"
NTH_AS_A_DAY = rf"(?=[,.;]| \(| (?:{'|'.join(_WORDS_BEHIND.split())}|(?!(?:{_ADJECTIVES})\b)[a-z]+ed)\b)"
"""What stands behind a day of the month ("on the 15th said"), and behind no other ordinal ("on the 38th
parallel")."""
_NTH = re.compile(rf"on (?<!\w...)(the \d{{1,2}}(?:st|nd|rd|th)\b){NTH_AS_A_DAY}")
_SEASON = re.compile(rf"(?:last|this) (?:{'|'.join(vocabulary().seasons)})(?= that\b)")
_TELLS_SEASON = tuple(f"{season} that" for season in vocabulary().seasons)
_BACK = re.compile(r"back (?=in (?:[A-Z]|(?:19|20)\d\d\b))")
WEEKDAY = rf"(?:{'|'.join(day.removesuffix('day').capitalize() for day in vocabulary().weekdays)})day"
"""A day of the week, with its capital."""
_MONTHS = "|".join(sorted((month.capitalize() for month in vocabulary().months), key=len, reverse=True))
MONTH_TOLD = rf" in (?:early |late )?(?:{_MONTHS})\b"
"""The month in which something was done: "published by the guild | in May"."""
_DATE = rf"(?:(?:{_MONTHS})\.? \d{{1,2}}|\d{{1,2}} (?:{_MONTHS})\.?)(?:,? (?:19|20)\d\d)?"
_DATE_BEHIND = re.compile(
    rf" \({_DATE}(?:,? local time)?\)|, {_DATE}(?!\d)(?:,(?= (?:that|said|told|[a-z]+ed)\b))?"
)
_TELLS_DATE = re.compile(r"[,(](?:(?<=(?:day|ing|ght|oon),) |(?<=(?:day|ing|ght|oon) \())(?=[A-Z\d])")
"""Stands wherever a date stands behind a day, and is quick to look for."""
_ZONE = re.compile(
    r" \((?:[A-Z][\w.]+|local) (?:standard )?time\)| \((?:[A-Z]{2,3}T|UTC)\)"
    r"|(?:,(?= local time (?:that|said)\b))? (?:local|Korean?|Seoul) time\b"
)
_TELLS_ZONE = ("time)", "T)", "UTC)", "local time", "Korea time", "Korean time", "Seoul time")
_DAY_BEFORE = tuple(
    f"{time}{mark}" for time in ("day", "morning", "noon", "evening", "night") for mark in ("", ",")
)
_WORDS_OF_TIME = frozenset({*vocabulary().months, *vocabulary().seasons})


def told_with_days(text: str) -> list[Span]:
    """Where such words stand, in no order."""
    found = _dates(text) if _TELLS_DATE.search(text) else []
    if "on the " in text:
        found += [day.span(1) for day in _NTH.finditer(text)]
    if any(map(text.__contains__, _TELLS_SEASON)):
        found += [season.span() for season in _SEASON.finditer(text)]
    if "back in " in text:
        found += [(back.start(), back.end() - 1) for back in _BACK.finditer(text)]
    if (" time" in text or "T)" in text or "C)" in text) and any(map(text.__contains__, _TELLS_ZONE)):
        found += [span for zone in _ZONE.finditer(text) if _is_behind_a_day(text, (span := zone.span())[0])]
    return found


def _is_behind_a_day(text: str, start: int) -> bool:
    return text.endswith(_DAY_BEFORE, 0, start) or text[start - 1 : start].isdigit()


def _dates(text: str) -> list[Span]:
    """The dates behind a day of the week, with the comma that goes on; one that closes an aside is left:
    "Holm, at a meeting on Friday, May 3, said"."""
    found = []
    for date in _DATE_BEHIND.finditer(text):
        start, end = date.span()
        if not text.endswith(_DAY_BEFORE, 0, start):
            continue
        opens = max(text.rfind(". ", 0, start), text.rfind("\n", 0, start), 0)
        aside = date[0].endswith(",") and not text.startswith(" that", end) and ", " in text[opens:start]
        found.append((start, end - aside))
    return found


def as_word_of_time(word: str) -> str:
    """What counts for a word that goes with a day: months and numbers stay what they are."""
    return word if "." in word or word[:1].isdigit() or word in _WORDS_OF_TIME else "o'clock"

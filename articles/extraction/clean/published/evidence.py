"""What tells of a page's day of publication: what it prints, its address, the clues of its story."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from articles.extraction.clean.published.clues import Clue
from articles.extraction.clean.published.dates import MONTH, WEEKDAYS, Printed, month_of, printed_dates
from articles.extraction.clean.published.event_clues import Event, Events, event_clues, latest_meeting
from articles.extraction.clean.published.office_clues import Offices
from articles.extraction.clean.published.words import LEXICON, Words, words_of
from articles.extraction.recurring import built_once, recurring
from articles.extraction.values import Directory

WEEKDAY_NAME = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
_DAY_ONLY = re.compile(rf"{MONTH} (?P<day>\d{{1,2}})\b|(?P<early>\d{{1,2}}) {MONTH}", re.IGNORECASE)
_LONGEST = 50_000
"""How many characters of a story are searched for clues."""
_LEAD = 120
"""How many words of a story count as its beginning."""
OPENING = 600
"""How many characters of a story may give the dateline its year."""

_REPORT = 80
"""How many characters before a date tell what happened then."""
_SAID_ON = re.compile(
    r"\b(?:said|told|announced|reported|confirmed|stated|added)\b[^.!?\n]{0,40}?"
    rf"\b(?:{'|'.join(WEEKDAYS)}),? ",
    re.IGNORECASE,
)
_PAST_DAY = re.compile(r"\b(?:was|were|had|did|(?<!\bbe )\w{2,}ed)\b[^.!?\n]{0,60}\b(?:on|of|since|after) $")
_REPORTS = ("it reports what was said on {}", "it is of the day that it reports, or the next ({})")
_YEAR_BEFORE = LEXICON["year_before"]
_FUTURE = LEXICON["future"]
_YEARS = frozenset(map(str, range(1990, 2100)))


@dataclass(slots=True)
class Evidence:
    """What a page offers on its date. `above` are dates printed above the headline, without a label."""

    hint: str | None = None
    captured_hint: str | None = None
    metadata: tuple[str, str] | None = None
    """A day from the page's markup and the place where it stands there."""
    dates: tuple[Printed, ...] = ()
    above: tuple[Printed, ...] = ()
    either: tuple[date, date, str] | None = None
    """A printed date that nobody says the order of: the two days that it may mean, and its words."""
    dateline: str | None = None
    yearless: str | None = None
    """A printed weekday and day without a year."""
    captions: tuple[str, ...] = ()
    address: str | None = None
    """The page's own address."""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """A page that prints no day of publication, with all that its story tells of it."""

    evidence: Evidence
    text: Words
    almanac: Almanac
    told: tuple[Clue, ...]
    """The clues of the story; those of the page itself (`_page_clues`) wait for the day of its capture."""
    latest: Event | None
    """The meeting that the story calls the latest, where it does."""

    @classmethod
    def of(cls, evidence: Evidence, almanac: Almanac) -> Case:
        """The case, for which the story is read once, however often its window is asked for."""
        text = words_of(evidence.text[:_LONGEST], almanac.asked)
        offices, events = almanac.offices, almanac.events
        people = offices.people(text, evidence.text[:_LONGEST])
        told = (
            *_days_told(evidence.text),
            *offices.clues(text, people),
            *event_clues(text, events),
            *_years(text),
        )
        known = {at: held[0].slug for at, held in people.items() if len(held) == 1}
        meeting = latest_meeting(text, events, known, _LEAD)
        return cls(evidence, text, almanac, told, meeting[0] if meeting else None)


class Almanac:
    """The offices and events of a directory, prepared for inference."""

    def __init__(self, directory: Directory) -> None:
        self.offices = Offices(directory)
        self.events = Events(directory)
        self.asked = self.offices.asked | self.events.asked | _YEARS


@built_once
def almanac_of(directory: Directory) -> Almanac:
    """The almanac of a directory."""
    return Almanac(directory)


@recurring
def day_of(dateline: str) -> tuple[int, int] | None:
    """Month and day of a dateline that names no year; `None` where it tells no day."""
    found = _DAY_ONLY.search(dateline)
    month = month_of(found.group()) if found else None
    return (month, int(found.group("day") or found.group("early"))) if found and month else None


Meeting = tuple[str, date, date]
"""What an event is called, and its first and last day."""


def _days_told(text: str) -> list[Clue]:
    """Full dates in the story: the day of what its beginning reports as said, and days that are past."""
    clues: list[Clue] = []
    for one in printed_dates(text[:_LONGEST]):
        before = text[max(0, one.start - _REPORT) : one.start]
        told = (found.end() for found in _SAID_ON.finditer(before + one.words))
        if one.start < OPENING and max(told, default=0) >= len(before) > 0:
            clues.insert(0, Clue(((one.day, one.day + timedelta(days=1)),), *_REPORTS))
        elif _PAST_DAY.search(before) and not _FUTURE & set(before[-40:].lower().split()):
            clues.append(Clue(((one.day, date.max),), "it tells of {}"))
    return clues


def _years(text: Words) -> list[Clue]:
    """A year that the story speaks of as past: `in 2019`, `since 2018`."""
    years = []
    for at in text.places(_YEARS):
        if not at:
            continue
        first, end = text.sentence(at)
        before = text.words[first:at]
        if text.words[at - 1] not in _YEAR_BEFORE or set(text.words[first:end]) & _FUTURE:
            continue
        told = any(one in LEXICON["past"] or (one.endswith("ed") and len(one) > 4) for one in before[-10:])
        if told or text.words[at - 1] == "since":
            years.append(int(text.words[at]))
    return [
        Clue(((date(year, 1, 1), date.max),), f"it speaks of {year}")
        for year in sorted(set(years), reverse=True)
    ]

"""When a page was published and when it was taken: what it prints, or else what its story implies.

A printed day of publication decides. A photograph's date, the day of printing or crawling, of an update, a
copyright year and days inside the story are not the day of publication; they only bound it. Bounds are true
or not given: a clue that contradicts surer ones is left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from articles.extraction.clean.published.addresses import day_in
from articles.extraction.clean.published.clues import Clue, Window, settle
from articles.extraction.clean.published.dates import MONTH, WEEKDAYS, Printed, day, month_of, printed
from articles.extraction.clean.published.event_clues import (
    Event,
    Events,
    event_clues,
    latest_meeting,
    named_by_day,
)
from articles.extraction.clean.published.office_clues import Offices
from articles.extraction.clean.published.words import LEXICON, Words, read
from articles.extraction.edtf import InvalidDate, bounds
from articles.extraction.recurring import recurring
from articles.extraction.values import Dating, Directory

_WEEKDAY_NAME = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
_DAY_ONLY = re.compile(rf"{MONTH} (?P<day>\d{{1,2}})\b|(?P<early>\d{{1,2}}) {MONTH}", re.IGNORECASE)
_LONGEST = 50_000
"""How many characters of a story are searched for clues."""
_LEAD = 120
"""How many words of a story count as its beginning."""
_OPENING = 600
"""How many characters of a story may give the dateline its year."""
_FILED_WITHIN = 7
"""How many days after the full date that it tells a dispatch is filed."""

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
class _Case:
    """A page that prints no day of publication, with all that its story tells of it."""

    evidence: Evidence
    text: Words
    almanac: Almanac
    told: tuple[Clue, ...]
    """The clues of the story; those of the page itself (`_page_clues`) wait for the day of its capture."""
    latest: Event | None
    """The meeting that the story calls the latest, where it does."""

    @classmethod
    def of(cls, evidence: Evidence, almanac: Almanac) -> _Case:
        """The case, for which the story is read once, however often its window is asked for."""
        text = read(evidence.text[:_LONGEST], almanac.asked)
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


_cache: dict[int, tuple[Directory, Almanac]] = {}


def almanac_of(directory: Directory) -> Almanac:
    """The almanac of `directory`; built once for a directory, as hashing it would cost more than a page."""
    held = _cache.get(id(directory))
    if held is None or held[0] is not directory:
        if len(_cache) >= 4:
            _cache.clear()
        held = _cache[id(directory)] = (directory, Almanac(directory))
    return held[1]


def date_page(evidence: Evidence, directory: Directory) -> tuple[Dating | None, Dating | None]:
    """When the page was published, and when it was taken; `None` where nothing tells."""
    captured = _captured(evidence)
    published = _recorded(evidence) or _printed(evidence) or _addressed(evidence) or _confirmed(evidence)
    if published:
        return published, captured
    case = _Case.of(evidence, almanac_of(directory))
    window, meeting = _window(case, captured)
    if captured is None and evidence.above:
        # A day above the headline is the day of publication, unless the story can't be of that day.
        one = evidence.above[-1]
        if window.holds(one.day) and meeting is None:
            return _as_printed(one), None
        captured = Dating(
            one.day.isoformat(), "the day on which the page was printed; the story is older", one.words
        )
        window, meeting = _window(case, captured)
    return _inferred(case, window, meeting, captured), captured


# --- printed -----------------------------------------------------------------


def _recorded(evidence: Evidence) -> Dating | None:
    if evidence.hint and (edtf := _as_edtf(evidence.hint)):
        return Dating(edtf, "given with the record", evidence.hint)
    if evidence.metadata and (edtf := _as_edtf(evidence.metadata[0])):
        return Dating(edtf, f"the page's metadata ({evidence.metadata[1]})", evidence.metadata[0])
    return None


def _as_edtf(value: str) -> str | None:
    """A day that a record gives, in whatever usual form, as EDTF; `None` where it is none."""
    value = value.strip()
    found = printed(value[:80])
    if found and "/" not in value.replace(found[0].words, ""):
        return found[0].day.isoformat()
    try:
        bounds(value)
    except (InvalidDate, ValueError, RecursionError):
        return None
    return value


def _captured(evidence: Evidence) -> Dating | None:
    if evidence.captured_hint and (edtf := _as_edtf(evidence.captured_hint)):
        return Dating(edtf, "given with the record", evidence.captured_hint)
    for one in evidence.dates:
        if one.role == "captured":
            return Dating(
                one.day.isoformat(), "the day on which the page was taken, as printed on it", one.words
            )
    return None


def _printed(evidence: Evidence) -> Dating | None:
    """A date with a label, a date beside the headline, or the dateline's."""
    labelled = [one for one in evidence.dates if one.role == "published"]
    bare = [one for one in evidence.dates if not one.role]
    filed = printed(evidence.dateline or "")
    for one in (*labelled, *bare):
        return _as_printed(one, _same_day(one.day, evidence.dateline))
    if filed:
        return Dating(filed[0].day.isoformat(), f"the dateline{_photograph(evidence)}", evidence.dateline)
    return None


def _addressed(evidence: Evidence) -> Dating | None:
    """The day in the page's own address, unless a day above the headline is another: an address may be that
    of a list."""
    found = day_in(evidence.address)
    if found is None or any(one.day < found[0] for one in evidence.above):
        return None
    return Dating(found[0].isoformat(), "the page's address", found[1])


def _confirmed(evidence: Evidence) -> Dating | None:
    """A date above the headline on the day and in the month that the dateline names without a year."""
    for one in evidence.above[-1:]:
        if _same_day(one.day, evidence.dateline):
            return _as_printed(one, in_dateline=True)
    return None


def _as_printed(one: Printed, in_dateline: bool = False) -> Dating:
    basis = "printed on the page and in the dateline" if in_dateline else "printed on the page"
    return Dating(one.day.isoformat(), basis, one.words)


def _photograph(evidence: Evidence) -> str:
    shown = [one for caption in evidence.captions for one in printed(caption)]
    return f"; the caption's {shown[0].words} is the photograph's date" if shown else ""


@recurring
def _day_of(dateline: str) -> tuple[int, int] | None:
    """Month and day of a dateline that names no year."""
    found = _DAY_ONLY.search(dateline)
    month = month_of(found.group()) if found else None
    return (month, int(found.group("day") or found.group("early"))) if found and month else None


def _same_day(one: date, dateline: str | None) -> bool:
    return _day_of(dateline or "") == (one.month, one.day)


# --- inferred ----------------------------------------------------------------

_Meeting = tuple[str, date, date]


def _window(case: _Case, captured: Dating | None) -> tuple[Window, _Meeting | None]:
    """The days that all clues leave, and the meeting that the story calls the latest, where they leave it."""
    window = settle([*_page_clues(case.evidence, captured), *case.told])
    event = case.latest
    if event and window.holds(event.first):
        return window, (event.entry.names[0], event.first, event.last)
    return window, None


def _page_clues(evidence: Evidence, captured: Dating | None) -> list[Clue]:
    """The page was published before it was taken or updated, and after its photographs."""
    clues = []
    if evidence.either:
        one_day, other_day, words = evidence.either
        read = f"‘{words}’ is printed, day or month first"
        clues.append(
            Clue(((one_day, one_day), (other_day, other_day)), f"{read} (from {{}})", f"{read} (to {{}})")
        )
    if captured and (last := bounds(captured.edtf)[1]):
        clues.append(Clue(((date.min, last),), until="the page was taken on {}"))
    for one in evidence.dates:
        if one.role == "updated":
            clues.append(Clue(((date.min, one.day),), until="the page was updated on {}"))
    for caption in evidence.captions:
        for one in printed(caption)[:1]:
            clues.append(Clue(((one.day, date.max),), "its photograph was taken on {}"))
    return clues


def _days_told(text: str) -> list[Clue]:
    """Full dates in the story: the day of what its beginning reports as said, and days that are past."""
    clues: list[Clue] = []
    for one in printed(text[:_LONGEST]):
        before = text[max(0, one.start - _REPORT) : one.start]
        told = (found.end() for found in _SAID_ON.finditer(before + one.words))
        if one.start < _OPENING and max(told, default=0) >= len(before) > 0:
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


def _inferred(
    case: _Case, window: Window, meeting: _Meeting | None, captured: Dating | None
) -> Dating | None:
    printed_day = (
        f"; the page’s {captured.evidence} is the day it was printed"
        if captured and captured.evidence
        else ""
    )
    if meeting and (found := _after(meeting, case.evidence.text)):
        when, weekday = found
        if window.holds(when):
            return Dating(
                when.isoformat(), f"inferred: ‘{weekday}’ after the {_named(meeting)}{printed_day}", weekday
            )
    exact = (
        _dateline_day(case, window)
        or _dateline_by_weekday(case, window)
        or _weekday_of(case, window)
        or _day_of_update(case, window)
        or _counted_day(case.evidence.text, window)
    )
    if exact:
        return exact
    if window.earliest is None and (window.latest is None or captured):
        return None
    return _as_bounds(window, either=case.evidence.either is not None)


def _named(meeting: _Meeting) -> str:
    name, first, last = meeting
    return f"{name} of {first}" if first == last else f"{name} of {first} to {last}"


def _after(meeting: _Meeting, text: str) -> tuple[date, str] | None:
    """The weekday in the story's first sentence, as the first such day from the meeting on."""
    lead = text.partition("\n")[0]
    named = {match.group().title() for match in _WEEKDAY_NAME.finditer(lead)}
    if len(named) != 1:
        return None
    weekday = named.pop()
    last = meeting[2]
    days = (WEEKDAYS.index(weekday.lower()) - last.weekday()) % 7
    return last + timedelta(days=days), weekday


def _dateline_day(case: _Case, window: Window) -> Dating | None:
    """The dateline's day in the one year that the story leaves for it."""
    dateline = case.evidence.dateline
    found = _day_of(dateline or "")
    if not found:
        return None
    for one in printed(case.evidence.text[:_OPENING]):
        filed = day(one.day.year, *found)
        if filed and 0 <= (filed - one.day).days <= _FILED_WITHIN and window.holds(filed):
            return Dating(filed.isoformat(), f"the dateline; its year is that of {one.words}", dateline)
    for event in named_by_day(case.text, case.almanac.events):
        filed = _first_after(event, found)
        if filed and window.holds(filed):
            why = f"its year follows from “{event.entry.names[0]}” ({event.first})"
            return Dating(filed.isoformat(), f"the dateline; {why}", dateline)
    if not window.earliest or not window.latest or (window.days or 0) > 800:
        return None
    days = [day(year, *found) for year in range(window.earliest.year, window.latest.year + 1)]
    held = [one for one in days if one and window.holds(one)]
    if len(held) != 1:
        return None
    return Dating(
        held[0].isoformat(),
        f"the dateline; its year follows from the story: {window.basis}",
        dateline,
    )


def _dateline_by_weekday(case: _Case, window: Window) -> Dating | None:
    """The dateline's day in the one year of those left in which its weekday, or that of the day before, is
    the one that the lead names: an agency tells what was said on the day or on the eve."""
    dateline, lead = case.evidence.dateline, case.evidence.text.partition("\n")[0][:_OPENING]
    found = _day_of(dateline or "")
    named = {match.group().lower() for match in _WEEKDAY_NAME.finditer(lead)}
    if not found or len(named) != 1 or not window.earliest or not window.latest:
        return None
    if _OTHER_WEEK.search(lead):
        return None
    days = [day(year, *found) for year in range(window.earliest.year, window.latest.year + 1)]
    number = WEEKDAYS.index(named.pop())
    held = [one for one in days if one and window.holds(one) and (one.weekday() - number) % 7 <= 1]
    if len(held) != 1 or held[0].weekday() != number:
        return None
    why = f"the dateline; its year follows from the weekday and the story: {window.basis}"
    return Dating(held[0].isoformat(), why, dateline)


def _day_of_update(case: _Case, window: Window) -> Dating | None:
    """The day of the only update that the page prints, where the dateline is of that day or of one of the
    three before, or the lead names its weekday: then the story is no older."""
    updates = {one.day: one.words for one in case.evidence.dates if one.role == "updated"}
    if len(updates) != 1:
        return None
    updated, words = next(iter(updates.items()))
    found = _day_of(case.evidence.dateline or "")
    filed = day(updated.year, *found) if found else None
    if filed and 0 <= (updated - filed).days <= _UPDATED_WITHIN and window.holds(filed):
        why = f"the dateline; its year is that of the page’s update on {updated}"
        return Dating(filed.isoformat(), why, case.evidence.dateline)
    lead = case.evidence.text.partition("\n")[0][:_OPENING]
    named = {match.group().lower() for match in _WEEKDAY_NAME.finditer(lead)}
    if found or named != {WEEKDAYS[updated.weekday()]} or _OTHER_WEEK.search(lead):
        return None
    if not window.holds(updated):
        return None
    return Dating(updated.isoformat(), "the day of the page’s update, whose weekday the lead names", words)


_UPDATED_WITHIN = 3
_OTHER_WEEK = re.compile(
    rf"\b(?:last|next|this coming|following|until|by|since|before)\s+(?:{'|'.join(WEEKDAYS)})\b"
    rf"|\b(?:{'|'.join(WEEKDAYS)})(?:,? (?:of )?(?:last|next) week)",
    re.IGNORECASE,
)


def _weekday_of(case: _Case, window: Window) -> Dating | None:
    """The printed day without a year in the one year of those left in which it has its weekday."""
    line = case.evidence.yearless
    found, weekday = _day_of(line or ""), _WEEKDAY_BEGUN.search(line or "")
    if not line or not found or not weekday or not window.earliest or not window.latest:
        return None
    number = next(i for i, name in enumerate(WEEKDAYS) if name.startswith(weekday.group().lower()))
    days = [day(year, *found) for year in range(window.earliest.year, window.latest.year + 1)]
    held = [one for one in days if one and window.holds(one) and one.weekday() == number]
    if len(held) != 1:
        return None
    why = f"the day above the text; its year follows from the weekday and the story: {window.basis}"
    return Dating(held[0].isoformat(), why, line)


_WEEKDAY_BEGUN = re.compile(r"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)", re.IGNORECASE)
_COUNTED = re.compile(
    rf"(?P<came>\b(?:came|comes|took place|was made|were made) (?:just |only )?)?"
    rf"\b(?P<number>a|one|two|three|four|five) days? (?:after|since)\b[^.!?\n]{{0,160}}?"
    rf"\bon (?P<day>{MONTH} \d{{1,2}})\b(?!,? ?(?:19|20)\d\d)",
    re.IGNORECASE,
)
_NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_COUNTED_YEARS = 8


def _may_count(text: str) -> bool:
    """Whether a text may count days: all that `_COUNTED` finds holds the word."""
    return " day" in text.lower()


def _counted_day(text: str, window: Window) -> Dating | None:
    """The weekday of the story's first sentence, where it is told how many days that is after a day without
    a year (`It came a day after they met on March 6`), in the one year in which both agree."""
    if not window.earliest or not window.latest or not _may_count(text[:_OPENING]):
        return None
    lead = text.partition("\n")[0]
    named = {match.group().title() for match in _WEEKDAY_NAME.finditer(lead)}
    found = _COUNTED.search(text[:_OPENING])
    told = _day_of(found["day"]) if found else None
    if found is None or told is None or len(named) != 1:
        return None
    if (not found["came"] and found.start() >= len(lead)) or (window.days or 0) > 366 * _COUNTED_YEARS:
        return None
    weekday = named.pop()
    days = [day(year, *told) for year in range(window.earliest.year, window.latest.year + 1)]
    after = [one + timedelta(days=_NUMBERS[found["number"].lower()]) for one in days if one]
    held = [one for one in after if one.weekday() == WEEKDAYS.index(weekday.lower()) and window.holds(one)]
    if len(held) != 1:
        return None
    basis = f"inferred: the ‘{weekday}’ counted from {found['day']}; {window.basis}"
    return Dating(held[0].isoformat(), basis, weekday)


def _first_after(event: Event, month_and_day: tuple[int, int]) -> date | None:
    """The first such day in the six weeks from an event on."""
    days = (day(event.first.year + step, *month_and_day) for step in (0, 1))
    return next((one for one in days if one and 0 <= (one - event.first).days <= 42), None)


def _as_bounds(window: Window, *, either: bool) -> Dating:
    earliest = window.earliest.isoformat() if window.earliest else ".."
    latest = window.latest.isoformat() if window.latest else ".."
    edtf = earliest if earliest == latest else f"{earliest}/{latest}"
    how = window.basis if either else f"no date is printed; inferred: {window.basis}"
    return Dating(edtf, how)

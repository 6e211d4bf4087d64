"""When a page was published that prints no day: what dateline, weekdays, meetings and counted days imply."""

from __future__ import annotations

import re
from datetime import date, timedelta

from articles.extraction.clean.published.clues import Window
from articles.extraction.clean.published.dates import MONTH, WEEKDAYS, day, printed_dates
from articles.extraction.clean.published.event_clues import Event, named_by_day
from articles.extraction.clean.published.evidence import OPENING, WEEKDAY_NAME, Case, Meeting, day_of
from articles.extraction.values import Dating

_FILED_WITHIN = 7
"""How many days after the full date that it tells a dispatch is filed."""


def inferred_day(
    case: Case, window: Window, meeting: Meeting | None, captured: Dating | None
) -> Dating | None:
    """When a page was published, by what it tells besides: the closest day that the window allows, else the
    window's own bounds; `None` where it has none, or ends only with the day of the capture.

    `meeting` is the one of which the story tells, `captured` when the page was saved or printed.
    """
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


def _named(meeting: Meeting) -> str:
    name, first, last = meeting
    return f"{name} of {first}" if first == last else f"{name} of {first} to {last}"


def _after(meeting: Meeting, text: str) -> tuple[date, str] | None:
    """The weekday in the story's first sentence, as the first such day from the meeting on."""
    lead = text.partition("\n")[0]
    named = {match.group().title() for match in WEEKDAY_NAME.finditer(lead)}
    if len(named) != 1:
        return None
    weekday = named.pop()
    last = meeting[2]
    days = (WEEKDAYS.index(weekday.lower()) - last.weekday()) % 7
    return last + timedelta(days=days), weekday


def _dateline_day(case: Case, window: Window) -> Dating | None:
    """The dateline's day in the one year that the story leaves for it."""
    dateline = case.evidence.dateline
    found = day_of(dateline or "")
    if not found:
        return None
    for one in printed_dates(case.evidence.text[:OPENING]):
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


def _dateline_by_weekday(case: Case, window: Window) -> Dating | None:
    """The dateline's day in the one year of those left in which its weekday, or that of the day before, is
    the one that the lead names: an agency tells what was said on the day or on the eve."""
    dateline, lead = case.evidence.dateline, case.evidence.text.partition("\n")[0][:OPENING]
    found = day_of(dateline or "")
    named = {match.group().lower() for match in WEEKDAY_NAME.finditer(lead)}
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


def _day_of_update(case: Case, window: Window) -> Dating | None:
    """The day of the only update that the page prints, where the dateline is of that day or of one of the
    three before, or the lead names its weekday: then the story is no older."""
    updates = {one.day: one.words for one in case.evidence.dates if one.role == "updated"}
    if len(updates) != 1:
        return None
    updated, words = next(iter(updates.items()))
    found = day_of(case.evidence.dateline or "")
    filed = day(updated.year, *found) if found else None
    if filed and 0 <= (updated - filed).days <= _UPDATED_WITHIN and window.holds(filed):
        why = f"the dateline; its year is that of the page’s update on {updated}"
        return Dating(filed.isoformat(), why, case.evidence.dateline)
    lead = case.evidence.text.partition("\n")[0][:OPENING]
    named = {match.group().lower() for match in WEEKDAY_NAME.finditer(lead)}
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


def _weekday_of(case: Case, window: Window) -> Dating | None:
    """The printed day without a year in the one year of those left in which it has its weekday."""
    line = case.evidence.yearless
    found, weekday = day_of(line or ""), _WEEKDAY_BEGUN.search(line or "")
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
    if not window.earliest or not window.latest or not _may_count(text[:OPENING]):
        return None
    lead = text.partition("\n")[0]
    named = {match.group().title() for match in WEEKDAY_NAME.finditer(lead)}
    found = _COUNTED.search(text[:OPENING])
    told = day_of(found["day"]) if found else None
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

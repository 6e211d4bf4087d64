"""What the page's own date tells of a report that has none: the month of publication, or the months in which
it may have been published, or between a day told before it and publication."""

from __future__ import annotations

from datetime import date, timedelta

from articles.extraction.dates.frame import frame_of, is_present, outside
from articles.extraction.dates.saying import When
from articles.extraction.edtf import is_day
from articles.extraction.entities.page import Page
from articles.extraction.people.known.memory import Reading
from articles.extraction.selectors.spans import Spans
from articles.extraction.values import Dating, Report


def by_page(
    page: Page,
    reading: Reading,
    report: Report,
    contents: Spans,
    *,
    has_day: bool,
    lately: bool,
    months_before: bool,
) -> Dating | None:
    """What the page's own date tells of a report that has none and is of the page's time: the month, or the
    months for a page of uncertain publication. A state tells of days long past, too: only where it opens
    the page, goes on or said so on a day of the week (`has_day`). `lately`: another report of the page is of
    a day shortly before that month. `months_before`: what `tells_of_months_before` says of the page. `None`
    where the page has no date, or such a state speaks."""
    first, last = page.published
    if first is None:
        return None
    kinds = {who.kind for who in reading.who}
    goes_on = has_day or reading.basis == "pronoun" or page.text.find("\n", 0, report.segments[0][0]) < 0
    if "state" in kinds and not goes_on:
        return None
    if last is None:
        return _about_publication(first, last)
    told = _told_before(page, report, first, contents) if months_before else None
    if told:
        return told
    month = f"{last.year}-{last.month:02}"
    if (first.year, first.month) == (last.year, last.month):
        monthly = first.day == 1 and last != first
        if (lately or monthly or _may_tell_of_the_month_before(page, last)) and not is_present(page, report):
            before = (first - timedelta(days=first.day)).isoformat()[:7]
            return Dating(f"{before}/{month}", "no day is given; the month of publication or the one before")
        return Dating(month, "no day is given; the month of publication")
    if (last - first).days > _A_WEEK:
        return _about_publication(first, last)
    edtf = f"{first.isoformat()}/{last.isoformat()}"
    return Dating(edtf, "no day is given; the days on which the page may have been published")


_A_WEEK = 7


def _about_publication(first: date, last: date | None) -> Dating | None:
    """The months in which a page of uncertain publication may have been published, and the one before, of
    which it may still tell; without an end where none is known."""
    if first <= date.min + _LATELY:
        return None
    before = (first - timedelta(days=first.day)).isoformat()[:7]
    until = f"{last.year}-{last.month:02}" if last else ".."
    basis = "no day is given; the months in which the page may have been published, or the one before"
    return Dating(f"{before}/{until}", basis)


_FIRST_DAYS = 3


def _may_tell_of_the_month_before(page: Page, last: date) -> bool:
    """Whether a page of the first days of a month tells of no day in it."""
    month = last.isoformat()[:7]
    told = (time.edtf for time in page.times if time.exact and time.edtf)
    return last.day <= _FIRST_DAYS and not any(edtf.startswith(month) for edtf in told)


_DAYS_BACK = timedelta(days=10)


def is_late_in_the_month_before(page: Page, when: When) -> bool:
    """Whether something was said on one of the last days of the month before that of publication."""
    first = page.published[0]
    return when.dating is not None and first is not None and _is_shortly_before(when.dating.edtf, first)


def leads_with_the_month_before(page: Page, contents: Spans) -> bool:
    """Whether the first paragraph tells of one of the last days of the month before that of publication: a
    meeting that "was held on August 31", of which a page of September goes on to tell."""
    first = page.published[0]
    if first is None or not page.times:
        return False
    told = page.times_in(page.paragraph_around(0))
    days = [time.edtf for time in told if time.exact and time.edtf and outside(time, contents)]
    return any(_is_shortly_before(day, first) for day in days)


def _is_shortly_before(edtf: str, first: date) -> bool:
    """Whether a day is of the month before and near: `Jan. 29` for a page of February 3."""
    if not is_day(edtf):
        return False
    day = date.fromisoformat(edtf)
    return day.month != first.month and timedelta(0) < first - day <= _DAYS_BACK


_LATELY = timedelta(days=62)


def tells_of_months_before(page: Page) -> bool:
    """Whether the page gives any day of the months shortly before that of publication."""
    first = page.published[0]
    if first is None:
        return False
    return any(time.exact and time.edtf and _is_of_months_before(time.edtf[:7], first) for time in page.times)


def _is_of_months_before(month: str, first: date) -> bool:
    earliest = first - min(_LATELY, first - date.min)
    return earliest.isoformat()[:7] <= month < first.isoformat()[:7]


def _told_before(page: Page, report: Report, first: date, contents: Spans) -> Dating | None:
    """The month of the day of which the paragraph tells before, where that was before the month of
    publication."""
    frame = frame_of(page, report)
    start = page.paragraph_around(frame[0])[0]
    times = [
        time
        for time in page.times_in((start, frame[0]))
        if time.exact and time.edtf and outside(time, contents)
    ]
    if not times or is_present(page, report):
        return None
    month = (times[-1].edtf or "")[:7]
    if not _is_of_months_before(month, first):
        return None  # what is told of days long past may be said of them now
    words = page.text[times[-1].start : times[-1].end]
    if page.published[1] != first and first.day == 1:  # a monthly tells of the month before
        basis = f"told after “{words}”, without a day of its own: the month of that day"
        return Dating(month, basis, words)
    return since(month, first, words)


def since(month: str, published: date, words: str) -> Dating:
    """Between a month told before, in some words, and that of publication: `2019-03/2019-05`."""
    basis = f"told after “{words}”, without a day of its own: between that month and publication"
    return Dating(f"{month}/{published.isoformat()[:7]}", basis, words)

"""Which event of the directory a name means on the day on which a page was published."""

from __future__ import annotations

from datetime import date, timedelta

from articles.extraction.edtf import InvalidDate, bounds
from articles.extraction.entities.names import Index
from articles.extraction.entities.page import Page
from articles.extraction.entities.scanning import Occurrence
from articles.extraction.only import only
from articles.extraction.values import EventEntry


def event_meant(page: Page, seen: Occurrence) -> str | None:
    """The event that a name means: one that had begun when the page was published, and an election of its
    year; `None` where none or several may be meant."""
    latest, days = page.published[1], _days_of_events(page.index)
    if latest is None:
        return seen.slug
    fitting = [slug for slug in seen.slugs if days[slug][0] <= latest <= days[slug][1]]
    return only(fitting)


def _days_of_events(index: Index) -> dict[str, tuple[date, date]]:
    """By event, the first and last day of publication on which it can be meant."""
    known: dict[str, tuple[date, date]] | None = index.derived.get("days of events")
    if known is None:
        known = {entry.slug: _possible(entry) for entry in index.directory.events}
        index.derived["days of events"] = known
    return known


def _possible(event: EventEntry) -> tuple[date, date]:
    try:
        first = bounds(event.date)[0] if event.date else None
    except InvalidDate:
        first = None
    if first is None:
        return date.min, date.max
    before = first - min(_A_YEAR, first - date.min) if event.kind in _TOLD_BEFORE else first
    return before, first + min(_A_YEAR, date.max - first) if event.kind in _YEARLY else date.max


_A_YEAR = timedelta(days=365)
_YEARLY = ("election", "exercise")
_TOLD_BEFORE = (*_YEARLY, "summit", "talks", "visit", "sport")
"""What the press tells of before it begins."""

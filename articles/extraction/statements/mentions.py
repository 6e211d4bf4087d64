"""The actors and events that a text names, throughout: the longest name, on a day on which it can be
meant."""

from __future__ import annotations

from datetime import date, timedelta

from articles.extraction.edtf import InvalidDate, bounds
from articles.extraction.entities.names import Index
from articles.extraction.entities.page import Page
from articles.extraction.entities.scanning import Occurrence
from articles.extraction.people.institutions.whose import body_meant
from articles.extraction.people.known.naming import Context, person_at
from articles.extraction.values import EventEntry, Mention


def find_mentions(context: Context) -> tuple[Mention, ...]:
    """All mentions in the order of the text; they do not overlap."""
    found = [_of_occurrence(context, seen) for seen in context.cast.names]
    return tuple(filter(None, found))


def _of_occurrence(context: Context, seen: Occurrence) -> Mention | None:
    start, end, slugs, kind, short = seen
    if kind == "adjective":
        return None
    if kind == "event":
        slug = _event(context.page, seen)
        return Mention((start, end), None, slug, "named") if slug else None
    if kind == "person":
        who = person_at(context, seen)
        basis = "named" if slugs else "family name"
        return Mention((start, end), who.slug, None, basis) if who and who.slug else None
    if kind == "state" and short and _is_place(context.page, seen):
        return None
    slug = seen.slug if kind != "institution" else body_meant(context, seen) if len(slugs) == 1 else None
    return Mention((start, end), slug, None, "named") if slug else None


def _is_place(page: Page, seen: Occurrence) -> bool:
    """A capital as a place ("in Seoul"), not as its government."""
    name = page.flat[seen.start : seen.end]
    if name not in page.index.words.capitals:
        return False
    before = page.low[max(0, seen.start - 12) : seen.start].split()
    return bool(before) and before[-1] in page.index.words.places


def _event(page: Page, seen: Occurrence) -> str | None:
    """The event that a name means: one that had begun when the page was published, and an election of its
    year."""
    latest, days = page.published[1], _days_of_events(page.index)
    if latest is None:
        return seen.slug
    fitting = [slug for slug in seen.slugs if days[slug][0] <= latest <= days[slug][1]]
    return fitting[0] if len(fitting) == 1 else None


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

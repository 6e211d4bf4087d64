"""The actors and events that a text names, throughout: the longest name, on a day on which it can be
meant."""

from __future__ import annotations

from articles.extraction.entities.events import event_meant
from articles.extraction.entities.page import Page
from articles.extraction.entities.scanning import Occurrence
from articles.extraction.people.institutions.whose import body_meant
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.naming import person_at
from articles.extraction.values import Mention


def find_mentions(context: Context) -> tuple[Mention, ...]:
    """All mentions in the order of the text; they do not overlap."""
    found = [_of_occurrence(context, seen) for seen in context.cast.names]
    return tuple(filter(None, found))


def _of_occurrence(context: Context, seen: Occurrence) -> Mention | None:
    """The mention that a name makes; `None` for an adjective, a capital that is only a place, and where
    nothing tells which of several is meant."""
    start, end, slugs, kind, short = seen
    if kind == "adjective":
        return None
    if kind == "event":
        slug = event_meant(context.page, seen)
        return Mention((start, end), None, slug, "named") if slug else None
    if kind == "person":
        who = person_at(context, seen)
        basis = "named" if slugs else "family name"
        return Mention((start, end), who.slug, None, basis) if who and who.slug else None
    if kind == "state" and short and _is_place(context.page, seen):
        return None
    if len(slugs) != 1:
        return None  # namesakes that are not told apart
    slug = body_meant(context, seen) if kind == "institution" else slugs[0]
    return Mention((start, end), slug, None, "named") if slug else None


def _is_place(page: Page, seen: Occurrence) -> bool:
    """A capital as a place ("in Seoul"), not as its government."""
    name = page.flat[seen.start : seen.end]
    if name not in page.index.words.capitals:
        return False
    before = page.low[max(0, seen.start - 12) : seen.start].split()
    return bool(before) and before[-1] in page.index.words.places

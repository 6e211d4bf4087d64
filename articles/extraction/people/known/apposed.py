"""The office that an apposition gives a family name: "Mr. Hill, the chief American negotiator"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.extraction.entities.page import Page
from articles.extraction.entities.phrases import parts_of, state_of
from articles.extraction.people.known.bearing import akin_to

_APPOSED = r", (?:the|a|an|its|their|[A-Z][\w.]+'s) [^,.;:\"“”()]{3,80}(?=[,.])"


def apposed_offices(page: Page, family: str) -> Iterator[tuple[int, str, str | None]]:
    """Where a family name that stands alone has an apposition with a title; the word that heads the title,
    and the state that the apposition tells."""
    for found in re.finditer(rf"(?<![\w-]){re.escape(family)}{_APPOSED}", page.flat):
        span = found.start() + len(family) + 2, found.end()
        parts = parts_of(page, span)
        if parts and parts[0].head in page.index.words.titles:
            yield found.start(), parts[0].head, state_of(page, parts[0])


def holder_apposed(page: Page, family: str, head: str, state: str | None) -> str | None:
    """The slug of the only person of a family name who held an office so headed at the page's time, in the
    state told; `None` where no state is told, or two may be meant."""
    if state is None or page.published == (None, None):
        return None
    meant = akin_to(head)
    found = {
        slug
        for slug in page.index.families.get(family, ())
        if page.index.actors[slug].side == state
        if (post := page.offices.held(slug, page.published))
        and not meant.isdisjoint(" ".join((post.title, *post.aliases)).lower().split())
    }
    return found.pop() if len(found) == 1 else None

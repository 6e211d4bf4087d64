"""The office that an apposition gives a family name: "Mr. Hill, the chief American negotiator"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.extraction.entities.page import Page
from articles.extraction.entities.phrases import parts_of, state_of
from articles.extraction.only import only
from articles.extraction.people.known.callings import akin_to

_APPOSED = re.compile(r", (?:the|a|an|its|their|[A-Z][\w.]+'s) [^,.;:\"“”()]{3,80}(?=[,.])")
_INSIDE_A_WORD = re.compile(r"[\w-]")


def apposed_offices(page: Page, family: str) -> Iterator[tuple[int, str, str | None]]:
    """Where a family name that stands alone has an apposition with a title; the word that heads the title,
    and the state that the apposition tells, `None` where it tells none."""
    start = page.flat.find(f"{family}, ")
    while start >= 0:
        end = start + len(family)
        apposed = _APPOSED.match(page.flat, end)
        if apposed and not _INSIDE_A_WORD.match(page.flat[start - 1 : start]):
            parts = parts_of(page, (end + 2, apposed.end()))
            if parts and parts[0].head in page.index.words.titles:
                yield start, parts[0].head, state_of(page, parts[0])
            end = apposed.end()
        start = page.flat.find(f"{family}, ", end)


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
        if (post := page.post_of(slug))
        and not meant.isdisjoint(" ".join((post.title, *post.aliases)).lower().split())
    }
    return only(found)

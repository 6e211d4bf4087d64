"""Somebody whom the page brings in by title and family name alone: "President Kim … Mr. Kim"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.extraction.entities.page import Page
from articles.extraction.people.known.cast import Who, who_is

_LONGEST = 200
"""How many characters before a name its title begins at most."""
_CAPITALISED = re.compile(r"(?:[A-Z][\w-]+ ){1,3}\Z")
_ENDS_THERE = re.compile(r"(?!\w|[ -][A-Z])")


def titled(page: Page, family: str) -> Iterator[tuple[int, Who]]:
    """All places where a title stands before a family name that only one holder of it bore at the time."""
    reached, name = 0, page.flat.find(f" {family}") + 1
    while name:
        end = name + len(family)
        alone = _ENDS_THERE.match(page.flat, end) is not None
        title = _CAPITALISED.search(page.flat, max(reached, name - _LONGEST), name) if alone else None
        if title:
            reached = end
            words = title[0].lower().split()
            for first in range(len(words)):
                holders = page.offices.named(family, " ".join(words[first:]), page.published)
                if len(holders) == 1:
                    yield title.start(), who_is(holders[0].slug, page.index)
                    break
        name = page.flat.find(f" {family}", end) + 1

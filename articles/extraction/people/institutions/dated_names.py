"""What a body of one state was called on the day of the page: `data/parties.toml`, `data/ministries.toml`.

| what is told of it | the page | the name |
| --- | --- | --- |
| the bench `ruling` | of 2019 | Democratic Party of Korea |
| the fields `oceans` and `fisheries` | of 2019 | Ministry of Oceans and Fisheries |
| the field `oceans` | of 2010, or of any of the years to 2014 | none |
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from datetime import date
from functools import cache
from typing import NamedTuple

from articles.extraction.entities.page import Page
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.tables import table


class _Name(NamedTuple):
    """A name, by what it is told to be the name of, and its first and last day."""

    name: str
    of: frozenset[str]
    first: date
    last: date


class DatedNames(NamedTuple):
    """The names of a table, and the state whose bodies have them."""

    home: str
    names: tuple[_Name, ...]

    def on(self, page: Page, told: AbstractSet[str]) -> Who | None:
        """The body of which all that is told was so over all the days on which a page may have been
        published; the directory's, where it has that name."""
        first, last = page.published
        if first is None or last is None:
            return None
        fits = (one for one in self.names if told <= one.of and one.first <= first and last <= one.last)
        found = next(fits, None)
        if found is None:
            return None
        known = page.index.names.get(found.name.lower())
        return (
            who_is(known.slugs[0], page.index) if known else Who(found.name, None, "organisation", self.home)
        )


@cache
def dated_names(kind: str) -> DatedNames:
    """The table of a kind: `parties`, `ministries`."""
    found = table(kind)
    return DatedNames(found["home"], tuple(_name(*row) for row in found["rows"]))


def _name(name: str, of: str, first: str, last: str) -> _Name:
    """A row of a table; with no first or last day a name was always so, or still is."""
    since = date.fromisoformat(first) if first else date.min
    until = date.fromisoformat(last) if last else date.max
    return _Name(name, frozenset(of.split()), since, until)

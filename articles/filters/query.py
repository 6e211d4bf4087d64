"""The state of a list is its address: query strings with one value more or one less."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote_plus

from django.http import QueryDict

PAGING = ("page",)
"""What no longer holds once a filter has changed."""


@dataclass(frozen=True, slots=True)
class Chip:
    """One active value of one filter, in words, with the query that is left when it is taken away."""

    name: str
    label: str
    text: str
    removed: str


class Address:
    """What a list was asked, taken apart once, for the many addresses that a page makes of it.

    `data` is left as it is. Every address begins at the first page again.
    """

    def __init__(self, data: QueryDict) -> None:
        self.asked = {name: list(values) for name, values in data.lists() if name not in PAGING}

    def with_value(self, name: str, value: str) -> str:
        """The query with the value added to the others of its parameter."""
        given = self.asked.get(name, [])
        return self._query({} if value in given else {name: [*given, value]})

    def without_value(self, name: str, value: str) -> str:
        """The query without this one value of the parameter."""
        return self._query({name: [kept for kept in self.asked.get(name, []) if kept.strip() != value]})

    def without(self, *names: str) -> str:
        """The query without these parameters."""
        return self._query(dict.fromkeys(names, ()))

    def replaced(self, **values: str) -> str:
        """The query in which each of the parameters has just this value."""
        return self._query({name: [value] for name, value in values.items()})

    def _query(self, changed: Mapping[str, Sequence[str]]) -> str:
        pieces = [
            _encoded(name, value)
            for name, values in {**self.asked, **changed}.items()
            for value in values
            if value.strip()
        ]
        return f"?{'&'.join(pieces)}"


@lru_cache(maxsize=4096)
def _encoded(name: str, value: str) -> str:
    return f"{quote_plus(name)}={quote_plus(value)}"


def with_value(data: QueryDict, name: str, value: str) -> str:
    """The query with the value added to the others of its parameter, from the first page on."""
    return Address(data).with_value(name, value)


def without_value(data: QueryDict, name: str, value: str) -> str:
    """The query without this one value of the parameter."""
    return Address(data).without_value(name, value)


def without(data: QueryDict, *names: str) -> str:
    """The query without these parameters."""
    return Address(data).without(*names)


def replaced(data: QueryDict, **values: str) -> str:
    """The query in which each of the parameters has just this value."""
    return Address(data).replaced(**values)


def as_query(query: QueryDict) -> str:
    """With its question mark, and `?` alone when nothing is left, so that a link always leads to the list."""
    kept = QueryDict(mutable=True)
    for name, values in query.lists():
        filled = [value for value in values if value.strip()]
        if filled:
            kept.setlist(name, filled)
    return f"?{kept.urlencode()}"

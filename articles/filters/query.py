"""The state of a list is its address: query strings with one value more or one less."""

from __future__ import annotations

from dataclasses import dataclass

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


def with_value(data: QueryDict, name: str, value: str) -> str:
    """The query with the value added to the others of its parameter, from the first page on."""
    query = _fresh(data)
    if value not in query.getlist(name):
        query.appendlist(name, value)
    return as_query(query)


def without_value(data: QueryDict, name: str, value: str) -> str:
    """The query without this one value of the parameter."""
    query = _fresh(data)
    query.setlist(name, [kept for kept in query.getlist(name) if kept.strip() != value])
    return as_query(query)


def without(data: QueryDict, *names: str) -> str:
    """The query without these parameters."""
    query = _fresh(data)
    for name in names:
        query.pop(name, None)
    return as_query(query)


def replaced(data: QueryDict, **values: str) -> str:
    """The query in which each of the parameters has just this value."""
    query = _fresh(data)
    for name, value in values.items():
        query[name] = value
    return as_query(query)


def as_query(query: QueryDict) -> str:
    """With its question mark, and `?` alone when nothing is left, so that a link always leads to the list."""
    kept = QueryDict(mutable=True)
    for name, values in query.lists():
        filled = [value for value in values if value.strip()]
        if filled:
            kept.setlist(name, filled)
    return f"?{kept.urlencode()}"


def _fresh(data: QueryDict) -> QueryDict:
    query = data.copy()
    for name in PAGING:
        query.pop(name, None)
    return query

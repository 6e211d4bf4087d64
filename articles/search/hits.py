"""The newest hits of a search among filtered rows, fast at a million rows.

A queryset with `terms__matches` is right by itself, and PostgreSQL answers it well. SQLite
would gather every hit of a common word before it looks at the first row; but its index is in the
order of the date, so here the hits are read off from the newest, a batch at a time, and each
batch is asked which of its rows pass the other conditions. Where few pass, it goes the other way
round: through the rows that pass, looking at the terms of each.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db import connections
from django.db.models import Lookup, QuerySet
from django.db.models.expressions import RawSQL

from articles.search import _sqlite
from articles.search.lookups import Holds, Matches

Rows = TypeVar("Rows", bound=QuerySet[Any])

MOST = 10_000
"""Hits that are counted one by one; of more it is said that they are more."""

FEW_ROWS = 2_000
"""Rows that pass the other conditions, up to which the search looks at each of them."""

PATIENCE = 4
"""Times as many hits as are wanted that are looked at before it may be the turn of the other way round."""


@dataclass(frozen=True, slots=True)
class Hits:
    """The newest rows of a list: their ids, the newest first, and whether there are more than these."""

    ids: tuple[int, ...]
    more: bool

    @property
    def total(self) -> int:
        """How many there are; where there are `more`, at least so many."""
        return len(self.ids)


def newest(rows: QuerySet[Any], most: int = MOST) -> Hits:
    """The newest `most` of the rows, by `-date, -id`, whatever order they had; with or without a search."""
    found = _newest(rows.order_by(), most + 1)
    return Hits(tuple(found[:most]), len(found) > most)


def among(rows: Rows, ids: Sequence[int], column: str = "pk") -> Rows:
    """The rows with these ids in a column, handed over as one parameter, however many they are."""
    array = {"sqlite": "SELECT value FROM json_each(%s)"}.get(
        connections[rows.db].vendor, "SELECT value::bigint FROM json_array_elements_text(%s::json)"
    )
    return rows.filter(**{f"{column}__in": RawSQL(array, (json.dumps(list(ids)),))})  # noqa: S611 - a parameter


def _newest(rows: QuerySet[Any], limit: int) -> list[int]:
    lookup = _search_of(rows)
    if connections[rows.db].vendor == "sqlite" and lookup is not None:
        return _newest_on_sqlite(rows, lookup, limit)
    return list(rows.order_by("-date", "-id").values_list("pk", flat=True)[:limit])


def _search_of(rows: QuerySet[Any]) -> Matches | None:
    """The condition of the queryset that is a search of its own rows, where all conditions must hold."""
    where = rows.query.where
    if where.negated or where.connector != "AND":
        return None
    found = [node for node in where.children if isinstance(node, Matches)]
    own = [node for node in found if node.lhs.alias == rows.query.get_initial_alias()]
    return own[0] if len(found) == len(own) == 1 and not own[0].rhs.is_empty else None


def _newest_on_sqlite(rows: QuerySet[Any], lookup: Matches, limit: int) -> list[int]:
    """Through the index where many rows pass the other conditions, through those rows where few do."""
    others = _without(rows, [lookup])
    holding = others.filter(Holds(lookup.lhs, lookup.rhs)).order_by("-date", "-id")
    by_rows = holding.values_list("pk", flat=True)[:limit]
    table = rows.model._meta.db_table
    answered = _filters_of(others, table)
    others = _without(others, [node for node, _ in answered])
    wanted = _sqlite.whole_expression(lookup.rhs.root, lookup.rhs.scope)  # type: ignore[arg-type]  # not empty
    expression = " AND ".join([wanted, *(filtering for _, filtering in answered)])
    if others.query.where and others.values("pk")[: FEW_ROWS + 1].count() <= FEW_ROWS:
        return list(by_rows)
    found: list[int] = []
    before, looked_at, batch = None, 0, limit * 2 if others.query.where else limit
    while True:
        numbers = _sqlite.newest_numbers(connections[rows.db], table, expression, batch, before)
        found += _passing(others, [number & _sqlite.ID_BITS for number in numbers])
        looked_at += len(numbers)
        if len(found) >= limit or len(numbers) < batch:
            return found[:limit]
        if looked_at >= limit * PATIENCE and len(found) * 8 < limit:
            return list(by_rows)
        before, batch = numbers[-1], limit * PATIENCE


def _without(rows: QuerySet[Any], lookups: list[Any]) -> QuerySet[Any]:
    """The rows as they would be without these conditions."""
    others: QuerySet[Any] = rows.all()
    given = {id(lookup) for lookup in lookups}
    others.query.where.children = [node for node in rows.query.where.children if id(node) not in given]
    return others


def _filters_of(rows: QuerySet[Any], table: str) -> list[tuple[Any, str]]:
    """The conditions that the index answers, too, with their expressions."""
    alias = rows.query.get_initial_alias()
    answered: list[tuple[Any, str]] = []
    for node in rows.query.where.children:
        if not isinstance(node, Lookup) or node.lookup_name not in ("exact", "in"):
            continue
        column, value = node.lhs, node.rhs
        values = [value] if node.lookup_name == "exact" else value
        if getattr(column, "alias", "") != alias or not isinstance(values, list | tuple | set):
            continue
        expression = _sqlite.filter_expression(table, column.target.column, values)
        if expression and not (column.target.column == "is_public" and values != [True]):
            answered.append((node, expression))
    return answered


def _passing(others: QuerySet[Any], ids: list[int]) -> list[int]:
    """Those of the ids, in their order, whose rows fulfil the other conditions."""
    if not others.query.where:
        return ids
    passing = set(among(others, ids).values_list("pk", flat=True))
    return [pk for pk in ids if pk in passing]

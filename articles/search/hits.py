"""The newest hits of a search among filtered rows, fast at a million rows.

A queryset with `terms__matches` is right by itself, and PostgreSQL answers it well. SQLite
would gather every hit of a common word before it looks at the first row; but its index is in the
order of the date, so here the hits are read off from the newest, a batch at a time, and each
batch is asked which of its rows pass the other conditions. Where few pass, it goes the other way
round: through the rows that pass, looking at the terms of each. In the same way the rows of a
speaker are read off the attributions, which are in the order of the date, too.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from django.db import connections
from django.db.models import Count, Lookup, Q, QuerySet, sql
from django.db.models.expressions import RawSQL
from django.db.models.lookups import In

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


def days(rows: QuerySet[Any]) -> Counter[date]:
    """How many of the rows have which date; SQLite reads it off its index where that answers all."""
    lookup = _search_of(rows) if connections[rows.db].vendor == "sqlite" else None
    if lookup is not None:
        others, expression = _asked_of_index(rows, lookup)
        if not others.query.where:
            return _sqlite.count_days(connections[rows.db], rows.model._meta.db_table, expression)
    return Counter(dict(rows.order_by().values_list("date").annotate(n=Count("pk"))))


def among(rows: Rows, ids: Sequence[int], column: str = "pk") -> Rows:
    """The rows with these ids in a column, handed over as one parameter, however many they are."""
    array = {"sqlite": "SELECT value FROM json_each(%s)"}.get(
        connections[rows.db].vendor, "SELECT value::bigint FROM json_array_elements_text(%s::json)"
    )
    return rows.filter(**{f"{column}__in": RawSQL(array, (json.dumps(list(ids)),))})  # noqa: S611 - a parameter


def _newest(rows: QuerySet[Any], limit: int) -> list[int]:
    if connections[rows.db].vendor == "sqlite":
        lookup = _search_of(rows)
        if lookup is not None:
            return _through_index(rows, lookup, limit)
        belonging = _belonging_of(rows)
        if len(belonging) == 1:
            batch = _others_in_order(belonging[0], _latest_day(rows))
            return _walk(batch, _without(rows, [belonging[0].node]), limit)[0]
    return list(_in_order(rows)[:limit])


def _in_order(rows: QuerySet[Any]) -> QuerySet[Any, Any]:
    return rows.order_by("-date", "-id").values_list("pk", flat=True)


def _search_of(rows: QuerySet[Any]) -> Matches | None:
    """The condition of the queryset that is a search of its own rows, where all conditions must hold."""
    where = rows.query.where
    if where.negated or where.connector != "AND":
        return None
    found = [node for node in where.children if isinstance(node, Matches)]
    own = [node for node in found if node.lhs.alias == rows.query.get_initial_alias()]
    return own[0] if len(found) == len(own) == 1 and not own[0].rhs.is_empty else None


@dataclass(frozen=True, slots=True)
class _Belonging:
    """A condition that a row's id is among those of other rows, which carry the row's date (attributions)."""

    node: Any
    others: QuerySet[Any]
    column: str


def _belonging_of(rows: QuerySet[Any]) -> list[_Belonging]:
    found = []
    for node in rows.query.where.children:
        query = getattr(node, "rhs", None)
        if not isinstance(node, In) or not isinstance(query, sql.Query) or query.is_sliced:
            continue
        column: Any = node.lhs
        own_id = column.target.primary_key and column.alias == rows.query.get_initial_alias()
        if own_id and query.model is not rows.model and len(query.select) == 1 and _has_date(query.model):
            others: QuerySet[Any] = QuerySet(query.model, query.clone(), rows.db)
            selected: Any = query.select[0]
            found.append(_Belonging(node, others.order_by(), selected.target.attname))
    return found


def _has_date(model: Any) -> bool:
    return any(field.name == "date" for field in model._meta.concrete_fields)


def _latest_day(rows: QuerySet[Any]) -> date | None:
    """The day after which no row counts, where a condition says so: the reading can begin there."""
    alias = rows.query.get_initial_alias()
    days = [
        node.rhs
        for node in rows.query.where.children
        if isinstance(node, Lookup) and node.lookup_name in ("lte", "lt") and isinstance(node.rhs, date)
        if getattr(node.lhs, "alias", "") == alias and node.lhs.target.name == "date"
    ]
    return min(days, default=None)


Batch = Callable[[Any, int], list[tuple[Any, int]]]
"""From the place after which to go on (None: from the newest) and a number of rows: places and ids."""


def _index_in_order(rows: QuerySet[Any], expression: str) -> Batch:
    connection, table = connections[rows.db], rows.model._meta.db_table
    newest_number = _sqlite.number_after(_latest_day(rows))

    def batch(before: Any, size: int) -> list[tuple[Any, int]]:
        numbers = _sqlite.newest_numbers(connection, table, expression, size, before or newest_number)
        return [(number, number & _sqlite.ID_BITS) for number in numbers]

    return batch


def _others_in_order(belonging: _Belonging, latest: date | None) -> Batch:
    column = belonging.column
    ordered = belonging.others.order_by("-date", f"-{column}").values_list("date", column)
    if latest is not None:
        ordered = ordered.filter(date__lte=latest)

    def batch(before: Any, size: int) -> list[tuple[Any, int]]:
        later = ordered
        if before is not None:
            day, pk = before
            later = ordered.filter(date__lte=day).filter(Q(date__lt=day) | Q(**{f"{column}__lt": pk}))
        return [((day, pk), pk) for day, pk in later[:size]]

    return batch


def _walk(batch: Batch, others: QuerySet[Any], limit: int, *, patient: bool = True) -> tuple[list[int], bool]:
    """The first `limit` of the ids whose rows fulfil the other conditions; False: given up, too few do."""
    found: dict[int, None] = {}
    before, looked_at, size = None, 0, limit * 2 if others.query.where else limit
    while True:
        places = batch(before, size)
        found |= dict.fromkeys(_passing(others, [pk for _, pk in places]))
        looked_at += len(places)
        if len(found) >= limit or len(places) < size:
            return list(found)[:limit], True
        if not patient and looked_at >= limit * PATIENCE and len(found) * 8 < limit:
            return [], False
        before, size = places[-1][0], limit * PATIENCE


def _through_index(rows: QuerySet[Any], lookup: Matches, limit: int) -> list[int]:
    """Through the index where many rows pass the other conditions, through those rows where few do."""
    by_rows = _in_order(_without(rows, [lookup]).filter(Holds(lookup.lhs, lookup.rhs)))[:limit]
    others, expression = _asked_of_index(rows, lookup)
    if _are_few(others):
        return list(by_rows)
    found, finished = _walk(_index_in_order(rows, expression), others, limit, patient=False)
    return found if finished else list(by_rows)


def _asked_of_index(rows: QuerySet[Any], lookup: Matches) -> tuple[QuerySet[Any], str]:
    """The rows without the conditions that the index answers, and the expression by which it does."""
    others = _without(rows, [lookup])
    answered = _filters_of(others, rows.model._meta.db_table)
    wanted = _sqlite.whole_expression(lookup.rhs.root, lookup.rhs.scope)  # type: ignore[arg-type]  # not empty
    expression = " AND ".join([wanted, *(filtering for _, filtering in answered)])
    return _without(others, [node for node, _ in answered]), expression


def _are_few(others: QuerySet[Any]) -> bool:
    """Whether so few rows fulfil the conditions that it is best to look at each."""
    if not others.query.where:
        return False
    belonging = _belonging_of(others)
    rows = belonging[0].others.values(belonging[0].column) if belonging else others.values("pk")
    return rows[: FEW_ROWS + 1].count() <= FEW_ROWS


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
    belonging = _belonging_of(others)
    for one in belonging:
        others = _without(others, [one.node])
        passing = set(among(one.others, ids, one.column).values_list(one.column, flat=True))
        ids = [pk for pk in ids if pk in passing]
    if not others.query.where:
        return ids
    passing = set(among(others, ids).values_list("pk", flat=True))
    return [pk for pk in ids if pk in passing]

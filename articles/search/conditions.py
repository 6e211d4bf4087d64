"""What is asked of a queryset of rows, read off its conditions: its search, its days, whose rows they are."""

from __future__ import annotations

import json
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, TypeVar

from django.db import connections
from django.db.models import F, Func, Lookup, QuerySet, sql
from django.db.models.expressions import Col, RawSQL
from django.db.models.lookups import In

from articles.search import _sqlite
from articles.search.lookups import AnyOf, Holds, Matches

Rows = TypeVar("Rows", bound=QuerySet[Any])


def is_long(rows: QuerySet[Any]) -> bool:
    """Whether the texts are whole stories, whose words take long to read."""
    return bool(rows.model._meta.db_table == "articles_article")


def is_sqlite(rows: QuerySet[Any]) -> bool:
    return connections[rows.db].vendor == "sqlite"


def is_plain(rows: QuerySet[Any]) -> bool:
    """Whether all that is asked is that columns of the rows themselves have certain values."""
    where, alias = rows.query.where, rows.query.get_initial_alias()
    return (
        where.connector == "AND"
        and not where.negated
        and all(column_of(node, alias) and is_of_values(node) for node in where.children)
    )


def is_of_values(node: Any) -> bool:
    return node.lookup_name in ("exact", "in") and not hasattr(node.rhs, "resolve_expression")


def among(rows: Rows, ids: Sequence[int], column: str = "pk") -> Rows:
    """The rows with these ids in a column, handed over as one parameter, however many they are."""
    asked = json.dumps(list(ids))
    if not is_sqlite(rows):
        return rows.filter(AnyOf(F(column), asked))
    return rows.filter(**{f"{column}__in": RawSQL("SELECT value FROM json_each(%s)", (asked,))})


def one_by_one(rows: QuerySet[Any], lookup: Matches) -> QuerySet[Any]:
    """The hits, where each row is looked at instead of the index."""
    return without(rows, [lookup]).filter(Holds(lookup.lhs, lookup.rhs))


def search_of(rows: QuerySet[Any]) -> Matches | None:
    """The condition of the queryset that is a search of its own rows, where all conditions must hold."""
    where = rows.query.where
    if where.negated or where.connector != "AND":
        return None
    found = [node for node in where.children if isinstance(node, Matches)]
    own = [node for node in found if node.lhs.alias == rows.query.get_initial_alias()]
    return own[0] if len(found) == len(own) == 1 and not own[0].rhs.is_empty else None


@dataclass(frozen=True, slots=True)
class Belonging:
    """A condition that a row's id is among those of other rows, which carry the row's date (attributions)."""

    node: Any
    others: QuerySet[Any]
    column: str


def belonging_of(rows: QuerySet[Any]) -> list[Belonging]:
    found = []
    for node in rows.query.where.children:
        query = getattr(node, "rhs", None)
        if not isinstance(node, In) or not isinstance(query, sql.Query) or query.is_sliced:
            continue
        column: Any = node.lhs
        own_id = column.target.primary_key and column.alias == rows.query.get_initial_alias()
        if own_id and query.model is not rows.model and len(query.select) == 1 and has_date(query.model):
            others: QuerySet[Any] = QuerySet(query.model, query.clone(), rows.db)
            selected: Any = query.select[0]
            found.append(Belonging(node, others.order_by(), selected.target.attname))
    return found


def has_date(model: Any) -> bool:
    return any(field.name == "date" for field in model._meta.concrete_fields)


def asked_of_others(rows: QuerySet[Any], belonging: Belonging) -> tuple[QuerySet[Any], Belonging]:
    """What is left to ask of the rows when all is asked of the others that they carry, too."""
    carried: frozenset[str] = getattr(belonging.others.model, "carried", frozenset())
    alias, answered, others = rows.query.get_initial_alias(), [belonging.node], belonging.others
    conditions: list[Any] = list(rows.query.where.children)
    for node in conditions:
        column = column_of(node, alias)
        value = getattr(node, "rhs", None)
        if isinstance(value, Col):
            value = F(value.target.name) if value.target.name in carried else None
        is_plain = isinstance(value, F) or not hasattr(value, "resolve_expression")
        if column in carried and value is not None and is_plain:
            answered.append(node)
            others = others.filter(**{f"{column}__{node.lookup_name}": value})
    where = others.query.where
    if is_sqlite(rows) and any(isinstance(getattr(node, "rhs", None), Col) for node in where.children):
        _by_that_index(others, ("type",))
    return without(rows, answered), replace(belonging, others=others)


class _AsItIs(Func):
    """A column for which SQLite does not look for an index."""

    template = "+%(expressions)s"
    arity = 1


def _by_that_index(uncertain: QuerySet[Any], columns: Sequence[str]) -> None:
    """Has SQLite read rows with uncertain dates off an index of theirs, and not off one of these columns.

    It takes them for as many as all others, and would rather read all of one type.
    """
    where, alias = uncertain.query.where, uncertain.query.get_initial_alias()
    for place, child in enumerate(where.children):
        if column_of(child, alias) in columns:
            node: Any = copy(child)
            node.lhs = _AsItIs(node.lhs)
            where.children[place] = node


def column_of(node: Any, alias: str | None) -> str:
    """The own column that a plain condition is about; empty for another kind of condition."""
    lhs: Any = getattr(node, "lhs", None)
    return str(lhs.target.name) if isinstance(node, Lookup) and getattr(lhs, "alias", "") == alias else ""


def day_bound(rows: QuerySet[Any], column: str, kinds: tuple[str, ...]) -> Any:
    """The condition by which a column of days is bounded, the last of several."""
    alias = rows.query.get_initial_alias()
    conditions: list[Any] = list(rows.query.where.children)
    found = [
        node
        for node in conditions
        if column_of(node, alias) == column and node.lookup_name in kinds and isinstance(node.rhs, date)
    ]
    return found[-1] if found else None


def in_parts(rows: QuerySet[Any]) -> list[QuerySet[Any]]:
    """The rows in two parts where the last possible day counts, of which no index is in the order of a list.

    What is sorted into the range comes first; what was sorted before it, and may still fall in it, is little
    and follows, read off an index of the uncertain dates alone.
    """
    bound = day_bound(rows, "date_latest", ("gte",))
    if bound is None:
        return [rows]
    rows, since = without(rows, [bound]), bound.rhs
    days = {"date__lt": since, "date_latest__gte": since, "date_latest__gt": F("date")}
    uncertain = rows.filter(**days)
    if is_sqlite(rows) and not belonging_of(rows):
        if since > date.today() - _LATELY and not is_long(rows):
            ids = rows.model._default_manager.public().filter(**days)
            _by_that_index(ids, ("date",))
            uncertain = rows.filter(pk__in=ids.order_by().values("pk"))
        _by_that_index(uncertain, _NARROW)
    return [rows.filter(date__gte=since), uncertain]


_LATELY = timedelta(days=3650)
"""Of days so late SQLite goes by the last possible ones, of which fewer follow; of others by the first."""


_NARROW = ("type", "review", "attribution", "publisher", "occasion", "cue")


@dataclass(frozen=True, slots=True)
class Asked:
    """What the index is asked: an expression, and the row numbers from and below which a hit counts.

    `others` are the rows with the conditions that are left to be asked; `filters` are those conditions,
    the days aside, that the expression answers.
    """

    expression: str
    between: tuple[int, int]
    others: QuerySet[Any]
    filters: list[Any]


def asked_of_index(rows: QuerySet[Any], lookup: Matches) -> Asked:
    answered = filters_of(without(rows, [lookup]))
    first, last = day_bound(rows, "date", ("gte", "gt")), day_bound(rows, "date", ("lte", "lt"))
    filters = [node for node, *_ in answered]
    holding, but = ([term for _, term, holds in answered if holds is wanted] for wanted in (True, False))
    days = [node for node in (first, last) if node is not None]
    return Asked(
        _sqlite.whole_expression(lookup.rhs.root, lookup.rhs.scope, holding, but),  # type: ignore[arg-type]  # not empty
        (number_of(first, 0), number_of(last, _sqlite.NEWEST)),
        without(rows, [lookup, *filters, *days]),
        filters,
    )


def number_of(bound: Any, otherwise: int) -> int:
    """The row number from which, or below which, rows are of the days that a condition leaves."""
    if bound is None:
        return otherwise
    return _sqlite.number_of_day(bound.rhs, after=bound.lookup_name in ("gt", "lte"))


def without(rows: QuerySet[Any], lookups: list[Any]) -> QuerySet[Any]:
    """The rows as they would be without these conditions."""
    others: QuerySet[Any] = rows.all()
    given = {id(lookup) for lookup in lookups}
    others.query.where.children = [node for node in rows.query.where.children if id(node) not in given]
    return others


def filters_of(rows: QuerySet[Any]) -> list[tuple[Any, str, bool]]:
    """The conditions that the index answers, too, with their expressions, and whether these are to hold.

    What nearly all rows fulfil is said by what must not hold: the other values that the column can have.
    """
    table, alias = rows.model._meta.db_table, rows.query.get_initial_alias()
    answered: list[tuple[Any, str, bool]] = []
    for node in rows.query.where.children:
        if not isinstance(node, Lookup) or node.lookup_name not in ("exact", "in"):
            continue
        column, value = node.lhs, node.rhs
        values = [value] if node.lookup_name == "exact" else value
        if getattr(column, "alias", "") != alias or not isinstance(values, list | tuple | set):
            continue
        name = column.target.column
        if values == [_sqlite.MOSTLY.get((table, name))]:
            others = [other for other in values_of(column.target) if other not in values]
            answered.append((node, _sqlite.filter_expression(table, name, others) or "", False))
            continue
        expression = _sqlite.filter_expression(table, name, values)
        if expression and name != "is_public":
            answered.append((node, expression, True))
    return answered


def values_of(column: Any) -> list[Any]:
    """All that a column of few values can have."""
    return [value for value, _ in column.choices] if column.choices else [True, False]

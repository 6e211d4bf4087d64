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
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar

from django.db import connections
from django.db.models import Count, F, Lookup, Q, QuerySet, sql
from django.db.models.expressions import Col, RawSQL
from django.db.models.lookups import In

from articles.search import _sqlite, sample, windows
from articles.search.lookups import AnyOf, Holds, Matches
from articles.search.query import And, Node, Not, Or, Phrase

Rows = TypeVar("Rows", bound=QuerySet[Any])

MOST = 10_000
"""Hits that are counted one by one; of more it is said that they are more."""

SHOWN = 1_000
"""The newest of more hits than are counted, whose ids are read: for a list's first pages and its facets."""

PROVED = 2_000
"""Hits that are counted at most where each has to be looked at by itself."""

FEW_ROWS = 2_000
"""Rows that pass the other conditions, up to which the search looks at each of them."""

PATIENCE = 4
"""Times as many hits as are wanted that are looked at before it may be the turn of the other way round."""


@dataclass(frozen=True, slots=True)
class Hits:
    """The newest rows of a list: their ids, the newest first, and whether there are more than were counted.

    `counted` is how many were, where not the ids of all of them were read.
    """

    ids: tuple[int, ...]
    more: bool
    counted: int | None = None

    @property
    def total(self) -> int:
        """How many there are; where there are `more`, at least so many."""
        return len(self.ids) if self.counted is None else self.counted


def newest(rows: QuerySet[Any], most: int = MOST) -> Hits:
    """The newest `most` of the rows, by `-date, -id`, whatever order they had; with or without a search."""
    found = _newest(rows.order_by(), most + 1)
    return Hits(tuple(found[:most]), len(found) > most)


def most_counted(rows: QuerySet[Any], most: int = MOST) -> int:
    """How many of the rows are counted at most: only `PROVED` where each has to be looked at by itself.

    An index tells where words stand, but not whether they follow one another or another is missing, nor
    who speaks. It is so on one database only, but both are to count alike.
    """
    search = _search_of(rows)
    is_dear = search is not None and (
        _is_long(rows) or _is_proved(search.rhs.root) or bool(_belonging_of(rows))
    )
    return min(most, PROVED) if is_dear else most


def _is_long(rows: QuerySet[Any]) -> bool:
    """Whether the texts are whole stories, whose words take long to read."""
    return bool(rows.model._meta.db_table == "articles_article")


def _is_proved(node: Node | None) -> bool:
    """Whether the query holds a phrase or a negation."""
    if isinstance(node, And | Or):
        return any(_is_proved(part) for part in node.nodes)
    return isinstance(node, Not) or (isinstance(node, Phrase) and len(node.words) > 1)


Keep = Callable[[QuerySet[Any], Callable[[], int]], int]
"""What knows for a while how many rows a queryset has: asked with it, and with what counts them."""


def counted(rows: QuerySet[Any], most: int = MOST, shown: int = SHOWN, keep: Keep | None = None) -> Hits:
    """As `newest`; but where there are more, only the ids of the newest `shown`, and a count of the rest.

    PostgreSQL counts some hits of a common word far sooner than it finds the newest of all of them. With
    `keep` the rows of many are not counted each time.
    """
    rows = rows.order_by()
    most = most_counted(rows, most)
    shown = min(most, shown)
    if _search_of(rows) is not None:
        return newest(rows, most) if _is_sqlite(rows) else _counted_hits(rows, most, shown, keep)
    if _belonging_of(rows):
        return newest(rows, most)
    found = _newest(rows, shown + 1)
    if len(found) <= shown:
        return Hits(tuple(found), more=False)
    return _with_count(rows, found[:shown], most, keep)


def _counted_hits(rows: QuerySet[Any], most: int, shown: int, keep: Keep | None) -> Hits:
    few = _few_others(rows)
    many = _soon_found(rows, shown + 1) if few is None else None
    if many is not None:
        return _with_count(rows, many[:shown], most, keep)
    found = list((rows if few is None else few).values_list("date", "pk")[: most + 1])
    if len(found) <= most:
        return Hits(tuple(pk for _, pk in sorted(found, reverse=True)), more=False)
    return Hits(tuple(_in_order(rows)[:shown]), more=True, counted=most)


def _with_count(rows: QuerySet[Any], shown: list[int], most: int, keep: Keep | None) -> Hits:
    """Of more rows than those `shown`: how many there are, and the ids of all if they can be counted."""

    def count() -> int:
        walked = _soon_found(rows, most + 1) if _belonging_of(rows) else None  # PostgreSQL: of a speaker
        return rows[: most + 1].values("pk").count() if walked is None else len(walked)

    if (keep(rows, count) if keep else count()) <= most:
        return newest(rows, most)
    return Hits(tuple(shown), more=True, counted=most)


def _few_others(rows: QuerySet[Any]) -> QuerySet[Any] | None:
    """The rows by their ids, where they are of others (of a speaker) who have few; else `None`."""
    belonging = _belonging_of(rows)
    if len(belonging) != 1:
        return None
    rest, one = _asked_of_others(rows, belonging[0])
    ids = list(one.others.values_list(one.column, flat=True)[: FEW_ROWS + 1])
    return among(rest, ids) if len(ids) <= FEW_ROWS else None


def _is_sqlite(rows: QuerySet[Any]) -> bool:
    return connections[rows.db].vendor == "sqlite"


def days(rows: QuerySet[Any]) -> Counter[date]:
    """How many of the rows have which date; SQLite reads it off its index where that answers all."""
    lookup = _search_of(rows) if _is_sqlite(rows) else None
    if lookup is not None:
        asked = _asked_of_index(rows, lookup)
        if not asked.others.query.where:
            table = rows.model._meta.db_table
            return _sqlite.count_days(connections[rows.db], table, asked.expression, asked.between)
    belonging = [] if _search_of(rows) is not None else _belonging_of(rows)
    if len(belonging) == 1:
        rest, one = _asked_of_others(rows, belonging[0])
        if not rest.query.where:
            spoken = one.others.order_by().values_list("date")
            return Counter(dict(spoken.annotate(n=Count(one.column, distinct=True))))
    return Counter(dict(rows.order_by().values_list("date").annotate(n=Count("pk"))))


def days_of_many(rows: QuerySet[Any]) -> tuple[Counter[date], bool]:
    """As `days`; of very many hits of a search an estimate from a sample, and whether it is one."""
    lookup = _search_of(rows)
    if lookup is None or _is_long(rows):
        return days(rows), False
    counted = _days_in_sample(rows, lookup)
    if counted.total() < sample.LEAST:
        return days(rows), False
    return Counter({day: count * sample.ONE_OF for day, count in counted.items()}), True


def _days_in_sample(rows: QuerySet[Any], lookup: Matches) -> Counter[date]:
    asked = _asked_of_index(rows, lookup) if _is_sqlite(rows) else None
    if asked and not asked.others.query.where:
        table = rows.model._meta.db_table
        return _sqlite.count_days(connections[rows.db], table, asked.expression, asked.between, sample.LOT)
    belonging = _belonging_of(rows) if asked else []
    if len(belonging) == 1:
        rest, one = _asked_of_others(_one_by_one(rows, lookup), belonging[0])
        drawn = sample.sampled(one.others, one.column).values_list(one.column, flat=True)
        return Counter(among(rest.order_by(), list(set(drawn))).values_list("date", flat=True))
    drawn_rows = sample.sampled(rows).order_by().values_list("date")
    return Counter(dict(drawn_rows.annotate(n=Count("pk"))))


def is_plain(rows: QuerySet[Any]) -> bool:
    """Whether all that is asked is that columns of the rows themselves have certain values."""
    where, alias = rows.query.where, rows.query.get_initial_alias()
    return (
        where.connector == "AND"
        and not where.negated
        and all(_column_of(node, alias) and _is_of_values(node) for node in where.children)
    )


def _is_of_values(node: Any) -> bool:
    return node.lookup_name in ("exact", "in") and not hasattr(node.rhs, "resolve_expression")


def among(rows: Rows, ids: Sequence[int], column: str = "pk") -> Rows:
    """The rows with these ids in a column, handed over as one parameter, however many they are."""
    asked = json.dumps(list(ids))
    if not _is_sqlite(rows):
        return rows.filter(AnyOf(F(column), asked))
    return rows.filter(**{f"{column}__in": RawSQL("SELECT value FROM json_each(%s)", (asked,))})


def _newest(rows: QuerySet[Any], limit: int) -> list[int]:
    """In two readings where the last possible day counts, of which no index is in the order of the list.

    What is sorted into the range comes first; what was sorted before it, and may still fall in it, is little
    and follows, read off an index of the uncertain dates alone.
    """
    bound = _day_bound(rows, "date_latest", ("gte",))
    if bound is None:
        return _newest_of(rows, limit)
    rows, since = _without(rows, [bound]), bound.rhs
    found = _newest_of(rows.filter(date__gte=since), limit)
    if len(found) < limit:
        uncertain = rows.filter(date__lt=since, date_latest__gte=since, date_latest__gt=F("date"))
        found += _newest_of(uncertain, limit - len(found))
    return found


def _newest_of(rows: QuerySet[Any], limit: int) -> list[int]:
    lookup = _search_of(rows)
    if lookup is not None:
        if _is_sqlite(rows):
            return _through_index(rows, lookup, limit)
        return (_soon_found(rows, limit) if limit > SHOWN else None) or list(_in_order(rows)[:limit])
    belonging = _belonging_of(rows)
    if len(belonging) != 1:
        return list(_in_order(rows)[:limit])
    rest, one = _asked_of_others(rows, belonging[0])
    if rest.query.where and not _is_sqlite(rows):
        return list(_in_order(rows)[:limit])
    if rest.query.where:
        return _walk(_others_in_order(one), rest, limit)[0]
    ordered = one.others.order_by("-date", f"-{one.column}").values_list(one.column, flat=True)
    ids = list(ordered[:limit])
    found = list(dict.fromkeys(ids))  # a joint statement may stand there twice
    if len(found) == len(ids) or len(ids) < limit:
        return found
    return _walk(_others_in_order(one), rest, limit)[0]


def _soon_found(rows: QuerySet[Any], limit: int) -> list[int] | None:
    """PostgreSQL's newest hits where they are frequent: of somebody's, or of all; None: they may be few."""
    belonging, lookup = _belonging_of(rows), _search_of(rows)
    if len(belonging) == 1:
        rest, one = _asked_of_others(rows, belonging[0])
        found = _walk(_others_in_order(one), rest, limit, patient=False)[0]
        return found if len(found) == limit else None
    if lookup is None:
        return None
    days = [_day_bound(rows, "date", kinds) for kinds in (("gte", "gt"), ("lte", "lt"))]
    every = rows.model._default_manager.using(rows.db).public()
    for bound in filter(None, days):
        every = every.filter(**{f"date__{bound.lookup_name}": bound.rhs})
    return windows.newest(rows, _one_by_one(rows, lookup), every, limit, of_long_texts=_is_long(rows))


def _one_by_one(rows: QuerySet[Any], lookup: Matches) -> QuerySet[Any]:
    """The hits, where each row is looked at instead of the index."""
    return _without(rows, [lookup]).filter(Holds(lookup.lhs, lookup.rhs))


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


def _asked_of_others(rows: QuerySet[Any], belonging: _Belonging) -> tuple[QuerySet[Any], _Belonging]:
    """What is left to ask of the rows when all is asked of the others that they carry, too."""
    carried: frozenset[str] = getattr(belonging.others.model, "carried", frozenset())
    alias, answered, others = rows.query.get_initial_alias(), [belonging.node], belonging.others
    conditions: list[Any] = list(rows.query.where.children)
    for node in conditions:
        column = _column_of(node, alias)
        value = getattr(node, "rhs", None)
        if isinstance(value, Col):
            value = F(value.target.name) if value.target.name in carried else None
        is_plain = isinstance(value, F) or not hasattr(value, "resolve_expression")
        if column in carried and value is not None and is_plain:
            answered.append(node)
            others = others.filter(**{f"{column}__{node.lookup_name}": value})
    return _without(rows, answered), replace(belonging, others=others)


def _column_of(node: Any, alias: str | None) -> str:
    """The own column that a plain condition is about; empty for another kind of condition."""
    lhs: Any = getattr(node, "lhs", None)
    return str(lhs.target.name) if isinstance(node, Lookup) and getattr(lhs, "alias", "") == alias else ""


def _day_bound(rows: QuerySet[Any], column: str, kinds: tuple[str, ...]) -> Any:
    """The condition by which a column of days is bounded, the last of several."""
    alias = rows.query.get_initial_alias()
    conditions: list[Any] = list(rows.query.where.children)
    found = [
        node
        for node in conditions
        if _column_of(node, alias) == column and node.lookup_name in kinds and isinstance(node.rhs, date)
    ]
    return found[-1] if found else None


Batch = Callable[[Any, int], list[tuple[Any, int]]]
"""From the place after which to go on (None: from the newest) and a number of rows: places and ids."""


def _index_in_order(rows: QuerySet[Any], asked: _Asked) -> Batch:
    connection, table = connections[rows.db], rows.model._meta.db_table
    lowest, highest = asked.between

    def batch(before: Any, size: int) -> list[tuple[Any, int]]:
        between = lowest, before or highest
        numbers = _sqlite.newest_numbers(connection, table, asked.expression, size, between)
        return [(number, number & _sqlite.ID_BITS) for number in numbers]

    return batch


def _others_in_order(belonging: _Belonging) -> Batch:
    column = belonging.column
    ordered = belonging.others.order_by("-date", f"-{column}").values_list("date", column)

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
        before = places[-1][0]
        size = min(
            limit * PATIENCE, (limit - len(found)) * looked_at // max(len(found), 1) + limit // PATIENCE
        )


def _through_index(rows: QuerySet[Any], lookup: Matches, limit: int) -> list[int]:
    """Through the index where many rows pass the other conditions, through those rows where few do."""
    by_rows = _in_order(_one_by_one(rows, lookup))[:limit]
    asked = _asked_of_index(rows, lookup)
    if asked.others.query.where and _are_few(_without(rows, [lookup, *asked.filters])):
        return list(by_rows)
    found, finished = _walk(_index_in_order(rows, asked), asked.others, limit, patient=False)
    return found if finished else list(by_rows)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the index is asked: an expression, and the row numbers from and below which a hit counts.

    `others` are the rows with the conditions that are left to be asked; `filters` are those conditions,
    the days aside, that the expression answers.
    """

    expression: str
    between: tuple[int, int]
    others: QuerySet[Any]
    filters: list[Any]


def _asked_of_index(rows: QuerySet[Any], lookup: Matches) -> _Asked:
    answered = _filters_of(_without(rows, [lookup]), rows.model._meta.db_table)
    wanted = _sqlite.whole_expression(lookup.rhs.root, lookup.rhs.scope)  # type: ignore[arg-type]  # not empty
    first, last = _day_bound(rows, "date", ("gte", "gt")), _day_bound(rows, "date", ("lte", "lt"))
    filters = [node for node, _ in answered]
    days = [node for node in (first, last) if node is not None]
    return _Asked(
        " AND ".join([wanted, *(filtering for _, filtering in answered)]),
        (_number(first, 0), _number(last, _sqlite.NEWEST)),
        _without(rows, [lookup, *filters, *days]),
        filters,
    )


def _number(bound: Any, otherwise: int) -> int:
    """The row number from which, or below which, rows are of the days that a condition leaves."""
    if bound is None:
        return otherwise
    return _sqlite.number_of_day(bound.rhs, after=bound.lookup_name in ("gt", "lte"))


def _are_few(others: QuerySet[Any]) -> bool:
    """Whether so few rows fulfil the conditions that it is best to look at each."""
    belonging = _belonging_of(others)
    if len(belonging) == 1:
        belonging = [_asked_of_others(others, belonging[0])[1]]
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

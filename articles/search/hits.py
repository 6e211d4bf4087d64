"""The newest hits of a search among filtered rows, fast at a million rows.

A queryset with `terms__matches` is right by itself, and PostgreSQL answers it well. SQLite
would gather every hit of a common word before it looks at the first row; but its index is in the
order of the date, so here the hits are read off from the newest, a batch at a time, and each
batch is asked which of its rows pass the other conditions. Where few pass, it goes the other way
round: through the rows that pass, looking at the terms of each. In the same way the rows of a
speaker are read off the attributions, which are in the order of the date, too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, TypeVar

from django.db import connections
from django.db.models import Q, QuerySet

from articles.search import _sqlite, sample, windows
from articles.search.conditions import (
    Asked,
    Belonging,
    among,
    asked_of_index,
    asked_of_others,
    belonging_of,
    day_bound,
    in_parts,
    is_long,
    is_sqlite,
    one_by_one,
    search_of,
    without,
)
from articles.search.keeping import Keep, anew
from articles.search.lookups import Matches
from articles.search.months import in_sample
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

    `counted` is how many were, where not the ids of all of them were read; `surely` how many there are at
    least, where a sample says so.
    """

    ids: tuple[int, ...]
    more: bool
    counted: int | None = None
    surely: int = 0

    @property
    def at_least(self) -> int:
        return max(self.total + self.more, self.surely)

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
    search = search_of(rows)
    is_dear = search is not None and (
        is_long(rows) or _is_proved(search.rhs.root) or bool(belonging_of(rows))
    )
    return min(most, PROVED) if is_dear else most


def _is_proved(node: Node | None) -> bool:
    """Whether the query holds a phrase or a negation."""
    if isinstance(node, And | Or):
        return any(_is_proved(part) for part in node.nodes)
    return isinstance(node, Not) or (isinstance(node, Phrase) and len(node.words) > 1)


def counted(
    rows: QuerySet[Any], most: int = MOST, shown: int = SHOWN, keep: Keep = anew, at_least: int = 0
) -> Hits:
    """As `newest`; but where there are more, only the ids of the newest `shown`, and a count of the rest.

    PostgreSQL counts some hits of a common word far sooner than it finds the newest of all of them. With
    `keep` the rows of many are not counted each time. `at_least` is how many are known to be there: those
    that fulfil yet another condition.
    """
    rows = rows.order_by()
    most = most_counted(rows, most)
    shown = min(most, shown)
    if at_least > most:
        return Hits(tuple(_newest(rows, shown + 1)[:shown]), more=True, counted=most)
    if search_of(rows) is not None:
        return (_counted_by_index if is_sqlite(rows) else _counted_hits)(rows, most, shown, keep)
    if belonging_of(rows):
        return newest(rows, most)
    found = _newest(rows, shown + 1)
    if len(found) <= shown:
        return Hits(tuple(found), more=False)
    return _with_count(rows, found[:shown], most, keep)


def at(rows: QuerySet[Any], places: slice) -> list[int]:
    """The ids of the rows at these places, counted from the newest."""
    if search_of(rows) is not None and is_sqlite(rows):
        return _newest(rows.order_by(), places.stop)[places]
    return list(_in_order(rows)[places])


def _counted_by_index(rows: QuerySet[Any], most: int, shown: int, keep: Keep) -> Hits:
    """On SQLite, whose index gives the newest hits at once."""
    if is_long(rows):
        return newest(rows, most)
    found = _newest(rows, shown + 1)
    if len(found) <= shown:
        return Hits(tuple(found), more=False)
    return _very_many(rows, found[:shown], most, keep) or newest(rows, most)


def _counted_hits(rows: QuerySet[Any], most: int, shown: int, keep: Keep) -> Hits:
    parts = in_parts(rows)
    few = _few_others(parts)
    many = _soon_found(parts[0], shown + 1) if few is None else None
    if many is not None:
        return _with_count(rows, many[:shown], most, keep)
    found: list[tuple[date, int]] = []
    for part in [_looked_through(parts[0]), *parts[1:]] if few is None else [few]:
        found += part.values_list("date", "pk")[: most + 1 - len(found)]
    if len(found) <= most:
        return Hits(tuple(pk for _, pk in sorted(found, reverse=True)), more=False)
    return Hits(tuple(_newest(rows, shown)), more=True, counted=most)


def _with_count(rows: QuerySet[Any], shown: list[int], most: int, keep: Keep) -> Hits:
    """Of more rows than those `shown`: how many there are, and the ids of all if they can be counted."""
    many = _very_many(rows, shown, most, keep)
    if many is not None:
        return many

    def count() -> int:
        parts = in_parts(rows)
        walked = _soon_found(parts[0], most + 1) if belonging_of(rows) else None  # PostgreSQL: of a speaker
        if walked is not None:
            return len(walked)
        return parts[0][: most + 1].values("pk").count()  # of the others there are few: they are just read

    if keep("number", rows, count) <= most:
        return newest(rows, most)
    return Hits(tuple(shown), more=True, counted=most)


def _very_many(rows: QuerySet[Any], shown: list[int], most: int, keep: Keep) -> Hits | None:
    """The hits, where a sample leaves no doubt that there are more than are counted; `None`: it may."""
    if search_of(rows) is None or is_long(rows):
        return None
    drawn: Counter[date] = keep("sample", rows, partial(in_sample, rows))
    surely = sample.surely(drawn.total())
    return Hits(tuple(shown), more=True, counted=most, surely=surely) if surely > most else None


def _few_others(parts: list[QuerySet[Any]]) -> QuerySet[Any] | None:
    """The rows by their ids, where they are of others (of a speaker) who have few; else `None`."""
    ids: list[int] = []
    for part in parts:
        belonging = belonging_of(part)
        if len(belonging) != 1:
            return None
        rest, one = asked_of_others(part, belonging[0])  # all parts leave the same: others carry their days
        ids += one.others.values_list(one.column, flat=True)[: FEW_ROWS + 1 - len(ids)]
    return among(rest, ids) if len(ids) <= FEW_ROWS else None


def _newest(rows: QuerySet[Any], limit: int) -> list[int]:
    certain, *uncertain = in_parts(rows)
    found = _newest_of(certain, limit)
    for part in uncertain:
        lookup, wanted = search_of(part), limit - len(found)
        if lookup and is_sqlite(rows) and not belonging_of(part):  # there are few
            found += _in_order(one_by_one(part, lookup))[:wanted]
        elif wanted:
            found += _newest_of(part, wanted)
    return found


def _newest_of(rows: QuerySet[Any], limit: int) -> list[int]:
    lookup = search_of(rows)
    if lookup is not None:
        if is_sqlite(rows):
            return _through_index(rows, lookup, limit)
        return (_soon_found(rows, limit) if limit > SHOWN else None) or list(_in_order(rows)[:limit])
    belonging = belonging_of(rows)
    if len(belonging) != 1:
        return list(_in_order(rows)[:limit])
    rest, one = asked_of_others(rows, belonging[0])
    if rest.query.where and not is_sqlite(rows):
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
    belonging, lookup = belonging_of(rows), search_of(rows)
    if len(belonging) == 1:
        rest, one = asked_of_others(rows, belonging[0])
        found = _walk(_others_in_order(one), rest, limit, patient=False)[0]
        return found if len(found) == limit else None
    if lookup is None:
        return None
    every = _of_these_days(rows)
    return windows.newest(rows, one_by_one(rows, lookup), every, limit, of_long_texts=is_long(rows))


def _of_these_days(rows: QuerySet[Any]) -> QuerySet[Any]:
    """All public rows of the days that are asked for."""
    days = [day_bound(rows, "date", kinds) for kinds in (("gte", "gt"), ("lte", "lt"))]
    every: QuerySet[Any] = rows.model._default_manager.using(rows.db).public()
    for bound in filter(None, days):
        every = every.filter(**{f"date__{bound.lookup_name}": bound.rhs})
    return every


def _looked_through(rows: QuerySet[Any]) -> QuerySet[Any]:
    """The same rows, asked one by one where they are frequent among the few of some days."""
    lookup = search_of(rows)
    if lookup is None or is_long(rows):
        return rows
    walked = one_by_one(rows, lookup)
    return walked if windows.are_frequent_in_few(walked, _of_these_days(rows)) else rows


def _in_order(rows: QuerySet[Any]) -> QuerySet[Any, Any]:
    return rows.order_by("-date", "-id").values_list("pk", flat=True)


Batch = Callable[[Any, int], list[tuple[Any, int]]]
"""From the place after which to go on (None: from the newest) and a number of rows: places and ids."""


def _index_in_order(rows: QuerySet[Any], asked: Asked) -> Batch:
    connection, index = connections[rows.db], _sqlite.index_name(rows.model._meta.db_table)
    lowest, highest = asked.between

    def batch(before: Any, size: int) -> list[tuple[Any, int]]:
        between = lowest, before or highest
        numbers = _sqlite.newest_numbers(connection, index, asked.expression, size, between)
        return [(number, number & _sqlite.ID_BITS) for number in numbers]

    return batch


def _others_in_order(belonging: Belonging) -> Batch:
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
    by_rows = _in_order(one_by_one(rows, lookup))[:limit]
    asked = asked_of_index(rows, lookup)
    if len(belonging_of(rows)) == 1:
        few = _few_others([rows])
        if few is not None:
            return list(_in_order(one_by_one(few, lookup))[:limit])
    elif asked.others.query.where and _are_few(without(rows, [lookup])):
        return list(by_rows)
    found, finished = _walk(_index_in_order(rows, asked), asked.others, limit, patient=False)
    return found if finished else list(by_rows)


def _are_few(others: QuerySet[Any]) -> bool:
    """Whether so few rows fulfil the conditions that it is best to look at each."""
    return others.values("pk")[: FEW_ROWS + 1].count() <= FEW_ROWS


def _passing(others: QuerySet[Any], ids: list[int]) -> list[int]:
    """Those of the ids, in their order, whose rows fulfil the other conditions."""
    belonging = belonging_of(others)
    for one in belonging:
        others = without(others, [one.node])
        passing = set(among(one.others, ids, one.column).values_list(one.column, flat=True))
        ids = [pk for pk in ids if pk in passing]
    if not others.query.where:
        return ids
    passing = set(among(others, ids).values_list("pk", flat=True))
    return [pk for pk in ids if pk in passing]

"""When the rows of a list are: how many are of which month, or about how many.

Months go by their first days. What has no date is of the first month of all.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connections
from django.db.models import Count, QuerySet

from articles.search import _sqlite, sample
from articles.search.conditions import (
    Asked,
    among,
    asked_of_index,
    asked_of_others,
    belonging_of,
    column_of,
    in_parts,
    is_long,
    is_plain,
    is_sqlite,
    one_by_one,
    search_of,
)
from articles.search.keeping import Keep, anew
from articles.search.lookups import Matches


def months(rows: QuerySet[Any]) -> Counter[date]:
    """How many of the rows are of which month; SQLite reads it off its index where that answers all.

    Where the last possible day counts, it reads twice, as the newest rows are read.
    """
    return sum(map(_months, in_parts(rows)), Counter())


def _months(rows: QuerySet[Any]) -> Counter[date]:
    lookup = search_of(rows) if is_sqlite(rows) else None
    if lookup is not None:
        asked = asked_of_index(rows, lookup)
        if not asked.others.query.where:
            index = _sqlite.index_name(rows.model._meta.db_table)
            return _sqlite.count_months(connections[rows.db], index, asked.expression, asked.between)
    belonging = [] if search_of(rows) is not None else belonging_of(rows)
    if len(belonging) == 1:
        rest, one = asked_of_others(rows, belonging[0])
        if not rest.query.where:
            many = Count("pk") if _is_of_one(one.others) else Count(one.column, distinct=True)
            return _counted(one.others, many)
    return _counted(rows, Count("pk"), *_several(rows))


def _is_of_one(others: QuerySet[Any]) -> bool:
    """Whether they are of one actor alone: who has part in a statement once."""
    alias = others.query.get_initial_alias()
    conditions: list[Any] = list(others.query.where.children)
    return any(
        column_of(node, alias) == "actor"
        and (node.lookup_name == "exact" or (node.lookup_name == "in" and _are_one(node.rhs)))
        for node in conditions
    )


def _are_one(values: Any) -> bool:
    return isinstance(values, list | tuple | set) and len(values) == 1


def _several(rows: QuerySet[Any]) -> list[str]:
    """The column that has to have one of several values, where that is all that is asked.

    Its index is in the order of both, so that nothing has to be sorted where it is counted by it, too.
    """
    columns = [column_of(node, rows.query.get_initial_alias()) for node in rows.query.where.children]
    names = [column for column in columns if column != "is_public"]
    return names if is_plain(rows) and len(names) == 1 else []


def _counted(rows: QuerySet[Any], many: Count, *columns: str) -> Counter[date]:
    """Counted by day, on an index, and added up by the database: of thousands of days it gives the months."""
    days: Any = rows.order_by().values_list(*columns, "date").annotate(n=many)
    try:
        sql, params = days.query.get_compiler(connection=connections[rows.db]).as_sql()
    except EmptyResultSet:
        return Counter()
    month = "substr(date, 1, 7)" if is_sqlite(rows) else "to_char(date, 'YYYY-MM')"
    with connections[rows.db].cursor() as cursor:
        cursor.execute(f"SELECT {month}, CAST(SUM(n) AS BIGINT) FROM ({sql}) days GROUP BY 1", params)  # noqa: S608 - our names
        return Counter({date(int(key[:4]), int(key[5:]), 1): count for key, count in cursor.fetchall()})


def months_of_many(rows: QuerySet[Any], keep: Keep = anew) -> tuple[Counter[date], bool]:
    """As `months`; of very many hits of a search an estimate from a sample, and whether it is one.

    Whether they are very many, `hits.counted` may have read off the same sample: `keep` may know it.
    """
    lookup = search_of(rows)
    if lookup is None or is_long(rows):
        return months(rows), False
    counted = keep("sample", rows.order_by(), lambda: in_sample(rows))
    if counted.total() < sample.LEAST:
        return months(rows), False
    return Counter({month: count * sample.ONE_OF for month, count in counted.items()}), True


def in_sample(rows: QuerySet[Any]) -> Counter[date]:
    """How many hits of the sample, which are those of a search, are of which month."""
    certain, *uncertain = in_parts(rows)
    return sum((_of_uncertain_in_sample(part) for part in uncertain), _in_sample(certain))


def _of_uncertain_in_sample(rows: QuerySet[Any]) -> Counter[date]:
    lookup, belonging = search_of(rows), belonging_of(rows)
    if lookup and is_sqlite(rows):
        rows = one_by_one(rows, lookup)
    if len(belonging) == 1:  # of one speaker they are so few that each is looked at
        rows, one = asked_of_others(rows, belonging[0])
        rows = among(rows, list(one.others.values_list(one.column, flat=True)))
    return _counted(sample.sampled(rows), Count("pk"))


def _in_sample(rows: QuerySet[Any]) -> Counter[date]:
    lookup = search_of(rows)
    asked = asked_of_index(rows, lookup) if lookup and is_sqlite(rows) else None
    if asked and not asked.others.query.where:
        index = _sqlite.sample_name(rows.model._meta.db_table)
        return _sqlite.count_months(connections[rows.db], index, asked.expression, asked.between)
    belonging = belonging_of(rows)
    if lookup and len(belonging) == 1:
        rest, one = asked_of_others(rows, belonging[0])
        drawn = sample.sampled(one.others, one.column).values_list(one.column, flat=True)
        if not is_sqlite(rows):
            return _counted(sample.sampled(rest).filter(pk__in=drawn.using(None)), Count("pk"))
        return _among_drawn(rest, lookup, set(drawn))
    if asked:
        every = _numbers_in_sample(rows, asked)
        return _counted(among(asked.others, [number & _sqlite.ID_BITS for number in every]), Count("pk"))
    return _counted(sample.sampled(rows), Count("pk"))


def _numbers_in_sample(rows: QuerySet[Any], asked: Asked) -> list[int]:
    index = _sqlite.sample_name(rows.model._meta.db_table)
    connection = connections[rows.db]
    return _sqlite.newest_numbers(connection, index, asked.expression, _sqlite.NEWEST, asked.between)


def _among_drawn(rows: QuerySet[Any], lookup: Matches, drawn: set[int]) -> Counter[date]:
    """SQLite: of few rows each is looked at; of many the index of the sample tells the hits sooner."""
    asked = asked_of_index(rows, lookup)
    if len(drawn) < sample.LEAST or asked.others.query.where:
        return _counted(among(one_by_one(rows, lookup), list(drawn)), Count("pk"))
    every = _numbers_in_sample(rows, asked)
    return Counter(_sqlite.month_of(number) for number in every if number & _sqlite.ID_BITS in drawn)

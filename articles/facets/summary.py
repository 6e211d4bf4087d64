"""The counts of the whole archive, read off the rows that the database keeps of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from django.db import connection
from django.db.models import BigIntegerField, Sum
from django.db.models.functions import Cast

from articles.models import Summary
from articles.models.prepared import IDS, KEY, Prepared
from articles.search import among

ROWS = frozenset({"speaker", "publisher", "event", "article-publisher"})
"""Facets whose values are rows, by their ids."""


Known = dict[str, Counter[Any]]
"""Of facets, how many there are of each value."""


def read(facets: Sequence[str]) -> Known:
    """How many there are of each value of these facets, in one query: by id, or by the value itself.

    Nearly every page asks this, for thousands of rows, of each of which the ORM would convert the sum.
    """
    found: Known = {facet: Counter() for facet in facets}
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT facet, value, number, CAST(SUM(count) AS BIGINT) FROM {Summary._meta.db_table} "  # noqa: S608 - our names
            f"WHERE facet IN ({', '.join(['%s'] * len(facets))}) GROUP BY facet, value, number",
            list(facets),
        )
        for facet, value, number, count in cursor.fetchall():
            if count:
                found[facet][number if facet in ROWS else value] = count
    return found


MOST_MONTHS = 60
"""Months that a chart draws as months, whole years of them; a longer time is drawn in years."""

YEARS = MOST_MONTHS // 12

UNDATED_MONTH = "0001-01"
"""The month of what has no date."""


@dataclass(frozen=True, slots=True)
class Charted:
    """Counts as a chart of the whole archive shows them, with those of other facets beside them.

    `by` is “month” or “year”: of which the keys of months are. `first` and `last` are the first days of the
    first and the last month with something in it, `None` where nothing has a date.
    """

    known: Known
    by: str
    first: date | None
    last: date | None


def read_for_chart(months: Sequence[str], facets: Sequence[str] = ()) -> Charted:
    """As `read`, and of `months` no finer than a chart draws: the database adds decades of months up to
    years. How long the time is tells the first of `months`. In one query.
    """
    known: Known = {facet: Counter() for facet in (*months, *facets)}
    first = last = ""
    with connection.cursor() as cursor:
        cursor.execute(
            _FOR_CHART.format(
                table=Summary._meta.db_table,
                months=", ".join(["%s"] * len(months)),
                facets=", ".join(["%s"] * len(known)),
            ),
            [months[0], UNDATED_MONTH, *months, *known],
        )
        for facet, value, number, count in cursor.fetchall():
            if not facet:
                first, _, last = value.partition(" ")
            elif count:
                known[facet][number if facet in ROWS else value] = count
    by = "year" if first and int(last[:4]) - int(first[:4]) >= YEARS else "month"
    return Charted(known, by, first_day(first) if first else None, first_day(last) if last else None)


_FOR_CHART = f"""
WITH span AS (
    SELECT MIN(value) AS first, MAX(value) AS last,
        CAST(MAX(substr(value, 1, 4)) AS INTEGER) - CAST(MIN(substr(value, 1, 4)) AS INTEGER) AS years
    FROM (SELECT value FROM {{table}} WHERE facet = %s AND value > %s GROUP BY value HAVING SUM(count) > 0) t)
SELECT facet,
    CASE WHEN facet IN ({{months}}) AND (SELECT years FROM span) >= {YEARS}
    THEN substr(value, 1, length(value) - 3) ELSE value END,
    number, CAST(SUM(count) AS BIGINT)
FROM {{table}} WHERE facet IN ({{facets}}) GROUP BY 1, 2, 3
UNION ALL SELECT '', first || ' ' || last, 0, 1 FROM span WHERE first IS NOT NULL"""  # noqa: S608 - our names


_of_rows = Prepared(
    lambda facet, ids: (
        among(Summary.objects.filter(facet=facet, value=""), ids, "number")
        .order_by()
        .values_list("number")
        .annotate(n=Cast(Sum("count"), BigIntegerField()))
    ),
    *(KEY, IDS),
)


def of_rows(facet: str, ids: Sequence[int]) -> Counter[int]:
    """How many there are of each of these rows."""
    return Counter(dict(_of_rows.tuples(facet, ids)))


def of_row(facet: str, number: int) -> Counter[str]:
    """The values of one row, such as the months of one speaker."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT value, CAST(SUM(count) AS BIGINT) FROM {Summary._meta.db_table} "  # noqa: S608 - our name
            "WHERE facet = %s AND number = %s GROUP BY value",
            [facet, number],
        )
        return Counter({value: count for value, count in cursor.fetchall() if value and count})


def months_of_year(facet: str, year: int) -> Counter[tuple[str, int]]:
    """In a year, how many there are of each value in each month, which go from 0 to 11."""
    counts = _counted(facet, "number", range(year * 12, year * 12 + 12), "value, number")
    return Counter({(value, month % 12): count for (value, month), count in counts.items()})


def months_of_cues(cues: Sequence[str]) -> Counter[date]:
    """How many statements are reported with one of these words, by month: the first day of each."""
    counts = _counted("cue-month", "value", cues, "number, facet")
    return Counter({date(month // 12, month % 12 + 1, 1): count for (month, _), count in counts.items()})


def _counted(facet: str, column: str, values: Sequence[str | int], by: str) -> Counter[Any]:
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {by}, CAST(SUM(count) AS BIGINT) FROM {Summary._meta.db_table} "  # noqa: S608 - our names
            f"WHERE facet = %s AND {column} IN ({', '.join(['%s'] * len(values))}) GROUP BY {by}",
            [facet, *values],
        )
        return Counter({(one, other): count for one, other, count in cursor.fetchall() if count})


def by_side(counter: Counter[str]) -> Counter[tuple[date, str]]:
    """The months of each side ("" where none is known), each as its first day."""
    found: Counter[tuple[date, str]] = Counter()
    for value, count in counter.items():
        side, _, month = value.rpartition(" ")
        found[first_day(month), side] = count
    return found


def months(counter: Counter[str]) -> Counter[date]:
    """The months of a summary as the first day of each: what has no date is of the first month of all."""
    return Counter({first_day(month): count for month, count in counter.items()})


@lru_cache(maxsize=10_000)
def first_day(month: str) -> date:
    """The first day of a month, or of a year."""
    return date(int(month[:4]), int(month[5:] or 1), 1)

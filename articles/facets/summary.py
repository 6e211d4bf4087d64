"""The counts of the whole archive, read off the rows that the database keeps of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from django.db import connection
from django.db.models import Sum

from articles.models import Summary

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


def of_rows(facet: str, ids: Sequence[int]) -> Counter[int]:
    """How many there are of each of these rows."""
    rows = Summary.objects.filter(facet=facet, value="", number__in=ids).order_by().values_list("number")
    return Counter(dict(rows.annotate(n=Sum("count"))))


def of_row(facet: str, number: int) -> Counter[str]:
    """The values of one row, such as the months of one speaker."""
    rows = Summary.objects.filter(facet=facet, number=number).order_by().values_list("value")
    return Counter({value: count for value, count in rows.annotate(n=Sum("count")) if value and count})


def by_side(counter: Counter[str]) -> Counter[tuple[date, str]]:
    """The months of each side ("" where none is known), each as its first day."""
    found: Counter[tuple[date, str]] = Counter()
    for value, count in counter.items():
        side, _, month = value.rpartition(" ")
        found[_first_day(month), side] = count
    return found


def months(counter: Counter[str]) -> Counter[date]:
    """The months of a summary as the first day of each: what has no date is of the first month of all."""
    return Counter({_first_day(month): count for month, count in counter.items()})


@lru_cache(maxsize=10_000)
def _first_day(month: str) -> date:
    return date(int(month[:-3]), int(month[-2:]), 1)

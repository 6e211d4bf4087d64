"""The counts of the whole archive, read off the rows that the database keeps of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import Sum

from articles.models import Summary

ROWS = frozenset({"speaker", "publisher", "event", "article-publisher"})
"""Facets whose values are rows, by their ids."""


def read(facets: Sequence[str]) -> dict[str, Counter[Any]]:
    """How many there are of each value of these facets, in one query: by id, or by the value itself."""
    found: dict[str, Counter[Any]] = {facet: Counter() for facet in facets}
    rows = Summary.objects.filter(facet__in=facets).order_by().values_list("facet", "value", "number")
    for facet, value, number, count in rows.annotate(n=Sum("count")):
        if count:
            found[facet][number if facet in ROWS else value] = count
    return found


def of_rows(facet: str, ids: Sequence[int]) -> Counter[int]:
    """How many there are of each of these rows."""
    rows = Summary.objects.filter(facet=facet, value="", number__in=ids).order_by().values_list("number")
    return Counter(dict(rows.annotate(n=Sum("count"))))


def by_side(counter: Counter[str]) -> Counter[tuple[date, str]]:
    """The months of each side ("" where none is known), each as its first day."""
    found: Counter[tuple[date, str]] = Counter()
    for value, count in counter.items():
        side, _, month = value.rpartition(" ")
        found[date(int(month[:-3]), int(month[-2:]), 1), side] = count
    return found


def months(counter: Counter[str]) -> Counter[date]:
    """The months of a summary as the first day of each: what has no date is of the first month of all."""
    return Counter({date(int(month[:-3]), int(month[-2:]), 1): count for month, count in counter.items()})

"""Statements over time: what the charts draw, as plain data."""

from __future__ import annotations

import calendar
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from django.db.models import Count, QuerySet

from articles import search
from articles.facets import memory, summary
from articles.models import Article, Attribution, Statement
from articles.models.article import UNDATED

THIN = 2
"""Articles held of a month, up to which the month is marked as thin."""


@dataclass(slots=True)  # frozen, each of many would take three times as long to make
class Period:
    """A year or a month of a chart.

    `since` and `until` are EDTF, as the date filter takes them. `parts` are counts
    by side (key `""` where speakers have none). `articles` are those held that came
    out in it, `None` where they were not counted.
    """

    since: str
    label: str
    count: int
    parts: tuple[tuple[str, int], ...] = ()
    articles: int | None = None

    @property
    def is_thin(self) -> bool:
        """Whether so little is held that the count says more about the holdings than about the world."""
        return self.articles is not None and self.articles <= THIN


@dataclass(frozen=True, slots=True)
class Periods:
    """The periods from the first to the last with a count, none left out; `by` is “year” or “month”.

    Months make up whole years, so that a drawing begins and ends where a reader expects. `estimated`: the
    counts are those of a sample, times what it is a part of.
    """

    by: str
    periods: tuple[Period, ...]
    undated: int = 0
    estimated: bool = False

    @property
    def highest(self) -> int:
        return max((period.count for period in self.periods), default=0)

    @property
    def total(self) -> int:
        return sum(period.count for period in self.periods)


def months_of(statements: QuerySet[Statement]) -> Counter[date]:
    """How many statements have their sort date in which month, told by its first day."""
    return search.months(statements)


def months_of_many(statements: QuerySet[Statement]) -> tuple[Counter[date], bool]:
    """The same of more than are counted; True: it is an estimate, from one statement in sixteen."""
    return search.months_of_many(statements, memory.of_rows)


def days_by_side(attributions: QuerySet[Attribution]) -> Counter[tuple[date, str]]:
    """How many statements each side has on a day; a joint statement counts for each of its sides."""
    rows = (
        attributions.order_by().values_list("date", "side").annotate(count=Count("statement", distinct=True))
    )
    return Counter({(day, side): count for day, side, count in rows})


def days_of_attributions(attributions: QuerySet[Attribution]) -> Counter[date]:
    """How many statements these speakers have on a day; a joint statement counts once."""
    rows = attributions.order_by().values_list("date").annotate(count=Count("statement", distinct=True))
    return Counter(dict(rows))


def months_of_articles(articles: QuerySet[Article]) -> Counter[date]:
    return search.months(articles)


MONTHS = ("month", "side-month", "article-month")


def everything(charted: summary.Charted) -> Periods:
    """All public statements by side, with what is held: the chart of the front page. Takes the `MONTHS`."""
    return periods(*months_of_everything(charted.known), by=charted.by)


def months_of_everything(
    known: summary.Known,
) -> tuple[Counter[date], Counter[tuple[date, str]], Counter[date]]:
    """Statements by month (or year), with each side, and articles: as the first days."""
    return (
        summary.months(known["month"]),
        summary.by_side(known["side-month"]),
        summary.months(known["article-month"]),
    )


def periods(
    days: Counter[date],
    by_side: Counter[tuple[date, str]] | None = None,
    held: Counter[date] | None = None,
    by: str | None = None,
    over: tuple[date, date] | None = None,
) -> Periods:
    """The days gathered into months, or into years when they span more than `summary.MOST_MONTHS`.

    `over` is a range that is drawn even where it is empty.
    """
    dated = [day for day in days if day > UNDATED and days[day]]
    undated = sum(count for day, count in days.items() if day <= UNDATED)
    if not dated and not over:
        return Periods(by or "month", (), undated)
    first, last = min([*dated, *(over or ())]), max([*dated, *(over or ())])
    by = by or ("month" if (last.year - first.year + 1) * 12 <= summary.MOST_MONTHS else "year")
    counts = _gathered(days.items(), by)
    articles = _gathered(held.items(), by) if held is not None else None
    parts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for (day, side), count in (by_side or {}).items():
        if day > UNDATED:
            parts[key_of(day, by)][side] += count
    return Periods(
        by,
        tuple(
            Period(
                key,
                label_of(key),
                counts[key],
                tuple(sorted(parts[key].items())),
                articles[key] if articles is not None else None,
            )
            for key in keys_between(first, last, by)
        ),
        undated,
    )


@lru_cache(maxsize=20_000)
def key_of(day: date, by: str) -> str:
    """The EDTF of the day's year or month."""
    return f"{day.year:04}" if by == "year" else f"{day.year:04}-{day.month:02}"


def label_of(key: str) -> str:
    year, _, month = key.partition("-")
    return f"{calendar.month_name[int(month)]} {year}" if month else year


def keys_between(first: date, last: date, by: str) -> list[str]:
    if by == "year":
        return [f"{year:04}" for year in range(first.year, last.year + 1)]
    return [f"{index // 12:04}-{index % 12 + 1:02}" for index in range(first.year * 12, last.year * 12 + 12)]


def _gathered(days: Iterable[tuple[date, Any]], by: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    for day, count in days:
        if day > UNDATED:
            counts[key_of(day, by)] += count
    return counts

"""Counts of the values beside a list of statements: facets that respect the filters.

Of the whole archive they are its summary rows. Up to `EXACT` matches of filters the counts
are exact. Beyond, they are those of the `SAMPLE` latest statements, and the page says so:
reading the columns of a million rows for a side column is not what a reader waits for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from heapq import nsmallest
from typing import Any, TypeVar

from django.db import connection
from django.db.models import CharField, Q, QuerySet
from django.db.models.functions import Cast

from articles.facets import memory, summary
from articles.models import Actor, Article, Attribution, Event, Publisher, Statement
from articles.models.article import UNDATED
from articles.models.prepared import IDS, Prepared
from articles.search import Hits, among, counted, is_plain

AnyKey = TypeVar("AnyKey", int, str)

EXACT = 10_000
SAMPLE = 1_000
MANY = 500
"""Rows from which on it may be better to ask for them again than to ask for each by its id, and to keep what
was counted of them."""

OF_STATEMENT = {
    "type": "type",
    "attribution": "attribution",
    "review": "review",
    "publisher": "publisher_id",
    "event": "occasion_id",
    "article": "article_id",
    "year": "day",
}
"""Facets, and the columns that they count; `day` is the sort date as text, read faster so."""

OF_SPEAKER = {"speaker": "actor_id", "side": "side", "office": "office"}
FACETS = (*OF_STATEMENT, *OF_SPEAKER)


@dataclass(slots=True)  # frozen, each of many would take three times as long to make
class Value:
    """A value of a facet: as the address has it, as a reader reads it, and how many statements have it."""

    value: str
    label: str
    count: int


@dataclass(slots=True)
class Tally:
    """How many statements have which value, and how many there are, at most `EXACT` + 1.

    `counts` of rows (speakers, publishers, events, articles) go by primary key. `sampled` says
    that the counts are those of the latest `SAMPLE` statements only. There are `at_least` so many. `days` may
    be the first of the months, or of the years where `by` says so; then `held` are the articles of these.
    """

    total: int
    sampled: bool
    counts: dict[str, Counter[Any]] = field(default_factory=dict)
    days: Counter[date] = field(default_factory=Counter)
    by: str | None = None
    held: Counter[date] | None = None
    at_least: int = 0

    @property
    def capped(self) -> bool:
        return self.sampled or self.total > EXACT


def of_everything() -> Tally:
    """The counts of all public statements, exact at any size: the summary rows. Articles are not counted."""
    charted = summary.read_for_chart(
        ("month", "article-month"), ("type", "attribution", "review", "publisher", "event", *OF_SPEAKER)
    )
    known = charted.known
    days, held = summary.months(known.pop("month")), summary.months(known.pop("article-month"))
    counts = {**known, "year": by_year(days), "article": Counter()}
    return Tally(sum(known["type"].values()), False, counts, days, charted.by, held)


def of_all(facet: str) -> Counter[Any]:
    """The counts of one facet among all public statements: of articles, none."""
    if facet == "year":
        return by_year(summary.months(summary.read(["month"])["month"]))
    return Counter() if facet == "article" else summary.read([facet])[facet]


def tally(
    statements: QuerySet[Statement],
    hits: Hits | None = None,
    facets: Iterable[str] = FACETS,
    at_least: int = 0,
) -> Tally:
    """Count everything that the facets show, in three queries at most beside those of the hits.

    `hits` are the newest of the statements (`search.counted`), where they are known already; or `at_least` is
    how many there are. What is counted of many in a large archive is remembered until something is written.
    """
    facets = tuple(facets)
    if hits is not None and hits.total < MANY:
        return _tally(statements, hits, facets)

    def count() -> Tally:
        found = hits or counted(statements, EXACT, SAMPLE, memory.of_rows, at_least)
        return _tally(statements, found, facets)

    return memory.until_changed(f"tally-{'-'.join(facets)}", statements, count)


def _tally(statements: QuerySet[Statement], hits: Hits, facets: tuple[str, ...]) -> Tally:
    counts: dict[str, Counter[Any]] = {name: Counter() for name in facets}
    result = Tally(hits.total + hits.more, hits.more, counts, at_least=hits.at_least)
    if not hits.total:
        return result
    ids = counted_ids(hits)
    wanted = [name for name in facets if name in OF_STATEMENT]
    if wanted:
        columns = zip(*_columns(statements, hits, tuple(wanted)), strict=True)
        result.counts |= {name: Counter(column) for name, column in zip(wanted, columns, strict=False)}
    if "year" in wanted:
        result.days = Counter({date.fromisoformat(day): n for day, n in result.counts["year"].items()})
        result.counts["year"] = by_year(result.days)
    speaking = [name for name in facets if name in OF_SPEAKER]
    if speaking:
        _count_speakers(result, speaking, ids)
    return result


def _columns(statements: QuerySet[Statement], hits: Hits, facets: tuple[str, ...]) -> list[tuple[Any, ...]]:
    """The columns that these facets count, of each row that is counted.

    Where columns alone tell which rows it is, an index has them and what is counted side by side
    (`statement_of_publisher`): of thousands of rows that is read far sooner than each row by its id.
    """
    if len(hits.ids) < MANY or hits.more or not is_plain(statements):
        return _of_statements(facets).tuples(counted_ids(hits))
    compiler = _facet_columns(statements, facets).query.get_compiler(connection=connection)
    with connection.cursor() as cursor:
        cursor.execute(*compiler.as_sql())
        return cursor.fetchall()


def counted_ids(hits: Hits) -> tuple[int, ...]:
    """The rows that are counted: all, or of too many the latest `SAMPLE`."""
    return hits.ids[:SAMPLE] if hits.more else hits.ids


def by_year(days: Counter[date]) -> Counter[int | None]:
    """How many are of each year; `None`: undated."""
    years: Counter[int | None] = Counter()
    for day, count in days.items():
        years[day.year if day > UNDATED else None] += count
    return years


def _count_speakers(result: Tally, facets: list[str], ids: tuple[int, ...]) -> None:
    """A joint statement counts once for each of its speakers, and once for each side and office."""
    rows = _of_speakers(tuple(facets)).tuples(ids)
    if not rows:
        return
    spoken, *columns = zip(*rows, strict=True)
    speakers = Counter(spoken)
    joint = [place for place, statement in enumerate(spoken) if speakers[statement] > 1]
    for name, values in zip(facets, columns, strict=False):
        counts: Counter[Any] = Counter(values)
        for (_, value), times in Counter((spoken[place], values[place]) for place in joint).items():
            counts[value] -= times - 1
        for nothing in (None, ""):
            counts.pop(nothing, None)
        result.counts[name] = counts


@cache
def _of_statements(facets: tuple[str, ...]) -> Prepared[Statement]:
    """The columns of statements that these facets count."""
    return Prepared(lambda ids: _facet_columns(Statement.objects.among(ids), facets), IDS)


def _facet_columns(rows: QuerySet[Statement], facets: tuple[str, ...]) -> QuerySet[Statement, Any]:
    names = [OF_STATEMENT[name] for name in facets]
    return rows.order_by().annotate(day=Cast("date", CharField())).values_list(*names)


@cache
def _of_speakers(facets: tuple[str, ...]) -> Prepared[Attribution]:
    """The statements that each speaker has part in, and the columns that these facets count."""
    names = ["statement_id", *(OF_SPEAKER[name] for name in facets)]
    return Prepared(
        lambda ids: among(Attribution.objects.order_by(), ids, "statement").values_list(*names), IDS
    )


def _labels(rows: Callable[[], QuerySet[Any]], label: str) -> Prepared:
    """Of ids that were counted, so readers may see what is called so. Nothing else is asked of them: SQLite
    would go through all published articles by their index for the ten that are wanted."""
    manager = rows().model._default_manager
    return Prepared(lambda ids: among(manager.order_by(), ids).values_list("pk", "slug", label), IDS)


LABELLED: dict[str, tuple[Callable[[], QuerySet[Any]], Prepared, str]] = {
    name: (rows, _labels(rows, label), label)
    for name, rows, label in (
        ("speaker", lambda: Actor.objects.all(), "name"),
        ("publisher", lambda: Publisher.objects.all(), "name"),
        ("event", lambda: Event.objects.all(), "name"),
        ("article", lambda: Article.objects.public(), "title"),
    )
}


def most(counter: Mapping[AnyKey, int], number: int) -> list[tuple[AnyKey, int]]:
    """The values with the highest counts, and of equal ones always the same in the same order: what order
    they were counted in hangs on the database and on the process.
    """
    there = (item for item in counter.items() if item[0])
    return nsmallest(number, there, key=lambda item: (-item[1], item[0]))


def values_of_rows(name: str, counter: Counter[Any], number: int, chosen: Iterable[str] = ()) -> list[Value]:
    """The values that most statements have, with those that are chosen, under their slugs and names."""
    rows, labels, label = LABELLED[name]
    top, named = [pk for pk, _ in most(counter, number)], list(chosen)
    if named:
        found = rows().filter(Q(pk__in=top) | Q(slug__in=named)).values_list("pk", "slug", label)
        values = [Value(slug, text, counter[pk]) for pk, slug, text in found]
    else:
        values = [Value(slug, text, counter[pk]) for pk, slug, text in labels.tuples(top)] if top else []
    return sorted(values, key=lambda value: (-value.count, value.label, value.value))


def values_of_choices(counter: Counter[Any], choices: Iterable[tuple[str, str]]) -> list[Value]:
    """A value for each choice that occurs, in the order of the choices."""
    return [Value(value, str(label), counter[value]) for value, label in choices if counter[value]]


def values_as_they_are(counter: Counter[Any], number: int) -> list[Value]:
    """The values that most statements have, in their own words."""
    return [Value(str(value), str(value), count) for value, count in most(counter, number)]


def years(counter: Counter[Any]) -> list[Value]:
    """The years with statements, the latest first: time is ordered by time, not by count."""
    return [
        Value(str(year), str(year), counter[year]) for year in sorted(filter(None, counter), reverse=True)
    ]

"""Counts of the values beside a list of statements: facets that respect the filters.

Up to `EXACT` matches the counts are exact. Beyond, they are those of the `SAMPLE`
latest statements, and the page says so: reading the columns of a million rows for
a side column is not what a reader waits for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet

from articles.models import Actor, Attribution, Event, Publisher, Statement
from articles.models.article import UNDATED
from articles.search import Hits, among, newest

EXACT = 10_000
SAMPLE = 2_000

OF_STATEMENT = ("type", "attribution", "review", "publisher", "event", "year")
OF_SPEAKER = ("speaker", "side", "office")


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a facet: as the address has it, as a reader reads it, and how many statements have it."""

    value: str
    label: str
    count: int


@dataclass(slots=True)
class Tally:
    """How many statements have which value, and how many there are, at most `EXACT` + 1.

    `counts` of rows (speakers, publishers, events) go by primary key. `sampled` says
    that the counts are those of the latest `SAMPLE` statements only.
    """

    total: int
    sampled: bool
    counts: dict[str, Counter[Any]] = field(default_factory=dict)
    days: Counter[Any] = field(default_factory=Counter)

    @property
    def capped(self) -> bool:
        return self.total > EXACT


def tally(statements: QuerySet[Statement], hits: Hits | None = None) -> Tally:
    """Count everything that the facets show, in a fixed number of queries.

    `hits` are the newest `EXACT` of the statements, where they are known already.
    """
    hits = hits or newest(statements, EXACT)
    result = Tally(
        hits.total + hits.more, hits.more, {name: Counter() for name in (*OF_STATEMENT, *OF_SPEAKER)}
    )
    if not hits.total:
        return result
    ids = counted_ids(hits)
    counted = Statement.objects.among(ids)
    for kind, basis, review, publisher, event, day in counted.values_list(
        "type", "attribution", "review", "publisher_id", "occasion_id", "date"
    ):
        row = (kind, basis, review, publisher, event, day.year if day > UNDATED else None)
        for name, value in zip(OF_STATEMENT, row, strict=True):
            result.counts[name][value] += 1
        result.days[day] += 1
    _count_speakers(result, among(Attribution.objects.order_by(), ids, "statement"))
    return result


def counted_ids(hits: Hits) -> tuple[int, ...]:
    """The rows that are counted: all, or of too many the latest `SAMPLE`."""
    return hits.ids[:SAMPLE] if hits.more else hits.ids


def _count_speakers(result: Tally, speaking: QuerySet[Attribution]) -> None:
    """A joint statement counts once for each of its speakers, and once for each side and office."""
    seen: set[tuple[int, str, Any]] = set()
    for statement, actor, side, office in speaking.values_list("statement_id", "actor_id", "side", "office"):
        for name, value in zip(OF_SPEAKER, (actor, side, office), strict=True):
            if value and (statement, name, value) not in seen:
                seen.add((statement, name, value))
                result.counts[name][value] += 1


LABELLED: dict[str, tuple[Callable[[], QuerySet[Any]], str]] = {
    "speaker": (lambda: Actor.objects.all(), "name"),
    "publisher": (lambda: Publisher.objects.all(), "name"),
    "event": (lambda: Event.objects.all(), "name"),
}


def values_of_rows(name: str, counter: Counter[Any], most: int, chosen: Iterable[str] = ()) -> list[Value]:
    """The values that most statements have, with those that are chosen, under their slugs and names."""
    rows, label = LABELLED[name]
    top = [pk for pk, _ in counter.most_common(most) if pk is not None]
    found = rows().filter(pk__in=top) | rows().filter(slug__in=list(chosen))
    values = [Value(slug, text, counter[pk]) for pk, slug, text in found.values_list("pk", "slug", label)]
    return sorted(values, key=lambda value: (-value.count, value.label))


def values_of_choices(counter: Counter[Any], choices: Iterable[tuple[str, str]]) -> list[Value]:
    """A value for each choice that occurs, in the order of the choices."""
    return [Value(value, str(label), counter[value]) for value, label in choices if counter[value]]


def values_as_they_are(counter: Counter[Any], most: int) -> list[Value]:
    """The values that most statements have, in their own words."""
    top = [(value, count) for value, count in counter.most_common(most) if value]
    return [Value(str(value), str(value), count) for value, count in top]


def years(counter: Counter[Any]) -> list[Value]:
    """The years with statements, the latest first: time is ordered by time, not by count."""
    return [
        Value(str(year), str(year), counter[year]) for year in sorted(filter(None, counter), reverse=True)
    ]

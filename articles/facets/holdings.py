"""What the archive holds, who is quoted most, and how far the review has come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, F, Max, Min, Q, QuerySet

from articles.facets import summary
from articles.facets.timeline import key_of
from articles.models import Actor, Article, Attribution, Event, Publisher, Statement
from articles.models.article import UNDATED


@dataclass(frozen=True, slots=True)
class Holdings:
    """How much there is. `first` and `last` are the bounds of the dated articles, `None` without any."""

    articles: int
    statements: int
    speakers: int
    publishers: int
    events: int
    confirmed: int
    first: date | None
    last: date | None

    @property
    def confirmed_percent(self) -> int:
        """Of the public statements, rounded down: 100 means all."""
        return 100 * self.confirmed // self.statements if self.statements else 0


@dataclass(frozen=True, slots=True)
class Quoted:
    """A speaker and how much they say in a set of statements. `actor` is `None` for one without an entry;
    `first` and `last` are of those with a date, `None` where none has one.
    """

    actor: Actor | None
    name: str
    count: int
    first: date | None
    last: date | None


OF_ALL = ("article-month", "article-publisher", "type", "review", "speaker")


def holdings(known: summary.Known) -> Holdings:
    """What there is, in three queries beside the summaries `OF_ALL`."""
    dated = Article.objects.public().dated().values_list("date", flat=True)
    return Holdings(
        articles=sum(known["article-month"].values()),
        statements=sum(known["type"].values()),
        speakers=len(known["speaker"]),
        publishers=len(known["article-publisher"]),
        events=Event.objects.count(),
        confirmed=known["review"][Statement.Review.CONFIRMED],
        first=dated.order_by("date", "id").first(),
        last=dated.order_by("-date", "-id").first(),
    )


def most_speaking(counts: Counter[int], most: int) -> list[Quoted]:
    """The actors with the most statements of the whole archive, in one query; their years are not told.

    `counts` is the summary of speakers.
    """
    top = sorted(counts, key=lambda pk: (-counts[pk], pk))[:most]
    actors = Actor.objects.in_bulk(top)
    return [Quoted(actors[pk], actors[pk].name, counts[pk], None, None) for pk in top]


def most_quoted(attributions: QuerySet[Attribution], most: int) -> list[Quoted]:
    """The speakers with the most statements, in two queries; those without an entry go by their words.

    Nobody has two attributions of one statement, so that rows are counted.
    """
    rows = list(
        attributions.order_by()
        .values("actor", "name")
        .annotate(count=Count("pk"), first=Min("date", filter=Q(date__gt=UNDATED)), last=Max("date"))
        .order_by("-count", F("actor").asc(nulls_last=True), "name")[: most * 3]
    )
    merged: dict[Any, dict[str, Any]] = {}
    for row in rows:
        known = merged.setdefault(row["actor"] or row["name"], {**row, "count": 0})
        known["count"] += row["count"]
        known["first"] = min(filter(None, (known["first"], row["first"])), default=None)
        known["last"] = max(known["last"], row["last"])
    top = sorted(merged.values(), key=lambda row: -row["count"])[:most]
    actors = Actor.objects.in_bulk([row["actor"] for row in top if row["actor"]])
    return [_quoted(row, actors.get(row["actor"])) for row in top]


def _quoted(row: dict[str, Any], actor: Actor | None) -> Quoted:
    last = row["last"] if row["last"] > UNDATED else None
    return Quoted(actor, str(actor or row["name"]), row["count"], row["first"], last)


@dataclass(frozen=True, slots=True)
class Coverage:
    """Articles held of a publisher, by year (`None`: undated). `publisher` is `None` where none is named."""

    publisher: Publisher | None
    total: int
    years: dict[int | None, int]

    @property
    def undated(self) -> int:
        return self.years.get(None, 0)


def coverage() -> tuple[list[int], list[Coverage], int]:
    """The years of which something is held, the publishers with the most first, and how many are undated."""
    of_each: dict[str, dict[int | None, int]] = {}
    year_of: dict[str, int | None] = {str(UNDATED.year).zfill(4): None}
    for line, count in summary.read(("publisher-year",))["publisher-year"].items():
        publisher, _, year = line.partition(" ")
        if year not in year_of:
            year_of[year] = int(year)
        of_each.setdefault(publisher, {})[year_of[year]] = count
    names = Publisher.objects.only("slug", "name").in_bulk([int(pk) for pk in of_each if pk != "0"])
    lines = [Coverage(names.get(int(pk)), sum(years.values()), years) for pk, years in of_each.items()]
    every = sorted(year for year in set().union(*of_each.values()) if year)
    undated = sum(years.get(None, 0) for years in of_each.values())
    return every, sorted(lines, key=lambda line: (-line.total, str(line.publisher))), undated


def months_of(year: int, publishers: Iterable[Publisher | None]) -> list[tuple[Publisher | None, list[int]]]:
    """For each publisher (`None`: those without one) the articles held of each month of the year."""
    counts = summary.months_of_year("publisher-month", year)
    return [(one, [counts[str(one.pk if one else 0), month] for month in range(12)]) for one in publishers]


def days_held() -> Counter[date]:
    """Articles by the month they came out, as its first day: what a chart of statements is read against."""
    return summary.months(summary.read(("article-month",))["article-month"])


def months_held() -> dict[str, int]:
    """Articles by month of publication (EDTF)."""
    return {key_of(day, "month"): count for day, count in days_held().items() if day > UNDATED}


def review_progress() -> list[tuple[str, str, int]]:
    """Type, review and number of the public statements: how far people have checked the machine."""
    counts = summary.read(("type-review",))["type-review"]
    return [(*line.split(" "), count) for line, count in counts.items()]


def engines() -> list[str]:
    """The versions of the engine that annotated what is there."""
    return sorted(summary.read(("engine",))["engine"])

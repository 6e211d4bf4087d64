"""Events and statements on one axis of time: talks above, provocations below."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from articles.facets import summary
from articles.facets.memory import remembered
from articles.facets.timeline import (
    MONTHS,
    Periods,
    days_by_side,
    days_of_attributions,
    key_of,
    label_of,
    months_of,
    months_of_articles,
    months_of_everything,
    periods,
)
from articles.filters import query
from articles.filters.timeline import TimelineForm
from articles.models import Article, Attribution, Event, Statement
from articles.models.article import UNDATED
from articles.models.base import Side
from articles.models.event import Dated
from articles.views.pages import public_page

MARGIN = timedelta(days=31)
"""Shown before the first and after the last month, so that an event just outside is seen."""


@dataclass(frozen=True, slots=True)
class Row:
    """A period of the table: its counts by side in the order of the columns, and its events."""

    key: str
    label: str
    count: int
    by_side: tuple[int, ...]
    articles: int
    is_thin: bool
    events: tuple[Dated, ...]


@public_page
def timeline(request: HttpRequest) -> HttpResponse:
    form = TimelineForm(request.GET)
    context: dict[str, Any] = {
        "form": form,
        "sides": Side.choices,
        "kinds": Event.Kind.choices,
        "typed": {name: request.GET.get(name, "") for name in ("since", "until", "by")},
        "chosen": {name: request.GET.getlist(name) for name in ("side", "kind")},
    }
    if form.is_valid():
        context |= shown(form.cleaned_data, request.GET)
    return render(request, "articles/timeline.html", context)


def shown(wanted: dict[str, Any], asked: QueryDict) -> dict[str, Any]:
    """The chart, its table and its events for what the form asks in this address."""
    by: str | None = wanted["by"] or None
    beside: list[tuple[str, str]] = []
    if wanted["side"] or wanted["since"] or wanted["until"] or by == "month":
        days, by_side, held = _asked(wanted)
        since, until = _range(wanted, days)
        if by == "month":
            since, beside = _five_years(since, until, days, asked)
        begin = since
    else:
        charted = summary.read_for_chart(MONTHS)
        days, by_side, held = months_of_everything(charted.known)
        since, until = _range(wanted, [day for day in (charted.first, charted.last) if day])
        by = "year" if charted.by == "year" else by
        begin = since.replace(month=1, day=1) if by else since
    days = Counter({day: n for day, n in days.items() if begin <= day <= until})
    by_side = Counter({key: n for key, n in by_side.items() if begin <= key[0] <= until})
    events = _events(wanted["kind"], since, until)
    chart = periods(days, by_side, held, by, over=_drawn(events, since, until))
    spoken = [value for value in (*Side.values, "") if any(side == value for _, side in by_side)]
    return {
        "chart": chart,
        "events": events,
        "since": since,
        "until": until,
        "beside": beside,
        "rows": table(chart, events, spoken),
        "columns": spoken,
        "earlier": Event.objects.filter(date_latest__lt=since).count(),
    }


def _asked(wanted: dict[str, Any]) -> tuple[Counter[date], Counter[tuple[date, str]], Counter[date]]:
    """The days to choose from, or the first days of their months where these answer what is asked."""
    sides = wanted["side"]
    if sides or not _is_of_months(wanted):
        return remembered("days-" + "-".join(sorted(sides)), lambda: _days(sides))
    return months_of_everything(summary.read(MONTHS))


def _days(sides: list[str]) -> tuple[Counter[date], Counter[tuple[date, str]], Counter[date]]:
    """Statements by day, by day and side, and articles by day."""
    public = Attribution.objects.public()
    if sides:
        public = public.filter(side__in=sides)
        days = days_of_attributions(public)
    else:
        days = months_of(Statement.objects.public())
    return days, days_by_side(public), months_of_articles(Article.objects.public())


def _is_of_months(wanted: dict[str, Any]) -> bool:
    """Whether the range begins and ends with a month, so that the counts of months answer it."""
    since, until = wanted["since"], wanted["until"]
    return (not since or since.day == 1) and (not until or (until + timedelta(days=1)).day == 1)


def _range(wanted: dict[str, Any], days: Iterable[date]) -> tuple[date, date]:
    """What is asked for; else from a month before the first statement's month to one after the last one's."""
    dated = [day for day in days if day > UNDATED] or [date.today()]
    since = wanted["since"] or min(dated) - MARGIN
    return since, max(since, wanted["until"] or max(dated).replace(day=1) + 2 * MARGIN)


def _five_years(
    since: date, until: date, days: Counter[date], asked: QueryDict
) -> tuple[date, list[tuple[str, str]]]:
    """From when to draw months: of a long range the last five years, with the ways to those beside them.

    Decades of months are neither read nor light.
    """
    last = until.year
    first = max(since.year, last - summary.YEARS + 1)
    held = [day.year for day in days if day > UNDATED]
    beside = [
        (f"{begin} to {end}", query.replaced(asked, since=str(begin), until=str(end)))
        for begin, end in ((first - summary.YEARS, first - 1), (last + 1, last + summary.YEARS))
        if any(begin <= year <= end for year in held)
    ]
    return max(since, date(first, 1, 1)), beside


def _drawn(events: list[Dated], since: date, until: date) -> tuple[date, date] | None:
    """From the first event's beginning to the last one's, as far as they lie in the range asked for."""
    begun = [min(max(event.date_earliest, since), until) for event in events if event.date_earliest]
    return (min(begun), max(begun)) if begun else None


def _events(kinds: list[str], since: date, until: date) -> list[Dated]:
    rows = Event.objects.filter(date_latest__gte=since, date_earliest__lte=until)
    return (rows.filter(kind__in=kinds) if kinds else rows).for_axis()


def table(chart: Periods, events: list[Dated], sides: list[str]) -> list[Row]:
    """A row a period with something in it; an event stands in the period that it begins in.

    Only the given sides are counted apart.
    """
    begun: dict[str, list[Dated]] = {}
    labels: dict[str, str] = {}
    for event in events:
        key = key_of(event.date_earliest, chart.by)
        begun.setdefault(key, []).append(event)
        labels[key] = label_of(key)
    counted = {period.since: period for period in chart.periods if period.count}
    rows = []
    for key in sorted({*begun, *counted}):
        period = counted.get(key)
        parts = dict(period.parts) if period else {}
        rows.append(
            Row(
                key,
                period.label if period else labels[key],
                period.count if period else 0,
                tuple(parts.get(value, 0) for value in sides),
                (period.articles or 0) if period else 0,
                bool(period and period.is_thin),
                tuple(begun.get(key, ())),
            )
        )
    return rows

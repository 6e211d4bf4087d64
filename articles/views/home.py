"""The front page: what the archive holds, and ways in."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.facets import cards, holdings, summary, timeline
from articles.models import Article, Event, Statement
from articles.models.event import Dated
from articles.views.pages import public_page

LATEST = 5
LOOKED_THROUGH = 100
"""The newest statements, of which the front page shows one from each article."""

MOST_QUOTED = 8

OF_ALL_BESIDE = tuple(name for name in holdings.OF_ALL if name not in timeline.MONTHS)


@public_page
def home(request: HttpRequest) -> HttpResponse:
    charted = summary.read_for_chart(timeline.MONTHS, OF_ALL_BESIDE)
    known, chart = charted.known, timeline.everything(charted)
    context = {
        "holdings": holdings.holdings(known),
        "chart": chart,
        "events": _events_of(chart),
        "latest": cards.in_order(_latest()),
        "quoted": holdings.most_speaking(known["speaker"], MOST_QUOTED),
        "new": Article.objects.public().for_links().order_by("-created", "-id")[:LATEST],
    }
    return render(request, "articles/home.html", context)


def _latest() -> list[int]:
    """The newest statement of each of the newest articles: a page of one article alone says little."""
    newest = Statement.objects.public().latest_first().values_list("pk", "article")[:LOOKED_THROUGH]
    first_of_each: dict[int, int] = {}
    for pk, article in newest:
        first_of_each.setdefault(article, pk)
    return list(first_of_each.values())[:LATEST]


def _events_of(chart: timeline.Periods) -> list[Dated]:
    """The events that begin in the years that the chart shows."""
    if not chart.periods:
        return []
    first, last = int(chart.periods[0].since[:4]), int(chart.periods[-1].since[:4])
    begun = Event.objects.filter(date_earliest__year__gte=first, date_earliest__year__lte=last)
    return begun.for_axis()

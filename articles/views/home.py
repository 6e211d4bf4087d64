"""The front page: what the archive holds, and ways in."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.facets import holdings, timeline
from articles.models import Article, Attribution, Statement
from articles.views.pages import public_page

LATEST = 5
MOST_QUOTED = 8


@public_page
def home(request: HttpRequest) -> HttpResponse:
    public = Attribution.objects.public()
    by_side = timeline.days_by_side(public)
    days = timeline.days_of(Statement.objects.public())
    latest = list(Statement.objects.public().latest_first().values_list("pk", flat=True)[:LATEST])
    found = Statement.objects.for_list().in_bulk(latest)
    held = timeline.days_of_articles(Article.objects.public())
    context = {
        "holdings": holdings.holdings(),
        "chart": timeline.periods(days, by_side, held),
        "latest": [found[pk] for pk in latest],
        "quoted": holdings.most_quoted(public.exclude(actor=None), MOST_QUOTED),
        "new": Article.objects.public().for_list().order_by("-created", "-id")[:LATEST],
    }
    return render(request, "articles/home.html", context)

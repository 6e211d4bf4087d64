"""The front page: what the archive holds, and ways in."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.facets import holdings, memory, timeline
from articles.models import Article, Attribution, Statement
from articles.views.pages import public_page

LATEST = 5
MOST_QUOTED = 8


@public_page
def home(request: HttpRequest) -> HttpResponse:
    public = Attribution.objects.public()
    latest = list(Statement.objects.public().latest_first().values_list("pk", flat=True)[:LATEST])
    found = Statement.objects.for_list().in_bulk(latest)
    quoted = public.exclude(actor=None)
    context = {
        "holdings": memory.remembered("holdings", holdings.holdings),
        "chart": memory.remembered("everything-over-time", timeline.everything),
        "latest": [found[pk] for pk in latest],
        "quoted": memory.remembered("most-quoted", lambda: holdings.most_quoted(quoted, MOST_QUOTED)),
        "new": Article.objects.public().for_list().order_by("-created", "-id")[:LATEST],
    }
    return render(request, "articles/home.html", context)

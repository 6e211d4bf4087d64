"""The archive for programs: a page that explains it, and its description in OpenAPI."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import render
from django.urls import reverse

from articles import filters
from articles.concordance import LINE_COLUMNS
from articles.exports import FORMATS
from articles.filters.concordance import ORDERS, PLACES
from articles.openapi import Feed, ListOfRecords, Page, Parameter, describe, parameters_of
from articles.search import PROVED
from articles.views.actors import ActorList
from articles.views.articles import ArticleList
from articles.views.concordance import PER_PAGE as PER_PAGE_OF_LINES
from articles.views.concordance import Concordance
from articles.views.events import EventList
from articles.views.limits import MINUTE
from articles.views.machine import CITATION_FORMATS, addresses_of, open_to_all
from articles.views.pages import CAP, PER_PAGE, public_page
from articles.views.statements import StatementList

ANNOTATIONS = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
JSON = ("json", "application/json")
CITED = tuple((name, media_type) for name, (_, media_type, _) in CITATION_FORMATS.items())


EXAMPLES = (
    ("What one side said", "/statements/?format=json&side=south-korea"),
    ("A word, verbatim only, since 2018", "/statements/?format=json&q=dialogue&type=direct&since=2018"),
    ("All of it for a spreadsheet", "/statements/?export=csv&q=dialogue&bom=1"),
    ("For a reference manager", "/articles/?export=ris&sort=oldest"),
    ("A line a record", "/articles/?export=jsonl"),
    ("People and institutions", "/actors/?format=json&kind=person"),
    ("Summits", "/events/?format=json&kind=summit"),
    ("A word in its contexts", "/concordance/?format=json&q=peace&by=right"),
    ("News of a search", "/statements/feed/?q=dialogue"),
    ("Harvesting", "/oai/?verb=ListRecords&metadataPrefix=oai_dc"),
)
"""What the page shows; a test asks for each."""

PROBLEM = {
    "type": "about:blank",
    "title": "Invalid filter",
    "status": 400,
    "detail": "The filters named in “errors” can't be read.",
    "errors": {"since": ["“soon” is not a date. Write 2018, 2018-04 or 2018-04-27."]},
}
"""What `/statements/?format=json&since=soon` is answered; a test asks."""

CONCORDANCE = (
    Parameter("in", "Where the words are read", tuple(PLACES)),
    Parameter("by", "What the lines are sorted by", tuple(ORDERS)),
)


def lists() -> list[ListOfRecords]:
    """The lists that programs read."""
    views: tuple[tuple[str, str, Any], ...] = (
        ("statement-list", "Statement", StatementList),
        ("article-list", "Article", ArticleList),
        ("actor-list", "Actor", ActorList),
        ("event-list", "Event", EventList),
    )
    found = [
        ListOfRecords(
            reverse(f"articles:{name}"),
            view.noun,
            schema,
            tuple(parameters_of(view.filterset_class)),
            view.columns,
            tuple(view.exports()),
        )
        for name, schema, view in views
    ]
    said = parameters_of(filters.StatementFilter)
    words = tuple(replace(one, is_required=True) if one.name == "q" else one for one in said)
    path, exports = reverse("articles:concordance"), tuple(Concordance.exports())
    return [*found, ListOfRecords(path, "lines", "Line", CONCORDANCE + words, LINE_COLUMNS, exports)]


def pages() -> list[Page]:
    """The things that have an address of their own."""
    article = (JSON, *CITED, ("annotations", ANNOTATIONS), ("jsonld", "application/ld+json"))
    return [
        Page("/statements/{key}/", "statement", "Statement", "key", (JSON, *CITED), has_past=True),
        Page("/articles/{slug}/", "article", "ArticleWithText", "slug", article, has_past=True),
        Page("/actors/{slug}/", "actor", "Actor", "slug", (JSON,)),
        Page("/events/{slug}/", "event", "Event", "slug", (JSON,)),
    ]


def feeds() -> list[Feed]:
    return [
        Feed("/statements/feed/", "statements", tuple(parameters_of(filters.StatementFilter))),
        Feed("/articles/feed/", "articles", tuple(parameters_of(filters.ArticleFilter))),
        Feed("/actors/{slug}/feed/", "an-actor"),
        Feed("/events/{slug}/feed/", "an-event"),
    ]


@public_page
def openapi(request: HttpRequest) -> HttpResponseBase:
    """The description that programs read."""
    return open_to_all(JsonResponse(describe(addresses_of(request).root, lists(), pages(), feeds())))


@public_page
def api(request: HttpRequest) -> HttpResponse:
    """The same for people, with examples."""
    context = {
        "examples": EXAMPLES,
        "per_page_of_lines": PER_PAGE_OF_LINES,
        "counted": CAP,
        "proved": PROVED,
        "problem": json.dumps(PROBLEM, indent=2, ensure_ascii=False),
        "lists": lists(),
        "pages": pages(),
        "feeds": feeds(),
        "formats": [(name, form.label, form.media_type) for name, form in FORMATS.items()],
        "per_page": PER_PAGE,
        "exports_per_window": settings.EXPORTS_PER_MINUTE,
        "window": MINUTE,
        "root": addresses_of(request).root,
    }
    return render(request, "articles/api.html", context)

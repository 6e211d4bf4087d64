"""Every component in every state, on one page: for those who change them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.facets.relations import Pair, Party, Relations
from articles.facets.reporting import Reported
from articles.facets.timeline import Period, Periods
from articles.models import Event, Statement
from articles.models.base import Side
from articles.views.pages import public_page
from articles.views.panels import FacetLink, Panel

EXAMPLE_CHART = Periods(
    "month",
    (
        Period("2018-03", "March 2018", 4, (("north-korea", 1), ("south-korea", 3)), 9),
        Period("2018-04", "April 2018", 9, (("", 1), ("north-korea", 3), ("south-korea", 5)), 14),
        Period("2018-05", "May 2018", 0, (), 0),
        Period("2018-06", "June 2018", 2, (("united-states", 2),), 1),
        Period("2018-07", "July 2018", 8, tuple((value, 1) for value in Side.values), 12),
    ),
)
SEOUL, PYONGYANG = (
    Party("South Korea", "south-korea", "south-korea"),
    Party("North Korea", "north-korea", "north-korea"),
)
EXAMPLE_RELATIONS = Relations(
    (
        Pair(PYONGYANG, SEOUL, 12),
        Pair(SEOUL, PYONGYANG, 7),
        Pair(SEOUL, Party("United States", "united-states", "united-states"), 2),
        Pair(Party("A speaker without an entry", "", ""), PYONGYANG, 1),
    ),
    40,
)
EXAMPLE_REPORTED = [
    Reported(
        "say", 31, 11, 6, 14, (("the-daily", "The Daily", 20, 66), ("the-herald", "The Herald", 11, 52))
    ),
    Reported("claim", 4, 0, 1, 3, (("the-herald", "The Herald", 4, 19),)),
    Reported("", 2, 2, 0, 0, (("the-daily", "The Daily", 2, 7),)),
]
EXAMPLE_PANEL = Panel(
    "side",
    "Side",
    (
        FacetLink("South Korea", 1204, "?side=south-korea", False, "south-korea"),
        FacetLink("North Korea", 731, "?", True, "north-korea"),
    ),
    sampled=True,
)


@public_page
def design(request: HttpRequest) -> HttpResponse:
    context = {
        "sides": [*Side.choices, ("", "No side known")],
        "types": Statement.Type.choices,
        "chart": EXAMPLE_CHART,
        "panels": [EXAMPLE_PANEL],
        "relations": EXAMPLE_RELATIONS,
        "drawing": EXAMPLE_RELATIONS.drawing,
        "reported": EXAMPLE_REPORTED,
        "events": Event.objects.filter(date_earliest__year=2018).chronological(),
    }
    return render(request, "articles/design.html", context)

"""What may be meant by what somebody types: actors, events and publishers under any of their names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass

from django.http import HttpRequest, JsonResponse

from articles.extraction import edtf
from articles.facets import summary
from articles.filters.fields import ActorsField, EventsField
from articles.models import Actor, Event, Publisher
from articles.views.pages import public_page

LONGEST = 100
MOST_OF_ALL = {"actor": 6, "event": 3, "publisher": 2}
"""Suggestions of each kind where all kinds are asked for."""

MOST = 12
"""Suggestions where only one kind is."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An entry by that name; `note` tells namesakes apart, `count` is how many public statements it has."""

    kind: str
    slug: str
    name: str
    note: str
    count: int


@public_page
def suggest(request: HttpRequest) -> JsonResponse:
    """For a field in which names are typed: `q` is what stands in it, `kind` what it takes, or everything.

    Less than two letters, or a kind that there is not, suggest nothing.
    """
    typed = request.GET.get("q", "").strip().replace("\0", "")[:LONGEST]
    wanted = request.GET.getlist("kind") or list(KINDS)
    found: list[Suggestion] = []
    if len(typed) >= 2:
        for kind in wanted:
            if kind in KINDS:
                found += KINDS[kind](typed, MOST if len(wanted) == 1 else MOST_OF_ALL[kind])
    return JsonResponse({"suggestions": [asdict(one) for one in found]})


def _actors(typed: str, most: int) -> list[Suggestion]:
    """The most quoted first."""
    named = Actor.objects.filter(ActorsField().containing(typed)).values("pk")
    rows = Actor.objects.filter(pk__in=named).with_statements().order_by("-said", "name", "pk")[:most]
    return [Suggestion("actor", one.slug, one.name, one.get_side_display(), one.said) for one in rows]


def _events(typed: str, most: int) -> list[Suggestion]:
    """The latest first."""
    named = Event.objects.filter(EventsField().containing(typed)).values("pk")
    rows = list(Event.objects.filter(pk__in=named).order_by("-date_earliest", "slug")[:most])
    counts = summary.of_rows("event", [one.pk for one in rows])
    return [
        Suggestion("event", one.slug, one.name, edtf.in_words(one.date) if one.date else "", counts[one.pk])
        for one in rows
    ]


def _publishers(typed: str, most: int) -> list[Suggestion]:
    rows = list(Publisher.objects.called(typed).order_by("name", "pk")[:most])
    counts = summary.of_rows("publisher", [one.pk for one in rows])
    return [Suggestion("publisher", one.slug, one.name, one.kind, counts[one.pk]) for one in rows]


KINDS: dict[str, Callable[[str, int], list[Suggestion]]] = {
    "actor": _actors,
    "event": _events,
    "publisher": _publishers,
}

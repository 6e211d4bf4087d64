"""Actors: the directory, and what each has said, when, where and in which office."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import groupby
from typing import Any, NamedTuple

from django.db.models import CharField, Exists, F, OuterRef, QuerySet
from django.db.models.functions import Cast
from django.http import Http404
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.views.generic import DetailView

from articles import filters
from articles.exports import ACTOR_COLUMNS
from articles.exports.records import actor_record
from articles.facets import cards, holdings, memory, relations, summary, timeline
from articles.facets.tally import EXACT as CAP
from articles.facets.tally import most
from articles.filters import query
from articles.models import Actor, ActorName, Article, Attribution, Event, Mention, Naming, Statement, reading
from articles.models.base import Side
from articles.models.event import Dated
from articles.models.prepared import IDS, Prepared
from articles.search import Hits, among
from articles.views.lists import Listing
from articles.views.machine import PageForMachines
from articles.views.pages import IdsFirstPaginator, OldAddresses, public_page

DIRECTORY_PAGE = 100
LATEST = 10
LOOKED_THROUGH = 2_000
"""The newest statements of an actor, and of those about them, that are looked through for names."""

ORDERS = {"newest": "Newest first", "oldest": "Oldest first", "occasion": "By occasion"}
"""In which order an actor's statements can be shown on their page; the first is the usual one."""

OCCASIONS, AT_EACH = 5, 3
"""Occasions that are shown with statements, those with most, and statements at each."""

LATEST_ARTICLES = (100, LOOKED_THROUGH)
"""The latest articles of all, among which those of somebody who is in many are looked for: few, then more."""


class ActorCards(IdsFirstPaginator):
    @cached_property
    def hits(self) -> Hits:
        """All that are counted, in their order: to order them, the database counts for each anyway."""
        ids = tuple(self.object_list.values_list("pk", flat=True)[: CAP + 1])  # type: ignore[attr-defined]
        return Hits(ids[:CAP], more=len(ids) > CAP)

    def rows_of(self, ids: list[int]) -> Mapping[int, Any]:
        return cards.actors(ids)


@method_decorator(public_page, name="dispatch")
class ActorList(Listing):
    """The directory, side after side: those who are quoted most come first."""

    paginator = ActorCards
    noun = "actors"
    columns = ACTOR_COLUMNS
    record = staticmethod(actor_record)
    filterset_class = filters.ActorFilter
    template_name = "articles/actor_list.html"
    paginate_by = DIRECTORY_PAGE
    typed = ("q", "show", "sort")
    ticked = ("side", "kind")

    def get_queryset(self) -> QuerySet[Actor]:
        return Actor.objects.all()

    def rows(self) -> QuerySet[Actor]:
        wanted = self.filterset.form.cleaned_data
        rows = self.filterset.qs.with_statements()
        rows = rows if wanted.get("show") else rows.filter(said__gt=0)
        return rows.order_by(*(("name", "id") if wanted.get("sort") == "name" else ("-said", "name", "id")))

    def rows_of_page(self) -> QuerySet[Actor]:
        """Side after side, and in the same order within each."""
        if self.whole is not None and not self.whole.more:
            return self.filterset.qs  # whose order and counts are known
        rows = self.rows()
        return rows.order_by(F("by_side"), *rows.query.order_by)

    @cached_property
    def whole(self) -> Hits | None:
        """All actors with statements, where the address asks for nothing else; `None`: it does."""
        asked = any(value.strip() for name, value in self.request.GET.items() if name not in query.PAGING)
        return None if asked else reading.directory()

    def get_paginator(self, queryset: QuerySet[Any], per_page: int, **kwargs: Any) -> IdsFirstPaginator:
        pages = super().get_paginator(queryset, per_page, **kwargs)
        if self.whole is not None:
            pages.hits = self.whole
        return pages

    def found(self, context: dict[str, Any]) -> dict[str, Any]:
        chosen, actors = self.filterset, context["object_list"]
        everybody = bool(chosen.form.cleaned_data.get("show"))
        counts = summary.of_rows("speaker", [actor.pk for actor in actors])
        groups = [
            (side, Side(side).label, [(actor, counts[actor.pk]) for actor in together])
            for side, together in groupby(actors, key=lambda actor: actor.side)
        ]
        unquoted = 0 if everybody else chosen.qs.count() - context["paginator"].count
        return {"groups": groups, "unquoted": unquoted, "everybody": everybody}


@method_decorator(public_page, name="dispatch")
class ActorDetail(OldAddresses, PageForMachines, DetailView):
    record = staticmethod(actor_record)
    past_kind = "actor"
    template_name = "articles/actor_detail.html"
    context_object_name = "actor"

    def find(self, queryset: Any) -> Actor:
        found = reading.actor_to_read(self.kwargs["slug"])
        if found is None:
            raise Http404("No actor has this address.")
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        actor = self.object
        own = Attribution.objects.public().filter(actor=actor)

        def kept(name: str, count: Callable[[], Any]) -> Any:
            return memory.remembered(f"actor-{actor.pk}-{name}", count)

        days = summary.months(summary.of_row("speaker-month", actor.pk))
        said = Statement.objects.public().filter(pk__in=own.values("statement"))
        latest = cache(lambda: said.newest(LOOKED_THROUGH) if days else Hits((), more=False))
        context = super().get_context_data(
            total=sum(days.values()),
            about=kept("about", lambda: _spoken_of_by(actor)),
            articles=kept("articles", lambda: _articles_of(actor, latest())),
            events=reading.events_with(actor),
            names=_names(actor),
            looked_through=LOOKED_THROUGH,
            **kwargs,
        )
        if not days:
            return context | {"offices": [], "occasions": [], "speaks_of": AmongLatest([], cut=False)}
        offices, occasions = summary.of_row("speaker-office", actor.pk), _occasions(actor)
        return context | {
            "chart": timeline.periods(days, held=holdings.days_held()),
            "orders": list(ORDERS.items()),
            **_in_order(self.request.GET.get("sort", "newest"), actor, own, occasions),
            "occasions": occasions,
            "offices": most(offices, len(offices)),
            "preset": f"speaker={actor.slug}",
            "speaks_of": kept("speaks-of", lambda: _speaks_of(actor, latest().ids)),
        }


def _names(actor: Actor) -> list[tuple[str, list[ActorName]]]:
    """The names of each kind together, the kinds in the order of their first names."""
    kinds: dict[str, list[ActorName]] = {}
    for name in actor.names.all():
        kinds.setdefault(name.get_kind_display(), []).append(name)
    return list(kinds.items())


def _in_order(
    order: str, actor: Actor, own: QuerySet[Attribution], occasions: list[tuple[Dated, int]]
) -> dict[str, Any]:
    """The actor's first statements in an order: in `latest`, or in `by_occasion` with each occasion and how
    many there are. An order that does not exist is `bad_order`, and shows none.
    """
    groups: list[tuple[Dated | None, int, list[int]]] = []
    if order in ("newest", "oldest"):
        groups = [(None, 0, reading.said_by(actor, newest=order == "newest"))]
    elif order == "occasion":
        spoke = Exists(own.filter(statement=OuterRef("pk")))
        at = Statement.objects.public().filter(spoke).order_by("date", "pk").values_list("pk", flat=True)
        groups = [
            (event, count, list(at.filter(occasion=event.pk)[:AT_EACH]))
            for event, count in occasions[:OCCASIONS]
        ]
    found = cards.statements([pk for *_, ids in groups for pk in ids])
    rows = [(event, count, [found[pk] for pk in ids if pk in found]) for event, count, ids in groups]
    return {
        "order": order,
        "bad_order": "" if order in ORDERS else order,
        "latest": [statement for event, _, each in rows if event is None for statement in each],
        "by_occasion": [row for row in rows if row[0] is not None],
    }


def _occasions(actor: Actor) -> list[tuple[Dated, int]]:
    """The events at which the actor spoke, those with most of the actor's statements first."""
    counts = {int(pk): count for pk, count in summary.of_row("speaker-event", actor.pk).items()}
    events = Event.objects.filter(pk__in=counts).for_axis() if counts else []
    return sorted(((event, counts[event.pk]) for event in events), key=lambda row: -row[1])


class AmongLatest(NamedTuple):
    """Rows with counts. `cut` tells that they were counted in the `LOOKED_THROUGH` latest statements, of
    which there may be more.
    """

    rows: list[Any]
    cut: bool


def _speaks_of(actor: Actor, ids: Sequence[int]) -> AmongLatest:
    """Whom these statements of the actor name most, themselves left out."""
    named = relations.whom_they_name(ids)
    counts = Counter(other for others in named.values() for other in others if other != actor.pk)
    top = most(counts, LATEST)
    found = Actor.objects.in_bulk([pk for pk, _ in top])
    return AmongLatest([(found[pk], count) for pk, count in top], cut=len(ids) == LOOKED_THROUGH)


def _spoken_of_by(actor: Actor) -> AmongLatest:
    """Whose statements name the actor, most often first; among the latest of them."""
    own = Attribution.objects.filter(actor=actor, statement=OuterRef("statement"))
    others = Naming.objects.public().filter(~Exists(own), actor=actor).order_by("-date", "-statement")
    ids = list(others.values_list("statement", flat=True)[:LOOKED_THROUGH])
    spoken = among(Attribution.objects.order_by(), ids, "statement")
    rows = holdings.most_quoted(spoken, 10) if ids else []
    return AmongLatest(rows, cut=len(ids) == LOOKED_THROUGH)


def _articles_of(actor: Actor, said: Hits) -> list[Article]:
    """The latest articles that quote or mention the actor; `said` are the latest of their statements."""
    named = _latest_with(Mention.objects.filter(actor=actor), "article", LATEST)
    quoted = _latest_with_many(actor) if said.more else _latest_with_these(said.ids)
    found = Article.objects.public().for_links().filter(pk__in={*named, *quoted})
    return list(found.latest_first()[:LATEST])


_PUBLISHED = Article.Status.PUBLISHED

# Asked for those that are published, SQLite would go through all of these, in the order of their days.
_dated = Prepared(
    lambda ids: (
        among(Article.objects.order_by(), ids)
        .annotate(day=Cast("date", CharField()))
        .values_list("pk", "day", "status")
    ),
    IDS,
)


_came_out = Prepared(
    lambda ids: (
        Statement.objects.among(ids)
        .order_by()
        .annotate(day=Cast("article_date", CharField()))
        .values_list("day", "article")
    ),
    IDS,
)


def _latest_with_these(statements: Sequence[int]) -> list[int]:
    """The ids of the latest articles that have these public statements: these know when theirs came out."""
    return [pk for _, pk in sorted(set(_came_out.tuples(statements)), reverse=True)[:LATEST]]


def _latest_with_many(actor: Actor) -> list[int]:
    """The ids of the latest articles that have statements of the actor, who has many.

    Asked for so that a database that starts from an actor (SQLite, which would read all that they ever said)
    starts from the articles instead.
    """
    said = Statement.objects.public()
    spoke = Attribution.objects.filter(actor=actor, statement=OuterRef("pk"))
    return _among_latest(said.by_actor(actor), said.filter(Exists(spoke)), "article", LATEST)


def _latest_with(rows: QuerySet[Any], column: str, most: int) -> list[int]:
    """The ids of the latest articles that a column of the rows has, at most so many.

    Of few rows all are read; the articles of many are looked for among the latest of all, where they will be.
    """
    few = list(rows.order_by().values_list(column, flat=True)[: LOOKED_THROUGH + 1])
    if len(few) <= LOOKED_THROUGH:
        dated = ((day, pk) for pk, day, status in _dated.tuples(list(set(few))) if status == _PUBLISHED)
        return [pk for _, pk in sorted(dated, reverse=True)[:most]]
    return _among_latest(rows, rows, column, most)


def _among_latest(rows: QuerySet[Any], one_by_one: QuerySet[Any], column: str, most: int) -> list[int]:
    """`one_by_one` are the same rows, as they are asked of some articles."""
    public, ids = Article.objects.public(), rows.order_by().values_list(column, flat=True)
    asked = one_by_one.order_by().values_list(column, flat=True)
    for number in LATEST_ARTICLES:
        latest = list(public.latest_first().values_list("pk", flat=True)[:number])
        there = set(among(asked, latest, column))
        found = [pk for pk in latest if pk in there][:most]
        if len(found) == most:
            return found
    return list(public.filter(pk__in=ids).latest_first().values_list("pk", flat=True)[:most])

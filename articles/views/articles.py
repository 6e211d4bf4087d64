"""Articles: the list, the reading view, and the capture as it was taken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from django.db.models import CharField, Count, QuerySet
from django.db.models.functions import Cast
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.views.generic import DetailView

from articles import filters, linked_data
from articles.citations import STYLES, Citable
from articles.exports import ARTICLE_COLUMNS, Addresses, article_record, statement_record, text_record
from articles.exports.citing import cite_article
from articles.facets import cards, memory, summary, tally, timeline
from articles.filters import query
from articles.filters.layers import LayerForm
from articles.filters.words import understood
from articles.models import Actor, Article, Event, Mention, Statement, reading
from articles.models.base import Side
from articles.models.prepared import IDS, Prepared
from articles.models.utterance_pair import same_utterances
from articles.search import Hits, among, counted
from articles.views.lists import Listing
from articles.views.machine import PageForMachines, addresses_of
from articles.views.pages import IdsFirstPaginator, OldAddresses, public_page
from articles.views.panels import FacetLink, Panel, panel, year_panel
from articles.views.past import ArticleAsOf, mark_of, pinned
from articles.views.reading import Marked, laid_out, numbered, proof, shown_spans


class ArticleCards(IdsFirstPaginator):
    def rows_of(self, ids: list[int]) -> Mapping[int, Any]:
        return cards.articles(ids)


@method_decorator(public_page, name="dispatch")
class ArticleList(Listing):
    paginator = ArticleCards
    noun = "articles"
    columns = ARTICLE_COLUMNS
    cite = staticmethod(cite_article)
    record = staticmethod(article_record)
    filterset_class = filters.ArticleFilter
    template_name = "articles/article_list.html"
    typed = ("q", "publisher", "actor", "event", "since", "until", "sort")
    named = ("publisher", "actor", "event")

    def get_queryset(self) -> QuerySet[Article]:
        return Article.objects.public()

    def found(self, context: dict[str, Any]) -> dict[str, Any]:
        chosen = self.filterset
        counts = statements_in([article.pk for article in context["object_list"]])
        for article in context["object_list"]:
            article.statements_shown = counts.get(article.pk, 0)
        hits = context["paginator"].hits or _hits(chosen.qs)
        everything = cache(lambda: summary.read(("article-month", "article-publisher")))
        return {
            "words": chosen.words,
            "panels": article_panels(chosen, hits, everything),
            "chart": _chart(chosen, everything),
        }


def _hits(articles: QuerySet[Article]) -> Hits:
    return counted(articles, tally.EXACT, tally.SAMPLE, memory.of_rows)


def statements_in(ids: list[int]) -> dict[int, int]:
    """How many statements readers can see in each of the articles."""
    rows = Statement.objects.public().filter(article__in=ids).order_by().values_list("article")
    return dict(rows.annotate(n=Count("pk")))


Everything = Callable[[], summary.Known]
"""Gives the counts of all articles, read once."""


def _chart(chosen: filters.ArticleFilter, everything: Everything) -> timeline.Periods:
    """When the articles found came out; of the whole archive, by month."""
    if not chosen.active:
        return timeline.periods(summary.months(everything()["article-month"]))
    rows = chosen.qs
    return memory.of_rows("chart", rows, lambda: timeline.periods(timeline.months_of_articles(rows)))


class Counted:
    """Articles of which the values of facets are counted; each table is read once for all of them.

    What is counted of many in a large archive is remembered until something is written.
    """

    def __init__(self, articles: QuerySet[Article], hits: Hits) -> None:
        self._articles, self._are_many = articles, hits.total >= tally.MANY
        self.ids, self.is_sample = tally.counted_ids(hits), hits.more

    def of(self, facet: str) -> Counter[Any]:
        """In how many of the articles each publisher, actor or event is, or of how many each year is."""
        return (self._came_out if facet in ("publisher", "year") else self._named)[facet]

    @cached_property
    def _came_out(self) -> dict[str, Counter[Any]]:
        return self._kept("came-out", self._count_came_out)

    @cached_property
    def _named(self) -> dict[str, Counter[Any]]:
        return self._kept("named", self._count_named)

    def _kept(self, name: str, count: Callable[[], dict[str, Counter[Any]]]) -> dict[str, Counter[Any]]:
        return memory.until_changed(name, self._articles, count) if self._are_many else count()

    def _count_came_out(self) -> dict[str, Counter[Any]]:
        publishers: Counter[int] = Counter()
        days: Counter[str] = Counter()
        for publisher, day in _came_out.tuples(self.ids):
            days[day] += 1
            if publisher is not None:
                publishers[publisher] += 1
        years = tally.by_year(Counter({date.fromisoformat(day): count for day, count in days.items()}))
        return {"publisher": publishers, "year": years}

    def _count_named(self) -> dict[str, Counter[Any]]:
        actors: Counter[int] = Counter()
        events: Counter[int] = Counter()
        for actor, event, count in _named.tuples(self.ids):  # one of the two is always none
            if actor is not None:
                actors[actor] = count
            elif event is not None:
                events[event] = count
        return {"actor": actors, "event": events}


_came_out = Prepared(
    lambda ids: (
        among(Article.objects.order_by(), ids)
        .annotate(day=Cast("date", CharField()))
        .values_list("publisher", "day")
    ),
    IDS,
)
_named = Prepared(
    lambda ids: (
        among(Mention.objects.order_by(), ids, "article")
        .values_list("actor", "event")
        .annotate(n=Count("article", distinct=True))
    ),
    IDS,
)


def _counted(articles: QuerySet[Article]) -> Counted:
    return Counted(articles, _hits(articles))


def article_panels(chosen: filters.ArticleFilter, hits: Hits, everything: Everything) -> list[Panel]:
    """Publishers, actors, events and years of the articles found, each counted without its own filter."""
    panels, found = [], Counted(chosen.qs, hits)
    for name, label in (("publisher", "Publisher"), ("actor", "Actor in it"), ("event", "Event in it")):
        counter, sampled = _counts(chosen, found, everything, name, name)
        key = "speaker" if name == "actor" else name
        values = tally.values_of_rows(key, counter, 10, chosen.chosen(name))
        panels.append(panel(chosen.data, name, label, values, sampled=sampled))
    counter, sampled = _counts(chosen, found, everything, "year", "since", "until")
    panels.insert(1, year_panel(chosen.data, tally.years(counter), sampled=sampled))
    return [one for one in panels if one.links]


def _counts(
    chosen: filters.ArticleFilter, found: Counted, everything: Everything, facet: str, *names: str
) -> tuple[Counter[Any], bool]:
    """How many articles have each value of a facet if these filters were not set; whether of a sample."""
    if set(chosen.active) <= set(names) and facet in ("publisher", "year"):
        counter = everything()[f"article-{'month' if facet == 'year' else facet}"]
        return (tally.by_year(summary.months(counter)) if facet == "year" else counter), False
    is_set = any(chosen.is_active(name) for name in names)
    counted = _counted(chosen.rows_without(*names)) if is_set else found
    return counted.of(facet), counted.is_sample


class PublicArticle(OldAddresses, PageForMachines, DetailView):
    """An article that readers can see; a withdrawn one leaves a tombstone at its address."""

    model = Article
    past_kind = "article"
    context_object_name = "article"

    def elsewhere(self, request: HttpRequest, value: str) -> HttpResponse:
        withdrawn = Article.objects.withdrawn().filter(slug=value).first()
        if withdrawn:
            return render(request, "410.html", {"article": withdrawn}, status=410)
        return super().elsewhere(request, value)


@method_decorator(public_page, name="dispatch")
class ArticleDetail(ArticleAsOf, PublicArticle):
    cite = staticmethod(cite_article)
    template_name = "articles/article_detail.html"

    def find(self, queryset: Any) -> Article:
        found = reading.article_to_read(self.kwargs["slug"])
        if found is None:
            raise Http404("No article has this address.")
        return found

    def statements(self) -> Any:
        """The statements of the article that readers see, in the order of the text."""
        return Statement.objects.public().filter(article=self.object).in_text_order()

    def notes(self) -> list[Statement]:
        """The statements that the page shows, in the order of the text."""
        return reading.notes(self.object)

    def record(self, article: Article, addresses: Addresses) -> dict[str, Any]:
        """The article with its text and statements."""
        statements = self.past_statements if self.past else self.statements().for_records()
        return {
            **article_record(article, addresses),
            **text_record(article, [(one.start, one.end) for one in statements if not one.needs_placing]),
            "statements": [statement_record(one, addresses) for one in statements],
        }

    def representations(self) -> dict[str, Any]:
        return {
            **super().representations(),
            "annotations": self.as_annotations,
            "jsonld": self.as_linked_data,
        }

    def as_annotations(self, article: Article) -> HttpResponse:
        """The statements as W3C Web Annotations."""
        return JsonResponse(
            linked_data.annotation_collection(article, self._quoted(), addresses_of(self.request)),
            content_type='application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
        )

    def as_linked_data(self, article: Article) -> HttpResponse:
        """The article and its statements in the vocabulary of schema.org."""
        node = linked_data.news_article(article, self._quoted(), addresses_of(self.request))
        return JsonResponse(node, content_type="application/ld+json")

    def citable(self, row: Article) -> Citable:
        return pinned(super().citable(row), self.past.when) if self.past else super().citable(row)

    def _quoted(self) -> Iterable[Statement]:
        if self.past:
            return self.past_statements
        return self.statements().for_list().prefetch_related(*same_utterances())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        article = self.object
        layers = LayerForm(self.request.GET)
        every = numbered(self.past_statements if self.past else self.notes())
        shown = every
        if not layers.shows_all:
            shown = [mark for mark in every if layers.shows(mark.statement, mark.statement.credited)]
        wanted = layers.cleaned_data if layers.is_valid() else {}
        words = understood(wanted.get("q", ""), spelling=wanted.get("spelling", ""))
        visible = shown_spans(article, [mark.statement for mark in every])
        hits = [
            hit
            for hit in words.spans(article.text)
            if visible is None or any(start <= hit[0] and hit[1] <= end for start, end in visible)
        ]
        unplaced = [mark for mark in shown if mark.statement.needs_placing]
        record = article_record(article, addresses_of(self.request))
        item = cite_article(record, timezone.now().date())
        version = self.version(article, [mark.statement for mark in every])
        cited = pinned(item, version)
        return super().get_context_data(
            citable=item,
            linked=linked_data.news_article(
                article, [mark.statement for mark in every], addresses_of(self.request)
            ),
            citations=[(name, style(cited)) for name, style in STYLES.items()],
            version=mark_of(version),
            layers=layers,
            asked=query.Address(self.request.GET),
            speaker=getattr(layers, "cleaned_data", {}).get("speaker", ""),
            every=every,
            shown=shown,
            hides=len(shown) < len(every),
            unplaced=unplaced,
            paragraphs=(laid := laid_out(article, shown, hits, visible)),
            hit_paragraphs=[paragraph.number for paragraph in laid if paragraph.has_hit],
            headings_after=_headings_after(article) if visible is None else [],
            words=words,
            hits=len(hits),
            rail=(rail := Rail.of(every)),
            switches=switches(self.request.GET, layers, rail),
            events=_occasions(every) if self.past else reading.events_of(article),
            carried=reading.carried(article),
            **kwargs,
        )


class ArticlePreview(ArticleDetail):
    """A draft as it will look, for editors alone; to anybody else there is nothing at this address."""

    template_name = "articles/article_preview.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not request.user.has_perm("articles.view_article"):
            raise Http404("Previews are for editors.")
        response = super().dispatch(request, *args, **kwargs)
        patch_cache_control(response, no_store=True, private=True)
        return response

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        self.object = self.get_object()
        return self.render_to_response(self.get_context_data(object=self.object))

    def find(self, queryset: Any) -> Article:
        return get_object_or_404(Article.objects.for_reading(), slug=self.kwargs["slug"])

    def notes(self) -> list[Statement]:
        """Those that readers will see: all but the rejected."""
        shown = Statement.objects.exclude(review=Statement.Review.REJECTED)
        return list(shown.filter(article=self.object).in_text_order().for_notes())


def switches(data: QueryDict, layers: LayerForm, rail: Rail) -> list[FacetLink]:
    """The layers that can be switched, each with the address that switches it."""
    choices = [("type", value, label, count) for value, label, count in rail.types if len(rail.types) > 1]
    choices += [("side", value, label, count) for value, label, count in rail.sides if len(rail.sides) > 1]
    links = []
    for name, value, label, count in choices:
        is_chosen = value in data.getlist(name)
        turned = (query.without_value if is_chosen else query.with_value)(data, name, value)
        links.append(FacetLink(label, count, turned, is_chosen, value))
    if rail.suggested:
        links.append(_switch(data, "suggestions", "off", "Confirmed only"))
    links.append(_switch(data, "plain", "1", "Plain text"))
    return links


def _switch(data: QueryDict, name: str, value: str, label: str) -> FacetLink:
    is_on = data.get(name) == value
    turned = query.without(data, name) if is_on else query.replaced(data, **{name: value})
    return FacetLink(label, None, turned, is_on, value)


def _headings_after(article: Article) -> list[str]:
    """Headings behind the last paragraph."""
    last = len(article.text.split("\n\n"))
    return [text for text, before in article.headings if before >= last]


@dataclass(frozen=True, slots=True)
class RailSpeaker:
    """A speaker in the rail: how often, and where first. `actor` is `None` for one without an entry."""

    actor: Actor | None
    name: str
    side: str
    count: int
    first: Marked


@dataclass(frozen=True, slots=True)
class Rail:
    """Who speaks in the article, and how often each type and side occurs."""

    speakers: tuple[RailSpeaker, ...]
    types: tuple[tuple[str, str, int], ...]
    sides: tuple[tuple[str, str, int], ...]
    suggested: int

    @classmethod
    def of(cls, marks: list[Marked]) -> Rail:
        counts: Counter[Any] = Counter()
        seen: dict[Any, tuple[Any, Marked]] = {}
        sides: Counter[str] = Counter()
        for mark in marks:
            spoken = list(mark.statement.credited)
            sides.update({one.side for one in spoken if one.side})
            for one in spoken:
                key = one.actor_id or one.name
                counts[key] += 1
                seen.setdefault(key, (one, mark))
        types = Counter(mark.statement.type for mark in marks)
        return cls(
            tuple(
                RailSpeaker(
                    seen[key][0].actor, seen[key][0].display_name, seen[key][0].side, count, seen[key][1]
                )
                for key, count in counts.most_common()
            ),
            tuple((value, label, types[value]) for value, label in Statement.Type.choices if types[value]),
            tuple((value, label, sides[value]) for value, label in Side.choices if sides[value]),
            sum(not mark.statement.is_reviewed for mark in marks),
        )


def _occasions(marks: list[Marked]) -> list[Event]:
    """The events at which the statements were made."""
    found = {mark.statement.occasion for mark in marks if mark.statement.occasion}
    return sorted(found, key=lambda event: (event.date_earliest or date.max, event.slug))


@method_decorator(public_page, name="dispatch")
class ArticleCapture(PublicArticle):
    template_name = "articles/article_capture.html"
    past_suffix = "capture/"

    def get_queryset(self) -> QuerySet[Article]:
        rows = Article.objects.public().select_related("capture", "publisher", "original_publisher")
        return rows.defer("capture__data", "terms")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        capture = self.object.capture
        pieces = proof(capture.text, self.object.cuts) if self.object.shows_text else []
        reasons = Counter(piece.reason for piece in pieces if piece.reason)
        return super().get_context_data(
            capture=capture, pieces=pieces, reasons=sorted(reasons.items()), **kwargs
        )

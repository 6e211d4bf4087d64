"""Statements: the researcher's list, and each one alone, to cite."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, cast

from django.db.models import QuerySet, prefetch_related_objects
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.views.generic import DetailView

from articles import filters
from articles.citations import STYLES, Citable
from articles.exports import STATEMENT_COLUMNS, statement_record
from articles.exports.citing import cite_statement
from articles.facets import cards, holdings, memory, relations, summary, tally, timeline
from articles.facets.news import news
from articles.facets.renderings import renderings
from articles.facets.reporting import reported
from articles.filters.fields import ActorsField
from articles.filters.statements import BASES, REVIEWS
from articles.linked_data import text_fragment
from articles.models import Actor, Article, Attribution, Statement, reading
from articles.models.base import Side
from articles.models.statement import StatementQuerySet
from articles.models.utterance_pair import same_utterances
from articles.views.lists import Listing
from articles.views.machine import PageForMachines
from articles.views.pages import IdsFirstPaginator, OldAddresses, public_page
from articles.views.panels import Panel, panel, year_panel
from articles.views.past import StatementAsOf, mark_of, pinned
from articles.views.reading import in_context

CHOICES = {
    "side": Side.choices,
    "type": Statement.Type.choices,
    "attribution": BASES,
    "review": REVIEWS,
}
PANELS = {
    "speaker": "Speaker",
    "side": "Side",
    "office": "Office",
    "type": "Type",
    "attribution": "Attributed",
    "review": "Review",
    "event": "Occasion",
    "publisher": "Publisher",
    "article": "Article",
}
MOST_VALUES = 10
GROUPS = 60


class Cards(IdsFirstPaginator):
    def rows_of(self, ids: list[int]) -> Mapping[int, Any]:
        return cards.statements(ids)


@method_decorator(public_page, name="dispatch")
class StatementList(Listing):
    paginator = Cards
    noun = "statements"
    columns = STATEMENT_COLUMNS
    cite = staticmethod(cite_statement)
    record = staticmethod(statement_record)
    filterset_class = filters.StatementFilter
    template_name = "articles/statement_list.html"
    typed = ("q", "speaker", "about", "office", "event", "publisher", "since", "until", "dates", "sort")
    named = ("speaker", "about", "office", "event", "publisher")

    def get_queryset(self) -> QuerySet[Statement]:
        return Statement.objects.public()

    @cached_property
    def everything(self) -> tally.Tally:
        """The counts of all statements, read once."""
        return tally.of_everything()

    def known_count(self) -> int | None:
        return None if self.filterset.active else self.everything.total

    def found(self, context: dict[str, Any]) -> dict[str, Any]:
        chosen, hits = self.filterset, context["paginator"].hits
        facets = [name for name in tally.FACETS if not chosen.is_active(name)]
        counted = tally.tally(chosen.qs, hits, facets) if chosen.active else self.everything
        found = {
            "words": chosen.words,
            "panels": statement_panels(chosen, counted),
            "chart": chart(chosen, counted),
            "one_article": chosen.chosen("article") and _article(chosen.chosen("article")[0]),
            "offered": offered(chosen),
            "news": news(hits, timezone.now()) if chosen.active else None,
        }
        return found | grouped(chosen)


def grouped(chosen: filters.StatementFilter) -> dict[str, Any]:
    """What is shown instead of the statements where the address asks for it: `group` says what."""
    group, rows = chosen.form.cleaned_data.get("group") or "", cast("StatementQuerySet", chosen.qs)
    if group == "speaker":
        speaking = Attribution.objects.filter(statement__in=chosen.qs.values("pk"))
        return {"group": group, "groups": holdings.most_quoted(speaking, GROUPS)}
    if group == "about":
        found = relations.relations(rows.newest(relations.LOOKED_THROUGH).ids)
        return {"group": group, "relations": found, "drawing": found.drawing}
    if group == "cue":
        ids = rows.newest().ids
        return {"group": group, "reported": reported(ids), "read": len(ids)}
    return {"group": group}


def offered(chosen: filters.StatementFilter) -> list[Actor]:
    """The actors whose name was typed as words: perhaps they are meant, and not those who speak of them."""
    typed = chosen.form.cleaned_data.get("q")
    return list(Actor.objects.filter(ActorsField().exactly(typed)).distinct()[:3]) if typed else []


def statement_panels(chosen: filters.StatementFilter, counted: tally.Tally) -> list[Panel]:
    """All facets; one whose own filter is set counts what the list would be without that filter."""

    def counts(facet: str, *names: str) -> tuple[Counter[Any], bool]:
        if not any(chosen.is_active(name) for name in names):
            return counted.counts[facet], counted.sampled
        if set(chosen.active) <= set(names):
            return tally.of_all(facet), False
        own = tally.tally(chosen.rows_without(*names), facets=(facet,), at_least=counted.at_least)
        return own.counts[facet], own.sampled

    panels = []
    for name, label in PANELS.items():
        counter, sampled = counts(name, name)
        panels.append(panel(chosen.data, name, label, _values(name, counter, chosen), sampled=sampled))
    counter, sampled = counts("year", "since", "until")
    panels.insert(1, year_panel(chosen.data, tally.years(counter), sampled=sampled))
    return [one for one in panels if one.links]


def _values(name: str, counter: Counter[Any], chosen: filters.StatementFilter) -> list[tally.Value]:
    if name in CHOICES:
        return tally.values_of_choices(counter, CHOICES[name])
    if name == "office":
        return tally.values_as_they_are(counter, MOST_VALUES)
    return tally.values_of_rows(name, counter, MOST_VALUES, chosen.chosen(name))


def chart(chosen: filters.StatementFilter, counted: tally.Tally) -> timeline.Periods:
    """The matches over time, and what is held. Of very many hits it is an estimate, and says so."""
    held = holdings.days_held() if counted.held is None else counted.held
    if not counted.sampled:
        return timeline.periods(counted.days, held=held, by=counted.by)
    if one := chosen.only_one:
        return timeline.periods(summary.months(summary.of_row(f"{one[0]}-month", one[1])), held=held)
    if cues := chosen.only_cues:
        return timeline.periods(summary.months_of_cues(cues), held=held)
    months, estimated = memory.of_rows("months", chosen.qs, lambda: timeline.months_of_many(chosen.qs))
    return replace(timeline.periods(months, held=held), estimated=estimated)


def _article(slug: str) -> Article | None:
    return Article.objects.public().for_list().filter(slug=slug).first()


@method_decorator(public_page, name="dispatch")
class StatementDetail(StatementAsOf, OldAddresses, PageForMachines, DetailView):
    cite = staticmethod(cite_statement)
    record = staticmethod(statement_record)
    past_kind = "statement"
    slug_field = "key"
    slug_url_kwarg = "key"
    template_name = "articles/statement_detail.html"
    context_object_name = "statement"

    def find(self, queryset: Any) -> Statement:
        found = reading.statement_to_read(self.kwargs["key"])
        if found is None:
            raise Http404("No statement has this address.")
        return found

    def as_json(self, row: Statement) -> HttpResponseBase:
        if not self.past:
            prefetch_related_objects([row], *same_utterances())
        return super().as_json(row)

    def elsewhere(self, request: HttpRequest, value: str) -> HttpResponse:
        withdrawn = Article.objects.withdrawn().filter(statements__key=value).first()
        if withdrawn:
            return render(request, "410.html", {"article": withdrawn}, status=410)
        return super().elsewhere(request, value)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        statement = self.object
        beside = [] if self.past else reading.beside(statement.article_id)
        inner: Iterable[Statement | cards.Card] = (
            [row for row in self.past_statements if row.within_id == statement.pk]
            if self.past
            else cards.in_order([row.pk for row in beside if row.within == statement.pk])
        )
        item, version = super().citable(statement), self.version(statement.article, [statement])
        cited = pinned(item, version)
        return super().get_context_data(
            citable=item,
            citations=[(name, style(cited)) for name, style in STYLES.items()],
            version=mark_of(version),
            paragraphs=in_context(statement),
            inner=inner,
            neighbours=_neighbours(statement, beside),
            renderings=[] if self.past else renderings(statement),
            original=text_fragment(statement.article.url, statement, statement.article.text),
            **kwargs,
        )

    def citable(self, row: Statement) -> Citable:
        return pinned(super().citable(row), self.past.when) if self.past else super().citable(row)


def _neighbours(statement: Statement, beside: list[reading.Beside]) -> dict[str, str]:
    """The addresses of the statements before and after it in the same article; empty where there is none."""
    before = next((row for row in reversed(beside) if row.start < statement.start), None)
    after = next((row for row in beside if row.start > statement.start), None)
    found = {"before": before, "after": after}
    return {name: "" if row is None else row.get_absolute_url() for name, row in found.items()}

"""The filters of articles, actors and events."""

from __future__ import annotations

from typing import Any

import django_filters
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.functional import cached_property

from articles.filters.base import DayFilter, ListFilter, ListForm
from articles.filters.fields import ActorsField, EventsField, Named, PublishersField, ids_of
from articles.filters.words import Words, understood
from articles.models import Actor, Article, Attribution, Event, Mention
from articles.models.article import ArticleQuerySet
from articles.models.base import Side


class _Actors(django_filters.Filter):
    field_class = ActorsField


class _Events(django_filters.Filter):
    field_class = EventsField


class _Publishers(django_filters.Filter):
    field_class = PublishersField


class ArticleFilter(ListFilter):
    """Articles by their words, publisher, date, and who or what is in them."""

    q = django_filters.CharFilter(label="Words", max_length=500, method="with_words")
    publisher = _Publishers(label="Publisher", method="by_publisher")
    actor = _Actors(label="Actor in it", method="with_actor")
    event = _Events(label="Event in it", method="with_event")
    spelling = django_filters.ChoiceFilter(
        label="Spelling", choices=[("typed", "only as typed")], empty_label=None, method="as_is"
    )
    since = DayFilter(label="Published from", method="published_since")
    until = DayFilter(label="Published until", last=True, method="published_until")
    sort = django_filters.ChoiceFilter(
        label="Sorted by",
        choices=[
            ("newest", "latest published first"),
            ("oldest", "earliest published first"),
            ("title", "title"),
            ("relevance", "most relevant first"),
        ],
        empty_label=None,
        method="as_is",
    )

    class Meta:
        model = Article
        fields: list[str] = []
        form = ListForm

    @cached_property
    def words(self) -> Words:
        """What was typed, as it is understood. Only for a valid form."""
        wanted = self.form.cleaned_data
        return understood(wanted.get("q") or "", spelling=wanted.get("spelling") or "")

    not_a_filter = ("sort", "spelling")
    ORDERS = {
        "newest": ("-date", "-id"),
        "oldest": ("date", "id"),
        "title": ("title", "id"),
        "relevance": ("-date", "-id"),  # the newest, which the words then weigh
    }

    @property
    def order(self) -> tuple[str, ...]:
        chosen = self.form.cleaned_data.get("sort") if self.is_valid() else ""
        return self.ORDERS[chosen or "newest"]

    def with_words(self, rows: ArticleQuerySet, name: str, value: str) -> QuerySet[Article]:
        return rows.search(self.words.query)

    def by_publisher(self, rows: QuerySet[Article], name: str, value: list[Named]) -> QuerySet[Article]:
        ids = ids_of(value)
        return rows.filter(Q(publisher__in=ids) | Q(original_publisher__in=ids))

    def with_actor(self, rows: QuerySet[Article], name: str, value: list[Named]) -> QuerySet[Article]:
        ids = ids_of(value)
        mentioned = Mention.objects.filter(article=OuterRef("pk"), actor__in=ids)
        quoted = Attribution.objects.public().filter(statement__article=OuterRef("pk"), actor__in=ids)
        return rows.filter(Exists(mentioned) | Exists(quoted))

    def with_event(self, rows: QuerySet[Article], name: str, value: list[Named]) -> QuerySet[Article]:
        ids = ids_of(value)
        mentioned = Mention.objects.filter(article=OuterRef("pk"), event__in=ids)
        occasion = Q(statements__occasion__in=ids, statements__is_public=True)
        return rows.filter(Exists(mentioned) | Q(pk__in=Article.objects.filter(occasion).values("pk")))

    def published_since(self, rows: QuerySet[Article], name: str, value: Any) -> QuerySet[Article]:
        return rows.filter(date_latest__gte=value)

    def published_until(self, rows: ArticleQuerySet, name: str, value: Any) -> QuerySet[Article]:
        return rows.dated().filter(date__lte=value)

    def as_is(self, rows: QuerySet[Article], name: str, value: Any) -> QuerySet[Article]:
        return rows


class ActorFilter(ListFilter):
    """Actors by any form of their names, by side and kind."""

    q = django_filters.CharFilter(label="Name", max_length=200, method="by_name")
    side = django_filters.MultipleChoiceFilter(label="Side", choices=Side.choices)
    kind = django_filters.MultipleChoiceFilter(label="Kind", choices=Actor.Kind.choices)
    show = django_filters.ChoiceFilter(
        label="Shown", choices=[("all", "also those without a statement")], empty_label=None, method="as_is"
    )
    sort = django_filters.ChoiceFilter(
        label="Sorted by",
        choices=[("statements", "most quoted"), ("name", "name")],
        empty_label=None,
        method="as_is",
    )

    class Meta:
        model = Actor
        fields: list[str] = []
        form = ListForm

    not_a_filter = ("sort", "show")

    def by_name(self, rows: QuerySet[Actor], name: str, value: str) -> QuerySet[Actor]:
        return rows.filter(pk__in=Actor.objects.filter(ActorsField().containing(value)).values("pk"))

    def as_is(self, rows: QuerySet[Actor], name: str, value: Any) -> QuerySet[Actor]:
        return rows


class EventFilter(ListFilter):
    """Events by name, kind, date and who took part."""

    q = django_filters.CharFilter(label="Name", max_length=200, method="by_name")
    kind = django_filters.MultipleChoiceFilter(label="Kind", choices=Event.Kind.choices)
    actor = _Actors(label="Participant", method="with_actor")
    since = DayFilter(label="From", field_name="date_latest", lookup_expr="gte")
    until = DayFilter(label="Until", last=True, field_name="date_earliest", lookup_expr="lte")

    class Meta:
        model = Event
        fields: list[str] = []
        form = ListForm

    def by_name(self, rows: QuerySet[Event], name: str, value: str) -> QuerySet[Event]:
        return rows.filter(pk__in=Event.objects.filter(EventsField().containing(value)).values("pk"))

    def with_actor(self, rows: QuerySet[Event], name: str, value: list[Named]) -> QuerySet[Event]:
        return rows.filter(pk__in=Event.objects.filter(participants__in=ids_of(value)).values("pk"))

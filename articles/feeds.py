"""Atom feeds (RFC 4287): what is new in any search, of any actor, about any event.

A feed takes the address of its list with `feed/` behind the path, filters and all.
An entry's id is its permanent address; what is withdrawn or rejected is no longer
in the feed. Newest in the archive first, whatever day it was said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from django.contrib.syndication.views import Feed
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed

from articles import filters
from articles.models import Actor, Article, Event, Statement
from articles.problems import open_to_all, problem

ENTRIES = 50
"""Entries of a feed."""

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
"""What XML 1.0 does not know, or no reader shows. A search may hold it, and names its feed."""


@dataclass(frozen=True, slots=True)
class Search:
    """What a feed is of: its title, the address of its list, and its rows, newest in the archive first.

    `own` is its address with the filters: a reader of feeds goes on with what a feed calls itself.
    """

    title: str
    link: str
    rows: QuerySet[Any]
    own: str


class _InvalidFilterError(Exception):
    """The filters in the address can't be read; `errors` say of each what is wrong."""

    def __init__(self, errors: dict[str, list[str]]) -> None:
        super().__init__(errors)
        self.errors = errors


class _ArchiveFeed(Feed):
    feed_type = Atom1Feed
    author_name = "Inter-Korean Archive"

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # type: ignore[override]
        try:
            return open_to_all(super().__call__(request, *args, **kwargs))
        except _InvalidFilterError as error:
            return problem(
                400, "Invalid filter", "The filters named in “errors” can't be read.", errors=error.errors
            )

    def title(self, search: Search) -> str:
        return _UNPRINTABLE.sub("", search.title)

    def subtitle(self, search: Search) -> str:
        return "New in the Inter-Korean Archive: who said what, when, in which office, on what occasion."

    def link(self, search: Search) -> str:
        return search.link

    def feed_url(self, search: Search) -> str:
        return search.own

    def items(self, search: Search) -> list[Any]:
        ids = list(search.rows.order_by("-id").values_list("pk", flat=True)[:ENTRIES])
        found = search.rows.model._default_manager.for_list().in_bulk(ids)
        return [found[pk] for pk in ids]

    def item_pubdate(self, item: Any) -> datetime:
        return item.created

    def item_updateddate(self, item: Any) -> datetime:
        return item.modified


class _StatementFeed(_ArchiveFeed):
    def item_title(self, statement: Statement) -> str:
        names = ", ".join(one.display_name for one in statement.credited)
        return f"{names or 'Speaker not known'}: {statement}"

    def item_description(self, statement: Statement) -> str:
        when = f", {statement.said}" if statement.said else ""
        return f"{statement.content} ({statement.get_type_display()}{when}; in “{statement.article.title}”)"

    def item_categories(self, statement: Statement) -> list[str]:
        return [statement.type, *sorted({one.side for one in statement.credited if one.side})]


class StatementSearchFeed(_StatementFeed):
    """Statements as filtered by the address."""

    def get_object(self, request: HttpRequest) -> Search:
        return _search(request, filters.StatementFilter, Statement.objects.public(), "statement-list")


class ArticleSearchFeed(_ArchiveFeed):
    """Articles as filtered by the address."""

    def get_object(self, request: HttpRequest) -> Search:
        return _search(request, filters.ArticleFilter, Article.objects.public(), "article-list")

    def item_title(self, article: Article) -> str:
        return article.title

    def item_description(self, article: Article) -> str:
        return ", ".join(str(part) for part in (article.publisher, article.published) if part)


class _NounFeed(_StatementFeed):
    noun: ClassVar[type[Model]]

    def get_object(self, request: HttpRequest, slug: str) -> Search:
        thing: Any = get_object_or_404(self.noun, slug=slug)
        address = thing.get_absolute_url()
        return Search(f"Statements: {thing}", address, self.statements(thing), request.path)

    def statements(self, thing: Any) -> QuerySet[Statement]:
        raise NotImplementedError


class ActorFeed(_NounFeed):
    """What an actor has said."""

    noun = Actor

    def statements(self, thing: Actor) -> QuerySet[Statement]:
        return Statement.objects.public().by_actor(thing)


class EventFeed(_NounFeed):
    """What was said at an event."""

    noun = Event

    def statements(self, thing: Event) -> QuerySet[Statement]:
        return Statement.objects.public().filter(occasion=thing)


def _search(request: HttpRequest, filterset: Any, rows: QuerySet[Any], name: str) -> Search:
    chosen = filterset(request.GET, queryset=rows)
    if not chosen.is_valid():
        raise _InvalidFilterError({name: list(said) for name, said in chosen.form.errors.items()})
    unknown = sorted(set(request.GET) - set(filterset.base_filters))
    if unknown:
        raise _InvalidFilterError({name: ["There is no such filter."] for name in unknown})
    words = ", ".join(chip.text for chip in chosen.chips)
    noun = rows.model._meta.verbose_name_plural
    query = f"?{request.GET.urlencode()}" if request.GET else ""
    title = f"{str(noun).capitalize()}: {words}" if words else f"All {noun}"
    return Search(title, f"{reverse(f'articles:{name}')}{query}", chosen.qs, f"{request.path}{query}")

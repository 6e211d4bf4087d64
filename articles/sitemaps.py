"""Sitemaps: every address that readers can see, with the day it last changed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib.sitemaps import Sitemap
from django.db.models import QuerySet
from django.urls import reverse

from articles.models import Actor, Article, Event, Statement


class _Rows(Sitemap):
    limit = 10_000
    fields: tuple[str, ...] = ("slug", "modified")

    def rows(self) -> QuerySet[Any]:
        raise NotImplementedError

    def items(self) -> QuerySet[Any]:
        return self.rows().order_by("id").only(*self.fields)

    def lastmod(self, item: Any) -> datetime:
        return item.modified


class ArticleSitemap(_Rows):
    """An article's page shows its statements, and changes with them."""

    fields = ("slug", "changed")

    def lastmod(self, item: Article) -> datetime:
        return item.changed

    def rows(self) -> QuerySet[Article]:
        return Article.objects.public()


class StatementSitemap(_Rows):
    fields = ("key", "modified")

    def rows(self) -> QuerySet[Statement]:
        return Statement.objects.public()


class ActorSitemap(_Rows):
    def rows(self) -> QuerySet[Actor]:
        return Actor.objects.all()


class EventSitemap(_Rows):
    def rows(self) -> QuerySet[Event]:
        return Event.objects.all()


class PageSitemap(Sitemap):
    """The pages that are there once."""

    def items(self) -> list[str]:
        names = ("home", "statement-list", "article-list", "actor-list", "event-list", "timeline", "method")
        return list(names)

    def location(self, item: str) -> str:
        return reverse(f"articles:{item}")


SITEMAPS: dict[str, type[Sitemap]] = {
    "pages": PageSitemap,
    "articles": ArticleSitemap,
    "statements": StatementSitemap,
    "actors": ActorSitemap,
    "events": EventSitemap,
}

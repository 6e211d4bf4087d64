"""What the pages share: caching that is right for editors too, old addresses, numbered pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from functools import wraps
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.functional import cached_property
from django.utils.http import http_date
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import conditional_page, require_safe

from articles.facets import memory
from articles.facets.memory import FRESH_FOR
from articles.facets.tally import EXACT as CAP
from articles.facets.tally import SAMPLE
from articles.models import LastChange, PastAddress
from articles.models.searched import SearchedQuerySet
from articles.problems import asks_for_data, not_allowed, preflight, problem
from articles.search import Hits, Query, at, counted, most_counted

PER_PAGE = 25

STARTED = timezone.now()
"""Since when this server prints pages in its way; another version of it starts later."""


def unchanged_since() -> datetime | None:
    """Since when no public page can have changed; `None` where that can't be told yet.

    Citations say when a page was seen, so that every page is a new one each day. Shortly after a change some
    counts of a large archive may still be those from before, and a slow import may come in with an earlier
    time; a date that is told then would keep an old page alive.
    """
    now, changed = timezone.now(), LastChange.known()
    if changed is None or now - changed < timedelta(seconds=FRESH_FOR):
        return None
    return max(changed, STARTED, now.replace(hour=0, minute=0, second=0, microsecond=0))


def public_page(view: Callable[..., Any]) -> Callable[..., Any]:
    """A page for reading: GET and HEAD only, with an ETag by which a browser asks whether it changed.

    A program that asks a page for data of which there is none is told so, and gets no page instead.
    For readers it also says since when it may have been so. What somebody sees who is logged in hangs on
    what they may do, too, and on no date: it has the tag alone, and is kept out of shared caches. Pages are
    compressed for browsers that ask for it: nothing on them is a secret. The tag is that of the page
    uncompressed. A file that is written while it is read has neither.
    """

    @wraps(view)
    def cached(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        is_page = response.status_code == 200 and response.get("Content-Type", "").startswith("text/html")
        if is_page and asks_for_data(request):
            response = problem(400, "No form for programs", "This page is for reading; /api/ names the data.")
        known = hasattr(request, "user") and request.user.is_authenticated
        patch_cache_control(response, no_cache=True, **{"private" if known else "public": True})
        patch_vary_headers(response, ["Cookie"])
        since = None if known or response.streaming else unchanged_since()
        if since is not None:
            response.headers["Last-Modified"] = http_date(since.timestamp())
        return response

    return readable(gzip_page(conditional_page(cached)))


def readable(view: Callable[..., Any]) -> Callable[..., Any]:
    """GET and HEAD only; a program that asks otherwise gets a problem document.

    A browser that asks beforehand whether a page of another site may send what is more than a plain request
    (If-None-Match, to have only what changed) is told that it may.
    """
    safe = require_safe(view)

    @wraps(view)
    def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers:
            return preflight("GET", "HEAD")
        if request.method not in ("GET", "HEAD") and asks_for_data(request):
            return not_allowed(request, "GET", "HEAD")
        return safe(request, *args, **kwargs)

    return checked


class OldAddresses:
    """A detail view at whose past addresses readers are sent to the present one."""

    past_kind = ""
    slug_field = "slug"
    past_suffix = ""
    _found: Any = None

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        try:
            self.get_object()
        except Http404:
            return self.elsewhere(request, kwargs[self.slug_field])
        return super().get(request, *args, **kwargs)  # type: ignore[misc]

    def get_object(self, queryset: Any = None) -> Any:
        """The object, read once."""
        if self._found is None:
            self._found = self.find(queryset)
        return self._found

    def find(self, queryset: Any) -> Any:
        """Reads the object. Raises `Http404` where there is none."""
        return super().get_object(queryset)  # type: ignore[misc]

    def elsewhere(self, request: HttpRequest, value: str) -> HttpResponse:
        """What readers get at an address at which nothing stands any more."""
        targets = ("article", "statement__article", "actor", "event")
        past = get_object_or_404(
            PastAddress.objects.select_related(*targets), kind=self.past_kind, value=value
        )
        target = past.target.get_absolute_url()  # type: ignore[union-attr]
        query = request.META.get("QUERY_STRING")
        return HttpResponsePermanentRedirect(f"{target}{self.past_suffix}{'?' + query if query else ''}")


NEWEST = ("-date", "-id")
"""The order of lists in which the newest rows of a search are soon found."""


class IdsFirstPaginator(Paginator):
    """Numbered pages that select keys first and then the rows of one page, and count to `CAP` at most."""

    shown = "for_list"
    """The verb of the model's QuerySet that fetches what a page shows."""

    def rows_of(self, ids: list[int]) -> Mapping[int, Any]:
        """What a page shows of the rows with these keys."""
        rows: QuerySet[Any] = self.object_list  # type: ignore[assignment]
        found: dict[int, Any] = getattr(rows.model._default_manager, self.shown)().in_bulk(ids)
        return found

    known: int | None = None
    """How many rows there are, where it is known without counting; `None`: they are counted."""

    @cached_property
    def hits(self) -> Hits | None:
        """The newest rows, if that is the order of the pages: count and keys at once."""
        if self.known is not None:
            return None
        rows: Any = self.object_list
        if not isinstance(rows, SearchedQuerySet) or rows.query.order_by != NEWEST:
            return None
        return memory.until_changed("hits", rows, lambda: counted(rows, CAP, SAMPLE, memory.of_rows))

    weighed_by: Query | None = None
    """The query by which the newest rows are ordered before the others; `None`: by date alone."""

    @cached_property
    def keys(self) -> tuple[int, ...] | None:
        """The keys of the first pages, in their order; `None` where the database orders them."""
        if self.hits is None:
            return None
        if self.weighed_by is None:
            return self.hits.ids
        rows: Any = self.object_list
        weighed: tuple[int, ...] = rows.most_relevant(self.weighed_by).ids
        return weighed + self.hits.ids[len(weighed) :]

    @cached_property
    def _counted(self) -> tuple[int, bool]:
        """How many rows were counted, and whether there are more."""
        if self.hits:
            return self.hits.total, self.hits.more
        rows: QuerySet[Any] = self.object_list  # type: ignore[assignment]
        most = CAP if self.known is not None else most_counted(rows, CAP)
        count = self.known if self.known is not None else rows.order_by()[: most + 1].count()
        return min(count, most), count > most

    @cached_property
    def count(self) -> int:
        return self._counted[0]

    @property
    def is_capped(self) -> bool:
        return self._counted[1]

    def page(self, number: int | str) -> Page:
        number = self.validate_number(number)
        bottom = (number - 1) * self.per_page
        places = slice(bottom, min(bottom + self.per_page, self.count))
        is_known = self.keys is not None and places.stop <= len(self.keys)
        ids = list(self.keys[places]) if is_known else self._at(places)  # type: ignore[index]
        found = self.rows_of(ids)
        return Page([found[pk] for pk in ids if pk in found], number, self)  # one may be gone meanwhile

    def _at(self, places: slice) -> list[int]:
        rows: QuerySet[Any] = self.object_list  # type: ignore[assignment]
        if rows.query.order_by == NEWEST:
            return at(rows, places)
        return list(rows.values_list("pk", flat=True)[places])


FILTERED_BY = {
    "publisher": "publisher",
    "speaker": "actor",
    "about": "actor",
    "actor": "actor",
    "participant": "actor",
    "event": "event",
}
"""Filters whose values are slugs, with what they are slugs of."""


def moved(request: HttpRequest) -> HttpResponse | None:
    """The way to the same list where a filter names something by a past address; `None`: none does."""
    asked = request.GET.copy()
    given = (value for name in FILTERED_BY.keys() & asked.keys() for value in asked.getlist(name))
    values = {value for value in given if value and "\0" not in value}  # which PostgreSQL takes in no text
    if not values:
        return None
    rows = PastAddress.objects.filter(value__in=values).select_related("actor", "event", "publisher")
    now = {(row.kind, row.value): row for row in rows}
    for name in FILTERED_BY.keys() & asked.keys():
        found = [(value, now.get((FILTERED_BY[name], value))) for value in asked.getlist(name)]
        asked.setlist(name, [row.target.slug if row else value for value, row in found])  # type: ignore[union-attr]
    if not now or asked == request.GET:
        return None
    return HttpResponsePermanentRedirect(f"{request.path}?{asked.urlencode()}")


def weighing(chosen: Any) -> Query | None:
    """The query by which a list is ordered, where it is to show the most relevant rows first."""
    if not chosen.is_valid() or chosen.form.cleaned_data.get("sort") != "relevance":
        return None
    query: Query = chosen.words.query
    return None if query.is_empty else query


class FilteredPages:
    """A `FilterView` in numbered pages, in the order that its filter set chose from its whitelist."""

    paginate_by = PER_PAGE
    paginator = IdsFirstPaginator
    strict = True

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """An old address of something merged or renamed leads to the list of what it is now."""
        return moved(request) or super().get(request, *args, **kwargs)  # type: ignore[misc]

    def known_count(self) -> int | None:
        """How many rows the address asks for, where that is known without counting them."""
        return None

    def rows_of_page(self) -> QuerySet[Any]:
        """The rows in the order in which people read them, if that is another than that of programs."""
        rows: QuerySet[Any] = self.rows()  # type: ignore[attr-defined]
        return rows

    def get_paginator(self, queryset: QuerySet[Any], per_page: int, **kwargs: Any) -> IdsFirstPaginator:
        pages = self.paginator(queryset, per_page, **kwargs)
        pages.known = self.known_count()
        pages.weighed_by = weighing(self.filterset)  # type: ignore[attr-defined]
        return pages

    def get_context_data(self, *, object_list: Any = None, **kwargs: Any) -> dict[str, Any]:
        chosen = self.filterset  # type: ignore[attr-defined]
        if chosen.is_valid():
            object_list = self.rows_of_page()
        context: dict[str, Any] = super().get_context_data(object_list=object_list, **kwargs)  # type: ignore[misc]
        pages = context["page_obj"]
        context["page_range"] = pages.paginator.get_elided_page_range(pages.number, on_each_side=2, on_ends=1)
        context["what_emptied"] = (
            [] if context["object_list"] or not chosen.is_valid() else chosen.what_emptied
        )
        return context

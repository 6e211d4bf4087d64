"""Pages as they were at the end of a day, `?as_of=2026-11-21`, or at a moment, `?as_of=2026-11-21T14:05:09Z`.

What is withdrawn or not published at present is not shown as it was, either; a withdrawn page keeps its
tombstone. A page of the past is not for search engines, and names the present one as the canonical one.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone

from articles.citations import Citable
from articles.history.past import When, article_on, first_day, id_of_key, last_change, statements_on
from articles.models import Article, Statement
from articles.views.machine import PageForMachines, asks_for_data, problem

NAME = "as_of"


@dataclass(frozen=True, slots=True)
class Past:
    """What the page says of its day or moment. `current` is the address of the page as it is; empty: none.

    `state` says what became of a statement that readers do not see any more: rejected or deleted.
    """

    when: When
    current: str
    state: str = ""

    @property
    def mark(self) -> str:
        """How the address names it."""
        return mark_of(self.when)

    @property
    def is_moment(self) -> bool:
        return isinstance(self.when, datetime)


class NotThenError(Exception):
    """There was nothing to see on the day. `since` is the day on which it came in, if that was later."""

    def __init__(self, since: date | None, current: str) -> None:
        super().__init__(since, current)
        self.since, self.current = since, current


def when_of(text: str) -> When:
    """The day or moment that an address asks for. Raises `ValueError` with a sentence for the reader."""
    now = timezone.now()
    try:
        when = _read(text)
    except ValueError:
        when = None
    if when is None or when.year < 2:
        raise ValueError(
            f"“{text[:40]}” is no day: write year, month and day, such as 2026-11-21, or a moment of it "
            "in UTC, such as 2026-11-21T14:05:09Z."
        )
    # A page that changed a moment ago is cited by the full second after, which may not have come yet.
    if when > (now + timedelta(seconds=2) if isinstance(when, datetime) else now.date()):
        raise ValueError(f"{mark_of(when)} has not come yet: the archive is shown as it was.")
    return when


def _read(text: str) -> When | None:
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
        return date.fromisoformat(text)
    if re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", text, re.ASCII):
        return datetime.fromisoformat(f"{text[:-1]}+00:00")
    return None


def mark_of(when: When) -> str:
    """A day or a moment as an address names it."""
    return f"{when:%Y-%m-%dT%H:%M:%S}Z" if isinstance(when, datetime) else when.isoformat()


class AsOf:
    """A detail view that also shows its object as it was. Define `object_on` in the view."""

    past: Past | None = None
    past_object: Any = None
    past_statements: list[Statement]
    parameters = frozenset({"format", NAME})

    def object_on(self, day: When) -> Any:
        """The object at the end of the day, or at the moment; `None` where the page answers without a day.

        Sets `past` and `past_statements`. Raises `NotThenError`.
        """
        raise NotImplementedError

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if NAME not in request.GET:
            return super().get(request, *args, **kwargs)  # type: ignore[misc]
        try:
            day = when_of(request.GET[NAME])
            self.past_object = self.object_on(day)
        except ValueError as error:
            return self._refused(request, 400, "No such day", str(error))
        except NotThenError as error:
            return self._not_then(request, day, error)
        if self.past_object is None:
            return super().get(request, *args, **kwargs)  # type: ignore[misc]
        response: HttpResponseBase = PageForMachines.get(self, request, *args, **kwargs)  # type: ignore[arg-type]
        response["X-Robots-Tag"] = "noindex"
        return response

    def get_object(self, queryset: Any = None) -> Any:
        return self.past_object or super().get_object(queryset)  # type: ignore[misc]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(past=self.past, **kwargs)  # type: ignore[misc]
        return context

    def version(self, article: Article, statements: Collection[Statement]) -> When:
        """What the page is cited by: its day, or the moment of the last change to what it shows."""
        return self.past.when if self.past else last_change(article, statements)

    def _not_then(self, request: HttpRequest, when: When, error: NotThenError) -> HttpResponseBase:
        at, day = ("at", when.date()) if isinstance(when, datetime) else ("at the end of", when)
        said = f"It was not in the archive for readers {at} {mark_of(when)}."
        if error.since and error.since > day:
            said += f" It came in on {error.since.isoformat()}."
        return self._refused(request, 404, "Not there on that day", said, error.current)

    def _refused(
        self, request: HttpRequest, status: int, title: str, said: str, current: str = ""
    ) -> HttpResponseBase:
        if asks_for_data(request):
            return problem(status, title, said)
        context = {"title": title, "said": said, "current": current, "status": status}
        return render(request, "articles/past.html", context, status=status)


class ArticleAsOf(AsOf):
    """For an article, which has to be public now and to have been so on the day."""

    def object_on(self, day: When) -> Article | None:
        now = Article.objects.public().for_list().filter(slug=self.kwargs["slug"]).first()  # type: ignore[attr-defined]
        if now is None:
            return None
        address, article = now.get_absolute_url(), article_on(now.pk, day)
        if article is None:
            raise NotThenError(first_day(Article, now.pk), address)
        article.slug = now.slug
        article.rights = now.text_rights  # what may be shown is decided now, not then
        self.past, self.past_statements = Past(day, address), statements_on(article, day)
        article.changed = max([article.modified, *(row.modified for row in self.past_statements)])
        return article


class StatementAsOf(AsOf):
    """For a statement, also one that was rejected or deleted since, in an article that is public now."""

    def object_on(self, day: When) -> Statement | None:
        ids = id_of_key(self.kwargs["key"], day)  # type: ignore[attr-defined]
        article = Article.objects.public().for_list().filter(pk=ids[1]).first() if ids else None
        if ids is None or article is None:
            return None
        now = Statement.objects.filter(pk=ids[0]).only("key", "review").first()
        is_there = now is not None and now.review != Statement.Review.REJECTED
        current = now.get_absolute_url() if now is not None and is_there else ""
        past = article_on(article.pk, day)
        if past:
            past.rights = article.text_rights
        rows = statements_on(past, day) if past else []
        found = next((row for row in rows if row.pk == ids[0]), None)
        if past is None or found is None:
            raise NotThenError(first_day(Statement, ids[0]), current)
        past.slug = article.slug
        self.past_statements = rows
        self.past = Past(day, current, "" if is_there else "rejected" if now else "deleted")
        return found


def pinned(item: Citable, when: When) -> Citable:
    """A citation of the page as it was at the end of a day, or at a moment."""
    address = f"{item.permalink}?{NAME}={mark_of(when)}"
    day = when.date() if isinstance(when, datetime) else when
    return replace(item, permalink=address, version=day, is_pinned=True)

"""How long the pages take, beside their SQL, that of their rows alone, a loop, and a smaller archive."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from time import perf_counter
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import Count
from django.http import QueryDict
from django.test import Client, override_settings
from django.urls import reverse

from articles import filters
from articles.facets import memory
from articles.ingest.bench import reference_loop
from articles.models import Actor, Article, Attribution, Event, Publisher, Statement
from articles.search import Hits, counted

Executed = tuple[str, Any]

DEEP, PER_PAGE = 300, 25
"""The page far down a list that is timed, or the last one; rows on a page."""


Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Listing:
    """What a list of statements or articles is asked for."""

    address: str
    filter_set: Any
    model: Any
    parameters: dict[str, Any]

    @property
    def url(self) -> str:
        return f"{reverse(self.address)}?{urlencode(self.parameters)}"

    def rows(self) -> object:
        """Reads what the list prints, and nothing else: no count, no facet, no chart."""
        ids = self._chosen().qs.newest(PER_PAGE * self.parameters.get("page", 1)).ids[-PER_PAGE:]
        return list(self.model.objects.for_list().filter(pk__in=ids))

    def hits(self) -> Hits | None:
        """What it finds, as a page counts it; `None`: nothing is filtered."""
        chosen = self._chosen()
        return counted(chosen.qs) if chosen.active else None

    def alike(self, numbers: Sequence[int]) -> str:
        """The address of the same list since the day from which on it finds as many as the one that finds
        least, or a few more.
        """
        number = min(numbers)
        if not number:
            return self.url
        last = self._chosen().qs.newest(number).ids[-1]
        day = self.model.objects.values_list("date", flat=True).get(pk=last)
        return replace(self, parameters={**self.parameters, "since": day.isoformat()}).url

    def _chosen(self) -> Any:
        asked = QueryDict(urlencode(self.parameters))
        return self.filter_set(asked, queryset=self.model.objects.public())


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whose page it is, and how many statements each of the others has."""

    actor: int
    counts: dict[int, int]

    def hits(self) -> Hits:
        return Hits((), more=False, counted=self.counts[self.actor])

    def alike(self, numbers: Sequence[int]) -> str:
        """The address of whoever has most nearly as many statements as the one who has most."""
        nearest = min(self.counts, key=lambda pk: (abs(self.counts[pk] - max(numbers)), pk))
        return Actor.objects.get(pk=nearest).get_absolute_url()


@dataclass(frozen=True, slots=True)
class Page:
    """A page to time: what it stands for, and its address in an archive. What it finds tells a list or a
    speaker, `None` where nothing is looked for.
    """

    name: str
    url: str
    finds: Listing | Speaker | None = None

    @property
    def listing(self) -> Listing | None:
        return self.finds if isinstance(self.finds, Listing) else None


@dataclass(frozen=True, slots=True)
class Timing:
    """The least of several rounds, in milliseconds: what else runs on the machine can only add to it.

    `page` is what a client waits for, `cold` the same where the site keeps nothing for a while yet: what
    the first reader pays. `sql` is all SQL of the page for that first reader, run by itself, `rows` that of
    the list's rows alone, 0 where the page is no list; `loop` a fixed loop in Python, by which figures of
    several machines compare. `hits` is what a filtered list finds, or what an actor has said, and `alike` the
    time of its first reader where all archives are asked for about as many.
    """

    page: float
    sql: float
    queries: int
    rows: float = 0.0
    loop: float = 0.0
    cold: float = 0.0
    hits: Hits | None = None
    alike: float = 0.0

    @property
    def ratio(self) -> float:
        """How many times its SQL the page takes, where neither is spared anything by what is kept."""
        return self.cold / self.sql if self.sql else 0.0

    @property
    def of_rows(self) -> float:
        """How many times the SQL of its rows the page takes; 0 where it is no list."""
        return self.page / self.rows if self.rows else 0.0

    @property
    def loops(self) -> float:
        return self.page / self.loop if self.loop else 0.0


def pages() -> list[Page]:
    """The pages of the archive as it is: with its own speakers, articles and days. Needs statements."""
    quoted = (
        Attribution.objects.public()
        .filter(actor__isnull=False)
        .order_by()
        .values_list("actor")
        .annotate(n=Count("pk"))
        .order_by("-n", "actor")
    )
    speakers = Actor.objects.in_bulk([actor for actor, _ in quoted])
    ordered = [speakers[actor] for actor, _ in quoted]
    if not ordered:
        raise ValueError("There are no statements to time pages with. Make some: sample_corpus.")
    newest = Statement.objects.public().newest()
    often, seldom = ordered[0].slug, ordered[-1].slug
    article = Article.objects.public().latest_first().first()
    statement = Statement.objects.public().latest_first().first()
    event = Event.objects.filter(statements__is_public=True).order_by("pk").first()
    publisher = Publisher.objects.with_articles().order_by("pk").first()
    found = [
        Page("home", reverse("articles:home")),
        *_lists(often, seldom, publisher.slug if publisher else "", newest.total),
        Page("article", article.get_absolute_url() if article else ""),
        Page("statement", statement.get_absolute_url() if statement else ""),
        Page("actors", reverse("articles:actor-list")),
        Page("actor: frequent", ordered[0].get_absolute_url(), Speaker(ordered[0].pk, dict(quoted))),
        Page("actor: rare", ordered[-1].get_absolute_url(), Speaker(ordered[-1].pk, dict(quoted))),
        Page("event", event.get_absolute_url() if event else ""),
        Page("timeline", reverse("articles:timeline")),
        Page("method", reverse("articles:method")),
    ]
    return [page for page in found if page.url]


def _lists(often: str, seldom: str, publisher: str, total: int) -> list[Page]:
    """Lists of statements and articles, with and without a search; `often` and `seldom` are actors."""
    return [
        _list("statements: latest"),
        _list("statements: deep page", page=min(DEEP, 1 + (total - 1) // PER_PAGE)),
        _list("statements: frequent speaker", speaker=often),
        _list("statements: rare speaker", speaker=seldom),
        _list("statements: speaker, type, years", speaker=often, type="direct", since=2005, until=2015),
        _list("statements: publisher", publisher=publisher),
        _list("statements: about who is often named", about=often),
        _list("statements: about who is seldom named", about=seldom),
        _list("statements: reported with", cue="warn"),
        _list("statements: who about whom", group="about"),
        _list("statements: reporting words", group="cue"),
        _list("search: common word", q="sanctions"),
        _list("search: two words", q="sanctions railway"),
        _list("search: phrase", q='"joint exercise"'),
        _list("search: rare word", q="Songpalin"),
        _list("search: Hangul", q="이산가족"),
        _list("search: without a word", q="talks -sanctions"),
        _list("search: common word, rare speaker", q="sanctions", speaker=seldom),
        _list("search: common word, frequent speaker", q="sanctions", speaker=often),
        _list("search: common word, type", q="sanctions", type="direct"),
        _list("articles: latest", ARTICLES),
        _list("articles: search", ARTICLES, q="orchestra"),
    ]


STATEMENTS = ("articles:statement-list", filters.StatementFilter, Statement)
ARTICLES = ("articles:article-list", filters.ArticleFilter, Article)


def _list(name: str, of: tuple[str, Any, Any] = STATEMENTS, **parameters: Any) -> Page:
    listing = Listing(*of, parameters)
    return Page(name, listing.url, listing)


@contextmanager
def archive(alias: str) -> Iterator[None]:
    """Have every page read from this database."""
    usual = connections[DEFAULT_DB_ALIAS]
    connections[DEFAULT_DB_ALIAS] = connections[alias]
    try:
        yield
    finally:
        connections[DEFAULT_DB_ALIAS] = usual


@contextmanager
def served_here() -> Iterator[None]:
    """Plain HTTP to a test client, and static files that need not be collected."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    with override_settings(
        ALLOWED_HOSTS=["testserver"],
        SECURE_SSL_REDIRECT=False,
        STORAGES={**settings.STORAGES, "staticfiles": plain},
    ):
        yield


def time_pages(
    aliases: list[str], rounds: int, chosen: Callable[[str], bool] = bool
) -> Iterator[tuple[Page, list[Timing]]]:
    """Each page with its timing in each of the databases, measured in turns: they share one machine."""
    listed = {}
    for alias in aliases:
        with archive(alias):
            listed[alias] = [page for page in pages() if chosen(page.name)]
    for together in zip(*listed.values(), strict=False):
        yield together[0], _time(dict(zip(aliases, together, strict=True)), rounds)


def _time(pages: dict[str, Page], rounds: int) -> list[Timing]:
    took: dict[str, list[tuple[float, ...]]] = {alias: [] for alias in pages}
    replayed: dict[str, tuple[list[Executed], list[Executed]]] = {}
    hits = _hits(pages)
    alike = _alike(pages, hits)
    for alias, page in pages.items():
        with archive(alias):
            _get(page.url)  # warms the caches of the database and what is made once
            _get(alike[alias])
            memory.forget()
            rows = _queries_of(page.listing.rows) if page.listing else []
            replayed[alias] = _queries_of(partial(_get, page.url)), rows
    for _ in range(rounds):
        for alias, page in pages.items():
            work: list[Work] = [
                partial(_get, page.url),
                *(partial(_replay, one) for one in replayed[alias]),
                reference_loop,
            ]
            with archive(alias):
                memory.forget()
                times = [_timed(work[0]), *(_timed(one) for one in work)]
                memory.forget()
                took[alias].append((*times, _timed(partial(_get, alike[alias]))))
    return [_timing(took[alias], replayed[alias], hits.get(alias)) for alias in pages]


def _hits(pages: dict[str, Page]) -> dict[str, Hits]:
    """What each archive finds, where the page is a filtered list."""
    found = {}
    for alias, page in pages.items():
        with archive(alias):
            hits = page.finds.hits() if page.finds else None
        if hits is not None:
            found[alias] = hits
    return found


def _alike(pages: dict[str, Page], hits: dict[str, Hits]) -> dict[str, str]:
    """The addresses of pages on which each archive finds as much as the one that finds least.

    All lists are asked since a day, so that all are asked the same; of speakers it is the one who has said
    about as much as the other archive's. Where all find as much anyway, or nothing, the addresses are those
    of the pages themselves.
    """
    numbers = {(found.total, found.more) for found in hits.values()}
    found = {}
    for alias, page in pages.items():
        with archive(alias):
            is_other = len(numbers) > 1 and page.finds
            found[alias] = page.finds.alike([n for n, _ in numbers]) if is_other and page.finds else page.url
    return found


def _timing(
    took: list[tuple[float, ...]], replayed: tuple[list[Executed], list[Executed]], hits: Hits | None
) -> Timing:
    cold, page, sql, rows, loop, alike = (min(column) * 1000 for column in zip(*took, strict=True))
    return Timing(page, sql, len(replayed[0]), rows if replayed[1] else 0.0, loop, cold, hits, alike)


def _timed(work: Callable[[], Any]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


@lru_cache
def _reader() -> Client:
    """One reader for all pages: each builds all middleware, which a server does once, when it starts."""
    return Client()


def _get(url: str) -> None:
    response = _reader().get(url)
    if response.status_code != 200:
        raise RuntimeError(f"{url} answered {response.status_code}")


def _queries_of(work: Callable[[], object]) -> list[Executed]:
    executed: list[Executed] = []

    def record(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        executed.append((sql, params))
        return execute(sql, params, many, context)

    with connections[DEFAULT_DB_ALIAS].execute_wrapper(record):
        work()
    return executed


def _replay(executed: list[Executed]) -> None:
    with connections[DEFAULT_DB_ALIAS].cursor() as cursor:
        for sql, params in executed:
            cursor.execute(sql, params)
            if cursor.description:
                cursor.fetchall()

"""Rows of lists as plain data: a page has dozens of them, and rows of models take ten times as long.

For the same reason they are not frozen: that would take three times as long to make.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from articles.models import Actor, ActorName, Article, Attribution, Statement
from articles.models.base import address, addresses
from articles.models.prepared import IDS, Prepared
from articles.search import among


@dataclass(slots=True)
class Linked:
    """An actor or an event as a link says it; `url` is its address."""

    pk: int
    slug: str
    name: str
    url: str

    def get_absolute_url(self) -> str:
        return self.url


@dataclass(slots=True)
class CardSpeaker:
    """A speaker of a statement. `actor` is `None` for one without an entry; `post` is the title of a post."""

    actor: Linked | None
    name: str
    office: str
    side: str
    post: str | None

    @property
    def actor_id(self) -> int | None:
        return self.actor.pk if self.actor else None

    @property
    def in_office(self) -> str:
        """The office as the text has it, or else the title of the post."""
        return self.office or self.post or ""

    @property
    def display_name(self) -> str:
        return self.actor.name if self.actor else self.name


@dataclass(slots=True)
class ArticleCard:
    """An article as lists show it. `published` is EDTF; publishers are names, `None` where not known."""

    pk: int
    slug: str
    title: str
    language: str
    byline: str
    published: str
    publisher: str | None
    original_publisher: str | None
    statements_shown: int = 0

    def get_absolute_url(self) -> str:
        return address("articles:article-detail", self.slug)


@dataclass(slots=True)
class Card:
    """A statement as a card shows and cites it. `said` is EDTF, `occasion_mention` words of the text."""

    pk: int
    key: str
    content: str
    type: str
    attribution: str
    review: str
    said: str
    occasion: Linked | None
    occasion_mention: str
    article: ArticleCard
    url: str
    credited: list[CardSpeaker] = field(default_factory=list)

    def get_absolute_url(self) -> str:
        return self.url

    def get_context_url(self) -> str:
        """Where it stands: the article, at the statement."""
        return f"{self.article.get_absolute_url()}#s-{self.key}"


@dataclass(slots=True)
class ActorCard:
    """An actor as the directory shows it, with the forms of the name in Hangul."""

    pk: int
    slug: str
    name: str
    side: str
    url: str
    hangul: list[str] = field(default_factory=list)

    def get_absolute_url(self) -> str:
        return self.url


_OF_ARTICLE = ("id", "slug", "title", "language", "byline", "published")
_PUBLISHERS = ("publisher__name", "original_publisher__name")

_OF_WHERE = 4
"""How many columns of a statement tell its occasion."""

_actors = Prepared(
    lambda ids: among(Actor.objects.order_by(), ids).values_list("pk", "slug", "name", "side"), IDS
)
_hangul = Prepared(
    lambda ids: among(
        ActorName.objects.filter(kind=ActorName.Kind.HANGUL).order_by("position", "id"), ids, "actor"
    ).values_list("actor", "text"),
    IDS,
)
_articles = Prepared(
    lambda ids: among(Article.objects.order_by(), ids).values_list(*_OF_ARTICLE, *_PUBLISHERS),
    IDS,
)
_statements = Prepared(
    lambda ids: among(Statement.objects.order_by(), ids).values_list(
        *("pk", "key", "content", "type", "attribution", "review", "said"),
        *("occasion", "occasion__slug", "occasion__name", "occasion_mention"),
        *(f"article__{name}" for name in (*_OF_ARTICLE, *_PUBLISHERS)),
    ),
    IDS,
)
_speakers = Prepared(
    lambda ids: among(Attribution.objects.order_by("position", "id"), ids, "statement").values_list(
        *("statement", "actor", "actor__slug", "actor__name", "name", "office", "side", "post__title")
    ),
    IDS,
)


def actors(ids: Sequence[int]) -> dict[int, ActorCard]:
    """The actors with these ids, in two queries."""
    page = addresses("articles:actor-detail")
    rows = _actors.tuples(ids) if ids else []
    found = {pk: ActorCard(pk, slug, name, side, page(slug)) for pk, slug, name, side in rows}
    for actor, text in _hangul.tuples(list(found)) if found else ():
        found[actor].hangul.append(text)
    return found


def articles(ids: Sequence[int]) -> dict[int, ArticleCard]:
    """The articles with these ids, in one query."""
    return {row[0]: ArticleCard(*row) for row in _articles.tuples(ids)} if ids else {}


def statements(ids: Sequence[int]) -> dict[int, Card]:
    """The statements with these ids and their speakers, in two queries."""
    found: dict[int, Card] = {}
    if not ids:
        return found
    pages = {name: addresses(f"articles:{name}-detail") for name in ("statement", "actor", "event")}
    actors: dict[int, Linked] = {}
    for pk, key, content, type_, attribution, review, said, *where in _statements.tuples(ids):
        (event, slug, name, named), article = where[:_OF_WHERE], where[_OF_WHERE:]
        occasion = Linked(event, slug, name, pages["event"](slug)) if event else None
        within, url = ArticleCard(*article), pages["statement"](key)
        found[pk] = Card(pk, key, content, type_, attribution, review, said, occasion, named, within, url)
    for statement, actor, slug, name, words, office, side, post in _speakers.tuples(list(found)):
        if actor and actor not in actors:
            actors[actor] = Linked(actor, slug, name, pages["actor"](slug))
        found[statement].credited.append(CardSpeaker(actors.get(actor), words, office, side, post))
    return found


def in_order(ids: Sequence[int]) -> list[Card]:
    """Those of the statements that are there, in the order of the ids."""
    found = statements(ids)
    return [found[pk] for pk in ids if pk in found]

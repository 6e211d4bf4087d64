"""What the pages of one article, statement, actor or event read: the same queries for each, made once."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.db.models import Model, Q, QuerySet

from articles.models.actor import Actor, ActorName, Post
from articles.models.article import Article
from articles.models.attribution import Attribution
from articles.models.base import address
from articles.models.cards import OF_SPEAKER, SPEAKER
from articles.models.event import Event, EventName, EventQuerySet
from articles.models.mention import Mention
from articles.models.prepared import IDS, KEY, NUMBER, Prepared
from articles.models.statement import Statement
from articles.search import MOST, Hits, among

FIRST_SAID = 10
"""As many statements of an actor are read in their order."""

_article = Prepared(lambda slug: Article.objects.public().for_reading().filter(slug=slug), KEY)
_statement = Prepared(
    lambda key: (
        Statement.objects.public().filter(article__status=Article.Status.PUBLISHED, key=key).for_page()
    ),
    KEY,
)
_notes = Prepared(
    lambda article: Statement.objects.public().filter(article=article).in_text_order().for_notes(), NUMBER
)
_speakers = Prepared(
    lambda ids: among(
        Attribution.objects.select_related("actor", "post__institution")
        .only(*SPEAKER, *OF_SPEAKER)
        .order_by("position", "id"),
        ids,
        "statement",
    ),
    IDS,
)
_beside = Prepared(
    lambda article: (
        Statement.objects.public()
        .filter(article=article)
        .in_text_order()
        .values_list("pk", "key", "start", "within")
    ),
    NUMBER,
)


_actor = Prepared(lambda slug: Actor.objects.select_related("part_of").filter(slug=slug), KEY)
_names = Prepared(lambda actor: ActorName.objects.filter(actor=actor), NUMBER)
_posts = Prepared(lambda actor: Post.objects.select_related("institution").filter(actor=actor), NUMBER)
_parts = Prepared(lambda actor: Actor.objects.filter(part_of=actor), NUMBER)
_directory = Prepared(lambda: Actor.objects.as_directory().values_list("pk")[: MOST + 1])
_took_part_in = Prepared(
    lambda actor: Event.objects.filter(participants=actor).only("slug", "name", "date").chronological(),
    NUMBER,
)


def _said(*order: str) -> Prepared[Attribution]:
    """The first statements of an actor in an order."""
    return Prepared(
        lambda actor: (
            Attribution.objects.public()
            .filter(actor=actor)
            .order_by(*order)
            .values_list("statement", flat=True)[:FIRST_SAID]
        ),
        NUMBER,
    )


_latest_said, _earliest_said = _said("-date", "-statement"), _said("date", "statement")
_event = Prepared(lambda slug: Event.objects.filter(slug=slug), KEY)
_event_names = Prepared(lambda event: EventName.objects.filter(event=event), NUMBER)
_participants = Prepared(lambda event: Actor.objects.filter(events=event), NUMBER)


def _events(article: int) -> EventQuerySet:
    mentioned = Mention.objects.filter(article=article, event__isnull=False).values("event")
    said_at = Statement.objects.public().filter(article=article, occasion__isnull=False).values("occasion")
    return (
        Event.objects.filter(Q(pk__in=mentioned) | Q(pk__in=said_at))
        .only("slug", "name", "date")
        .chronological()
    )


_events_of = Prepared(_events, NUMBER)


_carrying = Prepared(
    lambda story: Article.objects.public().filter(wire_story=story).order_by("date", "id").for_links(), NUMBER
)


class Beside(NamedTuple):
    """A statement of an article by its place. `within` is the id of the one that it lies in, or `None`."""

    pk: int
    key: str
    start: int
    within: int | None

    def get_absolute_url(self) -> str:
        return address("articles:statement-detail", self.key)


def article_to_read(slug: str) -> Article | None:
    """The article that readers see at this address, as `ArticleQuerySet.for_reading` gives it."""
    return next(iter(_article.rows(slug)), None)


def statement_to_read(key: str) -> Statement | None:
    """The statement that readers see at this address, as `for_page` gives it. In two queries."""
    return next(iter(_with_speakers(_statement.rows(key))), None)


def notes(article: Article) -> list[Statement]:
    """The public statements of an article in the order of its text, as `for_notes` does. In two queries."""
    return _with_speakers(_notes.rows(article.pk))


def beside(article: int) -> list[Beside]:
    """The public statements of an article in the order of its text."""
    return [Beside(*row) for row in _beside.tuples(article)]


def carried(article: Article) -> list[Article]:
    """The other articles that carry the same wire story, the first to carry it first."""
    if article.wire_story_id is None:
        return []
    return [other for other in _carrying.rows(article.wire_story_id) if other.pk != article.pk]


def events_of(article: Article) -> list[Event]:
    """The events that the article mentions or whose words it reports."""
    return _events_of.rows(article.pk)


def actor_to_read(slug: str) -> Actor | None:
    """The actor at this address with all names, posts and parts. In four queries."""
    actor = next(iter(_actor.rows(slug)), None)
    if actor is not None:
        names, posts, parts = (one.rows(actor.pk) for one in (_names, _posts, _parts))
        _prefetched(actor, names=names, posts=posts, parts=parts)
    return actor


def directory() -> Hits:
    """All actors with statements, as `ActorQuerySet.as_directory` has them; in one query."""
    ids = tuple(pk for (pk,) in _directory.tuples())
    return Hits(ids[:MOST], more=len(ids) > MOST)


def events_with(actor: Actor) -> list[Event]:
    """The events that the actor took part in, in the order of time; what links need of them."""
    return _took_part_in.rows(actor.pk)


def said_by(actor: Actor, *, newest: bool) -> list[int]:
    """The ids of the newest public statements of an actor, or of the oldest: `FIRST_SAID` at most."""
    return [pk for (pk,) in (_latest_said if newest else _earliest_said).tuples(actor.pk)]


def event_to_read(slug: str) -> Event | None:
    """The event at this address with its names and participants. In three queries."""
    event = next(iter(_event.rows(slug)), None)
    if event is not None:
        names, participants = _event_names.rows(event.pk), _participants.rows(event.pk)
        _prefetched(event, names=names, participants=participants)
    return event


def _prefetched(row: Model, **related: list[Any]) -> None:
    """Keep related rows as `prefetch_related` does, which makes its queries anew for each page."""
    kept: dict[str, QuerySet[Any]] = row.__dict__.setdefault("_prefetched_objects_cache", {})
    for name, rows in related.items():
        kept[name] = QuerySet(row._meta.get_field(name).related_model)
        kept[name]._result_cache = rows


def _with_speakers(statements: list[Statement]) -> list[Statement]:
    by_id = {statement.pk: statement for statement in statements}
    for statement in statements:
        statement.credited = []
    for one in _speakers.rows(list(by_id)) if by_id else ():
        one.statement = by_id[one.statement_id]
        one.statement.credited.append(one)
    return statements

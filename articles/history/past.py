"""How things stood at the end of a day, or at a moment of it.

The number of queries does not grow with what there is to read.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.db import connection
from django.db.models import Exists, Max, OuterRef

from articles.history.parts import KINDS
from articles.models import Actor, Article, Attribution, Event, Post, Publisher, Statement

When = date | datetime
"""A day, meaning its end, or a moment."""


def end_of(when: When) -> datetime:
    """The moment with which a day has ended (UTC, as everywhere in the archive); a moment is its own."""
    if isinstance(when, datetime):
        return when
    return datetime.combine(when + timedelta(days=1), time(), UTC)


def last_change(article: Article, statements: Collection[Statement]) -> datetime:
    """The full second after which nothing changed of what a page shows: the moment to cite it by.

    That is the article with its statements, and the actors, events and publishers that it and these
    statements name. One query.
    """
    spoken = {one.actor_id for row in statements for one in row.credited if one.actor_id}
    named: dict[type[Any], set[int]] = {
        Actor: spoken,
        Event: {row.occasion_id for row in statements if row.occasion_id},
        Publisher: {pk for pk in (article.publisher_id, article.original_publisher_id) if pk},
    }
    asked: list[tuple[type[Any], str, str, Collection[int]]] = [
        (KINDS[Article].versions, "history_date", "id", [article.pk]),
        (KINDS[Statement].versions, "history_date", "article_id", [article.pk]),
    ]
    for model, ids in named.items():
        if ids:
            asked.append((KINDS[model].versions, "history_date", "id", ids))
            asked.append((model, "created", "id", ids))
    return max([article.changed, *_newest(asked)]).astimezone(UTC).replace(microsecond=0) + timedelta(
        seconds=1
    )


def _newest(asked: Collection[tuple[type[Any], str, str, Collection[int]]]) -> list[datetime]:
    """The newest moment of each of some sets of rows: model, column of the moment, column and values by
    which the rows are chosen. Every page asks this; written out, it takes a tenth of what the ORM would
    take to write it.
    """
    each = (
        f'SELECT MAX("{moment}") FROM "{model._meta.db_table}" WHERE "{key}" '  # noqa: S608 - our names alone
        f"IN ({', '.join(['%s'] * len(ids))})"
        for model, moment, key, ids in asked
    )
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(each), [pk for *_, ids in asked for pk in ids])
        found = [value for (value,) in cursor.fetchall() if value is not None]
    # SQLite knows no moments: it keeps them as text, in UTC.
    return [datetime.fromisoformat(one).replace(tzinfo=UTC) if isinstance(one, str) else one for one in found]


def rows_on(model: type[Any], day: When, **chosen: Any) -> dict[int, Any]:
    """The rows of a model as they stood at the end of a day, by id; in two queries.

    Those of which versions are kept as the last version before it; those of which nothing ever changed as
    they stand, if they were there. `chosen` are columns that never change, such as `id__in`.
    """
    table, moment = KINDS[model].versions, end_of(day)
    versions = table._default_manager
    earlier = versions.filter(history_date__lt=moment, **chosen).order_by()
    newest = earlier.values("id").annotate(last=Max("history_id")).values("last")
    found = {
        version.id: as_row(version)
        for version in versions.filter(history_id__in=newest).exclude(history_type="-")
    }
    unchanged = model._default_manager.filter(~Exists(versions.filter(id=OuterRef("pk"))), **chosen)
    rows = unchanged.filter(created__lt=moment).only(*KINDS[model].columns)
    found |= {row.pk: row for row in rows}
    return found


def as_row(version: Any) -> Any:
    """A version as a row of its model: not to be saved. Its parts are at `past_parts`."""
    model = type(version).instance_type
    row = model(**{name: getattr(version, name) for name in KINDS[model].columns})
    row._state.adding, row._state.db = False, version._state.db
    row.past_parts = version.parts
    return row


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors, posts, events and publishers of a page, as they were on the day."""

    actors: dict[int, Actor]
    posts: dict[int, Post]
    events: dict[int, Event]
    publishers: dict[int, Publisher]

    @classmethod
    def of(cls, articles: Collection[Article], statements: Collection[Statement], day: When) -> Cast:
        spoken = [one for row in statements for one in speakers_of(row)]
        publishers = {pk for row in articles for pk in (row.publisher_id, row.original_publisher_id) if pk}
        posts = Post.objects.filter(pk__in={one["post"] for one in spoken if one["post"]})
        return cls(
            rows_on(Actor, day, id__in=list({one["actor"] for one in spoken if one["actor"]})),
            {post.pk: post for post in posts.select_related("institution")},
            rows_on(Event, day, id__in=list({row.occasion_id for row in statements if row.occasion_id})),
            rows_on(Publisher, day, id__in=list(publishers)),
        )

    def play(self, article: Article, statements: Collection[Statement]) -> None:
        """Let the rows refer to these."""
        article.publisher = self.publishers.get(article.publisher_id or 0)
        article.original_publisher = self.publishers.get(article.original_publisher_id or 0)
        by_id = {row.pk: row for row in statements}
        for row in statements:
            row.article = article
            row.derive(article)
            row.publisher = article.publisher
            row.occasion = self.events.get(row.occasion_id or 0)
            row.within = by_id.get(row.within_id or 0)
            spoken = [self._speaker(row, one) for one in speakers_of(row)]
            row._prefetched_objects_cache = {"attributions": spoken}  # type: ignore[attr-defined]

    def _speaker(self, statement: Statement, one: dict[str, Any]) -> Attribution:
        actor = self.actors.get(one["actor"] or 0)
        name = "" if actor else one["name"] or one["shown"]
        speaker = Attribution(statement=statement, actor=actor, name=name, office=one["office"])
        speaker.post = self.posts.get(one["post"] or 0)
        speaker.derive(statement)
        return speaker


def speakers_of(statement: Statement) -> list[dict[str, Any]]:
    """Who spoke: of a past version what it keeps, of a row as it stands its attributions."""
    if hasattr(statement, "past_parts"):
        speakers: list[dict[str, Any]] = statement.past_parts.get("speakers", [])
        return speakers
    return [
        {
            "actor": one.actor_id,
            "post": one.post_id,
            "name": one.name,
            "office": one.office,
            "shown": one.name,
        }
        for one in statement.attributions.all()
    ]


def article_on(pk: int, day: When) -> Article | None:
    """An article at the end of a day, with its publishers; `None` where it was not there, or not public."""
    article: Article | None = rows_on(Article, day, id=pk).get(pk)
    return article if article is not None and article.is_public else None


def statements_on(article: Article, day: When) -> list[Statement]:
    """The public statements of an article at the end of a day, in text order, with all they name."""
    rows: list[Statement] = [
        row
        for row in rows_on(Statement, day, article_id=article.pk).values()
        if row.review != Statement.Review.REJECTED
    ]
    _prefetch(rows)
    rows.sort(key=lambda row: (row.start, -row.end, row.pk))
    Cast.of([article], rows, day).play(article, rows)
    return rows


def _prefetch(rows: list[Statement]) -> None:
    """The attributions of the rows that stand as they are, in one query."""
    standing = {row.pk: row for row in rows if not hasattr(row, "past_parts")}
    found: dict[int, list[Attribution]] = {pk: [] for pk in standing}
    for one in Attribution.objects.filter(statement__in=standing).order_by("position", "id"):
        found[one.statement_id].append(one)
    for pk, row in standing.items():
        row._prefetched_objects_cache = {"attributions": found[pk]}  # type: ignore[attr-defined]


def id_of_key(key: str, day: When) -> tuple[int, int] | None:
    """Statement and article whose address this key was at the end of the day, or is now; `None`: nobody's."""
    table = KINDS[Statement].versions._default_manager
    there = Exists(Article.objects.filter(pk=OuterRef("article_id")))
    past = table.filter(there, key=key, history_date__lt=end_of(day)).order_by("-history_id")
    row = past.values_list("id", "article_id").first()
    return row or Statement.objects.filter(key=key).values_list("pk", "article_id").first()


def first_day(model: type[Any], pk: int) -> date | None:
    """The day on which a record came in; `None` where it never was."""
    first = KINDS[model].versions._default_manager.filter(id=pk).order_by("history_id").first()
    if first is not None:
        return first.history_date.astimezone(UTC).date()
    made = model._default_manager.filter(pk=pk).values_list("created", flat=True).first()
    return made.astimezone(UTC).date() if made else None

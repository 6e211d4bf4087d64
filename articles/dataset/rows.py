"""From the rows of a data set to those of the database: one method a table, a batch at a time."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.db.models import Model

from articles.dataset.tables import capture_path
from articles.models import (
    Actor,
    ActorName,
    Article,
    Attribution,
    Capture,
    Evaluation,
    Event,
    EventName,
    Mention,
    PastAddress,
    Post,
    Publisher,
    Statement,
    UtterancePair,
    WireStory,
)

Row = dict[str, Any]
Rows = list[Row]

PARTICIPANT = Event.participants.through

MODELS: tuple[type[Model], ...] = (
    *(Publisher, Actor, ActorName, Post, Event, EventName, PARTICIPANT, Capture, WireStory, Article),
    *(Statement, Attribution, UtterancePair, Mention, PastAddress, Evaluation),
)

EDITOR = "data set"
"""Stands for whoever decided, whom no data set names."""

WITHDRAWN = "[withdrawn]"
"""Stands for the words of what was withdrawn, which no data set has."""


class Importer:
    """Writes batches of rows. What is small is remembered by its slug; the rest is looked up batch by batch.

    Raises `KeyError` for a slug or key that the data set does not have.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.known: dict[type[Model], dict[str, int]] = {Publisher: {}, Actor: {}, Event: {}}
        self.within: list[tuple[int, str]] = []
        self.part_of: list[tuple[int, str]] = []

    def publishers(self, rows: Rows) -> None:
        self._remember(Publisher, rows)
        Publisher.objects.bulk_create(Publisher(**row) for row in rows)

    def actors(self, rows: Rows) -> None:
        self._remember(Actor, rows)
        self.part_of += [(row["id"], row["part_of"]) for row in rows if row["part_of"]]
        Actor.objects.bulk_create(Actor(**{**row, "part_of": None}) for row in rows)

    def actor_names(self, rows: Rows) -> None:
        self._part_actors()
        ActorName.objects.bulk_create(ActorName(**self._linked(row, actor=Actor)) for row in rows)

    def _part_actors(self) -> None:
        parts = [Actor(pk=pk, part_of_id=self.known[Actor][slug]) for pk, slug in self.part_of]
        Actor.objects.bulk_update(parts, ["part_of"])
        self.part_of = []

    def posts(self, rows: Rows) -> None:
        Post.objects.bulk_create(Post(**self._linked(row, actor=Actor, institution=Actor)) for row in rows)

    def events(self, rows: Rows) -> None:
        self._remember(Event, rows)
        Event.objects.bulk_create(Event(**row) for row in rows)

    def event_names(self, rows: Rows) -> None:
        EventName.objects.bulk_create(EventName(**self._linked(row, event=Event)) for row in rows)

    def event_participants(self, rows: Rows) -> None:
        PARTICIPANT._default_manager.bulk_create(
            PARTICIPANT(**self._linked(row, event=Event, actor=Actor)) for row in rows
        )

    def articles(self, rows: Rows) -> None:
        captures = Capture.objects.bulk_create([self._capture(row) for row in rows])
        publishers = Publisher.objects.in_bulk()
        stories = {row["wire_story"]: row["created"] for row in rows if row["wire_story"]}
        WireStory.objects.bulk_create(
            [WireStory(id=pk, created=created) for pk, created in stories.items()], ignore_conflicts=True
        )
        made = []
        for row, capture in zip(rows, captures, strict=True):
            given = {name: row[name] for name in row if name not in _NOT_OF_AN_ARTICLE}
            article = Article(**given, capture=capture, text=row["text"] or WITHDRAWN)
            article.wire_story_id = row["wire_story"]
            for name in ("publisher", "original_publisher"):
                if row[name]:
                    setattr(article, name, publishers[self.known[Publisher][row[name]]])
            if row["status"] == Article.Status.PUBLISHED and (
                row["rights"] != article.text_rights or row["rights"] == "statements"
            ):
                article.rights = row["rights"]
            article.derive()
            made.append(article)
        Article.objects.bulk_create(made)

    def _capture(self, row: Row) -> Capture:
        data, text = b"", ""
        if row["capture"]:
            path = self.folder / capture_path(row["sha256"])
            data = path.read_bytes()
            text = path.with_name(f"{path.name}.txt").read_bytes().decode()
            if Capture.digest(data) != row["sha256"]:
                raise ValueError(f"{row['capture']} is not the capture that was taken in (sha256)")
        return Capture(
            sha256=row["sha256"],
            data=data,
            text=text,
            name=row["capture_name"],
            media_type=row["media_type"],
            encoding=row["encoding"],
            taken_in=row["taken_in"],
        )

    def statements(self, rows: Rows) -> None:
        articles = self._articles(rows)
        made = []
        for row in rows:
            given = {name: row[name] for name in row if name not in ("article", "occasion", "within")}
            given["reasons"] = row["reasons"] or []
            statement = Statement(**given, article=articles[row["article"]])
            statement.occasion_id = self.known[Event][row["occasion"]] if row["occasion"] else None
            if row["review"] != Statement.Review.SUGGESTED:
                statement.reviewer = EDITOR
            statement.derive(statement.article)
            made.append(statement)
        Statement.objects.bulk_create(made)
        self.within += [(row["id"], row["within"]) for row in rows if row["within"]]

    def withdrawn_statements(self, rows: Rows) -> None:
        self._nest()
        articles = self._articles(rows)
        made = []
        for row in rows:
            given = {name: row[name] for name in ("id", "key", "created", "modified")}
            statement = Statement(**given, article=articles[row["article"]], content=WITHDRAWN)
            statement.segments, statement.start, statement.end = [[0, 1]], 0, 1
            statement.type, statement.attribution = Statement.Type.INDIRECT, Statement.Basis.IMPLIED
            statement.needs_placing = True
            statement.derive(statement.article)
            made.append(statement)
        Statement.objects.bulk_create(made)

    def _nest(self) -> None:
        """Statements within others, once all are there."""
        for first in range(0, len(self.within), 500):
            pairs = self.within[first : first + 500]
            keys = dict(Statement.objects.filter(key__in={key for _, key in pairs}).values_list("key", "pk"))
            inner = [Statement(pk=pk, within_id=keys[key]) for pk, key in pairs]
            Statement.objects.bulk_update(inner, ["within"])
        self.within = []

    def attributions(self, rows: Rows) -> None:
        found = Statement.objects.filter(key__in={row["statement"] for row in rows})
        statements = {one.key: one for one in found.only("key", "date", "is_public", "type")}
        actors = Actor.objects.in_bulk()
        made = []
        for row in rows:
            statement = statements[row["statement"]]
            actor = actors[self.known[Actor][row["actor"]]] if row["actor"] else None
            names = ("id", "name", "office", "position")
            given = {**{name: row[name] for name in names}, "post_id": row["post"]}
            attribution = Attribution(**given, statement=statement, actor=actor)
            attribution.derive(statement)
            made.append(attribution)
        Attribution.objects.bulk_create(made)

    def same_utterances(self, rows: Rows) -> None:
        found = Statement.objects.filter(key__in={row[name] for row in rows for name in ("first", "second")})
        ids = dict(found.values_list("key", "pk"))
        given = {"decision": UtterancePair.Decision.CONFIRMED, "by": EDITOR}
        UtterancePair.objects.bulk_create(
            UtterancePair(
                id=row["id"],
                made=row["made"],
                first_id=ids[row["first"]],
                second_id=ids[row["second"]],
                **given,
            )
            for row in rows
        )

    def mentions(self, rows: Rows) -> None:
        articles = dict(
            Article.objects.filter(slug__in={row["article"] for row in rows}).values_list("slug", "pk")
        )
        made = []
        for row in rows:
            given = self._linked(row, actor=Actor, event=Event)
            given["article_id"] = articles[given.pop("article")]
            made.append(Mention(**given))
        Mention.objects.bulk_create(made)

    def redirects(self, rows: Rows) -> None:
        made = []
        for row in rows:
            target = _NAMED[row["kind"]].only("pk").get_by_natural_key(row["target"])
            given = {name: row[name] for name in ("id", "kind", "value", "created")}
            made.append(PastAddress(**given, **{row["kind"]: target}))
        PastAddress.objects.bulk_create(made)

    def evaluations(self, rows: Rows) -> None:
        Evaluation.objects.bulk_create(Evaluation(**row) for row in rows)

    def finish(self) -> None:
        """What waits for rows that came later."""
        self._part_actors()
        self._nest()

    def _remember(self, model: type[Model], rows: Rows) -> None:
        self.known[model] |= {row["slug"]: row["id"] for row in rows}

    def _linked(self, row: Row, **links: type[Model]) -> Row:
        """The row with the numbers of the records that its columns name."""
        found = {name: value for name, value in row.items() if name not in links}
        for name, model in links.items():
            found[f"{name}_id"] = self.known[model][row[name]] if row[name] else None
        return found

    def _articles(self, rows: Iterable[Row]) -> dict[str, Article]:
        found = Article.objects.filter(slug__in={row["article"] for row in rows})
        found = found.select_related("publisher", "original_publisher", "capture")
        long = ("terms", "cuts", "repairs", "record", "capture__data", "capture__text")
        return {one.slug: one for one in found.defer(*long)}


_NAMED: dict[str, Any] = {
    "article": Article.objects,
    "statement": Statement.objects,
    "actor": Actor.objects,
    "event": Event.objects,
    "publisher": Publisher.objects,
}
_NOT_OF_AN_ARTICLE = {
    *("text", "rights", "publisher", "original_publisher", "wire_story"),
    *("sha256", "capture", "capture_name", "media_type", "encoding", "taken_in"),
}

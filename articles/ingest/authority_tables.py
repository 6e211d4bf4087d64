"""How each kind of authority record stands in the database: read as a plain record, and written from one.

A record is a dictionary of plain values, the same whether it comes from the file
or from the database, so that its digest tells whether anything differs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Protocol

from django.db import models

from articles.history import touching
from articles.models import Actor, ActorName, Attribution, Event, EventName, Post, Publisher, Statement

Record = dict[str, Any]
New = tuple[str, Record, str]
"""Slug, record and digest of an entry that is not yet there."""
Changed = tuple[Any, Record, str]
"""The row, and the record and digest it is to have."""

METONYMS = frozenset(
    {
        "Seoul", "Pyongyang", "Pyeongyang", "Washington", "Tokyo", "Beijing", "Moscow",
        "the South", "South", "the North", "North",
        "the Kremlin", "Kremlin", "Cheong Wa Dae", "the Blue House", "Blue House", "the White House",
        "White House", "the Pentagon", "Pentagon", "Foggy Bottom", "Zhongnanhai", "Turtle Bay",
    }
)  # fmt: skip
"""Places that stand for a state or an institution, not forms of its name."""


class Table(Protocol):
    """One kind of authority record."""

    model: type[models.Model]

    def record(self, values: Mapping[str, Any]) -> Record:
        """The record of an entry of the file."""

    def records(self) -> dict[str, Record]:
        """The records as they stand in the database, by slug."""

    def rows(self) -> dict[str, Any]:
        """The rows by slug."""

    def references(self, values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        """The actors that an entry refers to: (key, slug)."""

    def write(self, new: list[New], changed: list[Changed]) -> None:
        """Write records, in a number of queries that does not grow with theirs."""


def _text(values: Mapping[str, Any], *keys: str) -> Record:
    return {key: values.get(key) or "" for key in keys}


def _lines(values: Mapping[str, Any], key: str) -> str:
    return "\n".join(line.strip() for line in values.get(key) or () if line.strip())


def name_kind(text: str, actor_kind: str) -> str:
    """Whether another form of a name is a variant of it, or a place that stands for the actor."""
    stands_for = actor_kind in (Actor.Kind.STATE, Actor.Kind.INSTITUTION) and text in METONYMS
    return ActorName.Kind.METONYM if stands_for else ActorName.Kind.VARIANT


class Actors:
    model: type[models.Model] = Actor
    _plain = ("name", "kind", "side", "gender", "wikidata", "note", "sources")

    def record(self, values: Mapping[str, Any]) -> Record:
        record = _text(values, "name", "kind", "side", "gender", "wikidata", "note", "part_of")
        record["sources"] = _lines(values, "sources")
        names = {record["name"]: str(ActorName.Kind.PRESS)}
        for alias in values.get("aliases") or ():
            names.setdefault(alias, str(name_kind(alias, record["kind"])))
        for kind in (ActorName.Kind.HANGUL, ActorName.Kind.HANJA):
            if values.get(kind.value):
                names.setdefault(values[kind.value], str(kind.value))
        record["names"] = [[text, kind] for text, kind in names.items()]
        record["posts"] = [self._post(role) for role in values.get("roles") or ()]
        return record

    def _post(self, role: Mapping[str, Any]) -> list[Any]:
        until = role.get("to") or ""
        return [
            role["title"],
            role["institution"],
            role.get("from") or "",
            "" if until == ".." else until,
            until == "..",
            bool(role.get("unverified")),
            _lines(role, "aliases"),
        ]

    def references(self, values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        if values.get("part_of"):
            yield "part_of", values["part_of"]
        for role in values.get("roles") or ():
            yield "institution", role["institution"]

    def rows(self) -> dict[str, Any]:
        return {actor.slug: actor for actor in Actor.objects.all()}

    def records(self) -> dict[str, Record]:
        names, posts = defaultdict(list), defaultdict(list)
        for slug, *name in ActorName.objects.values_list("actor__slug", "text", "kind"):
            names[slug].append(name)
        columns = ("title", "institution__slug", "since", "until", "ongoing", "unverified", "aliases")
        for slug, *post in Post.objects.values_list("actor__slug", *columns):
            posts[slug].append(post)
        found = {}
        for row in Actor.objects.values("slug", "part_of__slug", *self._plain):
            record = {key: row[key] for key in self._plain}
            record["part_of"] = row["part_of__slug"] or ""
            record["names"], record["posts"] = names[row["slug"]], posts[row["slug"]]
            found[row["slug"]] = record
        return found

    def write(self, new: list[New], changed: list[Changed]) -> None:
        Actor.objects.bulk_create(
            Actor(slug=slug, authority_digest=digest, **{key: record[key] for key in self._plain})
            for slug, record, digest in new
        )
        records = {slug: record for slug, record, _ in new} | {row.slug: record for row, record, _ in changed}
        rows = self.rows()
        sides = {row.slug: row.side for row, _, _ in changed}
        for slug, record in records.items():
            row = rows[slug]
            for key in self._plain:
                setattr(row, key, record[key])
            row.part_of = rows[record["part_of"]] if record["part_of"] else None
        for row, _, digest in changed:
            rows[row.slug].authority_digest = digest
        written = [rows[slug] for slug in records]
        Actor.objects.bulk_update(written, [*self._plain, "part_of", "authority_digest"], batch_size=200)
        self._write_names(rows, records)
        self._write_posts(rows, records)
        for slug, side in sides.items():
            if rows[slug].side != side:
                Attribution.objects.filter(actor=rows[slug]).update(side=rows[slug].side)

    def _write_names(self, rows: Mapping[str, Any], records: Mapping[str, Record]) -> None:
        ActorName.objects.filter(actor__slug__in=list(records)).delete()
        ActorName.objects.bulk_create(
            (
                ActorName(actor=rows[slug], text=text, kind=kind, position=position)
                for slug, record in records.items()
                for position, (text, kind) in enumerate(record["names"])
            ),
            batch_size=500,
        )

    def _write_posts(self, rows: Mapping[str, Any], records: Mapping[str, Record]) -> None:
        """Posts that stay keep their rows, because attributions point at them."""
        rows_there = Post.objects.filter(actor__slug__in=list(records))
        standing = {
            (post.actor.slug, post.title, post.institution.slug, post.since): post
            for post in rows_there.select_related("actor", "institution")
        }
        fresh: list[Post] = []
        kept: list[Post] = []
        for slug, record in records.items():
            for title, institution, since, until, ongoing, unverified, aliases in record["posts"]:
                key = (slug, title, institution, since)
                if key in standing:
                    post = standing.pop(key)
                    kept.append(post)
                else:
                    post = Post(actor=rows[slug], title=title, institution=rows[institution], since=since)
                    fresh.append(post)
                post.until, post.ongoing, post.unverified, post.aliases = until, ongoing, unverified, aliases
        gone = [post.id for post in standing.values()]
        touching(Statement.objects.filter(attributions__post__in=gone))
        Post.objects.filter(id__in=gone).delete()
        Post.objects.bulk_create(fresh, batch_size=500)
        _update_dated(Post, kept, ["until", "ongoing", "unverified", "aliases"], "until")


class Events:
    model: type[models.Model] = Event
    _plain = ("name", "kind", "date", "place", "summary", "note", "sources")

    def record(self, values: Mapping[str, Any]) -> Record:
        record = _text(values, "name", "kind", "date", "place", "summary", "note")
        record["sources"] = _lines(values, "sources")
        record["names"] = [
            name for name in dict.fromkeys(values.get("aliases") or ()) if name != record["name"]
        ]
        record["participants"] = sorted(set(values.get("participants") or ()))
        return record

    def references(self, values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        for slug in values.get("participants") or ():
            yield "participant", slug

    def rows(self) -> dict[str, Any]:
        return {event.slug: event for event in Event.objects.all()}

    def records(self) -> dict[str, Record]:
        names, participants = defaultdict(list), defaultdict(list)
        for slug, text in EventName.objects.values_list("event__slug", "text"):
            names[slug].append(text)
        through = Event.participants.through._default_manager
        for slug, actor in through.values_list("event__slug", "actor__slug"):
            participants[slug].append(actor)
        found = {}
        for row in Event.objects.values("slug", *self._plain):
            record: Record = {key: row[key] for key in self._plain}
            record["names"] = names[row["slug"]]
            record["participants"] = sorted(participants[row["slug"]])
            found[row["slug"]] = record
        return found

    def write(self, new: list[New], changed: list[Changed]) -> None:
        Event.objects.bulk_create(
            Event(slug=slug, authority_digest=digest, **{key: record[key] for key in self._plain})
            for slug, record, digest in new
        )
        for row, record, digest in changed:
            row.authority_digest = digest
            for key in self._plain:
                setattr(row, key, record[key])
        _update_dated(Event, [row for row, _, _ in changed], [*self._plain, "authority_digest"], "date")
        records = {slug: record for slug, record, _ in new} | {row.slug: record for row, record, _ in changed}
        ids = dict(Event.objects.filter(slug__in=list(records)).values_list("slug", "id"))
        EventName.objects.filter(event__in=ids.values()).delete()
        EventName.objects.bulk_create(
            (
                EventName(event_id=ids[slug], text=text, position=position)
                for slug, record in records.items()
                for position, text in enumerate(record["names"])
            ),
            batch_size=500,
        )
        self._write_participants(ids, records)

    def _write_participants(self, ids: Mapping[str, int], records: Mapping[str, Record]) -> None:
        actors = dict(Actor.objects.values_list("slug", "id"))
        through = Event.participants.through
        through._default_manager.filter(event_id__in=ids.values()).delete()
        through._default_manager.bulk_create(
            (
                through(event_id=ids[slug], actor_id=actors[actor])
                for slug, record in records.items()
                for actor in record["participants"]
            ),
            batch_size=500,
        )


class Publishers:
    model: type[models.Model] = Publisher
    _plain = ("name", "kind", "country", "homepage", "aliases", "note", "sources")

    def record(self, values: Mapping[str, Any]) -> Record:
        record = _text(values, "name", "kind", "country", "homepage", "note")
        record["sources"], record["aliases"] = _lines(values, "sources"), _lines(values, "aliases")
        return record

    def references(self, values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        return iter(())

    def rows(self) -> dict[str, Any]:
        return {publisher.slug: publisher for publisher in Publisher.objects.all()}

    def records(self) -> dict[str, Record]:
        rows = Publisher.objects.values("slug", *self._plain)
        return {row["slug"]: {key: row[key] for key in self._plain} for row in rows}

    def write(self, new: list[New], changed: list[Changed]) -> None:
        Publisher.objects.bulk_create(
            Publisher(slug=slug, authority_digest=digest, **record) for slug, record, digest in new
        )
        for row, record, digest in changed:
            row.authority_digest = digest
            for key in self._plain:
                setattr(row, key, record[key])
        rows = [row for row, _, _ in changed]
        Publisher.objects.bulk_update(rows, [*self._plain, "authority_digest"], batch_size=200)


def _update_dated(model: type[models.Model], rows: Iterable[Any], fields: list[str], dated: str) -> None:
    """Update rows with the two bounds of their EDTF column `dated`, which `bulk_update` does not derive."""
    rows = list(rows)
    for row in rows:
        row._meta.get_field(dated).pre_save(row, add=False)
    columns = [*fields, f"{dated}_earliest", f"{dated}_latest"]
    model._default_manager.bulk_update(rows, columns, batch_size=200)


TABLES: dict[str, Table] = {"actors": Actors(), "events": Events(), "publishers": Publishers()}

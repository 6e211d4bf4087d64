"""What makes a version of each kind of record: the columns that tell, and the rows that belong to it.

Parts are plain data (JSON). Beside the ids of rows they keep the names of the day, so that a version can be
read when those rows are gone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db import models

from articles.models import (
    Actor,
    ActorName,
    Article,
    Attribution,
    Event,
    EventName,
    Mention,
    PastAddress,
    Post,
    Publisher,
    Statement,
)

Parts = dict[str, Any]
Reader = Callable[[Collection[int]], Mapping[int, Parts]]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record of which versions are kept.

    `told` are the columns (their `attname`) in which two versions may differ; the others follow from them or
    say when and by whom the row was written. `shown_only` are keys of parts that are for reading alone.
    """

    model: type[models.Model]
    told: tuple[str, ...]
    parts: Reader
    address: str = ""

    @property
    def versions(self) -> Any:
        """The model of its versions, a `Version`; its columns are made when the program starts."""
        return _versions_of(self.model)

    @property
    def columns(self) -> tuple[str, ...]:
        """All columns that a version keeps."""
        return _columns_of(self.model)

    def state(self, row: Any, parts: Parts) -> tuple[Any, ...]:
        """What two versions are compared by."""
        return (*(_plain(getattr(row, name)) for name in self.told), _comparable(parts))


@cache
def _versions_of(model: type[models.Model]) -> Any:
    """Asked for every row that is recorded, and dear: the library makes a manager class each time."""
    return model.history.model  # type: ignore[attr-defined]


@cache
def _columns_of(model: type[models.Model]) -> tuple[str, ...]:
    return tuple(field.attname for field in _versions_of(model).tracked_fields)


_SHOWN_ONLY = {"shown", "addresses"}


def _plain(value: Any) -> Any:
    """Lists, whatever a column of JSON gave: pairs read back are lists."""
    return [_plain(one) for one in value] if isinstance(value, list | tuple) else value


def _comparable(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _comparable(one) for key, one in value.items() if key not in _SHOWN_ONLY}
    return [_comparable(one) for one in value] if isinstance(value, list | tuple) else value


# --- readers: one or two queries each, whatever the number of rows --------


def _nothing(ids: Collection[int]) -> Mapping[int, Parts]:
    return {}


def speakers(ids: Collection[int]) -> Mapping[int, Parts]:
    """The speakers of statements, in their order."""
    found: dict[int, list[Any]] = defaultdict(list)
    columns = ("statement", "actor", "post", "name", "office", "actor__name")
    rows = Attribution.objects.filter(statement__in=ids).order_by("position", "id").values_list(*columns)
    for statement, actor, post, name, office, shown in rows:
        found[statement].append(
            {"actor": actor, "post": post, "name": name, "office": office, "shown": shown or name}
        )
    return {pk: {"speakers": rows} for pk, rows in found.items()}


def names_and_posts(ids: Collection[int]) -> Mapping[int, Parts]:
    """The names and posts of actors."""
    found: dict[int, Parts] = {pk: {"names": [], "posts": []} for pk in ids}
    names = ActorName.objects.filter(actor__in=ids).order_by("position", "id")
    for actor, text, kind in names.values_list("actor", "text", "kind"):
        found[actor]["names"].append([text, kind])
    columns = ("title", "institution", "since", "until", "ongoing", "unverified", "aliases")
    rows = (
        Post.objects.filter(actor__in=ids).order_by("id").values("id", "actor", "institution__name", *columns)
    )
    for row in rows:
        post = {name: row[name] for name in ("id", *columns)}
        found[row["actor"]]["posts"].append({**post, "shown": row["institution__name"]})
    return found


def names_and_participants(ids: Collection[int]) -> Mapping[int, Parts]:
    """The names of events, and who took part."""
    found: dict[int, Parts] = {pk: {"names": [], "participants": []} for pk in ids}
    names = EventName.objects.filter(event__in=ids).order_by("position", "id")
    for event, text in names.values_list("event", "text"):
        found[event]["names"].append(text)
    through = Event.participants.through._default_manager.filter(event__in=ids).order_by("actor")
    for event, actor, shown in through.values_list("event", "actor", "actor__name"):
        found[event]["participants"].append({"actor": actor, "shown": shown})
    return found


def addresses(kind: Kind, ids: Collection[int]) -> Mapping[int, list[str]]:
    """The past addresses of rows, which go when the rows go."""
    found: dict[int, list[str]] = defaultdict(list)
    if kind.address:
        rows = PastAddress.objects.filter(**{f"{kind.address}__in": ids}).order_by("id")
        for pk, value in rows.values_list(kind.address, "value"):
            found[pk].append(value)
    return found


# --- the kinds ------------------------------------------------------------

_AUTHORITY = ("sources", "note")
_ALL = (
    Kind(
        Article,
        (
            *("title", "slug", "status", "withdrawn_reason", "text", "headings", "captions", "credits"),
            *("publisher_id", "publisher_basis", "original_publisher_id", "byline", "dateline"),
            *("published", "published_basis", "captured", "captured_basis"),
            *("url", "series", "section", "licence", "rights", "language", "notes"),
        ),
        _nothing,
        "article",
    ),
    Kind(
        Statement,
        (
            *("article_id", "content", "segments", "needs_placing", "type", "cue", "mention", "attribution"),
            *("said", "said_basis", "occasion_id", "occasion_mention", "within_id", "review", "note", "key"),
        ),
        speakers,
        "statement",
    ),
    Kind(Mention, ("article_id", "text", "start", "end", "actor_id", "event_id", "basis"), _nothing),
    Kind(
        Actor,
        ("name", "slug", "kind", "side", "gender", "part_of_id", "wikidata", *_AUTHORITY),
        names_and_posts,
        "actor",
    ),
    Kind(
        Event,
        ("name", "slug", "kind", "date", "place", "summary", *_AUTHORITY),
        names_and_participants,
        "event",
    ),
    Kind(
        Publisher,
        ("name", "slug", "kind", "country", "homepage", "aliases", "rights", "licence", *_AUTHORITY),
        _nothing,
        "publisher",
    ),
)
KINDS: dict[type[models.Model], Kind] = {kind.model: kind for kind in _ALL}
"""Every kind of record of which versions are kept, by its model."""


def is_kept(model: type[models.Model]) -> bool:
    """Whether versions of this model are kept."""
    return model in KINDS


def kind_of(row: models.Model) -> Kind:
    """The kind of a row. Raises `KeyError` where versions of its model are not kept."""
    return KINDS[type(row)]

"""The records as JSON Schema (2020-12): what `records.py` gives, field by field.

The API is described by them. What a column says of a field is said here, too. A schema forbids what it does
not name, so that a record that gets a field more, or loses one, fails the tests of the API.
"""

from __future__ import annotations

from typing import Any

from articles.exports.columns import ACTOR_COLUMNS, ARTICLE_COLUMNS, EVENT_COLUMNS, STATEMENT_COLUMNS, Column
from articles.models import Actor, ActorName, Event, Statement
from articles.models.base import Side
from articles.models.rights import TextRights

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
MAYBE: Schema = {"type": ["string", "null"]}
ADDRESS: Schema = {"type": "string", "format": "uri"}
MAYBE_ADDRESS: Schema = {"type": ["string", "null"], "format": "uri"}
MAYBE_DAY: Schema = {"type": ["string", "null"], "format": "date"}
MOMENT: Schema = {"type": "string", "format": "date-time"}
PLACE: Schema = {"type": "integer", "minimum": 0}


def _one_of(values: list[str], *, or_null: bool = False) -> Schema:
    if or_null:
        return {"type": ["string", "null"], "enum": [*values, None]}
    return {"type": "string", "enum": values}


def _list_of(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _see(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _record(columns: tuple[Column, ...] = (), **properties: Schema) -> Schema:
    """An object with all of these fields and no other; a column describes the field it leads to."""
    said = {column.path: column.description for column in columns}
    described = {
        name: {**schema, "description": said[name]} if name in said else schema
        for name, schema in properties.items()
    }
    return {
        "type": "object",
        "properties": described,
        "required": list(properties),
        "additionalProperties": False,
    }


_REFERENCE = {
    "slug": TEXT,
    "url": ADDRESS,
    "title": TEXT,
    "publisher": _or_null(_see("Publisher")),
    "original_publisher": _or_null(_see("Publisher")),
    "published": MAYBE,
    "published_earliest": MAYBE_DAY,
    "published_latest": MAYBE_DAY,
    "byline": MAYBE,
    "language": TEXT,
}
_ARTICLE = {
    **_REFERENCE,
    "published_basis": MAYBE,
    "captured": MAYBE,
    "captured_basis": MAYBE,
    "dateline": MAYBE,
    "series": MAYBE,
    "section": _list_of(TEXT),
    "licence": MAYBE,
    "rights": _one_of(TextRights.values),
    "original_url": MAYBE,
    "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
    "modified": MOMENT,
}
_ACTOR = {
    "slug": TEXT,
    "url": ADDRESS,
    "name": TEXT,
    "kind": _one_of(Actor.Kind.values),
    "side": _one_of(Side.values),
    "wikidata": MAYBE,
}
_SEGMENT: Schema = {"type": "array", "items": PLACE, "minItems": 2, "maxItems": 2}

SCHEMAS: dict[str, Schema] = {
    "Statement": _record(
        STATEMENT_COLUMNS,
        key=TEXT,
        url=ADDRESS,
        context_url=ADDRESS,
        content=TEXT,
        type=_one_of(Statement.Type.values),
        speakers=_list_of(_see("Speaker")),
        attribution=_one_of(Statement.Basis.values),
        review=_one_of([Statement.Review.SUGGESTED.value, Statement.Review.CONFIRMED.value]),
        origin=_one_of(Statement.Origin.values),
        confidence={"type": ["number", "null"], "minimum": 0, "maximum": 1},
        cue=MAYBE,
        mention=MAYBE,
        said=MAYBE,
        said_earliest=MAYBE_DAY,
        said_latest=MAYBE_DAY,
        said_basis=MAYBE,
        occasion=_or_null(_see("EventReference")),
        occasion_mention=MAYBE,
        within=MAYBE,
        same_utterance=_list_of(TEXT),
        start=PLACE,
        end=PLACE,
        segments=_list_of(_SEGMENT),
        context_before=TEXT,
        context_after=TEXT,
        modified=MOMENT,
        article=_see("ArticleReference"),
    ),
    "Speaker": _record(
        name=TEXT,
        slug=MAYBE,
        url=MAYBE_ADDRESS,
        side=_one_of(Side.values, or_null=True),
        office=MAYBE,
        institution=MAYBE,
    ),
    "ArticleReference": _record(ARTICLE_COLUMNS, **_REFERENCE),
    "Article": _record(ARTICLE_COLUMNS, **_ARTICLE),
    "ArticleWithText": _record(
        ARTICLE_COLUMNS,
        **_ARTICLE,
        text={**MAYBE, "description": "The whole text, if `rights` is full."},
        excerpts=_list_of(_record(start=PLACE, end=PLACE, text=TEXT)),
        headings=_list_of(_record(text=TEXT, before_paragraph=PLACE)),
        statements=_list_of(_see("Statement")),
    ),
    "Publisher": _record(slug=TEXT, name=TEXT),
    "ActorReference": _record(ACTOR_COLUMNS, **_ACTOR),
    "Actor": _record(
        ACTOR_COLUMNS,
        **_ACTOR,
        part_of=_or_null(_see("ActorReference")),
        names=_list_of(_record(text=TEXT, kind=_one_of(ActorName.Kind.values))),
        posts=_list_of(_record(title=TEXT, institution=_see("ActorReference"), since=MAYBE, until=MAYBE)),
    ),
    "Line": _record(
        left=TEXT,
        hit=TEXT,
        right=TEXT,
        url=ADDRESS,
        statement=MAYBE,
        speakers=_list_of(TEXT),
        said=MAYBE,
        date=MAYBE_DAY,
        start=PLACE,
        end=PLACE,
        article=_see("ArticleReference"),
    ),
    "EventReference": _record(EVENT_COLUMNS, slug=TEXT, url=ADDRESS, name=TEXT, date=MAYBE),
    "Event": _record(
        EVENT_COLUMNS,
        slug=TEXT,
        url=ADDRESS,
        name=TEXT,
        names=_list_of(TEXT),
        kind=_one_of(Event.Kind.values),
        date=MAYBE,
        date_earliest=MAYBE_DAY,
        date_latest=MAYBE_DAY,
        place=MAYBE,
        summary=MAYBE,
        participants=_list_of(_see("ActorReference")),
    ),
}
"""The records by name; `_see` leads from one to another."""

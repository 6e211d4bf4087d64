"""The archive for programs, described in OpenAPI 3.1.

Nothing is said here twice: the parameters of a list are read from its filter set, the records from
`exports.schemas`, the formats from what the views name. People read the same as a page (`/api/`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import django_filters
from django import forms

from articles.exports import FORMATS, Column
from articles.exports.schemas import SCHEMAS
from articles.filters.fields import LONGEST, MOST_VALUES, DayField, ManyField

Node = dict[str, Any]

VERSION = "1.0.0"
"""Of the interface: it grows in the second place, and the first changes when something is taken away."""

DAY = r"^([1-9]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$"
"""A year, a month, a day, or nothing: as a form sends a field that was left empty."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of an address, for people and programs. `values` are its choices with their labels."""

    name: str
    label: str
    values: tuple[tuple[str, str], ...] = ()
    is_many: bool = False
    is_day: bool = False
    longest: int | None = None
    is_required: bool = False

    @property
    def as_openapi(self) -> Node:
        schema: Node = {"type": "string"}
        if self.values:
            schema["enum"] = [value for value, _ in self.values] + ([] if self.is_many else [""])
        if self.is_day:
            schema["pattern"] = DAY
        if self.longest:
            schema["maxLength"] = self.longest
        if self.is_many:
            most = {} if self.values else {"maxItems": MOST_VALUES}
            schema = {"type": "array", "items": schema, **most}
        found: Node = {"name": self.name, "in": "query", "description": self.label, "schema": schema}
        if self.is_required:
            found["required"] = True
        return {**found, "style": "form", "explode": True} if self.is_many else found


@dataclass(frozen=True, slots=True)
class ListOfRecords:
    """A list: its address, its filters, what it can be exported as, and its records."""

    path: str
    noun: str
    schema: str
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    exports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One thing at its own address: its formats by the value of `format`, with their media types."""

    path: str
    noun: str
    schema: str
    parameter: str
    formats: tuple[tuple[str, str], ...]
    has_past: bool = False
    """Whether it can be seen as it was on a day."""


@dataclass(frozen=True, slots=True)
class Feed:
    """An Atom feed: of a list with its filters, or of one thing."""

    path: str
    noun: str
    parameters: tuple[Parameter, ...] = ()


def parameters_of(filterset: type[django_filters.FilterSet]) -> list[Parameter]:
    """The parameters that a filter set reads, in the order of its form."""
    return [_parameter(name, one.label or name, one.field) for name, one in filterset.base_filters.items()]


def _parameter(name: str, label: str, field: forms.Field) -> Parameter:
    choices = getattr(field, "choices", ())
    return Parameter(
        name,
        str(label),
        tuple((str(value), str(text)) for value, text in choices if value != ""),
        isinstance(field, ManyField | forms.MultipleChoiceField),
        isinstance(field, DayField),
        LONGEST if isinstance(field, ManyField) else getattr(field, "max_length", None),
    )


def describe(root: str, lists: Iterable[ListOfRecords], pages: Iterable[Page], feeds: Iterable[Feed]) -> Node:
    """The whole description. `root` is scheme and host of the archive."""
    lists = list(lists)
    return {
        "openapi": "3.1.0",
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "info": {
            "title": "Inter-Korean Archive",
            "version": VERSION,
            "summary": "Who said what, when, in which office, on what occasion.",
            "description": "Each page is its own interface: the same address, the same filters, as data.",
        },
        "servers": [{"url": root}],
        "paths": {
            **{one.path: {"get": _list(one)} for one in lists},
            **{one.path: {"get": _page(one)} for one in pages},
            **{one.path: {"get": _feed(one)} for one in feeds},
        },
        "components": {
            "schemas": {
                **SCHEMAS,
                "Problem": PROBLEM,
                **{f"{one.schema}List": _page_of_records(one.schema) for one in lists},
            }
        },
    }


PROBLEM: Node = {
    "type": "object",
    "description": "A problem document (RFC 9457).",
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "errors": {
            "type": "object",
            "description": "What is wrong with each parameter.",
            "additionalProperties": {"type": "array", "items": {"type": "string"}},
        },
    },
    "required": ["type", "title", "status", "detail"],
    "additionalProperties": False,
}


def _page_of_records(schema: str) -> Node:
    address: Node = {"type": "string", "format": "uri"}
    maybe: Node = {"type": ["string", "null"], "format": "uri"}
    number: Node = {"type": "integer", "minimum": 0}
    properties: Node = {
        "self": address,
        "html": {**address, "description": "The same page for people."},
        "previous": maybe,
        "next": maybe,
        "page": number,
        "pages": number,
        "count": number,
        "count_is_capped": {"type": "boolean", "description": "Whether there are more than are counted."},
        "items": {"type": "array", "items": {"$ref": f"#/components/schemas/{schema}"}},
    }
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


HTML = {"text/html": {"schema": {"type": "string"}}}


def _list(one: ListOfRecords) -> Node:
    files: Node = {FORMATS[name].media_type: {"schema": {"type": "string"}} for name in one.exports}
    either: list[Node] = [
        {"$ref": f"#/components/schemas/{one.schema}List"},
        {"type": "object", "required": ["query", "exported", "note", "items", "count"]},
    ]
    files["application/json"] = {"schema": {"anyOf": either}}
    page: Node = {"type": "integer", "minimum": 1}
    about_page = {"name": "page", "in": "query", "description": "Of `format=json`, from 1.", "schema": page}
    return {
        "operationId": f"list-{one.noun}",
        "summary": f"A page of {one.noun} as data, or all of them as a file.",
        "parameters": [
            _chosen("format", ["html", "json"], "html: for people (if nothing is said); json: as data."),
            _chosen("export", list(one.exports), "The whole list as a file; goes before `format`."),
            _chosen("bom", ["1"], "1: begin a CSV file with a byte order mark, for Excel."),
            about_page,
            *(parameter.as_openapi for parameter in one.parameters),
        ],
        "responses": {
            "200": {"description": f"The {one.noun} that fit.", "headers": CACHED, "content": files | HTML},
            "304": {"description": "Nothing has changed since the ETag that was sent as If-None-Match."},
            "400": _problem("A parameter can't be read, or names what the archive does not have."),
            "404": _problem("There is no such page of the list.", or_html=True),
            "429": {
                **_problem("Too many exports in this minute."),
                "headers": {"Retry-After": {"description": "Seconds.", "schema": {"type": "integer"}}},
            },
        },
    }


CACHED = {"ETag": {"description": "Send it as If-None-Match to ask again.", "schema": {"type": "string"}}}


AS_OF: Node = {
    "name": "as_of",
    "in": "query",
    "description": "As it was at the end of this day (UTC), or at this moment; neither is in the future.",
    "schema": {
        "type": "string",
        "pattern": r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}Z)?$",
        "examples": ["2026-11-21", "2026-11-21T14:05:09Z"],
    },
}


def _page(one: Page) -> Node:
    content: Node = {media_type: {"schema": {"type": "string"}} for _, media_type in one.formats}
    for media_type in content:
        if "json" in media_type:
            content[media_type] = {"schema": {"type": ["object", "array"]}}
    content["application/json"] = {"schema": {"$ref": f"#/components/schemas/{one.schema}"}}
    names = ["html", *(name for name, _ in one.formats)]
    return {
        "operationId": f"get-{one.noun}",
        "summary": f"One {one.noun}.",
        "parameters": [
            {
                "name": one.parameter,
                "in": "path",
                "required": True,
                "schema": {"type": "string", "pattern": "^[A-Za-z0-9_-]+$"},
            },
            _chosen("format", names, "What the answer is written in; html if nothing is said."),
            *([AS_OF] if one.has_past else []),
        ],
        "responses": {
            "200": {"description": f"The {one.noun}.", "headers": CACHED, "content": content | HTML},
            "301": {"description": "It has a new address."},
            "304": {"description": "Nothing has changed since the ETag that was sent as If-None-Match."},
            "400": _problem("An unknown format, or no such day.", or_html=True),
            "404": _problem("There is nothing at this address.", or_html=True),
            "410": _problem("The article has been withdrawn.", or_html=True),
        },
    }


def _feed(one: Feed) -> Node:
    own: list[Node] = []
    if "{slug}" in one.path:
        schema = {"type": "string", "pattern": "^[A-Za-z0-9_-]+$"}
        own = [{"name": "slug", "in": "path", "required": True, "schema": schema}]
    return {
        "operationId": f"feed-of-{one.noun}",
        "summary": "The newest of the archive as an Atom feed.",
        "parameters": own + [parameter.as_openapi for parameter in one.parameters],
        "responses": {
            "200": {
                "description": "The feed (RFC 4287).",
                "content": {"application/atom+xml": {"schema": {"type": "string"}}},
            },
            "400": _problem("A filter can't be read."),
            "404": _problem("There is nothing at this address.", or_html=True),
        },
    }


def _chosen(name: str, values: list[str], description: str) -> Node:
    schema = {"type": "string", "enum": values}
    return {"name": name, "in": "query", "description": description, "schema": schema}


def _problem(description: str, *, or_html: bool = False) -> Node:
    content: Node = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {"description": description, "content": content | HTML if or_html else content}

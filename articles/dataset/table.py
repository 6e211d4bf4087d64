"""What a table of a data set is: its file, its columns, and how they reach into a row."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from django.db.models import QuerySet

from articles.dataset.cells import Column, Kind

CHUNK = 1000
"""Rows in memory at a time."""


@dataclass(frozen=True, slots=True)
class Table:
    """A file of the data set. `key` is its primary key; `refers` are its columns that name rows of others.

    One that `is_newer` came after the first data sets were given out: those have no such file.
    """

    name: str
    description: str
    rows: Callable[[], Iterable[Any]]
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ("id",)
    refers: tuple[tuple[str, str, str], ...] = ()
    is_newer: bool = False

    @property
    def path(self) -> str:
        return f"{self.name}.csv"

    @property
    def schema(self) -> dict[str, Any]:
        """The table schema, as Frictionless reads it."""
        schema: dict[str, Any] = {
            "fields": [one.as_field for one in self.columns],
            "missingValues": [""],
            "primaryKey": list(self.key),
        }
        if self.refers:
            schema["foreignKeys"] = [
                {"fields": [name], "reference": {"resource": table, "fields": [field]}}
                for name, table, field in self.refers
            ]
        return schema


def column(name: str, kind: Kind, description: str, get: Any = None, *, required: bool = False) -> Column:
    """A column; what it says is an attribute of the row, that of its name where `get` tells no other, or what
    `get` makes of the row."""
    return Column(name, kind, description, get if callable(get) else attrgetter(get or name), required)


def slug_of(name: str) -> Callable[[Any], str | None]:
    """The slug of the row that this attribute leads to; `None` where it leads nowhere."""

    def get(row: Any) -> str | None:
        found = getattr(row, name)
        return found.slug if found else None

    return get


def rows_of(rows: QuerySet[Any], chunk: int = CHUNK) -> Callable[[], Iterable[Any]]:
    """What gives all rows of a query, `chunk` at a time, in the order of their keys."""
    return lambda: rows.order_by("pk").iterator(chunk_size=chunk)

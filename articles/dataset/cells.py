"""Values as cells of a CSV file, and back: text as it is, JSON for lists, nothing for `None`."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

Kind = Literal["string", "integer", "number", "boolean", "datetime", "array", "object"]

MOMENT = "%Y-%m-%dT%H:%M:%S.%f%z"
"""Moments are in UTC, to the microsecond, with a Z."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its kind, what it says, and how a row gives it. `required`: it is never empty."""

    name: str
    kind: Kind
    description: str
    get: Callable[[Any], Any]
    required: bool = False

    @property
    def as_field(self) -> dict[str, Any]:
        """The column in a table schema."""
        field: dict[str, Any] = {"name": self.name, "type": self.kind, "description": self.description}
        if self.kind == "datetime":
            field["format"] = MOMENT
        if self.required:
            field["constraints"] = {"required": True}
        return field


def written(value: Any) -> str:
    """The cell of a value."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False, sort_keys=True)
    return str(value)


def read(cell: str, kind: Kind) -> Any:
    """The value of a cell. Raises `ValueError` where it is none of this kind.

    An empty cell is an empty string, or `None` for other kinds.
    """
    if kind == "string":
        return cell
    if cell == "":
        return None
    if kind == "integer":
        return int(cell)
    if kind == "number":
        return float(cell)
    if kind == "datetime":
        return datetime.strptime(cell, MOMENT)
    if kind == "boolean":
        if cell not in ("true", "false"):
            raise ValueError(f"“{cell}” is neither true nor false")
        return cell == "true"
    value = json.loads(cell)
    if not isinstance(value, list if kind == "array" else dict):
        raise ValueError(f"“{cell[:40]}” is not a JSON {kind}")
    return value

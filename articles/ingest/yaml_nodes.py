"""YAML read against a shape, so that whatever is wrong can be named with its line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from articles.extraction import edtf

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULL = "tag:yaml.org,2002:null"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a file, for the person who wrote it. Lines are numbered from 1."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


@dataclass(frozen=True, slots=True)
class Shape:
    """The keys an entry may have, each with the kind of its value, and those it must have.

    Kinds: `text`, `verbatim` (a text with the spaces around it), `texts` (a list),
    `edtf`, `flag` (true or false), a set of words to choose from, any other string (a
    pattern that the text must match in full), or a `Shape` (a list of such entries,
    or one of them where it is `single`). An empty value is `None`.
    """

    keys: Mapping[str, Any]
    required: tuple[str, ...] = ()
    single: bool = False


def load_shaped(text: str, shape: Shape, file: str) -> tuple[list[tuple[int, dict[str, Any]]], list[Problem]]:
    """A list of entries with the line where each begins, and everything that is not as `shape` says.

    All scalars come as the text that stands in the file, so that a date stays EDTF.
    A key whose value is empty is left out.
    """
    root, problems = _compose(text, file)
    if root is None:
        return [], problems
    reader = _Reader(file)
    rows = reader.entries(root, shape, "the file")
    kept = [(line, {key: value for key, value in row.items() if value is not None}) for line, row in rows]
    return kept, reader.problems


def load_single(text: str, shape: Shape, file: str) -> tuple[dict[str, Any], list[Problem]]:
    """As `load_shaped`, for a file that is one entry. A key whose value is empty stays, as `None`."""
    root, problems = _compose(text, file)
    if root is None:
        return {}, problems or [Problem(file, 1, "the file is empty")]
    reader = _Reader(file)
    return reader.entry(root, shape), reader.problems


def _compose(text: str, file: str) -> tuple[Node | None, list[Problem]]:
    try:
        return yaml.compose(text, Loader=_Loader), []
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        reason = getattr(error, "problem", None) or str(error)
        return None, [Problem(file, mark.line + 1 if mark else 1, f"this is not YAML: {reason}")]


class _Reader:
    """Walks the nodes of one file and collects its problems."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []

    def wrong(self, node: Node, message: str) -> None:
        self.problems.append(Problem(self.file, node.start_mark.line + 1, message))

    def entries(self, node: Node, shape: Shape, where: str) -> list[tuple[int, dict[str, Any]]]:
        if not isinstance(node, SequenceNode):
            self.wrong(node, f"{where} must be a list of entries (each begins with “- ”)")
            return []
        return [(item.start_mark.line + 1, self.entry(item, shape)) for item in node.value]

    def entry(self, node: Node, shape: Shape) -> dict[str, Any]:
        if not isinstance(node, MappingNode):
            self.wrong(node, "an entry must be a list of keys with their values")
            return {}
        values: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = key_node.value if isinstance(key_node, ScalarNode) else ""
            if key not in shape.keys:
                self.wrong(key_node, f"unknown key “{key}” (known: {', '.join(shape.keys)})")
            elif key in values:
                self.wrong(key_node, f"“{key}” is there twice in one entry")
            else:
                values[key] = self.value(key, value_node, shape.keys[key])
        empty = {
            key.value for key, value in node.value if isinstance(value, ScalarNode) and value.tag == _NULL
        }
        missing = [key for key in shape.required if key not in values or key in empty or values[key] == ""]
        if missing:
            name = values.get("slug") or values.get("title") or values.get("name") or "this entry"
            self.wrong(node, f"“{name}” has no {' and no '.join(missing)}")
        return values

    def value(self, key: str, node: Node, kind: Any) -> Any:
        if isinstance(node, ScalarNode) and node.tag == _NULL:
            return None
        if isinstance(kind, Shape) and kind.single:
            return self.entry(node, kind)
        if isinstance(kind, Shape):
            return [values for _, values in self.entries(node, kind, f"“{key}”") if values]
        if kind == "texts":
            return self.texts(key, node)
        if not isinstance(node, ScalarNode):
            self.wrong(node, f"“{key}” must be a single value")
            return None
        return self.scalar(key, node, kind)

    def texts(self, key: str, node: Node) -> list[str] | None:
        if not isinstance(node, SequenceNode) or not all(isinstance(item, ScalarNode) for item in node.value):
            self.wrong(node, f"“{key}” must be a list of texts")
            return None
        return [item.value for item in node.value]

    def scalar(self, key: str, node: ScalarNode, kind: Any) -> Any:
        text = node.value.strip()
        if kind == "verbatim":
            return node.value
        if kind == "text":
            return text
        if kind == "flag":
            if text not in ("true", "false"):
                self.wrong(node, f"“{key}” must be true or false, not “{text}”")
            return text == "true"
        if kind == "edtf":
            return self.date(key, node, text)
        if isinstance(kind, frozenset):
            if text not in kind:
                self.wrong(node, f"unknown {key} “{text}” (known: {', '.join(sorted(kind))})")
                return None
            return text
        if not re.fullmatch(kind, text):
            self.wrong(node, f"“{text}” can't be a {key}: it must look like {kind}")
        return text

    def date(self, key: str, node: ScalarNode, text: str) -> str | None:
        if text == "..":
            return text
        try:
            edtf.bounds(text)
        except edtf.InvalidDate as error:
            self.wrong(node, f"{key}: {error}")
            return None
        return text

"""Versions in words: who, when, what was done, and in what a version differs from the one before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import Any

from articles.extraction import edtf
from articles.history.parts import KINDS, Kind
from articles.models import Actor, ActorName, Article, Event, Publisher, Statement
from articles.models.version import Version

LONG = 200
"""Characters from which a value is shown as the words that changed, and not whole."""
AROUND = 5
"""Words shown before and after words that changed."""
NOTHING = "nothing"

_LABELS = {
    "text": "story",
    "segments": "place",
    "content": "words",
    "note": "note",
    "notes": "notes",
    "needs_placing": "waits for its place",
    "attribution": "how the speaker is known",
    "said": "said on",
    "within_id": "within",
    "part_of_id": "part of",
    "withdrawn_reason": "reason of the withdrawal",
    "key": "address",
    "slug": "address",
    "kind": "kind",
    "url": "where it was found",
}
_DATES = {"published", "captured", "said", "date"}
_FOREIGN: dict[str, type[Any]] = {
    "publisher_id": Publisher,
    "original_publisher_id": Publisher,
    "occasion_id": Event,
    "event_id": Event,
    "actor_id": Actor,
    "part_of_id": Actor,
    "within_id": Statement,
    "article_id": Article,
}
_CHANGED = {"out": "without", "in": "with"}


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that changed, as a person reads it. `pieces` are words of a long text: (kind, words)."""

    label: str
    old: str = ""
    new: str = ""
    pieces: tuple[tuple[str, str], ...] = ()

    @property
    def in_short(self) -> str:
        """The difference in a line: of a long text only the words that changed."""
        if not self.pieces:
            return str(self)
        parts = [f"{word} “{words[:60]}”" for kind, words in self.pieces if (word := _CHANGED.get(kind))]
        more = f", and {len(parts) - 2} more places" if len(parts) > 2 else ""
        return f"{self.label}: {', '.join(parts[:2])}{more}"

    def __str__(self) -> str:
        if self.pieces:
            marks = {"out": "[-{}-]", "in": "{{+{}+}}", "same": "{}"}
            return f"{self.label}: " + " ".join(marks[kind].format(words) for kind, words in self.pieces)
        return f"{self.label}: {self.old} → {self.new}"


@dataclass(frozen=True)
class Told:
    """A version, told. `differences` are those from the version before it; none for the first."""

    version: Any
    differences: tuple[Difference, ...]
    is_newest: bool

    @property
    def who(self) -> str:
        """Who made the change; a machine is named as such."""
        name = self.version.by
        if self.version.is_machine:
            return f"the machine ({name})" if name else "the machine"
        return name or "somebody whose name was not kept"

    @property
    def why(self) -> str:
        return self.version.history_change_reason or ""

    @cached_property
    def what(self) -> str:
        """What was done."""
        return self.version.action or {"+": "Made", "~": "Changed", "-": "Deleted"}[self.version.history_type]

    @property
    def is_deletion(self) -> bool:
        return bool(self.version.history_type == "-")


def told(versions: Sequence[Any]) -> list[Told]:
    """Versions of one record, the newest first, each with its differences from the one before it."""
    if not versions:
        return []
    kind = KINDS[type(versions[0]).instance_type]
    names = names_of(kind, versions)
    before = [*versions[1:], None]
    return [
        Told(version, tuple(differences(kind, old, version, names)) if old else (), version is versions[0])
        for version, old in zip(versions, before, strict=True)
    ]


def names_of(kind: Kind, versions: Iterable[Any]) -> dict[tuple[type[Any], int], str]:
    """What the rows are called that the versions point at, in one query for each kind of row."""
    wanted: dict[type[Any], set[int]] = {}
    for version in versions:
        for column in kind.told:
            if column in _FOREIGN and getattr(version, column):
                wanted.setdefault(_FOREIGN[column], set()).add(getattr(version, column))
    found = {}
    for model, ids in wanted.items():
        column = "content" if model is Statement else "title" if model is Article else "name"
        for pk, name in model._default_manager.filter(pk__in=ids).values_list("pk", column):
            found[model, pk] = name
    return found


def differences(
    kind: Kind, old: Any, new: Any, names: dict[tuple[type[Any], int], str]
) -> Iterator[Difference]:
    """What two versions of one record differ in, in the order of the record's columns."""
    if new.history_type == "-":
        return
    moved_only = getattr(old, "content", None) == getattr(new, "content", None)
    for column in kind.told:
        before, after = getattr(old, column), getattr(new, column)
        if before == after or (column == "segments" and not moved_only):
            continue
        label = label_of(kind, column)
        one, other = (in_words(kind, column, value, names) for value in (before, after))
        if max(len(one), len(other)) > LONG:
            yield Difference(label, pieces=tuple(changed_words(one, other)))
        else:
            yield Difference(label, one, other)
    for name in dict.fromkeys([*old.parts, *new.parts]):
        if name != "addresses":
            yield from _of_part(name, old.parts.get(name, []), new.parts.get(name, []))


def label_of(kind: Kind, column: str) -> str:
    """What a column is called, as it begins a line."""
    field: Any = kind.model._meta.get_field(column.removesuffix("_id"))
    words = _LABELS.get(column) or str(field.verbose_name)
    return words[:1].upper() + words[1:]


def in_words(kind: Kind, column: str, value: Any, names: dict[tuple[type[Any], int], str]) -> str:
    """A value as a person reads it."""
    if value in (None, "", [], {}):
        return NOTHING
    if column in _FOREIGN:
        return names.get((_FOREIGN[column], value), f"{_FOREIGN[column]._meta.verbose_name} {value}, deleted")
    if isinstance(value, bool):
        return "yes" if value else "no"
    if column in _DATES:
        return edtf.in_words(value) if edtf.is_valid(value) else str(value)
    if column == "segments":
        return ", ".join(f"{start}–{end}" for start, end in value)
    if isinstance(value, list):
        return "; ".join(" ".join(map(str, one)) if isinstance(one, list) else str(one) for one in value)
    choices = dict(kind.model._meta.get_field(column).flatchoices)  # type: ignore[union-attr]
    return str(choices.get(value, value))


def changed_words(old: str, new: str) -> Iterator[tuple[str, str]]:
    """The words that went out and came in, with a few around each; `same` pieces stand as they did."""
    before, after = re.findall(r"\S+", old), re.findall(r"\S+", new)
    matched = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    for number, (what, a, b, c, d) in enumerate(matched):
        if what == "equal":
            yield from _same(before[a:b], first=number == 0, last=number == len(matched) - 1)
            continue
        if a < b:
            yield "out", " ".join(before[a:b])
        if c < d:
            yield "in", " ".join(after[c:d])


def _same(words: list[str], *, first: bool, last: bool) -> Iterator[tuple[str, str]]:
    if len(words) <= 2 * AROUND and not (first or last):
        yield "same", " ".join(words)
        return
    head = [] if first else words[:AROUND]
    tail = [] if last else words[-AROUND:]
    shown = [*head, "…", *tail] if len(head) + len(tail) < len(words) else words
    yield "same", " ".join(shown)


def _of_part(name: str, old: list[Any], new: list[Any]) -> Iterator[Difference]:
    before, after = ([one_of_part(name, one) for one in part] for part in (old, new))
    if before == after:
        return
    label = name[:1].upper() + name[1:]
    if name == "speakers" or sorted(before) == sorted(after):
        yield Difference(label, "; ".join(before) or NOTHING, "; ".join(after) or NOTHING)
        return
    gone = [one for one in before if one not in after]
    come = [one for one in after if one not in before]
    yield Difference(label, "; ".join(gone) or NOTHING, "; ".join(come) or NOTHING)


def one_of_part(name: str, one: Any) -> str:
    """A speaker, a name, a post or a participant in words."""
    if name == "speakers":
        return one["shown"] + (f", {one['office']}" if one["office"] else "")
    if name == "posts":
        until = edtf.in_words(one["until"]) if one["until"] else "today" if one["ongoing"] else "?"
        since = edtf.in_words(one["since"]) if one["since"] else "?"
        doubt = ", not verified" if one["unverified"] else ""
        return f"{one['title']} ({one['shown']}), {since} to {until}{doubt}"
    if name == "participants":
        return str(one["shown"])
    if isinstance(one, list):
        text, kind = one
        return str(text) if kind in ("press", "variant") else f"{text} ({ActorName.Kind(kind).label})"
    return str(one)


def versions_of(model: type[Any], pk: int) -> list[Version]:
    """All versions of a record, the newest first; empty where nothing of it ever changed."""
    return list(model.history.filter(id=pk).order_by("-history_id"))

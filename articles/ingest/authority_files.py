"""Reading the authority files (`fixtures/authority/*.yaml`): as values, or checked, line by line.

`read_directory` trusts the files and is fast; `read_checked` trusts nothing and
names what is wrong with its line. Neither asks the database.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from articles.extraction import edtf
from articles.extraction.values import (
    ActorEntry,
    Directory,
    EventEntry,
    PostEntry,
    PublisherEntry,
)
from articles.ingest.yaml_nodes import Problem, Shape, load_shaped
from articles.models import Actor, Event
from articles.models.base import Side

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the safe loader, in C where it is built

FILES = ("actors", "events", "publishers")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of an authority file: its values under their keys, and the line where it begins."""

    slug: str
    line: int
    values: dict[str, Any] = field(hash=False)


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """What a file holds, and what is wrong with it. Entries of a file with problems are for messages only."""

    name: str
    entries: tuple[Entry, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def slugs(self) -> frozenset[str]:
        return frozenset(entry.slug for entry in self.entries)


_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_ROLE = Shape(
    {
        "title": "text",
        "institution": "text",
        "aliases": "texts",
        "from": "edtf",
        "to": "edtf",
        "unverified": "flag",
    },
    required=("title", "institution"),
)
SHAPES = {
    "actors": Shape(
        {
            "slug": _SLUG,
            "kind": frozenset(Actor.Kind.values),
            "name": "text",
            "side": frozenset(Side.values),
            "gender": frozenset(Actor.Gender.values),
            "hangul": "text",
            "hanja": "text",
            "aliases": "texts",
            "part_of": "text",
            "wikidata": r"Q[1-9]\d*",
            "roles": _ROLE,
            "sources": "texts",
            "note": "text",
        },
        required=("slug", "kind", "name", "side"),
    ),
    "events": Shape(
        {
            "slug": _SLUG,
            "kind": frozenset(Event.Kind.values),
            "name": "text",
            "date": "edtf",
            "place": "text",
            "participants": "texts",
            "aliases": "texts",
            "summary": "text",
            "sources": "texts",
            "note": "text",
        },
        required=("slug", "kind", "name"),
    ),
    "publishers": Shape(
        {
            "slug": _SLUG,
            "name": "text",
            "kind": "text",
            "country": r"[A-Z]{2}",
            "homepage": r"[a-z0-9-]+(?:\.[a-z0-9-]+)+",
            "aliases": "texts",
            "sources": "texts",
            "note": "text",
        },
        required=("slug", "name"),
    ),
}


def read_checked(path: Path) -> CheckedFile:
    """Read one file, called after what it holds (`actors.yaml`, …), naming all that is wrong with it."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        return CheckedFile(path.name, problems=(Problem(path.name, 1, f"can't be read: {error}"),))
    rows, problems = load_shaped(text, SHAPES[path.stem], path.name)
    entries: list[Entry] = []
    seen: dict[str, int] = {}
    for line, values in rows:
        slug = values.get("slug")
        if not slug:
            continue
        if slug in seen:
            message = f"slug “{slug}” is there already, on line {seen[slug]}"
            problems.append(Problem(path.name, line, message))
        seen.setdefault(slug, line)
        problems += _contradictions(path.name, line, slug, values)
        entries.append(Entry(slug, line, values))
    problems.sort(key=lambda problem: problem.line)
    return CheckedFile(path.name, tuple(entries), tuple(problems))


def _contradictions(name: str, line: int, slug: str, values: dict[str, Any]) -> list[Problem]:
    """What no single key shows: terms that end before they begin, an actor that is part of itself."""
    found = []
    if values.get("part_of") == slug:
        found.append(Problem(name, line, f"“{slug}” is part of itself"))
    held: set[tuple[Any, ...]] = set()
    for role in values.get("roles", ()):
        since, until = role.get("from"), role.get("to")
        first = edtf.bounds(since)[0] if since else None
        last = edtf.bounds(until)[1] if until and until != ".." else None
        if first and last and first > last:
            found.append(
                Problem(name, line, f"“{slug}”: {role['title']} ends ({until}) before it begins ({since})")
            )
        term = (role.get("title"), role.get("institution"), since)
        if term in held:
            found.append(Problem(name, line, f"“{slug}”: {role['title']} from {since} is there twice"))
        held.add(term)
    return found


def read_directory(folder: Path) -> Directory:
    """The directory of `folder` as the extraction takes it, in order of slugs."""

    def rows(name: str) -> list[dict[str, Any]]:
        text = (folder / f"{name}.yaml").read_text(encoding="utf-8")
        found = yaml.load(text, Loader=_Loader) or []  # noqa: S506 - it is the safe loader
        return sorted(found, key=lambda row: row["slug"])

    return Directory(
        actors=tuple(map(_actor, rows("actors"))),
        events=tuple(
            EventEntry(
                slug=row["slug"],
                kind=row["kind"],
                names=_names(row),
                date=_text(row.get("date")),
                place=row.get("place") or "",
                participants=tuple(sorted(row.get("participants") or ())),
            )
            for row in rows("events")
        ),
        publishers=tuple(
            PublisherEntry(
                slug=row["slug"],
                kind=row.get("kind") or "",
                names=_names(row),
                homepage=row.get("homepage") or "",
            )
            for row in rows("publishers")
        ),
    )


def _actor(row: dict[str, Any]) -> ActorEntry:
    posts = (
        PostEntry(
            title=role["title"],
            institution=role["institution"],
            since=_text(role.get("from")),
            until=_text(role.get("to")),
            aliases=tuple(role.get("aliases") or ()),
        )
        for role in row.get("roles") or ()
    )
    return ActorEntry(
        slug=row["slug"],
        kind=row["kind"],
        names=_names(row),
        side=row["side"],
        gender=row.get("gender"),
        part_of=row.get("part_of"),
        hangul=row.get("hangul"),
        hanja=row.get("hanja"),
        posts=tuple(posts),
    )


def _names(row: dict[str, Any]) -> tuple[str, ...]:
    """The name that the archive prints, then the others, each once."""
    return tuple(dict.fromkeys((str(row["name"]), *(str(alias) for alias in row.get("aliases") or ()))))


def _text(value: Any) -> str | None:
    return None if value is None else str(value)

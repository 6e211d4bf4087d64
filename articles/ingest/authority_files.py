"""Reading the authority files (`fixtures/authority/*.yaml`) as plain values; no database."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from articles.extraction.values import (
    ActorEntry,
    Directory,
    EventEntry,
    PostEntry,
    PublisherEntry,
)

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the safe loader, in C where it is built


def read_directory(folder: Path) -> Directory:
    """The directory of actors, events and publishers in `folder`, as the extraction takes it."""

    def rows(name: str) -> list[dict[str, Any]]:
        return yaml.load((folder / f"{name}.yaml").read_text(encoding="utf-8"), Loader=_Loader) or []  # noqa: S506 - it is the safe loader

    def text(value: Any) -> str | None:
        return None if value is None else str(value)

    return Directory(
        actors=tuple(
            ActorEntry(
                slug=row["slug"],
                kind=row["kind"],
                names=(row["name"], *row.get("aliases", ())),
                side=row["side"],
                gender=row.get("gender"),
                part_of=row.get("part_of"),
                hangul=row.get("hangul"),
                hanja=row.get("hanja"),
                posts=tuple(
                    PostEntry(
                        title=role["title"],
                        institution=role["institution"],
                        since=text(role.get("from")),
                        until=text(role.get("to")),
                        aliases=tuple(role.get("aliases", ())),
                    )
                    for role in row.get("roles", ())
                ),
            )
            for row in rows("actors")
        ),
        events=tuple(
            EventEntry(
                slug=row["slug"],
                kind=row["kind"],
                names=(row["name"], *row.get("aliases", ())),
                date=text(row.get("date")),
                place=row.get("place", ""),
                participants=tuple(row.get("participants", ())),
            )
            for row in rows("events")
        ),
        publishers=tuple(
            PublisherEntry(
                slug=row["slug"],
                kind=row["kind"],
                names=(row["name"], *row.get("aliases", ())),
                homepage=row.get("homepage", ""),
            )
            for row in rows("publishers")
        ),
    )

"""Loading the authority files into the archive, without undoing what an editor changed.

Each record keeps the digest that it had when it was last loaded. A record that
has another digest now was changed by a person: it is kept, and reported.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.db import transaction

from articles.history import changing
from articles.ingest.authority_files import FILES, CheckedFile, read_checked
from articles.ingest.authority_tables import TABLES, Record, Table
from articles.ingest.yaml_nodes import Problem
from articles.models import Actor, PastAddress


@dataclass(slots=True)
class Tally:
    """What became of the entries of one file."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    kept: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        parts = [(self.created, "new"), (self.updated, "updated"), (self.unchanged, "as they were")]
        said = ", ".join(f"{number} {word}" for number, word in parts if number)
        if self.kept:
            said += f"{', ' if said else ''}{len(self.kept)} kept as an editor changed them"
        return said or "nothing in the file"


@dataclass(slots=True)
class AuthorityReport:
    """What a load did. `problems` name what is broken; of a file with problems nothing was written."""

    files: dict[str, Tally] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @property
    def kept(self) -> list[str]:
        """The slugs that stayed as an editor left them."""
        return [slug for tally in self.files.values() for slug in tally.kept]

    def __str__(self) -> str:
        lines = [f"{name}: {tally}" for name, tally in self.files.items()]
        lines += [
            f"  kept as an editor changed it: {name}/{slug}"
            for name, tally in self.files.items()
            for slug in tally.kept
        ]
        if self.problems:
            broken = sorted({problem.file for problem in self.problems})
            lines += [str(problem) for problem in self.problems]
            lines.append(f"Nothing was written of {', '.join(broken)}.")
        return "\n".join(lines)


@transaction.atomic
def load(path: Path) -> AuthorityReport:
    """Load a folder of authority files, or one of them. Raises `FileNotFoundError` where there is none.

    The number of queries does not depend on the number of entries.
    """
    report = AuthorityReport()
    checked = [read_checked(file) for file in _files(path)]
    broken = {file.name for file in checked if file.problems}
    moved = former_slugs()
    known = set(Actor.objects.values_list("slug", flat=True)) | moved["actors"].keys()
    listed = known.union(*(file.slugs for file in checked if file.name == "actors.yaml"))
    for file in checked:
        stem = file.name.removesuffix(".yaml")
        table = TABLES[stem]
        problems = list(file.problems) or _unknown_actors(file, table, known, listed, broken)
        if problems:
            report.problems += problems
            continue
        report.files[stem] = _load_file(file, table, moved)
        if stem == "actors":
            known |= file.slugs
    return report


def _files(path: Path) -> list[Path]:
    """The authority files at `path`, those that others refer to first."""
    if path.is_file():
        if path.stem not in FILES or path.suffix != ".yaml":
            raise FileNotFoundError(f"{path.name} is no authority file: they are {', '.join(FILES)}.yaml")
        return [path]
    if not path.is_dir():
        raise FileNotFoundError(f"{path} does not exist")
    found = [path / f"{name}.yaml" for name in FILES if (path / f"{name}.yaml").exists()]
    if not found:
        raise FileNotFoundError(f"{path} holds none of {', '.join(f'{name}.yaml' for name in FILES)}")
    return found


def _unknown_actors(
    file: CheckedFile, table: Table, known: set[str], listed: set[str], broken: set[str]
) -> list[Problem]:
    """Actors that the entries refer to and that are nowhere, or only in a broken file."""
    own = file.slugs if file.name == "actors.yaml" else frozenset()
    problems = []
    waits = False
    for entry in file.entries:
        for key, slug in table.references(entry.values):
            if slug in known or slug in own:
                continue
            if slug in listed and "actors.yaml" in broken:
                waits = True
                continue
            message = f"“{entry.slug}”: unknown {key} “{slug}”"
            problems.append(Problem(file.name, entry.line, message))
    if waits:
        problems.append(Problem(file.name, 1, "waits for actors.yaml, which is broken"))
    return problems


def former_slugs() -> dict[str, dict[str, str]]:
    """Slugs that an editor changed, or whose entries were merged, with the slugs to which they lead now."""
    past = PastAddress.objects.select_related("actor", "event", "publisher")
    return {
        "actors": {row.value: row.actor.slug for row in past if row.actor},
        "events": {row.value: row.event.slug for row in past if row.event},
        "publishers": {row.value: row.publisher.slug for row in past if row.publisher},
    }


def _follow(record: Record, actors: Mapping[str, str]) -> Record:
    """The record with the actors that it refers to under the slugs that they have now."""
    record = dict(record)
    if record.get("part_of"):
        record["part_of"] = actors.get(record["part_of"], record["part_of"])
    if "posts" in record:
        record["posts"] = [[post[0], actors.get(post[1], post[1]), *post[2:]] for post in record["posts"]]
    if "participants" in record:
        record["participants"] = sorted({actors.get(slug, slug) for slug in record["participants"]})
    return record


def _load_file(file: CheckedFile, table: Table, moved: Mapping[str, Mapping[str, str]]) -> Tally:
    """Load one file. An entry whose slug is a past address belongs to an editor's decision, and is kept."""
    tally = Tally()
    elsewhere = moved.get(file.name.removesuffix(".yaml"), {})
    standing = {slug: digest(record) for slug, record in table.records().items()}
    rows = table.rows()
    new, changed, settled = [], [], []
    for entry in file.entries:
        if entry.slug in elsewhere and entry.slug not in rows:
            tally.kept.append(entry.slug)
            continue
        record = _follow(table.record(entry.values), moved["actors"])
        wanted, stands = digest(record), standing.get(entry.slug)
        row = rows.get(entry.slug)
        if row is None:
            new.append((entry.slug, record, wanted))
        elif stands == wanted:
            tally.unchanged += 1
            if row.authority_digest != wanted:
                settled.append((row, wanted))
        elif row.authority_digest != stands:
            tally.kept.append(entry.slug)
        else:
            changed.append((row, record, wanted))
    tally.created, tally.updated = len(new), len(changed)
    with changing(
        [row for row, _, _ in changed], by="load_authority", action="Loaded from the authority files"
    ):
        table.write(new, changed)
    _settle(table, settled)
    return tally


def _settle(table: Table, settled: Iterable[tuple[Any, str]]) -> None:
    """Records that say what the file says, though nobody had noted it: from now on they follow the file."""
    rows = []
    for row, wanted in settled:
        row.authority_digest = wanted
        rows.append(row)
    table.model._default_manager.bulk_update(rows, ["authority_digest"], batch_size=500)


def digest(record: dict[str, Any]) -> str:
    """The digest of a record: the same for the same values, wherever it is computed.

    The order of posts is that of the file, for a reader of the file; it says nothing.
    """
    ordered = {**record, "posts": sorted(record.get("posts", ()))}
    plain = json.dumps(ordered, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(plain.encode()).hexdigest()

"""Measure the exports: how long they take and how much memory, and whether both grow as they should."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError
from django.test import Client, override_settings

from articles.dataset import Maker, export_dataset
from articles.exports import FORMATS
from articles.management.benchmark import served_here
from articles.management.memory import Cost, cost_of
from articles.models import Statement

ALLOWED = 200.0
"""Megabytes that an export may need, however large the archive."""


HEADER = "".join(
    f"{name:>12}"
    for name in ("export", "rows", "MB written", "s", "CPU s", "rows/CPU s", "MB grown", "MB peak")
)


class Command(BaseCommand):
    help = (
        "Export the statements of this archive in every format, and the whole of it as a data set; print "
        f"rows, time and memory of each. Fails where one needs more than {ALLOWED:.0f} MB. Make an archive "
        "of any size with sample_corpus."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        every = [*FORMATS, "dataset"]
        parser.add_argument("--only", nargs="+", choices=every, default=every, metavar="FORMAT")
        parser.add_argument("--since", default="", help="Only what was said from this day on, to see growth.")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            self.stdout.write(f"{Statement.objects.public().count():,} statements")
        except DatabaseError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(HEADER)
        too_much = []
        with served_here(), override_settings(EXPORTS_PER_MINUTE=1_000_000):
            for name in options["only"]:
                rows, size, cost = measured(name, options["since"])
                self.stdout.write(line(name, rows, size, cost))
                self.stdout.flush()
                too_much += [name] if cost.grown > ALLOWED else []
        if too_much:
            raise CommandError(f"More than {ALLOWED:.0f} MB: {', '.join(too_much)}.")


def measured(name: str, since: str) -> tuple[int, int, Cost]:
    """Rows, bytes and cost of an export."""
    found = {"rows": 0, "size": 0}

    def work() -> None:
        found["rows"], found["size"] = (_dataset if name == "dataset" else _export)(name, since)

    cost = cost_of(work)
    return found["rows"], found["size"], cost


def _export(name: str, since: str) -> tuple[int, int]:
    """The list of statements as a client gets it, piece by piece."""
    query = urlencode({"export": name} | ({"since": since} if since else {}))
    response: Any = Client().get(f"/statements/?{query}")
    if not response.streaming:
        raise CommandError(f"/statements/?{query} answered {response.status_code}")
    ends = _ROW_ENDS[name]
    rows = size = 0
    for piece in response.streaming_content:
        rows += ends(piece)
        size += len(piece)
    return rows, size


_ROW_ENDS: dict[str, Callable[[bytes], int]] = {
    "csv": lambda piece: piece.count(b"+00:00\r\n"),
    "json": lambda piece: piece.count(b'{"key": '),
    "jsonl": lambda piece: piece.count(b"\n"),
    "ris": lambda piece: piece.count(b"ER  - "),
    "bibtex": lambda piece: piece.count(b"\n@"),
}
"""How many records a piece of a file ends or begins; a piece has whole records. A row of CSV ends with the
moment of the export."""


def _dataset(name: str, since: str) -> tuple[int, int]:
    """The whole archive as a data set, in a folder that is then deleted."""
    with tempfile.TemporaryDirectory() as folder:
        report = export_dataset(Path(folder) / name, Maker())
        return sum(one.rows for one in report.files), sum(one.size for one in report.files)


def line(name: str, rows: int, size: int, cost: Cost) -> str:
    speed = rows / cost.processor if cost.processor else 0
    figures = [size / 1_000_000, cost.seconds, cost.processor, speed, cost.grown, cost.peak]
    return f"{name:>12}{rows:12,}" + "".join(f"{figure:12,.1f}" for figure in figures)

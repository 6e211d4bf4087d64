"""The archive into a folder: tables, captures, what describes and proves them. A row in memory at a time."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

from django.db.models import Max

from articles.dataset.cells import written
from articles.dataset.describing import Maker, Written, citation_file, package, readme
from articles.dataset.table import CHUNK, Table
from articles.dataset.tables import TABLES, capture_path
from articles.models import Article, Publisher
from articles.search.snapshot import snapshot

Progress = Callable[[Iterable[Any]], Iterable[Any]]

CHECKSUMS = "SHA256SUMS"


@dataclass(slots=True)
class DatasetReport:
    """What was written."""

    folder: Path
    files: list[Written] = field(default_factory=list)
    captures: int = 0

    def __str__(self) -> str:
        lines = [f"{one.path}: {one.rows:,} rows, {one.size:,} bytes" for one in self.files]
        return "\n".join(
            [*lines, f"captures/: {self.captures:,} pages", f"The data set is in {self.folder}."]
        )


class FolderNotEmptyError(Exception):
    """There is something at the place where the data set is to go."""


def export_dataset(folder: Path, maker: Maker, progress: Progress = iter) -> DatasetReport:
    """Write the public archive, as it stands at one moment, into a folder that is missing or empty.

    It is written beside and then put in its place, so that what is there is whole. Raises
    `FolderNotEmptyError`, and `OSError` where nothing can be written.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderNotEmptyError(f"{folder} is not empty. Name a folder that is missing or empty.")
    beside = folder.with_name(f".{folder.name}.unfinished")
    beside.mkdir(parents=True)
    try:
        report = DatasetReport(folder)
        with snapshot(), (beside / CHECKSUMS).open("w", encoding="utf-8", newline="\n") as sums:
            _write(beside, maker, report, sums.write, progress)
        beside.rename(folder)
    except BaseException:
        _remove(beside)
        raise
    return report


def _write(
    folder: Path, maker: Maker, report: DatasetReport, sum_up: Callable[[str], Any], progress: Progress
) -> None:
    for table in TABLES:
        file = _write_table(folder, table, progress)
        report.files.append(file)
        sum_up(f"{file.sha256}  {file.path}\n")
    for path, data in _captures():
        _put(folder / path, data)
        report.captures += not path.endswith(".txt")
        sum_up(f"{hashlib.sha256(data).hexdigest()}  {path}\n")
    latest = Article.objects.aggregate(at=Max("changed"))["at"] or datetime(1970, 1, 1, tzinfo=UTC)
    publishers = list(Publisher.objects.with_articles().order_by("slug"))
    counts = {file.path.removesuffix(".csv"): file.rows for file in report.files}
    for name, text in (
        ("datapackage.json", package(TABLES, report.files, publishers, maker, latest)),
        ("CITATION.cff", citation_file(maker, latest)),
        ("README.md", readme(TABLES, counts, publishers, maker, latest)),
    ):
        _put(folder / name, text.encode())
        sum_up(f"{hashlib.sha256(text.encode()).hexdigest()}  {name}\n")


def _write_table(folder: Path, table: Table, progress: Progress) -> Written:
    """CSV (RFC 4180) in UTF-8, with a header. Nothing is escaped for spreadsheets: every cell is as it is."""
    with (folder / table.path).open("wb") as file:
        counting = _Counting(file)
        count = 0
        buffer = io.StringIO()
        writer = csv.writer(buffer, lineterminator="\r\n")
        writer.writerow([column.name for column in table.columns])
        for row in progress(table.rows()):
            writer.writerow([written(column.get(row)) for column in table.columns])
            count += 1
            if count % CHUNK == 0:
                counting.write(_taken(buffer))
        counting.write(_taken(buffer))
    return Written(table.path, count, counting.size, counting.digest.hexdigest())


class _Counting:
    """A file that knows how long it is and its digest."""

    def __init__(self, file: BinaryIO) -> None:
        self.file, self.size, self.digest = file, 0, hashlib.sha256()

    def write(self, text: str) -> None:
        data = text.encode()
        self.file.write(data)
        self.digest.update(data)
        self.size += len(data)


def _taken(buffer: io.StringIO) -> str:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text


def _captures() -> Iterator[tuple[str, bytes]]:
    """The bytes and the decoded text of each capture whose text may be shown."""
    rows = Article.objects.public().showing_text().select_related("capture").order_by("pk")
    needed = ("capture__sha256", "capture__data", "capture__text")
    for article in rows.only(*needed).iterator(chunk_size=20):
        path = capture_path(article.capture.sha256)
        if article.capture.data:
            yield path, bytes(article.capture.data)
            yield f"{path}.txt", article.capture.text.encode()


def _put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _remove(folder: Path) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    folder.rmdir()

"""Taking captured pages into the archive: each in one transaction, none twice, every failure by its name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from django.db import DatabaseError, IntegrityError, transaction

from articles.extraction.values import Directory
from articles.ingest.directory import load_directory
from articles.ingest.linking import Links
from articles.ingest.reading import Known, Reading, read_all, try_to_read, where_it_failed
from articles.ingest.recording import record_annotation, record_article, record_capture
from articles.ingest.report import counted
from articles.ingest.sources import LIMIT, AlreadyThere, Remarks, Source, Unreadable, read_sources
from articles.models import Article, Capture

Incoming = Source | Unreadable
Progress = Callable[[Iterator[Incoming]], Iterable[Incoming]]


@dataclass(frozen=True, slots=True)
class Stored:
    """A page that is in the archive now, and what was found in it."""

    article: Article
    statements: int
    mentions: int


@dataclass(slots=True)
class ImportReport:
    """What an import did, page by page."""

    dry_run: bool = False
    articles: int = 0
    statements: int = 0
    mentions: int = 0
    already: int = 0
    failures: list[Unreadable] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    interrupted: bool = False

    def __str__(self) -> str:
        verb = "would be taken in" if self.dry_run else "taken in"
        found = f"{counted(self.statements, 'statement')} and {counted(self.mentions, 'mention')}"
        lines = [f"{counted(self.articles, 'page')} {verb}, with {found}."]
        if self.already:
            lines.append(f"{counted(self.already, 'page')} there already.")
        lines += [f"Note: {note}" for note in self.notes]
        if self.failures:
            lines.append(f"{len(self.failures)} failed:")
            lines += [f"  {failure}" for failure in self.failures]
        if self.interrupted:
            lines.append("Interrupted. The pages named above are in; run it again for the rest.")
        return "\n".join(lines)


def import_pages(
    paths: Iterable[str | Path],
    *,
    dry_run: bool = False,
    workers: int = 1,
    progress: Progress = iter,
    status: str = Article.Status.PUBLISHED,
    limit: int = LIMIT,
    stdin: BinaryIO | None = None,
) -> ImportReport:
    """Take in files, folders and records (see `read_sources`).

    `workers` processes read pages; this process writes them, in their order, each in
    one transaction. `progress` wraps the stream of pages. Interrupted with Ctrl-C,
    it reports what is in.
    """
    report, remarks = ImportReport(dry_run=dry_run), Remarks()
    links = Links.load()
    sources = progress(read_sources(paths, limit=limit, stdin=stdin, remarks=remarks))
    fresh = _leave_out_known(sources, seen=set())
    try:
        for outcome in read_all(fresh, load_directory(), workers=workers):
            if isinstance(outcome, Reading):
                report.notes += [f"{outcome.source.name}: {note}" for note in outcome.notes]
                _count(report, outcome if dry_run else store(outcome, links, status=status))
            else:
                _count(report, outcome)
    except KeyboardInterrupt:
        report.interrupted = True
    report.notes += remarks
    return report


def take_in(
    source: Source, *, status: str = Article.Status.PUBLISHED, directory: Directory | None = None
) -> Stored | AlreadyThere | Unreadable:
    """Take in one page, for instance one that an editor pasted."""
    sha256 = Capture.digest(source.data)
    if Capture.objects.in_use().filter(sha256=sha256).exists():
        return AlreadyThere(source.name, sha256)
    reading = try_to_read(source, Known.of(directory or load_directory()))
    return reading if isinstance(reading, Unreadable) else store(reading, Links.load(), status=status)


def store(reading: Reading, links: Links, *, status: str) -> Stored | AlreadyThere | Unreadable:
    """Write one page in one transaction; where anything fails, nothing of it is written."""
    sha256 = Capture.digest(reading.source.data)
    try:
        with transaction.atomic():
            capture = record_capture(reading)
            article = record_article(reading, capture, links, status)
            statements, mentions = record_annotation(article, reading.annotation, links)
    except IntegrityError as error:
        # Another import may have taken the page in while this one was reading it.
        if Capture.objects.in_use().filter(sha256=sha256).exists():
            return AlreadyThere(reading.source.name, sha256)
        return Unreadable(reading.source.name, f"the database refused it: {error}".strip())
    except DatabaseError as error:
        return Unreadable(reading.source.name, f"the database failed: {error}".strip())
    except Exception as error:
        # Nor must a page that can't be written, as the engine read it, take the others with it.
        return Unreadable(reading.source.name, f"the page can't be written ({where_it_failed(error)})")
    return Stored(article, len(statements), mentions)


def _leave_out_known(sources: Iterable[Incoming], seen: set[str]) -> Iterator[Incoming | AlreadyThere]:
    """Pages that the archive has, or that came before in the same import, need not be read again."""
    for source in sources:
        if isinstance(source, Unreadable):
            yield source
            continue
        sha256 = Capture.digest(source.data)
        if sha256 in seen or Capture.objects.in_use().filter(sha256=sha256).exists():
            yield AlreadyThere(source.name, sha256)
        else:
            yield source
        seen.add(sha256)


def _count(report: ImportReport, outcome: Stored | AlreadyThere | Unreadable | Reading) -> None:
    if isinstance(outcome, Unreadable):
        report.failures.append(outcome)
    elif isinstance(outcome, AlreadyThere):
        report.already += 1
    elif isinstance(outcome, Stored):
        report.articles += 1
        report.statements += outcome.statements
        report.mentions += outcome.mentions
    else:
        report.articles += 1
        report.statements += len(outcome.annotation.statements)
        report.mentions += len(outcome.annotation.mentions)

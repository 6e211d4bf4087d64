"""Many pages at once, brought as files: a report on all of them first, then those that the editor wants.

upload = receive(user, files, status="draft")
pages = look(upload)
take_in(upload, chosen=[1, 2, 4])
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, Literal

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from articles.history import changing, made
from articles.ingest.directory import load_directory
from articles.ingest.duplicates import Alike, alike
from articles.ingest.linking import Links
from articles.ingest.pages import AlreadyThere, Stored, store
from articles.ingest.reading import Known, Reading, try_to_read
from articles.ingest.report import counted
from articles.ingest.sources import Source, Unreadable, read_file
from articles.ingest.wire import link
from articles.models import Article, Capture, Upload, UploadedFile

State = Literal["new", "there", "failed"]


@dataclass(frozen=True, slots=True)
class Looked:
    """One page of an upload. `number` counts them from 1; `words` say why a page can't be taken in.

    `article` is the one that holds the very same page already; `reading` what the machine makes of a new one.
    """

    number: int
    name: str
    state: State
    words: str = ""
    article: Article | None = None
    reading: Reading | None = None
    alike: tuple[Alike, ...] = ()


@transaction.atomic
def receive(user: Any, files: Iterable[tuple[str, bytes]], *, status: str) -> Upload:
    """Keep files for the report on them. What was forgotten for a day is cleared away."""
    Upload.objects.forgotten().delete()
    upload = Upload.objects.create(user=user, status=status)
    UploadedFile.objects.bulk_create(
        UploadedFile(upload=upload, name=name[-255:], data=data) for name, data in files
    )
    return upload


def pages_in(files: Iterable[tuple[str, bytes]]) -> int:
    """How many pages files hold, counted no further than one beyond what an upload may bring."""
    pages = (page for name, data in files for page in read_file(name, data, limit=settings.UPLOAD_LIMIT))
    return sum(1 for _ in islice(pages, settings.UPLOAD_PAGES + 1))


def look(upload: Upload) -> list[Looked]:
    """What the machine makes of each page. Nothing is written."""
    known, seen, found = Known.of(load_directory()), dict[str, str](), []
    for number, source in enumerate(_sources(upload), start=1):
        found.append(_look_at(number, source, known, seen))
    return found


def take_in(upload: Upload, chosen: Collection[int]) -> Upload:
    """Take in the pages of these numbers, each in one transaction; the files are not needed any more."""
    known, links, outcome = Known.of(load_directory()), Links.load(), []
    for number, source in enumerate(_sources(upload), start=1):
        if number in chosen:
            with changing(by=upload.user, action="Page added"):
                outcome.append(_take(source, known, links, upload.status))
    upload.outcome, upload.finished = outcome, timezone.now()
    with transaction.atomic():
        upload.save(update_fields=["outcome", "finished"])
        upload.files.all().delete()
    return upload


def _sources(upload: Upload) -> Iterator[Source | Unreadable]:
    for file in upload.files.iterator(chunk_size=1):
        yield from read_file(file.name, bytes(file.data), limit=settings.UPLOAD_LIMIT)


def _look_at(number: int, source: Source | Unreadable, known: Known, seen: dict[str, str]) -> Looked:
    if isinstance(source, Unreadable):
        return Looked(number, source.name, "failed", source.reason)
    sha256 = Capture.digest(source.data)
    if sha256 in seen:
        return Looked(number, source.name, "there", f"the same page as {seen[sha256]}")
    seen[sha256] = source.name
    there = Article.objects.filter(capture__sha256=sha256).for_list().first()
    if there:
        return Looked(number, source.name, "there", "the archive has this very page", there)
    reading = try_to_read(source, known)
    if isinstance(reading, Unreadable):
        return Looked(number, source.name, "failed", reading.reason)
    return Looked(number, source.name, "new", reading=reading, alike=tuple(alike(reading.page.text)))


def _take(source: Source | Unreadable, known: Known, links: Links, status: str) -> dict[str, Any]:
    """What became of a page, as the upload keeps it."""
    read = try_to_read(source, known) if isinstance(source, Source) else source
    outcome = store(read, links, status=status) if isinstance(read, Reading) else read
    row: dict[str, Any] = {"name": source.name, "article": None}
    if isinstance(outcome, Stored):
        made(outcome.article)
        link(
            [outcome.article, *(one.article for one in alike(outcome.article.text) if one.is_likely_the_same)]
        )
        words = f"taken in, with {counted(outcome.statements, 'statement')}"
        return row | {"state": "new", "words": words, "article": outcome.article.pk}
    if isinstance(outcome, AlreadyThere):
        return row | {"state": "there", "words": "the archive has this very page"}
    return row | {"state": "failed", "words": outcome.reason}

"""What the machine makes of one page: bytes in, story and statements out.

No database and no Django model is touched here, so that pages can be read in
other processes.
"""

from __future__ import annotations

import gc
import traceback
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import PurePath
from typing import TypeVar

from articles.extraction.annotate import annotating, prepare
from articles.extraction.clean import cleaning, decode
from articles.extraction.clean.presented import headings
from articles.extraction.entities.names import Index
from articles.extraction.steps import Steps, at_once, together
from articles.extraction.values import Annotation, CleanPage, Dating, Directory, UnreadableCapture
from articles.ingest.sources import AlreadyThere, Metadata, Source, Unreadable

GIVEN = "as given with the page"


@dataclass(frozen=True, slots=True)
class Known:
    """Who is who, with the index over all names that is made once and then serves every page."""

    directory: Directory
    index: Index

    @classmethod
    def of(cls, directory: Directory) -> Known:
        return cls(directory, prepare(directory))


@contextmanager
def at_rest() -> Iterator[None]:
    """While pages are read, the garbage collector leaves alone what was there before them.

    Each of its full walks would go over the whole directory, which no page changes: a tenth of the
    time that a page of a megabyte takes. Garbage from before is collected afterwards. What the
    engine makes of a page never refers to itself, so it is gone with the page, and the collector
    need not look for it after every few hundred values.
    """
    usual = gc.get_threshold()
    _leave_alone()
    try:
        yield
    finally:
        gc.unfreeze()
        gc.set_threshold(*usual)


_VALUES_OF_A_PAGE = 250_000
"""More than a page of a megabyte makes: it would be walked over three times, for nothing."""


def _leave_alone() -> None:
    gc.freeze()
    gc.set_threshold(_VALUES_OF_A_PAGE)


@dataclass(frozen=True, slots=True)
class Reading:
    """One page as the machine reads it. `encoding` is the one its bytes were in."""

    source: Source
    page: CleanPage
    annotation: Annotation
    encoding: str
    notes: tuple[str, ...] = ()


def reading_page(source: Source, known: Known) -> Steps[Reading]:
    """Clean and annotate one page. Raises `UnreadableCapture` where it holds no story."""
    page, encoding, notes = yield from cleaning_page(source, known)
    yield
    annotation = yield from annotating_page(page, known)
    return Reading(source, page, annotation, encoding, notes)


def cleaning_page(source: Source, known: Known) -> Steps[tuple[CleanPage, str, tuple[str, ...]]]:
    """The clean page, the encoding of its bytes, and what the editors should know of it.

    Raises `UnreadableCapture` where it holds no story.
    """
    text, encoding = decode(source.data, media_type=source.media_type)
    metadata = source.metadata
    page = yield from cleaning(
        text,
        directory=known.directory,
        url=metadata.url,
        media_type=source.media_type,
        hints={"title": metadata.title} if metadata.title else None,
    )
    page, notes = with_metadata(page, metadata, known.directory)
    return page, encoding, notes


def annotating_page(page: CleanPage, known: Known) -> Steps[Annotation]:
    """The statements and mentions of a clean page."""
    return annotating(
        page.text,
        directory=known.index,
        published=page.published,
        title=page.title,
        dateline=page.dateline,
        publisher=page.publisher,
        headings=headings(
            page.source,
            [(cut.start, cut.end, cut.reason) for cut in page.cuts],
            page.text,
            [heading.text for heading in page.headings],
        ),
        sections=page.headings,
        captions=tuple(page.captions),
    )


read_page, clean_page, annotate_page = at_once(reading_page), at_once(cleaning_page), at_once(annotating_page)


def with_metadata(
    page: CleanPage, metadata: Metadata, directory: Directory
) -> tuple[CleanPage, tuple[str, ...]]:
    """The page with what whoever brought it knows of it, which counts more than what was read from it."""
    notes = []
    if metadata.title:
        page = replace(page, title=metadata.title)
    if metadata.published:
        page = replace(page, published=Dating(metadata.published, GIVEN))
    if metadata.captured:
        page = replace(page, captured=Dating(metadata.captured, GIVEN))
    if metadata.publisher:
        slug = publisher_slug(metadata.publisher, directory)
        if slug:
            page = replace(page, publisher=slug, publisher_basis=GIVEN)
        else:
            notes.append(f"publisher “{metadata.publisher}” is not in the authority file and was left open")
    return page, tuple(notes)


def publisher_slug(name: str, directory: Directory) -> str | None:
    """The publisher whose slug, name or host this is, whatever its case."""
    wanted = name.casefold().removeprefix("www.")
    for entry in directory.publishers:
        if wanted in (entry.slug, entry.homepage) or wanted in {form.casefold() for form in entry.names}:
            return entry.slug
    return None


Outcome = Reading | Unreadable
Aside = Unreadable | AlreadyThere
"""What is passed by: there is nothing to read, or nobody needs to."""
Taken = TypeVar("Taken", bound=Source | Aside)


def trying_to_read(source: Source, known: Known) -> Steps[Outcome]:
    """`reading_page`, with whatever goes wrong as a value that names the page."""
    try:
        return (yield from reading_page(source, known))
    except UnreadableCapture as error:
        return Unreadable(source.name, str(error))
    except MemoryError:
        return Unreadable(source.name, "the page needs more memory than there is")
    except Exception as error:
        # A page on which the engine fails must not take the others with it.
        return Unreadable(source.name, f"the machine failed on this page ({where_it_failed(error)})")


try_to_read = at_once(trying_to_read)


def where_it_failed(error: Exception) -> str:
    """An error of ours in a few words, for whoever mends it."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {error}, in {PurePath(place.filename).name}, line {place.lineno}"


AT_A_TIME = 16
"""How many pages are read together: with more, little is won (see `extraction.steps`)."""
_MOST_BYTES = 250_000
"""How much text those have at most before the last of them."""


def in_batches(sources: Iterable[Taken]) -> Iterator[list[Taken]]:
    """Neighbours that are read together."""
    batch: list[Taken] = []
    length = 0
    for source in sources:
        batch.append(source)
        length += len(source.data) if isinstance(source, Source) else 0
        if len(batch) == AT_A_TIME or length > _MOST_BYTES:
            yield batch
            batch, length = [], 0
    if batch:
        yield batch


def read_batch(batch: Sequence[Source | Aside], known: Known) -> list[Reading | Aside]:
    """Read some pages together. Whatever is no `Source` is passed through in its place."""
    read = iter(together([trying_to_read(one, known) for one in batch if isinstance(one, Source)]))
    return [next(read) if isinstance(one, Source) else one for one in batch]


def read_all(
    sources: Iterable[Source | Aside], directory: Directory, *, workers: int = 1
) -> Iterator[Reading | Aside]:
    """Read pages in their order, in `workers` processes where that is more than one.

    Whatever is no `Source` is passed through in its place. A few batches a worker are
    under way at once; nothing else is held in memory. A page on which a worker dies
    is named, and the others are read.
    """
    if workers <= 1:
        known = Known.of(directory)
        with at_rest():
            for batch in in_batches(sources):
                yield from read_batch(batch, known)
        return
    crew = _Crew(directory, workers)
    try:
        yield from crew.read(sources)
    finally:
        crew.dismiss()


_known: Known | None = None


def _get_to_know(directory: Directory) -> None:
    global _known  # one directory a process, sent once and not with every page
    _known = Known.of(directory)
    _leave_alone()  # for as long as the worker lives: see `at_rest`


def _work(batch: Sequence[Source | Aside]) -> list[Reading | Aside]:
    return read_batch(batch, _known or Known.of(Directory()))


_Batch = list[Source | Aside]
_Line = deque[tuple[_Batch, "Future[list[Reading | Aside]]"]]


class _Crew:
    """Worker processes that are replaced when one of them dies."""

    def __init__(self, directory: Directory, workers: int) -> None:
        self.directory, self.workers = directory, workers
        self.pool = self._hire(workers)

    def _hire(self, workers: int) -> ProcessPoolExecutor:
        # Spawned, not forked: a worker must not inherit an open connection to the database.
        return ProcessPoolExecutor(workers, get_context("spawn"), _get_to_know, (self.directory,))

    def dismiss(self) -> None:
        self.pool.shutdown(wait=False, cancel_futures=True)

    def read(self, sources: Iterable[Source | Aside]) -> Iterator[Reading | Aside]:
        waiting: _Line = deque()
        for batch in in_batches(sources):
            waiting.append((batch, self._submit(batch)))
            if len(waiting) >= 2 * self.workers:
                yield from self._next(waiting)
        while waiting:
            yield from self._next(waiting)

    def _submit(self, batch: _Batch) -> Future[list[Reading | Aside]]:
        try:
            return self.pool.submit(_work, batch)
        except BrokenProcessPool:
            broken: Future[list[Reading | Aside]] = Future()
            broken.set_exception(BrokenProcessPool())
            return broken

    def _next(self, waiting: _Line) -> list[Reading | Aside]:
        batch, future = waiting.popleft()
        try:
            return future.result()
        except BrokenProcessPool:
            self.dismiss()
            outcomes = list(self._one_by_one(batch))
            self.pool = self._hire(self.workers)
            for number, (following, _) in enumerate(waiting):
                waiting[number] = (following, self._submit(following))
            return outcomes

    def _one_by_one(self, batch: _Batch) -> Iterator[Reading | Aside]:
        """A page under way killed its worker, and with it the pool: find out whether it is one of these."""
        single = self._hire(1)
        for one in batch:
            try:
                yield from single.submit(_work, [one]).result()
            except BrokenProcessPool:
                yield Unreadable(one.name, "the worker process died on this page; the others were read")
                single = self._hire(1)
        single.shutdown(wait=False)

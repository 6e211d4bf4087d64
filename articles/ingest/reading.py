"""What the machine makes of one page: bytes in, story and statements out.

No database and no Django model is touched here, so that pages can be read in
other processes.
"""

from __future__ import annotations

import gc
import traceback
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import PurePath

from articles.extraction.annotate import annotate, prepare
from articles.extraction.clean import clean, decode
from articles.extraction.clean.presented import headings
from articles.extraction.entities.names import Index
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


def read_page(source: Source, known: Known) -> Reading:
    """Clean and annotate one page. Raises `UnreadableCapture` where it holds no story."""
    page, encoding, notes = clean_page(source, known)
    return Reading(source, page, annotate_page(page, known), encoding, notes)


def clean_page(source: Source, known: Known) -> tuple[CleanPage, str, tuple[str, ...]]:
    """The clean page, the encoding of its bytes, and what the editors should know of it.

    Raises `UnreadableCapture` where it holds no story.
    """
    text, encoding = decode(source.data, media_type=source.media_type)
    metadata = source.metadata
    page = clean(
        text,
        directory=known.directory,
        url=metadata.url,
        media_type=source.media_type,
        hints={"title": metadata.title} if metadata.title else None,
    )
    page, notes = with_metadata(page, metadata, known.directory)
    return page, encoding, notes


def annotate_page(page: CleanPage, known: Known) -> Annotation:
    """The statements and mentions of a clean page."""
    return annotate(
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

_Line = deque["tuple[Source, Future[Outcome]] | Aside"]


def try_to_read(source: Source, known: Known) -> Outcome:
    """`read_page`, with whatever goes wrong as a value that names the page."""
    try:
        return read_page(source, known)
    except UnreadableCapture as error:
        return Unreadable(source.name, str(error))
    except MemoryError:
        return Unreadable(source.name, "the page needs more memory than there is")
    except Exception as error:
        # A page on which the engine fails must not take the others with it.
        return Unreadable(source.name, f"the machine failed on this page ({where_it_failed(error)})")


def where_it_failed(error: Exception) -> str:
    """An error of ours in a few words, for whoever mends it."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {error}, in {PurePath(place.filename).name}, line {place.lineno}"


def read_all(
    sources: Iterable[Source | Aside], directory: Directory, *, workers: int = 1
) -> Iterator[Reading | Aside]:
    """Read pages in their order, in `workers` processes where that is more than one.

    Whatever is no `Source` is passed through in its place. A few pages a worker are
    under way at once; nothing else is held in memory. A page on which a worker dies
    is named, and the others are read.
    """
    if workers <= 1:
        known = Known.of(directory)
        with at_rest():
            for source in sources:
                yield try_to_read(source, known) if isinstance(source, Source) else source
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


def _work(source: Source) -> Outcome:
    return try_to_read(source, _known or Known.of(Directory()))


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
        for source in sources:
            waiting.append((source, self._submit(source)) if isinstance(source, Source) else source)
            if len(waiting) >= 4 * self.workers:
                yield self._next(waiting)
        while waiting:
            yield self._next(waiting)

    def _submit(self, source: Source) -> Future[Outcome]:
        try:
            return self.pool.submit(_work, source)
        except BrokenProcessPool:
            broken: Future[Outcome] = Future()
            broken.set_exception(BrokenProcessPool())
            return broken

    def _next(self, waiting: _Line) -> Reading | Aside:
        head = waiting.popleft()
        if not isinstance(head, tuple):
            return head
        source, future = head
        try:
            return future.result()
        except BrokenProcessPool:
            return self._alone(source, waiting)

    def _alone(self, source: Source, waiting: _Line) -> Reading | Unreadable:
        """A page under way killed its worker, and with it the pool: find out whether it was this one."""
        self.dismiss()
        with self._hire(1) as single:
            try:
                outcome: Outcome = single.submit(_work, source).result()
            except BrokenProcessPool:
                outcome = Unreadable(
                    source.name, "the worker process died on this page; the others were read"
                )
        self.pool = self._hire(self.workers)
        for index, item in enumerate(waiting):
            if isinstance(item, tuple):
                waiting[index] = (item[0], self._submit(item[0]))
        return outcome

"""How fast pages are read, told so that figures of different machines compare."""

from __future__ import annotations

import math
import re
import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from articles.extraction.steps import together
from articles.extraction.values import CleanPage, Directory
from articles.ingest.reading import (
    AT_A_TIME,
    Known,
    Reading,
    annotating_page,
    at_rest,
    cleaning_page,
    in_batches,
    read_page,
    try_to_read,
)
from articles.ingest.sources import Source

SIZES = (0.25, 0.5, 1.0)
"""Megabytes of the pages by which it is seen whether time grows as length does."""

_REFERENCE_WORDS = re.compile(r"[a-z]+")
_REFERENCE_TEXT = "the minister said on tuesday that talks between both sides would go on " * 400


@dataclass(frozen=True, slots=True)
class Round:
    """CPU seconds of one round: for cleaning and annotating all pages, and for the fixed loop about them."""

    clean: float
    annotate: float
    reference: float

    @property
    def seconds(self) -> float:
        return self.clean + self.annotate


@dataclass(frozen=True, slots=True)
class BenchReport:
    """How long pages take; CPU seconds of this process.

    A machine that is shared is slower from one second to the next. Therefore each
    round has its own run of the fixed loop, just before and after the pages, and
    `pages_per_loop` is the median of the rounds' ratios: it compares across machines.
    `large` has seconds for each size in megabytes; `exponent` is the power of the
    length with which they grow (1: linear).
    """

    pages: int
    megabytes: float
    rounds: tuple[Round, ...]
    large: tuple[tuple[float, float], ...]

    @property
    def pages_per_second(self) -> float:
        return self.pages / self._median(lambda one: one.seconds)

    @property
    def pages_per_second_at_best(self) -> float:
        """In the quickest round: what the machine does when others leave it alone."""
        return self.pages / min(one.seconds for one in self.rounds)

    @property
    def pages_per_loop(self) -> float:
        return self.pages * self._median(lambda one: one.reference / one.seconds)

    def _median(self, value: Callable[[Round], float]) -> float:
        return statistics.median(value(one) for one in self.rounds)

    def _milliseconds(self, value: Callable[[Round], float]) -> str:
        return f"{1000 * self._median(value) / self.pages:.2f} ms"

    @property
    def exponent(self) -> float:
        (small, quick), (big, slow) = self.large[0], self.large[-1]
        return math.log(slow / quick) / math.log(big / small)

    def __str__(self) -> str:
        clean = self._milliseconds(lambda one: one.clean)
        annotate = self._milliseconds(lambda one: one.annotate)
        reference = 1000 * self._median(lambda one: one.reference)
        lines = [
            f"{self.pages} pages ({self.megabytes * 1024:.0f} kB) in turn, "
            f"{AT_A_TIME} at a time as in an import, median of {len(self.rounds)} rounds:",
            f"  {self.pages_per_second:,.0f} pages per CPU second "
            f"({self.pages_per_second_at_best:,.0f} in the quickest round)",
            f"  a page: clean {clean}, annotate {annotate}",
            f"  reference loop {reference:.2f} ms: {self.pages_per_loop:.2f} pages per loop",
            *(f"  a page of {size:g} MB: {seconds:.2f} s" for size, seconds in self.large),
            f"  time grows with the length to the power of {self.exponent:.2f}",
        ]
        return "\n".join(lines)


def bench(sources: Iterable[Source], directory: Directory, *, rounds: int = 7) -> BenchReport:
    """Read all pages `rounds` times, and large ones made of them. Raises `ValueError` if none can be read."""
    known = Known.of(directory)
    pages = [source for source in sources if isinstance(try_to_read(source, known), Reading)]
    if not pages:
        raise ValueError("none of the pages can be read")
    repeats = max(1, 100 // len(pages))
    with at_rest():
        return BenchReport(
            pages=len(pages),
            megabytes=sum(len(page.data) for page in pages) / 2**20,
            rounds=tuple(_round(pages, known, repeats) for _ in range(rounds)),
            large=tuple((size, _time_of_large(pages, known, size)) for size in SIZES),
        )


def reference_loop() -> int:
    """The fixed work to which speed is compared: words of a fixed text, counted in a dictionary."""
    counts: dict[str, int] = {}
    for word in _REFERENCE_WORDS.findall(_REFERENCE_TEXT):
        counts[word[::-1]] = counts.get(word[::-1], 0) + len(word)
    return sum(counts.values())


def _round(pages: Sequence[Source], known: Known, repeats: int) -> Round:
    """All pages in turn `repeats` times, as many together as in an import, for the time of one turn; the
    loop's time is that of two runs."""
    batches = list(in_batches([page for _ in range(repeats) for page in pages]))
    cleaned = _cleaned(batches, known)
    before = _timed(reference_loop)
    cleaning = _timed(lambda: _cleaned(batches, known))
    annotating = _timed(
        lambda: [together([annotating_page(page, known) for page in batch]) for batch in cleaned]
    )
    after = _timed(reference_loop)
    return Round(cleaning / repeats, annotating / repeats, (before + after) / 2)


def _cleaned(batches: Sequence[Sequence[Source]], known: Known) -> list[list[CleanPage]]:
    return [
        [page for page, *_ in together([cleaning_page(one, known) for one in batch])] for batch in batches
    ]


def _timed(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def _time_of_large(pages: Sequence[Source], known: Known, megabytes: float) -> float:
    """The quickest of three readings of one page as long as that, made of all stories in turn."""
    source = large_page([read_page(page, known).page.text for page in pages], int(megabytes * 2**20))
    return min(_timed(lambda: read_page(source, known)) for _ in range(3))


_BEFORE_A_MARK = re.compile(r"(?<=[a-z]{2})(?=[.,])")


def large_page(stories: Sequence[str], length: int) -> Source:
    """A page of so many bytes, made of all stories in turn. No sentence stands in it twice: what a page tells
    once more is cut."""
    parts: list[str] = []
    written = 0
    while written < length:
        number, story = len(parts) + 1, stories[len(parts) % len(stories)]
        apart = _BEFORE_A_MARK.sub(f" of part {number}", story)
        parts.append(f"Part {number} begins here, with a sentence of its own.\n\n{apart}\n\n")
        written += len(parts[-1])
    return Source("large", "".join(parts).encode()[:length])

"""How fast pages are read, told so that figures of different machines compare."""

from __future__ import annotations

import math
import re
import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from articles.extraction.values import Directory
from articles.ingest.reading import Known, Reading, read_page, try_to_read
from articles.ingest.sources import Source

SIZES = (0.25, 0.5, 1.0)
"""Megabytes of the pages by which it is seen whether time grows as length does."""

_REFERENCE_WORDS = re.compile(r"[a-z]+")
_REFERENCE_TEXT = "the minister said on tuesday that talks between both sides would go on " * 400


@dataclass(frozen=True, slots=True)
class BenchReport:
    """CPU seconds of this process, medians of `rounds`.

    `reference` is the time of a fixed loop, run in turns with the pages:
    `pages_per_loop` compares across machines. `large` has seconds for each size in
    megabytes; `exponent` is the power of the length with which they grow (1: linear).
    """

    pages: int
    megabytes: float
    rounds: int
    seconds: float
    reference: float
    large: tuple[tuple[float, float], ...]

    @property
    def pages_per_second(self) -> float:
        return self.pages / self.seconds

    @property
    def pages_per_loop(self) -> float:
        return self.pages_per_second * self.reference

    @property
    def exponent(self) -> float:
        (small, quick), (big, slow) = self.large[0], self.large[-1]
        return math.log(slow / quick) / math.log(big / small)

    def __str__(self) -> str:
        each = 1000 * self.seconds / self.pages
        lines = [
            f"{self.pages} pages ({self.megabytes * 1024:.0f} kB), clean and annotate, "
            f"median of {self.rounds} rounds:",
            f"  {self.pages_per_second:,.0f} pages per CPU second, {each:.1f} ms a page",
            f"  reference loop {1000 * self.reference:.1f} ms: {self.pages_per_loop:.1f} pages per loop",
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
    times, references = [], []
    for _ in range(rounds):
        references.append(_timed(reference_loop))
        times.append(_timed(lambda: _read(pages, known, repeats)) / repeats)
    return BenchReport(
        pages=len(pages),
        megabytes=sum(len(page.data) for page in pages) / 2**20,
        rounds=rounds,
        seconds=statistics.median(times),
        reference=statistics.median(references),
        large=tuple((size, _time_of_large(pages, known, size)) for size in SIZES),
    )


def reference_loop() -> int:
    """The fixed work to which speed is compared: words of a fixed text, counted in a dictionary."""
    counts: dict[str, int] = {}
    for word in _REFERENCE_WORDS.findall(_REFERENCE_TEXT):
        counts[word[::-1]] = counts.get(word[::-1], 0) + len(word)
    return sum(counts.values())


def _read(pages: Sequence[Source], known: Known, repeats: int) -> None:
    for _ in range(repeats):
        for page in pages:
            read_page(page, known)


def _timed(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def _time_of_large(pages: Sequence[Source], known: Known, megabytes: float) -> float:
    """The quickest of three readings of one page as long as that, made of all stories in turn."""
    stories = [read_page(page, known).page.text for page in pages]
    parts: list[str] = []
    wanted, length = int(megabytes * 2**20), 0
    while length < wanted:
        story = stories[len(parts) % len(stories)]
        parts.append(f"Part {len(parts) + 1} begins here, with a sentence of its own.\n\n{story}")
        length += len(parts[-1].encode()) + 2
    source = Source("large", "\n\n".join(parts).encode()[:wanted])
    return min(_timed(lambda: read_page(source, known)) for _ in range(3))

"""Spans laid over running text: overlapping, nested and interrupted ones become flat runs.

A page marks each statement where it stands. Statements interrupt one another, stand
inside one another and overlap, but the elements of a page can only nest. So the text
is divided at every edge, and each run knows all the spans that cover it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from articles.extraction.values import Span

PARAGRAPH_BREAK = "\n\n"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text `[start, end)` over which nothing begins or ends.

    `covers` are the indices of the pieces that cover it, the one that began first
    (and, of those, the longest) before the others: the order in which elements nest.
    `opens` are those of `covers` whose first run in the whole text this is, and
    `closes` those whose last run it is.
    """

    start: int
    end: int
    covers: tuple[int, ...] = ()
    opens: tuple[int, ...] = ()
    closes: tuple[int, ...] = ()


def paragraphs(text: str) -> tuple[Span, ...]:
    """The spans of an article's paragraphs, which a blank line divides. Empty ones are left out."""
    spans, start = [], 0
    for piece in text.split(PARAGRAPH_BREAK):
        end = start + len(piece)
        if piece.strip():
            spans.append((start, end))
        start = end + len(PARAGRAPH_BREAK)
    return tuple(spans)


def runs(window: Span, pieces: Sequence[Sequence[Span]]) -> tuple[Run, ...]:
    """The runs of a window of the text, in order; joined together they are the window, once.

    Each of `pieces` is one thing that is marked: its segments, one or several, in
    order. Offsets are code points into the same text as the window's. Segments may
    reach beyond the window and are cut there; empty ones mark nothing.
    """
    first, last = window
    inside = [
        (index, max(start, first), min(end, last))
        for index, segments in enumerate(pieces)
        for start, end in segments
        if max(start, first) < min(end, last)
    ]
    if not inside and first < last:
        return (Run(first, last),)
    edges = sorted({first, last, *(edge for _, start, end in inside for edge in (start, end))})
    return tuple(
        _run(start, end, [index for index, left, right in inside if left <= start and end <= right], pieces)
        for start, end in pairwise(edges)
    )


def _run(start: int, end: int, covering: list[int], pieces: Sequence[Sequence[Span]]) -> Run:
    extents = {index: _extent(pieces[index]) for index in covering}
    covers = tuple(sorted(extents, key=lambda index: (extents[index][0], -extents[index][1], index)))
    return Run(
        start,
        end,
        covers,
        opens=tuple(index for index in covers if extents[index][0] == start),
        closes=tuple(index for index in covers if extents[index][1] == end),
    )


def _extent(segments: Sequence[Span]) -> Span:
    """From the first character to the last of what a piece marks."""
    marked = [(start, end) for start, end in segments if start < end]
    return min(start for start, _ in marked), max(end for _, end in marked)

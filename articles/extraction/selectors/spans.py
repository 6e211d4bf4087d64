"""Spans of a text as a set that answers, in logarithmic time, whether it holds an offset."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from articles.extraction.values import Span


class Spans:
    """The union of some spans."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._starts.append(start)
                self._ends.append(end)

    def holds(self, offset: int) -> bool:
        """Whether one of the spans holds the offset."""
        number = bisect_right(self._starts, offset) - 1
        return number >= 0 and offset < self._ends[number]

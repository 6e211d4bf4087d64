"""Which statement of one reading is which of another: by the place that they share in the text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from articles.extraction.values import Span

SAME = 0.5
"""The F1 of shared code points from which two statements are the same one."""


def pair(
    found: Sequence[Sequence[Span]],
    standing: Sequence[Sequence[Span]],
    *,
    prefer: Callable[[int], bool] = lambda _: True,
) -> dict[int, int]:
    """Pairs, one to one, best first: index in `found` → index in `standing`.

    Both are lists of segments. Of two that fit equally, the one counts that `prefer`
    names (by its index in `standing`), then the earlier.
    """
    candidates = []
    for number, ours in enumerate(found):
        for index, theirs in enumerate(standing):
            if ours and theirs and ours[0][0] < theirs[-1][1] and theirs[0][0] < ours[-1][1]:
                share = shared(ours, theirs)
                if share >= SAME:
                    candidates.append((share, prefer(index), -number, -index))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, number, index in sorted(candidates, reverse=True):
        if -number not in pairs and -index not in taken:
            pairs[-number] = -index
            taken.add(-index)
    return pairs


def shared(a: Sequence[Span], b: Sequence[Span]) -> float:
    """F1 of the code points that two lists of segments share."""
    common = sum(max(0, min(x[1], y[1]) - max(x[0], y[0])) for x in a for y in b)
    total = sum(end - start for start, end in a) + sum(end - start for start, end in b)
    return 2 * common / total if total else 0.0


def spans_of(segments: Sequence[Sequence[int]]) -> list[Span]:
    """Segments as a row keeps them, as spans."""
    return [(start, end) for start, end in segments]

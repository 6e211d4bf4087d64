"""Finding the words of an annotation again in a corrected text: by place and by quote, or not at all.

As in the W3C Web Annotation model, an annotation keeps where it stood and what
stood there with the words around. Words are taken to be the same words only
where nothing else could be meant: a look-alike is worse than an open question.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from articles.extraction.only import only
from articles.extraction.values import Span

CONTEXT = 32
"""Code points before and after that must agree where the words alone leave a doubt."""

LONG = 40
"""Code points from which words that occur once before and once after are the same words."""

_HALF = 16
_PARAGRAPHS = re.compile(r"[^\n]+\n*|\n+")
_TOKENS = re.compile(r"\w+|\s+|[^\w\s]")
_COMPARABLE = 4_000_000
"""Pairs of tokens up to which two paragraphs are compared word by word; beyond, only their ends are."""


def reanchor(
    old_text: str, new_text: str, segments: Sequence[Sequence[int]], prefix: str = "", suffix: str = ""
) -> tuple[Span, ...] | None:
    """Where the words at `segments` of `old_text` stand in `new_text`; `None` where that is not certain.

    `prefix` and `suffix` are what stood around them; empty: what `old_text` has there.
    What is returned has, segment by segment, the very same words.
    """
    return Anchors(old_text, new_text).place(segments, prefix, suffix)


class Anchors:
    """Two versions of a text, compared once for all annotations of it."""

    def __init__(self, old_text: str, new_text: str) -> None:
        self.old, self.new = old_text, new_text
        self._blocks = list(_matching_blocks(old_text, new_text))
        self._starts = [old for old, _, _ in self._blocks]

    def moved(self, start: int, end: int) -> Span | None:
        """Where an unchanged stretch of the old text stands now, by comparison of the texts alone.

        `None` where anything in it was changed.
        """
        index = bisect_right(self._starts, start) - 1
        if index < 0:
            return None
        old, new, length = self._blocks[index]
        if start < old or end > old + length:
            return None
        return start - old + new, end - old + new

    def place(
        self, segments: Sequence[Sequence[int]], prefix: str = "", suffix: str = ""
    ) -> tuple[Span, ...] | None:
        """Where the words at `segments` stand now; `None` where that is not certain. As `reanchor`."""
        found: list[Span] = []
        for index, (start, end) in enumerate(segments):
            before = prefix if prefix and index == 0 else self.old[max(0, start - CONTEXT) : start]
            after = suffix if suffix and index == len(segments) - 1 else self.old[end : end + CONTEXT]
            span = self._place_one(start, end, before, after)
            if span is None or (found and span[0] < found[-1][1]):
                return None
            found.append(span)
        return tuple(found) or None

    def _place_one(self, start: int, end: int, before: str, after: str) -> Span | None:
        """Where one segment stands now; `None` unless its words or their surroundings make that sure."""
        words = self.old[start:end]
        if not words:
            return None
        was, now = _occurrences(self.old, words), _occurrences(self.new, words)
        moved = self.moved(start, end)
        if len(was) == len(now) == 1:
            place = now[0]
            same_place = moved is not None and moved[0] == place
            sure = (
                same_place or len(words) >= LONG or _half_agrees(self.new, place, len(words), before, after)
            )
        elif moved is None:
            return None
        else:
            place = moved[0]
            same_number = len(was) == len(now) and was.index(start) == now.index(place)
            sure = same_number and _half_agrees(self.new, place, len(words), before, after)
            sure = sure or (self._only_one(self.old, was, words, before, after) == start)
            sure = sure and (same_number or self._only_one(self.new, now, words, before, after) == place)
        return (place, place + len(words)) if sure else None

    @staticmethod
    def _only_one(text: str, places: list[int], words: str, before: str, after: str) -> int | None:
        """The one place whose surroundings agree in full on both sides."""
        agreeing = [place for place in places if _agrees(text, place, len(words), before, after)]
        return only(agreeing)


def find_quote(text: str, words: Sequence[str], prefix: str, suffix: str) -> tuple[Span, ...] | None:
    """Where a quote stands of which only its words and their surroundings are known; `None` where in doubt.

    `words` are its contiguous pieces, in order.
    """
    found: list[Span] = []
    for index, piece in enumerate(words):
        places = _occurrences(text, piece) if piece else []
        first, last = index == 0, index == len(words) - 1
        if len(places) > 1:
            before, after = (prefix if first else ""), (suffix if last else "")
            places = [place for place in places if _agrees(text, place, len(piece), before, after)]
            places = places if before or after else []
        elif places and len(piece) < LONG:
            before, after = (prefix if first else ""), (suffix if last else "")
            if not _half_agrees(text, places[0], len(piece), before, after):
                return None
        if len(places) != 1 or (found and places[0] < found[-1][1]):
            return None
        found.append((places[0], places[0] + len(piece)))
    return tuple(found) or None


def _occurrences(text: str, words: str) -> list[int]:
    places, place = [], text.find(words)
    while place >= 0:
        places.append(place)
        place = text.find(words, place + 1)
    return places


def _agrees(text: str, place: int, length: int, before: str, after: str) -> bool:
    return text.endswith(before, 0, place) and text.startswith(after, place + length)


def _half_agrees(text: str, place: int, length: int, before: str, after: str) -> bool:
    """Whether the nearest words on one side are the same; a side that has none can't say."""
    near_before, near_after = before[-_HALF:], after[:_HALF]
    return bool(near_before.strip() and text.endswith(near_before, 0, place)) or bool(
        near_after.strip() and text.startswith(near_after, place + length)
    )


# --- comparing two texts -----------------------------------------------------


def _matching_blocks(old: str, new: str) -> Iterator[tuple[int, int, int]]:
    """Stretches that both texts have, in order: (place in old, place in new, length), as long as possible.

    Paragraphs are compared first and words only inside what differs, so that a long
    text with a few corrections takes time linear in its length.
    """
    run = (0, 0, 0)
    for block in _pieces(old, new, 0, 0, _PARAGRAPHS):
        if (run[0] + run[2], run[1] + run[2]) == block[:2]:
            run = (run[0], run[1], run[2] + block[2])
        else:
            if run[2]:
                yield run
            run = block
    if run[2]:
        yield run


def _pieces(
    old: str, new: str, old_base: int, new_base: int, unit: re.Pattern[str]
) -> Iterator[tuple[int, int, int]]:
    """Blocks of two stretches that begin at the bases: their common ends, and what `unit` finds between."""
    head = _shared(old, new)
    tail = _shared(old[head:][::-1], new[head:][::-1])
    if head:
        yield old_base, new_base, head
    middle = old[head : len(old) - tail], new[head : len(new) - tail]
    yield from _compare(*middle, old_base + head, new_base + head, unit)
    if tail:
        yield old_base + len(old) - tail, new_base + len(new) - tail, tail


def _compare(
    old: str, new: str, old_base: int, new_base: int, unit: re.Pattern[str]
) -> Iterator[tuple[int, int, int]]:
    """The stretches that two texts share, as (place in the old, place in the new, length), unit by unit;
    paragraphs that differ are compared by words."""
    if not old or not new:
        return
    a, b = unit.findall(old), unit.findall(new)
    if unit is _TOKENS and len(a) * len(b) > _COMPARABLE:
        return
    places_a, places_b = _offsets(a, old_base), _offsets(b, new_base)
    # Of very many paragraphs, those that come again and again (autojunk) tell nothing and cost most.
    matcher = SequenceMatcher(None, a, b, autojunk=unit is _PARAGRAPHS)
    for tag, a1, a2, b1, b2 in matcher.get_opcodes():
        if tag == "equal":
            yield places_a[a1], places_b[b1], places_a[a2] - places_a[a1]
        elif tag == "replace" and unit is _PARAGRAPHS:
            yield from _pieces("".join(a[a1:a2]), "".join(b[b1:b2]), places_a[a1], places_b[b1], _TOKENS)


def _shared(a: str, b: str) -> int:
    """How many code points both begin with; found by halving, because slices compare fast."""
    low, high = 0, min(len(a), len(b))
    while low < high:
        middle = (low + high + 1) // 2
        if a[low:middle] == b[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _offsets(pieces: list[str], base: int) -> list[int]:
    places = [base]
    for piece in pieces:
        places.append(places[-1] + len(piece))
    return places

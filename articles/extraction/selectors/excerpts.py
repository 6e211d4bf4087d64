"""What of a text may be quoted with its statements, where the whole of it may not be shown."""

from __future__ import annotations

from collections.abc import Iterable

from articles.extraction.selectors.markup import PARAGRAPH_BREAK
from articles.extraction.values import Span

REACH = 200
"""Code points before and after a statement that are shown with it, if its paragraph goes on so far."""


def excerpt(text: str, start: int, end: int) -> Span:
    """The words around `text[start:end]`: up to `REACH` code points of its paragraphs on either side.

    It begins and ends at a space, which belongs to it: so the same span is found in a copy of
    the text in which everything but the excerpts has been made unreadable (`masked`).
    """
    before, after = text.rfind(PARAGRAPH_BREAK, 0, start), text.find(PARAGRAPH_BREAK, end)
    first = before + len(PARAGRAPH_BREAK) if before >= 0 else 0
    last = after if after >= 0 else len(text)
    left, right = max(first, start - REACH), min(last, end + REACH)
    if left > first:
        space = text.find(" ", left, start)
        left = space if space >= 0 else start
    if right < last:
        space = text.rfind(" ", end, right)
        right = space + 1 if space >= 0 else end
    return left, right


def excerpts(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The excerpts around these spans, in order; those that overlap or touch are one."""
    return united(excerpt(text, start, end) for start, end in spans)


def united(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, those that overlap or touch as one."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        elif start < end:
            found.append((start, end))
    return tuple(found)


MASK = "\u2591"
"""Stands in a masked text for each code point that may not be given; line breaks stay."""


def masked(text: str, spans: Iterable[Span]) -> str:
    """The text with nothing legible outside of the spans. All offsets stay what they are."""
    pieces, at = [], 0
    for start, end in united(spans):
        pieces += [_veiled(text[at:start]), text[start:end]]
        at = end
    return "".join([*pieces, _veiled(text[at:])])


def _veiled(text: str) -> str:
    return "\n".join(MASK * len(line) for line in text.split("\n"))

"""Clues to the day of publication, and the window that they leave together."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from articles.extraction.records import record

Days = tuple[date, date]
Spans = tuple[Days, ...]
ALWAYS: Spans = ((date.min, date.max),)


@record
class Clue:
    """Spans of days in one of which the page was published, and why.

    `since` and `until` are the words for the first and the last of these days, with `{}` for the day; empty
    where a clue says nothing there.
    """

    spans: Spans
    since: str = ""
    until: str = ""


@record
class Window:
    """What all clues together leave: the earliest and the latest day, `None` where that side is open."""

    earliest: date | None
    latest: date | None
    basis: str
    """The clues that give the earliest and the latest day, in words."""

    def holds(self, day: date) -> bool:
        """Whether the page may have been published on `day`."""
        return (self.earliest is None or self.earliest <= day) and (self.latest is None or day <= self.latest)

    @property
    def days(self) -> int | None:
        """How many days the window has; `None` where a side is open."""
        return (self.latest - self.earliest).days + 1 if self.earliest and self.latest else None


def _days_in_both(one: Spans, other: Spans) -> Spans:
    """The days that are in both."""
    found = [(max(a, c), min(b, d)) for a, b in one for c, d in other]
    return tuple(sorted((a, b) for a, b in found if a <= b))


def window_of(clues: Iterable[Clue]) -> Window:
    """The window of clues in the order of their weight: one that contradicts those before it is not heard."""
    spans = ALWAYS
    heard: list[Clue] = []
    for clue in clues:
        both = _days_in_both(spans, clue.spans)
        if both:
            heard.append(clue)
            spans = both
    first, last = spans[0][0], max(end for _, end in spans)
    since = next((clue.since for clue in heard if clue.since and any(a == first for a, _ in clue.spans)), "")
    until = next((clue.until for clue in heard if clue.until and any(b == last for _, b in clue.spans)), "")
    return Window(
        first if first != date.min and since else None,
        last if last != date.max and until else None,
        _in_words(since, until, first, last),
    )


def _in_words(since: str, until: str, first: date, last: date) -> str:
    what, bracket, _ = since.partition(" (from {})")
    if bracket and until == f"{what} (to {{}})":
        return f"{what} ({first} to {last})"
    return " while ".join(part for part in (since.format(first), until.format(last)) if part)

"""What the reading of a source phrase may look at, and the names that stand in a stretch of it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import field

from articles.extraction.entities.page import Page
from articles.extraction.entities.scanning import Occurrence
from articles.extraction.people.known.cast import Cast, Who
from articles.extraction.people.known.memory import Memory, Reading
from articles.extraction.records import record
from articles.extraction.values import Gender, Span


@record
class Context:
    """What the reading of a source phrase may look at."""

    page: Page
    cast: Cast
    memory: Memory
    known: dict[str, list[tuple[int, Who]]] = field(default_factory=dict)
    """What was already looked for over the whole page, so that no question is asked twice."""
    phrases: dict[str, list[Span]] = field(default_factory=dict)
    """Where phrases of a kind stand on the page, by the kind."""
    called: dict[str, frozenset[str]] = field(default_factory=dict)
    """The words with which the page brings in each person, by their key."""
    places: dict[str, Span] = field(default_factory=dict)
    """Where the page first writes the full name of each person, by their key; empty until asked for."""
    genders: dict[str, Gender | None] = field(default_factory=dict)
    """What the words beside the full names tell of each person's gender, by their key."""
    issued: dict[str, list[tuple[int, tuple[Who, ...], str]]] = field(default_factory=dict)
    """Where the page brings in a text of several bodies, whose and what it is; empty until asked for."""

    def place(self, offset: int) -> str:
        """A place in the words of a reason."""
        return f"paragraph {self.page.paragraph_number(offset)}" if offset >= 0 else "the headline"


def names_in(context: Context, span: Span) -> tuple[Occurrence, ...]:
    """All names that stand wholly in a span, family names included."""
    names = context.cast.names
    first = bisect_left(context.cast.starts, span[0])
    last = bisect_left(context.cast.starts, span[1], first)
    return tuple([seen for seen in names[first:last] if seen.end <= span[1]])


Read = Callable[[Context, Span], Reading]
"""How a source phrase is read: handed down to rooms that come before that reading and need it for a part."""

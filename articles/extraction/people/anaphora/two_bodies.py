"""Which two states or bodies "both" and "the two" are, where no two people are meant."""

from __future__ import annotations

from articles.extraction.people.anaphora.met import pair_of_koreas
from articles.extraction.people.anaphora.named_together import BODIES, PAIR, STATES, last_group
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context


def two_bodies(context: Context, at: int) -> tuple[Who, ...] | None:
    """The two that the sentence before an offset names together: "The White House and the Blue House met.
    Both denied it"; `None` where it names no such two."""
    found = pair_of_koreas(context, at) or last_group(context, at, PAIR, (*STATES, *BODIES), 1)
    return found[0] if found else None

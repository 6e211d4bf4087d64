"""Why a report was found, in words, and how far that construction can be trusted."""

from __future__ import annotations

from functools import lru_cache

from articles.extraction.tables import table
from articles.extraction.values import StatementType

_SOURCES = {
    "subject-verb": "its subject",
    "inverted": "the subject after it",
    "shared": "the subject of the verb before it",
    "participle": "the subject of the clause it hangs on",
    "passive": "the subject who is quoted",
    "relative": "the noun that the relative clause belongs to",
    "noun": "whose the noun is",
    "preposition": "the name after it",
    "label": "the speaker's label",
    "block": "who announces the text",
    "dash": "the name after the dash",
    "colon": "the name before the colon",
}
_TYPES = {
    "direct": "all of it are the speaker's own words",
    "mixed": "a part of it stands in quotation marks",
    "indirect": "it is in the writer's words",
}


def _frame_table() -> dict[str, dict[str, str | float]]:
    """`data/frames.toml`: each frame in words, with its confidence by type."""
    frames: dict[str, dict[str, str | float]] = table("frames")["frames"]
    return frames


@lru_cache(maxsize=4096)
def confidence(frame: str, kind: StatementType, nested: bool, has_source: bool) -> float:
    """The share of such reports that proved right; a cue without a source is trusted less."""
    row = _frame_table()[frame]
    value = float(row["nested"] if nested else row[kind])
    return value if has_source or frame == "unattributed" else round(value * 0.8, 2)


def reasons(
    cue: str | None, frame: str, shape: str, source: str | None, kind: StatementType
) -> tuple[str, ...]:
    """The decisions in the order in which they were taken, a sentence each."""
    first = f"“{cue}”: {_frame_table()[frame]['words']}" if cue else str(_frame_table()[frame]["words"])
    if source is None:
        second = "no words of the sentence name a source"
    else:
        second = f"source “{source}”: {_SOURCES.get(shape, 'named in the sentence')}"
    return first, second, f"{kind}: {_TYPES[kind]}"

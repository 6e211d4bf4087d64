"""A reporting clause: a cue with what it governs and who is its source."""

from __future__ import annotations

from articles.extraction.clauses import Range
from articles.extraction.cues import Cue
from articles.extraction.records import record


@record
class Reporting:
    """A cue that reports, in its sentence. All numbers are tokens.

    `begin` is where its clause begins (its subject or coordinator). `right` is where
    content after the cue would begin; `frame` what stands there (`""`: nothing).
    `shape`: subject-verb, inverted, shared (the subject is that of an earlier verb),
    participle, passive, relative, noun, preposition.
    """

    cue: Cue
    begin: int
    right: int
    frame: str
    shape: str
    source: Range | None
    needs_quote: bool = False
    opening: int = 0

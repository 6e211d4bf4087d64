"""Tokens → cues: the reporting words of `data/cues.tsv` where they stand in the text."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from itertools import compress, count
from typing import Literal, NamedTuple

from articles.extraction.records import record
from articles.extraction.text.reporting_words import CueEntry, cue_table
from articles.extraction.text.tokens import Tokens

Form = Literal["base", "present", "past", "participle", "ing", "noun", "preposition"]


@dataclass(frozen=True, slots=True)
class Lexeme:
    """All that a form of the table may be: its readings, and what any of them licenses.

    `addressee` (must, may or nothing) says whether the person told stands before the content.
    """

    forms: frozenset[Form]
    entries: tuple[CueEntry, ...]
    frames: frozenset[str]
    lemma: str
    particle: tuple[str, ...]
    addressee: str
    positions: frozenset[str]
    licensed: dict[tuple[str, tuple[str, ...]], tuple[str, bool]] = field(
        default_factory=dict, compare=False, repr=False
    )
    """What `frames` has found the table to license for this form; at most one entry a construction."""


@record
class Cue:
    """A reporting word in a text: tokens `first` to `last` (exclusive), and the readings that its form
    allows."""

    first: int
    last: int
    lexeme: Lexeme

    def has(self, frame: str) -> bool:
        """Whether any reading licenses this frame."""
        return frame in self.lexeme.frames

    @property
    def may_be_past(self) -> bool:
        """Whether the form may be a past or a participle: `said`, `put`; not `says`."""
        return not self.lexeme.forms.isdisjoint(_PAST_FORMS)


_PAST_FORMS = frozenset({"past", "participle"})
_VERB_FORMS: tuple[Form, ...] = ("base", "present", "past", "participle", "ing")
Reading = tuple[Form, CueEntry]


class _Expressions(NamedTuple):
    """What a word may begin: longer expressions by their second word, the longest first; itself alone."""

    longer: dict[str, list[Lexeme]]
    alone: Lexeme | None


@lru_cache(maxsize=1)
def _expressions() -> dict[str, _Expressions]:
    """First word → what it may begin."""
    found: dict[str, dict[tuple[str, ...], list[Reading]]] = {}
    for entry in cue_table():
        for number, form in enumerate(entry.forms):
            if form == "_":
                continue
            name: Form = _VERB_FORMS[number] if entry.part == "verb" else entry.part
            found.setdefault(form, {}).setdefault(entry.particle, []).append((name, entry))
    return {word: _begun(particles) for word, particles in found.items()}


def _begun(particles: dict[tuple[str, ...], list[Reading]]) -> _Expressions:
    longer: dict[str, list[Lexeme]] = {}
    for particle in sorted(filter(None, particles), key=len, reverse=True):
        longer.setdefault(particle[0], []).append(_lexeme(particles[particle]))
    return _Expressions(longer, _lexeme(particles[()]) if () in particles else None)


def _lexeme(readings: list[Reading]) -> Lexeme:
    readings = sorted(readings, key=lambda reading: reading[1].part != "verb")
    entries = tuple(dict.fromkeys([entry for _, entry in readings]))
    return Lexeme(
        forms=frozenset([form for form, _ in readings]),
        entries=entries,
        frames=frozenset().union(*[entry.frames for entry in entries]),
        lemma=entries[0].lemma,
        particle=entries[0].particle,
        addressee=entries[0].addressee,
        positions=frozenset().union(*[entry.positions for entry in entries]),
    )


def find_cues(tokens: Tokens) -> list[Cue]:
    """Every place where a form of the table stands, in order; what is really a cue the clause around it
    decides."""
    table, low = _expressions(), tokens.low
    found: list[Cue] = []
    reached = 0
    for k in compress(count(), tokens.reports):
        if k < reached:
            continue
        longer, lexeme = table[low[k]]
        last = k + 1
        for expression in longer.get(low[last], ()) if longer else ():
            end = last + len(expression.particle)
            if low[last:end] == expression.particle:
                lexeme, last = expression, end
                break
        if lexeme is not None:
            found.append(Cue(k, last, lexeme))
            reached = last
    return found

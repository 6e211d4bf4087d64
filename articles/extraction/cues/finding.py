"""Tokens → cues: the reporting words of `data/cues.tsv` where they stand in the text.

The table has a row for each reporting word and construction; its columns are

lemma       the word or expression
part        verb, noun or preposition
forms       `~` for a regular verb or noun, else base, third person, past, participle, -ing; `_` for a form
            that does not report
particle    words that must follow at once ("out", "for")
frames      what it governs: quote, that (clause, `that` may be missing), that! (`that` must be there),
            zero (clause after a pronoun), wh, to, ing, np, for, of, against, on, on-to, np-to, np-of,
            np-for, np-as, np-np, feeling (a noun such as "hope" before its `that` or `to`), any,
            copula (a noun of which it is said that it "was that" clause);
            np-for-ing (an object and what it is blamed for doing, also without marks);
            a frame with `?` holds only where the content has quotation marks
addressee   must or may: the person told, before the content ("told reporters that …")
positions   of the reporting clause: before its content, between its halves, after it, inverted after it
class       strong; weak (only with `that` or marks); optional (only with the speaker's words in marks)
example     a sentence with {source}, <cue> and [content]: each is a test
"""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import compress, count
from typing import Literal, NamedTuple

from articles.extraction.records import record
from articles.extraction.text.lexicon import DATA
from articles.extraction.text.tokens import Tokens

Form = Literal["base", "present", "past", "participle", "ing", "noun", "preposition"]
Part = Literal["verb", "noun", "preposition"]


@dataclass(frozen=True, slots=True)
class CueEntry:
    """A row of the table."""

    lemma: str
    part: Part
    forms: tuple[str, ...]
    particle: tuple[str, ...]
    frames: frozenset[str]
    addressee: str
    positions: frozenset[str]
    strength: str
    example: str
    quoted_only: frozenset[str] = frozenset()

    def allows(self, frames: tuple[str, ...]) -> bool:
        """Whether one of these frames holds without quotation marks in the content."""
        return any(frame in self.frames and frame not in self.quoted_only for frame in frames)


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


_VERB_FORMS: tuple[Form, ...] = ("base", "present", "past", "participle", "ing")
Reading = tuple[Form, CueEntry]


@lru_cache(maxsize=1)
def cue_table() -> tuple[CueEntry, ...]:
    """Every row of `data/cues.tsv`."""
    with (DATA / "cues.tsv").open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return tuple(_entry(row) for row in rows)


def _entry(row: dict[str, str]) -> CueEntry:
    part: Part = row["part"]  # type: ignore[assignment]  # a test checks the column
    forms = tuple(row["forms"].split()) if row["forms"] != "~" else _regular(row["lemma"].split()[0], part)
    return CueEntry(
        lemma=row["lemma"],
        part=part,
        forms=forms,
        particle=tuple(row["particle"].split()),
        frames=frozenset([frame.rstrip("?") for frame in row["frames"].split()]),
        quoted_only=frozenset([frame.rstrip("?") for frame in row["frames"].split() if frame.endswith("?")]),
        addressee=row["addressee"],
        positions=frozenset(row["positions"].split()),
        strength=row["class"],
        example=row["example"],
    )


def _regular(lemma: str, part: Part) -> tuple[str, ...]:
    """The forms of a regular word: reply, replies, replied, replied, replying."""
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        stem, plural, past = lemma, lemma[:-1] + "ies", lemma[:-1] + "ied"
    elif lemma.endswith("e"):
        stem, plural, past = lemma[:-1], lemma + "s", lemma + "d"
    elif lemma.endswith(("s", "sh", "ch", "x")):
        stem, plural, past = lemma, lemma + "es", lemma + "ed"
    else:
        stem, plural, past = lemma, lemma + "s", lemma + "ed"
    if part == "noun":
        return (lemma, plural)
    return (lemma, plural, past, past, stem + "ing")


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
    for k in compress(count(), map(table.__contains__, low)):
        if k < reached:
            continue
        longer, lexeme = table[low[k]]
        last = k + 1
        for expression in longer.get(low[last], ()):
            end = last + len(expression.particle)
            if low[last:end] == expression.particle:
                lexeme, last = expression, end
                break
        if lexeme is not None:
            found.append(Cue(k, last, lexeme))
            reached = last
    return found

"""The reporting words of `data/cues.tsv`.

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
            np-claim (words that are rejected: "the claim that …"), np-at ("the toll at nine"),
            np-like ("the fog to a wall");
            np-for-ing (an object and what it is blamed for doing, also without marks);
            a frame with `?` holds only where the content has quotation marks
addressee   must or may: the person told, before the content ("told reporters that …")
positions   of the reporting clause: before its content, between its halves, after it, inverted after it
class       strong; weak (only with `that` or marks); optional (only with the speaker's words in marks)
example     a sentence with {source}, <cue> and [content]: each is a test
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from articles.extraction.tables import rows

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


@lru_cache(maxsize=1)
def cue_table() -> tuple[CueEntry, ...]:
    """Every row of `data/cues.tsv`."""
    return tuple(_entry(row) for row in rows("cues"))


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


@lru_cache(maxsize=1)
def reporting_words() -> frozenset[str]:
    """The words with which a form of the table begins."""
    return frozenset(form for entry in cue_table() for form in entry.forms) - {"_"}

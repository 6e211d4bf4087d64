"""What the page has told so far: who spoke where. Pronouns and bare titles are read from it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from operator import attrgetter
from typing import NamedTuple

from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.country_and_calling import CountryAndCalling
from articles.extraction.values import AttributionBasis, Gender, Span


class Reading(NamedTuple):
    """Who a source phrase turned out to be, how that is known and how sure it is.

    `who` is empty where nobody can be named; `name` are then the words of the text.
    `title` is the title that the phrase gives the speaker. `plural` is true for
    several and for unnamed groups.
    """

    who: tuple[Who, ...]
    basis: AttributionBasis
    confidence: float
    reason: str
    name: str | None = None
    title: str | None = None
    plural: bool = False
    role: bool = False
    """Whether one unnamed person speaks, for `who` if for anybody: "a ministry official"."""
    gender: Gender | None = None
    """What the words of a role tell of it: "a spokeswoman"."""
    since: int = -1
    """Where the name or words stand that a pronoun was read from."""
    text: bool = False
    """Whether a written text speaks, for `who`: "the statement"."""
    mention: Span | None = None
    """Where the words stand that name the speaker, if they are not those that name the report's source."""

    @property
    def alone(self) -> Who | None:
        """Who speaks, if one alone does: `None` for nobody that is known and for several."""
        return self.who[0] if len(self.who) == 1 else None


class Spoken(NamedTuple):
    """A statement that has its speaker: where its source and content stand, and what was read."""

    at: int
    span: Span
    reading: Reading
    direct: bool
    within: bool


_KEPT = 200
"""How many statements back a reader is thought to remember; keeps work linear in a page's length."""


@dataclass(slots=True)
class Memory:
    """The statements read so far, in the order of the text."""

    spoken: list[Spoken] = field(default_factory=list)
    explicit: dict[str, Spoken] = field(default_factory=dict)
    """By key, who spoke alone under a name of their own; their last statement."""
    bound: dict[str, str] = field(default_factory=dict)
    """By family name, the key of the one person whom a source phrase meant by it while no other bore it."""

    content: tuple[Span, ...] = ()
    """What the report says whose source is being read: nobody names themselves in it."""
    inside: bool = False
    """Whether that report stands inside another: then it may go on with others that do."""
    genders: dict[str, str] = field(default_factory=dict)
    """By key, the gender of the pronoun by which the page went on with somebody of unknown gender."""

    origins: dict[str, CountryAndCalling] = field(default_factory=dict)
    """By key, with which country and calling the page brings in somebody new."""

    def add(self, entry: Spoken) -> None:
        """Keeps a statement."""
        self.spoken.append(entry)
        if entry.reading.basis == "explicit" and len(entry.reading.who) == 1:
            self.explicit[entry.reading.who[0].key] = entry

    def backwards(self) -> Iterator[Spoken]:
        """The statements so far, the last first; those inside other statements count only inside one."""
        latest = islice(reversed(self.spoken), _KEPT)
        return latest if self.inside else (entry for entry in latest if not entry.within)

    def latest(self) -> Spoken | None:
        """The last statement, whoever made it; `None` before the first."""
        return next(self.backwards(), None)

    def after(self, at: int, until: int | None = None) -> Iterator[Spoken]:
        """The statements behind an offset, and before another one where that is given; the first first, with
        those inside others."""
        key = attrgetter("at")
        first = bisect_right(self.spoken, at, key=key)
        last = len(self.spoken) if until is None else bisect_left(self.spoken, until, key=key)
        return (self.spoken[number] for number in range(first, last))

    def last(self, *kinds: str) -> Spoken | None:
        """The last statement whose speaker is one of the kinds, or with no kinds any known speaker; `None`
        where none of them has spoken."""
        for entry in self.backwards():
            if entry.reading.who and (not kinds or entry.reading.who[0].kind in kinds):
                return entry
        return None

"""The values that flow through the extraction: frozen, without Django, without a database.

Every span is a pair `(start, end)` of code points, half open, into the text that
the value's docstring names. `None` always means "not known", never "empty".
"""

from __future__ import annotations

from dataclasses import field
from typing import Literal

from articles.extraction.records import frozen

Span = tuple[int, int]

StatementType = Literal["direct", "mixed", "indirect"]
AttributionBasis = Literal["explicit", "title", "pronoun", "implied", "editor"]
ActorKind = Literal["person", "institution", "state", "media", "company", "group"]
Gender = Literal["f", "m"]


# --- a capture, cleaned ------------------------------------------------------


@frozen
class Cut:
    """A piece of the page that is not story, and why it was cut.

    `start` and `end` are code points into `CleanPage.source`. `reason` is a short
    code (`navigation`, `caption`, `credit`, `dateline`, `byline`, `repeated-title`,
    `related`, `share`, `licence`, …); `note` says it in words for an editor.
    """

    start: int
    end: int
    reason: str
    note: str = ""


@frozen
class Dating:
    """A date as EDTF and how it is known.

    `edtf` is an EDTF string (ISO 8601-2). `basis` is one sentence for readers.
    `evidence` are the words it was read from, `None` where no words print it.
    """

    edtf: str
    basis: str
    evidence: str | None = None


@frozen
class Heading:
    """A heading or pull quote inside the story; it stands before paragraph number `before` (from 0)."""

    text: str
    before: int


@frozen
class CleanPage:
    """What a capture turned out to hold.

    `source` is the page as decoded text (for HTML: its visible text, a block a
    line); `cuts` are spans into it and, with the story, cover all of its words.
    `text` is the story: paragraphs joined by a blank line. All other offsets in
    the archive are code points into `text`. Publishers are slugs of the
    directory; `None` where the page does not say.
    """

    source: str
    text: str
    title: str | None = None
    headings: tuple[Heading, ...] = ()
    captions: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    byline: str | None = None
    dateline: str | None = None
    series: str | None = None
    section: tuple[str, ...] = ()
    licence: str | None = None
    publisher: str | None = None
    publisher_basis: str = ""
    original_publisher: str | None = None
    published: Dating | None = None
    captured: Dating | None = None
    language: str = "en"
    cuts: tuple[Cut, ...] = ()
    repairs: tuple[str, ...] = ()
    """What was mended in the characters (mojibake, entities, odd spaces), a sentence each."""


class UnreadableCapture(ValueError):
    """A capture that holds no story: empty, binary, undecodable. The message is for whoever imports it."""


# --- who is who: the directory, given to the extraction as a value -----------


@frozen
class PostEntry:
    """A title held at an institution. Dates are EDTF; `None`: unknown; `until=".."`: no end."""

    title: str
    institution: str
    since: str | None = None
    until: str | None = None
    aliases: tuple[str, ...] = ()


@frozen
class ActorEntry:
    """An actor as the authority file has it. `names[0]` is the form the archive prints."""

    slug: str
    kind: ActorKind
    names: tuple[str, ...]
    side: str
    gender: Gender | None = None
    part_of: str | None = None
    posts: tuple[PostEntry, ...] = ()
    hangul: str | None = None
    hanja: str | None = None


@frozen
class EventEntry:
    """An event of the authority file. `date` is EDTF."""

    slug: str
    kind: str
    names: tuple[str, ...]
    date: str | None = None
    place: str = ""
    participants: tuple[str, ...] = ()


@frozen
class PublisherEntry:
    """A publisher as by-lines and credits print it; `homepage` is a host name."""

    slug: str
    kind: str
    names: tuple[str, ...]
    homepage: str = ""


@frozen
class Directory:
    """Everything the extraction may know of the world. Empty is allowed: then nothing is linked."""

    actors: tuple[ActorEntry, ...] = ()
    events: tuple[EventEntry, ...] = ()
    publishers: tuple[PublisherEntry, ...] = ()


# --- statements --------------------------------------------------------------


@frozen
class Speaker:
    """Who a statement is credited to.

    `actor` is a slug of the directory, `None` for somebody who is not in it (then
    `name` is how the text names them: "experts", "Kim Hyung-suk"). `office` is the
    title held on the day, `institution` the slug of where it was held.
    """

    name: str
    actor: str | None = None
    office: str | None = None
    institution: str | None = None


@frozen
class Report:
    """A piece of reported speech, found by form alone: what was said, by which words it is reported, and who
    the sentence names as its source. Nothing is linked yet.

    `segments` are the content, in order, without outer marks. `cue` spans the reporting words, or is `None`.
    `source` is the span of the words that name the source, or `None` where the sentence names none.
    `frame` names the pattern that found it; `within` is the index of the containing report in the same tuple.
    """

    segments: tuple[Span, ...]
    type: StatementType
    cue: Span | None = None
    source: Span | None = None
    frame: str = ""
    within: int | None = None
    confidence: float = 1.0
    reasons: tuple[str, ...] = ()

    @property
    def span(self) -> Span:
        """From the first content character to the last."""
        return self.segments[0][0], self.segments[-1][1]

    @property
    def spot(self) -> int:
        """Where it is reported: at its cue, else at its source, else at its content."""
        return (self.cue or self.source or self.segments[0])[0]

    @property
    def source_spot(self) -> int:
        """Where its source is named or, where no words name one, its cue or its content begins."""
        return (self.source or self.cue or self.segments[0])[0]


@frozen
class Statement:
    """A report with its speaker, date and occasion: what the archive records.

    All spans are code points into the text that was annotated. `mention` is the
    source as it stands in the text; `None` where no words name it. `said` is
    `None` where nothing tells. `occasion` is the slug of an event; `occasion_mention`
    are the words by which the text names the occasion, whether the directory has the
    event or not, `None` where it names none. `within` is the
    index of the statement that contains this one. `reasons` is the chain of
    decisions, a sentence each, in the order they were taken.
    """

    segments: tuple[Span, ...]
    type: StatementType
    attribution: AttributionBasis
    speakers: tuple[Speaker, ...] = ()
    cue: Span | None = None
    mention: Span | None = None
    said: Dating | None = None
    occasion: str | None = None
    within: int | None = None
    confidence: float = 1.0
    reasons: tuple[str, ...] = ()
    occasion_mention: Span | None = None

    @property
    def span(self) -> Span:
        """From the first content character to the last."""
        return self.segments[0][0], self.segments[-1][1]


@frozen
class Mention:
    """The words by which the text names an actor or an event (exactly one of the two slugs is set)."""

    span: Span
    actor: str | None = None
    event: str | None = None
    basis: str = ""


@frozen
class Annotation:
    """What `annotate` found in a text, in the order of the text."""

    statements: tuple[Statement, ...] = ()
    mentions: tuple[Mention, ...] = ()
    engine: str = ""
    notes: tuple[str, ...] = field(default=())

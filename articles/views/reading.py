"""The reading view: an article's paragraphs with each statement marked where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from math import ceil
from typing import Any

from articles.extraction import edtf
from articles.extraction.selectors.excerpts import excerpts
from articles.extraction.selectors.markup import Run, paragraphs, runs
from articles.extraction.values import Span
from articles.models import Article, Statement
from articles.models.base import Side


@dataclass(slots=True)
class Marked:
    """A statement on the page: its number in the order of the text, from 1, and how it is told apart.

    `sides` are those that speak in it, each once; "" where none is known. `speakers` are all who do, as they
    are named, with their offices.
    `down` are the lines by which its note stands below the top of its paragraph, or below the note
    before it, so that it is level with the words it is about. `goes_on`: whoever speaks in the note
    before, on the same paragraph, speaks here in the same office. `again`: what that or the last note of the
    paragraphs before says of date and occasion holds here, too. Closely set notes say neither twice.
    """

    number: int
    statement: Statement
    down: int = 0
    goes_on: bool = False
    again: bool = False
    sides: list[str] = field(init=False)
    speakers: list[tuple[str, str]] = field(init=False)

    def __post_init__(self) -> None:
        spoken = list(self.statement.credited)
        self.sides = list(dict.fromkeys(one.side for one in spoken)) or [""]
        self.speakers = [(one.display_name, one.office) for one in spoken]

    @property
    def side(self) -> str:
        """Of its first speaker; empty where no side is known."""
        return self.sides[0]

    @property
    def segments(self) -> list[Span]:
        return [(start, end) for start, end in self.statement.segments]

    @property
    def says_sides(self) -> bool:
        """Whether a note has to say the sides in words: no state's own name again, nor that none is known."""
        names = [name for name, _ in self.speakers]
        return any(self.sides) and [SIDES.get(side) for side in self.sides] != names


@dataclass(slots=True)
class Paragraph:
    """A paragraph as flat runs. `notes` are the statements that begin in it; `headings` stand before it.

    `marks` are all the marked statements of the page, by the indices that the runs have;
    an index beyond them is a hit of the reader's search. The runs in `hidden` are those of
    words that are not shown.
    One that `flows` is not held up by notes above that run on beside it; its own notes stand `up` so many
    lines above its end, and may begin `below` so many lines under those before. Where `is_dense`, its notes
    are set closely.
    """

    number: int
    text: str
    span: Span
    runs: tuple[Run, ...]
    marks: Sequence[Marked]
    headings: list[str] = field(default_factory=list)
    notes: list[Marked] = field(default_factory=list)
    hidden: tuple[Run, ...] = ()
    flows: bool = False
    up: int = 0
    below: int = 0
    is_dense: bool = False

    @property
    def has_hit(self) -> bool:
        """Whether words of the reader's search stand in what is shown of it."""
        return any(index >= len(self.marks) for run in self.runs for index in run.covers)

    def text_of(self, run: Run) -> str:
        first = self.span[0]
        return self.text[run.start - first : run.end - first]

    @property
    def is_hidden(self) -> bool:
        return bool(self.hidden) and self.hidden == self.runs


SIDES = {value: str(label) for value, label in Side.choices}


def numbered(statements: Iterable[Statement]) -> list[Marked]:
    """All statements of an article in the order of the text; layers keep these numbers."""
    return [Marked(number, statement) for number, statement in enumerate(statements, start=1)]


def laid_out(
    article: Article,
    marks: Sequence[Marked],
    hits: Sequence[Span] = (),
    shown: Sequence[Span] | None = None,
    around: Span | None = None,
) -> list[Paragraph]:
    """The paragraphs of an article with these statements marked, and the hits of a search.

    `shown` are the only spans that may be shown, `None` for the whole text. Paragraphs of which
    nothing is shown become one, without text, where they follow one another. `around` a span, only the
    paragraphs that it stands in are laid out.
    """
    placed = [mark for mark in marks if not mark.statement.needs_placing]
    pieces = [mark.segments for mark in placed] + [[hit] for hit in hits]
    laid: list[Paragraph] = []
    spans = paragraphs(article.text)
    for index, span in enumerate(spans):
        if around is not None and (around[1] <= span[0] or span[1] <= around[0]):
            continue
        last = span[1] if index + 1 < len(spans) else len(article.text)
        found, hidden = _shown_runs(span, pieces, shown)
        if laid and laid[-1].is_hidden and found == hidden:
            laid[-1] = _longer(laid[-1], span)
            continue
        laid.append(
            Paragraph(
                number=index + 1,
                text=article.text[span[0] : span[1]],
                span=span,
                runs=found,
                marks=placed,
                headings=[] if shown is not None else headings_before(article, index),
                notes=[mark for mark in placed if span[0] <= mark.statement.start < max(last, span[1])],
                hidden=hidden,
            )
        )
    _level(laid, WIDE_LINE if article.language in WIDE else LINE)
    return laid


LINE, WIDE_LINE = 66, 36
"""Characters in a line of the text beside which notes stand, in letters and in Hangul or ideographs."""

WIDE = ("ko", "ja", "zh")
TEXT_LINE, HEAD_LINE, SMALL_LINE, AROUND = 29.2, 20, 18, 46
"""Heights in css pixels: of a line of the text, of a note's first line and of the others, and of what is
around them, with its links.
"""

HEAD, SMALL, AROUND_DENSE = 33, 42, 21
"""Characters in these lines, and what is around a note that is set in one piece."""

BASES = {"explicit": 5, "title": 8, "pronoun": 10, "implied": 22, "editor": 20}
PARTED = 3
"""Characters of how a speaker is known, in words, and of the dot between two facts."""

LINKS = 24
"""Characters of its links."""

SAME = 15
"""Characters by which a note names the occasion of the one before it again."""

HIGHER = 0.9
"""Lines by which a note may be higher than reckoned."""

PUSHED = 1
"""Lines by which a note that is let down may push those of the next paragraph."""

MANY, LATE = 2, 2
"""As many notes of a paragraph, where they do not fit beside it, want for room; and those of one that begin
as many lines too late.
"""

CROWDED = 3
"""Where one in so many paragraphs with notes wants for room, all notes of the page are set closely: they look
alike, and do not push one another down the page.
"""

REFERENCE = 4
"""Characters as wide as the number with which a marked statement begins."""

BETWEEN, HEADING = 0.7, 2.5
MOST_DOWN = 12
SLACK = 0.5
"""Lines by which a paragraph may be pushed down: that is no hole."""


def _level(laid: Sequence[Paragraph], line: int) -> None:
    """Let notes down to their statements, as far as those of the next paragraph are not pushed from theirs.

    Where notes run on beside paragraphs that have notes themselves, those begin below the top of their own;
    from there on paragraphs must not wait for them (`flows`), or holes would gape in the text. Lines are
    reckoned, not measured, so that the page needs no script for it. Notes never overlap, however wrong that
    is: style sheets see to it (css/reading.css).
    """
    tops = _tops(laid, line)
    _tell_repeated(laid)
    _place(laid, tops, line, all_dense=False)
    noted = [paragraph for paragraph in laid if paragraph.notes]
    if sum(paragraph.is_dense for paragraph in noted) * CROWDED >= len(noted) > 0:
        _place(laid, tops, line, all_dense=True)


def _tell_repeated(laid: Sequence[Paragraph]) -> None:
    for paragraph in laid:
        for mark, last in zip(paragraph.notes[1:], paragraph.notes, strict=False):
            mark.goes_on = mark.speakers == last.speakers
    notes = [mark for paragraph in laid for mark in paragraph.notes]
    for mark, last in zip(notes[1:], notes, strict=False):
        mark.again = _circumstances(mark.statement) == _circumstances(last.statement)


def _place(laid: Sequence[Paragraph], tops: Sequence[float], line: int, *, all_dense: bool) -> None:
    end = latest_end = latest_begin = 0.0
    before: Paragraph | None = None
    for index, paragraph in enumerate(laid):
        paragraph.flows = latest_begin > tops[index] + SLACK
        paragraph.up = paragraph.below = 0
        if not paragraph.notes:
            continue
        free = max(0.0, end - tops[index])
        latest_begin = max(tops[index], latest_end)
        below = next((tops[at] for at in range(index + 1, len(laid)) if laid[at].notes), tops[-1])
        room = below - tops[index]
        heights = [_height(mark, dense=False) for mark in paragraph.notes]
        late, full = free > LATE, free + sum(heights) > room + SLACK
        paragraph.is_dense = all_dense or late or (full and len(heights) >= MANY)
        if paragraph.is_dense:
            heights = [_height(mark, dense=True) for mark in paragraph.notes]
        for place, mark in enumerate(paragraph.notes):
            wanted = (mark.statement.start - paragraph.span[0] + place * REFERENCE) // line
            latest = room + PUSHED - sum(heights[place:])
            mark.down = max(0, min(MOST_DOWN, int(min(wanted, latest) - free)))
            free += mark.down + heights[place]
        end = tops[index] + free
        latest_end = max(end, latest_begin + sum(heights) + HIGHER * len(heights))
        if paragraph.flows:
            paragraph.up = min(MOST_DOWN, ceil(len(paragraph.text) / line))
            if before:
                before.below = paragraph.up
        before = paragraph


def _circumstances(statement: Statement) -> tuple[Any, ...]:
    occasion = statement.occasion or statement.occasion_mention
    return statement.said, statement.said_basis if _is_vague(statement) else "", occasion


def _is_vague(statement: Statement) -> bool:
    return statement.said.endswith(("~", "?", "%")) or "/" in statement.said


def _when(statement: Statement, *, again: bool = False) -> int:
    """Characters of when and on what occasion it was said, as a note says it."""
    length = len(edtf.in_words(statement.said)) if statement.said else 0
    if again:
        return length + (SAME if statement.occasion or statement.occasion_mention else 0)
    if _is_vague(statement):
        length += len(statement.said_basis) + PARTED
    if statement.occasion:
        length += len(statement.occasion.name) + len(statement.occasion.place) + 4
    elif statement.occasion_mention:
        length += len(statement.occasion_mention) + 4
    return length


def _height(mark: Marked, *, dense: bool) -> float:
    """The lines of text that its note is as high as, with the space below it."""
    statement = mark.statement
    speakers = " and ".join(
        name if dense and mark.goes_on else f"{name}, {office}" if office else name
        for name, office in mark.speakers
    )
    facts = [len(statement.type), BASES.get(statement.attribution, 0), len(statement.review)]
    facts += [len(SIDES.get(side, "")) for side in mark.sides if mark.says_sides]
    ladder = sum(fact + PARTED for fact in facts)
    if dense:
        when = _when(statement, again=mark.again)
        written = REFERENCE + PARTED + len(speakers) + ladder + when + LINKS
        return (AROUND_DENSE + SMALL_LINE * ceil(written / SMALL)) / TEXT_LINE
    small = ceil(ladder / SMALL) + ceil(_when(statement) / SMALL)
    return (AROUND + HEAD_LINE * ceil((REFERENCE + len(speakers)) / HEAD) + SMALL_LINE * small) / TEXT_LINE


def _tops(laid: Sequence[Paragraph], line: int) -> list[float]:
    """The line at which each paragraph begins, and that below the last one."""
    headings = [*(len(one.headings) for one in laid[1:]), 0]
    heights = (
        ceil(len(one.text) / line) + BETWEEN + HEADING * below
        for one, below in zip(laid, headings, strict=False)
    )
    return list(accumulate(heights, initial=0.0))


def headings_before(article: Article, index: int) -> list[str]:
    """The headings that stand before a paragraph, counted from 0."""
    return [text for text, before in article.headings if before == index]


def _shown_runs(
    span: Span, pieces: Sequence[Sequence[Span]], shown: Sequence[Span] | None
) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """The runs of a paragraph, and those of them whose words are not shown."""
    if shown is None:
        return runs(span, pieces), ()
    found: list[Run] = []
    hidden: list[Run] = []
    at = span[0]
    for start, end in ((max(a, span[0]), min(b, span[1])) for a, b in shown):
        if start >= end:
            continue
        if at < start:
            hidden.append(Run(at, start))
            found.append(hidden[-1])
        found += runs((start, end), pieces)
        at = end
    if at < span[1]:
        hidden.append(Run(at, span[1]))
        found.append(hidden[-1])
    return tuple(found), tuple(hidden)


def _longer(paragraph: Paragraph, span: Span) -> Paragraph:
    """A paragraph of which nothing is shown, on to the end of the next one of this kind."""
    whole = (paragraph.span[0], span[1])
    hidden = (Run(*whole),)
    return Paragraph(paragraph.number, "", whole, hidden, paragraph.marks, hidden=hidden)


def shown_spans(article: Article, statements: Iterable[Statement]) -> tuple[Span, ...] | None:
    """What of the text may be shown around these statements; `None`: all of it."""
    if article.shows_text:
        return None
    return excerpts(article.text, [(one.start, one.end) for one in statements if not one.needs_placing])


def in_context(statement: Statement) -> list[Paragraph]:
    """The paragraphs that one statement stands in, with only this one marked."""
    marks = [Marked(1, statement)]
    shown = shown_spans(statement.article, [statement])
    around = None if statement.needs_placing else (statement.start, statement.end)
    return [
        paragraph
        for paragraph in laid_out(statement.article, marks, shown=shown, around=around)
        if paragraph.span[0] < statement.end and statement.start < paragraph.span[1]
    ]


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a capture: kept as story, or cut for a reason."""

    text: str
    reason: str = ""
    note: str = ""

    @property
    def is_blank(self) -> bool:
        """Nothing but space between two cuts."""
        return not self.text.strip()

    @property
    def lead(self) -> str:
        """The blank lines that it begins with: they are in the page, and take no room on it."""
        return self.text[: len(self.text) - len(self.text.lstrip("\r\n"))]

    @property
    def body(self) -> str:
        return self.text.strip("\r\n")

    @property
    def tail(self) -> str:
        """The blank lines that it ends with, where there is more of it than blank lines."""
        return self.text[len(self.lead) + len(self.body) :]


def proof(source: str, cuts: Iterable[dict[str, Any]]) -> list[Piece]:
    """The whole capture, in order, each cut in its place. `cuts` are code points into `source`."""
    pieces, at = [], 0
    for cut in sorted(cuts, key=lambda cut: (cut["start"], cut["end"])):
        start, end = max(at, cut["start"]), min(cut["end"], len(source))
        if start >= end:
            continue
        if at < start:
            pieces.append(Piece(source[at:start]))
        pieces.append(Piece(source[start:end], cut.get("reason") or "cut", cut.get("note", "")))
        at = end
    if at < len(source):
        pieces.append(Piece(source[at:]))
    return pieces

"""A text made ready for attribution: words, sentences, paragraphs and the directory's names in it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import field
from datetime import date

from articles.extraction.entities.homes import home_of
from articles.extraction.entities.names import Index, lowered, plain
from articles.extraction.entities.offices import Offices
from articles.extraction.entities.scanning import Occurrence, Scan, scan
from articles.extraction.entities.shared_names import with_bearers_told
from articles.extraction.entities.strangers import without_strangers
from articles.extraction.entities.time_words import Time
from articles.extraction.entities.times import filed_day, read_times
from articles.extraction.records import record
from articles.extraction.text.tokens import Tokens, tokenise
from articles.extraction.values import PostEntry, Span

BODIES = frozenset({"institution", "media", "company", "group"})
"""What kinds of actors of the directory are bodies, and neither persons nor states."""
_SENTENCE_END = re.compile(
    r"[.!?…\n](?:(?<!\n)[\"”’')\]»›」』]*\s+(?=[\"“‘'(\[«‹「『„]*[^\W\d_a-z])|(?<=\n)\n*)"
)
"""Begins with a set of signs and not with a choice of patterns: so most of a text is stepped over."""
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Maj|Lt|Col|Capt|Adm|Sgt|Rep|Sen|Gov|Rev|St|Sr|Jr|Jan|Feb|Aug|Sept|Oct|Nov|Dec|No|Mt|vs)"
    r"|(?<![^\s(.])[A-Z])\.$"
)


@record
class Page:
    """A text with what every later stage asks of it. All offsets are code points into `text`.

    `published` holds the earliest and latest day of publication, `None` where open.
    `flat` is the text with plain apostrophes and hyphens, `low` the same in lower case.
    """

    text: str
    flat: str
    low: str
    tokens: Tokens
    sentences: list[Span]
    sentence_starts: list[int]
    paragraph_starts: list[int]
    found: Scan
    occurrence_starts: list[int]
    times: tuple[Time, ...]
    time_starts: list[int]
    index: Index
    offices: Offices
    published: tuple[date | None, date | None] = (None, None)
    filed: date | None = None
    """The day of the dateline, where that is earlier than the day of publication."""
    home: str = "south-korea"
    title: tuple[str, tuple[Occurrence, ...]] = ("", ())
    publisher: str | None = None
    """The slug of the publisher."""
    named: frozenset[str] = frozenset()
    """The slugs that the page names."""
    bodies: tuple[Occurrence, ...] = ()
    """The names of the directory's institutions, media, companies and groups."""
    events: tuple[Occurrence, ...] = ()
    """The names of the directory's events."""
    told: dict[tuple[str, ...], bool] = field(default_factory=dict)
    """Which words the page was already asked for."""
    frames: dict[int, Span] = field(default_factory=dict)
    """The sentences of reports, by where a report is made: every rule on dates asks for them."""

    def tells(self, words: tuple[str, ...]) -> bool:
        """Whether one of some lower-case words, or pieces of words, is found anywhere."""
        known = self.told.get(words)
        if known is None:
            known = self.told[words] = any(map(self.low.__contains__, words))
        return known

    @property
    def occurrences(self) -> tuple[Occurrence, ...]:
        """The names of the directory in the order of the text."""
        return self.found.occurrences

    def times_in(self, span: Span) -> list[Time]:
        """The time expressions that begin in a span."""
        first = bisect_left(self.time_starts, span[0])
        last = bisect_left(self.time_starts, span[1], first)
        return list(self.times[first:last]) if first < last else []

    def post_of(self, slug: str | None) -> PostEntry | None:
        """The post that an actor held at the page's time; `None` where they held none, are not in the
        directory, or nothing tells the time."""
        return self.offices.held(slug, self.published) if slug else None

    def has_led(self, slug: str | None) -> bool:
        """Whether an actor of the directory led a state at the page's time or before."""
        return self.offices.led(slug, self.published) if slug else False

    def within(self, span: Span) -> tuple[Occurrence, ...]:
        """The names that stand wholly inside a span."""
        first = bisect_left(self.occurrence_starts, span[0])
        last = bisect_left(self.occurrence_starts, span[1], first)
        if first == last:
            return ()
        return tuple([found for found in self.found.occurrences[first:last] if found.end <= span[1]])

    def touching(self, span: Span) -> tuple[Occurrence, ...]:
        """The names that overlap a span."""
        last = bisect_left(self.occurrence_starts, span[1])
        first = bisect_right(self.occurrence_starts, span[0])
        first -= first > 0
        if first >= last:
            return ()
        return tuple([found for found in self.found.occurrences[first:last] if found.end > span[0]])

    def places(self, name: str, most: int) -> list[Span]:
        """Where a name stands in the text, so many times at most."""
        found: list[Span] = []
        start = self.flat.find(name)
        while start >= 0 and len(found) < most:
            found.append((start, start + len(name)))
            start = self.flat.find(name, start + len(name))
        return found

    def sentence(self, offset: int) -> Span:
        """The sentence that holds an offset."""
        number = bisect_right(self.sentence_starts, offset)  # asked for so often that a call would tell
        return self.sentences[number - 1 if number else 0]

    def sentence_number(self, offset: int) -> int:
        """The number of the sentence, from 0, that holds an offset."""
        number = bisect_right(self.sentence_starts, offset)
        return number - 1 if number else 0

    def sentences_between(self, earlier: int, later: int) -> int:
        """How many sentences lie from one offset to another: 0 in the same, 1 in the next, negative where
        the other stands before."""
        starts = self.sentence_starts
        return (bisect_right(starts, later) or 1) - (bisect_right(starts, earlier) or 1)

    def sentences_back(self, offset: int, many: int) -> int:
        """Where the sentence begins that stands so many before the one that holds an offset; where the page
        begins, if there are fewer."""
        return self.sentences[max(0, self.sentence_number(offset) - many)][0]

    def sentence_around(self, offset: int) -> Span:
        """As much of the sentence that holds an offset as a reader keeps in mind there."""
        return self.around(self.sentence(offset), offset)

    def paragraph(self, offset: int) -> Span:
        """The paragraph that holds an offset."""
        number = self.paragraph_number(offset)
        end = self.paragraph_starts[number] if number < len(self.paragraph_starts) else len(self.text)
        return self.paragraph_starts[number - 1], end

    def paragraph_number(self, offset: int) -> int:
        """The number of the paragraph, from 1, that holds an offset: how reasons name a place."""
        return bisect_right(self.paragraph_starts, offset) or 1

    def paragraphs_between(self, earlier: int, later: int) -> int:
        """How many paragraphs lie from one offset to another: 0 in the same, 1 in the next, negative where
        the other stands before."""
        starts = self.paragraph_starts
        return (bisect_right(starts, later) or 1) - (bisect_right(starts, earlier) or 1)

    def paragraph_around(self, offset: int) -> Span:
        """As much of the paragraph that holds an offset as a reader keeps in mind there."""
        return self.around(self.paragraph(offset), offset)

    def opens(self, offset: int) -> bool:
        """Whether an offset stands in the first two sentences of the first paragraph, where the press brings
        in by an office whom it names below."""
        return (
            bisect_right(self.sentence_starts, offset) <= 2
            and bisect_right(self.paragraph_starts, offset) <= 1
        )

    def passage_start(self, offset: int) -> int:
        """Where the passage begins that holds an offset: its paragraph and, on a page that breaks one at
        nearly every stop, the one before it."""
        number = self.paragraph_number(offset)
        broken = _FEW <= len(self.paragraph_starts) >= len(self.sentences) / _BROKEN
        return self.paragraph_starts[max(0, number - (2 if broken else 1))]

    def around(self, span: Span, offset: int) -> Span:
        """As much of a span as a reader keeps in mind about an offset: keeps work linear where nothing
        ends a sentence."""
        (start, end), first, last = span, offset - _REACH, offset + _REACH
        return (start if start > first else first), (end if end < last else last)


_REACH = 1_000
_BROKEN = 1.4
"""How many sentences a paragraph has at most, on average, where nearly every stop breaks one."""
_FEW = 4
"""With fewer paragraphs nothing tells how a page breaks them."""


def read_page(
    text: str,
    index: Index,
    *,
    published: tuple[date | None, date | None] = (None, None),
    title: str | None = None,
    publisher: str | None = None,
    dateline: str | None = None,
    tokens: Tokens | None = None,
) -> Page:
    """Finds words, sentences and names, each in one pass. `tokens` are those of the text, where they are
    known."""
    flat = plain(text)
    low = lowered(flat)
    offices = _index_offices(index)
    tokens = tokenise(text) if tokens is None else tokens
    found = without_strangers(scan(tokens, flat, low, index), flat, low, offices, published)
    found = with_bearers_told(found, low, offices)
    flat = _family_names_as_names(flat, found.families)
    sentences = _sentences(text)
    filed = filed_day(dateline, published)
    times = read_times(flat, low, found.times, (filed, filed) if filed else published)
    headline = _scan_title(title, index)
    return Page(
        text=text,
        flat=flat,
        low=low,
        tokens=tokens,
        sentences=sentences,
        sentence_starts=[start for start, _ in sentences],
        paragraph_starts=[0, *(gap.end() for gap in _GAP.finditer(text))],
        found=found,
        occurrence_starts=[seen.start for seen in found.occurrences],
        times=times,
        time_starts=[time.start for time in times],
        index=index,
        offices=offices,
        published=published,
        filed=filed,
        home=home_of(
            index, publisher, dateline, ((lowered(headline[0]), headline[1]), (low, found.occurrences))
        ),
        title=headline,
        publisher=publisher,
        named=frozenset([slug for seen in found.occurrences for slug in seen.slugs]),
        bodies=tuple([seen for seen in found.occurrences if seen.kind in BODIES and len(seen.slugs) == 1]),
        events=tuple([seen for seen in found.occurrences if seen.kind == "event"]),
    )


_GAP = re.compile(r"\n\s*\n")


def _family_names_as_names(flat: str, families: tuple[Span, ...]) -> str:
    """The text with a family name as any other: `SONG Young-gil`, as ministries write it, is Song Young-gil.
    Every character keeps its place."""
    for start, end in _of_delegates(flat):
        flat = f"{flat[:start]}{' '.join(map(str.capitalize, flat[start:end].split(' ')))}{flat[end:]}"
    for start, end in families:
        written = flat[start:end]
        if written.isupper() and _GIVEN.match(flat, end):
            flat = f"{flat[:start]}{written.capitalize()}{flat[end:]}"
    return flat


def _of_delegates(flat: str) -> list[Span]:
    """The names in capitals that open paragraphs before a country in brackets: `EVA HOLM (Denmark) said`."""
    if ") " not in flat and ")," not in flat:
        return []
    starts = [0, *(gap.end() for gap in _GAP.finditer(flat))]
    opening = [at for at in starts if flat[at : at + _CAPITALS].isupper()]
    return [found.span(1) for at in opening if (found := _DELEGATE.match(flat, at))]


_DELEGATE = re.compile(
    r"((?:[A-ZÀ-ÖØ-Þ]['.A-ZÀ-ÖØ-Þ-]{1,20} ){1,5}[A-ZÀ-ÖØ-Þ]['A-ZÀ-ÖØ-Þ-]{1,20})"
    r"(?=,? \((?:the )?[A-Z][a-z][\w' -]{1,60}\))"
)
_CAPITALS = 2
"""How many letters tell at once that a paragraph does not begin with a name in capitals."""
_GIVEN = re.compile(r" [A-Z][a-z]{1,6}(?:-[A-Za-z][a-z]{0,6}| [A-Z][a-z]{1,6})?\b")


def _index_offices(index: Index) -> Offices:
    """The table of offices that belongs to an index; built on the first call."""
    offices: Offices | None = index.derived.get("offices")
    if offices is None:
        offices = index.derived["offices"] = Offices(index)
    return offices


def _scan_title(title: str | None, index: Index) -> tuple[str, tuple[Occurrence, ...]]:
    if not title:
        return "", ()
    flat = plain(title)
    low = lowered(flat)
    return flat, scan(tokenise(title), flat, low, index).occurrences


def _sentences(text: str) -> list[Span]:
    """Sentences with their closing marks. A stop after an abbreviation or an initial does not end one."""
    spans: list[Span] = []
    start = 0
    for found in _SENTENCE_END.finditer(text):
        stop = found.start()
        if (
            text[stop] == "."
            and "\n" not in found[0]
            and _ABBREVIATED.search(text, max(start, stop - 12), stop + 1)
        ):
            continue
        spans.append((start, found.end()))
        start = found.end()
    if start < len(text) or not spans:
        spans.append((start, len(text)))
    return spans

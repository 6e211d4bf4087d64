"""A text made ready for attribution: words, sentences, paragraphs and the directory's names in it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from datetime import date
from weakref import WeakKeyDictionary

from articles.extraction.names import WORD, Index, Target, lowered, plain
from articles.extraction.offices import Offices
from articles.extraction.values import Span

_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*\s+(?=[\"“‘'(\[]*[^\W\d_a-z])|\n+")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Maj|Lt|Col|Capt|Adm|Sgt|Rep|Sen|Gov|Rev|St|Sr|Jr|Jan|Feb|Aug|Sept|Oct|Nov|Dec|No|Mt|vs)"
    r"|(?:^|[\s(.])[A-Z])\.$"
)
_OPEN, _CLOSE = "“«「『", "”»」』"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A name of the directory in the text. `slugs` are several where namesakes share it."""

    start: int
    end: int
    slugs: tuple[str, ...]
    kind: str
    short: bool = False

    @property
    def slug(self) -> str | None:
        """The one actor or event it names; `None` while namesakes are not told apart."""
        return self.slugs[0] if len(self.slugs) == 1 else None


@dataclass(frozen=True, slots=True)
class Page:
    """A text with what every later stage asks of it. All offsets are code points into `text`.

    `published` holds the earliest and latest day of publication, `None` where open.
    `flat` is the text with plain apostrophes and hyphens, `low` the same in lower case.
    """

    text: str
    flat: str
    low: str
    words: tuple[Span, ...]
    starts: tuple[int, ...]
    sentences: tuple[Span, ...]
    sentence_starts: tuple[int, ...]
    occurrences: tuple[Occurrence, ...]
    occurrence_starts: tuple[int, ...]
    index: Index
    offices: Offices
    published: tuple[date | None, date | None] = (None, None)
    title: str = ""
    publisher: str | None = None
    home: str = "south-korea"
    title_occurrences: tuple[Occurrence, ...] = field(default=())

    def within(self, span: Span) -> tuple[Occurrence, ...]:
        """The names that stand wholly inside a span."""
        first = bisect_left(self.occurrence_starts, span[0])
        last = bisect_left(self.occurrence_starts, span[1])
        return tuple(found for found in self.occurrences[first:last] if found.end <= span[1])

    def touching(self, span: Span) -> tuple[Occurrence, ...]:
        """The names that overlap a span."""
        last = bisect_left(self.occurrence_starts, span[1])
        first = max(0, bisect_right(self.occurrence_starts, span[0]) - 1)
        return tuple(found for found in self.occurrences[first:last] if found.end > span[0])

    def sentence(self, offset: int) -> int:
        """The number of the sentence that holds an offset."""
        return max(0, bisect_right(self.sentence_starts, offset) - 1)

    def paragraph(self, offset: int) -> Span:
        """The paragraph that holds an offset."""
        start = self.text.rfind("\n", 0, offset) + 1
        end = self.text.find("\n", offset)
        return start, len(self.text) if end < 0 else end

    def paragraph_number(self, offset: int) -> int:
        """The number of the paragraph, from 1, that holds an offset: how reasons name a place."""
        return 1 + len(re.findall(r"\n\s*\n", self.text[:offset]))

    def word_at(self, offset: int) -> int:
        """The number of the first word that starts at or after an offset."""
        return bisect_left(self.starts, offset)


def read_page(
    text: str,
    index: Index,
    *,
    published: tuple[date | None, date | None] = (None, None),
    title: str | None = None,
    publisher: str | None = None,
    dateline: str | None = None,
) -> Page:
    """Finds words, sentences and names, each in one pass."""
    flat = plain(text)
    low = lowered(flat)
    words = tuple(found.span() for found in WORD.finditer(low))
    occurrences = scan(flat, low, words, index)
    sentences = _sentences(text)
    return Page(
        text=text,
        flat=flat,
        low=low,
        words=words,
        starts=tuple(start for start, _ in words),
        sentences=sentences,
        sentence_starts=tuple(start for start, _ in sentences),
        occurrences=occurrences,
        occurrence_starts=tuple(found.start for found in occurrences),
        index=index,
        offices=index_offices(index),
        published=published,
        title=title or "",
        publisher=publisher,
        home=_home(index, publisher, dateline),
        title_occurrences=_scan_title(title, index),
    )


_offices: WeakKeyDictionary[Index, Offices] = WeakKeyDictionary()


def index_offices(index: Index) -> Offices:
    """The table of offices that belongs to an index; built on the first call."""
    offices = _offices.get(index)
    if offices is None:
        offices = _offices[index] = Offices(index)
    return offices


def _home(index: Index, publisher: str | None, dateline: str | None) -> str:
    """Whose "ministry" is meant where nothing tells: the North's in what Pyongyang publishes, else the South's."""
    entry = index.actors.get(publisher or "")
    if entry and entry.side == "north-korea":
        return entry.side
    if dateline and dateline.lower().lstrip().startswith(("pyongyang", "pyeongyang")):
        return "north-korea"
    return index.words.home


def _scan_title(title: str | None, index: Index) -> tuple[Occurrence, ...]:
    if not title:
        return ()
    flat = plain(title)
    low = lowered(flat)
    return scan(flat, low, tuple(found.span() for found in WORD.finditer(low)), index)


def _sentences(text: str) -> tuple[Span, ...]:
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
    return tuple(spans)


def scan(flat: str, low: str, words: tuple[Span, ...], index: Index) -> tuple[Occurrence, ...]:
    """The directory's names in the text, the longest first, never across another name."""
    found: list[Occurrence] = []
    lengths, names = index.lengths, index.names
    count = len(words)
    skip = 0
    for number, (start, end) in enumerate(words):
        if number < skip:
            continue
        sizes = lengths.get(low[start:end])
        if not sizes:
            continue
        for size in sizes:
            last = number + size - 1
            if last >= count:
                continue
            stop = words[last][1]
            target = names.get(low[start:stop])
            if target is not None and _fits(flat, words, number, last, target):
                kind = target.kind
                if (
                    kind == "state"
                    and low[start:stop] in index.adjectives
                    and _before_a_noun(low, stop, index)
                ):
                    kind = "adjective"
                found.append(Occurrence(start, stop, target.slugs, kind, target.short))
                skip = number + size
                break
    return tuple(found)


_FOLLOWING = re.compile(r" ([a-z0-9][\w-]*)")


def _before_a_noun(low: str, stop: int, index: Index) -> bool:
    """Whether "US", "DPRK" and the like stand as an adjective: another word follows that is no verb or preposition."""
    following = _FOLLOWING.match(low, stop)
    return (
        following is not None
        and following[1] not in index.words.after_state
        and (following[1] not in index.words.weekdays)
    )


def _fits(flat: str, words: tuple[Span, ...], first: int, last: int, target: Target) -> bool:
    """Whether a run of words is the name as printed, and not a part of a longer name."""
    start, stop = words[first][0], words[last][1]
    written = flat[start:stop]
    form = target.form
    if form.isupper():
        return written == form or (len(form) > 4 and written[0].isupper())
    if (
        form[0].isupper()
        and not written[0].isupper()
        and (target.kind not in ("institution", "event") or target.short)
    ):
        return False
    if target.kind == "person":
        return _stands_alone(flat, words, first, last, target.short)
    if target.short and target.kind == "state":
        if form in ("North", "South") and flat[max(0, start - 4) : start].lower() != "the ":
            return False
        return _next_is_free(flat, words, last)
    return True


def _stands_alone(flat: str, words: tuple[Span, ...], first: int, last: int, short: bool) -> bool:
    """A person's name, or a bare family name, is not part of another name ("Lee" in "Lee Do-hoon")."""
    if not _next_is_free(flat, words, last):
        return False
    if not short or not first:
        return True
    before = words[first - 1]
    if flat[before[1] : words[first][0]] not in (" ", ". ") or not flat[before[0]].isupper():
        return True
    word = flat[before[0] : before[1]].lower()
    return word in _BEFORE_A_NAME or flat[before[1]] == "."


def _next_is_free(flat: str, words: tuple[Span, ...], last: int) -> bool:
    if last + 1 >= len(words):
        return True
    start, end = words[last + 1]
    if flat[words[last][1] : start] != " " or not flat[start].isupper():
        return True
    return flat[start:end].lower() in _AFTER_A_NAME


_AFTER_A_NAME = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december jan feb aug sept oct nov dec i".split()
)
_BEFORE_A_NAME = frozenset(
    "president minister secretary chairman leader envoy mr ms mrs dr general director ambassador representative "
    "premier adviser advisor chief but and when while as if after before since because although though however "
    "meanwhile yesterday today then still yet so that said the korean american japanese chinese russian on in for "
    "at by with from to of general kim's monday tuesday wednesday thursday friday saturday sunday".split()
)

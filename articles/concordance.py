"""Key words in their contexts: every place where the words of a query stand, a line each.

Lines are found in the order of their rows, by reading the rows; what is kept of a line until it is shown is
where it stands and, where lines are sorted by their words, those words. Up to `MOST` lines are kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, NamedTuple

from articles.exports import Addresses, Column
from articles.exports.records import article_reference
from articles.extraction.selectors.markup import PARAGRAPH_BREAK
from articles.filters.words import Words
from articles.models import Article, Statement
from articles.models.article import UNDATED
from articles.models.searched import SearchedQuerySet
from articles.models.statement import CONTEXT, ELLIPSIS
from articles.search import Hits

MOST = 10_000
"""Lines that a page counts, and that are sorted by their words; an export by date has all."""

REACH = 90
"""Code points of context on either side."""

SORTED_BY = 8
"""Words of the context that decide the order."""

CHUNK = 2000
_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_SPACE = re.compile(r"\s+")


class Place(NamedTuple):
    """A hit: the key of its row, and its span in what is read of the row, in code points."""

    row: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """A hit with what stands before and after it; `row` is its statement or article.

    `start` and `end` are code points of the article's text. `paragraph` counts from 1.
    """

    left: str
    hit: str
    right: str
    row: Any
    start: int
    end: int
    paragraph: int | None = None

    @property
    def article(self) -> Article:
        article: Article = self.row.article if isinstance(self.row, Statement) else self.row
        return article

    @property
    def address(self) -> str:
        """The statement alone, or the paragraph of the article."""
        place = f"#p{self.paragraph}" if self.paragraph else ""
        return f"{self.row.get_absolute_url()}{place}"

    @property
    def when(self) -> str:
        """The date of the line, EDTF: when it was said, or else published; empty where neither is known."""
        said = self.row.said if isinstance(self.row, Statement) else ""
        return said or self.article.published

    @property
    def statement(self) -> Statement | None:
        return self.row if isinstance(self.row, Statement) else None

    @property
    def speakers(self) -> list[str]:
        return [one.display_name for one in self.statement.credited] if self.statement else []


LINE_COLUMNS = (
    Column("left", "left", "string", "Up to 90 code points before the hit; “¶” stands between paragraphs."),
    Column("hit", "hit", "string", "The words that were found, as they stand in the text."),
    Column("right", "right", "string", "Up to 90 code points after it."),
    Column("url", "url", "string", "Address of the statement, or of the paragraph in its article."),
    Column("statement", "statement", "string", "Key of the statement; empty where whole texts are read."),
    Column("speakers", "speakers", "string", "Who it is credited to, joined by “; ”."),
    Column("said", "said", "string", "When it was said: EDTF. Empty: not known."),
    Column("date", "date", "date", "Day by which lines are sorted. Empty: none is known."),
    Column("start", "start", "integer", "First character in the article's text, in code points from 0."),
    Column("end", "end", "integer", "Behind the last character, in code points."),
    Column("article", "article.title", "string", "Title of the article."),
    Column("article_slug", "article.slug", "string", "Slug of the article."),
    Column("publisher", "article.publisher.name", "string", "Who published the page."),
    Column("published", "article.published", "string", "Day of publication: EDTF. Empty: not known."),
)


def line_record(line: Line, addresses: Addresses) -> dict[str, Any]:
    """A line as plain data."""
    statement = line.statement
    return {
        "left": line.left,
        "hit": line.hit,
        "right": line.right,
        "url": addresses.of(line.address),
        "statement": statement.key if statement else None,
        "speakers": line.speakers,
        "said": (statement.said or None) if statement else None,
        "date": None if line.row.date == UNDATED else line.row.date.isoformat(),
        "start": line.start,
        "end": line.end,
        "article": article_reference(line.article, addresses),
    }


@dataclass(frozen=True, slots=True)
class Found:
    """The places of a concordance in their order, at most `MOST`, and whether there are more."""

    places: tuple[Place, ...]
    more: bool


def find(rows: SearchedQuerySet, order: Sequence[str], words: Words, by: str) -> Found:
    """The first places by date, at most `MOST`, in the order of the date or of the words before or after."""
    found = list(islice(_places(rows, order, words), MOST + 1))
    more, found = len(found) > MOST, found[:MOST]
    if by in ("left", "right"):
        found.sort(key=lambda one: one[1] if by == "left" else one[1][::-1])
    return Found(tuple(place for place, _ in found), more)


def _places(
    rows: SearchedQuerySet, order: Sequence[str], words: Words
) -> Iterator[tuple[Place, tuple[list[str], list[str]]]]:
    """Every place with the words before it, nearest first, and those after it."""
    for pk, text, first, last in _texts(rows, order):
        for start, end in words.spans(text[first:last]):
            place = Place(pk, first + start, first + end)
            yield place, _context_words(text, place)


def _texts(rows: SearchedQuerySet, order: Sequence[str]) -> Iterator[tuple[int, str, int, int]]:
    """Key and text of each row in order, and the part of the text that is read for hits.

    A statement is read between its prefix and its suffix, which are context only.
    """
    columns = _columns(rows.model)
    for ids in _chunks(_ids(rows, order)):
        among = rows.model._default_manager.among(ids)
        texts = {pk: pieces for pk, *pieces in among.values_list("pk", *columns)}
        for pk in ids:
            if pk in texts:
                yield pk, *_readable(*texts[pk])


def _columns(model: Any) -> tuple[str, ...]:
    return ("content", "prefix", "suffix") if model is Statement else ("text",)


def _readable(text: str, prefix: str = "", suffix: str = "") -> tuple[str, int, int]:
    if len(prefix) == CONTEXT:  # cut off at a length, perhaps in a word
        prefix = prefix[prefix.find(" ") + 1 :]
    if len(suffix) == CONTEXT:
        suffix = suffix[: suffix.rfind(" ") + 1]
    return f"{prefix}{text}{suffix}", len(prefix), len(prefix) + len(text)


def _ids(rows: SearchedQuerySet, order: Sequence[str]) -> Iterator[int]:
    """The keys in order; those of the newest as a search finds them fast, as far as they go."""
    newest = rows.newest(MOST) if tuple(order) == ("-date", "-id") else Hits((), more=True)
    yield from newest.ids
    if newest.more:
        known = set(newest.ids)
        rest = rows.order_by(*order).values_list("pk", flat=True).iterator(chunk_size=CHUNK)
        yield from (pk for pk in rest if pk not in known)


def _chunks(ids: Iterator[int]) -> Iterator[list[int]]:
    while chunk := list(islice(ids, CHUNK)):
        yield chunk


def _context_words(text: str, place: Place) -> tuple[list[str], list[str]]:
    before = _WORD.findall(text[max(0, place.start - REACH) : place.start].casefold())
    after = _WORD.findall(text[place.end : place.end + REACH].casefold())
    return before[::-1][:SORTED_BY], after[:SORTED_BY]


def lines(model: Any, places: Sequence[Place]) -> list[Line]:
    """The places as lines, in a fixed number of queries. A row that is gone by now has none."""
    ids = list({place.row for place in places})
    shown = Statement.objects.for_references() if model is Statement else model.objects.for_records()
    rows = shown.in_bulk(ids)
    texts = {
        pk: _readable(*pieces) for pk, *pieces in model.objects.among(ids).values_list("pk", *_columns(model))
    }
    return [
        _line(rows[place.row], place, *texts[place.row])
        for place in places
        if place.row in rows and place.row in texts and place.end <= texts[place.row][2]
    ]


def every_line(rows: SearchedQuerySet, order: Sequence[str], words: Words) -> Iterator[Line]:
    """All lines in the order of their rows, however many, read as they are written."""
    yield from lines_in_turn(rows.model, (place for place, _ in _places(rows, order, words)))


def lines_in_turn(model: Any, places: Iterable[Place]) -> Iterator[Line]:
    """The places as lines, `CHUNK` in memory at a time."""
    rest = iter(places)
    while chunk := list(islice(rest, CHUNK)):
        yield from lines(model, chunk)


def _line(row: Any, place: Place, text: str, first: int, last: int) -> Line:
    start, end = place.start, place.end
    left, right = text[max(0, start - REACH) : start], text[end : end + REACH]
    if start > REACH:  # not with half a word
        left = left.partition(" ")[2] or left
    if end + REACH < len(text):
        right = right.rpartition(" ")[0] or right
    if isinstance(row, Statement) and not row.article.shows_text:
        left, right = left.rpartition(PARAGRAPH_BREAK)[2], right.partition(PARAGRAPH_BREAK)[0]
    shown = (_shown(left), _shown(text[start:end]), _shown(right))
    if isinstance(row, Statement):
        return Line(*shown, row, _in_text(row, start - first), _in_text(row, end - first, last=True))
    return Line(*shown, row, start, end, text.count("\n\n", 0, start) + 1)


def _shown(text: str) -> str:
    return _SPACE.sub(" ", text.replace("\n\n", " ¶ "))


def _in_text(statement: Statement, offset: int, *, last: bool = False) -> int:
    """Where a place of the content stands in the article's text. `last`: the place is behind a hit."""
    behind: int = statement.segments[-1][1]
    for start, end in statement.segments:
        size: int = end - start
        if offset < size or (last and offset == size):
            place: int = start + offset
            return place
        offset -= size + len(ELLIPSIS)
    return behind

"""Text that was hard-wrapped, as mail and old terminals wrap it: paragraphs are put together again.

A line was wrapped when the first word of the next line would not have fitted behind it. Mail quotes each
line with a mark, print indents each line or each paragraph, and both may break a word with a hyphen.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise

from articles.extraction.clean.published.dates import MONTH, WEEKDAY
from articles.extraction.clean.source.repair import Mended, replaced

_WIDEST = 130
"""Columns. A page whose lines are longer is not wrapped: one long line is a paragraph."""
_NARROWEST = 40
_STRAY = 0.05
"""The share of lines that may be longer than the page is wide: addresses, a line that was pasted in."""
_RAGGED = 8
"""Columns by which a line may be longer than the page is wide."""
_BREAKS = 4
_SHARE = 0.6
_MARKED = 0.6
"""The share of lines that bear a quotation mark where a page is quoted."""
_FULL = 0.7
"""A line that runs on in small letters is at least so full; wrapping is not always even."""
_UNEVEN = 14
"""Columns by which a line inside a paragraph may be shorter than the page is wide."""
_INDENT = 2
"""Columns by which the first line of a paragraph stands out."""

_QUOTED = re.compile(r"(?:[ \t]*[>|]){1,4}(?:[ \t]|$)")
_BROKEN = re.compile(r"(?:^|[^\w-])((?:[\w'’]+-)*[^\W\d_]{2,})-$")
_SECOND = re.compile(r"[^\W\d_]{2,}")
_HALVES = frozenset({"and", "or", "to"})
"""Words behind a hyphen that stands for a word to come (`two- and three-day`)."""
_FIRST_PART = re.compile(
    r"all|anti|co|counter|cross|cyber|de|ex|far|first|full|half|high|in|inter|left|long|low|mid|mini|multi"
    r"|neo|non|north|off|on|one|out|over|post|pre|pro|quasi|re|right|second|self|semi|short|single|six"
    r"|small|so|south|state|sub|super|then|third|three|two|ultra|under|vice|well"
)
"""What a hyphen stands behind inside a word as often as at the end of a line."""


_HEAD_BLOCK = 3
"""How many lines may stand close together in the head of a page that is double-spaced below it."""
_HEAD = 12
"""How many lines at the top of a page may be its headline."""
_LEAST_HEADLINE = 3
"""How many words a line of a headline has that was parted."""
_GOES_ON = re.compile(
    r"(?:[,;]|\b(?i:a|an|the|and|or|of|to|in|on|at|by|as|for|from|with|over|into|its|his|their))$"
)
_BY_ITSELF = re.compile(
    r"(?:By|BY|by) [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}(?:(?:,| \().{0,40})?$|Staff Writer$"
    rf"|(?:{WEEKDAY},? )?"
    rf"(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH}),? (?:19|20)\d\d\b.{{0,30}}$"
    r"|(?:19|20)\d\d[-./]\d\d?[-./]\d\d?\b.{0,30}$|(?:Published|Posted|Updated)\b.{0,10}\d.{0,40}$"
)
"""A by-line or a date that stands in a line of its own, however long the headline above it is."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A line with its place in the text, and where the marks that quote it begin.

    `width` and `first` (that of the first word) are columns as the page wrote them: entities count whole.
    """

    start: int
    end: int
    text: str
    margin: int
    indent: int
    width: int
    first: int


def unwrapped(mended: Mended) -> Mended:
    """A page with the lines of each wrapped paragraph put together, and without the marks that quote it.

    As it is where nothing is wrapped. Linear in the length of the page.
    """
    pieces = mended.text.split("\n")
    widths = sorted(filter(None, map(len, pieces)))
    if len(widths) <= _BREAKS or widths[_at(len(widths))] > _WIDEST:
        return mended
    closed = _single_spaced(mended, pieces)
    if closed is not None:
        joined = _joined(closed, closed.text.split("\n"))
        return mended if joined is closed else joined
    return _joined(mended, pieces)


def _single_spaced(mended: Mended, pieces: list[str]) -> Mended | None:
    """The page without the blank line behind each of its lines; `None` where not nearly each has one."""
    filled = [at for at, piece in enumerate(pieces) if piece.strip()]
    adjacent = sum(second == first + 1 for first, second in pairwise(filled))
    if (
        adjacent > max(_HEAD_BLOCK, _STRAY * len(filled))
        or sum(pieces[at].strip()[0].islower() for at in filled) < _BREAKS
    ):
        return None
    edits = []
    starts = [0, *accumulate(len(piece) + 1 for piece in pieces)]
    for first, second in pairwise(filled):
        if second == first + 2:
            edits.append((starts[first] + len(pieces[first]), starts[first + 1] + len(pieces[first + 1]), ""))
    return replaced(mended, edits)


def _joined(mended: Mended, pieces: list[str]) -> Mended:
    """A page, cut into its lines, with the lines of each wrapped paragraph put together."""
    rows = _rows(mended, pieces)
    filled = [row for row in rows if row.text]
    width = sorted(row.width for row in filled)[_at(len(filled))]
    if not _NARROWEST <= width <= _WIDEST + _RAGGED:
        return mended
    common = Counter(row.indent for row in filled).most_common(1)[0][0]
    runs_on = _runs_on(rows, width, common)
    if not any(runs_on):
        return mended
    runs_on = [
        (on and not _BY_ITSELF.match(follows.text)) or heads
        for on, heads, follows in zip(runs_on, _in_headline(rows), rows[1:], strict=True)
    ]
    words = frozenset(re.findall(r"[\w'’-]+", mended.text.lower()))
    edits = [(rows[0].margin, rows[0].start, "")]
    for (row, follows), on in zip(pairwise(rows), runs_on, strict=True):
        edits.append(_joint(row, follows, words) if on else (follows.margin, follows.start, ""))
    return replaced(mended, [edit for edit in edits if edit[0] < edit[1]])


def _in_headline(rows: list[_Row]) -> Iterator[bool]:
    """For each line whether it is one of the first of the page, and a headline that the next one ends."""
    filled = 0
    for row, follows in pairwise(rows):
        filled += bool(row.text)
        yield bool(
            filled <= _HEAD
            and len(row.text.split()) >= _LEAST_HEADLINE
            and (follows.text[:1].islower() or (follows.text and _GOES_ON.search(row.text)))
            and row.text[-1] not in ".!?:"
            and not _BY_ITSELF.match(follows.text)
        )


def _at(lines: int) -> int:
    """Which of so many lines, the narrowest first, is as wide as the page."""
    return int((1 - _STRAY) * (lines - 1))


def _rows(mended: Mended, pieces: list[str]) -> list[_Row]:
    """The lines without what quotes or indents them."""
    filled = [piece for piece in pieces if piece.strip()]
    quoted = sum(_QUOTED.match(piece) is not None for piece in filled) >= _MARKED * len(filled)
    rows = []
    margin = 0
    for piece in pieces:
        mark = _QUOTED.match(piece) if quoted else None
        begin = mark.end() if mark else 0
        text = piece[begin:].strip()
        indent = len(piece[begin:]) - len(piece[begin:].lstrip()) if text else 0
        start = margin + begin + indent
        end, first = start + len(text), start + len(text.split(" ", 1)[0])
        origin = mended.origin(start)
        written = max(mended.origin(end) - origin, 0)
        word = max(mended.origin(first) - origin, first - start)
        rows.append(_Row(start, end, text, margin, indent, begin + indent + written, word))
        margin += len(piece) + 1
    return rows


def _runs_on(rows: list[_Row], width: int, common: int) -> list[bool]:
    """For each line whether the next one goes on with it."""
    found = []
    adjacent = full = open_ = small = small_full = 0
    for row, follows in pairwise(rows):
        if (
            not row.text
            or not follows.text
            or row.width > width + _RAGGED
            or follows.indent >= common + _INDENT
        ):
            found.append(False)
            continue
        adjacent += 1
        is_open = row.text[-1] not in ".!?:"
        fits_not = row.width + 1 + follows.first > width
        full += fits_not
        open_ += fits_not and is_open
        if follows.text[0].islower():
            small += 1
            small_full += fits_not
            fits_not = fits_not or (is_open and row.width >= _FULL * width)
        found.append(fits_not)
    even = full >= _BREAKS and full >= _SHARE * adjacent and 2 * open_ > full
    running = small >= _BREAKS and small_full >= _SHARE * small and 3 * small >= full
    blocks = _in_blocks(rows, width, common)
    if even or running:
        return [on or inside for on, inside in zip(found, blocks, strict=True)] if blocks else found
    return blocks


def _in_blocks(rows: list[_Row], width: int, common: int) -> list[bool]:
    """For each line whether it is no last line of a block of lines that are about as wide as the page, and go
    on in small letters as lines of prose do; nothing where a page has few of them.

    The heads and lists of contents around such blocks do not count: a digest by mail has many of both.
    """
    found: list[bool] = []
    inside = small = blocks = 0
    for row, follows in pairwise(rows):
        joined = bool(row.text and follows.text) and follows.indent < common + _INDENT
        reach = max(row.width + _UNEVEN, row.width + 1 + follows.first + _RAGGED)
        near = joined and reach >= width >= row.width - _RAGGED
        ends = near and row.text[-1] in ".!?:" and row.width + 1 + follows.first <= width
        blocks += near and not (found and found[-1])
        found.append(near)
        inside += near and not ends
        small += near and follows.text[0].islower()
    if inside < _BREAKS or 2 * small < inside:
        return []
    parted = sum(1 for row, follows in pairwise(rows) if row.text and not follows.text) >= blocks
    if parted:  # empty lines between the paragraphs: within a block nothing ends
        return found
    return [
        near and not (row.text[-1] in ".!?:" and row.width + 1 + follows.first <= width)
        for near, (row, follows) in zip(found, pairwise(rows), strict=True)
    ]


def _joint(row: _Row, follows: _Row, words: frozenset[str]) -> tuple[int, int, str]:
    """What stands between two lines of a paragraph, and what replaces it."""
    broken = _BROKEN.search(row.text)
    second = _SECOND.match(follows.text)
    if not broken or not second or second.group() in _HALVES:
        return row.end, follows.start, " "
    first, rest = broken[1].lower(), second.group().lower()
    whole = not _FIRST_PART.fullmatch(first) and broken[1].islower() and second.group().islower()
    if whole and (first + rest in words or (f"{first}-{rest}" not in words and first not in words)):
        return row.end - 1, follows.start, ""
    return row.end, follows.start, ""

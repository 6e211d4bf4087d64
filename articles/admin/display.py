"""How values are shown in the admin: lists, tables and statements in their sentence.

All text comes from captured pages or from editors, so everything goes through
`format_html`, which escapes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from articles.extraction import edtf
from articles.extraction.values import Span

NOTHING = "–"
AROUND = 160
"""Code points of text shown before and after a statement where its sentence is longer than that."""

_SENTENCE_END = re.compile(r"[.!?][”’\"')]*\s+|\n\n")


def as_list(items: Iterable[Any]) -> SafeString | str:
    """The items as a bulleted list; a dash where there are none."""
    rows = [(item,) for item in items]
    return format_html("<ul>{}</ul>", format_html_join("", "<li>{}</li>", rows)) if rows else NOTHING


def as_table(head: Sequence[str], rows: Iterable[Sequence[Any]]) -> SafeString | str:
    """The rows as a table; a dash where there are none."""
    body = [(format_html_join("", "<td>{}</td>", ((cell,) for cell in row)),) for row in rows]
    if not body:
        return NOTHING
    return format_html(
        '<table class="desk-table"><thead><tr>{}</tr></thead><tbody>{}</tbody></table>',
        format_html_join("", '<th scope="col">{}</th>', ((title,) for title in head)),
        format_html_join("", "<tr>{}</tr>", body),
    )


def decided(by: str, at: datetime | None) -> str:
    """Who decided, and when; a dash where nobody has."""
    return f"{by}, {at:%-d %B %Y %H:%M} UTC" if at else NOTHING


def date_in_words(value: str) -> str:
    """An EDTF date as words, a dash where none is known."""
    return edtf.in_words(value) if value else NOTHING


def in_sentence(text: str, segments: Sequence[Span]) -> SafeString:
    """The segments marked in the sentences in which they stand; offsets are code points into `text`."""
    start, end = segments[0][0], segments[-1][1]
    first, last = sentence_start(text, start), sentence_end(text, end)
    pieces, position = [], first
    for segment_start, segment_end in segments:
        pieces.append(("{}", text[position:segment_start]))
        pieces.append(("<mark>{}</mark>", text[segment_start:segment_end]))
        position = segment_end
    pieces.append(("{}", text[position:last].rstrip()))
    before, after = ("" if first == 0 else "… "), ("" if last == len(text) else " …")
    words = format_html_join("", "{}", ((format_html(shape, piece),) for shape, piece in pieces))
    return format_html('<span class="desk-sentence">{}{}{}</span>', before, words, after)


def sentence_start(text: str, position: int) -> int:
    """Where the sentence around `position` begins, at most `AROUND` code points before."""
    floor = max(0, position - AROUND)
    ends = [match.end() for match in _SENTENCE_END.finditer(text, floor, position)]
    if ends or not floor:
        return ends[-1] if ends else 0
    word = text.find(" ", floor, position)
    return floor if word < 0 else word + 1


def sentence_end(text: str, position: int) -> int:
    """Where the sentence around `position` ends, at most `AROUND` code points behind."""
    ceiling = min(len(text), position + AROUND)
    match = _SENTENCE_END.search(text, position, ceiling)
    if match or ceiling == len(text):
        return match.end() if match else ceiling
    word = text.rfind(" ", position, ceiling)
    return ceiling if word < 0 else word

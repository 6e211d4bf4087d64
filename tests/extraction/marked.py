"""Texts with their reports marked by hand, so that a test of attribution does not hang on detection.

`{source}`, `<cue>` and `«content»` stand in the text; a digit behind the opening mark
says which report they belong to (none: the first). A content behind a quotation mark is direct.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from articles.extraction.statements.attribution import attribute
from articles.extraction.values import Annotation, Report, Span

_OPEN = {"{": "source", "<": "cue", "«": "content"}
_CLOSE = {"}": "source", ">": "cue", "»": "content"}


@dataclass
class _Marks:
    source: Span | None = None
    cue: Span | None = None
    content: list[Span] = field(default_factory=list)


def read_marked(marked: str) -> tuple[str, tuple[Report, ...]]:
    """The text without its marks, and the reports that the marks describe."""
    text: list[str] = []
    open_marks: list[tuple[str, int, int]] = []
    found: dict[int, _Marks] = {}
    position = 0
    while position < len(marked):
        char = marked[position]
        position += 1
        if char in _OPEN:
            digit = marked[position : position + 1]
            number = int(digit) if digit.isdigit() and marked[position + 1 : position + 2] == " " else 0
            if digit.isdigit() and marked[position + 1 : position + 2] == " ":
                position += 2
            open_marks.append((_OPEN[char], number, len(text)))
        elif char in _CLOSE:
            kind, number, start = open_marks.pop()
            assert kind == _CLOSE[char], marked
            marks = found.setdefault(number, _Marks())
            span = (start, len(text))
            if kind == "content":
                marks.content.append(span)
            else:
                setattr(marks, kind, span)
        else:
            text.append(char)
    plain = "".join(text)
    return plain, tuple(_report(plain, marks) for _, marks in sorted(found.items()))


def _report(text: str, marks: _Marks) -> Report:
    segments = tuple(sorted(marks.content))
    quoted = text[max(0, segments[0][0] - 1) : segments[0][0]] in ("“", '"')
    return Report(segments, "direct" if quoted else "indirect", marks.cue, marks.source, "marked")


def annotate_marked(marked: str, **options: Any) -> tuple[str, Annotation]:
    """The text and what attribution makes of its marked reports."""
    text, reports = read_marked(marked)
    return text, attribute(text, reports, **options)


def speakers_of(marked: str, **options: Any) -> list[list[str]]:
    """For each report the slugs of its speakers, or the names of those who have none."""
    _, annotation = annotate_marked(marked, **options)
    return [[speaker.actor or speaker.name for speaker in found.speakers] for found in annotation.statements]

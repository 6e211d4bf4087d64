"""Where the head of a page ends: a standfirst below the headline and a motto above it read as prose."""

from __future__ import annotations

from itertools import islice

from articles.extraction.clean.cuts import datelines
from articles.extraction.clean.cuts.bylines import read_byline
from articles.extraction.clean.cuts.head import is_candidate
from articles.extraction.clean.source.lines import Line, is_prose, prefixes

_REACH = 14
"""How many lines behind the first prose of a page its by-line or date may stand."""
_LONGEST = 45
"""How many words a standfirst or a site's notice has at most."""
_MOST = 90
"""How many words of prose a head has at most."""
_SHARE = 3
"""How many times as many words the story has at least as the prose in the head."""
_SAMPLE = 12
"""How many paragraphs tell what a story is about."""


def head_end(lines: list[Line], first: int) -> int:
    """The number of the line with which the story begins, where `first` is the first that reads as prose.

    It is another where a by-line or a date stands below that line, with a headline above: what is between
    them is no story. A dateline begins the story, whatever follows.
    """
    prose = 0
    end = first
    title = max((at for at in range(first) if _is_headline(lines[at])), default=0)
    known = {_kind(line) for line in lines[title:first]}
    for at in range(first, min(first + _REACH, len(lines))):
        line = lines[at]
        kind = _kind(line)
        if not line.label and is_prose(line) and not kind:
            if datelines.dateline_end(line.text):
                end = at if prose and any(map(_is_headline, lines[:first])) else end
                break
            if line.words > _LONGEST:
                break
            prose += line.words
            if prose > _MOST:
                break
        elif kind and kind not in known and any(map(_is_headline, lines[:at])):
            end = at + 1
    if end == first:
        return first
    while end < len(lines) and (lines[end].label or not is_prose(lines[end])):
        end += 1
    inside = sum(line.words for line in lines[first:end] if not line.label and is_prose(line))
    behind = sum(line.words for line in lines[end:] if not line.label and is_prose(line))
    dates = sum(line.label == "date" for line in lines[end:])
    return end if behind >= _SHARE * inside and dates <= 2 else first


def _kind(line: Line) -> str:
    """Whether a line is a date or a by-line, as they stand in a page's head; empty where it is neither."""
    if line.label == "date":
        return "" if "@" in line.text else "date"
    return "byline" if line.label == "byline" or (not line.label and read_byline(line.text)) else ""


def _is_headline(line: Line) -> bool:
    return line.label in ("", "related") and is_candidate(line) and line.words >= 3


def story_prefixes(lines: list[Line]) -> frozenset[str]:
    """The beginnings of the words with which a story starts."""
    story = islice((line for line in lines if not line.label and is_prose(line)), _SAMPLE)
    return prefixes(" ".join([line.text for line in story]))

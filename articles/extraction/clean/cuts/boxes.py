"""What stands below the heading of related items or of readers' comments, and where the story goes on."""

from __future__ import annotations

import re

from articles.extraction.clean.cuts.neighbours import BULLETS
from articles.extraction.clean.source.lines import Line, is_prose, prefixes

_TAIL_SHARE = 0.6
"""How much prose, against that before it, may stand below a heading of related items."""
_MOST_IN_BOX = 5
"""How many lines a box of related items within a story may have."""
LEAST_PARAGRAPH = 20
"""How many words a paragraph behind such a box has at least."""
_LEAST_OF_A_STORY = 50
"""How many words a paragraph has at least that is no teaser of another story."""
_LEAST_QUOTING = 30
LEAST_REPORT = 12
"""How many words one of the paragraphs behind it has at least that reports something."""
_NAMED = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'-]+")
"""A capitalised word that does not begin a sentence."""
_CAPITALISED = re.compile(r"[A-Z][\w’'-]+")
_LEAST_SHARED = 3
"""How many of the story's names the paragraphs behind such a box have at least."""
_REPORTS = re.compile(r"[“\"]|\b(?:said|says|told|added|reported|announced|called)\b")
_KEPT = frozenset({"crawl-note", "licence", "contact", "end-mark", "credit"})


def cut_boxes(lines: list[Line], tails: set[int]) -> None:
    """Behind the heading of related items everything is furniture, unless most of the prose stands there,
    or the story goes on behind a box of headlines."""
    total = sum(line.words for line in lines if not line.label and is_prose(line))
    before, at = 0, 0
    while at < len(lines):
        line = lines[at]
        at += 1
        if not line.label:
            before += line.words if is_prose(line) else 0
        elif id(line) in tails and total - before <= _TAIL_SHARE * before:
            goes_on = line.label == "related" and not line.text.casefold().startswith("next ")
            end = _goes_on(lines, at) if goes_on else len(lines)
            _mark_tail(lines[at:end], line.label)
            at = end


def _mark_tail(lines: list[Line], label: str) -> None:
    note = "below the heading of related items" if label == "related" else "a reader's comment"
    for line in lines:
        if line.label not in _KEPT:
            line.mark(label, note)


def _goes_on(lines: list[Line], start: int) -> int:
    """Where a box that begins there ends and the story goes on; the number of lines where it does not.

    A box within a story has a few headlines and nothing else; behind it stand paragraphs, with no headline
    between them, that have names of the story. A list of related stories has a headline to each of its
    paragraphs.
    """
    at = start
    while at < len(lines) and at - start < _MOST_IN_BOX and not is_prose(lines[at]):
        at += 1
    run: list[Line] = []
    for line in lines[at:]:
        if line.label or not is_prose(line):
            break
        run.append(line)
    long = sum(line.words >= LEAST_PARAGRAPH for line in run)
    if not any(line.words >= LEAST_REPORT for line in run):
        return len(lines)
    story = " ".join(line.text for line in lines[:start] if not line.label and is_prose(line))
    behind = " ".join(line.text for line in run)
    shared = set(_NAMED.findall(story)).intersection(_CAPITALISED.findall(behind))
    if long >= 2 and len(shared) >= _LEAST_SHARED:
        return at
    # Teasers stand one below each headline: what reports and has no headline behind it is the story.
    follows = lines[at + len(run) : at + len(run) + 2]
    bulleted = at > start and all(line.text.startswith(BULLETS) for line in lines[start:at])
    if bulleted or any(map(_is_no_teaser, run)):
        return at
    if len(follows) == 2 and not any(line.label for line in follows) and is_prose(follows[1]):
        return len(lines)
    if at == start or not _REPORTS.search(behind):
        return len(lines)
    return at if prefixes(story) & prefixes(behind) else len(lines)


def _is_no_teaser(line: Line) -> bool:
    """Whether a paragraph is too long for a teaser, or quotes somebody at length."""
    quotes = line.words >= _LEAST_QUOTING and ("“" in line.text or '"' in line.text) and "said" in line.text
    return quotes or line.words >= _LEAST_OF_A_STORY

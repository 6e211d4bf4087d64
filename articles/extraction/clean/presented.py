"""What the head of a transcript says of the persons on it: lines that are no story, and yet tell who speaks.

`Philip J. Crowley` / `Assistant Secretary` above a briefing, `Interview with Cho Han-bum, senior fellow`: the
labels of such a page (`MR. CROWLEY:`) give no more than a family name. The lines are read again from the
capture and its cuts, so that nothing has to be kept of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_LABEL = re.compile(
    r"[\"“]?(?:[A-Z][A-Z.'’ -]{0,40}|(?:M[rs]{1,2}|Dr)\. [A-Z][\w'’-]+"
    r"|[A-Z][\w'’-]+(?: [A-Z][\w.'’-]+){0,3})"
    r"(?: ?\([^()\n]{1,40}\))? ?[:)]\s"
)
_LEAST_LABELS = 2
_NO_HEAD = frozenset({"navigation", "breadcrumb", "related", "share", "caption", "credit", "licence", "date"})
"""Reasons for which a line is cut that tells of nobody on the page."""
_LONGEST = 200
_MOST = 12
"""How many lines right above the story are looked at."""
_BEGINNING = 24
"""How many characters of the story tell where it begins."""


def headings(
    source: str, cuts: Iterable[tuple[int, int, str]], text: str, inside: Iterable[str]
) -> tuple[str, ...]:
    """What `annotate` takes as headings: the lines `presented` above the story, and those `inside` it."""
    return (*presented(source, cuts, text), *inside)


def presented(source: str, cuts: Iterable[tuple[int, int, str]], text: str) -> tuple[str, ...]:
    """The cut lines above the story of a transcript or an interview, in order; nothing for other pages.

    `cuts` are `(start, end, reason)`, code points into `source`; `text` is the story.
    """
    lines = [line for line in text.split("\n") if ":" in line or ")" in line]
    if sum([_LABEL.match(f"{line}\n") is not None for line in lines]) < _LEAST_LABELS:
        return ()
    story = re.search(r"\s+".join(map(re.escape, text[:_BEGINNING].split())), source)
    head = story.start() if story else 0
    above = sorted((start, end) for start, end, reason in cuts if start < head and reason not in _NO_HEAD)
    lines = [" ".join(source[start:end].split()) for start, end in above[-_MOST:] if end - start <= _LONGEST]
    return tuple([line for line in lines if line])

"""Text that was hard-wrapped, as mail and old terminals wrap it: paragraphs are put together again.

A line was wrapped when the first word of the next line would not have fitted behind it.
"""

from __future__ import annotations

from itertools import pairwise

from articles.extraction.clean.lines import Line

_WIDEST = 130
"""Columns. A page with a longer line is not wrapped: one long line is a paragraph."""
_NARROWEST = 50
_BREAKS = 4
_SHARE = 0.6


def unwrapped(lines: list[Line], text: str) -> list[Line]:
    """The lines, those of a wrapped paragraph joined to one; as they are where nothing is wrapped.

    A joined line has a space for each line break, so that its offsets stay those of the page.
    """
    width = max((len(line.text) for line in lines), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return lines
    adjacent = [follows.start - line.end == 1 for line, follows in pairwise(lines)]
    full = [
        touches and len(line.text) + 1 + len(follows.text.split(" ", 1)[0]) > width
        for touches, (line, follows) in zip(adjacent, pairwise(lines), strict=True)
    ]
    if sum(full) < _BREAKS or sum(full) < _SHARE * sum(adjacent):
        return lines
    joined = lines[:1]
    for line, runs_on in zip(lines[1:], full, strict=True):
        if runs_on:
            whole = joined[-1]
            whole.end = line.end
            whole.text = text[whole.start : whole.end].replace("\n", " ")
            whole.words += line.words
        else:
            joined.append(line)
    return joined

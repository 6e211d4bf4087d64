"""A source phrase without what is beside the name in it: "Moon himself", "the nominee has since"."""

from __future__ import annotations

import re

from articles.extraction.values import Span

_HAS = re.compile(
    r" (?:has|have|had) (?:since|long|in turn|in return|by then|since then|so far|until|till)\Z"
)
_SINCE = ("since", "long", "turn", "return", "then", "far", "until", "till")
_SELVES = ("self", "selves")
_EMPHASIS = re.compile(r" (?:him|her|it|them)sel(?:f|ves)\Z")


def without_auxiliary(flat: str, span: Span) -> Span:
    """ "The nominee has since | admitted" is the nominee."""
    found = flat.endswith(_SINCE, *span) and _HAS.search(flat, *span)
    return (span[0], found.start()) if found else span


def without_emphasis(flat: str, span: Span) -> Span:
    """ "Moon himself" is Moon."""
    found = flat.endswith(_SELVES, *span) and _EMPHASIS.search(flat, *span)
    return (span[0], found.start()) if found and found.start() > span[0] else span

"""A source phrase without what is beside the name in it: "Moon himself", "the nominee has since", "the New
York-based Human Rights Watch"."""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import SEATED
from articles.extraction.values import Span

_HAS = re.compile(
    r" (?:has|have|had) (?:since|long|in turn|in return|by then|since then|so far|until|till)\Z"
)
_SINCE = ("since", "long", "turn", "return", "then", "far", "until", "till")
_SELVES = ("self", "selves")
_EMPHASIS = re.compile(r" (?:him|her|it|them)sel(?:f|ves)\Z")


def trimmed(flat: str, span: Span) -> Span:
    """The part of a source phrase that tells who."""
    return _without_seat(flat, _without_auxiliary(flat, span))


def _without_auxiliary(flat: str, span: Span) -> Span:
    """ "The nominee has since | admitted" is the nominee."""
    found = flat.endswith(_SINCE, *span) and _HAS.search(flat, *span)
    return (span[0], found.start()) if found else span


def _without_seat(flat: str, span: Span) -> Span:
    """ "The New York-based Human Rights Watch" is Human Rights Watch; "the Vienna-based agency" stays."""
    found = SEATED.match(flat, *span) if flat.find("-based ", *span) >= 0 else None
    return (found.end(), span[1]) if found else span


def without_emphasis(flat: str, span: Span) -> Span:
    """ "Moon himself" is Moon."""
    found = flat.endswith(_SELVES, *span) and _EMPHASIS.search(flat, *span)
    return (span[0], found.start()) if found and found.start() > span[0] else span

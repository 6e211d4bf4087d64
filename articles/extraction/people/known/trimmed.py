"""A source phrase without what is beside the name in it: "Moon himself", "the nominee has since", "a poll
released"."""

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


_MADE = ("ed", "ing", "seen", "made public", "drawn up", "put out")
_PUT_OUT = re.compile(
    r"(?P<noun>[\w-]+) (?:(?:just|newly|recently|first|since) )?(?:released|published|issued|conducted|"
    r"unveiled|compiled|obtained|seen|reviewed|posted|circulated|leaked|commissioned|carried|made public|"
    r"drawn up|put out|tracking|covering|monitoring|examining|tallying|dated)\Z"
)


def without_publication(flat: str, span: Span, texts: frozenset[str]) -> Span:
    """ "An Oslo University poll released | in May" is the poll. `texts` are nouns for what is put out."""
    found = flat.endswith(_MADE, *span) and _PUT_OUT.search(flat, *span)
    return (span[0], found.end("noun")) if found and found["noun"].lower() in texts else span

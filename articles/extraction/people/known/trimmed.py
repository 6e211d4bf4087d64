"""A source phrase without what is beside the name in it: "Moon himself", "the nominee has since", "a poll
released"."""

from __future__ import annotations

import re

from articles.extraction.entities.page import Page
from articles.extraction.text.days import WEEKDAY
from articles.extraction.text.publishing import BEEN_PUT_OUT
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


_THEN = re.compile(
    r"(?P<noun>[\w-]+) (?:(?:jointly|later|first) )?"
    rf"{BEEN_PUT_OUT} (?:shortly |right |just |hours |days )?"
    r"(?:after|before|following|during|when|while|at) "
)


def without_circumstance(page: Page, span: Span) -> Span:
    """ "A joint statement | issued after the talks" is the statement."""
    found = _THEN.search(page.low, *span) if page.low.find("ed ", *span) >= 0 else None
    told = found is not None and found["noun"] in page.index.words.documents
    if found and page.low.find(" in ", found.end(), span[1]) >= 0:
        return span  # "Another editorial published during the week in the Oslo Post"
    return (span[0], found.end("noun")) if found and told else span


_LATER = re.compile(
    r"(?:(?:just|barely|only|about) )?(?:(?:an?|two|three|four|a few|several|\d+) )?"
    r"(?:moments?|minutes?|hours?|days?|weeks?|months?|years?) (?:later|earlier|before|after|ago),? (?=\w)"
)
_TIMES_BEHIND = ("day", "spring", "summer", "autumn", "fall", "winter", "week", "month", "year", "time")
_DAY_BEHIND = re.compile(
    r"(?<=\w) (?:(?:(?:late|early|earlier) )?(?:last|this|next) (?:[a-z]+|[A-Z][a-z]+day)|"
    rf"{WEEKDAY})\Z"
)


def without_day(page: Page, span: Span) -> Span:
    """ "Thursday by the news agency" is the agency, "hours later his minister" the minister."""
    before = _LATER.match(page.low, *span)
    if before:
        return before.end(), span[1]
    behind = page.low.endswith(_TIMES_BEHIND, *span) and _DAY_BEHIND.search(page.flat, *span)
    if behind:  # "Rodong Sinmun Thursday"
        return span[0], behind.start()
    by = page.low.find(" by ", *span)
    day = page.low[span[0] : by].removeprefix("on ") if by >= 0 else ""
    known = by + len(" by ") < span[1] and day in page.index.words.weekdays
    return (by + len(" by "), span[1]) if known else span

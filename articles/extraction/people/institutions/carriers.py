"""Of which state a body or an official is whom a medium of Pyongyang quotes.

| the sentence | the state |
| --- | --- |
| `KCNA quoted a military spokesman as saying` | the medium's |
| `Its official news agency quoted the army` | the medium's, by the state that is told |
| `State media quoted a spokesman`, on a page that names the North | the North |
| `The agency quoted a spokesman`, after KCNA | the medium's that was named last |
| `a military spokesman said, according to KCNA` | the medium's |
| `a military official said KCNA lied` | not told |

The press of other states quotes everybody; Pyongyang's quotes its own bodies by their bare names, and those
of others with their state.
"""

from __future__ import annotations

import re

from articles.extraction.entities.scanning import Occurrence
from articles.extraction.people.known.context import Context

_NORTH = "north-korea"
_QUOTING = re.compile(
    r"\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing)) (?:(?:an?|the|its|another) (?:[a-z]+ ){0,5})?\Z"
)
_OF_THE_STATE = re.compile(r"\bstate(?:-run|-controlled)? (?:media|news agency|television|tv|radio)\b")
_PRESS = re.compile(r"\b(?:media|news agency|agency|radio|television|newspaper|daily|broadcaster)\b")
_AGAIN = re.compile(
    r"(?<![\w-])(?:it|the (?:\w+ )?(?:agency|newspaper|paper|daily|report|dispatch)) "
    r"(?:(?:also|later|separately|said|reported|added)(?: (?:on )?\w+day)?,? )*\Z"
)
_CARRIED = re.compile(
    r"\b(?:according to|(?:carried|quoted|saying|reported|released|published) by)"
    r" (?:the )?(?:north'?s? (?:korea'?n?'?s? )?)?(?:state-run |official |state )?\Z"
)
_REPORTED = re.compile(r"(?: \([A-Z]+\))? (?:said|reported)\b")
_NEAR = 60
_BACK = 2_500
"""How far back the medium may be named that "the agency" is."""


def state_of_the_carrier(context: Context, at: int) -> str | None:
    """The state of the medium that quotes or carries whoever stands at an offset; `None` where none of
    Pyongyang does."""
    page = context.page
    start, end = page.sentence(at)
    quoting = _QUOTING.search(page.low, start, at)
    if quoting and _is_the_norths(context, start, quoting.start()):
        return _NORTH
    for seen in page.within((start, end)):
        if seen.kind != "media" or _side(context, seen) != _NORTH:
            continue
        reported = seen.start > at and page.low.endswith(", ", at, seen.start)
        carried = _CARRIED.search(page.low, max(start, seen.start - _NEAR), seen.start)
        if carried or (reported and _REPORTED.match(page.flat, seen.end, end)):
            return _NORTH
    return None


def state_of_the_press(context: Context, at: int) -> str | None:
    """The state of the medium without an entry that quotes whoever stands at an offset: "NHK quoted | a
    government source"; `None` where it quotes nobody or may quote anybody's."""
    page = context.page
    start = page.sentence(at)[0]
    quoting = _QUOTING.search(page.low, start, at)
    begins = f" {page.flat[start : quoting.start()]} " if quoting else ""
    told = page.index.words.press.items() if begins else ()
    return next((state for state, names in told if any(f" {name} " in begins for name in names)), None)


def _is_the_norths(context: Context, start: int, end: int) -> bool:
    """Whether it is a medium of Pyongyang that stands, behind any quotation, before an offset."""
    page = context.page
    start = max(start, page.low.rfind('"', start, end), page.low.rfind("”", start, end))
    names = page.within((start, end))
    media = [seen for seen in names if seen.kind == "media" and seen.slug]
    if not names and _AGAIN.search(page.low, start, end):
        before = page.within((max(0, start - _BACK), start))
        media = [seen for seen in before if seen.kind == "media" and seen.slug][-1:]
    if media:
        return _side(context, media[-1]) == _NORTH
    if not names:
        return _NORTH in page.named and _OF_THE_STATE.search(page.low, start, end) is not None
    told = {seen.slug for seen in names if seen.kind in ("state", "adjective")}
    return told == {_NORTH} and _PRESS.search(page.low, start, end) is not None


def _side(context: Context, medium: Occurrence) -> str | None:
    entry = context.page.index.actors.get(medium.slug or "")
    return entry.side if entry else None

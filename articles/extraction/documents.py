"""Whose words a document holds: "the proposal, made in a letter from the commission", "the letter said".

The author is who owns it, whom `from`, `by` or `of` names behind it, or who sent or
issued it where the text brings it in. A medium that carries a text is not its author.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from articles.extraction.coreference import Context
from articles.extraction.memory import Reading
from articles.extraction.phrases import Part
from articles.extraction.values import Span

Read = Callable[[Context, Span], Reading]

_NEAR = 2_500
_MADE = (
    "made|issued|released|signed|sent|written|drafted|prepared|compiled|adopted|submitted|delivered|"
    "conducted|contained|put forward|put out|handed over|attributed|dated|announced"
)
_AUTHOR = re.compile(
    rf",? (?:(?:which|that) (?:was|were|is|had been) )?(?:(?:{_MADE})\b[^,.;]{{0,50}}? )?"
    r"(?:[a-z][\w-]* ){0,4}?(?:from|by) (?P<author>[^,.;:\"“]{3,80})"
)
_CARRIED = re.compile(
    r"\b(?:carried|broadcast|published|reported|seen|obtained|reviewed|read|posted|monitored|received|cited)"
    r" by\b"
)
_ISSUES = (
    "sent|issued|released|published|made|put out|delivered|submitted|posted|adopted|wrote|unveiled|sends|"
    "issues|releases|put forward|handed|drafted|offered|drew up|signed|circulated"
)
_OPENING = re.compile(
    rf"(?:(?:On|In|At|After|Before|Earlier|Last) [^,.]{{1,40}}, |But |And )?"
    rf"(?P<author>[^,.;\"“]{{2,70}}?) (?:has |"
    rf"had |have |also |on \w+ |earlier |later )*(?:{_ISSUES}) "
)


def author_behind(context: Context, after: int, read: Read) -> Reading | None:
    """Who made a document, as told right behind it: ", made in an open letter from the commission,"."""
    page = context.page
    end = page.sentences[page.sentence(max(0, after - 1))][1]
    found = _AUTHOR.match(page.flat, after, end)
    if found is None or _CARRIED.search(page.low, *found.span()):
        return None
    reading = read(context, found.span("author"))
    return reading if reading.who else None


def author_before(context: Context, part: Part, read: Read) -> Reading | None:
    """Who made "the letter", as told where the text brings it in: "the North sent a letter"."""
    page = context.page
    at = part.core[0]
    pattern = rf"\b(?:an?|its|their|another) (?:[\w.'-]+ ){{0,4}}?{re.escape(part.head)}\b"
    before = max(0, at - _NEAR)
    places = [found.span() for found in re.finditer(pattern, page.low[before:at])]
    if not places:
        return None
    start, end = before + places[-1][0], before + places[-1][1]
    author = author_behind(context, end, read)
    if author:
        return author
    opening = _OPENING.match(page.flat, page.sentences[page.sentence(start)][0], start)
    reading = read(context, opening.span("author")) if opening else None
    return reading if reading and reading.who else None

"""A body that the page brings in with what it is, and goes on with by that noun.

| the page | goes on with | not |
| --- | --- | --- |
| `a gift of Harbour Bridge, an Oslo-based charity that digs wells` | `The charity` | `The firm` |
| `Jan Holm of Fjord Imaging, a satellite company` | `The company` | `The newspaper` |
| `Harbour Bridge, led by a charity's founder` | | `The charity` |
"""

from __future__ import annotations

import re
from functools import lru_cache

from articles.extraction.entities.phrases import Part
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.outlets import organisation

_REACH = 3
"""How many paragraphs back such a body is kept in mind."""
_WINDOW = 1_500


def presented_body(context: Context, part: Part) -> tuple[Who, int] | None:
    """The body and where its name stands; `None` for another noun, or where none is brought in by it."""
    page, at = context.page, part.core[0]
    if not part.bare or part.head not in page.index.words.generic_bodies:
        return None
    told = list(_presenting(part.head).finditer(page.flat, max(0, at - _WINDOW), at))
    found = told[-1] if told else None
    if found is None or page.paragraphs_between(found.start(), at) > _REACH:
        return None
    name = found.span("name")
    if any(seen.kind == "person" or (seen.start, seen.end) == name for seen in page.touching(name)):
        return None
    return organisation(context, found["name"]), found.start("name")


@lru_cache(maxsize=128)
def _presenting(noun: str) -> re.Pattern[str]:
    """`Harbour Bridge, an Oslo-based charity`. The nouns recur from page to page."""
    return re.compile(
        rf"\b(?P<name>{_WORD}(?: (?:(?:of|for|and|in|sans) )?(?:the )?{_WORD}){{1,5}}), "
        rf"(?:an?|the) (?:{_EPITHET} ){{0,6}}{noun}{_CLAUSE}"
    )


_WORD = r"[A-Z][\w&.-]*(?:'s?)?"
_EPITHET = r"(?!(?:of|in|at|for|with|by|who|that)\b)[\w'-]+"
_CLAUSE = r"(?=[,.;]| (?:that|which|based|in|of|for|with|and|on|whose|from|to|said|says|run|led|founded)\b)"

"""What somebody has that does not bear their name: "Jan Holm's party"."""

from __future__ import annotations

import re

from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.naming import Context
from articles.extraction.people.known.outlets import organisation
from articles.extraction.text.lexicon import word_list

_OF_PEOPLE = word_list("owned_body")
_PARTY = re.compile(r"[^.;“”\"]{0,60}?\b(?:the )?((?:[A-Z][\w-]+ ){1,4}Party)\b")


def is_somebodys(context: Context, head: str, owner: str) -> bool:
    """Whether a noun for a body that has no name stands behind the full name of somebody on the page."""
    people = context.cast.by_short.values() if head in _OF_PEOPLE else ()
    return any(one.who.name == owner for known in people for one in known)


def party_told(context: Context, name: str) -> Who | None:
    """The party beside the first full name of somebody: "Jan Holm, floor leader of the Harbour Party"."""
    flat = context.page.flat
    start = flat.find(name)
    found = _PARTY.match(flat, start + len(name)) if start >= 0 else None
    return organisation(context, found[1]) if found and found[0].startswith((",", " of", " (")) else None

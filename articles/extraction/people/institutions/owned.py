"""What somebody has that does not bear their name: "Jan Holm's party"; whose page "the Department" prints."""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import Part
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.memory import Reading
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


def of_the_publisher(context: Context, part: Part) -> Reading | None:
    """ "The Department", in capitals and alone, on a page that a department publishes: itself."""
    page = context.page
    entry = page.index.actors.get(page.publisher or "")
    bare = part.definite and len(part.words) == len(("the", part.head)) and part.complement is None
    if entry is None or entry.kind != "institution" or not bare or part.names:
        return None
    noun = page.flat[part.core[1] - len(part.head) : part.core[1]]
    if not noun[:1].isupper() or not any(part.head in name.lower().split() for name in entry.names):
        return None
    who = who_is(entry.slug, page.index)
    return Reading((who,), "explicit", 0.85, f"“the {noun}” is {who.name}, which publishes the page")

"""Bodies without a name, by what they are of: "a coalition of 23 civic groups … the coalition"."""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import Part
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context

_RELATIVE = re.compile(r",? (?:that|which|who|whose) ")


def with_members(context: Context, part: Part, core: str) -> str:
    """The words of a core without its article, with what an unnamed body is of: "group of North Korean
    defectors"."""
    if part.words[0] not in ("a", "an") or part.complement is None:
        return core
    joint = context.page.text[part.core[1] : part.complement[0]]
    members = _RELATIVE.split(context.page.text[slice(*part.complement)], maxsplit=1)[0]
    return f"{core}{joint}{members}" if joint == " of " else core


def collective_before(context: Context, part: Part) -> str | None:
    """The unnamed body so headed that has just spoken, in the words in which it was brought in."""
    page = context.page
    if not part.definite or len(part.words) > len(("the", part.head)):
        return None
    for entry in context.memory.backwards():
        if page.paragraphs_between(entry.at, part.core[0]) > 1:
            return None
        name = entry.reading.name or ""
        if entry.reading.who and entry.reading.who[0].kind != "person":
            break
        if not entry.reading.who and name.partition(" of ")[0].split()[-1:] == [part.head] and " of " in name:
            return name
    return _brought_in(context, part)


def _brought_in(context: Context, part: Part) -> str | None:
    """The unnamed body so headed that the last two sentences bring in, with what it is of: "Lund, who heads
    a group of relatives of sailors"."""
    page = context.page
    start = page.sentences_back(part.core[0], 2)
    pattern = _WITH_MEMBERS.get(part.head)
    found = list(pattern.finditer(page.flat, start, part.core[0])) if pattern else []
    return found[0][1].strip() if len(found) == 1 else None


_WITH_MEMBERS = {
    head: re.compile(
        rf"\ban? ((?:[\w-]+ ){{0,2}}{head} (?:of|for) (?!the \w+ (?:said|told))[\w' -]{{4,60}}?)"
        r"(?=[,.;:]| (?:that|who|which|and|in|at|on|said|says|told|has|have|had|is|was|were) )"
    )
    for head in (
        "group",
        "coalition",
        "committee",
        "association",
        "union",
        "alliance",
        "network",
        "council",
        "team",
    )
}
"""How a body is brought in by what it is of. The nouns recur from page to page."""


def organ_of_a_body(context: Context, part: Part) -> Who | None:
    """The body of the directory of which an organ is told that has no name of its own: "a U.N. commission of
    inquiry"."""
    name = next(iter(part.names), None)
    if name is None or name.kind != "institution" or not name.slug or part.words[0] not in ("a", "an"):
        return None
    own = context.page.flat[name.end : part.core[1]]
    return who_is(name.slug, context.page.index) if own and own.islower() else None

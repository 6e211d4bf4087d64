"""The body that stands beside the name of who has just spoken, and that the page goes on with as "the group".

| who spoke | goes on with | not |
| --- | --- | --- |
| `Eva Holm of Harbour Watch said` | `The group` | `The ministry` |
| `Eva Holm, chief executive of Harbour Marine, said` | `The company` | behind `Eva Holm of Harbour Watch` |
| `Eva Holm, a director at the Baltic Institute, said` | `The institute` | `The group` |
"""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import Part
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.outlets import organisation
from articles.extraction.people.known.told_of import first_place

_GROUPS = frozenset({"group", "organization", "organisation", "charity", "ngo", "nonprofit"})
_HOUSES = frozenset({"institute", "center", "centre", "foundation", "association", "network", "coalition"})
_FIRMS = frozenset({"company", "firm"})
_AT_A_FIRM = re.compile(
    r"\b(?:chief|ceo|founder|owner|president|chair\w*|manager|executive|director|head|officer|spokes\w+|employee"
    r"|engineer|analyst|economist)\b",
    re.IGNORECASE,
)
"""What somebody is at a company: "Jan Holm, chief | executive of Holm Shipping, said … the company"."""
_NO_GROUP = frozenset(
    {"University", "Institute", "Ministry", "Department", "College", "School", "Center", "Centre", "Office"}
    | {"Council", "Agency", "Bank", "House", "Party", "Assembly", "Parliament", "Army", "Navy", "Court"}
)
_BESIDE = re.compile(
    r"(?:, (?:(?!and |but |said |says )(?:CEO|[a-z][\w'-]*) ){0,8}?)? ?(?:of|at|for|with|from) (?:the )?"
    r"(?P<name>[A-Z][\w&'-]*(?: (?:for |of |in |and |on )?[A-Z][\w&'-]*){1,5})"
)


def beside_the_speaker(context: Context, part: Part, since: int) -> tuple[Who, int] | None:
    """The body and where its name stands; `None` for another noun, where somebody else spoke last, or where
    a body of the noun's name stands nearer, at `since`."""
    page, entry = context.page, context.memory.latest()
    if not part.bare or part.head not in _GROUPS | _HOUSES | _FIRMS:
        return None
    who = entry.reading.alone if entry else None
    if entry is None or who is None or who.kind != "person":
        return None
    place = first_place(context, who)
    if place is None or page.paragraphs_between(entry.at, part.core[0]) > 1:
        return None
    if page.paragraphs_between(place[0], part.core[0]) > 1:
        return None
    found = _BESIDE.match(page.flat, place[1])
    if found is None or found.start() < since:
        return None
    words = found["name"].split()
    fits = part.head.capitalize() in words if part.head in _HOUSES else _NO_GROUP.isdisjoint(words)
    fits = fits and (part.head not in _FIRMS or _AT_A_FIRM.search(found[0]) is not None)
    seen = [one for one in page.touching(found.span("name")) if one.kind in ("state", "adjective", "person")]
    whole = any(one.start == found.start("name") for one in seen)
    return (organisation(context, found["name"]), found.start("name")) if fits and not whole else None

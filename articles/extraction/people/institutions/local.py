"""The authority of a place for which an official or a government speaks: "a Paju city official", "the
provincial government"."""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import Part
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context

OF_OTHERS = frozenset(
    {"police", "fire", "court", "customs", "airport", "hospital", "school", "company", "embassy", "bank"}
    | {"relief", "aid", "industry", "union", "village", "county", "city", "immigration", "quarantine"}
    | {"navy", "naval", "marine"}
)
"""Of whom an official is who is none of the ministry told of before: "a police official"."""
_KINDS = {
    "county": "County",
    "city": "City",
    "municipal": "City",
    "province": "Province",
    "provincial": "Province",
    "district": "District",
}
_NAMED = re.compile(r"\b([A-Z][\w-]+)(?:'s)? (city|county|provincial) (?=[a-z])")
_LEADING = re.compile(r"^(?:The|In|On|At|A|An|One|Another|But|And|From|Near) ")


def of_a_place(context: Context, part: Part) -> Who | None:
    """The county, city or province that a phrase names by an adjective, else the one that the page names
    before; `None` where the phrase tells none or the page names two."""
    page = context.page
    kind = next((_KINDS[word] for word in part.words[:-1] if word in _KINDS), None)
    if kind is None or part.complement:
        return None
    named = _NAMED.search(page.flat, *part.core)
    taken = page.touching(named.span(1)) if named else ()
    if named and not _LEADING.match(f"{named[1]} ") and all(seen.kind == "state" for seen in taken):
        return Who(f"{named[1]} {_KINDS[named[2]]}", None, "organisation")
    if part.names:
        return None
    before = re.finditer(rf"\b((?:[A-Z][\w-]+ ){{1,2}}){kind}\b", page.flat[: part.core[0]])
    found = {_LEADING.sub("", one[0]) for one in before}
    return Who(found.pop(), None, "organisation") if len(found) == 1 else None

"""Bodies that a page names in lower case only, and how it goes on with them.

| the page | goes on with |
| --- | --- |
| `the coast guard said` | `according to the guard`, `an official of the coast guard` |
| `the presidential security service said` | `the service`, `a security service official` |
| `the prosecution said` | `the office` |
| `South Korea's weather agency detected it` | `the agency` |
| `police said` | `a police officer told reporters` |
| `a boat of the Oslo Coast Guard` | `the coast guard`, `coast guard figures` |

Such a body has no entry: it is known by its longest name before.
"""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import Part
from articles.extraction.people.anaphora.opening_phrases import openings
from articles.extraction.people.institutions.headed import last_body
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.memory import Reading

_SERVICES = frozenset(
    {
        "service",
        "guard",
        "agency",
        "bureau",
        "watchdog",
        "force",
        "prosecution",
        "police",
        "authority",
        "center",
    }
    | {
        "centre",
        "commission",
        "committee",
        "council",
        "command",
        "unit",
        "corps",
        "court",
        "station",
        "office",
    }
)
_ALSO = {"office": ("prosecution",), "guard": ("coast guard",)}
_OF_THE = (" of the ", " at the ", " from the ", " for the ")
_PEOPLE = frozenset({"official", "officer", "spokesman", "spokeswoman", "spokesperson"})
_REACH = 3
"""How many paragraphs back such a body is kept in mind."""


def by_service(context: Context, part: Part, phrase: str) -> Reading | None:
    """The body without an entry that has spoken before under a name that ends with these words, for "the
    guard" or for one of its people; `None` where a body with an entry has spoken since under the noun."""
    own = _of_a_service(context, part, phrase) or _coast_guard(context, part, phrase)
    if own or not part.definite or part.complement or part.names or part.head not in _SERVICES:
        return own
    name = _named_before(context, part, " ".join(part.words[1:]))
    why = f"“{phrase}” → the {name}, which has spoken before"
    return Reading((), "explicit", 0.75, why, name=name) if name else None


def _of_a_service(context: Context, part: Part, phrase: str) -> Reading | None:
    """The body without an entry of which "an official of the coast guard", "a police officer" is one."""
    page = context.page
    if part.head not in _PEOPLE or part.names or part.complement_names:
        return None
    if part.complement and page.flat.startswith(_OF_THE, part.core[1]):
        told = page.low[slice(*part.complement)].removeprefix("the ")
    elif part.complement is None and len(part.words) > 2:
        told = " ".join(part.words[1:-1])
    else:
        return None
    if told.split()[-1] not in _SERVICES or not told.replace(" ", "").isalpha():
        return None
    name = _named_before(context, part, told)
    return (
        Reading((), "title", 0.7, f"“{phrase}” speaks for the {name}", name=name, role=True) if name else None
    )


def _coast_guard(context: Context, part: Part, phrase: str) -> Reading | None:
    """The coast guard that the page names in capitals: "the coast guard" behind "the Oslo Coast Guard"."""
    if part.words not in (_COAST_GUARD, ("the", *_COAST_GUARD)) or part.names or part.complement:
        return None
    found = last_body(context, part.head, part.core[0])
    if found is None or not found[0].name.lower().endswith(" ".join(_COAST_GUARD)):
        return None
    return Reading((found[0],), "explicit", 0.75, f"“{phrase}” → {found[0].name}, {context.place(found[1])}")


_COAST_GUARD = ("coast", "guard")


def _named_before(context: Context, part: Part, told: str) -> str | None:
    page = context.page
    ends = (told, *_ALSO.get(told, ()))
    since = _known_before(context, part.core[0], told)
    for entry in context.memory.backwards():
        if page.paragraphs_between(entry.at, part.core[0]) > _REACH:
            return None
        if entry.at < since:
            return None
        reading = entry.reading
        if (
            reading.who
            and reading.who[0].kind == "institution"
            and reading.who[0].name.lower().endswith(told)
        ):
            return None
        spoke = _without_an_entry(reading)
        name = spoke.lower()
        if not any(name == end or name.endswith(f" {end}") for end in ends):
            continue
        if name.split()[-1] in _SERVICES and _ONLY_WORDS.fullmatch(name):
            return spoke
    return _with_which_one_begins(context, part, told) if told in _BEGUN else None


def _without_an_entry(reading: Reading) -> str:
    """The name of who speaks, if it has no entry and ends in lower case: "Oslo police"."""
    who = reading.alone
    if who and who.slug is None and who.kind == "organisation" and who.name.rpartition(" ")[2].islower():
        return who.name
    return "" if reading.who else reading.name or ""


_ONLY_WORDS = re.compile(r"[a-z' .-]+")
_BEGUN = frozenset({"agency", "coast guard", "guard", "watchdog", "police"})


def _with_which_one_begins(context: Context, part: Part, told: str) -> str | None:
    """The body so headed with which one of the last two sentences begins: "South Korea's weather agency put
    it at five. The agency said"."""
    page = context.page
    here = page.sentence_number(part.core[0])
    for start, end in reversed(page.sentences[max(0, here - 2) : here]):
        for opened in openings(context, (start, end)):
            name = page.low[slice(*opened)].removeprefix("the ")
            if not page.flat.endswith(told, *opened):
                continue  # "Japan's Tidal Agency" has a name of its own
            if not name.endswith(f" {told}") or "news" in name or not _ONLY_WORDS.fullmatch(name):
                continue
            known = any(seen.kind == "institution" for seen in page.touching(opened))
            other = told in page.low[opened[1] : part.core[0]]  # "Yonhap news agency had it first"
            return None if known or other else page.text[opened[1] - len(name) : opened[1]]
    return None


def _known_before(context: Context, at: int, told: str) -> int:
    """Where the page last names a body of the directory before a place whose name ends with such words; -1
    where it names none."""
    page = context.page
    places = (
        seen.start
        for seen in page.bodies
        if seen.kind == "institution" and page.low.endswith(f" {told}", seen.start, seen.end)
    )
    return max((place for place in places if place < at), default=-1)

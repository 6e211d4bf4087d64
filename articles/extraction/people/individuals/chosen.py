"""Who is meant by what they were just chosen to be, or by the party that they lead: "the nominee".

| the page | goes on with | not |
| --- | --- | --- |
| `Moon named Cho Min-ho minister … a spokesman said` | `The nominee said` | the spokesman |
| `The party protested. Its acting leader, Han Soo, said` | `The party chief said` | behind a lawmaker |
"""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import Part
from articles.extraction.only import only
from articles.extraction.people.individuals.last_told import last_person
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import person_at
from articles.extraction.people.known.not_introduced import spelled
from articles.extraction.people.known.told_of import words_beside

_CHOSEN = frozenset({"nominee", "designate", "appointee"})
_CHOSE = re.compile(
    r"\b(?:nam(?:ed|es)|nominat(?:ed|es)|tapp?(?:ed|s)|pick(?:ed|s)|appoint(?:ed|s)|designat(?:ed|es)|chose|chooses)"
    r" (?:[a-z-]+ ){0,4}(?=[A-Z])"
)
_HEADS = frozenset({"chief", "leader", "head", "chairman", "chairwoman", "chairperson", "boss"})


def by_chosen(context: Context, part: Part, phrase: str) -> Reading | None:
    """The nominee, or the chief of the party told of; `None` for every other phrase."""
    return _by_choice(context, part, phrase) or _by_party(context, part, phrase)


def _by_choice(context: Context, part: Part, phrase: str) -> Reading | None:
    """The one person whom the page tells to be chosen for an office before "the nominee"."""
    if not part.definite or part.complement or part.words[-1] not in _CHOSEN:
        return None
    page = context.page
    found: dict[str, Who] = {}
    for chose in _CHOSE.finditer(page.flat, 0, part.core[0]):
        at = chose.end()
        seen = next((one for one in names_in(context, (at, at + _NAME)) if one.start == at), None)
        who = person_at(context, seen) if seen and seen.kind == "person" else None
        who = who or next((one for _, one in spelled(context) if page.flat.startswith(one.name, at)), None)
        if who:
            found[who.key] = who
    who = only(found.values())
    if who is None:
        return None
    return Reading((who,), "title", 0.75, f"“{phrase}” → {who.name}, of whose choice the page tells")


_NAME = 40


def _by_party(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "The party chief": who spoke last in the paragraph, if told to lead one."""
    if part.words[:2] != ("the", "party") or part.words[2:] != (part.head,) or part.head not in _HEADS:
        return None
    found = last_person(context, part.core[0])
    told = words_beside(context, found[0]) if found else []
    if found is None or _HEADS.isdisjoint(told) or "former" in told:
        return None
    why = f"“{phrase}” → {found[0].name}, who leads a party by {context.place(found[1])}"
    return Reading((found[0],), "title", 0.75, why, title=part.head)

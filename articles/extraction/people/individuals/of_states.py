"""Whose envoy "the U.S. envoy" is: the one person of that state to whom the page or a post gives such an
office, though somebody else has spoken since.

| the page | meant | left to others |
| --- | --- | --- |
| `Yun, the U.S. special representative, met Kim. Kim spoke` | `the U.S. envoy` | `the envoy` |
"""

from __future__ import annotations

from articles.extraction.entities.phrases import Part, state_of
from articles.extraction.people.individuals.epithets import people_on, told_of
from articles.extraction.people.known.bearing import akin_to
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import Context

_SENT = frozenset({"envoy", "ambassador", "negotiator", "representative", "diplomat"})
_PAST = frozenset({"former", "ex", "then", "late", "outgoing"})


def by_state_and_office(context: Context, part: Part, phrase: str) -> Reading | None:
    """The person; `None` where the words tell no state, or the page has two such people."""
    state = state_of(context.page, part) if part.head in _SENT and part.definite else None
    if state is None or part.complement or not _PAST.isdisjoint(part.words):
        return None
    akin = akin_to(part.head)
    found = {
        who.key: who
        for start, who in people_on(context)
        if start < part.core[0] and who.side == state and _has_office(context, who, akin)
    }
    if len(found) != 1:
        return None
    who = next(iter(found.values()))
    why = f"“{phrase}” → {who.name}, the only {part.head} of that state on the page"
    return Reading((who,), "title", 0.85, why, title=part.head)


def _has_office(context: Context, who: Who, akin: set[str]) -> bool:
    told = told_of(context, who).replace(",", " ").split()
    return who.kind == "person" and not akin.isdisjoint(told) and _PAST.isdisjoint(told)

"""Whom a country and a calling mean: the one person of that country to whom the page or a post gives such an
office, though somebody else has spoken since.

| the page | meant | left to others |
| --- | --- | --- |
| `Yun, the U.S. special representative, met Kim. Kim spoke` | `the U.S. envoy` | `the envoy` |
| `Geng, a spokesman for China, said … . Kim said` | `the Chinese spokesman` | `the spokesman` |
| `Holm, the commander of U.S. Forces Korea, said … . Kim said` | `the U.S. commander` | `the general` |
| `Gwon, director of the North's ministry, said … . Kim said` | `the North Korean official` | `the official` |
"""

from __future__ import annotations

from articles.extraction.entities.phrases import Part, state_of
from articles.extraction.people.known.callings import ONCE, SPOKESMEN, akin_to
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.told_of import beside_name, people_on, told_of

_SENT = frozenset({"envoy", "ambassador", "negotiator", "representative"})
_DIPLOMATS = _SENT | SPOKESMEN | {"diplomat", "foreign", "minister"}
_ARMED = frozenset({"commander", "general", "admiral"})
_HEADS = _SENT | SPOKESMEN | _ARMED | {"diplomat", "official"}
_PAST = ONCE | {"late", "outgoing"}
_FIRST = frozenset({"top", "chief"})
_LONG_AGO = 5
"""How many paragraphs away somebody's last words are still in mind where a noun goes with many."""


def by_state_and_office(context: Context, part: Part, phrase: str) -> Reading | None:
    """The person; `None` where the words tell no state, or the page has two such people."""
    state = state_of(context.page, part) if part.head in _HEADS and part.definite else None
    if state is None or part.complement or len(part.words) > _SHORT or not _PAST.isdisjoint(part.words):
        return None
    if part.head == "diplomat" and not _FIRST.isdisjoint(part.words):
        return None  # "the top U.S. diplomat" is who heads them all
    akin = _akin(context, part.head)
    found = {
        who.key: who
        for start, who in people_on(context)
        if start < part.core[0] and _is_of(context, who, state) and _has_office(context, who, akin)
    }
    who = next(iter(found.values())) if len(found) == 1 else None
    if who is None or (part.head not in _SENT and not _is_in_mind(context, part, who, state)):
        return None
    why = f"“{phrase}” → {who.name}, the only {part.head} of that state on the page"
    return Reading((who,), "title", 0.85, why, title=part.head)


_SHORT = 4
"""Of how many words such a description is at most: "the North Korean official"."""


def _akin(context: Context, head: str) -> set[str]:
    """The words for offices of which one must be told of whoever is called so."""
    if head == "diplomat":
        return set(_DIPLOMATS)
    if head == "official":
        words = context.page.index.words
        return set((words.titles | words.officials) - words.ranks - {"president", "leader", "premier"})
    return akin_to(head)


def _is_of(context: Context, who: Who, state: str) -> bool:
    """Whether somebody is of a state, by the directory or, of strangers, by the words beside the name."""
    if who.side is not None or who.slug is not None:
        return who.side == state
    actors = context.page.index.actors
    told = [seen for seen in beside_name(context, who) if seen.slug in actors]
    sides = {
        actors[seen.slug].side if seen.kind == "institution" else seen.slug for seen in told if seen.slug
    }
    return sides == {state}


def _has_office(context: Context, who: Who, akin: set[str]) -> bool:
    told = told_of(context, who).replace(",", " ").split()
    return who.kind == "person" and not akin.isdisjoint(told) and _PAST.isdisjoint(told)


def _is_in_mind(context: Context, part: Part, who: Who, state: str) -> bool:
    """Whether somebody has spoken shortly before, and nobody unnamed of the state since."""
    page = context.page
    here = page.paragraph_number(part.core[0])
    for entry in context.memory.backwards():
        if here - page.paragraph_number(entry.at) > _LONG_AGO:
            return False
        spoke = entry.reading.alone
        if spoke and spoke.key == who.key:
            return True
        if entry.reading.role and spoke and state in (spoke.side, spoke.slug):
            return False
    return False

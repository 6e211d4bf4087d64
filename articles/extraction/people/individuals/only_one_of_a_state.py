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

import re

from articles.extraction.entities.phrases import Part
from articles.extraction.only import only
from articles.extraction.people.individuals.of_which_country import is_of_state
from articles.extraction.people.known.callings import ENVOYS, ONCE, SPOKESMEN
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.country_and_calling import CountryAndCalling, told_by
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import person_at
from articles.extraction.people.known.told_of import people_on, told_of

_ARMED = frozenset({"commander", "general", "admiral"})
_HEADS = ENVOYS | SPOKESMEN | _ARMED | {"diplomat", "official"}
_PAST = ONCE | {"late", "outgoing"}
_FIRST = frozenset({"top", "chief"})
_LONG_AGO = 5
"""How many paragraphs away somebody's last words are still in mind where a noun goes with many."""
_JUST_NAMED = 3
"""How many paragraphs away the first full name is."""


def by_state_and_office(context: Context, part: Part, phrase: str) -> Reading | None:
    """The person; `None` where the words tell no state, or the page has two such people."""
    if part.head not in _HEADS or not part.definite or part.complement or len(part.words) > _SHORT:
        return None
    told = told_by(context.page, part)
    state = told.country
    if state is None or not _PAST.isdisjoint(part.words):
        return None
    if part.head == "diplomat" and not _FIRST.isdisjoint(part.words):
        return None  # "the top U.S. diplomat" is who heads them all
    akin = _akin(context, told)
    found = {
        who.key: (who, start)
        for start, who in people_on(context)
        if start < part.core[0] and is_of_state(context, who, state) and _has_office(context, who, akin)
    }
    met = _met_just_now(context, part, state) if not found and part.head in ENVOYS | {"diplomat"} else None
    if met:
        why = f"“{phrase}” → {met.name}, the only one of that state who has just met another's"
        return Reading((met,), "title", 0.75, why, title=part.head)
    who, start = only(found.values()) or (None, -1)
    if who is None or (part.head not in ENVOYS and not _is_in_mind(context, part, (who, start), state)):
        return None
    why = f"“{phrase}” → {who.name}, the only {part.head} of that state on the page"
    return Reading((who,), "title", 0.85, why, title=part.head)


def _met_just_now(context: Context, part: Part, state: str) -> Who | None:
    """The only one of a state whom a sentence just before tells to have met somebody of another state:
    "Davies met Kim Kye Gwan. The North Korean negotiator said"; nobody who leads the state."""
    page = context.page
    here = page.sentence_number(part.core[0])
    for number in range(here - 1, max(-1, here - 1 - _LATELY), -1):
        window = page.sentences[number]
        if window[0] < page.passage_start(part.core[0]) or not _MET.search(page.low, *window):
            continue
        named = {
            who.key: who
            for seen in names_in(context, window)
            if seen.kind == "person" and (who := person_at(context, seen))
        }
        own = [who for who in named.values() if is_of_state(context, who, state)]
        leads = own and page.has_led(own[0].slug)
        return own[0] if len(own) == 1 < len(named) and not leads else None
    return None


_MET = re.compile(r"\b(?:met|meets|meeting|talks|sat down|spoke|dinner|lunch)\b")
_LATELY = 3
_SHORT = 4
"""Of how many words such a description is at most: "the North Korean official"."""


def _akin(context: Context, told: CountryAndCalling) -> set[str]:
    """The words for offices of which one must be told of whoever is called so."""
    if told.calling != "official":
        return told.other_words()
    words = context.page.index.words
    return set((words.titles | words.officials) - words.ranks - {"president", "leader", "premier"})


def _has_office(context: Context, who: Who, akin: set[str]) -> bool:
    told = told_of(context, who).replace(",", " ").split()
    return who.kind == "person" and not akin.isdisjoint(told) and _PAST.isdisjoint(told)


def _is_in_mind(context: Context, part: Part, named: tuple[Who, int], state: str) -> bool:
    """Whether somebody has spoken or been brought in shortly before, and nobody unnamed of the state has
    spoken since."""
    page = context.page
    who, start = named
    just_named = page.paragraphs_between(start, part.core[0]) <= _JUST_NAMED
    for entry in context.memory.backwards():
        if entry.at < start and just_named:
            return True
        if page.paragraphs_between(entry.at, part.core[0]) > _LONG_AGO:
            return False
        spoke = entry.reading.alone
        if spoke and spoke.key == who.key:
            return True
        if entry.reading.role and spoke and state in (spoke.side, spoke.slug):
            return False
    return just_named

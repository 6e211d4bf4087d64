"""Whom the page brought in by a country and a calling, and goes on with by them: "China's envoy, Liu Jieyi, …
Russia's envoy, Vassily Nebenzia, … The Chinese envoy said".

It is learnt where somebody speaks whom the directory lacks: the words beside the name tell the country. A
later description of another country is not theirs, and one of the same country and office is.
"""

from __future__ import annotations

import re

from articles.extraction.entities.page import Page
from articles.extraction.entities.phrases import Part, parts_of
from articles.extraction.people.known.callings import SPOKESMEN, akin_to
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.country_and_calling import CountryAndCalling, country_told, told_by
from articles.extraction.people.known.memory import Reading


def learn_origin(context: Context, parts: list[Part], reading: Reading) -> None:
    """Keeps of which country the words beside a new name tell."""
    who = reading.alone if len(parts) <= _APPOSED else None
    if who is None or who.slug or who.kind != "person" or reading.basis != "explicit":
        return
    titles = context.page.index.words.titles
    if who.key not in context.memory.origins:
        behind = _apposed(context, parts[-1])
        if behind and behind.head in titles and (country := country_told(context.page, behind)):
            context.memory.origins[who.key] = CountryAndCalling(country, behind.head)
            return
    head = parts[0].head if parts[0].head in titles else (reading.title or "").rpartition(" ")[2]
    head = "premier" if (reading.title or "").endswith("prime minister") else head
    told = country_told(context.page, parts[0]) if head in titles or head in SPOKESMEN else None
    if told is None and head in SPOKESMEN:
        told = _state_of_the_body(context.page, parts[0])
    if told:
        context.memory.origins.setdefault(who.key, CountryAndCalling(told, head))


_APPOSED = 2


def _apposed(context: Context, part: Part) -> Part | None:
    """What stands between commas behind a name and tells a country: "Eva Holm, Norway's ambassador,"."""
    found = _BEHIND.match(context.page.flat, part.core[1])
    return parts_of(context.page, found.span("told"))[0] if found else None


_BEHIND = re.compile(
    r", (?P<told>(?:the |an? )?[A-Z][\w.-]+(?: [A-Z][\w.-]+)?(?:'s?)? (?:[a-z-]+ ){0,4}[a-z]+)"
    r"(?=,| (?:to|in|at) )"
)


def _state_of_the_body(page: Page, part: Part) -> str | None:
    """The state of the body for which somebody speaks: "Russian Foreign Ministry | spokeswoman Eva Holm"."""
    bodies = [page.index.actors[name.slug] for name in part.names if name.kind == "institution" and name.slug]
    return bodies[0].side if len(bodies) == 1 else None


def by_origin(context: Context, part: Part, phrase: str) -> Reading | None:
    """The last speaker whom the page brought in by this office of this country."""
    origins = context.memory.origins
    if not origins or not part.definite or _FORMER.intersection(part.words):
        return None
    if part.head == "diplomat" and not _FIRST.isdisjoint(part.words):
        return None  # "the chief U.S. diplomat" is who heads them all
    told = told_by(context.page, part)
    meant = told.other_words()
    keys = {key for key, one in origins.items() if one.country == told.country and one.calling in meant}
    for entry in context.memory.backwards() if keys else ():
        who = entry.reading.alone
        if who and who.key in keys:
            why = f"“{phrase}” → {who.name}, who is called so in {context.place(entry.at)}"
            return Reading((who,), "title", 0.85, why, title=part.head)
    return None


_FIRST = frozenset({"top", "chief"})
_FORMER = frozenset({"former", "ex", "other", "vice", "deputy"})


def is_of_another(context: Context, part: Part, key: str) -> bool:
    """Whether a description tells of another country than that of which the page told for somebody, or of
    another office in it."""
    known = context.memory.origins.get(key)
    told = told_by(context.page, part) if known else None
    if known is None or told is None or told.country is None:
        return False
    other = told.calling in _OFFICES and told.calling not in akin_to(known.calling)
    return told.country != known.country or other


_OFFICES = frozenset({"president", "premier", "chancellor", "minister", "ambassador"})
"""Nouns that nobody of another office is called by."""

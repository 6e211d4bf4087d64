"""Who an opening means that tells an office, where the next lines give the name beside the same noun.

| the opening | goes on with | not |
| --- | --- | --- |
| `The North's top negotiator said` | `The chief negotiator, Kim Myong Gil, blamed` | `A negotiator, …` |
| `An envoy of Kim told Xi …` | `Choe Ryong Hae, a marshal, handed Xi a letter` | `Choe, a marshal, slept` |
"""

from __future__ import annotations

import re
from functools import lru_cache

from articles.extraction.entities.names import lowered
from articles.extraction.entities.page import Page
from articles.extraction.entities.phrases import parts_of
from articles.extraction.people.anaphora.opening_names import named_at_opening
from articles.extraction.people.individuals.of_which_country import is_of_another_country
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.country_and_calling import country_told
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import person_at
from articles.extraction.people.known.not_introduced import spelled
from articles.extraction.text.lexicon import word_list
from articles.extraction.values import Span

_HEAD = re.compile(r" (?:of|for|at|from|in|with|who|to|on|against) |,")
_NEAR = 700
_SENT = frozenset({"envoy", "emissary", "delegate"})
_APPOSED = re.compile(r", (?:an?|the|who|one of)\b")
_NO_OFFICE = frozenset({"official", "spokesman", "spokeswoman", "spokesperson", "aide", "officer"})


def titled_next(context: Context, source: Span | None, reading: Reading) -> Reading | None:
    """The person named next whom the noun of an unnamed office of the opening describes; `None` where it
    describes nobody for certain."""
    page = context.page
    if source is None or not page.opens(source[0]):
        return None
    state = reading.who[0].kind == "state" if reading.who else True
    if reading.plural or not state or reading.basis == "pronoun":
        return None
    phrase = _HEAD.split(page.flat[slice(*source)], maxsplit=1)[0]
    noun = lowered(phrase.split(" ")[-1])
    words = page.index.words
    if noun not in words.titles | words.persons or noun in words.heads or noun in _NO_OFFICE:
        return None
    side = reading.who[0].side if reading.who else None
    indefinite = phrase.lower().startswith(("a ", "an ", "one "))
    who = _by_the_noun(context, source, noun) if not indefinite else None
    if who is None and indefinite and noun in _SENT:
        who = _who_acts_next(context, source)
    if who is None or (side and who.side not in (None, side)):
        return None
    country = country_told(page, parts_of(page, (source[0], source[0] + len(phrase)))[0])
    if is_of_another_country(context, who, country):
        return None
    why = f"“{phrase}” → {who.name}, whom the next lines name"
    return Reading(
        (who,), "title", 0.75, why, title=reading.title or (noun if noun in words.titles else None)
    )


@lru_cache(maxsize=512)
def _titled(noun: str) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:[Tt]he|[Ii]ts|[A-Z][\w.]*(?:'s)?) (?:[\w'.-]+ ){{0,5}}?(?i:{re.escape(noun)})"
        r"(?: (?:for|to|on|in) [^,.;:“”\"]{2,50})?,? (?=[A-Z])"
    )


def _by_the_noun(context: Context, source: Span, noun: str) -> Who | None:
    """The first person behind an opening before whose name the noun stands."""
    page = context.page
    for found in _titled(noun).finditer(page.flat, source[1], source[1] + _NEAR):
        who = _named_at(context, found.end())
        if who:
            return who[0]
    return None


def _named_at(context: Context, start: int) -> tuple[Who, int] | None:
    """The person whose full name begins at an offset, and where it ends."""
    page = context.page
    seen = next((one for one in names_in(context, (start, start + _NAME)) if one.start == start), None)
    if seen and seen.kind == "person":
        who = person_at(context, seen) if " " in page.flat[seen.start : seen.end] else None
        return (who, seen.end) if who else None
    new = next((who for _, who in spelled(context) if page.flat.startswith(who.name, start)), None)
    if new:
        return new, start + len(new.name)
    found = named_at_opening(context, (start, page.sentence(start)[1]))
    return (found[0], start + len(found[0].name)) if found and found[1] == start else None


def begins_next(context: Context, source: Span) -> tuple[Who, Span] | None:
    """With whose full name, new to the page, the next paragraph begins, and where the name stands: "| Jan
    Holm", "During an audit, | Jan Holm"."""
    page = context.page
    number = page.paragraph_number(source[0])
    if number >= len(page.paragraph_starts):
        return None
    start = page.paragraph_starts[number]
    fronted = _FRONTED.match(page.flat, start)
    start = fronted.end() if fronted else start  # where no name stands nobody is found
    if is_apart(page, start):
        return None
    begins = _named_at(context, start)
    if begins is None or page.flat.find(page.flat[start : begins[1]]) != start:
        return None
    return begins[0], (start, begins[1])


_NAME = 60


def is_apart(page: Page, at: int) -> bool:
    """Whether the words with which a sentence begins, before a name, tell that somebody else speaks: "In a
    rebuttal, | Holm said"."""
    fronted = _FRONTED.fullmatch(page.flat, page.sentence(at)[0], at)
    return fronted is not None and not _APART.isdisjoint(fronted[0].lower().replace(",", "").split())


_APART = word_list("of_another_occasion")
_FRONTED = re.compile(r"(?:In|At|During|Speaking (?:at|to|in)) (?:an?|the) [^,.;:\"“”]{3,80}, ")
"""Tells the occasion: a place alone, "In Oslo, ", may bring in somebody else."""


def _who_acts_next(context: Context, source: Span) -> Who | None:
    """With whose name the next paragraph begins, told in an apposition, and who meets there whom the envoy
    has spoken to."""
    page = context.page
    begins = begins_next(context, source)
    if begins is None or not _APPOSED.match(page.flat, begins[1][1]):
        return None
    who, (start, end) = begins
    rest = end, page.sentence(start)[1]
    names = [one for one in names_in(context, rest) if one.kind == "person"]
    told = [one for one in names_in(context, (source[1], start)) if one.kind == "person"]
    lead = {one.key for seen in told if (one := person_at(context, seen))}
    here = {one.key for seen in names if (one := person_at(context, seen))}
    return who if lead & here - {who.key} else None

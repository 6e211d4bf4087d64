"""Who has just spoken or acted and is gone on with by their country: "the Russian", "the Japanese envoy".

Being the last is what makes them the one who is meant; so less has to be told of them than in the other rooms
for a country and a calling (`known.country_and_calling`).

| told before | goes on with | not |
| --- | --- | --- |
| `Russia's U.N. ambassador, Ivan Holm, said` | `The Russian said` | `The Russians said` |
| `Kanda, of Japan's Foreign Ministry, said` | `The Japanese envoy said` | behind Japan's defence minister |
"""

from __future__ import annotations

import re

from articles.extraction.entities.page import Page
from articles.extraction.entities.phrases import Part
from articles.extraction.only import only
from articles.extraction.people.anaphora.opening_names import another_named
from articles.extraction.people.individuals.last_told import last_subject
from articles.extraction.people.individuals.named_in_passing import is_a_foreign_deputy
from articles.extraction.people.individuals.of_which_country import (
    ONE_OF_A_PEOPLE,
    is_of_state,
    is_told_of,
    words_around,
)
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.country_and_calling import country_of, country_told
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import person_at
from articles.extraction.people.known.told_of import people_on
from articles.extraction.values import Span

_ENVOYS = frozenset({"envoy", "diplomat", "negotiator", "delegate"})
_SENT = frozenset(
    {"ambassador", "bureau", "delegate", "department", "diplomat", "envoy", "foreign", "negotiator"}
)
_OFFICERS = frozenset({"admiral", "chiefs", "commander", "general", "adm.", "gen."})
_TOP = frozenset({"top", "military", "four-star", "ranking"})
_NO_ENVOYS = frozenset(
    {"minister", "premier", "president", "secretary", "spokesman", "spokeswoman", "spokesperson"}
)
_ONE = re.compile(rf"the ((?:north |south |[a-z]+-)?[a-z]+an|{'|'.join(ONE_OF_A_PEOPLE)})")
_FAR = 800
_SHORT = 24


def by_people(context: Context, span: Span, phrase: str) -> Reading | None:
    """ "The Russian": who spoke last, if the page tells them to be of that country; else `None`."""
    found = _ONE.fullmatch(phrase.lower()) if len(phrase) < _SHORT else None
    people = ONE_OF_A_PEOPLE.get(found[1], found[1]) if found else ""
    country = country_of(people.rpartition("-")[2], context.page.index.words) if found else None
    if country is None:
        return None
    return (
        _who_spoke(context, span[0], phrase, country)
        or _named_beside(context, span[0], phrase, country)
        or _only_one_told(context, span[0], phrase, country)
        or _untold(context, span[0], phrase, country)
    )


def _only_one_told(context: Context, at: int, phrase: str, country: str) -> Reading | None:
    """The only one of a country on the page so far, as the words beside a name tell: "Holm, a Norwegian
    diplomat, and Brandt spoke. Brandt said … . The Norwegian agreed"; nobody behind "a Norwegian trader"."""
    page, key = context.page, f"people of {country}"
    if key not in context.known:
        context.known[key] = [
            (start, who) for start, who in people_on(context) if is_told_of(context, who, country)
        ]
    so_far = {who.key: who for start, who in context.known[key] if 0 <= start < at}
    who = only(so_far.values())
    if who is None or page.has_led(who.slug) or _is_untold_of(context, at, phrase.rpartition(" ")[2]):
        return None
    return Reading((who,), "title", 0.7, f"“{phrase}” → {who.name}, the only one of that country on the page")


def _is_untold_of(context: Context, at: int, people: str) -> bool:
    """Whether the page has brought in somebody without a name by a country: "An | American woman fell ill",
    not "Holm, an American miner"."""
    adjective = ONE_OF_A_PEOPLE.get(people.lower(), people).capitalize()
    window = context.page.flat[max(0, at - _FAR) : at]
    return (
        re.search(
            rf"(?<!, )\b(?:[Aa]n?|[Aa]nother|[Oo]ne|[Tt]wo|[Tt]hree) (?:[\w-]+ ){{0,2}}{adjective}\b", window
        )
        is not None
    )


def _named_beside(context: Context, at: int, phrase: str, country: str) -> Reading | None:
    """The only one of a state whom the last two sentences name: "Ihara met Song Il Ho. … The North Korean
    told him"; nobody who leads it."""
    page = context.page
    if country not in page.index.states or _is_another(page, at, phrase.rpartition(" ")[2].lower()):
        return None
    start = max(page.sentences_back(at, 2), page.passage_start(at))
    named = {
        who.key: who
        for seen in names_in(context, (start, at))
        if seen.kind == "person" and (who := person_at(context, seen)) and is_of_state(context, who, country)
    }
    who = only(named.values())
    if who is None or page.has_led(who.slug):
        return None
    return Reading(
        (who,), "title", 0.7, f"“{phrase}” → {who.name}, the only one of that state named just now"
    )


def _is_another(page: Page, at: int, noun: str) -> bool:
    """Whether the page has brought in somebody unnamed by the noun: "A North Korean envoy came"."""
    unnamed = _UNNAMED.get(noun)
    return unnamed is not None and unnamed.search(page.low, max(0, at - _FAR), at) is not None


_UNNAMED = {noun: re.compile(rf"\b(?:an?|another|one) (?:[\w-]+ ){{0,3}}{noun}\b") for noun in _ENVOYS}


def _untold(context: Context, at: int, phrase: str, country: str) -> Reading | None:
    """Who has spoken in the sentence before, of whom no country is told: "Rowan Beard said … . The Australian
    said"."""
    page, entry = context.page, context.memory.latest()
    subject = last_subject(context, at)
    who, since = subject or (entry.reading.alone if entry else None, entry.span[1] if entry else -1)
    if who is None or who.kind != "person" or who.slug or " " not in who.name:
        return None
    if page.paragraphs_between(since, at) > 1 or page.sentences_between(since, at) > 1:
        return None
    if _is_untold_of(context, at, phrase.rpartition(" ")[2]) or _is_named_as_in_asia(context, who, country):
        return None
    if entry and _ONE.match(page.low, entry.at):
        return None  # "the Swede said. … the Briton said"
    told, words = words_around(context, who), page.index.words
    nations = any(
        country_of(word, words) or word in ONE_OF_A_PEOPLE or word.capitalize() in words.countries
        for word in told
    )
    if nations or another_named(context, (since, at), who):
        return None
    return Reading((who,), "title", 0.65, f"“{phrase}” → {who.name}, who has just spoken or acted")


def _is_named_as_in_asia(context: Context, who: Who, country: str) -> bool:
    """Whether a name with a Korean or Chinese family name first speaks against another country: "Li Wei" is
    not "the Russian"."""
    words, first = context.page.index.words, who.name.split()[0]
    return (first in words.korean or first in words.chinese) and country not in _ASIA


_ASIA = frozenset(
    {"south-korea", "north-korea", "china", "taiwanese", "singaporean", "malaysian", "vietnamese"}
)


def by_nation(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "The Japanese envoy", "the top U.S. military officer": who spoke last, if the page tells them to be a
    diplomat or an officer of that country."""
    officer = part.head == "officer" and not _TOP.isdisjoint(part.words)
    if not part.definite or not (officer or (part.head in _ENVOYS and not part.complement)):
        return None
    country = country_told(context.page, part)
    if country is None:
        return None
    spoke = _who_spoke(context, part.core[0], phrase, country, _OFFICERS if officer else _SENT)
    return spoke or (None if officer else _named_beside(context, part.core[0], phrase, country))


def _who_spoke(
    context: Context, at: int, phrase: str, country: str, calling: frozenset[str] | None = None
) -> Reading | None:
    """The last speaker, alone and near, if of a country; nobody where somebody else was named since."""
    page = context.page
    entry = context.memory.latest()
    subject = last_subject(context, at)
    if subject:
        who, since, until = subject[0], subject[1], subject[1]
    elif entry and entry.reading.alone and entry.reading.alone.kind == "person":
        who, since, until = entry.reading.alone, entry.at, entry.span[1]
    else:
        return None
    far = page.paragraphs_between(since, at) > 1
    told = words_around(context, who)
    other = not _NO_ENVOYS.isdisjoint(told) and not is_a_foreign_deputy(told)
    if calling and (calling.isdisjoint(told) or other):
        return None
    if far or not is_told_of(context, who, country) or another_named(context, (until, at), who):
        return None
    why = f"“{phrase}” → {who.name} of that country, who speaks or acts in {context.place(since)}"
    return Reading((who,), "title", 0.7, why)

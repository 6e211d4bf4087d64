"""Whom the office of a country means that the page has given to one person, whether they have spoken or not.

| the page | goes on with | not |
| --- | --- | --- |
| `Eva Holm, Norway's foreign minister, arrived. …` | `Norway's foreign minister` | `Norway's envoy` |
| `Norwegian Prime Minister Eva Holm arrived. …` | `the Norwegian premier` | `the Norwegian minister` |
| `Norway's ambassador to South Korea, Eva Holm, …` | `the Norwegian envoy` | `the South Korean envoy` |
| `Norwegian Red Cross president Eva Holm came.` | | `the Norwegian president` |

Two people of such an office mean neither; nor does one of whom a past office is told. Offices that the
directory knows are read in `titles`.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from articles.extraction.entities.offices import offices_called
from articles.extraction.entities.phrases import Part, title_in
from articles.extraction.only import only
from articles.extraction.people.individuals.epithets import another_since
from articles.extraction.people.institutions.seats import OTHER_RANK, PAST
from articles.extraction.people.known.callings import ONCE
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.country_and_calling import (
    CountryAndCalling,
    countries_in,
    country_of,
    country_told,
)
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.told_of import people_on, told_beside
from articles.extraction.text.lexicon import word_list

_NOT_NOW = ONCE | PAST
_PRIVATE = word_list("private_body") | {"opposition", "party", "central", "cross", "deputy", "honorary"}
"""Between a country and an office that is none of its state: "the Norwegian | Red Cross president"."""
_FOR = re.compile(r" (?:to|for|in|at|on|with|who|whose) .*")
"""Behind an office: where its holder is sent, and for what."""


def by_office_of_a_country(context: Context, part: Part, phrase: str) -> Reading | None:
    """The only person named before to whom the page gives an office of that country."""
    page, words = context.page, context.page.index.words
    if part.complement or part.head not in words.titles | words.officials:
        return None
    if not _NOT_NOW.isdisjoint(part.words):
        return None
    country = country_told(page, part)
    owned = country is not None and "'s " in page.flat[slice(*part.core)]
    if country is None or not (part.definite or owned):
        return None
    title = _title(context, part)
    if not title or (country in page.index.states and page.offices.find(title, page.published, country)):
        return None
    callings = [told.split() for told in dict.fromkeys((title, *offices_called(title)))]
    found = {
        who.key: who
        for start, who in people_on(context)
        if start < part.core[0]
        and who.kind == "person"
        and (who.slug is None or who.side == country)
        and any(_holds(context, who, country, calling) for calling in callings)
    }
    who = only(found.values())
    if who is None or another_since(context, part.head, who):
        return None
    why = f"“{phrase}” → {who.name}, the only one to whom the page gives that office of that country"
    return Reading((who,), "title", 0.8, why, title=part.head)


def _title(context: Context, part: Part) -> str:
    """The words of an office, without its country: "the Norwegian foreign minister" → "foreign minister"."""
    words = context.page.index.words
    told = title_in(context.page, part).replace("'s", "").split()
    return " ".join(
        word for word in told if not (country_of(word, words) or word.capitalize() in words.countries)
    )


def _holds(context: Context, who: Who, country: str, calling: list[str]) -> bool:
    """Whether the page tells beside a name an office of a country with all its words, of the same rank."""
    told = _FOR.sub("", told_beside(context, who).replace(",", " ")).replace("'s", "").split()
    if not _NOT_NOW.isdisjoint(told) or countries_in(told, context.page.index.words) != {country}:
        return False
    head, ranks = calling[-1], OTHER_RANK.intersection(told)
    meant = CountryAndCalling(country, head).other_words()
    if head in ("premier", "leader") and "prime" in ranks:
        meant, ranks = meant | {"minister"}, ranks - {"prime"}
    if ranks != OTHER_RANK.intersection(calling) or not set(calling[:-1]) <= set(told):
        return False
    return _is_of_the_state(context, told, meant, set(calling))


def _is_of_the_state(context: Context, told: list[str], meant: AbstractSet[str], own: set[str]) -> bool:
    """Whether an office stands behind its country with nothing between that tells of a private body."""
    words = context.page.index.words
    at = next((number for number, word in enumerate(told) if word in meant), -1)
    for word in reversed(told[: max(at, 0)]):
        if countries_in([word], words) or word in ("south", "north", "korean"):
            return True
        if word in _PRIVATE - own:
            return False
    return False

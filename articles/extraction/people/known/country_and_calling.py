"""Which country and which calling words tell: "the Norwegian envoy", "Japan's minister", "the Russian".

Here alone they are read; whom they mean, a room each answers from what it knows:

| question | room in `individuals` |
| --- | --- |
| Who was brought in by this calling of this country? | `origins` |
| Who is the only one on the page of this state and so called? | `only_one_of_a_state` |
| Who is the only one to whom the page gives this office of this country? | `of_a_country` |
| Is who spoke last told to be of this country and so called? | `last_of_a_country` |
| Who held this office of this state at the time? | `titles` |
| Of which country is somebody, and not a phrase? | `of_which_country` |

A phrase without a country is none of theirs: "the senator" behind another senator is read in `heirs`, "its
minister" in `owned_by_it`. A body of a country that the directory lacks, "the Norwegian foreign ministry", is
read in `institutions/abroad`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from articles.extraction.entities.page import Page
from articles.extraction.entities.phrases import Part, state_of
from articles.extraction.people.known.callings import ENVOYS, SPOKESMEN, akin_to
from articles.extraction.records import record
from articles.extraction.recurring import recurring
from articles.extraction.text.vocabulary import Vocabulary

_DIPLOMATS = ENVOYS | SPOKESMEN | {"diplomat", "foreign", "minister"}
"""Words beside the name of whoever may be called "the Norwegian diplomat"."""
_LEADERS = frozenset({"leader", "president", "premier", "chancellor", "king", "queen"})
_BRITISH = frozenset({"british", "uk", "britain's"})


@record
class CountryAndCalling:
    """What words tell of somebody.

    `country` is the slug of a state ("japan"), else the adjective of a country that the directory lacks
    ("norwegian"); `None` where the words tell none. `calling` is the noun; a prime minister is a "premier".
    """

    country: str | None
    calling: str

    def other_words(self) -> set[str]:
        """The nouns by which a page may have brought in whoever it calls so now."""
        if self.calling == "diplomat":
            return set(_DIPLOMATS)
        if self.calling == "leader":
            return set(_LEADERS)
        akin = akin_to(self.calling)
        british = self.country == "british" and self.calling == "minister"
        return akin | {"secretary"} if british else akin


def told_by(page: Page, part: Part) -> CountryAndCalling:
    """The country and the calling of a phrase."""
    prime = part.head == "minister" and "prime" in part.words
    return CountryAndCalling(country_told(page, part), "premier" if prime else part.head)


def country_told(page: Page, part: Part) -> str | None:
    """The country of a phrase, as `CountryAndCalling.country` has it; `None` where its words tell none."""
    return state_of(page, part) or next(_abroad(part.words[:-1], page.index.words), None)


def country_of(adjective: str, words: Vocabulary) -> str | None:
    """The country of an adjective in small letters: "japan" of "japanese", "norwegian" of itself; `None` for
    any other word."""
    state = next((one.slug for one in words.nations if adjective in map(str.lower, one.adjectives)), None)
    return state or (adjective if adjective in words.foreign else None)


def countries_in(told: list[str], words: Vocabulary) -> set[str]:
    """The countries of which words in small letters tell, by an adjective or a name: "south korean", "japan",
    "ukraine"."""
    line = f" {' '.join(told)} "
    found = {
        one.slug
        for one in words.nations
        if any(f" {name} " in line for name in (*map(str.lower, one.adjectives), one.slug.replace("-", " ")))
    }
    return found.union(_abroad(told, words))


def _abroad(told: Iterable[str], words: Vocabulary) -> Iterator[str]:
    """The countries that the directory lacks of which words in small letters tell, by their adjectives:
    "norwegian" for "norway" and for itself."""
    found = (word if word in words.foreign else _adjective_of(word.capitalize(), words) for word in told)
    return filter(None, found)


def is_a_british_secretary(told: set[str]) -> bool:
    """Whether words beside a name tell of one whom the press calls "the minister"."""
    return "secretary" in told and not told.isdisjoint(_BRITISH)


@recurring
def _adjective_of(country: str, words: Vocabulary) -> str | None:
    """The adjective of a country that the directory lacks, by the letters with which both begin: "Ukraine",
    "ukrainian"; `None` for another word, or where none begins so."""
    if country not in words.countries:
        return None
    low = country.lower()
    found = max(sorted(words.foreign), key=lambda word: _shared(word, low))
    return _IRREGULAR.get(country) or (found if _shared(found, low) >= _SHARED else None)


def _shared(one: str, other: str) -> int:
    """With how many equal letters two words begin."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))


_SHARED = 3
_IRREGULAR = {
    "France": "french",
    "Ireland": "irish",
    "Denmark": "danish",
    "Netherlands": "dutch",
    "Philippines": "filipino",
}

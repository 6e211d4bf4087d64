"""People who bear the name of somebody in the directory and are told to be of another country.

`South Korean lawmaker Kim Yong-chol` is not the general in Pyongyang. A wrong person of the
wrong country is the worst an archive can print: such a name is read as one that the directory
does not have, everywhere on the page. So is the name of a farmer who is called like a minister.
"""

from __future__ import annotations

import re
from dataclasses import replace

from articles.extraction.entities.names import Index
from articles.extraction.entities.namesakes import is_in_office, is_namesake
from articles.extraction.entities.offices import Days, Offices
from articles.extraction.entities.scanning import Occurrence, Scan
from articles.extraction.text.lexicon import AUX, COORD, DET, OBJ, PAST, REL, SUB, SUBJ, word_class, word_list
from articles.extraction.text.reporting_words import reporting_words

_TITLE = re.compile(rf" (?:(?:[\w'-]+|(?:{'|'.join(sorted(word_list('abbreviation')))})\.) ){{1,5}}$")
"""The words of a title; no other full stop than an abbreviation's: not "U.S. mainland. It said leader X"."""
_NO_TITLE = AUX | COORD | DET | OBJ | REL | SUB | SUBJ
"""Classes of words that stand in a clause and in no title."""
_NOT_THEIR_OWN = re.compile(
    r"\b(?:defector|escapee|refugee|affairs|policy|issues?|watcher|specialist|expert|analyst|human|of|for|to|on|and|"
    r"with|by|at|in|from|against)\b|'s |-born|-american"
)
_APPOSED = re.compile(r"(?: \([^)]{1,20}\))?, (?:aged? )?(?:\d+, )?an? (?:[a-z]+ ){0,2}?(?=\S)")
_DESCRIBES = re.compile(r" (?:[\w.-]+ ){0,3}?([\w-]+)")


def without_strangers(found: Scan, flat: str, low: str, offices: Offices, day: Days) -> Scan:
    """The names of a text without those of people whom it tells to be of another country, or to lead another
    life than the one of that name does on a day."""
    names, index = found.occurrences, offices.index
    strange: set[str] = set()
    private: set[str] = set()
    official: set[str] = set()
    for number, seen in enumerate(names):
        if seen.kind != "person" or seen.short or not seen.slugs:
            continue
        written = flat[seen.start : seen.end]
        state = _before(names, number, low, index) or _behind(names, number, low, index)
        if state and all(_is_of_another(slug, state, index) for slug in seen.slugs):
            strange.add(written)
        elif is_in_office(seen, low, index):
            official.add(written)
        elif is_namesake(seen, low, offices, day):
            private.add(written)
    strange |= private - official
    if not strange:
        return found
    kept = tuple(seen for seen in names if flat[seen.start : seen.end] not in strange)
    gone = [seen for seen in names if flat[seen.start : seen.end] in strange]
    begun = [(seen.start, flat.find(" ", seen.start)) for seen in gone]
    return replace(found, occurrences=kept, families=tuple(sorted({*found.families, *begun})))


def _before(names: tuple[Occurrence, ...], number: int, low: str, index: Index) -> str | None:
    """The state whose adjective opens the title right before a name: "South Korean lawmaker X"."""
    near = names[number - 1] if number else None
    if near is None or near.kind != "adjective" or low[near.start : near.end] == "korean":
        return None
    title = low[near.end : names[number].start]
    if not _TITLE.fullmatch(title) or _NOT_THEIR_OWN.search(title) or _is_a_clause(title.split()):
        return None
    return near.slug if _is_a_person(title.split()[-1], index) else None


def _is_a_clause(words: list[str]) -> bool:
    """Whether a verb stands among the words behind an adjective: "U.S. officials said leader X", not "U.S.
    retired general X"."""
    classes = list(map(word_class, words))
    reports = any(one & PAST and word in reporting_words() for word, one in zip(words, classes, strict=True))
    return reports or any(one & _NO_TITLE for one in classes) or any(one & PAST for one in classes[1:])


def _behind(names: tuple[Occurrence, ...], number: int, low: str, index: Index) -> str | None:
    """The state whose adjective opens the apposition behind a name: "X, a South Korean professor"."""
    near = names[number + 1] if number + 1 < len(names) else None
    if near is None or near.kind != "adjective" or low[near.start : near.end] == "korean":
        return None
    if not _APPOSED.fullmatch(low, names[number].end, near.start):
        return None
    noun = _DESCRIBES.match(low, near.end)
    while noun and not _is_a_person(noun[1], index) and noun[1].isalpha():
        longer = _DESCRIBES.match(low, noun.end())
        noun = longer if longer and longer.end() - near.end < 50 else None
    described = low[near.end : noun.end()] if noun else ""
    return near.slug if described and not _NOT_THEIR_OWN.search(described) else None


def _is_a_person(word: str, index: Index) -> bool:
    words = index.words
    return word in words.persons or word in words.titles or word in words.ranks


def _is_of_another(slug: str, state: str, index: Index) -> bool:
    """Whether an actor neither is of a state nor has held a post there."""
    entry = index.actors[slug]
    own = {
        entry.side,
        *(index.actors[post.institution].side for post in entry.posts if post.institution in index.actors),
    }
    return entry.side in index.states and state not in own

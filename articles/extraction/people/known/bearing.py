"""Whether a title or honorific before a family name can mean somebody: "Vice Minister Kim", "Mrs. Park".

A page on Kim Jong-un may go on with "Professor Kim" without ever giving that name in full. A
title that the one known person of the name never held, and that the page does not give them,
means somebody else.
"""

from __future__ import annotations

import re

from articles.extraction.entities.names import lowered
from articles.extraction.entities.page import Page
from articles.extraction.people.known.callings import akin_to
from articles.extraction.people.known.cast import Introduction, Who
from articles.extraction.people.known.implied_callings import implied_callings

_HONORIFICS = {"mr.": "m", "mr": "m", "mrs.": "f", "mrs": "f", "ms.": "f", "ms": "f", "miss": "f"}
_ANYBODY = frozenset(
    {"dr.", "dr", "sir", "leader", "candidate", "speaker", "marshal", "ruler", "dictator", "boss", "head"}
)
"""Words that a writer may put before many a name, whatever the office."""
_NEAR = 60


def may_be_called(page: Page, person: Introduction, words: tuple[str, ...]) -> bool:
    """Whether the words before a family name go with a person: no honorific of the other gender, and no title
    that neither their posts nor the page give them."""
    who = person.who
    for word in words:
        if word in _HONORIFICS and who.gender and who.gender != _HONORIFICS[word]:
            return False
    vocabulary = page.index.words
    titles, ranks = vocabulary.titles, vocabulary.ranks
    nouns = vocabulary.roles_of_many
    title = next((word for word in reversed(words) if word in titles or word in ranks or word in nouns), None)
    if title is None or title in _ANYBODY or who.slug is None:
        return True
    known = offices_in_words(page, who)
    if not known:
        return True
    meant = akin_to(title)
    return not meant.isdisjoint(known) or not meant.isdisjoint(told_around(page, person))


def honorific_gender(word: str) -> str | None:
    """Of whom an honorific is: "f" for "ms."; `None` for every other word."""
    return _HONORIFICS.get(word)


def is_told(page: Page, person: Introduction, title: str) -> bool:
    """Whether the page gives a title, or one like it, beside the first mention of somebody."""
    return not akin_to(title.split()[-1]).isdisjoint(told_around(page, person))


def offices_in_words(page: Page, who: Who) -> set[str]:
    """The words of all the offices that somebody ever held, in lower case."""
    entry = page.index.actors.get(who.slug or "")
    posts = entry.posts if entry else ()
    names = [name for post in posts for name in (post.title, *post.aliases)]
    return {word for name in names for word in lowered(name).replace(",", " ").split()}


def told_around(page: Page, person: Introduction) -> set[str]:
    """The words around the place where the page first names a person in full."""
    if person.start < 0:
        return set(person.beside)
    before, behind = _beside(page, person)
    return {word.strip(',()"“”.') for word in (*before.split(), *behind.split(", and ")[0].split())}


def callings_told(page: Page, person: Introduction) -> set[str]:
    """The words for what somebody is, there, and those that what they do there implies: "who owns a mill"."""
    implied = implied_callings(_beside(page, person)[1]) if person.start >= 0 else frozenset()
    return told_around(page, person) | implied


def _beside(page: Page, person: Introduction) -> tuple[str, str]:
    """What stands before a person's first full name in its sentence, and the apposition behind it."""
    sentence = page.sentence(person.start)
    name = page.flat.find(person.who.name, person.start, person.start + _NEAR + len(person.who.name))
    upto = max(name, person.start)  # a source begins with the title: "ministry spokesman | Kim Ho"
    before = page.low[max(sentence[0], upto - _NEAR) : upto]
    if name >= 0:  # "President Park Geun-hye met Park Jin-ho, a farmer": the second is one
        apposed = _BEHIND.match(page.low, name + len(person.who.name), sentence[1])
    else:
        apposed = _APPOSED.match(page.low, person.start, sentence[1])
    return before, apposed[1] if apposed else ""


_BESIDE = r"(?: \([^)]{1,30}\))?, ((?!and |but |said |says |told )[^.;:\"“”]{3,100})"
_BEHIND = re.compile(_BESIDE)
_APPOSED = re.compile(r"[\w '-]{3,40}?" + _BESIDE)

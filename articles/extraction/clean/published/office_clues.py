"""What the offices named in a story say of its date: "President Moon" wrote in his term, "former President
Trump" after it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from articles.extraction.clean.published.clues import Clue, Days
from articles.extraction.clean.published.words import LEXICON, Words, plain_words
from articles.extraction.edtf import InvalidDate, bounds
from articles.extraction.values import ActorEntry, Directory

_FORMER = LEXICON["former"]
_COMING = LEXICON["coming"]
_NATIONS = LEXICON["nations"]
_ADDRESS = LEXICON["address"]


@dataclass(frozen=True, slots=True)
class _Term:
    title: str
    forms: tuple[tuple[str, ...], ...]
    since: tuple[date | None, date | None]
    until: tuple[date | None, date | None]
    goes_on: bool


@dataclass(frozen=True, slots=True)
class _Person:
    slug: str
    name: str
    terms: tuple[_Term, ...]


class Offices:
    """The persons of a directory who held posts with known dates, by their names."""

    def __init__(self, directory: Directory) -> None:
        self.full: dict[str, dict[str, list[tuple[tuple[str, ...], _Person]]]] = defaultdict(dict)
        self.short: dict[str, list[_Person]] = defaultdict(list)
        ends: set[str] = set()
        for actor in directory.actors:
            terms = tuple(_terms(actor))
            if actor.kind != "person" or not terms:
                continue
            person = _Person(actor.slug, actor.names[0], terms)
            names = {tuple(plain_words(name)) for name in actor.names}
            for words in names:
                if len(words) > 1 and words[0] not in _ADDRESS:
                    self.full[words[0]].setdefault(words[1], []).append((words, person))
            for family in _family_names(actor):
                self.short[family].append(person)
            ends.update(form[-1] for term in terms for form in term.forms)
        self._title_ends = frozenset(ends)
        self.asked = frozenset((*self.full, *self.short))
        """The words with which a name begins."""

    def people(self, text: Words, written: str = "") -> dict[int, list[_Person]]:
        """Those whom `text` may name, by the number of the word at which the name begins.

        A family name means the one who is named in full elsewhere; otherwise it may mean several, or, where
        the text as `written` gives it to somebody whom the directory lacks ("Kwon O-kie"), nobody.
        """
        words = text.words
        found: dict[int, list[_Person]] = {}
        alone: dict[int, list[_Person]] = {}
        for at in text.places(self.asked):
            word = words[at]
            held = self.full.get(word)
            if held and at + 1 < len(words) and (forms := held.get(words[at + 1])):
                matches = [
                    (len(form), person) for form, person in forms if words[at : at + len(form)] == form
                ]
                longest = max((length for length, _ in matches), default=0)
                if longest:
                    found[at] = [person for length, person in matches if length == longest]
                    continue
            if word in self.short:
                alone[at] = self.short[word]
        named = {person.slug for people in found.values() for person in people}
        strange = {word for word in {words[at] for at in alone} if _is_strangers(word, written)}
        for at, people in alone.items():
            meant = [person for person in people if person.slug in named]
            if meant or words[at] not in strange:
                found[at] = meant or people
        return found

    def clues(self, text: Words, people: dict[int, list[_Person]]) -> list[Clue]:
        """The clues of all offices named in `text`; historical mentions give a first day only."""
        words, ends = text.words, self._title_ends
        found = [
            mention
            for at, held in sorted(people.items())
            if at and words[at - 1] in ends
            for mention in _titled(held, text, at)
        ]
        found += [
            (clue, True) for at, held in sorted(people.items()) if (clue := _of_a_group(held, text, at))
        ]
        # Of two titles that are used of the present, the one can't have ended before the other began.
        latest_start = max((clue.spans[0][0] for clue, present in found if present), default=date.min)
        clues = []
        for clue, present in found:
            if present and clue.spans[-1][1] > latest_start:
                clues.append(clue)
            elif clue.spans[0][0] != date.min:
                clues.append(Clue(((clue.spans[0][0], date.max),), clue.since))
        return clues


def _is_strangers(family: str, written: str) -> bool:
    """Whether a given name of two syllables stands behind a family name; asked of those whom the directory
    does not know by their whole name."""
    name = re.escape(family.capitalize())  # first, so that the search steps from one such name to the next
    return re.search(rf"{name}(?<!\w{name}) [A-Z]\w*-[a-z]", written) is not None


def _terms(actor: ActorEntry) -> Iterator[_Term]:
    """The posts of an actor that bound anything, with the forms of their titles; a post without dates, or
    with unreadable ones, bounds nothing."""
    for post in actor.posts:
        try:
            since = bounds(post.since) if post.since else (None, None)
            goes_on = post.until == ".."
            until = bounds(post.until) if post.until and not goes_on else (None, None)
        except InvalidDate:
            continue
        if since[0] is None and until[1] is None:
            continue
        # An alias such as “former President” is no title that anybody holds.
        said = {tuple(plain_words(form)) for form in (post.title, *post.aliases)}
        forms = tuple(form for form in sorted(said) if form and not _FORMER & set(form))
        yield _Term(post.title, forms, since, until, goes_on)


def _family_names(actor: ActorEntry) -> set[str]:
    """A Korean or Chinese family name stands first, a Western one last; single-word names count as such."""
    names = {words[0] for words in map(plain_words, actor.names) if len(words) == 1}
    if names:
        return names
    words = plain_words(actor.names[0])
    return {words[0]} if actor.side in ("south-korea", "north-korea", "china") else {words[-1]}


def _titled(people: list[_Person], text: Words, at: int) -> Iterator[tuple[Clue, bool]]:
    """The clue that the title right before a name gives; several people of one name give their hull."""
    first, _ = text.sentence(at)
    if first == at:
        return
    before, last = text.words[first:at], text.words[at - 1]
    held = [
        (person, term, len(form))
        for person in people
        for term in person.terms
        for form in term.forms
        if form[-1] == last and before[-len(form) :] == form
    ]
    if not held:
        return
    length = max(size for _, _, size in held)
    held = [(person, term, size) for person, term, size in held if size == length]
    left = list(before[: len(before) - length])
    while left and left[-1] in _NATIONS:
        left.pop()
    word = left[-1] if left else ""
    if word in _COMING or word in LEXICON["lesser"] or (at < len(text.words) and "elect" in before[-3:]):
        return
    slugs = {person.slug for person, _, _ in held}
    former = word in _FORMER
    if former and len(slugs) > 1:
        return
    person = held[0][0]
    terms = tuple(dict.fromkeys(term for _, term, _ in held))
    clue = _former(person, terms) if former else _current(person, terms, len(slugs) > 1)
    if clue:
        lasting = terms[0].title.startswith("Leader") or "death" in before[-8:]
        yield clue, not former and not lasting and not _speaks_of_the_past(text, at)


_GROUP = frozenset({"group", "clique", "ring"})
_RULING = ("President", "Prime Minister", "Chancellor")


def _of_a_group(people: list[_Person], text: Words, at: int) -> Clue | None:
    """The clue of “the Holm group”, as Pyongyang calls a government in office; `None` for any other."""
    first, end = text.sentence(at)
    behind = text.words[at + 1 : min(at + 4, end)]
    if len(people) != 1 or at == first or text.words[at - 1] not in {"the", "puppet", "traitor"}:
        return None
    if _GROUP.isdisjoint(behind) or _speaks_of_the_past(text, at):
        return None
    terms = tuple(term for term in people[0].terms if term.title.startswith(_RULING))
    return _current(people[0], terms, False) if terms else None


def _speaks_of_the_past(text: Words, at: int) -> bool:
    """Whether the sentence names a year: then the title may be the one of that year."""
    first, end = text.sentence(at)
    return any(
        len(word) == 4 and word.isdigit() and word[:2] in ("19", "20") for word in text.words[first:end]
    )


def _former(person: _Person, terms: tuple[_Term, ...]) -> Clue | None:
    """When somebody can be called a former holder: after a term ended, until the next one began; `None` where
    no term is known to have ended."""
    spans: list[Days] = []
    ordered = sorted(terms, key=lambda term: term.since[0] or date.min)
    for term, following in zip(ordered, [*ordered[1:], None], strict=True):
        if term.until[0]:
            last = following.since[1] if following and following.since[1] else date.max
            spans.append((term.until[0], last))
    if not spans:
        return None
    who = f"{person.name} is ‘former’ {ordered[0].title}"
    return Clue(tuple(spans), f"{who} (from {{}})", f"{who} (to {{}})")


def _current(person: _Person, terms: tuple[_Term, ...], several: bool) -> Clue:
    """When somebody can be called the holder; of `several` terms under one name from the first to the
    last."""
    spans = sorted((term.since[0] or date.min, term.until[1] or date.max) for term in terms)
    if several:
        spans = [(spans[0][0], max(end for _, end in spans))]
    name = person.name.split()[0] if several else person.name
    who = f"{name} is {terms[0].title}"
    return Clue(tuple(spans), f"{who} (from {{}})", f"{who} (to {{}})")

"""Whom "the official", "another official", "the former diplomat" goes on with: who spoke or acted before."""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import Part
from articles.extraction.people.individuals.delegates import the_delegation
from articles.extraction.people.individuals.epithets import only_one_called
from articles.extraction.people.individuals.further import one_of_several, somebodys_own
from articles.extraction.people.individuals.last_told import last_subject
from articles.extraction.people.individuals.named_officials import who_acted
from articles.extraction.people.known.bearing import may_be_called
from articles.extraction.people.known.callings import NO_LONGER
from articles.extraction.people.known.cast import Introduction, Who
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.memory import Reading, Spoken
from articles.extraction.people.known.not_introduced import leads_a_state
from articles.extraction.people.known.told_of import has_another_calling, telling, words_told


def no_longer_one(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "A retired diplomat": who is no official any more speaks for nobody; "the former diplomat" may be
    the person who has just spoken."""
    if NO_LONGER.isdisjoint(part.words):
        return None
    page = context.page
    entry = context.memory.latest() if part.definite else None
    near = entry is not None and page.paragraphs_between(entry.at, part.core[0]) <= 1
    who = entry.reading.who if entry and near else ()
    subject = last_subject(context, part.core[0]) if part.definite else None
    if subject:
        who = (subject[0],)
    if len(who) == 1 and who[0].kind == "person":
        return Reading(who, "title", 0.75, f"“{phrase}” → {who[0].name}, who has just spoken")
    return Reading((), "title", 0.6, f"“{phrase}” speaks for nobody else", name=phrase)


def another(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "Another official", "one of them": of the body of the unnamed official who spoke just before."""
    page = context.page
    entry = context.memory.latest()
    if entry is None or len(entry.reading.who) != 1:
        return None
    if not (entry.reading.role or entry.reading.plural) or entry.reading.who[0].kind == "person":
        return None
    if page.paragraphs_between(entry.at, part.core[0]) > 1:
        return None
    who = entry.reading.who[0]
    return Reading((who,), "title", 0.7, f"“{phrase}” is of {who.name}, as the one before", role=True)


def the_official(context: Context, part: Part, phrase: str) -> Reading:
    """ "The official": who was said to be one just before, else the institution that spoke last."""
    counted = one_of_several(context, part, phrase) or somebodys_own(context, part)
    counted = counted or who_acted(context, part, phrase) or the_delegation(context, part, phrase)
    counted = counted or _called_so(context, part, phrase)
    if counted:
        return counted
    for entry in context.memory.backwards():
        reading = entry.reading
        if not reading.who and reading.basis == "title":
            if _is_of_no_body(context, part, reading):
                continue
            return Reading(
                (), "title", 0.6, f"“{phrase}” is the one in {context.place(entry.at)}", name=reading.name
            )
        if _speaks_as_a_body(reading):
            person = _official_before(context, entry)
            if person:
                why = f"“{phrase}” → {person.name}, an official who speaks beside the body"
                return Reading((person,), "title", 0.75, why)
        if _is_no_spokesman(context, part, reading) or _is_no_person(part, reading):
            continue
        if part.head == "official" and reading.alone and leads_a_state(context, reading.alone):
            continue
        if reading.alone and has_another_calling(context, reading.alone):
            continue
        if reading.who and reading.who[0].kind in ("institution", "media", "company", "person", "group"):
            why = f"“{phrase}” → {reading.who[0].name}, who speaks in {context.place(entry.at)}"
            return Reading(reading.who[:1], "title", 0.75, why)
    return Reading((), "title", 0.4, f"nothing tells whose “{phrase}” it is", name=phrase)


def _called_so(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "Ministry official Jan Holm said … Lund, a farmer, said … . The official": the one person whom the
    page calls so, if nobody else who may be one has spoken since in this paragraph."""
    who = only_one_called(context, part) if not (part.names or part.complement) else None
    if who is None or not part.definite:
        return None
    last = context.memory.latest()
    spoke = last.reading.alone if last and last.at >= context.page.passage_start(part.core[0]) else None
    apart = any(telling(context, word) for word in part.words[1:-1])  # "the police spokesman"
    if not apart and spoke and spoke.key != who.key and not has_another_calling(context, spoke):
        return None
    why = f"“{phrase}” → {who.name}, the one whom the page calls so"
    return Reading((who,), "title", 0.8, why, title=part.head)


def _is_of_no_body(context: Context, part: Part, reading: Reading) -> bool:
    """Whether who spoke is unnamed and of a calling that makes nobody "the company spokesman": a farmer."""
    called, words = set((reading.name or "").lower().split()), context.page.index.words
    spokes = part.head.startswith("spokes")
    return spokes and not called.isdisjoint(words.roles_of_many) and called.isdisjoint(words.officials)


def _is_no_spokesman(context: Context, part: Part, reading: Reading) -> bool:
    """Whether "the spokesman" can't be who spoke: a president, of whom he speaks."""
    who = reading.alone
    if who is None or who.kind != "person" or not part.head.startswith("spokes"):
        return False
    if _OF_A_BODY.match(context.page.flat, *part.core) and not _speaks_for_one(context, who):
        return True  # "the party's spokesman" is not its leader
    if words_told(context, who) >= _OF_A_CABINET:
        return False  # Japan's chief cabinet secretary is its government's spokesman
    return not may_be_called(context.page, Introduction(-1, who), (part.head,))


_OF_A_CABINET = frozenset({"chief", "cabinet", "secretary"})
_OF_A_BODY = re.compile(r"[Tt]he [a-z]+'s spokes")


def _speaks_for_one(context: Context, who: Who) -> bool:
    """Whether somebody is told to be a spokesperson."""
    return any(word.startswith("spokes") for word in words_told(context, who))


def _is_no_person(part: Part, reading: Reading) -> bool:
    """Whether "the Lund team", "the delegation" can't be the person who spoke, or a team the medium."""
    kind = reading.alone.kind if reading.alone else None
    several = part.head in _SEVERAL or part.head.endswith("s")
    return (several and kind == "person") or (part.head in _SEVERAL and kind == "media")


_SEVERAL = frozenset({"team", "delegation", "side"})


def _speaks_as_a_body(reading: Reading) -> bool:
    """Whether a body spoke by its own name, and nobody for it."""
    return reading.alone is not None and reading.alone.kind == "institution" and not reading.role


def _official_before(context: Context, body: Spoken) -> Who | None:
    """Who spoke as an official in a paragraph before a body did: "Spokesman Kim said … The ministry …"."""
    page, words = context.page, context.page.index.words
    start = page.passage_start(body.at)
    for entry in context.memory.backwards():
        if entry.at >= body.at:
            continue
        who = entry.reading.alone
        if entry.at < start or who is None or entry.reading.role:
            return None
        if who.kind == "person":
            title = (entry.reading.title or "").split()
            return who if not (words.officials | words.titles).isdisjoint(title) else None
    return None

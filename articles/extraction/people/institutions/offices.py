"""Whose office "the president's office", "Moon's office", "his office" is: that of the president whom these
words mean on the page, else of the state where the story plays.

| the page | the words | the office | left to others |
| --- | --- | --- | --- |
| tells of Seoul's president, or of none | `the president's office` | Seoul's | `the mayor's office` |
| `Russian President Boris Lund …` | `the president's office` | one that the directory lacks | |
| `President Moon …` | `his office`, `Moon's office` | Seoul's | that of who is no president |
| tells of any | `Amnesty International's Korea office` | no president's | |
"""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import Part, state_of
from articles.extraction.only import only
from articles.extraction.people.anaphora.coreference import pronoun
from articles.extraction.people.institutions.ones_own import title_told
from articles.extraction.people.institutions.seats import is_called
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context, Read, names_in
from articles.extraction.people.known.full_names import is_full_name
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import by_family_name, person_at
from articles.extraction.people.known.outlets import organisation

_OWNED = re.compile(r"(?P<owner>[Tt]he (?:[A-Z][\w.]* ){0,2}president)'s office\Z")


def by_presidents_office(context: Context, part: Part, read: Read) -> Reading | None:
    """The presidential office that "the president's office" is; `None` for any other phrase, and where the
    president is one of whose office the directory does not know."""
    page, index = context.page, context.page.index
    owned = _OWNED.match(page.flat, *part.core) if part.complement is None else None
    if owned is None:
        return None
    state = state_of(page, part)
    near = (page.sentences_back(part.core[0], 1), part.core[0])
    named = [] if state else list(_PRESIDENT.finditer(page.flat, *near))
    president = _who_is_named(context, named[-1]) if named else None
    if not named and not state:
        told = read(context, owned.span("owner")).who
        president = told[0] if told else None
    if president:
        office = office_of(context, president)
        return Reading((office,), "explicit", 0.86, f"the office of {president.name}") if office else None
    slug = None if named else index.body(state or page.home, "presidential office")
    return Reading((who_is(slug, index),), "explicit", 0.8, "the president's office") if slug else None


_PRESIDENT = re.compile(r"\bPresident (?=[A-Z])")


def _who_is_named(context: Context, found: re.Match[str]) -> Who | None:
    """The president whose name follows a title; `None` where the page does not know who that is."""
    seen = next(iter(names_in(context, (found.end(), found.end() + _NAME))), None)
    told = seen and seen.kind == "person" and seen.start == found.end()
    return person_at(context, seen) if seen and told else None


_NAME = 40
_OWN_OFFICE = re.compile(r"([A-Z]\w+)'s office$")


def presidents_office(context: Context, part: Part) -> Reading | None:
    """ "Moon's office", "his office": the presidential office of the president's state; of a minister the
    ministry."""
    if part.head != "office" or len(part.words) > 4:
        return None
    page = context.page
    if part.complement and page.low[slice(*part.complement)] == "the president":
        slug = page.index.body(state_of(page, part) or page.home, "presidential office")
        return (
            Reading((who_is(slug, page.index),), "explicit", 0.86, "the president's office") if slug else None
        )
    who = None
    for name in names_in(context, part.core):
        who = who or (person_at(context, name) if name.kind == "person" else None)
    owned = _OWN_OFFICE.match(page.flat[part.core[0] : part.core[1]])
    who = who or (by_family_name(context, owned[1], part.core[0])[0] if owned else None)
    if who is None and part.words in (("his", "office"), ("her", "office")):
        word = page.index.words.pronouns["he" if part.words[0] == "his" else "she"]
        read = pronoun(context, word, part.core[0], own=True)
        who = read.alone
    office = office_of(context, who) if who else None
    own = part.words in (("his", "office"), ("her", "office"))
    if office is None and own and not (who and title_told(context, who)):
        who = _president_before(context, part.core[0])
        office = office_of(context, who) if who else None
    if who is None or office is None:
        return None
    return Reading((office,), "explicit", 0.86, f"the office of {who.name}")


def office_of_a_body(context: Context, part: Part) -> Reading | None:
    """ "Amnesty International's Korea office", "the secretariat of the CPRC": a branch speaks for the body
    that owns it; "the U.N. human rights office", which a field tells, is a body of its own. `None` for that
    of a person or state."""
    page = context.page
    if part.head in _BRANCHES and part.complement and page.flat.startswith(" of ", part.core[1]):
        start = part.complement[0] + len("the ") * page.low.startswith("the ", part.complement[0])
        owner = next((one for one in part.complement_names if one.start == start), None)
        if owner and owner.kind == "institution" and owner.slug:
            who = who_is(owner.slug, page.index)
            return Reading((who,), "explicit", 0.85, f"a branch of {who.name}")
    found = _BODYS.fullmatch(page.flat, *part.core) if part.head == "office" else None
    if found is None:
        return None
    span = found.span("owner")
    seen = next((one for one in page.touching(span) if one.start == span[0]), None)
    body = seen is not None and seen.kind in ("institution", "group", "company", "media")
    if found["field"]:
        name = f"{found['owner']} {found['field']} office"
        own = (Who(name, None, "organisation"),)
        return Reading(own, "explicit", 0.7, f"“{name}” is a body of its own") if body else None
    if seen and body and seen.slug:
        return Reading((who_is(seen.slug, page.index),), "explicit", 0.8, f"an office of {seen.slug}")
    words, name_words = page.index.words, found["owner"].split()
    titles = words.titles | words.honorifics | words.ranks
    titled = any(word.lower() in titles for word in name_words)
    person = is_full_name(name_words, words) or bool(context.cast.named(name_words[-1]))
    if seen or titled or person or len(name_words) == 1:
        return None
    who = organisation(context, found["owner"])
    return Reading((who,), "explicit", 0.75, f"an office of {who.name}")


_BRANCHES = frozenset({"office", "secretariat"})
_BODYS = re.compile(
    r"(?:[Tt]he )?(?P<owner>[A-Z][\w.&]*(?: (?:of |for )?[A-Z][\w.&]*){0,5}?)"
    r"(?:(?:'s|(?<=s)') (?:[A-Z][\w-]+ )?| (?P<field>[a-z][a-z ]{3,30}) )office"
)


def _president_before(context: Context, at: int) -> Who | None:
    """The only president whom the sentence names before "his office": "sent Moon a note; his office said"."""
    start = context.page.sentence(at)[0]
    found = {
        who.key: who
        for seen in names_in(context, (start, at))
        if seen.kind == "person" and (who := person_at(context, seen)) and office_of(context, who)
    }
    return only(found.values())


def office_of(context: Context, who: Who) -> Who | None:
    """The presidential office of somebody who is president at the page's time; `None` for everybody else."""
    page, index = context.page, context.page.index
    if who.slug is None and who.kind == "person":
        return _office_of_a_stranger(context, who)
    slug = index.body(who.side, "presidential office") if who.side else None
    if slug is None or who.slug is None:
        return None
    nation = next((nation for nation in index.words.nations if nation.slug == who.side), None)
    if nation is None or page.published == (None, None):
        return who_is(slug, index)
    leaders = page.offices.find(nation.leader, page.published, who.side)
    return who_is(slug, index) if who.slug in {holder.slug for holder in leaders} else None


def _office_of_a_stranger(context: Context, who: Who) -> Who | None:
    """The office of somebody whom the page calls president and the directory does not have."""
    page, index = context.page, context.page.index
    for nation in index.words.nations:
        slug = index.body(nation.slug, "presidential office")
        if slug and is_called(page, who.name, "president", nation.slug):
            return who_is(slug, index)
    return None

"""Whose somebody or something is behind "its" and "the country's": "its mayor", "its foreign ministry".

| the page | the words | meant |
| --- | --- | --- |
| `The guild met` | `its head` | the guild, for which the head speaks |
| `The North said no` | `its foreign ministry` | the North's: the state is put into the phrase |
| `Cuba said no` | `its foreign ministry` | a body that the directory lacks, by the country's name |
| `Malaysia expelled him` | `its foreign minister` | nobody whom the directory knows |
"""

from __future__ import annotations

from articles.extraction.entities.phrases import Part
from articles.extraction.people.anaphora.antecedents import pronoun_reading
from articles.extraction.people.anaphora.coreference import pronoun
from articles.extraction.people.individuals.apposition import apposed_person
from articles.extraction.people.individuals.headed_by import headed_by
from articles.extraction.people.institutions.abroad import subject_country
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context, Read
from articles.extraction.people.known.memory import Reading
from articles.extraction.values import Span


def owned_by_it(context: Context, parts: list[Part], span: Span, read: Read) -> Reading | None:
    """The body behind "its" or "the country's"; `None`, with the state put into the first part, where only
    the state is told by that."""
    page = context.page
    if parts[0].words[:1] == ("its",):
        abroad = _body_abroad(context, parts[0], span[0]) if len(parts) == 1 else None
        abroad = abroad or _minister_abroad(context, parts[0])
        if abroad:
            return abroad
        headed = headed_by(context, parts[0]) if len(parts) == 1 else None
        if headed:
            return headed
        own = _its_own(context, parts[0], span[0], read) if len(parts) == 1 else None
        if own:
            return apposed_person(context, span[1], parts[0]) or own
        parts[0] = parts[0]._replace(its=_its_state(context, span[0]))
    elif parts[0].words[:2] in _OF_THE_COUNTRY and page.flat.startswith("'s ", _second(page.flat, span)):
        parts[0] = parts[0]._replace(its=_country(context, span[0]))
    return None


_OF_THE_COUNTRY = (("the", "country"), ("the", "nation"), ("the", "state"))


def _second(flat: str, span: Span) -> int:
    """Where the second word of a phrase ends, before its mark of possession."""
    end = flat.find("'s ", *span)
    return end if end >= 0 else span[1]


def _its_own(context: Context, part: Part, at: int, read: Read) -> Reading | None:
    """ "Its mayor": the body that "its" points back to, where it is one and no state."""
    words = context.page.index.words
    if part.complement or part.names or not (part.head in words.titles or part.head in words.officials):
        return None
    owner = pronoun_reading(context, words.pronouns["it"], at, read)
    if not owner.who or owner.who[0].kind in ("state", "person"):
        return None
    why = f"“its” {part.head} speaks for {owner.who[0].name}"
    return Reading(owner.who, "title", 0.75, why, role=True)


def _body_abroad(context: Context, part: Part, at: int) -> Reading | None:
    """ "Its foreign ministry", behind a sentence that begins with a country of which the directory knows
    nothing: that country's, and no body of the page's own."""
    page, words = context.page, context.page.index.words
    here = page.sentence_number(at)
    if (part.names and part.names[0].kind != "institution") or not here or part.head not in words.heads:
        return None
    start = page.sentences[here - 1][0]
    country = next((name for name in words.countries if page.flat.startswith(f"{name} ", start)), None)
    if country is None:
        return None
    who = Who(f"{country} {page.flat[part.core[0] : part.core[1]].split(' ', 1)[1]}", None, "organisation")
    return Reading(
        (who,), "explicit", 0.75, f"“its” {part.head} is of {country}, of which the page tells before"
    )


def _minister_abroad(context: Context, part: Part) -> Reading | None:
    """ "Malaysia expelled the envoy, its foreign minister said": of the country with which the sentence
    begins and of which the directory knows nobody."""
    page = context.page
    if part.complement or part.names or part.head not in page.index.words.titles:
        return None
    begins = subject_country(context, page.sentence_number(part.core[0]))
    if begins is None or begins[1] > part.core[0]:
        return None
    phrase = page.flat[slice(*part.core)]
    return Reading((), "title", 0.6, f"“{phrase}” is of {begins[0]}", name=phrase, title=part.head)


def _its_state(context: Context, at: int) -> str | None:
    """The state for which "its" stands: "its Foreign Ministry" of the North that the sentence speaks of."""
    reading = pronoun(context, context.page.index.words.pronouns["it"], at)
    return reading.who[0].slug if reading.who and reading.who[0].kind == "state" else None


def _country(context: Context, at: int) -> str | None:
    """The state that "the country" is: the one told of, or that of the body told of."""
    reading = pronoun(context, context.page.index.words.pronouns["it"], at)
    who = reading.who[0] if reading.who else None
    side = who.slug if who and who.kind == "state" else who.side if who else None
    return side if side in context.page.index.states else None

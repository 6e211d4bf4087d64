"""Bodies of a country that the directory does not have: "its foreign ministry", "the foreign ministry".

| the words | of the country | of the page's own, or another's |
| --- | --- | --- |
| beside it | `the German Foreign Ministry` | `the South's Foreign Ministry` |
| "its", the subject | `Cuba recalled its envoy, its foreign ministry said` | `In Cuba, Seoul …, its …` |
| the sentence before | `Cuba said no. The foreign ministry spoke` | `Seoul said no. The …` |
| the scene | `In Havana, the foreign ministry spoke` | `In Busan, the foreign ministry spoke` |
| the body before | `Cuba's foreign ministry … the foreign ministry` | `Seoul's foreign ministry …` |
"""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import Part
from articles.extraction.entities.scanning import Occurrence
from articles.extraction.people.institutions.scenes import country_of_the_scene, opens_elsewhere
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.memory import Reading
from articles.extraction.text.days import WEEKDAY
from articles.extraction.text.vocabulary import vocabulary

_COUNTRY = re.compile(r"((?:[A-Z][\w-]+ ){0,2}[A-Z][\w-]+)(?:('s?)? |('s) (?:[a-z]+ ){1,2})$")
_LEADS_IN = re.compile(
    r"[\"“]?(?:[A-Z]{3}[\w ,.()/]{0,40}? ?(?:--?|—|–) |[A-Z]{4,} )?"
    r"(?:(?:But|And|Meanwhile|Separately|Earlier|Later|On [A-Z]\w+day),? )?(?:[Tt]he )?"
)
_SPEAKS = re.compile(
    rf" (?:on \w+ |late \w+ |earlier |also |has |had |{WEEKDAY} ){{0,3}}"
    r"(?:said|says|announced|confirmed|denied|condemned|welcomed|urged|called|warned|rejected|protested|accused"
    r"|summoned|expelled|recalled)\b"
)
_ITS = re.compile(r"\b[Ii]ts (?:own )?$")
_COUNTRIES = tuple(f"{name} " for name in sorted(vocabulary().countries))
_NEAR = 2
"""How many paragraphs on a body is still the one told of."""
_BESIDE = 40


def foreign_body(context: Context, name: Occurrence) -> Who | None:
    """The body of a country that the directory does not have, where the country stands before a general name,
    owns it as the subject of the sentence, or has been told of before; `None` for any other's."""
    page = context.page
    country = _beside(context, name)
    if country is None and page.low[name.start : name.end] in page.index.words.general_bodies:
        country = _told(context, name)
    if country is None:
        return None
    own = _as_an_adjective(context, country, name) or country
    return Who(f"{own} {page.text[name.start : name.end]}", None, "organisation")


def by_country_abroad(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "Norway's government", "Norway's military intelligence agency", "Norway's Labor Ministry": a body of a
    country that the directory does not have, by its whole name."""
    page = context.page
    owner = _OWNER.match(page.flat, *part.core)
    everywhere = part.head in _OF_EVERY_STATE or page.flat.endswith(_OFFICES, *part.core)
    if owner and page.flat[owner.end()].isupper() and not everywhere:
        return None  # "Norway's Harbour Watch" has a name of its own
    if owner is None or owner[1] not in page.index.words.countries or part.names:
        return None
    name = page.flat[owner.start(1) : part.core[1]]
    why = f"“{phrase}” is a body that the directory does not have"
    return Reading((Who(name, None, "organisation"),), "explicit", 0.7, why)


_OWNER = re.compile(r"(?:[Tt]he )?((?:[A-Z][\w-]+ ){0,2}[A-Z][\w-]+)'s? (?=[A-Za-z])")
_OF_EVERY_STATE = frozenset({"ministry", "department", "army", "navy", "parliament", "government", "cabinet"})
_OFFICES = ("Foreign Office", "Home Office", "Cabinet Office", "Defense Office")
"""Ministries by the name of an office: "Norway's | Foreign Office"."""


def _as_an_adjective(context: Context, country: str, name: Occurrence) -> str | None:
    """The adjective of a country, where the page names the body with it: "the Cuban foreign ministry"."""
    page, words = context.page, context.page.index.words
    if country not in words.countries:
        return None
    for seen in page.bodies:
        last = page.flat[max(0, seen.start - _BESIDE) : seen.start].split()[-1:]
        told = last and last[0].lower() in words.foreign and last[0][:_STEM] == country[:_STEM]
        if told and _low(context, seen) == _low(context, name):
            return last[0]
    return None


_STEM = 4


def _beside(context: Context, name: Occurrence) -> str | None:
    page, words = context.page, context.page.index.words
    before = _COUNTRY.search(page.flat, max(0, name.start - _BESIDE), name.start)
    if before is None:
        return None
    country, owns = before[1], before[2] or before[3]
    while country and not (country in words.countries if owns else country.lower() in words.foreign):
        country = country.partition(" ")[2]
    return country or None


def _told(context: Context, name: Occurrence) -> str | None:
    """The country of a bare name, by what the page tells before it."""
    key = f"abroad {name.start}"
    if key not in context.called:
        scene = country_of_the_scene(context, name.start)
        country = scene.name if scene else _by_subject(context, name) or _by_body_before(context, name)
        context.called[key] = frozenset([country] if country else ())
    return next(iter(context.called[key]), None)


def subject_country(context: Context, number: int) -> tuple[str, int] | None:
    """The country, not of the directory, with which a sentence begins as its subject, and where it ends."""
    page = context.page
    start, end = page.sentences[number]
    begun = _LEADS_IN.match(page.flat, start, end)
    at = begun.end() if begun else start
    if not page.flat.startswith(_COUNTRIES, at):  # nearly always: all at once
        return None
    name = next(name for name in _COUNTRIES if page.flat.startswith(name, at)).rstrip()
    return name, at + len(name)


def _by_subject(context: Context, name: Occurrence) -> str | None:
    page = context.page
    here = page.sentence_number(name.start)
    own = subject_country(context, here)
    if _ITS.search(page.flat, max(0, name.start - _BESIDE), name.start):
        return own[0] if own else None
    before = subject_country(context, here - 1) if here else None
    if before is None or page.sentences[here - 1][0] < page.passage_start(name.start):
        return None
    stated = [seen for seen in page.within((page.sentences[here][0], name.start)) if seen.kind in _STATES]
    return before[0] if not stated and _SPEAKS.match(page.flat, before[1]) else None


_STATES = ("state", "adjective", "people", "person")


def _by_body_before(context: Context, name: Occurrence) -> str | None:
    """The country of the last body of that name before, if nothing since tells of another one's."""
    page = context.page
    if not _IS_BARE.search(page.low, max(0, name.start - _BESIDE), name.start):
        return None
    words = page.low[name.start : name.end]
    last = next(
        (seen for seen in reversed(page.bodies) if seen.start < name.start and words == _low(context, seen)),
        None,
    )
    if last is None:
        return None
    apart = page.paragraphs_between(last.start, name.start)
    if apart > _reach(context):
        return None
    if apart > 0 and opens_elsewhere(context, name.start):
        return None  # "The Swedish foreign ministry … ¶ In Seoul, … . A foreign ministry official"
    start = page.sentence(name.start)[0]
    if any(seen.kind in _STATES for seen in page.within((start, name.start))):
        return None
    return _beside(context, last) or _told(context, last)


def _low(context: Context, seen: Occurrence) -> str:
    return context.page.low[seen.start : seen.end]


def _reach(context: Context) -> int:
    """How far a body of another country is kept in mind: a medium of Seoul goes back to its own sooner."""
    page = context.page
    entry = page.index.actors.get(page.publisher or "")
    return 0 if entry and entry.side == page.index.words.home else _NEAR


_IS_BARE = re.compile(r"\b(?:the|an?|its|another) (?:(?:senior|top|same) )?$|[.?!”\"] $|^$")

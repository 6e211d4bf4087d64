"""Who has just spoken and is gone on with by their country: "the Russian", "the Japanese envoy".

| told before | goes on with | not |
| --- | --- | --- |
| `Russia's U.N. ambassador, Ivan Holm, said` | `The Russian said` | `The Russians said` |
| `Kanda, of Japan's Foreign Ministry, said` | `The Japanese envoy said` | behind Japan's defence minister |
"""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import Part
from articles.extraction.people.anaphora.opening_names import another_named
from articles.extraction.people.individuals.last_told import last_subject
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.told_of import told_beside
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
_ONE = re.compile(r"the ((?:north |south )?[a-z]+an)")
_SHORT, _NEAR = 24, 40


def by_people(context: Context, span: Span, phrase: str) -> Reading | None:
    """ "The Russian": who spoke last, if the page tells them to be of that country; else `None`."""
    found = _ONE.fullmatch(phrase.lower()) if len(phrase) < _SHORT else None
    return _who_spoke(context, span[0], phrase, found[1]) if found else None


def by_nation(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "The Japanese envoy", "the top U.S. military officer": who spoke last, if the page tells them to be a
    diplomat or an officer of that country."""
    officer = part.head == "officer" and not _TOP.isdisjoint(part.words)
    if not part.definite or not (officer or (part.head in _ENVOYS and not part.complement)):
        return None
    index = context.page.index
    low = f" {phrase.lower()} "
    names = [name for one in index.words.nations for name in map(str.lower, one.adjectives)]
    nation = next((name for name in (*names, *index.words.foreign) if f" {name} " in low), None)
    calling = _OFFICERS if officer else _SENT
    return _who_spoke(context, part.core[0], phrase, nation, calling) if nation else None


def is_told_of(context: Context, who: Who, nation: str) -> bool:
    """Whether somebody is of the country of an adjective, by the directory or the words beside the name."""
    return _is_of(context, who, _told(context, who), nation)


def _who_spoke(
    context: Context, at: int, phrase: str, nation: str, calling: frozenset[str] | None = None
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
    far = page.paragraph_number(at) - page.paragraph_number(since) > 1
    told = _told(context, who)
    if calling and (calling.isdisjoint(told) or not _NO_ENVOYS.isdisjoint(told)):
        return None
    if far or not _is_of(context, who, told, nation) or another_named(context, (until, at), who):
        return None
    why = f"“{phrase}” → {who.name} of that country, who speaks or acts in {context.place(since)}"
    return Reading((who,), "title", 0.7, why)


def _told(context: Context, who: Who) -> list[str]:
    """The words right before a name in its sentence, "Russia's U.N. ambassador,", and those beside it,
    without possessives."""
    page = context.page
    place = max(0, page.flat.find(who.name))
    before = page.low[max(page.sentences[page.sentence(place)][0], place - _NEAR) : place]
    return f"{before} {told_beside(context, who)}".replace("'s", "").replace(",", "").split()


def _is_of(context: Context, who: Who, told: list[str], nation: str) -> bool:
    """Whether an adjective is that of somebody's country, by the directory or the words beside the name."""
    words = context.page.index.words
    one = next((one for one in words.nations if nation in map(str.lower, one.adjectives)), None)
    if one is None:
        return nation in words.foreign and nation in told
    if who.side:
        return who.side == one.slug
    names = {*map(str.lower, one.adjectives), one.slug.replace("-", " ")}
    return any(f" {name} " in f" {' '.join(told)} " for name in names)

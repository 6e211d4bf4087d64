"""Which bodies "the three ministries", "the two agencies" are: those listed, or named together."""

from __future__ import annotations

import re

from articles.extraction.entities.names import lowered
from articles.extraction.entities.phrases import OF_A_STATE, Part, state_of
from articles.extraction.people.anaphora.named_together import BODIES, count_told, last_group
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.memory import Reading
from articles.extraction.values import Span

_LISTING = re.compile(r"\bministries\b")
_REMEMBERED = 20_000
"""How far back a list is remembered: keeps work linear on the longest pages."""


def ministries_meant(context: Context, part: Part, span: Span, phrase: str) -> Reading | None:
    """ "The three ministries": those listed behind the words, or before."""
    page = context.page
    listed = _listed_bodies(context, span[1], part)
    if listed:
        names = ", ".join(who.name for who in listed)
        return Reading(listed, "explicit", 0.92, f"“{phrase}” → {names}", plural=True)
    own = _MINISTRIES.fullmatch(phrase)
    listed = _by_their_fields(context, own, part, span[0]) if own else ()
    if listed:
        return Reading(listed, "explicit", 0.9, f"“{phrase}” names both ministries", plural=True)
    for entry in context.memory.backwards():
        if entry.reading.plural and len(entry.reading.who) > 1 and entry.reading.who[0].kind == "institution":
            why = f"“{phrase}” → those that speak in {context.place(entry.at)}"
            return Reading(entry.reading.who, "explicit", 0.88, why, plural=True)
    for found in _LISTING.finditer(page.low, max(0, span[0] - _REMEMBERED), span[0]):
        listed = _listed_bodies(context, found.end(), part)
        if listed:
            why = f"“{phrase}” → those listed in {context.place(found.start())}"
            return Reading(listed, "explicit", 0.88, why, plural=True)
    before = max(0, span[0] - 1500)
    for found in reversed(list(_MINISTRIES.finditer(page.flat[before : span[0]]))):
        listed = _by_their_fields(context, found, part, before)
        if listed:
            return Reading(listed, "explicit", 0.85, f"“{phrase}” → those named together before", plural=True)
    return bodies_meant(context, part, phrase)


_MINISTRIES = re.compile(
    r"(?:[Tt]he )?(?P<whose>(?:South )?[A-Z][a-z]+(?:'s)? )?"
    r"(?P<fields>(?:[A-Z]?[a-z]+(?: [Aa]ffairs)?, ){0,2}[A-Z]?[a-z]+(?: [Aa]ffairs)?,?"
    r" and [A-Z]?[a-z]+(?: [Aa]ffairs)?) [Mm]inistries"
)


def _by_their_fields(context: Context, told: re.Match[str], part: Part, at: int) -> tuple[Who, ...]:
    """ "The defense and unification ministries": the bodies whose fields stand before the plural. One that
    the directory lacks is the home state's, if it has another of them: "the oceans and foreign ministries".
    The offset is where the text begins in which they were found."""
    page, index = context.page, context.page.index
    count = count_told(part)
    owner = at + told.start("whose"), at + told.end("whose")
    owners = [seen.slug for seen in page.within(owner) if seen.kind in OF_A_STATE] if told["whose"] else []
    if told["whose"] and not owners:
        return ()  # "the Danish foreign and defense ministries"
    state = (owners[0] if owners else state_of(page, part)) or page.home
    names = [f"{lowered(item)} ministry" for item in re.split(r",? and |, ", told["fields"])]
    slugs = [index.body(state, name) for name in names]
    known = any(slugs) if state == page.home else all(slugs)
    plain = not any(name.split()[0] in index.words.modifiers for name in names)
    if not known or not plain or count not in (None, len(slugs)):
        return ()
    return tuple(
        who_is(slug, index) if slug else Who(name, None, "organisation", state)
        for name, slug in zip(names, slugs, strict=True)
    )


def bodies_meant(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "The two agencies": the bodies named together shortly before."""
    count = count_told(part) or (2 if part.words[:1] == ("both",) else None)
    if not (part.definite or count) or part.complement:
        return None
    group = last_group(context, part.core[0], count, BODIES, 6)
    if group is None:
        return _that_spoke_together(context, count, phrase)
    names = " and ".join(who.name for who in group[0])
    return Reading(group[0], "explicit", 0.8, f"“{phrase}” → {names}, named together before", plural=True)


def _that_spoke_together(context: Context, count: int | None, phrase: str) -> Reading | None:
    """The last bodies of a number that spoke together: "the three organizations" of a joint appeal."""
    for entry in context.memory.backwards() if count else ():
        who = entry.reading.who
        if len(who) == count and all(one.kind not in ("person", "state") for one in who):
            why = f"“{phrase}” → those that speak in {context.place(entry.at)}"
            return Reading(who, "explicit", 0.8, why, plural=True)
    return None


def _listed_bodies(context: Context, after: int, part: Part) -> tuple[Who, ...]:
    """The bodies listed behind a plural: "– Unification, Foreign Affairs and National Defense –"."""
    page, index = context.page, context.page.index
    found = re.match(r"\s*(?:[-(:,]+|of)\s*([^-–().:]{3,120}?)\s*[-).]", page.flat[after : after + 140])
    if not found:
        return ()
    state = state_of(page, part) or page.home
    slugs = [
        index.body(state, f"ministry of {lowered(item).strip()}") or index.body(state, lowered(item).strip())
        for item in re.split(r", and |, | and ", found[1])
    ]
    return tuple(who_is(slug, index) for slug in slugs if slug) if all(slugs) and len(slugs) > 1 else ()

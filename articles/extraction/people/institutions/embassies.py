"""Embassies, which are their country's and not of the ministry of the city they are in.

| kind | the country's own | left to the page |
| --- | --- | --- |
| named | `South Korea's embassy in Beijing said` | `the embassy in Beijing said` |
| gone on with | `The Chinese Embassy … the embassy said` | two countries' embassies before |
| its people | `an embassy official`, `a spokesman for the embassy` | `a ministry official` |
| its mission | `an official at the North's mission to the United Nations` | `a United Nations official` |
"""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import Part, state_of
from articles.extraction.only import only
from articles.extraction.people.institutions.whose import body_of
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.memory import Reading

_KINDS = ("embassy", "consulate")
_NAMED = re.compile(r"(?:embassy|consulate|ambassador)\b")
_LOOK = 30
_FAR = 3
_STATES = ("state", "adjective")


def by_embassy(context: Context, part: Part) -> Reading | None:
    """A country's embassy as a body of its own; `None` where the page tells no country, or two."""
    if part.head not in _KINDS:
        return None
    state = state_of(context.page, part) if part.names else _last_told(context, part.core[0])
    who = _embassy(context, state, part.head)
    return Reading((who,), "explicit", 0.75, f"it is the {who.name}") if who else None


def _embassy(context: Context, state: str | None, kind: str) -> Who | None:
    nation = next((one for one in context.page.index.words.nations if one.slug == state), None)
    if nation is None:
        return None
    adjective = "U.S." if "U.S." in nation.adjectives else nation.adjectives[0]
    return Who(f"{adjective} {kind.capitalize()}", None, "organisation", state)


def of_an_embassy(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "An embassy official", "a spokesman for the embassy": of the country whose embassy or ambassador the
    sentences before tell of."""
    rest = context.page.low[slice(*part.complement)] if part.complement else ""
    if part.names or part.complement_names:
        return None
    if set(_KINDS).isdisjoint(part.words[:-1]) and not re.fullmatch(
        r"(?:the|its|their) (?:embassy|consulate)", rest
    ):
        return None
    who = _embassy(context, _last_told(context, part.core[0]), "embassy")
    return Reading((who,), "title", 0.65, f"“{phrase}” is of the {who.name}, told of before") if who else None


def of_a_mission(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "An official of the North's U.N. mission": of that mission, and not of the Nations."""
    page = context.page
    found = _MISSION.match(page.flat, *part.complement) if part.complement else None
    if found is None:
        return None
    told = page.within((found.start(), found.start("mission")))
    state = next((seen.slug for seen in told if seen.kind in _STATES and seen.slug), None)
    if state is None or state not in page.index.states:
        return None
    who = body_of(context, state, "U.N. mission")
    return Reading((who,), "title", 0.7, f"“{phrase}” is of that state's mission")


_MISSION = re.compile(
    r"(?:the )?[A-Z][\w.]*(?: [A-Z][\w.]*)?(?:'s?)? (?:[a-z]+ )?"
    r"(?P<mission>mission to the (?:United Nations|U\.?N\b)|(?:U\.N\.|UN) mission\b)"
)


def _last_told(context: Context, at: int) -> str | None:
    """The one state whose embassy or ambassador the sentence of an offset or those before it name."""
    page = context.page
    here = page.sentence_number(at)
    for number in range(here, max(-1, here - _FAR - 1), -1):
        start, end = page.sentences[number]
        told = {
            state
            for found in _NAMED.finditer(page.low, start, min(end, at))
            if (state := _whose(context, found.start()))
        }
        if told:
            return only(told)
    return None


def _whose(context: Context, at: int) -> str | None:
    """The state whose name or adjective stands right before "embassy" or "ambassador"."""
    page = context.page
    near = [seen for seen in page.within((max(0, at - _LOOK), at)) if seen.kind in _STATES]
    return near[-1].slug if near and page.flat[near[-1].end : at] in (" ", "'s ") else None

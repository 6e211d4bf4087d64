"""Whose "the government", "the Obama administration", "the regime" is; an agency that is only called an
administration is none."""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import Part, state_of
from articles.extraction.people.anaphora.coreference import pronoun
from articles.extraction.people.institutions.bodies import OF_THE_NORTH, whole
from articles.extraction.people.institutions.local import of_a_place
from articles.extraction.people.institutions.scenes import country_of_the_scene, state_of_the_scene
from articles.extraction.people.institutions.topics import topic
from articles.extraction.people.institutions.whose import body_of
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import by_family_name


def by_government(context: Context, part: Part, phrase: str) -> Reading:
    """ "The Obama administration", "Kim's regime", "the government": the state."""
    page, index = context.page, context.page.index
    state = state_of(page, part)
    unnamed = not state and page.flat[slice(*part.core)][1:].islower()
    local = of_a_place(context, part) if unnamed and part.head in ("government", "authorities") else None
    if local:
        return Reading((local,), "explicit", 0.8, f"“{phrase}” is that of {local.name}")
    named = _OF_A_FIELD.search(page.flat, *part.core) if part.head == "administration" else None
    if named and not any(seen.kind == "person" for seen in part.names):
        agency = body_of(context, state, named[0]) if state else Who(named[0], None, "organisation")
        return Reading((agency,), "explicit", 0.8, f"named “{named[0]}”")
    if state is None:
        for name in part.names:
            entry = index.actors.get(name.slug or "")
            if entry and entry.side in index.states:
                state = entry.side
    if state is None:
        family = next((word for word in whole(context, part).split() if word[:1].isupper()), "")
        who = by_family_name(context, family.removesuffix("'s"), part.core[0])[0] if family else None
        state = who.side if who and who.side in index.states else None
    if state is None and part.head == "regime" and "north-korea" in index.states:
        state = "north-korea"
    if state is None and not OF_THE_NORTH.isdisjoint(part.words) and page.named & {"north-korea"}:
        state = "north-korea"
    if state is None and part.words in (("the", "country"), ("the", "nation"), ("the", "state")):
        spoke = pronoun(context, index.words.pronouns["it"], part.core[0])
        state = spoke.who[0].slug if spoke.who and spoke.who[0].kind == "state" else None
    abroad = (
        country_of_the_scene(context, part.core[0]) if state is None and part.head == "government" else None
    )
    if abroad:
        return Reading((abroad,), "explicit", 0.8, f"“{phrase}” is {abroad.name}'s, where the scene is set")
    if state is None and "government" in part.words[:2]:
        at = part.core[0]
        state = state_of_the_scene(context, at) or topic(context, at, "government") or page.home
        state = state if state in index.states else None
    if state is None and part.words == ("the", "administration"):
        spoke_last = _agency(context, part.core[0])
        if spoke_last:
            return Reading(
                (spoke_last,), "explicit", 0.85, f"“{phrase}” → {spoke_last.name}, which spoke last"
            )
        state = _administration(context, part.core[0])
    if state is None:
        told = whole(context, part)
        body = (Who(told, None, "organisation"),) if told[:1].isupper() and " " in told else ()
        return Reading(body, "explicit", 0.4, f"nothing tells whose “{phrase}” it is", name=told)
    who = who_is(state, index)
    return Reading((who,), "explicit", 0.88, f"“{phrase}” speaks for {who.name}")


_OF_A_FIELD = re.compile(
    r"(?<!South )(?<!North )\b(?!South |North |Korean |U\.S\. |The )"
    r"(?:[A-Z][a-z]+ (?:and )?){1,3}[A-Z][a-z]+ Administration$"
)
"""An agency that is called an administration: "the National Ocean Administration"."""


def _agency(context: Context, at: int) -> Who | None:
    """The agency called an administration that has spoken before, if no leader's has been told of since."""
    for entry in context.memory.backwards():
        who = entry.reading.alone
        if who and who.kind in ("organisation", "institution") and who.name.endswith(" Administration"):
            return None if _OF_A_LEADER.search(context.page.flat, entry.at, at) else who
    return None


def _administration(context: Context, at: int) -> str | None:
    """Whose "the administration" is: of the leader whose administration the page told of last, else of
    Washington, where the story was filed there."""
    page = context.page
    for family in reversed(_OF_A_LEADER.findall(page.flat, max(0, at - _REACH), at)):
        who = by_family_name(context, family, at)[0]
        if who and who.side in page.index.states:
            return who.side
    return page.home if page.home != page.index.words.home else None


_OF_A_LEADER = re.compile(r"([A-Z][a-z]+)(?:'s)? administration")
_REACH = 4_000

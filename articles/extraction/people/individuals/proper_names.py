"""Who is named by capitals alone, where no word tells an office, a role or a body: "Harbour Watch"."""

from __future__ import annotations

import re

from articles.extraction.entities.names import lowered
from articles.extraction.entities.phrases import Part, state_of
from articles.extraction.people.institutions.bodies import whole
from articles.extraction.people.institutions.whose import body_of
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.full_names import is_full_name
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.outlets import OF_THE_STATE, organisation


def by_proper_name(context: Context, part: Part, phrase: str) -> Reading:
    """A body by its capitals; where there are none, just the words."""
    index = context.page.index
    raw = context.page.flat[part.core[0] : part.core[1]]
    words = [word for word in raw.split() if word.lower() not in ("the", "a", "an")]
    medium = _DESCRIBED.sub("", raw.rsplit("'s ", 1)[-1])  # "China's Xinhua", "the left-leaning Hankyoreh"
    publisher = index.publishers.get(lowered(medium).removeprefix("the "))
    if publisher and not medium.islower():  # "officials at the time"
        return Reading((organisation(context, medium),), "explicit", 0.92, f"named “{medium}”")
    state = state_of(context.page, part)
    if part.head == "media" and state in index.actors:
        nation = next(nation for nation in index.words.nations if nation.slug == state)
        theirs = state == "north-korea" or not OF_THE_STATE.isdisjoint(part.words[:-1])
        name = f"{nation.adjectives[0]} {'state ' if theirs else ''}media"
        who = Who(name, None, "media", state)
        return Reading((who,), "explicit", 0.8, f"“{phrase}” are no one medium")
    run = _CAPITALS.search(raw)
    body = _NAMED_BODY.search(raw)
    if body and body[1] in {*index.words.heads, *index.words.generic_bodies}:
        return Reading((organisation(context, body[2]),), "explicit", 0.8, f"named “{body[2]}”")
    own = index.body(part.its, lowered(run[1])) if run and part.its else None
    if own:
        return Reading((who_is(own, index),), "explicit", 0.8, f"“{phrase}” is {index.actors[own].names[0]}")
    there = _in_a_capital(context, part, run[1]) if run else None
    if there:
        return there
    abroad = _of_a_country(context, raw, _behind_names(context, part) or run[1], state) if run else None
    if abroad:
        return abroad
    if run and not is_full_name(words, index.words):
        return Reading((organisation(context, run[1]),), "explicit", 0.75, f"named “{run[1]}”")
    return Reading(
        (),
        "title" if part.words[:1] in (("a",), ("an",), ("the",)) else "explicit",
        0.5,
        f"“{phrase}” names nobody",
        name=whole(context, part),
        plural=_are_several(context, part, raw),
    )


def _are_several(context: Context, part: Part, raw: str) -> bool:
    """ "Prosecutors", "the investigators": several persons without a name."""
    head = part.head
    one = head.removesuffix("men") + "man" if head.endswith("men") else head.removesuffix("s")
    known = one in context.page.index.words.persons or one == "investigator"
    return known and one != head and raw[1:].islower()


_DESCRIBED = re.compile(r"^[Tt]he (?:[a-z][\w-]+ ){1,3}(?=[A-Z])")
_CAPITALS = re.compile(r"((?:[A-Z][\w&./-]+ (?:& )?)+[A-Z][\w&./-]+)$")
_NAMED_BODY = re.compile(r"\b([a-z]+) ((?:\d+ )?[A-Z][\w&.-]+(?: [A-Z][\w&.-]+)*)$")
"""A word for what a body is and its name: "its propaganda website Uriminzokkiri"."""


def _behind_names(context: Context, part: Part) -> str:
    """The words of a core behind the last name in it: "the South Korean | Coast Guard"; empty without one."""
    words = context.page.flat[part.names[-1].end : part.core[1]] if part.names else ""
    return words.removeprefix("'s").removeprefix("'").strip()


def _of_a_country(context: Context, raw: str, name: str, state: str | None) -> Reading | None:
    """ "South Korea's Red Cross", which the directory has; "Japan's Coast Guard", "Taiwan's Coast Guard":
    every country has one, so its own stays beside it."""
    index = context.page.index
    country, _, owned = raw.removeprefix("The ").removeprefix("the ").partition("'s ")
    if state:
        slug = index.body(state, lowered(name))
        if slug:
            why = f"“{raw}” is {index.actors[slug].names[0]}"
            return Reading((who_is(slug, index),), "explicit", 0.85, why)
        who = body_of(context, state, name)
    elif owned == name and country in index.words.countries:
        who = Who(f"{country} {name}", None, "organisation")
    else:
        return None
    if name.split()[-1] not in _COMMON:
        return None
    return Reading((who,), "explicit", 0.8, f"“{raw}” is of that country")


_COMMON = frozenset({"Guard", "Police", "Customs", "Office", "Bureau", "Service", "Corps", "Cross"})


def _in_a_capital(context: Context, part: Part, name: str) -> Reading | None:
    """ "The Red Cross in Pyongyang": the body of that name of the country whose capital stands behind it."""
    page, index = context.page, context.page.index
    state = state_of(page, part) if page.flat.startswith(" in ", part.core[1]) and not part.names else None
    behind = page.flat[slice(*(part.complement or part.core))]
    if state is None or behind not in index.words.capitals:
        return None
    name = name.removeprefix("The ")
    slug = index.body(state, lowered(name))
    who = who_is(slug, index) if slug else body_of(context, state, name)
    return Reading((who,), "explicit", 0.85, f"the {name} of {index.actors[state].names[0]}")

"""Bodies and papers that only the text or the list of publishers knows, by their capitals: "Asan Daily"."""

from __future__ import annotations

import re

from articles.extraction.entities.names import lowered
from articles.extraction.entities.phrases import SEATED, Part
from articles.extraction.people.institutions.owned import is_somebodys, party_told
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.outlets import organisation, party_called, spelled_out

_THE = re.compile(r"^(?:The|An?|One|Another|Some|Two|Three|Several) ")
_CAPITALS = re.compile(r"((?:[A-Z][\w&./-]+,? (?:and )?)*[A-Z][\w&./-]+)(?: \w+)?$")
_PROPER_OWNER = re.compile(r"(?:[Tt]he )?((?:[A-Z][\w&./-]*+(?: (?:of|for|and|the) )?(?: ?))+)'s? ")
"""Gives no letter of a word back: a line in capitals could else be cut in more ways than can be tried."""


def proper_body(context: Context, part: Part) -> Who | None:
    """A body or paper that only the text or the list of publishers knows: "JoongAng Daily"."""
    raw = context.page.flat[part.core[0] : part.core[1]]
    owned = _PROPER_OWNER.match(raw)
    if owned and _is_a_state(context, owned[1].strip()):
        return None
    if owned and raw[owned.end() :] in context.page.index.words.agencies:
        return organisation(context, raw[owned.end() :])  # "the U.N.'s World Food Program"
    if owned and _is_of_people(context, owned[1].strip(), raw[owned.end() :]):
        return organisation(context, raw.removeprefix("The ").removeprefix("the "))
    if owned:
        name = owned[1].strip()
        if is_somebodys(context, part.head, name):
            return party_told(context, name) if part.head == "party" else None
        known = next((seen.slug for seen in part.names if seen.end == part.core[0] + owned.end(1)), None)
        if known:
            return who_is(known, context.page.index)
        return spelled_out(context, name, part.core[0]) or organisation(context, name)
    run = _CAPITALS.search(_THE.sub("", raw))
    if run and (run[1].endswith(SEATED) or run[1].lower() in context.page.index.adjectives):
        return None
    above = part.complement_names[-1] if part.complement_names else None
    if (
        run
        and part.complement
        and above
        and (above.kind, above.end) == ("institution", part.complement[1])
        and raw.endswith(run[1])
        and context.page.flat.startswith(" of ", part.core[1])
    ):  # "the Supreme Command of the Korean People's Army"
        return organisation(context, context.page.flat[part.core[1] - len(run[1]) : above.end])
    if run and raw.endswith(f"{run[1]} party"):
        return organisation(context, f"{run[1]} Party")
    if run and " " not in run[1]:
        return party_called(context, run[1]) or spelled_out(context, run[1], part.core[0])
    return organisation(context, run[1]) if run else None


def _is_of_people(context: Context, owner: str, rest: str) -> bool:
    """ "The U.N. Women's Fund", "the Fishermen's Union", "the Prime Minister's Office": a body named for
    people or for who leads it; not "Samsung's Bank"."""
    last = owner.split()[-1].lower() if owner else ""
    people = (
        last in context.page.index.words.titles
        or last.endswith(("women", "men", "children", "people"))
        or (last.endswith("s") and len(last) > _SHORT)
    )
    return people and rest[:1].isupper() and rest.split()[-1].lower() in context.page.index.words.bodies


_SHORT = 4


def _is_a_state(context: Context, name: str) -> bool:
    slugs = context.page.index.states
    return any(
        lowered(name) in {lowered(known) for known in context.page.index.actors[slug].names}
        for slug in slugs
        if slug in context.page.index.actors
    ) or name in ("South", "North")

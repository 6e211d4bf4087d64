"""Who several leaders are: "the Korean leaders", "the leaders of the two Koreas", "the two heads of state".

| the words | they are |
| --- | --- |
| `the Korean leaders`, `the leaders of both Koreas` | who led both states on the day told or the page's |
| `the top leaders of the north and the south` | the same |
| `the two leaders`, behind others named together | the heads of two states named since, and no third |
| `the two heads of state`, `both heads of government` | as `the two leaders`: who were named together |
"""

from __future__ import annotations

import re

from articles.extraction.edtf import bounds
from articles.extraction.entities.page import Page
from articles.extraction.entities.phrases import Part
from articles.extraction.people.anaphora.met_in_talks import by_meeting
from articles.extraction.people.anaphora.named_together import PAIR, PERSONS, last_group
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import person_at
from articles.extraction.values import AttributionBasis

_NEAR = 3
"""How many sentences back both leaders may be named."""
OF_A_HEAD = frozenset({" of state", " of government"})
"""What stands behind "head" where the leader of a state is meant."""
_OF_BOTH = re.compile(
    r" (?:of|from) (?:(?:the )?(?:two|both) (?:koreas|sides of korea)|both koreas|"
    r"(?:the )?(?:north and (?:the )?south|south and (?:the )?north)(?: korea)?)"
)


def as_leaders(page: Page, part: Part) -> Part:
    """ "The two heads of state" as "the two leaders"; every other part as it is."""
    if part.head != "heads" or part.complement is None:
        return part
    if page.flat[part.core[1] : part.complement[1]] not in OF_A_HEAD:
        return part
    words = (*part.words[:-1], "leaders")
    return part._replace(head="leaders", complement=None, complement_names=(), words=words)


def leaders_meant(context: Context, part: Part, phrase: str, count: int | None) -> Reading | None:
    """The leaders of states whom a plural means, or whoever met; `None` where it may mean others."""
    met = by_meeting(context, part, phrase, count)
    if part.head != "leaders":
        return met
    told = korean_leaders(context, part, phrase) or met
    return told or (_of_states(context, part, phrase, count) if count else None)


def korean_leaders(context: Context, part: Part, phrase: str) -> Reading | None:
    """Who led both Koreas at the time, for words that mean them; `None` for any other leaders."""
    page, index = context.page, context.page.index
    sentence = page.sentence(part.core[0])
    both = part.head in ("leaders", "heads") and _OF_BOTH.match(page.low, part.core[1])
    if not both and ("korean" not in part.words and "koreas" not in page.low[sentence[0] : part.core[0]]):
        return None
    group = last_group(context, part.core[0], PAIR, PERSONS, _NEAR) if both else None
    if group and {who.side for who in group[0]} == {"south-korea", "north-korea"}:
        why = f"“{phrase}” → the leaders of both states, named together before"
        return Reading(group[0], "title", 0.8, why, plural=True)
    times = [time for time in page.times_in(sentence) if time.edtf]
    day = bounds(times[0].edtf or "") if times else page.published
    south = page.offices.find("president", day, "south-korea")
    north = page.offices.find("leader", day, "north-korea")
    if len(south) != 1 or len(north) != 1:
        return None
    who = (who_is(south[0].slug, index), who_is(north[0].slug, index))
    basis: AttributionBasis = "explicit" if "korean" in part.words else "title"
    return Reading(who, basis, 0.85, f"“{phrase}” → the leaders of both states at the time", plural=True)


_LATELY = 6


def _of_states(context: Context, part: Part, phrase: str, count: int) -> Reading | None:
    """ "The two leaders", behind others named together: the heads of as many states, where the last sentences
    name no other head of a state, and one of them behind those others."""
    page, at = context.page, part.core[0]
    others = last_group(context, at, count, PERSONS)
    if others is None or part.complement or all(_leads(context, who) for who in others[0]):
        return None
    start = page.sentences_back(at, _LATELY)
    found: dict[str, Who] = {}
    last = -1
    for seen in names_in(context, (start, at)):
        who = person_at(context, seen) if seen.kind == "person" else None
        if who and _leads(context, who):
            found[who.side or ""] = who
            last = seen.start
    if len(found) != count or last < others[1]:
        return None
    led = tuple(found.values())
    names = " and ".join(one.name for one in led)
    return Reading(led, "title", 0.75, f"“{phrase}” → {names}, who led states at the time", plural=True)


def _leads(context: Context, who: Who) -> bool:
    """Whether somebody leads a state at the page's time, as far as that is known."""
    offices, day = context.page.offices, context.page.published
    return who.slug is not None and offices.led(who.slug, day) and offices.held(who.slug, day) is not None

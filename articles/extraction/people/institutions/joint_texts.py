"""Whose a joint text is: "the joint statement", "the joint communique" of the two who met.

| the page | they are |
| --- | --- |
| joins two states before it | `South Korea and the United States met. The joint statement said …` |
| tells of both Koreas and no third state | `Moon and Kim shook hands. The joint statement said …` |
| joins two just before "a joint statement" | `Oslo and Bonn met. They will go on, a joint statement said` |
| tells of several | nobody: whose it is stays open |
"""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import Part
from articles.extraction.people.anaphora.met import BOTH_KOREAS
from articles.extraction.people.anaphora.named_together import STATES, last_group
from articles.extraction.people.anaphora.plural_states import KOREAS
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import person_at
from articles.extraction.text.publishing import BEEN_PUT_OUT

_ACCORDS = frozenset({"accord", "agreement", "declaration", "communique", "communiqué"})
_SIDES = re.compile(r"\b(?:both|the two) sides\b")
_MADE_BY = re.compile(rf" (?:{BEEN_PUT_OUT}|from|by) (?:by )?(?!after|on|in)")
_NEAR = 200
_TWO = 2
_SENTENCES = 3


def by_joint_text(context: Context, part: Part, phrase: str) -> Reading | None:
    """Those whose joint text a phrase means; `None` where it is no joint one, or of unknown sides."""
    own = part.words[:1] in (("a",), ("their",)) and "joint" in part.words
    own = own and _MADE_BY.match(context.page.low, part.core[1]) is None
    told = part.definite or own or part.words == (part.head,)  # "it", of which a page tells as an accord
    if part.names or part.complement or not told:
        return None
    if "joint" not in part.words and part.head not in _ACCORDS:
        return None
    states = _joined(context, part.core[0]) or _sides(context, part.core[0])
    if not states:
        return None
    names = " and ".join(who.name for who in states)
    return Reading(states, "explicit", 0.75, f"“{phrase}” speaks for {names}", plural=True)


def _joined(context: Context, at: int) -> tuple[Who, ...]:
    """The two states that the sentence of a joint text, or one just before, names side by side."""
    end = context.page.sentence(at)[1]
    end = min([end, *(start for start, _ in context.memory.content if start > at)])  # not whom it tells of
    group = last_group(context, end, _TWO, STATES, _SENTENCES)
    return group[0] if group else ()


def _sides(context: Context, at: int) -> tuple[Who, ...]:
    """The states of all whom the last sentences name, if they are two; else the Koreas if no third is."""
    page, index = context.page, context.page.index
    first = page.sentences_back(at, _SENTENCES)
    people = [seen for seen in names_in(context, (first, at)) if seen.kind == "person"]
    sides = [who.side for seen in people if (who := person_at(context, seen))]
    found = {side: None for side in sides if side in index.states}
    if len(found) == _TWO:
        return tuple(who_is(side, index) for side in found if side)
    told = {seen.slug for seen in page.within((first, page.sentence(at)[1]))} & index.states
    near = KOREAS.search(page.low, first, at + _NEAR) or (told and _SIDES.search(page.low, first, at))
    both = told == set(BOTH_KOREAS) or (told <= set(BOTH_KOREAS) and near)
    return (
        tuple(who_is(slug, index) for slug in BOTH_KOREAS)
        if both and index.states.issuperset(BOTH_KOREAS)
        else ()
    )

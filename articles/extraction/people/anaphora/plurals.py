"""What a plural without names means: "the two sides", "the ministers", "three agencies".

Its head tells which of three rooms answers: `plural_states`, `plural_persons` or `plural_bodies`.
"""

from __future__ import annotations

from articles.extraction.entities.phrases import OF_A_STATE, Part
from articles.extraction.people.anaphora.named_together import count_told
from articles.extraction.people.anaphora.plural_bodies import bodies_meant, ministries_meant
from articles.extraction.people.anaphora.plural_leaders import as_leaders, korean_leaders
from articles.extraction.people.anaphora.plural_persons import LEADING, of_states, persons_meant
from articles.extraction.people.anaphora.plural_states import SIDES, allies_meant, states_meant
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.memory import Reading
from articles.extraction.values import Span

_SCHOLARS = frozenset({"experts", "analysts", "scholars", "professors", "researchers", "observers"})
_BODIES = frozenset(
    {"agencies", "parties", "offices", "institutions", "organizations", "organisations", "institutes"}
    | {"committees", "departments", "companies", "broadcasters", "newspapers", "bodies", "groups", "unions"}
)


def several(context: Context, parts: list[Part], span: Span) -> Reading | None:
    """Plural bodies, states and persons: "three ministries – Unification, Foreign Affairs …", "the Korean
    leaders"."""
    page, index = context.page, context.page.index
    part = as_leaders(page, parts[-1])
    heads = korean_leaders(context, part, page.text[slice(*span)]) if part.head == "heads" else None
    if heads:
        return heads
    if part.head == "states" and part.last_name:
        return None  # "the United States" is one, however many were named with it before
    phrase = page.text[span[0] : span[1]]
    listed = of_states(context, parts)
    if listed:
        return listed._replace(reason=f"“{phrase}” → {listed.reason}")
    named = {name.slug for one in parts for name in one.names if name.kind in OF_A_STATE}
    if len(parts) > 1 and part.head in SIDES and named & index.states - {"south-korea", "north-korea"}:
        return None  # "the South Korean and Japanese governments"
    if part.head == "allies":
        return allies_meant(context, part, phrase)
    states = states_meant(context, part, span, phrase)
    if states:
        return states
    one = part.head.removesuffix("s")
    person = one in index.words.persons or one in index.words.ranks
    counted = (person or part.head in _SCHOLARS) and one != part.head and count_told(part)
    if (part.head in LEADING or counted) and len(parts) == 1 and part.last_name is None:
        return persons_meant(context, part, phrase)
    if part.head == "ministries":
        return ministries_meant(context, part, span, phrase)
    return bodies_meant(context, part, phrase) if part.head in _BODIES else None

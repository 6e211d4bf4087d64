"""Which body of a state an adjective or a rank tells: "a military source", "U.S. generals"."""

from __future__ import annotations

from articles.extraction.entities.phrases import Part
from articles.extraction.people.institutions.topics import topic
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context


def body_of_a_function(context: Context, part: Part, state: str | None) -> str | None:
    """The slug of the body that an adjective or a rank tells: "a military source", "U.S. generals"."""
    index = context.page.index
    function = next(
        (index.words.body_adjectives[word] for word in part.words if word in index.words.body_adjectives),
        "military" if part.head in OF_THE_ARMY and state else "",
    )
    told = state or (topic(context, part.core[0], function) if function else None)
    slug = index.body(told or context.page.home, function) if function else None
    if slug is None and state and function.endswith(" ministry"):  # the Pentagon's "U.S. defense official"
        slug = index.body(state, function.replace("ministry", "department"))
    return slug


OF_THE_ARMY = frozenset({"commanders", "generals", "admirals", "colonels", "general", "admiral", "colonel"})
"""Unnamed, they speak for the forces of their state."""
ARMED = frozenset({"army", "military"})
"""Words that tell of whom somebody is: "an army spokesman"."""


def is_an_army(context: Context, who: Who) -> bool:
    """Whether somebody is the forces of a state."""
    index = context.page.index
    return who.slug is not None and who.slug == index.body(who.side or "", "military")

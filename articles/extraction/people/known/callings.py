"""What the press calls one and the same office by turns: words alike, short forms, words for one who left."""

from __future__ import annotations

SPOKESMEN = frozenset({"spokesman", "spokeswoman", "spokesperson"})
ENVOYS = frozenset({"envoy", "representative", "ambassador", "negotiator"})
"""Whom a state sends to speak for it."""
_AKIN = (
    SPOKESMEN,
    {"chairman", "chairwoman", "chairperson", "chair"},
    {"adviser", "advisor"},
    {"rep.", "representative", "lawmaker", "congressman", "congresswoman", "legislator", "assemblyman"},
    {"sen.", "senator", "lawmaker"},
    {"gen.", "general", "commander", "maj.", "lt.", "brig."},
    {"prof.", "prof", "professor"},
    {"secretary", "secretary-general", "undersecretary"},
    {"minister", "vice-minister", "fm", "pm"},
    {"director", "director-general", "chief", "head"},
    ENVOYS,
    {"president", "president-elect", "chairman"},
)
IN_FULL = {
    "gov.": "governor",
    "gen.": "general",
    "sec.": "secretary",
    "sen.": "senator",
    "rep.": "representative",
    "amb.": "ambassador",
}
"""Titles by their abbreviations."""
CALLINGS = frozenset({"professor", "analyst"})
"""Words that stand before a name as a rank does, and tell what somebody is."""
NO_LONGER = frozenset({"former", "retired", "ex", "one-time", "onetime", "erstwhile"})
"""Before the office of one who has left it."""
DEPUTIES = frozenset({"vice", "deputy", "assistant"})
"""Before an office of those who stand below its holder."""
ONCE = NO_LONGER | {"then"}
"""Before an office that somebody held at another time."""


def akin_to(title: str) -> set[str]:
    """A word for an office with those by which the press also calls it."""
    return {title}.union(*(group for group in _AKIN if title in group))

"""How often something was said, between the verb and what was said: `said time and again that`, `has offered
in the past to`."""

from __future__ import annotations

from articles.extraction.text.tokens import Tokens

OFTEN = {
    "time": (("time", "and", "again"), ("time", "and", "time", "again")),
    "many": (("many", "times"),),
    "several": (("several", "times"),),
    "more": (("more", "than", "once"),),
    "again": (("again", "and", "again"),),
    "over": (("over", "and", "over"), ("over", "and", "over", "again")),
    "in": (("in", "the", "past"),),
}
"""Each phrase, by its first word."""
_BEHIND = frozenset({"that", "to"})


def past_often(tokens: Tokens, k: int, high: int) -> int:
    """The first token behind such a phrase at `k`, where what was said follows it at once; 0 for none."""
    for often in OFTEN[tokens.low[k]]:
        end = k + len(often)
        if tokens.low[k:end] == often and end < high and tokens.low[end] in _BEHIND:
            return end
    return 0

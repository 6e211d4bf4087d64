"""How long before or after something else it was: "Three days later, Holm, the mayor, said", "Two hours after
the launch, Holm said"."""

from __future__ import annotations

from articles.extraction.text.lexicon import NUMBER
from articles.extraction.text.tokens import Tokens
from articles.extraction.text.vocabulary import vocabulary

_UNITS = frozenset(
    f"{unit}{plural}"
    for unit in ("minute", "hour", "day", "night", "week", "month", "year", "decade")
    for plural in ("", "s")
)
_NUMBERS = frozenset({"one", "eleven", "twelve", "fifteen", *vocabulary().numbers}).union(
    ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "several")
)
_LATER = frozenset({"later", "earlier", "ago", "on", "before", "after", "prior", "hence"})
_FROM_WHEN = frozenset({"after", "before", "into", "since", "from"})
_LEAST = 3


def tells_elapsed_time(tokens: Tokens, a: int, b: int) -> bool:
    """Whether a piece is a number of units of time and from when they count."""
    one = tokens.low[a] in {"a", "an"} and b - a == _LEAST  # "A day earlier, Holm summoned him"
    if b - a < _LEAST or not (tokens.cls[a] & NUMBER or tokens.low[a] in _NUMBERS or one):
        return False
    alone = b - a == _LEAST and tokens.low[a + 2] in _LATER
    return tokens.low[a + 1] in _UNITS and (alone or tokens.low[a + 2] in _FROM_WHEN)

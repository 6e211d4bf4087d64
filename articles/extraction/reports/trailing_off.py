"""The second half of a quotation of which the writer says the last words: `“We talk,” she said. “But they get
richer” by the day.`
"""

from __future__ import annotations

from articles.extraction.grammar.finite_verbs import first_finite
from articles.extraction.grammar.scope import Range, Scope
from articles.extraction.text.lexicon import COMMA, PREP, SUB

_LONGEST = 16


def trails_off(scope: Scope, segments: tuple[Range, ...]) -> bool:
    """Whether a sentence is one quotation with a verb of its own, and a phrase behind it; not `“Ice” is the
    word`, `“Ice breaks,” as the boys shouted`."""
    tokens = scope.tokens
    if len(segments) != 1 or segments[0][0] != scope.low:
        return False
    end = segments[0][1]
    behind = tokens.cls[end] & (PREP | SUB) and not tokens.cap[end] and scope.high - end <= _LONGEST
    if not behind or tokens.cls[end - 2] & COMMA or first_finite(tokens, scope.low + 1, end) < 0:
        return False
    return first_finite(tokens, end, scope.high) < 0

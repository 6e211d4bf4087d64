"""Whether a report that stands earlier in a sentence is part of what its last source says."""

from __future__ import annotations

from articles.extraction.grammar.adverbials import noun_phrase_end
from articles.extraction.grammar.clauses import is_clause
from articles.extraction.grammar.finite_verbs import first_finite, is_finite
from articles.extraction.grammar.scope import Range, Scope
from articles.extraction.text.lexicon import (
    AUX,
    COMMA,
    COORD,
    DET,
    ING,
    NUMBER,
    PREP,
    REL,
    SUB,
    TIME,
    TIME_MOD,
    WORD,
)
from articles.extraction.text.tokens import Tokens

_HANGING = frozenset({"where", "which", "when", "before", "after", "since"})


def is_embedded(scope: Scope, source: Range | None) -> bool:
    """`It was the first time Oslo admitted that it paid, Holm said`: the earlier report is part of a clause
    of the last source's."""
    tokens = scope.tokens
    if source is None or source[0] <= scope.low + 1:
        return False
    if tokens.low[source[0] - 1] in _HANGING:
        return _hangs(scope, source[0] - 1)
    low = _past_fronted(scope, source[0])
    if tokens.cls[low] & (PREP | SUB | ING | COORD):
        return False
    parted = any(tokens.cls[k] & COMMA or scope.quote[k] >= 0 for k in range(low, source[0]))
    return not parted and first_finite(tokens, low, source[0]) >= 0


def _hangs(scope: Scope, opener: int) -> bool:
    """`On Friday a shell hit the pier, a day after | Oslo said it was safe, Holm said`: whether a whole
    clause stands before the one of the earlier report."""
    tokens, end = scope.tokens, opener
    while end > scope.low and tokens.cls[end - 1] & (TIME | TIME_MOD | NUMBER | DET):
        end -= 1
    quoted = any(scope.quote[k] >= 0 for k in range(scope.low, opener))
    return not quoted and end > scope.low and is_whole(tokens, scope.low, end)


def _past_fronted(scope: Scope, high: int) -> int:
    """Behind the comma of a phrase that opens a sentence: `Since 2010, | Oslo has sold ships that`."""
    tokens = scope.tokens
    comma = next((k for k in range(scope.low, high) if tokens.cls[k] & COMMA), 0)
    fronted = comma and tokens.cls[scope.low] & PREP and first_finite(tokens, scope.low, comma) < 0
    return comma + 1 if fronted else scope.low


def is_whole(tokens: Tokens, low: int, high: int) -> bool:
    """Whether a clause stands there, also one behind a phrase: `In a fax the guild called for calm`."""
    while high > low and not tokens.cls[high - 1] & WORD:
        high -= 1
    return is_clause(tokens, low, high) or has_fronted_phrase(tokens, low, high)


def has_fronted_phrase(tokens: Tokens, low: int, high: int) -> bool:
    """`In May the bridge fell, Lund said`, `Among the dead was a boy, Lund said`: a clause behind a phrase
    that no comma closes. A subordinate clause before it has a verb of its own."""
    first = tokens.cls[low]
    if not first & (PREP | SUB | ING) or any(tokens.cls[k] & COMMA for k in range(low, high)):
        return False
    end = noun_phrase_end(tokens, low + 1, high)
    clauses = int(bool(first & SUB) and (not first & PREP or is_finite(tokens, min(end, high - 1), low)))
    clauses += sum(1 for k in range(low + 1, high) if tokens.cls[k] & (REL | SUB) and _opens(tokens, k, high))
    verbs = [k for k in range(low + 1, high) if is_finite(tokens, k, low) and not tokens.cls[k - 1] & AUX]
    if first & ING and verbs and not any(tokens.cls[k] & (REL | SUB) & ~PREP for k in range(low, verbs[0])):
        return True  # "Rising tides could hurt towns that live by the sea, Lund said"
    return len(verbs) > clauses


def _opens(tokens: Tokens, k: int, high: int) -> bool:
    """Whether a word opens a clause; not the pronoun of `there is little of | that`, nor of `were | once`."""
    if tokens.low[k] == "that":
        return k + 1 < high and bool(tokens.cls[k + 1] & WORD)
    return tokens.low[k] != "once" or not tokens.cls[k - 1] & AUX

"""What may stand between a reporting verb and its content: a place, an occasion, a programme's name."""

from __future__ import annotations

from articles.extraction.grammar.clauses import Scope, noun_phrase_end, skip_adverbials
from articles.extraction.text.lexicon import AUX, COLON, COMMA, PREP, REL, SUB, WORD

_OCCASIONS = frozenset({"after", "before", "under", "during"})
_PERSONAL = frozenset({"he", "she", "it", "they", "we", "i"})
_PLACE_REACH = 12


def past_full_place(scope: Scope, k: int) -> int:
    """The `that` in `said at a rally in Bergen, Norway, | that …`; 0 for any other."""
    tokens = scope.tokens
    if not tokens.cls[k] & (PREP | COMMA):
        return 0
    for j in range(k, min(k + _PLACE_REACH, scope.high - 3)):
        if tokens.cls[j] & COMMA:
            end = j + 1
            while end < j + 4 and tokens.cap[end]:
                end += 1
            named = end > j + 1 and tokens.cap[j - 1] and tokens.cls[end] & COMMA
            return end + 1 if named and tokens.low[end + 1] == "that" else 0
        if scope.quote[j] >= 0 or not tokens.cls[j] & WORD or tokens.cls[j] & (SUB | REL | AUX) & ~PREP:
            return 0
    return 0


def past_occasion(scope: Scope, k: int) -> int:
    """Where the clause begins in `admitted under questioning | he had slept`: the occasion is the cue's."""
    tokens = scope.tokens
    if tokens.low[k] not in _OCCASIONS:
        return k
    end = noun_phrase_end(tokens, k + 1, scope.high)
    return end if k + 1 < end < scope.high and tokens.low[end] in _PERSONAL else k


def past_quoted_name(scope: Scope, k: int) -> int:
    """The `that` in `told the show “Evening Talk” on Friday that …`; 0 where the marks hold what was told."""
    tokens, end = scope.tokens, k
    while end < scope.high and scope.quote[end] >= 0:
        end += 1
    if not k < end <= k + 10 or tokens.cls[k - 1] & (COMMA | COLON):
        return 0
    end = skip_adverbials(tokens, end, scope.high)
    return end if tokens.low[end] == "that" and not tokens.cls[end + 1] & AUX else 0

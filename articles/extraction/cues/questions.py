"""Questions that the writer asks: they report nothing of whom they ask about."""

from __future__ import annotations

from articles.extraction.grammar.scope import Range, Scope
from articles.extraction.text.lexicon import AUX, COORD, SUBJ, WH


def is_in_question(scope: Scope, source: Range) -> bool:
    """`But has Oslo proposed to pay?`, `Why did Holm say that it was late?`: the subject behind a helping
    verb, at the head of a question."""
    tokens, k = scope.tokens, source[0]
    k -= not tokens.cls[k] & AUX  # "Did Holm say that": a capital made it part of the name
    if k < scope.low or not tokens.cls[k] & AUX or tokens.cls[k] & SUBJ:
        return False
    opens = k == scope.low or tokens.cls[k - 1] & (COORD | WH)
    return bool(opens) and any(
        tokens.low[j] == "?" and scope.quote[j] < 0 for j in range(scope.high - 1, k, -1)
    )

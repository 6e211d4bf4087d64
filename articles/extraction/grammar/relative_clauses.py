"""To whom `who` refers: the person, and no body or place that stands between."""

from __future__ import annotations

from articles.extraction.grammar.clauses import Range, Scope, is_finite
from articles.extraction.grammar.sources import antecedent
from articles.extraction.text.lexicon import AUX, COMMA, DET, PREP, REL, SUB, SUBJ, WORD, word_list

_ROLES = word_list("role")
_NAME_REACH = 14


def person_before(scope: Scope, end: int) -> Range | None:
    """The person whom `who` behind token `end` means: `Lars Holm` in `Lars Holm, head of the Harbour Party,
    who`, and in `Lars Holm, an analyst at an institute in Oslo, who`."""
    tokens = scope.tokens
    found = antecedent(scope, end, True)
    if found is None:
        return None
    role = _role_before(scope, found[0])
    if role is None:
        return found
    begin = role
    while begin > scope.low and tokens.cls[begin - 1] & WORD and not _breaks(scope, begin - 1):
        begin -= 1
        if tokens.cls[begin] & DET:
            break
    if begin > scope.low and tokens.cls[begin - 1] & COMMA:
        name = begin - 1
        while name > scope.low and tokens.cap[name - 1] and tokens.cls[name - 1] & WORD:
            name -= 1
        if begin - 1 - name > 1:
            return name, begin - 1
    return begin, end


def _role_before(scope: Scope, k: int) -> int | None:
    """The noun for a person to which the phrase at `k` belongs: `head` of the party, `analyst` at a
    think tank in Seoul; `None` where the phrase stands alone or belongs to no person."""
    tokens = scope.tokens
    for j in range(k - 1, max(scope.low, k - _NAME_REACH), -1):
        if _breaks(scope, j):
            return None
        if tokens.cls[j + 1] & PREP and tokens.low[j] in _ROLES:
            return j
    return None


def _breaks(scope: Scope, j: int) -> bool:
    tokens, this = scope.tokens, scope.tokens.cls[j]
    if scope.quote[j] >= 0 or not this & WORD or this & (SUBJ | AUX) & ~DET:
        return True
    return bool(this & (REL | SUB) and not this & PREP) or is_finite(tokens, j, scope.low)

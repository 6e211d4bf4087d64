"""Lists of names as a subject: `Tokyo, Washington and Seoul said`."""

from __future__ import annotations

from articles.extraction.grammar.clauses import Range, Scope
from articles.extraction.text.lexicon import ADV, COMMA, COORD, DET, PREP, SUB, SUBJ, TIME, WORD

_NO_NAME = TIME | ADV | PREP | SUB | COORD | SUBJ
_LONGEST = 4


def listed_with(scope: Scope, low: int, found: Range) -> Range:
    """A subject such as `Washington and Seoul` with the names that a comma parts from it, back to where its
    clause begins; not with `In Tokyo,` or `Meanwhile,`."""
    tokens, (begin, end) = scope.tokens, found
    if "and" not in tokens.low[begin:end] or not (tokens.cap[begin] or tokens.cls[begin] & DET):
        return found
    while begin - 2 >= low and tokens.cls[begin - 1] & COMMA and scope.quote[begin - 1] < 0:
        start = begin - 1
        while start > low and tokens.cap[start - 1] and tokens.cls[start - 1] & WORD:
            if tokens.cls[start - 1] & _NO_NAME:
                break
            start -= 1
        named = start < begin - 1 <= start + _LONGEST
        if named and start > low and tokens.cls[start - 1] & DET and not tokens.cls[start - 1] & SUBJ:
            start -= 1
        if not named or not (start == low or tokens.cls[start - 1] & (COMMA | COORD)):
            break
        begin = start
    return begin, end

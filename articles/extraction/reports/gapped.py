"""What others say in a sentence that leaves out their verb: `Some said that it was late, others that it was
early`.
"""

from __future__ import annotations

from dataclasses import replace

from articles.extraction.contents.edges import right_edge
from articles.extraction.cues.reporting import Draft
from articles.extraction.grammar.scope import Scope
from articles.extraction.text.lexicon import COMMA

_CLAUSES = frozenset({"that", "clause"})
_OTHERS = frozenset({"others", "some"})


def with_others(scope: Scope, drafts: list[Draft]) -> list[Draft]:
    """The drafts of a sentence, with one for `others that …` where the last of them ran on into it."""
    tokens = scope.tokens
    if "others" not in tokens.low[scope.low : scope.high] or not drafts:
        return drafts
    last = drafts[-1]
    start, end = last.segments[-1]
    if last.frame not in _CLAUSES or last.cue is None or len(last.segments) > 1:
        return drafts
    for k in range(start + 1, end - 2):
        others = k + 1 + (tokens.low[k + 1] in {"and", "while"})
        gap = tokens.low[others] in _OTHERS and tokens.low[others + 1] == "that"
        if gap and tokens.cls[k] & COMMA and scope.quote[k] < 0:
            told = others + 2, right_edge(scope, others + 2, scope.high, scope.high, "that")
            source = others, others + 1
            second = Draft((told,), None, source, "that", "subject-verb", scope.number)
            return [*drafts[:-1], replace(last, segments=((start, k),)), second]
    return drafts

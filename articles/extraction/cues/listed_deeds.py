"""One of several verbs of a subject, behind a comma: `Holm shut the pier, | urged calm and left`."""

from __future__ import annotations

from articles.extraction.cues.finding import Cue
from articles.extraction.grammar.finite_verbs import first_finite, is_finite
from articles.extraction.grammar.scope import Scope
from articles.extraction.text.lexicon import (
    ADV,
    AUX,
    COMMA,
    COORD,
    DET,
    OBJ,
    PAST,
    PREP,
    REL,
    SEMI,
    SUB,
    SUBJ,
)

_PASSIVE_TOO = frozenset({"tell", "ask", "order", "offer", "report", "find", "show", "say"})
"""Verbs whose participle may have an object of its own: `crews, told to stay,`, as has `called the Swan`."""

_CLAUSAL = frozenset({"said", "told", "added", "noted", "claimed", "argued", "insisted", "stated", "thought"})
"""First verbs that govern a clause, of which the next may be the verb: `said Oslo, in a fax, called for`."""


def is_listed_deed(scope: Scope, cue: Cue, group: int, content: int) -> bool:
    """Whether a past form behind a comma is the middle one of several verbs: the first verb stands before it
    with its subject, every other behind a comma, and behind "and" the last: `warned of floods, | called for
    calm and said it was late`; not `praised a boat, called the Swan, and left`."""
    tokens, low = scope.tokens, scope.low
    if group != cue.first or "past" not in cue.lexeme.forms or scope.quote[group - 1] >= 0:
        return False
    told = cue.lexeme.lemma in _PASSIVE_TOO or (cue.lexeme.lemma == "call" and not cue.lexeme.particle)
    if told and not tokens.cls[cue.last] & OBJ:
        return False
    verb = first_finite(tokens, low, group - 1, scope.quote)
    if verb <= low or not tokens.cls[verb] & PAST or tokens.cls[verb] & AUX or tokens.low[verb] in _CLAUSAL:
        return False
    opener = max((k + 1 for k in range(low, verb) if tokens.cls[k] & COMMA), default=low)
    if any(tokens.cls[k] & (REL | SUB) & ~(PREP | DET) for k in (*range(opener, verb), opener)):
        return False
    return _are_listed(scope, verb, group) and _ends_list(scope, content)


def _are_listed(scope: Scope, verb: int, group: int) -> bool:
    """Whether every verb between two stands right behind a comma, and nothing else parts them."""
    tokens = scope.tokens
    for k in range(verb + 1, group - 1):
        if scope.quote[k] < 0 and tokens.cls[k] & (SUB | REL | SEMI) & ~(PREP | DET):
            return False
        if is_finite(tokens, k, verb) and not tokens.cls[k - 1] & COMMA:
            return False
    return True


def _ends_list(scope: Scope, k: int) -> bool:
    """Whether "and" and a past form without a subject follow: `| calm and left`."""
    tokens = scope.tokens
    for j in range(k, scope.high - 2):
        if tokens.cls[j] & SEMI:
            return False
        verb = j + 1 + bool(tokens.cls[j + 1] & ADV)
        if scope.quote[j] < 0 and tokens.low[j] == "and" and tokens.cls[verb] & PAST:
            return not tokens.cls[verb] & (SUBJ | COORD) and is_finite(tokens, verb, j)
    return False

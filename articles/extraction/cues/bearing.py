"""What somebody brings: `Holm had a message for Oslo: “Go home.”`."""

from __future__ import annotations

from articles.extraction.cues.finding import Cue
from articles.extraction.cues.reporting import Reporting, can_speak
from articles.extraction.grammar.finite_verbs import first_finite
from articles.extraction.grammar.scope import Scope
from articles.extraction.grammar.sources import subject_before
from articles.extraction.grammar.verb_groups import verb_group_start
from articles.extraction.text.lexicon import (
    COLON,
    COMMA,
    COORD,
    DET,
    MODAL,
    NEG,
    PREP,
    REL,
    SEMI,
    SUB,
    WORD,
    word_list,
)

_BEARS = word_list("bearing_verb")
_BREAKS = COMMA | SEMI
_NEAR = 5
_REACH = 14


def read_bearing(scope: Scope, cue: Cue) -> Reporting | None:
    """The reporting clause of a noun such as `message` with a colon behind it, where somebody bears it."""
    tokens, low = scope.tokens, scope.low
    colon = _colon_behind(scope, cue.last)
    if not colon:
        return None
    for verb in range(cue.first - 1, max(low, cue.first - _NEAR), -1):
        if tokens.low[verb] in _BEARS and verb + 1 < cue.first:
            break
        if not tokens.cls[verb] & WORD or tokens.cls[verb] & (PREP | COORD | NEG):
            return None
    else:
        return None
    if not tokens.cls[verb + 1] & DET or tokens.cls[verb + 1] & NEG:
        return None
    group = verb_group_start(tokens, verb, low)
    if any(c & (MODAL | NEG) for c in tokens.cls[group:verb]):
        return None
    source = subject_before(scope, low, group)
    if source is None or not can_speak(tokens, source):
        return None
    marked = scope.quote[colon + 1] >= 0
    if not marked and first_finite(tokens, colon, scope.high) < 0 and tokens.cls[colon + 1] & (DET | PREP):
        return None  # "had a message for Oslo: a note of one line"
    return Reporting(cue, source[0], colon + 1, "quote" if marked else "that", "subject-verb", source)


def _colon_behind(scope: Scope, k: int) -> int:
    """The colon behind a noun and phrases that belong to it (`for Oslo on Friday`); 0 for none near."""
    tokens = scope.tokens
    for j in range(k, min(k + _REACH, scope.high - 2)):
        if scope.quote[j] >= 0:
            return 0
        if tokens.cls[j] & COLON:
            return j if first_finite(tokens, k, j) < 0 else 0
        if tokens.cls[j] & (_BREAKS | REL | SUB) & ~PREP:
            return 0
    return 0

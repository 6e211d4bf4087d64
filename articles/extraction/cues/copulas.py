"""Speech that is said to be something: `Holm's answer was that …`, `what he said was that …`."""

from __future__ import annotations

from articles.extraction.cues.finding import Cue
from articles.extraction.cues.nouns import possessor
from articles.extraction.cues.reporting import Reporting
from articles.extraction.grammar.clauses import Range, Scope, is_finite
from articles.extraction.text.lexicon import ADV, BE, COLON, COMMA, NEG, SEMI, WORD

_REACH = 9
_PLAIN = frozenset({"simple", "clear", "blunt", "short", "plain", "this", "brief", "terse"})
_OF_WHOM = frozenset({"of", "from", "by"})


def read_copula(scope: Scope, cue: Cue) -> Reporting | None:
    """`Holm's answer was that …`, `the message from Oslo is simple: …`: whose the noun is speaks."""
    tokens = scope.tokens
    if not cue.has("copula"):
        return None
    verb = _linking_verb(scope, cue.last)
    if verb < 0:
        return None
    source = possessor(tokens, scope.low, cue.first)
    if source is None and tokens.low[cue.last] in _OF_WHOM and verb > cue.last + 1:
        source = (cue.last + 1, verb)
    found = content_of(scope, verb)
    if source is None or found is None:
        return None
    return Reporting(cue, source[0], found[0], found[1], "subject-verb", source)


def read_cleft(scope: Scope, cue: Cue, source: Range) -> Reporting | None:
    """`What Holm said in May was that …`: the content is what stands behind the verb."""
    verb = _linking_verb(scope, cue.last)
    found = content_of(scope, verb) if verb >= 0 else None
    if found is None:
        return None
    return Reporting(cue, source[0] - 1, found[0], found[1], "subject-verb", source)


def _linking_verb(scope: Scope, k: int) -> int:
    """The `is` or `was` behind what stands with the noun; -1 for none near."""
    tokens = scope.tokens
    for j in range(k, min(k + _REACH, scope.high - 2)):
        if scope.quote[j] >= 0 or tokens.cls[j] & (COMMA | SEMI | COLON):
            return -1
        if tokens.low[j] in {"is", "was"}:
            return j
        if is_finite(tokens, j, k - 1):
            return -1
    return -1


def content_of(scope: Scope, verb: int) -> tuple[int, str] | None:
    """Where the content behind `was` begins, and its frame: `that …`, `simple: …`, `: “…”`."""
    tokens, k = scope.tokens, verb + 1
    while k < scope.high - 1 and tokens.cls[k] & ADV and not tokens.cls[k] & NEG:
        k += 1
    if tokens.low[k] == "that" and k + 2 < scope.high and not tokens.cls[k + 1] & BE:
        return k + 1, "that"
    k += tokens.low[k] in _PLAIN
    if k + 2 >= scope.high or not tokens.cls[k] & COLON:
        return None
    if scope.quote[k + 1] >= 0:
        return k + 1, "quote"
    return (k + 1, "that") if tokens.cls[k + 1] & WORD else None

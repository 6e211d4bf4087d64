"""Speech that is said to be something: `Holm's answer was that …`, `what he said was that …`."""

from __future__ import annotations

from articles.extraction.cues.bearing import read_bearing
from articles.extraction.cues.finding import Cue
from articles.extraction.cues.nouns import possessor
from articles.extraction.cues.reporting import Reporting
from articles.extraction.grammar.finite_verbs import is_finite
from articles.extraction.grammar.name_ends import name_end
from articles.extraction.grammar.scope import Range, Scope
from articles.extraction.text.lexicon import ADV, BE, COLON, COMMA, NEG, SEMI, WORD

_REACH = 9
_FEW = 5
_PLAIN = frozenset({"simple", "clear", "blunt", "short", "plain", "this", "brief", "terse"})
_OF_WHOM = frozenset({"of", "from", "by"})
_IS = frozenset({"is", "was", "'s"})
_COMES = _IS | {"came", "comes", "went", "ran"}
_OPENERS = frozenset({"what", "how", "all"})
_LONGEST_NAMING = 6


def read_copula(scope: Scope, cue: Cue) -> Reporting | None:
    """`Holm's answer was that …`, `the message from Oslo is simple: …`: whose the noun is speaks."""
    tokens = scope.tokens
    if not cue.has("copula"):
        return None
    named = _names_marks(scope, cue)
    if named is not None:
        return named
    verb = _linking_verb(scope, cue.last)
    if verb < 0:
        return read_bearing(scope, cue)
    source = possessor(tokens, scope.low, cue.first)
    if source is None and tokens.low[cue.last] in _OF_WHOM and verb > cue.last + 1:
        source = (cue.last + 1, verb)
    found = content_of(scope, verb)
    if source is None or found is None:
        return None
    return Reporting(cue, source[0], found[0], found[1], "subject-verb", source)


def _names_marks(scope: Scope, cue: Cue) -> Reporting | None:
    """`“Never,” was his reply`, `“Never,” came the answer from Oslo`: the noun names the quotation."""
    tokens, low = scope.tokens, scope.low
    for verb in range(cue.first - 2, max(low, cue.first - _LONGEST_NAMING), -1):
        if not tokens.cls[verb] & WORD and tokens.low[verb] not in {"'s", "'"}:
            return None
        if tokens.low[verb] in _COMES:
            if scope.quote[verb - 1] < 0 or scope.quote[verb] >= 0:
                return None
            source = possessor(tokens, low, cue.first)
            if source is not None and source[0] <= verb:
                source = None
            if tokens.low[cue.last] in _OF_WHOM:
                source = (cue.last + 1, name_end(scope, cue.last + 1))
            return Reporting(cue, verb, scope.high, "", "inverted", source)
    return None


def read_cleft(scope: Scope, cue: Cue, source: Range) -> Reporting | None:
    """`What Holm said in May was that …`: the content is what stands behind the verb; or `“…,” was what Holm
    said`: what stands before it."""
    marks = _read_marks(scope, cue, source)
    if marks is not None or source[0] <= scope.low or scope.tokens.low[source[0] - 1] not in {"what", "how"}:
        return marks
    verb = _linking_verb(scope, cue.last)
    found = content_of(scope, verb) if verb >= 0 else None
    if found is None:
        return None
    return Reporting(cue, source[0] - 1, found[0], found[1], "subject-verb", source)


def _read_marks(scope: Scope, cue: Cue, source: Range) -> Reporting | None:
    """`“We learned” is what one envoy told me`, `“…,” was how Holm put it`: the quotation before the verb is
    the content."""
    tokens, (a, b) = scope.tokens, source
    a += tokens.low[a] in _OPENERS and b > a + 1
    verb = a - 2
    if verb <= scope.low or tokens.low[a - 1] not in _OPENERS or scope.quote[verb - 1] < 0:
        return None
    return Reporting(cue, verb, scope.high, "", "subject-verb", (a, b)) if tokens.low[verb] in _IS else None


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
    colon = next((j for j in range(k, min(k + _FEW, scope.high - 2)) if tokens.cls[j] & COLON), 0)
    if colon and scope.quote[colon + 1] >= 0 and max(scope.quote[k : colon + 1]) < 0:
        return colon + 1, "quote"  # "was swift and blunt: “…”"
    k += tokens.low[k] in _PLAIN
    return (k + 1, "that") if k == colon > 0 and tokens.cls[k + 1] & WORD else None

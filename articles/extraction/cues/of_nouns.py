"""What is said of a noun before the subject: `a step Oslo said was late`."""

from __future__ import annotations

from articles.extraction.cues.constructions import Governed
from articles.extraction.cues.finding import Cue
from articles.extraction.grammar.finite_verbs import first_finite, is_finite
from articles.extraction.grammar.persons import ends_as_person
from articles.extraction.grammar.scope import Range, Scope
from articles.extraction.text.lexicon import (
    ADV,
    AUX,
    BE,
    COMMA,
    COORD,
    DASH,
    DET,
    HAVE,
    MODAL,
    PAST,
    PREP,
    REL,
    STAND_IN,
    SUB,
    SUBJ,
    TIME,
    TITLE,
    WH,
    WORD,
    word_list,
)
from articles.extraction.text.tokens import Tokens

_PLURAL = word_list("plural")
_CRITICS = frozenset(["critics", "analysts", "experts", "opponents", "aides", "rivals", "activists"])


def of_noun_before(scope: Scope, cue: Cue, content: Governed, source: Range) -> tuple[int, Range] | None:
    """Where the clause begins and who speaks, where a verb that governs a clause tells of a noun before its
    subject; `None` for any other."""
    if not content.frame and _is_said_of_noun(scope, cue, source):
        return source[0], source
    critics = _in_reduced_relative(scope, cue, source)
    if critics is not None:
        return source[0], critics
    if content.frame or cue.last >= scope.high - 1:
        return None
    speaker = _in_bare_relative(scope, cue, source)
    return (speaker[0], speaker) if speaker is not None else None


def _in_bare_relative(scope: Scope, cue: Cue, source: Range) -> Range | None:
    """Who speaks in `a step | the ministry said was late`, `a deal | Oslo said would fail`: behind a noun,
    and the verb of what is said follows at once; `None` for any other."""
    tokens, (a, b) = scope.tokens, source
    verb = cue.last
    if b != cue.first or not tokens.cls[verb] & (BE | HAVE | MODAL) or not is_finite(tokens, verb, verb - 1):
        return None
    for k in range(b - 1, max(a, scope.low), -1):
        begins = tokens.cls[k] & DET or (tokens.cap[k] and not tokens.cap[k - 1])
        if begins and _is_plain_noun(tokens, k - 1):
            return k, b
    return source if a > scope.low and _is_plain_noun(tokens, a - 1) and scope.quote[a - 1] < 0 else None


def _is_plain_noun(tokens: Tokens, k: int) -> bool:
    """A word in lower case that nothing shows to be anything but a noun."""
    other = PREP | DET | ADV | COORD | SUB | REL | WH | AUX | SUBJ | TITLE | TIME | PAST
    return tokens.cls[k] & (WORD | other) == WORD and not tokens.cap[k]


def may_be_verb(tokens: Tokens, source: Range) -> bool:
    """`which | rehearse attacks`: a plain word, which names nobody, where a relative clause begins."""
    a, b = source
    plain = b == a + 1 and not tokens.cap[a] and not tokens.low[a].endswith("s")
    return plain and not tokens.cls[a] & (SUBJ | DET)


def is_demand_of(scope: Scope, cue: Cue, begin: int) -> bool:
    """`It is a demand | Oslo has rejected as “absurd”`: the object stands before the subject, with no
    pronoun."""
    tokens = scope.tokens
    if begin <= scope.low + 2 or cue.last >= scope.high - 1:
        return False
    noun = tokens.cls[begin - 1]
    plain = noun & WORD and not noun & (PREP | SUB | COORD | REL | WH | AUX | TIME | ADV | SUBJ)
    starts = tokens.cap[begin] or tokens.cls[begin] & (DET | SUBJ)
    return bool(plain and starts) and not tokens.cap[begin - 1] and scope.quote[cue.last + 1] >= 0


def _is_said_of_noun(scope: Scope, cue: Cue, source: Range) -> bool:
    """`a habit he said would only deepen the feud`: a noun, a pronoun and the verb of what he said of it."""
    tokens, (a, b) = scope.tokens, source
    pronoun = b == a + 1 and tokens.cls[a] & SUBJ and not tokens.cls[a] & (DET | STAND_IN)
    if not pronoun or a <= scope.low + 1 or cue.last >= scope.high - 1:
        return False
    noun = tokens.cls[a - 1] & WORD and not tokens.cls[a - 1] & (PREP | SUB | COORD | REL | WH | AUX | TIME)
    return bool(noun and tokens.cls[cue.last] & (MODAL | BE | HAVE) and scope.quote[a - 1] < 0)


def _in_reduced_relative(scope: Scope, cue: Cue, source: Range) -> Range | None:
    """Who speaks in `, a step critics say has failed`; `None` where the verb has an ordinary subject: `On
    Monday, the trade ministry said plans had changed`."""
    tokens, (a, b) = scope.tokens, source
    apposed = a > scope.low and tokens.cls[a - 1] & (COMMA | DASH) and tokens.low[a] in {"a", "an", "the"}
    told = cue.lexeme.addressee == "must"  # "In Oslo, the committee told traders that"
    if not apposed or told or b - a < 3 or cue.last >= scope.high:
        return None
    verb = cue.last
    unknown = tokens.cls[verb] == WORD and tokens.low[verb].endswith("s") and not tokens.cap[verb]
    if not is_finite(tokens, verb, verb - 1) and not (unknown and tokens.cls[verb + 1] & (DET | PREP)):
        return None
    word = tokens.low[b - 1]
    fronted = tokens.cls[scope.low] & (PREP | TIME | ADV) and not tokens.cls[verb] & AUX
    if fronted and first_finite(tokens, scope.low, a, scope.quote) < 0:
        return None  # "On Monday, the guild's pilots said plans had changed"
    several = word in _PLURAL or word in _CRITICS or (word.endswith("s") and ends_as_person(word))
    return (b - 1, b) if several and not tokens.cap[b - 1] and tokens.low[cue.first - 1] == word else None

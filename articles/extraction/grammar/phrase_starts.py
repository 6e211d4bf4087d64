"""Where the noun phrase begins that ends before a verb: `Rain fell and | the mayor of Voss said`.

Goes back from the verb, past the clauses that tell which one is meant: `| People who saw the fire said`.
"""

from __future__ import annotations

from articles.extraction.grammar.finite_verbs import is_finite
from articles.extraction.grammar.restrictions import (
    OPENERS,
    begins_name,
    dates_text,
    ends_passive,
    is_apposed,
    is_phrase_as,
    opens_relative,
    restricts,
    who_of_two_verbs,
)
from articles.extraction.grammar.scope import Scope
from articles.extraction.text.lexicon import (
    ADV,
    AUX,
    CLOSE,
    COLON,
    COMMA,
    COORD,
    END,
    LONG_DASHES,
    NEVER_FINITE,
    OPEN,
    PAST,
    PREP,
    REL,
    SEMI,
    SUB,
    TIME,
    TIME_MOD,
    WORD,
    word_list,
)
from articles.extraction.text.tokens import Tokens

_TIMES = TIME | TIME_MOD
_BREAKS = COMMA | SEMI | COLON
_HANGS = SUB | REL
_BRACKETS = frozenset("([?!]")
_MAX_SUBJECT = 60
_LONGEST_BRACKET = 30
_RESUMED = word_list("resuming_noun") | word_list("comment_noun")
_RESTRICTING = word_list("restricting")


def phrase_start(scope: Scope, low: int, k: int) -> int:
    """Where the noun phrase begins that ends before `k`, not back over `low`: `Rain fell and | the mayor`."""
    tokens, quote = scope.tokens, scope.quote
    cls, words = tokens.cls, tokens.low
    j = k - 1
    floor = max(low, k - _MAX_SUBJECT)
    while j >= floor:
        this, word = cls[j], words[j]
        if quote[j] >= 0 or (not this & WORD and _parts(tokens, j)):
            return j + 1
        if this & CLOSE:
            j = opening_bracket(tokens, j, floor)
        elif this & COORD:
            who = who_of_two_verbs(scope, floor, j, k)
            if who < 0 and not _joins_nouns(scope, floor, j):
                return j + 1
            j = who if who >= 0 else j
        elif word in OPENERS and j + 1 < k and opens_relative(words, j):
            return j + 1
        elif j > floor and (
            (words[j - 1] in _RESUMED and begins_name(tokens, j))
            or (this == WORD and is_apposed(tokens, j, k))
        ):
            return j  # "a step | the party has long demanded"
        elif (
            this & _HANGS and not tokens.cap[j] and not is_phrase_as(tokens, j) and not dates_text(tokens, j)
        ):
            if _has_nominal(tokens, j + 1, k) and not restricts(scope, j, floor, k):
                return j + 1
        elif not this & NEVER_FINITE and _is_verb_of_another(scope, j, floor, k):
            who = who_of_two_verbs(scope, floor, j - 1, k) if words[j - 1] == "and" else -1
            if who >= 0:
                j = who + 1
            elif words[j - 1] not in _RESTRICTING or j - 1 <= floor or cls[j - 2] & COMMA:
                return j + 1
            j -= 1  # "People who saw the fire said"
        j -= 1
    return j + 1


def _is_verb_of_another(scope: Scope, j: int, floor: int, k: int) -> bool:
    """Whether a verb at `j` has another subject than the one at `k`: `Oslo | knew the mayor said`; not
    `families of | abducted fishermen said`, `Clerks in the town where he | was born said`."""
    tokens = scope.tokens
    if not is_finite(tokens, j, floor) or not _has_nominal(tokens, j + 1, k):
        return False
    modifies = _is_adjective(scope, j, floor) or tokens.low[j - 1] in _GOVERNING
    return not modifies and not ends_passive(tokens, j, k)


_GOVERNING = frozenset({"of", "from", "with", "by", "against", "among"})
"""Behind these a past form is an adjective."""


def _parts(tokens: Tokens, j: int) -> bool:
    """Whether a mark at `j` parts a subject from what stands before it."""
    this, word = tokens.cls[j], tokens.low[j]
    if this & _BREAKS or word in LONG_DASHES or word in _BRACKETS:
        return True
    return bool(this & END and tokens.cls[j - 1] & CLOSE)  # "[Lead]Oslo says", "($3).Holm says"


def _is_adjective(scope: Scope, j: int, floor: int) -> bool:
    """`“…,” retired judge Olga Brandt said`: a past form right after a comma or a mark opens the
    noun phrase."""
    past = scope.tokens.cls[j] & PAST and not scope.tokens.cls[j] & AUX
    if scope.tokens.low[j] == "said" and scope.tokens.cls[j - 1] & COMMA:
        return False  # "Holm, the mayor, said Lund told him that"
    return bool(past) and (j == floor or scope.quote[j - 1] >= 0 or bool(scope.tokens.cls[j - 1] & COMMA))


def opening_bracket(tokens: Tokens, j: int, floor: int) -> int:
    """The token that opens the bracket which `j` closes; `j` itself where none near by does."""
    for i in range(j - 1, max(floor, j - _LONGEST_BRACKET) - 1, -1):
        if tokens.cls[i] & OPEN:
            return i
    return j


def _joins_nouns(scope: Scope, low: int, j: int) -> bool:
    """Whether the coordinator at `j` joins two noun phrases ("Lee and his family") and no clauses."""
    tokens = scope.tokens
    if tokens.low[j] not in {"and", "or", "&"} or j == low or tokens.cls[j - 1] & COMMA:
        return False
    for i in range(j - 1, low - 1, -1):
        if tokens.cls[i] & (COMMA | SEMI | COLON | SUB) & ~PREP or scope.quote[i] >= 0:
            return True
        if tokens.low[i] in {"which", "whom"}:  # "the summit at which Lee and Park pledged"
            return i < j - 1
        if is_finite(tokens, i, low):
            return False
    return True


def _has_nominal(tokens: Tokens, low: int, high: int) -> bool:
    """Whether a noun phrase that can be a source stands between two tokens: `| the old mayor |`; not `| in
    Oslo |`."""
    if low >= high or (tokens.cls[low] & PREP and not tokens.cap[low]):
        return False
    return any(tokens.cls[i] & WORD and not tokens.cls[i] & (_TIMES | ADV) for i in range(low, high))

"""An object and what it is called: `called the map a fake`, `called the charges baseless`."""

from __future__ import annotations

from articles.extraction.grammar.adverbials import noun_phrase_end
from articles.extraction.grammar.finite_verbs import is_finite
from articles.extraction.grammar.persons import person_end
from articles.extraction.grammar.scope import Scope
from articles.extraction.grammar.verb_groups import opens_infinitive
from articles.extraction.text.lexicon import (
    ADV,
    AUX,
    COLON,
    COMMA,
    COORD,
    DASH,
    DET,
    END,
    ING,
    OBJ,
    PREP,
    SEMI,
    SUB,
    TIME,
    WORD,
    word_list,
)
from articles.extraction.text.tokens import Tokens

_BREAK = COMMA | SEMI | COLON | DASH | END
_OWN = word_list("owner")
_OPENS_NOUN = _OWN | {"a", "an", "the"}
_CONVENED = frozenset(["meeting", "election", "conference", "session", "strike", "vote", "truce", "summit"])
_VERDICT_ENDINGS = (
    "ous",
    "ive",
    "ful",
    "able",
    "ible",
    "less",
    "ated",
    "ical",
    "ary",
    "ent",
    "ant",
    "ing",
    "ual",
    "ric",
)
_VERDICTS = word_list("verdict_adjective")
_NOUNS = word_list("verdict_noun")
_MERE = word_list("verdict_before_noun")


_LONGEST_CLAUSE = 16


def is_small_clause(scope: Scope, k: int) -> bool:
    """`called the map a fake`: an object and what it is called."""
    tokens = scope.tokens
    if tokens.cls[k] & PREP or tokens.low[k] in {"in", "off", "up", "back", "out", "attention"}:
        return False
    if tokens.low[k : k + 2] == ("it", "quits") or tokens.low[k : k + 3] == ("it", "a", "day"):
        return False
    owned = tokens.low[k] in _OWN  # "called his vote a mistake"
    if tokens.cls[k] & DET and not owned and _is_convened(scope, k):
        return False  # "called an urgent meeting"
    if (
        tokens.cls[k] & OBJ
        and not tokens.cls[k] & DET
        and tokens.cls[k + 1] & WORD
        and not tokens.cls[k + 1] & (PREP | COORD | ADV | TIME)
    ):
        return True
    person = person_end(tokens, k, scope.high)
    for j in range(k + 1, min(k + 14, scope.high)):
        if scope.quote[j] >= 0:
            return True
        if person and j >= person and _calls_up(scope, j):
            return False
        if tokens.cls[j] & COMMA and tokens.low[j + 1] in {"which", "who"}:
            return named_behind(scope, j + 2) > 0
        if tokens.cls[j] & COMMA and tokens.low[j + 1] == "the":  # "called the raid, the third, a “blow”"
            return named_behind(scope, j + 1) > 0
        if tokens.cls[j] & COMMA and tokens.cap[j + 1]:  # "called a word of the mayor, Eva Holm, “a joke”"
            return _marks_behind_name(scope, j + 1)
        if tokens.cls[j] & _BREAK and tokens.low[j] != ".":
            return False
        if tokens.low[j] in _OPENS_NOUN and not tokens.cls[j - 1] & (PREP | COORD | ADV):
            return not (tokens.cls[j + 1] & TIME or tokens.cls[j + 2] & TIME or tokens.low[j + 2] == "later")
        if j > k + 1 - (tokens.cls[k] & DET == 0) and (_is_verdict(scope, j) or names_verdict(scope, k, j)):
            return True
    return False


def _calls_up(scope: Scope, k: int) -> bool:
    """`called Holm | and told him`, `called her colleagues | before leaving`, `called the mayor | to offer
    help`: behind somebody who is telephoned stands what else was done, and not what he is called."""
    tokens, word = scope.tokens, scope.tokens.low[k]
    if word in _DOING_NEXT:
        end = noun_phrase_end(tokens, k + 1, scope.high)
        return end >= scope.high or (scope.quote[end] < 0 and tokens.low[end] not in {"a", "an"})
    if tokens.cls[k] & COORD:
        return is_finite(tokens, k + 1, k)
    return opens_infinitive(tokens, k) or bool(tokens.cls[k] & ING and tokens.cls[k + 1] & DET)


_DOING_NEXT = frozenset({"before", "after", "when", "while", "saying", "asking"})


def _is_convened(scope: Scope, k: int) -> bool:
    """`called an urgent meeting`, `called the summit for May`; not `called the summit “a farce”`, `called the
    meeting a waste of time`."""
    tokens = scope.tokens
    noun = next((j for j in range(k, min(k + 4, scope.high - 1)) if tokens.low[j] in _CONVENED), 0)
    if not noun:
        return False
    judged = scope.quote[noun + 1] >= 0 or tokens.low[noun + 1] in {"a", "an"} or _is_verdict(scope, noun + 1)
    return tokens.low[k] in {"a", "an"} or not judged


def named_behind(scope: Scope, k: int) -> int:
    """Where in `called the pact, which | Oslo signed in May, a scrap` stands what the object is called,
    behind the clause that tells of it; 0 where nothing does."""
    for j in range(k, min(k + _LONGEST_CLAUSE, scope.high - 2)):
        if scope.quote[j] >= 0:
            return 0
        if scope.tokens.cls[j] & COMMA:
            return j + 1 if scope.tokens.low[j + 1] in {"a", "an"} or scope.quote[j + 1] >= 0 else 0
    return 0


def _marks_behind_name(scope: Scope, k: int) -> bool:
    """Whether a name that begins at `k` is closed by a comma behind which marks open."""
    tokens = scope.tokens
    while k < scope.high - 2 and tokens.cap[k] and scope.quote[k] < 0:
        k += 1
    return bool(tokens.cls[k] & COMMA) and scope.quote[k] < 0 <= scope.quote[k + 1]


def is_verdict(tokens: Tokens, k: int) -> bool:
    """Whether a word is an adjective that judges, by its form or by the list: `groundless`, `false`."""
    return tokens.low[k].endswith(_VERDICT_ENDINGS) or tokens.low[k] in _VERDICTS


def names_verdict(scope: Scope, k: int, j: int) -> bool:
    """`called the drills | provocation`, `called the warning psychological | warfare`, `called it all pure
    | theatre`: behind an object that begins at `k` a noun that judges, and no article; not `called a meeting
    over | propaganda`, `called the | murder line`."""
    tokens = scope.tokens
    before = tokens.cls[j - 1]
    if tokens.cap[j] or not tokens.cls[j] & WORD or before & (DET | PREP | COORD | SUB) or not before & WORD:
        return False
    mere = tokens.low[j - 1] in _MERE and tokens.cls[j] == WORD and j > k + 1 + bool(tokens.cls[k] & DET)
    if not mere and (tokens.low[j] not in _NOUNS or (tokens.low[j] == "part" and tokens.low[j + 1] != "of")):
        return False
    parted = any(tokens.cls[i] & (PREP | AUX) and not tokens.cap[i] for i in range(k, j))
    return not parted and _ends_phrase(scope, j)


def _is_verdict(scope: Scope, j: int) -> bool:
    """`called the charges baseless`: an adjective that ends the phrase."""
    tokens = scope.tokens
    judged = is_verdict(tokens, j)
    qualified = tokens.cls[j] == WORD and tokens.low[j - 1].endswith("ly")  # "largely symbolic"
    return not tokens.cls[j] & TIME and (judged or qualified) and _ends_phrase(scope, j)


def _ends_phrase(scope: Scope, j: int) -> bool:
    """Whether nothing behind `j` goes on with its phrase: `called the charges | baseless and left`."""
    return j + 1 >= scope.high or bool(scope.tokens.cls[j + 1] & (_BREAK | COORD | PREP | SUB))

"""A clause of several who act, without `that` or a helping verb: `argued | tests violate the pact`."""

from __future__ import annotations

from articles.extraction.cues.finding import Cue
from articles.extraction.grammar.scope import Scope
from articles.extraction.grammar.verb_groups import opens_infinitive
from articles.extraction.text.lexicon import (
    ADV,
    AUX,
    BASE,
    COORD,
    DET,
    NUMBER,
    OBJ,
    PREP,
    REL,
    SUB,
    SUBJ,
    TIME,
    WORD,
    word_list,
)
from articles.extraction.text.tokens import Tokens


def acts_in_plural(scope: Scope, cue: Cue, k: int) -> bool:
    """`argued | tests violate the pact`, `told us | ties with Oslo remain cold`: several, and what they do,
    in the plain form; not `claimed | savings plan success`."""
    tokens, several, head = scope.tokens, False, k
    for j in range(k, min(k + _FEW, scope.high)):
        this, word = tokens.cls[j], tokens.low[j]
        if scope.quote[j] >= 0 or not this & WORD or this & _NO_SUBJECT & ~(DET | PREP) or word == "to":
            return False
        if several and _is_plain_verb(tokens, j, head == j - 1, not cue.lexeme.addressee):
            return True
        if this & _JOINS and not _goes_on(tokens, j, several):
            return False
        if this & DET and j > k and not tokens.cls[j - 1] & _JOINS:
            return False
        head += bool(this & ADV and head == j - 1)
        if _tells_of_several(tokens, j):
            several, head = True, j
    return False


def _goes_on(tokens: Tokens, k: int, several: bool) -> bool:
    """Whether a preposition or an "and" goes on with a subject: `ties | with Oslo`, `Oslo | and Bergen`."""
    names = tokens.low[k] == "and" and tokens.cap[k - 1] and tokens.cap[k + 1]
    return several or names


def _tells_of_several(tokens: Tokens, k: int) -> bool:
    """Whether a subject of several ends at `k`: `many boats`, `people`, `Oslo and Bergen`."""
    word = tokens.low[k]
    if tokens.low[k - 1] == "and" and tokens.cap[k] and tokens.cap[k - 2]:
        return True
    plural = word.endswith("s") and not word.endswith(_SINGULAR) and not tokens.cap[k]
    return plural or word in _PLURAL or word in _SEVERAL


def _is_plain_verb(tokens: Tokens, k: int, beside: bool, open_class: bool) -> bool:
    """Whether the plain form of a verb stands at `k`. Forms that are nouns as well must stand `beside` the
    noun and before an object, and so must those of no known class."""
    this, after = tokens.cls[k], tokens.cls[k + 1]
    if tokens.cap[k] or this & (DET | PREP | AUX | SUBJ | TIME):
        return False
    acts = after & (DET | OBJ | NUMBER) and not after & (SUB | TIME) and tokens.low[k + 1] not in _THIS
    if not this & BASE:
        plain = this == WORD and not tokens.low[k].endswith("s")
        return beside and open_class and plain and bool(acts)
    if tokens.low[k] not in _NOUN_TOO:
        return True
    return beside and bool(acts or tokens.low[k + 1] in _MEASURES or opens_infinitive(tokens, k + 1))


_FEW = 9
_JOINS = PREP | COORD
_NO_SUBJECT = SUB | REL | AUX | SUBJ | TIME
_SINGULAR = ("ss", "us", "is")
_SEVERAL = frozenset({"many", "all", "both", "some", "most", "others"})
_THIS = frozenset({"this", "that", "last", "next"})
_MEASURES = frozenset({"more", "less", "no", "not", "nothing"})
_NOUN_TOO = word_list("noun_too")
_PLURAL = word_list("plural")

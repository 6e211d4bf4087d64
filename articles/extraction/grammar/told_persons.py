"""The person at the head of a long clause that tells of them before the verb: `A farmer whose house was hit
said`, `An official who spoke quietly because he was not allowed to talk said`.

| between the person and the verb | the subject |
| --- | --- |
| `whose` and a clause | the person |
| `who`, and a clause of reason or time | the person |
| behind "by" or "from" a body, `that` and its verb | the text: `A report by the panel that watches it` |
| `who came when the army | said` | not the person: what stands there is no clause |
"""

from __future__ import annotations

from articles.extraction.grammar.finite_verbs import first_finite
from articles.extraction.grammar.scope import Range, Scope
from articles.extraction.text.lexicon import AUX, COLON, COMMA, COORD, DET, NUMBER, SEMI, WORD

_HANGING = frozenset(
    {"because", "as", "when", "before", "after", "while", "until", "since", "although", "though"}
)
_PRONOUNS = frozenset({"who", "whose", "that"})
_SOME = frozenset({"some", "several", "many", "another", "one", "two", "three"})
_THEIRS = frozenset({"his", "her", "their", "they", "he", "she"})
_LONGEST = 8
"""How many words a person's description takes before its relative clause, at most."""


def person_told_of(scope: Scope, low: int, k: int) -> Range | None:
    """The noun phrase of that person before a verb group at `k`; `None` where no such clause stands there."""
    tokens = scope.tokens
    if _PRONOUNS.isdisjoint(tokens.low[low:k]):
        return None
    begin = _clause_start(scope, low, k)
    text = _text_of_a_body(scope, begin, k)
    if text is not None:
        return text
    limit = min(begin + _LONGEST, k)
    who = next((j for j in range(begin + 1, limit) if tokens.low[j] in {"who", "whose"}), -1)
    if who < 0 or first_finite(tokens, begin, who) >= 0 or not _is_told_of(scope, begin, who):
        return None
    if any(scope.quote[j] >= 0 for j in range(begin, k)):
        return None
    commas = [j for j in range(who, k) if tokens.cls[j] & COMMA]
    if commas and commas[-1] != k - 1:
        return None
    if tokens.low[who] == "whose":
        return (begin, who) if not commas and first_finite(tokens, who + 1, k) >= 0 else None
    for j in range(who + 2, k - 2):
        if tokens.low[j] in _HANGING and first_finite(tokens, who, j) >= 0:
            whole = first_finite(tokens, j + 1, k) > j + 1
            whole = whole or (tokens.low[j + 1] in _THEIRS and k - j > len(("as", "his", "children")))
            return (begin, who) if whole and (not commas or j - 1 in commas) else None
    return None


def _text_of_a_body(scope: Scope, begin: int, k: int) -> Range | None:
    """`A report by the panel that watches sanctions | said`: the report, with whose it is."""
    tokens = scope.tokens
    that = next((j for j in range(begin + 1, min(begin + _LONGEST, k - 2)) if tokens.low[j] == "that"), -1)
    if that < 0 or not _is_told_of(scope, begin, that):
        return None
    verb, by = tokens.low[that + 1], {"by", "from"} & set(tokens.low[begin:that])
    tells = verb.endswith("s") and not tokens.cap[that + 1] and not tokens.cls[that + 2] & AUX
    whole = tells and by and first_finite(tokens, that + 2, k) < 0
    return (begin, that) if whole and not any(tokens.cls[j] & COMMA for j in range(that, k)) else None


def _clause_start(scope: Scope, low: int, k: int) -> int:
    """Behind the last mark, or comma and conjunction, that parts the clause from what stands before it."""
    tokens = scope.tokens
    for j in range(k - 2, low, -1):
        parted = tokens.cls[j] & (SEMI | COLON) or scope.quote[j] >= 0
        if parted or (tokens.cls[j] & COORD and tokens.cls[j - 1] & COMMA):
            return j + 1
    return low + 1 if low < k and tokens.cls[low] & COORD else low


def _is_told_of(scope: Scope, begin: int, who: int) -> bool:
    """Whether a noun phrase of somebody unnamed, or of several, stands before the relative pronoun."""
    tokens = scope.tokens
    if not all(tokens.cls[j] & WORD for j in range(begin, who)):
        return False
    counted = tokens.cls[begin] & (DET | NUMBER) or tokens.low[begin] in _SOME
    return bool(counted) or (who - begin <= len(("old", "farmers")) and tokens.low[who - 1].endswith("s"))

"""How far a source goes that stands behind its verb: `said Eva Holm of the guild | on Friday`."""

from __future__ import annotations

from articles.extraction.grammar.adverbials import in_name, in_title, skip_time
from articles.extraction.grammar.attributives import is_in_office
from articles.extraction.grammar.finite_verbs import is_finite
from articles.extraction.grammar.scope import Scope
from articles.extraction.text.lexicon import (
    ADV,
    CLOSE,
    COLON,
    COMMA,
    DASH,
    DET,
    END,
    ING,
    OPEN,
    PREP,
    REL,
    SEMI,
    STAND_IN,
    SUB,
    SUBJ,
    TIME,
)
from articles.extraction.text.tokens import Tokens
from articles.extraction.text.vocabulary import vocabulary

_AS_WELL = ("as", "well", "as")
_DATED = frozenset({"last", "this", "earlier", "late"})
NAME_PREPOSITIONS = frozenset(["of", "for", "from", "at", "under", "with", "on"])


def name_end(scope: Scope, k: int) -> int:
    """The first token after the source at `k`: up to a comma, a relative pronoun, a place of speech, a
    verb."""
    tokens, high = scope.tokens, scope.high
    cls, words = tokens.cls, tokens.low
    start = k
    if k < high and cls[k] & SUBJ and not cls[k] & STAND_IN:
        return k + 1
    while k < high:
        this = cls[k]
        if scope.quote[k] >= 0 or this & (COMMA | SEMI | COLON | DASH) or words[k] in "?!":
            return k
        if this & OPEN:
            closing = next((j for j in range(k, min(high, k + 8)) if cls[j] & CLOSE), -1)
            if closing < 0:
                return k
            k = closing + 1
            continue
        if this & END and not (tokens.ends[k - 1] == tokens.starts[k] and k + 1 < high):
            return k
        if k > start and _ends_name(scope, k, start):
            return k
        k += 1
    return k


def _ends_name(scope: Scope, k: int, start: int) -> bool:
    """Whether the word at `k` is the first that cannot belong to the name or description that begins at
    `start`: a verb, a time, a preposition that stands in no name."""
    tokens = scope.tokens
    this, word = tokens.cls[k], tokens.low[k]
    if any(tokens.low[k - n : k - n + 3] == _AS_WELL for n in range(3) if k - n > start):
        return False  # "said Oslo | as well as the guild"
    if (this & (REL | SUB) and not this & PREP and not tokens.cap[k]) or is_finite(tokens, k, start):
        return True
    if word == "to" and tokens.low[k - 1] in _POSTED and _is_place(tokens, k + 1):
        return False  # "said Ambassador | to Norway Eva Holm"
    if this & PREP and not in_title(tokens, k):
        return word not in NAME_PREPOSITIONS or skip_time(tokens, k, scope.high) > k
    if word in _DATED and skip_time(tokens, k, scope.high) > k:
        return True  # "said an editorial | last week in the Harbour Daily"
    if (this & TIME and word not in {"may"} and not in_name(tokens, k)) or word in {"but", "yet"}:
        return True
    if this & (ADV | ING) and _describes_noun(tokens, k):
        return False
    return bool(this & (ADV | ING)) and not tokens.cap[k] and k + 1 < scope.high


_POSTED = frozenset({"ambassador", "envoy", "consul", "representative", "observer", "delegate"})
_PLACES = (
    {name.lower() for name in vocabulary().countries}
    | {capital.lower() for nation in vocabulary().nations for capital in nation.capitals}
    | {nation.slug.replace("-", " ") for nation in vocabulary().nations}
    | {"north", "south", "u.s.", "us", "u.n.", "un", "united nations", "european union", "eu"}
)
"""To which envoys are posted."""


def _is_place(tokens: Tokens, k: int) -> bool:
    """Whether the name of a country or of the U.N. begins at `k`, with an article or not."""
    at = k + (tokens.low[k] == "the")
    return tokens.cap[at] and any(" ".join(tokens.low[at : at + n]) in _PLACES for n in (1, 2, 3))


def _describes_noun(tokens: Tokens, k: int) -> bool:
    """Whether the adverb or -ing form at `k` tells of the noun behind it: `said the | first vice minister`,
    `said Oslo's | ruling Labour Party`, `said the Norway-Finland | working group`."""
    return bool(tokens.cls[k - 1] & DET or tokens.low[k - 1] in {"'s", "'"} or is_in_office(tokens, k))

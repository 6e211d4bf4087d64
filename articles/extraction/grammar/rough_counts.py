"""Rough counts with which a subject begins: "about 20 boats", "around half of them", "up to $3 million"."""

from __future__ import annotations

from articles.extraction.text.lexicon import NUMBER
from articles.extraction.text.tokens import Tokens

_ROUGHLY = frozenset({"about", "over", "under", "around"})
_AT_LEAST = frozenset([("at", "least"), ("at", "most"), ("up", "to"), ("as", "many")])
_CURRENCIES = frozenset("$£€₩¥")
_DOLLARS = frozenset({"us", "u.s."})
_PARTS = frozenset({"half", "two-thirds", "three-quarters", "one-third", "two-fifths"})
_OF_A_KIND = frozenset({"third", "quarter", "fifth", "tenth", "dozen", "hundred", "thousand", "million"})


def is_rough_count(tokens: Tokens, k: int) -> bool:
    """Whether a preposition or adverb at `k` only makes a number rough, so that it begins a noun phrase."""
    if tokens.low[k : k + 2] in _AT_LEAST:  # "says at least 200 people were held"
        return True
    if tokens.low[k] == "between":
        between = tokens.low[k + 2 : k + 3] == ("and",)
        return between and bool(tokens.cls[k + 1] & tokens.cls[k + 3] & NUMBER)
    if tokens.low[k] not in _ROUGHLY:
        return False
    behind = tokens.low[k + 1]
    if behind in _DOLLARS and tokens.low[k + 2] == "$":
        return True
    part = behind in _PARTS or (behind == "a" and tokens.low[k + 2] in _OF_A_KIND)
    return bool(tokens.cls[k + 1] & NUMBER) or behind in _CURRENCIES or part

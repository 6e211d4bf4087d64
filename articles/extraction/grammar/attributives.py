"""Past forms that describe a noun and are no verbs: `two retired pilots`, `behind closed doors`."""

from __future__ import annotations

from articles.extraction.text.lexicon import ADV, NUMBER, PREP, REL, SUB, SUBJ, WORD
from articles.extraction.text.tokens import Tokens

_ONLY_OF_SOMEBODY = frozenset({"retired", "deceased", "self-styled"})
"""Verbs without an object: before a noun they tell what somebody is."""
_CARDINALS = frozenset(["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"])


def is_attributive(tokens: Tokens, k: int) -> bool:
    """Whether the past form at `k` belongs to the noun behind it; not `he said two left ports`."""
    if tokens.cls[k + 1] != WORD or tokens.cap[k + 1]:
        return False
    if tokens.low[k] in _ONLY_OF_SOMEBODY:
        return True
    if not tokens.low[k + 1].endswith("s") or not tokens.low[k].endswith("ed"):
        return False
    before = tokens.cls[k - 1]
    if before & NUMBER or tokens.low[k - 1] in _CARDINALS:
        return bool(tokens.cls[k + 2] & (PREP | REL | SUB)) or k + 2 >= len(tokens)
    return bool(before & PREP) and not before & (SUB | ADV | SUBJ | REL)

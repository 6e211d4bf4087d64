"""What looks like a verb, or asks for one, and has none: `two retired pilots`, `it, while old, holds`."""

from __future__ import annotations

from articles.extraction.text.lexicon import (
    ADV,
    AUX,
    COMMA,
    COORD,
    DET,
    NUMBER,
    PREP,
    REL,
    SUB,
    SUBJ,
    TIME,
    TIME_MOD,
    WORD,
)
from articles.extraction.text.tokens import Tokens
from articles.extraction.text.vocabulary import vocabulary

_ONLY_OF_SOMEBODY = frozenset({"retired", "deceased", "self-styled"})
"""Verbs without an object: before a noun they tell what somebody is."""
_NUMBERS = frozenset(vocabulary().numbers)
_OF_TROOPS = (("armed", "forces"), ("armed", "services"), ("allied", "forces"), ("combined", "forces"))
ACTING = frozenset(
    {"first", "acting", "presiding", "outgoing", "incoming", "sitting", "retiring", "ruling", "under"}
)
"""Words that stand before an office."""
IN_OFFICE = ACTING | {"governing", "visiting", "leading", "serving", "managing", "founding"}
"""With those that may also open an adverbial: `leading | scholar Holm`, `leading the delegation`."""


def is_in_office(tokens: Tokens, k: int) -> bool:
    """Whether the word at `k` tells of an office or a body behind it: `said | ruling party lawmakers`, `the
    Oslo | working group`; not `said Holm, | leading the delegation`, `| visiting Oslo`."""
    if tokens.low[k] == "working":
        return tokens.low[k + 1] in {"group", "groups"}
    behind = tokens.cls[k + 1]
    if tokens.low[k] not in IN_OFFICE or behind & (DET | PREP | SUB | ADV) or not behind & WORD:
        return False
    return tokens.low[k] in ACTING or not tokens.cap[k + 1]


def is_attributive(tokens: Tokens, k: int) -> bool:
    """Whether the past form at `k` belongs to the noun behind it; not `he said two left ports`."""
    if tokens.cls[k + 1] != WORD or tokens.cap[k + 1]:
        return False
    if tokens.low[k] in _ONLY_OF_SOMEBODY or tokens.low[k : k + 2] in _OF_TROOPS:
        return True
    if not tokens.low[k + 1].endswith("s") or not tokens.low[k].endswith("ed"):
        return False
    before = tokens.cls[k - 1]
    if before & NUMBER or tokens.low[k - 1] in _NUMBERS:
        return bool(tokens.cls[k + 2] & (PREP | REL | SUB)) or k + 2 >= len(tokens)
    return bool(before & PREP) and not before & (SUB | ADV | SUBJ | REL)


def follows_the_other(tokens: Tokens, k: int) -> bool:
    """`The other | said no`, `Each | said no`, `Holm and Lund each | urged calm`: a verb of one or each of
    several; not `the other claimed ship`, `each claimed ship`."""
    alone = tokens.low[k - 2 : k] == ("the", "other") or tokens.low[k - 1] == "each"
    return (alone and tokens.low[k] in _PLAIN_SPEECH) or is_each_of_several(tokens, 0, k - 1)


_PLAIN_SPEECH = frozenset({"said", "told", "added"})


def is_each_of_several(tokens: Tokens, low: int, k: int) -> bool:
    """`Holm and Lund | each | said`, `the ministries each said`: behind a subject of several, not `On Monday
    each said`, `met, and each said`."""
    if tokens.low[k] != "each" or k <= low or not tokens.cls[k - 1] & WORD:
        return False
    if tokens.cls[k - 1] & (COORD | PREP | SUB | ADV | TIME | TIME_MOD):
        return False
    return tokens.cap[k - 1] or tokens.low[k - 1].endswith(("s", "men")) or tokens.low[k - 1] in _THEY


_THEY = frozenset({"they", "two", "three", "we", "who"})


def verbless_end(tokens: Tokens, k: int) -> int:
    """The comma that closes `the pact, | while old|, holds`, `the feast, | if held|, will end it`: behind a
    conjunction a word or two, of which none is a subject; 0 for any other."""
    if not tokens.cls[k - 1] & COMMA or tokens.low[k] not in _OPENERS:
        return 0
    for j in range(k + 1, k + _SHORT):
        if tokens.cls[j] & COMMA:
            return j if j > k + 1 else 0
        if not tokens.cls[j] & WORD or tokens.cls[j] & (SUBJ | DET | AUX | REL):
            if tokens.low[k] == "once" and tokens.low[j] in {"a", "an"}:
                continue  # "the town, once an ally, left"
            return 0
    return 0


_OPENERS = frozenset({"while", "though", "although", "if", "when", "once", "albeit", "as", "so"})
_SHORT = 5


def stands_for_deed(tokens: Tokens, k: int) -> bool:
    """`doing so would be wrong`."""
    return tokens.low[k] == "so" and tokens.low[k - 1] in {"doing", "do", "did"}

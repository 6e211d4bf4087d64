"""Verb groups: where `has not yet | said`, `as the poet once | wrote` begin."""

from __future__ import annotations

from articles.extraction.text.lexicon import (
    ADV,
    AUX,
    BASE,
    COORD,
    DET,
    NEG,
    PARTICIPLE,
    PREP,
    REL,
    SUB,
    SUBJ,
    WORD,
    word_list,
)
from articles.extraction.text.tokens import Tokens

_HELPS = AUX | ADV
_NO_HELP = SUBJ | PREP | SUB | COORD
_PERFECT = word_list("perfect")
_EACH = frozenset({"each", "all", "both"})
_ADVERBIAL_PAIRS = {
    "in": frozenset({"turn", "fact", "effect", "part", "private", "public"}),
    "at": frozenset({"first", "times", "last"}),
    "of": frozenset({"course"}),
    "by": frozenset({"contrast"}),
}


def verb_group_start(tokens: Tokens, k: int, low: int) -> int:
    """The first token of the verb group that ends with the verb at `k`: "has long | said"."""
    cls, words = tokens.cls, tokens.low
    if words[k - 1] in _EACH and k > low + 1 and words[k - 2] in {"have", "had"}:
        k -= 1  # "Oslo and Bergen have all | said"
    while k > low and (
        (cls[k - 1] & _HELPS and not cls[k - 1] & _NO_HELP)
        or (k > low + 1 and _is_adverb_before(words, k - 1) and not cls[k - 2] & DET)
        or (k > low + 3 and words[k - 1] in _PARTING and _parts_helper(tokens, k))
    ):
        if words[k - 1] in _PARTING:
            k -= 2 if words[k - 1] == "longer" else 3
            continue
        if tells_whereabouts(words, k - 1):
            break
        if tokens.cap[k - 1] and k > low + 1 and (tokens.cap[k - 2] or words[k - 1] == "may"):
            break  # "Paek Nam Sun said", "won in May pledging to"
        k -= 1
    if k <= low + 2:
        return k
    if words[k - 2] in _ADVERBIAL_PAIRS and words[k - 1] in _ADVERBIAL_PAIRS[words[k - 2]]:
        k -= 2
    if words[k - 1] == "since" and k > low + 2 and words[k - 2] in _PERFECT:  # "has since called"
        k -= 2
    reach = k - 9 if k - 9 > low else low
    if k - 3 <= reach or _PERFECT.isdisjoint(words[reach + 1 : k - 2]):
        return k
    for j in range(k - 3, reach, -1):
        if words[j] in _PERFECT and cls[j + 1] & PREP:  # "has in the past | said"
            phrase = all(
                words[i] == "'s" or (cls[i] & WORD and not cls[i] & (SUBJ | AUX | REL | PARTICIPLE))
                for i in range(j + 2, k)
            )
            return j if phrase else k
    return k


def tells_whereabouts(words: tuple[str, ...], k: int) -> bool:
    """`a man who was there | told reporters`: where somebody was, and no adverb of the next verb."""
    return k > 1 and words[k] in _HERE and words[k - 1] in _BEING and words[k - 2] == "who"


def _parts_helper(tokens: Tokens, k: int) -> bool:
    """`could no longer | tell`, `did, however, | concede`: an adverb of two words, or one between commas."""
    if tokens.low[k - 1] == "longer":
        return tokens.low[k - 2] == "no"
    parted = tokens.low[k - 2] in _ASIDES and tokens.low[k - 3] == ","
    return parted and bool(tokens.cls[k - 4] & (AUX | NEG))


_HERE = frozenset({"there", "here"})
_BEING = frozenset({"was", "were", "is", "are", "been"})
_PARTING = frozenset({"longer", ","})
_ASIDES = word_list("aside")


def _is_adverb_before(words: tuple[str, ...], k: int) -> bool:
    """`as the poet once wrote`, `Oslo last mentioned it in May`, `has not yet said`, `who had themselves
    asked`."""
    if words[k] in _REFLEXIVE:
        return words[k - 1] in _BEFORE_REFLEXIVE
    return words[k] in {"once", "last"} or (words[k] == "yet" and words[k - 1] == "not")


_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves", "myself", "ourselves"})
_BEFORE_REFLEXIVE = frozenset({"who", "which", "had", "have", "has"})


def is_subjunctive(tokens: Tokens, k: int) -> bool:
    """`insisted the sanctions be lifted`; not `would be`, `would soon be`."""
    if tokens.low[k] != "be":
        return False
    before = k - 2 if tokens.cls[k - 1] & ADV else k - 1
    return not tokens.cls[before] & AUX and tokens.low[k - 1] not in {"to", "not"}


def opens_infinitive(tokens: Tokens, to: int) -> bool:
    """`vowed at the feast | to build`; not `wrote in a letter | to the guild`."""
    after = tokens.cls[to + 1]
    verb = after & BASE and not after & (DET | PREP) and not tokens.cap[to + 1]
    return tokens.low[to] == "to" and bool(verb)


def shows(tokens: Tokens, k: int, low: int) -> bool:
    """`Satellite images | show trucks`: a form that is a noun elsewhere, behind what shows something."""
    return tokens.low[k] in _SHOW and k > low and tokens.low[k - 1] in _SHOWING


_SHOW = frozenset({"show", "suggest", "indicate", "reveal"})
_SHOWING = word_list("showing_noun")

"""What the analysis needs to know of English clauses: verbs, time phrases, places of speech, persons told.

All functions take token indexes and look at no more than the tokens between the
limits that they are given.
"""

from __future__ import annotations

from articles.extraction.lexicon import (
    ADV,
    AUDIENCE,
    AUX,
    BASE,
    BE,
    COLON,
    COMMA,
    COORD,
    DASH,
    DET,
    END,
    HAVE,
    ING,
    MODAL,
    NUMBER,
    OBJ,
    PARTICIPLE,
    PAST,
    PREP,
    PRESENT,
    REL,
    SEMI,
    STAND_IN,
    SUB,
    SUBJ,
    TIME,
    TIME_MOD,
    VENUE,
    WORD,
)
from articles.extraction.tokens import Tokens

_VENUE_PREPOSITIONS = frozenset("in at during on to via through for from by over before with".split())
_NOT_AUX_S = SUBJ | STAND_IN
_BREAK = COMMA | SEMI | COLON | DASH | END


def is_finite(tokens: Tokens, k: int, low: int) -> bool:
    """Whether the word at `k` is the finite verb of a clause that starts at `low` or later."""
    cls = tokens.cls[k]
    if cls & (MODAL | BE | HAVE) and not cls & (ING | TIME):
        return tokens.low[k] not in {"be", "been", "being", "having"}
    word = tokens.low[k]
    before = tokens.cls[k - 1] if k > low else 0
    if word == "'s":
        return bool(before & SUBJ) or tokens.low[k - 1] in {"there", "that", "what", "who", "here"}
    if cls & PAST:
        if tokens.cap[k] and k > low or before & DET and not before & (SUBJ | STAND_IN | SUB):
            return False
        if before & (BE | HAVE):
            return False
        if k + 1 < len(tokens) and tokens.low[k + 1] == "by":
            return False
        return not (k > low and tokens.low[k - 1] in {"'s", "-", "to"})
    if cls & PRESENT:
        return not (tokens.cap[k] or before & (DET | PREP) or before == 0 or tokens.low[k - 1] in {"'s", "'"})
    if cls & BASE:
        return bool(before & SUBJ) and tokens.low[k - 1] not in {"it", "he", "she"}
    return word in {"do", "does", "did", "don't", "doesn't", "didn't"}


def first_finite(tokens: Tokens, low: int, high: int, quote: tuple[int, ...] | None = None) -> int:
    """The first finite verb between two tokens, or -1; quotations are not looked into where `quote` is given."""
    for k in range(low, high):
        if tokens.cls[k] & WORD and (quote is None or quote[k] < 0) and is_finite(tokens, k, low):
            return k
    return -1


def skip_time(tokens: Tokens, k: int, high: int) -> int:
    """The first token after the time phrases that begin at `k` ("on Thursday", "earlier this month", "Monday")."""
    cls, low = tokens.cls, tokens.low
    while k < high:
        j = k
        if low[j] in {"on", "in", "at", "by", "since", "late", "early", "during", "for", "until"}:
            j += 1
        while j < high and (
            cls[j] & (TIME_MOD | DET | NUMBER) and not cls[j] & SUBJ or low[j] in {"of", "the"}
        ):
            j += 1
            if j < high and cls[j - 1] & NUMBER and low[j] in {"th", "st", "nd", "rd"}:
                j += 1
        if j < high and cls[j] & TIME and low[j] not in {"may"} or (j < high and low[j] == "may" and j > k):
            j += 1
            while j < high and (
                cls[j] & (NUMBER | TIME) or low[j] in {"ago", "earlier", "later", "and"} and cls[j - 1] & TIME
            ):
                j += 1
            if j < high and low[j] == "." and tokens.ends[j - 1] == tokens.starts[j]:
                j += 1
                while j < high and cls[j] & NUMBER:
                    j += 1
            if j + 1 < high and low[j] == "," and cls[j + 1] & NUMBER:
                j += 2
                if j < high and low[j] == ",":
                    j += 1
            k = j
            continue
        if low[k] == "in" and k + 1 < high and cls[k + 1] & NUMBER and len(low[k + 1]) == 4:
            k += 2
            continue
        if cls[k] & ADV and not cls[k] & (SUB | PREP | COORD) and low[k] != "there":
            k += 1
            continue
        return k
    return k


def noun_phrase_end(tokens: Tokens, k: int, high: int) -> int:
    """The first token after the simple noun phrase that begins at `k`: no clause, no comma; "of" joins phrases."""
    cls, low, cap = tokens.cls, tokens.low, tokens.cap
    start = k
    if k < high and cls[k] & (SUBJ | OBJ):
        return k + 1
    while k < high:
        if cls[k] & DET and k == start or low[k] in {"'s", "'", "and", "&", "of"} and k > start:
            k += 1
            if low[k - 1] in {"and", "of"} and k < high and cls[k] & DET:
                k += 1
            continue
        if (
            not cls[k] & WORD
            or cls[k] & (SUB | REL | PREP | COORD | AUX | SUBJ)
            and not (cap[k] and k > start)
        ):
            return k
        if k > start and (
            cls[k] & DET or cls[k] & (TIME | TIME_MOD) and not cap[k] or is_finite(tokens, k, start)
        ):
            return k
        if cls[k] & TIME and cap[k] and k > start:
            return k
        if k > start and cap[k] and not cap[k - 1] and cls[k - 1] & AUDIENCE:
            return k
        k += 1
    return k


def skip_venue(tokens: Tokens, k: int, high: int) -> int:
    """The first token after the place of speech that begins at `k` ("in a statement", "at a briefing in Seoul")."""
    if k >= high or tokens.low[k] not in _VENUE_PREPOSITIONS:
        return k
    end = noun_phrase_end(tokens, k + 1, high)
    if end == k + 1 or not any(tokens.cls[j] & VENUE for j in range(k + 1, end)):
        return k
    while end < high and tokens.low[end] in {"in", "at", "with", "on", "for", "to", "by"}:
        following = noun_phrase_end(tokens, end + 1, high)
        if following == end + 1:
            break
        end = following
    return end


def skip_adverbials(tokens: Tokens, k: int, high: int) -> int:
    """The first token after any time phrases, places of speech and adverbs that begin at `k`."""
    while k < high:
        following = skip_venue(tokens, skip_time(tokens, k, high), high)
        if following == k:
            return k
        k = following
    return k


def skip_addressee(tokens: Tokens, k: int, high: int) -> int:
    """The first token after the person told that begins at `k` ("reporters", "members of the parties that …")."""
    if k >= high or not tokens.cls[k] & WORD:
        return k
    end = noun_phrase_end(tokens, k, high)
    if end == k:
        return k
    j = end
    while j < high and j < end + 12 and tokens.cls[j] & WORD and tokens.low[j] != "that":
        if tokens.cls[j] & (SUBJ | REL) or is_finite(tokens, j, k):
            break
        j += 1
    if j < high and tokens.low[j] == "that":
        return j
    return end

"""The pieces of a sentence between its commas, and what each is by its words alone: a name, a name behind its
office, a fronted phrase, the beginning of a clause."""

from __future__ import annotations

from articles.extraction.grammar.attributives import ACTING, IN_OFFICE
from articles.extraction.grammar.elapsed import tells_elapsed_time
from articles.extraction.grammar.scope import Range, Scope
from articles.extraction.text.lexicon import (
    ADV,
    AUX,
    COLON,
    COMMA,
    COORD,
    DET,
    ING,
    LONG_DASHES,
    NUMBER,
    PARTICIPLE,
    PREP,
    REL,
    SEMI,
    SUB,
    SUBJ,
    TIME,
    TIME_MOD,
    TITLE,
    WH,
    WORD,
    word_list,
)
from articles.extraction.text.tokens import Tokens

_TIMES = TIME | TIME_MOD
_BREAKS = COMMA | SEMI | COLON
_ROLES = word_list("role")
_RANKING = frozenset({"first", "second"})
_RANKED = word_list("ranked")
_NO_OFFICE = PREP | ING | AUX | SUB | REL | COORD | SUBJ | DET | _TIMES


def pieces_of(scope: Scope, low: int, high: int) -> list[Range]:
    """The pieces between commas, dashes and quotations: `Holm | , | the mayor | , | said no`."""
    cls, words, quote = scope.tokens.cls, scope.tokens.low, scope.quote
    result, begin = [], low
    for k in range(low, high):
        if cls[k] & _BREAKS or quote[k] >= 0 or words[k] in LONG_DASHES:
            if k > begin:
                result.append((begin, k))
            begin = k + 1
    if begin < high:
        result.append((begin, high))
    return result


def is_ranked(tokens: Tokens, k: int) -> bool:
    """Whether `k` ranks an office and counts nothing: `“…,” | First Vice Minister Lund said`, not
    `First Lund said so`."""
    return tokens.low[k] in _RANKING and tokens.low[k + 1] in _RANKED


def is_named(tokens: Tokens, k: int) -> bool:
    """Whether a name, with a word before it or not, or an article begins: `leader Lund`, `the guild`."""
    titled = tokens.cap[k + 1] and tokens.cls[k] & WORD and not tokens.cls[k] & (PREP | ING | AUX)
    return tokens.cap[k] or bool(tokens.cls[k] & DET or titled)


def names_in_office(tokens: Tokens, a: int, b: int) -> bool:
    """Whether a piece is an office in lower case with a name behind it: `opposition lawmaker Lars Holm`; not
    `late Monday`, `back in Oslo`, `lawmaker Lars Holm in Oslo`."""
    name = b
    while name > a and tokens.cap[name - 1] and tokens.cls[name - 1] & WORD:
        name -= 1
    if not a < name < b or tokens.cls[b - 1] & _TIMES:
        return False
    role = tokens.low[name - 1] in _ROLES or tokens.cls[name - 1] & TITLE
    first = a + (tokens.low[a] in IN_OFFICE)
    plain = all(tokens.cls[i] & WORD and not tokens.cls[i] & _NO_OFFICE for i in range(first, name))
    return bool(role and plain)


def is_asked(tokens: Tokens, a: int, b: int) -> bool:
    """`Asked about the fee, Holm smiled`: a participle and its phrase before the subject."""
    participle = tokens.cls[a] & PARTICIPLE and tokens.cap[a]
    return b - a > 1 and bool(participle) and bool(tokens.cls[a + 1] & (PREP | SUB | WH))


def is_adverbial(tokens: Tokens, a: int, b: int) -> bool:
    """Whether a piece before a comma is a fronted phrase or clause: `On Monday, |`, `While it rained, |`,
    `However, |`."""
    this = tokens.cls[a]
    counts = tokens.cls[a + 1] & NUMBER or not _SHARES.isdisjoint(tokens.low[a + 1 : b])
    if this & ADV and counts and not any(c & _TIMES for c in tokens.cls[a + 1 : b]):
        return False  # "Only 19 percent, however, said", "Just a handful, though, said"
    if tokens.low[a] in ACTING and tokens.cap[a + 1]:
        return False  # "acting President Holm, who took office in May, said"
    if tokens.low[a] in IN_OFFICE and names_in_office(tokens, a, b):
        return False  # "Visiting scholar Eva Holm, who met Lund, said"
    opens = this & (PREP | SUB | ADV | ING | COORD) and not this & (DET | SUBJ)
    if opens or tells_elapsed_time(tokens, a, b):
        return True
    named = b - a == 2 and tokens.cap[b - 1] and not tokens.cls[b - 1] & _TIMES  # "38 North"
    return tokens.low[a] == "to" or bool(this & _TIMES) or (bool(this & NUMBER) and b - a <= 2 and not named)


_SHARES = frozenset({"handful", "few", "fraction", "minority", "third", "quarter"})


def is_before_subject(tokens: Tokens, a: int, b: int) -> bool:
    """Whether a piece stands before the subject; not `But Holm`, `Yet the guild`."""
    subject = a + 1 if tokens.cls[a] & COORD and opens_clause(tokens, a, b) else a
    return is_adverbial(tokens, subject, b)


def opens_clause(tokens: Tokens, a: int, b: int) -> bool:
    """Whether a conjunction and a subject begin a piece: `But one of its clerks`; not `But on Friday`."""
    if b < a + 2 or not (tokens.cls[a] & COORD or tokens.low[a] in LINKING):
        return False
    numbered = tokens.cls[a + 1] & NUMBER and b == a + 3 and tokens.cap[b - 1]  # "But 38 North, a site"
    subject = tokens.cap[a + 1] or tokens.cls[a + 1] & DET or names_in_office(tokens, a + 1, b) or numbered
    one = tokens.low[a + 1 : a + 3] == ("one", "of") and not any(c & _TIMES for c in tokens.cls[a:b])
    return bool(subject or one) and not tokens.cls[a + 1] & (_TIMES | PREP)


LINKING = frozenset(["while", "whereas", "although", "though", "because", "as"])
"""Words that join a clause to another and tell no time."""


def places_name(tokens: Tokens, a: int, b: int) -> bool:
    """`It shut in May, | when Holm, | speaking in Oslo, said`: behind the word of time stands only a name."""
    return tokens.low[a] in _PLACING and b > a + 1 and all(tokens.cap[a + 1 : b])


_PLACING = frozenset(["when", "where", "after", "before"])

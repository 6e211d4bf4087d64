"""What a piece of a sentence between two commas is, by its words alone: a name, a name behind its office."""

from __future__ import annotations

from articles.extraction.text.lexicon import (
    AUX,
    COORD,
    DET,
    ING,
    PARTICIPLE,
    PREP,
    REL,
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

_ROLES = word_list("role")
ACTING = frozenset(
    {"first", "acting", "presiding", "outgoing", "incoming", "sitting", "retiring", "ruling", "under"}
)
"""Words that stand before an office."""
IN_OFFICE = ACTING | {"governing", "visiting", "leading", "serving", "managing", "founding"}
"""With those that may also open an adverbial: `leading | scholar Holm`, `leading the delegation`."""
_NO_OFFICE = PREP | ING | AUX | SUB | REL | COORD | SUBJ | DET | TIME | TIME_MOD


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
    if not a < name < b or tokens.cls[b - 1] & (TIME | TIME_MOD):
        return False
    role = tokens.low[name - 1] in _ROLES or tokens.cls[name - 1] & TITLE
    first = a + (tokens.low[a] in IN_OFFICE)
    plain = all(tokens.cls[i] & WORD and not tokens.cls[i] & _NO_OFFICE for i in range(first, name))
    return bool(role and plain)


def is_asked(tokens: Tokens, a: int, b: int) -> bool:
    """`Asked about the fee, Holm smiled`: a participle and its phrase before the subject."""
    participle = tokens.cls[a] & PARTICIPLE and tokens.cap[a]
    return b - a > 1 and bool(participle) and bool(tokens.cls[a + 1] & (PREP | SUB | WH))

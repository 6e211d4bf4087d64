"""Subjects of two, the first of whom is told of between commas: `Holm, the mayor, and his Danish counterpart,
Lars Lund, agreed that …`.

| joined | left alone |
| --- | --- |
| `Holm, the mayor, and Lund, the envoy, said` | `Holm, the mayor, and author of two books, said` |
| `Mayor Holm, a pilot, and Lund said` | `Holm fell ill, a day later, and Lund said` |
| `Holm, the mayor, and her host, Lars Lund, said` | `In May, a dry month, and again in June Lund said` |
"""

from __future__ import annotations

from articles.extraction.grammar.finite_verbs import first_finite
from articles.extraction.grammar.pieces import names_in_office
from articles.extraction.grammar.scope import Range
from articles.extraction.text.lexicon import ADV, AUX, COORD, DET, NUMBER, PREP, SUB, TIME, WH, word_list
from articles.extraction.text.tokens import Tokens

_OWN = word_list("owner")
_FRONTED = PREP | SUB | ADV | TIME | NUMBER | WH | COORD
_LONGEST = 14
"""How many words stand at most in a phrase that tells who somebody is."""


def end_of_second(tokens: Tokens, pieces: list[Range]) -> int:
    """Where the second of two ends in the pieces between the commas of a subject, with the name behind a bare
    title; -1 where they tell of one alone."""
    for i in range(1, len(pieces)):
        a, b = pieces[i]
        if tokens.low[a] != "and" or a + 1 == b:
            continue
        named = tokens.cap[b - 1]
        follows = pieces[i + 1] if i + 1 < len(pieces) else None
        if not named and follows and tokens.low[a + 1] in _OWN and is_bare_name(tokens, *follows):
            return follows[1] if _tell_of_one(tokens, pieces[:i]) else -1
        return b if named and _names_second(tokens, a + 1, b) and _tell_of_one(tokens, pieces[:i]) else -1
    return -1


def start_of_first(tokens: Tokens, pieces: list[Range], second: Range) -> int:
    """Where the first of two begins, by the pieces between commas before an "and" and the `second` behind it;
    -1 where they tell of nobody who speaks, too."""
    named = _names_second(tokens, *second) and tokens.cap[second[1] - 1]
    return pieces[-2][0] if named and len(pieces) == _NAMED_AND_TOLD and _tell_of_one(tokens, pieces) else -1


_NAMED_AND_TOLD = 2


def _tell_of_one(tokens: Tokens, pieces: list[Range]) -> bool:
    """Whether pieces between commas are a name and then what is told of its bearer."""
    (a, b), *told = pieces
    if (
        not told
        or tokens.cls[a] & _FRONTED & ~DET
        or not tokens.cap[b - 1]
        or first_finite(tokens, a, b) >= 0
    ):
        return False
    return all(b - a <= _LONGEST and _describes(tokens, a, b) for a, b in told)


def _describes(tokens: Tokens, a: int, b: int) -> bool:
    """Whether a piece may tell who somebody is: a noun phrase or a relative clause, no time and no place."""
    if tokens.low[a] == "who":
        return _is_one_clause(tokens, a + 1, b)
    if tokens.cls[a] & _FRONTED & ~DET or tokens.cls[b - 1] & TIME:
        return False
    return first_finite(tokens, a, b) < 0


def _is_one_clause(tokens: Tokens, a: int, b: int) -> bool:
    """Whether behind "who" one verb begins at once: `is visiting Oslo`, not `left in May asked`."""
    verb = first_finite(tokens, a, b)
    group = a <= verb <= a + 1 and next((k for k in range(verb, b) if not tokens.cls[k] & (AUX | ADV)), b)
    return bool(group) and first_finite(tokens, group + 1, b) < 0


def joins_another(tokens: Tokens, a: int, b: int) -> bool:
    """Whether a piece between commas names another who says the same: `Holm, | along with Eva Lund|, said`,
    `Oslo, | as well as the guild|, said`; not `Holm, | along with the others who left in May|, said`."""
    begin = next((a + len(joint) for joint in _JOINTS if tokens.low[a : a + len(joint)] == joint), b)
    if begin >= b or b - begin > _LONGEST_SECOND:
        return False
    named = tokens.cap[b - 1] or tokens.cls[begin] & DET
    inside = all(not tokens.cls[k] & (PREP | SUB | TIME | WH) for k in range(begin, b))
    return bool(named) and inside and first_finite(tokens, begin, b) < 0


_JOINTS = (("along", "with"), ("together", "with"), ("as", "well", "as"), ("and", "also"))
_LONGEST_SECOND = 6


def _begins_name(tokens: Tokens, k: int) -> bool:
    """Whether a name begins, or a title before one: `Lund`, `the envoy Lund`, `his host`."""
    return tokens.cap[k] or tokens.low[k] in _OWN or bool(tokens.cls[k] & DET and tokens.cap[k + 1])


def _names_second(tokens: Tokens, a: int, b: int) -> bool:
    """Whether a piece is a second speaker: a name, one behind a title, `the nuclear scientist Lars Lund`."""
    return _begins_name(tokens, a) or names_in_office(tokens, a + bool(tokens.cls[a] & DET), b)


def is_bare_name(tokens: Tokens, a: int, b: int) -> bool:
    """Whether a piece is a name and nothing else."""
    inside = all(
        tokens.cap[i] or tokens.low[i] in {".", "-"} or (a < i < b - 1 and tokens.low[i] in _PARTICLES)
        for i in range(a, b)
    )
    return b - a <= _NAME and inside


_NAME = 5
_PARTICLES = frozenset({"van", "von", "der", "den", "de", "del", "la", "bin", "bint", "al", "ten", "ter"})


def ends_in_role(tokens: Tokens, a: int, b: int) -> bool:
    """`Mayor Lund and his Danish counterpart|, Lars Holm, said`: the name of the second follows."""
    joined = next((k for k in range(b - 2, a, -1) if tokens.low[k] == "and"), b)
    return joined + 2 < b and tokens.low[joined + 1] in _OWN and not any(tokens.cap[b - 1 : b])

"""Appositions that hold clauses: `Holm, a pilot who was named after his rival left, told the council …`."""

from __future__ import annotations

from articles.extraction.grammar.finite_verbs import first_finite, is_finite
from articles.extraction.grammar.scope import Range, Scope
from articles.extraction.text.lexicon import (
    ADV,
    AUX,
    COLON,
    COORD,
    DET,
    ING,
    NUMBER,
    PARTICIPLE,
    PAST,
    PREP,
    REL,
    SUB,
    SUBJ,
    TIME,
    WH,
    WORD,
)
from articles.extraction.text.tokens import Tokens

_RELATIVES = frozenset({"who", "which", "that", "whose", "whom"})
_NAMING = frozenset({"surnamed", "named", "nicknamed", "called", "dubbed", "codenamed", "aged", "identified"})
"""Past forms that tell in an apposition what somebody is called: `a student surnamed Oh`."""
_ASKED = frozenset({"asked", "pressed", "questioned", "quizzed", "queried"})


def is_described_by_clause(tokens: Tokens, a: int, b: int) -> bool:
    """Whether the piece between two commas is a noun phrase whose verbs all stand in its relative clause
    and in the clauses that hang on that; `a pilot who knew the bay left` has a verb too many."""
    if not tokens.cls[a] & DET or tokens.cls[a] & (REL | SUB):
        return False
    relative = next((k for k in range(a + 2, b) if tokens.low[k] in _RELATIVES), b)
    if relative == b or first_finite(tokens, a, relative) >= 0:
        return False
    openers = 0
    for k in range(relative, b):
        this = tokens.cls[k]
        if this & (REL | SUB):
            openers += 1
        elif this & WORD and is_finite(tokens, k, a) and tokens.low[k - 1] != "to":
            before = k - 2 if tokens.cls[k - 1] & (ADV | TIME) else k - 1  # "and now teaches"
            if tokens.cls[before] & COORD:
                continue
            openers -= 1
            if openers < 0:
                return False
    return True


def is_participial(tokens: Tokens, a: int, b: int) -> bool:
    """`Holm, visibly tired, told`, `Oslo, silent since the pact fell, told`: adverbs and a participle, or an
    adjective or a time and a clause, between commas, with no subject before them; or what one is asked."""
    if is_asked_aside(tokens, a, b):
        return True
    plain = tokens.cls[a] == WORD and not tokens.cap[a] and tokens.low[a + 1] in _SINCE
    later = tokens.low[a + 2] in _SINCE and tokens.cls[a + 1] & TIME  # "a day after Oslo said no"
    if b - a > 3 and (plain or later):
        return True
    verb = first_finite(tokens, a, b)
    if tokens.cls[a] & (ING | PARTICIPLE) and not tokens.cap[a] and tokens.cls[a + 1] & PREP:
        return verb == b - 1 and tokens.low[verb].endswith("s")  # "speaking about the new demands"
    past = verb > a and tokens.cls[verb] & PAST and not tokens.cls[verb] & AUX
    return bool(past) and all(tokens.cls[k] & ADV for k in range(a, verb))


_SINCE = frozenset({"since", "after", "because"})


def is_described_by_participle(tokens: Tokens, a: int, b: int) -> bool:
    """`Holm, a retired pilot once based in Oslo, warned`, `One guard, a student surnamed Oh, claimed`: a past
    form before a preposition or a name describes the noun of an apposition and is no verb of its own."""
    verb = first_finite(tokens, a, b)
    past = verb > a and tokens.cls[verb] & PAST and not tokens.cls[verb] & AUX
    if not past or verb + 1 >= b:
        return False
    if tokens.low[a] in {"a", "an"} and tokens.cls[verb + 1] & PREP:
        return True
    named = tokens.cap[verb + 1] or tokens.cls[verb + 1] & NUMBER or tokens.low[verb + 1] in {"as", "only"}
    alone = first_finite(tokens, verb + 1, b) < 0
    begins = tokens.cls[a] & (DET | NUMBER) and not tokens.cls[a] & SUBJ & ~DET
    return bool(begins and named and alone) and tokens.low[verb] in _NAMING


def is_asked_aside(tokens: Tokens, a: int, b: int) -> bool:
    """`The guild, asked on Sunday whether it had paid, said`: what somebody was asked stands between commas;
    not `Holm, asked Lund, was late`."""
    k = a + (tokens.low[a] in {"when", "if"})
    if k + 1 >= b or tokens.low[k] not in _ASKED:
        return False
    k += 2 if tokens.low[k + 1] in {"again", "repeatedly", "later", "directly"} and k + 2 < b else 1
    return bool(tokens.cls[k] & (PREP | SUB | WH | TIME | ADV)) or tokens.low[k] in {"to", "if", "whether"}


def relative_subject(tokens: Tokens, a: int, b: int) -> int:
    """Where the subject of a relative clause begins that a comma parts from its verb: `a span that | Holm,
    who drew it, called …`; -1 where the piece opens no such clause."""
    if first_finite(tokens, a, b) >= 0:
        return -1
    for k in range(a, b - 1):
        if tokens.low[k] in {"that", "which", "whom"} and tokens.cls[k] & REL:
            return k + 1 if tokens.cap[k + 1] or tokens.cls[k + 1] & DET else -1
    return -1


def is_predicate(tokens: Tokens, a: int, b: int, low: int) -> bool:
    """`, who spoke on condition of anonymity because of office | rules, said`, `, citing | rules, said`: what
    a clause tells of somebody is nobody, and the noun at its end no verb."""
    if tokens.cls[a] & ING and (b == a + 1 or tokens.low[a] in {"citing", "quoting"}) and not tokens.cap[a]:
        return True
    relative = a > low and tokens.low[a - 1] == "who" and tokens.cls[a] & PAST
    return bool(relative) and is_finite(tokens, a, a - 1)


def _goes_on_with_verb(tokens: Tokens, a: int, b: int) -> bool:
    """`The hall, which is old, | will be shut, Holm, the mayor, said`: a piece that begins with the verb of
    what stands before it; not `Holm, elected in May,`, `Holm, named the best pilot,`."""
    this = tokens.cls[a]
    if tokens.cap[a] or b - a < 2 or tokens.low[a] in _NAMING or not is_finite(tokens, a, a - 1):
        return False
    if this & AUX:
        return True
    acts = tokens.cls[a + 1] & (DET | NUMBER) or tokens.cap[a + 1]
    return bool(this & PAST and acts) and tokens.low[a] not in _CHOSEN


_CHOSEN = frozenset({"elected", "appointed", "nominated", "crowned", "considered", "deemed", "given", "last"})


def is_apart(scope: Scope, low: int, piece: Range, behind: Range) -> bool:
    """Whether a piece is no part of the subject that goes on behind it: `Report: | Holm, the mayor, said`,
    `Oslo “warmly welcomes” the pact, | its envoy, Lars Holm, told us`."""
    tokens, (a, b) = scope.tokens, piece
    quoted = a - 4 > low and scope.quote[a - 1] >= 0 and scope.quote[a - 1] == scope.quote[a - 4]
    if a - 3 > low and scope.quote[a - 1] >= 0 and tokens.low[a] in {"it", "them", "him"}:
        return True  # "had “deplored” | it, | its envoy, Lars Holm, told us"
    if quoted and tokens.cls[a - 2] & WORD and scope.quote[low] < 0:
        return True
    if tokens.cls[behind[0] - 1] & COLON and tokens.cap[behind[0]]:
        return True
    return a > low + 1 and (_goes_on_with_verb(tokens, a, b) or _ends_content(scope, low, piece, behind[0]))


def _ends_content(scope: Scope, low: int, piece: Range, behind: int) -> bool:
    """`Guards fired at a boat, | which had left at dawn, | their chief, Lars Holm, said`: a relative clause
    at the end of a clause that has its verb tells nothing of who speaks behind it."""
    tokens, (a, b) = scope.tokens, piece
    if tokens.low[a] not in _RELATIVES or not (tokens.cls[behind] & DET or tokens.cap[behind]):
        return False
    if first_finite(tokens, a + 1, b, scope.quote) < 0:
        return False
    opens = a - 1
    while opens > low and tokens.cls[opens - 1] & WORD and not tokens.cls[opens - 1] & (COORD | SUB | REL):
        opens -= 1
    return first_finite(tokens, opens, a - 1, scope.quote) > opens

"""Where a clause begins and ends in which something is told: who is told, its `that`, its main verb.

All functions take token indexes and look at no more than the tokens that they are given: of one sentence, in
which quotations are single pieces.
"""

from __future__ import annotations

from articles.extraction.grammar.adverbials import COUNTS, noun_phrase_end, past_letters
from articles.extraction.grammar.appositions import is_described_by_participle
from articles.extraction.grammar.attributives import stands_for_deed, verbless_end
from articles.extraction.grammar.finite_verbs import MAY_ACT, first_finite, is_finite
from articles.extraction.grammar.persons import is_person
from articles.extraction.grammar.rough_counts import is_rough_count
from articles.extraction.grammar.verb_groups import is_subjunctive
from articles.extraction.text.lexicon import (
    ADV,
    AUDIENCE,
    AUX,
    BASE,
    COMMA,
    COORD,
    DET,
    ING,
    NUMBER,
    PAST,
    PREP,
    REL,
    SEMI,
    SUB,
    SUBJ,
    TIME,
    WORD,
)
from articles.extraction.text.tokens import Tokens

_BREAKS = COMMA | SEMI
_SUBORDINATES = SUBJ | REL | SUB
_HANGS = REL | SUB
_DATED = PREP | TIME
_BEFORE_NOUN = frozenset({"in", "at", "of", "for", "from", "with", "to", "about"})
_BEARING = frozenset({"despite", "because", "due", "unlike", "without", "amid", "given", "thanks", "under"})
_LISTING = frozenset({"including", "numbering", "totaling", "totalling"})
_GERUNDS = frozenset({"doing", "having", "being"})
"""Forms of helping verbs that may be a subject: "said doing so would be wrong"."""
_IN_ORDER_TO = ("in", "order", "to")
_CLOSING = frozenset('”"’')


def skip_addressee(tokens: Tokens, k: int, high: int) -> int:
    """The first token after the person told at `k` ("reporters", "members of the parties" before
    `that`)."""
    if k >= high or not tokens.cls[k] & WORD:
        return k
    first = _past_rough(tokens, k)
    end = _past_hers(tokens, first, high) or noun_phrase_end(tokens, first, high)
    if end == first:
        return k
    end = past_letters(tokens, end, high)
    return that_after(tokens, end, high, 15) or end


def _past_rough(tokens: Tokens, k: int) -> int:
    """The number in `told about | 200 guests`, `more than | two men`; `k` itself where none is made rough."""
    if not is_rough_count(tokens, k) and tokens.low[k : k + 2] not in _THAN:
        return k
    return next((j for j in range(k + 1, k + 3) if tokens.cls[j] & NUMBER or tokens.low[j] in COUNTS), k)


_THAN = frozenset({("more", "than"), ("fewer", "than"), ("less", "than")})


def _past_hers(tokens: Tokens, k: int, high: int) -> int:
    """Behind whom she tells in `told her counterpart | the dam was safe`; 0 where she is told herself: `told
    her | aides had left`, `told her | prices would rise`."""
    if tokens.low[k] != "her" or tokens.cls[k + 1] & (DET | SUBJ):
        return 0
    end = noun_phrase_end(tokens, k + 1, high)
    somebody = any(tokens.cls[j] & AUDIENCE or is_person(tokens.low[j]) for j in range(k + 1, end))
    return end if somebody and end < high and not is_finite(tokens, end, k) else 0


def that_after(tokens: Tokens, k: int, high: int, reach: int) -> int:
    """The complementiser `that` within `reach` tokens of `k`, where only phrases stand between; else
    0."""
    for j in range(k, min(high, k + reach)):
        if tokens.low[j] == "that":
            pointing = tokens.cls[j - 1] & COMMA or tokens.low[j - 1] in _BEFORE_NOUN  # "people in that spot"
            verb = tokens.cls[j + 1] & AUX and tokens.low[j + 1] not in _GERUNDS
            verb = verb or (tokens.cls[j + 1] & PAST and not tokens.cap[j + 1])
            return j if not pointing and not verb else 0  # "of steps that followed the test"
        if tokens.low[j] == "to" and tokens.cls[j + 1] & BASE and tokens.low[j - 1] != "way":
            return 0  # "warned Oslo to refrain from acts that would hurt"; not "on his way to work that"
        if (not tokens.cls[j] & WORD and tokens.low[j] != ".") or (
            tokens.cls[j] & _SUBORDINATES and not tokens.cls[j] & PREP
        ):
            return 0
        if is_finite(tokens, j, k):
            return 0
    return 0


def clause_limit(tokens: Tokens, k: int, high: int) -> int:
    """Where the clause that begins at `k` ends at the latest: a comma with a conjunction or a participle."""
    cls = tokens.cls
    for j in range(k + 1, high - 1):
        if not cls[j] & _BREAKS:
            continue
        if tokens.low[j] == ";":
            return j
        if cls[j - 1] & NUMBER and cls[j - 2] & COMMA and tokens.low[j + 1] == "and":
            continue  # "said Lund, 61, and two others had left"
        behind = j + 2 if tokens.low[j + 1] in _CLOSING else j + 1
        if _awaits_verb(tokens, k, j, high):
            continue
        if cls[j] & COMMA and (
            (tokens.low[behind] in {"and", "but", "while", "so"} and not verbless_end(tokens, behind))
            or (
                cls[j + 1] & ING
                and tokens.low[j + 1] not in _LISTING
                and j > k + 1
                and first_finite(tokens, j, high) > 0
            )
        ):
            return j
    return high


def _awaits_verb(tokens: Tokens, low: int, comma: int, high: int) -> bool:
    """`said the boat|, carrying eels, sank`, `the guild|, but not Oslo, pays`: the verb is still to come."""
    opposed = tokens.low[comma + 2] == "not"
    if not opposed and (not tokens.cls[comma + 1] & ING or comma < low + 2):
        return False
    if first_finite(tokens, low + 1, comma) >= 0:
        return False
    closing = next((j for j in range(comma + 2, min(comma + _ASIDE, high - 1)) if tokens.cls[j] & COMMA), 0)
    verb = closing > 0 and is_finite(tokens, closing + 1, closing)
    return verb and not tokens.reports[closing + 1] and first_finite(tokens, comma + 1, closing) < 0


_ASIDE = 12


def starts_clause(tokens: Tokens, k: int, high: int) -> bool:
    """Whether a clause without `that` begins at `k`: a subject or a fronted `if`, and a finite verb
    after it."""
    this = tokens.cls[k]
    if (this & (COORD | AUX) and tokens.low[k] not in _GERUNDS) or tokens.low[k] in {"to", "who"}:
        return False
    if (
        this & SUB
        and not this & (SUBJ | DET)
        and tokens.low[k] not in {"if", "while", "when", "although", "unless"}
        and not ((this & PREP or tokens.low[k] in _BEARING) and _fronted_in_clause(tokens, k, high))
    ):
        return False
    if tokens.low[k : k + 3] == _IN_ORDER_TO:
        comma = next((j for j in range(k + 3, high - 1) if tokens.cls[j] & COMMA), high)
        return has_main_verb(tokens, comma + 1, high)
    if this & PREP and not tokens.cap[k] and not _fronted_in_clause(tokens, k, high):
        return False
    return has_main_verb(tokens, k, clause_limit(tokens, k, high))


def _fronted_in_clause(tokens: Tokens, k: int, high: int) -> bool:
    """`said after the feast he would …`, `said about 20 people have …`."""
    if k + 1 < high and is_rough_count(tokens, k):
        return True
    begin = k + 1 + (tokens.low[k + 1] in {"of", "to"})
    end = noun_phrase_end(tokens, begin, high)
    if tokens.low[k] in _BEARING and begin < end < high - 2 and tokens.cls[end] & COMMA:
        return True  # "said despite the storm, all boats were safe"
    return k + 1 < end < high and bool(tokens.cls[end] & SUBJ) and not tokens.cls[end] & (REL | DET)


def has_main_verb(tokens: Tokens, low: int, high: int) -> bool:
    """Whether a finite verb stands there that belongs to no relative or subordinate clause."""
    subordinate = closed = 0
    for k in range(low, high):
        this = tokens.cls[k]
        hangs = this & _HANGS and not this & _DATED and not tokens.cap[k] and not (this & DET and k == low)
        if k < closed or (hangs and (stands_for_deed(tokens, k) or tokens.low[k + 1] == "of")):
            continue
        if this & _HANGS and (closed := verbless_end(tokens, k)):
            continue  # "the feast, if held, will end it"
        if hangs or (tokens.low[k] in _ASKED and k > low):
            subordinate += 1
        elif this & MAY_ACT == WORD and k > low and (is_finite(tokens, k, low) or is_subjunctive(tokens, k)):
            if not subordinate and tokens.cls[k - 1] & COORD and not stands_for_deed(tokens, k - 1):
                continue  # "declared the camp shut and left": no subject of its own
            if not subordinate and (closed := _described_until(tokens, low, k, high)):
                continue
            if not subordinate and _follows_first_comma(tokens, low, k, high):
                return False
            if not subordinate:
                return True
            subordinate -= not _governs_clause(tokens, k)
    return False


def _governs_clause(tokens: Tokens, k: int) -> bool:
    """Whether the verb of a relative clause at `k` has a clause of its own behind it: `which | said it had`,
    `in which he | says the hall is late`; not `who reported the case were jailed`."""
    behind = tokens.cls[k + 1]
    return bool((tokens.reports[k] and behind & SUBJ & ~DET) or (tokens.low[k] in _SAYS and behind & DET))


_ASKED = frozenset({"how", "why"})
"""In "wrote a note on how it was built" the verb belongs to the question."""
_SAYS = frozenset({"said", "says", "say", "argued", "argues", "argue"})
"""Verbs with a clause behind them where others have an object."""


def _described_until(tokens: Tokens, low: int, k: int, high: int) -> int:
    """The comma that closes what a past form at `k` tells of the subject, before its verb: `the heir, a clerk
    | known by his surname|, had won`, `the boats, both | built in May|, sank`; 0 for any other."""
    comma = next((j for j in range(k - 1, max(low, k - _ASIDE), -1) if tokens.cls[j] & COMMA), 0)
    near = range(k + 1, min(k + _ASIDE, high - 1)) if comma else range(0)
    closing = next((j for j in near if tokens.cls[j] & COMMA), 0)
    if not closing or not is_finite(tokens, closing + 1, closing) or _speaks(tokens, closing + 1):
        return 0
    if any(tokens.cls[j] & COMMA for j in range(low, comma)):
        return 0
    each = comma == k - 2 and tokens.low[k - 1] in _OF_THEM and tokens.cls[k + 1] & PREP
    acts = tokens.cls[k] & AUX or tokens.reports[k] or not tokens.cls[k + 1] & _NO_OBJECT
    part = tokens.low[comma + 1] in _PARTS and tokens.cls[closing + 1] & AUX
    apart = part and tokens.cls[k] & PAST and not acts
    return closing if each or apart or is_described_by_participle(tokens, comma + 1, closing) else 0


def _speaks(tokens: Tokens, verb: int) -> bool:
    """Whether a verb may be that of who reports: `a clerk named Lund, | said`; not `was`, which helps, nor
    `told`, whose subject stands before it."""
    return tokens.reports[verb] and not tokens.cls[verb] & AUX and tokens.low[verb] != "told"


_OF_THEM = frozenset({"both", "all", "each", "most"})
_PARTS = frozenset({"one", "some", "most", "many", "half", "several", "its", "their", "his", "her"})
_NO_OBJECT = PREP | ADV | TIME | COMMA
"""What may follow the participle of `the boat, its name | painted over, had left`."""


def _follows_first_comma(tokens: Tokens, low: int, k: int, high: int) -> bool:
    """`who advises the ministry, said`, `noted the reports, its clerk said`: after a phrase and one comma the
    verb is another clause's."""
    if k - low > 16:
        return False
    commas = [j for j in range(low, k) if tokens.cls[j] & COMMA]
    if len(commas) == 3 and commas[2] == k - 1 and tokens.reports[k]:
        return tokens.cap[commas[0] + 1] and bool(tokens.cls[commas[1] + 1] & DET)
    if len(commas) != 1:
        return False
    second = next((j for j in range(k, high) if tokens.cls[j] & COMMA), 0)
    if second and commas[0] == k - 1:  # "a ferry, dubbed the Swan, sank"
        return not tokens.cls[k] & AUX and first_finite(tokens, second + 1, high) < 0
    before = any(tokens.cls[j] & (SUB | REL) for j in range(low, commas[0]))
    opened = bool(tokens.cls[low] & PREP) or any(tokens.cls[j] & COORD for j in range(commas[0], k))
    return not before and not opened


def is_clause(tokens: Tokens, low: int, high: int) -> bool:
    """Whether a finite verb stands between two tokens, outside a fronted subordinate clause."""
    if low >= high:
        return False
    first = tokens.cls[low]
    counts = is_rough_count(tokens, low)  # "At least one boat sank, the navy said"
    if first & (SUB | PREP | ING) and not first & SUBJ and not counts:
        comma = next((k for k in range(low, high) if tokens.cls[k] & COMMA), high)
        return first_finite(tokens, comma, high) >= 0
    return first_finite(tokens, low, high) >= 0

"""Who the sentence names as the source: the subject before a verb that reports, also over an apposition.

Where a noun phrase begins is read in `phrase_starts`, what stands between commas in `pieces`, and a subject
behind its verb in `name_ends`.
"""

from __future__ import annotations

from articles.extraction.grammar.adverbials import skip_adverbials, skip_time
from articles.extraction.grammar.appositions import (
    is_apart,
    is_described_by_clause,
    is_described_by_participle,
    is_participial,
    is_predicate,
    relative_subject,
)
from articles.extraction.grammar.attributives import is_each_of_several
from articles.extraction.grammar.clauses import has_main_verb
from articles.extraction.grammar.coordination import (
    end_of_second,
    ends_in_role,
    is_bare_name,
    joins_another,
    start_of_first,
)
from articles.extraction.grammar.finite_verbs import first_finite, is_finite
from articles.extraction.grammar.fronted_times import after_time, behind_next_day
from articles.extraction.grammar.phrase_starts import phrase_start
from articles.extraction.grammar.pieces import (
    LINKING,
    is_adverbial,
    is_asked,
    is_before_subject,
    is_named,
    is_ranked,
    opens_clause,
    pieces_of,
    places_name,
)
from articles.extraction.grammar.restrictions import (
    is_object,
    is_relative_clause,
    verb_follows,
)
from articles.extraction.grammar.scope import Range, Scope
from articles.extraction.grammar.told_persons import person_told_of
from articles.extraction.grammar.verb_groups import tells_whereabouts, verb_group_start
from articles.extraction.text.lexicon import (
    ADV,
    COLON,
    COMMA,
    COORD,
    DASH,
    DET,
    LONG_DASHES,
    NUMBER,
    PAST,
    PREP,
    REL,
    SEMI,
    STAND_IN,
    SUB,
    SUBJ,
    TIME,
    TIME_MOD,
    WORD,
    word_list,
)
from articles.extraction.text.tokens import Tokens

_TIMES = TIME | TIME_MOD
_BREAKS = COMMA | SEMI | COLON
_PARTS = _BREAKS | DASH
_PLACED = PREP | _TIMES
_LONGEST_NAME = 8
_CLAUSE_OPENERS = frozenset({"after", "before", "when", "because", "while"})
_ASIDES = word_list("aside")
_AT = frozenset(["in", "at"])


def subject_before(scope: Scope, low: int, k: int) -> Range | None:
    """The noun phrase before a verb group that starts at `k`, not reaching back over `low`; `None` where none
    stands there."""
    tokens = scope.tokens
    if k <= low:
        return None
    told = person_told_of(scope, low, k)
    if told is not None:
        return told
    if is_each_of_several(tokens, low, k - 1):
        return subject_before(scope, low, k - 1)
    before = tokens.cls[k - 1]
    if before & COMMA and k - 3 > low and tokens.low[k - 2] in _ASIDES and tokens.cls[k - 3] & COMMA:
        plain = subject_before(scope, low, k - 3)  # "Two pilots formerly based in Oslo, however, told"
        behind = plain is not None and plain[0] > low and tokens.cls[plain[0] - 1] & COMMA
        return (_with_apposition(scope, low, k - 3) if behind else None) or plain
    marked = scope.quote[k - 1] >= 0 and k - 2 > low and tokens.cls[k - 2] & COMMA  # "calling it “a mess,” |"
    if before & COMMA or tokens.low[k - 1] in LONG_DASHES or marked:
        return _with_apposition(scope, low, k - 1)
    if before & SUBJ and not before & (REL | STAND_IN) and not is_object(scope, low, k - 1):
        return k - 1, k
    start = phrase_start(scope, low, k)
    found = _trim(tokens, start, k)
    if (
        found
        and found[0] - 2 > low
        and tokens.low[found[0] - 1] == "and"
        and tokens.cls[found[0] - 2] & COMMA
    ):
        first = start_of_first(tokens, pieces_of(scope, low, found[0] - 2), found)
        found = (first, found[1]) if first >= 0 else found
    aside = tokens.low[start:k] == _THIS_TIME or skip_adverbials(tokens, start, k) == k
    if start > low + 1 and tokens.cls[start - 1] & COMMA and aside:
        return _with_apposition(scope, low, start - 1)  # "Holm, the mayor, on Friday called"
    if found and is_relative_clause(tokens, *found) and found[0] - 1 > low:
        return _trim(tokens, phrase_start(scope, low, found[0] - 1), found[1])
    return None if found and is_predicate(tokens, *found, low) else found


_THIS_TIME = ("this", "time")
"""An adverb between a subject and its verb: `Oslo, which once refused, this time said`."""


def _trim(tokens: Tokens, low: int, high: int) -> Range | None:
    """A noun phrase without the adverbials before it and the time or place of saying behind it: `But | the
    mayor | on Friday`; `None` where none is left."""
    cls, words = tokens.cls, tokens.low
    while low < high and (
        (cls[low] & (COORD | ADV | SUB) and not cls[low] & (DET | SUBJ) and not is_ranked(tokens, low))
        or not cls[low] & WORD
        or (words[low] == "o" and not tokens.cap[low])  # the bullet of a ministry's releases
    ):
        low += 1
    low = behind_next_day(tokens, low, high)
    titled = words[low : low + 2] == ("under", "secretary")
    if low < high and cls[low] & PREP and not titled:
        low = _after_fronted_phrase(tokens, low, high)
        if cls[low] & PREP and not cls[low] & DET:
            return None
    while high - 1 > low + 1 and cls[high - 1] & ADV and not (tokens.cap[high - 1] or cls[high - 1] & SUBJ):
        if tells_whereabouts(words, high - 1):
            break
        high -= 1  # "A clerk of the guild here, however, said"
    for j in range(low + 1, high):
        if _places_saying(tokens, j, high) if cls[j] & _PLACED else words[j] in LONG_DASHES:
            high = j
            break
    return (low, high) if low < high else None


def _places_saying(tokens: Tokens, j: int, high: int) -> bool:
    """Whether what stands from `j` to the end tells when or where something was said: `Holm | on Friday`,
    `in a statement`, `Friday in a statement`."""
    word = tokens.low[j]
    if word == "during" or skip_time(tokens, j, high) == high:
        return True
    placed = word in _AT or (tokens.cls[j] & TIME and j + 1 < high and tokens.low[j + 1] in _AT)
    return bool(placed) and skip_adverbials(tokens, j, high) == high


def _after_fronted_phrase(tokens: Tokens, low: int, high: int) -> int:
    """`In 2011 the government`: the noun phrase that follows a fronted phrase without a comma."""
    begin = after_time(tokens, low, high)[0]
    if begin > low:
        return begin  # "On Friday Oslo's guild"
    for j in range(high - 1, low, -1):
        if tokens.cls[j] & (DET | SUBJ) and not tokens.cls[j - 1] & PREP:
            return j
        begins = tokens.cap[j] and not tokens.cap[j - 1] and tokens.cls[j - 1] & WORD
        if begins and not tokens.cls[j - 1] & (PREP | DET | COORD):  # "in an interview Trump"
            return j
        if tokens.cls[j - 1] & (TIME | NUMBER) and tokens.cls[j] & WORD:
            return j
    return low


def _with_apposition(scope: Scope, low: int, comma: int) -> Range | None:
    """The head of "Lee Sang-min, a spokesman of the ministry, which …," before the comma that closes
    it."""
    tokens = scope.tokens
    kept: list[Range] = []
    for a, b in reversed(pieces_of(scope, low, comma)):
        if kept and is_apart(scope, low, (a, b), kept[0]):
            break
        joins = kept and opens_clause(tokens, *kept[0])
        if joins and _is_said_by_another(scope, low, (a, b), len(kept) > 1):
            break
        described = kept and all(is_described_by_clause(tokens, *piece) for piece in kept)
        described = described or (kept and (len(kept) == 1 or _all_adverbial(tokens, kept)))
        inner = _subject_of_clause(tokens, a, b) if described else -1
        if inner >= 0:
            kept = [(inner, b)]
            break
        relative = tokens.cls[a] & REL or (tokens.cls[a] & PREP and b - a > 1 and tokens.cls[a + 1] & REL)
        fronted = tokens.cls[a] & PREP and not tokens.cls[a] & SUB
        if (
            not relative
            and not fronted
            and has_main_verb(tokens, a, b)
            and not is_described_by_participle(tokens, a, b)
            and not (a > low + 1 and (is_described_by_clause(tokens, a, b) or is_participial(tokens, a, b)))
        ):
            break
        inner = relative_subject(tokens, a, b) if kept else -1
        placed = a > low and kept and places_name(tokens, a, b) and not tokens.cap[kept[0][0]]
        if inner >= 0 or placed or (tokens.low[a] in LINKING and opens_clause(tokens, a, b)):
            kept.insert(0, (max(inner, a + 1), b))
            break
        kept.insert(0, (a, b))
    if kept and opens_clause(tokens, *kept[0]):  # "But Holm, a pilot, said", "while a general, …, said"
        kept[0] = (kept[0][0] + 1, kept[0][1])
    if len(kept) > 1:
        kept[0] = after_time(tokens, *kept[0])
    opening: Range | None = None
    while kept and (is_adverbial(tokens, *kept[0]) or is_asked(tokens, *kept[0])):
        opening = kept.pop(0)
    if opening and _is_named_in_fronted(tokens, opening, kept):
        kept.pop(0)
    if not kept:  # "A letter printed in the paper, urged …"
        pieces = pieces_of(scope, low, comma)
        if len(pieces) == 1 and tokens.cls[pieces[0][0]] & DET:
            return pieces[0]
        if pieces and tokens.cls[pieces[0][0]] & PREP:  # "In the house the party, calling it hasty, left"
            subject = _after_fronted_phrase(tokens, *pieces[0])
            return (subject, pieces[0][1]) if tokens.cls[subject] & DET else None
    return _head(tokens, kept)


def _is_named_in_fronted(tokens: Tokens, fronted: Range, kept: list[Range]) -> bool:
    """`In an essay carried by the city's paper, | the Post, | Holm, a pilot, said`: of two names the first is
    that of a definite thing with which a fronted phrase ends."""
    if len(kept) < _NAME_NAME_AND_TOLD or not tokens.cls[kept[2][0]] & DET:
        return False
    a, b = fronted
    noun = tokens.cls[b - 1] & WORD and not tokens.cap[b - 1] and not tokens.cls[b - 1] & _TIMES
    last = next((k for k in range(b - 1, a, -1) if tokens.cls[k - 1] & PREP), a)
    definite = any(word == "the" or word.endswith("'s") or word in _OWNERS for word in tokens.low[last:b])
    names = is_bare_name(tokens, *kept[0]) and is_bare_name(tokens, *kept[1])
    return bool(noun and definite and names and tokens.cls[a] & PREP)


_NAME_NAME_AND_TOLD = 3
_OWNERS = word_list("owner")


def _is_said_by_another(scope: Scope, low: int, piece: Range, described: bool) -> bool:
    """`Lund, the mayor, | called it a trick, and Eva Holm, the envoy, said it stood`: the verb before `and`
    has its own subject, and so has what stands behind marks, or behind a piece too long for a name."""
    tokens, (a, b) = scope.tokens, piece
    if a > low and (scope.quote[a - 1] >= 0 or is_finite(tokens, a, a - 1)):
        return True
    first, end = pieces_of(scope, low, b)[0]
    return described and end - first > _LONGEST_NAME and not tokens.cap[end - 1]


def _all_adverbial(tokens: Tokens, kept: list[Range]) -> bool:
    return all(is_adverbial(tokens, *piece) for piece in kept)


def _subject_of_clause(tokens: Tokens, a: int, b: int) -> int:
    """Where the subject begins in `The letter, sealed, came a day after | Mayor Holm, in a speech, proposed`,
    in `The row began after | Mayor Holm, a pilot who left in May, told`; -1 for none."""
    if not tokens.cls[a] & PAST and first_finite(tokens, a, b) < 0:
        return -1
    for k in range(b - 2, a, -1):
        if tokens.low[k] in _CLAUSE_OPENERS:
            named = is_named(tokens, k + 1) and not tokens.cls[k + 1] & _TIMES
            return k + 1 if named and first_finite(tokens, k + 1, b) < 0 else -1
    return -1


def _head(tokens: Tokens, pieces: list[Range]) -> Range | None:
    """The first piece, with the name after it where it is a bare title ("The Danish envoy, Lars Holm")."""
    if not pieces:
        return None
    a, b = pieces[0]
    end = end_of_second(tokens, pieces) if len(pieces) > 1 else -1
    if len(pieces) > 1 and joins_another(tokens, *pieces[1]):
        return a, pieces[1][1]
    if end > 0:
        return _trim(tokens, a, end)
    titled = tokens.cls[a] & DET or ends_in_role(tokens, a, b)
    if len(pieces) > 1 and titled and is_bare_name(tokens, *pieces[1]):
        b = pieces[1][1]
    return _trim(tokens, a, b)


def awaiting_verb(scope: Scope, end: int) -> Range | None:
    """The subject that ends at `end` and has no verb yet, in the last piece of the sentence: `It rained, but
    the guild | , calling it fair, …`; `None` where that piece is a clause already, or no subject."""
    tokens = scope.tokens
    k, low, cls, quote = end, scope.low, tokens.cls, scope.quote
    while k > low and quote[k - 1] < 0 and not cls[k - 1] & _PARTS:
        k -= 1
    while k < end and tokens.cls[k] & COORD:
        k += 1
    inner = _subject_after_opener(scope, k, end)
    if inner >= 0:
        return _trim(tokens, inner, end)
    if k >= end or is_adverbial(tokens, k, end) or tokens.cls[k] & REL or tokens.low[k] == "as":
        return None
    opens = tokens.cls[k] & (DET | SUBJ) or (tokens.cap[k] and tokens.cls[k - 1] & COORD)
    if first_finite(tokens, k, end) >= 0 or not opens:
        return None
    return _trim(tokens, k, end)


def _subject_after_opener(scope: Scope, a: int, b: int) -> int:
    """Where the subject begins in `, three months after | Eva Holm, calling it a trick, left`; -1 for none,
    as in `It fell after the vote, calling it a trick`."""
    tokens = scope.tokens
    for k in range(b - 2, a, -1):
        if tokens.low[k] in _CLAUSE_OPENERS:
            named = is_named(tokens, k + 1) and not tokens.cls[k + 1] & _TIMES
            whole = named and first_finite(tokens, k + 1, b) < 0 and verb_follows(scope, b + 1)
            return k + 1 if whole else -1
    return -1


def main_subject(scope: Scope, high: int) -> Range | None:
    """The subject of the sentence's main clause, looked for before token `high`; `None` where it has none
    there."""
    tokens = scope.tokens
    pieces = pieces_of(scope, scope.low, high)
    while len(pieces) > 1 and (is_before_subject(tokens, *pieces[0]) or is_asked(tokens, *pieces[0])):
        pieces.pop(0)
    if not pieces:
        return None
    a, b = pieces[0]
    while a < b and tokens.cls[a] & COORD:
        a += 1
    verb = first_finite(tokens, a, b)
    if verb < 0:
        return _head(tokens, [(a, b), *pieces[1:]])
    return subject_before(Scope(tokens, scope.quote, a, b), a, verb_group_start(tokens, verb, a))


def nearest_subject(scope: Scope, high: int) -> Range | None:
    """The subject of the last finite verb before token `high`, outside of quotations; `None` where there is
    no such verb, or nothing before it can be its subject."""
    tokens = scope.tokens
    for k in range(high - 1, scope.low, -1):
        if scope.quote[k] < 0 and tokens.cls[k] & WORD and is_finite(tokens, k, scope.low):
            return subject_before(scope, scope.low, verb_group_start(tokens, k, scope.low))
    return None

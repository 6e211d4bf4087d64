"""Who the sentence names as the source: the subject of a reporting verb, before or after it."""

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
from articles.extraction.grammar.clauses import has_main_verb
from articles.extraction.grammar.coordination import end_of_second, ends_in_role, is_bare_name, start_of_first
from articles.extraction.grammar.elapsed import tells_elapsed_time
from articles.extraction.grammar.finite_verbs import first_finite, is_finite
from articles.extraction.grammar.fronted_times import after_time, behind_next_day
from articles.extraction.grammar.pieces import ACTING, IN_OFFICE, is_asked, is_named, names_in_office
from articles.extraction.grammar.restrictions import (
    OPENERS,
    begins_name,
    dates_text,
    ends_passive,
    is_apposed,
    is_object,
    is_phrase_as,
    is_relative_clause,
    opens_relative,
    restricts,
    verb_follows,
    who_of_two_verbs,
)
from articles.extraction.grammar.scope import Range, Scope
from articles.extraction.grammar.told_persons import person_told_of
from articles.extraction.grammar.verb_groups import tells_whereabouts, verb_group_start
from articles.extraction.text.lexicon import (
    ADV,
    AUX,
    CLOSE,
    COLON,
    COMMA,
    COORD,
    DASH,
    DET,
    END,
    ING,
    LONG_DASHES,
    NEVER_FINITE,
    NUMBER,
    OPEN,
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
_HANGS = SUB | REL
_PLACED = PREP | _TIMES
_BRACKETS = frozenset("([?!]")
_MAX_SUBJECT = 60
_LONGEST_NAME = 8
_LONGEST_BRACKET = 30
_LINKING = frozenset(["while", "whereas", "although", "though", "because", "as"])
_PLACING = frozenset(["when", "where", "after", "before"])
_RESUMED = word_list("resuming_noun") | word_list("comment_noun")
_CLAUSE_OPENERS = frozenset({"after", "before", "when", "because", "while"})
_RESTRICTING = word_list("restricting")
_ASIDES = word_list("aside")
_SHARES = frozenset({"handful", "few", "fraction", "minority", "third", "quarter"})
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
    start = _phrase_start(scope, low, k)
    found = _trim(tokens, start, k)
    if (
        found
        and found[0] - 2 > low
        and tokens.low[found[0] - 1] == "and"
        and tokens.cls[found[0] - 2] & COMMA
    ):
        first = start_of_first(tokens, _chunks(scope, low, found[0] - 2), found)
        found = (first, found[1]) if first >= 0 else found
    aside = tokens.low[start:k] == _THIS_TIME or skip_adverbials(tokens, start, k) == k
    if start > low + 1 and tokens.cls[start - 1] & COMMA and aside:
        return _with_apposition(scope, low, start - 1)  # "Holm, the mayor, on Friday called"
    if found and is_relative_clause(tokens, *found) and found[0] - 1 > low:
        return _trim(tokens, _phrase_start(scope, low, found[0] - 1), found[1])
    return None if found and is_predicate(tokens, *found, low) else found


_THIS_TIME = ("this", "time")
"""An adverb between a subject and its verb: `Oslo, which once refused, this time said`."""


def _phrase_start(scope: Scope, low: int, k: int) -> int:
    """Goes back from `k` to where its noun phrase begins."""
    tokens, quote = scope.tokens, scope.quote
    cls, words = tokens.cls, tokens.low
    j = k - 1
    floor = max(low, k - _MAX_SUBJECT)
    while j >= floor:
        this, word = cls[j], words[j]
        if quote[j] >= 0 or (not this & WORD and _parts(tokens, j)):
            return j + 1
        if this & CLOSE:
            j = opening_bracket(tokens, j, floor)
        elif this & COORD:
            who = who_of_two_verbs(scope, floor, j, k)
            if who < 0 and not _joins_nouns(scope, floor, j):
                return j + 1
            j = who if who >= 0 else j
        elif word in OPENERS and j + 1 < k and opens_relative(words, j):
            return j + 1
        elif j > floor and (
            (words[j - 1] in _RESUMED and begins_name(tokens, j))
            or (this == WORD and is_apposed(tokens, j, k))
        ):
            return j  # "a step | the party has long demanded"
        elif (
            this & _HANGS and not tokens.cap[j] and not is_phrase_as(tokens, j) and not dates_text(tokens, j)
        ):
            if _has_nominal(tokens, j + 1, k) and not restricts(scope, j, floor, k):
                return j + 1
        elif (
            not this & NEVER_FINITE
            and is_finite(tokens, j, floor)
            and _has_nominal(tokens, j + 1, k)
            and not (
                _is_adjective(scope, j, floor) or words[j - 1] in _GOVERNING or ends_passive(tokens, j, k)
            )
        ):
            who = who_of_two_verbs(scope, floor, j - 1, k) if words[j - 1] == "and" else -1
            if who >= 0:
                j = who + 1
            elif words[j - 1] not in _RESTRICTING or j - 1 <= floor or cls[j - 2] & COMMA:
                return j + 1
            j -= 1  # "People who saw the fire said"
        j -= 1
    return j + 1


_GOVERNING = frozenset({"of", "from", "with", "by", "against", "among"})
"""Behind these a past form is an adjective: "families of | abducted fishermen"."""


def _parts(tokens: Tokens, j: int) -> bool:
    """Whether a mark at `j` parts a subject from what stands before it."""
    this, word = tokens.cls[j], tokens.low[j]
    if this & _BREAKS or word in LONG_DASHES or word in _BRACKETS:
        return True
    return bool(this & END and tokens.cls[j - 1] & CLOSE)  # "[Lead]Oslo says", "($3).Holm says"


def _is_adjective(scope: Scope, j: int, floor: int) -> bool:
    """`“…,” retired judge Olga Brandt said`: a past form right after a comma or a mark opens the
    noun phrase."""
    past = scope.tokens.cls[j] & PAST and not scope.tokens.cls[j] & AUX
    if scope.tokens.low[j] == "said" and scope.tokens.cls[j - 1] & COMMA:
        return False  # "Holm, the mayor, said Lund told him that"
    if scope.tokens.low[j : j + 2] == _ARMED_FORCES:
        return True
    return bool(past) and (j == floor or scope.quote[j - 1] >= 0 or bool(scope.tokens.cls[j - 1] & COMMA))


_ARMED_FORCES = ("armed", "forces")


def opening_bracket(tokens: Tokens, j: int, floor: int) -> int:
    """The token that opens the bracket which `j` closes; `j` itself where none near by does."""
    for i in range(j - 1, max(floor, j - _LONGEST_BRACKET) - 1, -1):
        if tokens.cls[i] & OPEN:
            return i
    return j


def _joins_nouns(scope: Scope, low: int, j: int) -> bool:
    """Whether the coordinator at `j` joins two noun phrases ("Lee and his family") and no clauses."""
    tokens = scope.tokens
    if tokens.low[j] not in {"and", "or", "&"} or j == low or tokens.cls[j - 1] & COMMA:
        return False
    for i in range(j - 1, low - 1, -1):
        if tokens.cls[i] & (COMMA | SEMI | COLON | SUB) & ~PREP or scope.quote[i] >= 0:
            return True
        if tokens.low[i] in {"which", "whom"}:  # "the summit at which Lee and Park pledged"
            return i < j - 1
        if is_finite(tokens, i, low):
            return False
    return True


def _has_nominal(tokens: Tokens, low: int, high: int) -> bool:
    """Whether a noun phrase that can be a source stands between two tokens."""
    if low >= high or (tokens.cls[low] & PREP and not tokens.cap[low]):
        return False
    return any(tokens.cls[i] & WORD and not tokens.cls[i] & (_TIMES | ADV) for i in range(low, high))


def _trim(tokens: Tokens, low: int, high: int) -> Range | None:
    """Takes fronted adverbials and a trailing time phrase from a noun phrase."""
    cls, words = tokens.cls, tokens.low
    while low < high and (
        (cls[low] & (COORD | ADV | SUB) and not cls[low] & (DET | SUBJ))
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
    for a, b in reversed(_chunks(scope, low, comma)):
        if kept and is_apart(scope, low, (a, b), kept[0]):
            break
        joins = kept and _opens_clause(tokens, *kept[0])
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
        placed = a > low and kept and _places_name(tokens, a, b) and not tokens.cap[kept[0][0]]
        if inner >= 0 or placed or (tokens.low[a] in _LINKING and _opens_clause(tokens, a, b)):
            kept.insert(0, (max(inner, a + 1), b))
            break
        kept.insert(0, (a, b))
    if kept and _opens_clause(tokens, *kept[0]):  # "But Holm, a pilot, said", "while a general, …, said"
        kept[0] = (kept[0][0] + 1, kept[0][1])
    if len(kept) > 1:
        kept[0] = after_time(tokens, *kept[0])
    opening: Range | None = None
    while kept and (is_adverbial(tokens, *kept[0]) or is_asked(tokens, *kept[0])):
        opening = kept.pop(0)
    if opening and _is_named_in_fronted(tokens, opening, kept):
        kept.pop(0)
    if not kept:  # "A letter printed in the paper, urged …"
        chunks = _chunks(scope, low, comma)
        if len(chunks) == 1 and tokens.cls[chunks[0][0]] & DET:
            return chunks[0]
        if chunks and tokens.cls[chunks[0][0]] & PREP:  # "In the house the party, calling it hasty, left"
            subject = _after_fronted_phrase(tokens, *chunks[0])
            return (subject, chunks[0][1]) if tokens.cls[subject] & DET else None
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
    first, end = _chunks(scope, low, b)[0]
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


def _opens_clause(tokens: Tokens, a: int, b: int) -> bool:
    """Whether a conjunction and a subject begin a piece: `But one of its clerks`; not `But on Friday`."""
    if b < a + 2 or not (tokens.cls[a] & COORD or tokens.low[a] in _LINKING):
        return False
    numbered = tokens.cls[a + 1] & NUMBER and b == a + 3 and tokens.cap[b - 1]  # "But 38 North, a site"
    subject = tokens.cap[a + 1] or tokens.cls[a + 1] & DET or names_in_office(tokens, a + 1, b) or numbered
    one = tokens.low[a + 1 : a + 3] == ("one", "of") and not any(c & _TIMES for c in tokens.cls[a:b])
    return bool(subject or one) and not tokens.cls[a + 1] & (_TIMES | PREP)


def _places_name(tokens: Tokens, a: int, b: int) -> bool:
    """`It shut in May, | when Holm, | speaking in Oslo, said`: behind the word of time stands only a name."""
    return tokens.low[a] in _PLACING and b > a + 1 and all(tokens.cap[a + 1 : b])


def _head(tokens: Tokens, chunks: list[Range]) -> Range | None:
    """The first chunk, with the name after it where it is a bare title ("The Danish envoy, Lars Holm")."""
    if not chunks:
        return None
    a, b = chunks[0]
    end = end_of_second(tokens, chunks) if len(chunks) > 1 else -1
    if end > 0:
        return _trim(tokens, a, end)
    titled = tokens.cls[a] & DET or ends_in_role(tokens, a, b)
    if len(chunks) > 1 and titled and is_bare_name(tokens, *chunks[1]):
        b = chunks[1][1]
    return _trim(tokens, a, b)


def _chunks(scope: Scope, low: int, high: int) -> list[Range]:
    """The pieces between commas, dashes and quotations."""
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


def is_adverbial(tokens: Tokens, a: int, b: int) -> bool:
    """Whether a piece before a comma is a fronted phrase or clause ("On Monday", "While …",
    "However")."""
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


def _is_fronted(tokens: Tokens, a: int, b: int) -> bool:
    """Whether a piece stands before the subject; not `But Holm`, `Yet the guild`."""
    subject = a + 1 if tokens.cls[a] & COORD and _opens_clause(tokens, a, b) else a
    return is_adverbial(tokens, subject, b)


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
    chunks = _chunks(scope, scope.low, high)
    while len(chunks) > 1 and (_is_fronted(tokens, *chunks[0]) or is_asked(tokens, *chunks[0])):
        chunks.pop(0)
    if not chunks:
        return None
    a, b = chunks[0]
    while a < b and tokens.cls[a] & COORD:
        a += 1
    verb = first_finite(tokens, a, b)
    if verb < 0:
        return _head(tokens, [(a, b), *chunks[1:]])
    return subject_before(Scope(tokens, scope.quote, a, b), a, verb_group_start(tokens, verb, a))


def nearest_subject(scope: Scope, high: int) -> Range | None:
    """The subject of the last finite verb before token `high`, outside of quotations; `None` where there is
    no such verb, or nothing before it can be its subject."""
    tokens = scope.tokens
    for k in range(high - 1, scope.low, -1):
        if scope.quote[k] < 0 and tokens.cls[k] & WORD and is_finite(tokens, k, scope.low):
            return subject_before(scope, scope.low, verb_group_start(tokens, k, scope.low))
    return None

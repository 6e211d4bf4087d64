"""Where a content ends on the right: at the writer's own words, the speaker's next act, another report."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import compress

from articles.extraction.contents.next_acts import begins_next_act
from articles.extraction.contents.writers_words import goes_on_itself, is_writer_comment, is_writers
from articles.extraction.grammar.adverbials import skip_venue
from articles.extraction.grammar.finite_verbs import first_finite, is_finite
from articles.extraction.grammar.scope import Range, Scope
from articles.extraction.grammar.verdicts import is_verdict
from articles.extraction.text.lexicon import (
    ADV,
    AUX,
    COLON,
    COMMA,
    COORD,
    DASH,
    DET,
    END,
    ING,
    NUMBER,
    PAST,
    PREP,
    SEMI,
    SUBJ,
    TIME,
    WORD,
)
from articles.extraction.text.tokens import Tokens

CLAUSAL = frozenset({"that", "clause", "wh", "noun-that", "gap", "quote"})
_LISTED = frozenset(["that", "and", "but", "or", "if", "whether"])
_SHARES = frozenset({"percent", "%", "respondents", "respondent", "half", "third", "quarter", "majority"})
_COMPARED = frozenset({"up", "down", "compared"})
_LONGEST = 300
_PARTS = COMMA | DASH
_EDGES = _PARTS | COORD | SEMI
"""At these, and behind quotations, a content may end."""
_BEFORE_STOP = frozenset({"while", "whereas", "as", "although", "though", "which", "where", "because"})


def right_edge(scope: Scope, low: int, high: int, stop: int, frame: str) -> int:
    """The first token after the content that begins at `low`; `stop` is where another reporting clause
    begins."""
    tokens, quote = scope.tokens, scope.quote
    cls, clausal = tokens.cls, frame in CLAUSAL
    inside: Iterable[int] = range(low + 1, min(high, stop))
    if inside and max(quote[low + 1 : min(high, stop)]) < 0:
        inside = compress(inside, map(_EDGES.__and__, cls[low + 1 : min(high, stop)]))
    for k in inside:
        if quote[k] >= 0:
            continue
        if cls[k] & _PARTS and k + 1 < high and quote[k + 1] < 0:
            whole = clausal or (frame == "according-before" and _goes_on_telling(tokens, k + 1))
            if is_writer_comment(scope, k + 1, high, whole):
                if (clausal or frame == "according-before") and (
                    _parts_clause(scope, low, k, min(high, stop))
                    or _goes_on_behind(scope, k, min(high, stop))
                ):
                    continue
                if frame == "np-np" and _gives_reason(scope, k, high):
                    continue
                joined = tokens.low[k - 1] == "and"  # "the need for talks | and, in a nod to Oslo, for haste"
                return k - joined
            if clausal and (
                goes_on_itself(scope, low, k, high) or skip_venue(tokens, k + 1, high) >= high - 1
            ):
                return k
        elif clausal and cls[k] & COLON and _quotation_closes(scope, low, k + 1, high):
            return k  # "admitted it was late: “We slept.”"
        elif (cls[k] & SEMI and not (clausal and _lists_on(scope, k, high if stop >= high else 0))) or (
            cls[k] & COORD and begins_next_act(scope, low, k, clausal or frame == "according-before")
        ):
            return k
        elif quote[k - 1] >= 0 and k > low + 1 and is_writers(scope, low, k, high, clausal):
            if frame == "np-as" and (_object_follows(scope, low, k) or _is_called_then(scope, low, k)):
                continue
            return k  # the comma stands inside the marks: “firm steps,” without elaborating
    if stop < high:
        return _before_separator(tokens, low, stop)
    while high > low + 1 and tokens.cls[high - 1] & END and quote[high - 1] < 0:
        high -= 1
    return high


def _lists_on(scope: Scope, semicolon: int, high: int) -> bool:
    """`said that it was late; that all slept`, `said it was over; there would be “no more”`: what goes on
    behind a semicolon, up to `high` with words in marks; 0 where somebody else is reported there."""
    if scope.tokens.low[semicolon + 1] in _LISTED:
        return True
    marked = next((j for j in range(semicolon + 2, high - 2) if scope.quote[j] >= 0), 0)
    return (
        marked > 0 and scope.quote[semicolon + 1] < 0 and not scope.tokens.cls[marked - 1] & (COMMA | COLON)
    )


def _goes_on_telling(tokens: Tokens, k: int) -> bool:
    """`According to the poll, 60 percent had read it, | but only 20 percent trusted it`, `According to Holm,
    few go there, | as the fare is high`."""
    if tokens.low[k] in {"as", "while", "whereas"}:
        return True
    return tokens.low[k] == "but" and any(c & NUMBER for c in tokens.cls[k + 1 : k + 4])


def _object_follows(scope: Scope, low: int, k: int) -> bool:
    """`dismissed as “idle” | the guild's claim`: behind what it is called stands the object, no comma."""
    tokens = scope.tokens
    low += scope.quote[low] < 0 and tokens.low[low] in {"a", "an"}
    whole = tokens.low[low - 1] in _CALLED and scope.quote[low] == scope.quote[k - 1]
    return whole and not tokens.cls[k] & COMMA and not tokens.cls[k - 2] & COMMA


_CALLED = frozenset({"as", "a", "an"})


def _is_called_then(scope: Scope, low: int, k: int) -> bool:
    """`dismissed his “bold plan” | as the “height of folly”`: what the object is called is still to come."""
    tokens = scope.tokens
    plain = tokens.low[k] == "as" and not tokens.cls[k - 2] & COMMA and tokens.low[low - 1] != "as"
    return plain and "as" not in (tokens.low[j] for j in range(low, k) if scope.quote[j] < 0)


def _parts_clause(scope: Scope, low: int, k: int, high: int) -> bool:
    """`noted that Lund, | even as he spoke, has done nothing`: what a mark opens at `k` parts a subject from
    its verb."""
    tokens = scope.tokens
    subject = tokens.cap[low] or tokens.cls[low] & (DET | SUBJ)
    comma = next((j for j in range(low, k) if tokens.cls[j] & COMMA), k)
    if not subject or first_finite(tokens, low, comma, scope.quote) >= 0:
        return False
    if comma < k and is_finite(tokens, k + 1, k):
        return True  # "Lund, dressed in black, | left"
    if first_finite(tokens, comma, k, scope.quote) >= 0:
        return False
    marks = (j for j in range(k + 2, high - 1) if tokens.cls[j] & (COMMA | DASH) and scope.quote[j] < 0)
    return any(is_finite(tokens, j + 1, j) for j in marks)


def _gives_reason(scope: Scope, comma: int, high: int) -> bool:
    """`called the sums dishonest, | as most of it goes to schools`: why it is so, behind an adjective that
    judges, and not what went on meanwhile (`…, as talks began`)."""
    tokens = scope.tokens
    if tokens.low[comma + 1] != "as" or scope.quote[comma - 1] >= 0 or not is_verdict(tokens, comma - 1):
        return False
    verb = first_finite(tokens, comma + 2, high, scope.quote)
    return verb > comma + 2 and (not tokens.cls[verb] & PAST or bool(tokens.cls[verb] & AUX))


def _goes_on_behind(scope: Scope, comma: int, high: int) -> bool:
    """`According to Oslo, he came south, | leaving his boat, and later became a clerk`: what a participle
    opens stands between two verbs of the clause."""
    tokens = scope.tokens
    if not tokens.cls[comma + 1] & ING or scope.quote[comma + 1] >= 0:
        return False
    closing = next((j for j in range(comma + 2, high - 2) if tokens.cls[j] & COMMA), 0)
    if not closing or tokens.low[closing + 1] not in {"and", "but"}:
        return False
    if first_finite(tokens, comma + 2, closing, scope.quote) >= 0:
        return False
    verb = closing + 2
    while verb < high - 1 and tokens.cls[verb] & (ADV | TIME) and not tokens.cls[verb] & (SUBJ | DET):
        verb += 1
    return is_finite(tokens, verb, closing)


def others_begin(scope: Scope, source: Range | None, low: int) -> int:
    """Where a content that begins at `low` ends because the writer goes on with how large the share is of
    those who say it, or with the rest of them: `60 percent said it was fair, | up 6 points from May`, `…, |
    while only 31 percent did`, `Some clerks say it is a trap, | but others see a chance`; else the end of the
    sentence."""
    tokens, high = scope.tokens, scope.high
    if source is None:
        return high
    share = not _SHARES.isdisjoint(tokens.low[slice(*source)])
    some = tokens.low[source[0]] in _PART_OF_THEM
    if not (share or some):
        return high
    for k in range(low + 1, high - 2):
        marked = scope.quote[k] >= 0 > scope.quote[k + 1] and bool(tokens.cls[k - 1] & COMMA)
        if not marked and (scope.quote[k] >= 0 or not tokens.cls[k] & COMMA):
            continue
        rest = some and tokens.low[k + 1] in _CONTRASTING and tokens.low[k + 2] in _THE_REST
        if rest or (share and _goes_on_with_shares(tokens, k + 1, high)):
            return k + marked
    return high


_PART_OF_THEM = frozenset({"some", "many", "most", "critics", "supporters", "one", "several"})
_CONTRASTING = frozenset({"but", "while", "though", "whereas"})
_THE_REST = frozenset({"others", "some", "many", "few", "another", "most"})


def _goes_on_with_shares(tokens: Tokens, k: int, high: int) -> bool:
    """`up 6 points`, `compared with 31 percent`, `while 31 percent disagreed`."""
    if tokens.low[k] in _COMPARED:
        return bool(tokens.cls[k + 1] & (NUMBER | PREP))
    return tokens.low[k] in {"while", "whereas"} and _next_share(tokens, k + 1, high)


def _next_share(tokens: Tokens, k: int, high: int) -> bool:
    """Whether a clause of another share begins: `31 percent disagreed`, `only 20% of the young did`."""
    while k < high - 2 and tokens.cls[k] & (ADV | DET) and not tokens.cls[k] & NUMBER:
        k += 1
    share = tokens.cls[k] & NUMBER and tokens.low[k + 1] in _SHARES
    people = tokens.low[k + 2] != "of" or tokens.low[k + 3] in {"those", "them", "people", "respondents"}
    return bool(share) and people and first_finite(tokens, k, high) > 0


def _quotation_closes(scope: Scope, low: int, k: int, high: int) -> bool:
    """Whether a quotation that is a sentence stands from `k` to the end, behind a plain clause."""
    tokens = scope.tokens
    if not 4 <= high - k <= high - low <= _LONGEST or scope.quote[k] < 0 or not tokens.cap[k + 1]:
        return False
    verb = first_finite(tokens, k + 1, high)
    if verb < 0 or tokens.cls[verb - 1] & COORD:
        return False
    plain = not any(tokens.cls[j] & DASH or scope.quote[j] >= 0 for j in range(low, k))
    return plain and all(scope.quote[j] >= 0 or not tokens.cls[j] & WORD for j in range(k, high))


def _before_separator(tokens: Tokens, low: int, k: int) -> int:
    parts = COMMA | COORD | DASH | SEMI
    while k > low + 1 and (tokens.cls[k - 1] & parts or tokens.low[k - 1] in _BEFORE_STOP):
        k -= 1
    return k

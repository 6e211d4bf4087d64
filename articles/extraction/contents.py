"""How far a content reaches: to the right of its cue, and to the left of a cue that trails it."""

from __future__ import annotations

from articles.extraction.clauses import COUNTS, Range, Scope, first_finite, is_finite, skip_adverbials
from articles.extraction.lexicon import (
    AUX,
    BE,
    COLON,
    COMMA,
    CONSEQUENCE,
    COORD,
    DASH,
    DET,
    END,
    HAVE,
    ING,
    MODAL,
    NUMBER,
    PARTICIPLE,
    PAST,
    PREP,
    REL,
    SEMI,
    SUB,
    TIME,
    TIME_MOD,
    WORD,
    word_list,
)
from articles.extraction.reporting import Reporting
from articles.extraction.tokens import Tokens

_COMMENTS = tuple(
    tuple(phrase.split())
    for phrase in [
        "in an apparent",
        "in what",
        "in a move",
        "in a sign",
        "in an effort",
        "in an attempt",
        "in an unusual",
        "in a rare",
        "in reference to",
        "in response to",
        "in a bid",
        "the latest",
        "a move",
        "a claim",
        "a charge",
        "an accusation",
        "an allegation",
        "an apparent",
        "a reference",
        "an assertion",
        "apparently",
        "although",
        "though",
        "even though",
        "even as",
        "citing",
        "based on",
        "a day after",
        "a day before",
        "days after",
        "hours after",
        "a week after",
        "weeks after",
        "a month after",
        "months after",
        "just days",
        "one day after",
        "two days after",
        "without elaborating",
        "without giving",
        "without providing",
        "without specifying",
    ]
)
_COMMENT_NOUNS = word_list("comment_noun")
_COMMENT_STARTS = frozenset(words[0] for words in _COMMENTS)
_CLAUSAL = frozenset({"that", "clause", "wh", "noun-that", "gap", "quote"})
_NO_MORE = frozenset(
    tuple(words.split())
    for words in [
        "didn't say",
        "didn't elaborate",
        "declined to",
        "refused to",
        "gave no",
        "offered no",
        "provided no",
        "made no",
        "stopped short",
        "gave few",
        "offered few",
        "provided few",
        "left open",
        "referred questions",
    ]
)
"""What a speaker does who says no more."""
_DID_NOT = frozenset({("did", "not"), ("has", "not"), ("have", "not")})
_SAME_IN_PAST = frozenset(
    {"cut", "put", "set", "let", "hit", "shut", "split", "spread", "cast", "cost", "quit"}
)
_SPEAKING = frozenset(
    {"say", "comment", "elaborate", "drawn", "give", "confirm", "discuss", "specify", "name"}
) | {
    "identify",
    "provide",
    "disclose",
    "explain",
    "reveal",
    "mention",
    "offer",
    "answer",
    "address",
    "speculate",
}
_BACKSHIFTED = frozenset(
    ["was", "were", "had", "would", "could", "might", "wasn't", "weren't", "hadn't", "wouldn't"]
)
_HERE_AND_NOW = frozenset(["has", "have", "is", "are", "hasn't", "haven't", "isn't", "aren't", "says", "say"])
"""Verbs in the present: in a report whose verbs are in the past, no part of it."""
_MEDIA = word_list("medium")
_MOST_STOPS = 12
_EDGES = COMMA | DASH | COORD
"""At these, and behind quotations, a content may end."""
_LINKS = frozenset(["while", "whereas", "as", "although", "though", "which"])
_OPENING = frozenset(["and", "but", "or", "yet", "so", "nor"])


def leading_content(scope: Scope, reading: Reporting, others: list[Reporting]) -> Range:
    """What stands after its cue."""
    tokens, start = scope.tokens, reading.right
    stop = first_stop(scope, reading, others, start)
    if reading.frame == "quote" and scope.quote[start] >= 0:
        end = quotation_end(scope, start)
        separated = tokens.cls[start - 1] & (COMMA | COLON)
        second = tokens.cls[end] & COORD and scope.quote[end + 1] < 0
        if separated or second or end >= scope.high or not tokens.cls[end] & WORD or end == stop:
            return start, end
    end = right_edge(scope, start, _clause_limit(scope, reading), stop, reading.frame)
    whole = reading.frame in _CLAUSAL or reading.frame == "according-before"
    return start, end if whole else _without_occasion(scope, start, end)


def _without_occasion(scope: Scope, start: int, end: int) -> int:
    """`announced plans … during a briefing in Seoul`: when and where it was said belongs to the cue."""
    for k in range(start + 2, end):
        if _begins_occasion(scope, k) and skip_adverbials(scope.tokens, k, end) == end:
            if scope.tokens.low[k - 1] in {"only", "just"}:
                k -= 1
            return k - 1 if scope.tokens.cls[k - 1] & COMMA else k
    return end


def _begins_occasion(scope: Scope, k: int) -> bool:
    """`on Thursday`, `last week`, `at a briefing` tell when something was said; `in March` may be what
    was said."""
    tokens = scope.tokens
    this, before = tokens.cls[k], tokens.cls[k - 1]
    if this & PREP:
        return tokens.low[k] == "on" or not tokens.cls[k + 1] & (TIME | NUMBER)
    counted = tokens.low[k] in COUNTS and tokens.cls[k + 1] & TIME
    return (
        bool(this & (TIME | TIME_MOD) or counted)
        and not before & (PREP | DET | NUMBER)
        and (tokens.low[k - 1] not in COUNTS)
    )


def first_stop(scope: Scope, reading: Reporting, others: list[Reporting], start: int) -> int:
    """Where the next reporting clause begins that is not part of the content that begins at `start`."""
    for other in others[:_MOST_STOPS]:
        if other.begin > start:
            if other.opening > start:
                return other.opening
            if is_separate(scope, reading, other, others):
                return _at_colon(scope, start, other) or other.begin
    return scope.high


def _at_colon(scope: Scope, start: int, other: Reporting) -> int:
    """`warned against haste: the ice, he said, was thin`: the last colon before a cue that trails; 0 for
    none."""
    tokens = scope.tokens
    if other.frame or other.shape != "subject-verb" or not tokens.cls[other.begin - 1] & COMMA:
        return 0
    for k in range(other.begin - 2, start, -1):
        if scope.quote[k] < 0 and tokens.cls[k] & (COLON | SEMI):
            return k
    return 0


def quotation_end(scope: Scope, k: int) -> int:
    """The first token after the quotation that holds token `k`."""
    number = scope.quote[k]
    while k < scope.high and scope.quote[k] == number:
        k += 1
    return k


def _clause_limit(scope: Scope, reading: Reporting) -> int:
    """A reporting clause in a fronted subordinate or participle clause ends where the main clause
    begins."""
    tokens = scope.tokens
    begin = reading.begin
    if reading.shape == "relative" or reading.frame == "gap" or _is_in_relative(scope, reading):
        return _relative_end(scope, reading)
    if reading.shape == "noun":
        return _before_predicate(scope, reading)
    fronted = is_fronted(scope, reading)
    if reading.shape == "subject-verb" and begin > scope.low:
        sub = begin - 1
        after_break = sub <= scope.low + 1 or tokens.cls[sub - 1] & COMMA
        fronted = bool(tokens.cls[sub] & SUB) and tokens.low[sub] != "that" and bool(after_break)
    if not fronted:
        return scope.high
    for k in range(reading.right + 1, scope.high - 1):
        if _closes_after_comma(scope, k) and first_finite(tokens, k, scope.high) > 0:
            return k
        if not tokens.cls[k] & COMMA or scope.quote[k] >= 0 or scope.quote[k + 1] >= 0:
            continue
        if not tokens.cls[k + 1] & (REL | ING | COORD) and first_finite(tokens, k + 1, scope.high) > 0:
            return k
    return scope.high


def _is_in_relative(scope: Scope, reading: Reporting) -> bool:
    """`the tower, which she described as a ruin, …`, `the pact, in which both vowed to stop, …`"""
    return reading.begin > scope.low and scope.tokens.low[reading.begin - 1] in {"which", "whom"}


def _before_predicate(scope: Scope, reading: Reporting) -> int:
    """`The club's denial that money changed hands | was brief`: where the noun is the subject of the
    sentence, its clause ends before the sentence's own verb."""
    tokens = scope.tokens
    if first_finite(tokens, scope.low, reading.cue.first, scope.quote) >= 0:
        return scope.high
    start = reading.right
    if reading.frame == "noun-that":
        start = first_finite(tokens, start, scope.high, scope.quote) + 1
    for k in range(start, scope.high) if start else ():
        linked = tokens.cls[k] & (REL | SUB | (COORD if reading.frame == "noun-that" else 0)) & ~PREP
        if linked:
            return scope.high
        if (
            k > reading.right
            and scope.quote[k] < 0
            and tokens.cls[k] & WORD
            and is_finite(tokens, k, start - 1)
        ):
            return k
    return scope.high


def _relative_end(scope: Scope, reading: Reporting) -> int:
    """`China, which has voiced concern, may …`: where the main verb goes on after a relative clause."""
    tokens = scope.tokens
    for k in range(reading.right, scope.high - 1):
        if _closes_after_comma(scope, k) and (is_finite(tokens, k, k - 1) or tokens.cls[k] & AUX):
            return k
        if (tokens.cls[k] & COMMA and scope.quote[k] < 0 and is_finite(tokens, k + 1, k)) or (
            tokens.cls[k] & COMMA and tokens.cls[k + 1] & AUX
        ):
            return k
    return scope.high


def is_fronted(scope: Scope, reading: Reporting) -> bool:
    """`Calling for calm, Oslo left`, `In a letter urging calm, Oslo left`: a participle before the main
    clause."""
    if reading.shape != "participle":
        return False
    if reading.begin <= scope.low + 1:
        return True
    opens = scope.tokens.cls[scope.low] & PREP and reading.begin <= scope.low + 12
    return bool(opens) and first_finite(scope.tokens, scope.low, reading.begin, scope.quote) < 0


def _closes_after_comma(scope: Scope, k: int) -> bool:
    """Whether the words before `k` end with a comma inside its closing mark: `“a fake,” left`."""
    if scope.quote[k] >= 0 or k < scope.low + 3 or scope.quote[k - 1] < 0:
        return False
    return bool(scope.tokens.cls[k - 2] & COMMA)


def is_separate(scope: Scope, outer: Reporting, other: Reporting, others: list[Reporting]) -> bool:
    """Whether a later reporting clause ends the content of an earlier one, rather than being part of
    it."""
    tokens = scope.tokens
    begin = other.begin
    before, word = tokens.cls[begin - 1], tokens.low[begin - 1]
    if other.shape == "noun":
        return False
    if other.needs_quote and not any(scope.quote[k] >= 0 for k in range(other.right, scope.high)):
        return word in {"as", "which"} and bool(tokens.cls[begin - 2] & COMMA)
    if other.shape == "relative" and _relative_end(scope, other) < scope.high:
        return False
    if other.shape in {"participle", "passive"}:
        if word == "while" and tokens.cls[begin - 2] & COMMA:
            return True
        if word == "instead" or tokens.low[begin] == "instead":
            return False
        if tokens.cls[begin] & COORD and outer.shape == "participle":
            return True  # "accusing Oslo of …, and warning that …"
        return (
            bool(before & (COMMA | DASH))
            or scope.quote[begin - 1] >= 0
            or (other.cue.lexeme.lemma == "say" and outer.frame == "np")
        )
    if other.shape == "shared":
        if _is_medium(tokens, outer) and first_finite(tokens, outer.right, begin, scope.quote) >= 0:
            return False
        return bool(before & COMMA) or not _is_inner_verb(outer, other, others)
    if before & (COMMA | DASH | SEMI) or scope.quote[begin - 1] >= 0:
        return True
    if before & COORD:
        comma = tokens.cls[begin - 2] & COMMA
        return bool(comma) or first_finite(tokens, outer.right, begin - 1) >= 0
    if word in {"as", "which"}:
        return bool(tokens.cls[begin - 2] & COMMA)
    return word in _LINKS


def _is_medium(tokens: Tokens, outer: Reporting) -> bool:
    """`The agency said the leader toured a plant and called for more shells`: the leader calls."""
    return outer.source is not None and not _MEDIA.isdisjoint(tokens.low[slice(*outer.source)])


def _is_inner_verb(outer: Reporting, other: Reporting, others: list[Reporting]) -> bool:
    """`They say he said at first … but later said`: another tense, so the verb belongs to the inner
    clause."""
    present = {"present", "base"}
    if (
        not outer.cue.lexeme.forms & present
        or other.cue.lexeme.forms & present
        or outer.frame not in {*_CLAUSAL, ""}
    ):
        return False
    return any(outer.cue.last <= r.begin < other.begin and not r.cue.lexeme.forms & present for r in others)


def right_edge(scope: Scope, low: int, high: int, stop: int, frame: str) -> int:
    """The first token after the content that begins at `low`; `stop` is where another reporting clause
    begins."""
    tokens, quote = scope.tokens, scope.quote
    cls, clausal = tokens.cls, frame in _CLAUSAL
    for k in range(low + 1, min(high, stop)):
        if quote[k] >= 0 or not (cls[k] & _EDGES or quote[k - 1] >= 0):
            continue
        if cls[k] & (COMMA | DASH) and k + 1 < high and quote[k + 1] < 0:
            if _writer_comment(scope, k + 1, high, clausal):
                return k
            if clausal and _goes_on_itself(scope, low, k, high):
                return k
        elif cls[k] & COORD and _second_verb(scope, low, k, clausal or frame == "according-before"):
            return k
        elif quote[k - 1] >= 0 and k > low + 1 and _writer_comment(scope, k, high, clausal):
            return k  # the comma stands inside the marks: “firm steps,” without elaborating
    if stop < high:
        return _before_separator(tokens, low, stop)
    while high > low + 1 and tokens.cls[high - 1] & END and quote[high - 1] < 0:
        high -= 1
    return high


def _second_verb(scope: Scope, low: int, k: int, clausal: bool) -> bool:
    """`called it a war and froze the assets`, `said it would but did not say when`: the subject's next
    act."""
    tokens = scope.tokens
    if clausal and tokens.low[k] == "but" and _says_no_more(tokens, k + 1):
        return True
    if any(tokens.cls[j] & (REL | SUB) & ~PREP for j in range(low + 1, k)):
        return False
    if clausal:
        denies = tokens.low[k] == "but" and tokens.low[k + 1 : k + 3] in _DID_NOT
        return denies or _acts_after_modal(scope, low, k)
    if tokens.low[k] not in {"and", "but"} or not tokens.cls[k + 1] & PAST or scope.quote[k + 1] >= 0:
        return False
    return not tokens.cls[k - 1] & PAST and is_finite(tokens, k + 1, k)


def _says_no_more(tokens: Tokens, k: int) -> bool:
    """`but declined to`, `but made no mention`, `but would not be drawn`: the speaker's silence."""
    words = tokens.low[k : k + 6]
    if words[:2] in _NO_MORE:
        return True
    helpers = 2 if words[1] == "not" else 1 if words[0].endswith("n't") else 0
    return helpers > 0 and not _SPEAKING.isdisjoint(words[helpers : helpers + 3])


def _acts_after_modal(scope: Scope, low: int, k: int) -> bool:
    """`said it would pay and left the room`: a past form beside `would` is the subject's next act."""
    tokens = scope.tokens
    if tokens.low[k] not in {"and", "but"} or not tokens.cls[k + 1] & PAST or tokens.cls[k + 1] & AUX:
        return False
    if tokens.low[k + 1] in _SAME_IN_PAST:
        return False
    first = first_finite(tokens, low, k, scope.quote)
    if first < 0 or not tokens.cls[first] & MODAL or tokens.cls[k - 1] & (PAST | PARTICIPLE):
        return False
    between = tokens.cls[first + 1 : k]
    passive = any(c & (BE | HAVE) for c in between)
    return not passive and is_finite(tokens, k + 1, k)


def _goes_on_itself(scope: Scope, low: int, comma: int, high: int) -> bool:
    """`said that talks were needed, and papers have since repeated it`: after a content in the past, a
    clause in the present is the writer's."""
    tokens = scope.tokens
    if tokens.low[comma + 1] not in {"and", "but", "though", "although"}:
        return False
    verbs = {tokens.low[j] for j in range(low, comma) if scope.quote[j] < 0}
    if verbs.isdisjoint(_BACKSHIFTED) or not verbs.isdisjoint(_HERE_AND_NOW):
        return False
    verb = first_finite(tokens, comma + 2, min(high, comma + 14), scope.quote)
    if verb < comma + 3 or tokens.low[verb] not in _HERE_AND_NOW:
        return False
    return not any(tokens.cls[j] & (REL | SUB | COMMA) & ~(PREP | DET) for j in range(comma + 2, verb))


def _before_separator(tokens: Tokens, low: int, k: int) -> int:
    while k > low + 1 and (tokens.cls[k - 1] & (COMMA | COORD | DASH | SEMI) or tokens.low[k - 1] in _LINKS):
        k -= 1
    return k


def _writer_comment(scope: Scope, k: int, high: int, clausal: bool) -> bool:
    """Whether the words after a comma are the writer's own ("in an apparent …", "prompting …")."""
    tokens = scope.tokens
    words, cls = tokens.low, tokens.cls
    if words[k] in _COMMENT_STARTS and any(words[k : k + len(c)] == c for c in _COMMENTS):
        return True
    if cls[k] & CONSEQUENCE or _names_the_statement(tokens, k):
        return True
    if clausal:
        return False
    if words[k] == "as":
        return first_finite(tokens, k + 1, high) >= 0 and not is_finite(tokens, k + 1, k)
    return words[k] == "but" and first_finite(tokens, k + 1, high) >= 0


def _names_the_statement(tokens: Tokens, k: int) -> bool:
    """`, a rare nod to the cost`: a noun for the statement itself, with an article and adjectives."""
    if tokens.low[k] not in {"a", "an"}:
        return False
    for j in range(k + 1, k + 5):
        if tokens.low[j] in _COMMENT_NOUNS:
            return bool(tokens.cls[j + 1] & (PREP | REL | END | COMMA))
        if not tokens.cls[j] & WORD or tokens.cls[j] & (PREP | AUX | REL | SUB):
            return False
    return False


def trailing_content(scope: Scope, low: int, high: int) -> Range | None:
    """The content between `low` and a trailing cue, without the conjunction that opens it and the last
    comma."""
    tokens, quote = scope.tokens, scope.quote
    while high > low and tokens.cls[high - 1] & (COMMA | DASH | SEMI | COLON) and quote[high - 1] < 0:
        high -= 1
    low = _interrupted_relative(scope, low, high)
    while low < high and quote[low] < 0 and tokens.low[low] in _OPENING:
        low += 1
    while low < high and quote[low] < 0 and not tokens.cls[low] & WORD and tokens.low[low] not in "[($#@…":
        low += 1
    return (low, high) if low < high else None


def _interrupted_relative(scope: Scope, low: int, high: int) -> int:
    """Where the content begins that a cue interrupts in a relative clause (`He blamed Lund, whose map, he
    said, …`: at `whose`); `low` for any other."""
    tokens = scope.tokens
    for k in range(high - 1, max(low, high - 9), -1):
        if scope.quote[k] >= 0 or tokens.cls[k] & COMMA or is_finite(tokens, k, low):
            return low
        if tokens.low[k] in {"which", "who", "whose"}:
            main = first_finite(tokens, low, k, scope.quote) >= 0
            return k if main and tokens.cls[k - 1] & COMMA else low
    return low

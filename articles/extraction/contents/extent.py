"""How far a content reaches: to the right of its cue, and to the left of a cue that trails it."""

from __future__ import annotations

from articles.extraction.contents.edges import CLAUSAL, others_begin, right_edge
from articles.extraction.contents.limits import clause_limit
from articles.extraction.contents.occasions import (
    is_day_of_saying,
    without_month,
    without_occasion,
    without_silence,
)
from articles.extraction.contents.separate_reports import (
    OPENING_PHRASE,
    before_preposition,
    is_separate,
    linked_at,
)
from articles.extraction.cues.reporting import Reporting
from articles.extraction.grammar.adverbials import skip_adverbials
from articles.extraction.grammar.finite_verbs import first_finite, is_finite
from articles.extraction.grammar.scope import Range, Scope, comma_at, quotation_end
from articles.extraction.grammar.verdicts import named_behind
from articles.extraction.text.lexicon import (
    ADV,
    AUX,
    COLON,
    COMMA,
    COORD,
    DASH,
    DET,
    PAST,
    PREP,
    REL,
    SEMI,
    SUB,
    SUBJ,
    WORD,
    word_list,
)

_MOST_STOPS = 12
_PUT_UP = frozenset({"write", "shout", "chant", "yell", "scream"})
_OPENING = frozenset(["and", "but", "or", "yet", "so", "nor"])


def leading_content(scope: Scope, reading: Reporting, others: list[Reporting]) -> Range:
    """What stands after its cue."""
    tokens, start, objects = scope.tokens, reading.right, False
    stop = first_stop(scope, reading, others, start)
    if reading.frame == "quote" and scope.quote[start] >= 0:
        end = quotation_end(scope, start)
        if tokens.low[reading.begin - 1] == "what" and reading.begin > scope.low:
            return start, end  # "what he called “its ways,” and"
        if reading.cue.lexeme.lemma == "read":
            return start, end  # "a banner reading “Go home” hung from the bridge"
        if tokens.low[reading.begin - 1] in {"which", "whom"} and tokens.cls[end - 2] & COMMA:
            return start, end  # "which he called “a bridge that floats,” by May"
        if end < scope.high and skip_adverbials(tokens, end, scope.high) >= scope.high - 1:
            return start, end  # "praised “a great crew” in a letter on Friday."
        if is_day_of_saying(scope, start, end, stop):
            return start, end  # "urged “restraint” on Friday in a bid to calm the crews"
        separated = tokens.cls[start - 1] & (COMMA | COLON)
        put_up = reading.cue.lexeme.lemma in _PUT_UP and tokens.cls[end] & PREP and tokens.cls[end - 2] & WORD
        if put_up and end - start < OPENING_PHRASE and first_finite(tokens, start, end) < 0:
            return start, end  # "wrote “No Tolls” in red on a banner, and then rode off"
        second = tokens.cls[end] & COORD and scope.quote[end + 1] < 0
        second = second and not _is_subject(scope, start, end, stop)
        second = second and not tokens.low[start + 1] == tokens.low[end + 1] == "to"  # "“to stop” and to pay"
        objects = bool(second) and _is_object_too(scope, reading, end, stop)
        second = second and not objects
        if separated or second or end >= scope.high or not tokens.cls[end] & WORD or end == stop:
            return start, end
    limit = min(clause_limit(scope, reading), others_begin(scope, reading.source, start))
    end = right_edge(scope, start, limit, stop, reading.frame)
    whole = (reading.frame in CLAUSAL and not objects) or reading.frame == "according-before"
    if reading.frame == "np-np":
        end = without_month(scope, start, end)
    end = without_silence(scope, start, end)
    return start, end if whole else without_occasion(scope, start, end, reading.cue.lexeme.lemma)


def _is_object_too(scope: Scope, reading: Reporting, end: int, stop: int) -> bool:
    """`called for “calm” and for an end to the drills`: a second object behind the marks, and no clause."""
    particle = reading.cue.lexeme.particle
    if particle[-1:] not in {("for",), ("of",), ("against",)} or end + 2 >= stop:
        return False
    return first_finite(scope.tokens, end, stop, scope.quote) < 0


def _is_subject(scope: Scope, start: int, end: int, stop: int) -> bool:
    """`said “lower tolls” and a new quay would help`: the marks hold the first half of a clause's subject."""
    tokens = scope.tokens
    if (
        tokens.low[end] != "and"
        or end - start < 4
        or first_finite(tokens, start, end) >= 0
        or tokens.cls[end + 1] & (PAST | SUBJ) & ~DET
    ):
        return False
    verb = first_finite(tokens, end + 1, stop, scope.quote)
    return verb > end + 1 and not tokens.cls[end + 1] & (SUB | REL)


def _are_own(scope: Scope, source: Range | None) -> bool:
    """`said that it was, in its words, “a fake,” and …`: what the speaker says so is in what is said."""
    return source is not None and scope.tokens.low[source[0]] in _OWN


_OWN = word_list("owner")


def first_stop(scope: Scope, reading: Reporting, others: list[Reporting], start: int) -> int:
    """Where the next reporting clause begins that is not part of the content that begins at `start`."""
    past = _past_clause(scope, start) if reading.frame == "np-np" else 0
    recalled = reading.begin == scope.low + 1 and scope.tokens.low[scope.low] == "as" and not reading.frame
    for other in others[:_MOST_STOPS]:
        if other.cue.lexeme.lemma == "words" and _are_own(scope, other.source):
            continue
        if other.begin == start + 1 and scope.tokens.low[start] == "as" and reading.frame == "that":
            continue  # "said that, as Holm had noted, the pier was safe"
        if other.begin < past or (recalled and other.shape == "shared"):
            continue  # "As Holm recalled, the king rose and asked why"
        if other.begin > start:
            if other.opening > start:
                return other.opening
            apposed = _apposition_before(scope, other)
            if apposed > start + 1:
                return apposed
            if not _reports_nothing(scope, other) and is_separate(scope, reading, other, others):
                return _at_colon(scope, start, other) or before_preposition(
                    scope, linked_at(scope, other.begin)
                )
    return scope.high


def _reports_nothing(scope: Scope, other: Reporting) -> bool:
    """`said that the firm, Holm and Sons, | had put people at risk`: a verb whose content can only follow it
    and does not; not `, which the guild | put at nine`."""
    no_content = not other.frame and other.cue.lexeme.positions <= {"before"}
    return no_content and other.shape == "subject-verb" and comma_at(scope, other.begin - 1)


def _past_clause(scope: Scope, start: int) -> int:
    """Behind the clause in `called the pact, which Oslo announced in May, | a scrap`; 0 for none."""
    tokens = scope.tokens
    comma = next((k for k in range(start, scope.high - 2) if tokens.cls[k] & COMMA), scope.high)
    clause = comma < scope.high and tokens.low[comma + 1] in {"which", "who"}
    return named_behind(scope, comma + 2) if clause else 0


def _apposition_before(scope: Scope, other: Reporting) -> int:
    """Where `, | an offer that Oslo called “a picnic”` begins: what others say of it all; 0: none."""
    tokens, that = scope.tokens, other.begin - 1
    if other.shape != "subject-verb" or that <= scope.low:
        return 0
    if tokens.cls[that] & COMMA and tokens.low[that - 1] in {"that", "which"}:
        that -= 1  # ", a wish that, he said, she shares"
    return apposition_start(scope, that - 1 if tokens.low[that] in {"that", "which"} else that)


def apposition_start(scope: Scope, noun: int) -> int:
    """Where the apposition begins of which `noun` is the head, in `, | an offer (that) Oslo called late`; 0
    where no such phrase stands behind a comma."""
    tokens = scope.tokens
    if not tokens.cls[noun] & WORD or tokens.cls[noun] & _NO_NOUN or tokens.cap[noun]:
        return 0
    for k in range(noun, max(scope.low, noun - 4), -1):
        if not tokens.cls[k] & WORD or tokens.cls[k] & (PREP | AUX):
            return 0
        if tokens.low[k] in {"a", "an"}:
            return k if noun > k and comma_at(scope, k - 1) else 0
    return 0


_NO_NOUN = PREP | AUX | ADV | PAST | COORD


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


def trailing_content(scope: Scope, low: int, high: int) -> Range | None:
    """The content between `low` and a trailing cue, without the conjunction that opens it and the last
    comma; `None` where nothing is left."""
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

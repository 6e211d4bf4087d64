"""The second half of a content, behind the reporting clause in its middle: `…, she said, | …`."""

from __future__ import annotations

from articles.extraction.contents.edges import right_edge
from articles.extraction.contents.extent import first_stop
from articles.extraction.contents.resuming import resumes
from articles.extraction.cues.inversions import past_description
from articles.extraction.cues.reporting import Reporting
from articles.extraction.grammar.adverbials import noun_phrase_end, skip_adverbials, skip_time
from articles.extraction.grammar.asides import is_aside
from articles.extraction.grammar.clauses import is_clause, skip_addressee
from articles.extraction.grammar.finite_verbs import first_finite, is_finite
from articles.extraction.grammar.scope import Range, Scope, quotation_end
from articles.extraction.text.lexicon import (
    ADV,
    AUX,
    COLON,
    COMMA,
    COORD,
    DASH,
    DET,
    ING,
    OBJ,
    PAST,
    PREP,
    PRESENT,
    REL,
    SEMI,
    SUB,
    SUBJ,
    TIME,
    WORD,
    word_list,
)
from articles.extraction.text.tokens import Tokens

_OWN = word_list("owner")
_BEFORE_MARK = COMMA | COLON | DASH | SEMI
_SHORT = 9
_THINKING = frozenset({"hoping", "fearing", "believing", "knowing", "thinking", "expecting", "assuming"})
_COUNTING = frozenset({"only", "almost", "nearly", "even"})
_THESE_DAYS = frozenset({"now", "also", "soon", "then", "today", "already"})
_GOES_ON = frozenset({"for", "that", "if", "because", "since", "unless", "until"})


def after_parenthesis(scope: Scope, reading: Reporting, later: list[Reporting]) -> Range | None:
    """What goes on after `, she said,`: the rest of the content; `None` where what follows is no part of
    it."""
    tokens, quote, high = scope.tokens, scope.quote, scope.high
    k = _past_clause(scope, reading)
    stop = next((r.begin for r in later if r.begin > k), high)
    mark = next((j for j in range(k, stop) if quote[j] >= 0), high)
    resumed = k < high and tokens.cls[k] & COMMA and tokens.cls[mark - 1] & COLON and mark > k + 2
    if resumed and reading.shape == "subject-verb" and tokens.cls[k + 1] & (AUX | PAST | PRESENT):
        return k + 1, mark - 1  # "What counts, she argues, is this: “…”"
    link = mark - 2 if tokens.cls[mark - 1] & ADV else mark - 1
    joined = link > k and tokens.cls[link] & COORD and tokens.cls[link - 1] & COMMA
    clause = k < high and tokens.cls[k] & COMMA and tokens.cls[k + 1] & SUBJ and not joined
    # "Perhaps, he said, it aids crews who, “…”"
    clause = clause and first_finite(tokens, k + 2, mark - 1, quote) > 0
    if mark < high and quote[mark] >= 0 and not clause and (joined or tokens.cls[mark - 1] & _BEFORE_MARK):
        end = quotation_end(scope, mark)
        halved = quote[reading.begin - 1] >= 0 and tokens.cls[k] & COMMA
        halved = halved or tokens.cls[reading.begin - 2] & AUX  # "The offer was, in his words, “dead.”"
        return (mark, end) if end - mark > 6 or halved else None
    if reading.shape == "preposition":
        return _after_source(scope, reading, k, stop)
    unquoted = reading.shape == "subject-verb" and quote[reading.begin - 1] < 0
    if k < high and tokens.cls[k] & PREP and unquoted:  # ", he said with a laugh,"
        comma = next((j for j in range(k, min(k + 7, high)) if tokens.cls[j] & COMMA), k)
        aside = first_finite(tokens, k, comma, quote) < 0 <= first_finite(tokens, comma + 1, high, quote)
        k = comma if aside else k
    if k >= high or not tokens.cls[k] & COMMA:
        return None
    start = k + 1
    verb = start + _is_adverb(tokens, start)
    split = first_finite(tokens, scope.low, reading.begin, quote) < 0
    split = split and (quote[reading.begin - 1] < 0 or first_finite(tokens, scope.low, reading.begin) < 0)
    if reading.shape == "inverted" and split and not is_finite(tokens, verb, k):
        start = verb = past_description(scope, k) + 1  # "The mood, said Holm, who was there, was grim"
    third = verb > start and tokens.cls[verb] == WORD and tokens.low[verb].endswith("s")
    split = split and (is_finite(tokens, verb, start - 1) or third)
    if reading.shape == "inverted" and not split and not resumes(scope, reading, start):
        return None
    if start >= high or _closes(scope, reading, start, split and verb > start):
        return None
    told = reading.cue.lexeme.addressee == "must" and k > reading.cue.last and not split
    if told and _describes_hearer(scope, reading, start):
        return None
    voice = tokens.low[start] in _OWN and tokens.cls[start + 2] & ING
    # "…, she said, her voice shaking", "…, Holm said Friday, hours after the fire"
    if voice or is_aside(scope, start, high) or skip_time(tokens, start, high) >= high - 1:
        return None
    return start, right_edge(scope, start, high, first_stop(scope, reading, later, start), "that")


def _is_adverb(tokens: Tokens, k: int) -> bool:
    """`The isle, Holm said, | rarely sees two storms`, `The guild, Holm said, | now runs the pier`."""
    return bool(tokens.cls[k] & ADV) or tokens.low[k] in _THESE_DAYS


_IN_WORDS = frozenset({"words", "in the words of"})


def _closes(scope: Scope, reading: Reporting, start: int, adverb: bool) -> bool:
    """Whether the words from `start`, behind `, she said,`, are the writer's by what opens them; `adverb`: it
    is one before the verb of a subject that the cue parts from it."""
    tokens = scope.tokens
    opening = tokens.cls[start]
    weighed = opening & ADV or tokens.low[start] in _COUNTING  # "…, he said, | mainly because it is old"
    if tokens.low[start] == "since" and tokens.low[start + 1] in {"which", "then"}:
        return True
    if not opening & (ING | COORD | SUB | PREP | ADV | REL) or tokens.low[start + bool(weighed)] in _GOES_ON:
        return False
    half = tokens.cls[reading.begin - 2] & AUX and not opening & (COORD | SUB)
    if half or adverb or _opens_clause(scope, start):
        return False  # "The guild will, it says, never pay"
    counted = tokens.low[start] in _COUNTING and first_finite(tokens, start, scope.high) > 0
    return not counted and not resumes(scope, reading, start)


def _describes_hearer(scope: Scope, reading: Reporting, start: int) -> bool:
    """`The bridge is old, Lund told Holm, | the mayor, who left`: what follows says who was told."""
    tokens, quote, high = scope.tokens, scope.quote, scope.high
    comma = next((k for k in range(start, high) if tokens.cls[k] & COMMA or quote[k] >= 0), high)
    phrase = tokens.cls[start] & DET and first_finite(tokens, start, comma) < 0
    return bool(phrase) and first_finite(tokens, scope.low, reading.begin) >= 0


def _opens_clause(scope: Scope, k: int) -> bool:
    """`If it fails, Lund said, | there are others`, `…, | building it would take a year`: `there`, or behind
    a clause that opens the sentence a form in -ing that is the subject of a helping verb."""
    tokens, high = scope.tokens, scope.high
    if tokens.low[k] == "there":
        return bool(tokens.cls[k + 1] & AUX)
    if not tokens.cls[k] & ING or not tokens.cls[scope.low] & SUB or tokens.cls[scope.low] & PREP:
        return False
    if tokens.reports[k] or tokens.low[k] in _THINKING:  # "…, Lund protested, saying it would"
        return False
    verb = first_finite(tokens, k + 1, min(high, k + _SHORT))
    parted = COMMA | REL | SUB | SUBJ | COORD
    between = tokens.cls[k + 1 : verb]
    return verb > 0 and bool(tokens.cls[verb] & AUX) and not any(c & parted & ~(PREP | DET) for c in between)


def _past_clause(scope: Scope, reading: Reporting) -> int:
    """The first token behind a reporting clause, whom it is told and when."""
    tokens, high, k = scope.tokens, scope.high, reading.cue.last
    if reading.shape in {"inverted", "preposition"} and reading.source:
        k = max(k, reading.source[1])
    elif reading.cue.lexeme.addressee == "must":
        k = skip_addressee(tokens, skip_adverbials(tokens, k, high), high)
    if reading.begin == scope.low + 1 and tokens.low[scope.low] == "as" and tokens.cls[k] & (DET | OBJ):
        told = noun_phrase_end(tokens, k, high)  # "As Holm warned the guild, …"
        k = told if tokens.cls[told] & COMMA else k
    return skip_adverbials(tokens, k, high)


def after_coordinator(scope: Scope, reading: Reporting, later: list[Reporting]) -> Range | None:
    """What the second half of a sentence says whose coordinator stands before the reporting clause: `It
    rained and, she said, | the ice broke`; `None` where no comma closes the clause."""
    tokens = scope.tokens
    k = reading.source[1] if reading.shape == "preposition" and reading.source else reading.cue.last
    comma = next((j for j in range(k, min(k + 9, scope.high - 1)) if tokens.cls[j] & COMMA), -1)
    if comma < 0:
        return None
    return comma + 1, right_edge(
        scope, comma + 1, scope.high, first_stop(scope, reading, later, comma + 1), "that"
    )


def _after_source(scope: Scope, reading: Reporting, k: int, stop: int) -> Range | None:
    """`The charter would, according to a text shown to us, bind both towns`: where the words before the
    source are half a clause, what follows its comma is the other half."""
    tokens = scope.tokens
    begin = next((j for j in range(k, scope.low, -1) if tokens.low[j : j + 2] == ("according", "to")), 0)
    if reading.cue.lexeme.lemma in _IN_WORDS:  # ", in the clerk's words,", ", in the words of a clerk,"
        begin = reading.begin
    if begin < 1 or not tokens.cls[begin - 1] & COMMA:
        return None
    comma = next((j for j in range(k, min(stop, k + 14)) if tokens.cls[j] & COMMA), 0)
    if not comma or comma + 1 >= stop or first_finite(tokens, k, comma, scope.quote) > 0:
        return None
    before = begin - 2
    while before > scope.low and tokens.cls[before] & ADV:
        before -= 1
    verb = first_finite(tokens, scope.low, begin, scope.quote)
    timed = tokens.cls[begin - 2] & TIME or tokens.low[begin - 2] == "ago"  # "Two years ago, according to"
    opened = begin - scope.low <= _SHORT and verb < 0 and (tokens.cls[scope.low] & (PREP | TIME) or timed)
    if opened and is_clause(tokens, comma + 1, stop):  # "By May, according to the guild, the pier will …"
        return comma + 1, right_edge(scope, comma + 1, scope.high, stop, "that")
    half = verb == before and tokens.cls[verb] & AUX
    acts = comma + 1 + _is_adverb(tokens, comma + 1)  # "The guild, according to Holm, then left"
    third_person = tokens.cls[acts] == WORD and tokens.low[acts].endswith("s")
    subject = verb < 0 and (third_person or is_finite(tokens, acts, comma))
    if not half and not subject:
        return None
    return comma + 1, right_edge(scope, comma + 1, scope.high, stop, "that")


def after_named(scope: Scope, reading: Reporting) -> Range | None:
    """What follows the comma behind `a diver who, according to Oslo,`; `None` where no verb follows."""
    tokens = scope.tokens
    k = reading.source[1] if reading.source is not None else scope.high
    verb = k + 1
    if k + 2 >= scope.high or not tokens.cls[k] & COMMA or not is_finite(tokens, verb, k):
        return None
    return verb, right_edge(scope, verb, scope.high, scope.high, "that")

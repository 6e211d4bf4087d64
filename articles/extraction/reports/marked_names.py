"""Attribution without a reporting verb: by a dash, by a colon, by what somebody does before the words."""

from __future__ import annotations

from dataclasses import replace

from articles.extraction.cues.nouns import possessor
from articles.extraction.cues.reporting import Draft
from articles.extraction.grammar.finite_verbs import first_finite
from articles.extraction.grammar.persons import is_animate
from articles.extraction.grammar.scope import Range, Scope
from articles.extraction.grammar.sources import main_subject
from articles.extraction.text.lexicon import (
    ADV,
    CLOSE,
    COLON,
    COMMA,
    COORD,
    DASH,
    DET,
    ING,
    NUMBER,
    OPEN,
    PREP,
    REL,
    SUB,
    TIME,
    VENUE,
    WORD,
    word_list,
)

_MEDIA = word_list("medium")
_FRAMING = word_list("framing_verb")


def named_by_mark(scope: Scope, quotations: tuple[Range, ...]) -> Draft | None:
    """Attribution by a dash or a colon: `"…" – Kim Jong-un`, `Park: "…"`; `None` where the sentence has
    another form."""
    tokens = scope.tokens
    if len(quotations) != 1 or quotations[0][1] - quotations[0][0] < 6:
        return None
    a, b = quotations[0]
    if a == scope.low and b < scope.high and tokens.cls[b] & DASH and scope.high - b <= 12:
        end = scope.high
        while end > b and not tokens.cls[end - 1] & WORD:
            end -= 1
        if first_finite(tokens, b + 1, end, scope.quote) >= 0:  # "— that is how he began"
            return Draft(quotations, None, None, "unattributed", "unattributed", scope.number)
        return Draft(quotations, None, (b + 1, end), "dash", "dash", scope.number) if end > b + 1 else None
    clip = _clip_of(scope, a) or _with_an_office(scope, a)
    if clip is not None:
        return Draft(quotations, None, clip, "name-colon", "colon", scope.number)
    if a > scope.low + 1 and tokens.cls[a - 1] & COLON and a - scope.low <= _SHORT_LABEL:
        first = tokens.cls[scope.low]
        if first & (REL | SUB | NUMBER | ING) or (first & VENUE and a == scope.low + 2):  # "Interview: “…”"
            return None
        if tokens.low[scope.low] in {"said", "says", "added", "adds", "asked", "wrote"}:  # "Said Holm: …"
            cue, source = (scope.low, scope.low + 1), (scope.low + 1, a - 1)
            return Draft(quotations, cue, source, "name-colon", "colon", scope.number)
        if first_finite(tokens, scope.low, a - 1, scope.quote) < 0:
            if first & (ADV | PREP | SUB | COORD | TIME) and not first & DET:  # "Then, after a silence: “…”"
                return Draft(quotations, None, None, "unattributed", "unattributed", scope.number)
            who = _whose_answer(scope, a - 1) or (scope.low, a - 1)
            return Draft(quotations, None, who, "name-colon", "colon", scope.number)
    if a > scope.low + 1 and tokens.cls[a - 1] & COLON and scope.high <= b + 1:
        return _acted_before(scope, quotations, a - 1)
    return _with_the_words(scope, (a, b))


def _whose_answer(scope: Scope, colon: int) -> Range | None:
    """Who speaks in `Holm's answer to the guild: “…”`, `His advice: “…”`: whose words they are called."""
    for k in range(scope.low + 1, colon):
        if scope.tokens.low[k] in _ANSWERS:
            return possessor(scope.tokens, scope.low, k)
    return None


_ANSWERS = word_list("view_noun") | word_list("reply_noun")


def _clip_of(scope: Scope, marks: int) -> Range | None:
    """Who speaks in `[Eva Holm / Harbour spokesperson: “…”]`, a clip that a broadcaster prints."""
    tokens, low = scope.tokens, scope.low
    if tokens.low[low] != "[" or not tokens.cls[marks - 1] & COLON or marks - low > _LONGEST_LABEL:
        return None
    slash = next((k for k in range(low + 2, marks - 1) if tokens.low[k] == "/"), 0)
    return (low + 1, slash) if slash and tokens.cap[low + 1] else None


_LONGEST_LABEL = 16


def _with_an_office(scope: Scope, marks: int) -> Range | None:
    """Who speaks in `Dr. Eva Holm(University of Northern Harbour Studies) : “…”`: a name alone before the
    bracket that tells where somebody works, too long for any other label."""
    tokens, low = scope.tokens, scope.low
    if not _SHORT_LABEL < marks - low <= _LONGEST_OFFICE or not tokens.cls[marks - 1] & COLON:
        return None
    opened = next((k for k in range(low + 1, marks - 2) if tokens.cls[k] & OPEN), 0)
    if not opened or not tokens.cls[marks - 2] & CLOSE or opened - low > _LONGEST_NAME:
        return None
    named = all(tokens.cap[k] or tokens.low[k] == "." for k in range(low, opened))
    return (low, opened) if named else None


_SHORT_LABEL, _LONGEST_NAME, _LONGEST_OFFICE = 9, 6, 26


def _with_the_words(scope: Scope, marks: Range) -> Draft | None:
    """`closed her speech with the words “The gate stays open.”`: a verb that begins, ends or answers."""
    tokens, k = scope.tokens, marks[0]
    k -= bool(tokens.cls[k - 1] & (COLON | COMMA))
    if k - 3 <= scope.low or tokens.low[k - 3 : k] != ("with", "the", "words"):
        return None
    source = main_subject(scope, k - 3)
    verb = first_finite(tokens, source[0], k - 3, scope.quote) if source is not None else -1
    if verb < 0 or _FRAMING.isdisjoint(tokens.low[verb : verb + 2]):
        return None
    return Draft((marks,), (k - 3, k), source, "quote", "subject-verb", scope.number)


def _for_whom(scope: Scope, source: Range) -> Range | None:
    """`For Suh, it was simple: “We waited.”`: an `it` that stands for nothing; who is told of speaks."""
    tokens, low = scope.tokens, scope.low
    if tokens.low[source[0]] != "it" or tokens.low[low] not in {"for", "to"}:
        return source
    comma = source[0] - 1
    named = comma > low + 1 and tokens.cls[comma] & COMMA and not tokens.cls[low + 1] & (TIME | NUMBER)
    return (low + 1, comma) if named else source


def _acted_before(scope: Scope, quotations: tuple[Range, ...], colon: int) -> Draft | None:
    """`His wife disagreed: “I won't go.”`: who acts before the colon speaks after it, whatever the verb."""
    tokens = scope.tokens
    source = main_subject(replace(scope, high=colon), colon)
    source = _for_whom(scope, source) if source is not None else None
    if source is None or source[0] > scope.low + 12 or not is_animate(tokens, source):
        return None
    if any(tokens.low[k] in _MEDIA for k in range(*source)):
        return None
    verb = first_finite(tokens, source[0], colon, scope.quote)
    if verb < 0:
        return None
    return Draft(quotations, None, source, "name-colon", "colon", scope.number)

"""Whether `that` behind a reporting verb opens what is said, or points back to it."""

from __future__ import annotations

from articles.extraction.grammar.adverbials import noun_phrase_end, skip_adverbials
from articles.extraction.grammar.clauses import starts_clause
from articles.extraction.grammar.finite_verbs import first_finite, is_finite
from articles.extraction.grammar.scope import Scope
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
    NEG,
    OBJ,
    PAST,
    PREP,
    SEMI,
    SUBJ,
    TIME,
    VENUE,
    WORD,
    word_list,
)
from articles.extraction.text.reporting_words import cue_table

_BREAK = COMMA | SEMI | COLON | DASH | END
_SAID_BEFORE = word_list("said_before")
_QUOTING = frozenset({"citing", "quoting"})


def holds_clause(scope: Scope, k: int) -> bool:
    """Whether a clause follows `held that`; not `the feast held that day`."""
    tokens = scope.tokens
    if tokens.cls[k] & TIME:
        return False
    if scope.quote[k] >= 0:
        return True
    phrase = tokens.cls[k] & (DET | SUBJ) and first_finite(tokens, k, scope.high, scope.quote) > k
    return bool(phrase) or starts_clause(tokens, k, scope.high)


def points_back(scope: Scope, that: int) -> bool:
    """`repeated that position on Monday`: a determiner before a noun for what was said."""
    tokens = scope.tokens
    if tokens.low[that + 1] not in _SAID_BEFORE:
        return _describes_venue(scope, that)
    return that + 2 >= scope.high or bool(tokens.cls[that + 2] & (PREP | TIME | COORD | _BREAK))


def belongs_to_noun(scope: Scope, that: int, verb: int) -> bool:
    """`replied to Oslo's claim that`, `asked about the warning that`: the clause is what the noun tells of,
    and whose claim it is says it, not who answers before token `verb`; not `said in response to the claim
    that`."""
    tokens = scope.tokens
    if tokens.low[that - 1] not in _TOLD_IN_NOUNS:
        return False
    start = next(
        (j for j in range(that - 2, verb - 1, -1) if tokens.cls[j] & PREP and tokens.low[j] != "of"), 0
    )
    if tokens.low[start - 1] in _ANSWERS:
        return False
    if tokens.low[start] == "on":
        return any(word in {"'s", "’s"} or word == "their" for word in tokens.low[start + 2 : that - 1])
    return start > 0 and tokens.low[start] in _ANSWERED


_TOLD_IN_NOUNS = frozenset(
    form for entry in cue_table() if entry.part == "noun" and "that!" in entry.frames for form in entry.forms
)
_ANSWERS = frozenset({"response", "reply", "reaction", "answer"})
_ANSWERED = frozenset({"to", "about", "over", "regarding", "concerning", "at", "against"})


def is_pronoun(scope: Scope, k: int) -> bool:
    """`said that is`, `said that it …`: the first `that` is the subject of the content."""
    if scope.tokens.low[k + 1] == "'s" and scope.quote[k + 1] < 0:
        return True  # "said that's late"
    being = scope.tokens.low[k + 1] in {"being", "having", "doing"}
    return bool(scope.tokens.cls[k + 1] & AUX) and scope.quote[k + 1] < 0 and not being


def _describes_venue(scope: Scope, that: int) -> bool:
    """`said in a statement that named nobody`: `that` opens a relative clause of where it was said."""
    tokens, verb = scope.tokens, that + 1
    if not tokens.cls[that - 1] & VENUE or tokens.cap[verb] or not is_finite(tokens, verb, that):
        return False
    acts = tokens.cls[verb] & PAST and not tokens.cls[verb] & AUX
    return bool(acts) and bool(tokens.cls[verb + 1] & (DET | NEG | OBJ) or tokens.low[verb + 1] == "neither")


def _is_one_noun(scope: Scope, k: int) -> bool:
    """`disputed that account.`, `disputed that figure, saying …`: one word behind it is no clause."""
    tokens = scope.tokens
    if k >= scope.high or scope.quote[k] >= 0 or tokens.cap[k] or not tokens.cls[k] & WORD:
        return False
    ends = k + 1 >= scope.high or tokens.cls[k + 1] & END
    return bool(ends or (tokens.cls[k + 1] & COMMA and tokens.cls[k + 2] & ING))


def stands_alone(scope: Scope, that: int) -> bool:
    """`denied that at a hearing on Monday, saying …`, `denied that strongly and left`: behind the pronoun
    stand phrases that tell when and where, and no clause."""
    tokens, k = scope.tokens, that + 1
    if _is_one_noun(scope, k):
        return True
    if not tokens.cls[k] & _OPENS_PHRASE or tokens.cls[k] & (SUBJ | DET) & ~PREP:
        return False
    while k < scope.high and scope.quote[k] < 0:
        if tokens.cls[k] & (END | COMMA | COORD):
            break
        end = skip_adverbials(tokens, k, scope.high)
        if end == k and tokens.cls[k] & PREP:
            end = noun_phrase_end(tokens, k + 1, scope.high)
        elif end == k and tokens.cls[k] & ADV:
            end = k + 1
        end -= bool(end > k and tokens.cls[end - 1] & COORD)
        if end <= k + bool(tokens.cls[k] & PREP):
            return False
        k = end
    if k >= scope.high or tokens.cls[k] & END:
        return True
    goes_on = k + 1 + bool(tokens.cls[k + 1] & COORD)
    return (
        bool(tokens.cls[goes_on] & ING)
        or is_finite(tokens, goes_on, k)
        or (goes_on > k + 1 and not tokens.cls[goes_on] & _OPENS_PHRASE)
    )


_OPENS_PHRASE = PREP | TIME | ADV


def is_told_of(scope: Scope, that: int) -> bool:
    """`disputed that, insisting that it was late`: behind the comma the speaker goes on to say why."""
    tokens, k = scope.tokens, that + 2
    said = tokens.cls[that + 1] & COMMA and tokens.reports[k] and tokens.cls[k] & ING
    return bool(said) and tokens.low[k] not in _QUOTING

"""Passives that name who speaks behind `by`: `was told by Holm that …`, `described by Oslo as “bold”`."""

from __future__ import annotations

from functools import reduce
from operator import or_

from articles.extraction.cues.finding import Cue
from articles.extraction.cues.reporting import Reporting, can_speak
from articles.extraction.grammar.adverbials import noun_phrase_end, skip_adverbials
from articles.extraction.grammar.clauses import that_after
from articles.extraction.grammar.finite_verbs import is_finite
from articles.extraction.grammar.scope import Range, Scope, comma_at
from articles.extraction.grammar.verdicts import is_verdict, names_verdict
from articles.extraction.text.lexicon import (
    ADV,
    AUX,
    BASE,
    BE,
    COMMA,
    DET,
    ING,
    MODAL,
    NEG,
    NUMBER,
    OBJ,
    PREP,
    SEMI,
    SUBJ,
    TIME,
    WORD,
    word_list,
)

_REACH = 16
_LONGEST_NAME = 6
_NOT_AGENTS = frozenset(
    ["phone", "telephone", "email", "e-mail", "letter", "text", "fax", "then", "now", "way", "mail", "hand"]
)
_NP_FRAMES = frozenset({"np-as", "np-for", "np-of", "np-to", "np-np", "np"})


def read_passive(scope: Scope, cue: Cue, group: int) -> Reporting | None:
    """The reporting clause of a passive with its agent, or `None`: what it says of its subject is the
    content."""
    tokens, k = scope.tokens, cue.last
    if "participle" not in cue.lexeme.forms:
        return None
    helpers = reduce(or_, tokens.cls[group : cue.first], 0)
    if helpers & (NEG | MODAL) or (cue.first > scope.low and tokens.low[cue.first - 1] in {"to", "not"}):
        return None
    apart = _is_apart(scope, group)
    by = _past_adverbs(scope, k)
    if tokens.low[by] != "by":
        behind = _agent_behind(scope, cue, group) or _accuser_behind(scope, cue, group)
        return behind if helpers & BE or apart else None
    if by + 2 >= scope.high or tokens.low[by + 1] in _NOT_AGENTS or scope.quote[by + 1] >= 0:
        return None
    if tokens.cls[by + 1] & (ING | NUMBER | TIME) and not tokens.cap[by + 1]:
        return None
    found = _complement(scope, cue, by + 1, impersonal=tokens.low[group - 1] == "it")
    if found is None:
        return None
    end, start, frame = found
    told = frame in {"that", "wh", "quote", "to", "np-to"} and not helpers & BE
    if told and (not apart or cue.lexeme.lemma in _ASKING):
        return None  # "the town asked by Holm to wait" is none
    return _with_agent(scope, cue, group, (by + 1, end), start, frame)


_ASKING = frozenset({"ask", "press"})


def _is_apart(scope: Scope, group: int) -> bool:
    """`Holm, | accused by Oslo of theft, left`, `| Told by Oslo that it was late, Holm left`: a participle
    that opens its sentence or stands behind a comma."""
    return group == scope.low or comma_at(scope, group - 1)


def _past_adverbs(scope: Scope, k: int) -> int:
    """`was described publicly | by Oslo`, `was accused on Monday | by Oslo`: behind adverbs and times."""
    while k < scope.high - 1 and scope.tokens.cls[k] & ADV:
        k += 1
    timed = skip_adverbials(scope.tokens, k, scope.high)
    return timed if scope.tokens.low[timed] == "by" else k


def _with_agent(scope: Scope, cue: Cue, group: int, agent: Range, start: int, frame: str) -> Reporting | None:
    """`was told by | Holm on Friday | that`: without the marks and times behind the agent; `None` for no
    speaker."""
    tokens = scope.tokens
    a, b = agent
    while b > a and (tokens.cls[b - 1] & (COMMA | TIME | PREP) or not tokens.cls[b - 1] & WORD):
        b -= 1
    if a >= b or not can_speak(tokens, (a, b)):
        return None
    named = [e for e in cue.lexeme.entries if e.frames & _NP_FRAMES]
    needs_quote = bool(named) and all(e.strength == "optional" for e in named)
    return Reporting(cue, group, start, frame, "passive", (a, b), needs_quote and frame not in {"that", "wh"})


def _complement(scope: Scope, cue: Cue, low: int, *, impersonal: bool) -> tuple[int, int, str] | None:
    """Where the agent ends, where the content begins, and its frame; `impersonal`: `it was announced by`."""
    tokens = scope.tokens
    that = that_after(tokens, low + 1, scope.high, _REACH)
    if that and ((cue.has("that") and cue.lexeme.addressee) or (impersonal and cue.has("quote"))):
        return that, that + 1, "that"
    for k in range(low + 1, min(low + _REACH, scope.high - 1)):
        this, word, following = tokens.cls[k], tokens.low[k], tokens.cls[k + 1]
        if scope.quote[k] >= 0:
            return (k, k, "quote") if cue.has("np-np") else None
        if this & SEMI or is_finite(tokens, k, low):
            return None
        if word == "as" and cue.lexeme.lemma == "quote":
            return None  # "was quoted by the paper as saying"
        if word == "as" and cue.has("np-as"):
            return k, k, "np-as"
        if word in {"of", "for"} and cue.has(f"np-{word}") and (following & ING or scope.quote[k + 1] >= 0):
            return k, k, f"np-{word}"
        if word in {"of", "for"} and _begins_charge(scope, cue, k):
            return k, k, f"np-{word}"
        if _begins_act(scope, cue, k):
            return k, k, "np-to"
        if cue.has("np-np") and word in {"a", "an"} and this & DET and not tokens.cls[k - 1] & PREP:
            return k, k, "np-np"
    return None


def _begins_act(scope: Scope, cue: Cue, k: int) -> bool:
    """`were told by the mayor | to leave`, `were warned by the mayor | not to wait`."""
    tokens = scope.tokens
    to = k + (tokens.low[k] == "not")
    following = tokens.cls[to + 1]
    bids = cue.has("np-to") or cue.lexeme.lemma == "tell"
    return bids and tokens.low[to] == "to" and bool(following & (BASE | AUX) or following == WORD)


def _begins_charge(scope: Scope, cue: Cue, k: int) -> bool:
    """`was accused by Oslo | of theft`, `was blamed by Oslo | for the fire`; not `accused by the Ministry of
    Defense`, `by the head of a guild`."""
    tokens, lemma = scope.tokens, cue.lexeme.lemma
    if tokens.cap[k + 1] or not tokens.cls[k + 1] & WORD:
        return False
    if lemma == "blame":
        return tokens.low[k] == "for"
    who = tokens.low[k - 1]
    named = (tokens.cap[k - 1] and who not in _HOLD_OFFICE) or tokens.cls[k - 1] & (SUBJ | OBJ)
    plain = who in _ACCUSERS and not tokens.cls[k + 1] & DET
    return lemma == "accuse" and tokens.low[k] == "of" and bool(named or plain)


_ACCUSERS = word_list("speaker_noun") | word_list("body_noun") | word_list("private_body")
_HOLD_OFFICE = word_list("role") | word_list("body_noun")


def _accuser_behind(scope: Scope, cue: Cue, group: int) -> Reporting | None:
    """`was accused of hacking the bank by the | Justice Department`, `was condemned as reckless by | Oslo`:
    behind what somebody is accused of, or an adjective, a name; not `accused of murder by poisoning`, nor
    `accused of abuse by the guards`."""
    tokens, k = scope.tokens, cue.last
    word = tokens.low[k]
    adjective = word == "as" and cue.has("np-as") and not tokens.cls[k + 1] & ING
    adjective = adjective and is_verdict(tokens, k + 1)
    if not adjective and not (word == "of" and cue.has("np-of")):
        return None
    for by in range(k + 2, min(k + _REACH, scope.high - 1)):
        if scope.quote[by] >= 0:
            continue  # "was accused of “gross” neglect by the Justice Department"
        if not tokens.cls[by] & WORD or is_finite(tokens, by, k):
            return None
        if tokens.low[by] != "by":
            continue
        name = by + 1 + bool(tokens.cls[by + 1] & DET)
        if not tokens.cap[name] or tokens.cls[name] & TIME or (adjective and by > k + 3):
            return None
        end = noun_phrase_end(tokens, by + 1, scope.high)
        frame = "np-as" if adjective else "np-of"
        return _with_agent(scope, cue, group, (by + 1, end), k + adjective, frame)
    return None


def _is_judged(scope: Scope, k: int) -> bool:
    """`were called | provocation by Oslo`, `was called | political theatre by Holm`."""
    return any(names_verdict(scope, k, j) for j in range(k, min(k + 2, scope.high - 1)))


def _agent_behind(scope: Scope, cue: Cue, group: int) -> Reporting | None:
    """`was described as “a fake” by Oslo`: the agent behind the marks."""
    tokens, k = scope.tokens, cue.last
    start = k + 1 if tokens.low[k] == "as" and cue.has("np-as") else k if cue.has("np-np") else scope.high
    plain = start < scope.high and (tokens.low[start] in {"a", "an"} or _is_judged(scope, start))
    while start < scope.high and tokens.cls[start] & DET and scope.quote[start] < 0:
        start += 1
    if start >= scope.high or (scope.quote[start] < 0 and not plain):
        return None
    end = start
    while end < scope.high and scope.quote[end] >= 0:
        end += 1
    if end == start:  # "was called a fraud by his friends"
        end = noun_phrase_end(tokens, start, min(scope.high, start + _LONGEST_NAME))
    if end + 1 >= scope.high or tokens.low[end] != "by":
        return None
    stop = end + 1
    while stop < scope.high and tokens.cls[stop] & WORD and not is_finite(tokens, stop, end + 1):
        if skip_adverbials(tokens, stop, scope.high) > stop or tokens.low[stop] == "for":
            break
        stop += 1
    frame = "np-as" if tokens.low[k] == "as" else "np-np"
    start = k + 1 if frame == "np-as" else k  # beside its verb "as" belongs to the cue
    return _with_agent(scope, cue, group, (end + 1, stop), start, frame)

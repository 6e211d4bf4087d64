"""A subject behind its reporting verb: `…, said Alison Evans, an analyst`."""

from __future__ import annotations

from articles.extraction.cues.finding import Cue
from articles.extraction.cues.reporting import Reporting, can_speak
from articles.extraction.grammar.adverbials import skip_time
from articles.extraction.grammar.asides import past_moment, tells_when
from articles.extraction.grammar.attributives import is_in_office
from articles.extraction.grammar.finite_verbs import first_finite, is_finite
from articles.extraction.grammar.listed import end_with_list
from articles.extraction.grammar.name_ends import name_end
from articles.extraction.grammar.persons import ends_as_person
from articles.extraction.grammar.scope import Scope
from articles.extraction.text.lexicon import (
    AUX,
    COLON,
    COMMA,
    COORD,
    DASH,
    DET,
    ING,
    PARTICIPLE,
    PREP,
    PRESENT,
    REL,
    SEMI,
    SUB,
    SUBJ,
    TIME,
    WH,
    WORD,
    word_list,
)
from articles.extraction.text.tokens import Tokens


def inverted(scope: Scope, cue: Cue, group: int, clause: bool) -> Reporting | None:
    """`…, said Alison Evans, an analyst`: the subject after the verb, with nothing reported after it;
    `clause` tells whether what follows may be a clause."""
    tokens, k = scope.tokens, cue.last
    if (
        (group != cue.first and not _adds_to_quotation(scope, group, cue.first))
        or not (cue.has("quote") or cue.has("that"))
        or "inverted" not in cue.lexeme.positions
    ):
        return None
    if k >= scope.high or scope.quote[k] >= 0 or tokens.low[k] == "that" or not tokens.cls[k] & WORD:
        return None
    speaks = clause or not (tokens.cap[k] or _is_person(tokens, k, name_end(scope, k)))
    if speaks and awaits_its_verb(scope, group - 1):
        return None  # "Holm, a pilot who knows the bay, confirmed the number"
    if _is_no_subject(tokens, k):
        return None
    if not tokens.cap[k] and (_is_a_time(scope, k) or tokens.low[k] == "here" or _is_wish(cue, tokens, k)):
        return None  # "But Holm, the clerk, said a week later that it had gone", "said here today"
    end = _past_naming(scope, k, name_end(scope, k))
    if _is_told(scope, cue, k, end) or (end <= k + 1 and skip_time(tokens, k, scope.high) > k):
        return None  # "Holm and the mayor, Eva Lund, said Tuesday"
    if _is_interrupted(scope, group) and not _is_name_alone(tokens, k, end):
        return None  # "Analysts, however, said Friday's raid, the third, had failed"
    if tokens.low[end] == "who":  # "The mood, said one clerk who was there, was grim"
        closing = next((j for j in range(end, min(scope.high, end + _LONGEST)) if tokens.cls[j] & COMMA), end)
        end = closing if _goes_on_at(scope, closing) else end
    colon = _colon_quotation(scope, end) if group > scope.low and tokens.cls[group - 1] & COMMA else 0
    if colon and end > k and not tokens.cls[k] & (PREP | SUB | WH):  # "Not so, argued Holm, a pilot: “…”"
        return Reporting(cue, group, colon, "quote", "inverted", (k, end))
    whole = scope.quote[group - 1] >= 0 or _has_verb_of_its_own(scope, group)
    whole = whole or _only_names_speaker(scope, cue, end)
    after = 0 if whole else _clause_after_fronted(scope, group, end)
    if after:
        return Reporting(cue, group, after, "clause", "inverted", (k, end))
    if not whole and not _splits_clause(scope, group, end):
        return None
    if end < scope.high and scope.quote[end] >= 0 > scope.quote[group - 1] and _is_spoken_of(tokens, k, end):
        return None
    if tokens.low[end] == "to" and cue.has("np-to"):  # "…, urged both captains to turn back"
        return None
    if end == k or not can_speak(tokens, (k, end)) or tokens.cls[k] & PREP:
        return None
    if (
        end < scope.high
        and tokens.cls[end] & WORD
        and (is_finite(tokens, end, k) or tokens.cls[end] & SUBJ & ~REL)
    ):
        return None
    return Reporting(cue, group, scope.high, "", "inverted", (k, end_with_list(scope, k, end)))


def _past_naming(scope: Scope, k: int, end: int) -> int:
    """Where the name ends by which somebody is called behind the noun at `end`: `said a villager | surnamed
    Park`, `a clerk | identified only as Oh`; `end` where no name follows."""
    tokens = scope.tokens
    if tokens.low[k] not in _ONE or tokens.low[end] not in _CALLED:
        return end
    name = next((j for j in range(end + 1, end + 4) if tokens.low[j] not in _ONLY_AS), end)
    return name_end(scope, name) if name < scope.high and tokens.cap[name] else end


_CALLED = frozenset({"surnamed", "named", "nicknamed", "identified", "known"})
_ONLY_AS = frozenset({"only", "just", "simply", "as", "by"})


def _is_no_subject(tokens: Tokens, k: int) -> bool:
    """`the picture says | it all`, `may not call | or visit`, `Holm, when asked about it, said | no`."""
    said = tokens.low[k] in _SAID_THINGS and not tokens.cls[k + 1] & WORD
    return (
        said or _is_gerund(tokens, k) or tokens.low[k : k + 2] == ("it", "all") or bool(tokens.cls[k] & COORD)
    )


def _is_told(scope: Scope, cue: Cue, k: int, end: int) -> bool:
    """`Holm, for one, wrote the mayor that it was late`: who stands behind the verb is told, up to `end`."""
    tokens = scope.tokens
    told = cue.lexeme.lemma == "write" and k < end < scope.high - 1 and tokens.low[end] == "that"
    return told and not tokens.cls[end + 1] & TIME


def _is_wish(cue: Cue, tokens: Tokens, k: int) -> bool:
    """`proposed that both towns, with or without Turku, declare | an end to it`: one declares nothing."""
    return cue.lexeme.forms == {"base"} and tokens.low[k] in {"a", "an"}


def _adds_to_quotation(scope: Scope, group: int, verb: int) -> bool:
    """Whether one adverb stands between what was said and its verb: `“…,” later said Holm`."""
    tokens = scope.tokens
    if verb != group + 1 or tokens.low[group] not in _ADVERBS or group <= scope.low:
        return False
    named = tokens.cls[group - 1] & COMMA and tokens.cap[verb + 1]  # "The ice was thin, also said Holm"
    closing = group - 2 if tokens.cls[group - 1] & COMMA and group - 2 >= scope.low else group - 1
    return bool(named) or scope.quote[closing] >= 0


_ADVERBS = frozenset({"also", "further", "later", "then", "again", "even", "once", "often", "only", "simply"})


def _is_interrupted(scope: Scope, group: int) -> bool:
    """Whether a subject and a short aside stand before the verb, and no clause: `Oslo, however, said`."""
    tokens = scope.tokens
    if group < scope.low + 4 or not tokens.cls[group - 1] & COMMA:
        return False
    opening = next((j for j in range(group - 2, max(scope.low, group - 6), -1) if tokens.cls[j] & COMMA), -1)
    aside = tokens.low[opening + 1 : group - 1]
    short = (len(aside) == 1 and aside[0] in _ASIDES) or (aside[:1], aside[-1:]) == (("for",), ("part",))
    return opening > 0 and short and first_finite(tokens, scope.low, opening, scope.quote) < 0


_ASIDES = word_list("aside") | {"also", "again"}


def _is_name_alone(tokens: Tokens, k: int, end: int) -> bool:
    """Whether a pronoun or words with capitals stand there, and nothing that they own."""
    return bool(tokens.cls[k] & SUBJ) or all(
        tokens.cap[j] or tokens.low[j] in {".", "-"} for j in range(k, end)
    )


def _is_a_time(scope: Scope, k: int) -> bool:
    """Whether what stands behind a verb tells when it was said: `a week later`, `days before the feast`."""
    tokens = scope.tokens
    high = scope.high
    return tells_when(tokens, k) or skip_time(tokens, k, high) > k or past_moment(tokens, k, high) > 0


def _has_verb_of_its_own(scope: Scope, high: int) -> bool:
    """Whether the words before an inverted clause are a clause; `The radio, heard in Oslo, reported …` has a
    participle."""
    tokens = scope.tokens
    verb = first_finite(tokens, scope.low, high, scope.quote)
    while verb > scope.low and tokens.cls[verb - 1] & COMMA and not tokens.cls[verb] & (AUX | PRESENT):
        commas = sum(1 for k in range(scope.low, verb) if tokens.cls[k] & COMMA)
        if commas > 1 and not (tokens.cls[verb] & PARTICIPLE and tokens.cls[verb + 1] & PREP):
            return True  # "The boat, built in May, sank at dawn, said Holm"
        verb = first_finite(tokens, verb + 1, high, scope.quote)
    if verb > scope.low + 2 and tokens.low[verb - 1] in {"who", "which"} and tokens.cls[verb - 2] & COMMA:
        closing = next((k for k in range(verb, high) if tokens.cls[k] & COMMA), high)
        verb = first_finite(
            tokens, closing, high, scope.quote
        )  # "Holm, who was in Oslo, said nets were torn"
    return verb >= 0


def _only_names_speaker(scope: Scope, cue: Cue, end: int) -> bool:
    """`Prices now change by the hour, | said a trader who left in May`: behind the only comma before "said"
    stand somebody, to `end`, and what tells of them. No comma parts a subject from its verb, so what stands
    before is what was said, whether its verb is known or not."""
    tokens, k, comma = scope.tokens, cue.last, cue.first - 1
    if cue.lexeme.lemma != "say" or comma - scope.low < _FEW or not tokens.cls[comma] & COMMA:
        return False
    before = range(scope.low, comma)
    if any(tokens.cls[j] & (COMMA | SEMI | COLON | DASH) or scope.quote[j] >= 0 for j in before):
        return False
    one = tokens.low[k] in _ONE and _is_person(tokens, k, end)
    if not tokens.cap[k] and not one and not _are_persons(tokens, k, end):
        return False
    verbs = 0
    for j in range(end, scope.high):
        if scope.quote[j] >= 0 or tokens.cls[j] & (SEMI | COLON | DASH):
            return False
        if tokens.cls[j] & COMMA:
            if not (tokens.cls[j + 1] & (DET | REL | ING | PREP | TIME)):
                return False
        elif tokens.cls[j] & (REL | SUB) and not tokens.cls[j] & (PREP | DET):
            verbs -= 1
        elif tokens.cls[j] & WORD and is_finite(tokens, j, cue.last) and not tokens.cls[j - 1] & COORD:
            verbs += 1
    return verbs <= 0


def _is_spoken_of(tokens: Tokens, k: int, end: int) -> bool:
    """`…, said he “heard nothing”`, `…, said the drill “had failed”`: what stands before marks is told of."""
    return bool(tokens.cls[k] & SUBJ or (tokens.cls[k] & DET and not _is_person(tokens, k, end)))


def _is_person(tokens: Tokens, k: int, end: int) -> bool:
    """Whether the words from `k` to `end` tell of somebody: by a clause with "who", or by their noun."""
    if tokens.low[end] == "who":
        return True
    word = _head(tokens, k, end)
    return word in _PERSONS or ends_as_person(word)


def _are_persons(tokens: Tokens, k: int, end: int) -> bool:
    """Whether the words from `k` to `end` tell of people: `say | farmers near Voss`, `say | officials`."""
    word = _head(tokens, k, end)
    one = word.removesuffix("s")
    return one != word and (word in _PERSONS or one in _PERSONS or ends_as_person(one))


def _head(tokens: Tokens, k: int, end: int) -> str:
    """The noun on which the words from `k` to `end` hang: `clerks` in `clerks of the guild`."""
    return tokens.low[next((j for j in range(k + 1, end) if tokens.cls[j] & PREP), end) - 1]


def _colon_quotation(scope: Scope, k: int) -> int:
    """The quotation that a colon opens behind a source and what describes it; 0 where none does."""
    tokens = scope.tokens
    for j in range(k, min(k + 25, scope.high - 1)):
        if scope.quote[j] >= 0 or tokens.cls[j] & SEMI:
            return 0
        if tokens.cls[j] & COLON:
            return j + 1 if scope.quote[j + 1] >= 0 else 0
    return 0


def _clause_after_fronted(scope: Scope, group: int, end: int) -> int:
    """Where the clause begins in `For the guild, said Holm, a pilot, the quay is home`; 0 where none does."""
    tokens = scope.tokens
    if not tokens.cls[scope.low] & PREP or group - scope.low > 9 or not tokens.cls[end] & COMMA:
        return 0
    for j in range(end, min(end + 20, scope.high - 1)):
        opens = tokens.cls[j] & COMMA and tokens.cls[j + 1] & (DET | SUBJ) and not tokens.cls[j + 1] & REL
        following = next((i for i in range(j + 1, scope.high) if tokens.cls[i] & COMMA), scope.high)
        if opens and first_finite(tokens, j + 1, following) >= 0:
            return j + 1
    return 0


def _splits_clause(scope: Scope, group: int, end: int) -> bool:
    """`The trouble, noted Holm, is the weather`: the clause stands on both sides of its cue."""
    tokens = scope.tokens
    if group <= scope.low or not tokens.cls[group - 1] & COMMA or end + 2 >= scope.high:
        return False
    return _goes_on_at(scope, end) or _goes_on_at(scope, past_description(scope, end))


def _goes_on_at(scope: Scope, comma: int) -> bool:
    """Whether the verb of a clause follows a comma, in marks or not: `Trade, said Holm, | “is a cure.”`"""
    tokens = scope.tokens
    if comma + 2 >= scope.high or not tokens.cls[comma] & COMMA or scope.quote[comma] >= 0:
        return False
    marked = scope.quote[comma + 1] >= 0 and not tokens.cls[comma + 1] & WORD
    return is_finite(tokens, comma + 1 + marked, comma)


def past_description(scope: Scope, comma: int) -> int:
    """The comma behind what describes a source, where the verb of what is said follows: `said Holm, the
    mayor|, “is …”`, `says Holm, head of a guild that works there|, is …`; else `comma`."""
    tokens, opens = scope.tokens, scope.tokens.cls[comma + 1]
    if not tokens.cls[comma] & COMMA or opens & (PREP | AUX) or (opens & SUBJ and not opens & (REL | DET)):
        return comma
    clauses = 0
    for k in range(comma + 1, min(comma + _LONGEST_DESCRIPTION, scope.high - 1)):
        if tokens.low[k] in _RELATIVES:
            clauses += 1
        elif tokens.cls[k] & COMMA and _goes_on_at(scope, k):
            return k
        elif scope.quote[k] >= 0 or tokens.cls[k] & SEMI:
            return comma
        elif tokens.cls[k] & WORD and is_finite(tokens, k, comma + 1):
            clauses -= not tokens.cls[k - 1] & COORD
            if clauses < 0:
                return comma
    return comma


_SAID_THINGS = word_list("said_thing")
_RELATIVES = frozenset({"who", "which", "that", "whose", "where"})
_LONGEST_DESCRIPTION = 26
_LONGEST = 14
_FEW = 4
_ONE = frozenset({"a", "an", "one", "another", "two", "three", "several", "some"})
_PERSONS = word_list("speaker_noun") | word_list("role") | word_list("profession")


def _is_gerund(tokens: Tokens, k: int) -> bool:
    """`urged keeping …`: an -ing form in lower case is no source; `said | ruling party lawmakers` has one."""
    return bool(tokens.cls[k] & ING) and not tokens.cap[k] and not is_in_office(tokens, k)


def _behind_said(scope: Scope, low: int, end: int) -> int:
    """Where what is said begins in `Holm said | Eva Lund, a pilot, explained the chart`; `low` elsewhere."""
    tokens = scope.tokens
    for k in range(low + 1, min(end, low + _SUBJECT)):
        if tokens.cls[k] & COMMA or scope.quote[k] >= 0:
            return low
        if tokens.low[k] in {"said", "says"}:
            return k + 1 + (tokens.low[k + 1] == "that")
    return low


_SUBJECT = 8


def awaits_its_verb(scope: Scope, end: int) -> bool:
    """`Lars Holm, a pilot who knows the bay, | says the guild …`: up to a comma at `end` stand a subject and
    what tells of it, and no verb but those of relative clauses; so what follows the verb is what it
    reports, and not its subject."""
    tokens, low = scope.tokens, scope.low
    if tokens.cls[low] & PREP:  # "In a letter of May 2, …"
        low = next((k + 1 for k in range(low, end) if tokens.cls[k] & COMMA), end)
    low = _behind_said(scope, low, end)
    if end - low < 3 or not (tokens.cap[low] or tokens.cls[low] & DET) or tokens.cls[low] & SUB & ~DET:
        return False
    verbs = apposed = 0
    for k in range(low, end):
        if scope.quote[k] >= 0 or tokens.cls[k] & SEMI:
            return False
        apposed += bool(tokens.cls[k] & COMMA)
        if tokens.low[k] in {"who", "which", "that", "where"}:
            verbs -= 1
        elif tokens.cls[k] & WORD and is_finite(tokens, k, low):
            verbs += 1
    return apposed > 0 and verbs <= 0

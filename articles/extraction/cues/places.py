"""What may stand between a reporting verb and its content: a place, an occasion, a programme's name."""

from __future__ import annotations

from articles.extraction.grammar.adverbials import noun_phrase_end, skip_adverbials, skip_time
from articles.extraction.grammar.clauses import starts_clause
from articles.extraction.grammar.finite_verbs import first_finite, is_finite
from articles.extraction.grammar.scope import Scope
from articles.extraction.text.lexicon import (
    ADV,
    AUX,
    BASE,
    COLON,
    COMMA,
    DET,
    ING,
    NUMBER,
    PREP,
    REL,
    SUB,
    SUBJ,
    VENUE,
    WORD,
    word_list,
)
from articles.extraction.text.tokens import Tokens

_OCCASIONS = frozenset({"after", "before", "under", "during"})
_PERSONAL = frozenset({"he", "she", "it", "they", "we", "i"})
_PLACE_REACH = 12
_LONGEST_CLAUSE = 10
_LONGEST_CITY = 4
_LONGEST_APPOSITION = 30
_WHO = frozenset({"who", "whose", "which"})
_TOLD_ELSEWHERE = word_list("told_elsewhere")


def past_full_place(scope: Scope, k: int) -> int:
    """The `that` in `said at a rally in Bergen, Norway, | that …`; 0 for any other."""
    tokens = scope.tokens
    if not tokens.cls[k] & (PREP | COMMA):
        return 0
    for j in range(k, min(k + _PLACE_REACH, scope.high - 3)):
        if tokens.cls[j] & COMMA:
            if tokens.low[j + 1] in _PLACED and not tokens.cap[j + 1]:
                return _past_clause(scope, j + 1)
            end = j + 1
            while end < j + 4 and tokens.cap[end]:
                end += 1
            named = end > j + 1 and tokens.cap[j - 1] and tokens.cls[end] & COMMA
            behind = skip_time(tokens, end + 1, scope.high) if named else end  # "in Bergen, Norway, on May 2"
            return behind if behind > end and tokens.low[behind] == "that" else 0
        if scope.quote[j] >= 0 or not tokens.cls[j] & WORD or tokens.cls[j] & (SUB | REL | AUX) & ~PREP:
            return 0
    return 0


def _past_clause(scope: Scope, opener: int) -> int:
    """The `that` in `said at a hearing, | which was held in May, | that …`, `told us in Oslo, where he lives,
    that …`; 0 for none."""
    tokens = scope.tokens
    for j in range(opener + 2, min(opener + _LONGEST_APPOSITION, scope.high - 2)):
        if scope.quote[j] >= 0:
            return 0
        if tokens.cls[j] & COMMA:
            return j + 1 if tokens.low[j + 1] == "that" else 0
    return 0


_PLACED = word_list("placed_by")
"""What goes on behind a comma about a place or an event that was named: `in Bergen, | north of Oslo,`."""


def past_city(scope: Scope, k: int) -> int:
    """Where the clause begins in `said on Sunday in Oslo | the dam was safe`, `in Oslo | he was ill`; 0 where
    no name of a place alone stands before an article or a pronoun."""
    tokens, end = scope.tokens, k + 1
    if tokens.low[k] != "in" or not tokens.cap[end]:
        return 0
    while end < min(k + _LONGEST_CITY, scope.high - 2) and tokens.cap[end] and scope.quote[end] < 0:
        end += 1
    end = skip_adverbials(tokens, end, scope.high)
    if not tokens.cls[end] & (DET | SUBJ) or tokens.cap[end] or scope.quote[end] >= 0:
        return 0
    return end if starts_clause(tokens, end, scope.high) else 0  # "said in Oslo after meeting the mayor"


def past_occasion(scope: Scope, k: int) -> int:
    """Where the clause begins in `admitted under questioning | he had slept`: the occasion is the cue's."""
    tokens = scope.tokens
    if tokens.low[k] == "in" and tokens.cap[k + 1]:
        city = past_city(scope, k)  # "said in Rome | he was ill"
        return city if tokens.low[city] in _PERSONAL else k
    if tokens.low[k] not in _OCCASIONS:
        return k
    end = noun_phrase_end(tokens, k + 1, scope.high)
    return end if k + 1 < end < scope.high and tokens.low[end] in _PERSONAL else k


def past_quoted_name(scope: Scope, k: int) -> int:
    """The `that` in `told the show “Evening Talk” on Friday that …`; 0 where the marks hold what was told."""
    tokens, end = scope.tokens, k
    while end < scope.high and scope.quote[end] >= 0:
        end += 1
    if not k < end <= k + 10 or tokens.cls[k - 1] & (COMMA | COLON):
        return 0
    end = skip_adverbials(tokens, end, scope.high)
    return end if tokens.low[end] == "that" and not tokens.cls[end + 1] & AUX else 0


def past_person(scope: Scope, comma: int) -> int:
    """The `that` in `told Ida Holm, | the mayor, | that …`, `told Holm, who was ill, that …`; 0 for none."""
    tokens = scope.tokens
    described = tokens.cls[comma + 1] & (DET | REL | NUMBER) or tokens.cap[comma + 1]
    if not tokens.cls[comma] & COMMA or not described or scope.quote[comma] >= 0:
        return 0
    clause = tokens.low[comma + 1] in _WHO
    for k in range(comma + 2, min(comma + _LONGEST_APPOSITION, scope.high - 2)):
        if scope.quote[k] >= 0 or (not clause and is_finite(tokens, k, comma + 1)):
            return 0
        if tokens.cls[k] & COMMA:
            that = skip_adverbials(tokens, k + 1, scope.high)
            if tokens.low[that] == "that":
                return that
            clause = tokens.low[k + 1] in _WHO
    return 0


def past_restriction(scope: Scope, who: int) -> int:
    """The `that` in `told reporters who were waiting there | that …`, `told a man who asked whether it was
    late | that …`; 0 where the clause behind `who` may have taken it: `told a man who had said that …`."""
    tokens, high = scope.tokens, min(who + _LONGEST_RESTRICTION, scope.high - 1)
    if tokens.low[who] != "who":
        return 0
    verb = who + 1
    while verb < high and tokens.cls[verb] & (AUX | ADV) and tokens.cls[verb + 1] & WORD:
        verb += 1
    takes = tokens.reports[verb]
    for k in range(verb + 1, high):
        if scope.quote[k] >= 0 or not tokens.cls[k] & WORD or (tokens.low[k] == "about" and not takes):
            return 0
        takes = takes and tokens.low[k] not in _TAKEN
        if tokens.low[k] == "that" and (scope.quote[k + 1] >= 0 or _has_verb_ahead(scope, k + 1)):
            if not takes:
                return k
            takes = False
    return 0


def _has_verb_ahead(scope: Scope, k: int) -> bool:
    """Whether a subject begins at `k`, and no verb: `that | all was over`, not `that | feed the town`."""
    tokens = scope.tokens
    opens = tokens.cls[k] & (DET | SUBJ | NUMBER) or tokens.cap[k] or not tokens.cls[k] & (AUX | BASE)
    return bool(opens) and not is_finite(tokens, k, k - 1) and first_finite(tokens, k + 1, scope.high) > k


_LONGEST_RESTRICTION = 25
_TAKEN = frozenset({"whether", "if", "why", "how", "what", "about", "for"})
"""What an inner verb may take instead of a clause with "that"."""


def past_doing(scope: Scope, k: int) -> int:
    """Where the content begins in `told men guarding | the line they …`, `told men riding | with him to Oslo
    that …`: behind what those who are told do; 0 where nothing shows it."""
    tokens, doing = scope.tokens, k - 1
    if not tokens.cls[doing] & ING or tokens.reports[doing] or tokens.cap[doing]:
        return 0
    for _ in range(_PHRASES):
        end = noun_phrase_end(tokens, k + bool(tokens.cls[k] & PREP), scope.high)
        end = skip_adverbials(tokens, end, scope.high) if end > k else end
        if end <= k or end >= scope.high - 1 or scope.quote[end] >= 0:
            return 0
        if tokens.cls[end] & (COMMA | COLON) and scope.quote[end + 1] >= 0:
            return end  # "told men riding with him: “…”"
        opens = tokens.cls[end] & (SUBJ | DET) and not tokens.cls[end] & REL
        if tokens.low[end] == "that" or (opens and starts_clause(tokens, end, scope.high)):
            return end
        if not tokens.cls[end] & PREP:
            return 0
        k = end
    return 0


_PHRASES = 3


def others_tell(tokens: Tokens, comma: int, high: int) -> bool:
    """`told the mayor, | the clerk said later, | that …`: another's reporting clause between two commas."""
    for k in range(comma + 2, min(comma + _LONGEST_CLAUSE, high - 2)):
        if tokens.cls[k] & COMMA:
            return tokens.low[k + 1] == "that" and not _TOLD_ELSEWHERE.isdisjoint(tokens.low[comma + 1 : k])
    return False


def preposition_ahead(scope: Scope, k: int, word: str) -> int:
    """The `for` in `called in a joint statement | for a survey`, the `of` in `warned in a speech | of a
    flood`, `in Oslo | of a flood`; 0 where no such phrase with `in`, `at` or `during` stands before it."""
    tokens = scope.tokens
    if tokens.low[k] not in _AT_WHICH or scope.quote[k] >= 0:
        return 0
    for j in range(k + 2, min(k + _PLACE_REACH, scope.high - 1)):
        if scope.quote[j] >= 0 or not tokens.cls[j] & WORD or is_finite(tokens, j, k):
            return 0
        if tokens.low[j] == word:
            owns = word == "of" and not _is_said_in(scope, k, j)
            return 0 if owns else j
    return 0


def _is_said_in(scope: Scope, k: int, of: int) -> bool:
    """Whether a speech or a town stands between `k` and `of`; not `at a meeting of clerks`, `in the Gulf of
    Finland`."""
    tokens = scope.tokens
    if scope.quote[of + 1] < 0 and tokens.cap[of + 1]:
        return False
    of = next((j for j in range(k + 2, of) if tokens.low[j] == "with"), of)  # "in an interview with Lund of"
    named = all(tokens.cap[j] for j in range(k + 1, of))
    return named or bool(tokens.cls[of - 1] & VENUE and tokens.low[of - 1] not in _GATHERINGS)


_GATHERINGS = frozenset(["meeting", "session", "congress", "summit", "talks", "ceremony", "event", "visit"])
_AT_WHICH = frozenset({"in", "at", "during"})


def past_announcing(scope: Scope, k: int) -> int:
    """The colon in `said as follows|: …`, `put it this way|: …`; `k` itself where none follows at once."""
    tokens = scope.tokens
    announced = k + 2 < scope.high - 1 and tokens.low[k : k + 2] in _ANNOUNCED
    return k + 2 if announced and tokens.cls[k + 2] & COLON else k


_ANNOUNCED = frozenset({("as", "follows"), ("this", "way"), ("like", "this")})
ANNOUNCING = frozenset(words[0] for words in _ANNOUNCED)


def names_topic(tokens: Tokens, k: int) -> bool:
    """`reported | on talks that Oslo held`; not `warned | on its website that`, `upon arrival that`."""
    if tokens.low[k] not in _ABOUT:
        return False
    noun = k + 1 + bool(tokens.cls[k + 1] & DET)
    return _NO_TOPICS.isdisjoint(tokens.low[noun : noun + 2])


_ABOUT = frozenset({"on", "about", "upon"})
_NO_TOPICS = word_list("no_topic")


def starts_time(tokens: Tokens, k: int) -> bool:
    """`insisted | on Friday`; not `insisted on Friday's test`."""
    return tokens.low[k] == "on" and skip_time(tokens, k, len(tokens)) > k

"""When and where something was said, at the end of what was said: `called for talks | at a briefing`.

It belongs to the cue, unless it is a part of what was said: `plans to meet in March`.
"""

from __future__ import annotations

from articles.extraction.grammar.adverbials import COUNTS, skip_adverbials
from articles.extraction.grammar.finite_verbs import first_finite
from articles.extraction.grammar.scope import Scope
from articles.extraction.text.lexicon import (
    AUX,
    COMMA,
    COORD,
    DET,
    NUMBER,
    PAST,
    PREP,
    SUB,
    SUBJ,
    TIME,
    TIME_MOD,
    WORD,
    word_list,
)
from articles.extraction.text.tokens import Tokens

_MEANS = frozenset({"through", "by", "via", "over"})
_UNITS = word_list("time_units")
_WHO = frozenset({"who", "which"})
_MAY_BEGIN_OCCASION = PREP | TIME | TIME_MOD
_YEAR = 4
_OFTEN = frozenset({"every", "each"})
_OPENERS = frozenset({"that", "which", "where", "who"})
_UNIT = frozenset({"year", "month", "week", "century", "decade"})
_BEGINS_OCCASION = COUNTS | _UNITS | _WHO
"""With a word of these classes, or one of these words, an occasion begins, if one does, or none is told."""


def without_occasion(scope: Scope, start: int, end: int, lemma: str = "") -> int:
    """`announced plans … during a briefing in Seoul`: when and where it was said belongs to the cue, of which
    `lemma` is the word."""
    cls, low = scope.tokens.cls, scope.tokens.low
    untimed = low[start] in _UNTIMED and start + 1 < end
    untimed = untimed and (low[start + 1] == "on" or low[start + 1].endswith("day"))
    untimed = untimed or low[start + 1 : start + 3] == ("the", "same")
    untimed = untimed or (low[start + 1] == "on" and is_day_of_saying(scope, start, start + 1, end))
    for k in range(start + (1 if untimed else 2), end):
        if not cls[k] & _MAY_BEGIN_OCCASION and low[k] not in _BEGINS_OCCASION:
            continue
        if low[k] in _WHO and scope.quote[k] < 0:
            return end  # "a fee for crews who have waited six decades"
        if low[k : k + 3] == ("at", "the", "time") and k + 3 == end:
            return k
        if is_day_of_saying(scope, start, k, end):
            return k
        if _is_to_come(scope.tokens, k, lemma in _WISHING):
            continue
        if _begins_occasion(scope, k) and skip_adverbials(scope.tokens, k, end) == end:
            if cls[k - 1] & TIME and cls[k - 2] & PREP:  # "over the flood in March last year"
                return end
            if _tells_year(scope, start, k) or _is_of_relative(scope, start, k):
                return end
            if low[k - 1] in {"times", "time", "once", "twice"}:
                return end
            if low[k - 1] in {"only", "just"}:
                k -= 1
            return k - 1 if cls[k - 1] & COMMA else k
    return end


def _is_to_come(tokens: Tokens, k: int, wished: bool) -> bool:
    """`announced a ban | early next year`, `| tomorrow`, and of what somebody wishes or promises `called for
    a summit | this year`; not `announced a ban this year`, `called for it earlier this year`."""
    word, span = tokens.low[k], tokens.low[k : k + 2]
    if word == "tomorrow" or span in _LATER or (word in _PARTS and tokens.low[k + 1] == "next"):
        return True
    before = tokens.low[k - 1]
    return word == "this" and (before == "later" or (wished and span[1] in _SPANS and before not in _PARTS))


_LATER = frozenset({("later", "this"), ("later", "next")})
_PARTS = frozenset({"early", "late", "earlier"})
_SPANS = frozenset({"year", "month", "summer", "winter", "spring", "autumn", "fall"})
_WISHING = word_list("wishing_verb")


def is_day_of_saying(scope: Scope, start: int, k: int, end: int) -> bool:
    """`urged restraint | on Friday after the ship was hit`, `| Friday as its crew left`: a day of the week
    before what came to pass is the day of saying it."""
    tokens = scope.tokens
    day = k + 1 if tokens.low[k] == "on" else k
    if day + 2 >= end or not tokens.cls[day] & TIME or not tokens.cap[day] or scope.quote[k] >= 0:
        return False
    behind = day + 1 + (tokens.low[day + 1] in _PARTS_OF_DAY)
    to_some_end = tokens.low[behind] == "in" and tokens.low[behind + 2] in _ENDS
    if not tokens.low[day].endswith("day") or not (tokens.low[behind] in _HAPPENING or to_some_end):
        return False
    told = scope.quote[k - 1] >= 0 or (tokens.cls[k - 1] & WORD and not tokens.cls[k - 1] & (PREP | DET))
    return bool(told) and first_finite(tokens, start, k, scope.quote) < 0


_HAPPENING = frozenset({"after", "as", "amid", "following", "when"})
_PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening", "night"})
_ENDS = frozenset({"bid", "effort", "attempt", "move"})
_UNTIMED = frozenset({"restraint", "calm", "patience", "caution", "dialogue", "unity", "vigilance"})
"""What nobody calls for on a day to come."""


def without_month(scope: Scope, start: int, end: int) -> int:
    """`called the pact a scrap | in late 2022`, `| in May`: the month or year at the end tells when; not of
    `the worst flood in May`, of which it may be a part."""
    tokens = scope.tokens
    for k in range(end - 2, max(start + 2, end - 5), -1):
        if tokens.low[k] != "in" or scope.quote[k] >= 0:
            continue
        k += bool(late := tokens.cls[k + 1] & TIME_MOD and k + 2 < end)
        year = tokens.cls[k + 1] & NUMBER and len(tokens.low[k + 1]) == _YEAR
        month = tokens.cls[k + 1] & TIME and tokens.cap[k + 1]
        ranked = any(word.endswith("st") for word in tokens.low[start:k])
        last = k + 2 >= end or tokens.cls[k + 2] & COMMA
        return k - bool(late) if (year or month) and last and not ranked else end
    return end


def without_silence(scope: Scope, start: int, end: int) -> int:
    """`said it went well | without elaborating`, `said it was too early to tell | when asked about the fair`:
    how something was said, at the end of what was said; not `said Lund had smiled when asked about it`."""
    low = scope.tokens.low
    if "without" not in low[start:end] and "when" not in low[start:end]:
        return end
    for k in range(start + 2, end - 1):
        if scope.quote[k] >= 0:
            continue
        silent = low[k] == "without" and (
            low[k + 1] == "elaborating"
            or (low[k + 1] in _GIVING and not _DETAILS.isdisjoint(low[k + 2 : min(k + 5, end)]))
        )
        asked = low[k] == "when" and low[k + 1] in _ASKED and low[k + 2] in _ABOUT
        if (silent and end - k <= _FEW) or (asked and _ANSWERED.isdisjoint(low[start:k])):
            return k - 1 if scope.tokens.cls[k - 1] & COMMA else k
    return end


_FEW = 7
_GIVING = frozenset({"giving", "providing", "offering", "going"})
_DETAILS = frozenset({"detail", "details", "specifics", "explanation", "reason", "reasons", "evidence"})
_ASKED = frozenset({"asked", "pressed", "questioned"})
_ABOUT = frozenset({"about", "whether", "if", "why", "how", "by", "on", "what"})
_ANSWERED = word_list("answering_verb")


def _tells_year(scope: Scope, start: int, k: int) -> bool:
    """`to plan it so that work can begin | in late 2021`: the year of a clause in what is reported."""
    tokens = scope.tokens
    year = k + 1 + bool(tokens.cls[k + 1] & TIME_MOD)
    dated = tokens.low[k] == "in" and tokens.cls[year] & NUMBER and len(tokens.low[year]) == _YEAR
    return bool(dated) and first_finite(tokens, start, k, scope.quote) >= 0


def _is_of_relative(scope: Scope, start: int, k: int) -> bool:
    """`to keep the pact that the two mayors signed | last month`, `to mend the lines it cut | last year`: the
    time of a relative clause."""
    tokens = scope.tokens
    if tokens.cls[k - 1] & PAST and tokens.cls[k - 2] & SUBJ & ~DET and k - 2 > start + 1:
        return not tokens.cls[k] & PREP and not tokens.cls[k - 3] & (COMMA | COORD | SUB)
    opener = next((j for j in range(k - 1, start, -1) if tokens.low[j] in _OPENERS and scope.quote[j] < 0), 0)
    verb = first_finite(tokens, opener + 1, k, scope.quote) if opener else -1
    plain = verb > opener and tokens.cls[verb] & PAST and not tokens.cls[verb] & AUX
    return bool(plain) and not tokens.cls[k] & PREP and not tokens.cls[k - 1] & COMMA


def _begins_occasion(scope: Scope, k: int) -> bool:
    """`on Thursday`, `last week`, `at a briefing` tell when something was said; `in March` may be what
    was said."""
    tokens = scope.tokens
    this, before = tokens.cls[k], tokens.cls[k - 1]
    if not _OFTEN.isdisjoint(tokens.low[k - 1 : k + 1]):  # "called for reunions every month"
        return False
    if before & TIME and tokens.low[k] in _COUNTED_FROM:  # "after a raid a day earlier"
        return False
    if tokens.low[k] == "again":  # "urged Oslo to think again"
        return False
    if tokens.low[k] in _UNIT and not tokens.cap[k]:  # "now in its third year"
        return False
    if tokens.low[k] == "day" and before == WORD and tokens.low[k - 2] in {"a", "the"}:
        return False  # "called it a great day"
    if this & PREP and tokens.low[k] in _MEANS:  # "urged both sides to settle it through talks"
        return False
    if this & PREP and tokens.cls[k + 1] & PREP:  # "asked them to stay on for a day"
        return False
    if tokens.low[k] == "in" and _is_in_campaign(tokens, k):
        return False
    if tokens.low[k] == "for":  # "to put them up for two months"
        return False
    if this & PREP:
        return (
            not _is_on_a_topic(scope, k)
            if tokens.low[k] == "on"
            else not (tokens.cls[k + 1] & (TIME | NUMBER) or _is_part_of_month(tokens, k + 1))
        )
    if tokens.low[k - 2] == "in" and _is_part_of_month(tokens, k - 1):
        return False
    if tokens.cap[k] and tokens.low[k] == "day":  # "to meet by Children's Day"
        return False
    counted = tokens.low[k] in COUNTS and tokens.cls[k + 1] & TIME
    if tokens.low[k] in _UNITS and not before & COMMA:  # "demanded better pay and fewer hours"
        return tokens.low[k + 1] in {"after", "before", "ago", "earlier", "later"}
    return (
        bool(this & (TIME | TIME_MOD) or counted)
        and "next" not in tokens.low[k - 1 : k + 1]
        and not before & (PREP | DET | NUMBER)
        and (tokens.low[k - 1] not in COUNTS)
    )


def _is_in_campaign(tokens: Tokens, k: int) -> bool:
    """`to use the crew in a smear campaign`: what is done, and no occasion."""
    words = tokens.low[k + 1 : k + _FEW]
    return "campaign" in words and not tokens.cls[k + 2 + words.index("campaign")] & WORD


def _is_part_of_month(tokens: Tokens, k: int) -> bool:
    """`a meeting in | early December`."""
    return bool(tokens.cls[k] & TIME_MOD and tokens.cls[k + 1] & TIME) and tokens.cap[k + 1]


_COUNTED_FROM = frozenset({"earlier", "later", "before", "after"})


def _is_on_a_topic(scope: Scope, k: int) -> bool:
    """`to put the fair on the agenda of their talks`, `progress on all parts of the statement`: what is told
    of an occasion and is none; not `on the sidelines of the talks`, `on the eve of the summit`."""
    tokens = scope.tokens
    for j in range(k + 2, min(k + _FEW, scope.high)):
        if tokens.low[j] == "of":
            beside = tokens.low[j - 1] in _BESIDE or tokens.cls[j - 1] & (TIME | NUMBER)
            return not (beside or any(c & TIME for c in tokens.cls[k + 1 : j]))
    return False


_BESIDE = word_list("beside_event")

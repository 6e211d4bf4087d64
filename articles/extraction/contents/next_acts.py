"""Whether a verb behind a content tells the speaker's next act, and no more of what is said.

`said the bridge was old | and left`, `said it was late | but gave no reason`; not `said it was old and fell`.
"""

from __future__ import annotations

from itertools import compress

from articles.extraction.grammar.adverbials import skip_time
from articles.extraction.grammar.finite_verbs import first_finite, is_finite
from articles.extraction.grammar.persons import is_animate
from articles.extraction.grammar.scope import Scope
from articles.extraction.grammar.verb_groups import verb_group_start
from articles.extraction.grammar.verdicts import is_verdict
from articles.extraction.text.lexicon import (
    ADV,
    AUX,
    BE,
    COMMA,
    DET,
    HAVE,
    MODAL,
    OBJ,
    PARTICIPLE,
    PAST,
    PREP,
    PRESENT,
    REL,
    SUB,
    WORD,
    word_list,
)
from articles.extraction.text.tokens import Tokens

_NO_MORE = frozenset(
    tuple(words.split())
    for words in [
        "didn't say",
        "didn't elaborate",
        "declined to",
        "declines to",
        "refused to",
        "refuses to",
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
_SILENT = frozenset({("declined", "to"), ("refused", "to")})
_VERDICTS = word_list("verdict")
_DID_NOT = frozenset({("did", "not"), ("has", "not"), ("have", "not")})
_SAME_IN_PAST = word_list("same_in_past")
_STATES = frozenset({"saw", "wanted", "needed", "knew", "felt", "expected", "opposed", "supported", "feared"})
"""What nobody does next: "said it would keep talking and saw little point in a return"."""
_SETS_OUT = frozenset({("set", "forth"), ("put", "forward"), ("put", "forth")})
_INTENDING = frozenset({"plans", "hopes", "aims", "intends", "wants", "expects", "seeks"})
_SPEAKING = word_list("disclosing_verb")
_JUDGED = word_list("judged")
"""What a speaker does behind `said it was “fair,” and`, whatever it was."""


def begins_next_act(scope: Scope, low: int, k: int, clausal: bool) -> bool:
    """`called it a war and froze the assets`, `said it would but did not say when`: the subject's next
    act."""
    tokens = scope.tokens
    silent = tokens.low[k] == "but" or (
        tokens.low[k + 1 : k + 3] in _SILENT and tokens.low[k + 3] in _SPEAKING  # "and declined to comment"
    )
    if clausal and silent and says_no_more(tokens, k + 1):
        return True
    if tokens.cls[k - 1] & COMMA and tokens.low[k + 1] in _VERDICTS:
        return True  # "said it was early, but expressed hope"
    if clausal and scope.quote[low] >= 0 and scope.quote[k - 1] == scope.quote[low]:
        acts = tokens.cls[k + 1] & PAST and not tokens.cls[k + 1] & AUX and scope.quote[k + 1] < 0
        if acts and tokens.low[k] == "and" and first_finite(tokens, low + 1, k) >= 0:
            return True  # "said that “we fail to learn” and ordered a drill"
    parted = clausal and tokens.cls[k - 1] & COMMA and tokens.low[k] == "and"
    if parted and (_acts_now(scope, low, k) or _acts_past_condition(scope, low, k)):
        return True
    inside = compress(tokens.low[low + 1 : k], map((REL | SUB).__and__, tokens.cls[low + 1 : k]))
    if any(word != "as" for word in inside):
        return False
    if clausal and _acts_behind_marks(scope, low, k):
        return True
    if clausal:
        verb = first_finite(tokens, low, k, scope.quote)
        plain = verb > low and tokens.cls[verb] & PAST and not tokens.cls[verb] & AUX
        denies = tokens.low[k] == "but" and tokens.low[k + 1 : k + 3] in _DID_NOT
        denies = denies and not (plain and tokens.low[k + 3] not in _SPEAKING)
        return denies or _acts_after_modal(scope, low, k) or _feels_then(scope, low, k)
    if (
        tokens.low[k] in {"and", "but"}
        and tokens.cls[k + 1] & HAVE
        and tokens.cls[k + 2] & (PAST | PARTICIPLE)
    ):
        return True  # "has described it as a plot and has threatened to leave"
    if tokens.low[k] not in {"and", "but"} or scope.quote[k + 1] >= 0:
        return False
    if tokens.cls[k - 1] & COMMA and tokens.low[k + 1] in _INTENDING and tokens.low[k + 2] == "to":
        return True  # "proposes a toll, and plans to build a gate"
    if tokens.cls[k + 1] & PRESENT and tokens.low[k + 1].endswith("s") and tokens.cls[k + 2] & (DET | OBJ):
        return True  # "has denied a shortage and rejects all foreign staff"
    act = _past_aside(scope, k + 1)
    if not tokens.cls[act] & PAST or _is_adjective_too(tokens, k):
        return False
    return not tokens.cls[k - 1] & PAST and is_finite(tokens, act, act - 1)


def _is_adjective_too(tokens: Tokens, k: int) -> bool:
    """`called it a hostile | and unprovoked act`: a second adjective before the noun, no next act."""
    first, second, noun = k - 1, k + 1, k + 2
    if tokens.low[first] in _NOUNS_TOO or not tokens.low[second].endswith("ed") or tokens.reports[second]:
        return False
    if tokens.cap[noun] or tokens.low[noun].endswith("s") or tokens.cls[noun] & _NO_NOUN:
        return False  # "called it a grave and suspended talks"
    judged = tokens.low[first - 1] in {"a", "an"} and is_verdict(tokens, first)
    return judged and bool(tokens.cls[noun] & WORD)


_NOUNS_TOO = frozenset({"fake", "sham", "routine", "fraud", "evil", "right", "good"})
"""Adjectives that are nouns as well: `called it a | fake and suspended the talks`."""
_NO_NOUN = DET | OBJ | PREP | SUB | AUX | ADV


def _past_aside(scope: Scope, k: int) -> int:
    """The verb in `praised the crew and|, in a toast, | wished them luck`; `k` where no phrase between commas
    stands there."""
    tokens = scope.tokens
    if not tokens.cls[k] & COMMA or not tokens.cls[k + 1] & PREP:
        return k
    near = range(k + 2, min(k + _SHORT, scope.high - 2))
    comma = next((j for j in near if tokens.cls[j] & COMMA and scope.quote[j] < 0), 0)
    return comma + 1 if comma and first_finite(tokens, k + 1, comma) < 0 else k


_SHORT = 8


def _acts_now(scope: Scope, low: int, k: int) -> bool:
    """`says Oslo earned a fortune, | and recommends tolls`: who says what is past goes on in the present."""
    tokens = scope.tokens
    if not tokens.low[low - 1].endswith("s") or not tokens.low[k + 1].endswith("s"):
        return False
    told = first_finite(tokens, low, k, scope.quote) if tokens.cls[k + 1] & PRESENT else -1
    return told > low and bool(tokens.cls[told] & PAST)


def _acts_past_condition(scope: Scope, low: int, k: int) -> bool:
    """`said it would sail if the crews came, | and published their names`: a past form behind a condition,
    where `would` stands before it."""
    tokens = scope.tokens
    opener = next((j for j in range(low + 2, k) if tokens.low[j] in _CONDITIONS), 0)
    if not opener or tokens.cls[k + 1] & AUX or tokens.low[k + 1] in _SAME_IN_PAST:
        return False
    verb = first_finite(tokens, low, opener, scope.quote)
    return verb > low and bool(tokens.cls[verb] & MODAL and tokens.cls[k + 1] & PAST)


_CONDITIONS = frozenset({"if", "unless", "until", "once"})


def _acts_behind_marks(scope: Scope, low: int, k: int) -> bool:
    """`said he wanted to “sweep the steps,” | and handed over a key`: a past form behind marks that end with
    a comma."""
    tokens = scope.tokens
    if not (scope.quote[k - 1] >= 0 and tokens.cls[k - 2] & COMMA and tokens.low[k] == "and"):
        return False
    if tokens.low[k + 1 : k + 3] in _DID_NOT and tokens.low[k + 3] in _SPEAKING:
        return True  # "was “a fake,” and did not mention the fire"
    verb = skip_time(tokens, k + 1, len(tokens))  # "was “a fake,” and last year ordered it burnt"
    acts = tokens.cls[verb] & PAST and not tokens.cls[verb] & AUX and tokens.low[verb] not in _SAME_IN_PAST
    opening = next(j for j in range(k - 1, low - 1, -1) if j == low or scope.quote[j - 1] < 0)
    wish = tokens.low[opening - 1] == "to" or tokens.cls[opening - 1] & MODAL
    return bool(acts and (verb > k + 1 or wish or tokens.low[verb] in _JUDGED))


def says_no_more(tokens: Tokens, k: int) -> bool:
    """`but declined to`, `but made no mention`, `but would not be drawn`: the speaker's silence."""
    k += tokens.low[k] in {"he", "she", "it", "they"}  # "but he refuses to name them"
    words = tokens.low[k : k + 6]
    if words[:2] in _NO_MORE:
        return True
    if words[0] in {"would", "could"} and words[1] in _GIVES and words[2] in {"no", "few"}:
        return True  # "but would give no details"
    helpers = 2 if words[1] == "not" else 1 if words[0].endswith("n't") else 0
    told = words[helpers : helpers + 2] == ("go", "into")  # "but would not go into details"
    return helpers > 0 and (told or not _SPEAKING.isdisjoint(words[helpers : helpers + 3]))


_GIVES = frozenset({"give", "offer", "provide"})


def _feels_then(scope: Scope, low: int, k: int) -> bool:
    """`said the launch broke the rules and expressed deep concern`: no thing does so, but who speaks."""
    tokens = scope.tokens
    act = k + 1 + bool(tokens.cls[k + 1] & ADV)
    if tokens.low[k] not in {"and", "but"} or tokens.low[act] not in _EXPRESSED:
        return False
    verb = first_finite(tokens, low, k, scope.quote)
    start = low + (tokens.low[low] == "that")
    subject = start, verb_group_start(tokens, verb, low) if verb > low else start
    felt = not _FELT.isdisjoint(tokens.low[act + 1 : act + 5])
    return felt and subject[0] < subject[1] and not is_animate(tokens, subject)


_EXPRESSED = frozenset({"expressed", "voiced", "conveyed", "extended", "offered"})
_FELT = word_list("feeling") | {"support", "opposition", "condolences", "sympathy", "apology"}


def _acts_after_modal(scope: Scope, low: int, k: int) -> bool:
    """`said it would pay and left the room`: a past form beside `would` is the subject's next act."""
    tokens = scope.tokens
    if tokens.low[k] not in {"and", "but"} or not tokens.cls[k + 1] & PAST or tokens.cls[k + 1] & AUX:
        return False
    first = first_finite(tokens, low, k, scope.quote)
    if tokens.low[k + 1 : k + 3] in _SETS_OUT:  # "stressed that it should be done and set forth the tasks"
        told = first > low and tokens.cls[first] & PAST and not tokens.cls[first] & AUX
        return not told  # "reported that Holm toured it and set forth the tasks"
    if tokens.low[k + 1] in _SAME_IN_PAST or tokens.low[k + 1] in _STATES:
        return False
    if first < 0 or not tokens.cls[first] & MODAL or tokens.cls[k - 1] & (PAST | PARTICIPLE):
        return False
    between = tokens.cls[first + 1 : k]
    passive = any(c & (BE | HAVE) for c in between)
    return not passive and is_finite(tokens, k + 1, k)

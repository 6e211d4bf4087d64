"""A reporting verb that hangs on another verb, which says when, how often or by whom it was said."""

from __future__ import annotations

from articles.extraction.grammar.finite_verbs import is_finite
from articles.extraction.grammar.scope import Range, Scope
from articles.extraction.grammar.verb_groups import verb_group_start
from articles.extraction.text.lexicon import (
    AUX,
    BE,
    COMMA,
    DET,
    MODAL,
    NEG,
    PREP,
    REL,
    SEMI,
    SUB,
    SUBJ,
    TIME,
    VENUE,
    WORD,
    word_list,
)
from articles.extraction.text.tokens import Tokens

_IN_HINDSIGHT = frozenset(["later", "eventually", "often", "subsequently", "afterwards", "sometimes"])
_GOES = frozenset({"go", "goes", "went", "gone", "going"})
_REPORTED = frozenset(
    {"said", "reported", "understood", "known", "alleged", "believed", "supposed", "reputed"}
)
_CONTINUES = frozenset({"continue", "continues", "continued"})
_KEEPS = frozenset({"keep", "keeps", "kept"})
_TOOK_TO = frozenset({("took", "to"), ("takes", "to")})
_HABITS = frozenset(["used", "liked", "likes", "like", "loved", "loves", "love"])


_HEARD = frozenset({"heard", "overheard", "recorded", "filmed"})
_WILLING = frozenset({"quick", "careful", "swift"})
_HASTENS = frozenset({"hastened", "hastens", "hurried", "rushed", "hastening"})
_ACTS = word_list("act_of_speech")
_STOPS = COMMA | SUB | REL | AUX
_CAUSES = word_list("causing_verb")
_LONGEST_OBJECT = 14


def chain_start(tokens: Tokens, k: int, low: int) -> int:
    """The verb on which `to say` or `to have said` at `k` hangs and by which it was said: "went on to
    say", "is reported to have said"; -1 for any other."""
    if k < low + 3 or tokens.low[k - 1] != "to":
        return -1
    before = tokens.low[k - 2]
    if before in _HABITS and tokens.low[k] in {"say", "tell", "joke", "argue"}:  # "used to say"
        return verb_group_start(tokens, k - 2, low)
    if before == "except" or (before == "than" and tokens.low[k - 3] == "other"):
        return k - 2  # "gave no date, other than to say it was near"
    if before == "only" and tokens.cls[k - 3] & COMMA:  # "alleged that it was so, only to admit later that"
        return k - 2
    if tokens.low[k] == "have":
        heard = before in _REPORTED and tokens.cls[k - 3] & BE
        return verb_group_start(tokens, k - 3, low) if heard else -1
    first = _became_first(tokens, k - 1, low)
    if first >= 0:
        return verb_group_start(tokens, first, low)
    if before in _CONTINUES or before in _HASTENS:
        return verb_group_start(tokens, k - 2, low)
    placed = tokens.low[k - 3] in _THE and before in _TAKEN
    if placed and tokens.low[k - 4] in {"took", "take", "takes", "seized", "seizes"}:
        return verb_group_start(tokens, k - 4, low)  # "took the floor to demand"
    took = next((j for j in range(k - 3, max(low, k - 8), -1) if tokens.low[j : j + 2] in _TOOK_TO), -1)
    if took >= 0:  # "took to the radio to accuse"
        return verb_group_start(tokens, took, low)
    if before == "on" and tokens.low[k - 3] in _GOES:
        return verb_group_start(tokens, k - 3, low)
    if before == "as" and tokens.low[k - 3] == "far":
        verb = next((j for j in range(k - 4, max(low, k - 7), -1) if tokens.low[j] in _GOES), -1)
        return verb_group_start(tokens, verb, low) if verb >= 0 else -1
    act = next((j for j in range(k - 3, max(low, k - 12), -1) if tokens.low[j] in _ACTS), -1)
    passive = act > low and bool(tokens.cls[act - 1] & BE)
    if act >= 0 and not passive and not any(tokens.cls[j] & _STOPS for j in range(act + 1, k - 1)):
        return verb_group_start(tokens, act, low)  # "used the visit to accuse", "held a briefing to announce"
    out = next((j for j in range(k - 3, max(low, k - _LONGEST_WAY), -1) if _shows_up(tokens, j)), -1)
    stops = (tokens.cls[j] & _STOPS for j in range(out + 1, k - 1) if not tokens.cls[j] & PREP)
    if out > low and not any(stops):
        return verb_group_start(tokens, out, low)  # "came out of the hall to tell reporters"
    if before == "heard" and tokens.cls[k - 3] & BE:  # "was heard to say"
        return verb_group_start(tokens, k - 3, low)
    if before == "back" and tokens.cls[k - 3] & BE:  # "was back to insist"
        return verb_group_start(tokens, k - 3, low)
    if before in _CAUSES and tokens.cls[k - 3] & BE:  # "was forced to admit"
        return verb_group_start(tokens, k - 3, low)
    if before in _WILLING and tokens.cls[k - 3] & BE:
        return verb_group_start(tokens, k - 3, low)
    return -1


def caused(scope: Scope, k: int) -> tuple[int, Range] | None:
    """Who speaks in `prompted Oslo to demand`, `forcing the mayor to admit` at the plain form `k`, and where
    the verb group before begins that made them; `None` where no such verb stands there, or none that came
    to pass (`would force Oslo to admit`)."""
    tokens, low = scope.tokens, scope.low
    if k < low + 3 or tokens.low[k - 1] != "to":
        return None
    end = _before_apposition(scope, k - 1)
    for j in range(end - 1, max(low, end - _LONGEST_OBJECT), -1):
        if scope.quote[j] >= 0 or not tokens.cls[j] & WORD or tokens.cls[j] & (REL | SUB | AUX):
            return None
        if tokens.low[j] in _CAUSES:
            begin = verb_group_start(tokens, j, low)
            idle = tokens.low[begin - 1] == "to" or any(c & (BE | MODAL | NEG) for c in tokens.cls[begin:j])
            return None if idle or j == end - 1 else (begin, (j + 1, end))
    return None


def caused_too(scope: Scope, coordinator: int) -> tuple[int, Range] | None:
    """Where the verb group begins, and who speaks, in `prompting Oslo to shut the port | and warn crews`: the
    second of what somebody is made to do."""
    tokens = scope.tokens
    for k in range(coordinator - 1, scope.low + 1, -1):
        if scope.quote[k] >= 0 or tokens.cls[k] & (COMMA | SEMI) or is_finite(tokens, k, scope.low):
            return None
        if tokens.low[k - 1] == "to" and not tokens.cls[k] & (DET | PREP) and not tokens.cap[k]:
            return caused(scope, k)
    return None


def _before_apposition(scope: Scope, to: int) -> int:
    """Where what tells of somebody begins before a `to`: `forced Holm|, the mayor, to`, `Holm|, who was ill,
    to`; the `to` itself where nothing does."""
    tokens = scope.tokens
    if not tokens.cls[to - 1] & COMMA:
        return to
    for k in range(to - 3, max(scope.low + 2, to - _LONGEST_APPOSITION), -1):
        if scope.quote[k] >= 0:
            return to
        if tokens.cls[k] & COMMA:
            return k if tokens.low[k + 1] in _TELLING else to
    return to


_LONGEST_APPOSITION = 16
_TELLING = frozenset({"who", "which", "whose", "a", "an", "the", "his", "her", "its"})


def _shows_up(tokens: Tokens, k: int) -> bool:
    """Whether somebody comes before those who listen: `emerged`, `came out`."""
    return tokens.low[k] in {"emerged", "appeared"} or tokens.low[k : k + 2] in _COMES_OUT


_COMES_OUT = frozenset(
    {("came", "out"), ("stepped", "out"), ("walked", "out"), ("went", "on"), ("came", "on")}
)
_LONGEST_WAY = 12
_THE = frozenset({"the", "that", "this"})
_TAKEN = frozenset({"floor", "stage", "podium", "microphone", "opportunity", "occasion", "chance", "moment"})


def made_known(scope: Scope, k: int) -> int:
    """Where the verb group of `has let Oslo know` begins for the `know` at `k`; -1 where nobody lets anybody
    know, or may not have done so."""
    tokens = scope.tokens
    for j in range(k - 2, max(scope.low, k - _LONGEST_TOLD), -1):
        if tokens.low[j] in _LETS:
            begin = verb_group_start(tokens, j, scope.low)
            idle = tokens.low[begin - 1] == "to" or any(c & (MODAL | NEG) for c in tokens.cls[begin:j])
            return -1 if idle else begin
        if not tokens.cls[j] & WORD or tokens.cls[j] & (REL | SUB | AUX):
            return -1
    return -1


_LETS = frozenset({"let", "lets"})
_LONGEST_TOLD = 7


def habit_start(tokens: Tokens, k: int, low: int) -> int:
    """The verb on which `saying` at `k` hangs: "is fond of saying", "never tires of saying", "kept saying",
    "was heard saying"; -1 for any other."""
    if k < low + 2:
        return -1
    if tokens.low[k - 1] in _KEEPS:
        return verb_group_start(tokens, k - 1, low)
    if tokens.low[k - 1] in _HEARD and tokens.cls[k - 2] & BE:
        return verb_group_start(tokens, k - 1, low)
    time = k - 1 - (tokens.low[k - 1] == "in")
    if tokens.low[time - 1 : time + 1] == ("no", "time") and tokens.low[time - 2] in {"wasted", "lost"}:
        return verb_group_start(tokens, time - 2, low)  # "wasted no time in accusing"
    spent = _spent_on(tokens, k, low)
    if spent >= 0:
        return spent
    if tokens.low[k - 1] == "of" and tokens.low[k - 2] in {"fond", "tires", "tired"}:
        return verb_group_start(tokens, k - 2, low)
    return -1


def _spent_on(tokens: Tokens, k: int, low: int) -> int:
    """Where the verb group begins of `have spent | most of the week | denouncing`, for the participle at `k`;
    -1 for any other, and where it is only wished or denied."""
    if not tokens.cls[k - 1] & (TIME | VENUE) and tokens.low[k - 1] not in _TIMES_SPENT:
        return -1
    for j in range(k - 2, max(low, k - _LONGEST_SPENT), -1):
        if tokens.low[j] in _SPENDS:
            group = verb_group_start(tokens, j, low)
            idle = tokens.low[group - 1] == "to" or any(c & (MODAL | NEG) for c in tokens.cls[group:j])
            return -1 if idle else group
        if not tokens.cls[j] & WORD or tokens.cls[j] & (REL | AUX | SUBJ) & ~DET:
            return -1
    return -1


_SPENDS = frozenset({"spent", "spends", "spend"})
_LONGEST_SPENT = 9
_TIMES_SPENT = word_list("time_spent")


def _became_first(tokens: Tokens, to: int, low: int) -> int:
    """The verb of `became the first minister to`; -1 where none stands before the `to`."""
    for k in range(to - 1, max(low + 1, to - 6), -1):
        if tokens.low[k] in {"first", "latest"} and tokens.low[k - 1] == "the":
            return k - 2 if tokens.low[k - 2] in {"became", "becomes", "was", "is"} else -1
        if not tokens.cls[k] & WORD or tokens.cls[k] & (REL | SUB | SUBJ | AUX):
            return -1
    return -1


def looks_back(scope: Scope, group: int, k: int) -> bool:
    """`would later write that`, `would often joke that`: `would` tells what came to pass."""
    words = scope.tokens.low[group:k]
    return len(words) == 2 and words[0] == "would" and words[1] in _IN_HINDSIGHT

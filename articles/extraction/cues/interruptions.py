"""What stands between commas behind a verb: `said, in a statement, that …`, `warned, though, of …`."""

from __future__ import annotations

from articles.extraction.cues.constructions import SAYING
from articles.extraction.cues.finding import Cue
from articles.extraction.cues.places import others_tell
from articles.extraction.grammar.adverbials import skip_adverbials
from articles.extraction.grammar.asides import tells_when
from articles.extraction.grammar.finite_verbs import first_finite
from articles.extraction.grammar.scope import Scope, quotes_at
from articles.extraction.text.lexicon import ADV, AUX, COLON, COMMA, ING, PREP, SUBJ, word_list
from articles.extraction.text.tokens import Tokens

_ASIDES = word_list("aside") | {
    "instead",
    "again",
    "therefore",
    "moreover",
    "furthermore",
    "besides",
    "yet",
}
_GESTURES = word_list("gesture")
_MEANWHILE = frozenset({"while", "when"})
_COMPLEMENTS = frozenset({"for", "of", "against", "on", "to"})


def past_interruption(scope: Scope, cue: Cue, comma: int) -> int:
    """Where the content begins behind what a comma at `comma` opens and another closes; 0 where none
    does."""
    tokens = scope.tokens
    named = comma + 1
    while named < min(scope.high - 2, comma + 6) and tokens.cap[named]:
        named += 1
    if named > comma + 2 and tokens.cls[named] & COMMA and tokens.low[named + 1] == "that":
        return named + 1  # "told the clerk, Eva Lund, that"
    k = skip_adverbials(tokens, comma + 1, scope.high)
    once = tokens.low[comma + 1 : comma + 3] == ("once", "again")
    if k == comma + 1 and (tokens.low[k] in _ASIDES or once):
        k += 2 if once else 1
    closed = comma + 1 < k < scope.high - 1 and tokens.cls[k] & COMMA
    adverb = closed and all(tokens.cls[j] & ADV or tokens.low[j] in _ASIDES for j in range(comma + 1, k))
    topic = _past_topic(scope, comma) if not closed else 0
    if topic:
        k, closed = topic, True
    elif not closed and _opens(scope, comma) and not cue.lexeme.forms <= {"noun"}:  # "added, in May, that"
        k = next((j for j in range(comma + 2, min(comma + 14, scope.high - 1)) if tokens.cls[j] & COMMA), 0)
        phrase = first_finite(tokens, comma + 1, k, scope.quote) < 0 or tells_when(tokens, comma + 1)
        phrase = phrase or _tells_of_text(scope, comma + 1, k)
        phrase = phrase or _compares(tokens, comma + 1) or others_tell(tokens, comma, scope.high)
        closed = k > 0 and (phrase or tokens.low[comma + 1] in {"citing", "quoting"})
    colon = next((j for j in range(comma + 1, min(comma + 5, scope.high)) if tokens.cls[j] & COLON), 0)
    if 0 < colon < scope.high - 1 and scope.quote[colon + 1] >= 0:  # "that reads, in part: “…”"
        adds = any(tokens.reports[j] and tokens.cls[j] & ING for j in range(comma + 1, colon))
        return 0 if adds else colon  # "“It is late,” he said, adding: “…”"
    if not closed or k + 1 >= scope.high:
        return 0
    borne_out = tokens.low[comma + 1] == "according" and tokens.cls[k + 1] & SUBJ
    told = tokens.low[k + 1] == "that" or scope.quote[k + 1] >= 0 or borne_out
    return k + 1 if told or adverb or tokens.low[k + 1] in _COMPLEMENTS else 0


def _opens(scope: Scope, comma: int) -> bool:
    """Whether what a comma opens may be longer than an adverb."""
    tokens, word = scope.tokens, scope.tokens.low[comma + 1]
    return bool(
        tokens.cls[comma + 1] & PREP
        or word == "according"
        or word in _GESTURES
        or (word in _MEANWHILE and tokens.cls[comma + 2] & ING)  # "said, while thanking them, that"
        or tells_when(tokens, comma + 1)
        or _compares(tokens, comma + 1)
        or _is_manner(tokens, comma + 1)
        or others_tell(tokens, comma, scope.high)
    )


def _past_topic(scope: Scope, comma: int) -> int:
    """The comma behind what a speaker speaks of, in `said, as regards the dams that Oslo built|, that`; 0 for
    none."""
    tokens, words = scope.tokens, scope.tokens.low
    if words[comma + 1 : comma + 2] not in _REGARDS and words[comma + 1 : comma + 3] not in _REGARDS:
        return 0
    for k in range(comma + 2, min(comma + _LONGEST_TOPIC, scope.high - 2)):
        if scope.quote[k] >= 0:
            return 0
        if tokens.cls[k] & COMMA and words[k + 1] == "that":
            return k
    return 0


_LONGEST_TOPIC = 32
_REGARDS = frozenset(tuple(phrase.split("-")) for phrase in word_list("topic_opener"))


def _tells_of_text(scope: Scope, low: int, comma: int) -> bool:
    """`said, in an essay in the Oslo Gazette published Monday, that`: its verb tells where it stands."""
    tokens = scope.tokens
    verb = first_finite(tokens, low, comma, scope.quote)
    made = verb > low and tokens.low[verb] in _MADE_PUBLIC
    return made and first_finite(tokens, verb + 1, comma, scope.quote) < 0


_MADE_PUBLIC = word_list("made_public")


def _is_manner(tokens: Tokens, k: int) -> bool:
    """`adds, more quietly, that …`, `said, rather glumly, that …`: two adverbs between commas."""
    if tokens.low[k] == "both" and tokens.low[k + 2] == "and":  # ", both publicly and privately, that"
        return bool(tokens.cls[k + 4] & COMMA) and tokens.low[k + 1].endswith("ly")
    return bool(tokens.cls[k] & tokens.cls[k + 1] & ADV and tokens.cls[k + 2] & COMMA)


def _compares(tokens: Tokens, k: int) -> bool:
    """`cautioned, as did the guild, that …`, `insists, most recently in May, that …`."""
    alike = tokens.low[k] == "as" and tokens.cls[k + 1 + bool(tokens.cls[k + 1] & SUBJ)] & AUX
    return bool(alike) or (tokens.low[k] in {"most", "once", "again"} and bool(tokens.cls[k + 1] & ADV))


def quotation_past_deed(scope: Scope, k: int) -> int:
    """The comma before a quotation, behind what its speaker does: `said | as she left, “…”`; 0 where none
    stands there."""
    tokens, reach = scope.tokens, min(k + _LONGEST_DEED, scope.high - 1)
    if tokens.low[k] not in _MEANWHILE_AS or k + 1 >= reach or tokens.low[k + 1] not in _WHO_SPEAKS:
        return 0
    for j in range(k + 2, reach):
        if scope.quote[j] >= 0 or tokens.low[j] == "that" or tokens.low[j] in SAYING:
            return 0  # "smiled as she said, “…”"
        if tokens.cls[j] & (COMMA | COLON):
            return j if quotes_at(scope, j + 1) else 0
    return 0


def is_meanwhile(scope: Scope, verb: int) -> bool:
    """Whether a verb only tells what somebody does who says something meanwhile: `said as she | announced the
    price, “…”`."""
    tokens, opener = scope.tokens, verb - 2
    says = any(tokens.reports[j] for j in range(max(scope.low, opener - _ADDRESSEE), max(scope.low, opener)))
    return opener > scope.low and says and quotation_past_deed(scope, opener) > verb


_MEANWHILE_AS = frozenset({"as", "when", "while"})
_WHO_SPEAKS = frozenset({"he", "she", "they"})
_LONGEST_DEED = 16
_ADDRESSEE = 3

"""Where a content ends on the right: at the writer's own words, the speaker's next act, another report."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import compress

from articles.extraction.cues.readings import is_animate
from articles.extraction.grammar.adverbials import skip_time, skip_venue
from articles.extraction.grammar.asides import acts_described, ends_phrase, is_aside
from articles.extraction.grammar.finite_verbs import first_finite, is_finite
from articles.extraction.grammar.scope import Range, Scope
from articles.extraction.grammar.verb_groups import is_subjunctive, verb_group_start
from articles.extraction.text.lexicon import (
    ADV,
    AUX,
    BE,
    COLON,
    COMMA,
    COORD,
    DASH,
    DET,
    END,
    HAVE,
    ING,
    MODAL,
    NUMBER,
    OBJ,
    PARTICIPLE,
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

CLAUSAL = frozenset({"that", "clause", "wh", "noun-that", "gap", "quote"})
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
_RETORTS = frozenset(
    ["denied", "denies", "rejected", "rejects", "dismissed", "dismisses", "disputed", "disputes", "brushed"]
) | {"ignored", "ignores", "rebuffed", "shunned", "spurned", "disagreed", "disagrees", "demurred"}
_LISTED = frozenset(["that", "and", "but", "or", "if", "whether"])
_VERDICTS = word_list("verdict")
_DID_NOT = frozenset({("did", "not"), ("has", "not"), ("have", "not")})
_SAME_IN_PAST = frozenset(
    {"cut", "put", "set", "let", "hit", "shut", "split", "spread", "cast", "cost", "quit"}
)
_OWN = frozenset({"his", "her", "its", "their"})
_SETS_OUT = frozenset({("set", "forth"), ("put", "forward"), ("put", "forth")})
_SPEAKING = frozenset(
    {"say", "comment", "elaborate", "drawn", "give", "confirm", "discuss", "specify", "name"}
) | {
    "identify",
    "provide",
    "disclose",
    "explain",
    "reveal",
    "mention",
    "offer",
    "answer",
    "address",
    "speculate",
}
BACKSHIFTED = frozenset(
    ["was", "were", "had", "would", "could", "might", "wasn't", "weren't", "hadn't", "wouldn't"]
)
HERE_AND_NOW = frozenset(["has", "have", "is", "are", "hasn't", "haven't", "isn't", "aren't", "says", "say"])
"""Verbs in the present: in a report whose verbs are in the past, no part of it."""
_WHEN_ASKED = frozenset({("when", "asked"), ("when", "pressed"), ("when", "questioned")})
_SO_OFTEN = frozenset({("so", "often", "that"), ("so", "many", "times")})
_WORDS = frozenset({"phrase", "word", "words", "term", "formula", "wording", "expression"})
_JUDGED = frozenset(
    [
        "dismissed",
        "rejected",
        "denounced",
        "criticized",
        "criticised",
        "praised",
        "condemned",
        "thanked",
        "blamed",
    ]
)
"""What a speaker does behind `said it was “fair,” and`, whatever it was."""
_SCENE = word_list("act_of_scene")
_SHARES = frozenset({"percent", "%", "respondents", "respondent"})
_COMPARED = frozenset({"up", "down", "compared"})
_LONGEST = 300
_GOING_ON = frozenset({"and", "but", "though", "although", "while", "whereas"})
_PARTS = COMMA | DASH
_EDGES = _PARTS | COORD | SEMI
"""At these, and behind quotations, a content may end."""
_BEFORE_STOP = frozenset({"while", "whereas", "as", "although", "though", "which", "where"})
LINKS = frozenset(["while", "whereas", "as", "although", "though", "which"])


def right_edge(scope: Scope, low: int, high: int, stop: int, frame: str) -> int:
    """The first token after the content that begins at `low`; `stop` is where another reporting clause
    begins."""
    tokens, quote = scope.tokens, scope.quote
    cls, clausal = tokens.cls, frame in CLAUSAL
    inside: Iterable[int] = range(low + 1, min(high, stop))
    if inside and max(quote[low + 1 : min(high, stop)]) < 0:
        inside = compress(inside, map(_EDGES.__and__, cls[low + 1 : min(high, stop)]))
    for k in inside:
        if quote[k] >= 0:
            continue
        if cls[k] & _PARTS and k + 1 < high and quote[k + 1] < 0:
            whole = clausal or (frame == "according-before" and _goes_on_telling(tokens, k + 1))
            if _writer_comment(scope, k + 1, high, whole):
                if (clausal or frame == "according-before") and _parts_clause(scope, low, k, min(high, stop)):
                    continue
                return k
            if clausal and (
                _goes_on_itself(scope, low, k, high) or skip_venue(tokens, k + 1, high) >= high - 1
            ):
                return k
        elif clausal and cls[k] & COLON and _quotation_closes(scope, low, k + 1, high):
            return k  # "admitted it was late: “We slept.”"
        elif (cls[k] & SEMI and not (clausal and _lists_on(scope, k, high if stop >= high else 0))) or (
            cls[k] & COORD and _second_verb(scope, low, k, clausal or frame == "according-before")
        ):
            return k
        elif quote[k - 1] >= 0 and k > low + 1 and _is_writers(scope, low, k, high, clausal):
            if frame == "np-as" and (_object_follows(scope, low, k) or _is_called_then(scope, low, k)):
                continue
            return k  # the comma stands inside the marks: “firm steps,” without elaborating
    if stop < high:
        return _before_separator(tokens, low, stop)
    while high > low + 1 and tokens.cls[high - 1] & END and quote[high - 1] < 0:
        high -= 1
    return high


def _lists_on(scope: Scope, semicolon: int, high: int) -> bool:
    """`said that it was late; that all slept`, `said it was over; there would be “no more”`: what goes on
    behind a semicolon, up to `high` with words in marks; 0 where somebody else is reported there."""
    if scope.tokens.low[semicolon + 1] in _LISTED:
        return True
    marked = next((j for j in range(semicolon + 2, high - 2) if scope.quote[j] >= 0), 0)
    return (
        marked > 0 and scope.quote[semicolon + 1] < 0 and not scope.tokens.cls[marked - 1] & (COMMA | COLON)
    )


def _goes_on_telling(tokens: Tokens, k: int) -> bool:
    """`According to the poll, 60 percent had read it, | but only 20 percent trusted it`, `According to Holm,
    few go there, | as the fare is high`."""
    if tokens.low[k] in {"as", "while", "whereas"}:
        return True
    return tokens.low[k] == "but" and any(c & NUMBER for c in tokens.cls[k + 1 : k + 4])


def _object_follows(scope: Scope, low: int, k: int) -> bool:
    """`dismissed as “idle” | the guild's claim`: behind what it is called stands the object, no comma."""
    tokens = scope.tokens
    low += scope.quote[low] < 0 and tokens.low[low] in {"a", "an"}
    whole = tokens.low[low - 1] in _CALLED and scope.quote[low] == scope.quote[k - 1]
    return whole and not tokens.cls[k] & COMMA and not tokens.cls[k - 2] & COMMA


_CALLED = frozenset({"as", "a", "an"})


def _is_called_then(scope: Scope, low: int, k: int) -> bool:
    """`dismissed his “bold plan” | as the “height of folly”`: what the object is called is still to come."""
    tokens = scope.tokens
    plain = tokens.low[k] == "as" and not tokens.cls[k - 2] & COMMA and tokens.low[low - 1] != "as"
    return plain and "as" not in (tokens.low[j] for j in range(low, k) if scope.quote[j] < 0)


def _parts_clause(scope: Scope, low: int, k: int, high: int) -> bool:
    """`noted that Lund, | even as he spoke, has done nothing`: what a mark opens at `k` parts a subject from
    its verb."""
    tokens = scope.tokens
    subject = tokens.cap[low] or tokens.cls[low] & (DET | SUBJ)
    comma = next((j for j in range(low, k) if tokens.cls[j] & COMMA), k)
    if not subject or first_finite(tokens, low, comma, scope.quote) >= 0:
        return False
    if comma < k and is_finite(tokens, k + 1, k):
        return True  # "Lund, dressed in black, | left"
    if first_finite(tokens, comma, k, scope.quote) >= 0:
        return False
    marks = (j for j in range(k + 2, high - 1) if tokens.cls[j] & (COMMA | DASH) and scope.quote[j] < 0)
    return any(is_finite(tokens, j + 1, j) for j in marks)


def share_compared(scope: Scope, source: Range | None, low: int) -> int:
    """Where a content that begins at `low` ends in `60 percent said it was fair, | up 6 points from May`,
    `…, | compared with 31 percent`: what is told of the share itself; else the end of the sentence."""
    tokens, high = scope.tokens, scope.high
    if source is None or _SHARES.isdisjoint(tokens.low[slice(*source)]):
        return high
    for k in range(low + 1, high - 2):
        compared = tokens.cls[k] & COMMA and tokens.low[k + 1] in _COMPARED and scope.quote[k] < 0
        if compared and tokens.cls[k + 2] & (NUMBER | PREP):
            return k
    return high


def _quotation_closes(scope: Scope, low: int, k: int, high: int) -> bool:
    """Whether a quotation that is a sentence stands from `k` to the end, behind a plain clause."""
    tokens = scope.tokens
    if not 4 <= high - k <= high - low <= _LONGEST or scope.quote[k] < 0 or not tokens.cap[k + 1]:
        return False
    verb = first_finite(tokens, k + 1, high)
    if verb < 0 or tokens.cls[verb - 1] & COORD:
        return False
    plain = not any(tokens.cls[j] & DASH or scope.quote[j] >= 0 for j in range(low, k))
    return plain and all(scope.quote[j] >= 0 or not tokens.cls[j] & WORD for j in range(k, high))


def _second_verb(scope: Scope, low: int, k: int, clausal: bool) -> bool:
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
    inside = compress(tokens.low[low + 1 : k], map((REL | SUB).__and__, tokens.cls[low + 1 : k]))
    if any(word != "as" for word in inside):
        return False
    if clausal and scope.quote[k - 1] >= 0 and tokens.cls[k - 2] & COMMA and tokens.low[k] == "and":
        verb = skip_time(tokens, k + 1, len(tokens))  # "was “a fake,” and last year ordered it burnt"
        acts = (
            tokens.cls[verb] & PAST and not tokens.cls[verb] & AUX and tokens.low[verb] not in _SAME_IN_PAST
        )
        opening = next(j for j in range(k - 1, low - 1, -1) if j == low or scope.quote[j - 1] < 0)
        wish = tokens.low[opening - 1] == "to" or tokens.cls[opening - 1] & MODAL
        if acts and (verb > k + 1 or wish or tokens.low[verb] in _JUDGED):
            return True  # "said he wanted to “sweep the steps,” and handed over a key"
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
    if tokens.cls[k + 1] & PRESENT and tokens.low[k + 1].endswith("s") and tokens.cls[k + 2] & (DET | OBJ):
        return True  # "has denied a shortage and rejects all foreign staff"
    if not tokens.cls[k + 1] & PAST:
        return False
    return not tokens.cls[k - 1] & PAST and is_finite(tokens, k + 1, k)


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
    if tokens.low[k + 1] in _SAME_IN_PAST:
        return False
    if first < 0 or not tokens.cls[first] & MODAL or tokens.cls[k - 1] & (PAST | PARTICIPLE):
        return False
    between = tokens.cls[first + 1 : k]
    passive = any(c & (BE | HAVE) for c in between)
    return not passive and is_finite(tokens, k + 1, k)


def _goes_on_itself(scope: Scope, low: int, comma: int, high: int) -> bool:
    """`said that talks were needed, and papers have since repeated it`: after a content in the past, a
    clause in the present is the writer's."""
    tokens = scope.tokens
    if tokens.low[comma + 1] not in _GOING_ON:
        return False
    if tokens.low[comma + 1] in LINKS:
        return scope.quote[comma] >= 0 and acts_described(scope, comma + 2, high)
    verbs = {tokens.low[j] for j in range(low, comma) if scope.quote[j] < 0}
    verb = first_finite(tokens, comma + 2, min(high, comma + 14), scope.quote)
    if _did_so(tokens, comma + 2, high) or (verb > comma + 2 and _is_wish_unmet(scope, low, comma)):
        return True
    if verb > comma + 2 and not _RETORTS.isdisjoint(tokens.low[verb : verb + 3]):
        return True  # "say troops moved, but Moscow has denied it"
    if scope.quote[comma] >= 0 and verb > comma + 2 and _others_act(tokens, comma + 1, verb):
        return True
    if verb > comma + 2 and _is_scene(scope, low, comma, verb):
        return True
    owned = max(scope.quote[low:comma]) >= 0 and tokens.low[comma + 2] in _OWN
    if owned and "would" in verbs and tokens.low[verb] == "had":
        return True  # "said it would be “the last,” and his party had been drafting a law"
    if verbs.isdisjoint(BACKSHIFTED) or not verbs.isdisjoint(HERE_AND_NOW):
        return False
    if verb < comma + 3 or tokens.low[verb] not in HERE_AND_NOW:
        return False
    return not any(tokens.cls[j] & (REL | SUB | COMMA) & ~(PREP | DET) for j in range(comma + 2, verb))


def _others_act(tokens: Tokens, k: int, verb: int) -> bool:
    """`hoped for it “any day now,” but Holm, the clerk, refused`: behind marks the act of somebody who is
    brought in with what he is."""
    acts = tokens.cls[verb] & PAST and not tokens.cls[verb] & AUX
    return tokens.cap[k + 1] and bool(acts) and any(c & COMMA for c in tokens.cls[k + 2 : verb])


def _is_scene(scope: Scope, low: int, comma: int, verb: int) -> bool:
    """`said the dam was safe, and Holm left`: behind a content in the past of reports what somebody named
    does there and then; `said it would rise, and the guild took to its boats`: behind `would` what came
    to pass."""
    tokens = scope.tokens
    if tokens.low[comma + 1] != "and" or tokens.cls[verb] & AUX or not tokens.cls[verb] & PAST:
        return False
    first = first_finite(tokens, low, comma, scope.quote)
    if first < 0 or tokens.low[first] not in BACKSHIFTED or tokens.cls[comma + 2] & SUBJ & ~DET:
        return False
    if any(tokens.cls[k] & (REL | SUB | PREP) for k in range(comma + 2, verb)):
        return False
    return tokens.low[first] == "would" or tokens.low[verb] in _SCENE


def _did_so(tokens: Tokens, k: int, high: int) -> bool:
    """`said she would sign it, and she did (so on Monday)`, `, and has said so since`: what came of it the
    writer tells."""
    if tokens.low[k] in {"has", "have", "had"} and tokens.low[k + 1 : k + 3] == ("said", "so"):
        return True
    if not tokens.cls[k] & SUBJ or tokens.low[k + 1] not in {"did", "has", "have"}:
        return False
    return tokens.low[k + 2] == "so" or k + 2 >= high or bool(tokens.cls[k + 2] & END)


def _is_wish_unmet(scope: Scope, low: int, comma: int) -> bool:
    """`advised that the port be dredged, but nothing has been done`: behind a wish a clause that tells what
    happened is the writer's."""
    tokens = scope.tokens
    verb = next((k for k in range(low + 1, comma) if tokens.low[k] == "be" and scope.quote[k] < 0), 0)
    if not verb or tokens.low[comma + 1] == "and":
        return False
    return is_subjunctive(tokens, verb) and first_finite(tokens, low, verb, scope.quote) < 0


def _before_separator(tokens: Tokens, low: int, k: int) -> int:
    parts = COMMA | COORD | DASH | SEMI
    while k > low + 1 and (tokens.cls[k - 1] & parts or tokens.low[k - 1] in _BEFORE_STOP):
        k -= 1
    return k


def _was_learned(tokens: Tokens, k: int, high: int) -> bool:
    """`, the Gazette has learned.`: how the writer knows of it."""
    end = high
    while end > k and not tokens.cls[end - 1] & WORD:
        end -= 1
    learned = tokens.low[end - 1] in {"learned", "learnt"} and tokens.cls[end - 2] & HAVE
    return bool(learned) and k + 2 < end <= k + 8 and not any(c & COMMA for c in tokens.cls[k:end])


def _is_writers(scope: Scope, low: int, k: int, high: int, clausal: bool) -> bool:
    """Whether the writer goes on at `k`, behind a quotation: `“firm steps,” without elaborating`."""
    dated = scope.tokens.cls[k] & TIME and scope.tokens.cap[k] and scope.tokens.cls[k - 2] & COMMA
    if dated and (k + 1 >= high or scope.tokens.cls[k + 1] & (COMMA | END)):
        return True  # "hailed it as “a new day,” Monday, with bands playing"
    if scope.tokens.low[k : k + 2] in _WHEN_ASKED:
        return True  # "answered “no” when asked if it was late"
    if (
        scope.tokens.low[k] == "then"
        and scope.tokens.cls[k - 2] & COMMA
        and is_finite(scope.tokens, k + 1, k)
    ):
        return True  # "called it “a trick,” then flew home"
    if scope.tokens.low[k : k + 3] in _SO_OFTEN:
        return True  # "called it “a heap of lies” so often that nobody listens"
    if (
        scope.tokens.low[k] in {"a", "the"}
        and scope.tokens.low[k + 1] in _WORDS
        and scope.tokens.cls[k - 2] & COMMA
    ):
        return True  # "will stay until it takes “real steps,” a phrase that means little"
    closed = clausal and scope.tokens.cls[k - 2] & COMMA
    if _is_noun_behind(scope, k):
        return False
    if closed and scope.quote[low] == scope.quote[k - 1] and scope.tokens.low[k] in LINKS:
        return True  # "said “we will see,” as he walked into the hall"
    return _writer_comment(scope, k, high, clausal) or bool(
        closed and _goes_on_itself(scope, low, k - 1, high)
    )


def _is_noun_behind(scope: Scope, k: int) -> bool:
    """`proposed a “top-level” | meeting`: behind an article and marks that no comma closes a form in -ing is
    the noun."""
    tokens = scope.tokens
    if not tokens.cls[k] & ING or tokens.cls[k - 2] & COMMA or tokens.cls[k + 1] & (DET | OBJ):
        return False
    first = next((j for j in range(k - 1, max(0, k - _FEW_MARKED), -1) if scope.quote[j - 1] < 0), 0)
    return first > 0 and tokens.low[first - 1] in {"a", "an", "the", "its", "another"}


_FEW_MARKED = 9


def _writer_comment(scope: Scope, k: int, high: int, clausal: bool) -> bool:
    """Whether the words after a comma are the writer's own ("in an apparent …", "prompting …")."""
    return (
        is_aside(scope, k, high)
        or _was_learned(scope.tokens, k, high)
        or (not clausal and ends_phrase(scope, k, high))
    )

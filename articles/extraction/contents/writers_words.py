"""Whether a clause behind a content is the writer's: a remark on the scene, on others, on what came true."""

from __future__ import annotations

from articles.extraction.grammar.asides import acts_described, ends_phrase, is_aside
from articles.extraction.grammar.finite_verbs import first_finite, is_finite
from articles.extraction.grammar.scope import Scope
from articles.extraction.grammar.verb_groups import is_subjunctive
from articles.extraction.text.lexicon import (
    AUX,
    COMMA,
    COORD,
    DET,
    END,
    HAVE,
    ING,
    OBJ,
    PAST,
    PREP,
    REL,
    SUB,
    SUBJ,
    TIME,
    WORD,
    word_list,
)
from articles.extraction.text.tokens import Tokens

_RETORTS = word_list("retort")
_OWN = word_list("owner")
BACKSHIFTED = frozenset(
    ["was", "were", "had", "would", "could", "might", "wasn't", "weren't", "hadn't", "wouldn't"]
)
HERE_AND_NOW = frozenset(["has", "have", "is", "are", "hasn't", "haven't", "isn't", "aren't", "says", "say"])
"""Verbs in the present: in a report whose verbs are in the past, no part of it."""
_WHEN_ASKED = frozenset({("when", "asked"), ("when", "pressed"), ("when", "questioned")})
_SO_OFTEN = frozenset({("so", "often", "that"), ("so", "many", "times")})
_WORDS = frozenset({"phrase", "word", "words", "term", "formula", "wording", "expression"})
_SCENE = word_list("act_of_scene")
_GOING_ON = frozenset({"and", "but", "though", "although", "while", "whereas"})
LINKS = frozenset(["while", "whereas", "as", "although", "though", "which"])


def goes_on_itself(scope: Scope, low: int, comma: int, high: int) -> bool:
    """`said that talks were needed, and papers have since repeated it`: after a content in the past, a
    clause in the present is the writer's."""
    tokens = scope.tokens
    if tokens.low[comma + 1] not in _GOING_ON:
        return False
    if tokens.low[comma + 1] in LINKS:
        likewise = _says_likewise(tokens, comma + 2, high)
        return likewise or (scope.quote[comma] >= 0 and acts_described(scope, comma + 2, high))
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


def _says_likewise(tokens: Tokens, k: int, high: int) -> bool:
    """`, while | Holm said the same`, `, whereas | few said otherwise`: by what was told, what others say."""
    verb = first_finite(tokens, k, min(high, k + _FEW_NAMED))
    if verb < 0 or tokens.low[verb] not in _SAID:
        return False
    return tokens.low[verb + 1] in _LIKEWISE or tokens.low[verb + 1 : verb + 3] in _THE_SAME


_SAID = frozenset({"said", "says", "say"})
_LIKEWISE = frozenset({"otherwise", "so", "likewise", "no", "yes"})
_THE_SAME = frozenset(
    {("the", "same"), ("the", "opposite"), ("the", "reverse"), ("as", "much"), ("nothing", "of")}
)


def _was_learned(tokens: Tokens, k: int, high: int) -> bool:
    """`, the Gazette has learned.`: how the writer knows of it."""
    end = high
    while end > k and not tokens.cls[end - 1] & WORD:
        end -= 1
    learned = tokens.low[end - 1] in {"learned", "learnt"} and tokens.cls[end - 2] & HAVE
    return bool(learned) and k + 2 < end <= k + 8 and not any(c & COMMA for c in tokens.cls[k:end])


def is_writers(scope: Scope, low: int, k: int, high: int, clausal: bool) -> bool:
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
    if scope.tokens.low[k] in _OWN and _is_named_behind(scope, k, high):
        return True
    closed = clausal and scope.tokens.cls[k - 2] & COMMA
    if _is_noun_behind(scope, k):
        return False
    if closed and scope.quote[low] == scope.quote[k - 1] and scope.tokens.low[k] in LINKS:
        return True  # "said “we will see,” as he walked into the hall"
    return is_writer_comment(scope, k, high, clausal) or bool(
        closed and goes_on_itself(scope, low, k - 1, high)
    )


def _is_named_behind(scope: Scope, k: int, high: int) -> bool:
    """`accused Holm of “following Lund,” | her predecessor.`: who was named last, the writer tells."""
    tokens = scope.tokens
    few = k + 2 <= high <= k + _FEW_NAMED and bool(tokens.cls[k - 2] & COMMA)
    plain = few and all(c & (WORD | END) and not c & (COORD | PREP) for c in tokens.cls[k:high])
    return plain and first_finite(tokens, k, high) < 0


_FEW_NAMED = 6


def _is_noun_behind(scope: Scope, k: int) -> bool:
    """`proposed a “top-level” | meeting`: behind an article and marks that no comma closes a form in -ing is
    the noun."""
    tokens = scope.tokens
    if not tokens.cls[k] & ING or tokens.cls[k - 2] & COMMA or tokens.cls[k + 1] & (DET | OBJ):
        return False
    first = next((j for j in range(k - 1, max(0, k - _FEW_MARKED), -1) if scope.quote[j - 1] < 0), 0)
    return first > 0 and tokens.low[first - 1] in {"a", "an", "the", "its", "another"}


_FEW_MARKED = 9


def is_writer_comment(scope: Scope, k: int, high: int, clausal: bool) -> bool:
    """Whether the words after a comma are the writer's own ("in an apparent …", "prompting …")."""
    return (
        is_aside(scope, k, high)
        or _was_learned(scope.tokens, k, high)
        or (not clausal and ends_phrase(scope, k, high))
    )

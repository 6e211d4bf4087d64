"""Where a clause inside a subject begins that no comma parts from it: `A trader who ships flour said`."""

from __future__ import annotations

from articles.extraction.grammar.finite_verbs import is_finite
from articles.extraction.grammar.scope import Scope
from articles.extraction.text.lexicon import (
    ADV,
    AUX,
    BASE,
    BE,
    COMMA,
    DET,
    PARTICIPLE,
    PAST,
    PREP,
    PRESENT,
    REL,
    STAND_IN,
    SUBJ,
    WORD,
    word_list,
)
from articles.extraction.text.tokens import Tokens

_ORDINALS = frozenset(
    ["first", "second", "third", "fourth", "fifth", "last", "next", "only", "every", "each"]
)
_MOST_WORDS = 14


def who_of_two_verbs(scope: Scope, low: int, j: int, k: int) -> int:
    """The `who` in `Men who served there and | now live in Oslo said`; -1 for none."""
    tokens = scope.tokens
    verb = j + 1 + bool(tokens.cls[j + 1] & ADV)
    if tokens.low[j] != "and" or not tokens.cls[verb] & (PAST | PRESENT | BASE | AUX) or verb >= k - 1:
        return -1
    for i in range(j - 1, max(low, j - _MOST_WORDS), -1):
        if scope.quote[i] >= 0 or not tokens.cls[i] & WORD:
            return -1
        if tokens.low[i] == "who":
            return i
    return -1


def restricts(scope: Scope, j: int, floor: int, k: int) -> bool:
    """`A trader who ships flour said`, `a union of firms that trade there said`: a clause on whom is named
    before it, with no comma and subject of its own."""
    tokens = scope.tokens
    if tokens.low[j - 1 : j + 1] == ("condition", "that"):
        return True  # "an official who spoke on condition that he not be named | said"
    if tokens.low[j] == "where":  # "a clerk in the town where Lund lived | said"
        placed = j > floor and tokens.cls[j - 1] & WORD and not tokens.cls[j - 1] & (PREP | AUX | PAST)
        passive = tokens.cls[k - 2] & BE  # "a clerk at the port where it was built | said"
        return bool(placed) and j + 2 < k and (bool(passive) or is_finite(tokens, k - 1, j))
    if tokens.low[j] not in _RESTRICTING or j <= floor or j + 1 >= k or not tokens.cls[j - 1] & WORD:
        return False
    if tokens.cap[j + 1] or tokens.cls[j + 1] & (DET | SUBJ):
        return False
    return tokens.low[j] == "who" or (
        (bool(tokens.cls[j + 1] & (PAST | PRESENT | BASE | AUX)) or _acts_on(tokens, j + 1))
        and not _has_verb_before(scope, floor, j)  # "told firms that trade grew"
    )


def _has_verb_before(scope: Scope, floor: int, j: int) -> bool:
    """Whether a verb stands in the same piece before a relative clause: `told firms | that trade grew`; not
    `The boats left, a clerk of the firm | that built them said`."""
    tokens = scope.tokens
    for i in range(j - 1, floor - 1, -1):
        if tokens.cls[i] & COMMA:
            return False
        if is_finite(tokens, i, floor):
            return True
    return False


def _acts_on(tokens: Tokens, j: int) -> bool:
    """Whether a word of no known class is a verb by its end and what follows: `watches over`, `mends the`."""
    word = tokens.low[j]
    open_word = tokens.cls[j] == WORD and word.endswith("s") and not word.endswith("ss")
    return open_word and bool(tokens.cls[j + 1] & (PREP | DET | ADV))


def _looks_after(tokens: Tokens, j: int) -> bool:
    """`A guild that looks | after graves`: an adverb of the verb before it."""
    return tokens.low[j] == "after" and tokens.low[j - 1] in _LOOKS


_LOOKS = frozenset({"look", "looks", "looked", "looking"})
_RESTRICTING = word_list("restricting")


def begins_name(tokens: Tokens, j: int) -> bool:
    """Whether an article or a name begins at `j`; no name goes on there: `the Trade Policy | Center`."""
    if tokens.cls[j] & DET:
        return not tokens.cls[j] & REL
    return tokens.cap[j] and not tokens.cap[j - 1] and bool(tokens.cls[j] & WORD)


def is_apposed(tokens: Tokens, j: int, verb: int) -> bool:
    """Whether nothing but a name stands from `j` to a verb, behind a noun in apposition: `sent envoys, an
    offer | Oslo said it spurned`; not `, a senior | State Department clerk said`."""
    noun = tokens.cls[j - 1] & WORD and not tokens.cls[j - 1] & (PREP | AUX | ADV | DET | PAST)
    if tokens.cap[j - 1] or not noun or j < _APPOSED + 1 or not all(tokens.cap[j:verb]):
        return False
    for k in range(j - 2, j - _APPOSED, -1):
        if tokens.low[k] in {"a", "an"}:
            return bool(tokens.cls[k - 1] & COMMA)
        if tokens.cls[k] != WORD or tokens.cap[k]:
            return False
    return False


_APPOSED = 5

OPENERS = frozenset({"what", "time"})
"""Behind one of these alone `opens_relative` lets a subject begin."""


def opens_relative(words: tuple[str, ...], j: int) -> bool:
    """`for what | critics call`, `the third time | Oslo said`: the subject begins behind the word."""
    return words[j] == "what" or (words[j] == "time" and words[j - 1] in _ORDINALS)


def is_relative_clause(tokens: Tokens, start: int, k: int) -> bool:
    """`A report that | it published | warned of`: a clause that tells of the subject, and not the subject."""
    pronoun = tokens.cls[start] & SUBJ and not tokens.cls[start] & (DET | REL | STAND_IN)
    that = tokens.low[start - 1] in {"that", "which"} and not tokens.cls[start - 2] & COMMA
    return bool(pronoun and that) and k - start > 1 and is_finite(tokens, start + 1, start)


def is_phrase_as(tokens: Tokens, j: int) -> bool:
    """`such as`, `as well as` join nouns, and `his time as mayor` is one."""
    joins = tokens.low[j] == "as" and j > 0 and tokens.low[j - 1] in _BEFORE_AS
    return joins or tokens.low[j] == "like" or tokens.low[j : j + 3] == ("as", "well", "as")


_BEFORE_AS = frozenset({"such", "well"}) | word_list("tenure")


def verb_follows(scope: Scope, low: int) -> bool:
    """Whether behind a comma, or a mark that closes after one, a clause goes on with its verb."""
    tokens = scope.tokens
    for k in range(low, scope.high - 1):
        comma = tokens.cls[k] & COMMA if scope.quote[k] < 0 else tokens.cls[k - 1] & COMMA
        if comma and scope.quote[k + 1] < 0 and is_finite(tokens, k + 1, k):
            return True
    return False


def dates_text(tokens: Tokens, j: int) -> bool:
    """`A text issued | after the talks said`: a phrase of time that belongs to the text; `looks after`."""
    if _looks_after(tokens, j):
        return True
    return tokens.low[j] in {"after", "before"} and tokens.low[j - 1] in _MADE_PUBLIC


_MADE_PUBLIC = word_list("made_public")


def is_object(scope: Scope, low: int, k: int) -> bool:
    """Whether `it` or `you` at `k` ends a clause on whom is named before it: `the town that paid for | it
    said`, `people who saw | it said`; not `a plan that failed, it said`, `the step that Oslo took it
    said`."""
    tokens = scope.tokens
    who = _restricting_before(scope, low, k) if tokens.low[k] in _IT else -1
    if who < 0:
        return False
    noun, verb, last = who - 1, who + 1, k - 1
    if not tokens.cls[noun] & WORD or tokens.cls[noun] & (PREP | AUX) or tokens.reports[noun]:
        return False
    if tokens.cap[verb] or tokens.cls[verb] & (DET | SUBJ):
        return False
    if not tokens.cls[verb] & (PAST | PRESENT | BASE | AUX) and not is_finite(tokens, verb, who):
        return False
    if last != verb and tokens.cls[last] & (AUX | ADV) and not tokens.cls[last] & PREP:
        return False
    return not any(is_finite(tokens, i, verb) and not tokens.cls[i - 1] & AUX for i in range(verb + 1, last))


_IT = frozenset({"it", "you"})


def _restricting_before(scope: Scope, low: int, k: int) -> int:
    """The `who` or `that` behind which the words up to `k` stand, with no mark between; -1 for none."""
    for j in range(k - 2, max(low, k - _MOST_WORDS), -1):
        if scope.quote[j] >= 0 or not scope.tokens.cls[j] & WORD:
            return -1
        if scope.tokens.low[j] in _RESTRICTING:
            return j
    return -1


def ends_passive(tokens: Tokens, j: int, k: int) -> bool:
    """Whether a clause ends with a passive at `j`: `Clerks in the town where Holm | was born | said`."""
    done = k == j + 2 and (tokens.cls[j + 1] & PARTICIPLE or tokens.low[j + 1] == "born")
    return bool(done and tokens.cls[j] & BE)

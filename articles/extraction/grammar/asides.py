"""The writer's own words behind a content: `said it was shut, in an apparent slip`, `…, a step few wanted`.

The phrases of `data/asides.tsv` open such an aside, each with an example that is a test;
the other kinds are told by their form.
"""

from __future__ import annotations

from functools import lru_cache

from articles.extraction.grammar.adverbials import COUNTS
from articles.extraction.grammar.clauses import starts_clause, that_after
from articles.extraction.grammar.finite_verbs import first_finite, is_finite
from articles.extraction.grammar.scope import Scope
from articles.extraction.tables import rows
from articles.extraction.text.lexicon import (
    ADV,
    AUX,
    BASE,
    BE,
    COMMA,
    CONSEQUENCE,
    DET,
    END,
    ING,
    MODAL,
    NEG,
    NUMBER,
    PAST,
    PREP,
    REL,
    SUB,
    SUBJ,
    TIME,
    WORD,
    word_list,
)
from articles.extraction.text.reporting_words import cue_table
from articles.extraction.text.tokens import Tokens

_COMMENT_NOUNS = word_list("comment_noun")
_RESUMING_NOUNS = word_list("resuming_noun")
_TURNS = word_list("turn_noun")
_MARKED = word_list("turn_adjective")
_SILENCE = word_list("silence")
_COMMENTING = word_list("commenting_adverb")
_SAID_THERE = frozenset({"remarks", "comments", "words", "claims", "charges", "accusations", "allegations"})
_MET = word_list("answered_so")
_UNITS = word_list("time_units")
_UNITS_ALONE = frozenset([units.removesuffix("s") for units in _UNITS])
_COUNTS = COUNTS | {"a", "an"}
_MOMENT = frozenset({"after", "before"})
_CLOSELY = frozenset({"shortly", "soon", "just", "immediately", "right", "even", "long"})
_OPENS_MOMENT = _COUNTS | _UNITS | _CLOSELY
"""With one of these, or a number, a moment is told, if one is."""
_QUESTIONED = frozenset({"asked", "pressed", "questioned", "reminded", "reached"})
_SIGNS = frozenset({"sign", "move", "signal"})
_OWN_OR_THE = word_list("owner") | {"the"}
_LISTING = frozenset(
    {"including", "involving", "regarding", "concerning", "starting", "beginning", "ranging", "being"}
)
_OPPOSING = frozenset({"but", "while", "whereas"})
_CONCEDING = frozenset({"although", "though"})
_FORETOLD = frozenset({"would", "could", "might", "had"})
_LONGEST_SUBJECT = 14
_LONGEST_APPOSITION = 14
_SEEN_AS = frozenset({("seen", "as"), ("viewed", "as"), ("regarded", "as"), ("interpreted", "as")})
_PROSPECTS = word_list("prospect")
_AFTER_COMMENT = PREP | REL | END | COMMA | ADV | PAST
"""What may follow a noun for the statement itself: `, a claim fiercely denied by his party`."""


@lru_cache(maxsize=1)
def aside_table() -> tuple[tuple[str, str], ...]:
    """Every phrase that opens a comment of the writer's, with its example."""
    return tuple((row["phrase"], row["example"]) for row in rows("asides"))


@lru_cache(maxsize=1)
def _phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """First word → the phrases that begin with it."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase, _ in aside_table():
        words = tuple(phrase.split())
        found[words[0]] = (*found.get(words[0], ()), words)
    return found


def is_aside(scope: Scope, k: int, high: int) -> bool:
    """Whether the words from `k`, behind a comma, are the writer's, whatever stands before them."""
    tokens = scope.tokens
    words = tokens.low
    if any(words[k : k + len(phrase)] == phrase for phrase in _phrases().get(words[k], ())):
        return words[k] not in _CONCEDING or not _concedes(scope, k, high)
    parted = tokens.cls[k - 1] & COMMA or tokens.cls[k - 2] & COMMA
    if parted and words[k] in _SAID_THERE and words[k + 1] in {"that", "which"}:
        return True  # ", remarks that Oslo later denounced"
    if words[k] in _COMMENTING and tokens.cls[k + 1] & ING:
        return True  # ", effectively ending the talks"
    if tokens.cls[k] & CONSEQUENCE or _names_the_statement(tokens, k) or tells_when(tokens, k):
        return True
    if words[k] in {"and", "but"} and words[k + 1] == "when" and words[k + 2] in _QUESTIONED:
        return True  # ", and when pressed on why, she left"
    if words[k] in {"and", "but"} and tells_when(tokens, k + 1) and _acts_then(scope, k + 3, high):
        return True  # ", and days before the vote she left"
    if words[k] == "without" and tokens.cls[k + 1] & ING and words[k + 1] in _SILENCE:
        return True  # ", without saying when"
    if words[k] == "in" and words[k + 1] in {"a", "an", "the"}:  # ", in the clearest sign yet that"
        signs = not _SIGNS.isdisjoint(words[k + 2 : k + 5])
        return signs or _names_the_statement(tokens, k + 1) or _ranks_the_statement(tokens, k + 2)
    if words[k] == "in" and words[k + 1] in _OWN_OR_THE and _ranks_the_statement(tokens, k + 2):
        return True  # ", in his first comments since May"
    if words[k] in _OWN_OR_THE:  # ", the third such flight this month"
        return "such" in words[k + 1 : k + 3] and not tokens.cls[k + 1] & PREP
    return words[k] == "as" and _tells_meanwhile(scope, k, high)


def _concedes(scope: Scope, k: int, high: int) -> bool:
    """`She expects nothing, though charities may help`, `It would sink, she said, though it might float`: a
    clause in the tense of what is said before it is the speaker's."""
    tokens = scope.tokens
    verb = first_finite(tokens, k + 1, high, scope.quote)
    if verb < 0:
        return False
    if tokens.low[verb] in _FORETOLD:
        return True
    before = next((j for j in range(k - 2, scope.low, -1) if is_finite(tokens, j, scope.low)), -1)
    now = tokens.cls[verb] & MODAL and scope.quote[k - 1] < 0
    return bool(now) and before >= 0 and not tokens.cls[before] & PAST and tokens.low[before] not in _FORETOLD


def ends_phrase(scope: Scope, k: int, high: int) -> bool:
    """Whether the words from `k`, behind a comma, are the writer's where the content is a phrase and no
    clause."""
    tokens = scope.tokens
    words, cls = tokens.low, tokens.cls
    if words[k] in {"after", "amid"} or (cls[k] & ING and words[k] not in _LISTING):
        return True
    acts = cls[k] & PAST and not cls[k] & AUX and is_finite(tokens, k, k - 1)
    if acts and (cls[k + 1] & DET or words[k + 1] == "forth"):
        return True  # "stressed the need for haste, | took the oars and left"
    if words[k] == "and" and (cls[k + 1] & (DET | SUBJ) or tokens.cap[k + 1]):
        return _has_its_own_verb(scope, k + 1, high) or acts_described(scope, k + 1, high)
    if words[k] in _OPPOSING and tokens.cap[k + 1] and acts_described(scope, k + 1, high):
        return True
    if words[k] == "as":
        return first_finite(tokens, k + 1, high) >= 0 and not is_finite(tokens, k + 1, k)
    return words[k] in _OPPOSING and first_finite(tokens, k + 1, high) >= 0


def _has_its_own_verb(scope: Scope, k: int, high: int) -> bool:
    """`denies it, and its members in Oslo seem glad`: a clause with a subject of its own."""
    tokens = scope.tokens
    for j in range(k + 1, min(k + 9, high)):
        if scope.quote[j] >= 0 or not tokens.cls[j] & WORD or tokens.cls[j] & (SUB | REL) & ~PREP:
            return False
        plain = tokens.cls[j] & BASE and tokens.low[j - 1].endswith("s") and tokens.low[j - 1] != "'s"
        if plain or is_finite(tokens, j, k):
            return True
    return False


def acts_described(scope: Scope, k: int, high: int) -> bool:
    """`called it “a note,” while Eva Holm, the clerk, played it down`: the act of somebody who is brought in
    by name with what they are."""
    tokens = scope.tokens
    comma = next((j for j in range(k + 1, min(k + 7, high)) if not tokens.cap[j]), high)
    if comma >= high - 3 or not tokens.cap[k] or not tokens.cls[comma] & COMMA or scope.quote[comma] >= 0:
        return False
    for j in range(comma + 1, min(comma + _LONGEST_APPOSITION, high - 1)):
        if scope.quote[j] >= 0:
            return False
        if tokens.cls[j] & COMMA:
            return is_finite(tokens, j + 1, j) and not tokens.cls[j + 1] & AUX
    return False


def _names_the_statement(tokens: Tokens, k: int) -> bool:
    """`, a rare nod to the cost`, `, a step few wanted`: a noun for the statement itself, or for what it
    tells of, with an article and adjectives; the second kind needs a clause to describe it."""
    if tokens.low[k] not in {"a", "an", "the"}:
        return False
    for j in range(k + 1, k + 5):
        word, following = tokens.low[j], tokens.cls[j + 1]
        comments = word in _COMMENT_NOUNS or (word in _TURNS and tokens.low[j - 1] in _MARKED)
        resumes = word in _RESUMING_NOUNS
        if comments or resumes:
            shared = tokens.cap[j + 1] or following & (DET | SUBJ)  # ", a view the king shares"
            seen = j + 1 + bool(following & ADV)  # ", a step widely seen as late"
            shared = shared or tokens.low[seen : seen + 2] in _SEEN_AS or tokens.low[j + 1] in _PROSPECTS
            shared = shared or (resumes and _is_met(tokens, j + 1))
            return bool(shared or following & (REL if resumes else _AFTER_COMMENT))
        if not tokens.cls[j] & WORD or tokens.cls[j] & (PREP | AUX | REL | SUB):
            return False
    return False


def _is_met(tokens: Tokens, k: int) -> bool:
    """Whether what somebody makes of it stands at `k`: `a request | not always honored`, `a demand | rejected
    by Oslo`."""
    while tokens.cls[k] & (ADV | NEG) and not tokens.cls[k] & (SUBJ | PREP):
        k += 1
    return tokens.low[k] in _MET and bool(tokens.cls[k + 1] & (PREP | END | COMMA))


def _ranks_the_statement(tokens: Tokens, k: int) -> bool:
    """`, in the | first formal overture since May`, `, in its | harshest remarks yet`: a rank and a noun for
    words or for an offer."""
    ranked = False
    for j in range(k, k + 5):
        word = tokens.low[j]
        if ranked and (word in _COMMENT_NOUNS or word in _UTTERED):
            return True
        if not tokens.cls[j] & WORD or tokens.cls[j] & (PREP | AUX | REL | SUB | DET):
            return False
        ranked = ranked or word in _RANKS or (word.endswith("est") and len(word) > len("test"))
    return False


_RANKS = frozenset({"first", "most", "latest", "rare"})
_UTTERED = word_list("uttered_noun")


def tells_when(tokens: Tokens, k: int) -> bool:
    """`, hours after the fair`, `, a day before the vote`, `, two days after they met`: by what else it
    is placed in time."""
    counted = tokens.low[k] in _COUNTS or tokens.cls[k] & NUMBER
    if not counted and tokens.low[k] not in _UNITS:
        return False
    unit = tokens.low[k + 1] if counted else tokens.low[k]
    if unit not in _UNITS and not (counted and unit in _UNITS_ALONE):
        return False
    return tokens.low[k + 2 if counted else k + 1] in _MOMENT


def _acts_then(scope: Scope, k: int, high: int) -> bool:
    """Whether the next verb is in the plain past: `days before the vote | she left`, not `it had begun`."""
    verb = first_finite(scope.tokens, k, high, scope.quote)
    return verb > 0 and bool(scope.tokens.cls[verb] & PAST) and not scope.tokens.cls[verb] & AUX


def past_moment(tokens: Tokens, k: int, high: int) -> int:
    """The `that` in `said shortly before the launch | that …`, `two days after the feast | that`; 0 for
    none."""
    if tokens.low[k] in _MEANWHILE:
        return _past_scene(tokens, k, high)
    if tokens.low[k] not in _OPENS_MOMENT and not tokens.cls[k] & NUMBER:
        return 0
    closely = tokens.low[k] in _CLOSELY and tokens.low[k + 1] in _MOMENT
    if not closely and not tells_when(tokens, k):
        return 0
    that = that_after(tokens, k, high, _LONGEST_SUBJECT)
    return _past_scene(tokens, k + 1, high) if closely and not that else that


def _past_scene(tokens: Tokens, k: int, high: int) -> int:
    """The `that` in `said as he opened the fair | that`, `after meeting Holm | that`, `while in Oslo | that`:
    behind a short clause whose verb governs none; 0 for none."""
    if tokens.low[k] == "when" and tokens.low[k + 1] in _QUESTIONED:  # "when asked about the fee that"
        return that_after(tokens, k + 2, high, _LONGEST_SCENE)
    doing = tokens.cls[k + 1] & (ING | PREP)
    verbs = int(bool(doing))
    for j in range(k + 1 + bool(doing), min(k + _LONGEST_SCENE, high - 2)):
        if tokens.low[j] == "that":
            governs = _governs(tokens, j - 1, k) or tokens.low[j - 1] in _GOVERNING
            opens = tokens.cls[j + 1] & (DET | SUB) or tokens.cap[j + 1] or starts_clause(tokens, j + 1, high)
            relative = tokens.cls[j + 1] & (PAST | AUX | TIME) and not tokens.cap[j + 1]
            return j if verbs == 1 and opens and not (governs or relative) else 0
        if not tokens.cls[j] & WORD and tokens.low[j] not in {"'s", "."}:
            return 0
        if tokens.cls[j] & (SUB | REL) & ~PREP or (tokens.low[j] == "to" and tokens.cls[j + 1] & BASE):
            return 0
        if is_finite(tokens, j, k):
            verbs += 1
            if verbs > 1 or _takes_words(tokens, j):
                return 0
    return 0


def _governs(tokens: Tokens, verb: int, low: int) -> bool:
    """Whether a clause with `that` may hang on the word before it: `when Oslo knew | that`, `as he was told |
    that`, `when it was agreed | that`; not `after the talks ended | that`."""
    word = tokens.low[verb]
    helper = verb - 2 if tokens.cls[verb - 1] & ADV else verb - 1
    if tokens.cls[verb] & PAST and tokens.cls[helper] & BE:
        return word in _OF_LISTENERS or tokens.low[helper - 1] == "it"
    if not is_finite(tokens, verb, low):
        return _takes_words(tokens, verb)
    return _takes_words(tokens, verb) or word in _KNOWING or bool(tokens.cls[verb] & AUX)


def _takes_words(tokens: Tokens, verb: int) -> bool:
    """Whether a verb may have words for its object: `said`, not `was`, `left`, nor `broke`, which begins an
    expression of the table."""
    return tokens.low[verb] in _REPORTING and not tokens.cls[verb] & AUX


_NO_REPORTS = frozenset({"left", "held", "opened", "made", "put", "went", "began", "took", "raised", "read"})
"""Words of the table that mostly tell of an act: `as he | left the hall`."""
_FORMS = frozenset(form for entry in cue_table() if not entry.particle for form in entry.forms)
_REPORTING = _FORMS - _NO_REPORTS
_KNOWING = word_list("knowing_verb")
_OF_LISTENERS = word_list("informed")
_MEANWHILE = frozenset({"as", "when", "while", "after", "before"})
_LONGEST_SCENE = 20
_GOVERNING = word_list("fact_noun")


def _tells_meanwhile(scope: Scope, k: int, high: int) -> bool:
    """`, as the two sides began to talk`: a clause in the plain past, which no content told in the past
    has."""
    tokens = scope.tokens
    if tokens.cls[k + 1] & SUBJ & ~DET or is_finite(tokens, k + 1, k):
        return False
    verb = first_finite(tokens, k + 1, min(high, k + _LONGEST_SUBJECT), scope.quote)
    if verb < 0 or not tokens.cls[verb] & PAST or tokens.cls[verb] & AUX:
        return False
    return not any(tokens.cls[j] & (SUB | REL | COMMA) & ~PREP for j in range(k + 1, verb))

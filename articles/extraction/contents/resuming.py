"""Whether a content goes on behind the clause that interrupts it: `A, she said, and B`, `…, to B`."""

from __future__ import annotations

from articles.extraction.contents.next_acts import says_no_more
from articles.extraction.contents.writers_words import BACKSHIFTED, HERE_AND_NOW
from articles.extraction.cues.reporting import Reporting
from articles.extraction.grammar.finite_verbs import first_finite, is_finite
from articles.extraction.grammar.scope import Scope
from articles.extraction.text.lexicon import (
    AUX,
    BASE,
    COORD,
    DET,
    MODAL,
    NEG,
    NUMBER,
    OBJ,
    PAST,
    PREP,
    PRESENT,
    SUB,
    SUBJ,
    word_list,
)

_COORDINATORS = frozenset({"and", "but", "or"})
_CLAUSES = frozenset({"as", "unless", "although", "though", "while", "whereas"})
_CONTRASTS = frozenset({"not", "quite", "never", "nothing"})
_QUESTIONS = frozenset({"who", "what", "whether", "how", "why", "when", "where", "if"})
_OPEN_QUESTION = frozenset({"clear", "unclear", "known", "unknown", "certain", "uncertain"})
_REACH = 16
_SAYS_MORE = frozenset({"goes", "continues", "adds"})


def resumes(scope: Scope, reading: Reporting, start: int) -> bool:
    """Whether the words from `start`, behind the comma of the reporting clause, belong to the content
    before it.

    The writer also goes on in this place (`…, Holm said, and left the room`), so a clause
    needs a tense in which contents stand: that of the first half, or what `said` makes of
    it (`would`, `had`).
    """
    tokens, quote = scope.tokens, scope.quote
    if reading.shape not in {"subject-verb", "inverted"} or start + 3 > scope.high:
        return False
    judged = tokens.low[start] == "to" and tokens.low[scope.low] == "it" and quote[scope.low] < 0
    # "It is “open”, he said, but will not pay"
    joined = tokens.low[start] in _COORDINATORS and quote[scope.low] < 0
    if quote[reading.begin - 1] >= 0 and not judged and not joined:  # "It is “a mistake,” Holm said, to pay"
        return False
    main = first_finite(tokens, scope.low, reading.begin, quote)
    if main < 0 or any(quote[k] >= 0 for k in range(start, start + 2)):
        return False
    word = tokens.low[start]
    if word == "to":
        opening = tokens.low[
            scope.low : scope.low + 3
        ]  # "It is hard, Holm said, to tell", "The time had come"
        foretold = tokens.cls[main] & AUX and (opening[0] in {"it", "there"} or "time" in opening)
        return _is_infinitive(scope, start + 1, bool(foretold) and quote[reading.begin - 1] < 0)
    if word == "as" and tokens.low[start + 1] in {"though", "if"}:
        return True  # "She sleeps badly, Holm said, as though it rained"
    if word in _QUESTIONS and tokens.low[reading.begin - 2] in _OPEN_QUESTION:
        return True  # "It is not clear, Holm said, who left"
    if word not in _COORDINATORS and word not in _CLAUSES:
        return False
    if says_no_more(tokens, start + 1):
        return False
    if (
        word in _COORDINATORS and tokens.low[start + 1] in _CONTRASTS
    ):  # "…, Holm said, and quite another to beg"
        verb = first_finite(tokens, start + 1, scope.high, quote)
        if verb < 0 or tokens.low[start + 1] != "nothing":
            return verb < 0
    if word in _COORDINATORS and is_finite(tokens, start + 1, start) and not tokens.cls[start + 1] & SUBJ:
        return _same_kind(scope, main, start + 1)
    return _is_told(scope, main, start)


def _is_infinitive(scope: Scope, k: int, foretold: bool) -> bool:
    """`…, Holm said, to close the port`; not `to applause from the guild`, `to 5 percent`."""
    this, following = scope.tokens.cls[k], scope.tokens.cls[k + 1]
    if this & (NUMBER | DET | PREP) or scope.tokens.cap[k]:
        return False
    return foretold or bool(this & BASE or following & (DET | OBJ))


def _same_kind(scope: Scope, main: int, verb: int) -> bool:
    """`The guild took the pier, Holm said, and rented it out`: a second verb of the first half's subject."""
    tokens = scope.tokens
    denied = (
        tokens.cls[main + 1] & NEG and tokens.low[verb - 1] == "but"
    )  # "did not pay, Holm said, but made"
    if denied and tokens.cls[main] & AUX and tokens.cls[verb] & PAST:
        return True
    acted = bool(tokens.cls[main] & PAST and not tokens.cls[main] & AUX)
    spoke = says_no_more(tokens, verb) or (tokens.reports[verb] and tokens.low[verb] not in _ACTS)
    if tokens.low[verb - 1] == "but" and acted and not spoke:  # "They crossed it, Oslo said, but went back"
        return bool(tokens.cls[verb] & PAST and not tokens.cls[verb] & AUX)
    if tokens.cls[verb] & AUX:
        return bool(tokens.cls[verb] & MODAL) or tokens.low[verb] == tokens.low[main]
    going = (
        tokens.low[verb] not in _SAYS_MORE
        and tokens.low[main].endswith("s")
        and tokens.cls[main] & (PRESENT | AUX)
    )
    if going and tokens.cls[verb] & PRESENT and tokens.low[verb].endswith("s"):
        return True  # "The firm is thinking of it, Holm said, but sees no hope"
    return tokens.low[verb - 1] == "and" and acted and bool(tokens.cls[verb] & PAST)


_ACTS = frozenset({"went", "brought", "put", "took", "came", "made", "set", "held", "left"})
"""Verbs that report only in an expression: `went on to say`, `put it`."""
_SINGULAR = word_list("singular_pronoun")
_AGAIN = _SINGULAR | {"they", "we"}
_NOW = frozenset({"will", "can", "may", "must", "is", "are", "has", "have", "do", "does"})
"""Helping verbs of a first half in the present."""


def _is_told(scope: Scope, main: int, start: int) -> bool:
    """`…, Holm said, and the crew had not …`: a clause of its own in a tense of reports."""
    tokens, quote = scope.tokens, scope.quote
    high = min(scope.high, start + _REACH)
    if tokens.low[start + 1] in {"it", "there", "that", "this"} and tokens.low[start] == "but":
        clear = {"clear", "unclear", "known", "immediately", "word"}
        if not clear.isdisjoint(tokens.low[start + 2 : start + 7]):
            return False
    lasting = tokens.low[main].endswith("s") and not tokens.cls[main] & AUX
    if lasting and tokens.low[start + 1] in _SINGULAR and tokens.low[start + 2].endswith("s"):
        return is_finite(tokens, start + 2, start)  # "Oslo wants it, Lund said, and it wants it now"
    if (
        tokens.low[main] in _NOW
        and tokens.low[start + 1] in _AGAIN
        and not tokens.cls[start + 2] & (PAST | AUX)
    ):
        return is_finite(tokens, start + 2, start)  # "The guild will not pay, Holm said, but it keeps count"
    verb = first_finite(tokens, start + 2, high, quote)
    if verb < 0 or any(
        tokens.cls[k] & (SUB | COORD) and tokens.low[k] != "and" for k in range(start + 1, verb)
    ):
        return False
    if says_no_more(tokens, verb):
        return False
    word, told = tokens.low[verb], tokens.cls[main]
    if tokens.cls[verb] & MODAL:
        return word not in HERE_AND_NOW
    if word in HERE_AND_NOW:
        return tokens.low[main] in HERE_AND_NOW or not told & PAST
    return word in BACKSHIFTED and tokens.low[start] in {"and", "or", "unless"} and bool(told & (PAST | AUX))

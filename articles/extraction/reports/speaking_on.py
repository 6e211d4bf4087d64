"""`he went on`, `she continued`, `they asked to`: words for speech only where the words around them show it.

| kind | words |
| --- | --- |
| marks | `“A,” he went on`, `he went on: “B”` |
| a colon behind somebody or a text | `The spokesman went on: The dam must stay` |
| between commas, inside a clause | `The wall, he continued, had come down in May` |
| between clauses, of a person | `If it rains, he went on, the dam will burst` |
| behind a clause, at the end | `The dam must stay, he went on.` |
| asked for oneself | `The guests asked to see the crypt` |
| a name to be left out | `a guard who asked that his name not be used` |
| no content | `families said their farewells`, `The plan, announced on Friday, has angered Oslo` |
| not | `As the talks went on, Holm left`, `The work continued: two men were hurt` |
"""

from __future__ import annotations

from articles.extraction.cues.reporting import Reporting
from articles.extraction.grammar.adverbials import skip_adverbials
from articles.extraction.grammar.clauses import is_clause
from articles.extraction.grammar.finite_verbs import first_finite, is_finite
from articles.extraction.grammar.persons import is_animate
from articles.extraction.grammar.scope import Scope
from articles.extraction.text.lexicon import ADV, COMMA, COORD, DET, END, SUBJ, word_list

_GOING_ON = frozenset({"go on", "continue"})
_PERSONS = frozenset({"he", "she"})
_TEXTS = frozenset({"it", "they"})


def is_speech(scope: Scope, reading: Reporting) -> bool:
    """Whether a reporting clause is one; only `go on`, `continue` and `ask to` have to show it."""
    if reading.frame == "to" and reading.cue.lexeme.lemma == "ask":
        return _asks_to_act(scope, reading)
    if (
        reading.frame == "colon"
        and reading.cue.lexeme.lemma == "agree"
        and not _quotes_behind(scope, reading)
    ):
        return False  # "Not everyone agrees: Lund called it a scrap"
    if _says_farewell(scope, reading) or _is_announced_thing(scope, reading):
        return False
    if _asks_for_no_name(scope, reading):
        return False
    if reading.cue.lexeme.lemma not in _GOING_ON or reading.frame not in {"", "colon"}:
        return True
    tokens, begin, last, source = scope.tokens, reading.begin, reading.cue.last, reading.source
    if reading.frame == "colon":
        return source is None or tokens.low[source[0]] in _TEXTS or is_animate(tokens, source)
    if begin > scope.low and scope.quote[begin - 1] >= 0:
        return True
    if begin <= scope.low or source is None or not tokens.cls[begin - 1] & COMMA:
        return False
    if tokens.cls[last] & COMMA:
        verb = last + 1 + bool(tokens.cls[last + 1] & ADV)
        if tokens.low[source[0]] in _PERSONS and _clause_follows(scope, last + 1):
            return True
        return is_finite(tokens, verb, last) and is_animate(tokens, source)
    ends = last >= scope.high or tokens.cls[last] & END
    return bool(ends) and tokens.low[source[0]] in _PERSONS and is_clause(tokens, scope.low, begin - 1)


def _quotes_behind(scope: Scope, reading: Reporting) -> bool:
    return reading.right < scope.high and scope.quote[reading.right] >= 0


def _clause_follows(scope: Scope, k: int) -> bool:
    """Whether a clause follows behind `, she went on,`: `it had better be ready`, `and would pay`."""
    tokens = scope.tokens
    opens = tokens.cls[k] & (SUBJ | DET | COORD) or tokens.cap[k]
    return bool(opens) and first_finite(tokens, k + 1, scope.high, scope.quote) > 0


def _asks_to_act(scope: Scope, reading: Reporting) -> bool:
    """`The guests asked to see the crypt`; not `guests who asked to stay`, `asked to be named Lund`."""
    tokens, to, source = scope.tokens, reading.right, reading.source
    if reading.shape != "subject-verb" or source is None:
        return False
    if _TREATED.intersection(tokens.low[to + 1 : to + 4]):
        return False
    able = tokens.cls[source[0]] & SUBJ or is_animate(tokens, source)
    return bool(able) and tokens.low[source[1]] != "who"


_TREATED = frozenset({"identified", "named", "quoted", "called", "known", "anonymous", "used", "cited"})


def _asks_for_no_name(scope: Scope, reading: Reporting) -> bool:
    """`a guard who asked that his name not be used`, `who insisted that she not be identified`: how the
    speaker is to be told of, and nothing of what they said; not `who asked that the gate be closed`."""
    tokens, at = scope.tokens, reading.right
    if reading.cue.lexeme.lemma not in _ASKING or reading.source is None:
        return False
    at += tokens.low[at] == "that"
    only = tokens.low[at] == "only"
    words = tokens.low[at + only : at + _FEW_WORDS]
    if not words or words[0] not in _OWN_NAME or "be" not in words:
        return False
    treated = words[words.index("be") + 1 :][:1]
    named = words[0] in _PERSONS | {"they"} or not _NAMES.isdisjoint(words)
    return named and treated != () and treated[0] in _TREATED | _KEPT


_ASKING = frozenset({"ask", "request", "insist", "demand"})
_OWN_NAME = frozenset({"his", "her", "their", "he", "she", "they"})
_NAMES = frozenset({"name", "names", "surname", "surnames", "identity", "identities"})
_KEPT = frozenset(
    {"withheld", "published", "disclosed", "revealed", "printed", "protected", "shown", "given"}
)
_FEW_WORDS = 10


def _says_farewell(scope: Scope, reading: Reporting) -> bool:
    """`families said their farewells before they left`: what is said, and no content."""
    words = scope.tokens.low[reading.right : reading.right + 2]
    if reading.cue.lexeme.lemma != "say" or reading.frame != "clause" or scope.quote[reading.right] >= 0:
        return False
    return words[0] in _OWN and words[1:] != () and words[1] in _SAID_THINGS


_OWN = frozenset({"their", "his", "her", "its", "our", "my", "the", "a"})
_SAID_THINGS = word_list("farewell")


def _is_announced_thing(scope: Scope, reading: Reporting) -> bool:
    """`The plan, announced on Friday, has angered Oslo`: a participle that tells of what stands before it."""
    tokens, source, cue = scope.tokens, reading.source, reading.cue
    if reading.frame or reading.shape != "subject-verb" or source is None or source[1] != cue.first - 1:
        return False
    if not tokens.cls[source[1]] & COMMA or "participle" not in cue.lexeme.forms:
        return False
    comma = skip_adverbials(tokens, cue.last, scope.high)
    closed = comma < scope.high - 1 and tokens.cls[comma] & COMMA and is_finite(tokens, comma + 1, comma)
    return bool(closed) and not is_animate(tokens, source)

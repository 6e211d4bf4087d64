"""`he went on`, `she continued`: words for speech only where the words around them show it.

| kind | words |
| --- | --- |
| marks | `“A,” he went on`, `he went on: “B”` |
| a colon behind somebody or a text | `The spokesman went on: The dam must stay` |
| between commas, inside a clause | `The wall, he continued, had come down in May` |
| behind a clause, at the end | `The dam must stay, he went on.` |
| not | `As the talks went on, Holm left`, `The work continued: two men were hurt` |
"""

from __future__ import annotations

from articles.extraction.cues.readings import is_animate
from articles.extraction.cues.reporting import Reporting
from articles.extraction.grammar.clauses import Scope, is_clause, is_finite
from articles.extraction.text.lexicon import ADV, COMMA, END

_GOING_ON = frozenset({"go on", "continue"})
_PERSONS = frozenset({"he", "she"})
_TEXTS = frozenset({"it", "they"})


def is_speech(scope: Scope, reading: Reporting) -> bool:
    """Whether a reporting clause is one; only `go on` and `continue` have to show it."""
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
        return is_finite(tokens, verb, last) and is_animate(tokens, source)
    ends = last >= scope.high or tokens.cls[last] & END
    return bool(ends) and tokens.low[source[0]] in _PERSONS and is_clause(tokens, scope.low, begin - 1)

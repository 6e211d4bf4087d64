"""A quotation with a short clause behind it whose verb no table has: any verb will do.

| kind | right | wrong |
| --- | --- | --- |
| subject and verb | `“It will open by May,” Lund beamed.` | `“It is over,” Lund's first novel, sold well.` |
| verb and subject | `“It will open by May,” deadpanned Lund.` | `“It is over,” was the motto.` |
| texts | `“It will open by May,” runs one line of it.` | `“It will open by May,” goes a saying.` |
| thought aloud | `“It will open by May,” Lund believes.` | `“It will open by May,” Lund believes that.` |
| titles | | `“Gone With the Wind,” Holm fans recall.` |
"""

from __future__ import annotations

from articles.extraction.cues.reporting import Draft, can_speak
from articles.extraction.grammar.finite_verbs import first_finite
from articles.extraction.grammar.name_ends import name_end
from articles.extraction.grammar.persons import is_animate
from articles.extraction.grammar.scope import Range, Scope
from articles.extraction.grammar.sources import subject_before
from articles.extraction.grammar.verb_groups import verb_group_start
from articles.extraction.text.lexicon import (
    ADV,
    AUX,
    COMMA,
    DASH,
    DET,
    END,
    OBJ,
    PAST,
    PREP,
    PRESENT,
    STOP,
    SUB,
    SUBJ,
    TIME,
    WORD,
)
from articles.extraction.text.segmentation import is_title

_SHORTEST = 6
_LONGEST_CLAUSE = 40
_READS = frozenset({"runs", "ran", "reads"})


def spoken_by(scope: Scope, quotations: tuple[Range, ...]) -> Draft | None:
    """The quotation that opens a sentence, as the words of the subject of the clause behind it; `None` where
    that is no such clause."""
    tokens, (a, b) = scope.tokens, quotations[0]
    opens = not any(c & WORD for c in tokens.cls[scope.low : a])
    if not opens or b - a < _SHORTEST or b >= scope.high or not tokens.cap[a + 1] or is_title(tokens, a, b):
        return None
    comma = tokens.cls[b - 2] & COMMA or tokens.cls[b] & COMMA
    if not comma and not (tokens.cls[b - 2] & STOP and tokens.low[b - 2] in "?!"):
        return None
    k = b + bool(tokens.cls[b] & COMMA)
    stop = quotations[1][0] if len(quotations) > 1 else scope.high
    if not k < stop <= k + _LONGEST_CLAUSE:
        return None
    clause = Scope(tokens, scope.quote, k, stop, scope.number)
    found = _verb_first(clause) or _subject_first(clause)
    if found is None:
        return None
    cue, source, shape = found
    second = tuple([part for part in quotations[1:] if tokens.cls[part[0] - 1] & COMMA])
    return Draft(((a, b), *second), cue, source, "between" if second else "after", shape, scope.number)


def _verb_first(clause: Scope) -> tuple[Range, Range, str] | None:
    """The verb, the source and the shape of `“…,” quipped Holm`; `None` where the clause has another form."""
    tokens, k, stop = clause.tokens, clause.low, clause.high
    verb = tokens.cls[k] & PAST and not tokens.cls[k] & AUX
    if tokens.cap[k] or k + 1 >= stop or not (verb or tokens.low[k] in _READS):
        return None
    source = k + 1, name_end(clause, k + 1)
    if source[1] <= k + 1 or not can_speak(tokens, source) or tokens.cls[k + 1] & (PREP | SUB):
        return None
    if not (tokens.low[k] in _READS or is_animate(tokens, source)) or not _ends_clause(clause, source[1]):
        return None
    return (k, k + 1), source, "inverted"


def _subject_first(clause: Scope) -> tuple[Range, Range, str] | None:
    """The verb, the source and the shape of `“…,” Holm quipped`; `None` where the clause has another form."""
    tokens, low = clause.tokens, clause.low
    verb = _verb(clause)
    if verb <= low or tokens.cls[verb] & AUX or not _ends_clause(clause, verb + 1):
        return None
    group = verb_group_start(tokens, verb, low)
    source = subject_before(clause, low, group)
    if source is None or source[0] != low or not can_speak(tokens, source) or not is_animate(tokens, source):
        return None
    return (verb, verb + 1), source, "subject-verb"


def _verb(clause: Scope) -> int:
    """The verb of the clause; a word of no known class that ends it and looks like one will do."""
    tokens = clause.tokens
    found = first_finite(tokens, clause.low, clause.high, clause.quote)
    if found > clause.low:
        return found
    for k in range(clause.low + 1, clause.high):
        plain = tokens.cls[k] & WORD and not tokens.cap[k] and tokens.low[k].endswith(("s", "ed"))
        verb = tokens.cls[k] == WORD or tokens.cls[k] & (PAST | PRESENT)
        if plain and verb and not tokens.cls[k - 1] & (DET | PREP) and _ends_clause(clause, k + 1):
            return k
    return -1


def _ends_clause(clause: Scope, k: int) -> bool:
    """Whether nothing that a verb could report stands at `k`: only when, where, how."""
    tokens = clause.tokens
    if k >= clause.high or clause.quote[k] >= 0 or tokens.cls[k] & (COMMA | DASH | END | STOP):
        return True
    this = tokens.cls[k]
    return (
        bool(this & (PREP | ADV | TIME | SUB)) and not this & (DET | OBJ | SUBJ) and tokens.low[k] != "that"
    )

"""A clause that says at once by what means something was said: `the North, in a fax of Friday, called …`."""

from __future__ import annotations

from articles.extraction.grammar.adverbials import noun_phrase_end
from articles.extraction.grammar.finite_verbs import is_finite
from articles.extraction.grammar.scope import Range, Scope
from articles.extraction.text.lexicon import COMMA, DET, PREP, SUBJ, TIME, VENUE, word_list

_MEANS = word_list("speech_noun") | frozenset({"fax", "hotline", "telegram", "cable", "email"})
_LONGEST = 12


def by_own_means(scope: Scope, low: int) -> tuple[Range, int] | None:
    """The subject and the verb of the clause at `low`, where commas between them hold by what means it was
    said; `None` for any other clause."""
    tokens, high = scope.tokens, scope.high
    if not (tokens.cap[low] or tokens.cls[low] & (DET | SUBJ)) or scope.quote[low] >= 0:
        return None
    comma = noun_phrase_end(tokens, low, high)
    if comma + 3 >= high or not tokens.cls[comma] & COMMA or not tokens.cls[comma + 1] & PREP:
        return None
    near = range(comma + 3, min(comma + _LONGEST, high - 1))
    verb = 1 + next((k for k in near if tokens.cls[k] & COMMA), high)
    if verb >= high or scope.quote[verb] >= 0 or not is_finite(tokens, verb, verb - 1):
        return None
    noun = next((k for k in range(comma + 2, verb) if not tokens.cls[k] & (DET | TIME)), verb)
    means = range(noun, min(noun + 3, verb))
    told = any(tokens.cls[k] & VENUE or tokens.low[k] in _MEANS for k in means)
    return ((low, comma), verb) if told else None

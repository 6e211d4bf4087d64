"""Who says what a participle reports behind a report of what somebody did.

`The guild said the mayor had refused the letter, saying it was late`, `State media said the leader toured a
mill, urging the crews to hurry`.
"""

from __future__ import annotations

from dataclasses import replace

from articles.extraction.contents.trailing import names_an_organ
from articles.extraction.cues.readings import is_animate
from articles.extraction.cues.reporting import Reporting, State
from articles.extraction.grammar.adverbials import skip_adverbials
from articles.extraction.grammar.finite_verbs import first_finite
from articles.extraction.grammar.scope import Range, Scope
from articles.extraction.grammar.sources import main_subject
from articles.extraction.text.lexicon import BE, COMMA, STAND_IN, SUBJ, WORD

_LEADERS = frozenset({"kim", "leader", "comrade", "marshal"})
_ASKING = frozenset({"ask", "demand", "request", "propose"})
_SENDING = frozenset({"sent", "issued", "faxed", "delivered", "handed"})
_TOLD = frozenset({"said", "says", "told", "reported", "announced"})
_NEAR = 8


def acts_inside(scope: Scope, reading: Reporting, state: State) -> Range | None:
    """The subject of what is reported before a participle, where what it reports is that one's; `None` where
    it may go on with who reports. Nobody who said one thing is told to be `saying` the next."""
    tokens, begin = scope.tokens, reading.begin
    if reading.shape != "participle" or state.source is None or not tokens.cls[begin - 1] & COMMA:
        return None
    start = _content_start(scope, state.source[1], begin)
    if not start or max(scope.quote[start:begin]) >= 0:
        return None
    subject = main_subject(replace(scope, low=start), begin)
    if subject is None or subject[0] > start + 1 or tokens.cls[subject[0]] & (SUBJ | STAND_IN):
        return None
    if not all(tokens.cls[k] & WORD or tokens.low[k] in {"'s", "."} for k in range(*subject)):
        return None
    verb = first_finite(tokens, subject[0], begin)
    if not subject[1] <= verb <= subject[1] + 1 or not is_animate(tokens, subject):
        return None
    lemma = reading.cue.lexeme.lemma
    of_leader = names_an_organ(tokens, state.source) and lemma != "add" and not tokens.cls[verb] & BE
    of_leader = of_leader and not _LEADERS.isdisjoint(tokens.low[slice(*subject)])
    sends = lemma in _ASKING and not _SENDING.isdisjoint(tokens.low[verb : verb + 2])
    return subject if of_leader or lemma == "say" or sends else None


def _content_start(scope: Scope, k: int, begin: int) -> int:
    """Where what is reported begins behind a source that ends at `k`; 0 where no plain `said` follows."""
    tokens = scope.tokens
    verb = next((j for j in range(k, min(k + 2, begin)) if tokens.low[j] in _TOLD), 0)
    if not verb:
        return 0
    that = next((j for j in range(verb + 1, min(verb + _NEAR, begin)) if tokens.low[j] == "that"), 0)
    if that or tokens.low[verb] == "told":
        return that + 1 if that else 0
    return skip_adverbials(tokens, verb + 1, begin)

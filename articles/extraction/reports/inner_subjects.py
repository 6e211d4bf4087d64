"""Who says what a participle or a second verb reports behind a report of what somebody did.

`The guild said the mayor had refused the letter, saying it was late`, `State media said the leader toured a
mill, urging the crews to hurry`, `The leader toured a mill, according to state media, and urged the crews to
hurry`, `The talks were due, but Oslo put them off, calling it late`.
"""

from __future__ import annotations

from dataclasses import replace

from articles.extraction.contents.trailing import names_an_organ
from articles.extraction.cues.reporting import Reporting, State
from articles.extraction.grammar.adverbials import skip_adverbials
from articles.extraction.grammar.finite_verbs import first_finite
from articles.extraction.grammar.persons import ends_as_person, is_animate
from articles.extraction.grammar.scope import Range, Scope
from articles.extraction.grammar.sources import main_subject
from articles.extraction.text.lexicon import (
    ADV,
    BE,
    COLON,
    COMMA,
    DET,
    NEG,
    PARTICIPLE,
    PAST,
    PREP,
    SEMI,
    STAND_IN,
    SUBJ,
    WORD,
    word_list,
)

_LEADERS = frozenset({"kim", "leader", "comrade", "marshal"})
_ASKING = frozenset({"ask", "demand", "request", "propose"})
_SENDING = frozenset({"sent", "issued", "faxed", "delivered", "handed"})
_TOLD = frozenset({"said", "says", "told", "reported", "announced"})
_NEAR = 8
_MEDIA = word_list("medium")
_PLURAL = word_list("plural") | word_list("speaker_noun")
_FIGURES = word_list("figure_noun") | {"trade", "growth", "output", "traffic", "food", "rice", "fuel"}


def subject_inside(scope: Scope, reading: Reporting, state: State) -> Range | None:
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


def subject_beside(scope: Scope, reading: Reporting, state: State) -> Range | None:
    """The subject of a clause behind which a source stands between commas, for the second verb of that
    clause: `Holm toured the mill, according to the guild, | and urged the crews to hurry`. `None` where only
    the source can speak (`The talks failed, according to the guild, and warned of a strike`), or may do so as
    well (`Holm toured the mill, Lund said, and urged …`: a medium that says so only carries it)."""
    tokens, source, begin = scope.tokens, state.source, reading.begin
    if reading.shape != "shared" or source is None:
        return None
    parted = _subject_parted(scope, source, begin)
    if parted is not None or not tokens.cls[begin - 1] & COMMA:
        return parted
    cited = tokens.low[source[0] - 2 : source[0]] == ("according", "to")
    comma = source[0] - (3 if cited else 1)
    medium = tokens.low[source[1]].startswith("report") or not _MEDIA.isdisjoint(tokens.low[slice(*source)])
    carried = cited or (tokens.low[source[1]] in _TOLD and medium)
    if not carried or comma <= scope.low or not tokens.cls[comma] & COMMA:
        return None
    if first_finite(tokens, source[1] + (not cited), begin, scope.quote) >= 0:
        return None
    subject = main_subject(scope, comma)
    if subject is None or first_finite(tokens, subject[1] - 1, comma, scope.quote) < 0:
        return None
    first, word = subject[0], tokens.low[subject[0]]
    thing = word == "it" or word in _FIGURES or (tokens.cls[first] & DET and subject[1] == first + 1)
    if first == scope.low and word.endswith("s") and tokens.cls[first + 1] & PREP:
        thing = not ends_as_person(word) and word not in _PLURAL
    return subject if is_animate(tokens, subject) and not thing else None


def _subject_parted(scope: Scope, source: Range, begin: int) -> Range | None:
    """The subject that a source parts from its first verb, for the second: `Holm, according to the guild,
    said it was late | and urged the crews to hurry`."""
    tokens, comma = scope.tokens, source[0] - 3
    cited = tokens.low[source[0] - 2 : source[0]] == ("according", "to")
    if not cited or comma <= scope.low or not tokens.cls[comma] & COMMA or source[1] + 1 >= begin:
        return None
    subject = (scope.low, comma)
    told = is_animate(tokens, subject) and first_finite(tokens, scope.low, comma, scope.quote) < 0
    close = next((k for k in range(source[1], min(source[1] + 5, begin)) if tokens.cls[k] & COMMA), 0)
    return subject if told and close and tokens.reports[close + 1] else None


def subject_that_acts(scope: Scope) -> Range | None:
    """`Urging calm, | Holm left`: the subject of the main clause; `None` where a passive only tells what was
    done: `In a letter that urged calm, | the mayor was not named`."""
    tokens = scope.tokens
    subject = main_subject(scope, scope.high)
    verb = first_finite(tokens, subject[1], scope.high, scope.quote) if subject else -1
    if subject is None or verb < 0 or not tokens.cls[verb] & BE:
        return subject
    done = next((k for k in range(verb + 1, scope.high) if not tokens.cls[k] & (ADV | NEG | BE)), scope.high)
    passive = done < scope.high and tokens.cls[done] & (PARTICIPLE | PAST) and not tokens.reports[done]
    return None if passive else subject


_JOINING = frozenset({"but", "and", "yet", "so", "while", "whereas"})


def subject_of_the_last_clause(scope: Scope, begin: int) -> Range | None:
    """`The talks were due in May, but the guild put them off, | calling it late`: the subject of the last of
    clauses that a coordinator joins; `None` where there is one clause, or the second has no subject."""
    tokens = scope.tokens
    for k in range(begin - 3, scope.low, -1):
        if scope.quote[k] >= 0 or tokens.cls[k] & (SEMI | COLON):
            return None
        if tokens.low[k] not in _JOINING or not tokens.cls[k - 1] & COMMA:
            continue
        if first_finite(tokens, scope.low, k, scope.quote) < 0:
            return None
        verb = first_finite(tokens, k + 1, begin, scope.quote)
        subject = main_subject(replace(scope, low=k + 1), begin) if verb > k + 1 else None
        return subject if subject is not None and subject[1] <= verb else None
    return None

"""Who says what a second verb, a participle or a passive reports that has no subject of its own.

| the words | who |
| --- | --- |
| `Holm toured the mill and | urged the crews to hurry` | Holm |
| `Recalling that it had rained, | Holm left` | Holm, who comes behind |
| `After Bonn told him so, Holm smiled, | saying …` | Holm, not Bonn |
| `bore a letter from Eva Lund | saying that …` | Eva Lund |

Who acts inside what somebody else reports is found in `inner_subjects`.
"""

from __future__ import annotations

from dataclasses import replace

from articles.extraction.contents.edges import CLAUSAL
from articles.extraction.contents.limits import clause_limit, is_fronted
from articles.extraction.cues.nouns import possessor
from articles.extraction.cues.reporting import Reporting, State
from articles.extraction.grammar.finite_verbs import first_finite, is_finite
from articles.extraction.grammar.persons import is_animate
from articles.extraction.grammar.relative_clauses import person_before
from articles.extraction.grammar.scope import Range, Scope, comma_at
from articles.extraction.grammar.sources import awaiting_verb, main_subject, nearest_subject
from articles.extraction.grammar.verb_groups import verb_group_start
from articles.extraction.reports.inner_subjects import (
    subject_beside,
    subject_inside,
    subject_of_the_last_clause,
    subject_that_acts,
)
from articles.extraction.text.lexicon import COMMA, DASH, DET, PREP, WORD, word_list
from articles.extraction.text.tokens import Tokens

_SPEECH_NOUNS = word_list("speech_noun")
_WHEN = frozenset({"after", "before", "when", "since"})
_FRONTING = _WHEN | {"although", "though", "while", "whereas", "as", "because", "if"}


def shared_source(scope: Scope, reading: Reporting, later: list[Reporting], state: State) -> Range | None:
    """The subject of the clause that a participle or a second verb hangs on: `Holm` in `Holm left, | saying
    it was late`."""
    tokens = scope.tokens
    if reading.shape not in {"shared", "participle", "passive"}:
        return None
    inner = subject_inside(scope, reading, state) or subject_beside(scope, reading, state)
    if inner is not None:
        return inner
    opens = reading.begin == scope.low + 1 and tokens.cls[scope.low] & PREP
    if reading.begin == scope.low or opens or is_fronted(scope, reading):
        following = [r for r in later if r.shape == "subject-verb" and r.source is not None]
        outer = [r for r in following if tokens.cls[r.begin - 1] & COMMA or scope.quote[r.begin - 1] >= 0]
        if following:  # "Recalling that the navy had said so, she warned of it": she, not the navy
            return (outer or following)[0].source
        comma = _comma_behind(scope, reading)
        return subject_that_acts(replace(scope, low=comma + 1)) if comma > 0 else None
    beside = _beside_participle(scope, reading, state) if reading.shape == "participle" else None
    if beside is not None:
        return beside
    if reading.shape == "shared" and state.source is None:
        whose = _in_who_clause(scope, reading.begin)
        if whose is not None:
            return whose
    acting = _next_subject(scope, reading.begin, state) if reading.shape == "participle" else None
    acting = acting or _lead_subject(scope, reading, state) or state.source
    if acting is None and reading.shape != "passive":
        acting = subject_of_the_last_clause(scope, reading.begin)
    acting = acting or main_subject(scope, reading.begin)
    that = acting is not None and tokens.low[acting[0]] in {"that", "which"}
    return None if that else acting  # "In a letter that was sent in May and urged calm, the guild said"


def _comma_behind(scope: Scope, reading: Reporting) -> int:
    """Where a fronted participle's clause ends and the main clause follows: `Noting that Lund, who is ill,
    would resign|, Holm left`; 0 where no comma parts them."""
    tokens = scope.tokens
    end = clause_limit(scope, reading) if reading.frame in CLAUSAL else scope.high
    if end < scope.high and comma_at(scope, end):
        return end
    return next((k for k in range(reading.cue.last, scope.high) if _parts_clauses(tokens, k)), 0)


def _beside_participle(scope: Scope, reading: Reporting, state: State) -> Range | None:
    """Who the words right before a participle tell of: whose letter says so, the nearest subject behind
    `hours after`, a subject that still awaits its verb, somebody's remarks."""
    tokens = scope.tokens
    if (
        not tokens.cls[reading.begin - 1] & COMMA
        and tokens.cls[reading.begin - 1] & WORD
        and not _while_saying(scope, reading.begin, state)
    ):
        letter = _letter_from(tokens, scope.low, reading.begin)
        if letter is not None:
            return letter
        aside = 0 <= state.governed < reading.begin - 1 and tokens.low[reading.begin - 1] in _WHEN
        nearest = (
            None if aside else nearest_subject(scope, reading.begin)
        )  # "…, hours after warning of a flood"
        if nearest is not None:
            return nearest
    if tokens.cls[reading.begin - 1] & COMMA and state.governed < 0:
        subject = awaiting_verb(scope, reading.begin - 1)
        if subject is not None and first_finite(tokens, scope.low, subject[0], scope.quote) >= 0:
            return subject
    remark = _remark_of(tokens, scope.low, reading.begin)
    return remark if remark is not None and not tokens.cls[remark[0]] & DET else None


def _parts_clauses(tokens: Tokens, k: int) -> bool:
    """A comma, but for that before a year: `Reaffirming the May 7, | 2018 accord, Oslo agreed`."""
    year = tokens.low[k + 1]
    return bool(tokens.cls[k] & COMMA) and not (len(year) == _YEAR and year.isdigit())


_YEAR = 4


def _in_who_clause(scope: Scope, begin: int) -> Range | None:
    """`a port for farmers, who left their fields and | called for help`: the person before the `who`."""
    tokens = scope.tokens
    for k in range(begin - 1, scope.low + 1, -1):
        if scope.quote[k] >= 0 or tokens.cls[k] & COMMA:
            return None
        if is_finite(tokens, k, scope.low):
            who = verb_group_start(tokens, k, scope.low) - 1
            if tokens.low[who] != "who" or who <= scope.low + 1:
                return None
            return person_before(scope, who - bool(tokens.cls[who - 1] & COMMA))
    return None


def _lead_subject(scope: Scope, reading: Reporting, state: State) -> Range | None:
    """`Oslo voiced anger after Bonn asked for the ferry, saying …`: a participle behind a comma goes
    on with the main clause, not with who speaks in the clause of time; `adding` goes on with the last."""
    tokens = scope.tokens
    if state.source is None or reading.cue.lexeme.lemma in _GOING_ON:
        return None
    opener = state.source[0] - 1
    if opener == scope.low and tokens.low[opener] in _FRONTING and state.governed >= 0:
        return main_subject(scope, reading.begin)  # "Although Oslo asked for it, Holm refused, saying …"
    if reading.shape != "participle":
        return None
    if tokens.low[state.source[1]] == "who" and tokens.cls[reading.begin - 1] & COMMA and opener > scope.low:
        whole = main_subject(scope, state.source[0])  # "Holm hired a clerk who said it rained, saying …"
        acts = first_finite(tokens, scope.low, state.source[0], scope.quote) >= 0
        return whole if acts and whole is not None and is_animate(tokens, whole) else None
    if opener < scope.low or tokens.low[opener] not in _WHEN:
        return None
    if opener == scope.low:  # "After Bonn told him so, Holm smiled, saying …"
        return main_subject(scope, reading.begin)
    if tokens.cls[opener - 1] & COMMA or not tokens.cls[reading.begin - 1] & COMMA:
        return None
    if first_finite(tokens, scope.low, opener, scope.quote) < 0:
        return None
    whole = main_subject(scope, opener)
    return whole if whole is not None and is_animate(tokens, whole) else None


_GOING_ON = frozenset({"add", "note", "continue"})


def _next_subject(scope: Scope, begin: int, state: State) -> Range | None:
    """`Lund said “soon,” but Holm, the clerk, refused, | saying`: who acts behind the content."""
    tokens = scope.tokens
    k = next((j for j in range(max(state.governed, scope.low), begin) if tokens.cls[j] & WORD), begin)
    if state.governed < 0 or tokens.low[k] not in _TURNING or scope.quote[k] >= 0:
        return None
    if k > state.governed + 3 or first_finite(tokens, k + 2, begin, scope.quote) < 0:
        return None
    return main_subject(replace(scope, low=k + 1), begin)


_TURNING = frozenset({"but", "and", "while", "whereas"})


def _while_saying(scope: Scope, begin: int, state: State) -> bool:
    """`said that the pact was dead, while | stressing that`: what follows `while` hangs on who spoke."""
    tokens = scope.tokens
    if begin <= scope.low + 1 or tokens.low[begin - 1] != "while":
        return False
    parted = tokens.cls[begin - 2] & (COMMA | DASH)
    return bool(parted) or (state.source is not None and scope.quote[begin - 2] >= 0)


def _letter_from(tokens: Tokens, low: int, high: int) -> Range | None:
    """`bore a letter from Eva Lund | saying that …`: whose letter it is; `None` for no such thing."""
    for k in range(high - 2, max(low, high - 6), -1):
        if tokens.low[k] == "from" and tokens.low[k - 1] in _SPEECH_NOUNS:
            named = tokens.cap[k + 1] or (tokens.low[k + 1] == "the" and k + 2 < high)
            return (k + 1, high) if named and all(tokens.cap[k + 2 : high]) else None
    return None


def _remark_of(tokens: Tokens, low: int, high: int) -> Range | None:
    """`echoes Lund's remarks, calling for …`: the participle goes on with the
    remarks."""
    for k in range(high - 1, max(low, high - 8), -1):
        if tokens.low[k] in _SPEECH_NOUNS:
            return possessor(tokens, low, k)
    return None

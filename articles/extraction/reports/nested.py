"""What a report tells of another's words: `The ministry said the North, in a fax, called … and insisted`."""

from __future__ import annotations

from dataclasses import replace

from articles.extraction.cues.finding import Cue
from articles.extraction.cues.frames import governed
from articles.extraction.cues.inversions import awaits_its_verb
from articles.extraction.cues.readings import read_cue
from articles.extraction.cues.reporting import Draft, Reporting, reporting
from articles.extraction.grammar.finite_verbs import first_finite
from articles.extraction.grammar.means import by_own_means
from articles.extraction.grammar.scope import Range, Scope
from articles.extraction.reports.speaking_on import is_speech
from articles.extraction.text.lexicon import COLON, COMMA, DET, END, STOP, SUBJ

_CLAUSES = frozenset({"that", "clause"})
_SURE = frozenset({"that", "quote", "noun-that", "gap"})
_SPEECH = frozenset({"say", "tell", "claim"})
_TELLING = _SURE | {"np-as"}


def reporting_clauses(scope: Scope, cues: list[Cue]) -> list[Reporting]:
    """The reporting clauses of a sentence, in order. Where one tells by what means somebody else said
    something (`the North, in a fax, described … and insisted`), its verbs have that subject."""
    found: list[Reporting] = []
    inner: tuple[Range, int] | None = None
    for cue in cues:
        reading = read_cue(scope, cue)
        if inner is not None and reading is None and cue.first == inner[1]:
            reading = reporting(cue, inner[0][0], governed(scope, cue), "subject-verb", inner[0])
        if reading is None or not is_speech(scope, reading):
            continue
        if found and _is_of_what_is_said(scope, found[-1], reading):
            continue
        reading = _without_outer(found[-1], reading) if found else reading
        if reading.shape == "shared" and inner is not None and _goes_on(scope, inner[1], reading):
            reading = reading.by(inner[0])
        elif reading.shape == "subject-verb" and reading.frame in _CLAUSES:
            inner = by_own_means(scope, reading.right) or inner
        found.append(reading)
    return [reading for reading in found if not _only_announces(scope, reading, found)]


def _only_announces(scope: Scope, reading: Reporting, found: list[Reporting]) -> bool:
    """Whether a noun before a colon only announces what is told behind it with a clause of its own: `Holm had
    a | warning: without food, she said, people would die`."""
    tokens = scope.tokens
    if "noun" not in reading.cue.lexeme.forms or not tokens.cls[reading.right - 1] & COLON:
        return False
    return any(
        other.shape == "subject-verb"
        and other.begin > reading.right
        and other.source == (other.begin, other.begin + 1)
        and tokens.cls[other.begin] & SUBJ
        and tokens.cls[other.begin - 1] & COMMA
        and not tokens.cls[other.cue.last] & ~(COMMA | END | STOP)
        for other in found
    )


def _without_outer(outer: Reporting, reading: Reporting) -> Reporting:
    """`Clerks say | guards told them that`: whose words are told does not speak in what they tell."""
    a, b = reading.source or (0, 0)
    plain = reading.shape == outer.shape == "subject-verb" and outer.frame == "clause"
    inside = plain and a <= outer.cue.first < b
    return reading.by((outer.right, b)) if inside and outer.right < b else reading


def _is_of_what_is_said(scope: Scope, outer: Reporting, reading: Reporting) -> bool:
    """Whether a verb is the first one of what an earlier verb reports, behind an apposition: `Lund said the
    mayor, Eva Holm, | urged calm`."""
    if reading.shape == "relative" and outer.cue.last < reading.begin < reading.cue.first < outer.right:
        told = outer.frame == "that" and outer.shape == "subject-verb" and outer.cue.lexeme.addressee
        parted = scope.tokens.cls[reading.begin - 1] & COMMA
        return bool(told and not parted)  # "told a man who asked why | that"
    if reading.frame in _SURE or reading.frame in _CLAUSES or reading.shape != "subject-verb":
        return False  # a statement of its own, inside
    if outer.shape != "subject-verb" or outer.frame not in _CLAUSES:
        return False
    comma = reading.cue.first - 1
    if comma <= outer.right or not scope.tokens.cls[comma] & COMMA:
        return False
    return awaits_its_verb(replace(scope, low=outer.right), comma)


def _goes_on(scope: Scope, verb: int, reading: Reporting) -> bool:
    """Whether a second verb hangs on the inner one: no comma parts them, and no clause with a subject."""
    tokens, begin = scope.tokens, reading.begin
    parted = any(tokens.cls[k] & COMMA and scope.quote[k] < 0 for k in range(verb, begin))
    return not parted and tokens.low[begin] == "and" and first_finite(tokens, verb + 1, begin) < 0


def is_worth_nesting(reading: Reporting, own: Range | None) -> bool:
    """What a statement reports inside itself counts where it is speech without doubt and names who speaks;
    `own` is the source that the clause itself has, before it shares another's."""
    if reading.shape == "shared" and own is not None:
        return reading.frame in _TELLING
    if reading.shape in {"shared", "participle"} or reading.cue.lexeme.lemma.startswith("agree"):
        return False  # "said they had agreed that it was late"
    if reading.frame == "gap" and reading.source is not None and reading.begin == reading.source[0]:
        return False  # "said it would counter the drills it says are a threat"
    if reading.frame == "np-as" and reading.shape == "subject-verb" and reading.source is not None:
        return reading.cue.first > reading.source[1] + 2  # "said the North, in a fax, described it as idle"
    return reading.frame in _SURE or reading.cue.lexeme.lemma in _SPEECH


def is_of_oneself(scope: Scope, reading: Reporting, drafts: list[Draft]) -> bool:
    """`Holm said | he rejected “any talk of war”`: what somebody says of his own stance is no second report;
    not `said | he told the crew “to wait”`, `said Lund | rejected “any talk”`."""
    source = reading.source
    if not reading.needs_quote or source is None or source[1] - source[0] > 1:
        return False
    if not scope.tokens.cls[source[0]] & SUBJ or scope.tokens.cls[source[0]] & DET:
        return False
    return any(
        draft.frame in _CLAUSES and first_finite(scope.tokens, draft.segments[0][0], source[0]) < 0
        for draft in drafts
        if draft.segments[0][0] <= source[0] < draft.segments[-1][1]
    )

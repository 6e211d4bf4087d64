"""A reporting clause (a cue with what it governs and who is its source), and the report made of it."""

from __future__ import annotations

from articles.extraction.cues.constructions import Governed
from articles.extraction.cues.finding import Cue
from articles.extraction.grammar.finite_verbs import first_finite
from articles.extraction.grammar.scope import Range, Scope
from articles.extraction.records import record
from articles.extraction.text.lexicon import NUMBER, PREP, SUB, SUBJ, WORD, word_list
from articles.extraction.text.tokens import Tokens

_TITLED = word_list("term_before")
_SHARES = frozenset({"half", "%"})
_NOBODY = frozenset(["nobody", "let", "neither", "none"])
_ADJACENT = frozenset({"on-to", "of", "for", "against", "np-as"})
"""Frames of which the preposition belongs to the cue where it stands beside it ("warned of")."""


@record
class Reporting:
    """A cue that reports, in its sentence. All numbers are tokens.

    `begin` is where its clause begins (its subject or coordinator). `right` is where
    content after the cue would begin; `frame` what stands there (`""`: nothing).
    `shape`: subject-verb, inverted, shared (the subject is that of an earlier verb),
    participle, passive, relative, noun, preposition.
    """

    cue: Cue
    begin: int
    right: int
    frame: str
    shape: str
    source: Range | None
    needs_quote: bool = False
    opening: int = 0

    def by(self, source: Range | None) -> Reporting:
        """The clause with another source."""
        rest = self.frame, self.shape, source, self.needs_quote, self.opening
        return Reporting(self.cue, self.begin, self.right, *rest)


@record
class Draft:
    """A report in the making; ranges are tokens.

    `frame` is the construction, `shape` that of the reporting clause (see `Reporting`);
    `sentence` the number of the sentence in which the last segment stands. `quoted`: it is
    what somebody says inside a quotation that others said.
    """

    segments: tuple[Range, ...]
    cue: Range | None
    source: Range | None
    frame: str
    shape: str = ""
    sentence: int = -1
    quoted: bool = False


@record
class State:
    """How far the sentence is read: `floor` is where free text begins, `governed` where the last
    content ends."""

    floor: int
    governed: int = -1
    source: Range | None = None
    first: Range | None = None


def reporting(cue: Cue, begin: int, content: Governed, shape: str, source: Range | None) -> Reporting:
    """A reporting clause that governs what stands after its cue."""
    return Reporting(cue, begin, content.start, content.frame, shape, source, content.needs_quote)


def can_speak(tokens: Tokens, source: Range) -> bool:
    """A source is words; a bare determiner, number, time or "it is" is not one."""
    a, b = source
    if b == a + 1 and tokens.low[a] in {"there", "what", "which", "that", "this", "to"}:
        return False
    if not _SHARES.isdisjoint(tokens.low[a:b]):
        return True  # "Only 5%, meanwhile, said", "More than half said"
    if b == a + 1 and tokens.low[a].isdigit() and a > 0:
        return len(tokens.low[a]) < len("2019")  # "Of the 48 relatives, 19 said"
    return WORD in map(_SPEAKING.__and__, tokens.cls[a:b])


_SPEAKING = WORD | PREP | NUMBER


def names_nobody(tokens: Tokens, source: Range) -> bool:
    """`Nobody said that …`, `Neither side is saying that …` and `Let him write that …` report nothing."""
    words = tokens.low[source[0] : source[0] + 2]
    return words[0] in _NOBODY or words == ("no", "one")


def is_verbal_s(tokens: Tokens, k: int) -> bool:
    """Whether the `'s` behind token `k - 1` is a verb: "he's said"."""
    return k > 0 and bool(tokens.cls[k - 1] & SUBJ)


def drafted(scope: Scope, reading: Reporting, segments: tuple[Range, ...], frame: str) -> Draft:
    last = reading.cue.last
    if frame in _ADJACENT and reading.right == last + 1:
        last += 1
    return Draft(segments, (reading.cue.first, last), reading.source, frame, reading.shape, scope.number)


def quotes_between(scope: Scope, low: int, high: int) -> bool:
    return low < high and max(scope.quote[low:high]) >= 0


def quotation_before(scope: Scope, low: int, begin: int) -> bool:
    """Whether a quotation that can be a content ends right before `begin`; not `On “Harbour Hour,”
    Lund said`."""
    tokens, quote = scope.tokens, scope.quote
    if begin <= low or quote[begin - 1] < 0:
        return False
    if quote[low] >= 0 or not tokens.cls[low] & (PREP | SUB):
        return True
    first = next(k for k in range(low, begin) if quote[k] == quote[begin - 1])
    if tokens.low[first - 1] in _TITLED:  # "In a column titled “Not Again,” Holm said"
        return False
    return begin - first > 9 or first_finite(tokens, low, first, quote) >= 0

"""The two halves of a content that its reporting clause parts: `Talks, he said, were late`.

What follows the reporting clause is the second half only where it goes on with the first: a remark of the
writer's is none, and what is said in a relative clause ends before the verb of the clause around it.
"""

from __future__ import annotations

from articles.extraction.contents.edges import right_edge
from articles.extraction.contents.extent import apposition_start
from articles.extraction.contents.second_half import after_coordinator, after_named
from articles.extraction.cues.reporting import Reporting, quotes_between
from articles.extraction.grammar.clauses import is_clause
from articles.extraction.grammar.finite_verbs import first_finite, is_finite
from articles.extraction.grammar.scope import Range, Scope
from articles.extraction.text.lexicon import COMMA, COORD, NEVER_FINITE, VENUE, WORD, word_list
from articles.extraction.text.tokens import Tokens

_RELATIVES = frozenset({"who", "which", "where"})
_NOUN = WORD | VENUE | NEVER_FINITE
FEW = 5
"""How many tokens a short phrase has at most."""


def _ends_with_speech(scope: Scope, reading: Reporting) -> bool:
    """`The guild notified Oslo of it, its clerk said.`: a sentence that begins with a reporting verb, and a
    clause at its end tells who says all of it."""
    tokens, end = scope.tokens, scope.high
    while end > scope.low and not tokens.cls[end - 1] & WORD:
        end -= 1
    return reading.shape == "subject-verb" and tokens.low[end - 1] in {"said", "says"}


def _is_remark_on(scope: Scope, left: Range, right: Range) -> bool:
    """`“We have to talk,” she said in Oslo, his first visit in years`: a phrase of the writer's behind a
    quotation that is a clause."""
    if _ranks(scope, *right) and first_finite(scope.tokens, *left, scope.quote) >= 0:
        return True  # "Oslo sent a boat, the clerk said, its third since May"
    if scope.tokens.low[right[0]] == "to" and scope.tokens.low[left[0]] == "it":
        return False  # "It was “a mistake”, she said, to pay"
    if scope.quote[left[1] - 1] < 0 or quotes_between(scope, *right):
        return False
    whole = first_finite(scope.tokens, *left) >= 0
    comma = next((k for k in range(*right) if scope.tokens.cls[k] & COMMA), right[1])
    return whole and first_finite(scope.tokens, right[0], comma, scope.quote) < 0


def _ranks(scope: Scope, low: int, high: int) -> bool:
    """`its third since May`, `the largest in years`: a phrase that ranks what has been told."""
    tokens = scope.tokens
    if tokens.low[low] not in _OWN_OR_THE or max(scope.quote[low:high]) >= 0:
        return False
    ranked = tokens.low[low + 1]
    ranks = ranked in _RANKS or (ranked.endswith("est") and len(ranked) > FEW)
    return ranks and first_finite(tokens, low, min(high, low + FEW)) < 0


_OWN_OR_THE = word_list("owner") | {"the"}
_RANKS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "latest", "most", "only"})


def _until_main_verb(scope: Scope, part: Range) -> Range:
    """What is said in a relative clause, up to the comma before the verb of the clause around it."""
    tokens = scope.tokens
    for k in range(part[0] + 1, part[1] - 1):
        if tokens.cls[k] & COMMA and scope.quote[k] < 0 and is_finite(tokens, k + 1, k):
            return part[0], k
    return part


def halves(
    scope: Scope,
    reading: Reporting,
    begin: int,
    left: Range | None,
    right: Range | None,
    later: list[Reporting],
) -> tuple[Range | None, Range | None]:
    """What stands before and behind `, she said,`, less what is the writer's or no half of a clause; `None`
    for a half of which nothing is left."""
    tokens = scope.tokens
    if begin == scope.low and _ends_with_speech(scope, reading):
        return None, None
    if left is not None and right is not None and _is_remark_on(scope, left, right):
        right = None
    if begin > scope.low + 2 and tokens.cls[begin - 1] & COMMA and _coordinates(tokens, begin - 2):
        left, right = None, after_coordinator(scope, reading, later)  # "rained and, she said, the ice broke"
    relative = left is not None and _opens_relative(scope, reading, begin - 2)
    if relative and tokens.cls[begin - 1] & COMMA:
        right = right or after_named(scope, reading) or _with_own_subject(scope, reading, begin - 2)
    if relative and right is not None:
        left, right = None, _until_main_verb(scope, right)  # "three men who, she said, had lied"
    return left, right


def _opens_relative(scope: Scope, reading: Reporting, k: int) -> bool:
    """Whether a relative clause opens at `k`: `men who, she said, had lied`, `a shell that, according to
    Oslo, the guild had left`, `, an offer that, she said, all read`; not `said that, according to Oslo,`."""
    tokens = scope.tokens
    if tokens.low[k] in _RELATIVES:
        return True
    if tokens.low[k] == "that" and apposition_start(scope, k - 1) > scope.low:
        return True
    noun = reading.shape in {"preposition", "subject-verb"} and tokens.low[k] == "that" and k > scope.low
    return noun and not tokens.cls[k - 1] & ~_NOUN and not tokens.cap[k - 1] and not tokens.reports[k - 1]


def _with_own_subject(scope: Scope, reading: Reporting, opener: int) -> Range | None:
    """What follows in `a shell that, according to Oslo, | the guild had left`, `a town where, she said,
    | many had died`: a clause whose subject is not what the relative clause tells of."""
    tokens = scope.tokens
    behind = reading.shape == "preposition" and reading.source is not None
    k = reading.source[1] if behind and reading.source is not None else reading.cue.last
    if tokens.low[opener] == "who" or k + 2 >= scope.high or not tokens.cls[k] & COMMA:
        return None
    end = right_edge(scope, k + 1, scope.high, scope.high, "that")
    return (k + 1, end) if is_clause(tokens, k + 1, end) else None


def _coordinates(tokens: Tokens, k: int) -> bool:
    """Whether a word joins two clauses; not the `so` of `Nine have done so, Holm said`."""
    return bool(tokens.cls[k] & COORD) and (tokens.low[k] != "so" or bool(tokens.cls[k - 1] & COMMA))

"""Whether a later verb of speech in a sentence tells something of its own, or belongs to what is said.

`said the bridge was safe, | and he warned of haste` has two contents; `said the mayor | had told him so` has
one.
"""

from __future__ import annotations

from articles.extraction.contents.edges import CLAUSAL
from articles.extraction.contents.limits import closing_dash, goes_on_after_relative, past_mark, relative_end
from articles.extraction.contents.writers_words import LINKS
from articles.extraction.cues.reporting import Reporting
from articles.extraction.grammar.clauses import is_clause
from articles.extraction.grammar.finite_verbs import first_finite, is_finite
from articles.extraction.grammar.persons import is_animate
from articles.extraction.grammar.scope import Scope, comma_at, quotation_end
from articles.extraction.text.lexicon import (
    ADV,
    COMMA,
    COORD,
    DASH,
    DET,
    END,
    LONG_DASHES,
    PAST,
    PREP,
    SEMI,
    SUB,
    SUBJ,
    TIME,
    word_list,
)
from articles.extraction.text.tokens import Tokens

_MEDIA = word_list("medium")
_STATE_ORGANS = word_list("state_organ")
_LEADERS = frozenset({"kim", "leader", "he", "she", "comrade", "marshal", "general"})
OPENING_PHRASE = 9
"""Of how many tokens a phrase is at most that opens a clause: `in May, too,`."""
_PERFECT = word_list("perfect")
_SEEKING = frozenset({"ask", "demand", "request", "ask for", "call for"})


def before_preposition(scope: Scope, begin: int) -> int:
    """`…, to which Holm replied that`: the relative clause begins with its preposition."""
    tokens = scope.tokens
    apart = tokens.low[begin - 1] in {"which", "whom"} and tokens.low[begin - 2] in {"to", "in"}
    return begin - 2 if apart and comma_at(scope, begin - 3) else begin


def is_separate(scope: Scope, outer: Reporting, other: Reporting, others: list[Reporting]) -> bool:
    """Whether a later reporting clause ends the content of an earlier one, rather than being part of
    it."""
    tokens = scope.tokens
    begin = linked_at(scope, other.begin)
    before, word = tokens.cls[begin - 1], tokens.low[begin - 1]
    if other.shape == "noun" or _needs_marks(scope, outer, other) or _interrupts_that(scope, other):
        return False
    agrees = before & COORD and other.cue.lexeme.lemma.startswith("agree")  # ", and its guild agreed to"
    marked = any(scope.quote[k] >= 0 for k in range(other.right, scope.high))
    if outer.needs_quote and word == "which" and tokens.cls[begin - 2] & PREP and comma_at(scope, begin - 3):
        return True  # "offered to go in a talk on Friday, | in which he said that"
    if other.needs_quote and not agrees and not marked:
        return word in {"as", "which", "while"} and comma_at(scope, begin - 2)
    if other.shape == "relative" and relative_end(scope, other) < scope.high:
        return False
    which = begin if other.frame == "gap" else begin - 1
    related = tokens.low[which] in {"which", "whom", "who"} and comma_at(scope, which - 1)
    if other.shape == "subject-verb" and related:
        end = relative_end(scope, other)  # "the survey, which he said would end in May, was wide"
        goes_on = end < scope.high and goes_on_after_relative(tokens, past_mark(scope, end + 1))
        if goes_on or _speaks_again(scope, outer, other):
            return False
    if other.shape in {"participle", "passive"}:
        return _participle_is_separate(scope, outer, other)
    if (
        _awaits_behind(scope, outer, other)
        or _awaits_verb(scope, outer, other)
        or _hangs_on_inner(outer, other)
        or _goes_along(scope, outer, other)
    ):
        return False
    if outer.frame == "that" and _dash_between(scope, outer.right, begin) and closing_dash(scope, other):
        return False  # "noted that the mayor — as he says himself — was late"
    if other.shape == "shared":
        return _shared_is_separate(scope, outer, other, others)
    if before & (COMMA | DASH | SEMI) or scope.quote[begin - 1] >= 0:
        opens = outer.frame in {"that", "clause", "according-before"} and _only_opens(
            scope, outer.right, begin
        )
        return not (opens or _is_apposed_subject(scope, outer, other))
    if before & COORD:  # "According to Oslo, Holm left and | Lund said it was late": all of it is Oslo's
        apart = outer.frame != "according-before" and first_finite(tokens, outer.right, begin - 1) >= 0
        return apart or comma_at(scope, begin - 2)
    if word in {"as", "which", "where"}:
        return bool(tokens.cls[begin - 2] & COMMA) or before_preposition(scope, begin) < begin
    return word in LINKS and bool(other.frame)  # "while talks go on" reports nothing


def _shared_is_separate(scope: Scope, outer: Reporting, other: Reporting, others: list[Reporting]) -> bool:
    """Whether a second verb goes on with the reporting clause, and not with what it reports."""
    tokens, begin = scope.tokens, linked_at(scope, other.begin)
    if outer.frame == "according-before":
        return False  # "According to Oslo, Holm met the crews and told them to go"
    if tokens.low[begin + 1] == "who" and outer.shape not in {"relative", "shared"}:
        return False
    if _is_medium(tokens, outer) and _tells_of_somebody(scope, outer, begin):
        return False
    if other.cue.lexeme.lemma in _SEEKING and _goes_on_perfect(scope, outer.right, begin):
        return False  # "argued that Oslo had shut the road and asked for a toll"
    if _is_in_other_tense(scope, outer, other, begin) or _is_of_both(scope, outer, other, begin):
        return False
    return bool(tokens.cls[begin - 1] & COMMA) or not _is_inner_verb(outer, other, others)


def _is_of_both(scope: Scope, outer: Reporting, other: Reporting, begin: int) -> bool:
    """`The guild said Holm and Lund met | and agreed to go on`: two agree, and not who says so."""
    tokens, low = scope.tokens, outer.right
    if not other.cue.lexeme.lemma.startswith("agree") or outer.frame not in CLAUSAL:
        return False
    verb = first_finite(tokens, low, begin, scope.quote)
    subject = tokens.low[low:verb] if verb > low and not comma_at(scope, begin - 1) else ()
    return "and" in subject or not _BOTH.isdisjoint(subject)


_BOTH = frozenset({"two", "both", "sides", "leaders", "countries", "parties", "ministers"})


def _is_in_other_tense(scope: Scope, outer: Reporting, other: Reporting, begin: int) -> bool:
    """`said the bridge was old and had told his crew that it was a wreck`, `said Oslo opposes the toll and
    urges all to wait`: a second verb that goes on with what is said, and not with `said`."""
    tokens = scope.tokens
    if tokens.low[begin + 1] == "had" and tokens.low[outer.cue.first - 1] not in _PERFECT:
        return True
    if "present" not in other.cue.lexeme.forms or "past" not in outer.cue.lexeme.forms:
        return False
    if tokens.low[begin] != "and" or outer.frame not in CLAUSAL or comma_at(scope, begin - 1):
        return False
    verb = first_finite(tokens, outer.right, begin, scope.quote)
    return verb > 0 and tokens.low[verb].endswith("s") and not tokens.cls[verb] & PAST


def _awaits_behind(scope: Scope, outer: Reporting, other: Reporting) -> bool:
    """`said that the plea, in which | he called it idle, was early`: a relative clause between commas, before
    the verb of what is said."""
    tokens, begin, opener = scope.tokens, other.begin, other.begin - 1
    if other.shape != "subject-verb" or outer.frame not in CLAUSAL:
        return False
    if tokens.low[opener] not in {"which", "whom", "who", "where"}:
        return False
    comma = opener - 1 - bool(tokens.cls[opener - 1] & PREP)
    if not comma_at(scope, comma) or first_finite(tokens, outer.right, comma, scope.quote) >= 0:
        return False
    closing = (k for k in range(begin + 1, scope.high - 1) if tokens.cls[k] & COMMA)
    return any(is_finite(tokens, k + 1, k) or _acts_in_marks(scope, k + 1) for k in closing)


def _acts_in_marks(scope: Scope, k: int) -> bool:
    """`said that the pact, which | Oslo signed in May, “remains a promise”`: the verb opens a quotation."""
    word = past_mark(scope, k)
    return word > k and goes_on_after_relative(scope.tokens, word)


def linked_at(scope: Scope, begin: int) -> int:
    """Where the clause begins in `, and | afterward its crew insisted`: behind its conjunction."""
    tokens, k = scope.tokens, begin
    while k > max(scope.low + 2, begin - 4) and tokens.cls[k - 1] & (ADV | TIME) and scope.quote[k - 1] < 0:
        k -= 1
    linked = k < begin and tokens.low[k - 1] in {"and", "but"} and comma_at(scope, k - 2)
    return k if linked else begin


def _interrupts_that(scope: Scope, other: Reporting) -> bool:
    """`urged Oslo to do the tasks that, | it said, | will decide the matter`."""
    tokens, begin, comma = scope.tokens, other.begin, other.cue.last
    if other.frame or tokens.low[begin - 2] != "that" or comma_at(scope, begin - 3):
        return False
    closed = tokens.cls[begin - 1] & tokens.cls[comma] & COMMA
    return bool(closed) and is_finite(tokens, comma + 1, comma)


def _needs_marks(scope: Scope, outer: Reporting, other: Reporting) -> bool:
    """`or the bad state goes on`: a verb that reports only with marks beside it, and here are none."""
    if other.frame or other.shape != "subject-verb" or not {"quote"}.issuperset(other.cue.lexeme.frames):
        return False
    mark = other.begin - 1  # "said he was “very glad” | the talks began in May"
    inside = outer.frame in CLAUSAL and scope.quote[mark] >= 0 > scope.quote[outer.right]
    if inside and not scope.tokens.cls[mark - 1] & (COMMA | END):
        return True
    return max(scope.quote[outer.right : scope.high], default=-1) < 0


def _goes_on_perfect(scope: Scope, low: int, coordinator: int) -> bool:
    """`Oslo had shut the road and | asked`: whether a second participle may hang on the `had` before."""
    tokens = scope.tokens
    verb = first_finite(tokens, low, coordinator, scope.quote)
    plain = not tokens.cls[coordinator - 1] & COMMA and scope.quote[coordinator - 1] < 0
    able = verb > low and (tokens.cap[verb - 1] or is_animate(tokens, (low, verb)))
    return able and tokens.low[verb] == "had" and plain  # "said the boat had gone adrift and demanded that"


def _speaks_again(scope: Scope, outer: Reporting, other: Reporting) -> bool:
    """`called for a hotline, which she described as cheap`: the speaker's own clause within what is said; not
    `welcomed the deal, which she called “a start.”`, where the sentence ends with it."""
    tokens = scope.tokens
    if scope.quote[min(other.right, scope.high - 1)] >= 0:
        end = quotation_end(scope, other.right)
        if end >= scope.high - 1 or tokens.low[end] in {"and", "but"}:
            return False
    if outer.source is None or other.source is None or outer.frame in {"", "quote"}:
        return False
    a, b = other.source
    alone = b == a + 1 and tokens.low[a] in {"he", "she"} and tokens.low[a - 1] in {"which", "who", "whom"}
    named = other.frame in {"np-np", "np-as", "quote"} or other.cue.has("np-np")
    return alone and named and tokens.low[outer.source[1] - 1] != "they"


def _participle_is_separate(scope: Scope, outer: Reporting, other: Reporting) -> bool:
    """`…, adding that`, `… while stressing that`: whether a participle reports beside a content."""
    tokens, begin = scope.tokens, other.begin
    before, word = tokens.cls[begin - 1], tokens.low[begin - 1]
    if word == "while" and comma_at(scope, begin - 2):
        return True
    if word == "instead" or tokens.low[begin] == "instead":
        return False
    if tokens.cls[begin] & COORD and outer.shape == "participle":
        return True  # "accusing Oslo of …, and warning that …"
    return (
        bool(before & (COMMA | DASH))
        or scope.quote[begin - 1] >= 0
        or (other.cue.lexeme.lemma == "say" and outer.frame == "np" and word != "for")
    )


def _only_opens(scope: Scope, low: int, high: int) -> bool:
    """`recalled that in May, too, | many had told him so`, `said that when he rose, | the mayor told him so`:
    what stands before the later clause is a phrase of it, or a clause that opens it."""
    first = scope.tokens.cls[low]
    if first & SUB and not first & (SUBJ | DET | PREP) and max(scope.quote[low:high]) < 0:
        return not is_clause(scope.tokens, low, high - 1)
    opens = scope.tokens.cls[low] & (PREP | TIME | SUB) and high - low <= OPENING_PHRASE
    return bool(opens) and first_finite(scope.tokens, low, high) < 0


def _is_apposed_subject(scope: Scope, outer: Reporting, other: Reporting) -> bool:
    """`reported that the mayor's sister, | Ida Holm, said that`: who speaks is named in an apposition, and
    what stands before it is no clause."""
    tokens, low, begin = scope.tokens, outer.right, other.begin
    if outer.frame != "that" or not other.frame or other.shape != "subject-verb" or other.source is None:
        return False
    closed = other.source[0] == begin and tokens.cls[other.source[1]] & COMMA
    named = closed and begin - low > 1 and not tokens.cls[low] & (PREP | SUB) & ~DET
    return bool(named) and max(scope.quote[low:begin]) < 0 and first_finite(tokens, low, begin) < 0


def _awaits_verb(scope: Scope, outer: Reporting, other: Reporting) -> bool:
    """`noted that Lund, even as he says | it is late, has done nothing`: a clause between marks parts the
    subject of the content from its verb."""
    tokens, k = scope.tokens, other.begin - 1
    if outer.frame not in {"that", "clause"} or other.shape != "subject-verb" or tokens.low[k] not in _ASIDE:
        return False
    k -= bool(tokens.cls[k - 1] & ADV)
    mark = k - 1
    if mark <= outer.right or not (tokens.cls[mark] & COMMA or tokens.low[mark] in LONG_DASHES):
        return False
    subject = tokens.cap[outer.right] or tokens.cls[outer.right] & (DET | SUBJ)
    return bool(subject) and first_finite(tokens, outer.right, mark, scope.quote) < 0


def _goes_along(scope: Scope, outer: Reporting, other: Reporting) -> bool:
    """`According to Oslo, Holm wants to stay, while others say he must go`: all of it is the source's; `said
    Holm led a meeting, where he called for calm`, not `it could help Oslo, where Bergen demanded a toll`."""
    word = scope.tokens.low[other.begin - 1]
    if word == "where":
        return bool(scope.tokens.cls[other.begin] & SUBJ & ~DET) or not other.frame
    return outer.frame == "according-before" and word in {"while", "whereas"}


def _hangs_on_inner(outer: Reporting, other: Reporting) -> bool:
    """`said the North, in a fax, called it idle | and insisted that`: its subject stands in the content."""
    return other.shape == "shared" and other.source is not None and other.source[0] >= outer.right


_ASIDE = frozenset({"as", "while", "though", "although", "when"})


def _dash_between(scope: Scope, low: int, high: int) -> bool:
    """Whether a dash right before a reporting clause opens what stands in it, and no clause before it."""
    near = (k for k in range(high - 1, max(low, high - 4), -1) if scope.tokens.low[k] in LONG_DASHES)
    dash = next(near, -1)
    return dash > low and first_finite(scope.tokens, low, dash, scope.quote) < 0


def _is_medium(tokens: Tokens, outer: Reporting) -> bool:
    """`The agency said the leader toured a plant and called for more shells`: the leader calls; not `The
    report found that one child starved and called for aid`."""
    if outer.cue.lexeme.lemma in _INQUIRING:
        return False
    return outer.source is not None and not _MEDIA.isdisjoint(tokens.low[slice(*outer.source)])


_INQUIRING = frozenset({"find", "show", "conclude"})


def _tells_of_somebody(scope: Scope, outer: Reporting, high: int) -> bool:
    """Whether the subject of what a medium says may be the one who calls, and not the medium: a person; for
    a state's own medium its leader. Not `said that the gate was shut and called it idle`."""
    tokens, low = scope.tokens, outer.right
    verb = first_finite(tokens, low, high, scope.quote)
    verb = verb if verb > low else first_finite(tokens, low, high)  # "said Kim “toured a plant” and called"
    if verb <= low:
        return False
    if outer.source is not None and not _STATE_ORGANS.isdisjoint(tokens.low[slice(*outer.source)]):
        return not _LEADERS.isdisjoint(tokens.low[low:verb])
    return bool(tokens.cls[low] & SUBJ & ~DET) or tokens.cap[low] or is_animate(tokens, (low, verb))


def _is_inner_verb(outer: Reporting, other: Reporting, others: list[Reporting]) -> bool:
    """`They say he said at first … but later said`: another tense, so the verb belongs to the inner
    clause."""
    present = {"present", "base"}
    if (
        not outer.cue.lexeme.forms & present
        or other.cue.lexeme.forms & present
        or outer.frame not in {*CLAUSAL, ""}
    ):
        return False
    return any(outer.cue.last <= r.begin < other.begin and not r.cue.lexeme.forms & present for r in others)

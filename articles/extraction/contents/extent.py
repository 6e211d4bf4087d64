"""How far a content reaches: to the right of its cue, and to the left of a cue that trails it."""

from __future__ import annotations

from articles.extraction.contents.edges import CLAUSAL, LINKS, right_edge, share_compared
from articles.extraction.contents.limits import (
    clause_limit,
    closing_dash,
    goes_on_after_relative,
    relative_end,
)
from articles.extraction.contents.occasions import without_month, without_occasion, without_silence
from articles.extraction.cues.readings import is_animate
from articles.extraction.cues.reporting import Reporting
from articles.extraction.grammar.adverbials import skip_adverbials
from articles.extraction.grammar.clauses import is_clause
from articles.extraction.grammar.finite_verbs import first_finite, is_finite
from articles.extraction.grammar.scope import Range, Scope
from articles.extraction.grammar.sources import LONG_DASHES
from articles.extraction.grammar.verdicts import named_behind
from articles.extraction.text.lexicon import (
    ADV,
    AUX,
    COLON,
    COMMA,
    COORD,
    DASH,
    DET,
    END,
    PAST,
    PREP,
    REL,
    SEMI,
    SUB,
    SUBJ,
    TIME,
    WORD,
    word_list,
)
from articles.extraction.text.tokens import Tokens

_MEDIA = word_list("medium")
_STATE_ORGANS = word_list("state_organ")
_LEADERS = frozenset({"kim", "leader", "he", "she", "comrade", "marshal", "general"})
_OPENING_PHRASE = 9
_PERFECT = frozenset({"has", "have", "had"})
_MOST_STOPS = 12
_PUT_UP = frozenset({"write", "shout", "chant", "yell", "scream"})
_SEEKING = frozenset({"ask", "demand", "request", "ask for", "call for"})
_OPENING = frozenset(["and", "but", "or", "yet", "so", "nor"])


def leading_content(scope: Scope, reading: Reporting, others: list[Reporting]) -> Range:
    """What stands after its cue."""
    tokens, start, objects = scope.tokens, reading.right, False
    stop = first_stop(scope, reading, others, start)
    if reading.frame == "quote" and scope.quote[start] >= 0:
        end = quotation_end(scope, start)
        if tokens.low[reading.begin - 1] == "what" and reading.begin > scope.low:
            return start, end  # "what he called “its ways,” and"
        if reading.cue.lexeme.lemma == "read":
            return start, end  # "a banner reading “Go home” hung from the bridge"
        if tokens.low[reading.begin - 1] in {"which", "whom"} and tokens.cls[end - 2] & COMMA:
            return start, end  # "which he called “a bridge that floats,” by May"
        if end < scope.high and skip_adverbials(tokens, end, scope.high) >= scope.high - 1:
            return start, end  # "praised “a great crew” in a letter on Friday."
        separated = tokens.cls[start - 1] & (COMMA | COLON)
        put_up = reading.cue.lexeme.lemma in _PUT_UP and tokens.cls[end] & PREP and tokens.cls[end - 2] & WORD
        if put_up and end - start < _OPENING_PHRASE and first_finite(tokens, start, end) < 0:
            return start, end  # "wrote “No Tolls” in red on a banner, and then rode off"
        second = tokens.cls[end] & COORD and scope.quote[end + 1] < 0
        second = second and not _is_subject(scope, start, end, stop)
        second = second and not tokens.low[start + 1] == tokens.low[end + 1] == "to"  # "“to stop” and to pay"
        objects = bool(second) and _is_object_too(scope, reading, end, stop)
        second = second and not objects
        if separated or second or end >= scope.high or not tokens.cls[end] & WORD or end == stop:
            return start, end
    limit = min(clause_limit(scope, reading), share_compared(scope, reading.source, start))
    end = right_edge(scope, start, limit, stop, reading.frame)
    whole = (reading.frame in CLAUSAL and not objects) or reading.frame == "according-before"
    whole = whole or (reading.frame == "to" and tokens.low[end - 2 : end] == ("this", "year"))
    if reading.frame == "np-np":
        end = without_month(scope, start, end)
    end = without_silence(scope, start, end)
    return start, end if whole else without_occasion(scope, start, end)


def _is_object_too(scope: Scope, reading: Reporting, end: int, stop: int) -> bool:
    """`called for “calm” and for an end to the drills`: a second object behind the marks, and no clause."""
    particle = reading.cue.lexeme.particle
    if particle[-1:] not in {("for",), ("of",), ("against",)} or end + 2 >= stop:
        return False
    return first_finite(scope.tokens, end, stop, scope.quote) < 0


def _is_subject(scope: Scope, start: int, end: int, stop: int) -> bool:
    """`said “lower tolls” and a new quay would help`: the marks hold the first half of a clause's subject."""
    tokens = scope.tokens
    if (
        tokens.low[end] != "and"
        or end - start < 4
        or first_finite(tokens, start, end) >= 0
        or tokens.cls[end + 1] & (PAST | SUBJ) & ~DET
    ):
        return False
    verb = first_finite(tokens, end + 1, stop, scope.quote)
    return verb > end + 1 and not tokens.cls[end + 1] & (SUB | REL)


def _are_own(scope: Scope, source: Range | None) -> bool:
    """`said that it was, in its words, “a fake,” and …`: what the speaker says so is in what is said."""
    return source is not None and scope.tokens.low[source[0]] in _OWN_WORDS


_OWN_WORDS = frozenset({"its", "his", "her", "their"})


def first_stop(scope: Scope, reading: Reporting, others: list[Reporting], start: int) -> int:
    """Where the next reporting clause begins that is not part of the content that begins at `start`."""
    past = _past_clause(scope, start) if reading.frame == "np-np" else 0
    recalled = reading.begin == scope.low + 1 and scope.tokens.low[scope.low] == "as" and not reading.frame
    for other in others[:_MOST_STOPS]:
        if other.cue.lexeme.lemma == "words" and _are_own(scope, other.source):
            continue
        if other.begin == start + 1 and scope.tokens.low[start] == "as" and reading.frame == "that":
            continue  # "said that, as Holm had noted, the pier was safe"
        if other.begin < past or (recalled and other.shape == "shared"):
            continue  # "As Holm recalled, the king rose and asked why"
        if other.begin > start:
            if other.opening > start:
                return other.opening
            apposed = _apposition_before(scope, other)
            if apposed > start + 1:
                return apposed
            if is_separate(scope, reading, other, others):
                return _at_colon(scope, start, other) or _before_preposition(
                    scope, _linked_at(scope, other.begin)
                )
    return scope.high


def _past_clause(scope: Scope, start: int) -> int:
    """Behind the clause in `called the pact, which Oslo announced in May, | a scrap`; 0 for none."""
    tokens = scope.tokens
    comma = next((k for k in range(start, scope.high - 2) if tokens.cls[k] & COMMA), scope.high)
    clause = comma < scope.high and tokens.low[comma + 1] in {"which", "who"}
    return named_behind(scope, comma + 2) if clause else 0


def _apposition_before(scope: Scope, other: Reporting) -> int:
    """Where `, | an offer that Oslo called “a picnic”` begins: what others say of it all; 0: none."""
    tokens, that = scope.tokens, other.begin - 1
    if other.shape != "subject-verb" or that <= scope.low:
        return 0
    if tokens.cls[that] & COMMA and tokens.low[that - 1] in {"that", "which"}:
        that -= 1  # ", a wish that, he said, she shares"
    return apposition_start(scope, that - 1 if tokens.low[that] in {"that", "which"} else that)


def apposition_start(scope: Scope, noun: int) -> int:
    """Where the apposition begins of which `noun` is the head, in `, | an offer (that) Oslo called late`; 0
    where no such phrase stands behind a comma."""
    tokens = scope.tokens
    if not tokens.cls[noun] & WORD or tokens.cls[noun] & _NO_NOUN or tokens.cap[noun]:
        return 0
    for k in range(noun, max(scope.low, noun - 4), -1):
        if not tokens.cls[k] & WORD or tokens.cls[k] & (PREP | AUX):
            return 0
        if tokens.low[k] in {"a", "an"}:
            return k if noun > k and _comma_at(scope, k - 1) else 0
    return 0


_NO_NOUN = PREP | AUX | ADV | PAST | COORD


def _before_preposition(scope: Scope, begin: int) -> int:
    """`…, to which Holm replied that`: the relative clause begins with its preposition."""
    tokens = scope.tokens
    apart = tokens.low[begin - 1] in {"which", "whom"} and tokens.low[begin - 2] in {"to", "in"}
    return begin - 2 if apart and _comma_at(scope, begin - 3) else begin


def _comma_at(scope: Scope, k: int) -> bool:
    """Whether a comma stands at `k`, or a closing mark behind a comma."""
    inside = scope.quote[k] >= 0 and scope.tokens.cls[k - 1] & COMMA
    return bool(scope.tokens.cls[k] & COMMA or inside)


def _at_colon(scope: Scope, start: int, other: Reporting) -> int:
    """`warned against haste: the ice, he said, was thin`: the last colon before a cue that trails; 0 for
    none."""
    tokens = scope.tokens
    if other.frame or other.shape != "subject-verb" or not tokens.cls[other.begin - 1] & COMMA:
        return 0
    for k in range(other.begin - 2, start, -1):
        if scope.quote[k] < 0 and tokens.cls[k] & (COLON | SEMI):
            return k
    return 0


def quotation_end(scope: Scope, k: int) -> int:
    """The first token after the quotation that holds token `k`."""
    number = scope.quote[k]
    while k < scope.high and scope.quote[k] == number:
        k += 1
    return k


def is_separate(scope: Scope, outer: Reporting, other: Reporting, others: list[Reporting]) -> bool:
    """Whether a later reporting clause ends the content of an earlier one, rather than being part of
    it."""
    tokens = scope.tokens
    begin = _linked_at(scope, other.begin)
    before, word = tokens.cls[begin - 1], tokens.low[begin - 1]
    if other.shape == "noun" or _needs_marks(scope, outer, other) or _interrupts_that(scope, other):
        return False
    agrees = before & COORD and other.cue.lexeme.lemma.startswith("agree")  # ", and its guild agreed to"
    marked = any(scope.quote[k] >= 0 for k in range(other.right, scope.high))
    if outer.needs_quote and word == "which" and tokens.cls[begin - 2] & PREP and _comma_at(scope, begin - 3):
        return True  # "offered to go in a talk on Friday, | in which he said that"
    if other.needs_quote and not agrees and not marked:
        return word in {"as", "which", "while"} and _comma_at(scope, begin - 2)
    if other.shape == "relative" and relative_end(scope, other) < scope.high:
        return False
    which = begin if other.frame == "gap" else begin - 1
    related = tokens.low[which] in {"which", "whom", "who"} and _comma_at(scope, which - 1)
    if other.shape == "subject-verb" and related:
        end = relative_end(scope, other)  # "the survey, which he said would end in May, was wide"
        goes_on = end < scope.high and goes_on_after_relative(tokens, end + 1)
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
    if before & COORD:
        return _comma_at(scope, begin - 2) or first_finite(tokens, outer.right, begin - 1) >= 0
    if word in {"as", "which", "where"}:
        return bool(tokens.cls[begin - 2] & COMMA) or _before_preposition(scope, begin) < begin
    return word in LINKS and bool(other.frame)  # "while talks go on" reports nothing


def _shared_is_separate(scope: Scope, outer: Reporting, other: Reporting, others: list[Reporting]) -> bool:
    """Whether a second verb goes on with the reporting clause, and not with what it reports."""
    tokens, begin = scope.tokens, _linked_at(scope, other.begin)
    if tokens.low[begin + 1] == "who" and outer.shape not in {"relative", "shared"}:
        return False
    if _is_medium(tokens, outer) and _tells_of_somebody(scope, outer, begin):
        return False
    if other.cue.lexeme.lemma in _SEEKING and _goes_on_perfect(scope, outer.right, begin):
        return False  # "argued that Oslo had shut the road and asked for a toll"
    if _is_in_other_tense(scope, outer, other, begin):
        return False
    return bool(tokens.cls[begin - 1] & COMMA) or not _is_inner_verb(outer, other, others)


def _is_in_other_tense(scope: Scope, outer: Reporting, other: Reporting, begin: int) -> bool:
    """`said the bridge was old and had told his crew that it was a wreck`, `said Oslo opposes the toll and
    urges all to wait`: a second verb that goes on with what is said, and not with `said`."""
    tokens = scope.tokens
    if tokens.low[begin + 1] == "had" and tokens.low[outer.cue.first - 1] not in _PERFECT:
        return True
    if "present" not in other.cue.lexeme.forms or "past" not in outer.cue.lexeme.forms:
        return False
    if tokens.low[begin] != "and" or outer.frame not in CLAUSAL or _comma_at(scope, begin - 1):
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
    if not _comma_at(scope, comma) or first_finite(tokens, outer.right, comma, scope.quote) >= 0:
        return False
    closing = (k for k in range(begin + 1, scope.high - 1) if tokens.cls[k] & COMMA)
    return any(is_finite(tokens, k + 1, k) for k in closing)


def _linked_at(scope: Scope, begin: int) -> int:
    """Where the clause begins in `, and | afterward its crew insisted`: behind its conjunction."""
    tokens, k = scope.tokens, begin
    while k > max(scope.low + 2, begin - 4) and tokens.cls[k - 1] & (ADV | TIME) and scope.quote[k - 1] < 0:
        k -= 1
    linked = k < begin and tokens.low[k - 1] in {"and", "but"} and _comma_at(scope, k - 2)
    return k if linked else begin


def _interrupts_that(scope: Scope, other: Reporting) -> bool:
    """`urged Oslo to do the tasks that, | it said, | will decide the matter`."""
    tokens, begin, comma = scope.tokens, other.begin, other.cue.last
    if other.frame or tokens.low[begin - 2] != "that" or _comma_at(scope, begin - 3):
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
    if word == "while" and _comma_at(scope, begin - 2):
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
    opens = scope.tokens.cls[low] & (PREP | TIME | SUB) and high - low <= _OPENING_PHRASE
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


def trailing_content(scope: Scope, low: int, high: int) -> Range | None:
    """The content between `low` and a trailing cue, without the conjunction that opens it and the last
    comma."""
    tokens, quote = scope.tokens, scope.quote
    while high > low and tokens.cls[high - 1] & (COMMA | DASH | SEMI | COLON) and quote[high - 1] < 0:
        high -= 1
    low = _interrupted_relative(scope, low, high)
    while low < high and quote[low] < 0 and tokens.low[low] in _OPENING:
        low += 1
    while low < high and quote[low] < 0 and not tokens.cls[low] & WORD and tokens.low[low] not in "[($#@…":
        low += 1
    return (low, high) if low < high else None


def _interrupted_relative(scope: Scope, low: int, high: int) -> int:
    """Where the content begins that a cue interrupts in a relative clause (`He blamed Lund, whose map, he
    said, …`: at `whose`); `low` for any other."""
    tokens = scope.tokens
    for k in range(high - 1, max(low, high - 9), -1):
        if scope.quote[k] >= 0 or tokens.cls[k] & COMMA or is_finite(tokens, k, low):
            return low
        if tokens.low[k] in {"which", "who", "whose"}:
            main = first_finite(tokens, low, k, scope.quote) >= 0
            return k if main and tokens.cls[k - 1] & COMMA else low
    return low

"""One sentence → what it reports: each reporting clause with its content and its source."""

from __future__ import annotations

from dataclasses import replace

from articles.extraction.contents.extent import leading_content, trailing_content
from articles.extraction.contents.trailing import is_organ, trailing
from articles.extraction.cues.constructions import past_words
from articles.extraction.cues.finding import Cue
from articles.extraction.cues.reporting import (
    Draft,
    Reporting,
    State,
    drafted,
    quotation_before,
    quotes_between,
)
from articles.extraction.cues.subjects import may_find
from articles.extraction.grammar.clauses import is_clause
from articles.extraction.grammar.finite_verbs import first_finite, is_finite
from articles.extraction.grammar.pieces import is_adverbial, is_asked
from articles.extraction.grammar.relative_clauses import refers_to
from articles.extraction.grammar.scope import Range, Scope, quotation_end
from articles.extraction.reports.gapped import with_others
from articles.extraction.reports.nested import is_of_oneself, is_worth_nesting, reporting_clauses
from articles.extraction.reports.shared_sources import shared_source
from articles.extraction.text.lexicon import (
    ADV,
    COLON,
    COMMA,
    DASH,
    DET,
    ING,
    PARTICIPLE,
    PREP,
    REL,
    SEMI,
    SUB,
    SUBJ,
    TIME,
    TIME_MOD,
    WORD,
    word_list,
)
from articles.extraction.text.segmentation import is_title

_LONGEST_OPENING = 60
_SURE_INSIDE = frozenset({"that", "clause", "quote", "between", "after", "noun-that"})
_EMPTY_OBJECTS = word_list("empty_object")


def sentence_drafts(scope: Scope, cues: list[Cue]) -> list[Draft]:
    """What the sentence reports, in the order of its cues."""
    readings = reporting_clauses(scope, cues)
    drafts: list[Draft] = []
    state = State(floor=scope.low)
    aside = -1
    silent: Range | None = None  # "Oslo and Bergen condemned the raid and vowed to act"
    for index, reading in enumerate(readings):
        if reading.needs_quote and not quotes_between(scope, reading.right, scope.high):
            silent = reading.source if reading.shape == "subject-verb" else silent
            continue
        goes_on = silent if reading.shape == "shared" and state.source is None else None
        source = reading.source or goes_on or shared_source(scope, reading, readings[index + 1 :], state)
        if source is not reading.source:
            reading = reading.by(source)
        draft = _draft(scope, reading, readings[index + 1 :], state)
        if draft is None:
            if reading.frame == "np":  # "announced it himself: the bridge, he said, was shut"
                state = replace(
                    state, floor=_colon_between(scope, reading, readings[index + 1 :]) or state.floor
                )
            continue
        if draft.frame in _OF_A_RELATIVE and _runs_into_its_verb(scope, draft, readings[index + 1 :]):
            continue
        inside = reading.cue.first < max(state.governed, aside)
        if drafts and drafts[-1].segments == draft.segments and _is_said_again(reading, drafts[-1]):
            continue
        if draft.frame == "over" and not is_organ(scope, reading, state):
            drafts = [one for one in drafts if one.frame in _SURE_INSIDE]
        worth = not inside or is_worth_nesting(reading, readings[index].source)
        if not worth or (inside and is_of_oneself(scope, reading, drafts)):
            continue
        drafts.append(replace(draft, source=refers_to(scope, draft.source)))
        if not inside and _is_closed_relative(scope, reading, draft):
            aside = draft.segments[-1][1]
        elif not inside and reading.shape != "noun":
            end = draft.segments[-1][1]
            opens = source is not None and _opens(scope, min(reading.begin, source[0]))
            first = state.first or (source if opens else None)
            state = State(max(end, reading.cue.last), end, source or state.source, first)
    return with_others(scope, drafts)


def _runs_into_its_verb(scope: Scope, draft: Draft, later: list[Reporting]) -> bool:
    """`A lawyer who advised the crew | said it was late`: what seems to be advised begins with the object and
    goes on with the verb of which the lawyer is the subject."""
    source, (start, end) = draft.source, (draft.segments[0][0], draft.segments[-1][1])
    if source is None or scope.tokens.low[source[1]] not in {"who", "that"}:
        return False
    return any(
        reading.source is not None
        and reading.source[0] <= source[0] < source[1] < reading.source[1]
        and start < reading.cue.first < end
        for reading in later
    )


_OF_A_RELATIVE = frozenset({"clause", "np"})


def _is_said_again(reading: Reporting, before: Draft) -> bool:
    """`said in his remarks that`, `said in a statement posted on Monday that`: one report."""
    source = reading.source
    inside = source is not None and before.cue is not None and source[0] <= before.cue[0] < source[1]
    return reading.shape == "noun" or inside


def _opens(scope: Scope, begin: int) -> bool:
    """Whether a clause opens its sentence, but for a phrase before it: `After two days of talks, Holm vowed`,
    `Faced with new evidence, Holm admitted`."""
    before = range(scope.low, begin)
    if begin > scope.low + 2 and scope.tokens.cls[scope.low] & SUB and scope.tokens.cls[begin - 1] & COMMA:
        commas = sum(1 for k in before if scope.tokens.cls[k] & COMMA or scope.quote[k] >= 0)
        return commas == 1  # "As the crews rose, Holm vowed"
    return begin <= scope.low + 1 or (
        begin - scope.low <= _LONGEST_OPENING
        and bool(scope.tokens.cls[begin - 1] & COMMA or scope.tokens.cls[begin] & (SUBJ | DET))
        and bool(scope.tokens.cls[scope.low] & (PREP | ADV | ING | PARTICIPLE))
        and first_finite(scope.tokens, scope.low, begin) < 0
        and all(scope.quote[k] < 0 for k in before)
    )


def _colon_between(scope: Scope, reading: Reporting, later: list[Reporting]) -> int:
    """The colon behind a reporting verb without content and before the next one; 0 for none."""
    stop = later[0].begin if later else scope.high
    colon = (k for k in range(reading.cue.last, stop) if scope.tokens.cls[k] & COLON and scope.quote[k] < 0)
    return next(colon, 0)


def _is_closed_relative(scope: Scope, reading: Reporting, draft: Draft) -> bool:
    """`The fleet, which Oslo calls a threat, | will sail, Holm said`: what a relative clause between commas
    reports is part of what the rest of the sentence says."""
    tokens, begin, end = scope.tokens, reading.begin, draft.segments[-1][1]
    opener = begin if reading.shape == "relative" else begin - 1
    if (
        not scope.low < opener <= scope.low + _LONGEST_OPENING
        or tokens.low[opener] not in {"which", "who", "whom"}
        or end >= scope.high - 1
    ):
        return False
    marks = (k + 1 for k in range(opener - 1, scope.low, -1) if tokens.cls[k] & (SEMI | COLON))
    low = next(marks, scope.low)  # "None is shown; the fleet, which Oslo calls a threat, will sail"
    if first_finite(tokens, low, opener, scope.quote) >= 0 or not tokens.cls[opener - 1] & COMMA:
        return False
    return bool(tokens.cls[end] & COMMA) or (scope.quote[end - 1] >= 0 and bool(tokens.cls[end - 2] & COMMA))


def _draft(scope: Scope, reading: Reporting, later: list[Reporting], state: State) -> Draft | None:
    """What one reporting clause reports, by its form; `None` where it reports nothing that counts."""
    begin = reading.begin
    quoted_left = reading.shape in {"subject-verb", "passive"} and quotation_before(scope, state.floor, begin)
    if reading.frame == "" or (quoted_left and not (_goes_on(scope, reading) or _is_of_text(scope, reading))):
        return trailing(scope, reading, later, state)
    if reading.source is None and reading.frame != "quote":
        return None
    if reading.source is not None and not may_find(reading.cue, scope.tokens, reading.source):
        return None  # "was told by the clerk of a boat but found it gone"
    segments: tuple[Range, ...] = (leading_content(scope, reading, later),)
    if reading.frame == "to" and _is_deed_told(scope, *segments[0]):
        return None
    if reading.cue.lexeme.lemma == "agree" and _is_settled(scope, reading, *segments[0]):
        return None
    frame = reading.frame
    if frame == "colon" and _parted(scope, state, begin):
        left = trailing_content(scope, state.floor, begin)
        if left is not None and is_clause(scope.tokens, *left):  # "It was simple, he told us: pay or leave"
            segments, frame = (left, *segments), "between"
    worded = past_words(scope, reading.cue.last)  # "behind “Our Song,” she added the words, “Come home”"
    if frame == "quote" and not worded and (quoted_left or _quotation_goes_on(scope, reading, state)):
        begin -= scope.tokens.low[begin - 1] == "as"
        left = trailing_content(scope, _floor(scope, state, begin), begin)
        if left is not None:
            segments, frame = (left, *segments), "between"
    if frame == "quote":
        segments += _second_quotation(scope, segments[0][1])
    if reading.needs_quote and not any(quotes_between(scope, a, b) for a, b in segments):
        return None
    if reading.shape == "noun" and scope.tokens.low[segments[-1][1] - 1] in _STRANDED:
        return None  # "a demand that Oslo had insisted on"
    if any(a >= b for a, b in segments) or (frame in {"np", "ing"} and _is_empty(scope, *segments[0])):
        return None
    return drafted(scope, reading, segments, frame)


_STRANDED = frozenset({"on", "upon", "about", "of", "with"})


def _is_deed_told(scope: Scope, low: int, high: int) -> bool:
    """`as it promised to do in May`: the deed is told before."""
    tokens = scope.tokens
    return tokens.low[low : low + 2] == ("to", "do") and (
        low + 2 >= high or bool(tokens.cls[low + 2] & (PREP | TIME | TIME_MOD))
    )


def _is_of_text(scope: Scope, reading: Reporting) -> bool:
    """`“Hidden Hands,” a report by the guild, says it is late`: the marks hold the title of what speaks."""
    tokens, source = scope.tokens, reading.source
    if source is None or reading.frame not in {"that", "clause"} or source[0] - 1 <= scope.low:
        return False
    a, b = source
    if scope.quote[a - 1] < 0 or not (tokens.cls[a] & DET and tokens.cls[b] & COMMA):
        return False
    first = a - 1
    while first > scope.low and scope.quote[first - 1] == scope.quote[a - 1]:
        first -= 1
    return is_title(tokens, first, a)


def _is_settled(scope: Scope, reading: Reporting, low: int, high: int) -> bool:
    """`agreed that they would meet`: a deal, and nobody's opinion."""
    verb = first_finite(scope.tokens, low, high, scope.quote)
    return reading.frame == "that" and (verb < 0 or scope.tokens.low[verb] in {"would", "will"})


def _second_quotation(scope: Scope, k: int) -> tuple[Range, ...]:
    """`said, “A,” and then, “B.”`: only the writer's `and` parts what stands in the second marks."""
    tokens, high = scope.tokens, scope.high
    if k + 2 >= high or scope.quote[k - 1] < 0 or scope.quote[k] >= 0:
        return ()
    k += bool(tokens.cls[k] & COMMA)
    if tokens.low[k] not in {"and", "then", "but"}:
        return ()
    k += 1
    while k < high - 2 and scope.quote[k] < 0 and tokens.cls[k] & (ADV | TIME):
        k += 1
    marked = tokens.cls[k] & (COMMA | COLON) and scope.quote[k] < 0 and scope.quote[min(k + 1, high - 1)] >= 0
    return ((k + 1, quotation_end(scope, k + 1)),) if marked else ()


def _parted(scope: Scope, state: State, begin: int) -> bool:
    """Whether a comma parts what stands before a reporting clause from it."""
    return begin > state.floor + 2 and state.governed < 0 and bool(scope.tokens.cls[begin - 1] & COMMA)


def _quotation_goes_on(scope: Scope, reading: Reporting, state: State) -> bool:
    """`Ferries may start on Friday, it said, “on a trial basis.”`: the marks hold the end of the clause
    before the cue."""
    tokens, begin = scope.tokens, reading.begin
    floor = _floor(scope, state, begin)
    if (
        reading.shape != "subject-verb"
        or begin <= floor + 1
        or (state.governed >= 0 and floor == state.floor)
    ):
        return False
    recalled = tokens.low[begin - 1] == "as"  # "It works, as one envoy put it, “slowly.”"
    if not (reading.cue.has("that") or recalled) or tokens.cls[begin] & REL:
        return False
    begin -= recalled
    opening = next((k for k in range(reading.right, scope.high) if tokens.cls[k] & WORD), scope.high)
    if opening < scope.high and tokens.cls[opening] & ADV and not tokens.cap[opening]:
        opening += 1  # "The bridge, he said, “still needs paint.”"
    if opening >= scope.high or tokens.cap[opening] or not tokens.cls[begin - 1] & (COMMA | DASH):
        return False
    if recalled and tokens.cls[opening] & DET:  # "He was seen, as the paper put it, “the operator.”"
        return False
    left = trailing_content(scope, floor, begin)
    if left is None or is_asked(tokens, *left):  # "Asked whether it works, he said “perhaps”"
        return False
    if tokens.cls[left[0]] & (DET | SUBJ) or tokens.cap[left[0]]:  # "The bridge, he said, “is not for sale.”"
        bare = first_finite(tokens, *left, scope.quote) < 0 and not is_adverbial(tokens, *left)
        verb = tokens.cls[opening] == WORD and tokens.low[opening].endswith("s")
        if bare and (verb or is_finite(tokens, opening, opening - 1)):
            return True
    return is_clause(tokens, *left) and first_finite(tokens, *left, scope.quote) > 0


def _floor(scope: Scope, state: State, begin: int) -> int:
    """Where a content before `begin` may start: past a colon that follows what an earlier cue governs."""
    if state.governed < 0:
        return state.floor
    for k in range(begin - 1, state.floor, -1):
        if scope.quote[k] < 0 and scope.tokens.cls[k] & (COLON | SEMI):
            return k
    return state.floor


def _goes_on(scope: Scope, reading: Reporting) -> bool:
    """Whether a clause after a quotation reports something of its own (`“A,” he said, “B”`, `“A.” he
    said that B`, `In a nod to “A,” he said in May that B`)."""
    tokens, right = scope.tokens, reading.right
    if reading.frame == "that" and tokens.low[right - 1] == "that":
        opens = scope.quote[scope.low] < 0 and first_finite(tokens, right, scope.high, scope.quote) >= 0
        return opens or reading.cue.last == right - 1
    return reading.frame in {"quote", "colon"} or (reading.frame == "clause" and _is_hung_on(scope, reading))


def _is_hung_on(scope: Scope, reading: Reporting) -> bool:
    """Whether the quotation before a clause hangs on a preposition in a phrase that opens the sentence."""
    tokens, last = scope.tokens, reading.begin - 1
    if scope.quote[scope.low] >= 0 or not tokens.cls[scope.low] & PREP or last <= scope.low:
        return False
    first = next(k for k in range(scope.low, last + 1) if scope.quote[k] == scope.quote[last])
    hung = tokens.cls[first - 1] & PREP and first - 1 > scope.low
    verb = first_finite(tokens, scope.low, first, scope.quote)
    modifies = verb == first - 2  # "an announcement directed at “all of us,” he said"
    return bool(hung) and (verb < 0 or modifies)


def _is_empty(scope: Scope, a: int, b: int) -> bool:
    """`denied the allegations`, `made the comment`: speech without content."""
    words = [
        scope.tokens.low[k]
        for k in range(a, b)
        if scope.tokens.cls[k] & WORD and not scope.tokens.cls[k] & DET
    ]
    if len(words) > 1 and words[1].endswith(("self", "selves")):  # "announced it himself in May"
        return words[0] in _EMPTY_OBJECTS
    if (words[-1:] == ["times"] and len(words) <= 2) or words[:1] == ["anonymity"]:
        return True  # "as it has announced many times"
    return len(words) <= 1 and (not words or words[0] in _EMPTY_OBJECTS)

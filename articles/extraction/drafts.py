"""One sentence → what it reports: each reporting clause with its content and its source."""

from __future__ import annotations

from dataclasses import replace

from articles.extraction.clauses import (
    Range,
    Scope,
    first_finite,
    is_clause,
    is_finite,
    skip_addressee,
    skip_adverbials,
)
from articles.extraction.contents import (
    first_stop,
    is_fronted,
    leading_content,
    quotation_end,
    trailing_content,
)
from articles.extraction.cues import Cue
from articles.extraction.edges import right_edge
from articles.extraction.lexicon import (
    ADV,
    AUX,
    COLON,
    COMMA,
    COORD,
    DASH,
    DET,
    ING,
    NUMBER,
    PAST,
    PREP,
    PRESENT,
    REL,
    SEMI,
    SUB,
    SUBJ,
    TIME,
    TIME_MOD,
    VENUE,
    WORD,
    word_list,
)
from articles.extraction.nouns import possessor
from articles.extraction.readings import is_animate, read_cue
from articles.extraction.records import record
from articles.extraction.reporting import Reporting
from articles.extraction.sources import awaiting_verb, is_adverbial, main_subject, nearest_subject
from articles.extraction.tokens import Tokens

_MEDIA = word_list("medium")
_SPEECH_NOUNS = word_list("speech_noun")
_BEFORE_MARK = COMMA | COLON | DASH | SEMI
_SURE_INSIDE = frozenset({"that", "clause", "quote", "between", "after", "noun-that"})
_TITLED = word_list("term_before")
_EMPTY_OBJECTS = word_list("empty_object")


_ADJACENT = frozenset({"on-to", "of", "against", "for"})
"""Frames of which the preposition belongs to the cue where it stands beside it ("warned of")."""
_GOES_ON = frozenset({"for", "that", "if", "because"})
_CONDITIONS = frozenset(["if", "while", "when", "because", "although", "since", "unless"])


@record
class Draft:
    """A report in the making; ranges are tokens.

    `frame` is the construction, `shape` that of the reporting clause (see `readings`);
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
class _State:
    """How far the sentence is read: `floor` is where free text begins, `governed` where the last
    content ends."""

    floor: int
    governed: int = -1
    source: Range | None = None
    first: Range | None = None


def sentence_drafts(scope: Scope, cues: list[Cue]) -> list[Draft]:
    """What the sentence reports, in the order of its cues."""
    readings = [reading for cue in cues if (reading := read_cue(scope, cue)) is not None]
    drafts: list[Draft] = []
    state = _State(floor=scope.low)
    for index, reading in enumerate(readings):
        if reading.needs_quote and not _quotes_between(scope, reading.right, scope.high):
            continue
        source = reading.source or _shared_source(scope, reading, readings[index + 1 :], state)
        if source is not reading.source:
            reading = replace(reading, source=source)
        draft = _draft(scope, reading, readings[index + 1 :], state)
        if draft is None:
            continue
        inside = reading.cue.first < state.governed
        if reading.shape == "noun" and drafts and drafts[-1].segments == draft.segments:
            continue  # "said in his remarks that": one report
        if draft.frame == "over":
            drafts = [one for one in drafts if one.frame in _SURE_INSIDE]
        if inside and not _is_worth_nesting(reading):
            continue
        drafts.append(draft)
        if not inside and reading.shape != "noun":
            end = draft.segments[-1][1]
            opens = source is not None and min(reading.begin, source[0]) <= scope.low + 1
            first = state.first or (source if opens else None)
            state = _State(max(end, reading.cue.last), end, source or state.source, first)
    return drafts


def _is_worth_nesting(reading: Reporting) -> bool:
    """What a statement reports inside itself counts where it is speech without doubt and names who
    speaks."""
    if reading.shape in {"shared", "participle"}:
        return False
    return reading.frame in {"that", "quote", "noun-that"} or reading.cue.lexeme.lemma in {
        "say",
        "tell",
        "claim",
    }


def _quotes_between(scope: Scope, low: int, high: int) -> bool:
    return any(scope.quote[k] >= 0 for k in range(low, high))


def _shared_source(scope: Scope, reading: Reporting, later: list[Reporting], state: _State) -> Range | None:
    """The subject of the clause that a participle or a second verb hangs on."""
    tokens = scope.tokens
    if reading.shape not in {"shared", "participle", "passive"}:
        return None
    opens = reading.begin == scope.low + 1 and tokens.cls[scope.low] & PREP
    if reading.begin == scope.low or opens or is_fronted(scope, reading):
        following = next((r.source for r in later if r.shape == "subject-verb"), None)
        if following is not None:
            return following
        comma = next((k for k in range(reading.cue.last, scope.high) if tokens.cls[k] & COMMA), -1)
        if comma < 0:
            return None
        rest = replace(scope, low=comma + 1)
        return main_subject(rest, scope.high)
    if (
        reading.shape == "participle"
        and not tokens.cls[reading.begin - 1] & COMMA
        and tokens.cls[reading.begin - 1] & WORD
    ):
        nearest = nearest_subject(scope, reading.begin)
        if nearest is not None:
            return nearest
    if reading.shape == "participle" and tokens.cls[reading.begin - 1] & COMMA and state.governed < 0:
        subject = awaiting_verb(scope, reading.begin - 1)
        if subject is not None and first_finite(tokens, scope.low, subject[0], scope.quote) >= 0:
            return subject
    if reading.shape == "participle":
        remark = _remark_of(tokens, scope.low, reading.begin)
        if remark is not None and not tokens.cls[remark[0]] & DET:
            return remark
    return state.source or main_subject(scope, reading.begin)


def _remark_of(tokens: Tokens, low: int, high: int) -> Range | None:
    """`echoes Lund's remarks, calling for …`: the participle goes on with the
    remarks."""
    for k in range(high - 1, max(low, high - 8), -1):
        if tokens.low[k] in _SPEECH_NOUNS:
            return possessor(tokens, low, k)
    return None


def _draft(scope: Scope, reading: Reporting, later: list[Reporting], state: _State) -> Draft | None:
    begin = reading.begin
    quoted_left = reading.shape in {"subject-verb", "passive"} and _quotation_before(
        scope, state.floor, begin
    )
    if reading.frame == "" or (quoted_left and not _goes_on(scope, reading)):
        return _trailing(scope, reading, later, state)
    if reading.source is None and reading.frame != "quote":
        return None
    segments: tuple[Range, ...] = (leading_content(scope, reading, later),)
    frame = reading.frame
    if frame == "quote" and (quoted_left or _quotation_goes_on(scope, reading, state)):
        left = trailing_content(scope, _floor(scope, state, begin), begin)
        if left is not None:
            segments, frame = (left, *segments), "between"
    if reading.needs_quote and not any(_quotes_between(scope, a, b) for a, b in segments):
        return None
    if any(a >= b for a, b in segments) or (frame == "np" and _is_empty(scope, *segments[0])):
        return None
    return _drafted(scope, reading, segments, frame)


def _quotation_goes_on(scope: Scope, reading: Reporting, state: _State) -> bool:
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
    if not reading.cue.has("that") or tokens.cls[begin] & REL:
        return False
    opening = next((k for k in range(reading.right, scope.high) if tokens.cls[k] & WORD), scope.high)
    if opening >= scope.high or tokens.cap[opening] or not tokens.cls[begin - 1] & (COMMA | DASH):
        return False
    left = trailing_content(scope, floor, begin)
    if left is None:
        return False
    if tokens.cls[left[0]] & (DET | SUBJ) or tokens.cap[left[0]]:  # "The bridge, he said, “is not for sale.”"
        bare = first_finite(tokens, *left, scope.quote) < 0 and not is_adverbial(tokens, *left)
        verb = tokens.cls[opening] == WORD and tokens.low[opening].endswith("s")
        if bare and (verb or is_finite(tokens, opening, opening - 1)):
            return True
    return is_clause(tokens, *left) and first_finite(tokens, *left, scope.quote) > 0


def _floor(scope: Scope, state: _State, begin: int) -> int:
    """Where a content before `begin` may start: past a colon that follows what an earlier cue governs."""
    if state.governed < 0:
        return state.floor
    for k in range(begin - 1, state.floor, -1):
        if scope.quote[k] < 0 and scope.tokens.cls[k] & (COLON | SEMI):
            return k
    return state.floor


def _goes_on(scope: Scope, reading: Reporting) -> bool:
    """Whether a clause after a quotation reports something of its own (`“A,” he said, “B”`, `“A.” he
    said that B`)."""
    return reading.frame in {"quote", "colon"} or (
        reading.frame == "that" and scope.tokens.low[reading.cue.last] == "that"
    )


def _drafted(scope: Scope, reading: Reporting, segments: tuple[Range, ...], frame: str) -> Draft:
    last = reading.cue.last
    if frame in _ADJACENT and reading.right == last + 1:
        last += 1
    return Draft(segments, (reading.cue.first, last), reading.source, frame, reading.shape, scope.number)


def _quotation_before(scope: Scope, low: int, begin: int) -> bool:
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


def _is_empty(scope: Scope, a: int, b: int) -> bool:
    """`denied the allegations`, `made the comment`: speech without content."""
    words = [
        scope.tokens.low[k]
        for k in range(a, b)
        if scope.tokens.cls[k] & WORD and not scope.tokens.cls[k] & DET
    ]
    return len(words) <= 1 and (not words or words[0] in _EMPTY_OBJECTS)


def _trailing(scope: Scope, reading: Reporting, later: list[Reporting], state: _State) -> Draft | None:
    """`…, she said`: the content stands before the reporting clause, or on both sides of it."""
    tokens, begin = scope.tokens, reading.begin
    if begin > scope.low and tokens.low[begin - 1] == "as":  # "…, as the envoy put it"
        begin -= 1
    if reading.shape == "preposition":
        if state.governed >= 0:
            return _over_whole(scope, reading, state)
    elif "after" not in reading.cue.lexeme.positions or reading.shape not in {
        "subject-verb",
        "inverted",
        "passive",
    }:
        return None
    left = trailing_content(scope, state.floor, begin) if begin > state.floor else None
    fronted = (
        begin > scope.low and scope.quote[begin - 1] >= 0 and not _quotation_before(scope, state.floor, begin)
    )
    separated = begin > scope.low and (tokens.cls[begin - 1] & (COMMA | DASH) or scope.quote[begin - 1] >= 0)
    separated = separated and not fronted
    if left is not None and reading.shape != "preposition" and not separated:
        left = None
    right = _after_parenthesis(scope, reading, later)
    if begin > scope.low + 2 and tokens.cls[begin - 1] & COMMA and tokens.cls[begin - 2] & COORD:
        left, right = None, _after_coordinator(scope, reading, later)  # "rained and, she said, the ice broke"
    segments = _around(scope, left, right, reading, {r.begin for r in later})
    if _only_quotes(reading) and not any(_quotes_between(scope, a, b) for a, b in segments):
        return None
    if not segments or 0 <= begin <= state.governed:
        return _over_whole(scope, reading, state)
    fresh = state.governed < 0 or tokens.cls[state.governed] & (COLON | SEMI)
    if not fresh and reading.shape == "subject-verb" and not _quotes_between(scope, *segments[0]):
        return None
    frame = "between" if len(segments) > 1 else "after" if segments[0] == left else "parenthesis"
    return _drafted(scope, reading, segments, frame)


def _only_quotes(reading: Reporting) -> bool:
    """`He opened the door, she smiled`: a verb that is no reporting word without marks."""
    return all(
        entry.strength == "optional" or entry.frames.isdisjoint({"that", "that!", "wh", "any"})
        for entry in reading.cue.lexeme.entries
    )


def _over_whole(scope: Scope, reading: Reporting, state: _State) -> Draft | None:
    """`Kim has told the police that …, his lawyer said`: the last source reports the whole sentence,
    unless it is a medium, which only carries what the first one said."""
    tokens, begin = scope.tokens, reading.begin
    if state.first is None or reading.source is None or reading.source == state.source:
        return None
    if not tokens.cls[begin - 1] & COMMA or _after_parenthesis(scope, reading, []) is not None:
        return None
    medium = (
        any(tokens.low[k] in _MEDIA for k in range(*reading.source)) or reading.cue.lexeme.lemma == "report"
    )
    if medium or (reading.shape == "subject-verb" and not _ends_sentence(scope, reading.cue)):
        return None
    left = trailing_content(scope, scope.low, begin)
    if left is None:
        return None
    return _drafted(scope, reading, (left,), "over")


def _ends_sentence(scope: Scope, cue: Cue) -> bool:
    """Whether only when, where and on what occasion follows: `…, she said on Friday, when asked of the fire`."""
    tokens = scope.tokens
    k = skip_adverbials(tokens, cue.last, scope.high)
    aside = tokens.cls[k] & COMMA and tokens.low[k + 1] in {"when", "as", "after", "during", "in", "at"}
    return cue.first >= scope.high - 12 or k >= scope.high - 1 or bool(aside)


def _after_parenthesis(scope: Scope, reading: Reporting, later: list[Reporting]) -> Range | None:
    """What goes on after `, she said,`: the rest of the content, or nothing."""
    tokens, quote, high = scope.tokens, scope.quote, scope.high
    k = reading.cue.last
    if reading.shape in {"inverted", "preposition"} and reading.source:
        k = reading.source[1]
    elif reading.cue.lexeme.addressee == "must":
        k = skip_addressee(tokens, skip_adverbials(tokens, k, high), high)
    k = skip_adverbials(tokens, k, high)
    stop = next((r.begin for r in later if r.begin > k), high)
    mark = next((j for j in range(k, stop) if quote[j] >= 0), high)
    resumed = k < high and tokens.cls[k] & COMMA and tokens.cls[mark - 1] & COLON and mark > k + 2
    if resumed and reading.shape == "subject-verb" and tokens.cls[k + 1] & (AUX | PAST | PRESENT):
        return k + 1, mark - 1  # "What counts, she argues, is this: “…”"
    link = mark - 2 if tokens.cls[mark - 1] & ADV else mark - 1
    joined = link > k and tokens.cls[link] & COORD and tokens.cls[link - 1] & COMMA
    if mark < high and quote[mark] >= 0 and (joined or tokens.cls[mark - 1] & _BEFORE_MARK):
        end = quotation_end(scope, mark)
        return (mark, end) if end - mark > 6 else None
    if reading.shape == "preposition":
        return _after_source(scope, k, stop)
    unquoted = reading.shape == "subject-verb" and quote[reading.begin - 1] < 0
    if k < high and tokens.cls[k] & PREP and unquoted:  # ", he said with a laugh,"
        comma = next((j for j in range(k, min(k + 7, high)) if tokens.cls[j] & COMMA), k)
        aside = first_finite(tokens, k, comma, quote) < 0 <= first_finite(tokens, comma + 1, high, quote)
        k = comma if aside else k
    if k >= high or not tokens.cls[k] & COMMA:
        return None
    start = k + 1
    split = is_finite(tokens, start, k) and first_finite(tokens, scope.low, reading.begin, quote) < 0
    if reading.shape == "inverted" and not split:
        return None
    opening = tokens.cls[start] if start < high else 0
    counted = (
        tokens.low[start] in {"only", "almost", "nearly", "even"} and first_finite(tokens, start, high) > 0
    )
    closed = opening & (ING | COORD | SUB | PREP | ADV | REL) and tokens.low[start] not in _GOES_ON
    if start >= high or (closed and not counted):
        return None
    return start, right_edge(scope, start, high, first_stop(scope, reading, later, start), "that")


def _after_coordinator(scope: Scope, reading: Reporting, later: list[Reporting]) -> Range | None:
    """What the second half of a sentence says whose coordinator stands before the reporting clause."""
    tokens = scope.tokens
    k = reading.source[1] if reading.shape == "preposition" and reading.source else reading.cue.last
    comma = next((j for j in range(k, min(k + 9, scope.high - 1)) if tokens.cls[j] & COMMA), -1)
    if comma < 0:
        return None
    return comma + 1, right_edge(
        scope, comma + 1, scope.high, first_stop(scope, reading, later, comma + 1), "that"
    )


def _after_source(scope: Scope, k: int, stop: int) -> Range | None:
    """`The charter would, according to a text shown to us, bind both towns`: where the words before the
    source are half a clause, what follows its comma is the other half."""
    tokens = scope.tokens
    begin = next((j for j in range(k, scope.low, -1) if tokens.low[j : j + 2] == ("according", "to")), 0)
    if begin < 1 or not tokens.cls[begin - 1] & COMMA:
        return None
    comma = next((j for j in range(k, min(stop, k + 14)) if tokens.cls[j] & COMMA), 0)
    if not comma or comma + 1 >= stop or first_finite(tokens, k, comma, scope.quote) > 0:
        return None
    before = begin - 2
    while before > scope.low and tokens.cls[before] & ADV:
        before -= 1
    verb = first_finite(tokens, scope.low, begin, scope.quote)
    half = verb == before and tokens.cls[verb] & AUX
    third_person = tokens.cls[comma + 1] == WORD and tokens.low[comma + 1].endswith("s")
    subject = verb < 0 and (third_person or is_finite(tokens, comma + 1, comma))
    if not half and not subject:
        return None
    return comma + 1, right_edge(scope, comma + 1, scope.high, stop, "that")


def _around(
    scope: Scope, left: Range | None, right: Range | None, reading: Reporting, starts: set[int]
) -> tuple[Range, ...]:
    tokens = scope.tokens
    if left is None:
        return (right,) if right is not None else ()
    quoted = _quotes_between(scope, *left)
    clause = quoted or is_clause(tokens, *left)
    if right is None:
        return (left,) if clause or reading.shape == "inverted" or _is_statement(tokens, *left) else ()
    adverbial = tokens.cls[left[0]] & (PREP | SUB | ADV) and not clause
    if adverbial and tokens.low[left[0]] not in _CONDITIONS:
        return (right,)
    return (left,) if right[0] in starts else (left, right)


def _is_statement(tokens: Tokens, low: int, high: int) -> bool:
    """Whether words before a trailing cue are more than a fronted phrase, where their verb is not in
    the lexicon."""
    return high - low >= 6 and not tokens.cls[low] & (PREP | SUB | ADV | ING | TIME | TIME_MOD) & ~DET


def named_by_mark(scope: Scope, quotations: tuple[Range, ...]) -> Draft | None:
    """Attribution by a dash or a colon: `"…" – Kim Jong-un`, `Park: "…"`."""
    tokens = scope.tokens
    if len(quotations) != 1 or quotations[0][1] - quotations[0][0] < 6:
        return None
    a, b = quotations[0]
    if a == scope.low and b < scope.high and tokens.cls[b] & DASH and scope.high - b <= 12:
        end = scope.high
        while end > b and not tokens.cls[end - 1] & WORD:
            end -= 1
        return Draft(quotations, None, (b + 1, end), "dash", "dash", scope.number) if end > b + 1 else None
    if a > scope.low + 1 and tokens.cls[a - 1] & COLON and a - scope.low <= 9:
        first = tokens.cls[scope.low]
        if first & (REL | SUB | NUMBER | ING) or (first & VENUE and a == scope.low + 2):  # "Interview: “…”"
            return None
        if tokens.low[scope.low] in {"said", "says", "added", "adds", "asked", "wrote"}:  # "Said Holm: …"
            cue, source = (scope.low, scope.low + 1), (scope.low + 1, a - 1)
            return Draft(quotations, cue, source, "name-colon", "colon", scope.number)
        if first_finite(tokens, scope.low, a - 1, scope.quote) < 0:
            if first & (ADV | PREP | SUB | COORD | TIME) and not first & DET:  # "Then, after a silence: “…”"
                return Draft(quotations, None, None, "unattributed", "unattributed", scope.number)
            return Draft(quotations, None, (scope.low, a - 1), "name-colon", "colon", scope.number)
    if a > scope.low + 1 and tokens.cls[a - 1] & COLON and scope.high <= b + 1:
        return _acted_before(scope, quotations, a - 1)
    return None


def _acted_before(scope: Scope, quotations: tuple[Range, ...], colon: int) -> Draft | None:
    """`His wife disagreed: “I won't go.”`: who acts before the colon speaks after it, whatever the verb."""
    tokens = scope.tokens
    source = main_subject(replace(scope, high=colon), colon)
    if source is None or source[0] > scope.low + 12 or not is_animate(tokens, source):
        return None
    if any(tokens.low[k] in _MEDIA for k in range(*source)):
        return None
    verb = first_finite(tokens, source[0], colon, scope.quote)
    if verb < 0:
        return None
    return Draft(quotations, None, source, "name-colon", "colon", scope.number)

"""A content before its reporting clause, or on both sides of it: `…, she said`, `…, she said, …`."""

from __future__ import annotations

from dataclasses import replace

from articles.extraction.contents.edges import right_edge
from articles.extraction.contents.extent import first_stop, quotation_end, trailing_content
from articles.extraction.contents.resuming import resumes
from articles.extraction.cues.finding import Cue
from articles.extraction.cues.reporting import (
    Draft,
    Reporting,
    State,
    drafted,
    quotation_before,
    quotes_between,
)
from articles.extraction.grammar.asides import is_aside
from articles.extraction.grammar.clauses import (
    Range,
    Scope,
    first_finite,
    is_clause,
    is_finite,
    noun_phrase_end,
    skip_addressee,
    skip_adverbials,
    skip_time,
)
from articles.extraction.grammar.sources import LONG_DASHES
from articles.extraction.text.lexicon import (
    ADV,
    AUX,
    COLON,
    COMMA,
    COORD,
    DASH,
    DET,
    ING,
    NEG,
    NUMBER,
    OBJ,
    PAST,
    PREP,
    PRESENT,
    REL,
    SEMI,
    SUB,
    SUBJ,
    TIME,
    TIME_MOD,
    WH,
    WORD,
    word_list,
)
from articles.extraction.text.tokens import Tokens

_MEDIA = word_list("medium")
_OWN = frozenset({"his", "her", "its", "their"})
_ORGANS = word_list("state_organ")
_RECORDS = frozenset({"transcript", "transcripts", "minutes", "readout", "recording"})
_LEADERS = frozenset({"kim", "leader", "he", "comrade", "marshal"})
_BEFORE_MARK = COMMA | COLON | DASH | SEMI
_SHORT = 9
_RELATIVES = frozenset({"who", "which"})
_FEW = 5
_THINKING = frozenset({"hoping", "fearing", "believing", "knowing", "thinking", "expecting", "assuming"})
_ROUGHLY = frozenset({"about", "around", "over", "under"})
_GOES_ON = frozenset({"for", "that", "if", "because"})
_ASIDES = frozenset({"when", "as", "after", "during", "in", "at"})
_CONDITIONS = frozenset(["if", "while", "when", "because", "although", "since", "unless"])


def trailing(scope: Scope, reading: Reporting, later: list[Reporting], state: State) -> Draft | None:
    """`…, she said`: the content stands before the reporting clause, or on both sides of it."""
    tokens, begin = scope.tokens, reading.begin
    if begin > scope.low and tokens.low[begin - 1] == "as":  # "…, as the envoy put it"
        begin -= 1
    colon = _colon_before_half(scope, reading, state)
    if colon:
        scope, state = replace(scope, low=colon + 1), replace(state, floor=colon + 1, governed=-1)
    if reading.shape == "preposition":
        if _stands_before_verb(scope, reading, later):
            return None
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
        begin > scope.low and scope.quote[begin - 1] >= 0 and not quotation_before(scope, state.floor, begin)
    )
    separated = begin > scope.low and (tokens.cls[begin - 1] & (COMMA | DASH) or scope.quote[begin - 1] >= 0)
    separated = separated and not fronted
    if left is not None and reading.shape != "preposition" and not separated:
        left = None
    if left is not None and tokens.low[begin - 1] in LONG_DASHES and _is_dashed_word(scope, reading):
        return None
    if left is not None and _was_asked(tokens, *left):
        left = None  # "Asked whether it was over, Holm said no"
    left, right = _halves(scope, reading, begin, left, _after_parenthesis(scope, reading, later), later)
    segments = _around(scope, left, right, reading, {r.begin for r in later if not _contrasts(scope, r)})
    recalled = begin < reading.begin and reading.cue.lexeme.lemma == "put it"
    if _only_quotes(reading) and not recalled and not any(quotes_between(scope, a, b) for a, b in segments):
        return None
    if (
        not segments
        or 0 <= begin <= state.governed
        or (state.governed >= 0 and is_organ(scope, reading, state))
    ):
        return _over_whole(scope, reading, state)
    fresh = state.governed < 0 or tokens.cls[state.governed] & (COLON | SEMI)
    if not fresh and reading.shape == "subject-verb" and not quotes_between(scope, *segments[0]):
        return _over_whole(scope, reading, state)
    frame = "between" if len(segments) > 1 else "after" if segments[0] == left else "parenthesis"
    return drafted(scope, reading, segments, frame)


def _is_remark_on(scope: Scope, left: Range, right: Range) -> bool:
    """`“We have to talk,” she said in Oslo, his first visit in years`: a phrase of the writer's behind a
    quotation that is a clause."""
    if scope.quote[left[1] - 1] < 0 or quotes_between(scope, *right):
        return False
    whole = first_finite(scope.tokens, *left) >= 0
    comma = next((k for k in range(*right) if scope.tokens.cls[k] & COMMA), right[1])
    return whole and first_finite(scope.tokens, right[0], comma, scope.quote) < 0


def _after_named(scope: Scope, reading: Reporting) -> Range | None:
    """What follows the comma behind `a diver who, according to Oslo,`; `None` where no verb follows."""
    tokens = scope.tokens
    k = reading.source[1] if reading.source is not None else scope.high
    verb = k + 1
    if k + 2 >= scope.high or not tokens.cls[k] & COMMA or not is_finite(tokens, verb, k):
        return None
    return verb, right_edge(scope, verb, scope.high, scope.high, "that")


def _until_main_verb(scope: Scope, part: Range) -> Range:
    """What is said in a relative clause, up to the comma before the verb of the clause around it."""
    tokens = scope.tokens
    for k in range(part[0] + 1, part[1] - 1):
        if tokens.cls[k] & COMMA and scope.quote[k] < 0 and is_finite(tokens, k + 1, k):
            return part[0], k
    return part


def _was_asked(tokens: Tokens, low: int, high: int) -> bool:
    """Whether the words before a reporting clause tell only what was asked."""
    asked = tokens.low[low] in {"asked", "pressed"} and tokens.cls[low + 1] & (PREP | SUB | WH)
    return bool(asked) and not any(c & COMMA for c in tokens.cls[low:high])


def _is_dashed_word(scope: Scope, reading: Reporting) -> bool:
    """`an aggressive – some say unrealistic – pledge`: what is said is a word or two between dashes."""
    last = reading.cue.last
    behind = range(last + 1, min(last + 5, scope.high - 1))
    return any(scope.tokens.low[k] in LONG_DASHES for k in behind)


def _halves(
    scope: Scope,
    reading: Reporting,
    begin: int,
    left: Range | None,
    right: Range | None,
    later: list[Reporting],
) -> tuple[Range | None, Range | None]:
    """What stands before and behind `, she said,`, less what is the writer's or no half of a clause."""
    tokens = scope.tokens
    if left is not None and right is not None and _is_remark_on(scope, left, right):
        right = None
    if begin > scope.low + 2 and tokens.cls[begin - 1] & COMMA and _coordinates(tokens, begin - 2):
        left, right = None, _after_coordinator(scope, reading, later)  # "rained and, she said, the ice broke"
    if left is not None and tokens.low[begin - 2] in _RELATIVES and tokens.cls[begin - 1] & COMMA:
        right = right or _after_named(scope, reading)
    if left is not None and right is not None and tokens.low[begin - 2] in _RELATIVES:
        left, right = None, _until_main_verb(scope, right)  # "three men who, she said, had lied"
    return left, right


def _coordinates(tokens: Tokens, k: int) -> bool:
    """Whether a word joins two clauses; not the `so` of `Nine have done so, Holm said`."""
    return bool(tokens.cls[k] & COORD) and (tokens.low[k] != "so" or bool(tokens.cls[k - 1] & COMMA))


def _colon_before_half(scope: Scope, reading: Reporting, state: State) -> int:
    """The colon in `The mood is grim: | clerks, according to the Gazette, have been told to go`: what the
    writer says before it is not the source's; 0 for none."""
    tokens = scope.tokens
    if reading.shape != "preposition" or not tokens.cls[reading.begin - 1] & COMMA:
        return 0
    for k in range(reading.begin - 2, scope.low, -1):
        if scope.quote[k] >= 0 or is_finite(tokens, k, scope.low):
            return 0
        if tokens.cls[k] & SEMI:  # "he said it was off; that evening, according to Bonn, all slept"
            return k
        if state.governed >= 0:
            continue
        if tokens.cls[k] & COLON:
            return k if first_finite(tokens, scope.low, k, scope.quote) >= 0 else 0
    return 0


def _stands_before_verb(scope: Scope, reading: Reporting, later: list[Reporting]) -> bool:
    """`Holm, according to the Gazette, defined the pact as “a fence”`: the medium only carries what he
    says."""
    tokens = scope.tokens
    if reading.source is None or not any(tokens.low[k] in _MEDIA for k in range(*reading.source)):
        return False
    comma = skip_adverbials(tokens, reading.source[1], scope.high)
    verb = comma + 1 + bool(tokens.cls[comma + 1] & ADV)
    return bool(tokens.cls[comma] & COMMA) and any(r.cue.first == verb and r.frame for r in later)


def _contrasts(scope: Scope, reading: Reporting) -> bool:
    """`He did not pay, Holm said, but made it plain that …`: the verb behind `but` is the first one's other
    half."""
    tokens = scope.tokens
    if reading.shape != "shared" or tokens.low[reading.begin] != "but":
        return False
    main = first_finite(tokens, scope.low, reading.begin, scope.quote)
    return main >= 0 and bool(tokens.cls[main + 1] & NEG)


def _only_quotes(reading: Reporting) -> bool:
    """`He opened the door, she smiled`: a verb that is no reporting word without marks."""
    return all(
        entry.strength == "optional" or entry.frames.isdisjoint({"that", "that!", "wh", "any"})
        for entry in reading.cue.lexeme.entries
        if "after" in entry.positions
    )


def _over_whole(scope: Scope, reading: Reporting, state: State) -> Draft | None:
    """`Kim has told the police that …, his lawyer said`: the last source reports the whole sentence,
    unless it is a medium, which only carries what the first one said."""
    tokens, begin = scope.tokens, reading.begin
    organ = is_organ(scope, reading, state)
    told = organ or _tells_at_end(scope, reading)
    told = told or (scope.quote[begin - 1] < 0 and _is_embedded(scope, state))
    if (state.first is None and not told) or reading.source is None or reading.source == state.source:
        return None
    person = state.first is not None and tokens.cap[state.first[0]] and not tokens.cls[state.first[0]] & DET
    if person and not told and tokens.low[reading.source[0]] in {"he", "she"}:
        return None  # "Lund said the gate cost a crown, enough, he said, to buy a boat": he is Lund
    right = _after_parenthesis(scope, reading, []) if tokens.cls[begin - 1] & COMMA else None
    resumed = right is not None and resumes(scope, reading, right[0])
    closed = bool(tokens.cls[begin - 1] & COMMA) or (
        told and scope.quote[begin - 1] >= 0 and bool(tokens.cls[begin - 2] & COMMA)
    )
    if not closed or (right is not None and not resumed):
        return None
    medium = (
        any(tokens.low[k] in _MEDIA for k in range(*reading.source)) or reading.cue.lexeme.lemma == "report"
    )
    if tokens.low[reading.source[0]] in _OWN and tokens.low[reading.source[0] + 1].startswith("spokes"):
        return None  # "The mayor urged calm, his spokesman said": the mayor speaks
    if reading.shape == "preposition" and _only_carries(tokens, reading.source, person):
        return None
    if (medium and not organ) or (
        reading.shape == "subject-verb" and not resumed and not _ends_sentence(scope, reading.cue)
    ):
        return None
    fronted = tokens.cls[scope.low] & ADV and tokens.cls[scope.low + 1] & COMMA  # "Meanwhile, the dam burst"
    left = trailing_content(scope, scope.low + (2 if fronted else 0), begin)
    if left is None or not is_clause(tokens, *left):  # "After Oslo called for calm, Holm told us of it"
        return None
    return drafted(scope, reading, (left, right) if right else (left,), "over")


def _only_carries(tokens: Tokens, source: Range, person: bool) -> bool:
    """`Mayor Holm said it rained, according to spokesman Lund`, `…, according to a transcript`: who speaks is
    told, and this is how the writer knows."""
    voice = tokens.low[source[0]].startswith("spokes") or tokens.low[source[0] + 1].startswith("spokes")
    voice = voice and tokens.low[source[0]] not in {"a", "an", "the"}
    return (person and voice) or not _RECORDS.isdisjoint(tokens.low[slice(*source)])


def is_organ(scope: Scope, reading: Reporting, state: State) -> bool:
    """`Kim called for more shells, the official news agency said`: a state's own media report what its leader
    says as their news."""
    if reading.source is None or state.source is None:
        return False
    words = scope.tokens.low
    source = words[slice(*reading.source)]
    if _ORGANS.isdisjoint(source) or _MEDIA.isdisjoint(source):
        return False
    told = words[slice(*state.source)]
    return not _LEADERS.isdisjoint(told) and (reading.shape != "preposition" or told != ("he",))


def _is_embedded(scope: Scope, state: State) -> bool:
    """`It was the first time Oslo admitted that it paid, Holm said`: the earlier report is part of a clause
    of the last source's."""
    tokens, source = scope.tokens, state.source
    if source is None or source[0] <= scope.low + 1 or tokens.cls[scope.low] & (PREP | SUB | ING | COORD):
        return False
    parted = any(tokens.cls[k] & COMMA or scope.quote[k] >= 0 for k in range(scope.low, source[0]))
    return not parted and first_finite(tokens, scope.low, source[0]) >= 0


def _tells_at_end(scope: Scope, reading: Reporting) -> bool:
    """`The dam leaks and the town has asked for help, Holm told reporters.`: only who was told follows."""
    tokens = scope.tokens
    if reading.cue.lexeme.addressee != "must" or reading.shape != "subject-verb":
        return False
    told = skip_addressee(tokens, skip_adverbials(tokens, reading.cue.last, scope.high), scope.high)
    return told > reading.cue.last and skip_adverbials(tokens, told, scope.high) >= scope.high - 1


def _ends_sentence(scope: Scope, cue: Cue) -> bool:
    """Whether only when, where and on what occasion follows: `…, she said, when asked of the fire`."""
    tokens = scope.tokens
    k = skip_adverbials(tokens, cue.last, scope.high)
    aside = tokens.cls[k] & COMMA and (tokens.low[k + 1] in _ASIDES or tokens.cls[k + 1] & ING)
    return cue.first >= scope.high - 12 or k >= scope.high - 1 or bool(aside)


def _after_parenthesis(scope: Scope, reading: Reporting, later: list[Reporting]) -> Range | None:
    """What goes on after `, she said,`: the rest of the content, or nothing."""
    tokens, quote, high = scope.tokens, scope.quote, scope.high
    k = _past_clause(scope, reading)
    stop = next((r.begin for r in later if r.begin > k), high)
    mark = next((j for j in range(k, stop) if quote[j] >= 0), high)
    resumed = k < high and tokens.cls[k] & COMMA and tokens.cls[mark - 1] & COLON and mark > k + 2
    if resumed and reading.shape == "subject-verb" and tokens.cls[k + 1] & (AUX | PAST | PRESENT):
        return k + 1, mark - 1  # "What counts, she argues, is this: “…”"
    link = mark - 2 if tokens.cls[mark - 1] & ADV else mark - 1
    joined = link > k and tokens.cls[link] & COORD and tokens.cls[link - 1] & COMMA
    clause = k < high and tokens.cls[k] & COMMA and tokens.cls[k + 1] & SUBJ and not joined
    clause = (
        clause and first_finite(tokens, k + 2, mark - 1, quote) > 0
    )  # "Perhaps, he said, it aids crews who, “…”"
    if mark < high and quote[mark] >= 0 and not clause and (joined or tokens.cls[mark - 1] & _BEFORE_MARK):
        end = quotation_end(scope, mark)
        halved = quote[reading.begin - 1] >= 0 and tokens.cls[k] & COMMA
        return (mark, end) if end - mark > 6 or halved else None
    if reading.shape == "preposition":
        return _after_source(scope, reading, k, stop)
    unquoted = reading.shape == "subject-verb" and quote[reading.begin - 1] < 0
    if k < high and tokens.cls[k] & PREP and unquoted:  # ", he said with a laugh,"
        comma = next((j for j in range(k, min(k + 7, high)) if tokens.cls[j] & COMMA), k)
        aside = first_finite(tokens, k, comma, quote) < 0 <= first_finite(tokens, comma + 1, high, quote)
        k = comma if aside else k
    if k >= high or not tokens.cls[k] & COMMA:
        return None
    start = k + 1
    verb = start + bool(tokens.cls[start] & ADV)  # "The isle, Holm said, rarely sees two storms"
    split = is_finite(tokens, verb, k) and first_finite(tokens, scope.low, reading.begin, quote) < 0
    if reading.shape == "inverted" and not split and not resumes(scope, reading, start):
        return None
    opening = tokens.cls[start] if start < high else 0
    counted = (
        tokens.low[start] in {"only", "almost", "nearly", "even"} and first_finite(tokens, start, high) > 0
    )
    closed = opening & (ING | COORD | SUB | PREP | ADV | REL) and tokens.low[start] not in _GOES_ON
    closed = closed and not (split and verb > start) and not _opens_clause(scope, start)
    if start >= high or (closed and not counted and not resumes(scope, reading, start)):
        return None
    told = reading.cue.lexeme.addressee == "must" and k > reading.cue.last and not split
    if told and _describes_hearer(scope, reading, start):
        return None
    voice = tokens.low[start] in _OWN and tokens.cls[start + 2] & ING  # "…, she said, her voice shaking"
    if voice or is_aside(scope, start, high) or skip_time(tokens, start, high) >= high - 1:
        return None  # "…, Holm said Friday, hours after the fire"
    return start, right_edge(scope, start, high, first_stop(scope, reading, later, start), "that")


def _describes_hearer(scope: Scope, reading: Reporting, start: int) -> bool:
    """`The bridge is old, Lund told Holm, | the mayor, who left`: what follows says who was told."""
    tokens, quote, high = scope.tokens, scope.quote, scope.high
    comma = next((k for k in range(start, high) if tokens.cls[k] & COMMA or quote[k] >= 0), high)
    phrase = tokens.cls[start] & DET and first_finite(tokens, start, comma) < 0
    return bool(phrase) and first_finite(tokens, scope.low, reading.begin) >= 0


def _opens_clause(scope: Scope, k: int) -> bool:
    """`If it fails, Lund said, | there are others`, `…, | building it would take a year`: `there`, or behind
    a clause that opens the sentence a form in -ing that is the subject of a helping verb."""
    tokens, high = scope.tokens, scope.high
    if tokens.low[k] == "there":
        return bool(tokens.cls[k + 1] & AUX)
    if not tokens.cls[k] & ING or not tokens.cls[scope.low] & SUB or tokens.cls[scope.low] & PREP:
        return False
    if tokens.reports[k] or tokens.low[k] in _THINKING:  # "…, Lund protested, saying it would"
        return False
    verb = first_finite(tokens, k + 1, min(high, k + _SHORT))
    parted = COMMA | REL | SUB | SUBJ | COORD
    between = tokens.cls[k + 1 : verb]
    return verb > 0 and bool(tokens.cls[verb] & AUX) and not any(c & parted & ~(PREP | DET) for c in between)


def _past_clause(scope: Scope, reading: Reporting) -> int:
    """The first token behind a reporting clause, whom it is told and when."""
    tokens, high, k = scope.tokens, scope.high, reading.cue.last
    if reading.shape in {"inverted", "preposition"} and reading.source:
        k = max(k, reading.source[1])
    elif reading.cue.lexeme.addressee == "must":
        k = skip_addressee(tokens, skip_adverbials(tokens, k, high), high)
    if reading.begin == scope.low + 1 and tokens.low[scope.low] == "as" and tokens.cls[k] & (DET | OBJ):
        told = noun_phrase_end(tokens, k, high)  # "As Holm warned the guild, …"
        k = told if tokens.cls[told] & COMMA else k
    return skip_adverbials(tokens, k, high)


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


def _after_source(scope: Scope, reading: Reporting, k: int, stop: int) -> Range | None:
    """`The charter would, according to a text shown to us, bind both towns`: where the words before the
    source are half a clause, what follows its comma is the other half."""
    tokens = scope.tokens
    begin = next((j for j in range(k, scope.low, -1) if tokens.low[j : j + 2] == ("according", "to")), 0)
    begin = reading.begin if reading.cue.lexeme.lemma == "words" else begin  # ", in the clerk's words,"
    if begin < 1 or not tokens.cls[begin - 1] & COMMA:
        return None
    comma = next((j for j in range(k, min(stop, k + 14)) if tokens.cls[j] & COMMA), 0)
    if not comma or comma + 1 >= stop or first_finite(tokens, k, comma, scope.quote) > 0:
        return None
    before = begin - 2
    while before > scope.low and tokens.cls[before] & ADV:
        before -= 1
    verb = first_finite(tokens, scope.low, begin, scope.quote)
    opened = begin - scope.low <= _SHORT and verb < 0 and tokens.cls[scope.low] & (PREP | TIME)
    if opened and is_clause(tokens, comma + 1, stop):  # "By May, according to the guild, the pier will …"
        return comma + 1, right_edge(scope, comma + 1, scope.high, stop, "that")
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
    if left is None or (right is not None and left[1] == left[0] + 1 and tokens.cls[left[0]] & REL):
        return (right,) if right is not None else ()  # ", which, he said, | were paid for"
    quoted = quotes_between(scope, *left)
    clause = quoted or is_clause(tokens, *left)
    clause = clause or (has_fronted_phrase(tokens, *left) and _closes_clause(scope, reading))
    if right is None:
        return (left,) if clause or reading.shape == "inverted" or _is_statement(scope, reading, left) else ()
    adverbial = tokens.cls[left[0]] & (PREP | SUB | ADV | TIME_MOD) and not clause
    verb_first = is_finite(tokens, right[0], right[0] - 1)  # "In May the guild, Holm said, had asked"
    if adverbial and tokens.low[left[0]] not in _CONDITIONS and not verb_first:
        return (right,)
    return (left,) if right[0] in starts else (left, right)


def _closes_clause(scope: Scope, reading: Reporting) -> bool:
    """Whether nothing follows a reporting verb that could be its content: `Lund said.`, `Lund told us.`"""
    tokens = scope.tokens
    behind = reading.shape in {"inverted", "preposition"} and reading.source is not None
    k = reading.source[1] if behind and reading.source else reading.cue.last
    k = skip_adverbials(tokens, k, scope.high)
    told = reading.cue.lexeme.addressee == "must"
    return told or k >= scope.high or not tokens.cls[k] & WORD or bool(tokens.cls[k] & PREP)


def has_fronted_phrase(tokens: Tokens, low: int, high: int) -> bool:
    """`In May the bridge fell, Lund said`, `Among the dead was a boy, Lund said`: a clause behind a phrase
    that no comma closes. A subordinate clause before it has a verb of its own."""
    first = tokens.cls[low]
    if not first & (PREP | SUB | ING) or any(tokens.cls[k] & COMMA for k in range(low, high)):
        return False
    end = noun_phrase_end(tokens, low + 1, high)
    clauses = int(bool(first & SUB) and (not first & PREP or is_finite(tokens, min(end, high - 1), low)))
    clauses += sum(1 for k in range(low + 1, high) if tokens.cls[k] & (REL | SUB))
    verbs = [k for k in range(low + 1, high) if is_finite(tokens, k, low) and not tokens.cls[k - 1] & AUX]
    return len(verbs) > clauses


def _is_statement(scope: Scope, reading: Reporting, left: Range) -> bool:
    """Whether words before a trailing cue, of which no verb is known, are more than a fronted phrase."""
    tokens, (low, high) = scope.tokens, left
    if tokens.low[low] in _ROUGHLY and tokens.cls[low + 1] & NUMBER:  # "About 300 people live there"
        return high - low >= _FEW
    least = 4 if reading.shape == "subject-verb" and _ends_sentence(scope, reading.cue) else 6
    return high - low >= least and not tokens.cls[low] & (PREP | SUB | ADV | ING | TIME | TIME_MOD) & ~DET

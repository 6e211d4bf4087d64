"""A content before its reporting clause, or on both sides of it: `…, she said`, `…, she said, …`."""

from __future__ import annotations

import re
from dataclasses import replace

from articles.extraction.contents.edges import right_edge
from articles.extraction.contents.embedded import has_fronted_phrase, is_embedded, is_whole
from articles.extraction.contents.extent import apposition_start, trailing_content
from articles.extraction.contents.halves import FEW, halves
from articles.extraction.contents.resuming import resumes
from articles.extraction.contents.second_half import after_parenthesis
from articles.extraction.cues.finding import Cue
from articles.extraction.cues.reporting import (
    Draft,
    Reporting,
    State,
    drafted,
    quotation_before,
    quotes_between,
)
from articles.extraction.grammar.adverbials import skip_adverbials
from articles.extraction.grammar.asides import tells_when
from articles.extraction.grammar.clauses import is_clause, skip_addressee
from articles.extraction.grammar.finite_verbs import first_finite, is_finite
from articles.extraction.grammar.persons import is_animate
from articles.extraction.grammar.scope import Range, Scope
from articles.extraction.text.lexicon import (
    ADV,
    AUDIENCE,
    AUX,
    BE,
    COLON,
    COMMA,
    DASH,
    DET,
    ING,
    LONG_DASHES,
    NEG,
    NUMBER,
    PREP,
    REL,
    SEMI,
    SUB,
    TIME,
    TIME_MOD,
    VENUE,
    WH,
    WORD,
    word_list,
)
from articles.extraction.text.tokens import Tokens

_MEDIA = word_list("medium")
_OWN = word_list("owner")
_ORGANS = word_list("state_organ")
_RECORDS = frozenset({"transcript", "transcripts", "minutes", "readout", "recording"})
_CARRIED = frozenset({"carried", "published", "printed", "aired", "broadcast", "run"})
_LEADERS = frozenset({"kim", "leader", "he", "comrade", "marshal"})
_ROUGHLY = frozenset({"about", "around", "over", "under"})
_ASIDES = frozenset({"when", "as", "after", "during", "in", "at"})
_CONDITIONS = frozenset(["if", "while", "when", "because", "although", "since", "unless", "once", "until"])


def trailing(scope: Scope, reading: Reporting, later: list[Reporting], state: State) -> Draft | None:
    """`…, she said`: the content stands before the reporting clause, or on both sides of it; `None` where the
    cue does not stand so, or nothing before it is content."""
    tokens, begin = scope.tokens, reading.begin
    if begin > scope.low and tokens.low[begin - 1] == "as":  # "…, as the envoy put it"
        begin -= 1
    opener = _colon_before_half(scope, reading, state) or _relative_before_half(scope, reading)
    opener = opener or _colon_behind_act(scope, reading, state)
    if opener:
        scope, state = replace(scope, low=opener + 1), replace(state, floor=opener + 1, governed=-1)
    if reading.shape == "preposition":
        if _stands_before_verb(scope, reading, later):
            return None
        if state.governed >= 0:
            return _over_whole(scope, reading, state)
    elif "after" not in reading.cue.lexeme.positions or reading.shape not in _TRAILING:
        return None
    if tokens.low[begin - 1] in _WHICH or _opens_a_clause(scope, reading):
        return None  # "The plan, which Oslo announced on Monday, calls for two piers"
    left = _quotation_behind_colon(scope, state.floor, begin) if begin > state.floor else None
    fronted = (
        begin > scope.low and scope.quote[begin - 1] >= 0 and not quotation_before(scope, state.floor, begin)
    )
    separated = begin > scope.low and (tokens.cls[begin - 1] & (COMMA | DASH) or scope.quote[begin - 1] >= 0)
    separated = separated and not fronted
    if left is not None and reading.shape != "preposition" and not separated:
        left = None
    if left is not None and tokens.low[begin - 1] in LONG_DASHES and _is_dashed_word(scope, reading):
        return None
    if left is not None and (_was_asked(tokens, *left) or _announces(scope, reading, left[0])):
        left = None  # "Asked whether it was over, Holm said no"
    left, right = halves(scope, reading, begin, left, after_parenthesis(scope, reading, later), later)
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
    fresh = fresh or (left is None and apposition_start(scope, begin - 3) > scope.low)
    if not fresh and reading.shape == "subject-verb" and not quotes_between(scope, *segments[0]):
        return _over_whole(scope, reading, state)
    frame = "between" if len(segments) > 1 else "after" if segments[0] == left else "parenthesis"
    return drafted(scope, reading, segments, frame)


def _announces(scope: Scope, reading: Reporting, low: int) -> bool:
    """`Answering a question about how he had come, he said:`, with which a sentence ends: what is said is
    behind it."""
    tokens, k = scope.tokens, reading.cue.last
    closes = k == scope.high - 1 and tokens.cls[k] & COLON
    return bool(closes and tokens.cls[low] & ING) and scope.quote[low] < 0


def _opens_a_clause(scope: Scope, reading: Reporting) -> bool:
    """`When reporters asked about the boat, | Holm left`: what stands behind a clause with which a sentence
    begins is not what it reports; but `As Holm said, Lund left`."""
    tokens, opener = scope.tokens, reading.begin - 1
    if opener != scope.low or reading.shape != "subject-verb" or scope.quote[opener] >= 0:
        return False
    return tokens.low[opener] in _OPENERS or (
        tokens.low[opener] == "as" and reading.cue.lexeme.lemma == "ask"
    )


_OPENERS = frozenset({"when", "after", "before", "once", "while", "until", "because"})
_TRAILING = frozenset({"subject-verb", "inverted", "passive"})
_WHICH = frozenset({"which", "whom"})


def _quotation_behind_colon(scope: Scope, floor: int, begin: int) -> Range | None:
    """The content before a trailing cue; in `The left stayed cool: | “Bread is cheaper,” wrote the Star` what
    the colon announces, not what the writer says before it."""
    left = trailing_content(scope, floor, begin)
    if left is None or scope.quote[left[1] - 1] < 0 or scope.quote[left[0]] >= 0:
        return left
    first = left[1] - 1
    while first > left[0] and scope.quote[first - 1] >= 0:
        first -= 1
    announced = scope.tokens.cls[first - 1] & COLON and first_finite(scope.tokens, left[0], first) >= 0
    return (first, left[1]) if announced and first > left[0] + 2 else left


def _was_asked(tokens: Tokens, low: int, high: int) -> bool:
    """Whether the words before a reporting clause tell only what was asked."""
    asked = tokens.low[low] in {"asked", "pressed"} and tokens.cls[low + 1] & (PREP | SUB | WH)
    return bool(asked) and not any(c & COMMA for c in tokens.cls[low : high - 2])


def _is_dashed_word(scope: Scope, reading: Reporting) -> bool:
    """`an aggressive – some say unrealistic – pledge`: what is said is a word or two between dashes."""
    last = reading.cue.last
    behind = range(last + 1, min(last + 5, scope.high - 1))
    return any(scope.tokens.low[k] in LONG_DASHES for k in behind)


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


def _colon_behind_act(scope: Scope, reading: Reporting, state: State) -> int:
    """The colon in `Ri answered for both: | they had come to win, he said`, `The agency told another story:
    | a boat had sunk, it said`, `Holm saw it differently: | Oslo, she said, would pay`: what stands before it
    tells that somebody speaks, and is the writer's. 0 for any other: `It was simple: they had lost, he
    said`."""
    tokens, source = scope.tokens, reading.source
    alone = source is not None and source[1] == source[0] + 1 and tokens.low[source[0]] in _GOES_ON
    if not alone or state.governed >= 0 or not tokens.cls[reading.begin - 1] & COMMA:
        return 0
    for k in range(reading.begin - 2, scope.low + 1, -1):
        if tokens.cls[k] & COLON and scope.quote[k] < 0:
            verb = first_finite(tokens, scope.low, k, scope.quote)
            acts = verb > scope.low and tokens.reports[verb] and not tokens.cls[verb] & AUX
            return k if acts or _takes_a_view(scope, verb, k) else 0
    return 0


def _takes_a_view(scope: Scope, verb: int, colon: int) -> bool:
    """`Holm | disagreed:`, `Holm | was blunt:`, `Holm | took another view:`, `Holm | saw it otherwise:`; not
    `The problem | was clear:`."""
    tokens = scope.tokens
    if verb <= scope.low or not is_animate(tokens, (scope.low, verb)):
        return False
    if tokens.low[verb] in _DIFFERS:
        return True
    told = tokens.low[colon - 1]
    if tokens.low[verb] in {"was", "is", "were", "are", "sounded", "seemed", "remained"}:
        return told in _OF_A_VIEW
    return told in _VIEWS


_DIFFERS = frozenset({"disagreed", "disagrees", "differed", "demurred", "begged", "begs"})
_OF_A_VIEW = word_list("of_a_view")
_VIEWS = word_list("view_noun") | word_list("reply_noun")
_VIEWS |= {"differently", "otherwise", "theory", "explanation", "tone", "further"}
_GOES_ON = frozenset({"he", "she", "it", "they"})


def _relative_before_half(scope: Scope, reading: Reporting) -> int:
    """The word that opens the relative clause in `Lund left a meeting at | which Holm, according to the
    Gazette, spoke of peace`: what stands before it is the writer's. 0 where the clause has its verb already
    or gets none, and in `The pier where guards, according to Oslo, were seen is shut`."""
    tokens = scope.tokens
    if reading.shape != "preposition" or reading.source is None or not tokens.cls[reading.begin - 1] & COMMA:
        return 0
    comma = reading.source[1]
    if comma + 1 >= scope.high or not tokens.cls[comma] & COMMA:
        return 0
    verb = comma + 1 + bool(tokens.cls[comma + 1] & ADV)
    for k in range(reading.begin - 2, scope.low, -1):
        if scope.quote[k] >= 0 or is_finite(tokens, k, scope.low):
            return 0
        if tokens.low[k] == "where" or (tokens.low[k] == "which" and tokens.cls[k - 1] & PREP):
            whole = k < reading.begin - 2 and is_finite(tokens, verb, comma)
            return k if whole and first_finite(tokens, scope.low, k, scope.quote) >= 0 else 0
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
    unless it is a medium, which only carries what the first one said, and reports what he did while
    saying so."""
    tokens, begin = scope.tokens, reading.begin
    organ = is_organ(scope, reading, state)
    told = organ or _tells_at_end(scope, reading)
    told = told or (scope.quote[begin - 1] < 0 and is_embedded(scope, state.source))
    acts = _only_participles(scope, state)
    told = told or (reading.shape == "preposition" and acts)
    if (state.first is None and not told) or reading.source is None or reading.source == state.source:
        return None
    other = DET | TIME | TIME_MOD  # "Last Thursday the office sent a letter …"
    person = state.first is not None and tokens.cap[state.first[0]] and not tokens.cls[state.first[0]] & other
    several = state.first is not None and not _SEVERAL.isdisjoint(tokens.low[slice(*state.first)])
    if person and not several and not told and tokens.low[reading.source[0]] in {"he", "she"}:
        return None  # "Lund said the gate cost a crown, enough, he said, to buy a boat": he is Lund
    right = after_parenthesis(scope, reading, []) if tokens.cls[begin - 1] & COMMA else None
    resumed = right is not None and resumes(scope, reading, right[0])
    closed = bool(tokens.cls[begin - 1] & COMMA) or (
        scope.quote[begin - 1] >= 0 and bool(tokens.cls[begin - 2] & COMMA)
    )
    if not closed or (right is not None and not resumed):
        return None
    medium = _names_a_medium(tokens, reading.source) or reading.cue.lexeme.lemma == "report"
    if tokens.low[reading.source[0]] in _OWN and tokens.low[reading.source[0] + 1].startswith("spokes"):
        return None  # "The mayor urged calm, his spokesman said": the mayor speaks
    if reading.shape == "preposition" and _only_carries(tokens, reading.source, person):
        return None
    if (
        medium
        and not (acts and _is_deed(scope, begin))
        and not (organ and not _is_quoted_first(scope, state))
    ) or (reading.shape == "subject-verb" and not resumed and not _ends_sentence(scope, reading.cue)):
        return None
    fronted = tokens.cls[scope.low] & ADV and tokens.cls[scope.low + 1] & COMMA  # "Meanwhile, the dam burst"
    left = trailing_content(scope, scope.low + (2 if fronted else 0), begin)
    if left is None or not is_whole(tokens, *left):  # "After Oslo called for calm, Holm told us of it"
        return None
    return drafted(scope, reading, (left, right) if right else (left,), "over")


_SEVERAL = frozenset({"they", "both", "and", "two"})
"""Words for several: "They agreed to take “all steps,” he said" is his word of them all."""


def _names_a_medium(tokens: Tokens, source: Range) -> bool:
    """Whether a medium is among the words of a source, and no press secretary."""
    return any(tokens.low[k] in _MEDIA and tokens.low[k + 1] not in _OF_THE_PRESS for k in range(*source))


_OF_THE_PRESS = frozenset({"secretary", "secretaries", "officer", "office", "aide", "attaché"})


def _only_participles(scope: Scope, state: State) -> bool:
    """`The office sent a letter urging Oslo to stop, but got no reply, according to Holm`: what is reported
    before is part of a clause that reports nothing itself."""
    tokens, source = scope.tokens, state.source
    if source is None or any(c & COMMA for c in tokens.cls[scope.low : source[0]]):
        return False
    verb = first_finite(tokens, source[0], scope.high, scope.quote)
    return source[1] <= verb <= source[1] + 1 and not tokens.reports[verb]


def _is_deed(scope: Scope, begin: int) -> bool:
    """`Oslo freed a clerk, saying he was ill, the Gazette reported`: what somebody did is what the medium
    tells; not `Oslo has questioned it, saying …`, `Holm met reporters, saying …`."""
    tokens = scope.tokens
    for k in range(scope.low + 1, begin - 1):
        if scope.quote[k] >= 0 or tokens.cls[k] & _OF_SPEECH or (k > scope.low + 1 and tokens.reports[k]):
            return False
        if tokens.cls[k] & COMMA:
            saying = k + 1 + bool(tokens.cls[k + 1] & ADV)
            return bool(tokens.cls[saying] & ING) and tokens.reports[saying]
    return False


_OF_SPEECH = VENUE | AUDIENCE


def _only_carries(tokens: Tokens, source: Range, person: bool) -> bool:
    """`Mayor Holm said it rained, according to spokesman Lund`, `…, according to a transcript`: who speaks is
    told, and this is how the writer knows."""
    voice = tokens.low[source[0]].startswith("spokes") or tokens.low[source[0] + 1].startswith("spokes")
    voice = voice and tokens.low[source[0]] not in {"a", "an", "the"}
    carried = tokens.low[source[1]] in _CARRIED and tokens.low[source[1] + 1] in {"by", "in", "on"}
    return (person and voice) or carried or not _RECORDS.isdisjoint(tokens.low[slice(*source)])


def _is_quoted_first(scope: Scope, state: State) -> bool:
    """`“We stay,” Kim told officers, according to the official news agency`: whose very words open the
    sentence speaks, and the agency only carries them."""
    source, quote = state.source, scope.quote
    return source is not None and quote[scope.low] >= 0 and max(quote[source[0] - 2 : source[0]]) >= 0


def names_an_organ(tokens: Tokens, source: Range) -> bool:
    """Whether a source is a medium of a state: `the official news agency`."""
    words = tokens.low[slice(*source)]
    return not _ORGANS.isdisjoint(words) and not _MEDIA.isdisjoint(words)


def is_organ(scope: Scope, reading: Reporting, state: State) -> bool:
    """`Kim called for more shells, the official news agency said`: a state's own media report what its leader
    says as their news."""
    if reading.source is None or state.source is None:
        return False
    if not names_an_organ(scope.tokens, reading.source):
        return False
    told = scope.tokens.low[slice(*state.source)]
    return not _LEADERS.isdisjoint(told) and (reading.shape != "preposition" or told != ("he",))


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
    aside = tokens.cls[k] & COMMA and (
        tokens.low[k + 1] in _ASIDES or tokens.cls[k + 1] & ING or tells_when(tokens, k + 1)
    )
    return cue.first >= scope.high - 12 or k >= scope.high - 1 or bool(aside)


def _around(
    scope: Scope, left: Range | None, right: Range | None, reading: Reporting, starts: set[int]
) -> tuple[Range, ...]:
    """What of the two halves around a reporting clause is content: both, one, or neither where a phrase
    before it only tells when or where; `starts` is where other reports begin."""
    tokens = scope.tokens
    bare = left is not None and left[1] == left[0] + 1 and tokens.cls[left[0]] & REL
    if left is None or (right is not None and bare and left[0] > scope.low):
        return (right,) if right is not None else ()  # ", which, he said, | were paid for"
    quoted = quotes_between(scope, *left)
    clause = quoted or is_clause(tokens, *left)
    clause = clause or (has_fronted_phrase(tokens, *left) and _closes_clause(scope, reading))
    if right is None:
        return (left,) if clause or reading.shape == "inverted" or _is_statement(scope, reading, left) else ()
    linked = tokens.cls[left[1] - 2] & BE or tokens.low[left[1] - 2] in {"'s", "’s"}
    half = tokens.low[left[1] - 1] in _WHY and linked  # "That is why, Holm said, it fell"
    adverbial = tokens.cls[left[0]] & (PREP | SUB | ADV | TIME_MOD) and not clause and not half
    verb_first = is_finite(tokens, right[0], right[0] - 1)  # "In May the guild, Holm said, had asked"
    when = reading.shape == "subject-verb" and _is_time_told(tokens, *left)
    if adverbial and not _sets_condition(tokens, left[0]) and not verb_first and not when:
        return (right,)
    if right[0] not in starts:
        return left, right
    fronted = (when or _sets_condition(tokens, left[0])) and tokens.cls[reading.begin - 1] & COMMA
    fronted = fronted and not clause  # "In 2018, Holm said, Oslo agreed to pay"
    if not fronted or is_finite(tokens, right[0], right[0] - 1):
        return (left,)
    return left, (right[0], right_edge(scope, right[0], scope.high, scope.high, "that"))


def _sets_condition(tokens: Tokens, k: int) -> bool:
    """Whether a clause begins that is part of what is said: `If it rains`, `Once it stops`, `Even if it
    fails`, `As long as it lasts`."""
    return tokens.low[k] in _CONDITIONS or tokens.low[k : k + 2] in _SET


_SET = frozenset({("even", "if"), ("even", "though"), ("as", "long"), ("as", "soon"), ("only", "if")})
_WHY = frozenset({"why", "how", "where", "what", "when"})


def _is_time_told(tokens: Tokens, low: int, high: int) -> bool:
    """`Every morning, he explained, they swept it`, `On the last day, she said, it snowed`, `In 2018, she
    noted, it took a week`: when what is told came to pass; not `Under the plan, she said, it will close`, nor
    `In a statement Monday, she said, it`."""
    if any(tokens.cls[k] & VENUE for k in range(low, high)):
        return False
    last = tokens.low[high - 1]
    if high - low <= FEW and _YEAR.fullmatch(last):
        return True
    return high - low <= FEW and bool(tokens.cls[high - 1] & TIME) and tokens.low[low] != "by"


_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?:s|-\d\d)?")


def _closes_clause(scope: Scope, reading: Reporting) -> bool:
    """Whether nothing follows a reporting verb that could be its content: `Lund said.`, `Lund told us.`"""
    tokens = scope.tokens
    behind = reading.shape in {"inverted", "preposition"} and reading.source is not None
    k = reading.source[1] if behind and reading.source else reading.cue.last
    if reading.shape == "preposition" and tokens.low[k] in _TELLING_OF:
        return True  # "according to people who were there"
    k = skip_adverbials(tokens, k, scope.high)
    told = reading.cue.lexeme.addressee == "must"
    return told or k >= scope.high or not tokens.cls[k] & WORD or bool(tokens.cls[k] & PREP)


_TELLING_OF = word_list("restricting")
_SHORTEST = 2
"""How many words, of which no verb is known, are a clause if only who says it follows: "Borders matter"."""


def _is_statement(scope: Scope, reading: Reporting, left: Range) -> bool:
    """Whether words before a trailing cue, of which no verb is known, are more than a fronted phrase."""
    tokens, (low, high) = scope.tokens, left
    if tokens.low[low] in _ROUGHLY and tokens.cls[low + 1] & NUMBER:  # "About 300 people live there"
        return high - low >= FEW
    ends = reading.shape == "subject-verb" and _ends_sentence(scope, reading.cue)
    least = _SHORTEST if ends else FEW + 1
    return high - low >= least and not tokens.cls[low] & (PREP | SUB | ADV | ING | TIME | TIME_MOD) & ~DET

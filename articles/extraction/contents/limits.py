"""How far a reporting clause reaches at most: to the main clause behind it, to what closes a parenthesis."""

from __future__ import annotations

from articles.extraction.contents.edges import CLAUSAL
from articles.extraction.cues.reporting import Reporting
from articles.extraction.grammar.finite_verbs import first_finite, is_finite
from articles.extraction.grammar.relative_clauses import opens_text
from articles.extraction.grammar.scope import Scope, comma_at, quotes_at
from articles.extraction.grammar.sources import awaiting_verb
from articles.extraction.text.lexicon import (
    ADV,
    AUX,
    BASE,
    BE,
    COMMA,
    COORD,
    DET,
    ING,
    LONG_DASHES,
    PREP,
    PRESENT,
    REL,
    SUB,
    SUBJ,
    TIME,
    WORD,
)
from articles.extraction.text.tokens import Tokens

_NEAR = 30
_FEW = 4
_WHO = frozenset({"who", "which"})


def clause_limit(scope: Scope, reading: Reporting) -> int:
    """A reporting clause in a fronted subordinate or participle clause ends where the main clause
    begins."""
    tokens = scope.tokens
    begin = reading.begin
    dash = closing_dash(scope, reading)
    if dash:
        return dash
    shared = reading.shape == "shared" and tokens.low[begin + 1] == "who"
    hangs = reading.shape == "participle" and reading.source is not None
    shared = shared or (hangs and reading.source is not None and tokens.low[reading.source[0]] in _WHO)
    if reading.shape == "relative" or shared or reading.frame == "gap" or _is_in_relative(scope, reading):
        return relative_end(scope, reading)
    if _is_in_restriction(scope, reading) and (verb := _verb_awaited(scope, reading)) > 0:
        return verb
    if reading.shape == "passive" and not _opens_with_passive(scope, reading):
        return _passive_end(scope, reading)
    if reading.shape == "noun" or _describes_subject(scope, reading):
        return min(_before_predicate(scope, reading), _before_second_verb(scope, reading))
    fronted = is_fronted(scope, reading) or _shares_fronted(scope, reading) or reading.shape == "passive"
    if reading.shape == "subject-verb" and begin > scope.low:
        sub = begin - 1
        opens = sub - (tokens.low[sub - 1] == "even")
        after_break = sub <= scope.low + 1 or tokens.cls[opens - 1] & COMMA
        fronted = bool(tokens.cls[sub] & SUB) and tokens.low[sub] != "that" and bool(after_break)
    if not fronted:
        return min(_parenthesis_end(scope, reading), _before_main_verb(scope, reading))
    listed = 0
    for k in range(_past_interruption(scope, reading), scope.high - 1):
        if k < listed:
            continue
        if _closes_after_comma(scope, k) and first_finite(tokens, k, scope.high) > 0:
            return k
        if not tokens.cls[k] & COMMA or scope.quote[k] >= 0 or scope.quote[k + 1] >= 0:
            continue
        if _list_end(scope, k) or _lists_subjects(scope, reading, k):
            continue
        if not tokens.cls[k + 1] & (REL | ING | COORD) and first_finite(tokens, k + 1, scope.high) > 0:
            return k
    return scope.high


def _list_end(scope: Scope, comma: int) -> int:
    """Where in `Noting that it took roofs|, cars and nets but no lives|, Holm said` the list ends that
    goes on behind a comma: bare nouns, the last joined to another; 0 for none."""
    tokens, begin = scope.tokens, comma + 1
    for k in range(begin, min(comma + _NEAR, scope.high - 1)):
        this = tokens.cls[k]
        opens = DET | ING if k == begin else 0
        if scope.quote[k] >= 0 or this & (opens | SUBJ | REL | SUB) & ~PREP or (k == begin and tokens.cap[k]):
            return 0
        if tokens.cls[k] & COMMA:
            piece = tokens.cls[begin:k]
            if not piece or any(map(PREP.__and__, piece[:1])) or first_finite(tokens, begin, k) >= 0:
                return 0
            if any(map(COORD.__and__, piece[1:])):
                return k if first_finite(tokens, k, scope.high) > 0 else 0
            begin = k + 1
    return 0


def _lists_subjects(scope: Scope, reading: Reporting, comma: int) -> bool:
    """Whether a comma parts the subjects of a verb that is still to come: `Noting that boats, | nets and
    ropes were gone, he left`."""
    tokens = scope.tokens
    if reading.frame not in {"that", "clause"}:
        return False
    if first_finite(tokens, reading.right, comma, scope.quote) >= 0:
        return False
    end = next((k for k in range(comma + 1, scope.high) if tokens.cls[k] & COMMA), 0)
    if not end or scope.quote[end] >= 0 or first_finite(tokens, end + 1, scope.high) < 0:
        return False
    joined = any(tokens.cls[k] & COORD for k in range(comma + 2, end))
    return joined and first_finite(tokens, comma + 1, end, scope.quote) >= 0


def _shares_fronted(scope: Scope, reading: Reporting) -> bool:
    """`Though she called it idle and called for haste, | Lund slept`: the second verb of a fronted clause."""
    tokens, low = scope.tokens, scope.low
    if reading.shape != "shared" or not tokens.cls[low] & SUB or tokens.low[low] == "that":
        return False
    return not any(tokens.cls[k] & COMMA and scope.quote[k] < 0 for k in range(low, reading.begin))


def closing_dash(scope: Scope, reading: Reporting) -> int:
    """The dash that closes what a dash right before the reporting clause opens, in `The guild — which says
    it is poor | — sold it`, `— as he says himself | —`; 0 for none."""
    words, begin = scope.tokens.low, reading.begin
    gap = reading.frame == "gap" and words[begin] == "what"  # "-- of what it says was a bomb | --"
    gap = gap or (words[begin - 1] in {"which", "whom"} and words[begin - 2] in LONG_DASHES)
    if begin <= scope.low or not (gap or reading.shape == "relative" or words[begin - 1] == "as"):
        return 0
    if LONG_DASHES.isdisjoint(words[max(scope.low, begin - 3) : begin]):
        return 0
    dash = (k for k in range(reading.right, scope.high - 1) if words[k] in LONG_DASHES and scope.quote[k] < 0)
    return next(dash, 0)


def _past_interruption(scope: Scope, reading: Reporting) -> int:
    """Where to look for the end of `Noting that Holm, at the feast held in May, cried for war, | the letter
    said`: past what stands between the subject and its verb."""
    tokens, low = scope.tokens, reading.right
    comma = next((k for k in range(low, scope.high) if tokens.cls[k] & COMMA), scope.high)
    if reading.frame not in CLAUSAL:
        return low + 1
    if _opens_with_phrase(scope, low, comma):
        return comma + 1
    if first_finite(tokens, low, comma, scope.quote) >= 0:
        return low + 1
    for k in range(comma + 1, min(comma + _NEAR, scope.high - 1)):
        if tokens.cls[k] & COMMA and is_finite(tokens, k + 1, k) and scope.quote[k] < 0:
            return k + 1
    return low + 1


def _opens_with_phrase(scope: Scope, low: int, comma: int) -> bool:
    """`Noting that if it rained|, the dam would burst, Holm left`, `that in May|, …`: what is said begins
    with a phrase or a clause of its own, and two clauses follow."""
    tokens = scope.tokens
    if not tokens.cls[low] & (SUB | PREP) or tokens.cls[low] & (SUBJ | DET):
        return False
    verb = first_finite(tokens, low, comma, scope.quote)
    hangs = verb < 0 or (tokens.cls[low] & SUB and first_finite(tokens, verb + 1, comma, scope.quote) < 0)
    second = next((k for k in range(comma + 1, scope.high) if comma_at(scope, k)), scope.high)
    told = first_finite(tokens, comma + 1, second, scope.quote) > 0
    return bool(hangs) and told and first_finite(tokens, second, scope.high, scope.quote) > 0


def _opens_with_passive(scope: Scope, reading: Reporting) -> bool:
    """`Accused by Oslo of theft, | Holm left`, `After being told by Oslo that it was late, | Holm left`."""
    begin, source = reading.begin, reading.source
    if source is None or not reading.cue.first < source[0] <= reading.right:
        return False
    return begin == scope.low or (begin == scope.low + 1 and bool(scope.tokens.cls[scope.low] & (PREP | SUB)))


def _passive_end(scope: Scope, reading: Reporting) -> int:
    """`was called “a fake” | by Oslo`; `the map, described by Oslo as “a fake,” | hung in the hall`; `A man
    accused by Oslo of theft | left`; `Holm, who was told by Oslo that it was late, | left`."""
    tokens, begin, source = scope.tokens, reading.begin, reading.source
    if source is not None and source[0] > reading.right:
        return source[0] - 1
    full = any(c & BE for c in tokens.cls[begin : reading.cue.first])
    if not reading.frame.startswith("np"):
        if source is None or source[0] < reading.cue.first:
            return scope.high  # "Holm was quoted as saying that if it rained, it would flood"
        apart = comma_at(scope, begin - 1) or tokens.low[begin - 1] in _WHO
        return relative_end(scope, reading) if apart else scope.high
    if not full and not comma_at(scope, begin - 1) and (verb := _verb_awaited(scope, reading)) > 0:
        return verb
    for k in range(reading.right + 1, scope.high - 1):
        if not full and _closes_after_comma(scope, k):
            return k
        if tokens.cls[k] & COMMA and scope.quote[k] < 0:
            told = first_finite(tokens, k + 1, min(scope.high, k + _NEAR), scope.quote)
            if is_finite(tokens, k + 1, k) or (
                not full and told > 0 and not tokens.cls[k + 1] & (DET | COORD)
            ):
                return k
    return scope.high


def _parenthesis_end(scope: Scope, reading: Reporting) -> int:
    """`The guild, calling the fare “absurd”, asked for …`: a participle between the subject and its verb."""
    tokens = scope.tokens
    if tokens.low[reading.begin - 1] in LONG_DASHES and reading.begin > scope.low:
        dash = (k for k in range(reading.right, scope.high) if tokens.low[k] in LONG_DASHES)
        return next((k for k in dash if scope.quote[k] < 0), scope.high)  # "— critics call it a gag —"
    if reading.shape != "participle" or not tokens.cls[reading.begin - 1] & COMMA:
        return scope.high
    fronted = first_finite(tokens, scope.low, reading.begin, scope.quote) < 0
    if not fronted and awaiting_verb(scope, reading.begin - 1) is None:
        return scope.high
    for k in range(reading.right + 1, scope.high - 1):
        if tokens.cls[k] & COMMA and scope.quote[k] < 0 and is_finite(tokens, k + 1, k):
            return k
        if _closes_after_comma(scope, k) and is_finite(tokens, k, k - 1):
            return k
    return scope.high


def _before_main_verb(scope: Scope, reading: Reporting) -> int:
    """`The guild, which has slept since Oslo called the pact a scrap in May, | said that it was awake`: a
    clause inside what stands between a subject and its verb ends where that verb follows."""
    tokens, begin, right = scope.tokens, reading.begin, reading.right
    if reading.shape != "subject-verb" or begin < scope.low + _FEW or not tokens.cls[begin - 1] & SUB:
        return scope.high
    commas = [k for k in range(scope.low + 1, begin) if tokens.cls[k] & COMMA or scope.quote[k] >= 0]
    if len(commas) != 1 or tokens.low[begin - 1] == "that" or tokens.cls[scope.low] & (PREP | SUB) & ~DET:
        return scope.high
    if first_finite(tokens, scope.low, commas[0]) >= 0:
        return scope.high
    for k in range(right + 1, scope.high - 1):
        ends = tokens.cls[k] & COMMA and scope.quote[k] < 0
        if ends and (is_finite(tokens, k + 1, k) or _acts_then(scope, k)):
            if reading.frame not in CLAUSAL or first_finite(tokens, right, k) >= 0:
                return k
        elif _closes_after_comma(scope, k) and is_finite(tokens, k, k - 1):
            return k
    return scope.high


def _is_in_relative(scope: Scope, reading: Reporting) -> bool:
    """`the tower, which she described as a ruin, …`, `the pact, in which both vowed to stop, …`"""
    word = scope.tokens.low[reading.begin - 1] if reading.begin > scope.low else ""
    whose = reading.source is not None and scope.tokens.low[reading.source[1] - 1] in {"whom", "which"}
    if whose and scope.tokens.cls[reading.begin - 1] & COMMA:
        return True  # "boatmen, many of whom had warned that it was late, left"
    if scope.tokens.low[reading.begin] == "whose":
        return True
    blamed = reading.frame in {"of", "for"} and word in {"that", "who"}
    return blamed or word in {"which", "whom", "whose", "what"}


def _describes_subject(scope: Scope, reading: Reporting) -> bool:
    """`A letter warning that the dam could break | was ignored`: a participle between a subject and its
    verb."""
    tokens, begin = scope.tokens, reading.begin
    if reading.shape != "participle" or reading.frame not in {"that", "clause"} or begin <= scope.low + 1:
        return False
    opens = not tokens.cls[scope.low] & PREP and first_finite(tokens, scope.low, begin, scope.quote) < 0
    noun = tokens.cls[begin - 1]
    return bool(opens and noun & WORD) and not noun & (PREP | COORD | SUB | AUX)


def _before_predicate(scope: Scope, reading: Reporting) -> int:
    """`The club's denial that money changed hands | was brief`: where the noun is the subject of the
    sentence, its clause ends before the sentence's own verb."""
    tokens = scope.tokens
    if first_finite(tokens, scope.low, reading.cue.first, scope.quote) >= 0:
        return scope.high
    start, clausal = reading.right, reading.frame in {"noun-that", "that", "clause"}
    if clausal:
        plain = next((k for k in range(start, scope.high) if tokens.low[k] == "be"), scope.high)
        start = min(plain, first_finite(tokens, start, scope.high, scope.quote)) + 1
    fronted = tokens.cls[scope.low] & PREP or tokens.low[scope.low] == "contrary"
    for k in range(start, scope.high) if start else ():
        if fronted and _closes_after_comma(scope, k):
            return k  # "Despite Oslo's claim that it was “late,” | the boat left"
        linked = tokens.cls[k] & (REL | SUB | (COORD if clausal else 0)) & ~PREP
        if linked:
            return scope.high
        if (
            k > reading.right
            and scope.quote[k] < 0
            and tokens.cls[k] & WORD
            and is_finite(tokens, k, start - 1)
        ):
            return k
    return scope.high


def _before_second_verb(scope: Scope, reading: Reporting) -> int:
    """`shut the pier to back its demand that they pay, | and threatened to fire`: behind a comma and a
    conjunction a verb without a subject goes on with the clause in which the noun stands."""
    tokens = scope.tokens
    acts = first_finite(tokens, scope.low, reading.cue.first, scope.quote) >= 0
    if reading.shape != "noun" or reading.frame not in {"noun-that", "that"} or not acts:
        return scope.high
    for k in range(reading.right + 1, scope.high - 2):
        if _closes_after_comma(scope, k) and is_finite(tokens, k, k - 1):
            return k  # "who left on Lund's order that it “stop at once,” | has cut its staff"
        if tokens.cls[k] & COMMA and tokens.low[k + 1] in {"and", "but"} and scope.quote[k] < 0:
            verb = k + 2 + bool(tokens.cls[k + 2] & ADV and not tokens.cls[k + 2] & (SUBJ | DET))
            if is_finite(tokens, verb, k) and scope.quote[verb] < 0:
                return k
    return scope.high


def relative_end(scope: Scope, reading: Reporting) -> int:
    """`China, which has voiced concern, may …`: where the main verb goes on after a relative clause."""
    tokens = scope.tokens
    if reading.frame == "gap" and (verb := _verb_awaited(scope, reading)) > 0:
        return verb
    if reading.frame in {"that", "clause"}:
        verb = _verb_of_restricted(scope, reading)
        if verb > 0:
            return verb
    for k in range(reading.right, scope.high - 1):
        if reading.frame == "gap" and tokens.cls[k] & COMMA and scope.quote[k] < 0:
            return k
        if tokens.cls[k] & COMMA and tokens.low[k + 1] == "to" and tokens.cls[k + 2] & BASE:
            return k  # "urged Oslo to use the vote, which he called a gift, | to press Bergen"
        if _closes_after_comma(scope, k) and (
            goes_on_after_relative(tokens, k) or _is_main_clause(scope, reading, k)
        ):
            return k
        second = reading.frame.startswith("np") and tokens.cls[k] & COMMA and scope.quote[k] < 0
        if second and tokens.low[k + 1] in {"and", "but"} and tokens.cls[k + 2] & AUX:
            return k  # "took note of it, which it described as fair, | and would act"
        verb = past_mark(scope, k + 1) if tokens.cls[k] & COMMA and reading.right < k else k + 1
        if (tokens.cls[k] & COMMA and scope.quote[k] < 0 and is_finite(tokens, verb, k)) or (
            tokens.cls[k] & COMMA and tokens.cls[verb] & AUX
        ):
            if reading.frame in CLAUSAL and _awaits_verb(scope, reading.right, k):
                continue
            return k
        if tokens.cls[k] & COMMA and scope.quote[k] < 0 and (_acts_then(scope, k) or _names_next(scope, k)):
            return k
        told = tokens.cls[k] & COMMA and reading.frame in CLAUSAL and scope.quote[k] < 0
        if told and first_finite(tokens, reading.right, k) >= 0 and _is_main_clause(scope, reading, k + 1):
            return k  # "For Oslo, whose mayor said that all was well, | the fish are a matter of history"
    return scope.high


def past_mark(scope: Scope, k: int) -> int:
    """The word at `k`, or behind the mark that opens there: `who built it, “|is late.”`"""
    return k + (quotes_at(scope, k) and k + 1 < scope.high and not scope.tokens.cls[k] & WORD)


def _awaits_verb(scope: Scope, low: int, comma: int) -> bool:
    """`who added that the line, which Oslo drew in May, | was old`: the verb behind the comma is that of what
    is said, whose subject a relative clause tells of."""
    tokens = scope.tokens
    opener = next((k for k in range(low + 1, comma) if tokens.cls[k] & COMMA and scope.quote[k] < 0), comma)
    if opener >= comma or tokens.low[opener + 1] not in {"which", "who", "whose", "whom"}:
        return False
    acts = (k for k in range(opener + 2, comma) if tokens.cls[k] & COMMA and is_finite(tokens, k + 1, k))
    return next(acts, comma) == comma and first_finite(tokens, low, opener, scope.quote) < 0


def _acts_then(scope: Scope, comma: int) -> bool:
    """`Lund, who told us that it was dead, | later resigned`: a word of time before the main verb."""
    tokens, k = scope.tokens, comma + 1
    while k < scope.high - 1 and tokens.cls[k] & (ADV | TIME) and not tokens.cls[k] & (SUBJ | PREP | SUB):
        k += 1
    return comma + 1 < k < comma + _FEW and is_finite(tokens, k, comma) and scope.quote[k] < 0


def _names_next(scope: Scope, comma: int) -> bool:
    """`Lund, who called for haste, | and Holm, who called for calm`: the next of those who are named."""
    tokens, k = scope.tokens, comma + 1
    if tokens.low[k] != "and" or not (tokens.cap[k + 1] or tokens.cls[k + 1] & DET):
        return False
    for j in range(k + 1, min(k + _NEAR, scope.high - 1)):
        if tokens.cls[j] & COMMA:
            return tokens.low[j + 1] == "who"
        if scope.quote[j] >= 0 or is_finite(tokens, j, k):
            return False
    return False


def _verb_awaited(scope: Scope, reading: Reporting) -> int:
    """The verb of the ship in `A ship that Oslo says is a ferry | will be scrapped`, `Ships that Oslo
    describes as “old ferries” | sank`; 0 where another clause may have taken it."""
    tokens, low = scope.tokens, reading.right + 1
    if first_finite(tokens, scope.low, reading.begin, scope.quote) >= 0:
        return 0
    for k in range(low, scope.high - 1):
        if scope.quote[k] >= 0:
            continue
        if not tokens.cls[k] & WORD or tokens.cls[k] & (REL | SUB | COORD) & ~PREP:
            return 0
        if is_finite(tokens, k, low) and not tokens.cls[k - 1] & (AUX | SUBJ):
            return k
    return 0


def _is_in_restriction(scope: Scope, reading: Reporting) -> bool:
    """`Ships that Oslo describes as | old ferries sank`: a clause with no comma on what is called so."""
    said_of = reading.shape == "subject-verb" and reading.frame in _SAID_OF
    return said_of and scope.tokens.low[reading.begin - 1] == "that" and reading.begin > scope.low + 1


_SAID_OF = frozenset({"np-as", "np-np", "of", "for", "quote"})


def _verb_of_restricted(scope: Scope, reading: Reporting) -> int:
    """The verb of the sentence in `A man who said he had fed the guards | was let go`: the next one that
    hangs on no conjunction, where the sentence has none before its `who`; 0 for no such clause."""
    tokens, who = scope.tokens, reading.begin
    if tokens.low[who] != "who" or tokens.cls[who - 1] & COMMA or reading.shape != "relative":
        return 0
    if tokens.cls[scope.low] & (SUB | PREP) & ~DET or first_finite(tokens, scope.low, who, scope.quote) >= 0:
        return 0
    comma = next((k for k in range(reading.right, scope.high) if tokens.cls[k] & COMMA), scope.high)
    own = first_finite(tokens, reading.right, comma, scope.quote)
    hanging = int(own > reading.right + 1 and bool(tokens.cls[own - 1] & SUBJ & ~DET))  # "the men he met"
    for k in range(own + 1, scope.high - 2) if own > 0 else ():
        if scope.quote[k] >= 0 or not tokens.cls[k] & WORD or tokens.cls[k] & COORD:
            break
        if tokens.cls[k] & (REL | SUB) & ~PREP:
            hanging += 1
        elif is_finite(tokens, k, own) and not tokens.cls[k - 1] & AUX:
            if not hanging and not tokens.cls[k - 1] & SUBJ:
                return k
            hanging -= hanging > 0
    return 0


def _is_main_clause(scope: Scope, reading: Reporting, k: int) -> bool:
    """`Regarding the note in which Holm called it “a fake,” | Lund left`: the main clause of a fronted
    phrase."""
    tokens = scope.tokens
    opens = tokens.cls[k] & (DET | SUBJ) & ~REL or tokens.cap[k]
    fronted = tokens.cls[scope.low] & (PREP | ING) and first_finite(tokens, scope.low, reading.begin - 1) < 0
    return bool(opens and fronted) and first_finite(tokens, k, scope.high, scope.quote) > k


def goes_on_after_relative(tokens: Tokens, k: int) -> bool:
    """Whether the main clause's verb stands at `k`: in the lexicon, or by its ending (`“a gag,” bans`)."""
    known = tokens.cls[k] & PRESENT and not tokens.cls[k] & (PREP | TIME)  # "“a friend,” says it is over"
    unknown = (tokens.cls[k] == WORD or known) and tokens.low[k].endswith("s") and not tokens.cap[k]
    return unknown or bool(tokens.cls[k] & AUX) or is_finite(tokens, k, k - 1)


def is_fronted(scope: Scope, reading: Reporting) -> bool:
    """`Calling for calm, Oslo left`, `In a letter urging calm, Oslo left`: a participle before the main
    clause."""
    if reading.shape != "participle":
        return False
    if reading.begin <= scope.low + 1 or opens_text(scope, reading.begin):
        return True
    timed = scope.tokens.low[reading.begin - 1] in {"after", "before"} and reading.begin <= scope.low + 4
    opens = timed or (scope.tokens.cls[scope.low] & PREP and reading.begin <= scope.low + 12)
    opens = opens and not scope.tokens.cls[reading.begin - 1] & COMMA
    return bool(opens) and first_finite(scope.tokens, scope.low, reading.begin, scope.quote) < 0


def _closes_after_comma(scope: Scope, k: int) -> bool:
    """Whether the words before `k` end with a comma inside its closing mark: `“a fake,” left`."""
    if scope.quote[k] >= 0 or k < scope.low + 3 or scope.quote[k - 1] < 0:
        return False
    return bool(scope.tokens.cls[k - 2] & COMMA)

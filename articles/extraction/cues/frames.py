"""What a cue governs: where its content begins, past the times, places and persons told that stand between.

Which construction begins there, if any, is read in `constructions`.
"""

from __future__ import annotations

from articles.extraction.cues.constructions import (
    PREPOSITION_FRAMES,
    SAYING,
    Governed,
    frame_at,
    license_frame,
)
from articles.extraction.cues.finding import Cue
from articles.extraction.cues.interruptions import past_interruption, quotation_past_deed
from articles.extraction.cues.objects import asks_for, infinitive_ahead, is_object_until
from articles.extraction.cues.places import (
    names_topic,
    past_city,
    past_doing,
    past_full_place,
    past_occasion,
    past_person,
    past_quoted_name,
    past_restriction,
    preposition_ahead,
    starts_time,
)
from articles.extraction.grammar.adverbials import noun_phrase_end, skip_adverbials
from articles.extraction.grammar.asides import past_moment
from articles.extraction.grammar.clauses import skip_addressee, that_after
from articles.extraction.grammar.finite_verbs import is_finite
from articles.extraction.grammar.scope import Scope, quotes_at
from articles.extraction.grammar.verb_chains import chain_start
from articles.extraction.grammar.verb_groups import opens_infinitive
from articles.extraction.text.lexicon import (
    ADV,
    AUDIENCE,
    COLON,
    COMMA,
    DET,
    OBJ,
    PREP,
    PRESENT,
    STAND_IN,
    SUBJ,
    TIME,
    WORD,
)
from articles.extraction.text.tokens import Tokens

_WHERE = frozenset({"at", "in", "during", "on", "through", "via"})
_WHEN_TOLD = frozenset({"before", "after", "ahead"})
_WHERE_TOLD = _WHEN_TOLD | {"in", "at", "from", "on", "for", "outside", "near", "aboard", "behind", "upon"}
_TREATING = frozenset({"report", "comment", "remark", "complain", "warn"})


def governed(scope: Scope, cue: Cue) -> Governed:
    """What stands after a cue, past adverbials and the person told: `told her on Friday | that it was
    late`."""
    found = _governed(scope, cue)
    opener = found.start - 1
    if found.frame == "quote" and scope.tokens.cls[opener] & COMMA and _goes_on_in_marks(scope, cue, opener):
        return Governed(scope.high)
    if found.frame == "quote" and scope.tokens.low[opener] in _TITLED:
        return Governed(scope.high)  # "“We will stay,” he said in a letter titled “No War.”"
    if found.frame == "quote" and opener > cue.last and scope.tokens.low[opener] in _HOW and cue.has("wh"):
        return Governed(opener, "wh")  # "asked on Friday how “anybody could live there”"
    return found


_TITLED = frozenset({"titled", "entitled", "headlined"})
_HOW = frozenset({"how", "why", "whether"})
_ASKED = _HOW | {"what", "who"}


def _goes_on_in_marks(scope: Scope, cue: Cue, comma: int) -> bool:
    """`The pact, which Oslo agreed to in May, | “is dead”`: behind a relative clause stands the verb of what
    it tells of, and no content of its own."""
    tokens = scope.tokens
    verb = comma + 2
    finite = _may_be_present(tokens, verb) or is_finite(tokens, verb, comma)  # "“remains a promise”"
    if comma == cue.last or not cue.has("to") or not finite:
        return False
    for k in range(cue.first - 1, max(scope.low + 1, cue.first - _LONGEST_SUBJECT), -1):
        if tokens.cls[k] & COMMA:
            return False
        if tokens.low[k] in {"which", "whom"}:
            return bool(tokens.cls[k - 1] & COMMA)
    return False


_LONGEST_SUBJECT = 14


def _governed(scope: Scope, cue: Cue) -> Governed:
    """What stands there but for marks: `governed` sees whether these belong to another verb, or to a
    question."""
    tokens, k = scope.tokens, cue.last
    if k >= scope.high:
        return Governed(scope.high)
    if tokens.cls[k] & COMMA and scope.quote[k] < 0 and not quotes_at(scope, k + 1):
        return _after_interruption(scope, cue, k)
    if meanwhile := quotation_past_deed(scope, k):  # "said as she left the hall, “…”"
        return license_frame(cue, meanwhile + 1, "quote", ("quote",))
    if cue.lexeme.particle == ("to",) and cue.has("that!"):  # "admitted to Holm over lunch that"
        that = that_after(tokens, k, scope.high, 15)
        if that > k:
            return frame_at(scope, cue, that)
    if tokens.low[k : k + 3] == ("never", "again", "to"):  # "vowed never again to fight"
        return license_frame(cue, k, "to", ("to",))
    after = skip_adverbials(tokens, k, scope.high)
    if after > k and cue.has("that") and _tells_each_time(scope, k, after):
        after = k
    if cue.has("for") and tokens.low[after] == "to" and (apart := preposition_ahead(scope, k, "for")):
        return frame_at(scope, cue, apart)  # "asked during the talks for the ban to be lifted"
    that = past_moment(tokens, k, scope.high) or (after > k and past_moment(tokens, after, scope.high))
    if that:
        return frame_at(scope, cue, that)
    while after + 1 < scope.high and tokens.cls[after] & ADV and tokens.cls[after + 1] & (ADV | COLON):
        if tokens.low[after] in _DEGREES and not tokens.cls[after + 2] & COLON:
            break  # "said | too much was at stake", "said | far more was needed"
        after += 1  # "put it more bluntly: “…”"
    if cue.lexeme.addressee and (cue.lexeme.addressee == "must" or _may_be_addressee(scope, after)):
        told = _after_addressee(scope, cue, after)
        if told is not None:
            return told
    found = frame_at(scope, cue, after)
    if not found.frame and k < after < scope.high and tokens.cls[after] & COMMA and scope.quote[after] < 0:
        found = _after_interruption(scope, cue, after)  # "said Friday, a day after the vote, that"
    if not found.frame and cue.has("that") and (city := past_city(scope, after)):
        placed = frame_at(scope, cue, city)
        found = placed if placed.frame == "clause" else found
    if found.frame == "clause":
        found = Governed(past_occasion(scope, found.start), found.frame, found.needs_quote)
    if found.frame:
        return found
    return _past_preposition(scope, cue, after) or _quotation_ahead(scope, cue, k) or found


def _tells_each_time(scope: Scope, k: int, end: int) -> bool:
    """`said | each day without work costs a million`, `said | every year brought a flood`: with `each` and a
    time up to `end` begins what is reported; not `said every day | that`, `said each time, “…”`."""
    tokens = scope.tokens
    if tokens.low[k] not in {"each", "every"} or end >= scope.high - 1 or scope.quote[end] >= 0:
        return False
    behind, word = tokens.cls[end], tokens.low[end]
    goes_on = behind & (SUBJ | DET) and word != "that"
    return bool(goes_on or word == "without" or is_finite(tokens, end, k) or _may_be_present(tokens, end))


def _may_be_present(tokens: Tokens, k: int) -> bool:
    """`brings`, `costs`: a small word in -s that may be a verb."""
    plain = tokens.cls[k] == WORD or bool(tokens.cls[k] & PRESENT)
    return plain and tokens.low[k].endswith("s") and not tokens.cap[k]


_APART = ("for", "of")
_DEGREES = frozenset({"too", "much", "far", "even", "almost", "nearly", "no", "not"})
"""Adverbs with which a clause begins that tells how much of something there is."""


def _past_preposition(scope: Scope, cue: Cue, after: int) -> Governed | None:
    """What is reported behind a topic, a place or an adverb, which end before `after` where they are such:
    `reported on talks that Oslo held`, `vowed at the congress to build`; `None` where nothing of it is."""
    tokens, k = scope.tokens, cue.last
    to = after + bool(tokens.cls[after] & ADV)
    if cue.lexeme.lemma == "appeal (apart)" and tokens.low[to] == "to" and to > k:
        return _appeal_to(scope, to)  # "appealed directly to Oslo for help"
    about = after == k and cue.lexeme.lemma in _TREATING and names_topic(tokens, k)
    if (tokens.cls[k] & (PREP | ADV | TIME) or after > k) and not about:  # "reported on talks that Oslo held"
        that = past_full_place(scope, after) or that_after(tokens, k, scope.high, 15)
        if that > k and not is_finite(tokens, that + 1, that):  # "reported on the digging that took place"
            return frame_at(scope, cue, that)
    apart = 0
    for word in filter(cue.has, _APART):
        apart = apart or preposition_ahead(scope, k, word)
    if apart or (after != k and tokens.low[k] in PREPOSITION_FRAMES and not starts_time(tokens, k)):
        return frame_at(scope, cue, apart or k)
    if tokens.low[k] == "to" and cue.has("wh") and not opens_infinitive(tokens, k):
        # "explained to reporters on Monday | why it was late"
        end = skip_adverbials(tokens, noun_phrase_end(tokens, k + 1, scope.high), scope.high)
        if end > k + 1 and tokens.low[end] in _HOW | {"what"}:
            return frame_at(scope, cue, end)
    if tokens.cls[k] & PREP and tokens.low[k] in _WHERE:  # "vowed at the congress to build"
        end = noun_phrase_end(tokens, k + 1, scope.high)
        pronoun = cue.has("that") and tokens.cls[end] & SUBJ and not tokens.cls[end] & (DET | STAND_IN)
        asked = cue.has("wh") and tokens.low[end] in _ASKED and cue.lexeme.lemma == "ask"
        if k + 1 < end < scope.high and ((tokens.low[end] == "to" and cue.has("to")) or pronoun or asked):
            return frame_at(scope, cue, end)
    return None


def _appeal_to(scope: Scope, to: int) -> Governed | None:
    """`appealed on Monday | to both sides for calm`, `appealed again | to Oslo to sign`; not `appealed in May
    to a higher court`."""
    if asks_for(scope, to + 1):
        return Governed(to, "np-for")
    act = infinitive_ahead(scope, to + 1)
    return Governed(to, "np-to") if act > to + 1 and is_object_until(scope, to + 1, act) else None


def _quotation_ahead(scope: Scope, cue: Cue, k: int) -> Governed | None:
    """`said of the old bridge, “…”`: only a phrase stands between the cue and the quotation; not `went on to
    joke, “…”`, which the next verb reports."""
    tokens, reach = scope.tokens, min(k + 14, scope.high - 1)
    if not tokens.cls[k] & PREP or max(scope.quote[k : reach + 1]) < 0:
        return None
    if chain_start(tokens, k + 1, scope.low) >= 0:
        return None
    for j in range(k, reach):
        if tokens.cls[j] & (COMMA | COLON) and scope.quote[j] < 0:
            return license_frame(cue, j + 1, "quote", ("quote",)) if quotes_at(scope, j + 1) else None
        if scope.quote[j] >= 0 or is_finite(tokens, j, k) or tokens.low[j] in SAYING:
            return None
    return None


def _may_be_addressee(scope: Scope, k: int) -> bool:
    """Whether the person told may begin there: `asked | the mayor why`; not `asked | how it was`."""
    return (
        k < scope.high
        and bool(scope.tokens.cls[k] & WORD)
        and scope.tokens.low[k] not in _NOBODY_TOLD
        and scope.quote[k] < 0
    )


_NOBODY_TOLD = frozenset({"that", "of", "against", "to", "for", "how", "why", "whether", "if"})
"""What begins a content or its complement, and is nobody whom it was told: `asked in a letter | how`."""


def _after_addressee(scope: Scope, cue: Cue, k: int) -> Governed | None:
    """`told reporters (that) …`; where telling somebody is optional, `that`, a pronoun or a mark must
    follow."""
    tokens = scope.tokens
    told = skip_adverbials(tokens, skip_addressee(tokens, k, scope.high), scope.high)
    told = (
        past_restriction(scope, told)
        or past_quoted_name(scope, told)
        or past_moment(tokens, told, scope.high)
        or told
    )
    told = next((j for j in range(k + 1, told) if tokens.low[j] in {"why", "how"}), told)
    if meanwhile := quotation_past_deed(scope, told):
        return license_frame(cue, meanwhile + 1, "quote", ("quote",))
    told = (past_doing(scope, told) if told > k + 1 else 0) or told
    found = frame_at(scope, cue, told)
    if found.frame == "quote" and tokens.low[told - 1].endswith(("'s", "’s")):
        return Governed(scope.high)  # "“We will come,” she told Radio Oslo's “Morning Post”"
    if not found.frame and tokens.cls[k] & AUDIENCE and k + 1 < told:
        found = frame_at(scope, cue, k + 1)  # "told reporters boats would sail"
    if not found.frame and told > k and (that := past_full_place(scope, told) or past_person(scope, told)):
        return frame_at(scope, cue, that)
    if not found.frame and told > k and tokens.cls[told] & COMMA and scope.quote[told] < 0:
        found = _after_interruption(scope, cue, told)  # "told reporters, quoting a log, that"
    if found.frame == "that" and told > k and is_finite(tokens, found.start, told):
        return Governed(scope.high)  # "wrote a book that sold well", "told a story that made him laugh"
    if found.frame == "clause" and found.start == told > k + 2 and tokens.low[told] == "that":
        return Governed(scope.high)  # "told us of a deal that was signed in May"
    if cue.lexeme.lemma == "tell" and found.frame == "to" and tokens.low[told - 1] in _LEAD_TO:
        return Governed(scope.high)
    if cue.lexeme.lemma == "tell" and told > k and (found.frame == "to" or _is_told_to_act(scope, told)):
        return Governed(k, "np-to")  # as "urge" does, it keeps whom it tells to act
    if cue.lexeme.addressee == "must":
        placed = told > k and (not found.frame or (found.frame == "clause" and found.start == told))
        return (_past_place(scope, cue, told) if placed else None) or found
    if told > k and (found.frame == "that" or (found.frame == "wh" and _asks(scope, k, found.start))):
        return found  # "asked the minister | how long it would take"
    if found.frame == "quote" and told > k and tokens.cls[found.start - 1] & (COMMA | COLON):
        return found
    named = tokens.cap[k] or (tokens.low[k] == "the" and tokens.cap[told - 1])  # "warned the North it would"
    if found.frame == "clause" and told > k and tokens.cls[found.start] & (SUBJ | DET) and named:
        return found
    return None


def _asks(scope: Scope, k: int, question: int) -> bool:
    """`asked the mayor | whether it was late`, `asked him | who he was`; not `asked the mayor | who left`."""
    tokens = scope.tokens
    pronoun = question == k + 1 and tokens.cls[k] & (OBJ | SUBJ)
    return bool(pronoun) or tokens.low[question] != "who"


def _past_place(scope: Scope, cue: Cue, k: int) -> Governed | None:
    """`told reporters in Turku the dam was safe`: a phrase stands behind those who are told."""
    tokens = scope.tokens
    while k < scope.high - 2 and tokens.low[k] in _WHERE_TOLD:
        noun = k + 1 + (tokens.low[k : k + 2] == ("ahead", "of"))
        end = skip_adverbials(tokens, noun_phrase_end(tokens, noun, scope.high), scope.high)
        found = frame_at(scope, cue, end)
        if found.frame in {"clause", "wh", "quote"}:
            return found
        if end <= k + 1:
            return None
        k = end
    return None


def _is_told_to_act(scope: Scope, k: int) -> bool:
    """`told guests in Turku | to leave`, `told guests | not to wait`: what those who are told are to do
    stands behind phrases at `k` that tell of them, or behind `not`."""
    tokens = scope.tokens
    for _ in range(1 + _PHRASES):
        denied = tokens.low[k] in _NOT
        if tokens.low[k + denied] == "to":
            act = k + denied + 1
            noun = tokens.cls[act] & (DET | PREP | SUBJ) or tokens.cap[act] or tokens.low[act].endswith("s")
            return denied or not noun or opens_infinitive(tokens, act - 1)
        if k >= scope.high - 2 or tokens.low[k] not in _WHO_ARE_TOLD:
            return False
        k = noun_phrase_end(tokens, k + 1, scope.high)
        if tokens.low[k - 1] in _LEAD_TO:
            return False
    return False


_PHRASES = 2
_NOT = frozenset({"not", "never"})
_WHO_ARE_TOLD = _WHERE_TOLD | {"of", "with"}
_LEAD_TO = frozenset(
    {"ways", "way", "plans", "plan", "efforts", "effort", "steps", "moves", "bid", "attempts", "measures"}
)
"""Nouns with an infinitive of their own: "told guests of plans to leave"."""


def _after_interruption(scope: Scope, cue: Cue, comma: int) -> Governed:
    """`said, in a statement, that …`; `said, "…"` is read elsewhere."""
    start = past_interruption(scope, cue, comma)
    return frame_at(scope, cue, start) if start else Governed(scope.high)

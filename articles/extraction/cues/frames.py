"""What a cue governs: where its content begins, and by which construction."""

from __future__ import annotations

from articles.extraction.cues.finding import Cue, Lexeme
from articles.extraction.cues.interruptions import past_interruption
from articles.extraction.cues.objects import (
    blames_for_doing,
    hangs_on_time,
    has_subjunctive,
    has_unknown_verb,
    infinitive_ahead,
    is_complement,
    is_object_until,
    is_plain_clause,
    is_said_before,
    is_that_as,
    must_be_clause,
    named_at_once,
    object_after_marks,
    verb_in_marks,
    words_object,
)
from articles.extraction.cues.places import (
    ANNOUNCING,
    for_ahead,
    names_topic,
    past_announcing,
    past_city,
    past_doing,
    past_full_place,
    past_occasion,
    past_person,
    past_quoted_name,
    starts_time,
)
from articles.extraction.cues.pointing import holds_clause, is_pronoun, is_told_of, points_back
from articles.extraction.grammar.adverbials import noun_phrase_end, skip_adverbials
from articles.extraction.grammar.asides import past_moment, tells_when
from articles.extraction.grammar.clauses import skip_addressee, starts_clause, that_after
from articles.extraction.grammar.finite_verbs import is_finite
from articles.extraction.grammar.means import by_own_means
from articles.extraction.grammar.scope import Scope
from articles.extraction.grammar.verb_groups import opens_infinitive
from articles.extraction.grammar.verdicts import is_small_clause
from articles.extraction.records import record
from articles.extraction.text.lexicon import (
    ADV,
    AUDIENCE,
    AUX,
    COLON,
    COMMA,
    COORD,
    DASH,
    DET,
    END,
    ING,
    NEG,
    NUMBER,
    OBJ,
    PREP,
    REL,
    SEMI,
    STAND_IN,
    SUB,
    SUBJ,
    TIME,
    WH,
    WORD,
    word_list,
)

_BREAK = COMMA | SEMI | COLON | DASH | END
_PREPOSITION_FRAMES = {"for": "for", "of": "of", "against": "against", "on": "on-to", "upon": "on-to"}
_WHERE = frozenset({"at", "in", "during", "on", "through", "via"})
_WHERE_TOLD = frozenset({"in", "at", "from", "on", "for", "outside", "near", "aboard"})
_NO_SUBJECT = frozenset({"them", "him", "me", "us"})
_MONEY = frozenset("$€£¥₩")
_OWNS_UP = frozenset({"admit", "confess", "object"})
_SAYING = word_list("saying")
_WANTING = frozenset({"urge", "demand", "request", "recommend"})
_ASKING = frozenset({"ask", "wonder", "inquire"})
_TAKES_OBJECTS = frozenset({"hold", "shout", "yell", "whisper", "mutter", "chant", "plead"})
_OF_PERSONS = frozenset({"question", "cite"})
_TREATING = frozenset({"report", "comment", "remark", "complain", "warn"})
_WITNESSING = frozenset({"report", "describe"})
_PERCEIVED = word_list("perceived")
_FEELINGS = word_list("feeling")
_RESOLVES = word_list("resolve")
_COMPLEMENTS = tuple((f"np-{word}", word) for word in ["of", "for", "as", "on", "against"])


@record
class Governed:
    """What a cue governs: content from token `start`, by `frame` (`""`: nothing stands there).

    `needs_quote`: the reading holds only where the content has the speaker's words in marks.
    """

    start: int
    frame: str = ""
    needs_quote: bool = False


def governed(scope: Scope, cue: Cue) -> Governed:
    """What stands after a cue, past adverbials and the person told."""
    found = _governed(scope, cue)
    opener = found.start - 1
    if found.frame == "quote" and opener > cue.last and scope.tokens.low[opener] in _HOW and cue.has("wh"):
        return Governed(opener, "wh")  # "asked on Friday how “anybody could live there”"
    return found


_HOW = frozenset({"how", "why", "whether"})


def _governed(scope: Scope, cue: Cue) -> Governed:
    tokens, k = scope.tokens, cue.last
    if k >= scope.high:
        return Governed(scope.high)
    if tokens.cls[k] & COMMA and scope.quote[k] < 0 and not _quotes_at(scope, k + 1):
        return _after_interruption(scope, cue, k)
    if cue.lexeme.particle == ("to",) and cue.has("that!"):  # "admitted to Holm over lunch that"
        that = that_after(tokens, k, scope.high, 15)
        if that > k:
            return _frame_at(scope, cue, that)
    if tokens.low[k : k + 3] == ("never", "again", "to"):  # "vowed never again to fight"
        return _license(cue, k, "to", ("to",))
    after = skip_adverbials(tokens, k, scope.high)
    that = past_moment(tokens, k, scope.high) or (after > k and past_moment(tokens, after, scope.high))
    if that:
        return _frame_at(scope, cue, that)
    while after + 1 < scope.high and tokens.cls[after] & ADV and tokens.cls[after + 1] & (ADV | COLON):
        if tokens.low[after] == "too":  # "said too much was at stake"
            break
        after += 1  # "put it more bluntly: “…”"
    if cue.lexeme.addressee and (cue.lexeme.addressee == "must" or _may_be_addressee(scope, after)):
        told = _after_addressee(scope, cue, after)
        if told is not None:
            return told
    found = _frame_at(scope, cue, after)
    if (
        not found.frame
        and k < after < scope.high
        and tokens.cls[after] & COMMA
        and tells_when(tokens, after + 1)
    ):
        found = _after_interruption(scope, cue, after)  # "said Friday, a day after the vote, that"
    if not found.frame and cue.has("that") and (city := past_city(scope, after)):
        placed = _frame_at(scope, cue, city)
        found = placed if placed.frame == "clause" else found
    if found.frame == "clause":
        found = Governed(past_occasion(scope, found.start), found.frame, found.needs_quote)
    if found.frame:
        return found
    return _past_preposition(scope, cue, after) or _quotation_ahead(scope, cue, k) or found


def _past_preposition(scope: Scope, cue: Cue, after: int) -> Governed | None:
    """What is reported behind a topic, a place or an adverb, which end before `after` where they are such:
    `reported on talks that Oslo held`, `vowed at the congress to build`; `None` where nothing of it is."""
    tokens, k = scope.tokens, cue.last
    about = after == k and cue.lexeme.lemma in _TREATING and names_topic(tokens, k)
    if (tokens.cls[k] & (PREP | ADV | TIME) or after > k) and not about:  # "reported on talks that Oslo held"
        that = past_full_place(scope, after) or that_after(tokens, k, scope.high, 15)
        if that > k and not is_finite(tokens, that + 1, that):  # "reported on the digging that took place"
            return _frame_at(scope, cue, that)
    asked_for = for_ahead(scope, k) if cue.has("for") else 0
    if asked_for or (after != k and tokens.low[k] in _PREPOSITION_FRAMES and not starts_time(tokens, k)):
        return _frame_at(scope, cue, asked_for or k)
    if tokens.cls[k] & PREP and tokens.low[k] in _WHERE:  # "vowed at the congress to build"
        end = noun_phrase_end(tokens, k + 1, scope.high)
        pronoun = cue.has("that") and tokens.cls[end] & SUBJ and not tokens.cls[end] & (DET | STAND_IN)
        if k + 1 < end < scope.high and ((tokens.low[end] == "to" and cue.has("to")) or pronoun):
            return _frame_at(scope, cue, end)
    return None


def past_words(scope: Scope, k: int) -> int:
    """The mark behind `the words` at `k`, in `added the words, “It is late”`; 0 where none follows."""
    tokens = scope.tokens
    if not (tokens.cls[k] & DET and tokens.low[k + 1] in {"words", "word", "phrase"}):
        return 0
    mark = k + 2 + bool(tokens.cls[k + 2] & (COMMA | COLON) and scope.quote[min(k + 2, scope.high - 1)] < 0)
    return mark if _quotes_at(scope, mark) else 0


def _quotation_ahead(scope: Scope, cue: Cue, k: int) -> Governed | None:
    """`said of the old bridge, “…”`: only a phrase stands between the cue and the quotation."""
    tokens, reach = scope.tokens, min(k + 14, scope.high - 1)
    if not tokens.cls[k] & PREP or max(scope.quote[k : reach + 1]) < 0:
        return None
    for j in range(k, reach):
        if tokens.cls[j] & (COMMA | COLON) and scope.quote[j] < 0:
            return _license(cue, j + 1, "quote", ("quote",)) if _quotes_at(scope, j + 1) else None
        if scope.quote[j] >= 0 or is_finite(tokens, j, k) or tokens.low[j] in _SAYING:
            return None
    return None


def _quotes_at(scope: Scope, k: int) -> bool:
    return k < scope.high and scope.quote[k] >= 0


def _may_be_addressee(scope: Scope, k: int) -> bool:
    return (
        k < scope.high
        and bool(scope.tokens.cls[k] & WORD)
        and scope.tokens.low[k] not in {"that", "of", "against", "to", "for"}
        and scope.quote[k] < 0
    )


def _after_addressee(scope: Scope, cue: Cue, k: int) -> Governed | None:
    """`told reporters (that) …`; where telling somebody is optional, `that`, a pronoun or a mark must
    follow."""
    tokens = scope.tokens
    told = skip_adverbials(tokens, skip_addressee(tokens, k, scope.high), scope.high)
    told = past_quoted_name(scope, told) or past_moment(tokens, told, scope.high) or told
    told = next((j for j in range(k + 1, told) if tokens.low[j] in {"why", "how"}), told)
    told = (past_doing(scope, told) if told > k + 1 else 0) or told
    found = _frame_at(scope, cue, told)
    if found.frame == "quote" and tokens.low[told - 1].endswith(("'s", "’s")):
        return Governed(scope.high)  # "“We will come,” she told Radio Oslo's “Morning Post”"
    if not found.frame and tokens.cls[k] & AUDIENCE and k + 1 < told:
        found = _frame_at(scope, cue, k + 1)  # "told reporters boats would sail"
    if not found.frame and told > k and (that := past_full_place(scope, told) or past_person(scope, told)):
        return _frame_at(scope, cue, that)
    if not found.frame and told > k and tokens.cls[told] & COMMA and scope.quote[told] < 0:
        found = _after_interruption(scope, cue, told)  # "told reporters, quoting a log, that"
    if found.frame == "clause" and found.start == told > k + 2 and tokens.low[told] == "that":
        return Governed(scope.high)  # "told us of a deal that was signed in May"
    if found.frame == "to" and told > k and cue.lexeme.lemma == "tell":
        return Governed(k, "np-to")  # as "urge" does, it keeps whom it tells to act
    if cue.lexeme.addressee == "must":
        placed = told > k and (not found.frame or (found.frame == "clause" and found.start == told))
        return (_past_place(scope, cue, told) if placed else None) or found
    if found.frame == "that" and told > k:
        return found
    if found.frame == "quote" and told > k and tokens.cls[found.start - 1] & (COMMA | COLON):
        return found
    named = tokens.cap[k] or (tokens.low[k] == "the" and tokens.cap[told - 1])  # "warned the North it would"
    if found.frame == "clause" and told > k and tokens.cls[found.start] & (SUBJ | DET) and named:
        return found
    return None


def _is_gap(scope: Scope, cue: Cue) -> bool:
    """`a step he described as reckless`: what it is said of stands before."""
    tokens, first = scope.tokens, cue.first
    if tokens.cls[first - 1] & ADV:
        first -= 1
    if tokens.cls[first - 1] & SUBJ and not tokens.cls[first - 1] & (DET | REL):
        named = bool(tokens.cls[first - 2] & WORD) and not tokens.cls[first - 2] & (SUB | COORD | PREP)
        return named and not {"a", "an"}.isdisjoint(tokens.low[max(scope.low, first - 6) : first - 2])
    return False


def _past_place(scope: Scope, cue: Cue, k: int) -> Governed | None:
    """`told reporters in Turku the dam was safe`: a phrase stands behind those who are told."""
    tokens = scope.tokens
    while k < scope.high - 2 and tokens.low[k] in _WHERE_TOLD:
        end = skip_adverbials(tokens, noun_phrase_end(tokens, k + 1, scope.high), scope.high)
        found = _frame_at(scope, cue, end)
        if found.frame in {"clause", "wh", "quote"}:
            return found
        if end <= k + 1:
            return None
        k = end
    return None


def _after_interruption(scope: Scope, cue: Cue, comma: int) -> Governed:
    """`said, in a statement, that …`; `said, "…"` is read elsewhere."""
    start = past_interruption(scope, cue, comma)
    return _frame_at(scope, cue, start) if start else Governed(scope.high)


def _frame_at(scope: Scope, cue: Cue, k: int) -> Governed:
    tokens, high = scope.tokens, scope.high
    if k >= high or tokens.cls[k] & END:
        return Governed(high)
    if tokens.low[k] in ANNOUNCING:
        k = past_announcing(scope, k)
    if tokens.cls[k] & (COLON | COMMA | DASH) and scope.quote[k] < 0:
        if _quotes_at(scope, k + 1):
            return _license(cue, k + 1, "quote", ("quote", "that"))
        if tokens.cls[k] & COLON and k + 1 < high:
            return _license(cue, k + 1, "colon", ("quote", "that"))
        return Governed(high)
    worded = past_words(scope, k) if tokens.cls[k] & DET else 0
    if tokens.cls[k] & SEMI or worded:
        return _license(cue, worded, "quote", ("quote",)) if worded else Governed(high)
    if tokens.low[k] == "that" and tokens.cls[k + 1] & TIME and tokens.low[k + 2] == "that" and k + 3 < high:
        k += 2  # "concluded that May that the boat had been hit"
    if tokens.low[k] == "that" and k + 1 < high and not is_pronoun(scope, k):
        if cue.has("np-as") and is_that_as(scope, k):
            return _license(cue, k, "np-as", ("np-as",))
        if _quotes_at(scope, k + 1) and cue.has("np-np") and not cue.has("that"):
            return _license(cue, k, "np-np", ("np-np",))  # "called that “reckless”"
        if tokens.cls[k + 1] & COMMA and tokens.cls[k + 2] & COORD:
            return Governed(high)  # "have told me that, and I believed them"
        if tokens.cls[k + 1] & (COLON | COMMA) and k + 2 < high:
            if is_told_of(scope, k):
                return Governed(high)
            frame = "quote" if _quotes_at(scope, k + 2) and tokens.cls[k + 1] & COLON else "that"
            return _license(cue, k + 2, frame, ("that", "that!"))
        if points_back(scope, k):
            return Governed(high)
        if cue.lexeme.lemma in _TAKES_OBJECTS and not holds_clause(scope, k + 1):
            return Governed(high)  # "the feast held that day", "chanted that song"
        if cue.lexeme.lemma == "ask" and not (tokens.cls[k + 1] & (SUBJ | DET) or tokens.cap[k + 1]):
            return Governed(high)  # "asked that question"
        found = _license(cue, k + 1, "that", ("that", "that!"))
        called = "as" in tokens.low[k + 2 : high] and is_complement(scope, cue, k, "as")
        described = not found.frame and called  # "dismissed that tale as “idle”"
        return _license(cue, k, "np-as", ("np-as",)) if described else found
    found = _phrase_frame(scope, cue, k)
    if not found.frame and tokens.low[k] == "that" and k == cue.last and "verb" in cue.lexeme.entries[0].part:
        return _license(cue, k, "clause", ("that!",))  # "hinted that could change"
    return found


def _phrase_frame(scope: Scope, cue: Cue, k: int) -> Governed:
    tokens = scope.tokens
    word, this = tokens.low[k], tokens.cls[k]
    if scope.quote[k] >= 0:
        if "before" not in cue.lexeme.positions:  # "the feud was going on “in the dark”"
            return Governed(scope.high)
        if cue.has("np-to") and not cue.has("quote") and _acts_behind_marks(scope, k):
            return Governed(k, "np-to")  # "appealed to “all parties” to refrain"
        return _license(cue, k, "quote", ("quote", "that", "np", "np-np"))
    if word == "to" or (word in {"not", "never"} and tokens.low[k + 1] == "to"):
        if (tokens.cls[k + 1] & ING or tokens.low[k + 1] == "having") and cue.lexeme.lemma in _OWNS_UP:
            return Governed(k, "ing")  # "admitted in 2002 to having taken them"
        if tokens.cls[k + 1] & (DET | NUMBER) or (tokens.cap[k + 1] and word == "to"):
            return Governed(scope.high)  # "pledged to the king"
        return _license(cue, k, "to", ("to",))
    marked = k + 1 + (word == "as" and tokens.low[k + 1] in {"a", "an"})
    if word == "as" and cue.has("np-as") and _quotes_at(scope, marked) and object_after_marks(scope, marked):
        return _license(cue, k + 1 if k == cue.last else k, "np-as", ("np-as",))
    if word == "as" and k == cue.last and cue.has("np-as") and _is_gap(scope, cue):
        return _license(cue, k + 1, "np-as", ("np-as",))
    if word in _PREPOSITION_FRAMES and cue.has(_PREPOSITION_FRAMES[word]):
        frame = _PREPOSITION_FRAMES[word]
        if frame == "on-to" and "to" not in tokens.low[k : scope.high]:
            return Governed(scope.high)
        return _license(cue, k + 1 if k == cue.last else k, frame, (frame,))  # "warned of | haste"
    if word in {"on", "upon"} and cue.has("on"):
        return _license(cue, k, "on", ("on",))
    asks = cue.lexeme.lemma in _ASKING
    if word == "anonymity":
        return Governed(scope.high)
    if this & WH and (
        word not in {"who", "which", "when", "where"}
        or (asks and (word != "which" or tokens.low[k + 1] == "of"))
    ):
        if tokens.cls[k + 1] & END:
            return Governed(scope.high)  # "asked why."
        return _license(cue, k, "wh", ("wh",))
    seen = word in _PERCEIVED or cue.lexeme.lemma not in _WITNESSING  # "reported seeing a flash"
    if (this & ING or word in {"being", "having"}) and cue.has("ing") and seen:
        return _license(cue, k, "ing", ("ing",))
    return _nominal_frame(scope, cue, k)


def _acts_behind_marks(scope: Scope, k: int) -> bool:
    """Whether an infinitive follows the quotation that opens at `k`."""
    end = next((j for j in range(k, scope.high) if scope.quote[j] < 0), scope.high - 1)
    return infinitive_ahead(scope, end) == end


def _nominal_frame(scope: Scope, cue: Cue, k: int) -> Governed:
    """A clause without `that`, or an object with or without its complement."""
    tokens, high, frames = scope.tokens, scope.high, cue.lexeme.frames
    this, words = tokens.cls[k], tokens.low[k:high]
    if words[0] in _NO_SUBJECT:
        frames = frames - {"that", "that!", "zero"}  # "those who remember them are old"
    nominal = bool(this & WORD and not this & NEG) and not (
        (this & (PREP | COORD | AUX) and not this & NUMBER) or this & SUB & ~DET
    )
    nominal = nominal or (tokens.low[k] in _MONEY and bool(tokens.cls[k + 1] & NUMBER))
    if tokens.low[k] == "it" and words[1:2] and words[1].endswith(("self", "selves")):
        return _license(cue, k, "np", ("np",))  # "announced it himself"
    felt = _feeling(scope, k) if "feeling" in frames else None
    if felt is not None or words_object(scope, cue, k):
        return felt or Governed(k, "np")
    if cue.lexeme.lemma in _OF_PERSONS and _is_person_object(scope, cue, k):
        return Governed(high)
    if this & SUBJ and "that" in frames and starts_clause(tokens, k, high):
        return _license(cue, k, "clause", ("that",))
    if cue.lexeme.lemma == "declare" and named_at_once(scope, k):
        return _license(cue, k, "np-np", ("np-np",))
    if (nominal or tokens.cap[k]) and has_subjunctive(scope, cue, k):
        return _license(cue, k, "clause", ("that",))
    if nominal or tokens.cap[k]:
        if "np-for-ing" in frames and blames_for_doing(scope, k):
            return Governed(k, "np-for")
        for frame, word in _COMPLEMENTS:
            if frame not in frames or word not in words or _goes_on_saying(words, word):
                continue
            called = word == "for" and "np-np" in frames and is_small_clause(scope, k)
            if not called and is_complement(scope, cue, k, word):
                return _license(cue, k, frame, (frame,))
        to = infinitive_ahead(scope, k) if "np-to" in frames and "to" in words else 0
        if to and is_object_until(scope, k, to):
            return _license(cue, k, "np-to", ("np-to",))
    if "that" in frames and _is_whole_clause(scope, cue, k, nominal):
        return _license(cue, k, "clause", ("that",))
    if nominal and cue.lexeme.lemma == "say" and must_be_clause(scope, k):
        return _license(cue, k, "clause", ("that",))
    if nominal and "that" in frames and "np" not in frames and has_unknown_verb(scope, k):
        return _license(cue, k, "clause", ("that",))
    if "that!" in frames and is_plain_clause(scope, k):
        return _license(cue, k, "clause", ("that!",))  # "complained they were never paid"
    if "zero" in frames and this & SUBJ and starts_clause(tokens, k, high):
        return _license(cue, k, "clause", ("zero",))
    if "np-np" in frames and is_small_clause(scope, k):
        return _license(cue, k, "np-np", ("np-np",))
    if "np" in frames and (nominal or tokens.cap[k]):
        return _object(scope, cue, k)
    return Governed(high)


def _is_whole_clause(scope: Scope, cue: Cue, k: int, nominal: bool) -> bool:
    """Whether a clause begins at `k`, of which marks or a phrase between commas may part the verb."""
    whole = starts_clause(scope.tokens, k, scope.high) or (nominal and verb_in_marks(scope, k))
    if whole and cue.lexeme.lemma in _WANTING and hangs_on_time(scope, k):
        return False
    return whole or by_own_means(scope, k) is not None


def _feeling(scope: Scope, k: int) -> Governed | None:
    """`voiced growing concern that …`, `expressed its willingness to …`: what is put into words follows its
    noun."""
    tokens = scope.tokens
    for j in range(k, min(k + 6, scope.high - 2)):
        if scope.quote[j] >= 0 or not tokens.cls[j] & WORD or tokens.cls[j] & (PREP | REL | AUX):
            return None
        if tokens.low[j] in _FEELINGS and tokens.low[j + 1] == "that":
            return Governed(j + 2, "that")
        if tokens.low[j] in _RESOLVES and tokens.low[j + 1] == "to":
            return Governed(j + 1, "to")
    return None


def _is_person_object(scope: Scope, cue: Cue, k: int) -> bool:
    """`questioned him about the fire`, `cited Holm as saying`: a person is no content."""
    tokens = scope.tokens
    if cue.lexeme.lemma == "question":
        alone = not tokens.cls[k] & DET or tokens.cls[k + 1] & (PREP | TIME | _BREAK)
        return bool(tokens.cls[k] & OBJ and alone)
    if cue.lexeme.lemma != "cite":
        return False
    end = noun_phrase_end(tokens, k, scope.high)
    return tokens.low[end] == "as" and (tokens.low[end + 1] in _SAYING or bool(tokens.cls[end + 1] & ING))


def _goes_on_saying(words: tuple[str, ...], word: str) -> bool:
    """`quoted Kim as saying …`: the content is what he is quoted as saying."""
    after = words[words.index(word) + 1 : words.index(word) + 2]
    return word == "as" and bool(_SAYING.intersection(after))


def _object(scope: Scope, cue: Cue, k: int) -> Governed:
    """A noun phrase; "called for Seoul to resume" is a clause that begins with its `for`."""
    if cue.lexeme.lemma == "repeat" and is_said_before(scope, k):
        return Governed(k, "np")
    timed = scope.tokens.cls[cue.first - 1] & TIME  # "on Thursday called for": the preposition is apart
    if cue.lexeme.particle == ("for",) and timed and cue.first > scope.low:
        end = noun_phrase_end(scope.tokens, k, scope.high)
        if end < scope.high and opens_infinitive(scope.tokens, end):
            return _license(cue, cue.last - 1, "for-to", ("np",))
    return _license(cue, k, "np", ("np",))


def _license(cue: Cue, k: int, name: str, licences: tuple[str, ...]) -> Governed:
    """The frame, where the table licenses it for this cue."""
    known = cue.lexeme.licensed
    held = known.get((name, licences))
    if held is None:
        held = known[name, licences] = _licensed(cue.lexeme, name, licences)
    return Governed(k, *held)


def _licensed(lexeme: Lexeme, name: str, licences: tuple[str, ...]) -> tuple[str, bool]:
    """The frame that the table licenses for a form, and whether its content needs quotation marks."""
    entries = [entry for entry in lexeme.entries if entry.frames.intersection(licences)]
    entries = [entry for entry in entries if entry.part == "verb"] or entries
    if not entries:
        return "", False
    sure = name in {"that", "quote"} and any(entry.strength != "optional" for entry in entries)
    strong = any(entry.strength == "strong" and entry.allows(licences) for entry in entries)
    return name, not (sure or strong)

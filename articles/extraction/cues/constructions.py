"""By which construction a content begins at a token, if the table of cues licenses it for the cue.

`said | that …`, `vowed | to …`, `called | it a start`. What may stand between the cue and that token,
`frames` passes over: times, places, the person told.
"""

from __future__ import annotations

from articles.extraction.cues.finding import Cue, Lexeme
from articles.extraction.cues.objects import (
    adds_thing,
    asks_for,
    blames_for_doing,
    hangs_on_time,
    has_subjunctive,
    has_unknown_verb,
    infinitive_ahead,
    is_complement,
    is_judged_first,
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
from articles.extraction.cues.places import ANNOUNCING, past_announcing
from articles.extraction.cues.plural_clauses import acts_in_plural
from articles.extraction.cues.pointing import (
    belongs_to_noun,
    holds_clause,
    is_pronoun,
    is_told_of,
    points_back,
    stands_alone,
)
from articles.extraction.grammar.adverbials import COUNTS, noun_phrase_end, skip_time
from articles.extraction.grammar.clauses import starts_clause
from articles.extraction.grammar.finite_verbs import first_finite
from articles.extraction.grammar.means import by_own_means
from articles.extraction.grammar.persons import person_end
from articles.extraction.grammar.scope import Scope, quotes_at
from articles.extraction.grammar.verb_groups import opens_infinitive
from articles.extraction.grammar.verdicts import is_small_clause
from articles.extraction.records import record
from articles.extraction.text.lexicon import (
    ADV,
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
    PREP,
    REL,
    SEMI,
    SUB,
    SUBJ,
    TIME,
    WH,
    WORD,
    word_list,
)

_BREAK = COMMA | SEMI | COLON | DASH | END
PREPOSITION_FRAMES = {"for": "for", "of": "of", "against": "against", "on": "on-to", "upon": "on-to"}
"""The construction that a preposition behind a cue opens."""
_FEW = 5
_NO_SUBJECT = frozenset({"them", "him", "me", "us"})
_MONEY = frozenset("$€£¥₩")
_BEHIND_STRANDED = frozenset({"in", "at", "on", "during", "under", "before", "after", "by", "between"})
"""Behind a `to` whose object stands before it: `the pact, which Oslo agreed to | in May`."""
_HEARD_BY_POLICE = word_list("heard_by_police")
_OWNS_UP = frozenset({"admit", "confess", "object"})
SAYING = word_list("saying")
"""What somebody is quoted as doing: `cited Holm as | saying`."""
_WANTING = frozenset({"urge", "demand", "request", "recommend"})
_ASKING = frozenset({"ask", "wonder", "inquire"})
_TAKES_OBJECTS = frozenset({"hold", "shout", "yell", "whisper", "mutter", "chant", "plead"})
_NO_CONTENTS = frozenset({"question", "cite", "claim", "repeat"})
_WITNESSING = frozenset({"report", "describe"})
_PERCEIVED = word_list("perceived")
_FEELINGS = word_list("feeling")
_RESOLVES = word_list("resolve")
_COMPLEMENTS = tuple((f"np-{word}", word) for word in ["of", "for", "as", "on", "against", "with"])


@record
class Governed:
    """What a cue governs: content from token `start`, by `frame` (`""`: nothing stands there).

    `needs_quote`: the reading holds only where the content has the speaker's words in marks.
    """

    start: int
    frame: str = ""
    needs_quote: bool = False


def past_words(scope: Scope, k: int) -> int:
    """The mark behind `the words` at `k`, in `added the words, “It is late”`; 0 where none follows."""
    tokens = scope.tokens
    if not (tokens.cls[k] & DET and tokens.low[k + 1] in {"words", "word", "phrase"}):
        return 0
    mark = k + 2 + bool(tokens.cls[k + 2] & (COMMA | COLON) and scope.quote[min(k + 2, scope.high - 1)] < 0)
    return mark if quotes_at(scope, mark) else 0


def _is_gap(scope: Scope, cue: Cue) -> bool:
    """`a step he described as reckless`: what it is said of stands before."""
    tokens, first = scope.tokens, cue.first
    if tokens.cls[first - 1] & ADV:
        first -= 1
    if tokens.cls[first - 1] & SUBJ and not tokens.cls[first - 1] & (DET | REL):
        named = bool(tokens.cls[first - 2] & WORD) and not tokens.cls[first - 2] & (SUB | COORD | PREP)
        return named and not {"a", "an"}.isdisjoint(tokens.low[max(scope.low, first - 6) : first - 2])
    return False


def frame_at(scope: Scope, cue: Cue, k: int) -> Governed:
    tokens, high = scope.tokens, scope.high
    if k >= high or tokens.cls[k] & END:
        return Governed(high)
    if tokens.low[k] in ANNOUNCING:
        k = past_announcing(scope, k)
    if tokens.cls[k] & (COLON | COMMA | DASH) and scope.quote[k] < 0:
        if quotes_at(scope, k + 1):
            return license_frame(cue, k + 1, "quote", ("quote", "that"))
        if tokens.cls[k] & COLON and k + 1 < high:
            return license_frame(cue, k + 1, "colon", ("quote", "that"))
        return Governed(high)
    worded = past_words(scope, k) if tokens.cls[k] & DET else 0
    if tokens.cls[k] & SEMI or worded:
        return license_frame(cue, worded, "quote", ("quote",)) if worded else Governed(high)
    if tokens.low[k] == "that" and tokens.cls[k + 1] & TIME and tokens.low[k + 2] == "that" and k + 3 < high:
        k += 2  # "concluded that May that the boat had been hit"
    if tokens.low[k] == "that" and k + 1 < high and not is_pronoun(scope, k):
        if cue.has("np-as") and is_that_as(scope, k):
            return license_frame(cue, k, "np-as", ("np-as",))
        if quotes_at(scope, k + 1) and cue.has("np-np") and not cue.has("that"):
            return license_frame(cue, k, "np-np", ("np-np",))  # "called that “reckless”"
        if tokens.cls[k + 1] & COMMA and tokens.cls[k + 2] & COORD:
            return Governed(high)  # "have told me that, and I believed them"
        if tokens.cls[k + 1] & (COLON | COMMA) and k + 2 < high:
            if is_told_of(scope, k):
                return Governed(high)
            frame = "quote" if quotes_at(scope, k + 2) and tokens.cls[k + 1] & COLON else "that"
            return license_frame(cue, k + 2, frame, ("that", "that!"))
        if points_back(scope, k) or stands_alone(scope, k) or belongs_to_noun(scope, k, cue.last):
            return Governed(high)
        if cue.lexeme.lemma in _TAKES_OBJECTS and not holds_clause(scope, k + 1):
            return Governed(high)  # "the feast held that day", "chanted that song"
        if cue.lexeme.lemma == "ask" and not (tokens.cls[k + 1] & (SUBJ | DET) or tokens.cap[k + 1]):
            wish = "be" in tokens.low[k + 2 : k + _FEW]  # "asked that talks be held"
            return license_frame(cue, k + 1, "that", ("that!",)) if wish else Governed(high)
        found = license_frame(cue, k + 1, "that", ("that", "that!"))
        called = "as" in tokens.low[k + 2 : high] and is_complement(scope, cue, k, "as")
        described = not found.frame and called  # "dismissed that tale as “idle”"
        return license_frame(cue, k, "np-as", ("np-as",)) if described else found
    found = _phrase_frame(scope, cue, k)
    if not found.frame and tokens.low[k] == "that" and k == cue.last and "verb" in cue.lexeme.entries[0].part:
        return license_frame(cue, k, "clause", ("that!",))  # "hinted that could change"
    return found


def _phrase_frame(scope: Scope, cue: Cue, k: int) -> Governed:
    """A content that a word or a mark opens: `vowed | to sail`, `warned | of a flood`, `asked | why`, `called
    it | “idle”`."""
    tokens = scope.tokens
    word, this = tokens.low[k], tokens.cls[k]
    if scope.quote[k] >= 0:
        if "before" not in cue.lexeme.positions:  # "the feud was going on “in the dark”"
            return Governed(scope.high)
        if cue.has("np-to") and not cue.has("quote") and _acts_behind_marks(scope, k):
            return Governed(k, "np-to")  # "appealed to “all parties” to refrain"
        return license_frame(cue, k, "quote", ("quote", "that", "np", "np-np"))
    if word == "to" or (word in {"not", "never"} and tokens.low[k + 1] == "to"):
        if (tokens.cls[k + 1] & ING or tokens.low[k + 1] == "having") and cue.lexeme.lemma in _OWNS_UP:
            return Governed(k, "ing")  # "admitted in 2002 to having taken them"
        if tokens.cls[k + 1] & (DET | NUMBER) or (tokens.cap[k + 1] and word == "to"):
            return Governed(scope.high)  # "pledged to the king"
        if tokens.low[k + 1] in _BEHIND_STRANDED or skip_time(tokens, k + 1, scope.high) > k + 1:
            return Governed(scope.high)  # "a pact Oslo agreed to in May", "agreed to last year"
        return license_frame(cue, k, "to", ("to",))
    marked = k + 1 + (word == "as" and tokens.low[k + 1] in {"a", "an"})
    if word == "as" and cue.has("np-as") and quotes_at(scope, marked) and object_after_marks(scope, marked):
        return license_frame(cue, k + 1 if k == cue.last else k, "np-as", ("np-as",))
    if word == "as" and k == cue.last and cue.has("np-as") and is_judged_first(scope, k + 1):
        return license_frame(cue, k + 1, "np-as", ("np-as",))
    if word == "as" and k == cue.last and cue.has("np-as") and _is_gap(scope, cue):
        return license_frame(cue, k + 1, "np-as", ("np-as",))
    if word in PREPOSITION_FRAMES and cue.has(PREPOSITION_FRAMES[word]):
        frame = PREPOSITION_FRAMES[word]
        if frame == "on-to" and "to" not in tokens.low[k : scope.high]:
            return Governed(scope.high)
        if cue.lexeme.lemma == "ask" and (k == cue.last or not asks_for(scope, k)):
            return Governed(scope.high)  # "a man who asks for nothing", "asked on Monday for comment"
        return license_frame(cue, k + 1 if k == cue.last else k, frame, (frame,))  # "warned of | haste"
    if word in {"on", "upon"} and cue.has("on"):
        if tokens.cls[k + 1] & (_BREAK | PREP | COORD):
            return Governed(scope.high)  # "a clause Oslo had insisted on"
        return license_frame(cue, k, "on", ("on",))
    if word == "anonymity":
        return Governed(scope.high)
    if _opens_question(scope, cue, k):
        if tokens.cls[k + 1] & END:
            return Governed(scope.high)  # "asked why."
        return license_frame(cue, k, "wh", ("wh",))
    seen = word in _PERCEIVED or cue.lexeme.lemma not in _WITNESSING  # "reported seeing a flash"
    if (this & ING or word in {"being", "having"}) and cue.has("ing") and seen:
        return license_frame(cue, k, "ing", ("ing",))
    return _nominal_frame(scope, cue, k)


def _opens_question(scope: Scope, cue: Cue, k: int) -> bool:
    """`explained | why it was late`, `asked | who had paid`, `asked | if the boat had sunk`, `announced |
    when it would sail`, `revealed | who had paid`."""
    tokens, word, asks = scope.tokens, scope.tokens.low[k], cue.lexeme.lemma in _ASKING
    if not tokens.cls[k] & WH:
        return asks and word == "if" and starts_clause(tokens, k + 1, scope.high)
    if word in {"when", "where"}:
        return asks or (cue.has("wh") and _is_to_come(scope, k))
    if word in {"who", "which"}:
        return k == cue.last or (asks and (word == "who" or tokens.low[k + 1] == "of"))
    return True


def _is_to_come(scope: Scope, k: int) -> bool:
    """`said | when the talks would begin`; not `said | when he came that he would stay`, `“It is over,” he
    said | when the rain would fall no more`."""
    tokens = scope.tokens
    verb = first_finite(tokens, k + 1, scope.high, scope.quote)
    plain = verb > k + 1 and tokens.low[verb] in {"would", "will"} and not tokens.cls[verb + 1] & NEG
    return plain and all(tokens.cls[j] & WORD for j in range(k, verb)) and max(scope.quote[scope.low : k]) < 0


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
        return license_frame(cue, k, "np", ("np",))  # "announced it himself"
    felt = _feeling(scope, k) if "feeling" in frames else None
    if felt is not None or words_object(scope, cue, k):
        return felt or Governed(k, "np")
    if (cue.lexeme.lemma in _NO_CONTENTS or words[0] in _POINTING) and _is_no_content(scope, cue, k):
        return Governed(high)
    if this & SUBJ and "that" in frames and starts_clause(tokens, k, high):
        return license_frame(cue, k, "clause", ("that",))
    if cue.lexeme.lemma == "declare" and named_at_once(scope, k):
        return license_frame(cue, k, "np-np", ("np-np",))
    if (nominal or tokens.cap[k]) and has_subjunctive(scope, cue, k):
        return license_frame(cue, k, "clause", ("that",))
    if nominal or tokens.cap[k]:
        if "np-for-ing" in frames and blames_for_doing(scope, k):
            return Governed(k, "np-for")
        for frame, word in _COMPLEMENTS:
            if frame not in frames or word not in words or _goes_on_saying(words, word):
                continue
            called = word == "for" and "np-np" in frames and is_small_clause(scope, k)
            if not called and is_complement(scope, cue, k, word):
                return license_frame(cue, k, frame, (frame,))
        to = infinitive_ahead(scope, k) if "np-to" in frames and "to" in words else 0
        if to and is_object_until(scope, k, to):
            return license_frame(cue, k, "np-to", ("np-to",))
    if "that" in frames and _is_whole_clause(scope, cue, k, nominal):
        return license_frame(cue, k, "clause", ("that",))
    if nominal and cue.lexeme.lemma == "say" and must_be_clause(scope, k):
        return license_frame(cue, k, "clause", ("that",))
    if nominal and "that" in frames and "np" not in frames and has_unknown_verb(scope, k):
        return license_frame(cue, k, "clause", ("that",))
    if "that!" in frames and is_plain_clause(scope, k):
        return license_frame(cue, k, "clause", ("that!",))  # "complained they were never paid"
    if "zero" in frames and this & SUBJ and starts_clause(tokens, k, high):
        return license_frame(cue, k, "clause", ("zero",))
    if "np-np" in frames and is_small_clause(scope, k):
        return license_frame(cue, k, "np-np", ("np-np",))
    if "np" in frames and (nominal or tokens.cap[k]):
        return _object(scope, cue, k)
    return Governed(high)


def _is_whole_clause(scope: Scope, cue: Cue, k: int, nominal: bool) -> bool:
    """Whether a clause begins at `k`, of which marks or a phrase between commas may part the verb."""
    whole = starts_clause(scope.tokens, k, scope.high)
    whole = whole or (nominal and (verb_in_marks(scope, k) or acts_in_plural(scope, cue, k)))
    if whole and cue.lexeme.lemma in _WANTING and hangs_on_time(scope, k):
        return False
    if whole and cue.lexeme.lemma == "add" and adds_thing(scope, k):
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


def _are_lost(scope: Scope, k: int) -> bool:
    """`claimed | hundreds of lives`; not `claimed | the boy lives in Oslo`, `many lives would be lost`."""
    tokens = scope.tokens
    lives = tokens.low.index("lives", k)
    counted = tokens.cls[lives - 1] & NUMBER or tokens.low[lives - 1] in _COUNTED
    return bool(counted) and bool(tokens.cls[lives + 1] & (_BREAK | PREP | COORD | TIME | SUB))


_COUNTED = COUNTS | {"many", "several", "of", "dozen", "hundred", "more", "young", "civilian", "innocent"}


def _points_back(scope: Scope, k: int) -> bool:
    """`denied it at a hearing on Monday`, `said this in Oslo and left`: what is meant was told before."""
    behind, word = scope.tokens.cls[k + 1], scope.tokens.low[k + 1]
    placed = behind & PREP and word not in _COMPLEMENTING
    return bool(placed or (behind & TIME and scope.tokens.low[k] == "it")) and stands_alone(scope, k)


_COMPLEMENTING = frozenset({"as", "of", "for", "to", "against", "like", "than"})


def _is_no_content(scope: Scope, cue: Cue, k: int) -> bool:
    """`questioned him about the fire`, `cited Holm as saying`, `claimed four lives`: a person is no content,
    nor are lives."""
    tokens = scope.tokens
    if cue.lexeme.lemma not in _NO_CONTENTS:
        return cue.has("that") and _points_back(scope, k)
    if cue.lexeme.lemma == "repeat":  # "repeating a line that clerks have used for years"
        return tokens.low[k] in {"a", "an"} and not _LINES.isdisjoint(tokens.low[k : k + _FEW])
    if cue.lexeme.lemma == "question":
        end = noun_phrase_end(tokens, k, scope.high)
        return person_end(tokens, k, scope.high) > 0 or tokens.low[end - 1] in _HEARD_BY_POLICE
    if cue.lexeme.lemma == "claim":
        return "lives" in tokens.low[k : k + _FEW] and _are_lost(scope, k)
    end = noun_phrase_end(tokens, k, scope.high)
    if tokens.low[end] == "as":
        return tokens.low[end + 1] in SAYING or bool(tokens.cls[end + 1] & ING)
    return person_end(tokens, k, scope.high) > 0 or tokens.low[end - 1] in {"source", "sources"}


def _goes_on_saying(words: tuple[str, ...], word: str) -> bool:
    """`quoted Kim as saying …`: the content is what he is quoted as saying."""
    after = words[words.index(word) + 1 : words.index(word) + 2]
    return word == "as" and bool(SAYING.intersection(after))


def _object(scope: Scope, cue: Cue, k: int) -> Governed:
    """A noun phrase; "called for Seoul to resume" is a clause that begins with its `for`."""
    if cue.lexeme.lemma == "repeat" and is_said_before(scope, k):
        return Governed(k, "np")
    timed = scope.tokens.cls[cue.first - 1] & TIME  # "on Thursday called for": the preposition is apart
    if cue.lexeme.particle == ("for",) and timed and cue.first > scope.low:
        end = noun_phrase_end(scope.tokens, k, scope.high)
        if end < scope.high and opens_infinitive(scope.tokens, end):
            return license_frame(cue, cue.last - 1, "for-to", ("np",))
    return license_frame(cue, k, "np", ("np",))


_LINES = frozenset({"line", "phrase", "refrain", "mantra", "theme", "slogan", "formula"})
_POINTING = frozenset({"this", "it"})


def license_frame(cue: Cue, k: int, name: str, licences: tuple[str, ...]) -> Governed:
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

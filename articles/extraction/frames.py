"""Cues in their clause: who is the subject, where does the content begin, which construction is it.

A cue becomes a `Reporting` only where the words around it show that it reports:
`plans to say`, `was announced by`, `the announced plan` do not.
"""

from __future__ import annotations

from dataclasses import dataclass

from articles.extraction.clauses import first_finite, is_finite, skip_addressee, skip_adverbials
from articles.extraction.cues import Cue
from articles.extraction.lexicon import (
    ADV,
    AUX,
    BE,
    COLON,
    COMMA,
    COORD,
    DASH,
    DET,
    END,
    HAVE,
    ING,
    MODAL,
    NEG,
    NUMBER,
    PREP,
    REL,
    SEMI,
    STAND_IN,
    SUB,
    SUBJ,
    WH,
    WORD,
)
from articles.extraction.segmentation import Layout
from articles.extraction.sources import Range, noun_after, subject_after, subject_before, verb_group_start
from articles.extraction.tokens import Tokens

_BREAK = COMMA | SEMI | COLON | DASH | END


@dataclass(frozen=True, slots=True)
class Reporting:
    """A cue that reports, in its sentence. All numbers are tokens.

    `begin` is where its clause begins (its subject or coordinator). `right` is where
    content after the cue would begin; `frame` what stands there (`""`: nothing).
    `shape`: subject-verb, inverted, shared (the subject is that of an earlier verb),
    participle, noun, preposition, relative.
    """

    cue: Cue
    begin: int
    right: int
    frame: str
    shape: str
    source: Range | None
    strength: str = "strong"


def read_cue(layout: Layout, cue: Cue, low: int, high: int, quote: tuple[int, ...]) -> Reporting | None:
    """The reporting clause around a cue between tokens `low` and `high`, or `None` where the words report nothing."""
    if "preposition" in cue.forms:
        return _according(layout.tokens, cue, low, high, quote)
    tokens = layout.tokens
    k = cue.first
    if "ing" in cue.forms:
        reading = _participle(tokens, cue, low, high, quote)
        if reading is not None:
            return reading
    elif any(form in cue.forms for form in ("past", "present", "base", "participle")):
        reading = _finite(tokens, cue, low, high, quote)
        if reading is not None:
            return reading
    if "noun" in cue.forms and k > low:
        return _noun(tokens, cue, low, high, quote)
    return None


# --- verbs -------------------------------------------------------------------


def _finite(tokens: Tokens, cue: Cue, low: int, high: int, quote: tuple[int, ...]) -> Reporting | None:
    k = cue.first
    group = verb_group_start(tokens, k, low)
    if not _may_be_finite(tokens, cue, group, low, high):
        return None
    before = tokens.cls[group - 1] if group > low else 0
    right, frame, strength = content_after(tokens, cue, high, quote)
    if group == low or before & COMMA or (group > low and quote[group - 1] >= 0) or before & DASH:
        inverted = _inverted(tokens, cue, group, low, high, quote)
        if inverted is not None:
            return inverted
    if group == low:
        return None
    if before & COORD:
        begin = group - 1
        return Reporting(cue, begin, right, frame, "shared", None, strength) if frame else None
    if before & REL and not before & (PREP | STAND_IN) and tokens.low[group - 1] in {"who", "which", "that"}:
        source = _antecedent(tokens, low, group - 1, quote)
        return Reporting(cue, group - 1, right, frame, "relative", source, strength) if frame else None
    source = subject_before(tokens, low, group, quote)
    if source is None or not _can_speak(tokens, source):
        return None
    begin = source[0]
    if (
        frame
        and begin > low
        and tokens.low[begin - 1] in {"which", "what", "that", "whom"}
        and first_finite(tokens, right, right + 1) >= 0
    ):
        return Reporting(cue, begin - 1, right, "gap", "subject-verb", source, strength)
    return Reporting(cue, begin, right, frame, "subject-verb", source, strength)


def _may_be_finite(tokens: Tokens, cue: Cue, group: int, low: int, high: int) -> bool:
    k = cue.first
    helpers = tokens.cls[group:k]
    if any(c & NEG for c in helpers) or (
        k > low and tokens.low[k - 1] in {"to", "not", "'s", "'"} and tokens.low[k - 1] != "'s"
    ):
        return False
    modal = any(c & (MODAL) for c in helpers)
    if modal:
        return False
    have = any(c & HAVE for c in helpers) or (k > low and tokens.low[k - 1] == "'s")
    if any(c & BE for c in helpers) and not have or (have and "been" in tokens.low[group:k]):
        return False
    if "present" in cue.forms or "base" in cue.forms and not cue.forms & {"past", "participle"}:
        return _present_reading(tokens, cue, group, low, high)
    before = tokens.cls[group - 1] if group > low else 0
    if before & DET and not before & (SUBJ | STAND_IN | SUB | REL):
        return False
    if cue.last < high and tokens.low[cue.last] == "by":
        return False
    return True


def _present_reading(tokens: Tokens, cue: Cue, group: int, low: int, high: int) -> bool:
    """Whether "claims", "report", "calls" is a verb where it stands."""
    if group == low:
        return False
    before = tokens.cls[group - 1]
    word = tokens.low[group - 1]
    if word in {"to", "'", "'s"} or before & (PREP | DET) and not before & (SUBJ | STAND_IN | REL):
        return False
    if "noun" not in cue.forms:
        return (
            "present" in cue.forms
            or bool(before & (SUBJ | STAND_IN | REL | COMMA))
            or word.endswith("s")
            or True
        )
    if before & (SUBJ | REL) or tokens.low[cue.last : cue.last + 1] == ("that",):
        return True
    if cue.last < high and (is_finite(tokens, cue.last, low) or tokens.cls[cue.last] & (PREP | _BREAK)):
        return False
    return "present" in cue.forms and tokens.cap[group - 1] and not tokens.cap[cue.first]


def _inverted(
    tokens: Tokens, cue: Cue, group: int, low: int, high: int, quote: tuple[int, ...]
) -> Reporting | None:
    """`…, said Alison Evans, an analyst`: the subject after the verb, with nothing reported after it."""
    if group != cue.first or group == low or not cue.has("quote", "that"):
        return None
    if cue.last >= high or quote[cue.last] >= 0:
        return None
    source = subject_after(tokens, cue.last, high)
    if source is None or not _can_speak(tokens, source):
        return None
    end = source[1]
    if end < high and tokens.cls[end] & WORD and (is_finite(tokens, end, low) or tokens.cls[end] & SUBJ):
        return None
    if tokens.low[cue.last] == "that":
        return None
    return Reporting(cue, group, high, "", "inverted", source)


def _antecedent(tokens: Tokens, low: int, k: int, quote: tuple[int, ...]) -> Range | None:
    end = k - 1 if k > low and tokens.cls[k - 1] & COMMA else k
    return subject_before(tokens, low, end, quote)


def _can_speak(tokens: Tokens, source: Range) -> bool:
    """A source is words; a bare determiner, number, time or "it is" is not one."""
    a, b = source
    if tokens.low[a] in {"there", "what", "which", "that", "this", "to"} and b == a + 1:
        return False
    return any(tokens.cls[i] & WORD and not tokens.cls[i] & (PREP | NUMBER) for i in range(a, b))


def _participle(tokens: Tokens, cue: Cue, low: int, high: int, quote: tuple[int, ...]) -> Reporting | None:
    """`…, adding that`, `Adding that …, she said`, `by calling him`: the subject is that of the main clause."""
    k = cue.first
    right, frame, strength = content_after(tokens, cue, high, quote)
    if not frame:
        return None
    group = verb_group_start(tokens, k, low)
    if group == low:
        return Reporting(cue, group, right, frame, "participle", None, strength)
    word, before = tokens.low[group - 1], tokens.cls[group - 1]
    if any(c & BE for c in tokens.cls[group:k]):
        return None
    if (
        before & COMMA
        or word in {"by", "while", "before", "after", "in"}
        or before & DASH
        or quote[group - 1] >= 0
    ):
        if word in {"before", "after", "in"} and frame not in {"that", "quote"}:
            return None
        return Reporting(cue, group, right, frame, "participle", None, strength)
    if before & COORD and cue.has("that"):
        return (
            Reporting(cue, group - 1, right, frame, "participle", None, strength) if frame == "that" else None
        )
    if (
        word == "as"
        and group - low > 3
        and any(w in tokens.low[low:group] for w in ("quoted", "reported", "cited"))
    ):
        return Reporting(cue, group, right, frame, "passive", None, strength)
    if cue.entries[0].lemma == "say" and before & WORD and not before & (PREP | SUB | AUX | DET):
        return Reporting(cue, group, right, frame, "participle", None, strength)
    return None


# --- what stands after the cue ------------------------------------------------


def content_after(tokens: Tokens, cue: Cue, high: int, quote: tuple[int, ...]) -> tuple[int, str, str]:
    """Where the content after a cue begins, by which frame, and the strength of the reading that licenses it."""
    k = cue.last
    if k < high and tokens.cls[k] & COMMA and quote[k] < 0 and not (k + 1 < high and quote[k + 1] >= 0):
        return _after_interruption(tokens, cue, k, high, quote)
    must = [e for e in cue.entries if e.addressee == "must"]
    may = [e for e in cue.entries if e.addressee == "may"]
    after = skip_adverbials(tokens, k, high)
    if must or (may and _addressee_follows(tokens, after, high)):
        told = skip_addressee(tokens, after, high)
        found = _frame_at(tokens, cue, skip_adverbials(tokens, told, high), high, quote, adjacent=False)
        if must or (found[1] in {"that", "quote"} and _has_that(tokens, found[0])):
            return found
    found = _frame_at(tokens, cue, after, high, quote, adjacent=after == k)
    if not found[1] and after != k:
        direct = _frame_at(tokens, cue, k, high, quote, adjacent=True)
        if direct[1] in {"on-to", "for", "of", "against"}:
            return direct
    return found


def _has_that(tokens: Tokens, k: int) -> bool:
    return k > 0 and (tokens.low[k - 1] == "that" or tokens.low[k] in "“\"‘'" or bool(tokens.cls[k] & SUBJ))


def _addressee_follows(tokens: Tokens, k: int, high: int) -> bool:
    return (
        k < high and tokens.cls[k] & WORD != 0 and tokens.low[k] not in {"that", "of", "against", "to", "for"}
    )


def _after_interruption(
    tokens: Tokens, cue: Cue, comma: int, high: int, quote: tuple[int, ...]
) -> tuple[int, str, str]:
    """`said, in a statement, that …`; `said, "…"` is read elsewhere."""
    k = skip_adverbials(tokens, comma + 1, high)
    if k > comma + 1 and k + 1 < high and tokens.cls[k] & COMMA:
        if tokens.low[k + 1] == "that" or quote[k + 1] >= 0:
            return _frame_at(tokens, cue, k + 1, high, quote, adjacent=False)
    return high, "", "strong"


def _frame_at(
    tokens: Tokens, cue: Cue, k: int, high: int, quote: tuple[int, ...], adjacent: bool
) -> tuple[int, str, str]:
    if k >= high or tokens.cls[k] & END:
        return high, "", "strong"
    colon = tokens.cls[k] & (COLON | COMMA | DASH)
    if colon:
        if k + 1 < high and quote[k + 1] >= 0:
            return _choose(cue, k + 1, "quote", ("quote", "that"))
        if tokens.cls[k] & COLON and k + 1 < high:
            return _choose(cue, k + 1, "colon", ("quote", "that"))
        return high, "", "strong"
    if tokens.low[k] == "that" and k + 1 < high and not _that_is_pronoun(tokens, k, high):
        after = k + 1
        if tokens.cls[after] & (COLON | COMMA) and after + 1 < high:
            after += 1
        return _choose(cue, after, "that", ("that", "that!"))
    return _phrase_frame(tokens, cue, k, high, quote, adjacent)


def _that_is_pronoun(tokens: Tokens, k: int, high: int) -> bool:
    return is_finite(tokens, k + 1, k) and tokens.low[k + 1] in {"is", "was", "would", "will", "had", "has"}


_PREPOSITION_FRAMES = {"for": "for", "of": "of", "against": "against", "on": "on-to", "upon": "on-to"}


def _phrase_frame(
    tokens: Tokens, cue: Cue, k: int, high: int, quote: tuple[int, ...], adjacent: bool
) -> tuple[int, str, str]:
    word, this = tokens.low[k], tokens.cls[k]
    if quote[k] >= 0:
        return _choose(cue, k, "quote", ("quote", "that", "np", "np-np"))
    if word == "to":
        return _choose(cue, k, "to", ("to", "to-to"))
    if word in _PREPOSITION_FRAMES:
        frame = _PREPOSITION_FRAMES[word]
        if cue.has(frame):
            return _preposition_frame(tokens, cue, k, high, frame, adjacent)
        if word == "on" and cue.has("on"):
            return _choose(cue, k, "on", ("on",))
    if this & WH and word not in {"who", "which"}:
        return _choose(cue, k, "wh", ("wh",))
    if this & ING and cue.has("ing"):
        return _choose(cue, k, "ing", ("ing",))
    return _nominal_frame(tokens, cue, k, high, quote)


def _preposition_frame(
    tokens: Tokens, cue: Cue, k: int, high: int, frame: str, adjacent: bool
) -> tuple[int, str, str]:
    if frame == "on-to":
        if "to" not in tokens.low[k:high]:
            return high, "", "strong"
        return _choose(cue, k + 1 if adjacent else k, frame, (frame,))
    return _choose(cue, k + 1 if adjacent else k, frame, (frame,))


def _nominal_frame(
    tokens: Tokens, cue: Cue, k: int, high: int, quote: tuple[int, ...]
) -> tuple[int, str, str]:
    """A clause without `that`, or an object with or without its complement."""
    low = tokens.low[k:high]
    for frame, word in (("np-of", "of"), ("np-for", "for"), ("np-as", "as")):
        if cue.has(frame) and word in low:
            return _choose(cue, k, frame, (frame,))
    if cue.has("np-to") and "to" in low:
        return _choose(cue, k, "np-to", ("np-to",))
    if cue.has("that", "zero") and _starts_clause(tokens, k, high):
        return _choose(cue, k, "clause", ("that", "zero"))
    if cue.has("np"):
        if tokens.cls[k] & PREP and not tokens.cls[k] & NUMBER:
            return high, "", "strong"
        return _choose(cue, k, "np", ("np",))
    if cue.has("np-np") and _small_clause(tokens, k, high, quote):
        return _choose(cue, k, "np-np", ("np-np",))
    return high, "", "strong"


def _starts_clause(tokens: Tokens, k: int, high: int) -> bool:
    """Whether a finite verb follows before the clause ends."""
    return first_finite(tokens, k, high) >= 0


def _small_clause(tokens: Tokens, k: int, high: int, quote: tuple[int, ...]) -> bool:
    """`called talks a waste of time`: an object and what it is called."""
    if tokens.cls[k] & PREP or tokens.low[k] in {"in", "off", "up", "back", "out", "it"}:
        return tokens.low[k] == "it" and k + 1 < high
    for j in range(k + 1, min(k + 12, high)):
        if tokens.cls[j] & _BREAK:
            return False
        if quote[j] >= 0 or tokens.low[j] in {"a", "an", "the"} and not tokens.cls[j - 1] & (PREP | COORD):
            return True
    return False


def _choose(cue: Cue, k: int, name: str, licences: tuple[str, ...]) -> tuple[int, str, str]:
    entries = [e for e in cue.entries if e.frames.intersection(licences)]
    if not entries:
        return k, "", "strong"
    strengths = {e.strength for e in entries}
    for strength in ("strong", "weak", "optional"):
        if strength in strengths:
            if strength == "weak" and name in {"that", "quote"}:
                return k, name, "strong"
            return k, name, strength
    return k, name, "strong"


# --- nouns and prepositions ---------------------------------------------------


def _noun(tokens: Tokens, cue: Cue, low: int, high: int, quote: tuple[int, ...]) -> Reporting | None:
    """`the ministry's announcement that …`, `a Wall Street Journal report that …`."""
    k = cue.last
    if k >= high:
        return None
    word = tokens.low[k]
    if word == "that" and cue.has("that!") and not is_finite(tokens, k + 1 if k + 1 < high else k, k):
        right, frame = k + 1, "noun-that"
    elif word in {"to", "for"} and any(e.part == "noun" and word in e.frames for e in cue.entries):
        right, frame = k if word == "to" else k + 1, "noun-" + word
    else:
        return None
    source = _possessor(tokens, low, cue.first)
    return Reporting(cue, cue.first, right, frame, "noun", source) if source else None


def _possessor(tokens: Tokens, low: int, k: int) -> Range | None:
    j = k - 1
    while j >= low and tokens.cls[j] & WORD and k - j <= 4:
        if tokens.low[j] == "'s" or (tokens.low[j] == "'" and tokens.low[j - 1].endswith("s")):
            start = j - 1
            while start > low and (tokens.cap[start - 1] or tokens.cls[start - 1] & DET):
                start -= 1
            return start, j
        if tokens.low[j] in {"his", "her", "their", "its"}:
            return j, j + 1
        j -= 1
    start = k
    while start > low and tokens.cap[start - 1] and start - 1 > low:
        start -= 1
    return (start, k) if start < k else None


def _according(tokens: Tokens, cue: Cue, low: int, high: int, quote: tuple[int, ...]) -> Reporting | None:
    source = noun_after(tokens, cue.last, high)
    if source is None:
        return None
    end = source[1]
    if cue.first == low or tokens.cap[cue.first]:
        comma = next(
            (j for j in range(end, min(high, end + 25)) if tokens.cls[j] & COMMA and quote[j] < 0), -1
        )
        if comma > 0 and comma + 1 < high:
            return Reporting(cue, cue.first, comma + 1, "according-before", "preposition", source)
        return None
    return Reporting(cue, cue.first, high, "", "preposition", source)

"""Cues in their clause: which words report, and who is their subject.

A cue becomes a `Reporting` only where the words around it show that it reports:
`plans to say`, `was announced by`, `the announced plan` do not.
"""

from __future__ import annotations

from articles.extraction.clauses import Range, Scope, first_finite, is_finite
from articles.extraction.cues import Cue
from articles.extraction.frames import Governed, governed
from articles.extraction.lexicon import (
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
    OBJ,
    PREP,
    PRESENT,
    REL,
    SEMI,
    STAND_IN,
    SUB,
    SUBJ,
    TITLE,
    WH,
    WORD,
    word_list,
)
from articles.extraction.nouns import read_according, read_noun
from articles.extraction.reporting import Reporting
from articles.extraction.sources import antecedent, name_end, subject_before, verb_group_start
from articles.extraction.tokens import Tokens
from articles.extraction.verb_chains import chain_start, looks_back

_BREAK = COMMA | SEMI | COLON | DASH
_NOUN_LIKE = word_list("noun_like")
_PLURAL = word_list("plural")
_CLAUSAL = frozenset({"that", "quote", "wh", "to", "clause", "colon", "on-to", "np-of", "np-for", "np-to"})
_GAP_WORDS = frozenset({"which", "what", "that", "who", "whom"})
_SPEECH_NOUNS = word_list("speech_noun")
_SPEAKER_NOUNS = word_list("speaker_noun")
_SHOWING = frozenset(["suggest", "indicate", "signal", "imply", "hint", "reveal", "highlight"])
_PERSON_ENDINGS = (
    "er",
    "or",
    "ers",
    "ors",
    "ist",
    "ists",
    "ian",
    "ians",
    "man",
    "men",
    "woman",
    "women",
    "ees",
)
_CRITICS = frozenset(["critics", "analysts", "experts", "opponents", "aides", "rivals", "activists"])
_THINGS = frozenset(
    [
        "behavior",
        "error",
        "terror",
        "matter",
        "order",
        "number",
        "paper",
        "power",
        "water",
        "disaster",
        "factor",
        "center",
        "figures",
    ]
)
_OBJECTS = frozenset(["np", "np-np", "np-as", "np-of", "np-for", "np-to"])
_ASKED = frozenset(["ask", "tell", "inform"])
_BY_MEANS = frozenset(["phone", "telephone", "email", "e-mail", "letter", "text", "fax", "then", "way"])
_HYPOTHETICAL = frozenset(["if", "unless", "whether", "until"])
_NOBODY = frozenset(["nobody", "let"])
"""`Nobody said that …` and `Let him write that …` report nothing."""
_QUOTES = frozenset(["quoted", "reported", "cited", "quoting", "citing", "quotes", "cites"])
_SOME = frozenset(["each", "some", "others", "many", "several", "most"])
_PAST_FORMS = frozenset({"past", "participle"})
_BEFORE_PARTICIPLE = frozenset({"by", "beyond", "besides", "while", "before", "after", "in"})


def read_cue(scope: Scope, cue: Cue) -> Reporting | None:
    """The reporting clause around a cue, or `None` where the words report nothing."""
    k = cue.first
    if scope.tokens.cap[k] and k > scope.low and "ing" not in cue.lexeme.forms and scope.quote[k - 1] < 0:
        return None
    if "preposition" in cue.lexeme.forms:
        return read_according(scope, cue)
    reading = None
    if "ing" in cue.lexeme.forms:
        reading = _participle(scope, cue) or _progressive(scope, cue)
    elif not cue.lexeme.forms <= {"noun"}:
        reading = _finite(scope, cue)
    if reading is None and "noun" in cue.lexeme.forms and k > scope.low:
        reading = read_noun(scope, cue)
    return reading


# --- verbs -------------------------------------------------------------------


def _finite(scope: Scope, cue: Cue) -> Reporting | None:
    tokens, low = scope.tokens, scope.low
    group = verb_group_start(tokens, cue.first, low)
    chain = chain_start(tokens, group, low)
    if chain >= 0:
        source = subject_before(scope, low, chain)
        if source is None or not _can_speak(tokens, source):
            return None
        return _reporting(cue, source[0], governed(scope, cue), "subject-verb", source)
    if group > low and tokens.low[group - 1] == "as" and tokens.low[group] == "having":
        return _quoted_as(scope, cue, group, governed(scope, cue))
    if not _is_asserted(scope, cue, group):
        return None
    content = governed(scope, cue)
    present = cue.lexeme.forms.isdisjoint(_PAST_FORMS) and not looks_back(scope, group, cue.first)
    if present and not _may_be_present(scope, cue, group, content):
        return None
    before = tokens.cls[group - 1] if group > low else 0
    if group == low or before & (COMMA | DASH) or scope.quote[group - 1] >= 0:
        inverted = _inverted(scope, cue, group)
        if inverted is not None or group == low:
            return inverted
    if before & COORD:
        return _reporting(cue, group - 1, content, "shared", None) if content.frame else None
    if before & REL and tokens.low[group - 1] in {"who", "which", "that"}:
        end = group - 2 if tokens.cls[group - 2] & (COMMA | DASH) else group - 1
        source = antecedent(scope, end, tokens.low[group - 1] == "who") if end > low else None
        return _reporting(cue, group - 1, content, "relative", source) if content.frame and source else None
    return _subject_verb(scope, cue, group, content)


def _subject_verb(scope: Scope, cue: Cue, group: int, content: Governed) -> Reporting | None:
    """`The mayor said …`, `the deal, which Oslo calls dead`: the subject stands before the verb."""
    tokens, low = scope.tokens, scope.low
    source = subject_before(scope, low, group)
    if source is None or not _can_speak(tokens, source):
        return None
    before = tokens.cls[group - 1]
    asked = before & COMMA and cue.lexeme.lemma in _ASKED and source[1] == group - 1
    if asked and not any(tokens.cls[k] & COMMA for k in range(*source)):  # "Holm, asked why, left"
        return None
    if tokens.low[source[0] - 1] in _HYPOTHETICAL and source[0] > low:
        return None
    if tokens.low[source[0]] in _NOBODY or tokens.low[source[0] : source[0] + 2] == ("no", "one"):
        return None
    if tokens.low[source[0]] == "what" and content.frame != "quote":
        return None
    if cue.lexeme.lemma in _SHOWING and not is_animate(tokens, source):
        return None
    return _of_subject(scope, cue, content, source)


def _of_subject(scope: Scope, cue: Cue, content: Governed, source: Range) -> Reporting:
    """A verb behind its subject; `which he said was`, `which he described as` govern what stands around."""
    tokens, low = scope.tokens, scope.low
    begin = source[0]
    if begin > low and tokens.low[begin - 1] in _GAP_WORDS and cue.has("that"):
        start = cue.last
        if start < scope.high and first_finite(tokens, start - 1, start + 1) == start:
            return Reporting(cue, begin - 1, start, "gap", "subject-verb", source)
    critics = _in_reduced_relative(scope, cue, source)
    if critics is not None:
        return Reporting(cue, begin, cue.last, "gap", "subject-verb", critics)
    gap = begin > low and tokens.low[begin - 1] in {"which", "that"} and cue.has("np-as")
    if gap and tokens.low[cue.last] == "as":  # "the deal, which Oslo has described as dead"
        return Reporting(cue, begin, cue.last, "np-as", "subject-verb", source, content.needs_quote)
    opening = _fronted_opening(scope, begin)
    return Reporting(
        cue, begin, content.start, content.frame, "subject-verb", source, content.needs_quote, opening
    )


def _fronted_opening(scope: Scope, begin: int) -> int:
    """Where `, but in a new appeal he urged` begins, for a subject after a fronted phrase; 0 for any
    other."""
    tokens = scope.tokens
    if tokens.cls[begin - 1] & (COMMA | COORD):
        return 0
    for k in range(begin - 1, max(scope.low, begin - 14), -1):
        if scope.quote[k] >= 0 or tokens.cls[k] & (COMMA | SEMI):
            return 0
        if tokens.cls[k] & COORD and tokens.cls[k - 1] & COMMA:
            opens = tokens.cls[k + 1] & (PREP | SUB) and tokens.low[k + 1] != "that"
            fronted = opens and first_finite(tokens, k + 1, begin) < 0
            return k if fronted else 0
    return 0


def _in_reduced_relative(scope: Scope, cue: Cue, source: Range) -> Range | None:
    """Who speaks in `, a step critics say has failed`; `None` where the verb has an ordinary subject."""
    tokens, (a, b) = scope.tokens, source
    apposed = a > scope.low and tokens.cls[a - 1] & COMMA and tokens.low[a] in {"a", "an", "the"}
    if not apposed or not cue.has("that") or b - a < 3 or cue.last >= scope.high:
        return None
    if not tokens.cls[cue.last] & AUX or not is_finite(tokens, cue.last, cue.last - 1):
        return None
    word = tokens.low[b - 1]
    person = word in _SPEAKER_NOUNS or word in _PLURAL or word.endswith(_PERSON_ENDINGS)
    return (b - 1, b) if (person or word in _CRITICS) and tokens.low[cue.first - 1] == word else None


def _reporting(cue: Cue, begin: int, content: Governed, shape: str, source: Range | None) -> Reporting:
    return Reporting(cue, begin, content.start, content.frame, shape, source, content.needs_quote)


def _is_asserted(scope: Scope, cue: Cue, group: int) -> bool:
    """Whether the verb group states that something was said: no negation, no modal, no passive, no
    adjective."""
    tokens, k = scope.tokens, cue.first
    helpers = 0
    for helper in tokens.cls[group:k]:
        helpers |= helper
    before_word = tokens.low[k - 1] if k > scope.low else ""
    if helpers & MODAL and not looks_back(scope, group, k):
        return False
    if helpers & NEG or before_word in {"to", "not", "'"}:
        return False
    if group > scope.low and tokens.low[group - 1] == "to":  # "is thought to have argued"
        return False
    have = helpers & HAVE or (before_word == "'s" and _is_verbal_s(tokens, k - 1))
    if before_word == "'s" and not have:
        return False
    if helpers & BE:
        return False
    if cue.lexeme.forms.isdisjoint(_PAST_FORMS):
        return True
    before = tokens.cls[group - 1] if group > scope.low else 0
    determined = before & DET and not before & (SUBJ | STAND_IN | SUB | REL)
    passive = tokens.low[cue.last] == "by" and tokens.low[cue.last + 1] not in _BY_MEANS
    return not determined and not passive


def _is_verbal_s(tokens: Tokens, k: int) -> bool:
    return k > 0 and bool(tokens.cls[k - 1] & SUBJ)


def _may_be_present(scope: Scope, cue: Cue, group: int, content: Governed) -> bool:
    """Whether "claims", "report", "call" is a verb where it stands."""
    tokens = scope.tokens
    if group == scope.low:
        return False
    before, word = tokens.cls[group - 1], tokens.low[group - 1]
    noun_like = cue.lexeme.lemma in _NOUN_LIKE
    if (before & (SUBJ | REL) and word != "whose") or (before & STAND_IN and not noun_like):
        return True
    if word in {"to", "'", "'s"} or (before & (PREP | DET) and not before & STAND_IN):
        return False
    following = tokens.cls[cue.last] if cue.last < scope.high else END
    if before & COORD and "present" in cue.lexeme.forms and following & DET:  # "and demands an end"
        return True
    if cue.lexeme.lemma == "read" and content.frame == "quote":  # "the sign reads: “…”"
        return True
    object_follows = following & (DET | OBJ) and not following & SUB and content.frame in _OBJECTS
    if object_follows:  # "Oslo calls the map a fake"
        agrees = "present" in cue.lexeme.forms or word.endswith("s")
        person = word in _SPEAKER_NOUNS or word.endswith(_PERSON_ENDINGS)
        if agrees and (tokens.cap[group - 1] or person):
            return True
    if not noun_like or following & (END | COLON) or (following & COMMA and "present" in cue.lexeme.forms):
        return True
    calls_for = cue.lexeme.particle == ("for",) and word in _SPEAKER_NOUNS  # "the pact calls for a truce"
    if calls_for and "present" in cue.lexeme.forms:
        return True
    if content.frame not in _CLAUSAL or content.start >= scope.high:
        return False
    if before & NUMBER and tokens.low[group - 2] in _SPEAKER_NOUNS:  # "Article 3 states that"
        return True
    if "present" not in cue.lexeme.forms and not (word.endswith("s") or word in _PLURAL):
        return False
    person = (
        word in _SPEAKER_NOUNS
        or tokens.low[group - 2] in {"article", "clause"}
        or (word.endswith(_PERSON_ENDINGS) and word not in _THINGS)
    )
    if not (tokens.cap[group - 1] or before & STAND_IN or person):
        return False
    start = tokens.cls[content.start]
    if start & AUX or is_finite(tokens, content.start, content.start - 1):
        return False
    return content.frame != "clause" or bool(start & (SUBJ | DET)) or tokens.cap[content.start]


def _inverted(scope: Scope, cue: Cue, group: int) -> Reporting | None:
    """`…, said Alison Evans, an analyst`: the subject after the verb, with nothing reported after it."""
    tokens, k = scope.tokens, cue.last
    if (
        group != cue.first
        or not (cue.has("quote") or cue.has("that"))
        or "inverted" not in cue.lexeme.positions
    ):
        return None
    if k >= scope.high or scope.quote[k] >= 0 or tokens.low[k] == "that" or not tokens.cls[k] & WORD:
        return None
    if is_gerund(tokens, k):
        return None
    end = name_end(scope, k)
    colon = _colon_quotation(scope, end) if group > scope.low and tokens.cls[group - 1] & COMMA else 0
    if colon and end > k and not tokens.cls[k] & (PREP | SUB | WH):  # "Not so, argued Holm, a pilot: “…”"
        return Reporting(cue, group, colon, "quote", "inverted", (k, end))
    whole = scope.quote[group - 1] >= 0 or _has_verb_of_its_own(scope, group)
    after = 0 if whole else _clause_after_fronted(scope, group, end)
    if after:
        return Reporting(cue, group, after, "clause", "inverted", (k, end))
    if not whole and not _splits_clause(scope, group, end):
        return None
    if end < scope.high and scope.quote[end] >= 0 > scope.quote[group - 1] and tokens.cls[k] & SUBJ:
        return None  # "…, said he “heard nothing”"
    if tokens.low[end] == "to" and cue.has("np-to"):  # "…, urged both captains to turn back"
        return None
    if end == k or not _can_speak(tokens, (k, end)) or tokens.cls[k] & PREP:
        return None
    if (
        end < scope.high
        and tokens.cls[end] & WORD
        and (is_finite(tokens, end, k) or tokens.cls[end] & SUBJ & ~REL)
    ):
        return None
    return Reporting(cue, group, scope.high, "", "inverted", (k, end))


def _has_verb_of_its_own(scope: Scope, high: int) -> bool:
    """Whether the words before an inverted clause are a clause; `The radio, heard in Oslo, reported …` has a
    participle."""
    tokens = scope.tokens
    verb = first_finite(tokens, scope.low, high, scope.quote)
    while verb > scope.low and tokens.cls[verb - 1] & COMMA and not tokens.cls[verb] & (AUX | PRESENT):
        verb = first_finite(tokens, verb + 1, high, scope.quote)
    return verb >= 0


def _colon_quotation(scope: Scope, k: int) -> int:
    """The quotation that a colon opens behind a source and what describes it; 0 where none does."""
    tokens = scope.tokens
    for j in range(k, min(k + 25, scope.high - 1)):
        if scope.quote[j] >= 0 or tokens.cls[j] & SEMI:
            return 0
        if tokens.cls[j] & COLON:
            return j + 1 if scope.quote[j + 1] >= 0 else 0
    return 0


def _clause_after_fronted(scope: Scope, group: int, end: int) -> int:
    """Where the clause begins in `For the guild, said Holm, a pilot, the quay is home`; 0 where none does."""
    tokens = scope.tokens
    if not tokens.cls[scope.low] & PREP or group - scope.low > 9 or not tokens.cls[end] & COMMA:
        return 0
    for j in range(end, min(end + 20, scope.high - 1)):
        opens = tokens.cls[j] & COMMA and tokens.cls[j + 1] & (DET | SUBJ) and not tokens.cls[j + 1] & REL
        following = next((i for i in range(j + 1, scope.high) if tokens.cls[i] & COMMA), scope.high)
        if opens and first_finite(tokens, j + 1, following) >= 0:
            return j + 1
    return 0


def _splits_clause(scope: Scope, group: int, end: int) -> bool:
    """`The trouble, noted Holm, is the weather`: the clause stands on both sides of its cue."""
    tokens = scope.tokens
    if group <= scope.low or not tokens.cls[group - 1] & COMMA or end + 2 >= scope.high:
        return False
    return bool(tokens.cls[end] & COMMA) and is_finite(tokens, end + 1, end)


def is_gerund(tokens: Tokens, k: int) -> bool:
    """`urged keeping …`: an -ing form in lower case is no source."""
    return bool(tokens.cls[k] & ING) and not tokens.cap[k]


def _can_speak(tokens: Tokens, source: Range) -> bool:
    """A source is words; a bare determiner, number, time or "it is" is not one."""
    a, b = source
    if b == a + 1 and tokens.low[a] in {"there", "what", "which", "that", "this", "to"}:
        return False
    return any(tokens.cls[i] & WORD and not tokens.cls[i] & (PREP | NUMBER) for i in range(a, b))


def is_animate(tokens: Tokens, source: Range) -> bool:
    """Whether the head of a noun phrase can suggest something in words: behaviour and proposals only
    show it."""
    a, b = source
    head = next((k for k in range(a + 1, b) if tokens.cls[k] & (PREP | COMMA)), b) - 1
    word = tokens.low[head]
    if tokens.cap[head] or tokens.cls[head] & (SUBJ | STAND_IN | TITLE) or word in _SPEAKER_NOUNS:
        return head != a or not tokens.cls[head] & DET
    return (word.endswith(_PERSON_ENDINGS) and word not in _THINGS) or word in _PLURAL


def _participle(scope: Scope, cue: Cue) -> Reporting | None:
    """`…, adding that`, `Adding that …, she said`, `by calling him`: the subject is that of the main
    clause."""
    tokens = scope.tokens
    content = governed(scope, cue)
    group = verb_group_start(tokens, cue.first, scope.low)
    if group > scope.low and tokens.low[group - 1] == "as":
        return _quoted_as(scope, cue, group, content)
    if not content.frame:
        return None
    if group == scope.low:
        comma = next((k for k in range(content.start, scope.high) if tokens.cls[k] & COMMA), scope.high)
        if content.frame == "clause" and first_finite(tokens, content.start, comma) < 0:
            return None  # "Answering a question, the mayor said …"
        return _reporting(cue, group, content, "participle", None)
    word, before = tokens.low[group - 1], tokens.cls[group - 1]
    if any(c & BE for c in tokens.cls[group : cue.first]):
        return None
    absolute = _with_subject(scope, cue, group, content)
    if absolute is not None:
        return absolute
    if before & (COMMA | DASH) or word in _BEFORE_PARTICIPLE or scope.quote[group - 1] >= 0:
        if word in {"before", "after", "in"} and not _is_said(content.frame, word):
            return None
        return _reporting(cue, group, content, "participle", None)
    if before & COORD:
        parallel = any(c & ING for c in tokens.cls[max(scope.low, group - 14) : group - 1])
        taken = content.frame == "that" or parallel
        return _reporting(cue, group - 1, content, "participle", None) if taken else None
    if not before & WORD or before & (PREP | SUB | AUX | DET):
        return None
    if cue.lexeme.lemma == "say" or word in _SPEECH_NOUNS:
        return _reporting(cue, group, content, "participle", None)
    if content.frame == "quote":
        return _reporting(cue, group, content, "participle", subject_before(scope, scope.low, group))
    return None


def _is_said(frame: str, word: str) -> bool:
    """`after saying he would`, but not `in maintaining the balance`."""
    return frame in {"that", "quote"} or (frame == "clause" and word != "in")


def _quoted_as(scope: Scope, cue: Cue, group: int, content: Governed) -> Reporting | None:
    """`was quoted by the paper as saying`: the subject of the passive speaks, not the paper."""
    tokens = scope.tokens
    for k in range(group - 2, max(scope.low, group - 14), -1):
        if tokens.low[k] not in _QUOTES:
            continue
        verb = verb_group_start(tokens, k, scope.low)
        if tokens.cls[k] & ING:  # "…, quoting the official as saying": the object speaks
            return _reporting(cue, verb, content, "passive", (k + 1, group - 1))
        source = subject_before(scope, scope.low, verb)
        if source is None:
            return None
        if any(c & BE for c in tokens.cls[verb:k]):
            return _reporting(cue, source[0], content, "passive", source)
        # "Yonhap quoted the official as saying": the object speaks
        return _reporting(
            cue, source[0] if not content.frame else group, content, "passive", (k + 1, group - 1)
        )
    return None


def _with_subject(scope: Scope, cue: Cue, group: int, content: Governed) -> Reporting | None:
    """`With Tokyo saying it would stay out, …`: the subject stands between `with` and the participle."""
    tokens = scope.tokens
    if tokens.low[group - 1] in _SOME and tokens.cls[group - 2] & (COORD | COMMA):  # "and others arguing"
        return _reporting(cue, group - 2, content, "participle", (group - 1, group))
    if not content.frame:
        return None
    for k in range(group - 2, max(scope.low - 1, group - 12), -1):
        if scope.quote[k] >= 0 or tokens.cls[k] & (COMMA | SEMI | COLON | AUX):
            return None
        if tokens.low[k] == "with":
            opens = k == scope.low or tokens.cls[k - 1] & (COMMA | DASH)
            source = (k + 1, group)
            return _reporting(cue, k, content, "participle", source) if opens else None
    return None


def _progressive(scope: Scope, cue: Cue) -> Reporting | None:
    """`is demanding that …`, `has been calling for …`."""
    tokens = scope.tokens
    group = verb_group_start(tokens, cue.first, scope.low)
    helpers = tokens.cls[group : cue.first]
    contracted = group > scope.low + 1 and tokens.low[group - 1] == "'s" and _is_verbal_s(tokens, group - 1)
    group -= contracted
    if not (contracted or any(c & BE for c in helpers)) or any(c & (NEG | MODAL) for c in helpers):
        return None
    content = governed(scope, cue)
    source = subject_before(scope, scope.low, group)
    if not content.frame or source is None or not _can_speak(tokens, source):
        return None
    return _reporting(cue, source[0], content, "subject-verb", source)

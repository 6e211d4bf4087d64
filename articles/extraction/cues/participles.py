"""Participles that report: `…, adding that`, `was quoted as saying`, `with Oslo saying`, `is demanding`."""

from __future__ import annotations

from dataclasses import replace

from articles.extraction.cues.constructions import Governed
from articles.extraction.cues.finding import Cue
from articles.extraction.cues.frames import governed
from articles.extraction.cues.reporting import Reporting, can_speak, is_verbal_s, names_nobody, reporting
from articles.extraction.grammar.finite_verbs import first_finite, is_finite
from articles.extraction.grammar.listed import listed_with
from articles.extraction.grammar.relative_clauses import antecedent, person_before
from articles.extraction.grammar.scope import Range, Scope
from articles.extraction.grammar.sources import main_subject, subject_before
from articles.extraction.grammar.verb_chains import habit_start
from articles.extraction.grammar.verb_groups import verb_group_start
from articles.extraction.text.lexicon import (
    AUX,
    BE,
    COLON,
    COMMA,
    COORD,
    DASH,
    DET,
    ING,
    MODAL,
    NEG,
    NUMBER,
    PARTICIPLE,
    PREP,
    SEMI,
    SUB,
    SUBJ,
    TIME,
    TIME_MOD,
    TITLE,
    VENUE,
    WORD,
    word_list,
)
from articles.extraction.text.tokens import Tokens

_SPEECH_NOUNS = word_list("speech_noun")
_QUOTES = frozenset(["quoted", "reported", "cited", "quoting", "citing", "quotes", "cites"])
_HEARS = frozenset(
    ["remember", "remembers", "remembered", "recall", "recalls", "recalled", "hear", "heard", "hears"]
)
_RECORDINGS = frozenset(["footage", "video", "recording", "recordings", "clip", "tape", "audio"])
_SOME = frozenset(["each", "some", "others", "many", "several", "most"])
_BEFORE_PARTICIPLE = frozenset(
    {"by", "beyond", "besides", "while", "before", "after", "in", "for", "despite"}
)
_EXCEPTING = frozenset({("other", "than"), ("aside", "from"), ("apart", "from")})
"""`gave no date, other than saying that it was near`: this much was said."""
_VERDICTS = frozenset({"np-as", "np-of", "np-for"})
_PLEDGES = frozenset({"promise", "pledge", "vow"})
_WHERE_SAID = frozenset({"for", "despite", "before", "after", "in"})
"""Before a participle that reports where it governs a clause or a quotation: `jailed for saying that`."""


def participle(scope: Scope, cue: Cue) -> Reporting | None:
    """`…, adding that`, `Adding that …, she said`, `by calling him`: the subject is that of the main
    clause."""
    tokens = scope.tokens
    content = governed(scope, cue)
    habit = habit_start(tokens, cue.first, scope.low)
    if habit >= 0:
        return _of_habit(scope, cue, content, habit)
    group = verb_group_start(tokens, cue.first, scope.low)
    if group > scope.low and tokens.low[group - 1] == "as":
        return quoted_as(scope, cue, group, content)
    if not content.frame or _reports_nothing(scope, cue):
        return None
    if group == scope.low:
        return _opening(scope, cue, content)
    word, before = tokens.low[group - 1], tokens.cls[group - 1]
    if any(c & BE for c in tokens.cls[group : cue.first]):
        return None
    absolute = _with_subject(scope, cue, group, content)
    if absolute is not None:
        return absolute
    hangs = word in _BEFORE_PARTICIPLE or tokens.low[group - 2 : group] in _EXCEPTING
    if before & (COMMA | DASH) or hangs or scope.quote[group - 1] >= 0:
        if cue.lexeme.lemma in _EVENTS or (word in _WHERE_SAID and not _is_said(cue, content.frame, word)):
            return None
        return reporting(cue, group, content, "participle", _who_meets_them(scope, cue, group))
    if before & COORD:
        parallel = any(c & ING for c in tokens.cls[max(scope.low, group - 14) : group - 1])
        taken = content.frame == "that" or parallel
        return reporting(cue, group - 1, content, "participle", None) if taken else None
    if not before & WORD or (before & (PREP | SUB | AUX | DET) and not _is_may(tokens, group - 1)):
        return None
    shows = cue.lexeme.lemma == "read" and content.frame == "quote"  # "saw a sign reading “…”"
    if not shows and (cue.lexeme.lemma == "say" or word in _SPEECH_NOUNS or _in_message(scope, group)):
        if content.frame in _VERDICTS and before & VENUE:  # "ran an editorial branding the tax as robbery"
            content = replace(content, needs_quote=False)
        heard = _heard(scope, group)
        if heard is not None:
            return reporting(cue, group, content, "participle", heard)
        begin, person = _told_of(scope, group, ("who",))
        return reporting(cue, begin, content, "relative" if person else "participle", person)
    dated = before & TIME or (before & NUMBER and len(word) == 4)
    if content.frame == "to" and dated and cue.lexeme.lemma in _PLEDGES:  # "took office in May promising to"
        begin, person = _told_of(scope, group)
        return reporting(cue, begin, content, "relative" if person else "participle", person)
    if content.frame == "quote":
        return reporting(cue, group, content, "participle", _own_noun(scope, group, shows))
    return None


def _opening(scope: Scope, cue: Cue, content: Governed) -> Reporting | None:
    """`Adding that it was late, she left`; not `Answering a question, the mayor said …`."""
    tokens = scope.tokens
    comma = next((k for k in range(content.start, scope.high) if tokens.cls[k] & COMMA), scope.high)
    if content.frame == "clause" and first_finite(tokens, content.start, comma) < 0:
        return None
    return reporting(cue, scope.low, content, "participle", None)


def _reports_nothing(scope: Scope, cue: Cue) -> bool:
    """`citing a lack of boats` gives no reason of somebody's, `Answering a question about how he had come`
    no answer."""
    if cue.lexeme.lemma == "answer":
        return not _QUESTIONS.isdisjoint(scope.tokens.low[cue.last : cue.last + 3])
    return cue.lexeme.lemma == "cite (reason)" and not _gives_reason(scope, cue)


_QUESTIONS = frozenset({"question", "questions"})
_EVENTS = frozenset({"raise concerns"})
"""What comes of events behind a comma: `The word was left out, raising concerns that it was late`."""


def _who_meets_them(scope: Scope, cue: Cue, group: int) -> Range | None:
    """`The agency said Holm met the crews, telling them that …`: "them" are in what is said, and so is who
    tells them. `None` where the subject is that of the main clause."""
    tokens, last = scope.tokens, cue.last
    if tokens.low[last] not in _MET or tokens.low[last + 1] in {"and", "both"}:
        return None
    said = first_finite(tokens, scope.low, group, scope.quote)
    met = first_finite(tokens, said + 1, group, scope.quote) if said >= 0 else -1
    if met < 0 or tokens.low[said] not in _TELLS_OF or any(tokens.cls[k] & COMMA for k in range(said, met)):
        return None
    who = subject_before(scope, said + 1, verb_group_start(tokens, met, said + 1))
    themselves = who is not None and tokens.low[last] == "them" and tokens.low[who[1] - 1].endswith("s")
    return None if themselves else who  # "said the crews were tired, telling them to rest"


_MET = frozenset({"them", "him", "her"})
_TELLS_OF = frozenset({"said", "says", "reported", "reports", "announced", "confirmed", "claimed", "showed"})


def _gives_reason(scope: Scope, cue: Cue) -> bool:
    """`Holm shut the pier, | citing “rot in its beams”`: behind a comma somebody's own words, which stand no
    further than a few words off and are no text's name."""
    tokens, k = scope.tokens, cue.last
    if cue.first <= scope.low or not tokens.cls[cue.first - 1] & COMMA or scope.quote[cue.first - 1] >= 0:
        return False
    while k < min(cue.last + _FEW, scope.high - 1) and scope.quote[k] < 0:
        if not tokens.cls[k] & WORD or tokens.cls[k] & VENUE or tokens.low[k] in _TEXTS:
            return False
        k += 1
    who = main_subject(scope, cue.first - 1)
    if who is None or scope.quote[k] < 0 or tokens.cls[who[1] - 1] & DET:
        return False
    head = who[1] - 1
    return tokens.cap[head] or bool(tokens.cls[head] & (SUBJ | TITLE)) or tokens.low[head] in _SPEAKERS


_FEW = 6
_SPEAKERS = word_list("speaker_noun") | word_list("role")
_TEXTS = word_list("term_before") | word_list("medium") | {"source", "sources", "official", "officials"}


def _own_noun(scope: Scope, group: int, shows: bool) -> Range | None:
    """`changed the clause to a wish with softer words | calling it “early”`: the noun right before, not what
    stands before its preposition."""
    tokens = scope.tokens
    source = antecedent(scope, group) if shows else subject_before(scope, scope.low, group)
    if source is None or source[1] != group or shows:
        return source
    parted = [k for k in range(source[0] + 1, source[1] - 1) if tokens.low[k] in _WITH]
    return (parted[-1] + 1, group) if parted and not tokens.cap[source[0]] else source


_WITH = frozenset({"with", "into"})


def _of_habit(scope: Scope, cue: Cue, content: Governed, habit: int) -> Reporting | None:
    """`He is fond of saying that …`: the subject of the habit that begins at a token."""
    if scope.tokens.low[habit - 1] in {"who", "which"}:
        return _related(scope, cue, content, habit)
    who = subject_before(scope, scope.low, habit)
    if who is None or not can_speak(scope.tokens, who):
        return None
    return reporting(cue, who[0], content, "subject-verb", who)


def _related(scope: Scope, cue: Cue, content: Governed, group: int) -> Reporting | None:
    """`Holm, who | has been saying that`, `who | kept saying that`: of whom the clause tells."""
    tokens = scope.tokens
    end = group - 2 if tokens.cls[group - 2] & COMMA else group - 1
    who = person_before(scope, end) if tokens.low[group - 1] == "who" else antecedent(scope, end)
    return reporting(cue, group - 1, content, "relative", who) if who else None


def _is_may(tokens: Tokens, k: int) -> bool:
    return tokens.cap[k] and tokens.low[k] == "may" and bool(tokens.cls[k - 1] & PREP)


def _told_of(scope: Scope, group: int, openers: tuple[str, ...] = ("who", ",")) -> tuple[int, Range | None]:
    """Where the clause begins that tells of somebody, and who that is: `Lee, who won in May | pledging to`,
    `Lee, elected in May pledging to`; else the participle itself and nobody."""
    tokens = scope.tokens
    for k in range(group - 1, scope.low, -1):
        if scope.quote[k] >= 0:
            break
        if tokens.low[k] == "who":
            return k, person_before(scope, k - bool(tokens.cls[k - 1] & COMMA))
        if tokens.cls[k] & COMMA:
            elected = "," in openers and tokens.cls[k + 1] & PARTICIPLE and tokens.cls[k + 2] & PREP
            return (k + 1, person_before(scope, k)) if elected else (group, None)
    return group, None


def _in_message(scope: Scope, group: int) -> bool:
    """`sent a letter to the board urging it to …`, `held a briefing announcing that …`."""
    tokens = scope.tokens
    if tokens.cls[group - 1] & VENUE:
        return True
    for k in range(group - 1, max(scope.low, group - 8), -1):
        if scope.quote[k] >= 0 or not tokens.cls[k] & WORD or is_finite(tokens, k, scope.low):
            return False
        if tokens.low[k] in _SPEECH_NOUNS:
            return bool(tokens.cls[k + 1] & (PREP | TIME | TIME_MOD)) and tokens.low[k + 1] != "of"
    return False


def _heard(scope: Scope, group: int) -> Range | None:
    """`remembers his father saying that`, `footage of Holm saying that`: who is heard speaks."""
    tokens = scope.tokens
    for k in range(group - 1, max(scope.low, group - 7), -1):
        if scope.quote[k] >= 0 or not tokens.cls[k] & WORD or is_finite(tokens, k, scope.low):
            memory = tokens.low[k] in _HEARS and k + 1 < group
            return (k + 1, group) if memory and scope.quote[k] < 0 else None
        if tokens.low[k] in _HEARS and k + 1 < group:
            return k + 1, group
        if tokens.low[k] == "of" and tokens.low[k - 1] in _RECORDINGS:
            return k + 1, group
    return None


def _is_said(cue: Cue, frame: str, word: str) -> bool:
    """`after saying he would`, but not `in maintaining the balance`."""
    if word in {"for", "despite"}:
        return frame in {"that", "quote", "clause"}
    if word in {"after", "before"} and (frame in _CHARGES or (frame == "np" and cue.lexeme.lemma in _WISHES)):
        return True  # "left after accusing Oslo of theft"
    return frame in {"that", "quote"} or (frame in {"clause", "of"} and word != "in")


_CHARGES = frozenset(
    {"np-of", "np-for", "np-as", "np-to", "on-to", "np-np", "np-on", "for", "against", "wh", "for-to"}
)
_WISHES = frozenset({"call", "demand", "urge", "appeal"})


def quoted_as(scope: Scope, cue: Cue, group: int, content: Governed) -> Reporting | None:
    """`was quoted by the paper as saying`: the subject of the passive speaks, not the paper."""
    tokens = scope.tokens
    for k in range(group - 2, max(scope.low, group - _LONGEST_QUOTED), -1):
        if tokens.low[k] not in _QUOTES:
            continue
        verb = verb_group_start(tokens, k, scope.low)
        if tokens.cls[k] & ING:  # "…, quoting the official as saying": the object speaks
            return reporting(cue, verb, content, "passive", (k + 1, group - 1))
        source = subject_before(scope, scope.low, verb)
        if source is None:
            return None
        if any(c & BE for c in tokens.cls[verb:k]):
            return reporting(cue, source[0], content, "passive", source)
        # "Yonhap quoted the official as saying": the object speaks
        return reporting(
            cue, source[0] if not content.frame else group, content, "passive", (k + 1, group - 1)
        )
    return None


_LONGEST_QUOTED = 20
"""How many tokens stand between `quoted` and `as saying` at most: somebody with the whole of an office."""


def _with_subject(scope: Scope, cue: Cue, group: int, content: Governed) -> Reporting | None:
    """`With Tokyo saying it would stay out, …`: the subject stands between `with` and the participle."""
    tokens = scope.tokens
    if tokens.low[group - 1] in _SOME and tokens.cls[group - 2] & (COORD | COMMA):  # "and others arguing"
        return reporting(cue, group - 2, content, "participle", (group - 1, group))
    if not content.frame:
        return None
    named = _named_subject(scope, group)
    if named is not None:
        return reporting(cue, named[0], content, "participle", named)
    end, apposed = group, _apposition_start(scope, group)
    if apposed >= 0:  # "with its spokesman, Oh Se-jin, | saying"
        end, group = group - 1, apposed + 1
    for k in range(group - 2, max(scope.low - 1, group - 12), -1):
        if scope.quote[k] >= 0 or tokens.cls[k] & (COMMA | SEMI | COLON | AUX):
            return None
        if tokens.low[k] == "and" and _is_second_with(scope, k):
            return reporting(cue, k, content, "participle", (k + 1, end))
        if tokens.low[k] == "with":
            marked = scope.quote[k - 1] >= 0 and tokens.cls[k - 2] & COMMA  # "“a fake,” with Holm urging"
            opens = k == scope.low or tokens.cls[k - 1] & (COMMA | DASH) or marked
            source = (k + 1, end)
            return reporting(cue, k, content, "participle", source) if opens else None
    return None


def _apposition_start(scope: Scope, group: int) -> int:
    """The comma with which an apposition begins that ends before a participle: `, Oh Se-jin, | saying`; else
    -1."""
    tokens = scope.tokens
    if not tokens.cls[group - 1] & COMMA or not tokens.cap[group - 2]:
        return -1
    for k in range(group - 2, max(scope.low, group - 7), -1):
        if tokens.cls[k] & COMMA:
            return k if tokens.cap[k + 1] else -1
        if scope.quote[k] >= 0 or not tokens.cls[k] & WORD:
            return -1
    return -1


def _named_subject(scope: Scope, group: int) -> Range | None:
    """`Members pledged to obey, | Premier Ri Su Chol vowing to …`: capitals alone between a comma and a
    participle, behind a whole clause."""
    tokens = scope.tokens
    k = group
    while k > scope.low and tokens.cap[k - 1] and tokens.cls[k - 1] & WORD and scope.quote[k - 1] < 0:
        k -= 1
    if not _NAMED <= group - k <= _LONGEST or k <= scope.low or not tokens.cls[k - 1] & COMMA:
        return None
    return (k, group) if first_finite(tokens, scope.low, k - 1, scope.quote) >= 0 else None


_NAMED, _LONGEST = 2, 6


def _is_second_with(scope: Scope, k: int) -> bool:
    """`with Oslo calling it “a gift” and | Bergen warning that`: another subject with its participle."""
    tokens = scope.tokens
    for j in range(k - 2, scope.low, -1):
        if tokens.low[j] == "with" and scope.quote[j] < 0 and tokens.cls[j - 1] & (COMMA | DASH):
            called = any(tokens.cls[i] & ING and scope.quote[i] < 0 for i in range(j + 2, k))
            return called and first_finite(tokens, j + 1, k, scope.quote) < 0
    return False


def progressive(scope: Scope, cue: Cue) -> Reporting | None:
    """`is demanding that …`, `has been calling for …`."""
    tokens = scope.tokens
    group = verb_group_start(tokens, cue.first, scope.low)
    helpers = tokens.cls[group : cue.first]
    contracted = group > scope.low + 1 and tokens.low[group - 1] == "'s" and is_verbal_s(tokens, group - 1)
    group -= contracted
    if not (contracted or any(c & BE for c in helpers)) or any(c & (NEG | MODAL) for c in helpers):
        return None
    content = governed(scope, cue)
    if tokens.cls[group - 1] & COORD and group > scope.low and content.frame:
        return reporting(cue, group - 1, content, "shared", None)  # "says it is late and is calling for aid"
    if tokens.low[group - 1] in {"who", "which"} and group > scope.low + 1 and content.frame:
        return _related(scope, cue, content, group)
    source = subject_before(scope, scope.low, group)
    if not content.frame or source is None or not can_speak(tokens, source):
        return None
    if names_nobody(tokens, source):
        return None
    source = listed_with(scope, scope.low, source)
    return reporting(cue, source[0], content, "subject-verb", source)

"""Forms that are nouns as well as verbs in the present: `the firm claims …`, `old claims`."""

from __future__ import annotations

from articles.extraction.cues.constructions import Governed
from articles.extraction.cues.finding import Cue
from articles.extraction.grammar.adverbials import COUNTS
from articles.extraction.grammar.finite_verbs import first_finite, is_finite
from articles.extraction.grammar.persons import ends_as_person, is_animate
from articles.extraction.grammar.scope import Range, Scope
from articles.extraction.grammar.sources import subject_before
from articles.extraction.text.lexicon import (
    AUX,
    COLON,
    COMMA,
    COORD,
    DASH,
    DET,
    END,
    NUMBER,
    OBJ,
    PREP,
    PRESENT,
    REL,
    SEMI,
    STAND_IN,
    SUB,
    SUBJ,
    word_list,
)
from articles.extraction.text.tokens import Tokens

NOUN_LIKE = word_list("noun_like")
_PLURAL = word_list("plural")
_SPEAKER_NOUNS = word_list("speaker_noun")
_BODIES = word_list("body_noun") | word_list("private_body")
_CALLING = _SPEAKER_NOUNS | word_list("calling_text")
_ROLES = word_list("role")
_OF_A_STATE = word_list("medium") | {"department", "visit", "officials", "news"}
_CLAUSAL = frozenset({"that", "quote", "wh", "to", "clause", "colon", "on-to", "np-of", "np-for", "np-to"})
_PHRASES = frozenset({"against", "of", "ing", "np"})
OBJECTS = frozenset(["np", "np-np", "np-as", "np-of", "np-for", "np-to"])
_SEVERAL = frozenset({"those", "these", "some", "many", "most", "several", "both", "all"})
"""No subject of a verb in -s: `areas of those states that …`."""
_ONE = frozenset({"one", "1", "a", "an"})
_HOW_SAID = frozenset({"in", "on", "under", "with"})


def _is_surely_noun(scope: Scope, cue: Cue, group: int) -> bool:
    """`which state news media claimed`, `condemned it in the strongest terms and urged calm`, `faced criminal
    charges that could end his career`, `citing safety reasons`: a noun."""
    low, lemma = scope.tokens.low, cue.lexeme.lemma
    if low[cue.last - 1] == "reasons":  # only a person reasons
        who = low[group - 1]
        named = scope.tokens.cap[group - 1] or scope.tokens.cls[group - 1] & (SUBJ | REL)
        return not (named or who in _CALLING or who in _ROLES or ends_as_person(who))
    counted = low[group - 2] in _A and "base" in cue.lexeme.forms and low[group - 1] not in _OF_MANY
    if counted and group - 2 >= scope.low and scope.tokens.cls[cue.last] & (COLON | COMMA | PREP):
        return True  # "had a short answer: “No.”"
    if lemma in _UTTERED and "present" in cue.lexeme.forms and scope.tokens.cls[group - 1] & COMMA:
        return True  # "said it was late, remarks that Oslo denounced"
    if not _EXPRESSED.isdisjoint(low[max(scope.low, group - 2) : group]):
        return True  # "The guild, too, expressed strong regret"
    how = lemma == "term" and not _HOW_SAID.isdisjoint(low[max(scope.low, group - 3) : group])
    return how or (lemma == "state" and low[cue.last] in _OF_A_STATE) or _is_told_of_noun(scope, cue, group)


_EXPRESSED = frozenset({"expressed", "expresses", "expressing", "voiced", "voices"})
_UTTERED = frozenset({"remark", "comment"})
_A = frozenset({"a", "an"})
_OF_MANY = frozenset(
    {"few", "lot", "number", "majority", "handful", "couple", "dozen", "hundred", "thousand"}
)
_JUDICIAL = frozenset({"rule", "charge"})


def _is_told_of_noun(scope: Scope, cue: Cue, group: int) -> bool:
    """Whether `that` and a helping verb tell of a plural: `rules | that could shut the port`; not `Oslo
    claims | that could change`."""
    tokens, before = scope.tokens, scope.tokens.low[group - 1]
    told = tokens.low[cue.last] == "that" and tokens.cls[cue.last + 1] & AUX and "present" in cue.lexeme.forms
    if not told or cue.lexeme.lemma in _JUDICIAL:
        return bool(told)
    speaks = tokens.cap[group - 1] or tokens.cls[group - 1] & (SUBJ | COMMA) or before in _SPEAKER_NOUNS
    return not speaks and not ends_as_person(before) and before not in _PLURAL


def _calls_behind_apposition(scope: Scope, cue: Cue, group: int) -> bool:
    """`Holm, who drew it, | calls it a start`, `Holm, a clerk, | calls the map a fake`."""
    tokens = scope.tokens
    following = tokens.cls[cue.last] if cue.last < scope.high else END
    apposed = following & DET and any(c & COMMA for c in tokens.cls[scope.low : group - 1])
    return "present" in cue.lexeme.forms and bool(following & OBJ or apposed)


def may_be_present(scope: Scope, cue: Cue, group: int, content: Governed) -> bool:
    """Whether "claims", "report", "call" is a verb where it stands."""
    tokens = scope.tokens
    if group == scope.low or _is_surely_noun(scope, cue, group):
        return False
    if _tells_of_what_is_before(scope, cue, group):
        return True
    before, word = tokens.cls[group - 1], tokens.low[group - 1]
    noun_like = cue.lexeme.lemma in NOUN_LIKE
    several = (before & NUMBER or word in COUNTS) and word not in _ONE
    counted = several and noun_like and not tokens.cap[group - 2]
    if counted and "present" in cue.lexeme.forms:
        return False  # "made three demands: …"
    several = before & STAND_IN and word in _SEVERAL and "present" in cue.lexeme.forms
    if several and before & DET:
        return False
    if (before & (SUBJ | REL) and word != "whose") or (before & STAND_IN and not noun_like):
        return True
    if word in {"to", "'", "'s"} or (before & (PREP | DET) and not before & STAND_IN):
        return False
    following = tokens.cls[cue.last] if cue.last < scope.high else END
    if before & COORD and "present" in cue.lexeme.forms and following & DET:  # "and demands an end"
        return True
    if (
        before & COORD
        and "present" in cue.lexeme.forms
        and content.frame
        and _joins_present(scope, group - 1)
    ):
        return True  # "condemns the launch and urges Oslo to stop"
    if cue.lexeme.lemma == "read" and content.frame == "quote":  # "the sign reads: “…”"
        return True
    if before & COMMA and content.frame in OBJECTS and _calls_behind_apposition(scope, cue, group):
        return True
    object_follows = following & (DET | OBJ) and not following & SUB and content.frame in OBJECTS
    if object_follows:  # "Oslo calls the map a fake"
        joined = tokens.low[group - 2] == "and" and tokens.cap[group - 3]  # "Oslo and Bonn call it a fake"
        agrees = "present" in cue.lexeme.forms or word.endswith("s") or joined
        person = word in _SPEAKER_NOUNS or ends_as_person(word)
        if agrees and (tokens.cap[group - 1] or person):
            return True
    aside = following & COMMA and tokens.cls[group - 2] & (COMMA | DASH)
    if aside and (word.endswith("s") or word in _PLURAL) and not tokens.cap[group - 1]:
        return True  # "Boats alone, experts caution, will not do"
    singular = "present" not in cue.lexeme.forms and following & END and noun_like
    if singular and not _has_plural_head(scope, group):
        return False  # "the end of Danish rule."
    if not noun_like or following & (END | COLON) or (following & COMMA and "present" in cue.lexeme.forms):
        return True
    return _agrees(scope, cue, group, content) or _is_only_verb(scope, cue, group, content)


def _tells_of_what_is_before(scope: Scope, cue: Cue, group: int) -> bool:
    """`the drills, which Oslo | calls a rehearsal`, `which the guild | claims are over`, `which critics |
    blame for the loss`: behind `which` and a subject, what is said of the thing; not `in which claims are
    heard`."""
    tokens, k, frames = scope.tokens, cue.last, cue.lexeme.frames
    source = subject_before(scope, scope.low, group)
    which = source[0] - 1 if source is not None else scope.low
    if source is None or tokens.low[which] != "which" or not tokens.cls[which - 1] & COMMA:
        return False
    word = tokens.low[source[1] - 1]
    many = tokens.low[source[0]] in _SEVERAL or word in _PLURAL
    many = many or (word.endswith("s") and not tokens.cap[source[1] - 1])
    owned = tokens.cls[source[1] - 1] & DET  # "which his state had held"
    if owned or k >= scope.high - 1 or many == ("present" in cue.lexeme.forms):
        return False
    if scope.quote[k] >= 0 or is_finite(tokens, k, k - 1):
        return not frames.isdisjoint({"that", "np-np"} if scope.quote[k] >= 0 else {"that"})
    named = tokens.low[k] in _A and "np-np" in frames
    return named or (tokens.low[k] in _SAID_OF and f"np-{tokens.low[k]}" in frames)


_SAID_OF = frozenset({"as", "of", "for"})


def _is_only_verb(scope: Scope, cue: Cue, group: int, content: Governed) -> bool:
    """`Bergen calls for talks.`, `The mayor demands action in Oslo.`: behind somebody who opens the sentence,
    where nothing else can be its verb; not `Oslo calls for talks were ignored`."""
    tokens, k = scope.tokens, content.start
    if "present" not in cue.lexeme.forms or not content.frame or k >= scope.high:
        return False
    named = tokens.cap[group - 1] and not tokens.cls[group - 1] & NUMBER
    if not (named or tokens.low[group - 1] in _ROLES or ends_as_person(tokens.low[group - 1])):
        return False
    source = subject_before(scope, scope.low, group)
    if source is None or source[0] > scope.low + 1 or source[1] != group:
        return False
    return first_finite(tokens, k, scope.high, scope.quote) < 0


def _agrees(scope: Scope, cue: Cue, group: int, content: Governed) -> bool:
    """Whether a form that is a noun as well has a subject that agrees with it, and a content."""
    tokens = scope.tokens
    before = tokens.cls[group - 1]
    head = _head_before_aside(scope, group)
    word = tokens.low[head]
    calls_for = cue.lexeme.particle == ("for",) and word in _CALLING  # "the pact calls for a truce"
    if calls_for and "present" in cue.lexeme.forms:
        return True
    aside = head < group - 1 and tokens.cap[head] and "present" in cue.lexeme.forms
    if aside and content.frame in _PHRASES:  # "Holm, the chief delegate, cautions against haste"
        return True
    many = word in _PLURAL or word.endswith(("ts", "rs"))
    if content.frame == "against" and "base" in cue.lexeme.forms and many:
        return True  # "Experts caution against haste"
    several = many or word in _SEVERAL or _has_plural_head(scope, group)
    several = several and tokens.low[group - 2] not in _ONE
    if cue.lexeme.particle == ("for",) and "base" in cue.lexeme.forms and content.frame and several:
        return True  # "Some lawmakers in Oslo call for calm"
    if content.frame not in _CLAUSAL or content.start >= scope.high:
        return False
    if before & NUMBER and tokens.low[group - 2] in _SPEAKER_NOUNS:  # "Article 3 states that"
        return True
    plural = word.endswith("s") or word in _PLURAL or word in _SEVERAL
    if "present" not in cue.lexeme.forms and not plural:
        return content.frame in {"that", "clause"} and _has_plural_head(scope, group)
    person = (
        word in _SPEAKER_NOUNS
        or tokens.low[group - 2] in {"article", "clause"}
        or ends_as_person(word)
        or (word in _CALLING and content.frame == "that")  # "The ruling demands that"
    )
    if not (tokens.cap[head] or before & STAND_IN or person):
        return False
    start = tokens.cls[content.start]
    if start & AUX or is_finite(tokens, content.start, content.start - 1):
        return False
    return content.frame != "clause" or bool(start & (SUBJ | DET)) or tokens.cap[content.start]


def is_noun_too(tokens: Tokens, cue: Cue, source: Range) -> bool:
    """`said that the length of the storm | forecast had changed`: a past form that is a noun, behind what can
    foretell nothing; not `a fall that the agency | forecast would come`."""
    if cue.lexeme.lemma not in NOUN_LIKE or not cue.lexeme.forms >= {"base", "past"}:
        return False
    body = source[1] - source[0] <= _SHORT and tokens.low[source[1] - 1] in _BODIES
    return not body and not is_animate(tokens, source)


_SHORT = 2


def _joins_present(scope: Scope, coordinator: int) -> bool:
    """Whether a verb in the present stands in the clause before a coordinator."""
    tokens = scope.tokens
    for k in range(coordinator - 1, scope.low, -1):
        if tokens.cls[k] & SEMI:
            return False
        present = tokens.cls[k] & PRESENT and tokens.low[k].endswith("s") and not tokens.cls[k] & AUX
        if present and scope.quote[k] < 0 and is_finite(tokens, k, scope.low):
            return True
    return False


def _head_before_aside(scope: Scope, group: int) -> int:
    """The noun that a comma parts from its verb (`The plan, drawn up in May, calls for …`); else the word
    before the verb."""
    tokens = scope.tokens
    if not tokens.cls[group - 1] & COMMA or group - 1 <= scope.low:
        return group - 1
    source = subject_before(scope, scope.low, group)
    return source[1] - 1 if source is not None and tokens.cls[source[1]] & COMMA else group - 1


def _has_plural_head(scope: Scope, group: int) -> bool:
    """`Its friends on the left reply that`: the noun before the subject's preposition is a plural."""
    tokens = scope.tokens
    source = subject_before(scope, scope.low, group)
    if source is None:
        return False
    head = next((k for k in range(source[0] + 1, source[1]) if tokens.cls[k] & PREP), source[1]) - 1
    word = tokens.low[head]
    several = word in _PLURAL or word in _SEVERAL
    return several or (word.endswith("s") and not word.endswith(("ss", "us", "is")))

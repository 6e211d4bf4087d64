"""Cues in their clause: which words report, and who is their subject.

A cue becomes a `Reporting` only where the words around it show that it reports:
`plans to say`, `was announced by`, `the announced plan` do not. Each kind has its own room: a verb behind its
subject `subjects`, before it `inversions`, `participles`, `passives`, `nouns`, `copulas`.
"""

from __future__ import annotations

from functools import reduce
from operator import or_

from articles.extraction.cues.constructions import Governed
from articles.extraction.cues.copulas import read_copula
from articles.extraction.cues.descriptions import ends_capitals, is_description
from articles.extraction.cues.finding import Cue
from articles.extraction.cues.frames import governed
from articles.extraction.cues.interruptions import is_meanwhile
from articles.extraction.cues.inversions import inverted
from articles.extraction.cues.listed_deeds import is_listed_deed
from articles.extraction.cues.nouns import read_according, read_noun
from articles.extraction.cues.participles import participle, progressive, quoted_as
from articles.extraction.cues.passives import read_passive
from articles.extraction.cues.presents import OBJECTS, may_be_present
from articles.extraction.cues.reporting import Reporting, can_speak, is_verbal_s, reporting
from articles.extraction.cues.subjects import NEITHER, SHOWING, with_subject_before
from articles.extraction.grammar.attributives import follows_the_other
from articles.extraction.grammar.finite_verbs import first_finite, is_finite
from articles.extraction.grammar.persons import is_animate
from articles.extraction.grammar.relative_clauses import antecedent, opens_text, person_before, who_then
from articles.extraction.grammar.scope import Range, Scope
from articles.extraction.grammar.sources import subject_before
from articles.extraction.grammar.verb_chains import caused, caused_too, chain_start, looks_back, made_known
from articles.extraction.grammar.verb_groups import verb_group_start
from articles.extraction.text.lexicon import (
    ADV,
    AUX,
    BASE,
    BE,
    COMMA,
    COORD,
    DASH,
    DET,
    HAVE,
    ING,
    MODAL,
    NEG,
    PAST,
    PREP,
    PRESENT,
    REL,
    SEMI,
    STAND_IN,
    SUB,
    SUBJ,
    TIME,
    word_list,
)

_PROVING = frozenset({"confirm", "explain", "underscore", "underline", "reaffirm"})
"""What a deed does as well, without a word."""
_CLAUSES = frozenset({"that", "clause", "quote"})
_BY_MEANS = frozenset(["phone", "telephone", "email", "e-mail", "letter", "text", "fax", "then", "way"])
_WHILE = frozenset({"when", "once", "until", "while", "though"})
_OPEN_QUESTIONS = word_list("open_question")
_HARDLY = frozenset({"barely", "hardly", "scarcely", "rarely", "seldom"})
_ONLY = ("only", "that")
"""`would say only that the letter had come`: it was said, and no more."""
_WOULD_ONLY = ("would", "only")
_ASKED_OR_SAID = frozenset({"ask", "tell", "inform", "say", "add"})
_WITH = frozenset(
    {"with", "beside", "near", "behind", "around", "accompanying", "to", "for", "by", "against"}
)


def read_cue(scope: Scope, cue: Cue) -> Reporting | None:
    """The reporting clause around a cue, or `None` where the words report nothing."""
    k = cue.first
    name = scope.tokens.cap[k] and k > scope.low and "ing" not in cue.lexeme.forms
    if name and scope.quote[k - 1] < 0 and not ends_capitals(scope.tokens, k):
        return None
    if k == scope.low + 1 and scope.tokens.low[scope.low] == "so":
        return None  # "So said the mayor, who had left"
    if "preposition" in cue.lexeme.forms:
        return read_according(scope, cue)
    reading = None
    if cue.lexeme.lemma == "know":
        return _made_known(scope, cue)
    if "ing" in cue.lexeme.forms:
        reading = participle(scope, cue) or progressive(scope, cue)
    elif not cue.lexeme.forms <= {"noun"}:
        reading = _finite(scope, cue)
    if reading is None and "noun" in cue.lexeme.forms:
        reading = (read_copula(scope, cue) if k > scope.low else None) or read_noun(scope, cue)
    return reading


def _finite(scope: Scope, cue: Cue) -> Reporting | None:
    """A finite verb, by what stands before it: `Holm | said`, `went on to | say`, `Holm, who | said`, `| said
    Holm`, `and | said`."""
    tokens, low = scope.tokens, scope.low
    group = verb_group_start(tokens, cue.first, low)
    chain = chain_start(tokens, group, low)
    if chain >= 0:
        return _in_chain(scope, cue, chain, group)
    if is_description(tokens, cue):
        return None
    made = caused(scope, group) if tokens.low[group - 1] == "to" and group == cue.first else None
    if made is not None:
        return _made_to_speak(scope, cue, made, governed(scope, cue))
    if group > low and tokens.low[group - 1] == "as" and tokens.low[group] == "having":
        return quoted_as(scope, cue, group, governed(scope, cue))
    if (group == cue.first > low and tokens.low[group - 1] in _WHILE) or is_meanwhile(scope, group):
        return None  # "did not answer when asked whether", "said as she announced the price, “…”"
    if (passive := read_passive(scope, cue, group)) is not None:
        return passive
    if tokens.low[group] == "having" and (group == low or tokens.cls[group - 1] & COMMA):
        told = governed(scope, cue)  # "Bergen sent a boat, having promised Oslo that it was empty"
        return reporting(cue, group, told, "participle", None) if told.frame in _CLAUSES else None
    if not _is_asserted(scope, cue, group):
        return None
    content = governed(scope, cue)
    present = not cue.may_be_past and not looks_back(scope, group, cue.first)
    if present and not may_be_present(scope, cue, group, content):
        return None
    before = tokens.cls[group - 1] if group > low else 0
    marked = _marked_adverb(scope, group) if scope.quote[group - 1] >= 0 else group
    if marked < group:
        return with_subject_before(scope, cue, marked, content)
    listed = before & COMMA and content.frame and is_listed_deed(scope, cue, group, content.start)
    if listed or (before & COMMA and content.frame and _is_next_deed(scope, group)):
        return reporting(cue, group - 1, content, "shared", None)
    if group == low or before & (COMMA | DASH) or scope.quote[group - 1] >= 0:
        after = inverted(scope, cue, group, content.frame in _CLAUSES)
        if (after is not None and not _is_object(scope, content, after.source)) or group == low:
            return after
    if before & COORD:
        return _joined(scope, cue, group, content)
    if before & REL and tokens.low[group - 1] in {"who", "which", "that"}:
        return _in_relative(scope, cue, group, content)
    if (who := who_then(scope, group)) > low and content.frame:  # "Holm, who days earlier boasted that"
        return _in_relative(scope, cue, who + 1, content)
    cut = _interrupted_who(scope, group) if before & COMMA else -1
    if cut > low and content.frame:  # "It was Holm who, in May, vowed to fight"
        return reporting(cue, cut, content, "relative", person_before(scope, cut))
    return with_subject_before(scope, cue, group, content)


def _made_to_speak(scope: Scope, cue: Cue, made: tuple[int, Range], content: Governed) -> Reporting | None:
    """`forced Oslo to admit that …`; not `forced the port to warn of …`, where a thing is made to."""
    begin, source = made
    speaks = scope.tokens.cap[source[1] - 1] or is_animate(scope.tokens, source)
    return reporting(cue, begin, content, "subject-verb", source) if speaks and content.frame else None


def _is_next_deed(scope: Scope, group: int) -> bool:
    """`Holm called it off in May, | then said that …`: what the subject of the verb before did next."""
    tokens = scope.tokens
    next_one = tokens.low[group] in _NEXT and not tokens.cls[group] & AUX
    return next_one and first_finite(tokens, scope.low, group - 1, scope.quote) >= 0


_NEXT = frozenset({"then", "subsequently", "afterward", "afterwards"})


def _made_known(scope: Scope, cue: Cue) -> Reporting | None:
    """`let the guild know that …`."""
    group = made_known(scope, cue.first)
    source = subject_before(scope, scope.low, group) if group > scope.low else None
    known = governed(scope, cue)
    named = source is not None and can_speak(scope.tokens, source) and known.frame
    return reporting(cue, group, known, "subject-verb", source) if named else None


def _in_chain(scope: Scope, cue: Cue, chain: int, group: int) -> Reporting | None:
    """`goes on to say that`, `is quick to warn`: a verb that hangs on others, of which the first is at
    `chain`."""
    tokens, low = scope.tokens, scope.low
    excepted = tokens.low[chain] in {"than", "except"}
    hangs = tokens.cls[chain] & ING or chain == group - 2
    if excepted or (hangs and (chain == low or tokens.cls[chain - 1] & COMMA)):
        told = governed(scope, cue)  # "…, going on to say that"
        return reporting(cue, chain, told, "participle", None) if told.frame else None
    source = subject_before(scope, low, chain)
    if source is None or not can_speak(tokens, source):
        return None
    if any(c & (MODAL | NEG) for c in tokens.cls[chain:group]):
        return None  # "will continue to answer"
    return reporting(cue, source[0], governed(scope, cue), "subject-verb", source)


def _in_relative(scope: Scope, cue: Cue, group: int, content: Governed) -> Reporting | None:
    """`Holm, who said …`, `the charter, which calls for …`: the antecedent speaks."""
    tokens = scope.tokens
    end = group - 2 if tokens.cls[group - 2] & (COMMA | DASH) else group - 1
    if tokens.cls[group - 2] & COORD and tokens.low[group - 1] == "who":  # "who wrote A and who said B"
        return reporting(cue, group - 2, content, "shared", None) if content.frame else None
    if content.frame and tokens.low[group - 1] != "who" and opens_text(scope, end):
        return reporting(cue, group - 1, content, "participle", None)
    refers = person_before(scope, end) if tokens.low[group - 1] == "who" else antecedent(scope, end)
    source = refers if end > scope.low else None
    asked = tokens.low[group - 1] == "who" and source is not None
    if asked and source is not None and tokens.low[source[1] - 1] in _OPEN_QUESTIONS:
        return None  # "the question who asked it to", "It is not clear who said it"
    shows = cue.lexeme.lemma in SHOWING or (cue.lexeme.lemma in _PROVING and tokens.low[group - 1] == "which")
    if source is not None and shows and not is_animate(tokens, source):
        return None  # "gestures that suggest the feud is over", "He died of fever, which confirmed that"
    return reporting(cue, group - 1, content, "relative", source) if content.frame and source else None


def _joined(scope: Scope, cue: Cue, group: int, content: Governed) -> Reporting | None:
    """`… and called it a trick`, `forced Oslo to stop and admit that it was late`: a second verb."""
    if not content.frame:
        return None
    if "base" in cue.lexeme.forms and (made := caused_too(scope, group - 1)) is not None:
        return _made_to_speak(scope, cue, made, content)
    if cue.lexeme.forms == {"base"} and _joins_infinitive(scope, group - 1):
        return None
    return reporting(cue, group - 1, content, "shared", None)


def _joins_infinitive(scope: Scope, coordinator: int) -> bool:
    """`declined to threaten Oslo or even call it a foe`, `said it will build a pier and propose talks`: the
    second infinitive of a verb that reports nothing; not `Clerks say it will fail and warn of a strike`."""
    tokens = scope.tokens
    for k in range(coordinator - 1, scope.low, -1):
        if scope.quote[k] >= 0 or tokens.cls[k] & (COMMA | SEMI):
            return False
        if tokens.cls[k] & MODAL:
            before = tokens.cls[scope.low : k]
            return any(c & (PAST | PRESENT) for c in before) or not any(c & BASE for c in before)
        if tokens.low[k - 1] == "to" and tokens.cls[k] & BASE and not tokens.cls[k] & DET:
            return True
    return False


def _interrupted_who(scope: Scope, group: int) -> int:
    """The `who` whose clause an adverbial between commas interrupts; -1 for none."""
    tokens, floor = scope.tokens, max(scope.low + 1, group - 16)
    if "who" not in tokens.low[floor : group - 2]:
        return -1
    for k in range(group - 2, floor, -1):
        if scope.quote[k] >= 0 or is_finite(tokens, k, scope.low):
            return -1
        if tokens.cls[k] & COMMA:
            opens = tokens.low[k - 1] == "who" and tokens.cls[k + 1] & (PREP | SUB | ADV | TIME)
            return k - 1 if opens else -1
    return -1


def _is_object(scope: Scope, content: Governed, source: Range | None) -> bool:
    """`The guild, calling it “absurd,” demanded an end to it`: what stands behind the verb is no speaker."""
    inanimate = source is not None and not is_animate(scope.tokens, source)
    return inanimate and content.frame in OBJECTS and scope.quote[scope.low] < 0


def _marked_adverb(scope: Scope, group: int) -> int:
    """Where an adverb in quotation marks before a verb begins: `the envoy “strongly” urged`."""
    tokens = scope.tokens
    one = group - 3 > scope.low and scope.quote[group - 1] >= 0 and scope.quote[group - 4] < 0
    marked = one and tokens.cls[group - 2] & ADV
    return verb_group_start(tokens, group - 3, scope.low) if marked else group  # "has “always” urged"


def _is_asserted(scope: Scope, cue: Cue, group: int) -> bool:
    """Whether the verb group states that something was said: no negation, no modal, no passive, no
    adjective."""
    tokens, k, words = scope.tokens, cue.first, scope.tokens.low
    helpers = reduce(or_, tokens.cls[group:k], 0)
    if not _HARDLY.isdisjoint(words[group:k]):
        return False  # "barely mentioned the flood"
    before_word = words[k - 1] if k > scope.low and scope.quote[k - 1] < 0 else ""
    only = words[cue.last : cue.last + 2] == _ONLY or words[group:k] == _WOULD_ONLY
    if helpers & MODAL and not looks_back(scope, group, k) and not only:
        return False
    if helpers & NEG or before_word in {"to", "not", "'"}:
        return False
    if words[group - 1] == "to" and group > scope.low:  # "is thought to have argued"
        return False
    if words[group - 1] == "nor" and not NEITHER.isdisjoint(words[scope.low : group - 1]):
        return False  # "neither confirmed nor denied it", "had neither met Holm nor promised to write"
    if before_word == "'s" and not helpers & HAVE and not is_verbal_s(tokens, k - 1):
        return cue.lexeme.lemma == "say" and _is_elliptic(scope, k - 2) and words[cue.last] != "to"
    if helpers & BE:
        return False
    if not cue.may_be_past:
        return True
    before = tokens.cls[group - 1] if group > scope.low else 0
    determined = before & DET and not before & (SUBJ | STAND_IN | SUB | REL) and before_word != "half"
    determined = determined and not follows_the_other(tokens, k)
    with_her = (
        before_word == "her" and group == k and words[k - 2] in _WITH and cue.lexeme.lemma in _ASKED_OR_SAID
    )
    determined = determined and not with_her  # "an official travelling with her said"
    return not determined and (words[cue.last] != "by" or words[cue.last + 1] in _BY_MEANS)


def _is_elliptic(scope: Scope, owner: int) -> bool:
    """Whether an owner stands for what it owns: "while Russia's said it was false", "The South's said so"."""
    tokens = scope.tokens
    before = owner - 2 if tokens.low[owner - 1] == "the" and owner > scope.low else owner - 1
    begins = before < scope.low or tokens.low[before] in {"while", "whereas", "but", "and"}
    return bool(begins and tokens.cap[owner])

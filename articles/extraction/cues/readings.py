"""Cues in their clause: which words report, and who is their subject.

A cue becomes a `Reporting` only where the words around it show that it reports:
`plans to say`, `was announced by`, `the announced plan` do not.
"""

from __future__ import annotations

from functools import reduce
from operator import or_

from articles.extraction.cues.constructions import Governed
from articles.extraction.cues.copulas import read_cleft, read_copula
from articles.extraction.cues.descriptions import (
    ends_capitals,
    is_description,
    is_found_so,
    is_nickname,
    is_verb_and_object,
    names_in_relative,
    picks_out,
)
from articles.extraction.cues.finding import Cue
from articles.extraction.cues.frames import governed
from articles.extraction.cues.interruptions import is_meanwhile
from articles.extraction.cues.inversions import inverted
from articles.extraction.cues.nouns import read_according, read_noun
from articles.extraction.cues.of_nouns import is_demand_of, may_be_verb, of_noun_before
from articles.extraction.cues.participles import participle, progressive, quoted_as
from articles.extraction.cues.passives import read_passive
from articles.extraction.cues.presents import NOUN_LIKE, OBJECTS, is_noun_too, may_be_present
from articles.extraction.cues.questions import is_in_question
from articles.extraction.cues.reporting import Reporting, can_speak, is_verbal_s, names_nobody, reporting
from articles.extraction.grammar.appositions import is_asked_aside
from articles.extraction.grammar.asides import tells_when
from articles.extraction.grammar.attributives import follows_the_other
from articles.extraction.grammar.finite_verbs import first_finite, is_finite
from articles.extraction.grammar.listed import listed_with
from articles.extraction.grammar.persons import is_animate
from articles.extraction.grammar.relative_clauses import antecedent, person_before, who_then
from articles.extraction.grammar.restrictions import verb_follows
from articles.extraction.grammar.scope import Range, Scope
from articles.extraction.grammar.sources import subject_before
from articles.extraction.grammar.verb_chains import caused, caused_too, chain_start, looks_back, made_known
from articles.extraction.grammar.verb_groups import verb_group_start
from articles.extraction.text.lexicon import (
    ADV,
    AUX,
    BASE,
    BE,
    COLON,
    COMMA,
    COORD,
    DASH,
    DET,
    DO,
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
    WH,
    word_list,
)
from articles.extraction.text.tokens import Tokens

_PLURAL = word_list("plural")
_GAP_WORDS = frozenset({"which", "what", "that", "who", "whom"})
_SHOWING = frozenset(
    ["suggest", "indicate", "signal", "imply", "hint", "reveal", "highlight", "raise concerns", "reflect"]
)
_PROVING = frozenset({"confirm", "explain", "underscore", "underline", "reaffirm"})
"""What a deed does as well, or a thing, without a word."""
_CLAUSES = frozenset({"that", "clause", "quote"})
_THEN = ("at", "the", "time")
_ASKED = frozenset(["ask", "tell", "inform"])
_BY_MEANS = frozenset(["phone", "telephone", "email", "e-mail", "letter", "text", "fax", "then", "way"])
_IDLE = frozenset([("it", "all"), ("a", "lot"), ("a", "great"), ("so", "much")])
_COMMENT_NOUNS = word_list("comment_noun") | word_list("resuming_noun")
_FINDERS = {"find": word_list("inquiry"), "show": word_list("findings")}
_WHILE = frozenset({"when", "once", "until", "while", "though"})
_EACH_OF_THEM = frozenset({"all", "both", "each"})
_LETS = frozenset({"let", "lets", "letting"})
_OPEN_QUESTIONS = word_list("open_question")
_NEITHER = frozenset({"neither", "never", "nor"})
_HARDLY = frozenset({"barely", "hardly", "scarcely", "rarely", "seldom"})
_ONLY = ("only", "that")
"""`would say only that the letter had come`: it was said, and no more."""
_WOULD_ONLY = ("would", "only")
_HYPOTHETICAL = frozenset(["if", "unless", "whether", "until"])
_ASKED_OR_SAID = _ASKED | {"say", "add"}
_WITH = frozenset(
    {"with", "beside", "near", "behind", "around", "accompanying", "to", "for", "by", "against"}
)
_DEMANDED = frozenset(
    {"demand", "demands", "demanded", "demanding", "insist", "insists", "insisted", "insisting"}
    | {"request", "requests", "requested", "requesting", "propose", "proposes", "proposed", "proposing"}
    | {"ask", "asks", "asked", "asking", "recommended", "urged", "urge", "urges", "urging"}
)
_PAST_FORMS = frozenset({"past", "participle"})


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


# --- verbs -------------------------------------------------------------------


def _finite(scope: Scope, cue: Cue) -> Reporting | None:
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
    if tokens.low[group] == "having" and (group == low or tokens.cls[group - 1] & COMMA):
        told = governed(scope, cue)  # "Bergen sent a boat, having promised Oslo that it was empty"
        return reporting(cue, group, told, "participle", None) if told.frame in _CLAUSES else None
    if (passive := read_passive(scope, cue, group)) is not None:
        return passive
    if not _is_asserted(scope, cue, group):
        return None
    content = governed(scope, cue)
    present = cue.lexeme.forms.isdisjoint(_PAST_FORMS) and not looks_back(scope, group, cue.first)
    if present and not may_be_present(scope, cue, group, content):
        return None
    before = tokens.cls[group - 1] if group > low else 0
    marked = _marked_adverb(scope, group) if scope.quote[group - 1] >= 0 else group
    if marked < group:
        return _subject_verb(scope, cue, marked, content)
    if before & COMMA and content.frame and _is_next_deed(scope, group):
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
    return _subject_verb(scope, cue, group, content)


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
    refers = person_before(scope, end) if tokens.low[group - 1] == "who" else antecedent(scope, end)
    source = refers if end > scope.low else None
    asked = tokens.low[group - 1] == "who" and source is not None
    if asked and source is not None and tokens.low[source[1] - 1] in _OPEN_QUESTIONS:
        return None  # "the question who asked it to", "It is not clear who said it"
    shows = cue.lexeme.lemma in _SHOWING or (
        cue.lexeme.lemma in _PROVING and tokens.low[group - 1] == "which"
    )
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


def _subject_verb(scope: Scope, cue: Cue, group: int, content: Governed) -> Reporting | None:
    """`The mayor said …`, `the deal, which Oslo calls dead`: the subject stands before the verb."""
    tokens, low = scope.tokens, scope.low
    source = subject_before(scope, low, group)
    if source is None or not can_speak(tokens, source):
        return None
    if is_verb_and_object(tokens, source) or is_asked_aside(tokens, *source):
        return None  # "Holm, asked about the new rules, said", "Oslo, which lost, sounded a softer note"
    if tokens.cap[source[0]] and tokens.cls[source[0]] & ING and tokens.cls[source[0] + 1] & DET:
        return None  # "Sending the boat tells the town that it is safe"
    if "participle" in cue.lexeme.forms and is_found_so(scope, source, cue.first - 1, content):
        return None
    if source[1] - source[0] > 1 and tokens.low[source[1] - 1] in _EACH_OF_THEM:
        source = (source[0], source[1] - 1)  # "Oslo, Bergen and Turku all said"
    source = listed_with(scope, low, source)
    before = tokens.cls[group - 1]
    asked = before & COMMA and cue.lexeme.lemma in _ASKED and source[1] == group - 1
    if asked and (_is_asked(scope, cue) or not any(tokens.cls[k] & COMMA for k in range(*source))):
        return None  # "Holm, asked why, left", "Holm, the mayor, asked on Friday whether …, left"
    if tokens.low[source[1] - 1] in _NEITHER or tokens.low[source[0] - 1] == "nor":
        return None  # "a charge Oslo neither confirmed nor denied", "Neither Lund nor Holm said"
    if (source[0] > low and _is_denied_before(scope, cue, source)) or is_in_question(scope, source):
        return None
    if names_nobody(tokens, source) or (before & COMMA and is_nickname(scope, source[1], group, content)):
        return None  # "The drill, dubbed “Iron Rain,” is over"
    if cue.lexeme.lemma in NOUN_LIKE and tokens.cls[source[0]] & ING and not tokens.cap[source[0]]:
        return None  # "Holm spoke, suggesting a few questions, such as “…”"
    if not content.frame:
        named = names_in_relative(scope, cue, source)
        if named is not None:
            return Reporting(cue, named[0], cue.last, "np-np", "subject-verb", named)
        plain = cue.lexeme.lemma in NOUN_LIKE and not _opens_clause(scope, source[0])
        if plain or _is_noun_in_list(scope, cue, source):
            return None  # "The raid led to bitter protests, a clerk said"
    idle = cue.lexeme.lemma == "say" and tokens.low[cue.last : cue.last + 2] in _IDLE
    if idle and tokens.cls[cue.last + 2] & COLON and scope.quote[cue.last + 3] >= 0:
        return Reporting(cue, source[0], cue.last + 3, "quote", "subject-verb", None)
    if idle or not may_find(cue, tokens, source):
        return None
    cleft = read_cleft(scope, cue, source)
    if cleft is not None:
        return cleft
    if source[0] > low and tokens.low[source[0] - 1] == "what":  # "What Oslo calls a “race” never took place"
        if source[0] == low + 1 and content.frame != "quote":
            return None
        if content.frame == "clause" or (content.frame in OBJECTS and not _marks_ahead(scope, content.start)):
            return None
    if cue.lexeme.lemma in _SHOWING and not is_animate(tokens, source):
        return None
    return _of_subject(scope, cue, content, source)


def _is_noun_in_list(scope: Scope, cue: Cue, source: Range) -> bool:
    """`filmed a mine and border guard posts`: a plural behind a bare noun that "and" joins to another."""
    tokens, k = scope.tokens, source[0]
    present = cue.lexeme.forms.isdisjoint(_PAST_FORMS) and tokens.low[cue.last - 1].endswith("s")
    bare = not (tokens.cap[k] or tokens.cls[k] & (DET | SUBJ) or tokens.low[source[1] - 1] in _PLURAL)
    return present and bare and k > scope.low and bool(tokens.cls[k - 1] & COORD)


def _is_asked(scope: Scope, cue: Cue) -> bool:
    return is_asked_aside(scope.tokens, cue.first, scope.high) and verb_follows(scope, cue.last)


def _is_denied_before(scope: Scope, cue: Cue, source: Range) -> bool:
    """Whether what stands right before a subject shows that nothing is reported: `if Holm said`."""
    tokens, low, k = scope.tokens, scope.low, source[0] - 1
    before, word = tokens.cls[k], tokens.low[k]
    if word in _HYPOTHETICAL or (word in _LETS and cue.lexeme.forms == {"base"}):
        return True  # "Let no paper tell you how to vote"
    asked = tokens.low[k - 1] if word == "that" and k > low else word
    if asked in _DEMANDED and tokens.low[cue.first] == cue.lexeme.lemma and tokens.low[source[0]] != "they":
        return not tokens.low[source[1] - 1].endswith("s")  # "demanded that Holm say which it was"
    if before & AUX and k == low:  # "Had Oslo apologized, Holm said"
        return True
    if before & COMMA and tokens.low[k + 1] in {"a", "an"} and tokens.low[source[1] - 1] in _COMMENT_NOUNS:
        return True  # ", a charge hotly denied in Oslo"
    return bool(before & DO) and not _only_then(tokens, low)  # "Not once did Holm mention it"


def _only_then(tokens: Tokens, low: int) -> bool:
    """`Not until May did Holm admit that`, `Only then did Holm say that`: it was said, and no sooner."""
    return tokens.low[low : low + 2] == ("not", "until") or tokens.low[low] == "only"


def _opens_clause(scope: Scope, k: int) -> bool:
    """Whether a subject begins a clause at `k`: nothing before it, a mark, or a word that joins clauses."""
    joined = COMMA | DASH | COLON | SEMI | COORD | SUB | REL | WH
    return k == scope.low or bool(scope.tokens.cls[k - 1] & joined) or scope.quote[k - 1] >= 0


def _marked_adverb(scope: Scope, group: int) -> int:
    """Where an adverb in quotation marks before a verb begins: `the envoy “strongly” urged`."""
    tokens = scope.tokens
    one = group - 3 > scope.low and scope.quote[group - 1] >= 0 and scope.quote[group - 4] < 0
    marked = one and tokens.cls[group - 2] & ADV
    return verb_group_start(tokens, group - 3, scope.low) if marked else group  # "has “always” urged"


def may_find(cue: Cue, tokens: Tokens, source: Range) -> bool:
    """`The panel found that …`, `figures showed that …`: a body or a text that puts its findings into words;
    not `Holm showed that he could`."""
    finders = _FINDERS.get(cue.lexeme.lemma)
    if finders is None or not finders.isdisjoint(tokens.low[slice(*source)]):
        return True
    where = tokens.low[cue.last : cue.last + 4]  # "the guild found in a new survey that"
    return where[0] == "in" and not finders.isdisjoint(where)


def _marks_ahead(scope: Scope, k: int) -> bool:
    return any(scope.quote[j] >= 0 for j in range(k, min(k + 6, scope.high)))


def _of_subject(scope: Scope, cue: Cue, content: Governed, source: Range) -> Reporting | None:
    """A verb behind its subject; `which he said was`, `which he described as` govern what stands around."""
    tokens, low = scope.tokens, scope.low
    begin, frames, following = source[0], cue.lexeme.frames, tokens.low[cue.last]
    before = tokens.low[begin - 1] if begin > low else ""
    if "that" in frames:
        start = cue.last
        start += 3 if tokens.low[start : start + 3] == _THEN else 0  # "a step which she said at the time was"
        gap = before in _GAP_WORDS and start < scope.high
        gap = gap and not (before == "that" and is_noun_too(tokens, cue, source))
        if gap and first_finite(tokens, start - 1, start + 1) == start:
            return Reporting(cue, begin - 1, start, "gap", "subject-verb", source)
        speaker = of_noun_before(scope, cue, content, source)
        if speaker is not None:
            return Reporting(cue, speaker[0], start, "gap", "subject-verb", speaker[1])
    called = following == "as" and "np-as" in frames  # "the deal, which Oslo has described as dead"
    if called and (before in {"which", "that", "what"} or is_demand_of(scope, cue, begin)):
        start = cue.last + 1  # beside its verb "as" belongs to the cue
        return Reporting(cue, begin, start, "np-as", "subject-verb", source, content.needs_quote)
    if following in {"of", "for"} and before in _GAP_WORDS and f"np-{following}" in frames:
        start = cue.last + 1  # "a fund that critics blamed for waste"
        return Reporting(cue, begin, start, following, "subject-verb", source, content.needs_quote)
    if content.frame == "to" and picks_out(scope, source, content.start):
        return None  # "nine of the boats that Oslo promised to mend"
    empty = not content.frame and cue.lexeme.positions == {"before"}
    if empty and (frames <= {"to", "that!"} or (before in _GAP_WORDS and may_be_verb(tokens, source))):
        return None  # "Oslo has offered nothing", "had held up a boat", "drills, which rehearse raids,"
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
            opens = opens or tells_when(tokens, k + 1)
            fronted = opens and first_finite(tokens, k + 1, begin) < 0
            return k if fronted else 0
    return 0


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
    if words[group - 1] == "nor" and not _NEITHER.isdisjoint(words[scope.low : group - 1]):
        return False  # "neither confirmed nor denied it", "had neither met Holm nor promised to write"
    if before_word == "'s" and not helpers & HAVE and not is_verbal_s(tokens, k - 1):
        return cue.lexeme.lemma == "say" and _is_elliptic(scope, k - 2) and words[cue.last] != "to"
    if helpers & BE:
        return False
    if cue.lexeme.forms.isdisjoint(_PAST_FORMS):
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

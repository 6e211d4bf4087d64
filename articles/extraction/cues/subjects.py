"""A reporting verb behind its subject: `The mayor said …`, `the deal, which Oslo calls dead`.

No report is what nobody says (`The drill, dubbed “Iron Rain,” is over`), what is only supposed (`if Holm
said`), and a verb that is a noun (`The raid led to bitter protests`).
"""

from __future__ import annotations

from articles.extraction.cues.constructions import Governed
from articles.extraction.cues.copulas import read_cleft
from articles.extraction.cues.descriptions import (
    is_found_so,
    is_nickname,
    is_verb_and_object,
    names_in_relative,
    picks_out,
)
from articles.extraction.cues.finding import Cue
from articles.extraction.cues.of_nouns import is_demand_of, may_be_verb, of_noun_before
from articles.extraction.cues.presents import NOUN_LIKE, OBJECTS, is_noun_too
from articles.extraction.cues.questions import is_in_question
from articles.extraction.cues.reporting import Reporting, can_speak, names_nobody
from articles.extraction.grammar.appositions import is_asked_aside
from articles.extraction.grammar.asides import tells_when
from articles.extraction.grammar.finite_verbs import first_finite
from articles.extraction.grammar.listed import listed_with
from articles.extraction.grammar.persons import is_animate
from articles.extraction.grammar.restrictions import verb_follows
from articles.extraction.grammar.scope import Range, Scope
from articles.extraction.grammar.sources import subject_before
from articles.extraction.text.lexicon import (
    AUX,
    COLON,
    COMMA,
    COORD,
    DASH,
    DET,
    DO,
    ING,
    PREP,
    REL,
    SEMI,
    SUB,
    SUBJ,
    WH,
    word_list,
)
from articles.extraction.text.tokens import Tokens

_PLURAL = word_list("plural")
_GAP_WORDS = frozenset({"which", "what", "that", "who", "whom"})
SHOWING = frozenset(
    ["suggest", "indicate", "signal", "imply", "hint", "reveal", "highlight", "raise concerns", "reflect"]
)
"""What a thing does as well, without a word: `gestures that | suggest the feud is over`."""
_THEN = ("at", "the", "time")
_ASKED = frozenset(["ask", "tell", "inform"])
_IDLE = frozenset([("it", "all"), ("a", "lot"), ("a", "great"), ("so", "much")])
_COMMENT_NOUNS = word_list("comment_noun") | word_list("resuming_noun")
_FINDERS = {"find": word_list("inquiry"), "show": word_list("findings")}
_EACH_OF_THEM = frozenset({"all", "both", "each"})
_LETS = frozenset({"let", "lets", "letting"})
NEITHER = frozenset({"neither", "never", "nor"})
"""What denies two verbs or two subjects."""
_HYPOTHETICAL = frozenset(["if", "unless", "whether", "until"])
_DEMANDED = word_list("demanded")


def with_subject_before(scope: Scope, cue: Cue, group: int, content: Governed) -> Reporting | None:
    """`The mayor said …`, `the deal, which Oslo calls dead`: the subject stands before the verb."""
    tokens, low = scope.tokens, scope.low
    source = subject_before(scope, low, group)
    if source is None or _is_no_source(scope, cue, content, source):
        return None
    if source[1] - source[0] > 1 and tokens.low[source[1] - 1] in _EACH_OF_THEM:
        source = (source[0], source[1] - 1)  # "Oslo, Bergen and Turku all said"
    source = listed_with(scope, low, source)
    if _is_told_otherwise(scope, cue, group, content, source) or _is_denied(scope, cue, source):
        return None
    named = names_in_relative(scope, cue, source) if not content.frame or content.needs_quote else None
    if named is not None:
        return Reporting(cue, named[0], cue.last, "np-np", "subject-verb", named)
    if not content.frame:
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
    if cue.lexeme.lemma in SHOWING and not is_animate(tokens, source):
        return None
    return _of_subject(scope, cue, content, source)


def _is_no_source(scope: Scope, cue: Cue, content: Governed, source: Range) -> bool:
    """Whether what stands before a verb can't speak, or only seems to be its subject: `| Sending the boat |
    tells the town that it is safe`, `Oslo, which lost, | sounded a softer | note`."""
    tokens, first = scope.tokens, source[0]
    if not can_speak(tokens, source) or is_verb_and_object(tokens, source) or is_asked_aside(tokens, *source):
        return True  # "Holm, asked about the new rules, said"
    if tokens.cap[first] and tokens.cls[first] & ING and tokens.cls[first + 1] & DET:
        return True
    return "participle" in cue.lexeme.forms and is_found_so(scope, source, cue.first - 1, content)


def _is_told_otherwise(scope: Scope, cue: Cue, group: int, content: Governed, source: Range) -> bool:
    """Whether a verb tells how somebody was asked or what something is called: `Holm, | asked why, left`,
    `The drill, | dubbed “Iron Rain,” is over`, `Holm spoke, suggesting a few | questions, such as “…”`."""
    tokens, first = scope.tokens, source[0]
    parted = tokens.cls[group - 1] & COMMA
    asked = parted and cue.lexeme.lemma in _ASKED and source[1] == group - 1
    if asked and (_is_asked(scope, cue) or not any(tokens.cls[k] & COMMA for k in range(*source))):
        return True  # "Holm, the mayor, asked on Friday whether it was late, left"
    if parted and is_nickname(scope, source[1], group, content):
        return True
    return cue.lexeme.lemma in NOUN_LIKE and bool(tokens.cls[first] & ING) and not tokens.cap[first]


def _is_denied(scope: Scope, cue: Cue, source: Range) -> bool:
    """Whether it is told that nobody said so, or asked or supposed that somebody did: `a charge Oslo |
    neither confirmed nor denied`, `Neither Lund nor | Holm said`, `if | Holm said`."""
    tokens = scope.tokens
    if tokens.low[source[1] - 1] in NEITHER or tokens.low[source[0] - 1] == "nor":
        return True
    if source[0] > scope.low and _is_denied_before(scope, cue, source):
        return True
    return is_in_question(scope, source) or names_nobody(tokens, source)


def _is_noun_in_list(scope: Scope, cue: Cue, source: Range) -> bool:
    """`filmed a mine and border guard posts`: a plural behind a bare noun that "and" joins to another."""
    tokens, k = scope.tokens, source[0]
    present = not cue.may_be_past and tokens.low[cue.last - 1].endswith("s")
    bare = not (tokens.cap[k] or tokens.cls[k] & (DET | SUBJ) or tokens.low[source[1] - 1] in _PLURAL)
    return present and bare and k > scope.low and bool(tokens.cls[k - 1] & COORD)


def _is_asked(scope: Scope, cue: Cue) -> bool:
    """`Holm, the mayor, | asked on Friday whether it was late, left`: another verb follows."""
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


def may_find(cue: Cue, tokens: Tokens, source: Range) -> bool:
    """`The panel found that …`, `figures showed that …`: a body or a text that puts its findings into words;
    not `Holm showed that he could`."""
    finders = _FINDERS.get(cue.lexeme.lemma)
    if finders is None or not finders.isdisjoint(tokens.low[slice(*source)]):
        return True
    where = tokens.low[cue.last : cue.last + 4]  # "the guild found in a new survey that"
    return where[0] == "in" and not finders.isdisjoint(where)


def _marks_ahead(scope: Scope, k: int) -> bool:
    """Whether marks open soon: `what Oslo calls | a new “race”`."""
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

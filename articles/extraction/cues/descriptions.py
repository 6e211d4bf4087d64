"""What tells how somebody is or what something is called, and reports nothing, though its verb may report."""

from __future__ import annotations

from articles.extraction.cues.constructions import Governed
from articles.extraction.cues.finding import Cue
from articles.extraction.grammar.finite_verbs import is_finite
from articles.extraction.grammar.persons import ends_as_person
from articles.extraction.grammar.scope import Range, Scope
from articles.extraction.grammar.verdicts import names_verdict
from articles.extraction.text.lexicon import (
    ADV,
    AUX,
    COMMA,
    COORD,
    DET,
    END,
    PARTICIPLE,
    PAST,
    PREP,
    SUB,
    SUBJ,
    TIME,
    TITLE,
    WORD,
    word_list,
)
from articles.extraction.text.tokens import Tokens

_FOUND = frozenset(
    {"found", "finds", "kept", "keeps", "left", "considered", "deemed", "had", "made", "thought"}
)
_HOW_WELL = frozenset({"well", "badly", "poorly", "ill", "better", "best"})
_UNNAMED = frozenset({"named", "identified", "quoted", "cited", "photographed"})
_PAST_FORMS = frozenset({"past", "participle"})
_BEFORE_DESCRIBED = word_list("support_verb") | {"those"}


def is_description(tokens: Tokens, cue: Cue) -> bool:
    """`found him badly informed`, `half of those questioned said`, `asked not to be named`: what somebody is,
    and what nobody is told."""
    k, lemma = cue.first, cue.lexeme.lemma
    if tokens.low[cue.last + 1] == "to" and tokens.cls[cue.last + 2] & (END | COMMA) and lemma == "ask":
        return True  # "it will come if the two ask it to"
    if lemma.startswith("agree") and tokens.low[cue.last] == "upon":  # "the roads the two agreed upon"
        return True
    if lemma in {"inform", "advise"} and tokens.low[k - 1] in _HOW_WELL:
        return True
    if tokens.low[k - 1] in _BEFORE_DESCRIBED and cue.lexeme.forms >= _PAST_FORMS:
        return not _is_a_release(tokens, k - 1)  # "half of those questioned", "has made repeated threats"
    unnamed = lemma in {"ask", "request"} and tokens.low[cue.last : cue.last + 3] == ("not", "to", "be")
    return unnamed and tokens.low[cue.last + 3] in _UNNAMED


def _is_a_release(tokens: Tokens, k: int) -> bool:
    """Whether `release` is a text and no verb: `the press release said`."""
    before = tokens.low[k - 1]
    return tokens.low[k] == "release" and (before in _OF_A_TEXT or bool(tokens.cls[k - 1] & DET))


_OF_A_TEXT = frozenset({"press", "news", "joint", "media", "same", "earlier"})


def ends_capitals(tokens: Tokens, k: int) -> bool:
    """`OSLO SAID on Monday`: the verb is the last of the words that open a story in capitals."""
    if tokens.starts[k] == 0 or k + 1 >= len(tokens.starts):
        return False
    first, word, behind = (tokens.text[tokens.starts[j] : tokens.ends[j]] for j in (k - 1, k, k + 1))
    return word.isupper() and first.isupper() and len(first) > 1 and behind.islower()


def is_verb_and_object(tokens: Tokens, source: Range) -> bool:
    """`Oslo, which lost, | sounded a softer | note`, `Holm, | angered by the new | claims, said`: a verb and
    its object are no source."""
    begin, end = source
    told = tokens.cls[begin] & PARTICIPLE and tokens.cls[begin + 1] & PREP and tokens.cls[begin - 1] & COMMA
    if told and end > begin + 2 and not tokens.cap[begin]:
        return True
    return bool(tokens.cls[begin] & PAST and tokens.cls[begin + 1] & DET) and end > begin + 2


def is_found_so(scope: Scope, source: Range, before: int, content: Governed) -> bool:
    """`She found Holm badly informed, she said`: a participle that tells of an object how it is found;
    `before` is the token in front of it."""
    tokens, k = scope.tokens, source[0] - 1
    while k > scope.low and tokens.cls[k] & DET and not tokens.cls[k] & SUBJ:
        k -= 1
    found = k >= scope.low and tokens.low[k] in _FOUND and tokens.cls[before] & ADV
    return bool(found) and content.frame != "that"


def is_nickname(scope: Scope, comma: int, group: int, content: Governed) -> bool:
    """`The drill, dubbed “Iron Rain,” is over`: behind the comma a past form that only tells what the subject
    is called, and behind its quotation the verb of the sentence."""
    tokens, k = scope.tokens, content.start
    apart = content.needs_quote and comma == group - 1 and tokens.cls[comma] & COMMA
    if not apart or content.frame != "quote":
        return False
    while k < scope.high - 1 and scope.quote[k] >= 0:
        k += 1
    k += bool(tokens.cls[k] & COMMA)
    return is_finite(tokens, k, k - 1)


def names_in_relative(scope: Scope, cue: Cue, source: Range) -> Range | None:
    """Who speaks in `sold it, a step that Oslo called a blunder`, `the fair, which he termed an insult`, `the
    drills, which Oslo calls war preparations`: what stands before is called what follows; `None` for any
    other."""
    tokens, k, (a, b) = scope.tokens, cue.last, source
    if not cue.has("np-np") or k >= scope.high - 1 or a - 1 <= scope.low:
        return None
    if scope.quote[k] >= 0:
        return None
    named = tokens.low[k] in {"a", "an"}
    if tokens.low[a - 1] == "which":
        judged = named or any(names_verdict(scope, k, j) for j in range(k, min(k + 2, scope.high)))
        return source if judged and tokens.cls[a - 2] & COMMA else None
    if not named:
        return None
    noun = a - 2 if tokens.low[a - 1] == "that" else a - 1
    if tokens.low[a] in {"a", "an"} and tokens.cls[a - 1] & COMMA:  # "a step | Oslo called a blunder"
        a = next((j for j in range(a + 2, b) if tokens.cls[j] & DET or tokens.cap[j]), b)
        noun = a - 1
    plain = tokens.cls[noun] & WORD and not tokens.cls[noun] & (DET | PREP | AUX | COORD | SUB | SUBJ | TIME)
    apposed = tokens.low[noun - 1] in {"a", "an"} and tokens.cls[noun - 2] & COMMA
    return (a, b) if plain and apposed and a < b and not tokens.cap[noun] else None


def picks_out(scope: Scope, source: Range, to: int) -> bool:
    """`nine of the ships that | Oslo promised to mend have sunk`, `the ships | Oslo promised to mend sank`: a
    clause with no comma, whose verb behind the `to` lacks the object that stands before it, tells which ships
    are meant; not `on the day that Oslo promised to mend the ships`."""
    tokens, that = scope.tokens, source[0] - 1
    if tokens.low[to] != "to" or to + 2 >= scope.high:
        return False
    behind = tokens.cls[to + 2]
    objects = behind & (DET | SUBJ) or tokens.cap[to + 2] or scope.quote[to + 2] >= 0
    if objects or (behind & WORD and not behind & (PREP | AUX | ADV | COORD | SUB | PAST)):
        return False
    if is_finite(tokens, to + 2, to) and _is_named_behind_thing(tokens, source):
        return True
    if that - 1 <= scope.low or tokens.low[that] not in {"that", "which"}:
        return False
    noun = tokens.cls[that - 1]
    plain = noun & WORD and not noun & (PREP | AUX | COORD | SUB | SUBJ | TIME)
    return bool(plain) and not tokens.reports[that - 1]


def _is_named_behind_thing(tokens: Tokens, source: Range) -> bool:
    """Whether a name ends a phrase that begins with a thing: `the boats | Oslo`; not `the mayor Eva Holm`."""
    a, b = source
    name = next((k for k in range(a + 1, b) if tokens.cap[k]), b)
    if not tokens.cls[a] & DET or not a + 1 < name < b or not all(tokens.cap[name:b]):
        return False
    noun = tokens.low[name - 1]
    plain = not tokens.cls[name - 1] & (PREP | TITLE | COORD) and noun not in _ROLES
    return plain and not ends_as_person(noun)


_ROLES = word_list("role") | word_list("body_noun") | word_list("medium") | word_list("private_body")

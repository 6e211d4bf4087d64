"""Nouns and prepositions that report: `the ministry's announcement that …`, `according to the ministry`."""

from __future__ import annotations

from itertools import pairwise

from articles.extraction.cues.finding import Cue
from articles.extraction.cues.reporting import Reporting
from articles.extraction.grammar.adverbials import noun_phrase_end, skip_adverbials
from articles.extraction.grammar.attributives import verbless_end
from articles.extraction.grammar.clauses import that_after
from articles.extraction.grammar.coordination import is_bare_name
from articles.extraction.grammar.finite_verbs import first_finite, is_finite
from articles.extraction.grammar.listed import end_with_list, list_end
from articles.extraction.grammar.name_ends import name_end
from articles.extraction.grammar.scope import Range, Scope
from articles.extraction.grammar.sources import main_subject, subject_before
from articles.extraction.grammar.verb_groups import verb_group_start
from articles.extraction.tables import table
from articles.extraction.text.lexicon import (
    ADV,
    AUX,
    BASE,
    COMMA,
    COORD,
    DET,
    END,
    ING,
    MODAL,
    NEG,
    NUMBER,
    PARTICIPLE,
    PAST,
    PREP,
    REL,
    SUB,
    SUBJ,
    TIME,
    TIME_MOD,
    TITLE,
    WORD,
    word_list,
)
from articles.extraction.text.reporting_words import CueEntry
from articles.extraction.text.tokens import Tokens

_OWN = word_list("owner")
_SUPPORT = word_list("support_verb")
_MADE = word_list("made_public") | {"conducted", "compiled", "prepared", "commissioned", "drafted"}


def read_noun(scope: Scope, cue: Cue) -> Reporting | None:
    """`the ministry's announcement that …`, `an Evening Star report that …`."""
    tokens, k = scope.tokens, cue.last
    if cue.lexeme.lemma in _MANNERS and k < scope.high:
        return _in_words(scope, cue)
    if k + 1 >= scope.high:
        return None
    if cue.lexeme.lemma == "word" and tokens.low[k] in _ARRIVES:
        return _arriving(scope, cue)
    word = tokens.low[k]
    nouns = [entry for entry in cue.lexeme.entries if entry.part == "noun"]
    if word in {"by", "from"}:
        if tokens.cls[cue.first - 1] & NEG or tokens.low[cue.first - 1] == "no":
            return None  # "had no word from Oslo that it would pay"
        that = 0 if tokens.cls[k + 1] & PREP else that_after(tokens, k + 1, scope.high, 14)  # "from over May"
        told = that > k + 1 and _tells_of_a_body(tokens, that, scope.high)
        if that > k + 1 and not told and not tokens.cls[that + 1] & AUX and cue.has("that!"):
            return Reporting(cue, cue.first, that + 1, "noun-that", "noun", (k + 1, that))
        return _of_whom(scope, cue, nouns)
    apart = skip_adverbials(tokens, k, scope.high) if tokens.cls[k] & (PREP | TIME | TIME_MOD) else k
    if apart > k and tokens.low[apart] == "that" and possessor(tokens, scope.low, cue.first):
        word, k = "that", apart  # "her remark at a feast last week that"
    if word == "that" and any("that!" in e.frames for e in nouns) and not _is_relative(tokens, k):
        right, frame = k + 1, "noun-that"
    elif word == "to" and any("to" in entry.frames for entry in nouns):
        if cue.lexeme.lemma == "call" and _is_to_somebody(scope, cue.first, k):
            return None
        right, frame = k, "noun-to"
    elif any("np" in entry.frames for entry in nouns) and tokens.cls[k] & WORD:
        right, frame = k, "noun-for"
    else:
        return None
    made = _support_verb(tokens, scope.low, cue.first)
    if made > scope.low and cue.lexeme.lemma == "message":
        return None  # "the march sends a message that"
    if made > scope.low:  # "Oslo issued a warning that …"
        if tokens.cls[made] & ING:
            return Reporting(cue, made, right, frame, "participle", None)
        verb = verb_group_start(tokens, made, scope.low)
        owner = subject_before(scope, scope.low, verb)
        return Reporting(cue, owner[0], right, frame, "noun", owner) if owner else None
    source = possessor(tokens, scope.low, cue.first) or _parting(scope, cue.first, right, frame)
    if source is not None and source[1] == cue.first and _is_supposed(tokens, scope.low, source[0]):
        return None  # "If Lund claims that it is over"
    threat = all(entry.strength == "optional" for entry in nouns)
    return Reporting(cue, cue.first, right, frame, "noun", source, threat) if source else None


def _is_to_somebody(scope: Scope, noun: int, to: int) -> bool:
    """`made a phone call | to Holm`, `made a call | to her son`; not `a call | to all sides to wait`."""
    tokens, behind = scope.tokens, to + 1
    if tokens.low[noun - 1] in _OTHER_CALLS:
        return True
    if not (tokens.cls[behind] & (DET | TITLE) or tokens.cap[behind]):
        return False
    return "to" not in tokens.low[behind : min(scope.high, behind + _NEAR)]


def _is_supposed(tokens: Tokens, low: int, k: int) -> bool:
    """Whether a word before the name at `k`, or the first one, makes a supposition of the clause, or the name
    only tells where those are who speak: `Some in Oslo | call for calm`."""
    if k > low + 1 and tokens.low[k - 1] in {"in", "at"} and tokens.cap[k]:
        return True
    return tokens.low[k] in _SUPPOSING or (k > low and tokens.low[k - 1] in _SUPPOSING)


_SUPPOSING = frozenset({"if", "unless", "whether"})


def _parting(scope: Scope, noun: int, right: int, frame: str) -> Range | None:
    """Who acts in `Holm left the hall with a warning | that the ice was thin`: what he does ends or begins
    with what he says."""
    tokens = scope.tokens
    article = noun - 1 if tokens.low[noun - 1] in _A else noun - 2
    if article <= scope.low or tokens.low[article] not in _A or tokens.low[article - 1] not in {"with", "on"}:
        return None
    if tokens.low[article - 1] == "on" and tokens.low[noun] not in _STOOD_ON:
        return None  # "acted on a claim that"; "won the vote on a pledge to"
    marked = scope.quote[right + 1] >= 0
    if frame == "noun-to" and not marked and (tokens.cap[right + 1] or not tokens.cls[right + 1] & BASE):
        return None  # "with a call to arms"
    source = main_subject(scope, article - 1)
    if source is None or first_finite(tokens, source[0], article - 1, scope.quote) < 0:
        return None
    head = source[1] - 1
    if tokens.cls[head] & DET:
        return None  # "The day ended with a warning that"
    speaks = tokens.cap[head] or tokens.cls[head] & (SUBJ | TITLE) or tokens.low[head] in _SPEAKERS
    return source if speaks and tokens.low[head] != "it" else None


_STOOD_ON = frozenset({"pledge", "promise", "vow"})
_A = frozenset({"a", "an"})
_SPEAKERS = word_list("role") | frozenset(
    ["ministry", "government", "spokesman", "spokeswoman", "spokesperson", "army", "military", "party"]
)


def _of_whom(scope: Scope, cue: Cue, nouns: list[CueEntry]) -> Reporting | None:
    """`a pledge by the two mayors | to mend the pier`, `a call from Oslo | for talks`: behind the noun whose
    it is, and then what is pledged; not `a promise from May to July`."""
    tokens, begin = scope.tokens, cue.last + 1
    if cue.lexeme.lemma == "call" and tokens.low[cue.first - 1] in _OTHER_CALLS:
        return None  # "port calls by ships for repairs"
    if not (tokens.cls[begin] & DET or tokens.cap[begin]) or tokens.cls[begin] & TIME:
        return None
    whose = noun_phrase_end(tokens, begin, scope.high)
    end = skip_adverbials(tokens, whose, scope.high)
    if end + 1 >= scope.high:
        return None
    if tokens.low[end] == "to" and any("to" in entry.frames for entry in nouns):
        verb = tokens.cls[end + 1] & BASE or not tokens.cls[end + 1] & (DET | NUMBER)
        frame = "noun-to" if verb and not tokens.cap[end + 1] else ""
    else:
        frame = "noun-for" if tokens.low[end] == "for" and cue.lexeme.lemma in _ASKING else ""
    return Reporting(cue, cue.first, end, frame, "noun", (begin, whose)) if frame else None


_OTHER_CALLS = frozenset({"port", "phone", "telephone", "video", "conference", "roll", "close", "courtesy"})


def _arriving(scope: Scope, cue: Cue) -> Reporting | None:
    """`Word came from Oslo that …`: from where it comes speaks."""
    tokens, begin = scope.tokens, cue.last + 2
    if tokens.low[begin - 1] != "from":
        return None
    that = that_after(tokens, begin, scope.high, 14)
    if that <= begin or tokens.cls[that + 1] & AUX:
        return None
    return Reporting(cue, cue.first, that + 1, "noun-that", "noun", (begin, that))


def _in_words(scope: Scope, cue: Cue) -> Reporting | None:
    """`In the clerk's words, the sea was flat`, `The sea was, in her words, “flat”`, `By the guild's own
    account, it was late`; not `in other words`."""
    tokens, k = scope.tokens, cue.first
    if tokens.low[k - 1] == "own" and k > scope.low:
        k -= 1
    source = possessor(tokens, scope.low, k) if tokens.low[k - 1] in _OWNS else None
    begin = source[0] - 1 if source is not None else -1
    manner = _MANNERS[cue.lexeme.lemma]
    if begin < scope.low or tokens.low[begin] != manner or not tokens.cls[cue.last] & (COMMA | END):
        return None
    if begin == scope.low:
        return Reporting(cue, begin, cue.last + 1, "according-before", "preposition", source)
    marked = scope.quote[begin - 1] >= 0 and tokens.cls[begin - 2] & COMMA
    if not marked and not tokens.cls[begin - 1] & COMMA:
        return None
    return Reporting(cue, begin, scope.high, "", "preposition", source)


_MANNERS = {"words": "in", "account": "by"}
"""Nouns for what somebody said, by the preposition that makes of them how it is known."""
_ASKING = frozenset({"call", "appeal", "request", "demand"})
_ARRIVES = frozenset({"came", "comes", "arrived", "arrives"})
_OWNS = frozenset({"'s", "'", "his", "her", "their", "its"})


def _tells_of_a_body(tokens: Tokens, that: int, high: int) -> bool:
    """`A statement by the committee that runs the zone | said`: behind `that` stands a verb in the present,
    and behind its object the verb of the statement."""
    verb = tokens.low[that + 1]
    if not verb.endswith("s") or tokens.cap[that + 1] or tokens.cls[that + 2] & AUX:
        return False
    return not _SAYS.isdisjoint(tokens.low[that + 2 : min(high, that + _NEAR)])


_SAYS = frozenset({"said", "says", "warned", "called", "urged", "accused"})
_NEAR = 10


def _is_relative(tokens: Tokens, that: int) -> bool:
    """`a remark that sharply described it`: behind `that` stands a verb, so it is the subject."""
    verb = that + 1 + tokens.low[that + 1].endswith("ly")
    acts = verb > that + 1 or tokens.cls[verb] & PAST  # "a statement on Monday that deplored it"
    return bool(tokens.cls[that + 1] & AUX) or (bool(acts) and is_finite(tokens, verb, that))


def _support_verb(tokens: Tokens, low: int, k: int) -> int:
    """The verb of which the noun at `k` is the object with `a` or `the`, where it makes the noun an act of
    speech; -1 for any other."""
    bare = -1  # "gave repeated assurances that"
    for j in range(k - 1, max(low, k - 5), -1):
        if tokens.low[k].endswith("s") and tokens.low[j] in _SUPPORT:
            owned = tokens.low[j - 1] in {"'s", "'"} or tokens.cls[j - 1] & DET  # "Oslo's repeated warnings"
            bare = j if not (tokens.cls[j - 1] & (NEG | MODAL) or owned) else -1
            continue
        if tokens.cls[j] & DET and not tokens.cls[j] & SUBJ:
            made = tokens.low[j - 1] in _SUPPORT and tokens.low[j] in {"a", "an", "the"}
            return j - 1 if made and not tokens.cls[j - 2] & (NEG | MODAL) else -1
        if not tokens.cls[j] & WORD or tokens.cls[j] & (PREP | COORD) or tokens.low[j] in {"'s", "'"}:
            return bare
    return bare


_PARTS_OWNER = frozenset(
    ["a", "an", "the", "amid", "after", "by", "with", "from", "in", "of", "despite", "on", "for"]
)
"""Behind these what a noun belongs to starts anew: `Oslo's plans amid | reports that`."""


def possessor(tokens: Tokens, low: int, k: int) -> Range | None:
    """Whose the noun at `k` is: "South Korea's", "his", "an Evening Star"."""
    j = k - 1
    while j >= low and tokens.cls[j] & WORD and k - j <= 4 and tokens.low[j] not in _PARTS_OWNER:
        if tokens.low[j] == "'s" or (tokens.low[j] == "'" and tokens.low[j - 1].endswith("s")):
            start = j - 1
            while start > low and (tokens.cap[start - 1] or tokens.cls[start - 1] & DET):
                if tokens.cls[start - 1] & PREP and not tokens.cls[start - 1] & DET:
                    break
                start -= 1
            start += tokens.low[start] == "that" and tokens.cap[start + 1]  # "says that Oslo's claim is"
            return start, j
        if tokens.low[j] in _OWN:
            return j, j + 1
        j -= 1
    start = k
    while start - 1 > low and tokens.cap[start - 1]:
        start -= 1
    return (start, k) if start < k else None


_ROLES = word_list("role").union(table("roles")["kin"], ("colleague", "friend"))


def _past_apposition(scope: Scope, start: int, end: int) -> int:
    """The comma behind a fronted source that stands from `start` to `end`, past what it says of the source:
    `Han, the mayor, who was there,`, `Han, Oslo's mayor,`; -1 where none stands near."""
    tokens = scope.tokens
    near = range(end, min(scope.high, end + 25))
    commas = [j for j in near if tokens.cls[j] & COMMA and scope.quote[j] < 0]
    named, titled = tokens.cap[end - 1], _is_office(tokens, start, end)
    for comma, following in pairwise(commas):
        piece = (comma + 1, following)
        if titled and is_bare_name(tokens, *piece) and _subject_follows(scope, piece):
            named, titled = True, False  # "According to a spokesman, Eva Lund, the bridge fell"
        elif tokens.cls[comma + 1] & REL:
            named = True
        elif not _describes(tokens, *piece, named) or not _subject_follows(scope, piece):
            return comma
    return commas[-1] if commas else -1


def _describes(tokens: Tokens, a: int, b: int, named: bool) -> bool:
    """Whether a piece between commas may tell who a source is: `the mayor`, `conducted in May`; of one who is
    named also `61`, `Oslo's mayor`, `head of the guild`; not a clause, a name, a phrase of time."""
    this = tokens.cls[a]
    if this & PARTICIPLE and tokens.cls[a + 1] & PREP:
        return True
    if first_finite(tokens, a, b) >= 0:
        return False
    if this & DET:
        return not this & SUBJ
    if this & NUMBER:
        return named and b == a + 1
    if not named or this & (PREP | SUB | COORD | SUBJ):
        return False
    if _is_office(tokens, a, b) or tokens.low[a].startswith(_OF_PARTY):
        return True
    if this & (ADV | TIME):
        return False
    if tokens.cap[a]:
        return not {"'s", "'"}.isdisjoint(tokens.low[a:b]) and not tokens.cap[b - 1]
    return not tokens.cap[b - 1] or tokens.low[a + 1] == "of"


_OF_PARTY = ("r-", "d-", "i-")
"""Party and state of a lawmaker: "Sen. Eva Holm, R-Ohio"."""


def _is_office(tokens: Tokens, a: int, b: int) -> bool:
    """Whether words name an office: `the mayor of Oslo`, `executive director of the guild`, `UN
    secretary-general`; not `Vice Mayor Holm`, `Holm of the guild`."""
    head = next((k for k in range(a + 1, b) if tokens.cls[k] & PREP), b) - 1
    word = tokens.low[head].partition("-")[0]
    return bool(tokens.cls[head] & TITLE) or tokens.low[head] in _ROLES or word in _ROLES


def _subject_follows(scope: Scope, piece: Range) -> bool:
    """Whether a clause with its own subject stands behind a piece between commas: `According to Han, the
    mayor, | the bridge, built in May, fell`; not `…, the bridge, | built in May, fell`, `…, the land, | the
    sea and the air were free`."""
    tokens, k = scope.tokens, piece[1] + 1
    following = next((j for j in range(k, scope.high) if tokens.cls[j] & COMMA), scope.high - 1)
    if scope.quote[k] >= 0 or tokens.cls[piece[0]] & PARTICIPLE:
        return True
    if tokens.cls[k] & REL:  # "Han, the mayor, who was there, the bridge fell"
        return following < scope.high - 2 and _subject_follows(scope, (k, following))
    if (tokens.cls[k] & (ING | PAST | PARTICIPLE) & ~DET and not tokens.cap[k]) or verbless_end(tokens, k):
        return False
    describes = tokens.cls[following + 1] & PARTICIPLE and tokens.cls[following + 2] & PREP
    verb = first_finite(tokens, k, scope.high, scope.quote)
    if following < verb <= following + 1 and not describes:
        return False  # what stands here parts a subject from its verb
    listed = any(tokens.cls[j] & COORD for j in range(k, min(verb, following)))
    if listed and not any(tokens.cls[j] & TITLE for j in range(*piece)):
        return False
    return verb > k


def read_according(scope: Scope, cue: Cue) -> Reporting | None:
    """`According to the ministry, …` and `…, according to the ministry`."""
    tokens = scope.tokens
    start = cue.last
    end = max(noun_phrase_end(tokens, start, scope.high), name_end(scope, start))
    made = tokens.low[end - 1] in _MADE or (tokens.low[end] == "by" and tokens.cls[end - 1] & PARTICIPLE)
    if end - 1 > start and made and not tokens.cap[end - 1]:  # "according to a survey released by the bank"
        end -= 1
    if end <= start or (end == start + 1 and tokens.low[start] in _MEASURES):
        return None
    if cue.lexeme.lemma == "per" and not _is_attribution(scope, cue.first):
        return None
    if cue.first == scope.low or tokens.cap[cue.first] or tokens.cls[cue.first - 1] & COORD:
        listed = list_end(scope, start, end)
        if (
            end < listed < scope.high
            and tokens.cls[listed] & COMMA
            and _subject_follows(scope, (end, listed))
        ):
            end = listed  # "According to Oslo, the guild and Eva Holm, the pier is open"
        comma = _past_apposition(scope, start, end)
        if tokens.low[comma + 1] in _ADDED and tokens.cls[comma + 2] & COMMA:
            comma += 2  # "According to Holm, however, the pier is open"
        if 0 < comma < scope.high - 1:
            who = next((k for k in range(start + 1, end) if tokens.low[k] in _WHOM), end)
            return Reporting(cue, cue.first, comma + 1, "according-before", "preposition", (start, who))
        return None
    end = end_with_list(scope, start, end)
    return Reporting(cue, cue.first, scope.high, "", "preposition", (start, end))


_MEASURES = word_list("measure")
_WHOM = frozenset({"he", "she", "they", "we", "i"})
"""Who begins a clause about a source: `According to a clerk she met, it is late`."""
_ADDED = frozenset({"however", "though", "meanwhile", "too", "moreover", "instead"})


def _is_attribution(scope: Scope, k: int) -> bool:
    """`Per the ministry, …`, `…, per Holm`; not `ten crowns per head`."""
    tokens = scope.tokens
    opens = k == scope.low or bool(tokens.cls[k - 1] & COMMA) or scope.quote[k - 1] >= 0
    return opens and bool(tokens.cls[k + 1] & DET or tokens.cap[k + 1])

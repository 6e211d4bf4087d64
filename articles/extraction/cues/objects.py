"""What stands behind a cue without `that`: whether it is a clause, an object, or an object and what it is."""

from __future__ import annotations

from articles.extraction.cues.finding import Cue
from articles.extraction.grammar.adverbials import noun_phrase_end
from articles.extraction.grammar.clauses import has_main_verb, starts_clause
from articles.extraction.grammar.finite_verbs import first_finite, is_finite
from articles.extraction.grammar.scope import Scope
from articles.extraction.grammar.verdicts import is_verdict
from articles.extraction.text.lexicon import (
    ADV,
    AUX,
    BASE,
    COLON,
    COMMA,
    COORD,
    DASH,
    DET,
    END,
    ING,
    NUMBER,
    PARTICIPLE,
    PAST,
    PREP,
    PRESENT,
    REL,
    SEMI,
    SUB,
    SUBJ,
    TIME,
    TIME_MOD,
    WH,
    WORD,
    word_list,
)
from articles.extraction.text.tokens import Tokens

_BREAK = COMMA | SEMI | COLON | DASH | END
_AFTER_VERB = frozenset(
    ["back", "out", "up", "down", "off", "it", "him", "them", "its", "their", "no", "any"]
)
_SAID_THINGS = word_list("said_thing")
_LONGEST_SUBJECT = 9
_WISHING = frozenset(["suggest", "propose", "demand", "recommend", "urge", "request", "insist"])
_NEAR = 5
_LONGEST_LIST = 16
_FIGURE_REACH = 16
_CLAIMS = word_list("claim_noun")
_VERDICTS = word_list("verdict_noun")
_FIGURES = word_list("figure_noun")
_ROUGHLY = word_list("roughly")
_SHARES = word_list("rough_share")
_SAID_BEFORE = word_list("said_before")


def object_after_marks(scope: Scope, k: int) -> bool:
    """`dismissed as “a fable” the idea that …`: the object follows what it is called."""
    while k < scope.high and scope.quote[k] >= 0:
        k += 1
    this = scope.tokens.cls[k] if k < scope.high else 0
    if this & DET or scope.tokens.cap[k]:
        return True
    for j in range(k, min(k + 2, scope.high - 1)):  # "dismissed as “idle” press reports that …"
        if not scope.tokens.cls[j] & WORD or scope.tokens.cls[j] & (PREP | SUB | REL | AUX | COORD):
            return False
        if scope.tokens.low[j].endswith("s") and scope.tokens.cls[j + 1] & (SUB | PREP | REL):
            return True
    return False


def is_judged_first(scope: Scope, k: int) -> bool:
    """`dismissed as | groundless the claim that …`, `rejected as | untrue reports that …`: a verdict, and
    the object behind it."""
    tokens = scope.tokens
    verdict = k + bool(tokens.cls[k] & ADV and tokens.low[k].endswith("ly"))
    judged = is_verdict(tokens, verdict) or tokens.low[verdict] in _VERDICTS  # "as | nonsense a report"
    if tokens.cls[verdict] & (DET | PREP | SUBJ) or not judged:
        return False
    behind = verdict + 1
    pointing = tokens.cls[behind] & DET and not tokens.cls[behind] & (REL | SUBJ)
    return bool(pointing) or tokens.low[behind] in _CLAIMS or (tokens.cap[behind] and behind < scope.high)


def is_plain_clause(scope: Scope, k: int) -> bool:
    """Whether a clause begins at `k` that shows by its pronoun or its helping verb that it is one, for verbs
    that seldom go without `that`: `found prices had doubled`."""
    tokens = scope.tokens
    this = tokens.cls[k]
    if _is_share_that_acts(scope, k):
        return True
    pronoun = this & SUBJ and not this & DET
    if not pronoun and not any(map(AUX.__and__, tokens.cls[k + 1 : k + _LONGEST_SUBJECT + 1])):
        return False
    if not starts_clause(tokens, k, scope.high):
        return False
    if pronoun:
        return True
    verb = first_finite(tokens, k, scope.high, scope.quote)
    plain = k < verb <= k + _LONGEST_SUBJECT and tokens.cls[verb] & AUX and not this & (PREP | SUB | WH)
    return bool(plain) and all(not tokens.cls[j] & (COMMA | SUB | REL | COORD) for j in range(k + 1, verb))


def _is_share_that_acts(scope: Scope, k: int) -> bool:
    """`showed 62 percent of adults back the pact`: a share of many, and what they do."""
    tokens, end = scope.tokens, min(k + _LONGEST_SUBJECT, scope.high - 2)
    if not tokens.cls[k] & NUMBER or tokens.low[k + 1] not in {"percent", "%"} or tokens.low[k + 2] != "of":
        return False
    for j in range(k + 3, end):
        if scope.quote[j] >= 0 or not tokens.cls[j] & WORD or tokens.cls[j] & SUB:
            return False
        following = tokens.cls[j + 1]
        many = tokens.low[j].endswith("s") and tokens.cls[j] == WORD and not tokens.cls[j + 2] & (PREP | END)
        if is_finite(tokens, j + 1, j) or (
            many and (following == WORD or tokens.low[j + 1] == "back") and not tokens.cap[j + 1]
        ):
            return True
    return False


def blames_for_doing(scope: Scope, k: int) -> bool:
    """`criticized the guild for raising the toll`: what is held against somebody is told, with no marks."""
    tokens = scope.tokens
    end = noun_phrase_end(tokens, k, scope.high)
    if tokens.low[end] == "in" and k < end:  # "criticized some in the guild for raising the toll"
        end = noun_phrase_end(tokens, end + 1, scope.high)
    if end >= scope.high - 2 or tokens.low[end] != "for":
        return False
    deed = end + 2 if tokens.low[end + 1] == "not" else end + 1
    return k < end and bool(tokens.cls[deed] & ING or tokens.low[deed] in {"being", "having"})


def named_at_once(scope: Scope, k: int) -> bool:
    """`declared the South a principal enemy and closed the road`: an object, and at once what it is."""
    tokens = scope.tokens
    if not tokens.cls[k] & DET and not tokens.cap[k]:
        return False
    for j in range(k + 1, min(k + 5, scope.high)):
        if tokens.low[j] in {"a", "an"}:
            return not tokens.cls[j - 1] & (PREP | AUX | COORD | COMMA)
        if scope.quote[j] >= 0 and j > k + 1 and not tokens.cls[j - 1] & (PREP | DET | AUX | COORD):
            end = next((i for i in range(j, scope.high) if scope.quote[i] < 0), scope.high)
            return first_finite(tokens, j + 1, end) < 0  # "declared the towns “two strangers”"
        if scope.quote[j] >= 0 or not tokens.cls[j] & WORD or is_finite(tokens, j, k):
            return False
    return False


def words_object(scope: Scope, cue: Cue, k: int) -> bool:
    """`rejected a clerk's claim that it was late`, `put the toll at nine`, `likened it to a prison`: an
    object that is itself in words or in figures, or a comparison."""
    tokens, frames = scope.tokens, cue.lexeme.frames
    if frames.isdisjoint(_IN_WORDS) or not tokens.cls[k] & (DET | WORD) or scope.quote[k] >= 0:
        return False
    if tokens.cls[k] & PREP and not tokens.cls[k] & DET:
        return False  # "remarks attributed to the mayor"
    for j in range(k, min(k + _LONGEST_SUBJECT, scope.high - 2)):
        if scope.quote[j] >= 0 or not (tokens.cls[j] & WORD or tokens.low[j] == "'s"):
            return False
        if tokens.low[j] in _CLAIMS and tokens.low[_past_claimant(scope, j + 1)] == "that":
            return "np-claim" in frames
        if "np-like" in frames and j > k and tokens.low[j] == "to":
            return bool(tokens.cls[j + 1] & (DET | NUMBER) or tokens.cap[j + 1] or scope.quote[j + 1] >= 0)
        if "np-at" in frames and j < k + _NEAR and tokens.low[j] in _FIGURES:
            return _is_put_at(scope, j)
    return False


def _past_claimant(scope: Scope, k: int) -> int:
    """Behind whose claims are meant: `claims | by two clerks | that`, `reports | in the Gazette | that`."""
    tokens = scope.tokens
    if tokens.low[k] not in {"by", "from", "in"}:
        return k
    for j in range(k + 1, min(k + _NEAR + 2, scope.high - 1)):
        if tokens.low[j] == "that":
            return j
        if not tokens.cls[j] & WORD or scope.quote[j] >= 0:
            return k
    return k


_IN_WORDS = frozenset({"np-claim", "np-like", "np-at"})


def _is_put_at(scope: Scope, k: int) -> bool:
    """Whether `at nine` follows a figure: `the number of clerks who left in May at nine`."""
    tokens = scope.tokens
    for j in range(k + 1, min(k + _FIGURE_REACH, scope.high - 1)):
        if tokens.cls[j] & _BREAK or scope.quote[j] >= 0:
            return False
        if tokens.low[j] == "at" and (scope.quote[j + 1] >= 0 or _begins_figure(tokens, j + 1)):
            return True
    return False


def _begins_figure(tokens: Tokens, k: int) -> bool:
    """`nine`, `about 40`, `dozens of boats`, `a third of them`."""
    share = tokens.low[k] in {"a", "one"} and tokens.low[k + 1] in _SHARES
    return share or bool(tokens.cls[k] & NUMBER) or tokens.low[k] in _ROUGHLY


def is_complement(scope: Scope, cue: Cue, k: int, word: str) -> bool:
    """Whether a preposition tells what an object is called, blamed for or warned against."""
    if word == "as":
        return not _is_meanwhile(scope, k) and not (cue.lexeme.lemma == "quote" and _quotes_a_deed(scope, k))
    if word == "against":
        return _warns_against(scope, k)
    if word == "with":  # "credited Holm with saving the town"; not "credited the account with ten crowns"
        return bool(scope.tokens.cls[scope.tokens.low.index("with", k) + 1] & ING)
    if cue.lexeme.lemma in _ASKING_FOR:
        return asks_for(scope, k)
    words = scope.tokens.low[k : scope.high]
    called = word == "for" and "np-as" in cue.lexeme.frames and "as" in words[: words.index("for")]
    return not called or _is_meanwhile(scope, k)  # "denounced the drills as a rehearsal for war"


def _quotes_a_deed(scope: Scope, k: int) -> bool:
    """`quoted Holm as ordering that the pier be shut`: what somebody is quoted as doing is his own report."""
    words, classes = scope.tokens.low[k : scope.high - 1], scope.tokens.cls[k : scope.high]
    return any(word == "as" and classes[j + 1] & ING for j, word in enumerate(words))


def asks_for(scope: Scope, k: int) -> bool:
    """`asked Oslo for a second ferry`, `appealed to both sides on Monday for calm`; not `asked the guild for
    comment`, `asked Holm for a while`, `appealed to them for the first time`."""
    tokens = scope.tokens
    thing = 1 + next((j for j in range(k, scope.high - 1) if tokens.low[j] == "for"), scope.high - 1)
    thing += bool(tokens.cls[thing] & DET)
    plain = all(tokens.cls[j] & WORD and not is_finite(tokens, j, k) for j in range(k, thing))
    if tokens.low[thing - 1] == "its":
        return False  # "The song appealed to readers for its humour"
    timed = tokens.cls[thing] & (TIME | TIME_MOD) or "time" in tokens.low[thing + 1 : thing + 3]
    timed = timed or (tokens.cls[thing + 1] & TIME and tokens.low[thing + 1].endswith("s"))  # "for two years"
    return plain and thing < scope.high and not timed and tokens.low[thing] not in _NO_WISH


_ASKING_FOR = frozenset({"ask", "appeal to", "plead with", "beg"})
_NO_WISH = frozenset(["comment", "comments", "interview", "while", "response", "reaction", "moment", "pen"])
_NO_WISH |= {"sake", "reasons", "instance", "example", "once", "now"}


def _is_meanwhile(scope: Scope, k: int) -> bool:
    """`rejected the offer as talks began`: a clause behind `as`, and not what the offer is called."""
    tokens = scope.tokens
    start = next(
        (j for j in range(k, scope.high) if tokens.low[j] == "as" and scope.quote[j] < 0), scope.high - 1
    )
    if start + 1 >= scope.high or scope.quote[start + 1] >= 0:
        return False
    stop = COMMA | REL | SUB | SEMI | COLON | DASH | END | COORD | PREP
    end = next(
        (j for j in range(start + 2, scope.high) if tokens.cls[j] & stop or scope.quote[j] >= 0), scope.high
    )
    if tokens.low[start + 1] in {"planned", "expected", "usual", "promised", "well", "soon", "long"}:
        return True
    return first_finite(tokens, start + 1, end, scope.quote) > start + 1


def must_be_clause(scope: Scope, k: int) -> bool:
    """`say sanctions hurt ordinary people`: "say" has no object but a word or two."""
    tokens = scope.tokens
    end = next((j for j in range(k, scope.high) if tokens.cls[j] & _BREAK or scope.quote[j] >= 0), scope.high)
    described = tokens.low[end + 1] in {"which", "who"} and end > k + 1  # "said the deal, which …, was off"
    described = described or (bool(tokens.cls[k] & DET) and _is_named_and_joined(scope, end))
    described = described or (end > k + 1 and _acts_behind_comma(scope, end))
    return (end - k >= 4 or described) and _SAID_THINGS.isdisjoint(tokens.low[k : k + 3])


def _acts_behind_comma(scope: Scope, comma: int) -> bool:
    """`said the ship|, loaded with coal, left the port`, `said the ship|, its name painted over, had left`:
    between two commas what is told of a subject, and its verb behind them."""
    tokens, near = scope.tokens, range(comma + 2, min(comma + _LONGEST_LIST, scope.high - 2))
    opens = tokens.cls[comma + 1] & PARTICIPLE or tokens.low[comma + 1] in _TOLD_OF
    if not tokens.cls[comma] & COMMA or not opens or scope.quote[comma + 1] >= 0:
        return False
    closing = next((j for j in near if tokens.cls[j] & _BREAK or scope.quote[j] >= 0), 0)
    verb = closing + 1 + bool(tokens.cls[closing + 1] & ADV)
    acts = closing and tokens.cls[closing] & COMMA and scope.quote[verb] < 0
    return bool(acts) and is_finite(tokens, verb, closing) and tokens.low[verb] not in _SPOKE


_SPOKE = frozenset({"said", "says", "told", "tells", "added", "adds", "asked"})
_TOLD_OF = word_list("owner") | {"both", "each", "all", "bound", "apparently", "once", "still"}


def _is_named_and_joined(scope: Scope, comma: int) -> bool:
    """`said the pilot|, Oh Su, 44, and a clerk were aboard`: names and ages, then the rest of a subject."""
    tokens = scope.tokens
    k = comma
    while k < scope.high - 1 and (tokens.cls[k] & (COMMA | NUMBER) or tokens.cap[k]) and scope.quote[k] < 0:
        k += 1
    if k - comma < 3 or not tokens.cls[k - 1] & COMMA or tokens.low[k] != "and":
        return False
    following = next((j for j in range(k, scope.high) if tokens.cls[j] & _BREAK), scope.high)
    verb = first_finite(tokens, k + 1, following, scope.quote)
    return verb > k + 1 and (tokens.low[verb] in {"were", "are", "have"} or not tokens.cls[verb] & PRESENT)


def has_unknown_verb(scope: Scope, k: int) -> bool:
    """`noting the lease dates back to 1980`: a verb of the open class between a phrase and an adverbial."""
    tokens = scope.tokens
    if not tokens.cls[k] & DET and not tokens.cap[k]:
        return False
    for j in range(k + 2, min(k + 8, scope.high - 1)):
        word, before, after = tokens.low[j], tokens.cls[j - 1], tokens.cls[j + 1]
        if scope.quote[j] >= 0 or not tokens.cls[j] & WORD or tokens.cls[j] & PREP:
            return False
        if not word.endswith("s") or word.endswith(("ss", "us", "is", "ous")) or tokens.cls[j] != WORD:
            continue
        singular = before == WORD and not tokens.low[j - 1].endswith("s")
        if singular and not tokens.cap[j] and (after & ADV or tokens.low[j + 1] in _AFTER_VERB):
            return True
    return False


def verb_in_marks(scope: Scope, k: int) -> bool:
    """`says the firm “owns two ships”`: the clause has its verb in the speaker's words."""
    for j in range(k + 1, min(k + 6, scope.high)):
        if scope.quote[j] >= 0:
            return not scope.tokens.cls[j - 1] & (COORD | PREP | DET)  # "lower fares and “free soup”"
        if scope.tokens.cls[j] & COMMA:  # "denied the claim, calling it “idle”"
            return _lists_until_marks(scope, k, j) or _told_of_until_marks(scope, j)
    return False


def _told_of_until_marks(scope: Scope, comma: int) -> bool:
    """`told them the pact|, which Oslo signed in May, “is a promise”`, `said Holm|, a man from Oslo, “had
    left”`: something is told of the subject, whose verb is in the marks."""
    tokens = scope.tokens
    if tokens.low[comma + 1] not in {"which", "whose", "who", "a", "an", "the"}:
        return False
    for j in range(comma + 2, min(comma + _LONGEST_LIST, scope.high - 2)):
        if scope.quote[j] >= 0 or tokens.cls[j] & COMMA:
            return bool(tokens.cls[j] & COMMA) and scope.quote[j + 1] >= 0 and _acts(scope, j + 2)
    return False


def _acts(scope: Scope, k: int) -> bool:
    """Whether the verb of a clause may stand at `k`: `| had left`, `| remains a promise`."""
    return bool(scope.tokens.cls[k] & (BASE | PRESENT | PAST | AUX)) or scope.tokens.low[k].endswith("s")


def _lists_until_marks(scope: Scope, k: int, comma: int) -> bool:
    """`said the gravity, scale and nature of it “tell a tale”`: a list, and its verb in the marks."""
    tokens, listed = scope.tokens, False
    for j in range(k + 1, min(comma + _LONGEST_LIST, scope.high - 2)):
        if scope.quote[j] >= 0:
            return listed and _acts(scope, j + 1) and not tokens.cls[j - 1] & (COORD | PREP | DET)
        listed = listed or tokens.low[j] == "and"
        if tokens.cls[j] & (REL | SUB | SUBJ) & ~(PREP | DET) or is_finite(tokens, j, k):
            return False
        if tokens.cls[j] & COMMA and (listed or tokens.cls[j + 1] & ING):
            return False
    return False


def _warns_against(scope: Scope, k: int) -> bool:
    """`warned the crew against sailing`; not `warned the fight against rats would last`."""
    end = noun_phrase_end(scope.tokens, k, scope.high)
    if end >= scope.high - 1 or scope.tokens.low[end] != "against":
        return False
    if scope.quote[end + 1] >= 0 or scope.tokens.cls[end + 1] & ING:
        return True
    stop = COMMA | COORD | SUB | REL | SEMI
    last = next((j for j in range(end + 1, scope.high) if scope.tokens.cls[j] & stop & ~PREP), scope.high)
    return first_finite(scope.tokens, end + 1, last, scope.quote) < 0  # "warned Oslo against more raids"


def infinitive_ahead(scope: Scope, k: int) -> int:
    """The first `to` before a verb; not that of `asked the mission to the guild for comment`. 0 for none."""
    tokens = scope.tokens
    for j in range(k, scope.high - 1):
        if tokens.low[j] == "to" and not (tokens.cls[j + 1] & (DET | NUMBER | END) or tokens.cap[j + 1]):
            return j
    return 0


def is_object_until(scope: Scope, k: int, to: int) -> bool:
    """Whether an object stands between a verb and its infinitive; not `requested a room, pointed to Oslo`."""
    tokens = scope.tokens
    after_comma = any(tokens.cls[j - 1] & COMMA and is_finite(tokens, j, k) for j in range(k + 1, to))
    return not after_comma and not has_main_verb(tokens, k, to)


def is_that_as(scope: Scope, that: int) -> bool:
    """`dismissed that as “idle”`, `described that step as “reckless”`: a pronoun, or a noun it points to."""
    tokens = scope.tokens
    for k in range(that + 1, min(that + _NEAR, scope.high - 1)):
        if tokens.low[k] == "as":
            return k == that + 1 or tokens.low[that + 1] in _SAID_BEFORE or scope.quote[k + 1] >= 0
        if scope.quote[k] >= 0 or not tokens.cls[k] & WORD or is_finite(tokens, k, that):
            return False
    return False


def has_subjunctive(scope: Scope, cue: Cue, k: int) -> bool:
    """`suggested both crews hold a race`, `demanded Oslo pay the fine`: a plain form after a plural or a
    name."""
    tokens = scope.tokens
    if cue.lexeme.lemma not in _WISHING or not cue.has("that"):
        return False
    for j in range(k + 1, min(k + 9, scope.high - 1)):
        if scope.quote[j] >= 0 or not tokens.cls[j] & WORD or tokens.cls[j] & (PREP | SUB | AUX):
            return False
        plural = tokens.low[j - 1].endswith("s") and tokens.low[j - 1] not in {"'s", "its", "his"}
        if tokens.cls[j] & BASE and not tokens.cap[j] and (plural or tokens.cap[j - 1]):
            return True
    return False


def hangs_on_time(scope: Scope, k: int) -> bool:
    """`urged restraint after the bridge fell`, `demanded talks as it rained`: the verb behind a bare noun is
    that of a clause of time."""
    verb = first_finite(scope.tokens, k, scope.high, scope.quote)
    bare = not scope.tokens.cls[k] & (SUBJ | DET) and not scope.tokens.cap[k]
    return bare and not _WHEN.isdisjoint(scope.tokens.low[k:verb] if verb > k else ())


def adds_thing(scope: Scope, k: int) -> bool:
    """`has added a second kiln since the talks broke down`: each verb behind the thing is that of a clause of
    time, and none is its own; not `added the boats lost since it rained were old`."""
    tokens, begin = scope.tokens, k
    verb = first_finite(tokens, k, scope.high, scope.quote)
    while verb > begin and not _WHEN.isdisjoint(tokens.low[begin:verb]):
        begin, verb = verb + 1, first_finite(tokens, verb + 1, scope.high, scope.quote)
    return begin > k and (verb < 0 or any(tokens.cls[j] & (REL | COORD) for j in range(begin, verb)))


_WHEN = frozenset({"after", "as", "when", "while", "before", "since", "because"})


def is_said_before(scope: Scope, k: int) -> bool:
    """`repeated Oslo's position that …`: a noun for an opinion, and what it is."""
    tokens = scope.tokens
    for j in range(k + 1, min(k + 7, scope.high - 1)):
        if scope.quote[j] >= 0 or not tokens.cls[j] & WORD or tokens.cls[j] & PREP:
            return False
        if tokens.low[j] in _OPINIONS:
            return tokens.low[j + 1] == "that"
    return False


_OPINIONS = frozenset({"position", "stance", "view", "line", "opinion"})

"""To what `who` and `which` refer: the noun phrase before them, or the person, and no body or place that
stands between."""

from __future__ import annotations

from articles.extraction.grammar.adverbials import skip_time
from articles.extraction.grammar.finite_verbs import is_finite
from articles.extraction.grammar.name_ends import NAME_PREPOSITIONS
from articles.extraction.grammar.phrase_starts import opening_bracket
from articles.extraction.grammar.scope import Range, Scope
from articles.extraction.text.lexicon import (
    ADV,
    AUX,
    CLOSE,
    COMMA,
    COORD,
    DET,
    NUMBER,
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
from articles.extraction.text.tokens import Tokens

_ROLES = word_list("role")
_PEOPLE = word_list("plural") | frozenset(
    ["residents", "activists", "diplomats", "aides", "critics", "guards", "democrats", "republicans"]
)
_PLURALS = ("ers", "ors", "ists", "ians", "men", "women", "ents", "ants", "ees")
_NO_PEOPLE = word_list("no_people")
_WHEREABOUTS = frozenset({"in", "at", "on", "from", "near", "outside", "inside"})
_MOST_PLACES = 3
_TIMED = frozenset(
    ["days", "weeks", "months", "years", "hours", "earlier", "later", "ago", "on", "in", "last", "a", "the"]
)
_NAME_REACH = 14
_BODIES = word_list("body_noun")


def antecedent(scope: Scope, end: int, person: bool = False) -> Range | None:
    """The noun phrase that ends at `end`, to which `who` (a `person`) or `which` refers; `None` where none
    ends there."""
    tokens = scope.tokens
    if tokens.low[end - 1] in _AGES:
        end = _before_age(tokens, end)
    if tokens.cls[end - 1] & (TIME | NUMBER):
        end = _before_time(scope, end)
    if tokens.cls[end - 1] & CLOSE:  # "of the Harbour Party (HP), who"
        end = opening_bracket(tokens, end - 1, scope.low)
    found = _phrase_ending_at(scope, end)
    medium = _medium_before(scope, found) if found and not person else None
    if medium:
        return medium
    if found and not person and (house := _house_in(scope, found)):
        return house
    if found is None or not person or tokens.low[found[1] - 1] not in _BODIES:
        return found
    begin = found[0]  # "Lars Holm of the old Harbour Party, who": no party is a person
    while begin > scope.low and tokens.cls[begin] & WORD and not tokens.cls[begin] & (PREP | SUBJ | AUX):
        begin -= 1
    name = begin
    while name > scope.low and tokens.cap[name - 1] and tokens.cls[name - 1] & WORD:
        name -= 1
    return (name, end) if tokens.low[begin] in NAME_PREPOSITIONS and begin - name > 1 else found


def _house_in(scope: Scope, town: Range) -> Range | None:
    """`the Danish Embassy in Oslo, which said`: the embassy, and not the town."""
    tokens, k = scope.tokens, town[0] - 2
    named = k > scope.low and all(tokens.cap[j] for j in range(*town))
    if not named or tokens.low[k + 1] != "in" or tokens.low[k] not in _HOUSES:
        return None
    whole = _phrase_ending_at(scope, k + 1)
    return (whole[0], town[1]) if whole else None


def opens_text(scope: Scope, end: int) -> bool:
    """`In a statement on Monday | that urged calm, the guild said`: a text before the main clause, whose
    subject's words it has; not `In a town that called for calm, Holm said`."""
    tokens, k = scope.tokens, scope.low
    first = k + 1 + bool(tokens.cls[k + 1] & DET)
    if tokens.low[k] != "in" or not first < end <= k + _NAME_REACH or scope.quote[k] >= 0:
        return False
    if any(scope.quote[j] >= 0 or not tokens.cls[j] & WORD for j in range(k, end)):
        return False
    return any(tokens.low[j] in _TEXTS for j in range(first, min(first + 4, end)))


_TEXTS = word_list("speech_noun") | {"commentary", "editorial", "article", "interview", "note", "declaration"}
_TEXTS |= {
    "post",
    "tweet",
    "email",
    "e-mail",
    "communique",
    "paper",
    "essay",
    "op-ed",
    "column",
    "video",
    "memo",
}
_HOUSES = _BODIES | {"embassy", "consulate", "mission", "office", "headquarters", "command", "hospital"}
_ORGANS = word_list("organ_noun")


def _medium_before(scope: Scope, phrase: Range) -> Range | None:
    """The medium of which an apposition tells whose it is: `the Harbour Daily, the organ of the ruling party,
    which called` is about the paper."""
    tokens, k = scope.tokens, phrase[0] - 1
    if k - 4 < scope.low or tokens.low[k] != "of" or tokens.low[k - 1] not in _ORGANS:
        return None
    k -= 2
    while k > scope.low and tokens.cls[k] & WORD and not tokens.cls[k] & (DET | COMMA):
        k -= 1
    k -= bool(tokens.cls[k] & DET)
    if not tokens.cls[k] & COMMA:
        return None
    name = k
    while name > scope.low and tokens.cap[name - 1] and tokens.cls[name - 1] & WORD:
        name -= 1
    return (name, k) if name < k else None


_AGES = frozenset(
    {f"{ten}0s" for ten in range(1, 10)}
    | {"teens", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"}
)


def _before_age(tokens: Tokens, end: int) -> int:
    """Where the age begins that ends at `end`: `a man | in his late 30s who`; `end` for none."""
    begin = end - 2 - (tokens.low[end - 2] in {"early", "mid", "late"})
    aged = tokens.low[begin] in {"his", "her", "their"} and tokens.low[begin - 1] == "in"
    return begin - 1 if aged else end


def _before_time(scope: Scope, end: int) -> int:
    """Where the time phrase begins that ends at `end`: `a letter | on Friday that says`; `end` for none."""
    found = end
    for k in range(end - 1, max(scope.low + 1, end - 5), -1):
        if scope.tokens.cls[k] & (PREP | TIME | TIME_MOD) and skip_time(scope.tokens, k, end) == end:
            found = k
    return found


def _phrase_ending_at(scope: Scope, end: int) -> Range | None:
    """The noun phrase that ends at `end`, back to its article or the beginning of a name; `None` where no
    noun stands there."""
    tokens = scope.tokens
    if tokens.low[end - 2] == "by" and not tokens.cap[end - 1]:  # "a guard reached by phone, who"
        end -= 3
    k = end
    while k > scope.low:
        this, word = tokens.cls[k - 1], tokens.low[k - 1]
        if (not this & WORD and word not in {".", "&"}) or scope.quote[k - 1] >= 0:
            break
        if (this & (REL | SUB | COORD | AUX | SUBJ) and not tokens.cap[k - 1]) or (
            this & PREP and word != "of" and not _is_in_body(tokens, k - 1)
        ):
            break
        name_begins = k < end and tokens.cap[k] and not tokens.cap[k - 1] and word != "."
        if name_begins and not this & (DET | PREP | TITLE):
            break
        if is_finite(tokens, k - 1, scope.low):
            break
        k -= 1
        if this & DET and not _goes_on_in_name(scope, k):
            break
    while k < end and ((tokens.cls[k] & (PREP | ADV) and not tokens.cap[k]) or not tokens.cls[k] & WORD):
        k += 1
    return (k, end) if k < end else None


def _goes_on_in_name(scope: Scope, k: int) -> bool:
    """Whether an article stands inside a name: `the Committee for | the Defense of Oslo, which`."""
    tokens = scope.tokens
    inside = k - 3 >= scope.low and tokens.low[k - 1] in {"of", "for"} and tokens.cap[k - 2]
    return bool(inside and tokens.cap[k + 1] and not tokens.cls[k - 2] & (DET | SUBJ))


def _is_in_body(tokens: Tokens, k: int) -> bool:
    """Whether a preposition stands inside a body's name: `Committee | for the Defense of Oslo`."""
    named = tokens.cap[k + 1] or (tokens.cls[k + 1] & DET and tokens.cap[k + 2])
    return bool(
        named and tokens.low[k] in {"for", "on"} and tokens.low[k - 1] in _BODIES and tokens.cap[k - 1]
    )


def person_before(scope: Scope, end: int) -> Range | None:
    """The person whom `who` behind token `end` means: `Lars Holm` in `Lars Holm, head of the Harbour Party,
    who`, and in `Lars Holm, an analyst at an institute in Oslo, who`; `None` where no noun phrase ends
    there."""
    tokens = scope.tokens
    found = antecedent(scope, end, True)
    if found is None:
        return None
    role = _role_before(scope, found[0])
    if role is None:
        role = _person_at(scope, found[0])
    if role is None:
        role = _people_with_a_thing(scope, found)
    if role is None:
        return found
    begin = role
    while begin > scope.low and tokens.cls[begin - 1] & WORD and not _breaks(scope, begin - 1):
        before = tokens.cls[begin - 1]
        if not before & DET and (before & PREP or tokens.low[begin - 2] == "to"):
            break
        begin -= 1
        if tokens.cls[begin] & DET:
            break
    if begin - 2 >= scope.low and tokens.low[begin - 1] == "of" and tokens.low[begin - 2] in _KIN:
        begin -= 2
    if begin > scope.low and tokens.cls[begin - 1] & COMMA:
        name = begin - 1
        while name > scope.low and tokens.cap[name - 1] and tokens.cls[name - 1] & WORD:
            name -= 1
        if begin - 1 - name > 1:
            return name, begin - 1
    return begin, end


def _role_before(scope: Scope, k: int) -> int | None:
    """The noun for a person to which the phrase at `k` belongs: `head` of the party, `analyst` at a
    think tank in Seoul; `None` where the phrase stands alone or belongs to no person."""
    tokens = scope.tokens
    for j in range(k - 1, max(scope.low, k - _NAME_REACH), -1):
        if _breaks(scope, j):
            return None
        if tokens.cls[j + 1] & PREP and tokens.low[j] in _ROLES:
            return j
    return None


def _person_at(scope: Scope, k: int) -> int | None:
    """The noun for people of whom the phrase at `k` tells where they are: `farmers` in `farmers from the
    south`, `farmers at a market in Oslo`; `None` for no people."""
    tokens = scope.tokens
    for _ in range(_MOST_PLACES):
        if k - 2 < scope.low or tokens.low[k - 1] not in _WHEREABOUTS:
            return None
        last = k - 3 if tokens.low[k - 2] in _PUT and k - 3 >= scope.low else k - 2
        nation = tokens.cap[last] and tokens.low[last].endswith("ans")  # "Koreans", "Americans"
        if nation or _is_person(tokens.low[last]):
            return last
        place = _phrase_ending_at(scope, k - 1)
        if place is None:
            return None
        k = place[0]
    return None


def _people_with_a_thing(scope: Scope, thing: Range) -> int | None:
    """The noun for people to whom a thing before `who` belongs, for no thing is a `who`: `owners` in `the
    owners of shops in the old market who`, `crew` in `the crew of the boat who`; `None` where it is a person
    or a name, or nobody stands before it."""
    tokens, (k, end) = scope.tokens, thing
    for _ in range(_MOST_PLACES):
        head = next((j for j in range(k + 1, end) if tokens.low[j] == "of"), end) - 1
        if _may_be_who(tokens, head):
            return head if end < thing[1] else None
        if k - 2 < scope.low or tokens.low[k - 1] not in _LINKS:
            return None
        before = _phrase_ending_at(scope, k - 1)
        if before is None:
            return None
        k, end = before
    return None


_LINKS = _WHEREABOUTS | {"to", "of", "for", "with", "about", "against", "aboard"}
_GROUPS = frozenset(
    ["group", "crew", "couple", "family", "team", "pair", "company", "audience", "crowd", "man"]
)
_PERSON = ("er", "or", "ist", "ian", "woman", "ant", "ee")
_NO_PERSON = word_list("no_person")


def _may_be_who(tokens: Tokens, head: int) -> bool:
    """Whether a noun may be a person or a few people, or is a name."""
    word = tokens.low[head]
    if tokens.cap[head] or tokens.cls[head] & (SUBJ | TITLE) or word in _GROUPS or _is_person(word):
        return True
    return word.endswith(_PERSON) and word not in _NO_PERSON


def _is_person(word: str) -> bool:
    return word in _ROLES or word in _PEOPLE or (word.endswith(_PLURALS) and word not in _NO_PEOPLE)


_KIN = frozenset({"families", "relatives", "parents", "wives", "children", "members", "representatives"})
"""Of whom others are: `relatives of | workers held in Oslo, who`."""
_PUT = word_list("kept_there")
"""Between people and where they are: `families of those | held in Oslo, who`."""


def _breaks(scope: Scope, j: int) -> bool:
    tokens, this = scope.tokens, scope.tokens.cls[j]
    if scope.quote[j] >= 0 or not this & WORD or this & (SUBJ | AUX) & ~DET:
        return True
    return bool(this & (REL | SUB) and not this & PREP) or is_finite(tokens, j, scope.low)


def who_then(scope: Scope, group: int) -> int:
    """The `who` or `which` that only words of time part from its verb: `who | days earlier | said`; -1 for
    none."""
    tokens = scope.tokens
    for k in range(group - 1, max(scope.low, group - 7), -1):
        if tokens.low[k] in {"who", "which"}:
            return k if k < group - 1 else -1
        timed = tokens.cls[k] & (TIME | TIME_MOD | NUMBER) or tokens.low[k] in _TIMED
        if not timed or scope.quote[k] >= 0:
            return -1
    return -1


def refers_to(scope: Scope, source: Range | None) -> Range | None:
    """Whom the pronoun means that is the subject of a clause: `Oslo` in `Oslo, | which spent years shouting
    and demanding a toll`; `source` itself where it is none."""
    if source is None or source[1] != source[0] + 1 or scope.tokens.low[source[0]] not in {"who", "which"}:
        return source
    end = source[0] - bool(scope.tokens.cls[source[0] - 1] & COMMA)
    if end <= scope.low:
        return source
    named = person_before(scope, end) if scope.tokens.low[source[0]] == "who" else antecedent(scope, end)
    return named or source

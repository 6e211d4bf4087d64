"""Who a description means that no title or introduction explains: "the Argentine diplomat", "the former
chief negotiator".

Prose goes on with somebody by telling a new fact about them. So the person meant is the one who has
just spoken, if nobody else was named since and nothing in the words tells otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from articles.extraction.entities.phrases import Part, state_of, title_in
from articles.extraction.people.anaphora.genders import gender_of
from articles.extraction.people.anaphora.opening_names import (
    another_named,
    sounds_like_a_calling,
)
from articles.extraction.people.individuals.epithets import PROPER, is_in_office
from articles.extraction.people.individuals.last_told import (
    is_beside_another,
    last_person,
    speaks_in_main_clause,
    subject_before,
    told_since,
)
from articles.extraction.people.individuals.of_which_country import is_told_of, is_told_of_another_state
from articles.extraction.people.individuals.origins import is_of_another
from articles.extraction.people.known.callings import CALLINGS, DEPUTIES, ONCE, akin_to
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.country_and_calling import country_of
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.told_of import (
    has_another_calling,
    ministers_told,
    told_of,
    word_before,
    words_beside,
    words_told,
)

YEARS_OLD = re.compile(r"\d{1,3}-year-old")
"""Words that tell of an office that somebody has no more."""
_MAKERS = frozenset(
    {"founder", "co-founder", "author", "architect", "winner", "tycoon", "mogul", "republican", "democrat"}
    | {"conservative", "liberal", "progressive", "hardliner", "hard-liner", "dissident", "statesman"}
)
"""Words for what somebody has done, which the press tells in passing: "the founder of Hyundai"."""
_ANYBODY = frozenset(
    {"diplomat", "politician", "native", "republican", "democrat", "official", "conservative", "liberal"}
    | {"progressive", "hardliner", "hard-liner", "dissident", "statesman"}
)
"""Words that go with every office."""
_SERVED = re.compile(r"(?:\w+-term|veteran|career|longtime|seasoned)")
"""What tells of somebody's years in a calling, which goes with every office: "the five-term lawmaker"."""
TURNED = re.compile(r"[a-z]+-turned-[a-z]+")
"""Two callings of one person: "the defector-turned-lawmaker"."""
_CIVIL = frozenset({"rep.", "sen.", "gov.", "amb.", "dr.", "prof.", "rev."})
RANKS = frozenset({"marshal", "general", "admiral", "colonel", "major", "captain", "lieutenant"})


def by_nearness(context: Context, part: Part, phrase: str) -> Reading | None:
    """The person who has just spoken, where a definite description of one person fits them."""
    if part.words[:1] != ("the",) or not _of_one_person(context, part):
        return None
    entry = context.memory.latest()
    aged = any(YEARS_OLD.fullmatch(word) for word in part.words)
    subject = subject_before(context, part.core[0], aged)
    told = entry is not None and bool(entry.reading.who) and entry.reading.who[0].kind == "media"
    if subject and (told_since(context, subject) or told):  # "Holm thanked him, Xinhua said"
        who, since, title, does = subject[0], subject[1], "", "begins a sentence"
    elif entry and len(entry.reading.who) == 1 and entry.reading.who[0].kind == "person":
        who, since, does = entry.reading.who[0], entry.span[1], "speaks"
        title = (entry.reading.title or "") if entry.reading.basis == "explicit" else ""
        if context.page.paragraphs_between(entry.at, part.core[0]) > 1:
            return None
    else:
        return None
    if _is_an_office(context, part) and _is_told(context, who, title) and not _leads(context, part, who):
        return None
    if speaks_in_main_clause(context, who, part.core[0]):
        return None
    leaders = not _is_past(part) or part.head in context.page.index.words.titles
    if not leaders and context.page.has_led(who.slug):
        return None  # no president is "the former prisoner"
    free = context.page.sentence(since)[1] if aged else since  # "Lund defended Holm. The 36-year-old" is Lund
    if not _may_be(context, part, who, title) or another_named(context, (free, part.core[0]), who, leaders):
        return None
    if _is_held_by_another(context, part, who):
        return None
    why = f"“{phrase}” → {who.name}, who {does} in {context.place(since)}"
    return Reading((who,), "title", 0.7, why, title=None if aged or _is_past(part) else part.head)


def _is_held_by_another(context: Context, part: Part, who: Who) -> bool:
    """Whether the directory knows who holds an office that a description tells with its state, and that is
    somebody else: "the Chinese president"."""
    state = state_of(context.page, part)
    title = title_in(context.page, part) if state and _is_an_office(context, part) else ""
    holders = context.page.offices.find(title, context.page.published, state) if title else []
    return bool(holders) and who.slug not in {holder.slug for holder in holders}


def _leads(context: Context, part: Part, who: Who) -> bool:
    """Whether somebody who is told to lead the opposition may be "the Harbour Party chief", or the United
    Nations' chief for something "the Under-Secretary-General"."""
    told = words_told(context, who)
    raw = context.page.flat[slice(*part.core)].split()
    if part.head in _UNDER:
        return not told.isdisjoint(_NATIONS)
    return part.head in _CHIEFS and "Party" in raw and "opposition" in told and not told.isdisjoint(_CHIEFS)


_CHIEFS = frozenset({"chief", "leader", "head", "chairman", "chairwoman", "president", "boss"})
_UNDER = frozenset({"under-secretary-general"})
_NATIONS = frozenset({"un", "u.n.", "nations", "chief", "head"})


def _is_told(context: Context, who: Who, title: str) -> bool:
    """Whether the page or a post tells what somebody is; a rank alone tells nothing of an office, and a
    clause only what they did."""
    told = told_of(context, who)
    words = f"{title.lower()} {told if who.slug else _CLAUSE.split(told)[0]}".split()
    known = context.page.index.words
    return not set(words) <= (known.ranks - CALLINGS) | known.honorifics


def by_subject(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "The new minister, Jeong, welcomed it. The minister said": whom the sentence before brings in by
    the title; also by one of several words, "the vice foreign minister"."""
    if not part.definite or part.complement or len(part.words) < len(("the", "minister")):
        return None
    found = subject_before(context, part.core[0])
    if found is None and part.words[1:] == (part.head,) and part.head in _CHAIRS:
        found = _first_named(context, part)
    if found is None or (part.names and part.head != "minister"):
        return None
    if part.names:
        fits = _is_minister_of(context, found[0], " ".join(part.words[1:-1]))
    elif len(part.words) > len(("the", "minister")):
        fits = _is_titled_so(context, found[0], part.words[1:])
    else:
        told = words_told(context, found[0])
        if part.head in _CHAIRS and _CHAIRING.match(context.page.flat, found[1] + len(found[0].name)):
            told = told | _CHAIRS
        fits = part.head in told or (part.head in _SENT and not _SENT.isdisjoint(told))
        fits = fits and not _is_below(context, part, found[0], told)
        fits = fits and told.isdisjoint(ONCE)  # "Kim, a former minister, came. The minister said"
    bare = len(part.words) == len(("the", "minister"))
    if not fits or (bare and is_beside_another(context, part.head, found)):
        return None
    why = f"“{phrase}” → {found[0].name}, who is called so in {context.place(found[1])}"
    return Reading((found[0],), "title", 0.85, why, title=part.head)


def _is_below(context: Context, part: Part, who: Who, told: AbstractSet[str]) -> bool:
    """Whether somebody is a deputy, and the page has told of a minister: behind "Holm met | Vice Minister
    Lund." not "the minister"."""
    if part.head != "minister" or told.isdisjoint(DEPUTIES):
        return False
    return bool(ministers_told(context, part.core[0]))


def _first_named(context: Context, part: Part) -> tuple[Who, int] | None:
    """Who spoke last in the paragraph, and where the page names them first."""
    found = last_person(context, part.core[0])
    return (found[0], max(0, context.page.flat.find(found[0].name))) if found else None


def _is_titled_so(context: Context, who: Who, title: tuple[str, ...]) -> bool:
    """Whether just these words stand before somebody's name, or begin what is told behind it."""
    told = words_beside(context, who)
    size = len(title)
    return any(
        tuple(told[k : k + size]) == title and (k == 0 or told[k - 1] not in _ABOVE_OR_BELOW)
        for k in range(len(told) - size + 1)
    )


_ABOVE_OR_BELOW = frozenset({"vice", "deputy", "assistant", "former", "ex", "then", "prime"})


def _is_minister_of(context: Context, who: Who, adjective: str) -> bool:
    """Whether the page itself calls somebody of a country a minister, and no deputy."""
    told, country = set(words_beside(context, who)), country_of(adjective, context.page.index.words)
    named = "minister" in told and told.isdisjoint(_DEPUTIES)
    return named and country is not None and is_told_of(context, who, country)


_DEPUTIES = DEPUTIES | {"former", "ex"}
_SENT = frozenset({"envoy", "ambassador"})
_CHAIRS = frozenset({"chairman", "chairwoman", "chairperson", "chair"})
_CHAIRING = re.compile(r"(?:, [^.,;]{0,80})?,? who (?:also )?(?:chairs|heads|leads|presides over) ")
"""Behind a name: "Rep. Holm, | who chairs the panel, said … The chairman said"."""


def tells_a_past_calling(part: Part) -> bool:
    """Whether a description tells what somebody did once: "the former television anchor"."""
    return _is_past(part) and part.complement is None and sounds_like_a_calling(part.head)


_CLAUSE = re.compile(r"(?:\A| )(?:who|whose) ")


def _of_one_person(context: Context, part: Part) -> bool:
    """Whether a noun phrase describes one person; a complement only tells of which past office."""
    words = context.page.index.words
    if part.head in words.heads or part.head in words.documents:
        return False
    if "'" in context.page.flat[slice(*part.core)]:  # "the group's director" is whoever directs that group
        own = _was_owned(context, part) or _is_a_bodys(context, part)
        return part.head in words.titles and own
    if _is_past(part):
        known = part.head in words.persons or part.head in words.titles or part.head in RANKS
        return known or tells_a_past_calling(part)
    if part.complement is not None:
        return part.head in _MAKERS or _is_an_office(context, part)
    abroad = not words.foreign.isdisjoint(part.words) and part.head in words.persons
    if _is_an_office(context, part):
        return True
    aged = any(YEARS_OLD.fullmatch(word) for word in part.words)
    return abroad or aged or part.head in RANKS | _MAKERS or _goes_with_any_office(context, part)


def _goes_with_any_office(context: Context, part: Part) -> bool:
    """Whether a description tells of a calling beside whatever office: "the five-term lawmaker"."""
    words = context.page.index.words
    served = any(map(_SERVED.fullmatch, part.words)) and part.head in words.persons
    return served or TURNED.fullmatch(part.head) is not None


def _was_owned(context: Context, part: Part) -> bool:
    """Whether a body owns the name of who has just spoken: "NATO's Mark Holm said … the alliance's head"."""
    entry = context.memory.latest()
    if entry is None or entry.reading.title or not _OF_A_BODY.match(context.page.flat, *part.core):
        return False
    return _OWNED.match(context.page.flat, entry.at) is not None


_OF_A_BODY = re.compile(r"[Tt]he [a-z]+'s ")
_SEATED = re.compile(r"[Tt]he (?:[A-Z][\w.]{0,20} )?[A-Z][\w.]{0,20}-based [a-z]+'s ")


def _is_a_bodys(context: Context, part: Part) -> bool:
    """Whether the sentence before begins with somebody of that title at a body: "Eva Holm, director of the
    Baltic Institute, doubted that. The Oslo-based | institute's director"."""
    found = subject_before(context, part.core[0])
    own = _SEATED.match(context.page.flat, *part.core) or _OF_A_BODY.match(context.page.flat, *part.core)
    if found is None or own is None:
        return False
    told = words_told(context, found[0])
    return part.head in told and told.isdisjoint(_DEPUTIES)


_OWNED = re.compile(r"(?:The |the )?(?:[A-Z][\w&.-]+ ){0,3}[A-Z][\w&.-]+'s? [A-Z][\w-]+ [A-Z]")


def _is_an_office(context: Context, part: Part) -> bool:
    """Whether a description tells of an office in a state or body ("the U.S. ambassador"): that of somebody
    of whom nothing was told so far."""
    words = context.page.index.words
    party = part.head in _CHIEFS and " Party " in context.page.flat[slice(*part.core)]
    if (party or part.head in _UNDER) and part.complement is None:
        return True
    tied = bool(part.names) and part.complement is None and words.foreign.isdisjoint(part.words)
    if part.complement is not None:
        tied = PROPER.match(context.page.flat, *part.complement) is not None and not part.names
    return tied and part.head in words.titles and _is_past(part) is False


def _is_past(part: Part) -> bool:
    return not ONCE.isdisjoint(part.words)


def _may_be(context: Context, part: Part, who: Who, title: str) -> bool:
    """Whether gender, country and office of a description go with somebody."""
    gender = gender_of(part.words, context)
    if gender and who.gender and gender != who.gender:
        return False
    index = context.page.index
    state = state_of(context.page, part)
    if state and who.side and who.side != state:
        return False
    if state and who.side is None and is_told_of_another_state(context, who, state):
        return False
    if is_of_another(context, part, who.key):
        return False
    foreign = not index.words.foreign.isdisjoint(part.words)
    if foreign and who.side in index.states:
        return False
    if _is_past(part) and (is_in_office(context, who, part.head) or _is_told_in_office(context, part, who)):
        return False
    if part.head in RANKS and _of_another_rank(context, part.head, who):
        return False
    office = part.head == "official" or (part.head in index.words.titles and part.head not in _ANYBODY)
    if office and not _is_past(part) and has_another_calling(context, who):
        return False
    if _is_past(part) or part.head in _ANYBODY or YEARS_OLD.fullmatch(part.head):
        return True
    if _goes_with_any_office(context, part) or _leads(context, part, who):
        return True
    titled = set(f"{title.lower()} {told_of(context, who)}".split()) & index.words.titles
    return part.head in RANKS or not titled or not titled.isdisjoint(akin_to(part.head))


def _is_told_in_office(context: Context, part: Part, who: Who) -> bool:
    """Whether the page itself calls somebody by a noun, and tells of no past: "the press secretary, Jan Holm"
    is not "the former secretary of state"."""
    told = words_beside(context, who)
    return not akin_to(part.head).isdisjoint(told) and ONCE.isdisjoint(told)


def _of_another_rank(context: Context, rank: str, who: Who) -> bool:
    """Whether the word before somebody's full name is another rank: an admiral is no general."""
    akin, told = context.page.index.words.akin, word_before(context, who)
    if told in _CIVIL:
        return True
    ranks = {name: akin.get(name, frozenset()) | {name} for name in RANKS}
    return told not in ranks[rank] and any(told in words for words in ranks.values())

"""Whose body a general name means: "the Foreign Ministry" of Seoul, of Pyongyang or of the place told."""

from __future__ import annotations

import re

from articles.extraction.entities.names import Index
from articles.extraction.entities.phrases import Part, state_of
from articles.extraction.entities.scanning import Occurrence
from articles.extraction.people.anaphora.coreference import pronoun
from articles.extraction.people.institutions.abroad import foreign_body
from articles.extraction.people.institutions.carriers import state_of_the_carrier
from articles.extraction.people.institutions.topics import topic
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import by_family_name, person_at


def text_of(context: Context, name: Occurrence) -> str:
    """The words of a name as they stand in the text."""
    return context.page.text[name.start : name.end]


def other_state(context: Context, part: Part, name: Occurrence) -> Reading | None:
    """A body's general name behind another state's: "Japan's foreign ministry" is not Seoul's."""
    index = context.page.index
    if name.kind != "institution":
        return None
    entry = index.actors[name.slug or ""]
    own = _nations_own(context, name)
    if own:
        return Reading((who_is(own, index),), "explicit", 0.85, f"a state's own “{text_of(context, name)}”")
    foreign = foreign_body(context, name)
    if foreign and entry.side in index.states:
        return Reading((foreign,), "explicit", 0.85, "a body of a country that the directory does not have")
    state = state_of(context.page, part) or _told_state(context, name)
    if state is None and part.words[:1] in (("his",), ("her",)):
        person = _owner(context, part)
        if person and person.side not in index.states:
            return Reading((), "explicit", 0.5, f"the {part.head} of {person.name}", name=part.head)
        state = person.side if person else None
    if state is None:
        at_home = _home_body(context, name)
        if at_home is None and _is_every_states(context, name):
            who = body_of(context, context.page.home, text_of(context, name))
            return Reading((who,), "explicit", 0.7, f"of {context.page.home}, where the story was filed")
        if at_home is None:
            return None
        who = who_is(at_home, index)
        return Reading((who,), "explicit", 0.9, f"“{text_of(context, name)}” is {context.page.home}'s here")
    if state == entry.side or (entry.side in _THE_WORLD and not _has_its_own(context, name)):
        return None
    slug = index.body(state, context.page.low[name.start : name.end])
    if slug:
        return Reading(
            (who_is(slug, index),), "explicit", 0.93, f"{index.actors[state].names[0]}'s body of that name"
        )
    who = body_of(context, state, text_of(context, name))
    return Reading((who,), "explicit", 0.7, "a body that the directory does not have")


def _nations_own(context: Context, seen: Occurrence) -> str | None:
    """The slug of a state's national body that is called as one of the world is, in small letters or as a
    leader's: "Moon's | security council"; `None` where the state has none or the world's is meant."""
    page, index = context.page, context.page.index
    if index.actors[seen.slug or ""].side not in _THE_WORLD:
        return None
    leader = _LEADERS.search(page.flat, max(0, seen.start - 40), seen.start)
    who = by_family_name(context, leader[1], seen.start)[0] if leader else None
    state = who.side if who else None
    if page.flat[seen.start : seen.end].islower() and not _OF_A_MEMBER.match(page.flat, seen.end):
        at_home = page.low.endswith("presidential ", 0, seen.start)
        state = state or _state_beside(context, seen) or (page.home if at_home else None)
    return index.body(state, f"national {page.low[seen.start : seen.end]}") if state else None


_THE_WORLD = ("international", "other")
_LEADERS = re.compile(r"(?:\A|[ \"“])(?:[A-Z][\w-]+ )*([A-Z][\w-]+)'s (?:own )?\Z")
_OF_A_MEMBER = re.compile(r" (?:seat|vote|veto|bid|membership|term|presidency|resolution|duties)s?\b")
"""`South Korea's security council | seat`: the world's."""


def _has_its_own(context: Context, name: Occurrence) -> bool:
    """Whether a country stands right before the short name of a body of the world: "Russia's | Security
    Council"; not "Russia's seat on the Security Council", "North Korea's U.N. mission"."""
    flat = context.page.flat
    owned = _RIGHT_BEFORE.search(flat, max(0, name.start - 30), name.start)
    return owned is not None and _OF_THE_WORLD.search(flat, name.start, name.end) is None


_RIGHT_BEFORE = re.compile(r"\b[A-Z][\w.]+(?:'s|n|ese) \Z")
_OF_THE_WORLD = re.compile(r"\bU\.?N\b|United Nations|International|World|Inter")


def _is_every_states(context: Context, name: Occurrence) -> bool:
    """Whether a bare name means a body of the state in whose capital a story was filed, as each has one,
    though the directory gives it to another."""
    page = context.page
    entry = page.index.actors.get(name.slug or "")
    if page.home == page.index.words.home or entry is None or entry.side != page.index.words.home:
        return False
    words = page.low[name.start : name.end]
    if _told_at_home(context, name) or (
        words.endswith(" ministry") and _has_no_ministries(page.index, page.home)
    ):
        return False
    return words in page.index.words.general_bodies - SEOULS


def _has_no_ministries(index: Index, side: str | None) -> bool:
    """Whether a state calls its ministries departments: in a story filed in Washington "the Foreign Ministry"
    is another's."""
    states: frozenset[str] | None = index.derived.get("states without ministries")
    if states is None:
        kinds = {
            (entry.side, kind)
            for entry in index.directory.actors
            for kind in ("ministry", "department of")
            if entry.kind == "institution" and kind in entry.names[0].lower()
        }
        states = index.derived["states without ministries"] = frozenset(
            [side for side, kind in kinds if kind == "department of" and (side, "ministry") not in kinds]
        )
    return side in states


def _told_at_home(context: Context, name: Occurrence) -> bool:
    """Whether a medium of Seoul is told what one of a body says: "an official at the foreign ministry told
    Yonhap", wherever that is."""
    page = context.page
    end = page.sentence(name.start)[1]
    return any(
        seen.kind == "media"
        and page.low.endswith("told ", name.end, seen.start)
        and page.index.actors[seen.slug or ""].side == page.index.words.home
        for seen in page.within((name.end, end))
        if seen.slug
    )


_UNIFICATION_MINISTRY = "unification ministry"
_PRESIDENTIAL_OFFICE = "presidential office"
"""What nobody calls the White House, though a president of the South be in Washington."""
SEOULS = frozenset({_UNIFICATION_MINISTRY, _PRESIDENTIAL_OFFICE})
"""Names of what no other state has."""


def _owner(context: Context, part: Part) -> Who | None:
    """The person whose ministry "his ministry" is."""
    word = context.page.index.words.pronouns["he" if part.words[0] == "his" else "she"]
    read = pronoun(context, word, part.core[0])
    return read.alone


def _home_body(context: Context, name: Occurrence) -> str | None:
    """Whose "Foreign Ministry" a page of Pyongyang's means: its own, though the directory gives the bare name
    to another state's body."""
    page = context.page
    entry = page.index.actors.get(name.slug or "")
    if entry is None or page.home == page.index.words.home or entry.side != page.index.words.home:
        return None
    if _told_at_home(context, name):
        return None
    return page.index.body(page.home, page.low[name.start : name.end])


def _told_state(context: Context, name: Occurrence) -> str | None:
    """The state that the sentence tells of a body's bare name: "In Beijing, the foreign ministry said", or
    that of the medium that carries what "the foreign ministry" says."""
    page, index = context.page, context.page.index
    words = page.low[name.start : name.end]
    if name.slug is None or words not in index.words.general_bodies or words == _UNIFICATION_MINISTRY:
        return None
    sentence = page.sentence_around(name.start)
    place = _IN_PLACE.match(page.flat, sentence[0], name.start)
    if place:
        for seen in page.within((place.end() - 1, place.end() + 40)):
            if seen.kind == "state" and seen.start <= place.end():
                office = words == _PRESIDENTIAL_OFFICE and seen.slug == "united-states"
                return None if office else seen.slug  # it has a White House
    named = names_in(context, (sentence[0], name.start))
    family = page.flat[sentence[0] : name.start].split(" ", 1)[0]
    if family in index.words.korean and _AND_A.search(page.low, sentence[0], name.start):
        who = by_family_name(context, family, sentence[0])[0]
        if who and who.side == "north-korea":
            return who.side
    if named and named[0].start < sentence[0] + 60 and _AND_A.search(page.low, named[0].end, name.start):
        side = _side_of(context, named[0])
        others = {_side_of(context, seen) for seen in named[1:]}
        if side == "north-korea" and "south-korea" not in others:
            return side
    if _goes_on_with_the_north(context, sentence[0], name.start):
        return "north-korea"
    if state_of_the_carrier(context, name.start):
        return "north-korea"
    again = _named_just_before(context, name)
    if again:
        return again
    only_told = _only_one_told_of(context, name)
    if only_told:
        return only_told
    told = topic(context, name.start, words)
    if told and not has_none(context, told, words):
        return told
    media = {
        index.actors[seen.slug].side for seen in page.within(sentence) if seen.kind == "media" and seen.slug
    }
    carried = _CARRIED.search(page.low, *sentence) is not None
    return media.pop() if len(media) == 1 and carried and media <= {"north-korea"} else None


def _named_just_before(context: Context, name: Occurrence) -> str | None:
    """The state, not the page's own, whose body of just this name speaks or stands in the sentence before:
    "The North's Foreign Ministry spoke. The Foreign Ministry"; `None` where the page's own is named since."""
    page, index = context.page, context.page.index
    here, words = page.sentence_number(name.start), page.low[name.start : name.end]
    if not here or page.sentences[here - 1][0] < page.passage_start(name.start):
        return None
    start = page.sentences[here - 1][0]
    states = ("state", "adjective", "people")
    if any(seen.kind in states and seen.slug == page.home for seen in page.within((start, name.start))):
        return None
    spoke = context.memory.latest()
    who = spoke.reading.alone if spoke and spoke.at >= start else None
    state = who.side if who and who.slug and index.body(who.side or "", words) == who.slug else None
    if state is None:
        near = page.within((start, name.start))
        same = [seen for seen in near if page.low[seen.start : seen.end] == words]
        state = _state_beside(context, same[-1]) if same else None
    return state if state != page.home else None


def _only_one_told_of(context: Context, name: Occurrence) -> str | None:
    """The one other state of whose body of this name a page has told that names nobody of its own: "Japan's
    Foreign Ministry said … . The river froze. | The Foreign Ministry"."""
    page, words = context.page, context.page.low[name.start : name.end]
    near = page.within((max(0, name.start - _LATELY), name.start))
    bodies = [seen for seen in near if page.low.endswith(words, seen.start, seen.end)]
    others = (*page.title[1], *(seen for seen in near if seen not in bodies))
    if not bodies or any(_side_of(context, seen) == page.home for seen in others):
        return None
    first, *rest = (_state_beside(context, seen) or _side_of(context, seen) for seen in bodies)
    abroad = first not in (page.home, "north-korea")  # Seoul's answers what Pyongyang's says
    return first if abroad and {*rest} <= {first, page.home} else None


_LATELY = 2_500


def has_none(context: Context, state: str, words: str) -> bool:
    """Whether a state has no body of such a name: Washington no "foreign ministry"."""
    return words.endswith("ministry") and _has_no_ministries(context.page.index, state)


def _goes_on_with_the_north(context: Context, start: int, at: int) -> bool:
    """Whether "In a statement, the Foreign Ministry" follows a sentence in which the North speaks, with no
    other state named in either."""
    page = context.page
    here = page.sentence_number(start)
    if not here or not _IN_A_STATEMENT.match(page.low, start, at):
        return False
    before = page.sentences[here - 1]
    if before[0] < page.passage_start(start):
        return False
    spoke = context.memory.latest()
    sides = {_side_of(context, seen) for seen in names_in(context, (before[0], at))}
    speaks = spoke is not None and spoke.at >= before[0] and len(spoke.reading.who) == 1
    return (
        speaks
        and spoke is not None
        and spoke.reading.who[0].side == "north-korea"
        and sides == {"north-korea"}
    )


_IN_A_STATEMENT = re.compile(r"in (?:a|the|its) (?:[a-z]+ )?(?:statement|commentary|dispatch)\b")


def _side_of(context: Context, seen: Occurrence) -> str | None:
    if seen.kind == "person":
        who = person_at(context, seen)
        return who.side if who else None
    entry = context.page.index.actors.get(seen.slug or "")
    return entry.side if entry else None


_AND_A = re.compile(r",[\"”]? and (?:a|the|its|his) $")
_IN_PLACE = re.compile(r"[\"“]?(?:[Mm]eanwhile, )?[Ii]n (?:the (?=North,|South,))?(?=[A-Z])")
_CARRIED = re.compile(
    r"according to|(?:carried|quoted|reported|released|published) by|, the korean central news agency|kcna"
)


def body_meant(context: Context, seen: Occurrence) -> str | None:
    """The slug of the body that a name in the text means, by the state that stands beside it."""
    page, index = context.page, context.page.index
    if seen.kind != "institution":
        return seen.slug
    if page.low[seen.start : seen.end] not in index.words.general_bodies:
        return (_nations_own(context, seen) if seen.slug else None) or seen.slug
    entry = index.actors.get(seen.slug or "")
    if entry is None:
        return seen.slug
    if foreign_body(context, seen):
        return None
    state = _state_beside(context, seen)
    state = state or _told_state(context, seen)
    if state is None:
        return _home_body(context, seen) or (None if _is_every_states(context, seen) else seen.slug)
    return seen.slug if state == entry.side else index.body(state, page.low[seen.start : seen.end])


def _state_beside(context: Context, seen: Occurrence) -> str | None:
    """The state right before a body's name as its owner, or behind it: "the foreign ministry of Japan"."""
    page = context.page
    before = [near for near in page.within((max(0, seen.start - 40), seen.start)) if near.slug]
    if (
        before
        and before[-1].kind in ("state", "adjective")
        and _OWNS.match(page.flat, before[-1].end, seen.start)
    ):
        return before[-1].slug
    behind = _OF_STATE.match(page.low, seen.end)
    after = page.within((behind.end(), behind.end() + 40)) if behind else ()
    told = after and behind and after[0].start == behind.end() and after[0].kind == "state"
    return after[0].slug if told else None


_OWNS = re.compile(r"(?:'s?|, whose)? $")
_OF_STATE = re.compile(r" (?:of(?: the)?|in) ")


def body_of(context: Context, state: str | None, words: str) -> Who:
    """A state's body that the directory does not have, as the page names it with the state's adjective
    ("North Korean Red Cross", "U.S. Coast Guard"), else with its state: "Japan Defense Ministry"."""
    index = context.page.index
    entry = index.actors.get(state or "")
    nation = next((nation for nation in index.words.nations if nation.slug == state), None)
    adjectives = _SHORT.get(nation.slug, nation.adjectives[:1]) if nation else ()
    for adjective in adjectives:
        if f"{adjective} {words}" in context.page.flat:
            return Who(f"{adjective} {words}", None, "organisation", state)
    if nation and words in _BY_ADJECTIVE:
        return Who(f"{nation.adjectives[0]} {words}", None, "organisation", state)
    told = entry is None or entry.names[0].split()[-1] in words.split()  # "Korea NGO Council"
    return Who(words if entry is None or told else f"{entry.names[0]} {words}", None, "organisation", state)


_SHORT = {"united-states": ("US", "U.S.")}
_BY_ADJECTIVE = frozenset({"Red Cross"})
"""What is one body's own name, of which a country's adjective is a part: "North Korean Red Cross"."""

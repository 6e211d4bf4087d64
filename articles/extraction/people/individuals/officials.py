"""Whom an unnamed official speaks for: "a ministry official", "a spokesman for X", "U.S. generals".

The body that the words name comes first, then the one that they describe, then the state. "The official" of
whom the page has told before is read in `the_official`.
"""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import Part, complements, owner, parts_of, state_of
from articles.extraction.people.anaphora.begun_bodies import body_that_begins
from articles.extraction.people.individuals.delegates import envoy_at_a_council
from articles.extraction.people.individuals.named_officials import named_official, of_a_body_abroad
from articles.extraction.people.individuals.spokesmen import (
    by_spokesman_named,
    of_only_body,
    office_spoken_for,
)
from articles.extraction.people.individuals.the_official import another, no_longer_one, the_official
from articles.extraction.people.institutions.alike import ministry_alike
from articles.extraction.people.institutions.bodies import by_body, whole
from articles.extraction.people.institutions.carriers import state_of_the_carrier, state_of_the_press
from articles.extraction.people.institutions.embassies import of_a_mission
from articles.extraction.people.institutions.functions import ARMED, body_of_a_function, is_an_army
from articles.extraction.people.institutions.headed import latest_body
from articles.extraction.people.institutions.local import OF_OTHERS, of_a_place
from articles.extraction.people.institutions.ministers_told import body_of_an_official, body_of_the_minister
from articles.extraction.people.institutions.ministries import of_another_field, tells_a_field
from articles.extraction.people.institutions.proper_bodies import proper_body
from articles.extraction.people.institutions.scenes import country_of_the_scene, state_of_the_scene
from articles.extraction.people.institutions.whose import other_state
from articles.extraction.people.known.callings import ENVOYS
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context, Read
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import person_at
from articles.extraction.text.lexicon import word_list


def of_a_body(context: Context, part: Part) -> bool:
    """Whether the phrase for a source names the body or government that it is of: "a military source"."""
    words = context.page.index.words
    named = any(name.kind == "institution" for name in part.names)
    return named or any(
        word == "government" or word in words.body_adjectives or word in words.heads
        for word in part.words[:-1]
        if word not in _NO_BODY and word != "daily"  # "a Daily NK source" is no newspaper's own
    )


_NO_BODY = frozenset({"state", "country", "nation"})


def by_official(context: Context, part: Part, phrase: str, read: Read) -> Reading:
    """An unnamed official counts as the institution; one who can't be tied to any stays unnamed.

    Where the phrase names the institution, the attribution is explicit; where only a role
    or a state is told, it is by title.
    """
    reading = _official(context, part, phrase, read)
    reading = reading if reading.who else of_only_body(context, part, phrase) or reading
    who = reading.alone
    if who and who.kind != "person":
        named = by_spokesman_named(context, part, phrase, who.slug)
        named = named or named_official(context, part, phrase, who)
        if named:
            return named
    return reading._replace(plural=reading.plural or part.head.endswith(("s", "men")))


def _official(context: Context, part: Part, phrase: str, read: Read) -> Reading:
    """Of the body or state that the words of an unnamed official tell, else of what the page has told of
    before: "a ministry official", "an official at the mill"."""
    told = _by_own_words(context, part, phrase, read)
    if told:
        return told
    index = context.page.index
    state = state_of(context.page, part) or _of_whom(context, part)
    scene = _of_the_scene(context, part) if state is None else None
    carrier = state_of_the_carrier(context, part.core[0]) if state is None else None
    around = _of_a_fitting_body(context, part, phrase, read, scene) if state is None else None
    if around:
        return around
    slug = body_of_a_function(context, part, state or carrier or scene)
    if slug:
        who = who_is(slug, index)
        return Reading((who,), "title", 0.75, f"“{phrase}” speaks for {who.name}")
    owning = owner(context.page, part)
    office = office_spoken_for(context, part, state, owning)
    if office:
        return Reading((office,), "title", 0.75, f"“{phrase}” speaks for {office.name}")
    if owning and owning.kind == "person":
        return Reading((), "title", 0.6, f"“{phrase}” is somebody's own", name=phrase)
    far = state is None and "government" in part.words
    abroad = country_of_the_scene(context, part.core[0]) if far else None
    if abroad:
        return Reading((abroad,), "title", 0.6, f"“{phrase}” speaks for {abroad.name}")
    state = state or _government_of(context, part, scene)
    if state and state in index.actors:
        who = who_is(state, index)
        return Reading((who,), "title", 0.6, f"“{phrase}” speaks for {who.name}")
    if _is_a_persons(context, part):
        return Reading((), "title", 0.6, f"“{phrase}” is somebody's own", name=phrase)
    proper = proper_body(context, part) if len(part.words) > 1 else None
    if proper:
        return Reading((proper,), "title", 0.7, f"“{phrase}” speaks for {proper.name}")
    if part.definite:
        return the_official(context, part, phrase)
    return _of_what_stands_before(context, part, phrase, read)


def _by_own_words(context: Context, part: Part, phrase: str, read: Read) -> Reading | None:
    """Of the body that a phrase or its sentence names: "an official of the guild", "its law division"; of
    nobody where it tells that he speaks for none."""
    return (
        envoy_at_a_council(part, phrase)
        or _of_no_state(context, part, phrase)
        or no_longer_one(context, part, phrase)
        or of_a_mission(context, part, phrase)
        or _of_its_part(context, part, phrase, read)
        or _of_a_named_body(context, part, phrase, read)
        or of_a_body_abroad(context, part, phrase)
        or _of_its_owner(context, part, phrase, read)
        or _at_a_body(context, part, phrase, read)
        or _official_of_a_body(context, part, phrase)
        or _of_a_place_told(context, part, phrase)
        or _of_some_body(context, part, phrase)
    )


def _of_a_place_told(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "Officials in the South Korean province of Gyeonggi": of that province, and not of the state."""
    found = _PLACE_TOLD.match(context.page.flat, part.core[1]) if part.complement else None
    if found is None or part.names:
        return None
    if not found["name"]:
        return Reading((), "title", 0.6, f"“{phrase}” is of a place without a name", name=phrase)
    who = Who(f"{found['name']} {found['kind'].capitalize()}", None, "organisation")
    return Reading((who,), "title", 0.65, f"“{phrase}” speaks for {who.name}")


_PLACE_TOLD = re.compile(
    r" (?:in|from|of|at) (?:the|an?) (?:[\w.'-]+ ){0,4}?(?P<kind>province|city|county|district|prefecture)"
    r"(?: of (?P<name>[A-Z][\w-]+(?: [A-Z][\w-]+)?))?(?= [a-z]|,)"
)


def _government_of(context: Context, part: Part, scene: str | None) -> str | None:
    """The state of a government's official whose words name none: of the medium that quotes them, else of
    the capital where they speak, else the page's own; "an administration official" is of Washington's."""
    if "government" in part.words:
        return state_of_the_press(context, part.core[0]) or scene or context.page.home
    if scene is None and "administration" in part.words[:-1]:
        return "united-states" if "united-states" in context.page.index.states else None
    return scene


def _of_whom(context: Context, part: Part) -> str | None:
    """The state of the person whose aide somebody is: "a top military aide to leader Kim Jong Un"."""
    if part.complement is None or not context.page.flat.startswith(" to ", part.core[1]):
        return None
    named = [name for name in part.complement_names if name.kind == "person"]
    who = person_at(context, named[-1]) if named and ARMED.intersection(part.words) else None
    return who.side if who and who.side in context.page.index.states else None


def _of_a_fitting_body(
    context: Context, part: Part, phrase: str, read: Read, scene: str | None
) -> Reading | None:
    """Of the body before, if it is of the state in whose capital the sentence is set, or an army's official
    follows an army: "The North's army closed its gate. A military spokesman said"."""
    armed = not ARMED.isdisjoint(part.words)
    around = _of_the_body_before(context, part, phrase, read) if scene or armed else None
    fits = around and (around.who[0].side == scene or (armed and is_an_army(context, around.who[0])))
    return around if fits else None


def _is_a_persons(context: Context, part: Part) -> bool:
    """ "Lee's aides", "Holm's team": of somebody, and of no body called so."""
    owned, words = _FAMILYS.match(context.page.flat, *part.core), context.page.index.words
    if owned is None:
        return False
    if owned["given"]:
        return (
            f"{owned['given']}{owned['family']}" in context.cast.full
            or owned["given"].split()[0] in words.given
        )
    return owned["family"] in words.korean or bool(context.cast.named(owned["family"]))


_FAMILYS = re.compile(r"(?P<given>(?:[A-Z][\w.-]+ ){1,2})?(?P<family>[A-Z][\w-]+)(?:'s|(?<=s)') (?=[a-z])")


def _of_what_stands_before(context: Context, part: Part, phrase: str, read: Read) -> Reading:
    """Of the body, place or officials told of before, where an official's own words tell none."""
    around = _of_the_body_before(context, part, phrase, read)
    if around:
        return around
    local = of_a_place(context, part)
    if local:
        return Reading((local,), "title", 0.65, f"“{phrase}” speaks for {local.name}, told of before")
    again = part.words[:1] in (("another",), ("one",)) or part.words[1:2] in (("second",), ("third",))
    elsewhere = part.complement and _AT_ANOTHER.match(context.page.flat, part.core[1])
    if again and not elsewhere and len(part.words) <= len(("a", "second", "official")):
        further = another(context, part, phrase)
        if further:
            return further
    return Reading((), "title", 0.6, f"“{phrase}” is not tied to an institution", name=phrase)


_AT_ANOTHER = re.compile(r" (?:at|from) the (?:[a-z]+ )?[A-Z]")
"""Behind "another officer": where that one is, who is of no body before."""


def _of_the_scene(context: Context, part: Part) -> str | None:
    """The state in whose capital somebody speaks who is brought in there, and not "the official" of before;
    a diplomat there may be anybody's."""
    brought_in = not part.definite or "government" in part.words
    elsewhere = part.complement and not context.page.flat[slice(*part.complement)].islower()
    if not brought_in or elsewhere or part.head.removesuffix("s") in _POSTED:
        return None
    return None if _OF_ANYBODY & set(part.words) else state_of_the_scene(context, part.core[0])


_OF_ANYBODY = frozenset({"diplomatic", "another", "foreign", "visiting", "western", "allied"})


def _of_the_body_before(context: Context, part: Part, phrase: str, read: Read) -> Reading | None:
    """ "The ministry has declined to comment. “…,” an official said": of the body that the sentence before in
    the paragraph begins with."""
    page = context.page
    here = page.sentence_number(part.core[0])
    bare = part.words[:1] in (("a",), ("an",), ("one",)) and len(part.words) <= _BARE and not part.complement
    bare = bare and OF_OTHERS.isdisjoint(part.words)
    bare = bare and not _AT_A_PLACE.fullmatch(page.flat, page.sentence(part.core[0])[0], part.core[0])
    start, end = page.sentences[max(here - 1, 0)]
    apart = page.passage_start(part.core[0]) > start and not page.flat.startswith(" there ", part.end)
    if not bare or not here or apart:
        return None
    entry = context.memory.latest()
    spoke = entry.reading.who if entry and start <= entry.at < end else ()
    plain = page.index.words.modifiers.issuperset(part.words[1:-1])
    bodies = _BODIES if plain else ("institution",)  # "a provincial official" may be of another body
    if len(spoke) == 1 and spoke[0].kind in bodies:
        why = f"“{phrase}” is of {spoke[0].name}, who speaks in the sentence before"
        return Reading(spoke, "title", 0.65, why)
    if page.text[start:end].lstrip()[:1] in '"“' and here > 1:
        return None
    begins = body_that_begins(context, (start, end), read)
    if begins and begins.alone and begins.alone.kind in bodies:
        why = f"“{phrase}” is of {begins.alone.name}, of which the sentence before tells"
        return Reading(begins.who, "title", 0.65, why)
    first = next(iter(page.within((start, min(end, start + _OPENING)))), None)
    if first is None or first.kind not in ("institution", "company") or not first.slug:
        return None
    if page.flat[start : first.start].strip() not in ("", "The", "But the", "And the", "But The"):
        return None
    who = who_is(first.slug, page.index)
    return Reading((who,), "title", 0.65, f"“{phrase}” is of {who.name}, of which the sentence before tells")


_BARE = 3
_OPENING = 60


def _of_its_owner(context: Context, part: Part, phrase: str, read: Read) -> Reading | None:
    """ "The firm's spokesman": of the body that "the firm" is; of nobody where that is not told."""
    found = _OWNED.match(context.page.flat, *part.core)
    if (
        found is None
        or found[1].lower() in _NO_BODY
        or found[1].lower() in context.page.index.words.state_words
    ):
        return None
    of = read(context, (part.core[0], found.end(1)))
    if of.alone and of.alone.kind != "person":
        return Reading(of.who, "title", min(of.confidence, 0.75), f"“{phrase}”: {of.reason}")
    if found[1].lower() in context.page.index.words.generic_bodies or found[1].endswith("s"):
        return Reading((), "title", 0.5, f"nothing tells whose “{phrase}” it is", name=phrase)
    return None


def _of_its_part(context: Context, part: Part, phrase: str, read: Read) -> Reading | None:
    """ "The Justice Ministry was busy. An official in | its law division said": of what "its" means."""
    found = _ITS_PART.match(context.page.flat, part.core[1])
    who = _body_named(context, found, read)
    return Reading((who,), "title", 0.7, f"“{phrase}” is of {who.name}") if who else None


def _body_named(context: Context, found: re.Match[str] | None, read: Read) -> Who | None:
    """The body that a pattern has found; `None` for no match, a person, a state or a medium."""
    who = read(context, found.span("body")).alone if found else None
    return who if who and who.kind in _BODIES else None


_ITS_PART = re.compile(
    r" (?:in|at|of|from|with|for) (?P<body>its) (?:(?:[A-Z]?[\w-]+|of|and|for) ){0,6}?"
    r"(?:[Dd]ivision|[Oo]ffice|[Bb]ureau|[Dd]epartment|[Ss]ection|[Uu]nit|[Dd]esk|[Bb]ranch|[Tt]eam|[Ss]ecretariat)\b"
)
_BODIES = frozenset({"institution", "organisation", "company", "group"})


def _at_a_body(context: Context, part: Part, phrase: str, read: Read) -> Reading | None:
    """ "At the health ministry, | an official for aid said", "It went to the health ministry, where |
    an official said": of the body at which the sentence is set."""
    page, start = context.page, context.page.sentence(part.core[0])[0]
    of_others = not (OF_OTHERS | page.index.words.foreign).isdisjoint(part.words)
    if part.names or part.definite or of_others or part.head.removesuffix("s") in _POSTED:
        return None
    found = _AT.fullmatch(page.flat, start, part.core[0])
    found = found or _WHERE.search(page.flat, max(start, part.core[0] - _OPENING), part.core[0])
    who = _body_named(context, found, read)
    if who is None:
        return None
    return Reading((who,), "title", 0.7, f"“{phrase}” is of {who.name}, at which the sentence is set")


_AT_A_PLACE = re.compile(r"(?:\w+,? )?[Aa]t (?:the|an?|[A-Z])[^,;:.\"“”]{2,60}, ")
"""Before somebody who need not be of the body told of before: "At the city hall, | an official said"."""
_AT = re.compile(
    r"(?:(?:But|And|Meanwhile,|Yet) )?[Aa]t (?P<body>(?:the |[A-Z])[^,;:.\"“”]{2,50}?"
    r"(?:[Mm]inistry|[Aa]gency|[Dd]epartment|[Cc]ommission|[Cc]ommittee|[Bb]ureau|Red Cross|[Pp]olice))"
    r"(?: headquarters| offices?| building)?(?: in (?:[A-Z]\w+ ?){1,2})?, "
)
_WHERE = re.compile(r" (?:to|at|with|by|from|in|of|for) (?P<body>(?:the |[A-Z])[^,;:.\"“”]{2,50}), where \Z")
_PRIVATE = word_list("private_field")
"""Of whom officials are not their state's: "South Korean soccer officials"."""
_POLICE = re.compile(
    r"(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother)? ?(?:senior |top )?"
    r"((?!The |An? )[A-Z][\w-]+ (?:[a-z]+ )?police) [a-z]+$"
)


def _of_no_state(context: Context, part: Part, phrase: str) -> Reading | None:
    """Officials of a place, its police or a sport: "a Seoul city official", "an Akita prefectural police
    official", "South Korean soccer officials"."""
    private = _of_a_private_body(context, part, phrase)
    if private:
        return private
    named = next(iter(part.names), None)
    place = of_a_place(context, part) if part.names and named and named.kind == "state" else None
    if place:
        return Reading((place,), "title", 0.7, f"“{phrase}” speaks for {place.name}")
    police = _POLICE.match(context.page.flat, *part.core)
    police = police or (
        _OF_POLICE.fullmatch(context.page.flat, *part.complement) if part.complement else None
    )
    if police and not part.names:
        who = Who(police[1], None, "organisation")
        return Reading((who,), "title", 0.7, f"“{phrase}” speaks for the {who.name}")
    if _PRIVATE.isdisjoint(part.words[-2:-1]) or (named and named.kind not in ("adjective", "state")):
        return None
    told = named is not None and not context.page.flat.startswith("'s ", named.end)
    return Reading((), "title", 0.6, f"“{phrase}” speaks for no state", name=phrase) if told else None


_OF_POLICE = re.compile(r"(?:the )?([A-Z][\w-]+ (?:[a-z]+ )?police)")
"""Of whom somebody is: "a spokesman for | the Oslo police"."""


def _of_a_private_body(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "An official of a South Korean relief group", "a manager at a North Korean firm": of a body of which
    no more is told than its country, and for no state."""
    page, rest = context.page, part.complement
    if rest is None or not _UNNAMED.match(page.flat, *rest):
        return None
    body = next(iter(parts_of(page, rest)), None)
    if body is None or _PRIVATE_BODIES.isdisjoint(body.words[-2:]):  # "a firm | operating in Kaesong"
        return None
    if any(name.kind not in ("state", "adjective", "people") for name in body.names):
        return None
    return Reading((), "title", 0.6, f"“{phrase}” speaks for no state", name=phrase)


_PRIVATE_BODIES = word_list("private_body")
_UNNAMED = re.compile(r"(?:an?|one|another|some|several|two|three) ")
_OWNED = re.compile(r"(?:[Tt]he|[Ii]ts|[Tt]his|[Tt]hat) (?:[\w-]+ ){0,2}?([a-z]+)(?:'s|(?<=s)') ")


_POSTED = ENVOYS | {"diplomat", "delegate"}
"""Who speaks for the country that sent them, not for the place where they are."""
_TO = re.compile(r" (?:to|at|in) (?:the )?$")


def posted_abroad(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "China's ambassador to the United Nations": an unnamed envoy speaks for the country that sent them."""
    if part.head not in _POSTED:
        return None
    if part.words[0] == "one" and len(part.words) <= _BARE:
        return another(context, part, phrase)
    private = _of_a_private_body(context, part, phrase)
    if private:
        return private
    state = next(
        (name.slug for name in part.names if name.kind in ("state", "adjective") and name.slug), None
    )
    if state is None or not _PAST.isdisjoint(part.words) or state not in context.page.index.actors:
        return None
    who = who_is(state, context.page.index)
    return Reading((who,), "title", 0.6, f"“{phrase}” speaks for {who.name}", role=True)


_PAST = frozenset({"former", "then", "ex", "late"})
_GOVERNMENT = re.compile(r" (?:government|administration|regime)$")


def _of_a_named_body(context: Context, part: Part, phrase: str, read: Read) -> Reading | None:
    """ "A State Department official", "a spokesman for the U.N. Command": of the body whose name is told."""
    index = context.page.index
    for name in reversed(part.names):
        if name.kind in ("institution", "media", "company", "group") and name.slug:
            other = other_state(context, part, name)
            if other:
                return other
            who = who_is(name.slug, index)
            return Reading((who,), "explicit", 0.9, f"“{phrase}” speaks for {who.name}")
    abroad = part.head.removesuffix("s") in _POSTED
    for rest in complements(context.page, part):
        if abroad and _TO.search(context.page.low, part.core[0], rest[0]):
            break
        reading = read(context, rest)
        government = _GOVERNMENT.search(context.page.low, *rest) is not None
        if reading.who and (reading.who[0].kind not in ("person", "state") or government):
            confidence = min(reading.confidence, 0.9)
            return reading._replace(confidence=confidence, reason=f"“{phrase}”: {reading.reason}")
    return _of_forces_abroad(context, part, phrase, read)


def _of_forces_abroad(context: Context, part: Part, phrase: str, read: Read) -> Reading | None:
    """ "A U.S. Forces Korea official", "a U.S. Eighth Army spokesman": of that force, not of its state."""
    who = _body_named(context, _FORCES.match(context.page.flat, *part.core), read)
    return Reading((who,), "explicit", 0.8, f"“{phrase}” speaks for {who.name}") if who else None


_FORCES = re.compile(
    r"(?:[Aa]n? |[Tt]he |[Oo]ne |[Aa]nother )?(?:senior |top )?"
    r"(?P<body>(?:U\.?S\.?|United States) "
    r"(?:Forces (?:Korea|Japan)|(?:[A-Z][\w-]+ ){1,2}?(?:Army|Command|Fleet)))"
    r"(?= [a-z]+\Z| [a-z]+ [a-z]+\Z)"
)


def _official_of_a_body(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "A ministry official": of the ministry told last, or of the one where a person told before serves."""
    body = next((word for word in part.words[:-1] if context.page.index.words.heads.get(word)), None)
    if body is None:
        return None
    state = state_of(context.page, part)
    found = latest_body(context, body, part.core[0], state)
    if found and body in context.page.index.words.generic_bodies and _described(context, part, found[0]):
        return None
    alike = ministry_alike(context, part.core[0], state, phrase) if state and body == "ministry" else None
    if alike and not found and part.words[-2] == body and not tells_a_field(part.words):
        return alike._replace(basis="title", confidence=0.7)
    if state is None and found and found[1] < context.page.sentence(part.core[0])[0]:
        own = body_of_the_minister(context, body, part.core[0])
        found = (own, part.core[0]) if own else found
    told = part.words[: part.words.index(body) + 1]
    holders = None if state or found else body_of_an_official(context, body, part.core[0])
    near = found[0] if found else holders
    if near is None and state is None and tells_a_field(told):
        return _of_a_field(context, part, phrase, told)
    if near and state is None and of_another_field(told, near):
        return _of_a_field(context, part, phrase, told)
    if found:
        return Reading((found[0],), "title", 0.8, f"“{phrase}” speaks for {found[0].name}")
    if holders:
        return Reading((holders,), "title", 0.75, f"“{phrase}” speaks for {holders.name}")
    return None


def _of_some_body(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "A | company spokesman", "the group official": of what "the company" would be."""
    words = context.page.index.words
    body = part.words[-2] if len(part.words) > 2 else ""
    if body not in words.generic_bodies or part.complement or part.names or _described(context, part):
        return None
    end = part.core[1] - len(f" {part.head}")
    own = part._replace(core=(end - len(body), end), words=("the", body), head=body)
    who = by_body(context, own, phrase).alone
    if who is None or who.kind in ("person", "state"):
        return None
    return Reading((who,), "title", 0.7, f"“{phrase}” speaks for {who.name}", role=True)


def _described(context: Context, part: Part, who: Who | None = None) -> bool:
    """Whether words tell more of an official's body than its name does: "an | oil company official"."""
    name = (who.name if who else "").lower().split()
    return not set(part.words[1:-2]) <= context.page.index.words.modifiers.union(name)


def _of_a_field(context: Context, part: Part, phrase: str, told: tuple[str, ...]) -> Reading:
    """Of the ministry that a phrase names by its field."""
    name = " ".join(whole(context, part).split()[: len(told) - (part.words[0] in _ARTICLES)])
    who = Who(name, None, "organisation")
    return Reading((who,), "title", 0.6, f"“{phrase}” is of a body that the directory does not have")


_ARTICLES = ("the", "a", "an")

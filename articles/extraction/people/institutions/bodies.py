"""Which institution a phrase names: by its function and state, by what the page named before, by its
capitals."""

from __future__ import annotations

import re

from articles.extraction.entities.page import Page
from articles.extraction.entities.phrases import SEATED, Part, state_of
from articles.extraction.people.anaphora.says_it import body_that_says_it
from articles.extraction.people.institutions.agencies import (
    by_agency,
    only_agency_told,
    spoke_since,
    spoken_for,
)
from articles.extraction.people.institutions.alike import in_another_state, is_elsewhere, on_the_scene
from articles.extraction.people.institutions.beside_speakers import beside_the_speaker
from articles.extraction.people.institutions.carriers import state_of_the_carrier
from articles.extraction.people.institutions.collectives import (
    collective_before,
    organ_of_a_body,
    with_members,
)
from articles.extraction.people.institutions.described import described_body
from articles.extraction.people.institutions.functions import ARMED
from articles.extraction.people.institutions.headed import BRANCHES, latest_body
from articles.extraction.people.institutions.housed import housed
from articles.extraction.people.institutions.media import by_medium
from articles.extraction.people.institutions.ministers_told import body_of_an_official, body_of_the_minister
from articles.extraction.people.institutions.ministries import by_field, of_another_field, tells_a_field
from articles.extraction.people.institutions.named_next import begins_next
from articles.extraction.people.institutions.offices import office_of_a_body, presidents_office
from articles.extraction.people.institutions.ones_own import by_ones_own
from articles.extraction.people.institutions.owned import of_the_publisher
from articles.extraction.people.institutions.presented import presented_body
from articles.extraction.people.institutions.proper_bodies import proper_body
from articles.extraction.people.institutions.scenes import state_of_the_scene, state_whose_turn
from articles.extraction.people.institutions.seats import held_body
from articles.extraction.people.institutions.topics import topic
from articles.extraction.people.institutions.whose import body_of
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.outlets import media_of, organisation, paper_of
from articles.extraction.values import Span


def whole(context: Context, part: Part) -> str:
    """The words of a core without its article."""
    return _ARTICLE.sub("", context.page.text[part.core[0] : part.core[1]])


_ARTICLE = re.compile(r"^(?:[Tt]he|[Aa]n?) ")


_POSSESSION = re.compile(r"^'?s? ?")
_POSSESSION_AND_ARTICLE = re.compile(r"^'?s? ?(?:the |an? |its )?")
OF_THE_NORTH = frozenset(
    {
        "communist",
        "isolated",
        "reclusive",
        "secretive",
        "hermit",
        "impoverished",
        "stalinist",
        "nuclear-armed",
        "rogue",
    }
)
"""Epithets by which the press calls North Korea."""


def by_body(context: Context, part: Part, phrase: str) -> Reading:
    """ "The ministry", "the South Korean news agency", "Japan's trade ministry"."""
    page = context.page
    agency = by_agency(context, part, phrase) or by_medium(context, part)
    if agency:
        return agency
    state = _state_told(context, part)
    start = max(
        (name.end for name in part.names if name.kind in ("state", "adjective")), default=part.core[0]
    )
    owned = page.low.rfind("'s ", start, part.core[1])
    start = max(start, owned)
    words = _POSSESSION_AND_ARTICLE.sub("", page.low[start : part.core[1]].strip())
    if state:
        of_state = _body_of_state(context, part, state, words, start)
        of_state = of_state or in_another_state(context, part, phrase, state)
        if of_state:
            return of_state
        if _placed(context, part) and not part.names and not is_elsewhere(context, part, state):
            state = None  # "the council in Busan, South Korea" is the one told of
    named = _by_an_owner(context, part) or (on_the_scene(context, part, phrase) if state is None else None)
    if named:
        return named
    if part.head == "staff":
        return _staff(context, part, phrase)
    found = latest_body(context, part.head, part.core[0], state or _armed_scene(context, part))
    found = _in_its_turn(context, part, found) if state is None else found
    if found and part.head == "body" and page.sentences_between(found[1], part.core[0]) > 1:
        found = None  # any body may be called so: only the one told of just now
    since = found[1] if found else -1
    ministers = _of_its_minister(context, part, since) if state is None else None
    if ministers:
        return Reading((ministers,), "explicit", 0.85, f"“{phrase}” is that of the official told of")
    going_on = described_body(context, part, phrase, since) or _gone_on_with(context, part, phrase, since)
    if going_on:
        return going_on
    new = part.words[0] in _INDEFINITE and part.complement is not None  # "a group of parents"
    if found and (len(_told(part)) <= 2 or state) and not new:
        return Reading(
            (found[0],), "explicit", 0.88, f"“{phrase}” → {found[0].name}, {context.place(found[1])}"
        )
    house = housed(context, part)
    if house:
        why = f"“{phrase}” → {house.name}, of which the sentence before tells"
        return Reading((house,), "explicit", 0.8, why)
    bare = None if state else _without_a_state(context, part, phrase, words)
    if bare:
        return bare
    return _by_its_words(context, part, phrase, state) or _last_resort(context, part, phrase, found)


def _gone_on_with(context: Context, part: Part, phrase: str, since: int) -> Reading | None:
    """The body that spoke last or that stands beside who did: "the London-based | group"."""
    found = _that_spoke(context, part, since) or beside_the_speaker(context, part, since)
    if found is None:
        return None
    why = f"“{phrase}” → {found[0].name}, who speaks or is told of in {context.place(found[1])}"
    return Reading((found[0],), "explicit", 0.8, why)


def _state_told(context: Context, part: Part) -> str | None:
    """The state that a phrase tells of a body, not only as its seat: "the | Southern army", "the reclusive
    country's | army"."""
    seated = bool(part.words[-2:-1]) and part.words[-2].endswith(SEATED)
    return (None if seated else state_of(context.page, part)) or _by_epithet(context, part)


def _armed_scene(context: Context, part: Part) -> str | None:
    """The state in whose capital "the army" speaks: "In Pyongyang, the army said"."""
    bare = part.definite and part.head in ARMED and len(part.words) <= len(("the", part.head))
    return state_of_the_scene(context, part.core[0]) if bare else None


def _by_an_owner(context: Context, part: Part) -> Reading | None:
    """A body that a field, a person or a medium tells: "the ministry of trade", "Lee's office"."""
    return (
        of_the_publisher(context, part)
        or by_field(context, part)
        or held_body(context, part)
        or office_of_a_body(context, part)
        or presidents_office(context, part)
        or by_ones_own(context, part)
        or paper_of(context, part)
    )


def _of_its_minister(context: Context, part: Part, named: int) -> Who | None:
    """ "Foreign Minister Cho met Lund, the ministry said": that of the official in it, if it names no body so
    headed; `named` is where the last one stands."""
    start = context.page.sentence(part.core[0])[0]
    if not part.bare or named >= start:
        return None
    return body_of_the_minister(context, part.head, part.core[0])


def _without_a_state(context: Context, part: Part, phrase: str, words: str) -> Reading | None:
    """ "The army": of the state of the medium that quotes it or told of before, else of the page's own."""
    page, index = context.page, context.page.index
    short = part.definite and len(part.words) <= len(("the", part.head))
    carrier = state_of_the_carrier(context, part.core[0])
    scene = _armed_scene(context, part)
    state = carrier or scene or (topic(context, part.core[0], part.head) if short else None)
    slug = index.body(state, words) if state else None
    if slug:
        told = "whose state's medium quotes it" if carrier else "of whose state the text tells just before"
        why = f"“{phrase}” is {index.actors[slug].names[0]}, {told}"
        return Reading((who_is(slug, index),), "explicit", 0.75, why)
    slug = index.body(page.home, words) if scene in (None, page.home) else None
    if slug is None or _may_be_washingtons(context, part, slug):
        return None
    return Reading((who_is(slug, index),), "explicit", 0.75, f"“{phrase}” without a state is {page.home}'s")


_FEW_WORDS = 3
_IN_A_HALF = re.compile(r"In the (North|South), ")


def _by_epithet(context: Context, part: Part) -> str | None:
    """North Korea, where a page on it writes of "the reclusive country's army"; behind "In the North, "."""
    page = context.page
    start = page.sentence(part.core[0])[0]
    half = _IN_A_HALF.match(page.flat, start) if len(part.words) <= _FEW_WORDS else None
    if half:
        state = f"{half[1].lower()}-korea"
        return state if state in page.index.states else None
    told = not OF_THE_NORTH.isdisjoint(part.words[:-1]) and "north-korea" in context.page.named
    return "north-korea" if told else None


def _branch(context: Context, part: Part) -> Who | None:
    """ "The Workers' Party's city committee": the body of which it is a part."""
    flat = context.page.flat
    above = _ABOVE.match(flat, *part.core) if part.head in BRANCHES | _OWN_PARTS else None
    whole = latest_body(context, above[1], part.core[0], None) if above else None
    if whole and whole[0].kind == "institution":
        return whole[0]
    for name in part.names:
        owned = name.kind == "institution" and name.slug and flat.startswith("'s ", name.end)
        if owned and part.head in BRANCHES and flat[name.end + 3 : part.core[1]].islower():
            return who_is(name.slug or "", context.page.index)
    return None


_OWN_PARTS = frozenset({"panel", "board", "team", "council", "secretariat", "office", "commission"})
_ABOVE = re.compile(r"(?:[Tt]he|[Ii]ts) ([a-z]+)'s (?:own )?(?=[a-z])")
"""Whose part a body is: "the council's | own panel"."""


def _by_its_words(context: Context, part: Part, phrase: str, state: str | None) -> Reading | None:
    """A body that its words name, the next sentence or who holds a post there."""
    organ = organ_of_a_body(context, part)
    if organ:
        return Reading((organ,), "title", 0.75, f"“{phrase}” is one of {organ.name}'s")
    told = _of_the_nations(context, part) or _branch(context, part) or proper_body(context, part)
    if told:
        return Reading((told,), "explicit", 0.8, f"“{phrase}” names {told.name}")
    brought_in = presented_body(context, part)
    if brought_in:
        why = f"“{phrase}” → {brought_in[0].name}, which {context.place(brought_in[1])} brings in as one"
        return Reading((brought_in[0],), "explicit", 0.75, why)
    later = begins_next(context, part)
    if later:
        return Reading((later,), "title", 0.75, f"“{phrase}” → {later.name}, with which a sentence goes on")
    short = len(part.words) <= 2 and not state
    holders = body_of_an_official(context, part.head, part.core[0]) if short else None
    if holders:
        return Reading((holders,), "explicit", 0.8, f"“{phrase}” → {holders.name}, by who holds a post there")
    return None


def _last_resort(context: Context, part: Part, phrase: str, found: tuple[Who, int] | None) -> Reading:
    """The last body so headed, where the words tell no other one; else nobody known."""
    flat = context.page.flat
    theirs = part.head == "office" and (
        _SOMEBODYS.match(flat, *part.core)  # "the mayor's office", "the Oslo office of the guild"
        or (part.complement and flat.startswith(" of ", part.core[1]))
    )
    other = found and (of_another_field(part.words, found[0]) or _of_others(context, part, found[0]))
    if theirs or other or (part.head == "office" and _is_local(context, part)):
        who = Who(whole(context, part), None, "organisation")
        return Reading((who,), "explicit", 0.6, f"“{phrase}” is a body that the directory does not have")
    if found and part.words[0] not in _INDEFINITE:
        return Reading(
            (found[0],), "explicit", 0.6, f"“{phrase}” → {found[0].name}, {context.place(found[1])}"
        )
    name = collective_before(context, part) or with_members(context, part, whole(context, part))
    return Reading((), "explicit", 0.4, f"nothing tells which “{phrase}” it is", name=name)


def _is_local(context: Context, part: Part) -> bool:
    """Whether words tell of which place or trade an office is: "the county office" is no president's."""
    words = context.page.index.words
    told = [word for word in part.words[1:-1] if word not in words.modifiers]
    return len(told) == 1 and not part.names and told[0] not in _OF_A_LEADER


_OF_A_LEADER = frozenset({"presidential", "president's", "press", "main", "first", "same", "top"})


def _of_others(context: Context, part: Part, who: Who) -> bool:
    """Whether a body is told to be of people whom a name does not tell: "the parents' association"."""
    owners = _OF_PEOPLE.search(context.page.low, *part.core)
    return owners is not None and owners[1] not in who.name.lower()


_SOMEBODYS = re.compile(
    r"(?:[Tt]he (?:[A-Z][\w-]+ )?(?:[a-z]+ )?[a-z]+|(?:[A-Z][\w.-]+ )*[A-Z][\w-]+)'s office\Z"
)
_OF_PEOPLE = re.compile(r"\b([a-z]+s)' [a-z]+\Z")


def _told(part: Part) -> list[str]:
    """The words of a core without those that only describe: "the Seoul-based rights group" → "the group"."""
    based = max((at for at, word in enumerate(part.words) if word.endswith(SEATED)), default=0)
    return [part.words[0], *part.words[based + 1 :]] if based else list(part.words)


def _that_spoke(context: Context, part: Part, since: int) -> tuple[Who, int] | None:
    """The body that spoke last, in the same paragraph or the one before, where a noun for any such body goes
    on with it: "Amnesty International said … the London-based group".

    `since` is where a body of the noun's name stands; one that has spoken behind it is meant rather."""
    page = context.page
    head = page.flat[part.core[1] - len(part.head) : part.core[1]]
    named = head[0].isupper() and not head.isupper()  # "the Korea Women's Foundation"; not "the NGO"
    elsewhere = part.complement and not _placed(context, part)
    if part.head not in page.index.words.generic_bodies or not part.definite or elsewhere or named:
        return None
    if part.names and not part.words[-2].endswith(SEATED) and SEATED[0] not in " ".join(part.words):
        return None
    if since >= 0 and part.head in _OF_ONE_TRADE:
        return None  # "Samsung said … . | The airline" is the one named before
    just_now = body_that_says_it(context, part.core[0])
    if just_now and just_now[1] > since:
        return just_now
    for entry in context.memory.backwards():
        who = entry.reading.alone
        if entry.at < since or page.paragraphs_between(entry.at, part.core[0]) > 1:
            return None
        if who is None and entry.reading.name and not (entry.reading.role or entry.reading.plural):
            return None  # "one insurer": nobody goes over it to an older name
        if who is None or who.kind in ("person", "state"):
            continue
        if _of_others(context, part, who) or (part.head in _FIRMS and _AUTHORITY.search(who.name)):
            return None
        known = who.slug is not None and who.kind not in _ANY
        if known and not (part.head in _ORGANISED and _SOCIETY.search(who.name)):
            return None
        return who, entry.at
    return None


_ANY = ("company", "group", "media")
_OF_ONE_TRADE = frozenset({"airline", "automaker", "carmaker", "shipbuilder", "chipmaker", "steelmaker"})
_FIRMS = _OF_ONE_TRADE | frozenset(
    {"company", "firm", "brokerage", "pollster", "charity", "ngo", "nonprofit", "think tank", "conglomerate"}
    | {"consultancy"}
)
_ORGANISED = frozenset({"organization", "organisation", "group", "charity"})
_SOCIETY = re.compile(
    r"\b(?:Red Cross|Association|Federation|Foundation|Society|Union|Fund|Program(?:me)?|Nations)\Z"
)
"""Ends the name of a listed body that is no state's and no party: "the Korean Red Cross … the | group"."""
_AUTHORITY = re.compile(
    r"\b(?:[Mm]inistry|[Dd]epartment|[Cc]ourt|[Pp]arty|[Pp]olice|[Oo]ffice|[Cc]ity|[Aa]rmy)\Z"
)
"""Ends the name of a body that no company is."""


def _placed(context: Context, part: Part) -> bool:
    """Whether a complement only tells where a body is: "the group in Geneva"."""
    return context.page.flat.startswith(" in ", part.core[1])


def _of_the_nations(context: Context, part: Part) -> Who | None:
    """ "The agency", where none was named; "the U.N. agency", of which nothing is told: the Nations."""
    nations = any(name.slug == "united-nations" for name in part.names)
    if part.head not in _AGENCIES or not part.definite or (part.complement and not _placed(context, part)):
        return None
    if len(_told(part)) > (3 if nations else 2):
        return None
    told = spoken_for(context, part) or only_agency_told(context, part)
    return told or (who_is("united-nations", context.page.index) if nations else None)


def _in_its_turn(context: Context, part: Part, found: tuple[Who, int] | None) -> tuple[Who, int] | None:
    """The last body, but for one of another state than whose turn it is ("Seoul's response was muted"), and
    for one of the nations that is told of since."""
    turn = state_whose_turn(context, part.core[0]) if found else None
    if found and turn and found[0].side not in (None, turn):
        found = latest_body(context, part.head, part.core[0], turn)
    return _of_the_nations_since(context, part, found)


def _of_the_nations_since(
    context: Context, part: Part, found: tuple[Who, int] | None
) -> tuple[Who, int] | None:
    """An agency of the Nations that spoke behind where a body so headed is named; else that body."""
    who = _of_the_nations(context, part) if found else None
    return (who, part.core[0]) if found and who and spoke_since(context, who, found[1]) else found


_AGENCIES = frozenset({"agency", "body", "program", "programme", "organization", "organisation"})


def _body_of_state(context: Context, part: Part, state: str, words: str, start: int) -> Reading | None:
    """A body whose state the phrase names; `start` is where the words behind the state's name begin."""
    page, index = context.page, context.page.index
    paper = paper_of(context, part)
    if paper and paper.who[0].side in (None, state):
        return paper
    slug = index.body(state, words) or media_of(context, state, words)
    one = index.words.of_states.get(state, {}).get(part.head)
    if slug or one:
        who = who_is(slug, index) if slug else Who(one or "", None, "organisation", state)
        return Reading((who,), "explicit", 0.92, f"{index.actors[state].names[0]}'s {words}")
    written = _POSSESSION.sub("", page.flat[start : part.core[1]].strip())
    if _COMPANY.search(written):
        who = organisation(context, written)
        return Reading((who,), "explicit", 0.8, f"named “{who.name}”")
    told = written[:1].isupper() or part.head in _UNITS or tells_a_field(part.words)
    if written[:1].isupper() and page.flat[start - len("Korean") : start] == "Korean":
        name = (
            written if page.low[start - 12 : start - 6].strip() in ("south", "north") else f"Korean {written}"
        )
        who = body_of(context, state, name) if name == written else organisation(context, name)
        return Reading((who,), "explicit", 0.75, "a body that the directory does not have")
    if (written in _FORCES or (" " in written and told)) and start > part.core[0]:
        who = body_of(context, state, written)
        return Reading((who,), "explicit", 0.75, "a body that the directory does not have")
    return None


_FORCES = frozenset({"military", "army", "navy"})
_COMPANY = re.compile(
    r"^[A-Z].* (?:Group|Corp\.?|Inc\.?|Co\.|Ltd\.?|Motors?|Electronics|Steel|Industries|Airlines|Holdings)$"
)
"""The name of a company, of which its country is no part: "South Korea's Hyundai Group"."""


def _may_be_washingtons(context: Context, part: Part, slug: str) -> bool:
    """Whether "the Army" may be that of the United States: the page tells of Americans, and Seoul's forces
    have not spoken."""
    index = context.page.index
    if part.head != "army":
        return False
    told = any(index.actors[one].side == "united-states" for one in context.page.named if one in index.actors)
    spoke = any(who.slug == slug for entry in context.memory.backwards() for who in entry.reading.who)
    return told and not spoke


_INDEFINITE = ("a", "an")


_UNITS = frozenset({"bureau", "committee", "commission", "association", "federation"})
"""Bodies that a state has many of, known by what stands before: "the North's tourism bureau"."""


def _staff(context: Context, part: Part, phrase: str) -> Reading:
    """ "The general staff of the Korean People's Army": the body it belongs to."""
    for name in (*part.names, *part.complement_names):
        if name.kind == "institution" and name.slug:
            return Reading(
                (who_is(name.slug, context.page.index),), "explicit", 0.8, f"“{phrase}” is part of it"
            )
    plain = part.words == ("the", "general", "staff") and not _is_placed_abroad(context, part)
    plain = plain and not _has_a_staff_abroad(context)
    slug = context.page.index.body("north-korea", "army") if plain else None
    if slug:  # the South has Joint Chiefs
        return Reading((who_is(slug, context.page.index),), "explicit", 0.75, "the North's General Staff")
    return Reading((), "explicit", 0.4, f"nothing tells whose “{phrase}” it is", name=whole(context, part))


def _is_placed_abroad(context: Context, part: Part) -> bool:
    """Whether words behind a general staff name a place that is not the North's: "the General Staff | in
    Oslo"."""
    if part.complement is None or context.page.text[slice(*part.complement)].islower():
        return False
    return not any(name.slug == "north-korea" for name in part.complement_names)


def _has_a_staff_abroad(context: Context) -> bool:
    """Whether the page tells of another army's: "the Ukrainian army's | General Staff"."""
    page = context.page
    if "staffs abroad" not in context.phrases:
        told = (found.span(1) for found in _STAFF_OF.finditer(page.low))
        context.phrases["staffs abroad"] = [span for span in told if _is_abroad(page, span)]
    return bool(context.phrases["staffs abroad"])


def _is_abroad(page: Page, span: Span) -> bool:
    """Whether the words before a general staff name another country than the North."""
    owner, words = page.low[slice(*span)].replace("'s", "").split(), page.index.words
    if any(word in words.foreign or word.capitalize() in words.countries for word in owner):
        return True
    return any(seen.slug not in (None, "north-korea") for seen in page.within(span))


_STAFF_OF = re.compile(r"((?:[a-z.']+ ){1,3})general staff\b")

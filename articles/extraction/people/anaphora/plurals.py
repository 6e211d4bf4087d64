"""Who several speakers are: "the Korean leaders", "both sides", "the allies", "the three ministries".

A plural is read only where the text joined as many of the kind by "and" before, lists
them behind the words, or where only the two Koreas or their leaders can be meant.
"""

from __future__ import annotations

import re

from articles.extraction.entities.names import lowered
from articles.extraction.entities.page import Page
from articles.extraction.entities.phrases import OF_A_STATE, Part, state_of, title_in
from articles.extraction.people.anaphora.coreference import BODIES, PERSONS, STATES, last_group
from articles.extraction.people.anaphora.counterparts_met import by_met_counterpart
from articles.extraction.people.anaphora.met import sides_of_before, spoke_each, who_met
from articles.extraction.people.anaphora.plural_leaders import as_leaders, korean_leaders, leaders_meant
from articles.extraction.people.anaphora.two_bodies import two_bodies
from articles.extraction.people.known.cast import Who, is_full_name, unlinked, who_is
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import Context, has_title, names_in, person_at
from articles.extraction.values import PostEntry, Span

_NUMBERS = {"two": 2, "both": 2, "pair": 2, "duo": 2, "three": 3, "four": 4}
_LEADING = {
    "leaders": "leader",
    "presidents": "president",
    "ministers": "minister",
    "secretaries": "secretary",
    "chiefs": "chief",
    "envoys": "envoy",
    "negotiators": "negotiator",
    "diplomats": "diplomat",
    "ambassadors": "ambassador",
    "advisers": "adviser",
    "advisors": "advisor",
    "men": "",
    "women": "",
    "officials": "",
    "authors": "",
    "writers": "",
    "two": "",
    "three": "",
    "pair": "",
    "duo": "",
    "both": "",
}
"""Plurals for persons who were named, with what one of them is called."""
_SCHOLARS = frozenset({"experts", "analysts", "scholars", "professors", "researchers", "observers"})
_STATES = frozenset(
    {
        "countries",
        "nations",
        "states",
        "sides",
        "governments",
        "delegations",
        "neighbors",
        "neighbours",
        "capitals",
    }
)
_SIDES = ("sides", "governments", "delegations")
_BODIES = frozenset(
    {"agencies", "parties", "offices", "institutions", "organizations", "organisations", "institutes"}
    | {"committees", "departments", "companies", "broadcasters", "newspapers", "bodies", "groups", "unions"}
)
KOREAS = re.compile(
    r"(?:s(?:outh|\.) and n(?:orth|\.)|n(?:orth|\.) and s(?:outh|\.)) korea|(?:two|both) koreas"
    r"|inter-korean|cross-border"
)


def several(context: Context, parts: list[Part], span: Span) -> Reading | None:
    """Plural bodies, states and persons: "three ministries – Unification, Foreign Affairs …", "the Korean
    leaders"."""
    page, index = context.page, context.page.index
    part = as_leaders(page, parts[-1])
    heads = korean_leaders(context, part, page.text[slice(*span)]) if part.head == "heads" else None
    if heads:
        return heads
    if part.head == "states" and part.last_name:
        return None  # "the United States" is one, however many were named with it before
    phrase = page.text[span[0] : span[1]]
    listed = of_states(context, parts)
    if listed:
        return listed._replace(reason=f"“{phrase}” → {listed.reason}")
    named = {name.slug for one in parts for name in one.names if name.kind in OF_A_STATE}
    if len(parts) > 1 and part.head in _SIDES and named & index.states - {"south-korea", "north-korea"}:
        return None  # "the South Korean and Japanese governments"
    if part.head == "allies":
        return _allies(context, part, phrase)
    if part.head in _STATES or part.head == "koreas" or _of_both(page.low, span):
        states = _states(context, part) if part.head in _STATES else None
        if states:
            return states._replace(reason=f"“{phrase}” → {states.reason}")
        met = _sides_of_who_met(context, part) if part.head in _SIDES else ()
        if met:
            names = " and ".join(who.name for who in met)
            return Reading(met, "explicit", 0.7, f"“{phrase}” → {names}, whose people met", plural=True)
        lately = sides_of_before(context) if part.head == "sides" else None
        if lately:
            return lately._replace(reason=f"“{phrase}” → {lately.reason}")
        koreas = part.head in ("koreas", "sides", "governments") or _of_both(page.low, span)
        koreas = koreas or (part.head == "delegations" and _only_koreas(context, part))
        if koreas and {"south-korea", "north-korea"} <= index.states:
            both = (who_is("south-korea", index), who_is("north-korea", index))
            return Reading(both, "explicit", 0.85, f"“{phrase}” are the two Koreas", plural=True)
    one = part.head.removesuffix("s")
    person = one in index.words.persons or one in index.words.ranks
    counted = (person or part.head in _SCHOLARS) and one != part.head and count_told(part)
    if (part.head in _LEADING or counted) and len(parts) == 1 and part.last_name is None:
        return _persons(context, part, phrase)
    if part.head == "ministries":
        return _ministries(context, part, span, phrase)
    return _bodies(context, part, phrase) if part.head in _BODIES else None


def _only_koreas(context: Context, part: Part) -> bool:
    """Whether a page tells of talks between the Koreas and, before these words, of no third state's people:
    "the delegations"."""
    page, at = context.page, part.core[0]
    if count_told(part) not in (None, 2) or part.complement or KOREAS.search(page.low) is None:
        return False
    start = page.sentences[max(0, page.sentence(at) - _LATELY)][0]
    told = {seen.slug for seen in page.within((start, at)) if seen.kind in ("state", "adjective")}
    return told & page.index.states <= {"south-korea", "north-korea"}


_LATELY = 4


def announced_by_both(context: Context, at: int) -> Reading | None:
    """ "South and North Korea will hold a race in May, they announced": those with whom what they announce
    begins."""
    page, index = context.page, context.page.index
    contents = context.memory.content
    if not contents or not contents[-1][1] <= at or page.sentence(at) != page.sentence(contents[0][0]):
        return None
    start = contents[0][0]
    both = KOREAS.match(page.low, start, at)
    if both and {"south-korea", "north-korea"} <= index.states:
        who = (who_is("south-korea", index), who_is("north-korea", index))
        return Reading(
            who, "pronoun", 0.85, "“they” → the two Koreas, with whom the sentence begins", plural=True
        )
    group = last_group(context, at, kinds=STATES, reach=0)
    if group is None or group[1] > start + len("the "):
        return None
    names = " and ".join(one.name for one in group[0])
    return Reading(group[0], "pronoun", 0.8, f"“they” → {names}, with whom the sentence begins", plural=True)


def count_told(part: Part) -> int | None:
    """How many persons or things a plural counts: "the two leaders", "both"; `None` where it counts none."""
    return next((_NUMBERS[word] for word in part.words if word in _NUMBERS), None)


def _states(context: Context, part: Part) -> Reading | None:
    """ "The two sides": the states named together just before, where not the Koreas were last."""
    page = context.page
    count = count_told(part) or (2 if part.head in _SIDES else None)
    near = 2 if part.head in _SIDES else 6
    group = last_group(context, part.core[0], count, STATES, near)
    if group is None or not (part.definite or count):
        return None
    koreas = max((found.start() for found in KOREAS.finditer(page.low, group[1], part.core[0])), default=-1)
    if koreas > group[1]:
        return None
    names = " and ".join(who.name for who in group[0])
    return Reading(group[0], "explicit", 0.8, f"{names}, named together before", plural=True)


def _sides_of_who_met(context: Context, part: Part) -> tuple[Who, ...]:
    """ "Kim Yeon-chul met the U.S. envoy, Stephen Biegun. The two sides": the states of the people whom one
    of the last two sentences names, if they are two and not both Koreas; nobody behind words for both."""
    page, index = context.page, context.page.index
    here = page.sentence(part.core[0])
    for number in range(here, max(-1, here - 3), -1):
        start, end = page.sentences[number]
        window = (start, min(end, part.core[0]))
        if KOREAS.search(page.low, *window):
            return ()
        people = [seen for seen in names_in(context, window) if seen.kind == "person"]
        found = {who.side: None for seen in people if (who := person_at(context, seen)) and who.side}
        sides = [side for side in found if side in index.states]
        if len(sides) == _PAIR:
            both = set(sides) == {"south-korea", "north-korea"}
            return () if both else tuple(who_is(side, index) for side in sides)
    return ()


def _allies(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "The allies": the South and the United States, or those named together of whom America is one."""
    index = context.page.index
    count = count_told(part)
    if not (part.definite or count) or part.complement:
        return None
    group = last_group(context, part.core[0], count, STATES)
    if group and "united-states" in {who.slug for who in group[0]}:
        names = " and ".join(who.name for who in group[0])
        return Reading(group[0], "explicit", 0.8, f"“{phrase}” → {names}, named together before", plural=True)
    pair = ("south-korea", "united-states")
    if count in (None, 2) and context.page.named.issuperset(pair) and index.states.issuperset(pair):
        both = tuple(who_is(slug, index) for slug in pair)
        return Reading(both, "explicit", 0.7, f"“{phrase}” are the South and the United States", plural=True)
    return None


def _persons(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "The two leaders", "the foreign ministers", "both": who were named together, or bear the title."""
    count = count_told(part)
    leaders = leaders_meant(context, part, phrase, count) if part.head == "leaders" else None
    if leaders:
        return leaders
    listed = _listed_persons(context, part)
    if listed and count in (None, len(listed)):
        names = " and ".join(who.name for who in listed)
        return Reading(listed, "explicit", 0.9, f"“{phrase}”: the apposition names {names}", plural=True)
    if not (part.words[0] in ("the", "two", "both", "three") or count) or part.complement:
        return None
    if part.head == "officials" and not count:
        return None
    if part.head in _SEXES and part.words == ("the", part.head) and not _all_of(context, part):
        return None
    title = _LEADING.get(part.head, "")
    holding = _holding(context, part, count or 2)
    if holding:
        return _these(holding, 0.8, phrase, "who held the office")
    joint = _joint(context, part, count)
    other = by_met_counterpart(context, part, phrase) if count == _PAIR and joint is None else None
    if other:
        return other
    group = (
        joint
        or (spoke_each(context, part) if part.words == ("both",) else None)
        or last_group(context, part.core[0], count or (None if title else 2), PERSONS, None if title else 2)
    )
    group = group or (who_met(context, part.core[0], count) if count else None)
    named = group[0] if group else ()
    untitled = title and count is None and not any(has_title(context, who, title) for who in named)
    if group and not untitled:
        return _these(group[0], 0.75, phrase, "named together before")
    lately = _named_lately(context, part, count) if count and not group else ()
    if lately:
        return _these(lately, 0.7, phrase, "the only ones named lately")
    each = spoke_each(context, part) if not group else None
    if each:
        return _these(each[0], 0.7, phrase, "who have each spoken")
    titled = _bearing(context, part, title, count or 2) if title else ()
    if titled:
        return _these(titled, 0.75, phrase, "who bear the title")
    together = two_bodies(context, part.core[0]) if part.head in ("both", "two") else None
    if together:
        return Reading(together, "explicit", 0.7, f"“{phrase}” → those named before", plural=True)
    return Reading((), "title", 0.5, f"nothing tells which “{phrase}” are meant", name=phrase, plural=True)


def _these(who: tuple[Who, ...], sure: float, phrase: str, why: str) -> Reading:
    names = " and ".join(one.name for one in who)
    return Reading(who, "title", sure, f"“{phrase}” → {names}, {why}", plural=True)


_SEXES = {"men": "m", "women": "f"}


def _all_of(context: Context, part: Part) -> bool:
    """Whether those who were named together last may be "the women"."""
    group = last_group(context, part.core[0], None, PERSONS, 2)
    gender = _SEXES[part.head]
    return group is not None and all(who.gender in (None, gender) for who in group[0])


def _listed_persons(context: Context, part: Part) -> tuple[Who, ...]:
    """The persons whom an apposition behind a plural names: "Two farmers, Kim Man-su and Oh Bo, said"."""
    page = context.page
    found = _NAMES.match(page.flat, (part.complement or part.core)[1])
    if found is None:
        return ()
    names = _ITEMS.split(found[1])
    known = {
        page.flat[seen.start : seen.end]: person_at(context, seen)
        for seen in names_in(context, found.span(1))
    }
    if not all(known.get(name) or is_full_name(name.split(), page.index.words) for name in names):
        return ()
    return tuple(known.get(name) or unlinked(name) for name in names)


_NAME = r"[A-Z][\w'.-]+ (?:(?:[A-Z][\w'.-]+|van|von|de|der|bin|al) ){0,2}[A-Z][\w'-]+"
_NAMES = re.compile(rf",? [–—-]* ?({_NAME}(?:, {_NAME})*,? and {_NAME})(?=[,.;]| [–—-]|$)")
_ITEMS = re.compile(r",? and |, ")


def _office(context: Context, part: Part) -> str:
    """The office in the singular that a plural tells: "the two top diplomats" → "top diplomat"."""
    words = title_in(context.page, part).split()
    while words and words[0] in _NUMBERS:
        words.pop(0)
    return " ".join(words).removesuffix("s")


def of_states(context: Context, parts: list[Part]) -> Reading | None:
    """ "The leaders of South Korea and Japan": who held an office in each of the states that are listed; the
    states themselves, where that is not known of all."""
    page, first = context.page, parts[0]
    if first.head not in _LEADING or not _LEADING[first.head] or first.complement is None:
        return None
    named = [*first.complement_names, *(name for part in parts[1:] for name in part.names)]
    listed = page.flat[first.complement[0] : parts[-1].core[1]]
    states = list(dict.fromkeys(seen.slug or "" for seen in named if seen.kind == "state"))
    if len(states) < _PAIR or not _ONLY_NAMES.fullmatch(listed):
        return None
    title = _office(context, first)
    leaders = {nation.slug: nation.leader for nation in page.index.words.nations}
    found = [
        page.offices.find(leaders.get(state, title) if title == "leader" else title, page.published, state)
        for state in states
    ]
    one = next((holders[0] for holders in found if len(holders) == 1), None)
    post = page.offices.held(one.slug, page.published) if one else None
    slugs = [
        holders[0].slug if len(holders) == 1 else _alike(page, post, state)
        for holders, state in zip(found, states, strict=True)
    ]
    who = tuple(who_is(slug, page.index) for slug in slugs if slug)
    if len(who) == len(states):
        names = " and ".join(one.name for one in who)
        return Reading(who, "title", 0.85, f"{names}, who held the office", plural=True)
    if len(_ITEMS.split(listed)) != len(states):
        return None
    who = tuple(who_is(state, page.index) for state in states)
    names = " and ".join(one.name for one in who)
    return Reading(who, "title", 0.6, f"{names}, for which they speak", plural=True)


def _alike(page: Page, post: PostEntry | None, state: str) -> str | None:
    """The slug of who held in a state what is called otherwise there: of "the foreign ministers" the
    secretary of state."""
    found = page.offices.alike(post, state, page.published) if post else None
    return found.slug if found else None


_PAIR = 2
_ONLY_NAMES = re.compile(r"(?:(?:the |and |both )*[A-Z][\w.]*,? ?)+")


def _holding(context: Context, part: Part, count: int) -> tuple[Who, ...]:
    """Who held an office told in more words than one, of those whom the page has named shortly before."""
    page, at = context.page, part.core[0]
    title = _office(context, part)
    if " " not in title:
        return ()
    holders = {holder.slug for holder in page.offices.find(title, page.published)}
    named = {
        who.key: who
        for seen in names_in(context, (max(0, at - _NEAR), at))
        if seen.kind == "person" and (who := person_at(context, seen)) and who.slug in holders
    }
    return tuple(named.values()) if len(named) == count else ()


_NEAR = 1_200


def _named_lately(context: Context, part: Part, count: int) -> tuple[Who, ...]:
    """The persons named in the last three sentences of the paragraph, if they are just as many."""
    page, at = context.page, part.core[0]
    start = max(page.sentences[max(0, page.sentence(at) - 3)][0], page.passage_start(at))
    found = {
        who.key: who
        for seen in names_in(context, (start, at))
        if seen.kind == "person" and (who := person_at(context, seen))
    }
    return tuple(found.values()) if len(found) == count else ()


def _joint(context: Context, part: Part, count: int | None) -> tuple[tuple[Who, ...], int] | None:
    """Who spoke together last, in the same paragraph or the one before."""
    entry = context.memory.latest()
    if entry is None or len(entry.reading.who) < 2 or any(who.kind != "person" for who in entry.reading.who):
        return None
    page = context.page
    near = page.paragraph_number(part.core[0]) - page.paragraph_number(entry.at) <= 1
    return (entry.reading.who, entry.at) if near and count in (None, len(entry.reading.who)) else None


def _bearing(context: Context, part: Part, title: str, count: int) -> tuple[Who, ...]:
    """The persons named shortly before who bear a title, if they are as many as are meant."""
    at = part.core[0]
    found: dict[str, Who] = {}
    for seen in names_in(context, (max(0, at - _NEAR), at)):
        who = person_at(context, seen) if seen.kind == "person" else None
        if who and has_title(context, who, title):
            found[who.key] = who
    return tuple(found.values()) if len(found) == count else ()


_LISTING = re.compile(r"\bministries\b")
_REMEMBERED = 20_000
"""How far back a list is remembered: keeps work linear on the longest pages."""


def _ministries(context: Context, part: Part, span: Span, phrase: str) -> Reading | None:
    """ "The three ministries": those listed behind the words, or before."""
    page = context.page
    listed = _listed_bodies(context, span[1], part)
    if listed:
        names = ", ".join(who.name for who in listed)
        return Reading(listed, "explicit", 0.92, f"“{phrase}” → {names}", plural=True)
    for entry in context.memory.backwards():
        if entry.reading.plural and len(entry.reading.who) > 1 and entry.reading.who[0].kind == "institution":
            why = f"“{phrase}” → those that speak in {context.place(entry.at)}"
            return Reading(entry.reading.who, "explicit", 0.88, why, plural=True)
    for found in _LISTING.finditer(page.low, max(0, span[0] - _REMEMBERED), span[0]):
        listed = _listed_bodies(context, found.end(), part)
        if listed:
            why = f"“{phrase}” → those listed in {context.place(found.start())}"
            return Reading(listed, "explicit", 0.88, why, plural=True)
    own = _MINISTRIES.fullmatch(phrase)
    listed = _by_their_fields(context, own[1], part) if own else ()
    if listed:
        return Reading(listed, "explicit", 0.9, f"“{phrase}” names both ministries", plural=True)
    for found in reversed(list(_MINISTRIES.finditer(page.flat[max(0, span[0] - 1500) : span[0]]))):
        listed = _by_their_fields(context, found[1], part)
        if listed:
            return Reading(listed, "explicit", 0.85, f"“{phrase}” → those named together before", plural=True)
    return _bodies(context, part, phrase)


_MINISTRIES = re.compile(
    r"(?:[Tt]he )?(?:South Korean )?((?:[A-Z]?[a-z]+(?: [Aa]ffairs)?, ){0,2}[A-Z]?[a-z]+(?: [Aa]ffairs)?,?"
    r" and [A-Z]?[a-z]+(?: [Aa]ffairs)?) [Mm]inistries"
)


def _by_their_fields(context: Context, fields: str, part: Part) -> tuple[Who, ...]:
    """ "The defense and unification ministries": the bodies whose fields stand before the plural."""
    index = context.page.index
    count = count_told(part)
    state = state_of(context.page, part) or context.page.home
    slugs = [index.body(state, f"{lowered(item)} ministry") for item in re.split(r",? and |, ", fields)]
    if not all(slugs) or count not in (None, len(slugs)):
        return ()
    return tuple(who_is(slug, index) for slug in slugs if slug)


def _bodies(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "The two agencies": the bodies named together shortly before."""
    count = count_told(part) or (2 if part.words[:1] == ("both",) else None)
    if not (part.definite or count) or part.complement:
        return None
    group = last_group(context, part.core[0], count, BODIES, 6)
    if group is None:
        return _that_spoke_together(context, count, phrase)
    names = " and ".join(who.name for who in group[0])
    return Reading(group[0], "explicit", 0.8, f"“{phrase}” → {names}, named together before", plural=True)


def _that_spoke_together(context: Context, count: int | None, phrase: str) -> Reading | None:
    """The last bodies of a number that spoke together: "the three organizations" of a joint appeal."""
    for entry in context.memory.backwards() if count else ():
        who = entry.reading.who
        if len(who) == count and all(one.kind not in ("person", "state") for one in who):
            why = f"“{phrase}” → those that speak in {context.place(entry.at)}"
            return Reading(who, "explicit", 0.8, why, plural=True)
    return None


def _of_both(low: str, span: Span) -> bool:
    """`officials of both sides`, `South and North Korea`: the two Koreas."""
    if low.endswith(("north", "south", "korea"), *span) and _NORTH_AND_SOUTH.fullmatch(low, *span):
        return True
    return low.endswith(_TWO, *span) and _BOTH.search(low, *span) is not None


_NORTH_AND_SOUTH = re.compile(
    r"(?:both |the )*(?:south(?: korea)? and (?:the )?north|north(?: korea)? and (?:the )?south)(?: korea)?"
)
_TWO = ("sides", "koreas", "governments", "korea")
_BOTH = re.compile(
    r"(?:officials|officers|negotiators|delegates|delegations|diplomats|representatives|envoys|spokesmen)"
    r" (?:on|from|of|for) (?:both (?:sides|koreas|governments)"
    r"|(?:both )?(?:north and s(?:outh|\.)|south and n(?:orth|\.)) korea"
    r"|the two (?:sides|koreas|governments))$"
)


def _listed_bodies(context: Context, after: int, part: Part) -> tuple[Who, ...]:
    """The bodies listed behind a plural: "– Unification, Foreign Affairs and National Defense –"."""
    page, index = context.page, context.page.index
    found = re.match(r"\s*(?:[-(:,]+|of)\s*([^-–().:]{3,120}?)\s*[-).]", page.flat[after : after + 140])
    if not found:
        return ()
    state = state_of(page, part) or page.home
    slugs = [
        index.body(state, f"ministry of {lowered(item).strip()}") or index.body(state, lowered(item).strip())
        for item in re.split(r", and |, | and ", found[1])
    ]
    return tuple(who_is(slug, index) for slug in slugs if slug) if all(slugs) and len(slugs) > 1 else ()

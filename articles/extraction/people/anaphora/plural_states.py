"""Which states "the two sides", "the allies", "both Koreas" are: those told of together, else the Koreas."""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import Part
from articles.extraction.only import only
from articles.extraction.people.anaphora.met import MET, sides_of_before
from articles.extraction.people.anaphora.named_together import PAIR, STATES, count_told, last_group
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import person_at
from articles.extraction.people.known.not_introduced import spelled
from articles.extraction.people.known.told_of import first_place
from articles.extraction.values import Span

SIDES = ("sides", "governments", "delegations")
"""What two states that deal with each other are called."""
KOREAS = re.compile(
    r"(?:s(?:outh|\.) and n(?:orth|\.)|n(?:orth|\.) and s(?:outh|\.)) korea|(?:two|both) koreas"
    r"|inter-korean|cross-border"
)
"""Words for both Koreas, in small letters."""
_STATES = frozenset(
    {"countries", "nations", "states", "sides", "governments", "delegations", "neighbors", "neighbours"}
    | {"capitals"}
)


def states_meant(context: Context, part: Part, span: Span, phrase: str) -> Reading | None:
    """ "The two sides", "the governments", "officials of both Koreas": the states; `None` where the words
    mean none, or nothing tells which."""
    page, index = context.page, context.page.index
    both = _of_both_koreas(page.low, span)
    if part.head not in _STATES and part.head != "koreas" and not both:
        return None
    together = _named_together(context, part) if part.head in _STATES else None
    if together:
        return together._replace(reason=f"“{phrase}” → {together.reason}")
    two = part.head in _LANDS and count_told(part) == PAIR and not part.complement
    met = _sides_of_who_met(context, part) if part.head in SIDES or two else ()
    if met is None:
        return Reading((), "explicit", 0.5, f"“{phrase}” are not known", name=phrase, plural=True)
    if met:
        names = " and ".join(who.name for who in met)
        return Reading(met, "explicit", 0.7, f"“{phrase}” → {names}, whose people met", plural=True)
    lately = sides_of_before(context) if part.head == "sides" or two else None
    if lately:
        return lately._replace(reason=f"“{phrase}” → {lately.reason}")
    dealing = None if both else _in_what_they_announce(context, part)
    if dealing:
        return dealing._replace(reason=f"“{phrase}” → {dealing.reason}")
    koreas = both or part.head in ("koreas", "sides", "governments") or _tells_of_koreas(context, part)
    koreas = koreas or (part.head == "delegations" and _only_koreas(context, part))
    if koreas and {"south-korea", "north-korea"} <= index.states:
        who = (who_is("south-korea", index), who_is("north-korea", index))
        return Reading(who, "explicit", 0.85, f"“{phrase}” are the two Koreas", plural=True)
    return None


_LANDS = ("countries", "nations", "neighbors", "neighbours")


def _in_what_they_announce(context: Context, part: Part) -> Reading | None:
    """ "The North will stop it for U.S. aid, both governments | announced": the two states of
    which the clause before tells, where the first begins it and they are not the two Koreas."""
    page, at = context.page, part.core[0]
    start = page.sentence(at)[0]
    if part.complement or count_told(part) != PAIR or not page.flat.endswith(", ", start, at):
        return None
    named = [seen for seen in page.within((start, at)) if seen.kind in STATES]
    slugs = list(dict.fromkeys(seen.slug for seen in named if seen.slug))
    if len(slugs) != PAIR or not page.index.states.issuperset(slugs):
        return None
    if {*slugs} == {"south-korea", "north-korea"} or KOREAS.search(page.low, start, at):
        return None
    if _BEGINNING.fullmatch(page.low, start, named[0].start) is None:
        return None
    who = tuple(who_is(slug, page.index) for slug in slugs)
    names = " and ".join(one.name for one in who)
    return Reading(who, "explicit", 0.8, f"{names}, of whom the clause tells", plural=True)


_BEGINNING = re.compile(r"(?:[^a-z]|[a-z. ]{2,30} (?:--?|—|–) )?(?:the )?")
"""What may stand before the name with which a sentence begins: an article, a dateline."""


def _tells_of_koreas(context: Context, part: Part) -> bool:
    """Whether the sentence of "the two countries" begins with both Koreas: "North and South Korea will march
    together, the two countries announced"."""
    page, at = context.page, part.core[0]
    if count_told(part) != PAIR or part.complement or part.head not in ("countries", "nations", "neighbors"):
        return False
    return _BOTH_KOREAS.match(page.low, page.sentence(at)[0], at) is not None


_BOTH_KOREAS = re.compile(r"\W*(?:the )?(?:two koreas|north and south korea|south and north korea)\b")


def _only_koreas(context: Context, part: Part) -> bool:
    """Whether a page tells of talks between the Koreas and, before these words, of no third state's people:
    "the delegations"."""
    page, at = context.page, part.core[0]
    if count_told(part) not in (None, 2) or part.complement or KOREAS.search(page.low) is None:
        return False
    start = page.sentences_back(at, _LATELY)
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


def _named_together(context: Context, part: Part) -> Reading | None:
    """ "The two sides": the states named together just before, where not the Koreas were last."""
    page = context.page
    count = count_told(part) or (2 if part.head in SIDES else None)
    near = 2 if part.head in SIDES else 6
    group = last_group(context, part.core[0], count, STATES, near)
    if group is None or not (part.definite or count):
        return None
    koreas = max((found.start() for found in KOREAS.finditer(page.low, group[1], part.core[0])), default=-1)
    if koreas > group[1]:
        return None
    names = " and ".join(who.name for who in group[0])
    return Reading(group[0], "explicit", 0.8, f"{names}, named together before", plural=True)


def _sides_of_who_met(context: Context, part: Part) -> tuple[Who, ...] | None:
    """ "Kim Yeon-chul met the U.S. envoy, Stephen Biegun. The two sides": the states of the people whom one
    of the last two sentences names, if they are two and not both Koreas; nobody behind words for both, `None`
    where one of two who met is of a country not told."""
    page, index = context.page, context.page.index
    here = page.sentence_number(part.core[0])
    for number in range(here, max(-1, here - 3), -1):
        start, end = page.sentences[number]
        window = (start, min(end, part.core[0]))
        if KOREAS.search(page.low, *window):
            return ()
        people = _people_in(context, window)
        found = {side: None for who in people if (side := _side_told(context, who, people))}
        sides = [side for side in found if side in index.states]
        if len(sides) == 1 and MET.search(page.low, *window):
            sides += _of_whom_else(context, window, sides[0])
            untold = any(_side_told(context, who, people) is None for who in people)
            if len(sides) == 1 and len(people) == PAIR and untold:
                return None
        if len(sides) == PAIR:
            both = set(sides) == {"south-korea", "north-korea"}
            return () if both else tuple(who_is(side, index) for side in sides)
    return ()


def _of_whom_else(context: Context, window: Span, side: str) -> list[str]:
    """The one other state of whose people a sentence tells: "Lee met Jan Holm, the | U.S. ambassador"."""
    page, states = context.page, context.page.index.states
    told = (
        seen.slug
        for seen in page.within(window)
        if seen.kind == "adjective" or page.flat.startswith("'s ", seen.end)
    )
    found = only({slug for slug in told if slug in states and slug != side})
    return [found] if found else []


def _people_in(context: Context, window: Span) -> list[Who]:
    """Whom a stretch names in full or by the directory."""
    people = [person_at(context, seen) for seen in names_in(context, window) if seen.kind == "person"]
    strangers = [who for start, who in spelled(context) if window[0] <= start < window[1]]
    return list({who.key: who for who in (*people, *strangers) if who}.values())


def _side_told(context: Context, who: Who, people: list[Who]) -> str | None:
    """The state of somebody by the directory, else by the words right before and behind the name: "U.S. Under
    Secretary Eva Holm", "Jan Holm | of Japan"."""
    place = None if who.side else first_place(context, who)
    if place is None:
        return who.side
    page = context.page
    others = [there[1] for one in people if (there := first_place(context, one)) and there[1] < place[0]]
    start = max([page.sentence(place[0])[0], place[0] - _BESIDE, *others])
    joint = page.flat.rfind(" and ", start, place[0])
    behind = _OF_A_STATE.match(page.flat, place[1])
    names = page.within((max(start, joint), behind.end() if behind else place[1]))
    return only({seen.slug for seen in names if seen.kind in STATES} & page.index.states)


_BESIDE = 60
_OF_A_STATE = re.compile(
    r" of (?:the )?[A-Z][\w.]+(?: [A-Z]\w+)?"
    r"|, (?:an? |the )?[A-Z][\w.]+(?: [A-Z]\w+)?(?:'s)? [a-z][^,.;]{2,50}"
)


def allies_meant(context: Context, part: Part, phrase: str) -> Reading | None:
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


def _of_both_koreas(low: str, span: Span) -> bool:
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

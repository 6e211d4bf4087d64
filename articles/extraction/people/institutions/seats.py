"""At which body somebody holds office: "the ministry" behind its minister's name, "Lee's ministry"."""

from __future__ import annotations

import re
from functools import lru_cache

from articles.extraction.entities.names import lowered
from articles.extraction.entities.page import Page
from articles.extraction.entities.phrases import Part
from articles.extraction.people.anaphora.coreference import pronoun
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.memory import Reading, Spoken
from articles.extraction.people.known.naming import by_family_name
from articles.extraction.values import ActorEntry, Span

PAST = frozenset({"former", "then", "ex", "late", "outgoing", "incoming"})
"""Words in front of a title that somebody does not hold at the page's time."""
OTHER_RANK = frozenset({"vice", "deputy", "assistant", "prime", "shadow"})
_BESIDE = 20
"""How many characters a country's name in front of a title takes at most."""
_TIMES = 5
"""How many times somebody is named in full on a page, at most."""


def shortens(short: list[str], title: list[str]) -> bool:
    """Whether a title goes on with a longer one of the same rank: "the vice minister" with "vice foreign
    minister", "the foreign minister" not."""
    left = iter(title)
    ranks = OTHER_RANK.intersection
    return short[-1:] == title[-1:] and ranks(short) == ranks(title) and all(word in left for word in short)


def is_called(page: Page, name: str, title: str, state: str | None) -> bool:
    """Whether the page gives just this title, of no other state, to somebody whom it names in full."""
    behind = _behind_name(title)
    return any(_is_called_at(page, at, title, behind, state) for at in page.places(name, _TIMES))


@lru_cache(maxsize=512)
def _behind_name(title: str) -> re.Pattern[str]:
    """A title behind the name of whoever holds it. Titles recur from page to page."""
    return re.compile(rf", (?:the )?(?:[\w.]+(?: [\w.]+)?(?:'s)? )?{re.escape(title)}\b")


def _is_called_at(page: Page, name: Span, title: str, behind: re.Pattern[str], state: str | None) -> bool:
    described = behind.match(page.low, name[1])
    if described:
        beside = (name[1], described.end())
    elif page.low.endswith(f"{title} ", 0, name[0]):
        beside = (max(0, name[0] - len(title) - _BESIDE), name[0])
    else:
        return False
    words = page.low[slice(*beside)].rstrip().removesuffix(title).replace("-", " ").split()
    if not OTHER_RANK.isdisjoint(words[-1:]) or not PAST.isdisjoint(words[-2:]):
        return False
    states = {seen.slug for seen in page.within(beside) if seen.kind in ("state", "adjective")}
    before = page.flat[beside[0] : (beside[1] if described else name[0] - 1) - len(title)].split(" ")
    other = before[-2:-1] if before[-1] == "" else []
    if not states and other and other[0][:1].isupper() and other[0].isalpha():
        return other[0].lower() in page.index.words.weekdays  # "French President Luc Moreau"
    if " " not in title:  # "the North's leader": every country has one
        return bool(state) and (states or {page.home}) == {state}
    return states <= {state or page.home}


def body_of_a_holder(context: Context, head: str) -> Who | None:
    """The body so headed at which the last official who spoke holds a post: the minister's "ministry"."""
    page, index = context.page, context.page.index
    for entry in context.memory.backwards():
        for who in entry.reading.who:
            post = page.post_of(who.slug) if who.kind == "person" else None
            body = index.actors.get(post.institution) if post else None
            if body and any(head in lowered(name).split() for name in body.names):
                return who_is(body.slug, index)
        state, seat = _seat_of_a_stranger(context, entry)
        if seat and any(head in lowered(name).split() for name in index.actors[seat].names):
            return who_is(seat, index)
        if state not in (None, page.home):
            return None  # "Dutch Defense Minister Jan Visser said … a ministry official": of no ministry here
    return None


def told_by_its_holder(
    context: Context, head: str, since: int, sides: tuple[str | None, ...]
) -> tuple[Who, int] | None:
    """The body so headed of which somebody has spoken since an offset whom their title told to hold office
    there: "The defense ministry denied it. Vice Unification Minister Gil said … A ministry official". It is
    of one of the sides given."""
    page, index = context.page, context.page.index
    for entry in context.memory.backwards():
        if entry.at <= since:
            return None
        who = entry.reading.alone
        if who is None or who.kind != "person" or not entry.reading.title:
            continue
        post = page.post_of(who.slug)
        body = index.actors.get((post.institution if post else _seat_of_a_stranger(context, entry)[1]) or "")
        if body and body.side in sides and any(head in lowered(name).split() for name in body.names):
            return who_is(body.slug, index), entry.at
    return None


def _seat_of_a_stranger(context: Context, entry: Spoken) -> tuple[str | None, str | None]:
    """The state and the body of a speaker with a title whom the directory does not have: "Unification
    Minister Gil Nam-ho"."""
    page, reading, who = context.page, entry.reading, entry.reading.alone
    if not reading.title or who is None or who.slug or who.kind != "person":
        return None, None
    beside = page.within((entry.at, entry.at + len(reading.title) + _BESIDE))
    state = next((seen.slug for seen in beside if seen.kind in ("state", "adjective")), None)
    if state:
        return state, page.offices.seat(reading.title, state)
    return None, page.offices.seat(reading.title, None) or page.offices.seat(reading.title, page.home)


_OWNED = re.compile(r"(?:.* )?([A-Z]\w+)'s \w+$")


def _whose(context: Context, part: Part) -> Who | None:
    """The person whose "his ministry", "her office" is."""
    if part.words[0] not in ("his", "her") or len(part.words) != len(("his", "ministry")):
        return None
    word = context.page.index.words.pronouns["he" if part.words[0] == "his" else "she"]
    read = pronoun(context, word, part.core[0], own=True)
    return read.alone


_AT_A_MINISTRY = re.compile(r", (?:[\w' -]{3,80}? )?(?:at|of|in) (?:the |its )?([a-z]+ ministry)\b")
_MINISTER = re.compile(r"([a-z]+) minister \Z")


def _seat_told(context: Context, who: Who | None) -> ActorEntry | None:
    """The ministry that the page tells beside the name of somebody without a known post: "Vice Foreign
    Minister Gil", "Gil, a director at the foreign ministry"; of the state told there, else of their own."""
    page = context.page
    start = page.flat.find(who.name) if who and who.kind == "person" else -1
    if who is None or start < 0:
        return None
    told = _AT_A_MINISTRY.match(page.low, start + len(who.name))
    title = None if told else _MINISTER.search(page.low, max(0, start - _TITLE), start)
    name = told[1] if told else f"{title[1]} ministry" if title else ""
    if not name:
        return None
    beside = page.within((max(0, start - _TITLE), start))
    states = [
        seen.slug
        for seen in beside
        if seen.slug and (seen.kind == "adjective" or page.flat.startswith("'s ", seen.end))
    ]
    words = page.low[max(page.sentence(start)[0], start - _TITLE) : start].split()
    if not page.index.words.foreign.isdisjoint(words):
        return None  # "Norwegian Defense Minister Holm … his ministry"
    own = who.side if who.side in page.index.states else page.home
    return page.index.actors.get(page.index.body(states[-1] if states else own, name) or "")


_TITLE = 40


def held_body(context: Context, part: Part) -> Reading | None:
    """ "Lee's ministry": the body at which a person holds a post."""
    page, index = context.page, context.page.index
    owned = _OWNED.match(page.flat[part.core[0] : part.core[1]])
    who = by_family_name(context, owned[1], part.core[0])[0] if owned else _whose(context, part)
    post = page.post_of(who.slug) if who else None
    entry = index.actors.get(post.institution) if post else _seat_told(context, who)
    office = part.head == "office" and entry is not None and entry.kind == "institution"
    if who is None or entry is None or page.has_led(who.slug):
        return None
    if not office and not any(part.head in name.lower().split() for name in entry.names):
        return None
    return Reading((who_is(entry.slug, index),), "explicit", 0.85, f"the {part.head} of {who.name}")

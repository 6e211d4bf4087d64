"""The bodies that a page names, by the noun that heads their names: which one "the council" is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache

from articles.extraction.entities.page import Page
from articles.extraction.entities.phrases import (
    BODY_NOUNS,
    IN_A_SEAT,
    OF_MANY,
    UNIONS,
    half_name,
    is_field_of,
)
from articles.extraction.people.institutions.ministers_told import body_of_the_subject
from articles.extraction.people.institutions.ministries import named_by_field
from articles.extraction.people.institutions.seats import told_by_its_holder
from articles.extraction.people.institutions.whose import body_meant
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.outlets import organisation

BRANCHES = frozenset({"committee", "branch", "bureau", "department", "section", "division", "unit", "cell"})
"""Parts of a body that speak for the whole: "the party's city committee"."""
FIELD = re.compile(r" (?:of|for|on) ")
"""Behind the noun that heads the name of a body: "Korea Institute | for National Unification"."""


def latest_body(context: Context, head: str, at: int, state: str | None) -> tuple[Who, int] | None:
    """The last body so headed that the page names, or that has spoken since under other words ("Lee's office
    … the office")."""
    found = last_body(context, head, at, state)
    heads = context.page.index.words.heads.get(head, (head,))
    if found and _is_told_of(context, found[1], at):
        found = _that_has_just_spoken(context, heads, at, state) or found
    elif found:
        found = _that_told_of_it(context, heads, found[1], state) or found
    for entry in context.memory.backwards():
        who = entry.reading.alone
        if found and entry.at <= found[1]:
            if who and who.slug is None is found[0].slug and who.name.endswith(f" {found[0].name}"):
                return who, found[1]  # it spoke as "South Korea's Fair Trade Commission"
            break
        if who is None or state not in (None, who.side):
            continue
        unlisted = who.kind in _UNLISTED and is_headed(who.name, heads)
        if _is_agency(context.page, who, head):
            return who, entry.at
        if who.slug is None and (unlisted or _is_press(who, head)):
            return who, entry.at
        known = who.kind == "institution" and who.slug
        if known and _headed(_names_in_use(context, known), heads):
            return who, entry.at
    if found is None:
        return None
    sides = (state,) if state else (found[0].side, context.page.home)
    holders = told_by_its_holder(context, head, found[1], sides)
    return holders or (body_of_the_subject(context, head, found[1], at) if state is None else None) or found


def _names_in_use(context: Context, slug: str) -> AbstractSet[str]:
    """The names of a listed body; of one whose first name tells what it is only that and those that the page
    prints: the Unification Ministry was the "National Unification | Board" once, and is not "the board"."""
    key, page = f"names of {slug}", context.page
    if key not in context.called:
        first, *others = page.index.actors[slug].names
        told = is_headed(first, tuple(page.index.words.heads))
        context.called[key] = frozenset((first, *(name for name in others if not told or name in page.flat)))
    return context.called[key]


def _is_told_of(context: Context, start: int, at: int) -> bool:
    """Whether a body stands in what "the ministry" at a place behind it says: "It is late for the culture
    ministry, the ministry said"."""
    return any(begin <= start < end <= at for begin, end in context.memory.content)


def _that_told_of_it(
    context: Context, heads: tuple[str, ...], start: int, state: str | None
) -> tuple[Who, int] | None:
    """The body so headed that has told of the one at a place: "The ministry said the North's Foreign Ministry
    had asked. … The ministry"."""
    for entry in context.memory.backwards():
        if entry.span[1] < start:
            return None
        who = entry.reading.alone
        if entry.span[0] <= start < entry.span[1] and who and _is_headed_so(context, who, heads):
            return (who, entry.at) if state in (None, who.side) else None
    return None


def _is_headed_so(context: Context, who: Who, heads: tuple[str, ...]) -> bool:
    """Whether who has spoken is a body whose name has one of some nouns: the Foreign Ministry for
    "ministry"."""
    names = _names_in_use(context, who.slug) if who.slug else (who.name,)
    return who.kind == "institution" and _headed(names, heads)


def _that_has_just_spoken(
    context: Context, heads: tuple[str, ...], at: int, state: str | None
) -> tuple[Who, int] | None:
    """The body so headed that made the last statement, in the paragraph of a place or the one before."""
    last = context.memory.latest()
    who = last.reading.alone if last else None
    if last is None or who is None or state not in (None, who.side):
        return None
    near = context.page.paragraphs_between(last.at, at) <= 1
    return (who, last.at) if near and _is_headed_so(context, who, heads) else None


_UNLISTED = ("organisation", "media")
_PRESS = frozenset({"newspaper", "paper", "daily", "tabloid"})


def _is_press(who: Who, head: str) -> bool:
    """Whether a medium that has just spoken may be "the newspaper", though no word of its name tells so."""
    on_air = not {"agency", "radio", "tv", "television", "news"}.isdisjoint(who.name.lower().split())
    return who.kind == "media" and head in _PRESS and not on_air


def _is_agency(page: Page, who: Who, head: str) -> bool:
    """Whether a medium that has just spoken is told to be a news agency: "Japan's Kyodo news agency"."""
    if who.kind != "media" or head != "agency":
        return False
    return f"{who.name.removesuffix(' News')} news agency" in page.flat


def last_body(context: Context, head: str, at: int, side: str | None = None) -> tuple[Who, int] | None:
    """The last body before an offset whose name is headed as the word says: "the ministry", "the
    newspaper"."""
    bodies = bodies_named(context, head, side)
    before = bisect_left(bodies, at, key=lambda body: body[0])
    return (bodies[before - 1][1], bodies[before - 1][0]) if before else None


def bodies_named(context: Context, head: str, side: str | None = None) -> list[tuple[int, Who]]:
    """All bodies on the page whose names are headed as the word says, in order, with where they stand."""
    key = f"{head} {side or ''}"
    if key not in context.known:
        heads = context.page.index.words.heads.get(head, (head,))
        found = (*_bodies(context, heads, side), *(() if side else _called(context, head)))
        context.known[key] = sorted(found, key=lambda body: body[0])
    return context.known[key]


def _called(context: Context, head: str) -> Iterator[tuple[int, Who]]:
    """The bodies and media on the page for which the press has a noun that is not in their names: NATO, "the
    alliance"; NHK, "the broadcaster"."""
    page = context.page
    for name in page.index.words.called.get(head, ()):
        for start, _ in page.places(name, _TIMES):
            yield start, organisation(context, name.replace(".", ""))


_TIMES = 20


def _bodies(context: Context, heads: tuple[str, ...], side: str | None) -> Iterator[tuple[int, Who]]:
    """The bodies on the page whose names are headed so; with a state only those that the directory has."""
    page = context.page
    for seen in page.bodies:
        if page.low.endswith("whose ", 0, seen.start):
            continue  # "China, whose foreign ministry protested": nobody goes on with that as "the ministry"
        slug = body_meant(context, seen)
        if slug is None:
            continue
        entry = page.index.actors[slug]
        firm = entry.kind == "company" and "company" in heads
        if (side is None or entry.side == side) and (firm or _headed(_names_in_use(context, slug), heads)):
            yield seen.start, who_is(slug, page.index)
    if side:
        return
    yield from named_by_field(context, heads)
    written = [head.capitalize() for head in heads if head.capitalize() in page.flat]
    written += ["party"] if "party" in heads and " party" in page.flat else []  # "the Harbour party"
    if not written:
        return
    yield from _of_fields(page, tuple(written))
    if "capitals" not in context.phrases:  # found once for all heads: the search goes over the whole page
        context.phrases["capitals"] = [found.span() for found in _CAPITALS.finditer(page.flat)]
    pattern = _named_with(tuple(written))
    reached = 0
    for start, _ in context.phrases["capitals"]:
        found = pattern.match(page.flat, start) if start >= reached else None
        if found is None:
            continue
        reached = found.end()
        if _GOES_ON.match(page.flat, found.end()):
            continue  # "the Korea Steel | Association", "the South Korean Air | Force"
        name, above = _written(page, found), page.within((max(0, found.start() - _OWNER), found.start()))
        owned = above and page.flat[above[-1].end : found.start()] == "'s "
        if (
            owned
            and above[-1].kind == "institution"
            and above[-1].slug
            and name.split()[-1].lower() in BRANCHES
        ):
            yield found.start(), who_is(above[-1].slug, page.index)  # a branch speaks for the whole
            continue
        known = [seen for seen in page.touching(found.span()) if seen.kind in _NAMED_KINDS]
        if " " in name and not any(seen.end >= found.end() for seen in known):  # "UN | Commission of Inquiry"
            name = re.sub(r" party\Z", " Party", name)
            yield found.start(), Who(name, None, "organisation")


def _of_fields(page: Page, nouns: tuple[str, ...]) -> Iterator[tuple[int, Who]]:
    """The bodies whose names begin with one of some nouns: "a finding by the | Board of Audit"."""
    for noun in (*nouns, *(noun.lower() for noun in nouns)):
        for start, end in page.places(noun, _TIMES):
            more = _OF_A_FIELD.match(page.flat, end)
            led = page.flat.endswith(("the ", "The "), 0, start)
            inside = page.touching((start, more.end() if more else end))
            known = [seen for seen in inside if seen.slug and seen.kind not in _OF_A_PLACE]
            if more and led and not known:
                yield start, Who(f"{noun.capitalize()}{more[0]}", None, "organisation")


_GOES_ON = re.compile(rf" (?:{BODY_NOUNS}|Force|Defen[cs]e|Workers?|Workers'|Corps|Base)\b")
_OF_A_PLACE = frozenset({"adjective", "people"})
"""Names that may stand in the field of a body: "the Committee for the Five Northern | Korean Provinces"."""
_OF_A_FIELD = re.compile(
    r" (?:of|for|on) (?:the )?[A-Z][a-z]+(?: (?:(?:and|of|for) (?:the )?)?[A-Z][a-z]+){0,5}\b(?! [A-Z])"
)


@lru_cache(maxsize=512)
def _named_with(heads: tuple[str, ...]) -> re.Pattern[str]:
    """A name in capitals that ends with one of some nouns. The nouns recur from page to page."""
    nouns = "|".join(map(re.escape, heads))
    return re.compile(rf"(?:[A-Z](?![\w-]*[a-z]{{3}}\. )[\w&./-]+(?:'|{OF_MANY}'s)? ){{1,4}}(?:{nouns})\b")


def _written(page: Page, found: re.Match[str]) -> str:
    """The whole name of a body of whose capitals a part was found: with the half before an "and", and with
    what "of" tells behind it, if that is no state and no time."""
    start, flat, words = found.start(), page.flat, page.index.words
    if flat.endswith(" and ", 0, start):
        half = half_name(page, max(0, start - 60), start - len(" and "))
        start = start if half is None else half
    more = _OF_MORE.match(flat, found.end())
    union = UNIONS.fullmatch(flat, found.start(), more.start(1)) if more else None
    field = more and is_field_of(page, found.start(), more.start(1))
    state = (
        more
        and not union
        and not field
        and any(seen.start == more.start(1) for seen in page.touching(more.span(1)))
    )
    time = more and more[1].split()[0].lower().rstrip(".") in (*words.weekdays, *words.months)
    return _LEADING.sub("", flat[start : found.end()] + (more[0] if more and not (state or time) else ""))


_OWNER = 50
_NAMED_KINDS = frozenset({"institution", "media"})
_CAPITALS = re.compile(r"[A-Z](?<![\w-].)(?=[\w&./-]+(?:'s?)? [A-Z])")
"""Begins with the letter and not with a look at what stands before it: that is several times faster."""
_OF_MORE = re.compile(r" (?:of|for|on) (?:the )?([A-Z][\w-]+(?: (?:(?:and|of) )?[A-Z][\w-]+){0,4})")
_LEADING = re.compile(rf"^(?:(?:The|In|On|At|A|An|But|And) )?(?:(?:[A-Z][\w.]* )?{IN_A_SEAT} )?")


@lru_cache(maxsize=2_000)
def is_headed(name: str, heads: tuple[str, ...]) -> bool:
    """Whether the name of a body begins or ends with such a noun, or has it before its field."""
    words = name.lower().removeprefix("the ").split()
    ends = (words[0], words[-1].strip("."), FIELD.split(name.lower())[0].split()[-1]) if words else ()
    return any(end in heads for end in ends)


def _headed(names: Iterable[str], heads: tuple[str, ...]) -> bool:
    """Whether one of a body's names has one of some nouns at its head: "Bank of Oslo" for "bank"."""
    return any(is_headed(name, heads) for name in names)

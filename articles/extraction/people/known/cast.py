"""The cast of a page: the people whom it names in full, and the shorter names by which it may go on with
them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from operator import itemgetter
from typing import NamedTuple

from articles.extraction.entities.names import Index, family_name
from articles.extraction.entities.page import Page
from articles.extraction.entities.scanning import Occurrence
from articles.extraction.only import only
from articles.extraction.people.known.full_names import KOREAN_GIVEN, short_names, spelled_in_full
from articles.extraction.people.known.surname_only import surnames_told
from articles.extraction.records import record
from articles.extraction.recurring import recurring
from articles.extraction.text.vocabulary import vocabulary
from articles.extraction.values import Gender, Span


class Who(NamedTuple):
    """Somebody or something that can speak. `slug` is `None` for those who are not in the directory."""

    name: str
    slug: str | None
    kind: str
    side: str | None = None
    gender: Gender | None = None

    @property
    def key(self) -> str:
        """What tells one from another on a page."""
        return self.slug or self.name


@record
class Introduction:
    """Where a page first names a person in full; -1 above the text, with the words that stand `beside` it."""

    start: int
    who: Who
    beside: frozenset[str] = frozenset()


class Guest(NamedTuple):
    """Somebody whom a line above the text presents, with the lower-case words beside the name."""

    who: Who
    beside: frozenset[str]


@record
class Cast:
    """The persons a page introduces, by the short names under which it may go on with them.

    `full` holds those whom the directory does not have, by full name. `names` are all
    names on the page in order: the directory's, family names and those of `full`.
    """

    by_short: dict[str, tuple[Introduction, ...]]
    full: dict[str, Who] = field(default_factory=dict)
    names: tuple[Occurrence, ...] = ()
    starts: tuple[int, ...] = ()
    """Where each of the names begins."""
    guests: tuple[Who, ...] = ()
    """Whom the lines above a transcript name: "Ned Price, Department Spokesperson"."""

    def named(self, short: str) -> tuple[Introduction, ...]:
        """The persons who may be meant by a family name, in the order of their introduction."""
        return self.by_short.get(short, ())


def who_is(slug: str, index: Index) -> Who:
    """An actor of the directory as somebody who can speak."""
    known: dict[str, Who] | None = index.derived.get("who")
    if known is None:
        known = index.derived["who"] = {
            entry.slug: Who(entry.names[0], entry.slug, entry.kind, entry.side, entry.gender)
            for entry in index.directory.actors
        }
    return known[slug]


@recurring
def unlinked(name: str) -> Who:
    """A person who is not in the directory, by the name in the text; a given name may tell the gender."""
    first, _, rest = name.partition(" ")
    korean = KOREAN_GIVEN.fullmatch(rest)  # "Ann Ho-min"
    return Who(name, None, "person", gender=None if korean else vocabulary().given.get(first))


def read_cast(
    page: Page, sources: tuple[Span, ...], guests: tuple[Guest, ...] = (), captions: tuple[str, ...] = ()
) -> Cast:
    """Everybody whom the page names in full: persons of the directory, and others by a source phrase or a
    title; the `guests`, whom the lines above the text present; and whom only the headline or the `captions`
    name in full."""
    words = page.index.words
    found: dict[str, list[Introduction]] = defaultdict(list)

    def add(start: int, who: Who, shorts: Iterable[str], beside: frozenset[str] = frozenset()) -> None:
        for short in shorts:
            if all(known.who.key != who.key for known in found[short]):
                found[short].append(Introduction(start, who, beside))

    for guest in guests:
        add(-1, guest.who, short_names(guest.who.name, words), guest.beside)

    for start, who, shorts in _listed_people(page):
        add(start, who, shorts)
    full: dict[str, Who] = {}
    for start, name in spelled_in_full(page, sources, found.keys()):
        who = full.setdefault(name, unlinked(name))
        add(start, who, short_names(name, words))
    for start, family, gender in surnames_told(page.flat, words.korean):
        add(start, Who(family, None, "person", gender=gender), (family,))
    for who in _named_beside(page, captions):
        if who.name.split()[0] not in found:
            add(-1, who, (who.name.split()[0],))
    for people in found.values():
        people.sort(key=lambda introduction: introduction.start)
    by_short = {short: tuple(people) for short, people in found.items()}
    names = _all_names(page, {*by_short, *_leaders(page)}, full)
    return Cast(
        by_short, full, names, tuple(map(itemgetter(0), names)), tuple([guest.who for guest in guests])
    )


def _listed_people(page: Page) -> Iterator[tuple[int, Who, Iterable[str]]]:
    """Whom the text and the headline name of the directory, where, and by what names they may go on. Whoever
    may be one of two there is nobody that the directory has."""
    index, words = page.index, page.index.words
    for seen in page.occurrences:
        if seen.kind != "person" or seen.short:
            continue
        slug, name = page_namesake(page, seen), page.flat[seen.start : seen.end]
        if slug and not _GOVERNMENT.match(page.flat, seen.end):
            side = index.actors[slug].side
            own = family_name(index.actors[slug].names[0], side, words)
            yield seen.start, who_is(slug, index), {family_name(name, side, words), own}
        elif slug is None and len(seen.slugs) > 1:
            yield seen.start, unlinked(name), short_names(name, words)
    headline, headline_names = page.title
    for seen in headline_names:
        if seen.kind == "person" and not seen.short and seen.slug:
            side = index.actors[seen.slug].side
            yield -1, who_is(seen.slug, index), {family_name(headline[seen.start : seen.end], side, words)}


def _named_beside(page: Page, captions: tuple[str, ...]) -> Iterator[Who]:
    """People with Korean names whom the headline or a caption names in full, and the text by the family name
    alone. Nobody who is called like a leader in office."""
    for line in (page.title[0], *captions):
        for found in _BESIDE.finditer(line):
            family = found[1]
            if (
                family in page.index.words.korean
                and re.search(rf"(?<![\w-] )(?<!-)\b{family}(?![\w-]| [A-Z])", page.flat)
                and not any(_leads(page, slug) for slug in page.index.families.get(family, ()))
            ):
                listed = page.index.names.get(found[0].lower())
                if listed is None:
                    yield unlinked(found[0])
                elif listed.kind == "person" and len(listed.slugs) == 1:
                    yield who_is(listed.slugs[0], page.index)


def _leads(page: Page, slug: str) -> bool:
    """Whether somebody leads a state at the page's time, or did and is named on the page."""
    if not page.has_led(slug):
        return False
    return slug in page.named or page.post_of(slug) is not None


_BESIDE = re.compile(r"(?<!by )(?<!/)\b([A-Z][a-z]+) [A-Z][a-z]+-[a-z]+\b(?![/-])")
"""A name that no credit gives: not in "Photo by Han Dong-min", "Han Dong-min/AFP"."""
_GOVERNMENT = re.compile(r"(?:'s)? (?:administration|government|regime)\b")


def _leaders(page: Page) -> Iterator[str]:
    """The family names of those who led a state at the page's time: the press does not introduce them."""
    if page.published == (None, None):
        return
    for nation in page.index.words.nations:
        holders = page.offices.find(nation.leader, page.published, nation.slug)
        if len(holders) == 1:
            entry = page.index.actors[holders[0].slug]
            yield family_name(entry.names[0], entry.side, page.index.words)


def _all_names(page: Page, by_short: Iterable[str], full: Mapping[str, Who]) -> tuple[Occurrence, ...]:
    """The names of the page in order, with the family names and the names that only the page knows."""
    found = list(page.occurrences)
    taken: set[int] = set()
    for form in sorted({*by_short, *full}, key=len, reverse=True):
        for start in _places(page.flat, form):
            end = start + len(form)
            if start in taken or page.touching((start, end)):
                continue
            if form in full or _alone(page, start, end):
                found.append(Occurrence(start, end, (), "person", short=True))
                taken.update(range(start, end))
    found.sort(key=itemgetter(0))
    return tuple(found)


def _places(flat: str, form: str) -> Iterator[int]:
    """Where a form stands as whole words."""
    start = flat.find(form)
    while start >= 0:
        end = start + len(form)
        before, after = flat[start - 1 : start], flat[end : end + 2]
        if not (before.isalnum() or before in ("-", "_")) and not _GOES_ON.match(after):
            yield start
        start = flat.find(form, end)


_GOES_ON = re.compile(r"\w|-")


def _alone(page: Page, start: int, end: int) -> bool:
    """Whether a family name stands alone, not inside a longer name ("Lee" in "Bruce Lee", "Kim" in "Kim
    Hong")."""
    words, flat = page.index.words, page.flat
    after = _NEXT.match(flat, end)
    if after and after[1].lower() not in words.weekdays and after[1].lower() not in words.months:
        return False
    before = _BEFORE.search(flat, max(0, start - 30), start)
    if before is None or (before[1][-1] in ",.;:" and before[1].lower() not in words.ranks):
        return True
    word = before[1].lower().strip("(\"“‘'")
    if word in words.titles or word in words.honorifics or word in words.ranks or word in words.weekdays:
        return True
    sentence = page.sentence(start)
    return before.start() <= sentence[0] + 2


_NEXT = re.compile(r" ([A-Z][\w-]*)")
_BEFORE = re.compile(r"(?:^|(?<=[\s(\"“‘-]))([A-Z][^\s]*) $")


def page_namesake(page: Page, seen: Occurrence) -> str | None:
    """Which of several namesakes is meant: the only one who held a post at the page's time, or took one up in
    the years before it; `None` where two are left, or none."""
    if seen.slug or not seen.slugs:
        return seen.slug
    from_posts = [slug for slug in seen.slugs if page.post_of(slug) is not None]
    if len(from_posts) > 1:
        from_posts = [slug for slug in from_posts if not page.offices.long_begun(slug, page.published)]
    return only(from_posts)

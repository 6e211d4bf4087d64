"""The cast of a page: the people whom it names in full, and who is meant when it goes on with a family
name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import field
from operator import itemgetter
from typing import NamedTuple

from articles.extraction.entities.names import Index, capitalised, family_name
from articles.extraction.entities.page import Page
from articles.extraction.entities.scanning import Occurrence
from articles.extraction.people.known.body_told import is_told_a_body
from articles.extraction.people.known.surname_only import surnames_told
from articles.extraction.records import record
from articles.extraction.recurring import recurring
from articles.extraction.text.vocabulary import Vocabulary, vocabulary
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


_KOREAN_GIVEN = re.compile(r"[A-Z][a-z]+-[a-z]+")


@recurring
def short_names(name: str, words: Vocabulary) -> tuple[str, ...]:
    """The forms a page may go on with after a full name that the directory does not have."""
    parts = [part for part in name.split() if part not in ("Jr", "Jr.", "Sr", "III", "II")]
    if len(parts) < 2:
        return (name,)
    first, last = parts[0], parts[-1]
    if (first in words.korean and (len(parts) == 3 or "-" in parts[1])) or _KOREAN_GIVEN.fullmatch(last):
        return (first,)
    if len(parts) == 2 and first in words.chinese and last not in words.korean:
        return (first,)
    if len(parts) == 2 and first in words.korean:
        return (first, last)
    return (last,)


@recurring
def unlinked(name: str) -> Who:
    """A person who is not in the directory, by the name in the text; a given name may tell the gender."""
    first, _, rest = name.partition(" ")
    korean = _KOREAN_GIVEN.fullmatch(rest)  # "Ann Ho-min"
    return Who(name, None, "person", gender=None if korean else vocabulary().given.get(first))


_NO_GIVEN = frozenset({"de", "der", "den", "von", "di", "du"})
"""With what a family name begins: "De Vries" is no full name, and "Van Jackson" is one."""


_AN = re.compile(r"An [A-Z][a-z]+-[a-z]+")
"""The family name that is an article elsewhere: "An Kyong-ho"."""


def is_full_name(words: list[str], vocabulary: Vocabulary) -> bool:
    """Whether capitalised words look like a person's full name."""
    if not 2 <= len(words) <= 4:
        return False
    for word in words:
        if not word[:1].isupper() and word not in vocabulary.particles:
            return False
        if len(word) > 2 and word.isupper() and "." not in word:
            return False
    low = [word.lower().strip(".,") for word in words]
    if (low[0] in vocabulary.never_first and not _AN.fullmatch(" ".join(words))) or (
        len(low) == 2 and low[0] in _NO_GIVEN
    ):
        return False
    korean = len(words) == 3 and words[0] in vocabulary.korean  # "Lee Sung Jun"
    return (korean or low[-1] not in vocabulary.months) and vocabulary.bodies.isdisjoint(low)


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
    for start, name in _full_names(page, sources, found.keys()):
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


def _full_names(page: Page, sources: tuple[Span, ...], known: AbstractSet[str]) -> list[tuple[int, str]]:
    """Where the page names people in full whom the directory does not have; `known` are the family names of
    those whom it has."""
    named = [*_named_sources(page, sources), *_titled_names(page), *_ranked_names(page), *_korean_names(page)]
    named += _western_names(page)
    shorts = {short for _, name in named for short in short_names(name, page.index.words)}
    return [*named, *_honoured_names(page, shorts | known)]


def _named_sources(page: Page, sources: tuple[Span, ...]) -> Iterator[tuple[int, str]]:
    for span in sources:
        name = full_name(page, span) if page.flat.find(" ", *span) > 0 else None
        if name and not is_told_a_body(page, span[1]):
            yield span[0], name


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
    if not page.offices.led(slug, page.published):
        return False
    return slug in page.named or page.offices.held(slug, page.published) is not None


_BESIDE = re.compile(r"(?<!by )(?<!/)\b([A-Z][a-z]+) [A-Z][a-z]+-[a-z]+\b(?![/-])")
"""A name that no credit gives: not in "Photo by Han Dong-min", "Han Dong-min/AFP"."""
_GOVERNMENT = re.compile(r"(?:'s)? (?:administration|government|regime)\b")


def _korean_names(page: Page) -> Iterator[tuple[int, str]]:
    """Korean names in full of people whom the directory does not have: "Lee Rae-in", "Pak Rim Su"."""
    taken = {seen.start for seen in page.occurrences}
    for start, end in page.found.families:
        given = _GIVEN.match(page.flat, end) if start not in taken and page.flat[start].isupper() else None
        name = page.flat[start : given.end()] if given else ""
        if given and ("-" in given[0] or is_full_name(name.split(), page.index.words)):
            yield start, name


_GIVEN = re.compile(r" [A-Z][a-z]{1,6}(?:-[A-Za-z][a-z]{0,6}\b| [A-Z][a-z]{1,5}\b(?! [A-Z]))")


def _western_names(page: Page) -> Iterator[tuple[int, str]]:
    """Full names that set a Western given name before a Korean family name: "Kevin Kim, the acting envoy"."""
    for start, end in page.found.families:
        given = _GIVEN_FIRST.search(page.flat, max(0, start - _LONGEST_GIVEN), start)
        if given is None or given[1] not in page.index.words.given or not page.flat[start].isupper():
            continue
        if not page.touching((given.start(1), end)) and not _GOES_ON_CAPITAL.match(page.flat, end):
            yield given.start(1), page.flat[given.start(1) : end]


_LONGEST_GIVEN = 16
_GIVEN_FIRST = re.compile(r"(?<![A-Za-z-])([A-Z][a-z]+) \Z")
_GOES_ON_CAPITAL = re.compile(r"[\w-]| [A-Z]")


def _titled_names(page: Page) -> Iterator[tuple[int, str]]:
    """Full names behind a title, of people whom the directory does not have: "Chinese Premier Wen Jiabao"."""
    for _, end in page.found.titles:
        field = _FIELD.match(page.flat, end)
        end = field.end() if field else end
        name = _CAPITALS.match(page.flat, end) or _APPOSED.match(page.flat, end)
        if name is None or page.touching(name.span(1)):
            continue
        whole = name_at_end(name[1], page.index.words)
        if whole and name[1].split()[0].lower() not in page.index.words.titles:
            yield name.end(1) - len(whole), whole


def _ranked_names(page: Page) -> Iterator[tuple[int, str]]:
    """Full names behind an abbreviated rank or honorific: "Adm. John Aquilino", "Rep. Mike Rogers"."""
    spelled_out = _RANKED_AT_LENGTH.finditer(page.flat) if page.tells(_RANKS) else ()
    for found in (*_RANKED.finditer(page.flat), *spelled_out):
        name = name_at_end(found[1].rstrip("."), page.index.words)
        if name is None or _ENDS_IN_WORD.match(page.flat[found.start() - 1 : found.start()]):
            continue
        start = found.start(1) + found[1].find(name)
        if not page.touching((start, start + len(name))):
            yield start, name


_ENDS_IN_WORD = re.compile(r"\w")


def _honoured_names(page: Page, known: AbstractSet[str]) -> Iterator[tuple[int, str]]:
    """Full names of people with whom the page goes on as "Mr. Holm", and who are nobody's source by them."""
    if not any(title in page.flat for title in _HONOURS):
        return
    for family in {found[1] for found in _HONOURED.finditer(page.flat)} - known:
        found = re.search(rf"\b[A-Z][\w-]*[a-z](?: [A-Z]\.)? {re.escape(family)}\b(?!-)", page.flat)
        name = name_at_end(found[0], page.index.words) if found else None
        if found and name == found[0] and not page.touching(found.span()):
            yield found.start(), name


_HONOURS = ("Mr", "Ms")
"""With what every one of these begins: "Mr.", "Ms", "Mrs."."""
_HONOURED = re.compile(r"M(?:r|s|rs)\.? ([A-Z][\w'-]*[a-z])\b")
_FULL_NAME = r"((?:[A-Z][a-z][\w'-]*|(?:[A-Z]\.){1,3})(?: [A-Z]\.)? [A-Z][\w'-]+(?: [A-Z][\w'-]+)?)"
_RANKED = re.compile(
    rf"(?:Adm|Gen|Maj|Lt|Col|Capt|Cmdr|Sgt|Rep|Sen|Gov|Dr|Prof|Mr|Mrs|Ms|Amb)\. {_FULL_NAME}"
)
"""Begins with letters and not with a look at the word's boundary: that is many times faster."""
_RANKS = ("senator ", "congressm", "congresswoman ")
_RANKED_AT_LENGTH = re.compile(rf"(?:Senator|Congress(?:wo)?man) {_FULL_NAME}")
_FIELD = re.compile(
    r" (?:of|for) (?:the )?(?:State|(?:National )?Defen[cs]e|Foreign Affairs|Unification|Commerce|Energy|"
    r"Treasury|Labou?r|Justice|Education|Transport(?:ation)?|Agriculture|Health|Culture|Trade|"
    r"Human Rights)(?= [A-Z])"
    r"| to (?:(?:South|North) Korea|China|Japan|Russia|"
    r"the (?:United (?:Nations|States)|U\.[NS]\.|U[NS]))(?= [A-Z])"
)
"""What an office is for, or where, between title and name: "Secretary | of State Eva Holm", "Ambassador | to
China Jan Lund"."""
_CAPITALS = re.compile(r" ((?:[A-Z][\w-]+|(?:[A-Z]\.){1,3})(?: [A-Z]\.)?(?: [A-Z][\w-]+){1,2})")
_APPOSED = re.compile(r", ([A-Z][\w-]+(?: [A-Z][\w-]+){1,2})(?=,)")


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
    sentence = page.sentences[page.sentence(start)]
    return before.start() <= sentence[0] + 2


_NEXT = re.compile(r" ([A-Z][\w-]*)")
_BEFORE = re.compile(r"(?:^|(?<=[\s(\"“‘-]))([A-Z][^\s]*) $")


def page_namesake(page: Page, seen: Occurrence) -> str | None:
    """Which of several namesakes is meant: the only one who held a post at the page's time, or took one up in
    the years before it; else nobody."""
    if seen.slug or not seen.slugs:
        return seen.slug
    from_posts = [slug for slug in seen.slugs if page.offices.held(slug, page.published) is not None]
    if len(from_posts) > 1:
        from_posts = [slug for slug in from_posts if not page.offices.long_begun(slug, page.published)]
    return from_posts[0] if len(from_posts) == 1 else None


_SECOND = re.compile(r" and (?=[a-z])")
_PARTED = re.compile(r"[,(;–—]| (?:who|which|of|at|for|from|in|with|and) ")


def full_name(page: Page, span: Span) -> str | None:
    """The full name of a person, unknown to the directory, in a source phrase; `None` where there is none."""
    people = [seen.start for seen in page.within(span) if seen.kind == "person"]
    second = _SECOND.search(page.flat, *span) if people else None
    if people and (second is None or min(people) < second.start()):
        return None
    span = (span[0], second.start()) if second else span  # "Eva Holm | and her host, Suh Hoon"
    for part in _PARTED.split(page.flat[span[0] : span[1]], maxsplit=2)[:2]:
        name = name_at_end(part.strip(), page.index.words)
        if name and not page.touching(_place_of(page, span, name)):
            return name
    return None


def _place_of(page: Page, span: Span, name: str) -> Span:
    start = page.flat.find(name, *span)
    return (start, start + len(name)) if start >= 0 else span


_KOREAN = re.compile(
    r"[A-Z][a-z]{0,5} (?:[A-Z][a-z]{1,6}-[A-Za-z][a-z]{0,6}|[A-Z][a-z]{1,5} [A-Z][a-z]{0,5})"
)
"""A whole Korean name: what stands before it is no part of it."""
_NO_ARTICLE = re.compile(r"[^AEIOUH]|\w+-\w")
"""Behind "An" that is a family name: "An Kyong Ho", "An Ik-san"."""
_NAME_AND_TITLE = 3
_ACRONYM = re.compile(r"[A-Z]{2,6}")
"""No part of a name in front of one: "Sony Pictures CEO Michael Lynton"."""


_INITIALS = frozenset({"AJ", "BJ", "CJ", "DJ", "HR", "JB", "JD", "JJ", "JP", "KJ", "MJ", "PJ", "RJ", "TJ"})
"""Two letters by which somebody goes: "JD Vance"; most others are a body's or a state's."""


@recurring
def name_at_end(phrase: str, words: Vocabulary) -> str | None:
    """The person's name with which a phrase ends: "Foreign Minister Hong Gil-dong" → "Hong Gil-dong"."""
    parts = phrase.replace("'s ", " 's ").split()
    if not parts or not parts[-1][0].isupper():
        return None
    for family in (-2, -3) if len(parts) >= _NAME_AND_TITLE else (-2,) if parts[0] == "An" else ():
        name = parts[family:]
        whole = name[0] in words.korean and _KOREAN.fullmatch(" ".join(name))
        inside = len(name) == _NAME_AND_TITLE < len(parts)  # "Lieutenant General | An Ik San"
        family_name = name[0] == "An" and whole and (inside or _NO_ARTICLE.match(name[1]))
        if whole and (is_full_name(name, words) or family_name):
            return " ".join(name)  # "Archbishop | Yeom Gi-nam"
    start = len(parts)
    while start:
        part, behind = parts[start - 1], len(parts) - start
        if not part[0].isupper() and not (behind and part in words.particles):
            break
        low = part.lower()
        if low in words.before_names or low.removesuffix("s") in words.before_names:
            break
        if behind and part.isupper() and _ACRONYM.fullmatch(part) and not (behind == 1 and part in _INITIALS):
            break
        if behind > 1 and low in words.bodies and start == 1:
            return None  # "Radio Free Asia"
        if behind > 1 and (low in words.persons or low in words.bodies):
            break  # "Archbishop Karl Weber", "United Front Department Hong Gil-dong"
        start -= 1
    if parts[start : start + 1] == ["Gen"] and len(parts) - start > len(("Gen", "Nakatani")):
        start += 1  # a rank, and no given name: "Gen | An Ik San"
    name = parts[start:]
    if is_full_name(name, words) and capitalised(name[:1]):
        return " ".join(name).rstrip(".,")
    return None

"""The cast of a page: the people whom it names in full, and who is meant when it goes on with a family name."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from articles.extraction.names import Index, capitalised, family_name
from articles.extraction.page import Occurrence, Page
from articles.extraction.values import Gender, Span
from articles.extraction.vocabulary import Vocabulary

_INITIAL = re.compile(r"[A-Z]\.?")


@dataclass(frozen=True, slots=True)
class Who:
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


@dataclass(frozen=True, slots=True)
class Introduction:
    """Where a page first names a person in full."""

    start: int
    who: Who


@dataclass(frozen=True, slots=True)
class Cast:
    """The persons a page introduces, by the short names under which it may go on with them."""

    by_short: dict[str, tuple[Introduction, ...]]

    def named(self, short: str) -> tuple[Introduction, ...]:
        """The persons who may be meant by a family name, in the order of their introduction."""
        return self.by_short.get(short, ())


def who_is(slug: str, index: Index) -> Who:
    """An actor of the directory as somebody who can speak."""
    entry = index.actors[slug]
    return Who(entry.names[0], slug, entry.kind, entry.side, entry.gender)


def short_names(name: str, words: Vocabulary) -> tuple[str, ...]:
    """The forms a page may go on with after a full name that the directory does not have."""
    parts = [part for part in name.split() if part not in ("Jr", "Jr.", "Sr", "III", "II")]
    if len(parts) < 2:
        return (name,)
    first, last = parts[0], parts[-1]
    if first in words.korean and (len(parts) == 3 or "-" in parts[1]):
        return (first,)
    if len(parts) == 2 and first in words.chinese and last not in words.korean:
        return (first,)
    if len(parts) == 2 and first in words.korean and last not in words.korean:
        return (first, last)
    return (last,)


def unlinked(name: str) -> Who:
    """A person who is not in the directory, by the name in the text."""
    return Who(name, None, "person")


def is_full_name(words: list[str], vocabulary: Vocabulary) -> bool:
    """Whether capitalised words look like a person's full name."""
    if not 2 <= len(words) <= 4 or not all(word[:1].isupper() or word in _PARTICLES for word in words):
        return False
    if words[0].lower() in _NOT_A_NAME or any(word.isupper() and len(word) > 2 for word in words):
        return False
    return words[-1].lower() not in _ORGANISATION and not any(
        word.lower() in _INSIDE_ORGANISATION for word in words
    )


_PARTICLES = frozenset(
    {"de", "van", "von", "der", "den", "al", "bin", "la", "le", "du", "di", "da", "el", "ibn"}
)
_NOT_A_NAME = frozenset(
    {"the", "a", "an", "north", "south", "west", "east", "new", "united", "in", "on", "at", "no", "san"}
)
_ORGANISATION = frozenset(
    "ministry office department agency council committee commission group institute university college school court "
    "party center centre foundation corporation corp inc ltd company bank times post journal news herald daily union "
    "association organization organisation command forces army navy force police assembly parliament house bureau "
    "board watch international service network society federation league fund press radio television tv database "
    "administration government embassy summit agreement declaration war treaty korea states states' kingdom nations "
    "island islands sea complex park zone day week year olympics games congress line mission initiative coalition "
    "affairs defense defence security korean american japanese chinese russian staff".split()
)
_INSIDE_ORGANISATION = frozenset(
    "of for and ministry university institute committee commission council department".split()
)


def read_cast(page: Page, sources: tuple[Span, ...]) -> Cast:
    """Everybody whom the page names in full: persons of the directory, and those whom a source phrase names."""
    index, words = page.index, page.index.words
    found: dict[str, list[Introduction]] = defaultdict(list)

    def add(start: int, who: Who, shorts: tuple[str, ...]) -> None:
        for short in shorts:
            if all(known.who.key != who.key for known in found[short]):
                found[short].append(Introduction(start, who))

    introduced = [(seen.start, seen) for seen in page.occurrences if seen.kind == "person" and not seen.short]
    for start, seen in introduced:
        slug = page_namesake(page, seen)
        if slug:
            entry = index.actors[slug]
            shorts = {family_name(page.flat[seen.start : seen.end], entry.side, words)}
            shorts.add(family_name(entry.names[0], entry.side, words))
            add(start, who_is(slug, index), tuple(shorts))
    for span in sources:
        name = full_name(page, span)
        if name:
            add(span[0], unlinked(name), short_names(name, words))
    for short in found:
        found[short].sort(key=lambda introduction: introduction.start)
    return Cast({short: tuple(people) for short, people in found.items()})


def page_namesake(page: Page, seen: Occurrence) -> str | None:
    """Which of several namesakes is meant: the only one who held a post at the page's time; else nobody."""
    if seen.slug or not seen.slugs:
        return seen.slug
    from_posts = [slug for slug in seen.slugs if page.offices.held(slug, page.published) is not None]
    return from_posts[0] if len(from_posts) == 1 else None


def full_name(page: Page, span: Span) -> str | None:
    """The full name of a person, unknown to the directory, in a source phrase; `None` where there is none."""
    if any(seen.kind in ("person", "institution", "media", "company", "group") for seen in page.within(span)):
        return None
    head = re.split(
        r"[,(;–—]| who | which | of | at | for | from | in | with | and ", page.flat[span[0] : span[1]]
    )
    for part in head[:2]:
        name = name_at_end(part.strip(), page.index.words)
        if name:
            return name
    return None


def name_at_end(phrase: str, words: Vocabulary) -> str | None:
    """The person's name with which a phrase ends: "Foreign Minister Hong Gil-dong" → "Hong Gil-dong"."""
    parts = phrase.replace("'s ", " 's ").split()
    start = len(parts)
    while start and (
        parts[start - 1][:1].isupper() or (parts[start - 1] in _PARTICLES and start < len(parts))
    ):
        bare = parts[start - 1].lower()
        if bare in words.honorifics or bare in words.ranks or bare in words.titles or bare in _TITLE_WORDS:
            break
        if bare in _NOT_A_NAME or bare in (
            "south",
            "north",
            "korean",
            "u.s.",
            "us",
            "american",
            "japanese",
            "chinese",
        ):
            break
        start -= 1
    name = parts[start:]
    if is_full_name(name, words) and capitalised(name[:1]):
        return " ".join(name).rstrip(".,")
    return None


_TITLE_WORDS = frozenset(
    "foreign unification defense defence prime vice deputy assistant minister president secretary state director chief "
    "professor analyst researcher fellow lawmaker representative ambassador envoy leader chairman spokesman "
    "spokeswoman spokesperson attorney judge activist author writer economist expert nuclear special".split()
)

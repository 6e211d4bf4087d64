"""Which of two people in the directory who write their names alike a page means, by the offices it tells.

`Ri Yong-ho, the army's chief of staff` and `Foreign Minister Ri Yong-ho` are two people, and both may hold
their posts on the day of the page. A page that tells the office of one of them means that one throughout.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace

from articles.extraction.entities.offices import Offices, title_key
from articles.extraction.entities.scanning import Occurrence, Scan
from articles.extraction.only import only

_WORD = re.compile(r"[a-z]{4,}|army")
_BEFORE = re.compile(r"(?:[\w'-]+,? ){1,9}\Z")
_BEHIND = re.compile(r"(?: \([^)]{1,30}\))?, ([^.;:”\"()]{3,110})")
_LOOK = 90
_ANYBODYS = frozenset({"chief", "korea", "korean", "south", "north", "people", "state", "states", "united"})
"""Words of titles that tell of no office."""
_LIKE = (
    ("foreign", frozenset({"diplomat", "envoy", "negotiator", "ambassador", "foreign"})),
    ("army", frozenset({"military", "army", "army's", "general", "soldier"})),
)
"""What the press also calls those whose titles hold a word."""


def with_bearers_told(found: Scan, low: str, offices: Offices) -> Scan:
    """The names of a text (`low`: it, in lower case) with those that several people bear given to the one
    whose office stands beside it; on the whole page, where no other's does."""
    shared = [seen for seen in found.occurrences if seen.kind == "person" and _is_shared(seen)]
    if not shared:
        return found
    told = {seen: slug for seen in shared if (slug := _told_beside(seen, low, offices))}
    of_page: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for seen, slug in told.items():
        of_page[seen.slugs].add(slug)

    def narrowed(seen: Occurrence) -> Occurrence:
        meant = of_page.get(seen.slugs, ())
        slug = told.get(seen) or only(meant)
        return seen._replace(slugs=(slug,)) if slug and seen in shared else seen

    return replace(found, occurrences=tuple(map(narrowed, found.occurrences)))


def _is_shared(seen: Occurrence) -> bool:
    return len(seen.slugs) > 1 and not seen.short


def _told_beside(seen: Occurrence, low: str, offices: Offices) -> str | None:
    """The only bearer of a name of whose office, and of no other bearer's, the words beside it tell."""
    before = _BEFORE.search(low, max(0, seen.start - _LOOK), seen.start)
    behind = _BEHIND.match(low, seen.end)
    beside = {*_words(before[0] if before else ""), *_words(behind[1] if behind else "")}
    words = {slug: _office_words(slug, offices) for slug in seen.slugs}
    meant = [
        slug
        for slug, own in words.items()
        if not beside.isdisjoint(own.difference(*(words[other] for other in words if other != slug)))
    ]
    return only(meant)


def _words(phrase: str) -> list[str]:
    return [word for word in _WORD.findall(title_key(phrase)) if word not in _ANYBODYS] if phrase else []


def _office_words(slug: str, offices: Offices) -> set[str]:
    """The words of the offices that somebody has held at any time, with what the press calls such people."""
    posts = [held.post for held in offices.held_by.get(slug, ())]
    own = {word for post in posts for title in (post.title, *post.aliases) for word in _words(title)}
    return own.union(*(names for word, names in _LIKE if word in own))

"""Who is named side by side, "Trump and Kim", "A, B and C": whom "they", "both" and "the two" may mean; and
how many a plural counts."""

from __future__ import annotations

import re

from articles.extraction.entities.page import Page
from articles.extraction.entities.phrases import Part
from articles.extraction.entities.scanning import Occurrence
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.naming import actor_at

Together = tuple[tuple[Who, ...], int]
PAIR = 2
PERSONS = ("person",)
STATES = ("state", "adjective")
BODIES = ("institution", "company", "group", "media")


def last_group(
    context: Context,
    at: int,
    count: int | None = None,
    kinds: tuple[str, ...] = PERSONS,
    reach: int | None = None,
) -> Together | None:
    """The last who were named side by side before an offset ("Trump and Kim", "A, B and C"), and where.

    `count` is how many there must be; two may also have met ("Moon met Kim"). `reach` is
    how many sentences back they may stand, `None` as many as a reader keeps in mind.
    """
    page = context.page
    since = max(0, at - 1500)
    if reach is not None:
        since = max(since, page.sentences_back(at, reach))
    names = [seen for seen in names_in(context, (since, at)) if seen.kind in kinds]
    for last in range(len(names) - 1, 0, -1):
        first = _run(page, names, last, count)
        who = [actor_at(context, seen) for seen in names[first : last + 1]]
        known = tuple(one for one in who if one)
        if first == last or len(known) < len(who) or len({one.key for one in known}) < len(who):
            continue
        if count in (None, len(known)):
            return known, names[first].start
    return None


def _run(page: Page, names: list[Occurrence], last: int, count: int | None) -> int:
    """The number of the first of the names that are joined up to the last one."""
    left, right = names[last - 1].end, names[last].start
    if not _joins(page, left, right, _AND):
        met = count == 2 and _joins(page, left, right, _MEETS)
        return last - 1 if met else last
    first = last - 1
    while first and _joins(page, names[first - 1].end, names[first].start, _COMMA):
        first -= 1
    return first


_AND = re.compile(r",? and ")
_COMMA = re.compile(r", ")
_MEETS = re.compile(
    r" (?:(?:has|had|will|would|is to|was to) )?(?:met|meets?|spoke|talked|sat down|held (?:[\w-]+ ){0,2}"
    r"(?:talks|summit|meeting|conversation|call))(?: by (?:tele)?phone)?(?: with)? "
)


def _joins(page: Page, start: int, end: int, joint: re.Pattern[str]) -> bool:
    """Whether between two names stand a joint and at most the title of the second."""
    if end - start > 80:
        return False
    found = joint.match(page.low, start, end)
    between = page.low[found.end() : end].split() if found else []
    return found is not None and all(_may_be_of_a_title(page, word) for word in between)


def _may_be_of_a_title(page: Page, word: str) -> bool:
    """Whether a word may stand in the title before a name: "Moon and | his Danish counterpart Eva Holm"."""
    words, plain = page.index.words, word.strip(",")
    if plain in words.before_names or word in words.modifiers or plain in _IN_TITLES:
        return True
    nation = plain.removesuffix("'s")
    return nation in page.index.adjectives or nation in words.foreign


_IN_TITLES = frozenset({"counterpart", "of", "for", "affairs", "national"})


NUMBERS = {"two": 2, "both": 2, "pair": 2, "duo": 2, "three": 3, "four": 4}
"""Words before a plural that tell of how many it speaks."""


def count_told(part: Part) -> int | None:
    """How many persons or things a plural counts: "the two leaders", "both"; `None` where it counts none."""
    return next((NUMBERS[word] for word in part.words if word in NUMBERS), None)

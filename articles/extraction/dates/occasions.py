"""The event at which something was said: its day, its participants and the words of the page must fit."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import date, timedelta
from operator import attrgetter

from articles.extraction.edtf import InvalidDate, bounds
from articles.extraction.entities.names import Index
from articles.extraction.entities.page import Page
from articles.extraction.entities.time_words import Days, Time
from articles.extraction.only import only
from articles.extraction.people.known.memory import Reading
from articles.extraction.records import record
from articles.extraction.values import EventEntry

SPEAKING = frozenset({"press-conference", "statement", "visit", "talks", "summit", "declaration"})
_WORDS = {
    kind: tuple(words.split("|"))
    for kind, words in {
        "press-conference": "press conference|news conference|briefing|told reporters|briefed",
        "statement": "statement|interview|speech|address|remarks|told the|conversation|said in a|letter",
        "visit": "visit|travel|tour|trip|arriv|went to|conference|met ",
        "talks": "talks|meeting|met |negotiat",
        "summit": "summit|meeting|met ",
        "declaration": "declaration|statement|communiqu",
    }.items()
}


_LONGEST = timedelta(days=14)
_EARLY = date(2, 1, 1)


@record
class Occasion:
    """An event of the directory as a possible occasion, with its first and last day.

    `wider` are its participants with the states and bodies to which they belong.
    """

    slug: str
    kind: str
    first: date
    last: date
    participants: frozenset[str]
    wider: frozenset[str]
    entry: EventEntry


class Occasions:
    """The events of a directory at which something can be said, by day."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self.all = tuple(sorted(_occasions(index), key=attrgetter("first")))
        self._named: dict[str, Occasion | None] = {}
        self._first_days = [occasion.first for occasion in self.all]

    def named(self, slug: str) -> Occasion | None:
        """An event that a sentence names as where something was said; `None` for one of many weeks."""
        if slug not in self._named:
            entry = self.index.events.get(slug)
            self._named[slug] = _occasion(self.index, entry) if entry else None
        return self._named[slug]

    def on(self, first: date, last: date) -> list[Occasion]:
        """The occasions that may have been within the given days, in the order in which they began."""
        begin = bisect_left(self._first_days, first - _LONGEST) if first > _EARLY else 0
        end = bisect_right(self._first_days, last)
        return [occasion for occasion in self.all[begin:end] if first <= occasion.last]


def occasions_of(index: Index) -> Occasions:
    """The occasions of a directory, read on the first call."""
    known: Occasions | None = index.derived.get("occasions")
    if known is None:
        known = index.derived["occasions"] = Occasions(index)
    return known


def _occasions(index: Index) -> Iterable[Occasion]:
    for entry in index.directory.events:
        occasion = _occasion(index, entry) if entry.kind in SPEAKING else None
        if occasion and occasion.last - occasion.first <= _LONGEST:
            yield occasion


def _occasion(index: Index, entry: EventEntry) -> Occasion | None:
    try:
        first, last = bounds(entry.date) if entry.date else (None, None)
    except InvalidDate:
        return None
    if not first or not last or last - first > _A_MONTH:
        return None
    participants = frozenset(entry.participants)
    wider = frozenset(above for one in participants for above in index.ancestors(one))
    return Occasion(entry.slug, entry.kind, first, last, participants, wider, entry)


_A_MONTH = timedelta(days=31)


def takes_part(reading: Reading, occasion: Occasion) -> bool:
    """Whether every speaker takes part: themselves, or the state or body to which a participant belongs."""
    return bool(reading.who) and all(who.slug in occasion.wider for who in reading.who)


def on_its_day(page: Page, occasions: Occasions, reading: Reading, day: Days) -> Occasion | None:
    """The one occasion on the day that something was said, in which the speaker takes part."""
    first, last = day
    if first is None or last is None or (last - first).days > 2:
        return None
    fitting = [
        occasion
        for occasion in occasions.on(first, last)
        if occasion.first <= first and last <= occasion.last and takes_part(reading, occasion)
    ]
    if len(fitting) > 1:
        fitting = [occasion for occasion in fitting if in_words(page, occasion)] or fitting
        closest = min(_RANKS[occasion.kind] for occasion in fitting)
        fitting = [occasion for occasion in fitting if _RANKS[occasion.kind] == closest]
    return only(fitting)


_RANKS = {"press-conference": 0, "statement": 1, "visit": 2, "talks": 2, "summit": 2, "declaration": 3}
"""How closely an occasion of a kind is tied to what is said there, the closest first."""


def of_the_page(page: Page, occasions: Occasions, times: list[Time]) -> list[Occasion]:
    """The occasions on the days that the page itself gives, shortly before it was published."""
    latest = page.published[1]
    found: dict[str, Occasion] = {}
    for time in times:
        first, last = bounds(time.edtf) if time.edtf and time.exact else (None, None)
        if not first or not last or not latest or not 0 <= (latest - last).days <= _RECENT:
            continue
        for occasion in occasions.on(first, last):
            if in_words(page, occasion):
                found[occasion.slug] = occasion
    return list(found.values())


_RECENT = 40


def is_of_late(page: Page, occasion: Occasion) -> bool:
    """Whether an event is of the weeks before publication, of which a page tells as news."""
    first = page.published[0]
    return first is None or (first - occasion.last).days <= _RECENT


def at_an_occasion(page: Page, known: list[Occasion], reading: Reading) -> Occasion | None:
    """The one occasion of the page in which a speaker takes part; a state or parent body only in a press
    conference."""
    fitting = [
        occasion
        for occasion in known
        if reading.who
        and (
            all(who.slug in occasion.participants for who in reading.who)
            or (occasion.kind == "press-conference" and takes_part(reading, occasion))
        )
    ]
    return only(fitting)


def on_a_weekday(page: Page, occasions: Occasions, reading: Reading, weekday: int) -> Occasion | None:
    """The one occasion within the page's bounds that fits the weekday, the speaker and the words of the
    page."""
    first, last = page.published
    if first is None or last is None:
        return None
    fitting = [
        occasion
        for occasion in occasions.on(first, last)
        if occasion.first == occasion.last
        and occasion.first.weekday() == weekday
        and takes_part(reading, occasion)
        and any(who.slug in occasion.participants for who in reading.who)
        and in_words(page, occasion)
    ]
    return only(fitting)


def in_words(page: Page, occasion: Occasion) -> bool:
    """Whether the page speaks of such an event and names its other participants."""
    words = _WORDS.get(occasion.kind)
    if words and not page.tells(words):
        return False
    others = [slug for slug in occasion.participants if page.index.actors.get(slug) is not None]
    return sum(slug in page.named for slug in others) * 2 >= len(others)

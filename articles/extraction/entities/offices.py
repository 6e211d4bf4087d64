"""Who held which title on a day: "Unification Minister" on 2020-09-16 is Lee In-young."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from articles.extraction.edtf import InvalidDate, bounds
from articles.extraction.entities.names import Index, family_name, lowered, plain
from articles.extraction.tables import table
from articles.extraction.text.vocabulary import Nation
from articles.extraction.values import ActorEntry, PostEntry

Days = tuple[date | None, date | None]

_OF_STATE = re.compile(
    r" of (?:the )?(?:south korea|north korea|united states|japan|china|russia|united nations)$"
)
_MINISTER_OF = re.compile(r"^(?P<rank>.*?)minister (?:of|for) (?P<field>.+)$")
_FIELD_MINISTER = re.compile(r"\b(?P<field>national defense|foreign affairs(?: and trade)?) minister$")
_CHARGES = {
    "national defense": "defense",
    "defense": "defense",
    "the people's armed forces": "defense",
    "people's armed forces": "defense",
    "foreign affairs and trade": "foreign",
    "foreign affairs": "foreign",
    "unification": "unification",
}
_SPELLINGS = (
    ("defence", "defense"),
    ("advisor", "adviser"),
    ("spokesperson", "spokesman"),
    ("spokeswoman", "spokesman"),
    ("vice-", "vice "),
    ("secretary general", "secretary-general"),
    ("u.n.", "un"),
    ("u.s.", "us"),
)


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who held a title, with the post as the directory has it.

    `days` are those on which it may have been held, and `first` and `last` the same with the ends of time
    for what is not known. `told` are the days for which the post says who held the office; `None` where it
    says it for no day. `keys` are those of its own title and its aliases. `families` are the family names
    that they go by: as the side of the post writes it, and as their own does.
    """

    slug: str
    side: str
    post: PostEntry
    days: Days
    first: date
    last: date
    told: tuple[date, date] | None
    keys: frozenset[str]
    families: frozenset[str]


@lru_cache(maxsize=4096)
def title_key(title: str) -> str:
    """One form for the ways of writing a title: "Vice Minister of National Defence" → "vice defense
    minister"."""
    key = lowered(plain(title)).strip(" ,")
    for written, form in _SPELLINGS:
        key = key.replace(written, form)
    key = _OF_STATE.sub("", key)
    found = _MINISTER_OF.match(key)
    if found and found["field"] in _CHARGES:
        key = f"{found['rank']}{_CHARGES[found['field']]} minister"
    key = _FIELD_MINISTER.sub(lambda told: f"{_CHARGES[told['field']]} minister", key)
    return re.sub(r"^(first|second) vice ", r"\1 vice ", key)


def _post_days(post: PostEntry) -> Days:
    """The first and last day that a post may have been held; `None` where the bound is not known."""
    since = _side(post.since, 0)
    until = None if post.until in (None, "..") else _side(post.until, 1)
    return since, until


def _side(value: str | None, which: int) -> date | None:
    if not value:
        return None
    try:
        return bounds(value)[which]
    except InvalidDate:
        return None


def _ends(days: Days) -> tuple[date, date]:
    """A span of days of which an open end reaches for ever."""
    return days[0] or date.min, days[1] or date.max


def _keys(post: PostEntry, side: str) -> set[str]:
    """The keys under which a post is found: title, aliases, and what the press calls such an office."""
    names = table("titles")
    keys = {title_key(name) for name in (post.title, *post.aliases)}
    also = {name for key in keys for name in names["also"].get(key, ())} - set(names["not"].get(side, ()))
    return keys | {title_key(name) for name in also}


@lru_cache(maxsize=512)
def offices_called(title: str) -> tuple[str, ...]:
    """The offices whose holders the press also calls so: "defense chief" → "defense minister"."""
    return tuple(office for office, names in table("titles")["also"].items() if title in names)


_ANY_DAY: Days = (None, None)
_HEADS = re.compile(
    r"(?:director|secretary-general|general secretary|secretary|chairman|president|minister|premier)"
    r"(?= of\b|$)"
)
"""With what the title of the one who heads a body begins."""
_CHIEFS = ("chief", "head", "boss")


_NEAR = timedelta(days=3 * 366 - 1)


def _told(post: PostEntry, days: Days) -> tuple[date, date] | None:
    """A post without a known start or end says nothing of days far from what is known of it."""
    since, until = days
    if since is not None and until is None and post.until != "..":
        until = since + min(_NEAR, date.max - since)
    elif since is None and until is not None:
        since = until - min(_NEAR, until - date.min)
    return None if since is None else _ends((since, until))


class Offices:
    """The titles of a directory, for lookups by state, words and day."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self.holders: dict[str, list[Holder]] = defaultdict(list)
        self.holders_of: dict[tuple[str, str], list[Holder]] = defaultdict(list)
        """The same by title and state."""
        self.held_by: dict[str, list[Holder]] = defaultdict(list)
        """The posts of each actor, in the order of the directory."""
        self.held_at: dict[str, list[Holder]] = defaultdict(list)
        """Those of each institution."""
        self.dated: dict[str, list[Holder]] = defaultdict(list)
        """Those of each actor of which a day is known."""
        self.leading = frozenset(nation.leader for nation in index.words.nations)
        for entry in index.directory.actors:
            for post in entry.posts:
                side = self._side_of(entry, post)
                keys = frozenset(map(title_key, (post.title, *post.aliases)))
                families = self._families(entry, side)
                days = _post_days(post)
                holder = Holder(entry.slug, side, post, days, *_ends(days), _told(post, days), keys, families)
                self.held_by[entry.slug].append(holder)
                self.held_at[post.institution].append(holder)
                if days != _ANY_DAY:
                    self.dated[entry.slug].append(holder)
                for key in _keys(post, side):
                    self.holders[key].append(holder)
                    self.holders_of[key, side].append(holder)
        self.leaders: dict[str, set[Nation]] = defaultdict(set)
        """By family name, the states that somebody of the name ever led: most names lead to none."""
        for nation in index.words.nations:
            for holder in self.holders.get(title_key(nation.leader), ()):
                for family in holder.families if holder.side == nation.slug else ():
                    self.leaders[family].add(nation)

    def _side_of(self, entry: ActorEntry, post: PostEntry) -> str:
        institution = self.index.actors.get(post.institution)
        return institution.side if institution else entry.side

    def find(
        self, title: str, day: Days, side: str | None = None, institution: str | None = None
    ) -> list[Holder]:
        """All who may have held a title on a day, at most one entry a person. `None` does not restrict."""
        found: dict[str, Holder] = {}
        first, last = _ends(day)
        key = title_key(title)
        for holder in self.holders_of.get((key, side), ()) if side else self.holders.get(key, ()):
            if institution and institution not in self.index.ancestors(holder.post.institution):
                continue
            told = holder.told
            if told and told[0] <= last and first <= told[1]:
                found.setdefault(holder.slug, holder)
        return list(found.values())

    def heading(self, institution: str, head: str, day: Days) -> list[Holder]:
        """Who may have headed a body on a day, under the title's own first word or as its chief: "the U.N.
        chief"."""
        found: dict[str, Holder] = {}
        first, last = _ends(day)
        for held in self.held_at.get(institution, ()):
            leads = _HEADS.match(lowered(held.post.title))
            if leads is None or head not in (leads[0], *_CHIEFS):
                continue
            if held.told and held.told[0] <= last and first <= held.told[1]:
                found.setdefault(held.slug, held)
        return list(found.values())

    def alike(self, post: PostEntry, side: str, day: Days) -> Holder | None:
        """Who held in another state, on a day, the office that answers to a post; `None` where two or nobody
        did."""
        names = [title_key(name) for name in (post.title, *post.aliases)]
        if not self.leading.isdisjoint(names):
            nation = next((nation for nation in self.index.words.nations if nation.slug == side), None)
            names = [nation.leader] if nation else []
        else:
            names = [also for name in names for also in (name, *table("titles")["also"].get(name, ()))]
        for name in names:
            holders = self.find(name, day, side)
            if holders:
                return holders[0] if len(holders) == 1 else None
        return None

    def seat(self, title: str, side: str | None) -> str | None:
        """The one institution at which a title is held, in a state or, with `None`, in any, whoever holds it;
        `None` where it is held at none or at several."""
        holders = self.holders.get(title_key(title), ())
        seats = {holder.post.institution for holder in holders if side in (None, holder.side)}
        return seats.pop() if len(seats) == 1 else None

    def only_in(self, title: str, side: str) -> bool:
        """Whether the directory knows a title in one state only."""
        return {holder.side for holder in self.holders.get(title_key(title), ())} == {side}

    def held(self, slug: str, day: Days, title: str | None = None) -> PostEntry | None:
        """The post in which an actor spoke on a day: the one the text names, else the first that the
        directory has; `None` where they held none, or nothing tells the day."""
        if slug not in self.dated or day == _ANY_DAY:
            return None
        first, last = _ends(day)
        posts = [held for held in self.dated[slug] if held.first <= last and first <= held.last]
        if title:
            key = title_key(title)
            for held in posts:
                if key in held.keys:
                    return held.post
        return posts[0].post if posts else None

    def long_begun(self, slug: str, day: Days) -> bool:
        """Whether all that is known of an actor's posts on a day is that they took them up years before."""
        first, last = _ends(day)
        posts = [held for held in self.dated.get(slug, ()) if held.first <= last and first <= held.last]
        return all(
            held.days[0] is not None and held.told is not None and held.told[1] < first for held in posts
        )

    def left(self, slug: str, title: str, day: Days) -> bool:
        """Whether an actor held a title and left it, for good and more than a year before a day."""
        key = title_key(title)
        posts = [held for held in self.held_by.get(slug, ()) if key in held.keys]
        first = day[0]
        if not posts or first is None:
            return False
        return all(held.days[1] is not None and (first - held.days[1]).days > 366 for held in posts)

    def led(self, slug: str, day: Days) -> bool:
        """Whether an actor led a state on the day or before it. A day that is not known excludes nobody."""
        return any(
            title_key(held.post.title) in self.leading
            and (day[1] is None or held.days[0] is None or held.days[0] <= day[1])
            for held in self.held_by.get(slug, ())
        )

    def named(self, family: str, title: str, day: Days, side: str | None = None) -> list[Holder]:
        """The holders of a title on a day who bear a family name: "Unification Minister Lee"."""
        return [holder for holder in self.find(title, day, side) if family in holder.families]

    def _families(self, entry: ActorEntry, side: str) -> frozenset[str]:
        words = self.index.words
        return frozenset(family_name(entry.names[0], one, words) for one in (side, entry.side))

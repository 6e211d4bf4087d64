"""Of which state a page's bare "the ministry" and "the government" are.

| the page | its own state |
| --- | --- |
| published in Pyongyang | North Korea |
| filed in a capital, by no medium of Seoul | that capital's |
| printed in Tokyo, without a place, that tells no more of the South | Japan |
| that tells most of Japan, and of the South at most late and little, by no medium of Seoul | Japan |
| any other | South Korea |
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache

from articles.extraction.entities.names import Index
from articles.extraction.entities.scanning import Occurrence
from articles.extraction.text.vocabulary import vocabulary

Named = tuple[str, tuple[Occurrence, ...]]
"""A text in lower case, and the names in it."""
_NORTH = "north-korea"


def home_of(index: Index, publisher: str | None, dateline: str | None, texts: Iterable[Named] = ()) -> str:
    """The slug of the state; `texts` are the headline and the page, each in lower case with its names."""
    entry = index.actors.get(publisher or "")
    if entry and entry.side == _NORTH:
        return entry.side
    place = (dateline or "").lower().lstrip()
    if place.startswith("pyeongyang"):
        return _NORTH
    if entry and entry.side == index.words.home:
        return index.words.home
    for slug, towns in _towns() if place else ():
        if place.startswith(towns):
            return slug
    readers = _readers(publisher)
    return index.words.home if place and not readers else _told_of(index, texts, readers)


def _readers(publisher: str | None) -> str | None:
    """The state for whose readers an outlet writes, where it is no actor of the directory."""
    return next((one.slug for one in vocabulary().nations if publisher in one.outlets), None)


def _told_of(index: Index, texts: Iterable[Named], readers: str | None = None) -> str:
    """The state of which a page tells most that names nothing of the South's, the North apart and by far
    before any other; with the South's in passing, late on the page, too, but for the United States, which are
    told of everywhere. A name that every state's body may have tells nothing, and "Korean" neither. Else that
    of the `readers`, of which the page tells twice and no less than of the South."""
    told: Counter[str] = Counter()
    early: set[str] = set()
    for low, names in texts:
        for seen in names:
            name = low[seen.start : seen.end].removeprefix("the ")
            if name not in index.words.general_bodies and name not in _OF_EITHER:
                sides = {index.actors[slug].side for slug in seen.slugs if slug in index.actors}
                for side in sides:  # few: `update` takes many times as long
                    told[side] += 1
                early |= sides if seen.start < min(_LATE, len(low) // 2) else set()
    states = [(told[state], state) for state in index.states if state != _NORTH]
    first, second = sorted(states, reverse=True)[:2] if len(states) > 1 else ((0, ""), (0, ""))
    own = index.words.home
    late = first[1] != _EVERYWHERE and own not in early
    by_far = _BY_FAR if not told[own] else _TWICE
    if readers and told[readers] >= max(_TWICE, told[own]):
        return readers
    known = (not told[own] or late) and first[0] >= max(_TWICE, by_far * second[0])
    return first[1] if known else own


_OF_EITHER = frozenset({"korean", "koreans", "korea", "democratic party"})
_TWICE, _BY_FAR = 2, 3
_EVERYWHERE = "united-states"
_LATE = 700
"""Where a page has told what it is about."""


@cache
def _towns() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The states with the towns from which stories on them are filed, in lower case."""
    return tuple(
        (nation.slug, tuple(town.lower() for town in (*nation.capitals, *nation.towns)))
        for nation in vocabulary().nations
    )

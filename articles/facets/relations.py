"""Who speaks about whom: whom the words of statements name, beside those who say them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from articles.models import Actor, Attribution, Naming
from articles.models.base import Side
from articles.models.prepared import IDS, Prepared
from articles.search import among

LOOKED_THROUGH = 2_000
"""Statements that are looked through for names: the latest."""

MOST_PAIRS = 60
"""Pairs that are listed, those with most statements."""

DRAWN_PAIRS, DRAWN_NAMES = 36, 14
"""Pairs that are drawn at most, and names on each side of the drawing: more would be a thicket."""

ROW = 10
"""Units of the drawing's height for each name of its longer side."""

ACROSS = 100
"""Units of its width."""

THINNEST, THICKEST = 1.5, 14.0
"""Pixels of a line for one statement, and for as many as the strongest pair has."""

_SIDES = {side: place for place, side in enumerate(Side.values)}


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who speaks or is spoken about. `slug` is empty for a speaker without an entry."""

    name: str
    slug: str
    side: str

    @property
    def value(self) -> str:
        """What the address of a list calls them."""
        return self.slug or self.name


@dataclass(frozen=True, slots=True)
class Pair:
    """How many of the statements of the one name the other."""

    speaker: Party
    about: Party
    count: int


@dataclass(frozen=True, slots=True)
class Line:
    """A pair as it is drawn: from its height on the left to its height on the right, as wide as it counts."""

    pair: Pair
    left: float
    right: float
    width: float

    @property
    def path(self) -> str:
        """As SVG has it, in the units of the drawing."""
        middle = ACROSS // 2
        return f"M0 {self.left:g}C{middle} {self.left:g} {middle} {self.right:g} {ACROSS} {self.right:g}"


@dataclass(frozen=True, slots=True)
class Drawing:
    """The strongest pairs as lines between two columns of names, each side's names together."""

    speakers: tuple[Party, ...]
    about: tuple[Party, ...]
    lines: tuple[Line, ...]

    @property
    def height(self) -> int:
        return max(len(self.speakers), len(self.about)) * ROW


@dataclass(frozen=True, slots=True)
class Relations:
    """The pairs of some statements, the strongest first. `read` is how many of the statements were read."""

    pairs: tuple[Pair, ...]
    read: int

    @property
    def drawing(self) -> Drawing:
        chosen: list[Pair] = []
        speakers: dict[Party, int] = {}
        about: dict[Party, int] = {}
        for pair in self.pairs[:DRAWN_PAIRS]:
            is_room = all(
                party in names or len(names) < DRAWN_NAMES
                for party, names in ((pair.speaker, speakers), (pair.about, about))
            )
            if is_room:
                chosen.append(pair)
                speakers[pair.speaker] = speakers.get(pair.speaker, 0) + pair.count
                about[pair.about] = about.get(pair.about, 0) + pair.count
        left, right = _in_order(speakers), _in_order(about)
        height = max(len(left), len(right)) * ROW
        most = max((pair.count for pair in chosen), default=1)
        lines = [
            Line(
                pair,
                _middle(left, pair.speaker, height),
                _middle(right, pair.about, height),
                _width(pair, most),
            )
            for pair in chosen
        ]
        return Drawing(left, right, tuple(lines))


def _in_order(names: dict[Party, int]) -> tuple[Party, ...]:
    """Side after side, in each those of whom most is drawn."""
    return tuple(sorted(names, key=lambda one: (_SIDES.get(one.side, len(_SIDES)), -names[one], one.name)))


def _middle(column: tuple[Party, ...], party: Party, height: int) -> float:
    return round((column.index(party) + 0.5) * height / len(column), 2)


def _width(pair: Pair, most: int) -> float:
    return round(max(THINNEST, THICKEST * pair.count / most), 1)


def relations(statements: Sequence[int]) -> Relations:
    """Who speaks about whom in the first `LOOKED_THROUGH` of these statements; in three queries.

    A statement counts once for each of its speakers and each of those whom it names. What somebody says of
    themselves is left out.
    """
    ids = list(statements[:LOOKED_THROUGH])
    named = whom_they_name(ids)
    spoken = among(Attribution.objects.order_by(), list(named), "statement")
    counts: Counter[tuple[int | str, int]] = Counter()
    for statement, actor, name in spoken.values_list("statement", "actor", "name"):
        speaker = actor or name
        counts.update((speaker, other) for other in named[statement] if other != speaker)
    top = sorted(counts, key=lambda pair: (-counts[pair], str(pair[0]), pair[1]))[:MOST_PAIRS]
    parties = _parties({one for pair in top for one in pair if isinstance(one, int)})
    return Relations(
        tuple(
            Pair(
                parties[speaker] if isinstance(speaker, int) else Party(speaker, "", ""),
                parties[about],
                counts[speaker, about],
            )
            for speaker, about in top
        ),
        len(ids),
    )


def whom_they_name(statements: Iterable[int]) -> dict[int, set[int]]:
    """The actors whom the words of each statement name, if only by a title or a pronoun; in one query.

    Statements that name nobody are left out.
    """
    found: dict[int, set[int]] = defaultdict(set)
    for statement, actor in _namings.tuples(list(statements)):
        found[statement].add(actor)
    return dict(found)


_namings = Prepared(
    lambda ids: among(Naming.objects.order_by(), ids, "statement").values_list("statement", "actor"), IDS
)


def _parties(ids: set[int]) -> dict[int, Party]:
    rows = among(Actor.objects.order_by(), list(ids)).values_list("pk", "name", "slug", "side")
    return {pk: Party(name, slug, side) for pk, name, slug, side in rows}

"""With which words statements are reported: who “said” something elsewhere “claimed” or “warned” it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from articles.extraction.cues.words import word_of
from articles.facets.tally import most
from articles.models import Publisher, Statement

MOST = 60
"""Words that are listed, those that report most."""

PUBLISHERS = 3
"""Publishers that are named beside a word, those that use it most."""


@dataclass(frozen=True, slots=True)
class Reported:
    """A reporting word, empty where nothing reports, and how many statements of which type it reports.

    `publishers`: slug, name, how many they report with it, and what part that is of all that they report, in
    percent.
    """

    word: str
    count: int
    direct: int
    mixed: int
    indirect: int
    publishers: tuple[tuple[str, str, int, int], ...]


def reported(statements: Sequence[int]) -> list[Reported]:
    """The words that report these statements, those that report most first; in two queries."""
    rows = Statement.objects.among(list(statements)).order_by().values_list("cue", "type", "publisher")
    types: dict[str, Counter[str]] = defaultdict(Counter)
    papers: dict[str, Counter[int]] = defaultdict(Counter)
    every: Counter[int] = Counter()
    for (cue, kind, publisher), count in Counter(rows).items():
        word = word_of(cue)
        types[word][kind] += count
        if publisher:
            papers[word][publisher] += count
            every[publisher] += count
    words = sorted(types, key=lambda word: (-types[word].total(), word))[:MOST]
    top = {word: most(papers[word], PUBLISHERS) for word in words}
    names = Publisher.objects.only("slug", "name").in_bulk({pk for pairs in top.values() for pk, _ in pairs})
    return [
        Reported(
            word,
            types[word].total(),
            types[word]["direct"],
            types[word]["mixed"],
            types[word]["indirect"],
            tuple((names[pk].slug, names[pk].name, n, round(100 * n / every[pk])) for pk, n in top[word]),
        )
        for word in words
    ]

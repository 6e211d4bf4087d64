"""The same story from another outlet, found by shingles: shown to the editor, never dropped.

Candidates are articles that share a phrase with the text (full text, so that it stays
fast in a large archive); they are compared by the 5-word shingles they have in common.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.models import Article
from articles.search import parse

SHINGLE = 5
PHRASE = 7
"""Words of a phrase by which candidates are looked for."""
PHRASES = 8
CANDIDATES = 50
ALIKE = 0.2
"""Share of the shorter text's shingles from which two texts are called alike; unrelated stories of one day,
which quote the same statement, share a few of a hundred."""

THE_SAME = 0.5
"""Share from which two texts are taken for the same story, until an editor says otherwise."""


@dataclass(frozen=True, slots=True)
class Alike:
    """An article with much of the same text. `share` is of the shorter text's shingles, from 0 to 1."""

    article: Article
    share: float

    @property
    def percent(self) -> int:
        return round(self.share * 100)

    @property
    def is_likely_the_same(self) -> bool:
        """Whether the two are the same story, as far as a machine can tell."""
        return self.share >= THE_SAME


def words_of(text: str) -> list[str]:
    """The words of a text, without punctuation and case."""
    return re.findall(r"\w+", text.casefold())


def shingles(text: str) -> set[tuple[str, ...]]:
    """Every run of five words; of a shorter text its words as one."""
    words = words_of(text)
    return (
        {tuple(words[at : at + SHINGLE]) for at in range(max(1, len(words) - SHINGLE + 1))}
        if words
        else set()
    )


def share(one: set[tuple[str, ...]], other: set[tuple[str, ...]]) -> float:
    """How much of the smaller set is in the other."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def alike(text: str) -> list[Alike]:
    """Articles of the archive with much of the same text, the most alike first. In one query."""
    phrases = _phrases(text)
    if not phrases:
        return []
    query = parse(" OR ".join(f'"{phrase}"' for phrase in phrases))
    candidates = Article.objects.search(query).select_related("publisher")[:CANDIDATES]
    own = shingles(text)
    found = [Alike(article, share(own, shingles(article.text))) for article in candidates]
    return sorted((one for one in found if one.share >= ALIKE), key=lambda one: -one.share)


def _phrases(text: str) -> list[str]:
    """Phrases from all over the text."""
    words = words_of(text)
    if len(words) < PHRASE:
        return []
    step = max(1, (len(words) - PHRASE) // PHRASES)
    return [" ".join(words[at : at + PHRASE]) for at in range(0, len(words) - PHRASE + 1, step)][
        : PHRASES + 1
    ]

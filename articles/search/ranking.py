"""Which hits say most of what was asked: an order by relevance that no database decides.

The stored terms of a bounded number of hits are weighed here, so that the order is the same on
every database. As in BM25, a word counts the more the rarer it is, the more often it stands
in a text, and the shorter the text; rarity is that among the rows weighed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import log

from articles.search.query import And, Node, Phrase, Query, Scope, Word
from articles.search.terms import SCOPE

SATURATION = 1.2
"""How soon a further occurrence counts little (k1 of BM25)."""

LENGTH = 0.6
"""How much a long text is marked down (b of BM25)."""

COMMONEST = 0.25
"""What a word counts that stands in every row."""

SAID = 1.5
"""What a word counts in what was said, over and above the context, which holds it too."""

SIDE_BY_SIDE = 1.0
"""What it counts that the words follow one another as typed."""


def rank(rows: Iterable[tuple[int, str]], query: Query) -> list[int]:
    """The ids of rows `(id, terms)`, the most relevant first; what weighs the same stays in its order."""
    known = [(pk, f" {terms} ") for pk, terms in rows]
    leaves = query.terms
    if not leaves or not known:
        return [pk for pk, _ in known]
    scopes: tuple[Scope, ...] = ("context", "content")
    counts = {
        (leaf, scope): [_count(leaf, scope, terms) for _, terms in known]
        for leaf in leaves
        for scope in scopes
    }
    rarity = {leaf: _rarity([sum(pair) for pair in _pairs(counts, leaf)]) for leaf in leaves}
    norms = _norms([terms for _, terms in known])
    together = _as_typed(query.root)
    weights = []
    for row, (_, terms) in enumerate(known):
        weight = SIDE_BY_SIDE * (together in terms) if together else 0.0
        for leaf in leaves:
            weight += rarity[leaf] * _saturated(counts[leaf, "context"][row], norms[row])
            weight += rarity[leaf] * _saturated(counts[leaf, "content"][row], norms[row]) * SAID
        weights.append(weight)
    order = sorted(range(len(known)), key=lambda row: -weights[row])
    return [known[row][0] for row in order]


def _pairs(
    counts: dict[tuple[Word | Phrase, Scope], list[int]], leaf: Word | Phrase
) -> Iterable[tuple[int, int]]:
    return zip(counts[leaf, "context"], counts[leaf, "content"], strict=True)


def _count(leaf: Word | Phrase, scope: Scope, terms: str) -> int:
    """How often a leaf stands in a row; of a word's other forms it is known only that they do."""
    if isinstance(leaf, Word):
        return sum(terms.count(f" {term} ") for term in leaf.alternatives(scope))
    return terms.count(f" {' '.join(leaf.terms(scope))} ")


def _rarity(counts: Sequence[int]) -> float:
    found = sum(count > 0 for count in counts)
    return COMMONEST + log(1 + (len(counts) - found + 0.5) / (found + 0.5))


def _norms(rows: Sequence[str]) -> list[float]:
    lengths = [terms.count(" ") for terms in rows]
    usual = sum(lengths) / len(lengths)
    return [1 - LENGTH + LENGTH * length / usual for length in lengths]


def _saturated(count: int, norm: float) -> float:
    return count * (SATURATION + 1) / (count + SATURATION * norm)


def _as_typed(node: Node | None) -> str:
    """The typed words as a run of exact terms in what was said, if there are several and nothing else."""
    if not isinstance(node, And) or not all(isinstance(part, Word) and part.typed for part in node.nodes):
        return ""
    words = [part.typed.lower() for part in node.nodes if isinstance(part, Word)]
    return f" {' '.join(SCOPE + word for word in words)} "

"""Whatever is typed is a query, and what it finds is what the reference says."""

import random

import pytest

from articles.search import parse
from tests.search.reference import SAID, matches, parts

PIECES = [
    *("talks", "Seoul", "the", "Kim Jong-un", "북한", "위원장", "핵", "U.S.", "6.15", "us", "families"),
    *("co-operation", "OR", "AND", "NOT", "-", "−", '"', "“", "”", "(", ")", "|", "&", "*", "'", "’"),
    *("\\", "%", "_", "~", "@", "…", " ", " ", " ", "\n", "\t", "\0", "\u200b", "\ufeff", "🙂", "e\u0301"),
    *("ﷺ", "½", "㈜", "ß", "𝔎", "\U00020000", "content:", "NEAR(", "^", "{", "}", "+", ":", ";", "--", "/*"),
    *("<->", "!", ":*", "''", "$1", "%s"),
]


def typed(seed: int) -> str:
    """A string that somebody, or something, might type."""
    chance = random.Random(seed)
    if seed % 4 == 0:
        return "".join(chr(chance.randrange(1, 0xD800)) for _ in range(chance.randrange(1, 30)))
    return "".join(chance.choice(PIECES) for _ in range(chance.randrange(1, 14)))


def expected(text: str, scope: str) -> set[str]:
    query = parse(text, scope)
    found = set()
    for name, paragraph in SAID.items():
        pieces = parts(paragraph)
        context = "".join(piece for piece, _ in pieces)
        if matches(query, context, tuple(piece for piece, said in pieces if said)):
            found.add(name)
    return found


@pytest.mark.parametrize("part", range(10))
def test_ten_thousand_strings_find_what_the_reference_finds(archive, part):
    wrong = []
    for seed in range(part * 1000, part * 1000 + 1000):
        scope = "content" if seed % 3 == 0 else "context"
        if archive.found(typed(seed), scope) != expected(typed(seed), scope):
            wrong.append(typed(seed))
    assert wrong == []


@pytest.mark.parametrize(
    "text",
    [
        "(" * 50_000,
        ")" * 50_000,
        '"' * 50_001,
        "-" * 50_000,
        "- " * 25_000,
        "NOT " * 10_000,
        "OR " * 10_000,
        "a " * 20_000,
        "a-" * 20_000,
        "((((((((((((((((((a OR b) c) OR d) -e) f)",
        "가" * 20_000,
        "x" * 100_000,
        "-(" * 5_000 + "a",
    ],
    ids=lambda text: text[:12],
)
def test_a_monstrous_query_is_answered(archive, text):
    assert isinstance(archive.found(text), set)

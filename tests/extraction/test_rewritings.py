"""A page that is written in another way, and says the same, has the same statements by the same speakers."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from articles.extraction.annotate import annotate, prepare
from articles.extraction.clean import clean
from articles.extraction.entities.names import Index
from articles.extraction.evaluation import words_of
from articles.extraction.values import CleanPage, Directory
from tests.extraction.rewriting import REWRITINGS

TESTS = Path(__file__).parents[1]
PAGES = [
    *sorted((TESTS.parent / "fixtures" / "seeds").glob("*.txt")),
    *sorted((TESTS / "pages").glob("*[05]_*.txt"))[1:],
]
_MARKS = re.compile(r"[“”‘’«»\"',]")

Answer = list[tuple[list[str], list[str]]]


@pytest.fixture(scope="module")
def index(directory: Directory) -> Index:
    return prepare(directory)


@pytest.fixture(scope="module")
def pages(directory: Directory) -> list[CleanPage]:
    return [clean(path.read_text(encoding="utf-8"), directory=directory) for path in PAGES]


def answer(page: CleanPage, index: Index, rewrite: Callable[[str], str]) -> Answer:
    """Words and speakers of all statements of a page that is rewritten first."""
    text = rewrite(page.text)
    found = annotate(
        text,
        directory=index,
        published=page.published,
        title=rewrite(page.title) if page.title else None,
        dateline=page.dateline,
        publisher=page.publisher,
        headings=tuple(rewrite(heading.text) for heading in page.headings),
    )
    return [
        (
            words_of(_MARKS.sub(" ", text[start:end]) for start, end in statement.segments),
            [speaker.actor or rewrite(speaker.name) for speaker in statement.speakers],
        )
        for statement in found.statements
    ]


def rewritten(found: Answer, rewrite: Callable[[str], str]) -> Answer:
    return [(rewrite(" ".join(words)).split(), list(map(rewrite, speakers))) for words, speakers in found]


@pytest.mark.parametrize("way", REWRITINGS)
def test_another_way_of_writing_changes_no_statement(way: str, pages: list[CleanPage], index: Index) -> None:
    differing = []
    for page in pages:
        plain, other = answer(page, index, str), answer(page, index, REWRITINGS[way])
        differing += [one for one in other if one not in rewritten(plain, REWRITINGS[way])]
        differing += [one for one in rewritten(plain, REWRITINGS[way]) if one not in other]
    assert differing == []

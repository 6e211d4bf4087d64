"""A page that is written in another way, and says the same, has the same statements by the same speakers."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from articles.extraction.annotate import annotate, prepare
from articles.extraction.clean import clean
from articles.extraction.entities.names import Index
from articles.extraction.evaluation import words_of
from articles.extraction.values import Annotation, CleanPage, Directory
from tests.extraction.rewording import REWORDINGS, apply, moved
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


def annotated(page: CleanPage, index: Index, text: str, rewrite: Callable[[str], str] = str) -> Annotation:
    return annotate(
        text,
        directory=index,
        published=page.published,
        title=rewrite(page.title) if page.title else None,
        dateline=page.dateline,
        publisher=page.publisher,
        headings=tuple(rewrite(heading.text) for heading in page.headings),
    )


def answer(page: CleanPage, index: Index, rewrite: Callable[[str], str]) -> Answer:
    """Words and speakers of all statements of a page that is rewritten first."""
    text = rewrite(page.text)
    found = annotated(page, index, text, rewrite)
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


Places = set[tuple[tuple[tuple[int, int], ...], tuple[str, ...]]]


def places(found: Annotation, place: Callable[[int], int], spelled: Callable[[str], str]) -> Places:
    """Where all statements stand in a text once it is changed, and who speaks."""
    return {
        (
            tuple((place(start), place(end)) for start, end in statement.segments),
            tuple(speaker.actor or spelled(speaker.name).lower() for speaker in statement.speakers),
        )
        for statement in found.statements
    }


@pytest.mark.parametrize("way", REWORDINGS)
def test_other_words_change_no_statement(way: str, pages: list[CleanPage], index: Index) -> None:
    differing, changed = [], 0
    for page in pages:
        changes = REWORDINGS[way](page.text)
        changed += len(changes)
        spellings = {page.text[start:end]: new for start, end, new in changes}

        def spelled(name: str, spellings: dict[str, str] = spellings) -> str:
            for old, new in spellings.items():
                name = re.sub(rf"\b{re.escape(old)}(?!\w)", new, name)
            return name

        other = apply(changes, page.text)
        plain = places(annotated(page, index, page.text), partial(moved, changes), spelled)
        differing += [
            (page.title, [other[start:end] for start, end in spans], who)
            for spans, who in plain ^ places(annotated(page, index, other), int, spelled)
        ]
    assert changed
    assert differing == []

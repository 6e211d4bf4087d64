"""Who is told, and what begins a clause."""

from __future__ import annotations

import pytest

from articles.extraction.grammar.clauses import skip_addressee, starts_clause
from articles.extraction.text.tokens import tokenise
from tests.extraction.scopes import rest


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("reporters it rained", "it rained"),
        ("members of both houses that it rained", "that it rained"),
        ("the Evening Star the vault was empty", "the vault was empty"),
        ("him it rained", "it rained"),
    ],
)
def test_the_person_told_is_skipped(text: str, left: str) -> None:
    tokens = tokenise(text)
    assert rest(text, skip_addressee(tokens, 0, len(tokens))) == left


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("the bridge was safe", True),
        ("the bridge, which fell in May, was safe", True),
        ("people who saw it were ill", True),
        ("if it rains, the bridge will close", True),
        ("the fees be cut", True),
        ("a ferry, dubbed the Swan, was lost", True),
        ("a ferry, dubbed the Swan, with the guild", False),
        ("an office, located in Oslo, for such matters", False),
        ("no reason why the hall was shut was given", True),
        ("officials who reported the case were jailed", True),
        ("the man who left", False),
        ("a letter in which it said the hall was late", False),
        ("a book on how the hall was built", False),
        ("to close the bridge", False),
        ("in the evening", False),
    ],
)
def test_what_begins_a_clause_without_that(text: str, answer: bool) -> None:
    tokens = tokenise(text)
    assert starts_clause(tokens, 0, len(tokens)) is answer

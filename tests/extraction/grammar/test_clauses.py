"""Finite verbs, time phrases, places of speech, persons told."""

from __future__ import annotations

import pytest

from articles.extraction.grammar.clauses import (
    first_finite,
    noun_phrase_end,
    skip_addressee,
    skip_adverbials,
    skip_time,
    starts_clause,
)
from articles.extraction.text.tokens import tokenise


def rest(text: str, k: int) -> str:
    tokens = tokenise(text)
    return text[tokens.starts[k] :] if k < len(tokens) else ""


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("the mayor of the town left early", "left"),
        ("the proposed plan was dead", "was"),
        ("the plan proposed by the town failed", "failed"),
        ("she'd seen the plans before they came", "'d"),
        ("it's late", "'s"),
        ("Bern condemns the raid", "condemns"),
        ("they test-fired a rocket", "test-fired"),
        ("a plan to sell the fort", None),
    ],
)
def test_the_first_finite_verb(text: str, verb: str | None) -> None:
    tokens = tokenise(text)
    k = first_finite(tokens, 0, len(tokens))
    assert (tokens.low[k] if k >= 0 else None) == verb


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Thursday it rained", "it rained"),
        ("on Jan. 6, 2016, it rained", "it rained"),
        ("earlier this month it rained", "it rained"),
        ("last week’s rain was heavy", "last week’s rain was heavy"),
        ("this year would be dry", "this year would be dry"),
        ("only rain fell", "only rain fell"),
    ],
)
def test_time_phrases_before_a_content_are_skipped(text: str, left: str) -> None:
    tokens = tokenise(text)
    assert rest(text, skip_time(tokens, 0, len(tokens))) == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("in a statement on Monday it rained", "it rained"),
        ("at a briefing in Oslo that it rained", "that it rained"),
        ("in the hills it rained", "in the hills it rained"),
    ],
)
def test_places_of_speech_are_skipped_and_others_are_not(text: str, left: str) -> None:
    tokens = tokenise(text)
    assert rest(text, skip_adverbials(tokens, 0, len(tokens))) == left


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


def test_a_noun_phrase_joins_its_parts() -> None:
    tokens = tokenise("the mayor of Bergen and his wife in May")
    assert tokens.low[noun_phrase_end(tokens, 0, len(tokens))] == "in"


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
        ("the man who left", False),
        ("to close the bridge", False),
        ("in the evening", False),
    ],
)
def test_what_begins_a_clause_without_that(text: str, answer: bool) -> None:
    tokens = tokenise(text)
    assert starts_clause(tokens, 0, len(tokens)) is answer

"""Noun phrases, time phrases, places of speech."""

from __future__ import annotations

import pytest

from articles.extraction.grammar.adverbials import noun_phrase_end, skip_adverbials, skip_time
from articles.extraction.text.tokens import tokenise
from tests.extraction.scopes import rest


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


def test_a_noun_phrase_joins_its_parts() -> None:
    tokens = tokenise("the mayor of Bergen and his wife in May")
    assert tokens.low[noun_phrase_end(tokens, 0, len(tokens))] == "in"

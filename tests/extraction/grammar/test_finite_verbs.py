"""Finite verbs by their forms and their neighbours."""

from __future__ import annotations

import pytest

from articles.extraction.grammar.finite_verbs import first_finite
from articles.extraction.text.tokens import tokenise


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

"""To what `who` and `which` refer."""

from __future__ import annotations

import pytest

from articles.extraction.grammar.relative_clauses import antecedent, person_before
from tests.extraction.scopes import scope_of, words


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The prize went to Ola Lund, who said no", "Ola Lund"),
        ("She met a guard reached by phone, who said no", "a guard"),
        (
            "They asked the Committee for the Defense of Oslo, which said no",
            "the Committee for the Defense of Oslo",
        ),
    ],
)
def test_it_refers_to_the_noun_before_it(text: str, noun: str) -> None:
    scope = scope_of(text)
    relative = next(k for k, word in enumerate(scope.tokens.low) if word in {"who", "which"})
    assert words(scope, antecedent(scope, relative - 1)) == noun


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("They asked Lars Holm, head of the Harbour Party, who said no", "Lars Holm"),
        ("They asked Lars Holm, an analyst at an institute in Oslo, who said no", "Lars Holm"),
        ("They asked Lars Holm of the old Harbour Party, who said no", "Lars Holm of the old Harbour Party"),
    ],
)
def test_who_is_a_person_and_no_party_or_place(text: str, person: str) -> None:
    scope = scope_of(text)
    assert words(scope, person_before(scope, scope.tokens.low.index("who") - 1)) == person

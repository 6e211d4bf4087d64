"""Names in a row before a verb, with a comma before the last or without: all of them speak.

| kind | right | wrong |
| --- | --- | --- |
| a comma before the last | `as Norway, Peru, and Chile said` | `Norway agreed, and Chile said` |
| whose they are | `Ministers of Norway, Peru, and Chile said` | `a ship of Norway, and Chile said` |
"""

import pytest

from articles.extraction.grammar.listed import listed_with
from articles.extraction.grammar.sources import subject_before
from tests.extraction.scopes import scope_of, words


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The test came as Norway, Peru and Chile said no", "Norway, Peru and Chile"),
        ("The test came as Norway, Peru, and Chile said no", "Norway, Peru, and Chile"),
        (
            "The test came as Norway, Peru, and the United States said no",
            "Norway, Peru, and the United States",
        ),
        ("It failed, and Norway, Peru, and Chile said no", "Norway, Peru, and Chile"),
        ("Ministers of Norway, Peru, and Chile said no", "Ministers of Norway, Peru, and Chile"),
        ("Norway agreed, and Chile said no", "Chile"),
        ("It sank a ship of Norway, and Chile said no", "Chile"),
        ("Lund flew to Norway, Peru, and Chile said no", "Chile"),
        ("As Norway agreed, farmers, and Chile said no", "Chile"),
    ],
)
def test_all_names_of_a_list_are_its_subject(text: str, subject: str) -> None:
    scope = scope_of(text)
    found = subject_before(scope, 0, scope.tokens.low.index("said"))
    assert found
    assert words(scope, listed_with(scope, 0, found)) == subject

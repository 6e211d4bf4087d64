"""Whom an opening means that keeps the name back."""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

OPENINGS = [
    (
        "A spokesman for the ferry office showed a picture. The spokesman said the pier was shut. "
        "Kim Ho-min, a spokesman for the Unification Ministry, told reporters it was not.",
        "spokesman",
    ),
    (
        "South Korea's incoming Defense Minister said the gate would stay shut. "
        "“I will see to it,” Yoon Kwang-min told lawmakers. Yoon, the minister-designate, left at noon.",
        "Yoon Kwang-min",
    ),
]


@pytest.mark.parametrize(("text", "first"), OPENINGS)
def test_who_is_named_later_is_meant_unless_another_was_brought_in(text, first, directory: Directory):
    statement = annotate(text, directory=directory, published="2010-12-04").statements[0]
    assert who_speaks(statement) == [first]

"""Several of whom only the last has the noun: each speaks for their state."""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory

JOINED = [
    ("South Korean and Japanese officials said it was late.", ["south-korea", "japan"]),
    ("It was late, according to South Korean and U.S. officials.", ["south-korea", "united-states"]),
    ("South and North Korean officials said it was late.", ["south-korea", "north-korea"]),
    ("Chinese, Russian and North Korean diplomats said it was late.", ["china", "russia", "north-korea"]),
    ("The South Korean and Japanese governments said it was late.", ["south-korea", "japan"]),
    ("The two governments said it was late.", ["south-korea", "north-korea"]),
    ("President Moon Jae-in and U.S. officials said it was late.", ["moon-jae-in", "united-states"]),
    ("South Korean and Japanese fishermen said it was late.", ["South Korean and Japanese fishermen"]),
    ("The American and North Korean envoys said it was late.", ["American and North Korean envoys"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speakers"), JOINED)
def test_states_share_the_noun_of_the_last(text, speakers, directory: Directory):
    (statement,) = annotate(text, directory=directory, published="2019-07-01").statements
    assert [one.actor or one.name for one in statement.speakers] == speakers


def test_a_state_shares_no_noun_that_is_of_nobody(directory: Directory):
    (statement,) = annotate("The United States and experts said it was late.", directory=directory).statements
    assert [one.actor for one in statement.speakers] == ["united-states"]

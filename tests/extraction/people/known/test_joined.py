"""Several of whom only the last has the noun: each speaks for their state."""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

JOINED = [
    ("South Korean and Japanese officials said it was late.", ["south-korea", "japan"]),
    ("It was late, according to South Korean and U.S. officials.", ["south-korea", "united-states"]),
    ("South and North Korean officials said it was late.", ["south-korea", "north-korea"]),
    ("Chinese, Russian and North Korean diplomats said it was late.", ["china", "russia", "north-korea"]),
    ("The South Korean and Japanese governments said it was late.", ["south-korea", "japan"]),
    ("The two governments said it was late.", ["south-korea", "north-korea"]),
    ("President Moon Jae-in and U.S. officials said it was late.", ["moon-jae-in", "united-states"]),
    ("South Korean and Japanese fishermen said it was late.", ["South Korean and Japanese fishermen"]),
    ("Japan, the United States and South Korea said it was late.", ["japan", "united-states", "south-korea"]),
    ("China, the U.S., Seoul and Tokyo said it rained.", ["china", "united-states", "south-korea", "japan"]),
    ("Japan, the IAEA and China said it was late.", ["japan", "iaea", "china"]),
    ("Japan, the North's rival and neighbor, said it was late.", ["japan"]),
    ("Seoul, the capital and the largest city, said it was late.", ["south-korea"]),
    ("The North will stop in return for U.S. aid, both governments said.", ["north-korea", "united-states"]),
    ("OSLO — The United States will pay Japan, the two governments said.", ["united-states", "japan"]),
    ("The South will pay the North, the two sides said.", ["south-korea", "north-korea"]),
    ("The South will pay the North for U.S. coal, both sides said.", ["south-korea", "north-korea"]),
    ("Seoul, Tokyo and Beijing have all said it was late.", ["south-korea", "japan", "china"]),
    ("Seoul and Tokyo had both told us it was late.", ["south-korea", "japan"]),
    ("The Oslo Committee, a guild, and Bergen Watch said it was late.", ["Oslo Committee", "Bergen Watch"]),
    ("The Oslo Committee, an Oslo NGO, and the IAEA said it was late.", ["Oslo Committee", "iaea"]),
    ("The American and North Korean envoys said it was late.", ["American and North Korean envoys"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speakers"), JOINED)
def test_states_share_the_noun_of_the_last(text, speakers, directory: Directory):
    (statement,) = annotate(text, directory=directory, published="2019-07-01").statements
    assert who_speaks(statement) == speakers


def test_a_state_shares_no_noun_that_is_of_nobody(directory: Directory):
    (statement,) = annotate("The United States and experts said it was late.", directory=directory).statements
    assert [one.actor for one in statement.speakers] == ["united-states"]

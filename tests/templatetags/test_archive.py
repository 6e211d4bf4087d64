"""How pages print who speaks, and for which sides."""

import pytest

from articles.templatetags.archive import sides_in_words, sides_of
from tests.factories import make_actor, make_attribution, make_statement


@pytest.fixture
def joint(db):
    """What a South Korean and a North Korean say together, and the two."""
    south, north = make_actor("Ahn Ji", side="south-korea"), make_actor("Ri Song", side="north-korea")
    statement = make_statement(speaker=south)
    make_attribution(statement, north)
    return statement, south, north


def test_a_joint_statement_has_the_sides_of_all_who_speak(joint):
    assert sides_of(joint[0]) == ["south-korea", "north-korea"]


def test_on_a_speakers_own_page_their_side_comes_first(joint):
    statement, _, north = joint
    assert sides_of(statement, north) == ["north-korea", "south-korea"]


def test_a_side_is_said_once(joint):
    statement, south, _ = joint
    make_attribution(statement, make_actor("Bae Su", side=south.side))
    assert sides_in_words(sides_of(statement)) == "South Korea and North Korea"


def test_without_a_speaker_no_side_is_known(db):
    assert sides_in_words(sides_of(make_statement(speaker=None))) == "no side known"

"""How pages print who speaks, and for which sides."""

import pytest

from articles.templatetags.archive import lasting, sides_in_words, sides_of, when
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


@pytest.mark.parametrize(
    ("edtf", "of_a_moment", "of_an_event"),
    [
        (
            "2019-02-27/2019-02-28",
            'between <time datetime="2019-02-27">27 February 2019</time> '
            'and <time datetime="2019-02-28">28 February 2019</time>',
            '<time datetime="2019-02-27">27</time> to <time datetime="2019-02-28">28 February 2019</time>',
        ),
        (
            "2010-03-26/..",
            '<time datetime="2010-03-26">26 March 2010</time> or later',
            'since <time datetime="2010-03-26">26 March 2010</time>',
        ),
        (
            "../2020",
            '<time datetime="2020">2020</time> or earlier',
            'until <time datetime="2020">2020</time>',
        ),
    ],
)
def test_an_interval_is_a_doubt_of_a_moment_and_the_length_of_an_event(edtf, of_a_moment, of_an_event):
    assert (when(edtf), lasting(edtf)) == (of_a_moment, of_an_event)

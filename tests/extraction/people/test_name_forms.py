"""Forms of a name that the directory does not list: a family name in capitals, an initial."""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

FORMS = [
    ("Unification Minister CHUNG Dong-young said the gate was shut.", "chung-dong-young"),
    ("An Chol Su, head of the bureau, said the gate was shut.", "An Chol Su"),
    ("An Army officer said the gate was shut.", "south-korean-military"),
    ("Jun Byung-hun, the party's floor leader, said the gate was shut.", "Jun Byung-hun"),
    ("But Jan Tiller, the union's chief ferryman, said the gate was shut.", "Jan Tiller"),
    ("KIM Jong-un said the gate was shut.", "kim-jong-un"),
    ("Mike R. Pompeo said the gate was shut.", "mike-pompeo"),
    ("Mike R Pompeo said the gate was shut.", "mike-pompeo"),
    ("Mike R. Pompeosson said the gate was shut.", "Mike R. Pompeosson"),
]


@pytest.mark.parametrize(("text", "speaker"), FORMS)
def test_a_form_that_is_not_listed_is_tied_to_whom_it_names(text: str, speaker: str, directory: Directory):
    (statement,) = annotate(text, directory=directory, published="2025-08-01").statements
    assert who_speaks(statement) == [speaker]


def test_a_family_name_in_capitals_is_gone_on_with_as_any_other(directory: Directory):
    text = "Mayor SEOK Young-gil said the gate was shut. The road froze. Seok told reporters it was cold."
    said = annotate(text, directory=directory, published="2025-08-01").statements
    assert [statement.speakers[0].name for statement in said] == ["Seok Young-gil"] * 2


def test_a_family_name_that_is_a_word_is_gone_on_with_as_any_other(directory: Directory):
    text = "Minister Do Jong-hwan left early. Do said the gate was shut. “It is cold,” Do told reporters."
    said = annotate(text, directory=directory, published="2018-01-20").statements
    assert [statement.speakers[0].name for statement in said] == ["Do Jong-hwan"] * 2
    assert annotate("Do said nothing. No said it.", directory=directory).statements == ()


def test_a_family_name_that_is_a_word_joins_nothing_before_two_syllables(directory: Directory):
    text = "“We reject it,” its ambassador, So Man Sul, told the council. “No,” So Man Sul said."
    said = annotate(text, directory=directory, published="2014-03-20").statements
    assert [statement.speakers[0].name for statement in said] == ["So Man Sul"] * 2


STATES = [
    ("The U.S. condemned the launch as a breach.", ["united-states"]),
    ("Japan and the US shelved the plan. The US denounced the test as a breach.", ["united-states"]),
    (
        "S. Korea, Japan and the U.S. condemned the launch as a breach.",
        ["south-korea", "japan", "united-states"],
    ),
    ("Negotiators for North and S. Korea said that the gate was shut.", ["south-korea", "north-korea"]),
    ("The gate rusts. N. Korea has not rung since May, when it declared the line closed.", ["north-korea"]),
    ("N. Korea turned down S. Korea's request to reopen the gate.", ["south-korea"]),
    ("S. Korea's point man on N. Korea said the gate was shut.", ["chung-dong-young"]),
]


@pytest.mark.parametrize(("text", "speakers"), STATES)
def test_a_state_written_short_is_the_state(text: str, speakers: list[str], directory: Directory):
    (statement,) = annotate(text, directory=directory, published="2025-08-01").statements
    assert who_speaks(statement) == speakers


def test_a_stop_inside_a_short_name_ends_no_content(directory: Directory):
    text = "He said the gate lay outside US-N. Korea talks and would stay so."
    (statement,) = annotate(text, directory=directory).statements
    assert [text[start:end] for start, end in statement.segments] == [text[len("He said ") : -1]]


def test_blanks_in_a_row_are_no_name(directory: Directory):
    text = "The secretary of State  John Holm said the gate was shut."
    assert annotate(text, directory=directory).statements

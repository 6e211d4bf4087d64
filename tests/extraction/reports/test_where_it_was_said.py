"""What may stand between a verb of saying and "that": places told of, events, what somebody was asked.

| kind | case |
| --- | --- |
| a way | `told reporters on his way to work Friday that` |
| what somebody was asked | `told reporters when asked about the fee that` |
| where a place lies | `said in Paju, north of Oslo, that` |
| a town, its country and a day | `said at a forum in Bergen, Norway, on Friday that` |
| what was done with a text | `said in a dispatch monitored in Oslo that`, `in a letter titled “No” that` |
| what an event marks | `said in an address marking the fair's end that` |
"""

import pytest

from tests.extraction.reported import read, reports

PLACED = [
    "Holm told reporters on his way to work Friday that [the town should act if it can].",
    "Holm told reporters on the way to the airport that [the town should act].",
    "Holm told reporters when asked about the fee that [the town should act].",
    "Holm told reporters at Bergen airport, west of Oslo, that [the town should act].",
    "Holm said in Bergen, some 30 km north of Oslo, that [the town should act].",
    "Holm said at a forum in Bergen, Norway, on Friday that [the town should act].",
    "Holm said in an address marking the 70th anniversary of the guild that [the town should act].",
    "Holm urged Lund to find ways that would help.",
    "Holm neither confirmed nor denied reports that the town had acted.",
]


@pytest.mark.parametrize("marked", PLACED)
def test_contents_begin_behind_places_and_occasions(marked: str) -> None:
    text, contents = read(marked)
    assert [content for _, content in reports(text)][: len(contents)] == contents


def test_a_denial_of_both_reports_nothing() -> None:
    assert reports("Holm neither confirmed nor denied reports that the town had acted.") == []


@pytest.mark.parametrize("name", ["Gerard van Bohemen", "Jan de Vries", "Ali bin Said"])
def test_a_role_has_the_whole_name_behind_it(name: str) -> None:
    assert reports(f"The envoy, {name}, said it was late.")[0][0] == f"The envoy, {name}"


MADE = [
    "monitored in Oslo",
    "addressed to the guild",
    "made public on Monday",
    "submitted to the council",
    "provided to Radio Oslo",
    "prepared for Monday",
    "posted on its website on Monday",
    "titled “No War”",
    "headlined “No War”",
]


@pytest.mark.parametrize("made", MADE)
@pytest.mark.parametrize("text", ["dispatch", "letter", "speech"])
def test_what_was_done_with_a_text_is_not_said_in_it(made: str, text: str) -> None:
    where = f"in a {text} {made}"
    assert reports(f"Holm said {where} that the dam was safe.") == [("Holm", "the dam was safe")]
    assert reports(f"Holm said {where}, “We will stay.”") == [("Holm", "We will stay.")]
    assert reports(f"“We will stay,” Holm said {where}.") == [("Holm", "We will stay")]


def test_a_participle_before_its_noun_opens_the_clause() -> None:
    text = "Holm said in a letter detained sailors were safe."
    assert reports(text) == [("Holm", "detained sailors were safe")]

"""What may stand between a verb of saying and "that": places told of, events, what somebody was asked.

| kind | case |
| --- | --- |
| a way | `told reporters on his way to work Friday that` |
| what somebody was asked | `told reporters when asked about the fee that` |
| where a place lies | `said in Paju, north of Oslo, that` |
| a town, its country and a day | `said at a forum in Bergen, Norway, on Friday that` |
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

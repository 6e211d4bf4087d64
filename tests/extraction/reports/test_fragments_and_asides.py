"""Marks around a phrase of the writer's clause, and what stands at the end beside them.

| kind | case |
| --- | --- |
| a phrase that a verb has as its object | `Holm praised “a great crew” in a letter` |
| a turn, as the writer calls it | `Oslo took the offer, Holm said Friday, in a stunning turn after months` |
| a pronoun behind a mark | `the council “deplored” it, its envoy, Eva Holm, who was there, told reporters` |
| on condition that | `A clerk who spoke on condition that he not be named said it was late` |
"""

import pytest

from articles.extraction.reports.finding import find_reports
from tests.extraction.reported import read, reports

MIXED = [
    "Holm praised “[a great crew]” in a letter on Friday.",
    "Holm hailed “[a new dawn]” on Friday.",
    "Holm stressed “[the need for calm]” at a rally in Oslo.",
    "Holm accused [Lund of “lies”] in a letter.",
]
WHOLE = [
    "[Oslo took the offer], the city’s envoy to Bergen said Friday, in a stunning turn after months.",
    "[The council “deplored” it], its envoy, Eva Holm, who was there, told reporters.",
    "The “Dear” Leader, Tom Lund, told reporters [it was late].",
    "A clerk who spoke on condition that he not be named said [it was late].",
    "A clerk who spoke on the condition that his name be withheld told Oslo Radio [it was late].",
    "Holm said “[it is late]” in a letter on Friday.",
]


@pytest.mark.parametrize("marked", [*MIXED, *WHOLE])
def test_contents_end_where_the_speakers_words_do(marked: str) -> None:
    text, contents = read(marked)
    assert [content for _, content in reports(text)] == contents


@pytest.mark.parametrize("marked", MIXED)
def test_a_phrase_in_marks_is_a_part_of_what_was_said(marked: str) -> None:
    text, _ = read(marked)
    assert [report.type for report in find_reports(text)] == ["mixed"]

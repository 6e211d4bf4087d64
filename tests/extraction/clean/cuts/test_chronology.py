"""Days and years between paragraphs are headings of a chronology."""

from __future__ import annotations

import pytest

from articles.extraction.clean import clean

FIRST = "The guild of the harbour says that the gate is shut and that nobody may leave."
SECOND = "The mayor of the town says that the gate will be open again before the winter."
THIRD = "The crews of both towns say that they are glad and that they will leave at dawn."


def page(*days: str) -> str:
    lines = ["The gate, year by year", "2019-09-19", "What happened at the gate in all these years.", days[0]]
    return "\n\n".join([*lines, FIRST, days[1], SECOND, *days[2:], THIRD])


@pytest.mark.parametrize(
    "days",
    [
        ("May 25, 2009", "March 26, 2010"),
        ("25 May 2009", "26 March 2010"),
        ("Monday (May 25)", "Tuesday (May 26)"),
        ("1972", "2000"),
    ],
)
def test_days_between_paragraphs_are_headings(days: tuple[str, str]) -> None:
    found = clean(page(*days))
    assert [heading.text for heading in found.headings] == list(days)


def test_the_day_of_the_page_stays_its_own() -> None:
    found = clean(page("May 25, 2009", "March 26, 2010"))
    assert found.published is not None
    assert found.published.edtf == "2019-09-19"


def test_one_date_between_paragraphs_is_no_heading() -> None:
    text = "\n\n".join(["The gate opens", "2019-09-19", FIRST, "May 25, 2009", SECOND, THIRD])
    assert clean(text).headings == ()

"""Contents that a reporting clause interrupts, in sentences of our own: both halves, or only the first."""

from __future__ import annotations

import pytest

from articles.extraction.reports.finding import find_reports


def halves(text: str) -> list[list[str]]:
    """The segments of each report."""
    return [[text[a:b] for a, b in report.segments] for report in find_reports(text)]


@pytest.mark.parametrize(
    ("first", "clause", "second"),
    [
        ("The ferry had left on time", "Holm said", "and the crew had not tried to stop it"),
        ("The hour had come", "Holm said", "to close the harbour for good"),
        (
            "The open gate is a trick",
            "Danish experts noted",
            "as Oslo has offered the guild nothing but words",
        ),
        ("The bridge would hold", "Holm said", "or the town would pay for another"),
        ("The bridge was safe", "Holm said", "but it would need paint within the year"),
        ("The bridge was safe", "Holm said", "because the engineers had looked at it twice"),
        (
            "The mayor promised not to sell the docks",
            "Mr. Holm said at a news conference here",
            "and agreed to freeze the rents while talks go on",
        ),
        ("The pier was rotten", "Holm said", 'and the guild was "out of money."'),
    ],
)
def test_both_halves_of_an_interrupted_content_are_one_report(first: str, clause: str, second: str) -> None:
    text = f"{first}, {clause}, {second}" + ("" if second.endswith('"') else ".")
    assert halves(text) == [[first, second]]


@pytest.mark.parametrize(
    "rest",
    [
        "and left the room",
        "but declined to say more",
        "and Lund agreed",
        "and he walked out of the hall",
        "as he opened the new hall",
        "while the police searched the pier",
        "but the police closed it on Friday",
        "but it was not clear when it would open",
        "and would not comment further",
        "to applause from the guild",
        "when asked about the crack",
    ],
)
def test_what_the_writer_goes_on_with_is_no_second_half(rest: str) -> None:
    assert halves(f"The bridge was safe, Holm said, {rest}.") == [["The bridge was safe"]]


def test_behind_a_quotation_the_writer_goes_on() -> None:
    assert halves("“The bridge is safe,” Holm said, and the town would open it.") == [["The bridge is safe"]]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("In four days of talks, the guild", "had asked for nothing"),
        ("Not since the war", "had the guild asked for so much"),
    ],
)
def test_a_second_half_that_opens_with_its_verb_keeps_the_first(first: str, second: str) -> None:
    assert halves(f"{first}, Holm said, {second}.") == [[first, second]]


def test_a_fronted_phrase_before_a_whole_clause_is_no_content() -> None:
    assert halves("Under the plan, Holm said, the docks would close.") == [["the docks would close"]]


def test_the_us_is_no_first_person() -> None:
    text = "The open gate is a trick, the guild noted, as the US has offered nothing but words."
    assert [report.type for report in find_reports(text)] == ["indirect"]

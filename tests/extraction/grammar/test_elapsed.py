"""What tells how much later something was said is nobody who says it."""

import pytest

from articles.extraction.reports.finding import find_reports

SAID = "Jan Holm, the mayor, said it was late."


@pytest.mark.parametrize(
    "opening",
    [
        "Three days later",
        "Two weeks earlier",
        "Five years ago",
        "Six months on",
        "Two hours after the launch",
        "Two years into his term",
        "10 days before the vote",
    ],
)
def test_elapsed_time_says_nothing(opening: str) -> None:
    text = f"{opening}, {SAID}"
    assert [text[slice(*one.source)] for one in find_reports(text) if one.source] == ["Jan Holm"]


@pytest.mark.parametrize("source", ["Three farmers", "Two of them", "Five year-old twins"])
def test_other_numbers_speak(source: str) -> None:
    text = f"{source}, who came late, said it was over."
    assert [text[slice(*one.source)] for one in find_reports(text) if one.source] == [source]

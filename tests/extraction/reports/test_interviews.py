"""Interviews that print their questions as headings and label nobody."""

from __future__ import annotations

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.reports.finding import reports_in
from articles.extraction.text.segmentation import lay_out
from articles.extraction.values import Heading

OPENING = "Former mayor Jan Holm sat down with the Herald on Friday. These are excerpts."
ANSWERS = [
    "It was a sign. Oslo said the gate would open.",
    "I think the crews will leave.",
    "We must mend the quay.",
]
HEADINGS = (Heading("How do you see the gate?", 1), Heading("What comes first?", 3))


def said(text: str, sections: tuple[Heading, ...], title: str | None = None) -> list[str]:
    found = reports_in(lay_out(text), title, sections)
    return [text[one.segments[0][0] : one.segments[-1][1]] for one in found if one.within is None]


def test_each_paragraph_below_a_question_is_an_answer() -> None:
    assert said("\n\n".join([OPENING, *ANSWERS]), HEADINGS) == ANSWERS


def test_a_question_may_be_a_paragraph_and_is_nobodys_answer() -> None:
    asked = "Some say the gate is old. Do you agree?"
    assert said("\n\n".join([OPENING, *ANSWERS, asked, "I do."]), HEADINGS) == [*ANSWERS, "I do."]


def test_a_note_of_the_newsrooms_is_no_answer() -> None:
    note = "This interview has been edited for length."
    assert said("\n\n".join([OPENING, *ANSWERS, note]), HEADINGS) == ANSWERS


def test_who_is_asked_is_told_of_before_the_first_question() -> None:
    found = annotate("\n\n".join([OPENING, *ANSWERS]), sections=HEADINGS, published="2021-03-02").statements
    outer = [one for one in found if one.within is None]
    assert [[who.name for who in one.speakers] for one in outer] == [["Jan Holm"]] * 3


def test_an_interview_is_of_the_day_on_which_it_was_held() -> None:
    found = annotate("\n\n".join([OPENING, *ANSWERS]), sections=HEADINGS, published="2021-03-02").statements
    assert {one.said.edtf for one in found if one.said} == {"2021-02-26"}


@pytest.mark.parametrize(
    ("opening", "answers", "headings"),
    [
        ("The gate was shut on Friday. Here is what we know.", ANSWERS, HEADINGS),
        (OPENING, ["The gate is old.", "Oslo said it would open.", "It was built in 1901."], HEADINGS),
        (OPENING, ANSWERS, (Heading("The gate", 1), Heading("The quay", 3))),
    ],
)
def test_other_pages_are_no_interviews(
    opening: str, answers: list[str], headings: tuple[Heading, ...]
) -> None:
    found = said("\n\n".join([opening, *answers]), headings)
    assert not set(answers) & set(found)

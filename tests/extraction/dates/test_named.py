"""Which words of the text name the occasion on which something was said.

| kind | for example |
| --- | --- |
| in the sentence | `told a briefing`, `In a letter to the mayor, she`, `Cho, speaking at a forum, said` |
| named elsewhere | `said at the briefing`, `He made the remarks at`, `spoke at`, what is said next |
| no occasion | after it, on its subject, its room, a body's staff, another clause's, inside what is said |
"""

from __future__ import annotations

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.entities.occasions import kinds_of_nouns
from articles.models import Event


def occasions(text: str) -> list[str | None]:
    """The words that name the occasion of each statement, in the order of the text."""
    found = annotate(text, published="2021-05-11").statements
    return [text[slice(*one.occasion_mention)] if one.occasion_mention else None for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Holm said in a statement on Monday that the ferry would run.", "a statement"),
        ("“It will run,” Holm told a regular press briefing in Oslo.", "a regular press briefing in Oslo"),
        ("Holm told lawmakers during Friday's hearing that the ferry would run.", "Friday's hearing"),
        (
            "In a letter to the mayor of Bergen, Holm called for more ferries.",
            "a letter to the mayor of Bergen",
        ),
        (
            "Speaking at a forum hosted by the Harbour Institute, Holm urged the two sides to talk.",
            "a forum hosted by the Harbour Institute",
        ),
        ("Holm, speaking at a forum in Seoul on Monday, said the ferry would run.", "a forum in Seoul"),
        (
            "Holm said in a meeting with U.S. Ambassador Eva Lund that the ferry would run.",
            "a meeting with U.S. Ambassador Eva Lund",
        ),
        ("Holm, in a rare Facebook post, wrote that the ferry was late.", "a rare Facebook post"),
        ("Holm urged the North to answer in his New Year's address.", "his New Year's address"),
        ("“It runs,” Holm said in an interview with a daily.", "an interview with a daily"),
        ("Holm issued a statement saying that the ferry would run.", "a statement"),
        ("Holm said at a meeting of the city council that it would run.", "a meeting of the city council"),
        ("On Monday, at a ceremony in Bergen, Holm said the ferry would run.", "a ceremony in Bergen"),
        ("Holm said on a radio program that the ferry would run.", "a radio program"),
        ("Holm said during phone talks with Lund that the ferry would run.", "phone talks with Lund"),
        ("Holm denied it at a hearing on Monday, saying the ferry would run.", "a hearing"),
        (
            "In a speech last week marking Fishermen's Day, Holm said the ferry would run.",
            "a speech last week marking Fishermen's Day",
        ),
    ],
)  # fmt: skip
def test_sentence_names_the_occasion(text: str, expected: str) -> None:
    assert occasions(text)[0] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Holm said after the summit that the ferry would run.",
        "Holm said ahead of a meeting with Lund that the ferry would run.",
        "Holm said the ferry would be discussed at a meeting with Lund.",
        "“It will run,” said Anna Holm, a fellow at the Peace Forum.",
        "Holm agreed to talks with Lund and said the ferry would run.",
        "Holm said in the press conference room that the ferry would run.",
        "Holm, who met Lund at a summit in April, said the ferry would run.",
        "Holm said the ferry would run, while Lund was at a forum in Seoul.",
        "Holm said, in response to a question on the parade, that the ferry would run.",
        "Holm on Tuesday proposed holding talks on the ferry.",
        "Holm posted on an online message board that the ferry would run.",
        "Holm, in the post since 2016, said the ferry would run.",
        "Holm, who skipped it at a hearing, left, saying the ferry would run.",
        "Holm, author of a book on the nuclear program, said the ferry would run.",
    ],
)
def test_words_name_no_occasion_of_the_statement(text: str) -> None:
    assert set(occasions(text)) == {None}


def test_words_that_point_back_mean_the_occasion_first_named() -> None:
    text = "Holm told a joint briefing in Oslo it would run.\n\nLund said at the briefing it would not."
    assert occasions(text) == ["a joint briefing in Oslo"] * 2


def test_what_is_said_next_is_said_there() -> None:
    text = (
        "“It will run,” Gunnar Holm told a forum in Bergen.\n\n“We have a crew,” he said. “And fuel.”\n\n"
        "Lund called the plan a joke.\n\nIn a letter on Tuesday, Holm said the crew was ill."
    )
    assert occasions(text) == ["a forum in Bergen", "a forum in Bergen", None, "a letter"]


def test_a_visit_does_not_go_on() -> None:
    text = "During a visit to Bergen, Holm said the ferry would run.\n\nHe said the crew was ill."
    assert occasions(text) == ["a visit to Bergen", None]


def test_remarks_were_made_where_the_page_says_below() -> None:
    text = (
        "Anna Holm said that the ferry would run.\n\nHolm called for more of them.\n\n"
        "Holm made the remarks at a party meeting in Bergen."
    )
    assert occasions(text) == ["a party meeting in Bergen"] * 2


def test_remarks_were_not_made_where_somebody_else_made_theirs() -> None:
    text = (
        "Anna Holm said that the ferry would run.\n\nHolm called for more of them.\n\n"
        "Mayor Jan Lund made the offer in a speech on Monday."
    )
    assert occasions(text) == [None] * 2


def test_somebody_spoke_where_the_page_says() -> None:
    text = (
        "Anna Holm said that the ferry would run.\n\nHolm spoke at a rare press conference in Bergen.\n\n"
        "She said the crew was ill."
    )
    assert occasions(text)[1] == "a rare press conference in Bergen"


def test_an_officer_of_a_body_and_not_the_body_issued_a_statement() -> None:
    text = (
        "Ko Jong Chol, vice chief of the Ministry of Unification, issued a press statement on Monday.\n\n"
        "Ko said the ferry would run."
    )
    assert occasions(text)[-1] == "a press statement"


def test_a_speech_was_made_at_a_meeting() -> None:
    text = (
        "Anna Holm said that it was late.\n\nHolm made a speech at the annual meeting of the Guild.\n\n"
        "She said the crew was ill."
    )
    assert occasions(text)[1] == "the annual meeting of the Guild"


@pytest.mark.parametrize(
    ("before", "there"),
    [
        ("said Monday", True),
        ("said", True),
        ("said Friday", False),
        ("wrote in a letter on Monday", False),
        ("has said", False),
    ],
)
def test_what_somebody_says_on_the_day_of_one_occasion_is_said_there(before: str, there: bool) -> None:
    text = (
        f"Gunnar Holm {before} that the ferry would run.\n\nIt rained.\n\nIt snowed.\n\n"
        "“It is late,” Holm told a forum in Bergen on Monday.\n\nIt rained.\n\nLund said no.\n\n"
        "Holm said on Monday that the crew was ill."
    )
    found = occasions(text)
    assert (found[0] == "a forum in Bergen") is there
    assert (found[-1] == "a forum in Bergen") is (before != "wrote in a letter on Monday")


def test_the_reasons_tell_the_words_and_how_they_are_known() -> None:
    text = "Gunnar Holm told a briefing that it would run.\n\nHe said the crew was ill."
    reasons = [one.reasons[-1] for one in annotate(text).statements]
    assert reasons == [
        "the text names the occasion: “a briefing”",
        "the text names the occasion: “a briefing”, what the same speaker says next",
    ]


def test_every_noun_is_of_a_kind_of_event() -> None:
    assert set(kinds_of_nouns().values()) <= set(Event.Kind.values)
    assert all(noun == noun.lower() and len(noun.split()) <= 2 for noun in kinds_of_nouns())

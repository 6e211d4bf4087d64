"""Sentences apart, reporting relative clauses, verbs that hang on another verb: right and wrong cases."""

from __future__ import annotations

import pytest

from tests.extraction.reported import reports


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The baker had a recipe that was “older than the town.” Mayor Lund agreed.", []),
        (
            "The coach said that the keeper never said no. “He merely left,” she wrote.",
            [("The coach", "the keeper never said no"), ("she", "He merely left")],
        ),
        ("“We have enough flour for the winter.” Mayor Lund said.", [("Mayor Lund", None)]),
        ("“Have we enough flour for the winter?” Mayor Lund asked.", [("Mayor Lund", None)]),
    ],
)
def test_a_sentence_that_ends_with_a_full_stop_is_not_the_content_of_the_next(
    text: str, expected: list[tuple[str | None, str | None]]
) -> None:
    found = reports(text)
    assert [source for source, _ in found] == [source for source, _ in expected]
    assert all(content == wanted for (_, content), (_, wanted) in zip(found, expected, strict=True) if wanted)


def test_a_number_after_no_with_a_full_stop_ends_no_sentence() -> None:
    text = "The clerk said that pier No. 3 was shut."
    assert reports(text) == [("The clerk", "pier No. 3 was shut")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "She would not blame Holm, who she said had “carried the sacks alone.”",
            "had “carried the sacks alone.”",
        ),
        (
            "The town thanked Holm, who the mayor insists knew nothing of the debt.",
            "knew nothing of the debt",
        ),
    ],
)
def test_what_a_relative_clause_says_of_somebody_is_its_verb_phrase(text: str, expected: str) -> None:
    assert [content for _, content in reports(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "The note came from Lars Holm of the old Harbour Party (HP), who asked whether it would rain.",
            "Lars Holm of the old Harbour Party",
        ),
        (
            "The note came from Lars Holm of the old Harbour Party, who asked whether it would rain.",
            "Lars Holm of the old Harbour Party",
        ),
        (
            "The note came from the Harbour Ministry (HM), which asked whether it would rain.",
            "the Harbour Ministry",
        ),
        (
            "The note came from a clerk of the Harbour Party (HP), which asked whether it would rain.",
            "Harbour Party",
        ),
    ],
)
def test_who_is_a_person_and_which_is_a_body_past_brackets(text: str, source: str) -> None:
    assert [(who or "").removeprefix("the ") for who, _ in reports(text)] == [source.removeprefix("the ")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lars Holm would later write in his diary that the dam had never held.", ["the dam had never held"]),
        ("Lars Holm would often remark that the dam was his uncle.", ["the dam was his uncle"]),
        ("Lars Holm would say that the dam was safe if he were asked.", []),
        ("Lars Holm could later write that the dam was safe.", []),
        ("Lars Holm would not later write that the dam was safe.", []),
        ("Lars Holm became the first mayor to admit publicly that the dam leaked.", ["the dam leaked"]),
        ("Lars Holm wanted the first mayor to admit that the dam leaked.", []),
        ("The clerk gave no names beyond saying that the thieves were young.", ["the thieves were young"]),
    ],
)
def test_a_verb_that_hangs_on_another_reports_where_it_came_to_pass(text: str, expected: list[str]) -> None:
    assert [content for _, content in reports(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The council shut the quay, a step critics say has left the fishers without a berth.",
            [("critics", "has left the fishers without a berth")],
        ),
        (
            "The mayor said the quay would close, a step officials insist is lawful.",
            [("The mayor", "the quay would close"), ("officials", "is lawful")],
        ),
        ("It rained, a few officials said.", [("a few officials", "It rained")]),
        ("The quay will close, a group of critics say.", [("a group of critics", "The quay will close")]),
    ],
)
def test_a_relative_clause_without_its_pronoun_has_a_speaker_of_its_own(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert reports(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Nobody in the town objected to the word “quay” on Monday.",
        "No one at the table said that the soup was cold.",
        "Let her write that the door is open.",
    ],
)
def test_what_nobody_says_is_no_report(text: str) -> None:
    assert reports(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The dam has lost three gates and the town has asked for more sand, Lars Holm told reporters.",
            "The dam has lost three gates and the town has asked for more sand",
        ),
        (
            "The toll, according to Bergen, rose, and the port has asked for aid, Holm told guests.",
            "The toll, according to Bergen, rose, and the port has asked for aid",
        ),
    ],
)
def test_who_tells_the_whole_sentence_at_its_end_is_its_source(text: str, expected: str) -> None:
    assert expected in [content for _, content in reports(text)]


def test_a_fronted_clause_is_not_what_is_told_after_it() -> None:
    text = "After Oslo called for calm on Monday, Lars Holm told reporters about his garden."
    assert "Lars Holm" not in [source for source, _ in reports(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lund left a meeting at which Mayor Holm, according to the town hall, spoke of peace.",
            "Mayor Holm … spoke of peace",
        ),
        (
            "The union moved to Bergen, where two ferries, according to the port, have lain idle since May.",
            "two ferries … have lain idle since May",
        ),
        (  # the clause tells which pier it is
            "The pier where two guards, according to the port, were seen is shut.",
            "The pier where two guards … were seen is shut",
        ),
        (  # the relative clause has its verb
            "Lund left the pier at which the ferry lies, according to the port.",
            "Lund left the pier at which the ferry lies",
        ),
    ],
)
def test_of_a_relative_clause_that_names_its_source_the_writer_tells_what_stands_before(
    text: str, expected: str
) -> None:
    assert [content for _, content in reports(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A lawyer who advised the council said the dam was old.", ["the dam was old"]),
        ("Engineers who advise the town say the dam is old.", ["the dam is old"]),
        ("A diver who accused the guild said it was late.", ["it was late"]),
        (
            "A lawyer who warned that the dam leaked said nobody had listened.",
            ["the dam leaked", "nobody had listened"],
        ),
        ("The guild advised the council to shut the dam.", ["the council to shut the dam"]),
    ],
)
def test_whom_somebody_advised_is_no_subject_of_what_they_say(text: str, expected: list[str]) -> None:
    assert [content for _, content in reports(text)] == expected


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A diver whose boat was sunk by a wave said the dam was old.", "A diver"),
        ("A baker whose shop shut said the dam was old.", "A baker"),
        ("A clerk who spoke quietly because he was not allowed to talk said the dam was old.", "A clerk"),
        (
            "A woman who would be called Mrs. Berg, because her son is at sea, said the dam was old.",
            "A woman",
        ),
        ("Two divers who left the lake as the ice broke said the dam was old.", "Two divers"),
        ("A letter by the guild that runs the quay said the dam was old.", "A letter by the guild"),
        ("A diver who has seen the wall said the dam was old.", "A diver who has seen the wall"),
        ("A diver came when the mayor said the dam was old.", "the mayor"),
        ("The guild left a house whose owner said the dam was old.", "owner"),
    ],
)
def test_what_is_told_of_somebody_is_no_source(text: str, source: str) -> None:
    assert [(who or "").removeprefix("whose ") for who, _ in reports(text)] == [source]

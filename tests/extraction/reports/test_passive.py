"""Passives with their agent, states' own media, relative clauses that close: right and wrong cases."""

from __future__ import annotations

import pytest

from articles.extraction.reports.finding import find_reports
from tests.extraction.reported import reports


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mr. Holm was described by a former clerk as “a man of few words.”",
            ("a former clerk", "as “a man of few words.”"),
        ),
        (
            "The fishermen were told by the coast guard that the ice had thinned.",
            ("the coast guard", "the ice had thinned"),
        ),
        (
            "The guests were told by clerks in Oslo not to smoke.",
            ("clerks in Oslo", "not to smoke"),
        ),
        (
            "The crew was warned by the Blue Cross not to sail.",
            ("the Blue Cross", "not to sail"),
        ),
        ("The pupils were told by Holm to be quiet.", ("Holm", "to be quiet")),
        (
            "The baker was accused by the guild of selling stale rye.",
            ("the guild", "of selling stale rye"),
        ),
        (
            "The tenants were urged by the council to stay indoors.",
            ("the council", "to stay indoors"),
        ),
        (
            "The race was described as “a farce” by Holm's trainer on Tuesday.",
            ("Holm's trainer", "a farce"),
        ),
        (
            "The map, described by one pilot as “a riddle,” hung in the hall.",
            ("one pilot", "as “a riddle"),
        ),
        # that opens its sentence, or stands apart in it
        ("Accused by Holm of theft, the baker left the town.", ("Holm", "of theft")),
        ("After being accused by Holm of theft, the baker left.", ("Holm", "of theft")),
        ("Having been told by Holm that it was late, the baker left.", ("Holm", "it was late")),
        ("Told by Holm that the ice was thin, the crew left.", ("Holm", "the ice was thin")),
        ("The crew, told by Holm that the ice was thin, left.", ("Holm", "the ice was thin")),
        ("The baker, urged by the guild to leave, sold the mill.", ("the guild", "to leave")),
        ("The baker, called “a thief” by the guild, left.", ("the guild", "a thief")),
        ("Described as a thief by the guild, the baker left.", ("the guild", "a thief")),
        ("A baker accused by the ministry of theft left.", ("the ministry", "of theft")),
        ("The baker, who was told by Holm that he was ill, left.", ("Holm", "he was ill")),
        # with a day before its agent, and a noun for what somebody is accused of
        ("The baker was accused on Monday by the ministry of theft.", ("the ministry", "of theft")),
        (
            "The baker was accused by the Ministry of Defense of theft.",
            ("the Ministry of Defense", "of theft"),
        ),
        ("The baker was blamed by the guild for the fire.", ("the guild", "for the fire")),
    ],
)
def test_who_speaks_behind_by_says_what_the_passive_says(text: str, expected: tuple[str, str]) -> None:
    assert reports(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The toll was paid by Holm as agreed.",
        "The tenants were told by phone to leave.",
        "The boats told by Oslo to wait have gone.",
        "The tenants were not told by the guild to leave.",
        "The letter was written by a clerk of forty as a joke.",
        "The rule was criticized by the guild.",
        "The rule was criticized by members of the guild.",
        "Holm was accused by the head of a guild.",
        "Asked by Holm to wait, the baker left.",
        "Urged on by Holm, the crew sailed.",
        "Told by phone that it was late, Holm left.",
        "He was called by his friends to the house.",
    ],
)
def test_a_passive_without_a_complement_reports_nothing(text: str) -> None:
    assert reports(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kim called for taller towers, the official news agency said on Sunday.",
            [("the official news agency", "Kim called for taller towers"), ("Kim", "taller towers")],
        ),
        (
            "In May, the leader described the pier as “rotten” and had it shut, state television reported.",
            [
                (
                    "state television",
                    "In May, the leader described the pier as “rotten” and had it shut",
                ),
                ("the leader", "the pier as “rotten”"),
            ],
        ),
        (
            "The guild denied that it had sold the boat, the evening newspaper reported.",
            [("The guild", "it had sold the boat")],
        ),
    ],
)
def test_a_states_own_medium_reports_what_its_leader_says(
    text: str, expected: list[tuple[str | None, str]]
) -> None:
    assert reports(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The fleet, which Oslo condemns as a threat, will sail in June, the captain said.",
            ["The fleet, which Oslo condemns as a threat, will sail in June", "a threat"],
        ),
        (
            "The clerk, who was mocked for what critics call his “slow” pen, said he would go on.",
            ["his “slow” pen", "he would go on"],
        ),
        ("The law, which critics have branded a “gag,” bans songs.", ["a “gag"]),
        (
            "The port named two piers, which it says were shut in May, after the guild lost its case.",
            ["were shut in May"],
        ),
    ],
)
def test_what_a_relative_clause_reports_ends_where_it_closes(text: str, expected: list[str]) -> None:
    assert [content for _, content in reports(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The skipper asked for “a calm week.”", "mixed"),
        ("The skipper called for “patience.”", "mixed"),
        ("The skipper said “the week was calm.”", "direct"),
        ("“The week was calm,” the skipper went on.", "direct"),
    ],
)
def test_marks_around_a_phrase_of_the_writers_clause_make_it_mixed(text: str, expected: str) -> None:
    assert [report.type for report in find_reports(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor repeated that position on Monday.",
        "The mayor restated the position on Monday.",
        "Both towns share the view that the race should go on.",
    ],
)
def test_speech_without_content_is_no_report(text: str) -> None:
    assert reports(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The mayor dismissed as “idle” rumors that the fair would move.",
            ["“idle” rumors that the fair would move"],
        ),
        (
            "It is one thing to ask, says Holm, and quite another to beg.",
            ["It is one thing to ask … and quite another to beg"],
        ),
        ("The mayor called for calm on the quay, after boats were burned.", ["calm on the quay"]),
        ("She ruled out selling the ferry.", ["selling the ferry"]),
        (
            "“Shame on you!” Holm, the loud new leader of the old Harbour Party, shouted from the quay.",
            ["Shame on you!"],
        ),
    ],
)
def test_contents_end_and_go_on_as_the_clause_does(text: str, expected: list[str]) -> None:
    assert [content for _, content in reports(text)] == expected

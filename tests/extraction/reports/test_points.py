"""Points that a colon announces, and the transcript behind a story: each paragraph once."""

from __future__ import annotations

import pytest

from articles.extraction.reports.finding import find_reports
from tests.extraction.reported import found, reports

STEPS = "The guild made public the following steps:"


def test_numbered_points_are_what_was_announced_without_their_numbers() -> None:
    text = f"{STEPS}\n\n1. The gate is shut.\n\n2. The crew is called home.\n\nThe quay was quiet."
    assert reports(text) == [("The guild", "The gate is shut."), ("The guild", "The crew is called home.")]


def test_points_that_words_count_keep_them_and_end_where_the_counting_does() -> None:
    text = (
        "The guilds declared in a joint statement as follows:\n\nFirst, we will not pay.\n\n"
        "Second, Oslo should give way.\n\nA feast was held on the same day.\n\nHolm told us that it rained."
    )
    assert found(text) == ["First, we will not pay.", "Second, Oslo should give way.", "it rained"]


@pytest.mark.parametrize(
    "text",
    [
        "The road had two bends:\n\n1. A bend at the mill.\n\n2. A bend at the quay.",
        "The two guilds agreed to the following:\n\n1. The gate is shut.\n\n2. The crew goes home.",
    ],
)
def test_what_nobody_announces_is_no_point(text: str) -> None:
    assert all(report.cue is not None for report in find_reports(text))


def test_a_briefing_behind_a_story_is_found_once() -> None:
    text = (
        "The town welcomes the talks, clerk Eva Holm said Monday.\n\nFollowing is an excerpt from the "
        "briefing:\n\nQUESTION: Is the gate open?\n\nMS. HOLM: I would not say so. It is shut.\n\n"
        "QUESTION: Until when?\n\nMS. HOLM: I have no date."
    )
    assert found(text) == [
        "The town welcomes the talks",
        "Is the gate open?",
        "I would not say so. It is shut.",
        "Until when?",
        "I have no date.",
    ]


TAIL = "\n\nA rally was held on the same day.\n\nLund, a pilot, told the rally that it was late."


def points(text: str) -> list[str]:
    return [content for source, content in reports(text) if not (source or "").startswith("Lund")]


LISTS = [
    f"{opening}:\n\n{one} The gate is shut.\n\n{two} The boats wait.\n\n{three} No one swims."
    for opening, one, two, three in (
        ("The guild announced the following measures", "1.", "2.", "3."),
        ("The guild and the union declared as follows", "1)", "2)", "3)"),
        ("He clarified the following stand", "(1)", "(2)", "(3)"),
        ("The mayor put forward these demands", "①", "②", "③"),
    )
]


@pytest.mark.parametrize("text", LISTS)
def test_each_point_is_found_without_its_number_and_the_list_ends_with_the_last(text: str) -> None:
    assert points(text + TAIL) == ["The gate is shut.", "The boats wait.", "No one swims."]
    assert reports(text + TAIL)[-1][1] == "it was late"


def test_points_that_are_counted_in_words_keep_them() -> None:
    text = (
        "The two guilds declared in the statement as follows:\n\nFirst, we wait.\n\nSecond, they pay." + TAIL
    )
    assert points(text) == ["First, we wait.", "Second, they pay."]


def test_a_paragraph_between_two_points_is_the_lists() -> None:
    text = "The guild stated as follows:\n\n1. We wait.\n\nRain is no reason.\n\n2. They pay." + TAIL
    assert points(text) == ["We wait.", "Rain is no reason.", "They pay."]


def test_the_points_are_of_who_announces_them() -> None:
    assert {source for source, _ in reports(LISTS[0])} == {"The guild"}


NO_LISTS = [
    "The road has three parts as follows:\n\n1. The gate was shut.\n\n2. The boats were wet.",
    "The guild stated as follows:\n\nThe 1st gate is shut.",
]


@pytest.mark.parametrize("text", NO_LISTS)
def test_what_nobody_declares_is_no_list_of_points(text: str) -> None:
    assert not any(content.startswith(("The gate was", "The boats")) for _, content in reports(text))


WHOLE = "The guild released the following statement:\n\nWe wait for the boats.\n\n"


def test_a_full_text_ends_where_the_text_itself_is_told_of() -> None:
    text = f"{WHOLE}Rain is no reason.\n\nThe statement called on the mayor to act.\n\nA rally was held."
    assert found(text) == ["We wait for the boats.", "Rain is no reason.", "the mayor to act"]


def test_a_rival_who_is_quoted_in_a_full_text_with_a_day_does_not_end_it() -> None:
    rival = "The mayor said on Monday that it was late."
    text = f"{WHOLE}{rival}\n\nWe will not pay."
    assert found(text) == ["We wait for the boats.", rival, "it was late", "We will not pay."]
    assert found(f"{WHOLE}{rival}\n\nThe quay is quiet.") == ["We wait for the boats.", "it was late"]


def test_notes_in_brackets_around_a_text_are_no_part_of_it() -> None:
    text = (
        "The guild released the following statement:\n\n(begin text)\n\nWe wait for the boats.\n\n"
        "(end text)\n\nThe quay is quiet."
    )
    assert found(text) == ["We wait for the boats."]


def test_a_report_that_nobody_is_told_to_have_made_is_no_source() -> None:
    assert reports("According to a report from Oslo, the guild said that it was late.") == [
        ("the guild", "it was late")
    ]


def test_the_parts_of_a_point_are_numbered_in_their_own_way() -> None:
    text = (
        "The two mayors declared as follows:\n\n1. The gate is open.\n\n① Crews may leave.\n\n"
        "② Ships may leave.\n\n2. The quay is shut.\n\n(1) It will be mended.\n\nThe feast went on."
    )
    said = [
        "The gate is open.",
        "Crews may leave.",
        "Ships may leave.",
        "The quay is shut.",
        "It will be mended.",
    ]
    assert reports(text) == [("The two mayors", content) for content in said]


def test_who_states_points_is_told_before_a_verb_that_looks_like_a_noun() -> None:
    text = "Mayor Holm and Clerk Lund state the following:\n\n1. The gate is open.\n\n2. The quay is shut."
    assert [source for source, _ in reports(text)] == ["Mayor Holm and Clerk Lund"] * 2


def test_a_comma_before_a_year_ends_no_participle() -> None:
    text = "Recalling the May 7, 2018 Harbour Accord, the guild commits to open the gate."
    assert [source for source, _ in reports(text)] in ([], ["the guild"])

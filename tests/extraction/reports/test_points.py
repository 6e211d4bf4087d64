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

"""Whom a script lets speak: the label above a quotation or before it, and no label without one."""

from __future__ import annotations

import pytest

from tests.extraction.reported import reports


@pytest.mark.parametrize(
    "label",
    [
        "[Sound bite: Eva Holm - ferry captain (Danish)]",
        "[Soundbite: Eva Holm, ferry captain]",
        "(Clip: Eva Holm)",
        "SOUNDBITE: Eva Holm",
        "Sound bite: Eva Holm (Danish)",
        "(SOUNDBITE) (Danish) Eva Holm SAYING:",
    ],
)
def test_the_words_below_a_label_are_whose_it_names(label: str) -> None:
    text = f"Mayor Lund said it rained.\n\n{label}\n\n“It leaks. It will sink.”\n\nThe town waits."
    assert reports(text) == [("Mayor Lund", "it rained"), ("Eva Holm", "It leaks. It will sink.")]


def test_the_words_behind_a_label_within_a_paragraph_are_whose_it_names() -> None:
    text = "Lund said it rained.[Soundbite] Dr. Eva Holm(Northern Harbour Studies) : “I know.”The town waits."
    assert reports(text) == [("Lund", "it rained"), ("Dr. Eva Holm", "I know.")]


@pytest.mark.parametrize(
    ("label", "speaker"),
    [
        ("Dr. Eva Holm(University of Northern Harbour Studies) :", "Dr. Eva Holm"),
        ("The old harbour(which lies to the north of the town) :", None),
    ],
)
def test_an_office_in_brackets_belongs_to_a_name(label: str, speaker: str | None) -> None:
    text = f"{label} “The ferry leaks a little. It will sink.”"
    found = [
        source for source, content in reports(text) if content == "The ferry leaks a little. It will sink."
    ]
    assert found in ([[speaker]] if speaker else [[], [None]])


def test_the_words_behind_a_label_are_whose_it_names() -> None:
    assert reports("[Sound bite: Eva Holm] “The old ferry leaks.”") == [("Eva Holm", "The old ferry leaks.")]


@pytest.mark.parametrize(
    "text",
    [
        "[Sound bite: Eva Holm]\n\nThe ferry left at dawn.\n\nThe town waits.",
        "[Sound bite: a bell rings]\n\nThe ferry left at dawn.",
    ],
)
def test_a_label_without_a_quotation_reports_nothing(text: str) -> None:
    assert reports(text) == []

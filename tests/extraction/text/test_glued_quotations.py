"""A quotation that lost the space before its mark begins a sentence all the same."""

from __future__ import annotations

import pytest

from tests.extraction.reported import reports

GLUED = {
    "behind a full stop": "Holm said the quay was late.“We will meet again,” Lund said.",
    "behind a button": "Share this article“We will meet again,” Lund said on Friday.",
}


@pytest.mark.parametrize("text", GLUED.values(), ids=GLUED)
def test_a_quotation_without_a_space_before_it_begins_a_sentence(text: str) -> None:
    assert reports(text)[-1] == ("Lund", "We will meet again")


def test_a_quotation_glued_to_its_verb_stays_with_it() -> None:
    assert reports("Holm said“We will meet again in May.”") == [("Holm", "We will meet again in May.")]


@pytest.mark.parametrize("adding", ["adding:", "adding,", "before adding:"])
def test_what_is_added_behind_a_colon_is_another_report(adding: str) -> None:
    text = f"“It is a start,” Holm said, {adding} “But only a start.”"
    assert reports(text) == [("Holm", "It is a start"), ("Holm", "But only a start.")]


def test_what_is_said_in_part_is_one_report() -> None:
    text = "The letter says, in part: “We have waited for nine years.”"
    assert reports(text) == [("The letter", "We have waited for nine years.")]

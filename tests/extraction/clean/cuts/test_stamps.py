"""A site's stamp (who wrote it, when it was put up) with the first sentence right behind it."""

from __future__ import annotations

import pytest

from articles.extraction.clean.cuts.datelines import opening
from articles.extraction.clean.pipeline import clean

STORY = "The harbour board said on Tuesday that the ferry would sail again after a break of nine months."
STAMPS = {
    "Updated 0948 GMT (1748 HKT) April 27, 2018": None,
    "By Eva Holm, CNNUpdated 0948 GMT (1748 HKT) April 27, 2018": "Eva Holm",
    "By Eva HolmPublished On 27 Apr 2018": "Eva Holm",
    "By Eva Holm Published: Friday, 27th April 2018 | ": "Eva Holm",
}


@pytest.mark.parametrize("stamp", STAMPS)
def test_a_stamp_before_the_first_sentence_is_cut_and_read(stamp: str) -> None:
    page = clean(f"{stamp}{STORY}\n\n“It will sail,” said Lars Holm, the mayor, on the quay that evening.")
    assert (page.text.split("\n\n")[0], page.published.edtf, page.byline) == (
        STORY,
        "2018-04-27",
        STAMPS[stamp],
    )


def test_a_place_behind_a_stamp_is_the_dateline() -> None:
    found = opening(f"Updated 0948 GMT April 27, 2018Seoul, South Korea (CNN) — {STORY}", None)
    assert found.dateline == "Seoul, South Korea (CNN)"


@pytest.mark.parametrize(
    "text",
    [
        "Published in April 2018, the book tells of the ferry.",
        "Updated rules that took effect on April 27, 2018 have not helped the ferry.",
        "Posted on April 27, 2018, the letter told of the ferry.",
    ],
)
def test_a_sentence_that_begins_alike_is_left(text: str) -> None:
    assert opening(text, None).cuts == ()

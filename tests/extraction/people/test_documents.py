"""Whose words a document holds: who made it, not who carried it and not its last noun."""

import pytest

from articles.extraction.values import Directory
from tests.extraction.marked import speakers_of

AUTHORS = [
    (
        "{The proposal}, made in an open letter from the North's Foreign Ministry, <called> «for calm».",
        "nk-foreign-ministry",
    ),
    ("{The report}, compiled by the Unification Ministry, <said> «few had come».", "ministry-of-unification"),
    ("{A statement} issued on Monday by the State Department <said> «it would wait».", "us-state-department"),
    ("North Korea sent a letter to Seoul in June. {The letter} <warned> «of rain».", "north-korea"),
    (
        "Seoul received a letter from the State Department. {The letter} <warned> «of rain».",
        "us-state-department",
    ),
    ("{The letter}, which Kim Jong-un sent in May, <said> «it was dry».", "kim-jong-un"),
    (
        "Few came home, <according to> {testimonies} gathered by the Unification Ministry, «it was dry».",
        "ministry-of-unification",
    ),
    ("{A South Korean text} <said> «both sides agreed».", "south-korea"),
]


@pytest.mark.parametrize(("marked", "expected"), AUTHORS)
def test_a_document_speaks_for_who_made_it(marked, expected, directory: Directory):
    assert speakers_of(marked, directory=directory, published="2019-07-04") == [[expected]]


UNKNOWN = [
    "{0 Moon Jae-in} <0 said> «0 talks go on». {1 The declaration} <1 calls> «1 for peace».",
    "{0 Moon Jae-in} <0 said> «0 talks go on». {1 A report}, carried by KCNA, <1 said> «1 few had come».",
]


@pytest.mark.parametrize("marked", UNKNOWN)
def test_a_document_of_an_unknown_author_is_not_given_to_who_spoke_before(marked, directory: Directory):
    speakers = speakers_of(marked, directory=directory, published="2019-07-04")[1]
    assert not {"moon-jae-in", "kcna"} & set(speakers)

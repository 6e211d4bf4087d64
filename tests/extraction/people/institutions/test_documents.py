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
    ("{A letter to Moon Jae-in from Kim Jong-un} <said> «it was dry».", "kim-jong-un"),
    ("“«It was dry»,” {Kim's letter to Moon} <reads>.", "kim-jong-un"),
    ("Kim Jong-un was blunt. {His letter to Moon Jae-in} <said> «it was dry».", "kim-jong-un"),
    (
        "{A report on North Korea by the Unification Ministry} <said> «few had come».",
        "ministry-of-unification",
    ),
    (
        "The Unification Ministry was blunt. {Its report to the National Assembly} <said> «few had come».",
        "ministry-of-unification",
    ),
]


@pytest.mark.parametrize(("marked", "expected"), AUTHORS)
def test_a_document_speaks_for_who_made_it(marked, expected, directory: Directory):
    assert speakers_of(marked, directory=directory, published="2019-07-04") == [[expected]]


UNKNOWN = [
    "{0 Moon Jae-in} <0 said> «0 talks go on». {1 The declaration} <1 calls> «1 for peace».",
    "{0 Moon Jae-in} <0 said> «0 talks go on». {1 A report}, carried by KCNA, <1 said> «1 few had come».",
]


TOPICS = [
    "{A letter to Moon Jae-in} <said> «it was dry».",
    "{A report on North Korea} <said> «few had come».",
    "{A message to Pyongyang} <said> «it was dry».",
]


@pytest.mark.parametrize("marked", TOPICS)
def test_whom_a_text_goes_to_and_what_it_tells_of_have_not_written_it(marked, directory: Directory):
    assert not {"moon-jae-in", "north-korea"} & set(
        speakers_of(marked, directory=directory, published="2019-07-04")[0]
    )


@pytest.mark.parametrize("marked", UNKNOWN)
def test_a_document_of_an_unknown_author_is_not_given_to_who_spoke_before(marked, directory: Directory):
    speakers = speakers_of(marked, directory=directory, published="2019-07-04")[1]
    assert not {"moon-jae-in", "kcna"} & set(speakers)

"""Whose words a text is that several bodies issue, and who goes on with it.

| kind | right |
| --- | --- |
| `The joint statement said` behind its lead | all who issued it |
| `The three bodies`, `It`, `They` | the same |
| `It` behind a rival's claim told in the present | the text, not the rival |
| a list with an item that is no body, other counts | nobody by this rule |
"""

import pytest

from articles.extraction.values import Directory
from tests.extraction.marked import speakers_of

LEAD = (
    "The Committee for the Peaceful Reunification of the Fatherland, the Harbour Workers' Union and the "
    "Council for Peace and Unification issued a joint statement on Monday. "
)
ALL = ["cprc", "Harbour Workers' Union", "Council for Peace and Unification"]

JOINT = [
    "{The joint statement} <said> «the bridge was shut».",
    "{The statement} <said> «the bridge was shut».",
    "Nobody came. {The three organizations} <warned> «of rain».",
    "{0 Moon Jae-in} <0 spoke of> «0 hope». {1 The statement} <1 called> «1 for calm».",
    "{0 The statement} <0 said> «0 it was late». {1 It} <1 warned> «1 of rain».",
    "{0 The statement} <0 said> «0 it was late». {1 They} <1 warned> «1 of rain».",
]


@pytest.mark.parametrize("marked", JOINT)
def test_a_joint_text_speaks_for_all_who_issued_it(marked, directory: Directory):
    assert speakers_of(LEAD + marked, directory=directory, published="2004-08-05")[-1] == ALL


LEADS = [
    "A joint statement was issued on Monday by the Harbour Workers' Union and the Council for Peace. ",
    "The Harbour Workers' Union and the Council for Peace have jointly released an open statement. ",
    "On Monday, the Harbour Workers' Union and the Council for Peace put out their joint statement. ",
]


@pytest.mark.parametrize("lead", LEADS)
def test_issuers_are_read_before_and_behind_the_verb(lead, directory: Directory):
    marked = f"{lead}{{The statement}} <said> «the bridge was shut»."
    expected = ["Harbour Workers' Union", "Council for Peace"]
    assert speakers_of(marked, directory=directory) == [expected]


def test_a_rivals_claim_told_in_the_present_is_taken_up_by_the_text(directory: Directory):
    marked = (
        "The Foreign Ministry of the DPRK issued a statement. {0 The statement} <0 said> «0 it was late». "
        "{1 Japan} <1 claims> «1 the fish were safe». {2 It} <2 mocked> «2 this as a trick»."
    )
    speakers = speakers_of(marked, directory=directory, published="2018-07-04")
    assert speakers == [["nk-foreign-ministry"], ["japan"], ["nk-foreign-ministry"]]


def test_what_somebody_else_said_in_the_past_is_gone_on_with_by_them(directory: Directory):
    marked = (
        "The Foreign Ministry of the DPRK issued a statement. {0 The statement} <0 said> «0 it was late». "
        "{1 Japan} <1 said> «1 the fish were safe». {2 It} <2 warned> «2 of rain»."
    )
    assert speakers_of(marked, directory=directory, published="2018-07-04")[-1] == ["japan"]


OTHERS = [
    LEAD + "{The two organizations} <said> «it was late».",
    LEAD + "The North sent an appeal. {The appeal} <said> «it was late».",
    "A farmer, the Harbour Union and rain issued a joint statement. {The statement} <said> «it was late».",
]


@pytest.mark.parametrize("marked", OTHERS)
def test_other_counts_texts_and_lists_are_not_of_the_issuers(marked, directory: Directory):
    assert speakers_of(marked, directory=directory, published="2004-08-05")[-1] != ALL
    assert "Harbour Union" not in speakers_of(marked, directory=directory, published="2004-08-05")[-1]


BOTH = ["south-korea", "north-korea"]
TOGETHER = [
    "«South and North Korea will open a hotline», {they} <announced> Monday.",
    "South and North Korea met. In a joint release, {the delegations} <said> «it was late».",
    "South and North Korea met. {The two delegations} <said> «it was late».",
    "The two Koreas met. In a five-point joint press statement, {0 the two sides} <0 said> «0 it was late». "
    "{2 Moon Jae-in} <2 said> «2 it rained». «1 Talks go on», <1 according to> {1 the statement}.",
]


@pytest.mark.parametrize("marked", TOGETHER)
def test_both_sides_of_the_talks_speak_in_what_they_give_out_together(marked, directory: Directory):
    assert BOTH in speakers_of(marked, directory=directory, published="2018-10-15")


APART = [
    "Washington, Seoul and Moscow met. {The delegations} <said> «it was late».",
    "The inter-Korean road is long. Japan and China met. {The delegations} <said> «it was late».",
]


@pytest.mark.parametrize("marked", APART)
def test_delegations_of_other_talks_are_not_the_koreas(marked, directory: Directory):
    assert set(speakers_of(marked, directory=directory, published="2018-10-15")[0]) != set(BOTH)


def test_an_interviewers_report_that_ends_without_a_question_mark_has_no_speaker(directory: Directory):
    marked = (
        "{0 Hankyoreh}: «0 Was it late?»\n\n{1 Moon Jae-in}: «1 It was.»\n\n"
        "{2 Hankyoreh}: «2 The mayor told a hearing that it rained.»"
    )
    assert speakers_of(marked, directory=directory, published="2018-10-15") == [[], ["moon-jae-in"], []]

"""Who is meant where the text goes on without a name: the nearest, named or not.

unnamed people      the official, the farmer, he and she, after "a …", "one …", somebody's mother
named only once     a person in a subject who says nothing there
bodies              "it" after a body that says nothing there
questions           a reporter who asks is not who answers
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.marked import speakers_of

DAY = "2019-07-04"

UNNAMED = [
    (
        "{0 Foreign Minister Kang Kyung-wha} <0 said> «0 talks go on». {1 A senior South "
        "Korean official} <1 said> "
        "«1 a letter was late». “«2 We waited»,” {2 the official} <2 said>.",
        ["kang-kyung-wha", "south-korea", "south-korea"],
    ),
    (
        "{0 Kim Yeon-chul} <0 said> «0 talks go on». {1 An official at the State Department} <1 said> "
        "«1 it would wait». {2 He} <2 added> «2 that nobody hurried».",
        ["kim-yeon-chul", "us-state-department", "us-state-department"],
    ),
    (
        "{0 Moon Jae-in} <0 said> «0 talks go on».\n\nA Ministry of Unification official confirmed it.\n\n"
        "“«1 Nobody hurries»,” {1 he} <1 said>.",
        ["moon-jae-in", "ministry-of-unification"],
    ),
    (
        "{0 Jan Holm} <0 said> «0 talks go on». {1 Eva Lund} <1 said> «1 it was late». “«2 Who pays? The "
        "professor forgets it»,” {2 she} <2 said>. {3 He} <3 said> «3 it was early».",
        ["Jan Holm", "Eva Lund", "Eva Lund", "Jan Holm"],
    ),
    (
        "{0 Moon Jae-in} <0 said> «0 talks go on». A trader from Dandong was more careful. {1 "
        "He} <1 said> «1 prices rose».",
        ["moon-jae-in", "trader"],
    ),
    (
        "{0 Moon Jae-in} <0 said> «0 talks go on». Park Hae-su's mother keeps a shop there. "
        "{1 She} <1 said> «1 it is calm».",
        ["moon-jae-in", "Park Hae-su's mother"],
    ),
    (
        "{0 Kang Kyung-wha} <0 said> «0 talks go on». A fisherman shook his head. {1 She} <1 "
        "added> «1 that it was slow».",
        ["kang-kyung-wha", "kang-kyung-wha"],
    ),
    (
        "{0 A professor, Oh Min-ji,} <0 said> «0 it is rain». {1 The professor} <1 added> «1 "
        "that it will pass».",
        ["Oh Min-ji", "Oh Min-ji"],
    ),
    (
        "{0 Moon Jae-in} <0 said> «0 talks go on». Petra Lindholm, a nurse, saw it otherwise. "
        "{1 She} <1 said> «1 it is calm».",
        ["moon-jae-in", "Petra Lindholm"],
    ),
    (
        "{0 Moon Jae-in} <0 said> «0 talks go on». Among those on the quay was a schoolteacher from Oslo. "
        "{1 She} <1 said> «1 it is calm».",
        ["moon-jae-in", "schoolteacher"],
    ),
    (
        "“«0 Talks go on»,” {0 Moon Jae-in} <0 said>.\n\nThe island's only doctor "
        "stayed behind. “«1 Somebody has to»,” {1 he} <1 said>.",
        ["moon-jae-in", "island's only doctor"],
    ),
    (
        "“«0 Talks go on»,” {0 Moon Jae-in} <0 said>.\n\nThe island's doctor stayed behind. “«1 Somebody "
        "has to»,” {1 he} <1 said>.",
        ["moon-jae-in", "moon-jae-in"],
    ),
]


@pytest.mark.parametrize(("marked", "expected"), UNNAMED)
def test_nobody_jumps_over_the_unnamed_to_an_older_name(marked, expected, directory: Directory):
    found = speakers_of(marked, directory=directory, published=DAY)
    assert [speakers[0] for speakers in found] == expected


NAMED = [
    "A letter came on Monday. {0 Moon Jae-in} <0 said> «0 it was kind». {1 He} <1 added> "
    "«1 that he would write».",
    "A soldier stood by. {0 Moon Jae-in} <0 said> «0 it was calm». {1 He} <1 added> «1 "
    "that he would come again».",
    "{0 Moon Jae-in} <0 said> «0 it was calm». A reporter raised a hand. “«1 I am sure»,” {1 he} <1 said>.",
    "{0 Moon Jae-in} <0 said> «0 it was calm». The ministry of culture was closed. {1 He} "
    "<1 said> «1 it was late».",
]


@pytest.mark.parametrize("marked", NAMED)
def test_a_named_speaker_who_stands_nearer_is_meant(marked, directory: Directory):
    found = speakers_of(marked, directory=directory, published=DAY)
    assert found == [["moon-jae-in"], ["moon-jae-in"]]


BODIES = [
    (
        "{0 The Unification Ministry} <0 said> «0 talks go on». The North's state news agency "
        "ran a short note. "
        "{1 It} <1 said> «1 they were frank».",
        "kcna",
    ),
    (
        "{0 The Unification Ministry} <0 said> «0 talks go on». The local tourism office opened a desk. "
        "{1 It} <1 said> «1 many had called».",
        "local tourism office",
    ),
    (
        "{0 The Unification Ministry} <0 said> «0 talks go on». {1 It} <1 added> «1 that they were frank».",
        "ministry-of-unification",
    ),
]


@pytest.mark.parametrize(("marked", "expected"), BODIES)
def test_it_is_the_body_of_the_sentence_before(marked, expected, directory: Directory):
    assert speakers_of(marked, directory=directory, published=DAY)[1] == [expected]


def test_its_mayor_speaks_for_the_city(directory: Directory):
    marked = (
        "{0 The Incheon city government} <0 said> «0 it would wait». {1 Its mayor} <1 said> «1 fares stay»."
    )
    assert speakers_of(marked, directory=directory, published=DAY)[1] == ["Incheon city government"]


def test_a_ministry_official_is_of_the_minister_s_ministry(directory: Directory):
    marked = (
        "{0 Unification Minister Kim Yeon-chul} <0 said> «0 talks go on». {1 A ministry "
        "official} <1 said> «1 so too»."
    )
    assert speakers_of(marked, directory=directory, published=DAY)[1] == ["ministry-of-unification"]


def test_a_pronoun_in_the_phrase_that_it_may_mean_is_left_open(directory: Directory):
    assert speakers_of("{A spokesman for He} <said> «it rained».", directory=directory) == [
        ["spokesman for He"]
    ]


GOES_ON_BY_NAME = [
    # with a given name, an age, or what somebody is
    ("Eva Lund and Karl Brandt came to Bergen.\n\nBrandt was less sure.", "Karl Brandt"),
    ("Eva Lund, a clerk, and Ola Brandt, 52, came to Bergen.\n\nBrandt was less sure.", "Ola Brandt"),
    ("Eva Lund, a clerk, and Ola Brandt, a miner, came to Bergen.\n\nBrandt agreed with Lund.", "Ola Brandt"),
    # names of places and parties, and nobody with whom the page goes on
    ("They met at Camp Brandt, a mine in the north.\n\nBrandt was cold.", ""),
    ("Virginia Democrats came to Bergen.\n\nDemocrats were less sure.", ""),
]


@pytest.mark.parametrize(("text", "speaker"), GOES_ON_BY_NAME)
def test_whoever_is_named_once_goes_on_by_the_family_name(text, speaker, directory: Directory):
    found = annotate(f"{text}\n\n“It is talk,” he said.", directory=directory, published=DAY)
    assert [one.name for one in found.statements[-1].speakers] == ([speaker] if speaker else [])


def test_a_family_name_may_have_a_capital_inside(directory: Directory):
    text = "Kang Kyung-wha said no. McLund said Kang was late.\n\n“She is slow,” she said."
    found = annotate(text, directory=directory, published=DAY)
    assert [one.name for one in found.statements[-1].speakers] == ["McLund"]

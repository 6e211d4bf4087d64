"""Times that date what is told and not the telling, each beside one that does date it:

to come       so that it can open in 2021; in 2019
behind        the offer that both had agreed on in 2018; "…," he wrote in 2018
asked for     calls for a meeting in late December; met in December
of that day   Wednesday's launch; Wednesday's speech
the same day  counted from the day that the writer told, not from one in what somebody said
an answer     came four days later; a voyage began
since         in the first case since it began in late May; in late May
to come       due to meet on Saturday; speaking on Saturday
a clause      a paper published in February lists …, and Lund told; In February it lost, and Lund told
in the day    counted from the day told just before
the news      it sank on the day of publication; it will sink on that day; it sank before
going back    "Last Monday" opens the next sentence; "On Monday" does not go back
"""

import pytest

from articles.extraction.values import Directory
from tests.extraction.dates.test_said import said

TOLD = [
    ("{Lund} <promised> «to end the plan this spring» so that it can open in late 2021.", "2020-09"),
    ("{Lund} <promised> «a plan» in 2019.", "2019"),
    (
        "{Lund} <hoped> that «Oslo would answer the offer of a common road to the sea» made in 2018.",
        "2020-09",
    ),
    ("{Lund} <wrote> «“Oslo would answer the offer of a common road to the sea”» in 2018.", "2018"),
    ("{The pact} <calls for> «one more meeting», in late December.", "2020-09"),
    ("{Lund} <met> «a crowd», in late December.", "2019-12"),
    ("{Lund} took issue with the account of Wednesday's launch, <claiming> «it failed».", "2020-09"),
    ("{Lund} took up the offer in Wednesday's speech, <claiming> «it failed».", "2020-09-16"),
    (
        "The gate opened on Sept. 17. {1 Lund} <1 said> that «1 a boat of Sept. 2 had sunk». "
        "On the same day, {Holm} <said> «it waits».",
        "2020-09-17",
    ),
    (
        "Oslo heard the offer on Sept. 10. Its answer came four days later. {Lund} <called> «it a joke».",
        "2020-09-14",
    ),
    (
        "Oslo heard the offer on Sept. 10. Its voyage began four days later. {Lund} <called> «it a joke».",
        "2020-09",
    ),
    ("«A boat sank», {Lund} <said>, in the first case since the campaign began in late May.", "2020-09"),
    ("«A boat sank», {Lund} <said>, in a talk in late May.", "2020-05"),
    ("{Lund}, who is due to meet the king on Saturday, <warned> of «haste».", "2020-09"),
    ("{The guild}, founded in May, <said> «it was late».", "2020-09"),
    ("{The guild} – set up by Oslo in May – <said> «it was late».", "2020-09"),
    ("{Lund}, elected in May, <said> «it was late».", "2020-09"),
    ("{Lund}, interviewed in May, <said> «it was late».", "2020-05"),
    ("{Lund}, speaking to the king on Saturday, <warned> of «haste».", "2020-09-19"),
    ("A paper published in February lists 17, and {Lund} <told> the guild «it is poor».", "2020-09"),
    ("In February a boat sank, and {Lund} <told> the guild «it was old».", "2020-02"),
    ("A boat sank on Thursday. Earlier in the day, {Lund} <threatened> «to sink it».", "2020-09-17"),
    ("A boat sank. Earlier in the day, {Lund} <threatened> «to sink it».", "2020-09-20"),
    ("«A boat sank on Sunday», {Lund} <said>.", "2020-09-20"),
    ("«A boat will sink on Sunday», {Lund} <said>.", "2020-09"),
    ("«A boat sank after Sunday's storm», {Lund} <said>.", "2020-09"),
    ("«A boat sank on Saturday», {Lund} <said>.", "2020-09"),
]


@pytest.mark.parametrize(("marked", "expected"), TOLD)
def test_a_time_of_what_is_told_does_not_date_the_telling(marked, expected, directory: Directory):
    assert said(marked.replace("KKW", "Kang Kyung-wha"), "2020-09-20", directory) == expected


GOES_BACK = [
    ("{KKW} <told> us «it waits».\n\n{1 KKW} had <1 said> on Monday that «1 it sank».", "2020-09"),
    ("{KKW} <told> us «it waits».\n\nOn Sept. 4, {1 KKW} <1 said> «1 it sank».", "2020-09"),
    (
        "{KKW} <told> us «it waits».\n\nLast Monday, {1 KKW} <1 said> «1 it sank».",
        "2020-09",
    ),
    (
        "{KKW} <told> us «it waits».\n\nOn Monday, {1 KKW} <1 said> «1 it sank».",
        "2020-09-14",
    ),
]


@pytest.mark.parametrize(("marked", "expected"), GOES_BACK)
def test_a_sentence_that_goes_back_does_not_date_what_stands_before(marked, expected, directory: Directory):
    assert said(marked.replace("KKW", "Kang Kyung-wha"), "2020-09-20", directory) == expected


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("The road was closed in 2010.", "2010"),
        ("Until the road was closed in 2010, carts went south.", "2020-09"),
        ("Few have come since the road was closed in 2010.", "2020-09"),
    ],
)
def test_a_year_that_bounds_what_is_told_dates_nothing_behind_it(opening, expected, directory: Directory):
    assert (
        said(opening + " {North Korea} <said> «it knew of a few carts».", "2020-09-20", directory) == expected
    )

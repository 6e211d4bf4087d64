"""Who is meant again over another speaker: by country and calling, by what stands before a family name alone,
by both halves of a calling; and of whom an official of the opening is not.

| kind | case |
| --- | --- |
| a country and a calling | `Kwon, director of the North's ministry, … . Holm … . The North Korean official` |
| somebody unnamed of it since | `A Chinese official … . The Chinese official` is not the one named before |
| a family name alone | `A 67-year-old defector surnamed Kim … . Holm … . The defector` |
| two callings | `Oh, a defector-turned-activist, … . Holm … . The activist` |
| initials | `U.S. Senator J.D. Holm was not convinced. “…,” he said` |
| names that an opening keeps back | `Two former ministers urged … . Jeong Se-hyun and Lee Jae-joung said` |
| a country's body by a part of its name | `Seoul's Red Cross said … . A Red Cross official said` |
| a caption | `Minister Cho Myoung-gyon speaks. (Yonhap)` above a text with `Cho` |
| an opening that keeps the name back | not `Oh, a researcher`, not on another day, not by a family name |
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

EVA = "Eva Holm, a researcher at the Baltic Institute,"
AGAIN = [
    # a country and a calling
    (
        "Kwon Jong-gun, director of the North's foreign ministry,",
        "The North Korean official",
        "kwon-jong-gun",
    ),
    ("Gwon Ju-in, director of the North's foreign ministry,", "The North Korean diplomat", "Gwon Ju-in"),
    ("Geng Li, a spokesman for China's Foreign Ministry,", "The Chinese spokesman", "Geng Li"),
    ("Gen. Tom Lund, the commander of U.S. Forces Korea,", "The U.S. commander", "Tom Lund"),
    ("The U.S. special envoy, Stephen Biegun,", "The U.S. diplomat", "stephen-biegun"),
    ("The U.S. special envoy, Stephen Biegun,", "The Chinese diplomat", "china"),
    ("Tom Lund, a retired U.S. general,", "The U.S. commander", "U.S. commander"),
    # somebody unnamed of it since
    (
        "Geng Li, an official of China's Foreign Ministry, said it was wet. A Chinese official",
        "The Chinese official",
        "china",
    ),
    # a family name alone
    ("A 67-year-old defector surnamed Kim", "The defector", "Kim"),
    # what somebody was brought in with
    ("A senior Blue House official", "The senior official", "presidential-office"),
    ("A diplomatic source in Oslo", "The diplomatic source", "diplomatic source in Oslo"),
    ("A diplomatic source in Oslo", "The military source", "south-korean-military"),
    # two callings
    ("Oh In-su, a defector-turned-activist,", "The activist", "Oh In-su"),
]


def speakers(text: str, directory: Directory) -> list[str]:
    said = annotate(text, directory=directory, published="2019-07-04").statements
    return [who for statement in said for who in who_speaks(statement)]


@pytest.mark.parametrize(("first", "later", "who"), AGAIN)
def test_a_calling_goes_on_over_another_speaker(first: str, later: str, who: str, directory: Directory):
    text = f"{first} said it was dark.\n\n{EVA} said it was cold.\n\n{later} said it was late."
    assert speakers(text, directory)[-1] == who


NOBODY_OF_THE_OPENING = [
    EVA,
    "Han Gi-ju, who ran a shoe plant in Kaesong,",
    "A 67-year-old defector surnamed Kim",
]


@pytest.mark.parametrize("named", NOBODY_OF_THE_OPENING)
def test_an_official_of_the_opening_is_nobody_of_another_calling(named: str, directory: Directory):
    text = f"A government official in Seoul said it was dark.\n\n{named} said it was cold.\n\nIt rained."
    assert speakers(text, directory)[0] == "south-korea"


def test_an_official_of_the_opening_speaks_on_one_day(directory: Directory):
    text = (
        "A government official in Seoul said on {} it was dark.\n\n"
        "Vice Minister Han Gi-ju said on Monday it was cold."
    )
    assert speakers(text.format("Monday"), directory)[0] == "Han Gi-ju"
    assert speakers(text.format("Tuesday"), directory)[0] == "south-korea"


INITIALS = [
    "U.S. Senator J.D. Holm",
    "State Department spokesman P.J. Holm",
    "Sen. H.R. Holm",
    "Vice President JD Holm",
]


@pytest.mark.parametrize("named", INITIALS)
def test_somebody_with_initials_goes_on_as_he(named: str, directory: Directory):
    text = f"Tom Lund said it was dark.\n\n{named} was not convinced. “It is late,” he said."
    assert speakers(text, directory) == ["Tom Lund", named.split()[-2] + " Holm"]


MINISTERS = ["jeong-se-hyun", "lee-jae-joung"]
TWO = "Jeong Se-hyun and Lee Jae-joung said it was late."


@pytest.mark.parametrize(
    ("opening", "who"),
    [
        ("Two former unification ministers", MINISTERS),
        ("Three former unification ministers", ["Three former unification ministers"]),
        ("Some former unification ministers", ["Some former unification ministers"]),
    ],
)
def test_an_opening_counts_those_named_later(opening: str, who: list[str], directory: Directory):
    assert speakers(f"{opening} said it was dark. In a letter, {TWO}", directory) == [*who, *MINISTERS]


def test_a_body_is_that_of_the_country_that_spoke(directory: Directory):
    red = "korean-red-cross"
    text = "South Korea's Red Cross said it was dark. A Red Cross official said it was late."
    assert speakers(text, directory) == [red, red]
    assert speakers("The Red Cross waits. A Red Cross official said it was late.", directory) == ["Red Cross"]


def test_a_caption_names_somebody_of_the_directory(directory: Directory):
    told = annotate(
        "Cho said it was late. The minister said it was cold.",
        directory=directory,
        published="2018-07-04",
        captions=("Unification Minister Cho Myoung-gyon speaks in Oslo. (Yonhap)",),
    )
    who = [one.actor for statement in told.statements for one in statement.speakers]
    assert who == ["cho-myoung-gyon"] * 2

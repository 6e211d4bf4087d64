"""Who bears a listed name and leads another life: the kinds of the module's table, each right and wrong."""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

LEE = "lee-in-young"
TOLD = [
    # a trade behind the name
    ("Lee In-young, a farmer in Cheorwon, said the gate was shut.", "Lee In-young"),
    ("“It is shut,” said Lee In-young, 51, a taxi driver.", "Lee In-young"),
    ("Lee In-young, a farmer and father of two, said the gate was shut.", "Lee In-young"),
    ("Lee In-young, a former farmer, said the gate was shut.", LEE),
    ("Lee In-young, a student leader in the 1980s, said the gate was shut.", LEE),
    ("Lee In-young, a farmer's son, said the gate was shut.", LEE),
    # a trade before it
    ("Farmer Lee In-young said the gate was shut.", "Lee In-young"),
    ("Former driver Lee In-young said the gate was shut.", LEE),
    ("Minister Lee In-young said the gate was shut.", LEE),
    # what somebody lives by
    ("Suh Hoon, who runs a noodle shop, said the gate was shut.", "Suh Hoon"),
    ("Suh Hoon, who sells dried fish at the market, said the gate was shut.", "Suh Hoon"),
    ("Suh Hoon, who runs the spy agency, said the gate was shut.", "suh-hoon"),
    ("Suh Hoon, who sold the plan to Washington, said the gate was shut.", "suh-hoon"),
    # a youthful age
    ("Park Ji-won, 21, said the gate was shut.", "Park Ji-won"),
    ("The 21-year-old Park Ji-won said the gate was shut.", "Park Ji-won"),
    ("Park Ji-won, 78, said the gate was shut.", "park-jie-won"),
    # a profession, while in office
    ("Lee In-young, a historian, said the gate was shut.", "Lee In-young"),
    ("Kim Yeon-chul, a professor who was once a minister, said the gate was shut.", "kim-yeon-chul"),
    ("Moon Jae-in, a lawyer, said the gate was shut.", "moon-jae-in"),
    # of whom the directory tells no office
    ("Ri Sol-ju, a singer, said the gate was shut.", "ri-sol-ju"),
]


def speakers(text: str, directory: Directory) -> list[str]:
    said = annotate(text, directory=directory, published="2020-09-02").statements
    return [who for statement in said for who in who_speaks(statement)]


@pytest.mark.parametrize(("text", "speaker"), TOLD)
def test_a_name_is_not_tied_to_somebody_of_another_life(text: str, speaker: str, directory: Directory):
    assert speakers(text, directory) == [speaker]


def test_a_page_goes_on_with_the_family_name_of_a_private_person(directory: Directory):
    text = "Lee In-young, a farmer, said the gate was shut. Rice was scarce. Lee told reporters it was cold."
    assert speakers(text, directory) == ["Lee In-young"] * 2


def test_who_is_given_an_office_on_the_page_keeps_the_name(directory: Directory):
    text = "Minister Lee In-young spoke. Lee In-young, a beekeeper at heart, said the gate was shut."
    assert speakers(text, directory) == [LEE]

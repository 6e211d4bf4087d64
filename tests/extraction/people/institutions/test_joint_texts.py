"""Whose a joint text is, and a body that is named for what its members are of: each right and wrong."""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory

SOUTH, NORTH, AMERICA = "south-korea", "north-korea", "united-states"
CPRC = "cprc"
THREE = [CPRC, None, None]
ISSUED = (
    "The Committee for the Peaceful Reunification of the Country, the Beta Front for the Unity of the Land "
    "and the Gamma Council issued a joint appeal on Monday. "
)
LAST = [
    # several bodies
    (f"{ISSUED}The joint appeal said it was late.", THREE),
    (f"{ISSUED}The appeal said it was cold. It added that it was late.", THREE),
    (f"{ISSUED}The appeal said it was cold. The three organizations declared that it was late.", THREE),
    (f"{ISSUED}The appeal said it was cold. The two organizations declared that it was late.", [None]),
    # an accord
    ("North and South Korea met. The accord calls for a second meeting in May.", [SOUTH, NORTH]),
    ("Washington, Seoul and Moscow met. The accord calls for a second meeting in May.", [None]),
    # two who met
    ("Moon Jae-in met Kim Jong-un. The joint statement said the line was open.", [SOUTH, NORTH]),
    ("Moon Jae-in met Joe Biden. The joint statement said the line was open.", [SOUTH, AMERICA]),
    ("Kim Yeon-chul slept.\n\nThe joint communique says the two Koreas will meet.", [SOUTH, NORTH]),
    # two named together
    ("South Korea and the United States met. The joint statement said it was late.", [SOUTH, AMERICA]),
    # nobody knows whose
    ("Kim Yeon-chul slept.\n\nThe joint communique says it was late.", [None]),
    ("The joint venture slept. The statement said it was late.", [None]),
    # what its members are of
    ("The Association of Hyundai Asan Suppliers said it was late.", [None]),
    ("The Union of the Workers' Party said it was late.", [None]),
    ("The Central Committee of the Workers' Party said it was late.", ["workers-party-of-korea"]),
    # names behind an owner, in an apposition, and of the owner of a site
    ("The North's Ministry of People's Armed Forces said it was late.", ["nk-defence-ministry"]),
    ("The Center for Missile Studies' North Korea database said it was late.", [None]),
    ("The opposition party, the Alliance for Democracy, called on Seoul to wait.", [None]),
    ("An editorial on the Web site of the Korea Herald said it was late.", ["korea-herald"]),
    ("An editorial on the fate of the Korea Herald said it was late.", [None]),
    (
        "The Unification Ministry rose. A senior ministry official said it was late.",
        ["ministry-of-unification"],
    ),
    # members of a party
    (
        "The Democratic Party was calm. A lawmaker of the party said it was late.",
        ["democratic-party-of-korea"],
    ),
    ("The Democratic Party was calm. A friend of the party said it was late.", [None]),
    # no medium's name
    ("It was late, according to Japanese officials at the time.", ["japan"]),
]


@pytest.mark.parametrize(("text", "speakers"), LAST)
def test_the_last_words_are_by(text: str, speakers: list[str | None], directory: Directory):
    said = annotate(text, directory=directory, published="2021-05-22").statements
    assert [one.actor for one in said[-1].speakers] == speakers


def test_a_union_keeps_its_whole_name_where_the_page_goes_on_with_it(directory: Directory):
    text = "The Association of Hyundai Asan Suppliers met. The association said it was late."
    (said,) = annotate(text, directory=directory, published="2021-05-22").statements
    assert said.speakers[0].name == "Association of Hyundai Asan Suppliers"

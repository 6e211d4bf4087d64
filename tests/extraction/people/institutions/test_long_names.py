"""A body by a long name, its officials and its people."""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

NAMES = [
    ("The Ministry of Health and Welfare said it was late.", "Ministry of Health and Welfare"),
    ("A Ministry of Health and Welfare official said it was late.", "Ministry of Health and Welfare"),
    ("Ministry of Land, Infrastructure and Transport officials said it was late.",
     "Ministry of Land, Infrastructure and Transport"),
    ("Ministry of Unification spokesman Holm Eui-do said it was late.", "Holm Eui-do"),
    ("Chinese Ministry of Foreign Affairs spokesperson Eva Holm said it was late.", "Eva Holm"),
    ("A senior Ministry of Foreign Affairs official said it was late.", "ministry-of-foreign-affairs"),
    ("It was late, according to Ministry of Unification figures.", "ministry-of-unification"),
    ("Institute for Baltic Studies professor Eva Holm said it was late.", "Eva Holm"),
    ("The North's Ministry of Foreign Affairs said it was late.", "nk-foreign-ministry"),
    ("Radio Free Lapland said it was late.", "Radio Free Lapland"),
    ("The Baltic Centers for Fever Control and Prevention said it was late.",
     "Baltic Centers for Fever Control and Prevention"),
    ("The Trade, Labor and Harbor Ministry said it was late.", "Trade, Labor and Harbor Ministry"),
    ("Norway's Trade, Labor and Harbor Ministry said it was late.",
     "Norway's Trade, Labor and Harbor Ministry"),
    ("Norway's Labor Ministry said it was late.", "Norway's Labor Ministry"),
    ("Norway's Harbour Watch said it was late.", "Harbour Watch"),
    ("Norway, Peru and Chile said it was late.", "Norway"),
    ("The Oslo-led Baltic Council said it was late.", "Baltic Council"),
    ("It was late, the Oslo-backed Baltic Club said.", "Baltic Club"),
    ("It was late, according to Hands Over the Fjord, a charity.", "Hands Over the Fjord"),
    ("It was late, said Eva Holm of Pilots Without Borders.", "Eva Holm"),
    ("Voice From the North, a radio station, said it was late.", "Voice From the North"),
    ("Officials from the North said it was late.", "north-korea"),
    ("The Korea Shipbrokers' Guild said it was late.", "Korea Shipbrokers' Guild"),
    ("The Korea Fishermen's Union said it was late.", "Korea Fishermen's Union"),
    ("The clerk's employer, Dawn News, said it was late.", "Dawn News"),
    ("The think tank, the Baltic Institute, said it was late.", "Baltic Institute"),
    ("The rally's organizer, Eva Holm, said it was late.", "Eva Holm"),
    (
        "The Ministry of Foreign Affairs of the Democratic People's Republic of Korea said it was late.",
        "nk-foreign-ministry",
    ),
    ("The Ministry of Unification of the Republic of Korea said it was late.", "ministry-of-unification"),
    (
        "The Foreign Ministry of the People's Republic of China said it was late.",
        "china-foreign-ministry",
    ),
    (
        "Lawyers for Human Rights and Unification of Korea said on Monday that it would sue.",
        "Lawyers for Human Rights and Unification of Korea",
    ),
    ("Citizens for Peace and Justice said it was late.", "Citizens for Peace and Justice"),
    ("It was late, according to Doctors for Peace and Health.", "Doctors for Peace and Health"),
    ("“It is late,” said Women for Peace and Reunification.", "Women for Peace and Reunification"),
]  # fmt: skip
TWO_BODIES = [
    (
        "Lawyers for Peace and the Ministry of Unification said it was late.",
        ["Lawyers for Peace", "ministry-of-unification"],
    ),
    (
        "The Oslo Coalition and Citizens for Peace and Justice said it was late.",
        ["Oslo Coalition", "Citizens for Peace and Justice"],
    ),
    ("Citizens for Peace and Bergen Watch said it was late.", ["Citizens for Peace", "Bergen Watch"]),
]


@pytest.mark.parametrize(("text", "speakers"), TWO_BODIES)
def test_two_bodies_stay_apart(text: str, speakers: list[str], directory: Directory):
    (statement,) = annotate(text, directory=directory, published="2019-07-01").statements
    assert who_speaks(statement) == speakers


def test_a_body_goes_on_by_the_number_of_its_members(directory: Directory):
    text = "The United Nations Security Council met on Monday. The 15-member body said it was late."
    (statement,) = annotate(text, directory=directory, published="2019-07-01").statements
    assert [one.actor for one in statement.speakers] == ["un-security-council"]


@pytest.mark.parametrize(("text", "speaker"), NAMES)
def test_a_long_name_speaks_for_itself_or_tells_where_somebody_is(text, speaker, directory: Directory):
    (statement,) = annotate(text, directory=directory, published="2019-07-01").statements
    assert who_speaks(statement) == [speaker]

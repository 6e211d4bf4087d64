"""Names of bodies that the directory does not have, whole, wherever they stand.

| kind | case |
| --- | --- |
| a field | `the Royal College of Ophthalmologists`, `the Court of Arbitration for Sport` |
| a field with an article | `the Council for the Return of Cultural Properties` |
| a participle | `the Association of Families of Victims Kidnapped by North Korea` |
| a country | `the National Human Rights Commission of Korea`, `the National Council of Churches in Korea` |
| marks | `the Defense POW/MIA Accounting Agency`, `Korea Hydro & Nuclear Power`, `Holm & Sons` |
| a sentence's beginning | `The Korea Customs Service met … . It said`: all of its words |
"""

import pytest

from articles.extraction.annotate import annotate
from tests.extraction.speaking import who_speaks

NAMES = [
    "Royal College of Ophthalmologists",
    "East Asian Crane Trust",
    "Church of Norway",
    "Oslo School of Economics",
    "Museum of Korean War History",
    "Court of Arbitration for Sport",
    "International Tribunal for the Law of the Sea",
    "Council for the Return of Cultural Properties",
    "Association of Families of Victims Kidnapped by North Korea",
    "National Human Rights Commission of Korea",
    "National Council of Churches in Korea",
    "Jogye Order of Korean Buddhism",
    "Defense POW/MIA Accounting Agency",
    "Korea Hydro & Nuclear Power",
    "Korea Customs Service",
]


def speakers(text: str, directory) -> list[list[str]]:
    found = annotate(text, directory=directory, published="2019-05-06").statements
    return [who_speaks(one) for one in found]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("sentence", ["The {} said it rained.", "“It rained,” the {} said."])
def test_a_body_has_its_whole_name(directory, name, sentence):
    assert speakers(sentence.format(name), directory) == [[name]]


@pytest.mark.parametrize("name", ["Holm & Sons", "Lee & Ko"])
def test_a_firm_is_one(directory, name):
    assert speakers(f"{name} said it rained.", directory) == [[name]]


def test_two_bodies_of_the_directory_are_two(directory):
    assert speakers("Yonhap & KCNA said it rained.", directory) == [["yonhap-news-agency", "kcna"]]


@pytest.mark.parametrize(
    "name", ["Korea Customs Service", "Norwegian Ski Federation", "East Asian Crane Trust"]
)
def test_it_is_the_body_with_its_whole_name(directory, name):
    assert speakers(f"The {name} met on Friday. The fair was large. It said it rained.", directory) == [
        [name]
    ]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        (
            "It rained, according to the Committee for Human Rights in Norway.",
            "Committee for Human Rights in Norway",
        ),
        ("The Harbour Institute in Seoul said it rained.", "Harbour Institute"),
    ],
)
def test_where_a_body_is_belongs_to_its_name_where_it_deals_with_rights(directory, sentence, speaker):
    assert speakers(sentence, directory) == [[speaker]]

"""A ministry that the page names by its field alone has its official name of the day; no other body has.

| kind | right | wrong |
| --- | --- | --- |
| the day | in 2019 `the oceans ministry` | in 2010, when there was none |
| the state | `Seoul's justice ministry` | `Japan's justice ministry` |
| the fields | `the culture and sports ministry` | `the sports and gymnastics ministry` |
| who has it | `South Korea's sports ministry`, of the directory | |
| inside another's words | | `Holm said a tourism ministry official told him that …` |
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.people.institutions.dated_names import dated_names
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

NAMED = [
    ("The oceans ministry said it was late.", "2019-07-01", "Ministry of Oceans and Fisheries"),
    ("An Oceans Ministry official said it was late.", "2019-07-01", "Ministry of Oceans and Fisheries"),
    ("The ministry of oceans said it was late.", "2019-07-01", "Ministry of Oceans and Fisheries"),
    ("Seoul's oceans ministry said it was late.", "2019-07-01", "Ministry of Oceans and Fisheries"),
    ("The oceans ministry said it was late.", "2010-07-01", "oceans ministry"),
    (
        "The transport ministry said it was late.",
        "2010-07-01",
        "Ministry of Land, Transport and Maritime Affairs",
    ),
    ("The transport ministry said it was late.", None, "transport ministry"),
    ("Seoul's justice ministry said it was late.", "2019-07-01", "Ministry of Justice"),
    ("Japan's justice ministry said it was late.", "2019-07-01", "Japan justice ministry"),
    ("The North's sports ministry said it was late.", "2019-07-01", "North Korea sports ministry"),
    (
        "The culture and sports ministry said it was late.",
        "2019-07-01",
        "ministry-of-culture-sports-and-tourism",
    ),
    ("The sports and gymnastics ministry said it was late.", "2019-07-01", "sports and gymnastics ministry"),
    (
        "South Korea's sports ministry said it was late.",
        "2019-07-01",
        "ministry-of-culture-sports-and-tourism",
    ),
    ("The harbor ministry said it was late.", "2019-07-01", "harbor ministry"),
]


@pytest.mark.parametrize(("text", "published", "speaker"), NAMED)
def test_a_ministry_has_its_official_name(text, published, speaker, directory: Directory):
    (statement,) = annotate(text, directory=directory, published=published).statements
    assert who_speaks(statement) == [speaker]


def test_a_ministry_inside_another_s_words_may_be_any_state_s(directory: Directory):
    text = "Jan Holm said a tourism ministry official told him that it was late."
    _, inner = annotate(text, directory=directory, published="2019-07-01").statements
    assert who_speaks(inner) == ["tourism ministry"]


def test_no_two_ministries_have_a_field_on_one_day():
    names = dated_names("ministries").names
    both = [
        (one.name, other.name)
        for number, one in enumerate(names)
        for other in names[:number]
        if one.of & other.of and one.first <= other.last and other.first <= one.last
    ]
    assert both == []

"""Names in running text: the longest, whole ones, in the forms that papers print; never a part of another
name."""

from itertools import pairwise

import pytest

from articles.extraction.statements.attribution import attribute
from articles.extraction.values import Directory


def mentions(text: str, directory: Directory, published: str | None = "2019-07-01") -> dict[str, str]:
    found = attribute(text, (), directory=directory, published=published).mentions
    return {text[slice(*mention.span)]: mention.actor or mention.event or "" for mention in found}


FOUND = [
    ("Kim Jong Un met Moon Jae In.", {"Kim Jong Un": "kim-jong-un", "Moon Jae In": "moon-jae-in"}),
    ("Kim Jong-un spoke. Later Kim left.", {"Kim Jong-un": "kim-jong-un", "Kim": "kim-jong-un"}),
    ("Lee Do-hoon flew out.", {"Lee Do-hoon": "lee-do-hoon"}),
    ("The Hanoi summit failed.", {"Hanoi summit": "hanoi-summit-2019"}),
    ("They signed the 2018 military agreement.", {"2018 military agreement": "military-agreement-2018"}),
    (
        "South Korea’s Unification Ministry waits.",
        {"South Korea’s Unification Ministry": "ministry-of-unification"},
    ),
    ("The U.N. Security Council met.", {"U.N. Security Council": "un-security-council"}),
    ("The North and the South talk.", {"North": "north-korea", "South": "south-korea"}),
    ("Seoul and Tokyo talk.", {"Seoul": "south-korea", "Tokyo": "japan"}),
    ("The DPRK said so, the ROK denied it.", {"DPRK": "north-korea", "ROK": "south-korea"}),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_a_name_is_found_whole(text, expected, directory: Directory):
    assert mentions(text, directory) == expected


NOT_FOUND = [
    "Bruce Lee came.",
    "He went north and then south.",
    "Susan Rice came.",
    "Let us go; the dp is low.",
    "She lives in Seoul.",
    "Seoul National University opened.",
    "The Washington Post wrote.",
    "Kim Jong-kook sang.",
    "Park Jin Young sang.",
    "A minor agreement followed.",
]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_a_part_of_another_name_is_not_a_mention(text, directory: Directory):
    assert mentions(text, directory) == {}


def test_an_event_is_not_meant_before_it_began(directory: Directory):
    assert "hanoi-summit-2019" not in mentions("The breakdown in Hanoi.", directory, "2015-01-01").values()


def test_an_election_is_that_of_its_time(directory: Directory):
    texts = [
        mentions("The US presidential election nears.", directory, day)
        for day in ("2016-10-01", "2020-10-01")
    ]
    assert [set(found.values()) for found in texts] == [set(), {"us-presidential-election-2020"}]


def test_a_family_name_of_two_people_is_not_linked(directory: Directory):
    text = "Kim Yo-jong and Kim Yong-chol came. Kim smiled."
    assert "Kim" not in mentions(text, directory)


def test_mentions_stand_in_order_and_apart(directory: Directory):
    text = "South Korea's Unification Ministry told Kim Jong-un and Kim Yo-jong about the Korean War."
    spans = [mention.span for mention in attribute(text, (), directory=directory).mentions]
    assert all(first[1] <= second[0] for first, second in pairwise(spans))


def test_an_empty_directory_links_nothing():
    assert attribute("Kim Jong-un met Moon Jae-in.", ()).mentions == ()

"""Offices in full before a name, offices with a rank, and one office of two states.

| kind | case |
| --- | --- |
| a family name | `Secretary of State Pompeo`, `Minister of Unification Lee`: who held it at the time |
| a full name | `deputy secretary of state Stephen Biegun`: no part of the office |
| on the page | `Lena Holm left. Secretary of State Holm said` |
| somebody's own | `a spokesman for Secretary of State Pompeo` is not Pompeo |
| a rank | `“…,” First Vice Minister Choi said`, `said the first vice minister` |
| a first lady | `First Lady Lena Holm said … . The first lady said` |
| two states | `South Korean envoy Holm … . The North's envoy said`: the other, who has not spoken |
| a given name | `Lee Jun` is no June |
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

RAIN = "said it rained."


def last_of(text: str, directory: Directory, day: str) -> tuple[str, str]:
    """Who says what is last on a page of a day, and the words that name them."""
    last = annotate(text, directory=directory, published=day).statements[-1]
    who = ", ".join(who_speaks(last))
    return who, text[slice(*last.mention)] if last.mention else ""


@pytest.mark.parametrize(
    ("day", "source", "speaker"),
    [
        ("2020-08-30", "Secretary of State Pompeo", "mike-pompeo"),
        ("2020-08-30", "Minister of Unification Lee", "lee-in-young"),
        ("2020-08-30", "South Korean Minister of Foreign Affairs Kang", "kang-kyung-wha"),
        ("2020-08-30", "Director of the National Security Office Suh", "suh-hoon"),
        ("2009-03-30", "Secretary of State Clinton", "hillary-clinton"),
        ("2020-08-30", "Deputy secretary of state Stephen Biegun", "stephen-biegun"),
        ("2020-08-30", "Assistant secretary of state Lars Holm", "Lars Holm"),
        ("2020-08-30", "Point man on North Korea Lee In-young", "lee-in-young"),
        ("2002-08-30", "Minister of National Defense Lee Jun", "lee-jun"),
        ("2020-08-30", "Minister of National Defense Holm", "Minister of National Defense Holm"),
        (
            "2020-08-30",
            "A spokesman for Secretary of State Pompeo",
            "spokesman for Secretary of State Pompeo",
        ),
    ],
)
def test_an_office_in_full_has_a_name_behind_it(directory, day, source, speaker):
    assert last_of(f"{source} {RAIN}", directory, day) == (speaker, source)


def test_an_office_in_full_may_be_held_by_whom_the_page_names(directory):
    text = f"Lena Holm left. Secretary of State Holm {RAIN}"
    assert last_of(text, directory, "2020-08-30")[0] == "Lena Holm"


@pytest.mark.parametrize(
    ("text", "speaker", "source"),
    [
        (
            "“It rained,” First Vice Foreign Minister Choi Jong-kun told reporters.",
            "choi-jong-kun",
            "First Vice Foreign Minister Choi Jong-kun",
        ),
        (
            "It rained, first vice foreign minister Choi Jong-kun said.",
            "choi-jong-kun",
            "first vice foreign minister Choi Jong-kun",
        ),
        ("“It rained,” Second Lt. Lars Holm said.", "Lars Holm", "Second Lt. Lars Holm"),
        ("“It rained,” said the first vice minister.", "first vice minister", "the first vice minister"),
        ("“It rained,” said its only teacher on Friday.", "only teacher", "its only teacher"),
        (f"First, Lars Holm {RAIN}", "Lars Holm", "Lars Holm"),
    ],
)
def test_a_rank_belongs_to_the_office(directory, text, speaker, source):
    assert last_of(text, directory, "2020-08-30") == (speaker, source)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"First Lady Lena Holm {RAIN}", "Lena Holm"),
        ("First lady Ri Sol-ju came.\n\nIt was cold.\n\n“It rained,” said the first lady.", "ri-sol-ju"),
        (f"South Korean first lady Lena Holm met Ri Sol-ju. The South Korean first lady {RAIN}", "Lena Holm"),
    ],
)
def test_a_first_lady_is_an_office(directory, text, speaker):
    assert last_of(text, directory, "2018-05-05")[0] == speaker


@pytest.mark.parametrize("office", ["envoy", "chief negotiator", "vice minister", "first lady"])
@pytest.mark.parametrize("whose", ["the North’s", "the North Korean"])
def test_the_other_state_has_one_of_its_own(directory, office, whose):
    text = (
        f"South Korean {office} Kim Jung-sook and North Korean {office} Hong Sol-ju met. “It rained,” "
        f"Kim said. “It did,” {whose} {office} said."
    )
    assert last_of(text, directory, "2018-05-05")[0] == "Hong Sol-ju"


@pytest.mark.parametrize(
    ("words", "day"),
    [("Lee Jun said it rained on Friday.", "2020-08-28"), ("Lee Jun said on Jun 5 it rained.", "2020-06-05")],
)
def test_a_given_name_is_no_month(directory, words, day):
    found = annotate(f"Miner {words}", directory=directory, published="2020-08-30").statements[-1]
    assert [one.name for one in found.speakers] == ["Lee Jun"]

"""Who "he also said" and "it added" are, behind sentences about something else."""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

MINISTRY = "The unification ministry said it was dark."
CHO = "Unification Minister Cho Myoung-gyon said it was dark."
MORE = [
    (
        MINISTRY,
        "Ties have cooled since the North tested a missile.",
        "It also said",
        "ministry-of-unification",
    ),
    (MINISTRY, "South Korea and the United States began to drill.", "It added", "ministry-of-unification"),
    (MINISTRY, "More than 30,000 people have fled the North.", "It also noted", "ministry-of-unification"),
    (CHO, "The remarks came a day after Trump warned of “fire.”", "He also said", "cho-myoung-gyon"),
    # somebody else who fits begins a sentence since
    (MINISTRY, "North Korea fired a missile on Sunday.", "It also said", "north-korea"),
    (CHO, "Moon Jae-in will go to Oslo.", "He also said", "moon-jae-in"),
    (CHO, "Eva Holm, the envoy, was there.", "She also said", "Eva Holm"),
]


def speakers(text: str, directory: Directory) -> list[str]:
    said = annotate(text, directory=directory, published="2017-11-10").statements
    return [who for statement in said for who in who_speaks(statement)]


@pytest.mark.parametrize("between", [" ", "\n\n"])
@pytest.mark.parametrize(("first", "since", "more", "who"), MORE)
def test_who_says_more(first: str, since: str, more: str, who: str, between: str, directory: Directory):
    assert speakers(f"{first} {since}{between}{more} it was late.", directory)[-1] == who


def test_who_is_named_in_the_sentence_says_more(directory: Directory):
    text = f"{CHO} Moon Jae-in smiled when he added it was late."
    assert speakers(text, directory)[-1] == "moon-jae-in"


THEY = [
    ("The two Koreas held talks in Oslo.", "They said", ["south-korea", "north-korea"]),
    ("The two Koreas held talks in Oslo.", "The two also said", ["south-korea", "north-korea"]),
    ("South Korea and Japan held talks in Oslo.", "The two also said", ["south-korea", "japan"]),
    (
        "Foreign Minister Kang Kyung-wha met her counterpart, Taro Kono, in Oslo.",
        "They said",
        ["kang-kyung-wha", "taro-kono"],
    ),
    ("Mike Pompeo spoke by phone with Kang Kyung-wha.", "They said", ["mike-pompeo", "kang-kyung-wha"]),
]


@pytest.mark.parametrize("between", [" ", "\n\n"])
@pytest.mark.parametrize(("first", "they", "who"), THEY)
def test_they_are_the_two_of_the_sentence_before(
    first: str, they: str, who: list[str], between: str, directory: Directory
):
    assert sorted(speakers(f"{first}{between}{they} it was late.", directory)) == sorted(who)

"""Whose government speaks: the kinds of the module's table, each right and wrong."""

import pytest

from articles.extraction.annotate import annotate, prepare
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

SAID = "said the launch was expected."
SCENES = [
    # the opening
    (f"In Tokyo, a senior government official, speaking on condition of anonymity, {SAID}", "japan"),
    (f"Meanwhile in Tokyo, a government official who asked not to be named {SAID}", "japan"),
    (f"Seoul was calm. In Moscow on Tuesday, a government spokesman {SAID}", "russia"),
    (f"In Washington on Monday, a defense official {SAID}", "us-defense-department"),
    (f"In Tokyo late on Friday, government officials {SAID}", "japan"),
    (f"In Pyongyang, the government {SAID}", "north-korea"),
    (f"In Tokyo, a spokesman for the government {SAID}", "japan"),
    (f"In Beijing on Monday, a foreign ministry official {SAID}", "china-foreign-ministry"),
    (f"TOKYO (AP) — A government official {SAID}", "japan"),
    (f"In Japan, a senior government official {SAID}", "japan"),
    (f"In the United States, a government official {SAID}", "united-states"),
    (f"In Korean, a senior government official {SAID}", "south-korea"),
    (f"In London, a government official {SAID}", "Britain"),
    (f"In Canberra on Monday, the government {SAID}", "Australia"),
    (f"In Hanoi, a government official {SAID}", "south-korea"),
    # the same scene
    (f"In Tokyo, the cabinet met for an hour. A government official {SAID}", "japan"),
    # left to the page
    (f"In Tokyo, a South Korean government official {SAID}", "south-korea"),
    (f"In Tokyo for talks, a senior government official {SAID}", "south-korea"),
    (f"In Gunsan, a government official {SAID}", "south-korea"),
    (f"In Seoul, a senior government official {SAID}", "south-korea"),
    (f"In Tokyo, the cabinet met South Korean envoys. A government official {SAID}", "south-korea"),
    (f"Officials met in Tokyo on Monday. A government official {SAID}", "south-korea"),
    (f"In Washington, a diplomatic source {SAID}", "diplomatic source"),
]


@pytest.mark.parametrize(("text", "expected"), SCENES)
def test_the_scene_tells_whose_government_speaks(text: str, expected: str, directory: Directory):
    last = annotate(text, directory=prepare(directory), published="2020-09-16").statements[-1]
    assert who_speaks(last) == [expected]


OPENINGS = [
    ("A senior official {said}. Unification Minister Lee In-young {said}", "lee-in-young"),
    ("A senior official {said}. President Moon Jae-in {said}", "-"),
    ("In London, a senior official {said}. Lee In-young {said}", "-"),
    ("In Tokyo, a senior official {said}. Lee In-young {said}", "japan"),
]


@pytest.mark.parametrize(("text", "expected"), OPENINGS)
def test_an_official_of_another_place_is_not_whom_the_next_sentence_names(text, expected, directory):
    first, _ = annotate(
        text.format(said=SAID.removesuffix(".")) + ".", directory=directory, published="2020-09-16"
    ).statements
    assert [who.actor or "-" for who in first.speakers] == [expected]

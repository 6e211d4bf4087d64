"""Which ministry a field tells. The directory has few; another one is never read as one of these."""

import pytest

from articles.extraction.values import Directory
from tests.extraction.marked import speakers_of

BEFORE = "{0 The Unification Ministry} <0 said> «0 the gate is open». "
FIELDS = [
    (BEFORE + "{1 The ministry of environment} <1 said> «1 it rained».", "Ministry of Environment"),
    (BEFORE + "{1 An environment ministry official} <1 said> «1 it rained».", "Ministry of Environment"),
    (BEFORE + "{1 The ministry of defense} <1 said> «1 it rained».", "ministry-of-national-defense"),
    (BEFORE + "{1 The ministry} <1 said> «1 it rained».", "ministry-of-unification"),
    (BEFORE + "{1 The ministry of Health and Welfare} <1 said> «1 so».", "Ministry of Health and Welfare"),
    (
        BEFORE + "«1 It rained», {1 the ministry of Land, Infrastructure and Transport} <1 said>.",
        "Ministry of Land, Infrastructure and Transport",
    ),
    (BEFORE + "{1 The North's ministry of Foreign Affairs} <1 said> «1 so».", "nk-foreign-ministry"),
    (
        "{0 South Korea} <0 said> «0 it would feed those parted by the Korean War, South Korea's Unification "
        "Ministry wrote». {1 The Ministry} <1 said> «1 so».",
        "ministry-of-unification",
    ),
    (
        BEFORE + "The fisheries ministry sent boats. {1 A ministry official} <1 said> «1 so».",
        "Ministry of Oceans and Fisheries",
    ),
    (
        BEFORE + "Japan's farm ministry has none. {1 The ministry} <1 said> «1 it rained».",
        "Japan farm ministry",
    ),
    (
        "{0 The fisheries ministry} <0 said> «0 it rained». The Unification Ministry sent aid. "
        "{1 The ministry} <1 said> «1 it came».",
        "ministry-of-unification",
    ),
]


@pytest.mark.parametrize(("marked", "expected"), FIELDS)
def test_a_field_tells_the_ministry(marked, expected, directory: Directory):
    assert speakers_of(marked, directory=directory, published="2019-07-01")[1] == [expected]

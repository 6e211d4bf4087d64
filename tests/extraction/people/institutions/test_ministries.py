"""Which ministry a field tells. The directory has few; another one is never read as one of these."""

import pytest

from articles.extraction.values import Directory
from tests.extraction.marked import speakers_of

BEFORE = "{0 The Unification Ministry} <0 said> «0 the gate is open». "
FIELDS = [
    (BEFORE + "{1 The ministry of environment} <1 said> «1 it rained».", "ministry of environment"),
    (BEFORE + "{1 An environment ministry official} <1 said> «1 it rained».", "environment ministry"),
    (BEFORE + "{1 The ministry of defense} <1 said> «1 it rained».", "ministry-of-national-defense"),
    (BEFORE + "{1 The ministry} <1 said> «1 it rained».", "ministry-of-unification"),
    (
        BEFORE + "The fisheries ministry sent boats. {1 A ministry official} <1 said> «1 so».",
        "fisheries ministry",
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

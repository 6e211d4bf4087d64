"""Officials and bodies of countries that the directory does not have: they are nobody's of Seoul."""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

LATE = " said it was late."
ABROAD = [
    (f"A Ukrainian intelligence official{LATE}", "Ukrainian intelligence official"),
    (f"A Polish defense official{LATE}", "Polish defense official"),
    (f"A Western intelligence official{LATE}", "Western intelligence official"),
    (f"A Swedish government spokesman{LATE}", "Swedish government spokesman"),
    (f"Ukraine’s government{LATE}", "Ukraine's government"),
    (f"Ukraine’s military intelligence agency{LATE}", "Ukraine intelligence agency"),
    (f"Thailand’s ruling party{LATE}", "Thailand's ruling party"),
    # of states that it has
    (f"A U.S. defense official{LATE}", "us-defense-department"),
    (f"A South Korean intelligence official{LATE}", "national-intelligence-service"),
    (f"An intelligence official{LATE}", "national-intelligence-service"),
    (f"South Korea’s spy agency{LATE}", "national-intelligence-service"),
    (f"The government{LATE}", "south-korea"),
]


@pytest.mark.parametrize(("text", "who"), ABROAD)
def test_whose_they_are(text: str, who: str, directory: Directory):
    said = annotate(text, directory=directory, published="2024-10-18").statements
    assert [one for statement in said for one in who_speaks(statement)] == [who]

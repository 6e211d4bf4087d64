import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The gate will open, the president's office said.", "presidential-office"),
        ("Lee Myung-bak will see it, the South Korean president's office said.", "presidential-office"),
        ("A spokesman for the president's office said it was late.", "presidential-office"),
        ("Russian President Boris Lund was there, the president's office said.", "president's office"),
        ("The mayor's office said it was late.", "mayor's office"),
    ],
)
def test_whose_office_the_presidents_office_is(text: str, speaker: str, directory: Directory) -> None:
    found = annotate(text, directory=directory, published="2010-11-26").statements
    assert who_speaks(found[-1]) == [speaker]

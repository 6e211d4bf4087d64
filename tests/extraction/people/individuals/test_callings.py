"""Who is gone on with by what they do: the last speaker whom the page calls so, of whatever calling.

| kind | case |
| --- | --- |
| a calling | `Paul Lund, an attorney, said … . “…,” the attorney said` |
| of two | the one who has just spoken |
| a past one | `the former cook` behind `Paul Lund, a cook` |
| an officer | `Its director, retired Marine Colonel Ray Lund, told us` |
| a thing | `the record` is nobody |
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

CALLINGS = [
    "attorney",
    "cook",
    "actress",
    "volunteer",
    "volcanologist",
    "paediatrician",
    "whistleblower",
    "hydrologist",
]


def last(text: str, directory: Directory) -> list[str]:
    found = annotate(text, directory=directory, published="2019-05-06").statements[-1]
    return who_speaks(found)


@pytest.mark.parametrize("calling", CALLINGS)
def test_a_calling_is_that_of_the_last_speaker_who_has_it(directory: Directory, calling: str):
    said = f"a {calling}, said it snowed.\n\n"
    text = f"Eva Holm, {said}Paul Lund, {said}“It is cold,” the {calling} said."
    assert last(text, directory) == ["Paul Lund"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Paul Lund, a cook, said it snowed. It is cold, the former cook said.", "Paul Lund"),
        ("Its director, retired Marine Colonel Ray Lund, told us it was cold.", "Ray Lund"),
        ("Its director, Captain Ray Lund, told us it was cold.", "Ray Lund"),
        ("Paul Lund, a cook, said it snowed. It is cold, the record said.", "record"),
    ],
)
def test_who_is_meant(directory: Directory, text: str, speaker: str):
    assert last(text, directory) == [speaker]

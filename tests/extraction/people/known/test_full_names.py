"""Full names that the page spells somewhere, and what stands beside them.

| kind | case |
| --- | --- |
| a preposition before it | `For Olaf Brandt, a biogeographer, … . Brandt said` |
| a middle name | `Chahee Lee Stanfield, a nurse, … . Stanfield said` |
| what somebody is | `For Eva Holm, a farmer, … . ¶ It was cold. ¶ She said` |
| an object | `The news delighted Olaf Brandt. He said` |
| an object and what he is | `None of this surprises Xaver Lund, a farmer. He says` |
| a family name that is a word | `Sun Weimin told us … . Sun said`, `Pae Chol-min` |
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("For Olaf Brandt, a biogeographer, it was lost. Brandt said it rained.", "Olaf Brandt"),
        ("Chahee Lee Stanfield, a nurse, stayed. Stanfield said it rained.", "Chahee Lee Stanfield"),
        ("For Eva Holm, a farmer, it was all.\n\nIt was cold.\n\nShe said it rained.", "Eva Holm"),
        ("Among them is Yuki Holm, a 45-year-old nurse.\n\nIt was cold.\n\nShe said it rained.", "Yuki Holm"),
        ("They include Ola Lund, who bakes.\n\nIt was cold.\n\nHe said it rained.", "Ola Lund"),
        ("Among them is Paul Lund, the guild's lawyer. It was cold. He said it rained.", "Paul Lund"),
        ("For Maria Holm, director of the fair, it was all.\n\nShe said it rained.", "Maria Holm"),
        ("They include Ola Lund, a baker. Lund said it rained.", "Ola Lund"),
        ("The news delighted Olaf Brandt. He said it rained.", "Olaf Brandt"),
        ("None of this surprises Xaver Lund, a farmer. He says it rained.", "Xaver Lund"),
        ("None of this surprises a farmer. He says it rained.", "farmer"),
        ("The news did not surprise Pae Chol-min, who left in May. He said it rained.", "Pae Chol-min"),
        ("“It rained,” Sun Weimin, a clerk, told Xinhua. It would end, Sun said.", "Sun Weimin"),
        ("Mr. Sun said it rained.", "Sun"),
    ],
)
def test_who_is_named_in_full_is_known(directory: Directory, text: str, speaker: str):
    last = annotate(text, directory=directory, published="2019-05-06").statements[-1]
    assert who_speaks(last) == [speaker]

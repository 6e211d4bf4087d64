"""Who speaks where only the apposition names them.

| kind | right and wrong cases |
| --- | --- |
| a family name | `One of the suspects, a student surnamed Oh, claimed` |
| a full name | `The owner, a man named Lars Holm, insisted` |
| no name behind | `The council, a body named after Holm, said` |
| a name before | `Lars Holm, a cook named Cook of the Year, said` |
"""

import pytest

from articles.extraction.values import Directory
from tests.extraction.marked import annotate_marked

CASES = [
    ("{One of the suspects}, a student surnamed Oh, <claimed> that «he slept».", "Oh"),
    ("{One of them}, a cook named only as Lund, <said> that «the soup was cold».", "Lund"),
    ("{The widow}, a teacher identified as Holm, <said> «it was shut».", "Holm"),
    ("{The owner}, a man named Lars Holm, <insisted> «he slept».", "Lars Holm"),
    ("{The council}, a body named after Holm, <said> «it was shut».", "council"),
    ("{Lars Holm}, a cook named Cook of the Year, <said> «it was shut».", "Lars Holm"),
]


@pytest.mark.parametrize(("marked", "name"), CASES)
def test_an_apposition_names_who_speaks(marked: str, name: str, directory: Directory) -> None:
    _, found = annotate_marked(marked, directory=directory, published="2026-01-20")
    (speaker,) = found.statements[0].speakers
    assert speaker.name == name

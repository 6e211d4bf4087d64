"""Whose words a text holds of which a clause tells who put it out.

| kind | case |
| --- | --- |
| printed | `a commentary it carried`; not `a statement it carried`, which may be anybody's |
| put out | `a statement the ministry released`, `a statement it sent to Seoul` |
| with `that` | `a report that it published` |
| nobody's | `a letter it received`, `a report it commissioned` |
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

KCNA = "The North's official KCNA news agency made no mention of sand. "
MINISTRY = "The Unification Ministry made no mention of sand. "
LATE = " said it was late."
LAST = [
    (f"{KCNA}A commentary it carried on Sunday{LATE}", "kcna"),
    (f"{KCNA}An editorial it ran{LATE}", "kcna"),
    (f"{KCNA}A report that it published on Monday warned of a flood.", "kcna"),
    (f"The Rodong Sinmun was silent. An editorial the paper ran on Sunday{LATE}", "rodong-sinmun"),
    ("A commentary KCNA carried on Sunday urged calm.", "kcna"),
    (f"{MINISTRY}A statement it released on Sunday{LATE}", "ministry-of-unification"),
    (f"{MINISTRY}A statement the ministry released on Sunday{LATE}", "ministry-of-unification"),
    ("North Korea was silent. A statement it sent to Seoul accused the South of theft.", "north-korea"),
    (f"{KCNA}A statement it carried on Sunday{LATE}", "statement it carried"),
    (f"{MINISTRY}A letter it received on Sunday{LATE}", "letter it received"),
    (f"{MINISTRY}A report it commissioned{LATE}", "report it"),
]


@pytest.mark.parametrize(("text", "speaker"), LAST)
def test_a_text_speaks_for_who_is_told_to_put_it_out(text: str, speaker: str, directory: Directory) -> None:
    found = annotate(text, directory=directory, published="2016-03-10").statements
    assert who_speaks(found[-1]) == [speaker]

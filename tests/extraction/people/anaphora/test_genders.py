"""A woman's words never go to a known man: the kinds of the module's table, and the nearest woman beside."""

import pytest

from articles.extraction.annotate import annotate, prepare
from articles.extraction.values import Directory

SHE = "“Nobody comes,” she says."
KINDS = [
    # kinship and honorifics
    (
        f"Cho Min-ja opens the stall. Her brother, Cho Dong-su, helps. He lifts the crates. {SHE}",
        "Cho Min-ja",
    ),
    (f"Han Mi-rae pours tea. She is 40. Cho Dong-su, her uncle, sits by the door. {SHE}", "Han Mi-rae"),
    (f"Han Mi-rae said she was afraid. Her brother Cho Dong-su nods. {SHE}", "Han Mi-rae"),
    (f"Mr. Cho Dong-su said the shop was closed. Han Mi-rae laughed. {SHE}", "Han Mi-rae"),
    (f"Han Mi-rae pours tea. Her aunt, Cho Dong-su, sits by the door. {SHE}", "Cho Dong-su"),
    (f"Han Mi-rae pours tea. The husband of Cho Dong-su is out. Cho Dong-su sighs. {SHE}", "Cho Dong-su"),
    # what is one's own
    (f"Han Mi-rae pours tea, her hands shaking. Cho Dong-su looks at his phone. {SHE}", "Han Mi-rae"),
    (f"Han Mi-rae pours tea. Cho Dong-su looks at her phone. {SHE}", "Cho Dong-su"),
    (f"“I lost my boat,” Cho Dong-su said, wiping his brow. Rain falls. {SHE}", None),
    # the next sentence
    (f"Cho Dong-su lifts the crates. He is 60. Han Mi-rae sits beside him. {SHE}", "Han Mi-rae"),
    (f"Han Mi-rae pours tea. She is 40.\n\nCho Dong-su is 60. He lifts crates. {SHE}", "Han Mi-rae"),
    (f"Han Mi-rae pours tea. Cho Dong-su is 60. {SHE}", "Cho Dong-su"),
]


@pytest.mark.parametrize(("text", "expected"), KINDS)
def test_her_words_are_the_nearest_womans(text: str, expected: str | None, directory: Directory):
    last = annotate(text, directory=prepare(directory), published="2020-09-16").statements[-1]
    assert [who.name for who in last.speakers] == ([expected] if expected else [])

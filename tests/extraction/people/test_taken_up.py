"""Whom a page takes up with a noun, who was brought in without a word said.

| kind | case |
| --- | --- |
| the noun told | `Eva Lund, a scholar at the guild, was cautious. “…,” the scholar said` |
| another noun | `Eva Lund, a scholar at the guild, disagreed. … said the economist` |
| alone in the paragraph | `Bae Sung-min runs a mill. It stands empty. “…,” the businessman said` |
| behind a long quotation | `Boris Lund, a professor in Oslo, disagrees. “…. …,” the professor said` |
| a medium | `The nationalist Global Times was not. It said …`; `38 North said … . The site said` |
| an age | `Bae Sung-min was at sea. The boat sank. “…,” the 58-year-old said` |
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

BEFORE = "“It is dry,” said Jan Holm, a former pilot.\n\n"
MINISTRY = "ministry-of-unification"
LATE = "“It is late,” "
HOUSE = " at the Baltic Institute"
LAST = [
    # the noun told
    (
        f"{BEFORE}Eva Lund, a scholar at the Baltic Institute, was cautious. {LATE}the scholar said.",
        "Eva Lund",
    ),
    (
        f"{BEFORE}Cho Min-a, 44, a professor at Oslo University, sees no hurry. {LATE}the professor said.",
        "Cho Min-a",
    ),
    (f"{BEFORE}A scholar at the Baltic Institute was cautious. {LATE}the scholar said.", f"scholar{HOUSE}"),
    # another noun
    (
        f"{BEFORE}Eva Lund, a scholar at the Baltic Institute, disagreed. {LATE}said the economist.",
        "Eva Lund",
    ),
    (f"{BEFORE}Eva Lund, a nurse at the Baltic Clinic, disagreed. {LATE}said the economist.", "economist"),
    (f"{BEFORE}{LATE}said the veteran.", "Jan Holm"),
    # alone in the paragraph
    (f"{BEFORE}Bae Sung-min runs a mill. It stands empty. {LATE}the businessman said.", "Bae Sung-min"),
    (f"{BEFORE}Bae Sung-min runs a mill for Cho Min-a. It stands empty. {LATE}the owner said.", "owner"),
    (
        f"{BEFORE}Bae Sung-min, a nurse, runs a ward. It stands empty. {LATE}the businessman said.",
        "businessman",
    ),
    (f"{BEFORE}Kim Jong Un saw a mill. It stands empty. {LATE}the worker said.", "worker"),
    # behind a long quotation
    (
        "Moon Jae-in spoke on Monday.\n\nRussian President Boris Lund was cautious. "
        "“It is dry. It is late,” the president said.",
        "Boris Lund",
    ),
    # a medium
    ("The Unification Ministry sang. The daring Global Times did not. It said it was late.", "Global Times"),
    ("The Unification Ministry sang. The daring Oslo Choir's Ferry did not. It said it was late.", MINISTRY),
    ("The Unification Ministry sang. The tabloid Global Times did not. It said it was late.", "Global Times"),
    ("But 38 North, a website that tells of North Korea, said it was dry. It said it was late.", "38 North"),
    ("The South sang. A text by 38 North said it was dry. The site said it was late.", "38 North"),
    # behind "the U.S."
    (f"{BEFORE}Eva Lund, the U.S. envoy for North Korea, came. The ambassador said it was late.", "Eva Lund"),
    # an age
    (f"{BEFORE}Bae Sung-min was at sea. The boat sank. {LATE}the 58-year-old said.", "Bae Sung-min"),
    (f"{BEFORE}A 58-year-old sank. Bae Sung-min came. It rained. {LATE}the 58-year-old said.", "58-year-old"),
]


@pytest.mark.parametrize(("text", "speaker"), LAST)
def test_the_last_speaker_is(text: str, speaker: str, directory: Directory) -> None:
    found = annotate(text, directory=directory, published="2016-05-03").statements
    assert who_speaks(found[-1]) == [speaker]


TWO = [
    ("Moon Jae-in sang. He and his host, Jan Holm, said it was late.", ["moon-jae-in", "Jan Holm"]),
    ("Moon Jae-in sang. Both he and Jan Holm said it was late.", ["moon-jae-in", "Jan Holm"]),
    ("Moon Jae-in sang. Jan Holm and his host, Eva Lund, said it was late.", ["Jan Holm", "Eva Lund"]),
    ("Wen Li sang. He Yong and Jan Holm said it was late.", ["He Yong", "Jan Holm"]),
]


@pytest.mark.parametrize(("text", "speakers"), TWO)
def test_he_is_one_of_two(text: str, speakers: list[str], directory: Directory) -> None:
    found = annotate(text, directory=directory, published="2018-05-03").statements
    assert who_speaks(found[-1]) == speakers

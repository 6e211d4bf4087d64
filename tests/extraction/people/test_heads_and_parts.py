"""Who heads a body by a clause of the page, whose office or ministry it is, and the parts of a body.

| kind | case |
| --- | --- |
| a clause tells the head | `led by Han Min-su … its leader`, `Han, who heads a union, … the chairman` |
| whose ministry | `Hyun In-taek met him. His ministry said`, `Clinton declined, but her office said` |
| a body's part | `the council's own panel of experts` |
| an "and" in a name | `the Food and Agriculture Organization`, with its owner or not |
| before a colon | `Han shook his head: it was late, he said` |
| a known gender | of two named before, the one of whom it is told |
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

LATE = " said it was late."
MINISTER = "Unification Minister Hyun In-taek met them. "
LED = "The group, which is led by Han Min-su, flew kites. "
WHO = "Han Min-su, who heads a union of firms there, left early. "
FAO = "Food and Agriculture Organization"
LAST = [
    # a clause tells the head
    (f"{LED}Its leader{LATE}", "Han Min-su"),
    (f"{LED}The group's chief{LATE}", "Han Min-su"),
    (f"{LED}The union's chief{LATE}", "union's chief"),
    (f"{LED}Its treasurer{LATE}", "treasurer"),
    (f"The union, headed by Eva Lund, left. {LED}Its leader{LATE}", "leader"),
    (f"{WHO}The chairman{LATE}", "Han Min-su"),
    (f"{WHO}The union's head{LATE}", "Han Min-su"),
    (f"The union is chaired by Eva Lund. Its chair{LATE}", "Eva Lund"),
    # whose ministry
    (f"{MINISTER}His ministry{LATE}", "ministry-of-unification"),
    (f"{MINISTER}His office{LATE}", "ministry-of-unification"),
    (
        "Secretary of State Hillary Clinton was silent, but her office said it was late.",
        "us-state-department",
    ),
    (f"President Lee Myung-bak met them. His office{LATE}", "presidential-office"),
    # a body's part
    (f"The UN Security Council met. The council's own panel of experts{LATE}", "un-security-council"),
    (f"The council's own panel of experts{LATE}", "council's own panel"),
    # an "and" in a name
    (f"The {FAO}{LATE}", FAO),
    (f"The UN's {FAO}{LATE}", FAO),
    # before a colon
    ("Eva Lund smiled. Han Min-su shook his head: it was late, he said.", "Han Min-su"),
    ("Suh Ho smiled. The plan was plain: it was late, he said.", "suh-ho"),
    # a known gender
    (
        "“Cold,” said Han Min-su.\n\nIt was that of Park Mi-ok, his aunt, a widow. It was late, she said.",
        "Park Mi-ok",
    ),
]


@pytest.mark.parametrize(("text", "speaker"), LAST)
def test_the_last_speaker_is(text: str, speaker: str, directory: Directory) -> None:
    found = annotate(text, directory=directory, published="2009-08-03").statements
    assert who_speaks(found[-1]) == [speaker]

"""For whom a site, a page or an account speaks, and a spokesman of whose body nothing is told.

| kind | case |
| --- | --- |
| a site | `The website of the guild said`, `Holm's Facebook page`: its owner |
| what is posted there | `A post on the ministry's website said`; on a paper's site another may have made it |
| a spokesman | `The guild said … ¶ It rained. ¶ A spokeswoman added`: hers, where nobody else has spoken |
| there | `The ministry is closed. ¶ An official there said` |
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

LATE = " said it was late."
DRY = " said it was dry."
ROAD = "\n\nThe road was closed in the night.\n\n"
OURS = "ministry-of-unification"
LAST = [
    # a site
    (f"The website of the Unification Ministry{LATE}", OURS),
    (f"The Unification Ministry{DRY} The website of the ministry{LATE}", OURS),
    (f"The website of Harbor Shipping{LATE}", "Harbor Shipping"),
    (f"Harbor Watch{DRY} Its website{LATE}", "Harbor Watch"),
    (f"The website of a travel agency{LATE}", "website"),
    # what is posted there
    (f"A post on the Unification Ministry's website{LATE}", OURS),
    (f"A statement posted on the Unification Ministry's official website{LATE}", OURS),
    (f"A message on President Moon Jae-in's Facebook page{LATE}", "moon-jae-in"),
    (f"Eva Holm{DRY} A message on her Facebook page{LATE}", "Eva Holm"),
    (f"A statement on the Oslo Post's website{LATE}", "statement on the Oslo Post's website"),
    # a spokesman
    (f"The Unification Ministry{DRY}{ROAD}A spokeswoman added that it was late.", OURS),
    (f"Harbor Shipping{DRY}{ROAD}“It is late,” a spokesman said.", "Harbor Shipping"),
    (f"The Unification Ministry{DRY}\n\nEva Holm, a farmer,{DRY}\n\nA spokesman{LATE}", "spokesman"),
    (
        f"The Unification Ministry{DRY}\n\nJapan's Foreign Ministry shut.\n\nA spokesman{LATE}",
        "spokesman",
    ),
    (f"South Korea{DRY}{ROAD}A spokesman{LATE}", "spokesman"),
    (f"KCNA{DRY}{ROAD}A spokesman{LATE}", "spokesman"),
    # there
    (f"The Unification Ministry was shut on Monday.\n\nAn official there{LATE}", OURS),
    (f"The Unification Ministry was shut on Monday.\n\nAn official{LATE}", "official"),
]


@pytest.mark.parametrize(("text", "speaker"), LAST)
def test_a_site_speaks_for_its_owner(text: str, speaker: str, directory: Directory) -> None:
    found = annotate(text, directory=directory, published="2019-07-01").statements
    assert who_speaks(found[-1]) == [speaker]

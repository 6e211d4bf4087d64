"""Several who say the same: joined by other words than "and", listed, each by themselves.

| joined | left alone |
| --- | --- |
| `Holm, along with Berg, said`, `together with`, `as well as` | `Holm, along with her husband, said` |
| `Holm and Berg each said` | `each claimed boat` |
| `Holm, the White House and Japan said` | `Kim, the North Korean, and Russia`: two |
| `Both Holm and Seoul said` | |
| `Police chief Jan Holm, Eva Berg and Russia said` | |
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

LATE = " said it was late."
BOTH = ["Eva Holm", "south-korea"]
SEVERAL = [
    (f"Eva Holm, along with Seoul,{LATE}", BOTH),
    (f"Eva Holm, together with Seoul,{LATE}", BOTH),
    (f"Eva Holm together with Seoul{LATE}", BOTH),
    (f"Eva Holm, as well as Seoul,{LATE}", BOTH),
    (f"Eva Holm, and also Seoul,{LATE}", BOTH),
    (f"On Monday Eva Holm, along with Seoul,{LATE}", BOTH),
    (f"Both Eva Holm and Seoul{LATE}", BOTH),
    (f"Eva Holm and Seoul each{LATE}", BOTH),
    ("Eva Holm and Seoul each told reporters that it was late.", BOTH),
    (f"Japan, along with the United States and Seoul,{LATE}", ["japan", "united-states", "south-korea"]),
    (f"Eva Holm, the White House and Seoul{LATE}", ["Eva Holm", "white-house", "south-korea"]),
    (f"Oslo professor Jan Berg, Eva Holm and Seoul{LATE}", ["Jan Berg", *BOTH]),
    (f"Eva Holm, along with her husband,{LATE}", ["Eva Holm"]),
    (f"Eva Holm, along with two other farmers,{LATE}", ["Eva Holm"]),
    (f"Eva Holm, together with the team that left in May,{LATE}", ["Eva Holm"]),
    (f"Eva Holm, as well as being a farmer,{LATE}", ["Eva Holm"]),
    (f"Kim Yo-jong, the North Korean, and Russia{LATE}", ["kim-yo-jong", "russia"]),
    (f"Eva Holm{LATE[:-1]}, and that each claimed boat was sold.", ["Eva Holm"]),
]


@pytest.mark.parametrize(("text", "speakers"), SEVERAL)
def test_several_say_the_same(text: str, speakers: list[str], directory: Directory) -> None:
    found = annotate(text, directory=directory, published="2019-07-01").statements
    assert who_speaks(found[-1]) == speakers

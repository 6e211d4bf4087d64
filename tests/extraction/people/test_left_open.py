"""Whom nothing tells for certain is left open, and whom nearer words tell is meant rather than an older one.

| kind | case |
| --- | --- |
| a namesake named since | `Kim Kwan-jin said … . Hwang and Kim Yang-gon came. Kim said` |
| a thing of long ago | `It said`, paragraphs behind the last body that spoke |
| passed over | `a spokesperson said … . Paul Holm said … . She said` |
| a letter from | `Suh Hoon read out a letter from the North. It said` |
| somebody's aides | `Moon's aides said` |
| between dashes | `The lawmaker — Ha Tae-keung of the ruling party — said` |
| counted | `A diplomat … . A second diplomat … . The first diplomat said` |
| in their own words | `An official wrote once, she said` |
| of another country | `Russia's ambassador, Vasily Nebenzia, said … . The US envoy said` |
| somebody's spokesman | `Theresa May's spokesman` is not Theresa May |
| a team | `A team of experts said … , said Han Min-su, its head` is not Han |
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

LATE = " said it was late."
SUH = "Suh Hoon said it was dry. "
ENVOY = "Russia's ambassador, Vasily Nebenzia, said it was dry. "
TWO = "A diplomat in Oslo said it was dry. A second diplomat said it was cold. "
HWANG = "Hwang Pyong-so and Kim Yang-gon led the other side. "
LAST = [
    # a namesake named since
    (f"Kim Kwan-jin said it was dry. {HWANG}Hwang said it was cold. Kim{LATE}", "Kim"),
    (f"Kim Kwan-jin said it was dry. Hwang Pyong-so came. Kim{LATE}", "kim-kwan-jin"),
    (f"{HWANG}Kim Kwan-jin said it was dry. Kim{LATE}", "kim-kwan-jin"),
    # a thing of long ago
    (f"KCNA said it was dry.\n\n{'Boats came in. ' * 3}\n\n{'Nets hung there. ' * 3}\n\nIt{LATE}", None),
    (f"KCNA said it was dry. It was far. It{LATE}", "kcna"),
    # passed over
    ("“Cold,” a spokesperson said. Paul Holm said it was dry. She said it was late.", None),
    ("“Cold,” a spokeswoman said. Paul Holm said it was dry. She said it was late.", "spokeswoman"),
    # a letter from
    (f"{SUH}Lee In-young read out a letter from the North. It{LATE}", "north-korea"),
    (f"{SUH}Lee In-young read out a letter to his son. It{LATE}", None),
    # somebody's aides
    (f"Moon Jae-in met them. Moon's aides{LATE}", "Moon's aides"),
    # between dashes
    (f"{SUH}Paul Holm — a pilot in Oslo — doubts it. “Cold,” he said.", "Paul Holm"),
    (f"{SUH}The lawmaker — Ha Tae-keung of the ruling party —{LATE}", "Ha Tae-keung"),
    (f"{SUH}One of them -- Lee Min-ho, 45 --{LATE}", "Lee Min-ho"),
    # counted
    (f"{TWO}The first diplomat{LATE}", "diplomat in Oslo"),
    (f"{TWO}The second diplomat{LATE}", "second diplomat"),
    (f"{TWO}The third diplomat{LATE}", "third diplomat"),
    # in their own words
    (f"{TWO}Paul Holm said it was hot. An official wrote once, she said.", None),
    # of another country
    (f"{ENVOY}The US envoy{LATE}", "united-states"),
    (f"{ENVOY}The Russian envoy{LATE}", "Vasily Nebenzia"),
    (f"Vasily Nebenzia, Russia's ambassador, said it was dry. The American envoy{LATE}", "united-states"),
    (
        f"Eva Holm, the Norwegian ambassador to Seoul, said it was dry. The Swedish envoy{LATE}",
        "Swedish envoy",
    ),
    (f"Vasily Nebenzia, Russia's ambassador,{LATE}", "Vasily Nebenzia"),
    # somebody's spokesman
    (f"Theresa May's spokesman{LATE}", "Theresa May's spokesman"),
    (f"The Red Cross's spokesman{LATE}", "Red Cross"),
    # a team
    (f"A team of investigators{LATE}", "team of investigators"),
]


@pytest.mark.parametrize(("text", "speaker"), LAST)
def test_the_last_speaker_is(text: str, speaker: str | None, directory: Directory) -> None:
    found = annotate(text, directory=directory, published="2015-08-25").statements
    assert who_speaks(found[-1]) == ([speaker] if speaker else [])


def test_an_opening_team_is_not_its_head(directory: Directory) -> None:
    text = "A team of investigators said it was late.\n\nHan Min-su, the head of the team, said it was cold."
    found = annotate(text, directory=directory, published="2015-08-25").statements
    assert [one.name for one in found[0].speakers] == ["team of investigators"]

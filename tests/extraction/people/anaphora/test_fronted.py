"""A pronoun behind a phrase that tells of somebody: who it is not, and where it may be.

| kind | case |
| --- | --- |
| of whom it is told | `On Abe's plan`, `With regard to Abe's plan`; not `In Abe's speech` |
| beside whom | `Unlike Abe`, `Together with Abe` |
| what the pronoun does | `Quoting Abe`, `After meeting Abe`; not `Following Abe's fall` |
| what it is told by | `Accompanied by Abe`, `Asked by a man from Oslo about Abe` |
| behind the phrase | `On Monday, Abe met them, where, he`, `Quoting a poem, Abe met them and he`: Abe |
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

BEGINS = "Moon Jae-in said it was dry."
FRONTED = [
    ("On Shinzo Abe's plan", "moon-jae-in"),
    ("But with regard to Shinzo Abe's plan of May, he said it was cold. As to Shinzo Abe", "moon-jae-in"),
    ("In response to U.S. Secretary of State Mike Pompeo's offer", "moon-jae-in"),
    ("Unlike Shinzo Abe", "moon-jae-in"),
    ("Together with Shinzo Abe of Japan", "moon-jae-in"),
    ("Quoting Shinzo Abe", "moon-jae-in"),
    ("After meeting Shinzo Abe, a host", "moon-jae-in"),
    ("Accompanied by Shinzo Abe", "moon-jae-in"),
    ("Asked by a man from Oslo about Shinzo Abe", "moon-jae-in"),
    ("Asked about the U.S. offer to Shinzo Abe", "moon-jae-in"),
    ("In Shinzo Abe's speech", "shinzo-abe"),
    ("Following Shinzo Abe's fall", "shinzo-abe"),
    ("On Monday Shinzo Abe went to Oslo, where", "shinzo-abe"),
    ("On Monday, Shinzo Abe went to Oslo, where", "shinzo-abe"),
    ("Quoting a poem, Shinzo Abe met them and", "shinzo-abe"),
    ("As for Shinzo Abe", "shinzo-abe"),
]


@pytest.mark.parametrize(("phrase", "speaker"), FRONTED)
def test_he_behind_a_fronted_phrase_is(phrase: str, speaker: str, directory: Directory) -> None:
    text = f"{BEGINS}\n\n{phrase}, he said that it was late."
    found = annotate(text, directory=directory, published="2018-05-03").statements
    assert [one.actor for one in found[-1].speakers] == [speaker]


def test_nobody_is_meant_where_only_the_phrase_names_somebody(directory: Directory) -> None:
    text = "Rain fell. Commenting on Shinzo Abe's plan, he said that it was late."
    found = annotate(text, directory=directory, published="2018-05-03").statements
    assert [one.actor for one in found[-1].speakers] == []


ITS_OWN = [
    ("Kestrel Relief said it had left. It said it was late.", "Kestrel Relief"),
    ("Oxfam said its staff had left. The group said it was late.", "Oxfam"),
    ("Seoul said it was dry. Eva Holm said it had failed. It said it was late.", "south-korea"),
    ("Seoul said it was dry. Lee said it had failed. It said it was late.", "south-korea"),
    ("Seoul said it was dry. Kestrel Relief said nobody came.\n\nIt said it was late.", "south-korea"),
]


@pytest.mark.parametrize(("text", "speaker"), ITS_OWN)
def test_a_body_says_it_of_itself(text: str, speaker: str, directory: Directory) -> None:
    found = annotate(text, directory=directory, published="2018-05-03").statements
    assert who_speaks(found[-1]) == [speaker]

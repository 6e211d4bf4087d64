"""Relatives, delegates and bodies by their letters or their owner: each kind right and wrong.

| kind | case |
| --- | --- |
| a relative | `Han Shin-ja brought shoes. …. “…,” the mother said`, `Ms. Ling's sister, Lisa,` |
| whose relative | `the North Korean leader's sister`; not `the opposition leader's wife` |
| one told of | `I told my daughter … . The daughter` |
| somebody unnamed | `said a maker of shoes. He`; not `A poster said … . He`, `Police said … . He` |
| one of two | `said the elder, Kim Kyong-sil` |
| a calling | `Lee Cook-jong has hung a flag …. The surgeon said` |
| of another state | `North Korea's delegate, Kim Yong-ho,` |
| its owner's | `His group, Durihana,` |
| namesakes | `Lee Sang-chul … . Lee Eun-ju said she … . Mr. Lee said` |
| letters with stops | `the F.B.I. … the bureau` |
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

LATE = " said it was late."
HAN = "Han Shin-ja brought shoes. Her daughters sat near. "
NORTH = "North Korea fired a missile. "
LAST = [
    # a relative
    (f"{HAN}The mother{LATE}", "Han Shin-ja"),
    (f"{HAN}Lee Keum-seom came. The mother{LATE}", "mother"),
    (f"Moon Jae-in came. His children sat near. The father{LATE}", "father"),
    (f"Ms. Ling's sister, Lisa,{LATE}", "Lisa"),
    # the leader of a state, and of others
    (f"{NORTH}The leader's sister{LATE}", "kim-yo-jong"),
    (f"{NORTH}The sister of the North Korean leader{LATE}", "kim-yo-jong"),
    (f"{NORTH}The wife of the country's leader{LATE}", "ri-sol-ju"),
    (f"{NORTH}The opposition leader's wife{LATE}", "opposition leader's wife"),
    (f"{NORTH}The wife of the ringleader{LATE}", "wife of the ringleader"),
    (f"{NORTH}The sister of the union leader{LATE}", "sister of the union leader"),
    (f"“I can't tell my daughter,” Han Shin-ja said.\n\nThe daughter, 24, a nurse,{LATE}", "daughter"),
    (f"“It is cold,” said Ahn Seung-chun. Her brother's widow came. The widow{LATE}", "widow"),
    (f"Jan Holm came with his two sons. The younger son{LATE}", "younger son"),
    (f"Her son, Jan Holm, came. The son{LATE}", "Jan Holm"),
    (f"“My mother was ill,” Jan Holm said.\n\nThe son{LATE}", "Jan Holm"),
    # somebody unnamed who has just spoken
    (f"Jan Holm said it was over. “It is cold,” said a maker of shoes who has left. He{LATE}", "maker"),
    (
        "Jan Holm said it was over. “It is cold,” a shoemaker said. He sold the shop, he said.",
        "shoemaker",
    ),
    (f"Jan Holm said it was over. A poster said it was cold. He{LATE}", "Jan Holm"),
    (f"Jan Holm said it was over. Police said it was cold.\n\nHe{LATE}", "Jan Holm"),
    (f"Jan Holm said it was over. “It is cold,” a questioner said. He{LATE}", "Jan Holm"),
    (f"A man who was there{LATE}", "man who was there"),
    # one of two
    ("“Cold,” said the elder, Kim Kyong-sil.", "Kim Kyong-sil"),
    ("“Cold,” said the elder, Monday.", "elder"),
    # a calling
    (f"In Suwon, Lee Cook-jong has hung a flag. The surgeon{LATE}", "Lee Cook-jong"),
    (f"In Suwon, Lee Cook-jong, a farmer, has hung a flag. The surgeon{LATE}", "surgeon"),
    # of another state
    (f"North Korea's delegate, Kim Yung-ho,{LATE}", "Kim Yung-ho"),
    (f"South Korea's unification minister, Kim Yung-ho,{LATE}", "kim-yung-ho"),
    # its owner's
    (f"Chun Ki-won, a pastor, spoke. His group, Durihana,{LATE}", "Durihana"),
    (f"Chun Ki-won, a pastor, spoke. The group, Durihana,{LATE}", "group"),
    # an honorific between namesakes
    (f"Lee Sang-chul said it was cold. Lee Eun-ju said she was late. Mr. Lee{LATE}", "Lee Sang-chul"),
    (f"Lee Sang-chul said it was cold. Lee Eun-ju said she was late. Ms. Lee{LATE}", "Lee Eun-ju"),
    (f"Lee Eun-ju said he was late. Ms. Lee{LATE}", "Lee Eun-ju"),
    # letters with stops
    (f"The F.B.I.{LATE}", "FBI"),
    (f"The F.B.I. met. The bureau{LATE}", "FBI"),
    (f"The U.N.{LATE}", "united-nations"),
]


@pytest.mark.parametrize(("text", "speaker"), LAST)
def test_the_speaker_is(text: str, speaker: str, directory: Directory) -> None:
    found = annotate(text, directory=directory, published="2023-09-03").statements
    assert who_speaks(found[-1]) == [speaker]


OWN = [
    ("Jan Holm was seized. Holm's father said it was cold. “I am sad,” Jan Holm said.", "Holm's father"),
    ("Holm's daughter said it was cold.\n\n“I am sad,” said Eva Holm, 33.", "Eva Holm"),
]


@pytest.mark.parametrize(("text", "speaker"), OWN)
def test_nobody_is_their_own_relative(text: str, speaker: str, directory: Directory) -> None:
    found = annotate(text, directory=directory, published="2023-09-03").statements
    assert who_speaks(found[0]) == [speaker]

"""Bodies that only the page explains, and who heads them or speaks for them: each kind right and wrong.

| kind | case |
| --- | --- |
| letters in brackets | `the Bank of Korea (BOK) … the BOK`, `a BOK official` |
| a noun that no name has | `NATO … the alliance`, `South Korea's central bank` |
| a body that looks like a person | `Good Friends, an aid group, … The group` |
| a field that is a state | `the National Committee on North Korea … the committee` |
| an epithet | `the left-leaning Hankyoreh … the daily` |
| who leads others | `the U.N. Command … the U.S.-led command` |
| two bodies | `the Ministry of Trade and the National Railroad` |
| a place's authority | `Gyeonggi Province … the provincial government`, `a Paju city official` |
| the head of a body | `NATO Secretary General Eva Holm … the NATO chief` |
| a past office | `former President Jimmy Carter … the former president` |
| a spokesman named | `Kim Eui-kyeom … the presidential spokesman` |
| an honorific | `Ms. Han … her brother, Han Sang-il … Ms. Han` |
| a rank | `Adm. Karl Weber … the general` |
| people with an "'s" | `the Norway Fishermen's Union … the union` |
| presented by what it is | `Harbour Bridge, an Oslo-based charity, … the charity` |
| a coast guard | `the Norway Coast Guard … coast guard figures` |
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

LATE = " said it was late."
BANK = "The Bank of Korea (BOK) said it was cold. "
FRIENDS = "Good Friends, a Seoul-based aid group, said it was cold. "
COMMITTEE = "The National Committee on North Korea said it was cold. "
HANKYOREH = "The Chosun Ilbo said it was cold. The left-leaning Hankyoreh said it was warm. "
PROVINCE = "Gyeonggi Province said it was cold. "
HOLM = "NATO Secretary General Eva Holm said it was cold. "
CARTER = "Former U.S. President Jimmy Carter said it was cold. President Moon Jae-in said it was warm. "
HAN = "Ms. Han waited. Her brother, Han Sang-il, a miner, said it was cold. "
LAST = [
    # letters in brackets
    (f"{BANK}The BOK{LATE}", "Bank of Korea"),
    (f"{BANK}A BOK official{LATE}", "Bank of Korea"),
    (f"{BANK}The central bank{LATE}", "Bank of Korea"),
    (
        f"The Citizens' Coalition for Fair Trade (CCFT) met. The CCFT{LATE}",
        "Citizens' Coalition for Fair Trade",
    ),
    (f"They met in the town of Boryeong, not Korea (BOK). The BOK{LATE}", "BOK"),
    # a noun that no name has
    (f"NATO said it was cold. The alliance{LATE}", "NATO"),
    (f"Washington said it was cold. The alliance{LATE}", "alliance"),
    (f"South Korea's central bank{LATE}", "Bank of Korea"),
    # a body that looks like a person
    (f"{FRIENDS}The group{LATE}", "Good Friends"),
    (f"Karl Weber, a Seoul-based aid group member, said it was cold. The group{LATE}", "group"),
    # a field that is a state
    (f"{COMMITTEE}The committee{LATE}", "National Committee on North Korea"),
    (f"The Korea Federation of SMEs{LATE}", "Korea Federation of SMEs"),
    (f"A spokesman for North Korea{LATE}", "north-korea"),
    # an epithet
    (f"{HANKYOREH}The daily{LATE}", "Hankyoreh"),
    (f"{HANKYOREH}The ministry{LATE}", "ministry"),
    # who leads others
    (f"The U.N. Command said it was cold. The U.S.-led command{LATE}", "united-nations-command"),
    # a place's authority
    (f"{PROVINCE}The provincial government{LATE}", "Gyeonggi Province"),
    (f"{PROVINCE}The province{LATE}", "Gyeonggi Province"),
    (f"A Paju city official{LATE}", "Paju City"),
    (f"{PROVINCE}Gangwon Province said it was warm. A provincial official{LATE}", "provincial official"),
    # the head of a body
    (f"{HOLM}The NATO chief{LATE}", "Eva Holm"),
    (f"NATO's secretary general, Eva Holm, said it was cold. The NATO chief{LATE}", "Eva Holm"),
    (f"NATO Deputy Secretary General Eva Holm said it was cold. The NATO chief{LATE}", "NATO chief"),
    (f"{HOLM}The IAEA chief{LATE}", "IAEA chief"),
    # a past office
    (f"{CARTER}The former president{LATE}", "jimmy-carter"),
    (f"President Moon Jae-in said it was warm. The former president{LATE}", "former president"),
    # a spokesman named
    (f"Kim Eui-kyeom said it was cold. The presidential spokesman{LATE}", "kim-eui-kyeom"),
    (f"Kim Eui-kyeom said it was cold. A presidential spokesman{LATE}", "presidential-office"),
    # an honorific
    (f"{HAN}Ms. Han{LATE}", "Han"),
    (f"{HAN}Mr. Han{LATE}", "Han Sang-il"),
    # a rank
    (f"Adm. Karl Weber said it was cold. The admiral{LATE}", "Karl Weber"),
    (f"Adm. Karl Weber said it was cold. The general{LATE}", "general"),
    (f"Amb. Karl Weber{LATE}", "Karl Weber"),
    # people with an "'s"
    (f"The Norway Fishermen's Union met. The union{LATE}", "Norway Fishermen's Union"),
    (f"Norway's Union Square was empty. The union{LATE}", "union"),
    # presented by what it is
    (f"Harbour Bridge, an Oslo-based charity that digs wells, left. The charity{LATE}", "Harbour Bridge"),
    (f"Lund works for Doctors of Mercy, a medical charity. The charity{LATE}", "Doctors of Mercy"),
    (f"Harbour Bridge, an Oslo-based charity, left. The firm{LATE}", "firm"),
    (f"Karl Weber, a charity worker, left. The charity{LATE}", "charity"),
    (f"Karl Weber, the head of a charity, left. The charity{LATE}", "charity"),
    # a coast guard
    (f"The Norway Coast Guard sent a boat. The coast guard{LATE}", "Norway Coast Guard"),
    (
        "The Norway Coast Guard sent a boat. It was late, according to coast guard figures.",
        "Norway Coast Guard",
    ),
    (
        "The Norway Coast Guard sent a boat. It was late, according to records of the coast guard.",
        "Norway Coast Guard",
    ),
    (
        "The Republican Guard sent a boat. It was late, according to coast guard figures.",
        "coast guard figures",
    ),
]


@pytest.mark.parametrize(("text", "speaker"), LAST)
def test_the_page_tells_what_the_words_mean(text: str, speaker: str, directory: Directory) -> None:
    found = annotate(text, directory=directory, published="2018-05-03").statements
    assert who_speaks(found[-1]) == [speaker]


def test_two_bodies_speak_together(directory: Directory) -> None:
    text = "The Ministry of Trade and the Metro Railroad Union said in a statement that it was late."
    found = annotate(text, directory=directory, published="2018-05-03").statements
    assert [one.name for one in found[-1].speakers] == ["Ministry of Trade", "Metro Railroad Union"]

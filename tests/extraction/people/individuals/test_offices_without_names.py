"""Whom an office without a name means where the page tells just before who holds or fills it.

| kind | case |
| --- | --- |
| a delegation | `Ri Son-gwon came in. … the North's delegation chief`; nobody of the other side |
| a head of state | `Putin came. … the head of state`: the leader told of, not the page's own |
| an official | `deputy foreign minister Lev Orlov … the Russian diplomat`; a lawmaker is none |
| a minister | `the minister` is no vice minister where the minister of that side has spoken |
| several | `the two heads of state`, `the leaders of the two Koreas`; nobody of two clubs |
| an organ | `the United Front Department of … the Workers' Party` is that department |
| both | `Holm said so. Lund agreed. … Both`: who have each spoken |
| two offices | `Acting President and Prime Minister Holm … the acting president` |
| a past calling | `the former television anchor`, behind who has just spoken |
| counterparts | `Kang met her U.S. counterpart. The two ministers`: whom the directory knows |
| a name behind | `Ambassador to Russia Woo Yoon-keun` |
| an official acts | `Suh, director of security, came in. The top security official` |
| somebody else's | `a UN spokesman` is not China's; `He` is no one named before an unknown office |
| a joint text | of both sides that have spoken; of no single speaker |
| several words | `the vice foreign minister` who has just acted, not the one before |
| a leader | `the opposition leader` is no president |
| a spokesman | Tokyo's `top government spokesman` is its chief cabinet secretary |
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

LATE = " said it was late."
DRY = " said it was dry."
LAST = [
    # a delegation
    (f"Ri Son-gwon came in first and sat down. The North's delegation chief{LATE}", "ri-son-gwon"),
    (f"Ri Son-gwon{DRY} The North's chief negotiator{LATE}", "ri-son-gwon"),
    (f"Ri Son-gwon{DRY} The South's chief negotiator{LATE}", "south-korea"),
    (
        f"Ri Son-gwon{DRY}\n\nUnification Minister Cho Myoung-gyon{DRY}\n\n"
        "Opening the afternoon session, the North's delegation chief smiled. “It is late,” he said.",
        "ri-son-gwon",
    ),
    (f"Kim Jong-un went home. The North's chief negotiator{LATE}", "north-korea"),
    (
        f"Ri Son-gwon{DRY}\n\nKim Yong-chol{DRY}\n\nIt rained.\n\nThe North's chief delegate{LATE}",
        "north-korea",
    ),
    # a head of state
    (f"Vladimir Putin came to Vladivostok. The head of state{LATE}", "vladimir-putin"),
    (f"Moon Jae-in wrote to Putin on Friday. The head of state{LATE}", "moon-jae-in"),
    (f"The hall was full. The head of state{LATE}", "moon-jae-in"),
    # an official
    (f"Russian Deputy Foreign Minister Lev Orlov came. The Russian diplomat{LATE}", "Lev Orlov"),
    (f"Russian Deputy Foreign Minister Lev Orlov came. The Russian official{LATE}", "Lev Orlov"),
    (f"White House spokeswoman Eva Lund{DRY} The U.S. official{LATE}", "Eva Lund"),
    (f"U.S. Rep. Jack Holm{DRY} The U.S. official{LATE}", "united-states"),
    (f"U.S. President Donald Trump{DRY} The U.S. official{LATE}", "united-states"),
    (f"Russian Deputy Foreign Minister Lev Orlov{DRY} The U.S. official{LATE}", "united-states"),
    ("The ministry's spokeswoman, Eva Lund, was there. “It is late,” the official said.", "Eva Lund"),
    ("A tenant of the house, Eva Lund, was there. “It is late,” the official said.", "official"),
    # a minister
    (
        f"Unification Minister Cho Myoung-gyon{DRY}\n\nVice Minister Chun Hae-sung{DRY} "
        f"The South Korean minister{LATE}",
        "cho-myoung-gyon",
    ),
    (
        f"Unification Minister Cho Myoung-gyon{DRY}\n\nVice Minister Chun Hae-sung{DRY} "
        f"He left. The minister{LATE}",
        "cho-myoung-gyon",
    ),
    (
        f"Japanese Foreign Minister Taro Kono{DRY}\n\nVice Unification Minister Chun Hae-sung{DRY} "
        f"The minister{LATE}",
        "chun-hae-sung",
    ),
    # several
    (f"Putin and Kim Jong-un met in Pyongyang. The two heads of state{LATE}", "vladimir-putin, kim-jong-un"),
    (f"It rained. The leaders of the two Koreas{LATE}", "moon-jae-in, kim-jong-un"),
    (f"It rained. The heads of both Koreas{LATE}", "moon-jae-in, kim-jong-un"),
    (
        f"Kim Dae-jung met Kim Jong-il. The leaders of the two Koreas{LATE}",
        "kim-dae-jung, kim-jong-il",
    ),
    (f"It rained. The leaders of the two clubs{LATE}", "leaders"),
    (
        f"Jake Sullivan met Cho Tae-yong and Akiba Takeo. The three security advisors{LATE}",
        "jake-sullivan, cho-tae-yong, Akiba Takeo",
    ),
    (
        f"1. Foreign Minister Yun Byung-se had a telephone conversation with John Kerry on Monday.\n\n"
        f"2. The two ministers welcomed the vote. They{LATE}",
        "yun-byung-se, john-kerry",
    ),
    (f"Jan Holm{DRY} Eva Lund agreed. She{LATE} Both{LATE}", "Jan Holm, Eva Lund"),
    (
        f"Eva Lund, a scholar,{DRY} Jan Holm, a scholar, agreed. He{LATE} Both experts{LATE}",
        "Eva Lund, Jan Holm",
    ),
    (
        "Vice Foreign Minister Kim Kyou-hyun left.\n\nJohn Kerry met Foreign Minister Yun Byung-se. "
        f"Kerry{DRY} Yun{LATE} The ministers also{LATE}",
        "john-kerry, yun-byung-se",
    ),
    (
        f"Kang Kyung-wha met her U.S. counterpart. The two ministers{LATE}",
        "kang-kyung-wha, mike-pompeo",
    ),
    (f"Moon Jae-in wrote to his Russian counterpart. The two leaders{LATE}", "moon-jae-in, vladimir-putin"),
    (f"Kang Kyung-wha met her French counterpart. The two ministers{LATE}", "The two ministers"),
    (
        f"Deputy Defense Minister Jan Holm{DRY} Jeong Kyeong-doo met his U.S. counterpart. "
        f"The two defense chiefs{LATE}",
        "jeong-kyeong-doo, james-mattis",
    ),
    (
        f"Kang Kyung-wha met her U.S. counterpart, Mike Pompeo. The two ministers{LATE}",
        "kang-kyung-wha, mike-pompeo",
    ),
    # a body that bears the name of Korea
    (f"The Korea Boat Council for Trade with North Korea{LATE}", "Korea Boat Council for Trade"),
    # a name behind an office
    (f"South Korean Ambassador to Russia Woo Yoon-keun{LATE}", "Woo Yoon-keun"),
    (f"South Korean Ambassador to Russia{LATE}", "south-korea"),
    # an official who has acted
    (f"Jan Holm{DRY} Suh Hoon, director of security, came in. The top security official{LATE}", "suh-hoon"),
    (f"Jan Holm{DRY} Suh Hoon, director of security, came in. The harbour official{LATE}", "Jan Holm"),
    # a spokesman apart from another
    (
        f"A UN spokesman{DRY} It rained, said Jan Holm, spokesman for the UN chief. The spokesman{LATE}",
        "Jan Holm",
    ),
    (f"A UN spokesman{LATE}\n\nChinese spokesman Geng Shuang came.", "united-nations"),
    # an office that nobody here holds
    (
        f"Shinzo Abe{DRY}\n\nThe head of North Korea's parliament thanked Abe. He{LATE}",
        "head of North Korea's parliament",
    ),
    (f"Jan Holm told the National Assembly it was dry. It rained. The body met. The body{LATE}", "body"),
    # whose statement
    (
        "Ri Thae-song, in charge of U.S. affairs, released a statement. It was late, the statement said.",
        "ri-thae-song",
    ),
    # two offices
    (
        f"Acting President and Prime Minister Jan Holm{DRY}\n\nIt rained. The acting president{LATE}",
        "Jan Holm",
    ),
    (f"President Moon Jae-in and First Lady Eva Holm came. The president{LATE}", "moon-jae-in"),
    # what somebody did once
    (f"State Department spokeswoman Eva Lund{DRY} The former Harbour News anchor{LATE}", "Eva Lund"),
    (f"State Department spokeswoman Eva Lund{DRY} The former colony{LATE}", "former colony"),
    # a joint text
    (
        f"Ri Son-gwon{DRY} Unification Minister Cho Myoung-gyon{DRY} The joint press release{LATE}",
        "north-korea, south-korea",
    ),
    (f"Both sides met in the South. Cho Myoung-gyon{DRY} The joint text{LATE}", "south-korea, north-korea"),
    (f"Cho Myoung-gyon{DRY} The joint statement{LATE}", "joint statement"),
    # a title of several words
    (
        f"Vice Foreign Minister Choe Son-hui{DRY} Vice Foreign Minister Ri Kil-song thanked her. "
        f"The vice foreign minister{LATE}",
        "Ri Kil-song",
    ),
    (
        f"Vice Foreign Minister Choe Son-hui{DRY} Deputy Vice Foreign Minister Ri Kil-song thanked her. "
        f"The vice foreign minister{LATE}",
        "choe-son-hui",
    ),
    (f"State Councilor and Foreign Minister Wang Yi{DRY} The state councilor{LATE}", "wang-yi"),
    # who leads no state
    (f"President Moon Jae-in{DRY} The opposition leader{LATE}", "opposition leader"),
    (f"Kim Sung-tae, floor leader of the Harbour Party,{DRY} The opposition leader{LATE}", "Kim Sung-tae"),
    (f"Kim Sung-tae, a floor manager,{DRY} The opposition leader{LATE}", "opposition leader"),
    # an organ
    (
        "A spokesman for the United Front Department of the Central Committee of the Workers' Party of "
        f"Korea{LATE}",
        "united-front-department",
    ),
    (f"A spokesman for the Youth Section of the Workers' Party of Korea{LATE}", "workers-party-of-korea"),
    # a spokesman
    (
        f"Abe's chief cabinet secretary, Yoshihide Suga,{DRY} The top government spokesman{LATE}",
        "yoshihide-suga",
    ),
    (f"Cho Myoung-gyon{DRY} The government spokesman{LATE}", "south-korea"),
]


@pytest.mark.parametrize(("text", "speaker"), LAST)
def test_the_last_speaker_is(text: str, speaker: str, directory: Directory) -> None:
    found = annotate(text, directory=directory, published="2018-10-15").statements
    assert who_speaks(found[-1]) == speaker.split(", ")


RELEASES = [
    ("“It is late,” the press release said.", ["It is late"]),
    ("“It is late,” the joint news release said.", ["It is late"]),
    ("The release said it was late.", ["it was late"]),
    ("The two have yet to release said documents.", []),
]


@pytest.mark.parametrize(("text", "contents"), RELEASES)
def test_a_release_speaks_where_it_is_a_text(text: str, contents: list[str], directory: Directory) -> None:
    found = annotate(text, directory=directory, published="2018-10-15").statements
    assert [text[slice(*one.segments[0])] for one in found] == contents

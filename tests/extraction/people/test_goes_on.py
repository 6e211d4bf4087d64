"""Whom a page goes on with by a role, a stand-in or behind a time: each kind right and wrong.

| kind | case |
| --- | --- |
| the official beside a body | `Spokesman Baek said … . The ministry said … . The official said …` |
| one of them | `since January. One of them said` names no "January. One" |
| official beside officials | `South Korean officials said … . One delegate said …` |
| a spokesman behind a report | `Lee said …, his spokesman, Oh, told reporters. The spokesman said …` |
| an officer of a firm | `A Hyundai Asan vice president who travelled along said …` |
| of a place | `Yeoncheon County … . A county official said …` |
| an answer | `Park met the envoy, Kim Yang-gon. … Park said. Kim answered …`, where a leader is a Kim too |
| the namesake who spoke | `Kim Yo-jong, Kim Jong-un's sister, said … . Kim also said …` |
| at a dinner | `Jon spoke little. At a dinner given by Prime Minister Lee, he said …` |
| by age and trade | `Yoon Bok-soon counted her dogs. ¶ “…,” the 71-year-old grower said` |
| a namesake left open | `Kim, in uniform, took no questions. At dinner he said …` |
| leaders | `Kim Jong Un said … . The official said …` is nobody known |
| generic titles | `the first time that a minister spoke … . The minister said …` |
| behind a time | `But hours later his minister told reporters` |
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

OFFICIAL = "Spokesman Baek Tae-hyun said the gate was shut. "
MINISTRY = "The Unification Ministry said calls were made. "
MEETING = (
    "North Korean leader Kim Jong-il rules by decree. Minister Park Jae-kyu met the envoy, Kim Yang-gon.\n\n"
    "“We are ready,” Park said. "
)
OH = "President Lee Myung-bak told guests that it was cold, his spokesman, Oh Dong-kwan, told reporters. "
JCS = "joint-chiefs-of-staff"
NATO = "NATO Secretary-General Jens Stoltenberg said it was cold. "
LAST = [
    # who leads a state is no "official"
    ("Kim Jong Un admitted that it was cold. The official said it was late.", "official"),
    ("Moon Jae-in said it was cold. The official said it was late.", "official"),
    # an official beside officials
    ("South Korean officials said it was cold. One delegate said it was late.", "south-korea"),
    ("South Korean officials said it was cold. One negotiator said it was late.", "south-korea"),
    ("Farmers said it was cold. One negotiator said it was late.", "negotiator"),
    # a spokesman behind a report
    (f"{OH}The spokesman said it was late.", "Oh Dong-kwan"),
    ("President Lee Myung-bak said it was cold. The spokesman said it was late.", "spokesman"),
    # an officer of a firm
    ("A Hyundai Asan vice president who travelled along said it was late.", "hyundai-asan"),
    (
        "A North Korean vice president who travelled along said it was late.",
        "North Korean vice president who travelled along",
    ),
    ("South Korea's Samsung Group said it was late.", "Samsung Group"),
    # of a place
    ("Yeoncheon County shut the road. A county official said it was late.", "Yeoncheon County"),
    ("Paju City and Goyang City were cold. A city official said it was late.", "city official"),
    # an answer
    (f"{MEETING}Kim answered that it was late.", "kim-yang-gon"),
    (f"{MEETING}Kim said that it was late.", "Kim"),
    # the namesake who spoke
    (
        "Kim Yo-jong, leader Kim Jong-un's sister, said it was cold. “We see,” she said of Yoon. It came "
        "after Yoon Suk-yeol called it fair. Kim also took issue, claiming that it was late.",
        "kim-yo-jong",
    ),
    (
        "Roh Moo-hyun met Kim Jong-il.\n\nFloor leader Kim Han-gill said it was.\n\nKim said it was late.",
        "Kim Han-gill",
    ),
    (
        "Kim Han-gill and Kim Jong-il were told of.\n\nKim Han-gill said it was cold.\n\nMoon spoke.\n\n"
        "Kim said it was late.",
        "Kim",
    ),
    # at a dinner that another gives
    (
        "Jon Kum-jin, a councilor, slept. At a dinner given by Prime Minister Lee Han-dong, he said it "
        "was late.",
        "Jon Kum-jin",
    ),
    ("Moon Jae-in rose early. In a call with President Donald Trump, he said it was late.", "moon-jae-in"),
    # by age and trade
    ("Yoon Bok-soon counted her dogs.\n\n“Three. All,” the 71-year-old grower said.", "Yoon Bok-soon"),
    ("Yoon Bok-soon counted her dogs.\n\n“Three. All,” the grower said.", "grower"),
    # a namesake left open
    (
        "Kim Il-chol met Kim Dae-jung. Cho Seong-tae said it was cold.\n\n"
        "Kim took no questions. At dinner he said it was late.",
        None,
    ),
    # who has only just been introduced, though another of the name has spoken
    (
        "Kim Yang-gon blamed the South. Kim said it was early.\n\nNobody came.\n\nMoon Jae-in said no.\n\n"
        "A spokesman, Kim Min-seok, said it rained.\n\n“It was late,” Kim said.",
        "Kim Min-seok",
    ),
    # whom they speak of
    ("Lund's supporters said it was early. Six farmers had left, they said.", "Lund's supporters"),
    ("Jan Lund said it was early. Six farmers had left, and they said it was late.", "Six farmers"),
    # several without a name
    ("Holm met agents in China and Japan, according to prosecutors. They said he was late.", "prosecutors"),
    ("The boat met ships from China and Japan, fishermen said. They added that it was late.", "fishermen"),
    ("It went from China to Japan, the investigators said. They said it was late.", "investigators"),
    # where they are
    (
        "It was sent to the Defense Ministry, where an official said it was late.",
        "ministry-of-national-defense",
    ),
    ("She asked at the presidential office, where an official said it was late.", "presidential-office"),
    ("He flew to Oslo, where an official said it was late.", "official"),
    ("It lay in the Unification Ministry, where a Japanese official said it was late.", "japan"),
    ("A JCS officer spoke. A JCS officer said it was cold. Another officer said it was late.", JCS),
    (
        "A JCS officer said it was cold. Another officer at the Navy headquarters said it was late.",
        "Another officer at the Navy headquarters",
    ),
    # at the head of a body
    (f"{NATO}The alliance's chief said it was late.", "Jens Stoltenberg"),
    (f"{NATO}NATO's chief said it was late.", "Jens Stoltenberg"),
    ("Deputy NATO chief Lars Lund said no. The alliance's chief said it was late.", "alliance's chief"),
    ("A delegation led by Lars Lund came. The head of the delegation said it was late.", "Lars Lund"),
    (
        "A delegation of the Harbour Party of Vietnam led by Lars Lund came. "
        "The head of the delegation said it was late.",
        "Lars Lund",
    ),
    (
        "A delegation led by Lars Lund met a team led by Eva Holm. "
        "The head of the delegation said it was late.",
        "Lars Lund",
    ),
    (
        "A delegation led by Lars Lund met a delegation led by Eva Holm. "
        "The head of the delegation said it was late.",
        "head of the delegation",
    ),
    # a ministry by what it does
    ("The ministry handling inter-Korean affairs said it was late.", "ministry-of-unification"),
    ("Seoul's ministry in charge of inter-Korean relations said it was late.", "ministry-of-unification"),
    (
        "An official at the ministry handling cross-border affairs said it was late.",
        "ministry-of-unification",
    ),
    (
        "The North Korean ministry handling cross-border affairs said it was late.",
        "North Korean ministry",
    ),
    ("The ministry in charge of trade said it was late.", "ministry"),
    # a force of a state elsewhere
    ("A U.S. Forces Korea official said it was late.", "U.S. Forces Korea"),
    ("Another U.S. Eighth Army officer said it was late.", "U.S. Eighth Army"),
    ("A U.S. official in Seoul said it was late.", "united-states"),
    # what its members are
    (
        "A team of civilian and military investigators said it was late.",
        "team of civilian and military investigators",
    ),
    ("A group of Korean and Japanese scholars said it was late.", "group of Korean and Japanese scholars"),
    ("A delegation of lawmakers and Foreign Minister Kang Kyung-wha said it was late.", "kang-kyung-wha"),
    # generic titles
    (
        "Unification Minister Cho Myoung-gyon spoke, the first time that a unification minister had. "
        "It was cold. The minister said it was late.",
        "cho-myoung-gyon",
    ),
    # a body's own radio, an auxiliary left over
    ("The North's official radio said it was late.", "North Korean state media"),
    ("Pyongyang had until then blamed it on the South.", "north-korea"),
    # the official beside a body
    (f"{OFFICIAL}{MINISTRY}The official said nobody came.", "baik-tae-hyun"),
    (f"{OFFICIAL}\n\n{MINISTRY}The official said nobody came.", "ministry-of-unification"),
    (f"Lee Keum-seom said it was cold. {MINISTRY}The official said nobody came.", "ministry-of-unification"),
    (f"A ministry official said it was cold. {MINISTRY}The official said nobody came.", "ministry official"),
    # one of them
    ("Nobody had come since January. One of them said it was cold.", "one of them"),
    ("Nobody had come since J. One spoke. Another of the guests said it was cold.", "another of the guests"),
    # behind a time
    ("Trump wrote. But hours later his defence secretary told reporters that it was cold.", "james-mattis"),
    ("Trump wrote. Two days later, Moon Jae-in said it was cold.", "moon-jae-in"),
]


@pytest.mark.parametrize(("text", "speaker"), LAST)
def test_the_last_speaker_is(text: str, speaker: str | None, directory: Directory):
    said = annotate(text, directory=directory, published="2018-01-05").statements
    assert who_speaks(said[-1]) == ([speaker] if speaker else [])

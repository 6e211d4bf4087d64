"""Whom a page goes on with by kin, by country, by the noun of a body without a name: each right and wrong.

| kind | case |
| --- | --- |
| the relative told of | `His brother, Min Park, … . Jun Park said … . The brother` |
| a parent without a name | `His parents, Fred and Eva Warm, sued. The father` |
| two of a family, one only told of | `Jan Holm built it. His son, Per Holm, … The elder Holm` |
| the only one of a country | `Holm, a Norwegian diplomat, and Brandt, … . Brandt said … . The Norwegian` |
| a body without a name | `A Seoul court fined him. The court` |
| a state's own council | `Moon's security council met. The council` |
| a firm by its trade | `Hanbit Marine has run ferries since 1990. The company` |
| a province's officials | `Officials in the South Korean province of Gyeonggi` |
| two of one title | `Sen. Holm and Sen. Lund met. The senator` |
| a name of one's own | `A defector who goes by Ri works there. The defector` |
| two sides by their people | `U.S. Under Secretary Eva Holm and Suh of South Korea met. The two sides` |
| a text of several | `The statement was issued by A and B. It` |
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

LATE = " said it was late."
PARK = "Jun Park, 34, fled in 2011. His older brother, Min Park, came too. “It is cold,” Jun Park said. "
WARM = "Otto Warm died in May. His parents, Fred and Cindy Warm, sued the state. "
HOLMS = "Jan Holm built the yard in 1990. His son, Per Holm, now runs it. "
FORUM = (
    "Jan Holm, a Norwegian diplomat, and Otto Brandt, a German professor, met. “It is cold,” Brandt said. "
)
SWEDE = "Erik Holm, a Swede, said it was cold. Paul Brandt, a Dane, said it was warm. "
GREEN = "Travis Green, an American engineer, was held. {} was held too. “It is cold,” Kim Min-su said. "
COMMISSION = "The European Commission was not there. A truth commission in Seoul met on Tuesday. "
LAST = [
    # the relative told of
    (f"{PARK}The brother{LATE}", ["Min Park"]),
    (f"{PARK}The sister{LATE}", ["sister"]),
    (f"{WARM}The father{LATE}", ["father"]),
    (f"Jan Holm, who lost two sons at sea, said it was cold. The father{LATE}", ["Jan Holm"]),
    (f"The aunt's husband, Taro Sato, told police it was cold. The nephew{LATE}", ["nephew"]),
    ("Cho Hye-ran, a sailor's widow, said it was cold. The widow said she still waits.", ["Cho Hye-ran"]),
    # two of a family, one only told of
    (f"{HOLMS}The elder Holm{LATE}", ["Jan Holm"]),
    (f"{HOLMS}The younger Holm{LATE}", ["Per Holm"]),
    (f"Lee Jin-ho and Lee Su-mi run a shop. The elder Lee{LATE}", ["elder Lee"]),
    # the only one of a country
    (f"{FORUM}The Norwegian{LATE}", ["Jan Holm"]),
    (f"{FORUM}The German{LATE}", ["Otto Brandt"]),
    (f"{SWEDE}The Swede{LATE}", ["Erik Holm"]),
    (f"{SWEDE}The Dane{LATE}", ["Paul Brandt"]),
    (f"{GREEN.format('Jan Holm')}The American{LATE}", ["Travis Green"]),
    (f"{GREEN.format('An American tourist')}The American{LATE}", ["American"]),
    (f"Ivan Petrov said it was cold. Li Wei of Peking University agreed. The Russian{LATE}", ["Russian"]),
    # a body without a name
    ("A Seoul court ruled that he had lied.", ["Seoul court"]),
    (f"A Seoul court fined him on Monday. The court{LATE}", ["Seoul court"]),
    (f"The Supreme Court met. He was fined by a Tokyo court in May. The court{LATE}", ["Tokyo court"]),
    (f"A Tokyo court fined him. The Supreme Court met. The court{LATE}", ["supreme-court-of-korea"]),
    (
        f"The Constitutional Court met. A court official came. The court{LATE}",
        ["constitutional-court-of-korea"],
    ),
    (f"{COMMISSION}The commission{LATE}", ["truth commission in Seoul"]),
    (f"A parliamentary committee met in May. The committee{LATE}", ["parliamentary committee"]),
    (f"A U.N. panel of experts said it was cold. The panel{LATE}", ["united-nations"]),
    # a state's own council
    (f"President Moon's security council met. The council{LATE}", ["national-security-council"]),
    (f"South Korea's security council met. The council{LATE}", ["national-security-council"]),
    (f"The presidential security council met. The council{LATE}", ["national-security-council"]),
    (f"South Korea's security council seat was filled. The council{LATE}", ["un-security-council"]),
    (f"The UN security council met. The council{LATE}", ["un-security-council"]),
    # a firm by its trade
    (f"Hanbit Marine has run ferries since 1990. The company{LATE}", ["Hanbit Marine"]),
    (f"Korean Air grounded its jets on Monday. The airline{LATE}", ["Korean Air"]),
    (f"Workers at Hyundai Motor struck on Monday. The automaker{LATE}", ["Hyundai Motor"]),
    (f"Korean Air flew. Samsung Electronics said it was cold. The airline{LATE}", ["Korean Air"]),
    (f"Asiana said on Monday it was cold. The airline{LATE}", ["Asiana"]),
    (f"The South Korean Air Force flew on Monday. The airline{LATE}", ["airline"]),
    (f"The Korea Steel Association met on Monday. The firm{LATE}", ["firm"]),
    ("Hanbit Marine denied it. The company would help the police, it said.", ["Hanbit Marine"]),
    ("The ministry said it was late. The company would be asked to help, it said.", ["ministry"]),
    # a province's officials
    (f"Officials in the South Korean province of Gyeonggi{LATE}", ["Gyeonggi Province"]),
    (f"Officials in the South Korean province{LATE}", ["Officials in the South Korean province"]),
    (f"South Korean officials in the city of Busan{LATE}", ["south-korea"]),
    # two of one title
    (f"Sen. Lindsey Holm and Sen. Bob Lund spoke on Monday. The senator{LATE}", ["senator"]),
    (f"Prof. Nam Sung-wook and Prof. Kim Yong-hyun spoke. The professor{LATE}", ["professor"]),
    (f"Sen. Lindsey Holm and her husband spoke on Monday. The senator{LATE}", ["Lindsey Holm"]),
    # a name of one's own
    (f"A defector who goes by Ri works there. The defector{LATE}", ["Ri"]),
    (f"A defector, 41, who asked to be called only Han, works there. The defector{LATE}", ["Han"]),
    (f"A trader, a woman who gave her name only as Mrs. Choe, came. Mrs. Choe{LATE}", ["Choe"]),
    (f"A man who identified himself only as Jun{LATE}", ["Jun"]),
    (f"An escapee who uses the pseudonym Kim Ji-woo{LATE}", ["Kim Ji-woo"]),
    ("“It is late,” said a villager surnamed Park, 62.", ["Park"]),
    ("“It is late,” said a guard identified only as Oh.", ["Oh"]),
    ("“It is late,” said one of them, a student surnamed Oh.", ["Oh"]),
    ("It was late, said a trader named Kim Ji-woo, who fled in May.", ["Kim Ji-woo"]),
    ("“It is late,” a villager surnamed Park said.", ["Park"]),
    ("“It is late,” said a clerk named Eva Holm.", ["Eva Holm"]),
    ("A court named Lund heir, a clerk said.", ["clerk"]),
    (f"A defector who goes by bus works there. The defector{LATE}", ["defector"]),
    # their counterparts, rivals and trades
    (f"Japanese officials said it was cold. Their South Korean counterparts{LATE}", ["south-korea"]),
    (f"Eva Holm and Jan Lund met. Their South Korean counterparts{LATE}", ["South Korean counterparts"]),
    (f"A spokesperson for rival Daehan Shipbuilding{LATE}", ["Daehan Shipbuilding"]),
    (f"A report by Goldberg Research said it was cold. The consultancy{LATE}", ["Goldberg Research"]),
    (f"Hanul Fund, which holds notes, said it was cold. The Seoul-based firm{LATE}", ["Hanul Fund"]),
    (
        "The North sent a message in the name of Kim Yong-chol. The letter said it was late.",
        ["kim-yong-chol"],
    ),
    # behind a clause with "when"
    ("When reporters asked about the boat, Jan Holm said it had sunk.", ["Jan Holm"]),
    ("When the guild asked about the boat in 2012, Pyongyang called it a “plot”.", ["north-korea"]),
]
SEVERAL = [
    # two sides by their people
    (
        "Suh Hoon of South Korea and Kurt Holm of the United States met. The two sides",
        ["south-korea", "united-states"],
    ),
    ("A Japanese diplomat, Kenji Ito, met Suh Min of South Korea. Both sides", ["japan", "south-korea"]),
    (
        "U.S. Under Secretary of State Eva Holm and Seoul's envoy, Suh Min, met. The two countries",
        ["united-states", "south-korea"],
    ),
    (
        "North Korean officer Kim Jong-su and South Korean officer Lee Min-ki met. The two sides",
        ["south-korea", "north-korea"],
    ),
    ("Eva Holm, a U.S. scholar, studies both Koreas. The two countries", ["two countries"]),
    # a text of several
    (
        "The statement was issued by South Korea, Japan and the United States. It",
        ["south-korea", "japan", "united-states"],
    ),
    ("A statement was released by Seoul and Tokyo after the launch. The statement", ["south-korea", "japan"]),
    (
        "The appeal was signed by the Asan Institute and the Korea Society on Monday. It",
        ["Asan Institute", "Korea Society"],
    ),
    (
        "The report, published by Human Rights Watch and Amnesty International,",
        ["Human Rights Watch", "Amnesty International"],
    ),
    (
        "The letter was sent by the Unification Ministry to the guild and the union. It",
        ["ministry-of-unification"],
    ),
]


ASKED = [
    ("Jan Holm disputed that account.", 0),
    ("Jan Holm disputed that figure, saying it was late.", 1),
    ("Jan Holm disputed that it was late.", 1),
    ("When Holm asked about the remark, Brandt laughed and said it was late.", 1),
    ("“It is late,” said a guard who asked that his name not be used.", 1),
    ("“It is late,” said Lee, who requested that her full name be withheld.", 1),
    ("Two guards, who insisted that they not be named for fear of reprisals, said it was late.", 1),
    ("“It is late,” said a guard who asked that the gate be closed.", 2),
    ("“It is late,” said a guard who demanded that his name be cleared.", 2),
]


@pytest.mark.parametrize(("text", "count"), ASKED)
def test_who_asks_for_no_name_says_nothing_by_it(text: str, count: int, directory: Directory) -> None:
    assert len(annotate(text, directory=directory, published="2018-09-03").statements) == count


@pytest.mark.parametrize(("text", "speakers"), [*LAST, *((f"{lead}{LATE}", who) for lead, who in SEVERAL)])
def test_the_speakers_are(text: str, speakers: list[str], directory: Directory) -> None:
    found = annotate(text, directory=directory, published="2018-09-03").statements
    assert who_speaks(found[-1]) == speakers

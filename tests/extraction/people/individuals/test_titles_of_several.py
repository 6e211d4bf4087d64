"""Whom a title alone means where the page has told of several people, with other titles or of other states.

| kind | case |
| --- | --- |
| called so | `Official Jan Holm said … ¶ a farmer said … ¶ The official said`: Holm, not the farmer |
| another word | a lawyer is `the attorney`, a colonel `the officer`, a prime minister `the premier` |
| brought in by a title | `Pastor Jan Holm visited Oslo. … The pastor said` |
| an opening | `A ministry official said … ¶ Eva Holm, a professor, said`: she is no official |
| a title at length | `Norwegian Vice Foreign Minister Holm … The vice minister`: her; of two nobody |
| an office of a country | `Eva Holm, Norway's foreign minister, arrived. … Norway's minister said` |
| of one title | no former one, the one of that place, bench or body; a minister, no deputy; a counterpart |
| the same title again | `The Chinese premier said … . The premier said`: the Chinese one |
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

LATE = " said it was late."
DRY = " said it was dry."
ROAD = "\n\nThe road was closed in the night.\n\n"
LAST = [
    # called so
    (
        f"Foreign Ministry official Jan Holm{DRY}\n\nEva Berg, a farmer,{DRY}\n\nThe official{LATE}",
        "Jan Holm",
    ),
    (f"Norwegian Ambassador Jan Holm{DRY}\n\nProfessor Eva Berg{DRY}\n\nThe diplomat{LATE}", "Jan Holm"),
    (f"Col. Jan Holm{DRY}\n\nEva Berg, a teacher,{DRY}\n\n“It is late,” said the officer.", "Jan Holm"),
    (f"Ministry official Jan Holm{DRY}\n\nVice Minister Eva Berg{DRY} The official{LATE}", "Eva Berg"),
    (f"Eva Berg, a farmer,{DRY}\n\nThe official{LATE}", "official"),
    # another word
    (f"Jan Holm, a lawyer for the families,{DRY}{ROAD}The attorney{LATE}", "Jan Holm"),
    (f"Jan Holm, a reporter for the Oslo Post,{DRY}{ROAD}The journalist{LATE}", "Jan Holm"),
    (f"Norwegian Prime Minister Jan Holm met Eva Berg.{ROAD}The premier{LATE}", "Jan Holm"),
    # brought in by a title
    (f"Pastor Jan Holm visited Oslo.{ROAD}The pastor{LATE}", "Jan Holm"),
    (f"Fisherman Jan Holm met Eva Berg.{ROAD}The fisherman{LATE}", "Jan Holm"),
    # a title at length
    (f"Norwegian Vice Foreign Minister Eva Holm met Jan Berg.{ROAD}The vice minister{LATE}", "Eva Holm"),
    (
        f"Norwegian Vice Foreign Minister Eva Holm met Danish Vice Foreign Minister Jan Berg.{ROAD}"
        f"The vice minister{LATE}",
        "vice minister",
    ),
    (
        f"Norwegian Vice Foreign Minister Eva Holm was out.{ROAD}"
        f"South Korea's vice foreign minister{DRY} The vice minister{LATE}",
        "South Korea's vice foreign minister",
    ),
    # an office of a country
    (
        f"Eva Holm, Norway's foreign minister, came.{ROAD}“Late,” said Norway's foreign minister.",
        "Eva Holm",
    ),
    (f"Norwegian Prime Minister Eva Holm came.{ROAD}The Norwegian leader{LATE}", "Eva Holm"),
    (f"Norwegian Defense Minister Eva Holm came.{ROAD}Norway's defense chief{LATE}", "Eva Holm"),
    (
        f"Norway's ambassador to South Korea, Eva Holm, came.\n\nIda Lund, Denmark's ambassador,{DRY}\n\n"
        f"The Norwegian envoy{LATE}",
        "Eva Holm",
    ),
    (
        f"Norwegian President Eva Holm{DRY}\n\nKim Min-jung, a farmer in Paju,{DRY}\n\n"
        f"According to the Norwegian president, it was late.",
        "Eva Holm",
    ),
    (f"Japan's special representative for Korea, Keiko Mori, came.{ROAD}Japan's envoy{LATE}", "Keiko Mori"),
    (f"Norwegian Prime Minister Eva Holm came.{ROAD}The Norwegian minister{LATE}", "Norwegian minister"),
    (f"Norway's opposition leader Eva Holm came.{ROAD}The Norwegian leader{LATE}", "Norwegian leader"),
    (f"Eva Holm, Norway's former envoy, came.{ROAD}Norway's envoy{LATE}", "Norway's envoy"),
    (
        f"Eva Holm, Norway's envoy to Denmark, came.{ROAD}Denmark's ambassador{LATE}",
        "Denmark's ambassador",
    ),
    (
        f"Norwegian Foreign Minister Eva Holm met Norwegian Defense Minister Jan Berg.{ROAD}"
        f"The Norwegian minister{LATE}",
        "Norwegian minister",
    ),
    (
        f"Norwegian Ambassador Eva Holm came.\n\nA Norwegian diplomat{DRY}\n\nThe Norwegian diplomat{LATE}",
        "Norwegian diplomat",
    ),
    # of one title
    (f"Eva Berg, a lawmaker,{DRY}\n\nJan Holm, a former lawmaker,{DRY}\n\nThe lawmaker{LATE}", "Eva Berg"),
    (f"Former Minister Jan Holm{DRY}\n\nEva Berg, a teacher,{DRY}\n\nThe former minister{LATE}", "Jan Holm"),
    (
        f"Jan Holm, a spokesman for the police,{DRY}\n\nErik Berg, a spokesman for the city,{DRY}\n\n"
        f"The police spokesman{LATE}",
        "Jan Holm",
    ),
    (
        f"Rep. Eva Berg of the opposition Harbor Party{DRY}\n\nRep. Jan Holm of the ruling Forest Party{DRY}"
        f"\n\nThe opposition lawmaker{LATE}",
        "Eva Berg",
    ),
    (
        f"Jan Holm, an analyst in Busan,{DRY}\n\nEva Berg, an analyst in Seoul,{DRY}\n\n"
        f"The Busan-based analyst{LATE}",
        "Jan Holm",
    ),
    (
        f"Foreign Minister Kang Kyung-wha{DRY}\n\nVice Foreign Minister Jan Holm{DRY}\n\nThe minister{LATE}",
        "kang-kyung-wha",
    ),
    (
        f"Norwegian Foreign Minister Eva Berg{DRY} Her South Korean counterpart{LATE}",
        "kang-kyung-wha",
    ),
    # the same title again
    (
        "Chinese Premier Li Keqiang met South Korean Prime Minister Lee Nak-yon.\n\n"
        f"The Chinese premier{DRY} The premier{LATE}",
        "Li Keqiang",
    ),
    (
        f"Norwegian President Eva Holm met President Moon Jae-in.\n\nThe Norwegian president{DRY} "
        f"The president{LATE}",
        "Eva Holm",
    ),
    (
        f"Norwegian President Eva Holm met President Moon Jae-in.\n\nThe Norwegian president{DRY}\n\n"
        f"The president{LATE}",
        "moon-jae-in",
    ),
]


@pytest.mark.parametrize(("text", "speaker"), LAST)
def test_a_title_means_who_is_called_so(text: str, speaker: str, directory: Directory) -> None:
    found = annotate(text, directory=directory, published="2019-05-06").statements[-1]
    assert who_speaks(found)[0] == speaker


@pytest.mark.parametrize("told", ["a professor at Oslo University,", "a farmer,", "an analyst in Oslo,"])
def test_an_official_of_the_opening_is_nobody_of_another_calling(told: str, directory: Directory) -> None:
    text = f"A ministry official{DRY}\n\nEva Holm, {told}{LATE}"
    found = annotate(text, directory=directory, published="2019-05-06").statements
    assert [who_speaks(one) for one in found] == [["ministry official"], ["Eva Holm"]]

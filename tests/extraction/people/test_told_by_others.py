"""Whom titles with a field, spokesmen, parties and one of several mean: each kind right and wrong.

| kind | case |
| --- | --- |
| an opening with a field | `The special rapporteur on rights said … . Eva Holm told` |
| an ambassador | `the U.S. ambassador to South Korea, Eva Holm, … the ambassador` |
| a spokesman | `a spokesman for President Moon` |
| one of a people | `One of the South Koreans who came out on Thursday, Kim Won-soo, said` |
| a topic | `an official with the committee on North Korean affairs` |
| somebody's party | `Kim Kwan-young, leader of the Harbour Party, … Kim Kwan-young's party` |
| gone on with | `Fumiko Aoyama lay down. …. “…,” she said`, `KCNA quoted him as saying` |
| who issued a text | `Ko, vice chief of the staff, issued a statement … . According to the statement` |
| an organ | `a U.N. commission of inquiry` |
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

LATE = " said it was late."
HOLM = "The U.S. ambassador to South Korea, Eva Holm, said it was cold. "
KIM = "Kim Kwan-young, leader of the Harbour Party, said it was cold. "
LAST = [
    # an ambassador
    (f"{HOLM}The American envoy said it was warm. The ambassador{LATE}", "Eva Holm"),
    (
        f"The U.S. deputy ambassador to Oslo, Eva Holm, came. Lee Jong-seok met her. The ambassador{LATE}",
        None,
    ),
    # a spokesman, and an aide, who speaks for nobody
    (f"A spokesman for President Moon{LATE}", "presidential-office"),
    (f"An aide to President Moon{LATE}", None),
    # one of a people
    (
        f"A military source said it was cold. One of the South Koreans who came, Kim Won-soo,{LATE}",
        "Kim Won-soo",
    ),
    (f"One of the South Koreans who came out on Thursday, Kim Won-soo,{LATE}", "Kim Won-soo"),
    # a topic
    (f"An official with the committee on North Korean affairs{LATE}", None),
    # somebody's party
    (f"{KIM}Kim Kwan-young's party{LATE}", "Harbour Party"),
    (f"Kim Kwan-young, a teacher, said it was cold. Kim Kwan-young's party{LATE}", None),
    # a tabloid
    (f"The Global Times said it was cold. The state-run tabloid{LATE}", "Global Times"),
]


@pytest.mark.parametrize(("text", "speaker"), LAST)
def test_the_words_mean(text: str, speaker: str | None, directory: Directory) -> None:
    found = annotate(text, directory=directory, published="2018-07-03").statements
    names = who_speaks(found[-1])
    linked = [one for one in found[-1].speakers if one.actor]
    assert (names == [speaker]) if speaker else not linked


def test_an_opening_with_a_field_keeps_the_name_back(directory: Directory) -> None:
    text = "The special rapporteur on rights said it was cold. Eva Holm told reporters that it was late."
    found = annotate(text, directory=directory, published="2018-07-03").statements
    assert [one.name for one in found[0].speakers] == ["Eva Holm"]


MOON = "Moon Jae-in said it was cold.\n\n"
GONE_ON = [
    # a heroine who has said nothing yet
    ("When it rang, Fumiko Aoyama lay down. She wept. It was over.\n\n“I ran,” she said.", "Fumiko Aoyama"),
    ("When it rang, Hotel Aoyama shut. It was over.\n\n“I ran,” she said.", None),
    # whom the words before quote
    (f"{MOON}It showed Kim Jong-un at the pier. It was “a knock,” KCNA quoted him as saying.", "kim-jong-un"),
    (f"{MOON}It showed the pier. It was “a knock,” KCNA quoted him as saying.", "moon-jae-in"),
    # a speaker of long ago
    (
        "Judge Paul Weber said it was cold. It rained. It froze. It was dark. It was late. The men left. "
        "Of the men who came with Suh Hoon, he is the last. “We ran,” he said.",
        "suh-hoon",
    ),
    # who issued a text
    (
        "Ko Myong-su, vice chief of the General Staff, issued a press statement on Saturday.\n\n"
        "According to the statement, it was late.",
        "Ko Myong-su",
    ),
    # one of its officials speaks for it
    (
        "The Unification Ministry was silent, but one of its officials, who asked not to be named, said it"
        " was dry. “It is late,” the official said.",
        "ministry-of-unification",
    ),
    (
        "The Unification Ministry was silent. One of its officials said it was late.",
        "ministry-of-unification",
    ),
    ("The Unification Ministry was silent. One of its officials, Eva Lund, said it was late.", "Eva Lund"),
    ("Moon Jae-in left Oslo. One of its envoys said it was late.", "one of its envoys"),
    ("But one of the clerks, who asked not to be named, said it was late.", "one of the clerks"),
    # a version is the text of whose it is
    ("According to the North's version, it was late.", "north-korea"),
    ("According to Lund's version, it was late.", "Lund"),
    # an agency before somebody who speaks
    ("Choe Son Hui left. According to the Interfax news agency, Choe had left.", "Interfax"),
    ("According to the party daily, the Minju Choson, it was late.", "Minju Choson"),
    # an organ without a name
    ("A U.N. commission of inquiry said it was late.", "united-nations"),
    ("A U.N. Human Rights Commission said it was late.", "U.N. Human Rights Commission"),
]


@pytest.mark.parametrize(("text", "speaker"), GONE_ON)
def test_the_page_goes_on_with(text: str, speaker: str | None, directory: Directory) -> None:
    found = annotate(text, directory=directory, published="2018-07-03").statements
    assert who_speaks(found[-1]) == ([speaker] if speaker else [])

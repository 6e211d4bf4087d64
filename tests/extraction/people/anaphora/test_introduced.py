"""Whom "he" means behind somebody new: the kinds of the module's table, each right and wrong."""

import pytest

from articles.extraction.annotate import annotate, prepare
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

BEFORE = "Lee In-young said the line was dead. "
HE = "“It is late,” he said."
LEE = "lee-in-young"
KINDS = [
    # touched
    (
        "The plan worries Bae Sung-min, who runs a shipping firm in Gunsan. “It is late,” he says.",
        "Bae Sung-min",
    ),
    ("The plan worries Bae Sung-min, who has a firm.\n\n“It is late,” he says.", "Bae Sung-min"),
    (f"The closure hurt Bae Sung-min, 54, a noodle seller. {HE}", "Bae Sung-min"),
    (f"It angers Peter Lindholm, a Swedish engineer. {HE}", "Peter Lindholm"),
    (f"The plan worries Cho Min-ja, who is a mother. {HE}", LEE),
    (f"The minister surprised Bae Sung-min, a baker. {HE}", LEE),
    # set behind
    (f"Among them is Peter Lindholm, a Swedish engineer. {HE}", "Peter Lindholm"),
    (f"At the gate stands Bae Sung-min, a baker. {HE}", "Bae Sung-min"),
    (f"The letter was sent to Bae Sung-min, a shipowner. {HE}", LEE),
    (f"In Paju he met Bae Sung-min, a shipowner. {HE}", LEE),
    # compared
    ("Few know the river better than Kwon Tae-ho, a ferryman of 61. He said it was rising.", "Kwon Tae-ho"),
    # owner
    (f"The shop of Bae Sung-min, a baker in Paju, stands empty. {HE}", "Bae Sung-min"),
    (f"Bae Sung-min's bakery stands empty. {HE}", "Bae Sung-min"),
    (f"The tents belong to Han Dong-su, a retired teacher. {HE}", "Han Dong-su"),
    (f"Bae Sung-min's body was found in the sea. {HE}", LEE),
    (f"The killing of Bae Sung-min, a fisheries official, shocked the nation. {HE}", LEE),
    # with an age
    (f"The crowd made room for Bae Sung-min, 91, with a cane. {HE}", "Bae Sung-min"),
    (f"A nurse had met Bae Sung-min, 91. {HE}", "nurse"),
    # with a burden
    (f"It was a blow for Bae Sung-min, who had sold his boat. {HE}", "Bae Sung-min"),
    (f"The talks replaced those with Peter Lindholm, a Swedish envoy. {HE}", LEE),
]


@pytest.mark.parametrize(("text", "expected"), KINDS)
def test_he_is_the_new_one_whom_the_sentence_before_brings_in(text, expected, directory: Directory):
    last = annotate(BEFORE + text, directory=prepare(directory), published="2020-09-16").statements[-1]
    assert who_speaks(last) == [expected]


@pytest.mark.parametrize(("how", "expected"), [("a statement by", {"kim-yo-jong"}), ("its thanks to", set())])
def test_he_is_whose_words_the_paragraph_before_brings_in(how, expected, directory: Directory):
    text = f"On Friday the paper carried {how} Kim Yo-jong in Pyongyang.\n\nShe called the offer a daydream."
    last = annotate(text, directory=prepare(directory), published="2020-09-16").statements[-1]
    assert {who.actor for who in last.speakers if who.actor} == expected


def test_somebody_named_before_is_not_brought_in_again(directory: Directory):
    text = f"Bae Sung-min sold bread. {BEFORE}The plan worries Bae Sung-min, a baker, too. {HE}"
    last = annotate(text, directory=prepare(directory), published="2020-09-16").statements[-1]
    assert "brings in" not in " ".join(last.reasons)

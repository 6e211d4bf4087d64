"""Verbs of putting out a text, asked for in several rooms: each of them is known in each.

| kind | case |
| --- | --- |
| in the past | `drew up`, not `drawn up` |
| as a participle | `drawn up`, not `drew up` |
| whose text it is | `The Bakers' Guild tweeted a statement in which it …` |
"""

import re

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.text.lexicon import word_list
from articles.extraction.text.publishing import BEEN_PUT_OUT, PUT_OUT
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

IN_THE_PAST = sorted(word.replace("-", " ") for word in word_list("put_out") | word_list("wrote_text"))


@pytest.mark.parametrize(
    ("words", "past", "participle"),
    [
        ("issued", True, True),
        ("put out", True, True),
        ("drew up", True, False),
        ("drawn up", False, True),
        ("made public", True, True),
        ("read", False, False),
    ],
)
def test_form(words: str, past: bool, participle: bool):
    assert bool(re.fullmatch(PUT_OUT, words)) is past
    assert bool(re.fullmatch(BEEN_PUT_OUT, words)) is participle


def test_the_longest_is_read():
    assert re.match(PUT_OUT, "made public")[0] == "made public"


@pytest.mark.parametrize("verb", IN_THE_PAST)
def test_whose_text_it_is(verb: str, directory: Directory):
    text = f"Oslo was calm. The Bakers' Guild {verb} a statement in which it blamed Bergen for the delay."
    found = annotate(text, directory=directory, published="2019-05-06").statements
    assert who_speaks(found[-1]) == ["Bakers' Guild"]

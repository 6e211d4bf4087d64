"""Pages that break a paragraph at nearly every stop go on across it as others do inside one."""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

BROKEN = [
    (
        "Grand National Party spokesman Lee Sang-il said the offer came too late.",
        "The party met on Friday.",
        "President Lee Myung-bak opened a session of parliament.",
        "Lee told lawmakers the gate would stay open.",
        "lee-myung-bak",
    ),
    (
        "The Unification Ministry has declined to comment on the gate.",
        "But asked whether it would open, an official said it was too early to tell.",
        "ministry-of-unification",
    ),
]


@pytest.mark.parametrize("told", BROKEN, ids=lambda told: told[-1])
@pytest.mark.parametrize("between", [" ", "\n\n"], ids=["one paragraph", "a paragraph a sentence"])
def test_a_break_at_each_stop_changes_no_speaker(told, between, directory: Directory):
    *sentences, expected = told
    sentences = ["The ferry did not sail.", "Snow fell.", *sentences]
    found = annotate(between.join(sentences), directory=directory, published="2008-07-11")
    assert who_speaks(found.statements[-1]) == [expected]

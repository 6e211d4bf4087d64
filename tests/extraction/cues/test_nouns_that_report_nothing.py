"""Nouns that look like reports: `for safety reasons`, not `the judge reasons that`; a telephone call."""

import pytest

from tests.extraction.reported import reports

REASONS = [
    ("Citing security reasons, the ministry would not say when.", []),
    ("“No,” a man who asked for anonymity for safety reasons said.", ["No"]),
    ("The judge reasons that it is late.", ["it is late"]),
    ("Holm reasons that it is late.", ["it is late"]),
    ("The analyst reasons that it is late.", ["it is late"]),
    ("Moon made a phone call to Holm.", []),
    ("Moon was seen making a call to his aide in Oslo.", []),
    ("The guild renewed its call to all mayors to wait.", ["to all mayors to wait"]),
    ("The guild renewed its call to end the war.", ["to end the war"]),
]


@pytest.mark.parametrize(("sentence", "contents"), REASONS)
def test_a_noun_is_no_report(sentence: str, contents: list[str]) -> None:
    assert [content for _, content in reports(sentence)] == contents

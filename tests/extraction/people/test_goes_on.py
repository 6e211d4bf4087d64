"""Whom a page goes on with by a role, a stand-in or behind a time: each kind right and wrong.

| kind | case |
| --- | --- |
| the official beside a body | `Spokesman Baek said … . The ministry said … . The official said …` |
| one of them | `since January. One of them said` names no "January. One" |
| behind a time | `But hours later his minister told reporters` |
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory

OFFICIAL = "Spokesman Baek Tae-hyun said the gate was shut. "
MINISTRY = "The Unification Ministry said calls were made. "
LAST = [
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
def test_the_last_speaker_is(text: str, speaker: str, directory: Directory):
    said = annotate(text, directory=directory, published="2018-01-05").statements
    assert [one.actor or one.name for one in said[-1].speakers] == [speaker]

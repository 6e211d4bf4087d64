"""Plain verbs that were taken for something else, and halves of what was said.

| kind | case |
| --- | --- |
| a plural that calls for something | `Some in Oslo call for calm`, `Clerks in Oslo call for calm` |
| a change and by how much | `Trade fell by half, according to the guild` |
| the second clause of the same subject | `It will not pay, Holm said, but it keeps count` |
| what things raise | `The word was gone, raising concerns that it was late` |
"""

import pytest

from tests.extraction.reported import read, reports

PLAIN = [
    "Some in Oslo call for [calm].",
    "Some clerks call for [calm].",
    "Clerks in Oslo call for [calm].",
    "A rights call for calm was ignored.",
    "Holm was frank in her acknowledgment that [it was late].",
    "[Trade fell by half], according to the guild.",
    "[The number of boats rose by 3 percent], according to the guild.",
    "[A fee set by the guild was paid], according to Holm.",
    "[It will not pay], Holm said, [but it keeps count].",
    "[The guild is weak], Holm said, [and they know it].",
    "[It will not pay], Holm said, but it left the room.",
    "[It will not pay], Holm said, but he does not say why.",
    "The word was left out, raising concerns that it was late.",
    "Clerks raised concerns that [it was late].",
]


@pytest.mark.parametrize("marked", PLAIN)
def test_what_is_said_in_plain_verbs(marked: str) -> None:
    text, contents = read(marked)
    assert [content for _, said in reports(text) for content in said.split(" … ")] == contents

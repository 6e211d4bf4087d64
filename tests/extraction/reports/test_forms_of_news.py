"""Forms of sentences that agencies print daily, each content in brackets (see `reported.read`).

| kind | right and wrong cases |
| --- | --- |
| a month or day that tells which | `said the April visit had`; not `said last April the visit had` |
"""

from __future__ import annotations

import pytest

from tests.extraction.reported import found, read

DATED_NOUNS = [
    "Holm said [the April visit of the king offers a chance].",
    "The guild told reporters [the May fair had been planned].",
    "Oslo said [the Sunday race was a farce].",
    "Lund added [the September 19 pact was dead].",
    "Lund added [the Sept. 19, 2018, pact was dead].",
    "Holm said Friday [the April fair would be put off].",
    "Holm said [his June visit had been short].",
    "The guild said [a March race was possible].",
    "Holm said [the April and May fairs had been good].",
    "Holm said last April [the visit had been good].",
    "Holm said the following Monday that [the visit had been good].",
    "Holm said the Monday before that [the visit had been good].",
    "Holm said this May [the visit had been good].",
    "Holm said in a May speech [the pier was shut].",
]


@pytest.mark.parametrize("marked", DATED_NOUNS)
def test_contents(marked: str) -> None:
    text, contents = read(marked)
    assert found(text) == contents

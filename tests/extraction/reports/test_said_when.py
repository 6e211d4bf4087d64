"""What stands between a reporting verb and its `that`: when it was said, and of what.

| kind | right and wrong cases |
| --- | --- |
| a clause of time | `said when the pact was signed that …`; not `said after he was told that …` |
| a topic between commas | `said, as regards the dams that Oslo built, that …` |
"""

from __future__ import annotations

import pytest

from tests.extraction.reported import found, read

WHEN = [
    "Eva Holm, the envoy, said when the ban was passed that [the package would hurt trade].",
    "Holm said after the talks ended that [the two sides were closer].",
    "Holm said as he left that [the boat was safe].",
    "Brandt said before the vote was held that [the ban would fail].",
    "The ministry said when the plan was announced in May that [no one would be moved].",
    "Holm said while he was in Oslo that [the dam was safe].",
    "Holm said on Friday when the pact was signed that [it would hurt].",
    "Holm said shortly after the vote was counted that [the ban would fail].",
    "Holm said when the plan was first floated that [it would fail].",
    "Holm said, when the bill was read, that [it was late].",
    "Holm said after he was told that Oslo had paid.",
    "Holm said when the pact that Oslo wanted was signed.",
    "Holm said [when the ban was lifted the boats that waited there would sail].",
    "Holm cried when he heard that the boat had sunk.",
    "Brandt said as the crowd grew that night it was a start.",
]
OF_WHAT = [
    "He said, as regards the fuss made by the guild every summer over the dams in the hills beyond the "
    "old border, that [the gates are opened by its own plan].",
    "Holm said, touching on the fire, that [nobody was hurt].",
    "Holm said, on the subject of the drills staged last year, that [they were over].",
    "Holm said, when it comes to the dams, that [the gates stay shut].",
    "Holm stressed, with respect to the dams, that [time was short].",
    "Holm said, commenting on the remarks made by Oslo, that [they were false].",
    "Holm, when asked about the new charges, said no.",
]


@pytest.mark.parametrize("marked", [*WHEN, *OF_WHAT])
def test_what_is_said_begins_behind_when_and_of_what_it_is_said(marked: str) -> None:
    text, contents = read(marked)
    assert found(text) == contents

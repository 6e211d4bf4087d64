"""Verbs of wire reports with what stands behind them, in sentences of our own: right and wrong cases.

| what | as in |
| --- | --- |
| what something is called, without an article | `called the warning psychological warfare` |
| who is appealed to, before what for | `appealed on Monday to both sides for calm` |
"""

from __future__ import annotations

import pytest

from tests.extraction.reported import found, read

VERDICTS = [
    "Oslo's foreign ministry called [the warning psychological warfare].",
    "On Monday, Brandt called [the drills provocation], and Holm left.",
    "Oslo regularly calls [the exercises preparations for war].",
    "The guild called [the ruling censorship] and said [it would fight].",
    "Lund said [it would reply], calling [the race preparation for a strike].",
    "The drills were called [madness] by Lars Holm, who left.",
    "The guild called [Brandt human scum].",
    "The ministry called [the visit part of routine exchanges].",
    "Holm called [the hearing pure theatre].",
    "The law, which critics called [censorship], passed in May.",
]
NO_VERDICTS = [
    "Holm called the murder line.",
    "Holm called the party's propaganda chief.",
    "Holm called a meeting over Danish propaganda.",
    "Holm called police about domestic terrorism.",
    "Holm called a vote to end the fraud.",
    "Holm called the local political party.",
    "Holm called the hotline part time.",
    "Holm called the witness names.",
    "Holm called the mayor Monday.",
]
APPEALS = [
    "Brandt appealed to [both sides for talks].",
    "Brandt appealed to [both sides on Monday for restraint].",
    "Brandt appealed on Monday [to both sides for restraint].",
    "Brandt appealed again [to Oslo to sign the pact].",
    "The ministry appealed directly [to Oslo for the men's release].",
    "The Red Cross appealed to [donors for $2 million in food aid].",
    "Brandt said [war was near], appealing to [the two towns for calm].",
    "Holm pleaded with [the king for the release of his son].",
    "The guards begged [the crew for water].",
    "The letter appealed to [both sides for “maximum restraint.”]",
]
NO_APPEALS = [
    "Brandt appealed against the ruling.",
    "Brandt appealed in May to a higher court.",
    "Brandt appealed to both sides for the first time.",
    "The dish appealed to tourists for many years.",
    "The song appealed to readers for its humour.",
]


@pytest.mark.parametrize("marked", [*VERDICTS, *NO_VERDICTS, *APPEALS, *NO_APPEALS])
def test_contents_are_as_bracketed(marked: str) -> None:
    text, contents = read(marked)
    assert found(text) == contents

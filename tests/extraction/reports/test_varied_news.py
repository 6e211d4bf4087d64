"""Constructions of news told in many ways, each content in brackets, with near cases that report nothing.

| kind | right and wrong cases |
| --- | --- |
| a clause of who | `A man who said he had paid | was let go`; `who said the men he met were tired | left` |
| words of time in it | `, which last year declared it would stay, | has left` |
| whose a noun is, behind it | `a pledge by the mayors to mend …`; not `requests from readers to the press` |
| word that arrives | `Word came from Turku that …`; not `no word from Turku that …` |
| in whose words | `By the clerk's own account, …`; not `by all accounts` |
| an opinion shared | `The witnesses agreed that it was late`; not `said they had agreed that …` |
| what something is called | `The drill, dubbed “Iron Rain,” is over` reports nothing |
| the subject's next act | `stressed the need for haste, took the oars and said that …` |
"""

from __future__ import annotations

import pytest

from articles.extraction.reports.finding import find_reports
from tests.extraction.reported import found, read

IN_RELATIVES = [
    "A man who said [he had fed the guards for years] was let go.",
    "Those who said [they had seen the ship sink] were sent home.",
    "The clerk who told us that [the men he met were tired] left the hall.",
    "Anyone who says [the bridge is safe] has never crossed it.",
    "The envoys who said [the plan had failed because it was late] went home.",
    "Lars Holm, a clerk who previously advised the guild, said [such meetings could be held by phone].",
    "The guild, which last year declared [it would never sail again], has bought a ship.",
    "She met a man who said [the bridge was shut].",
]
OF_WHOM = [
    "A pledge by the two mayors [to mend the pier] was never kept.",
    "Calls from Oslo [for a truce] went unheard.",
    "A demand from the guild [for higher tolls] was ignored.",
    "A proposal from the governor [to close the port] split the council.",
    "Word came from Turku that [the boats had sunk].",
    "She had no word from Turku that the boats had sunk.",
    "A call from his mother woke him.",
    "The appeal by the town to the high court failed.",
    "Requests from readers to the editor fill a drawer.",
    "By the clerk's own account, [he had slept through the storm].",
    "By her account, [the storm was mild].",
    "The bank account of the guild, by all accounts, is empty.",
]
SHARED = [
    "Both mayors agreed that [the pier should be mended].",
    "The witnesses agreed that [the ship was late].",
    "The two mayors agreed that they would meet in May.",
    "The envoy met his hosts and said [they had agreed that a “wider” bridge was needed].",
    "The report found that [one in five boats leaked] and recommended that [the port be shut].",
    "The agency said [the leader toured a plant] and called for [more shells].",
]
NOT_CONTENT = [
    "The drill, dubbed “Iron Rain,” is over.",
    "Eva Holm, the mayor, threatened [“a new strike” should the tolls go on].",
    "She asked why.",
    "She asked [why he had left].",
    "Lund stressed [the need to raise output], set forth the tasks and said that [seeds were the key].",
    "Lund praised [the crew for “heroic” work], took the oars and left.",
    "Lund stressed [the role of the guild, founded in 1990].",
    "Lund called for [the feasts to be held every month].",
    "Holm estimates [the guild has enough coal for eight ships].",
]


@pytest.mark.parametrize("marked", [*IN_RELATIVES, *OF_WHOM, *SHARED, *NOT_CONTENT])
def test_contents_are_as_bracketed(marked: str) -> None:
    text, contents = read(marked)
    assert found(text) == contents


def test_words_of_somebody_behind_a_quotation_tell_who_says_it() -> None:
    (report,) = find_reports("It was “a second death,” in her words.")
    assert report.source == (28, 31)

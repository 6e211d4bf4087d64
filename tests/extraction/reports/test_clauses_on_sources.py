"""Clauses that tell of a source or of a thing, with the verb of the sentence behind them.

| kind | right and wrong cases |
| --- | --- |
| of the source | `…, officials in the town that paid for it said`; not `…, it said` |
| of a thing | `nine of the boats that Oslo promised to mend have sunk`: no report of Oslo's |
| what was asked | `Holm, asked about the new rules, said …`: nobody rules |
| a noun that a verb seems | `said that the length of the storm forecast had changed` |
"""

from __future__ import annotations

import pytest

from tests.extraction.reported import reports

OF_SOURCES = [
    (
        "Nine trucks left on Thursday, the first in a year, officials in the province that paid for it said.",
        [("officials in the province that paid for it", "Nine trucks left on Thursday, the first in a year")],
    ),
    (
        "The ship sank at dawn, a guard at the port that runs it told reporters.",
        [("a guard at the port that runs it", "The ship sank at dawn")],
    ),
    ("The boat left, people who saw it said.", [("people who saw it", "The boat left")]),
    ("The price doubled, the firm that sells it said.", [("the firm that sells it", "The price doubled")]),
    (
        "Nine trucks left, an official in the town which paid for them said.",
        [("an official in the town which paid for them", "Nine trucks left")],
    ),
    (
        "At the table in Oslo there is little of that, according to people who have sat there.",
        [("people", "At the table in Oslo there is little of that")],
    ),
    (
        "On the island there were once nine wells, villagers say.",
        [("villagers", "On the island there were once nine wells")],
    ),
    (
        "The ship sank, officials at the port where it was built said.",
        [("officials at the port where it was built", "The ship sank")],
    ),
    (
        "Officials in the town where Holm was born said the boat left.",
        [("Officials in the town where Holm was born", "the boat left")],
    ),
    ("The rule is fair for those who need it, it said.", [("it", "The rule is fair for those who need it")]),
    ("It was a boat that nobody had seen, he said.", [("he", "It was a boat that nobody had seen")]),
    ("Holm said the rules that bind it said no.", [("Holm", "the rules that bind it said no")]),
]
OF_THINGS = [
    (
        "Since 2010, Oslo has taken back 23 of the 29 ships that Bergen offered to return, the guild said.",
        [
            (
                "the guild",
                "Since 2010, Oslo has taken back 23 of the 29 ships that Bergen offered to return",
            )
        ],
    ),
    (
        "Nine of the boats that Oslo promised to repair have sunk, Holm said.",
        [("Holm", "Nine of the boats that Oslo promised to repair have sunk")],
    ),
    ("The plan Oslo vowed to fight died in May.", []),
    ("The late Eva Holm promised to stop.", [("The late Eva Holm", "to stop")]),
    ("The rice that Oslo offered to send never came.", []),
    ("Oslo offered to return the ships.", [("Oslo", "to return the ships")]),
    ("It was on the day that Oslo offered to return the ships.", [("Oslo", "to return the ships")]),
]
ASKED = [
    (
        "A clerk, asked about the new rules, said every ship was “coal that stays ashore”.",
        [("A clerk", "every ship was “coal that stays ashore”")],
    ),
    ("Holm, asked about the latest reports, said he knew nothing.", [("Holm", "he knew nothing")]),
    ("Holm, speaking about the new demands, said they were fair.", [("Holm", "they were fair")]),
    ("Holm, angered by the new claims, said they were false.", [("Holm", "they were false")]),
    ("Asked about the new rules, Holm said they were fair.", [("Holm", "they were fair")]),
    ("The dam, the guild claims, is safe.", [("the guild", "The dam … is safe")]),
]
NOUNS = [
    (
        "Holm reported to him that the accuracy of the short-range rainfall forecast had risen since May.",
        [("Holm", "the accuracy of the short-range rainfall forecast had risen since May")],
    ),
    ("It was a drop that the bank forecast would come.", [("the bank", "would come")]),
]


@pytest.mark.parametrize(("text", "expected"), [*OF_SOURCES, *OF_THINGS, *ASKED, *NOUNS])
def test_a_verb_belongs_to_its_own_clause(text: str, expected: list[tuple[str, str]]) -> None:
    assert reports(text) == expected

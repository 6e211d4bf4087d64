"""Contents that something parts: a participle beside their subject, or between two of their verbs.

| kind | right and wrong cases |
| --- | --- |
| what tells of the subject | `the heir, a clerk named Holm, had won`; not `noted the list, its clerk said` |
| between two verbs | `According to Oslo, he came, leaving his boat, and worked …` |
| why it is so judged | `called it dishonest, as most goes …`; not `called it dead, as talks began` |
"""

from __future__ import annotations

import pytest

from tests.extraction.reported import found, read

BESIDE_SUBJECT = [
    "The court said [the heir, a 68-year-old clerk identified only by her surname Holm, had won].",
    "The ministry said [the pilot, a captain trained in Oslo and identified by his surname, had left].",
    "Officials said [the two ships, both built in Oslo, had carried coal].",
    "The navy said [the boat, a trawler seized on Monday, would be sent home].",
    "Police said [the driver, a clerk identified as Lars Holm, was released on Monday].",
    "Holm said [the mayor, a friend named in the letter, was ill].",
    "Holm said [the two, one armed with a knife, had run off].",
    "The report said [the workers, most of them hired in May, were never paid].",
    "Police said [a man, a clerk identified only as Holm, told them to swim].",
    "Seoul said [the pilot, a captain trained in Oslo, “had lost his way.”]",
    "Holm said of the mark Lund, the first woman named for mayor by a party, would leave: “[It is deep.]”",
    "The guild noted [the reports, a list compiled in May], and left.",
    "Holm named the winner, a clerk praised in May, and left.",
    "[The guild noted the complaint], its clerk said.",
]
BETWEEN_VERBS = [
    "According to the court, [he came south in 1950, leaving his wife at home, and remarried in 1954].",
    "According to Holm, [the boat left Oslo in May, carrying eels, and sank two days later].",
    "According to the police, [he took the car, leaving his bag, but came back an hour later].",
    "The court said [the price fell, leaving Oslo without power, and rose again in May].",
    "According to the guild, [it failed], leaving Oslo without power.",
    "According to Oslo, [trade fell in May], a step Bergen denies.",
]
JUDGED = [
    "The guild called [the lawmakers' sums dishonest, as most of the budget goes to schools].",
    "Oslo called [the drills illegal, as they are held in its waters].",
    "It said [the toll would “hurt the poor”] and called [the mayor's sums inaccurate].",
    "Holm called [the plan unacceptable], as Oslo prepared to vote.",
    "Holm called [the talks a success], as both sides had met.",
    "Oslo called the boys' school in May.",
]


@pytest.mark.parametrize("marked", [*BESIDE_SUBJECT, *BETWEEN_VERBS, *JUDGED])
def test_a_clause_goes_on_behind_what_parts_it(marked: str) -> None:
    text, contents = read(marked)
    assert found(text) == contents

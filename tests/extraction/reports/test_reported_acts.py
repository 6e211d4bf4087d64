"""Acts of speech told by others, and objects in words or figures; each content in brackets (`reported.read`).

| kind | right and wrong cases |
| --- | --- |
| told by another | `Oslo has vowed to pay “in full,” an aide said`; not `Holm called it “idle,” she added` |
| called so | `a step that Oslo called a blunder`, `which he termed an insult`; not `What Oslo calls a race` |
| said so now | `which Oslo calls a feint`, `ships that Oslo says are old`; not `which Oslo calls Hval` |
| claims rejected | `rejected a clerk's claim that …`; not `rejected the offer that came in May` |
| put at a figure | `put the toll at nine`; not `put the cup at her feet` |
| verdicts | `denounced the fair as a rehearsal for war`; not `rejected it as talks began` |
| comparisons | `likened the fog to a wall`; not `compared notes with him` |
| shares | `A poll showed 62 percent of adults back it`; not `62 percent of the vote` |
| inquiries | `…, the agency found in a survey`; not `…, the mayor found in a drawer` |
| the writer's | `, a move likely to anger the guild` |
| reflexives | `who had themselves asked for it`; `those who remember them are old` tells nothing |
| zones | `said Tuesday (local time) that …` |
| meanwhile | `said, while thanking them, that …` |
| not yet, last | `has not yet mentioned it` tells nothing; `Oslo last mentioned it` has Oslo as its source |
| leads in capitals | `OSLO SAID on Monday it would pay`; not a headline in capitals |
| clips | `[Eva Holm / Harbour spokesperson: “…”]`, also with no space before or behind it |
"""

from __future__ import annotations

import pytest

from tests.extraction.reported import found, read, reports

TOLD_BY_ANOTHER = [
    "[Oslo has promised to pay the toll “in full],” a senior Danish official said.",
    "[Oslo has promised to pay the toll “in full”], a senior Danish official said on Monday.",
    "[The guild's crews called the offer “a list of wishes],” said Nils Lund, the head of the port.",
    "[The guild called the fair “a feast of rust],” according to the port office.",
    "[Mayor Nils Holm has agreed to play “a part” in the talks], Chancellor Eva Lund's top adviser "
    "said Tuesday, a day after the two held a long meeting in Turku.",
    "Holm called [it “a trick],” she added.",
    "The guild called [the toll “theft],” the Evening Star reported.",
]
CALLED_SO = [
    "Oslo sold the pier, a step that the guild called [a breach of faith].",
    "Oslo sold the pier, a step Bergen called [a breach of faith].",
    "Oslo sold the pier, which the guild called [a breach of faith].",
    "What the guild calls a race began on Monday.",
    "The fair, called Iron Rain, began on Monday.",
]
SAID_SO_NOW = [
    "The drills, which Oslo calls [a rehearsal for war], began in May.",
    "The drills, which the port often calls [a feint], are over.",
    "The drills, which the port claims [are a feint], began in May.",
    "The drills, which many clerks blame for [the fog], began in May.",
    "The drills, which state media call “[a feint],” began in May.",
    "The drills, which the port branded [a feint], began in May.",
    "The isle, which Oslo calls Hvaler, is bare.",
    "The pier, in which claims are heard, is bare.",
    "The coin, which his state had struck, is gone.",
    "Ships that Oslo describes as [old ferries] sank in May.",
    "Ships that Oslo says [are “old ferries”] sank in May.",
    "Holm saw ships that Oslo describes as [ferries sold in May].",
]
REJECTED = [
    "Lund rejected [the claim that the pier was rotten].",
    "The office dismissed [allegations that it had known of the leak].",
    "The mayor brushed aside [criticism that he was slow].",
    "Lund rejected the offer that came in May.",
    "The office dismissed a clerk that day.",
]
FIGURES = [
    "The port has put [the toll at nine].",
    "Papers have put [the number of pilots who have left this year at seven or more].",
    "The guild puts [the cost of the road at 90 million crowns].",
    "He put the cup at her feet.",
    "She put the number on the door.",
]
NOT_YET = [
    "The guild has not yet mentioned the case.",
    "The guild has not yet said whether it will come.",
]
CAPITALS = [
    "OSLO SAID on Monday [it would pay].",
    "THE GUILD SAID [it would not come].",
    "OSLO SAID TO PAY GUILD",
    "So said the mayor, who left a week later.",
]
VERDICTS = [
    "The guild denounced [the fair as a rehearsal for war].",
    "The guild rejects [the charges as inventions of its rivals].",
    "The office dismissed [the report as groundless].",
    "The guild rejected the offer as talks began in Oslo.",
    "She slammed the door as he left.",
    "Lund blasted the deal as planned.",
]
COMPARED = [
    "Lund likened [the fog to a wall].",
    "Lund compared notes with Holm.",
    "Fares rose 5 percent compared to last year.",
]
SHARES = [
    "A poll showed [62 percent of adults back the pact].",
    "A survey found [62 percent of adults supported the pact].",
    "The count showed 62 percent of the vote for Lund.",
]
INQUIRIES = [
    "[A third of the pumps did not work], the Fire Agency found in a survey released in May.",
    "A third of the pumps did not work, Lund found in a drawer.",
]
WRITERS = [
    "Oslo said [it would send rice], a move likely to anger the guild.",
    "Oslo said [it would send rice, a gift for the guild].",
]
REFLEXIVE = [
    "Clerks, who had themselves asked for [a vote], do not intend to pay.",
    "Most of those who remember them are over 80.",
    "Lund said, while thanking the crew, that [the toll would stay].",
]
ZONES = [
    "Lund said Tuesday (local time) that [the toll stood].",
    "Lund said on Tuesday (U.S. time) [the toll stood].",
]
WARNED = [
    "Lund warned the North [it would pay].",
    "Lund warned the United States [the pact was dead].",
    "Lund warned [the pact it made was dead].",
    "Lund promised [the North would answer].",
]
ALL = [*TOLD_BY_ANOTHER, *CALLED_SO, *SAID_SO_NOW, *REJECTED, *FIGURES, *NOT_YET, *CAPITALS]
ALL += [*VERDICTS, *COMPARED, *SHARES, *INQUIRIES, *WRITERS, *REFLEXIVE, *ZONES, *WARNED]


@pytest.mark.parametrize("marked", ALL)
def test_the_contents_are_those_in_brackets(marked):
    text, contents = read(marked)
    assert found(text) == contents


def test_the_one_who_told_of_it_is_the_source():
    text = "Oslo has promised to pay “in full,” a senior Danish official said."
    assert reports(text)[0][0] == "a senior Danish official"


def test_an_adverb_before_the_verb_is_no_source():
    assert reports("Oslo, a town on the fjord, last mentioned the toll in May.") == [
        ("Oslo", "the toll in May")
    ]


@pytest.mark.parametrize("gap", ["", " "])
def test_a_clip_is_a_sentence_of_its_own(gap):
    text = (
        f"Lund told us that the port was shut.{gap}[Eva Holm / Harbour office spokesperson: “It is late.”]"
        f"{gap}The police told lawmakers that the pier had sunk."
    )
    assert reports(text) == [
        ("Lund", "the port was shut"),
        ("Eva Holm", "It is late."),
        ("The police", "the pier had sunk"),
    ]

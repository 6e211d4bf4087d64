"""More constructions of news, each content in brackets, with near cases beside them that report nothing.

| kind | right and wrong cases |
| --- | --- |
| a verb nobody knows before “said” | `Prices now change by the hour, said one who left` |
| a clause inside another's | `The guild, which has slept since Holm called it a scrap, said that` |
| somebody made to speak | `a leak that led Oslo to demand …`, not `would lead Oslo to demand` |
| bills and leaflets | `put up notices along the quay warning that …` |
| a post and a pledge | `who took office in May pledging to …` |
| a verb before its object | `which Oslo has slammed as …` |
| a verb that is awaited | `A ship that Oslo says is a ferry will be sold` |
| a relative clause inside | `the games, which rehearse attacks on ports, leave …` |
| the writer's clause behind marks | `called it “reckless” in parliament on Tuesday, while …` |
"""

from __future__ import annotations

import pytest

from articles.extraction.reports.finding import find_reports
from tests.extraction.reported import found, read, reports

TRAILING = [
    "[Prices now change by the hour], said a trader who left the town in May.",
    "[Most boats in the bay sail twice a day], said a clerk.",
    "[Crews there earn more than pilots], said Eva Holm, an engineer who ran the quay until 2002.",
    "[Ferries on the northern line run half empty], said one Danish merchant who buys eels in Oslo and sells"
    " them in Turku.",
    "[Trawlers take a third of what the bay yields], said two women who fled the town in June.",
    "[Eels once common here now fetch a fortune], says a cook.",
    "The guild, which runs the quay, said [a guard who fired had been held].",
    "Eva Holm, a doctor, said [a woman who left in May was shot].",
    "The Oslo Post, a tabloid, said [a trader who crossed the bay last week died].",
    "The old mayor of the town, in white, said a prayer.",
]
SINCE = [
    "The guild, which has slept since Eva Holm called [the pact a scrap] in May, said on Monday that"
    " [it was awake].",
    "Oslo, which left after Turku branded [its fee a theft], said [it would pay].",
    "The guild, silent since Oslo accused [it of fraud], warned that [it would answer].",
    "The guild, wary since the mayor called [it “a gang of thieves],” demanded [an excuse] on Friday.",
    "Holm called [the flood the worst in May].",
    "Oslo, angry after Bergen said [it would buy tugs], later announced that [it would sell them].",
    "Oslo, which left because Bergen said that [Turku, its partner, had lied], warned of [a strike].",
    "The guild, a day after Holm declared [the pier a wreck], said that [tolls would rise].",
    "Holm called [the pact a scrap, a fraud and a trap] in late 2022, and left.",
]
CAUSED = [
    "Oslo said [the barge had sunk], a slip that led angry fishermen to demand [the mayor's resignation].",
    "The fire prompted Mayor Lars Holm to accuse [the guild of arson].",
    "Bergen raised the toll on Monday, prompting Turku to warn of [a boycott].",
    "The slump forced Holm to admit that [the plan had failed].",
    "The leak drove Oslo to denounce [the pact as “a trap.”]",
    "The guild was forced to admit that [the quay had sunk].",
    "The storm forced the barge to report its position.",
    "The vote would force Oslo to admit that the quay had sunk.",
    "Nothing could lead Turku to demand a count.",
    "The mayor was never forced to admit that the quay had sunk.",
]
POSTED = [
    "The guild has put up notices along the quay warning that [thieves will be fined].",
    "The clerks sent out text messages late Sunday urging [people to stay home].",
    "Holm painted a row of boats along the quay calling for paint.",
]
ELECTED = [
    "Lars Holm, who took office in May pledging [to visit Turku], has met the guild.",
    "Lars Holm, elected in March vowing [to mend the pier], sailed home.",
    "Lars Holm took office in 1998 promising [to “thaw the ice.”]",
    "Lars Holm, elected in March, sailed home.",
]
GAPS = [
    "They have stopped the drill that Oslo has slammed as [a rehearsal for war].",
    "The bridge, which Oslo has described as [dead], stands.",
    "A ship that Oslo says [is a ferry] will be sold in May.",
    "Coins that the guild claimed [were those of the king] were found in May.",
    "They sold a ship that Oslo says [is a ferry the king used].",
]
INSIDE = [
    "Lund said that [the games, which rehearse attacks on the northern ports, leave Oslo no way back].",
    "Lund said [the law, which lists threats to the guild, needs a vote].",
    "He named three men who, he said, [had lied].",
    "The barges, which, he said, [are paid for by the guild], are old.",
]
EDGES = [
    "Holm denounced [the test as “reckless”] during a debate on Tuesday, while the mayor stayed silent.",
    "Holm called [the town “a puppet”] at a guild meeting in late 2022.",
    "Holm asked for [calm in late 2022].",
    "Oslo, which declared [the two towns “two strangers”] at a guild meeting in May, has not replied.",
    "Oslo declared [the guild “shall pay.”]",
]


@pytest.mark.parametrize("marked", [*TRAILING, *SINCE, *CAUSED, *POSTED, *ELECTED, *GAPS, *INSIDE, *EDGES])
def test_contents_are_as_bracketed(marked: str) -> None:
    text, contents = read(marked)
    assert found(text) == contents


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The leak led the angry fishermen to demand a count.", "the angry fishermen"),
        ("Lars Holm, who won in May pledging to mend the pier, left.", "Lars Holm"),
        ("The harbour guild has put up notices along the quay warning that it is shut.", "The harbour guild"),
    ],
)
def test_who_speaks_is_who_is_made_to_or_stands_before(text: str, source: str) -> None:
    assert [who for who, _ in reports(text)] == [source]


def test_a_preposition_beside_its_verb_is_part_of_the_cue() -> None:
    text = "They have stopped the drill that Oslo has slammed as a rehearsal."
    (report,) = find_reports(text)
    assert report.cue is not None
    assert text[slice(*report.cue)] == "slammed as"


NOBODY_TOLD = [
    "The clerks kept the mayor badly informed.",
    "Nine of those questioned left.",
    "The clerk, who asked not to be named, left.",
    "The mayor reported on the progress of the digging that took place in Turku.",
    "The town has closed the road, as it has announced many times.",
    "He told reporters of a deal that was signed in May.",
]


@pytest.mark.parametrize("text", NOBODY_TOLD)
def test_what_describes_somebody_or_something_is_no_report(text: str) -> None:
    assert reports(text) == []


BESIDE = [
    "[She found the mayor badly informed], Holm said.",
    "Half of those questioned said [the toll was fair].",
    "Only 19 percent, however, said [they would pay].",
    "Some 60 percent of respondents said [the toll was fair], up 6.4 points from May.",
    "Some 60 percent of respondents said [the toll was fair], compared with 31 percent in May.",
    "The bank said [tolls rose to 5 percent, up 2 points from May].",
    "Three sailors, all of whom asked not to be named, told me that [the pier was shut].",
    "Critics scoffed that [the pact was worthless] and sneered that [the mayor had sold out].",
    "Holm recalled that [Oslo had “two clerks],” and asked [which of the two was steering].",
]
HALVES = [
    "The trips went on until a guard arrested a diver who, according to Oslo, [had entered the bay].",
    "Lund said [the line was cut]; by noon, according to Bergen, [all had left].",
    "[1 The firm is thinking of it], a lawyer said, [1 but sees no hope of a ruling].",
    "[The firm is thinking of it], a lawyer says, and goes on to other things.",
    "Lund, who had sent a petition to the court calling [the ban illegal], told guests that [he would win].",
    "The pact was signed in May, ten days after Lars Holm, calling [the clerks “scarecrows],” left.",
    "They asked [the king to let both towns rest by Labor Day].",
    "They asked [him to leave] on Monday.",
]


@pytest.mark.parametrize("marked", [*BESIDE, *HALVES])
def test_contents_end_where_the_speaker_does(marked: str) -> None:
    text, contents = read(marked)
    assert found(text) == contents


def test_a_block_that_it_opens_goes_on_until_the_text_is_named_again() -> None:
    text = "A letter came.\n\nIt said:\n\nThe bridge is old.\n\nA new one opened.\n\nIt added that he slept."
    assert found(text) == ["The bridge is old.", "A new one opened.", "he slept"]


def test_a_block_that_it_opens_is_one_paragraph_where_nothing_names_the_text_again() -> None:
    text = "A letter came.\n\nIt said:\n\nThe bridge is old.\n\nA new one opened.\n\nHolm is a clerk."
    assert found(text) == ["The bridge is old."]


PLACED = [
    "The guild has said time and again that [it has no ship].",
    "Holm said many times that [the ship had sunk].",
    "Holm told the clerks more than once that [the ship had sunk].",
    "Holm said [many times were given for the ship that sank].",
    "The guild said in a statement posted on its website late on Friday that [the talks would go on].",
    "The guild said late on Friday [the talks would go on].",
    "The guild said [the talks would go on late on Friday].",
    "Not until Monday did the guild admit that [the ship had sunk].",
    "Only then did Oslo say [it would pay].",
    "Not once did Holm mention that the ship had sunk.",
]
OBJECTS = [
    "She called for [“calm” and for the lines to be mended].",
    "She called for [“calm” and restraint] on Monday.",
    "She called for “[calm]” and left the room.",
    "“[We have to talk],” Holm said during a visit to Oslo, his first in years, and left.",
    "“[1 We will go],” she said, [1 if the road is open].",
]


@pytest.mark.parametrize("marked", [*PLACED, *OBJECTS])
def test_when_and_where_it_was_said_is_no_content(marked: str) -> None:
    text, contents = read(marked)
    assert found(text) == contents


PARTING = [
    "Holm left the hall with a stern warning that [the ice was thin].",
    "The spokesman closed the day with a call for [calm].",
    "Oslo answered with a proposal [to meet in Turku].",
    "Oslo answered with a threat [to “burn” the map].",
    "Lund brought the mayor’s message that [the door stayed open].",
    "Oslo has made repeated threats [to “burn every mill”].",
    "The day ended with a warning that the ice was thin.",
    "The march sends a clear message that the quay will stay.",
    "The feast closed with a call to arms.",
    "The law comes with a promise that few believe.",
    "The guild made three demands: a quay, a crane and a bell.",
    "His threat to peace is clear.",
]


@pytest.mark.parametrize("sentence", PARTING)
def test_what_somebody_leaves_others_with_is_what_he_says(sentence: str) -> None:
    text, contents = read(sentence)
    assert found(text) == contents

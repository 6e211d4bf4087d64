"""Verbs of wire reports with what stands behind them, in sentences of our own: right and wrong cases.

| what | as in |
| --- | --- |
| what something is called, without an article | `called the warning psychological warfare` |
| who accuses behind what is done | `was accused of theft by Brandt` |
| what is argued for, and who is credited | `argued for a softer line`, `credited Holm with it` |
| who is appealed to, before what for | `appealed on Monday to both sides for calm` |
| when what is told came to pass | `In 2018, he noted, it took a week`, `Last year, according to Holm, it` |
| a first name that is a verb as well | `told CNN's Will Ripley that` |
| who takes a view before a colon | `Holm saw it differently: Oslo, she said, would pay` |
| what is told of a subject between commas | `said the ship, loaded with coal, left` |
| whose text a clause tells of before its subject | `In a statement that urged calm, the guild said` |
"""

from __future__ import annotations

import pytest

from tests.extraction.reported import found, read, reports

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
ACCUSERS = [
    "Oslo was accused [of hacking the bank] by the Justice Department.",
    "Lars Holm was accused [of theft] by Brandt, who left.",
    "The tests were condemned as [reckless] by Oslo and Bergen.",
    "Oslo was accused [of “gross” neglect] by the Justice Department.",
    "Brandt was accused of murder by poisoning.",
    "Oslo was accused of stealing by hacking banks.",
    "Lars Holm was accused of abuse by guards.",
]
ARGUED = [
    "Holm argued for [a softer line].",
    "Brandt has long argued against [lifting the ban].",
    "Arguing for [talks], Lund said [war must be avoided].",
    "Holm argued for hours with the clerk.",
    "Brandt credited [Holm with bringing Oslo to the table].",
    "The bank credited the account with ten crowns.",
    "The ministry dismissed as [nonsense a report that the king was ill].",
]
TIMES = [
    "[1 In 2018], he noted, [1 it took three weeks].",
    "[1 In April 2012], Holm pointed out, [1 the guild sold two boats].",
    "[1 By 2030], Brandt said, [1 the town could have 200 wells].",
    "[1 Between 2010 and 2015], the report said, [1 300 people left].",
    "[1 In the 1990s], Holm recalled, [1 people ate bark].",
    "[1 Last year], Brandt said, [1 Oslo promised to pay].",
    "In a statement Monday, the ministry said, [the town will act].",
    "Under the plan, the ministry said, [tours would resume].",
    "Last month, according to the ministry, [two men crossed the line].",
    "Last week, according to Holm, [the harvest failed].",
    "Earlier this year, according to state media, [Holm saw the farm twice].",
]
BEHIND_COLONS = [
    "Holm saw it differently: [1 Oslo], she said, [1 would never agree].",
    "Eva Holm, a fellow at the council, disagreed: [1 The talks], she said, [1 were dead].",
    "The ministry took a different view: [1 The talks], it said, [1 had gone well].",
    "Holm had a simple answer: [1 the guild], he said, [1 should pay].",
    "Lars Holm begged to differ: [1 the race], he argued, [1 was a test].",
    "Holm was blunt: [1 The guild], she told reporters, [1 has cheated].",
    "[1 The problem was clear: the guild], he said, [1 had cheated].",
    "[It was simple: they had lost], he said.",
]
BETWEEN_COMMAS = [
    "The report said [the ship, its name painted over, had left the port].",
    "The panel said [the ship, its lights turned off, left Turku on Sunday].",
    "The panel said [the ship, loaded with coal, left the port].",
    "The panel said [the ship, bound for Turku, left the port].",
    "The ministry said [the boat, renamed the Swan, left on Sunday].",
    "The guild said [the clerk, his hands tied, was led away].",
    "“[It is late],” said the clerk, dressed in black, and left.",
    "[The gate is shut], said the clerk, dressed in black, who left.",
]
GIVEN_NAMES = [
    "Holm told CNN's Will Ripley that [the talks would go on].",
    "Holm told Will Ripley on Monday [it was over].",
    "“[We will not stop],” Holm told CNN’s Will Ripley.",
    "Will Ripley of CNN said [the gate was shut].",
    "Holm told the BBC's Laura Bicker: “[It is over.]”",
    "Holm told Reuters' Josh Smith on Monday that [the ship had left].",
    "Will Oslo tell Holm that it is over?",
]


@pytest.mark.parametrize(
    "marked",
    [
        *VERDICTS,
        *NO_VERDICTS,
        *APPEALS,
        *NO_APPEALS,
        *ACCUSERS,
        *ARGUED,
        *TIMES,
        *BEHIND_COLONS,
        *BETWEEN_COMMAS,
        *GIVEN_NAMES,
    ],
)
def test_contents_are_as_bracketed(marked: str) -> None:
    text, contents = read(marked)
    assert found(text) == contents


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In a statement that urged the mayor to stop, the guild said it was worried.",
            [("the guild", "the mayor to stop"), ("the guild", "it was worried")],
        ),
        (
            "In a letter sent to Brandt last week that called the plan “reckless,” the guild voiced regret.",
            [("the guild", "the plan “reckless")],
        ),
        (
            "In a speech that promised to end the strike, Holm also warned that the road was hard.",
            [("Holm", "to end the strike"), ("Holm", "the road was hard")],
        ),
        (
            "In a Facebook post that accused the clerks of theft, Brandt wrote that it was over.",
            [("Brandt", "the clerks of theft"), ("Brandt", "it was over")],
        ),
        (
            "In a report which says that the town has two wells, the institute urged talks.",
            [("the institute", "the town has two wells"), ("the institute", "talks")],
        ),
        (
            "In a letter that was sent in May and urged Brandt to go, the clerks said trust was gone.",
            [("the clerks", "trust was gone")],
        ),
        ("In a statement that urged calm, the mayor was not named.", []),
        (
            "In a statement that drew on its files, the guild said it was late.",
            [("the guild", "it was late")],
        ),
        (
            "Brandt, in a statement that urged calm, said war was near.",
            [("a statement", "calm"), ("Brandt", "war was near")],
        ),
    ],
)
def test_a_text_before_its_clause_is_its_subjects(text: str, expected: list[tuple[str, str]]) -> None:
    assert reports(text) == expected

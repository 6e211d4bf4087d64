"""Kinds that ordinary agency copy missed when passages of our own were first read: right and wrong cases.

| kind | words |
| --- | --- |
| going on | `he said, and went on: …`, `The wall, he continued, had come down`; not `As the talks went on` |
| bearing a message | `Holm had a message for Oslo: …`; not `had a message for Oslo: a note` |
| only to admit | `alleging that …, only to admit later that …` |
| a noun in apposition | `…, an offer Oslo said it refused`, `…, an offer that, she said, all had read` |
| opened by a participle | `Faced with …, Oslo has admitted that …, the guild said` |
| two marks, one verdict | `dismissed his “plan” as the “height of folly”`; a weekday behind marks ends it |
| blamed in marks | `blamed Oslo's “old pride”` |
| told aboard, told again | `told reporters aboard his boat he …`, `urged Oslo to think again` |
| when it happened | `Every morning, he explained, they raked`; not `Under the plan, she said,` |
| offers and wishes | `offered to host`, `asked to walk through`; not `asked to be named`, `who asked to` |
| no content | `said their farewells`, `The plan, announced on Friday, has angered` |
| where it ends | `…, most recently when`, `denied a lack and rejects all`, `wrote “No” in red` |
"""

from __future__ import annotations

import pytest

from articles.extraction.reports.finding import find_reports
from tests.extraction.reported import read, reports


@pytest.mark.parametrize(
    "marked",
    [
        "[A good mood was made by the pact], he said, and went on: [It is the stand of Oslo to talk].",
        "“[The pact is dead],” he said, and went on, “[We are tired.]”",
        "The spokesman continued: [The ferry should stop at once].",
        "[1 The wall], he continued, [1 had come down only on the second day].",
        "[The toll must stay low], he went on.",
        "As the talks went on, Holm left the room.",
        "The rain fell, the war went on, and people starved.",
        "The work continued: two men were hurt.",
        "Wounded in the leg, she continued.",
        "[Life goes on], she says.",
        "Mayor Holm brought a message from Oslo today: [Lund was ready to meet Berg “anywhere.”]",
        "Holm had a blunt message for the crowd: “[Go home.]”",
        "Holm had a message for Oslo: a note of one line.",
        "Holm never had a message for Oslo: he slept.",
        "The miller went further, alleging that [half the flour was gone], only to admit later that "
        "[he had no proof].",
        "The road was built only to serve the mill.",
        "The clerk said that [Bonn had sent a boat], an offer Oslo said [it had turned down].",
        "The note came after Oslo disclosed that [Bonn had sent a boat], an offer it said "
        "[it had “coldly refused.”]",
        "Oslo has proposed [a feast], an invitation that, Lund said, [Bonn has accepted].",
        "[Bergen sent a boat to Turku], a senior State Bank clerk said.",
        "[Faced with new charts, Oslo has admitted that [it has dug for years]], the guild said.",
        "Lund dismissed [Holm's “bold plan” as the “height of folly”], saying [no one would pay].",
        "Oslo hailed [the feast as “the meeting of the age],” Friday, with bands playing all day.",
        "Oslo said [the drills were “a feast of guns],” Friday.",
        "A party clerk blamed [Oslo's “outdated pride”]; the guild, both towns.",
        "A party clerk blamed Oslo's pride.",
        "Holm framed [the tax as “a gift to the young.”]",
        "Holm cast the vote as a choice between bread and soup.",
        "Eva Lund described [how her windows broke and smoke filled the lane].",
        "Holm told reporters aboard his boat [he was sure the towns would talk].",
        "[Such a tone helps no one], a clerk said, urging [Oslo to think again].",
        "“[It is late],” he said, asking for anonymity for reasons of safety.",
        "[1 Every morning], he explained, [1 they raked the sand].",
        "[1 On the last day], she recalled, [1 the coach gave each of them a shirt].",
        "Under the plan, he explained, [they would rake the sand].",
        "By May, according to the guild, [the pier will sink].",
        "Oslo's apparent offer to put the families up was turned down.",
        "The mayor's repeated offers to house them came to nothing.",
        "Experts offer [to put the families up].",
        "The mayor has offered [to put the families up in a new block for two months].",
        "The workers had asked [to walk through the crypt, where the monks lie].",
        "The clerk asked to be identified only by his surname.",
        "Guests who asked to stay were sent home.",
        "Oslo has offered [to host a feast], an invitation that, Lund said, [Bonn has accepted].",
        "He had earlier told a visiting deacon that [being alive was a crime at home].",
        "The official dismissed [the view that the guild was afraid of Oslo], saying that [it was wrong].",
        "It was a step which the mayor's office said at the time [was in line with the pact].",
        "Eva Holm, the mayor, wrote “[No Tolls]” in red on a banner, and then rode a bus to the quay.",
        "Holm wrote that [“peace” on the wall was near].",
        "Under the tree, families said their farewells before they took the ship.",
        "The plan to buy the mill, announced on Friday, has angered Bergen, whose guild called in the mayor.",
        "Seven of them called in a joint statement [for a survey of the birds before the pier is opened].",
        "Oslo has urged [it to stop the raids], most recently when Holm spoke with the mayor in May.",
        "Oslo has denied [a shortage of flour] and rejects all foreign clerks.",
        "For Oslo, whose new mayor said in a speech that [there would be no war on the bay], the fish are "
        "a matter of history.",
        "According to the guild, however, [few have come, as the trip costs a lot and boats are rare].",
        "Holm, who took office on Lund's order that [it should stop being “a mill for the North],” has cut "
        "its staff.",
        "[None is shown; the station, which reported [the medal a day late], didn't show it], according "
        "to the Oslo Star.",
        "The guild clarified its stand that [the dam will stay].",
        "Remarks attributed to the mayor were read out.",
        "Oslo said [the tests were “not wise],” with spokesman Lars Holm urging [Bonn to focus on peace].",
        "The Star gloated that [the duke had lost].",
        "Experts caution against [haste].",
        "Then she adds, more quietly, that [she sent some].",
        "The Star quoted the minister as accusing [Oslo of rehearsing a raid].",
        "Eva Gilman, for one, wrote Mr. Holm that [such a visit “would do harm.”]",
        "“[It is late],” wrote Holm that evening.",
        "The mayor criticized [the crowd for being loud].",
        "Aides acknowledged [a close bond with the bank].",
        "[Trust is not built in a day], a general told this newspaper.",
        "Oslo dropped a demand that [Bonn put off the feast].",
        "David Holm estimated [its range at 13,000 miles].",
        "Ri answered for both: [they had come to win gold], he said.",
        "[It was simple: they had lost], he said.",
        "Holm won the vote on a pledge [to build “trust” with Oslo].",
        "In her speech she promised “[an age of plenty for all],” but of the North she said little.",
        "Holm said [“lower tolls” and a new quay would help].",
        "The mayor called [the summit a mistake].",
        "The party leader called [the meeting “the worst in the history of trade.”]",
        "Holm called the meeting to discuss the fire.",
        "Holm called a summit “to save the town.”",
        "He hinted [that could change].",
        "His aides suggested that [the pier might be reopened], though not soon.",
        "His habits suggested that it was late.",
        "An official put it this way: [the quay was “the first page of a long book.”]",
        "The spokesman said as follows: [The crew is telling a lie].",
        "[1 The bridge], he said, “[1 still needs new paint.]”",
        "More than 70 of them signed an appeal arguing that [“a pause for peace” would cost little].",
        "Oslo defended [the test as “a part of its plan.”]",
        "The guild put [the yield of the mill at “a few sacks.”]",
        "Oslo said [the raft had reached the isle], quashing reports that it sank.",
    ],
)
def test_each_content_is_found_with_its_bounds(marked: str) -> None:
    text, contents = read(marked)
    found = [" … ".join(text[a:b] for a, b in report.segments) for report in find_reports(text)]
    assert found == contents


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Hyun, who came home on Friday, said Holm promised her that it was safe.", ["Hyun", "Holm"]),
        ("Hyun, the clerk, said the mayor told her that it was safe.", ["Hyun", "the mayor"]),
        ("“It is late,” retired judge Olga Brandt said.", ["retired judge Olga Brandt"]),
        (
            "Oslo's newly elected mayor Lars Holm, on a visit to Bonn, said it was late.",
            ["Oslo's newly elected mayor Lars Holm"],
        ),
        ("Bergen sent a boat, a step Oslo said it had asked for.", ["Oslo"]),
        ("The mill is safe, a senior Bergen Bank clerk said.", ["a senior Bergen Bank clerk"]),
    ],
)
def test_a_source_begins_where_its_name_does(text: str, sources: list[str]) -> None:
    assert [source for source, _ in reports(text)] == sources

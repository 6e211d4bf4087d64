"""Further constructions of news, each content in brackets (see `reported.read`), with near cases beside them.

| kind | right and wrong cases |
| --- | --- |
| interrupted by an adverb | `cautioned, though, against …`, `called, once again, for …` |
| the same before a clause | `said, however, the toll was fair`, `announced, however, a plan` |
| what happens then and there | `said it was safe, and Holm left`; not `was safe, and the river was low` |
| what came of it | `said it would hold, and the guild took to its boats`, `…, whereupon …` |
| placed in time | `denied it, and days before the vote he wrote that …`; not `and that days before …` |
| bare shares | `Only 5%, meanwhile, said`, `More than half said`, `Just a handful, though, said`, `19 said` |
| an adverb behind | `The guild, according to Holm, then left` |
| treated, not told | `reported on plans that the guild made` tells nothing; `reported on Monday that …` |
| decisions that call | `The ruling calls for …`, `The measure demands that …`; not `The moment calls for` |
| replies in marks | `“…,” was his reply`, `“…,” came the answer from …`, `was how Lund put it` |
| replies described | `His reply was swift: “…”`; not `His reply was swift: the fleet sailed` |
| to its end | `, though charities may`, `, as though it owed`, `, which he called …, to press` |
| no further | `“every net,” rekindling a quarrel`, `“…” so often that nobody` |
| verdicts, blame | `declared it null and void`, `a fund that lawmakers blamed for …` |
| an opinion shared | `Holm agreed that it had failed`; not `agreed that they would meet` |
| remembered, recorded | `, Holm remembers`, `according to a transcript`, `spokesman Lund` |
| texts at length | `The commentary says:`, `It goes on:`, past what it reports itself |
| a report in a report | `said that when he met Lund, the mayor told him that …` |
"""

from __future__ import annotations

import pytest

from tests.extraction.reported import found, read, reports

INTERRUPTED = [
    "Experts cautioned, though, [against reading too much into the feast].",
    "Lund warned, however, [of a long winter].",
    "The mayor called, once again, [for a vote].",
    "Holm warned, as he had in May, [against a rash sale].",
    "Lund called, in a letter to the guild, [on both towns to wait].",
    "Oslo urged, again, [both guilds to stop].",
    "He promised, too, [to pay].",
    "Lund said, however, [the toll was fair].",
    "Holm announced, however, [a new plan].",
    "“[We will stay],” Holm said, again, to the guild.",
    "“[It is late],” he warned, on Monday, for the third time.",
]
SCENES = [
    "The mayor said [the dam was safe], and Holm left.",
    "Lund said [the boats were ready], and the crowd laughed.",
    "Lund said [the ice was thin and the boats were old], and Holm nodded.",
    "Holm said [the pier had sunk, and the boats had left].",
    "Holm said [the dam was safe, and the river was low].",
    "Lund said [the crew left Oslo in May, and the barge sank a week later].",
]
OUTCOMES = [
    "Lund said [the deal would hold], and the guild took to its boats.",
    "Holm promised that [the toll would fall], and the town believed him.",
    "Lund said [the bridge would open, and ferries would stop].",
    "Holm told the guild that [the toll would stay], whereupon the crews walked out.",
]
PLACED = [
    "Holm said [the vote was fair], and days before it he had told the guild that [the count was honest].",
    "Oslo announced [a ban on barges], and weeks before the fair its navy warned of [mines in the fjord].",
    "Holm called [the treaty “dead”], and days before the feast his deputy burned it.",
    "Holm said [the raid had failed, and that days before the feast the fleet had sailed].",
]
SHARES = [
    "Only 5%, meanwhile, said [it was wrong].",
    "Of the 48 clerks, 19 said [they would stay].",
    "[1 The guild], according to Holm, [1 then left the hall].",
    "[1 The guild], according to Holm, [1 also keeps a ferry].",
    "More than half said [they trusted the mayor].",
    "Just a handful, though, said [they would go].",
    "Half said [they had no boat].",
]
TREATED = [
    "The Star reported on plans that the guild made in May.",
    "Lund complained about tolls that the guild had raised.",
    "The Star reported on Monday that [talks had ended in May].",
]
DECISIONS = [
    "The ruling calls for [the barge to be returned].",
    "The decision calls for [a count of all boats by May].",
    "The measure demands that [guards be posted].",
    "The moment calls for haste.",
    "The plan calls for two bridges.",
]
REPLIES = [
    "“[Never],” was his reply.",
    "“[Never],” came the answer from Oslo.",
    "“[A disgrace],” was the verdict of one clerk.",
    "“[We want to go home],” was how Lund put it.",
    "“[It rained and rained],” was all he said.",
    "His reply was swift: “[Never.]”",
    "The answer from Oslo was short and blunt: “[Never again.]”",
    "His reply was swift: the fleet sailed.",
    "“Harbour Hour” was the hit of the season.",
]
NESTED = [
    "Holm said that [when he met Lund, the mayor told him that [he would not sell]].",
    "Lund said [if Oslo calls for a vote, Bergen will accept].",
    "Holm said that [it rained], and the mayor warned that [the dam would break].",
]


@pytest.mark.parametrize(
    "marked",
    [
        *INTERRUPTED,
        *SCENES,
        *OUTCOMES,
        *PLACED,
        *SHARES,
        *TREATED,
        *DECISIONS,
        *REPLIES,
        *NESTED,
    ],
)
def test_contents_are_as_bracketed(marked: str) -> None:
    text, contents = read(marked)
    assert found(text) == contents


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“Never,” was his reply.", "his"),
        ("“Never,” came the answer from Oslo.", "Oslo"),
        ("“A disgrace,” was the verdict of one clerk.", "one clerk"),
        ("“We want to go home,” was how Lund put it.", "Lund"),
        ("“No,” came the answer.", None),
    ],
)
def test_who_replies_is_whose_the_reply_is(text: str, source: str | None) -> None:
    assert [who for who, _ in reports(text)] == [source]


LENGTHENED = [
    "She added that [she expects no aid this winter, though charities may step in].",
    "Lund said [it has no ground to stop them], though guards have at times done so.",
    "[1 She can't sleep here], her daughter says, [1 as though the sea owed her something].",
    "Lund urged [the guild to use the vote held last month, which he called the best yet, to press Oslo].",
    "She called for [a hotline, which she described as the cheapest phone in town].",
    "She called for [a hotline], which Oslo described as [a toy].",
    "Holm proposed [a ferry, which he called “[a bridge that floats],” by May].",
    "Critics argued that [Oslo had closed the road and asked for money to open it].",
    "Lund said [the fleet had sailed] and warned of [a war].",
]
SHORTENED = [
    "Holm vowed that [his men would take back “every last net],” rekindling a quarrel that cost two lives.",
    "Holm called [the report “a heap of lies”] so often that nobody writes it down.",
]
VERDICTS = [
    "It came three days after Bergen declared [the 1972 treaty null and void].",
    "The judge declared [the map invalid].",
]
BLAMED = [
    "The vote was won by a council that activists accused of [sleeping].",
    "It was paid by a fund that lawmakers blamed for [wasting aid].",
    "It was paid by a fund that lawmakers set up for the poor.",
]
AGREED = [
    "Senator Holm agreed that [the toll had failed], but cautioned that [the guild was weak].",
    "The two mayors agreed that they would meet in May.",
    "Oslo and Bergen agreed that [the toll was unfair].",
    "The gate was shut, the choir agrees.",
]
REMEMBERED = [
    "[The soldiers sang], Holm remembers.",
    "Holm remembers the soldiers.",
    "[Nine have done so], according to Holm.",
    "President Holm dismissed it but insisted that [the toll was fair], according to spokesman Lund.",
    "Mayor Holm told the guild that [it rained], according to a transcript released by his office.",
]


@pytest.mark.parametrize("marked", [*LENGTHENED, *SHORTENED, *VERDICTS, *BLAMED, *AGREED, *REMEMBERED])
def test_contents_reach_as_far_as_what_is_said(marked: str) -> None:
    text, contents = read(marked)
    assert found(text) == contents


COMMENTARY = (
    "The commentary says:\n\nThe mayor went to the hills.\n\nIt is the mayor who lost his wits and called "
    "the trip “a success.”\n\nIt is an act of spite.\n\n"
    "It goes on:\n\nThe sea has no gate.\n\nThe gulls laugh at him."
)


def test_a_text_given_at_length_goes_on_past_what_it_reports_itself() -> None:
    assert [content for who, content in reports(COMMENTARY) if who in {"The commentary", "It"}] == [
        "The mayor went to the hills.",
        "It is the mayor who lost his wits and called the trip “a success.”",
        "It is an act of spite.",
        "The sea has no gate.",
        "The gulls laugh at him.",
    ]


def test_what_a_reporter_dates_is_no_part_of_a_text() -> None:
    text = COMMENTARY + "\n\nOn Monday the crews left."
    assert "The gulls laugh at him." not in found(text)


def test_who_stands_before_a_long_bracket_speaks() -> None:
    text = (
        "The Star (Lars Holm, “TALKS TO RESUME,” Oslo, May 2, 1997, B3) reported that the ferry would sail."
    )
    assert next(who for who, _ in reports(text) if who).startswith("The Star")

"""Constructions of agency news, each content in brackets (see `reported.read`), with near cases beside them.

| kind | right and wrong cases |
| --- | --- |
| a demand after a report | `said the boat had left and demanded that`; not `Oslo had left and demanded` |
| day or place behind the cue | `the clerk and his host, Eva Lund, said Tuesday`, `said here today` |
| two in a subject | `said the pilot, Oh Su, 44, and a clerk were aboard` |
| called so, with a name | `called a word of the mayor, Eva Holm, “a joke”`; not `…, a day later` |
| that tale | `dismissed that tale as “idle”` |
| whom somebody appeals to | `appealed to “all parties” to wait` |
| advice | `advised crews to stay away … steps that followed`; not `advised the guild that it was late` |
| cries | `shouted that it was late` |
| deeds as subjects | `said doing so would break the law` |
| what those told do | `told crews guarding the pier they were late` |
| a leader's deeds | `State media said Kim “toured a plant” and called for more`; not `the South “lied”` |
| no more | `, but would not go into details` |
| marks inside a clause | `was “very glad” the talks began` |
| lists in front | `Noting that it took roofs, cars and nets, …`; not `… took roofs, the mayor and …` |
"""

from __future__ import annotations

import pytest

from tests.extraction.reported import found, read, reports

DEMANDS = [
    "Oslo said Friday [the barge had gone adrift] and demanded that [its crew be freed at once].",
    "The navy said [the barge had lost its way in fog] and demanded [the return of its crew].",
    "Holm argued that [Oslo had shut the road and demanded a toll].",
    "The guild said [the envoy had left and demanded a ship].",
]
TOLD_WHEN = [
    "[The ferry will sail], the clerk and his host, Eva Lund, said Tuesday.",
    "[The ferry will sail], the envoy, Lars Holm, said here.",
    "[The ferry will sail], Lars Holm, the envoy, said here today.",
    "Lars Holm said here today [the ferry would sail].",
    "Lars Holm said here on Tuesday that [the ferry would sail].",
    "Lars Holm said [here is where the ferry sank].",
]
JOINED = [
    "Eva Lund said [the pilot, Oh Su, 44, and a clerk of the line were aboard when it sank].",
    "Eva Lund said [the pilot, Oh Su, and a clerk left Oslo in May].",
    "[The ferry sank], said the pilot, Oh Su, and the clerk wept.",
]
NAMED = [
    "Lund called [a remark by the mayor, Eva Holm, “an insult to his hosts.”]",
    "In May Lund called [the envoy, Oh Su, “a guest who stayed too long.”]",
    "Lund called Holm, Eva Holm, a day later.",
]
DISMISSED = [
    "Lund dismissed [that account as “a fable],” and left.",
    "Lund dismissed [the account as “a fable.”]",
    "Lund dismissed that clerk as soon as he could.",
]
APPEALED = [
    "Lund appealed to [“all parties” to refrain from force].",
    "Lund urged [“both guilds” to stop].",
    "Lund appealed to “all parties” in May.",
]
ADVISED = [
    "Oslo advised [its crews to keep off the reef as part of steps that followed the storm].",
    "Oslo advised the guild that [it was late].",
    "Lund told us of a storm that followed the feast.",
]
CRIES = [
    "Outside, a small group burned a flag and shouted that [the guests should go home].",
    "The crowd shouted “[Go home!]”",
    "The crowd shouted at the guests.",
]
LISTS = [
    "Noting that [the storm took roofs, cars and nets but no lives], he said [the town would be rebuilt].",
    "Recalling that [the army had built dykes, roads, rails and bridges], Lund said [it was proud].",
    "Noting that [the storm took roofs, nets and trust between Lund and Holm], he said [it was bad].",
    "Noting that [the storm took roofs], the mayor and his clerk left.",
    "Noting that [the storm took roofs], Lund and Holm, both of Oslo, left.",
]
DEEDS = [
    "The guild said [doing so would break the law], and the mayor left.",
    "The guild said [having two piers was a luxury].",
    "Lund denied [having slept].",
]
MEN_TOLD = [
    "Lund told crews guarding the pier [they were the reason for the feast].",
    "He told clerks riding with him to Oslo [he would raise the toll].",
    "Lund told crews riding with him to Oslo that [the pier was safe].",
]
SILENT = [
    "Lund said [the two had talked frankly], but she would not go into details.",
    "Lund said [the two had talked frankly, but it was not enough].",
]
GLAD = [
    "Lund said [he was “very glad” the talks began in May].",
    "Lund said [she would act “the moment” the river began to rise].",
    "Lund said [it was late]. “[It is very late],” Holm began.",
]
LEADERS = [
    "State media said [Kim “toured a plant” in May and called for more shells].",
    "State media said [the South “lied”] and called for [more shells].",
]
ALL = [
    DEEDS,
    MEN_TOLD,
    LEADERS,
    GLAD,
    SILENT,
    DEMANDS,
    TOLD_WHEN,
    JOINED,
    NAMED,
    DISMISSED,
    APPEALED,
    ADVISED,
    CRIES,
    LISTS,
]


@pytest.mark.parametrize("marked", [marked for kind in ALL for marked in kind])
def test_a_construction_of_agency_news_has_its_contents(marked: str) -> None:
    text, contents = read(marked)
    assert found(text) == contents


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "The ferry will sail, Mayor Lund and his host, Eva Holm, said Tuesday.",
            "Mayor Lund and his host, Eva Holm",
        ),
        ("The ferry will sail, the envoy, Lars Holm, said here.", "the envoy, Lars Holm"),
        ("The ferry will sail, Mayor Lund and his wife, a clerk, said Tuesday.", "Mayor Lund and his wife"),
    ],
)
def test_neither_day_nor_place_behind_the_cue_is_the_source(text: str, source: str) -> None:
    assert [who for who, _ in reports(text)] == [source]

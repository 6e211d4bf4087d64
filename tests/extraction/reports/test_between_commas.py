"""What stands between a speaker and its verb, and what goes on behind a noun's clause; each content in
brackets.

| kind | right and wrong cases |
| --- | --- |
| a name in an apposition | `, a student surnamed Oh, claimed …`, not `, a ferry named Dawn sank, Holm said` |
| what was asked | `The agency, asked on Sunday whether …, said …`, not `The minister, …, asked whether …` |
| a verb behind a noun's clause | `its demand that they pay, and fired`, not `… pay, and crews would drown` |
| by whose means | `said the North, in a fax, described … and insisted that …`: its words inside |
| one's own stance | `said he rejected “…”`: one report, not `said he told the crew “…”` |
| a relative clause within | `told them the plan, which Oslo agreed to in May, “is dead”` |
| a season | `the boat, divers told Lund this winter, was old` |
"""

from __future__ import annotations

import pytest

from articles.extraction.reports.finding import find_reports
from tests.extraction.reported import found, read

NAMED = [
    "One of the suspects, a graduate student surnamed Oh, claimed in a talk with the Star on Friday that "
    "[the police had beaten him].",
    "A survivor, a fisherman surnamed Kim, said in an interview with the Star that [the boat had no light].",
    "One of the drivers, a father of two surnamed Lund, told the Star that [the road was icy].",
    "The owner, a man named Holm, insisted in an interview on Friday that [he was in Oslo].",
    "One of them, a 34-year-old cook named only as Lund, said [the soup was cold].",
    "The widow, a teacher identified as Holm, said [the school was shut].",
    "The council, a body named after Holm, said [the fee was late].",
    "[The ship, a ferry named Dawn, sank], the guild said.",
    "[In May, a ferry named Dawn sank], Holm said.",
    "[The man, a clerk named Lund had seen him], said the mayor.",
]
ASKED = [
    "The agency, asked on Sunday whether the reports were true, had dismissed [the reports as “hot air.”]",
    "The ministry, asked about the leak, said [the rumours were groundless].",
    "The mayor, pressed on Friday on why the pier was shut, described [the delay as normal].",
    "The office, when asked if the boat had sunk, said that [it had not].",
    "The agency, asked repeatedly whether the pilot was fit, told the Star that [he was not].",
    "The minister, Ida Holm, asked on Sunday whether she would resign, said [she would stay].",
    "The minister, Ida Holm, asked on Sunday [whether Oslo would pay].",
    "Asked whether he would resign, Holm said [he would not].",
    "Lund left the room, asked whether it was over, and said [he was tired].",
]
AFTER_NOUN = [
    "Oslo shut the pier to back its demand that [they be silenced], and threatened to sink the boats.",
    "Oslo shut the pier to back its demand that [the songs end], and has kept it shut since.",
    "Oslo sold the yard despite its promise that [it would stay], and then left the talks.",
    "The guild dropped its demand that [the toll, which was high, be cut], and paid.",
    "The guild dropped its demand that [the toll be cut and that the pier be shut].",
    "Holm repeated his warning that [ships would sink, and crews would drown].",
]


@pytest.mark.parametrize("marked", [*NAMED, *ASKED, *AFTER_NOUN])
def test_what_stands_between_commas_is_no_part_of_the_report(marked: str) -> None:
    text, contents = read(marked)
    assert found(text) == contents


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("One of the drivers, a father of two surnamed Lund, said it was icy.", "One of the drivers"),
        ("The agency, asked whether it was true, said it was not.", "The agency"),
        ("“It is late,” Holm, asked about the ferry, said.", "Holm"),
    ],
)
def test_who_speaks_stands_before_the_comma(text: str, source: str) -> None:
    (report,) = find_reports(text)
    assert report.source is not None
    assert text[slice(*report.source)] == source


INNER = [
    ("The ministry said Oslo, in a fax, described the toll as a joke and insisted that it end.", "Oslo"),
    (
        "The mayor said the guild, in a message sent on Friday, called it off and urged that it end.",
        "the guild",
    ),
    ("The office said Turku, through a hotline, rejected the offer and warned that it would end.", "Turku"),
    (
        "The agency said that Bergen, in its reply, called the fee a tax and argued that it must end.",
        "Bergen",
    ),
]


@pytest.mark.parametrize(("text", "speaker"), INNER)
def test_what_somebody_said_by_other_means_stays_in_the_report_of_it(text: str, speaker: str) -> None:
    outer, *inner = find_reports(text)
    assert text[slice(*outer.segments[0])].endswith(" end")
    assert {text[slice(*one.source)] for one in inner if one.source} == {speaker}
    assert {one.within for one in inner} == {0}


@pytest.mark.parametrize(
    "marked",
    [
        "The guild said [the mayor, in May, closed the pier] and warned that [the road was next].",
        "The office said [Oslo, in a fax, described the toll as a joke], and warned that [it would end].",
        "The office, in a fax, described [the toll as a joke] and insisted that [it end].",
    ],
)
def test_a_second_verb_of_the_one_who_reports_is_a_report_of_its_own(marked: str) -> None:
    text, contents = read(marked)
    inside = "the toll as a joke" if text.startswith("The office said") else None
    assert [one for one in found(text) if one != inside] == contents


@pytest.mark.parametrize(
    "marked",
    [
        "Holm said last week [he welcomed “any effort that makes people think.”]",
        "Brandt told reporters that [she condemned “the reckless raid]” and asked for [calm].",
        "The ministry said on Friday [it welcomed “the good will” of Oslo].",
        "Holm said [Brandt rejected “[any talk of war.]”]",
        "Holm said [he told the crew “[the tide is late.]”]",
    ],
)
def test_what_somebody_says_of_his_own_stance_is_one_report(marked: str) -> None:
    text, contents = read(marked)
    assert sorted(one.rstrip("”") for one in found(text)) == sorted(one.rstrip("”") for one in contents)


RELATIVE = [
    "Holm told lawmakers [the plan, which the two towns agreed to in Oslo in 2018, “remains a promise.”]",
    "Holm told the council [the truce, which both armies had agreed to on Friday, “will not hold.”]",
    "Holm said [the pact, which Oslo promised to back in 2018, “is dead.”]",
    "Holm told reporters that [the talks, which Oslo had agreed to last year, were off].",
    "Holm told lawmakers [the plan, which Oslo signed in May, “leads to war.”]",
    "[The pact that Oslo agreed to last year is dead], Holm said.",
    "Oslo agreed [to pay “in full.”]",
    "Brandt met the crew, which said in Oslo, “[We are late.]”",
]


@pytest.mark.parametrize("marked", RELATIVE)
def test_behind_a_relative_clause_the_verb_of_what_is_said_goes_on(marked: str) -> None:
    text, contents = read(marked)
    assert found(text) == contents


SEASONS = [
    "[1 The boat], divers from the guild told Lund this winter, [1 was old].",
    "[1 The owner], the police told Brandt last spring, [1 was in Turku, and most of it was hers].",
    "Holm said [the hot spring was shut].",
]


@pytest.mark.parametrize("marked", SEASONS)
def test_a_season_tells_when_it_was_said(marked: str) -> None:
    text, contents = read(marked)
    assert found(text) == contents


FIGURES = [
    "Bergen claims that [no ship was lost], whereas officials put [the number lost at several dozen].",
    "Oslo said [the harvest was good], while experts in Bergen put [the loss at a third].",
    "Officials put [the toll along the river at at least nine].",
    "Officials put the number of guests at the far table.",
    "Holm put the boat at a pier.",
]


@pytest.mark.parametrize("marked", FIGURES)
def test_a_figure_that_others_put_is_a_report_of_its_own(marked: str) -> None:
    text, contents = read(marked)
    assert found(text) == contents

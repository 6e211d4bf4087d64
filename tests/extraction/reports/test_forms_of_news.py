"""Forms of sentences that agencies print daily, each content in brackets (see `reported.read`).

| kind | right and wrong cases |
| --- | --- |
| a month or day that tells which | `said the April visit had`; not `said last April the visit had` |
| telephone calls | `called Holm on Monday and asked`; not `called Holm a fool` |
| questioned, claimed | `questioned the captain`, `claimed four lives`; not `questioned the price` |
| a preposition apart | `asked last week for`, `warned on Sunday of`; not `asked Monday for comment` |
| what was told before | `denied that at a hearing`, `said this in Oslo`; not `denied that in May he had` |
| the day of saying | `warned of “a flood” on Sunday night after`; not `a race in early May` |
| what a medium tells | `Oslo freed him, saying …, the Gazette reported`; not `Holm met reporters, saying` |
| further forms | `in strong terms`, `said in Oslo he was`, `rejected claims by Lund that` |
| no content | `a clause Oslo had insisted on`; not `insisted on a clause` |
| whom one cites | `which cited a clerk, said`; not `cited criticism of Lund`, `cited old rulings` |
| nobody | `Neither side mentioned`; not `Neither side, Holm said, will` |
| where a text stands | `said, in an essay published Monday, that`; not `in a hall built in 1950` |
"""

from __future__ import annotations

import pytest

from tests.extraction.reported import found, read, reports

DATED_NOUNS = [
    "Holm said [the April visit of the king offers a chance].",
    "The guild told reporters [the May fair had been planned].",
    "Oslo said [the Sunday race was a farce].",
    "Lund added [the September 19 pact was dead].",
    "Lund added [the Sept. 19, 2018, pact was dead].",
    "Holm said Friday [the April fair would be put off].",
    "Holm said [his June visit had been short].",
    "The guild said [a March race was possible].",
    "Holm said [the April and May fairs had been good].",
    "Holm said last April [the visit had been good].",
    "Holm said the following Monday that [the visit had been good].",
    "Holm said the Monday before that [the visit had been good].",
    "Holm said this May [the visit had been good].",
    "Holm said in a May speech [the pier was shut].",
]

CALLS = [
    "Holm called his Danish counterpart on Monday and asked [him to lower the toll].",
    "Holm called Mayor Eva Lund and told her that [the boat was late].",
    "The mayor called his colleagues in Oslo and Bergen before leaving for the fair.",
    "Holm called Mayor Lund late Thursday to express his thanks.",
    "Holm called the mayor after the fair to express his sympathy for the crew.",
    "Residents called the police after seeing a boat on the ice.",
    "Holm called [Lund after the race “a thief”].",
    "Holm called [the Danish leader a liar] on Friday.",
    "Holm called [Lund and his sister “good people”].",
    "Holm called [the men who led the raid heroes].",
    "Holm called [his counterpart naive].",
]

QUESTIONED = [
    "Police questioned the captain for nine hours.",
    "Prosecutors questioned the former mayor on Friday over the sale.",
    "Danish police questioned two women.",
    "Lund questioned Ida Holm, the pilot, about the fire.",
    "Lund questioned the experts who had drawn the map.",
    "Lund questioned [the captain's account of the fire].",
    "Critics questioned [Oslo's motives].",
    "Critics questioned [the timing of the sale].",
    "Critics questioned [Danish claims of a find].",
    "The flood claimed at least 57 lives in the bay.",
    "The storm has claimed hundreds of lives.",
    "The guild claimed that [the boy lives in Oslo].",
    "Lund claimed [many lives would be lost].",
]

APART = [
    "The guild asked last week [for nets and ropes].",
    "The guild asked on Tuesday [for a list of the missing].",
    "The guild asked during the talks [for the toll to be lifted].",
    "The guild, which asked last month [for a hearing], said [it had no answer].",
    "The Gazette asked on Monday for comment.",
    "Asked on Monday for comment, the guild said [it would look into it].",
    "A man who asks for nothing gets nothing.",
    "The clerk asked that [tolls be lowered at once].",
    "The clerk asked that question twice.",
    "Oslo warned on Sunday [of “cold days” on the coast].",
    "Oslo warned last month [of a flood], saying [the dam was old].",
    "Oslo warned again [of a flood].",
    "Holm warned in a speech [of a flood in Bergen].",
    "Holm warned in an interview with Lund [of a flood].",
    "Holm warned in Oslo [of a flood].",
    "Holm warned at a meeting of the guild that [the dam was old].",
    "Holm warned on Friday of last week that [the dam was old].",
    "Holm boasted on Friday [of a “faster boat.”]",
    "The crews complained on Monday [of slow work].",
    "Lund said [the launch on Sunday of a boat was a farce].",
]

POINTING = [
    "Holm denied that at a council hearing on Wednesday, saying [the fee was fair].",
    "Holm denied that on Tuesday.",
    "Holm denied that strongly.",
    "Holm denied that in a letter on Monday and said [he would sue].",
    "Holm denied this in a letter.",
    "Holm denied it at a briefing in Oslo and said [he would sue].",
    "Holm said this in Oslo and left for Bergen.",
    "Holm announced it on Twitter.",
    "Holm denied that [on Monday the boats had been there].",
    "Holm said that [in 2018 the guild had shut the mill].",
    "Holm said that [after years of work, and with no help, it had built a pier].",
    "Holm said [it in 2018 had shut the mill].",
    "Holm denied [this week's report].",
    "Holm said [this, too, was fair].",
    "Holm denied that [at least ten boats had sunk].",
]

ENDS = [
    "Holm warned of [a “new flood”] on Sunday night after the dam burst.",
    "Holm warned of “[cold days]” on Monday as the lake froze.",
    "Holm called for “[restraint]” on Friday in a bid to calm the crews.",
    "Oslo proposed [talks] on Monday in an effort to end the strike.",
    "Oslo proposed [talks on Monday in Bergen].",
    "Oslo suggested [a race of the two guilds in early May].",
    "Oslo called for [an end to the tolls] in recent days.",
    "Holm accused [Lund of “lies” and of using the crew in a smear campaign].",
    "Holm called for [calm in a campaign speech] on Monday.",
    "Oslo accused [Holm of “following the thief Lund],” her predecessor.",
    "Oslo blamed [“the thieves,” their families and their friends].",
]

CARRIED = [
    "[Oslo freed a clerk, saying [he was ill]], the Gazette reported.",
    "[Oslo will sell the mill, arguing that [it is old]], the Gazette said on Monday.",
    "[Oslo has shut the port, saying [a storm was near]], according to the Gazette.",
    "Holm met reporters on Monday, saying “[we are ready],” the Gazette reported.",
    "Holm has questioned [the fee], saying [it was high], the Gazette reported.",
    "“[We stay],” Holm said, adding [the crew was ready], the Gazette reported.",
]

PROBED = [
    "The guild condemned the raid in strong terms and called on [Oslo to act].",
    "Holm condemned the raid in the strongest terms and urged [Oslo to act].",
    "The Gazette terms [the plan a farce].",
    "Holm said in Oslo [he was worried].",
    "Holm said on Monday in Oslo [he was worried].",
    "Holm said in May [he was ill].",
    "Holm said [in order to keep the peace and save the fair, both guilds should meet].",
    "Holm dismissed as [groundless the rumor that the dam had burst].",
    "Oslo described as [regrettable the guild's decision to strike].",
    "Holm described as a pilot would the way to the bay.",
    "Holm refuted [claims by Danish experts that [the dam was old]], saying [they were wrong].",
    "Oslo denied [reports in the Gazette that it had paid].",
    "Holm rejected the plan by Lund.",
    "Lund said [the crew would stay], because, he said, it was late.",
]

STRANDED = [
    "It was the toll, a condition Oslo had insisted on.",
    "It was the toll, a demand that Oslo had insisted on.",
    "Oslo insisted [on a lower toll].",
    "Holm called [it a great day].",
    "Holm urged [restraint] the same day.",
]

CITED = [
    "The Gazette, citing two unidentified clerks, said [the dam was old].",
    "The Gazette, which cited a guild official, said [the dam was old].",
    "The report cited sources in Oslo.",
    "Holm cited [two older rulings].",
    "Holm cited [criticism of the guild's Eva Lund].",
    "Holm cited [the mayor's letter as proof].",
]

NOBODY = [
    "Neither side mentioned the toll.",
    "None of the clerks said the deal was dead.",
    "[1 Neither side], Holm said, [1 will give in].",
    "[None of this is true], Holm said.",
]

TEXTS = [
    "Holm also said, in an essay in the Oslo Gazette published Monday, that [the dam was “old.”]",
    "Holm said, in a hall in Oslo built in 1950, that the dam was old.",
    "According to a doctor she met, [most of the crew had been there before].",
]


@pytest.mark.parametrize(
    "marked", DATED_NOUNS + CALLS + QUESTIONED + APART + POINTING + ENDS + CARRIED + PROBED
)
def test_contents(marked: str) -> None:
    text, contents = read(marked)
    assert found(text) == contents


def test_a_house_in_a_town_speaks_and_not_the_town() -> None:
    sources = [
        source for source, _ in reports("The Danish Embassy in Oslo, which said it was safe, was shut.")
    ]
    assert sources == ["The Danish Embassy in Oslo"]


def test_a_town_that_is_told_of_speaks() -> None:
    sources = [source for source, _ in reports("The fair was held in Oslo, which said it was safe.")]
    assert sources == ["Oslo"]


INNER = [
    ("Oslo said Bergen had rejected the offer, saying it had come too late.", "Bergen"),
    ("The guild said the mayor sent a letter, demanding that the toll be cut.", "the mayor"),
    ("State media said the leader toured a mill, urging the crews to hurry.", "the leader"),
    ("The guild said the mayor built a quay, demanding that the toll be cut.", "The guild"),
    ("Oslo said it had rejected the offer, saying it had come too late.", "Oslo"),
    ("Oslo said Bergen had rejected the offer, adding that it would try again.", "Oslo"),
    ("State media said the launch went well, calling it a gift.", "State media"),
]


@pytest.mark.parametrize(("text", "source"), INNER)
def test_whose_words_a_participle_tells(text: str, source: str) -> None:
    assert reports(text)[-1][0] == source


WHO = [
    ("According to a doctor she met, most of the crew had left.", ["a doctor"]),
    ("Clerks say guards told them they would be sent home.", ["Clerks", "guards"]),
    ("Clerks said the guards had told them they would be sent home.", ["Clerks", "the guards"]),
]


@pytest.mark.parametrize(("text", "sources"), WHO)
def test_who_says_what_others_tell(text: str, sources: list[str]) -> None:
    assert [source for source, _ in reports(text)] == sources

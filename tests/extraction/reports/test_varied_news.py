"""Constructions of news told in many ways, each content in brackets, with near cases that report nothing.

| kind | right and wrong cases |
| --- | --- |
| a clause of who | `A man who said he had paid | was let go`; `who said the men he met were tired | left` |
| words of time in it | `, which last year declared it would stay, | has left` |
| whose a noun is, behind it | `a pledge by the mayors to mend …`; not `requests from readers to the press` |
| word that arrives | `Word came from Turku that …`; not `no word from Turku that …` |
| in whose words | `By the clerk's own account, …`; not `by all accounts` |
| an opinion shared | `The witnesses agreed that it was late`; not `said they had agreed that …` |
| what something is called | `The drill, dubbed “Iron Rain,” is over` reports nothing |
| what follows a long subject | `Petrov, a historian who teaches there, says the regime fears …` |
| what a preposition belongs to | `cautioned against | haste`, `dismissed as | “idle” the guild's claim` |
| a noun and its clause apart | `her remark last week that …`; not `a statement on Monday that deplored it` |
| a clause around a report | `The office sent a letter urging calm, but got no reply, according to Holm` |
| a relative clause interrupted | `a shell that, according to Oslo, | the guild had left` |
| behind a colon | `The left stayed cool: | “Bread is cheaper,” wrote the Star` |
| to its end | `so that work can begin in late 2021`, `in its fifth year`, `or the bad state goes on` |
| a deed that is told before | `has yet to shut it, as it promised to do in May` |
| the subject's next act | `stressed the need for haste, took the oars and said that …` |
"""

from __future__ import annotations

import pytest

from articles.extraction.reports.finding import find_reports
from tests.extraction.reported import found, read

IN_RELATIVES = [
    "A man who said [he had fed the guards for years] was let go.",
    "Those who said [they had seen the ship sink] were sent home.",
    "The clerk who told us that [the men he met were tired] left the hall.",
    "Anyone who says [the bridge is safe] has never crossed it.",
    "The envoys who said [the plan had failed because it was late] went home.",
    "Lars Holm, a clerk who previously advised the guild, said [such meetings could be held by phone].",
    "The guild, which last year declared [it would never sail again], has bought a ship.",
    "She met a man who said [the bridge was shut].",
]
OF_WHOM = [
    "A pledge by the two mayors [to mend the pier] was never kept.",
    "Calls from Oslo [for a truce] went unheard.",
    "A demand from the guild [for higher tolls] was ignored.",
    "A proposal from the governor [to close the port] split the council.",
    "Word came from Turku that [the boats had sunk].",
    "She had no word from Turku that the boats had sunk.",
    "A call from his mother woke him.",
    "The appeal by the town to the high court failed.",
    "Requests from readers to the editor fill a drawer.",
    "By the clerk's own account, [he had slept through the storm].",
    "By her account, [the storm was mild].",
    "The bank account of the guild, by all accounts, is empty.",
]
SHARED = [
    "Both mayors agreed that [the pier should be mended].",
    "The witnesses agreed that [the ship was late].",
    "The two mayors agreed that they would meet in May.",
    "The envoy met his hosts and said [they had agreed that a “wider” bridge was needed].",
    "The report found that [one in five boats leaked] and recommended that [the port be shut].",
    "The agency said [the leader toured a plant] and called for [more shells].",
]
NOT_CONTENT = [
    "The drill, dubbed “Iron Rain,” is over.",
    "Eva Holm, the mayor, threatened [“a new strike” should the tolls go on].",
    "She asked why.",
    "She asked [why he had left].",
    "Lund stressed [the need to raise output], set forth the tasks and said that [seeds were the key].",
    "Lund praised [the crew for “heroic” work], took the oars and left.",
    "Lund stressed [the role of the guild, founded in 1990].",
    "Lund called for [the feasts to be held every month].",
    "Holm estimates [the guild has enough coal for eight ships].",
]

FAR_SUBJECTS = [
    "Ivan Petrov, a historian who teaches in Turku, says [the guild fears that bridges bring in ideas].",
    "In a letter sent to Mayor Holm, the clerk of the port, Oh Se-jin, said [the “sad” event was late].",
    "[The boat sank in May], says the guild that owns it.",
    "He told the adviser, Oh Se-jin, that [“a door” had opened].",
    "The guild had warned that [it would bring “ruin”], and afterward its crew insisted that [it was dead].",
    "Members of two guilds took the floor to demand that [he be freed].",
    "The party called [the paper weak], with its clerk saying [it was “late” and “thin”].",
]
TO_THE_END = [
    "Oslo accused [Holm of throwing away a chance at the pier, where two crews exchanged blows last year].",
    "It pledged [to “faithfully” keep the pact that the two mayors signed in Turku last month].",
    "Holm called for [a pact that would end the feud] last month.",
    "A clerk told reporters [Turku brought up the closed quay but did not press the matter].",
    "Lund said [the boat had sunk] but did not say when.",
    "It urged [the guild to do the tasks that, it said, will decide the “future” of the port].",
    "He told us that [such tolls would be “fares, not gifts],” and dismissed an estimate by a bank.",
    "The council assessed [the meeting as one that would “breathe new life” into trade].",
    "Oslo had warned that [it would bring “ruin”], and then its Guild for Trade held that [it was “dead.”]",
    "[Last Thursday the guild tried to send a note urging calm, but got no reply], according to clerk Oh.",
    "It made clear [it depends on Oslo whether the ties are mended or the present bad state goes on].",
    "It held that [the fifth round, which was to have opened in Oslo, had been driven into the ground].",
    "The feast held that day was long.",
    "He said [the guild had sent its reply] and repeated [Turku's position that tolls come first].",
    "Lund promised [to finish the plan by May so that work can begin in late 2021].",
    "Holm asked for [calm in late 2022].",
    "It branded [the raid as “robbery” at a time when the pact is in its fifth year].",
    "He expressed hope that [it would answer the offer on roads and piers the two had agreed upon in 2018].",
    "Lund said [the guild is ready to pay “the day after” the towns ask it to].",
    "Holm said [they will stay until Oslo takes “firm steps],” a formula loose enough for anyone.",
]
APART = [
    "The professor cautioned against [hoping for much].",
    "The professor cautioned on Monday [against hoping for much].",
    "The clerk dismissed as [“sheer folly” the guild's claim].",
    "The move came after Lund's comment at a guild meeting this week that [trade had to grow].",
    "It backed an Oslo statement on Monday that deplored the toll.",
    "Oslo has yet to close the plant, as it promised to do in March.",
    "Lund will invest “the next morning” after the two sides ask it to.",
    "Han said [the clerk would answer for it], and repeated calls for [an inquiry].",
    "The speech laid bare that [nothing had changed].",
    "[The workers have been robbed of their bread], the appeal charged.",
]
AROUND = [
    "[On Monday the office sent a letter urging Turku to stop, but got no reply], according to Holm.",
    "He was hurt by a shell that, according to a joint inquiry, [the guild had left there].",
    "The left stayed cool: “[Bread is cheaper],” wrote the Star.",
    "According to a survey by the guild, [60 percent had read it, but only 20 percent trusted it].",
    "According to the guild, [he had paid], but still lost the boat.",
    "Jan Holm said as he announced the price, “[It is late.]”",
    "[1 The pier], Jan Holm said as he read out the bill, “[1 is lost.]”",
    "“[1 It is late],” Holm said as he read out the bill, “[1 and I am tired.]”",
    "Holm told guests when he left Oslo, “[It is late.]”",
    "Holm smiled as he said, “[It is late.]” Lund frowned as she told Brandt, “[It is dry.]”",
    "Referring to the games due to open on May 3, the envoy said [no team would go].",
]


@pytest.mark.parametrize(
    "marked", [*IN_RELATIVES, *OF_WHOM, *SHARED, *NOT_CONTENT, *FAR_SUBJECTS, *APART, *AROUND, *TO_THE_END]
)
def test_contents_are_as_bracketed(marked: str) -> None:
    text, contents = read(marked)
    assert found(text) == contents


def test_words_of_somebody_behind_a_quotation_tell_who_says_it() -> None:
    (report,) = find_reports("It was “a second death,” in her words.")
    assert report.source == (28, 31)

"""Ordinary sentences of news in the other words that a newspaper may choose; each content in brackets.

| kind | right and wrong cases |
| --- | --- |
| a fronted source and what it is | `According to Holm, Oslo's mayor, the bridge fell` |
| a subject that commas part from its verb | `According to Oslo, the bridge, built in May, fell` |
| what somebody does while saying it | `said as he opened the fair that`, `after meeting Lund that` |
| a place behind a verb that takes a topic | `warned on its website that`, not `reported on talks that` |
| a place before an infinitive | `vowed at the feast to build` |
| the source's silence | `said it was late without elaborating`, `when asked about the flood` |
| an aside before “said Holm” | `The boat, built in May, sank, said Holm`; `, said a clerk, without …` |
| a clause before the content | `said at a hearing, which was held in May, that`, `in Oslo, where …, that` |
| others in a relative clause | `said it could help Oslo, where Bergen demanded`, not `, where he demanded` |
| a phrase that ranks | `Oslo sent a boat, the clerk said, its third since May` |
| a past form before a noun | `two retired pilots`, `behind closed doors` |
| a verb that goes on | `says it is late and is calling for aid` |
| a subject parted from its verb | `said the fair, if held, would start in May` |
| nouns like verbs | `the end of Danish rule.`, `citing security reasons.` |
"""

from __future__ import annotations

import pytest

from tests.extraction.reported import found, read

ACCORDING_TO = [
    "According to Ida Holm, Oslo's mayor, [the bridge would be shut].",
    "According to Ida Holm, head of the guild, [the ferries were full].",
    "According to Ida Holm, a retired pilot, [the ferries, built in May, were full].",
    "According to Ida Holm, 61, [the ferries were full].",
    "According to Ida Holm, the mayor, who was there, [the bridge fell].",
    "According to a spokesman, Lars Lund, [the guild has not replied].",
    "According to the survey, conducted by the Oslo Bank, [rents have doubled].",
    "According to the guild, [the ferries, built in May, were full].",
    "According to the guild, [the mayor, who is in Bergen, will resign].",
    "According to the guild, [the fair, the largest in years, will open in May].",
    "According to the guild, [Holm, accompanied by his sister, visited the mill].",
    "According to the guild, [Holm, together with his sister, toured the mill].",
    "According to the guild, [a total of 120 people, including 30 sailors, crossed the bay].",
    "According to the guild, [the quay, the mill and the tower were shut].",
    "According to the guild, [Oslo, Bergen and Turku will hold talks].",
    "According to the guild, [Holm, the mayor of Oslo, opened the fair].",
]
MOMENTS = [
    "Holm said as he opened the fair that [the bay was safe].",
    "Holm said on Monday as he opened the fair that [the bay was safe].",
    "Holm said while visiting the old mill that [the bay was safe].",
    "Holm said after meeting Lund that [the bay was safe].",
    "Holm told reporters as he left the hall that [the bay was safe].",
    "Holm smiled as he read the news that the bay was safe.",
    "The guild warned on its website that [the bridge might fall].",
    "The guild warned upon arrival in Oslo that [the bridge might fall].",
    "The guild warned on condition of anonymity that [the bridge might fall].",
    "The guild on Monday called for [an end to the tolls].",
    "The guild proposed at the meeting [to reopen the quay].",
    "Holm vowed at a guild meeting [to build more boats].",
    "Holm wrote in a letter to lawmakers that [the quay was shut].",
    "[The fair will go on], the guild insisted on Monday.",
    "The guild has since called [the remarks “a grave slip”].",
    "The guild said [despite the storm, all boats were safe].",
    "The guild said [because of the storm, all boats would stay in port].",
]
BEHIND = [
    "The clerk said [the bridge was shut], speaking on condition of anonymity.",
    "The clerk said that [the bridge was shut], asking not to be named.",
    "The clerk said [the bridge was shut] without elaborating.",
    "The clerk said [the guild had agreed without giving a reason for the change of heart in its hall].",
    "The clerk said [it was too early to tell] when asked about the flood.",
    "The clerk said [Lund had smiled when asked about the flood].",
    "[The bridge, which is a hundred years old, is unlikely to stand], Ida Holm, a guild spokeswoman, said.",
    "[Lund, who came by train, met the mayor of Turku], Ida Holm, a guild spokeswoman, said.",
    "Lund, named the best pilot of the year, told reporters that [the bay was safe].",
    "[The guild will seek talks while maintaining tolls], Ida Holm, a spokeswoman, said.",
]
ASIDES = [
    "[The man, identified only by his family name Lund, crossed the bay at dawn], said Mayor Ida Holm.",
    "[The two sailors, both in their 20s, crossed the bay at dawn], said Ida Holm, the mayor.",
    "[The boat, an old trawler, sank off the coast], said a spokesman.",
    "[Shops once full of eels now sell apples], said a Danish trader who left in May, without elaborating.",
    "The sailors, both in their 20s, said [the bay was safe].",
    "The guild had insisted in earlier talks, which broke off on May 5, that [the price not be shown].",
    "Holm told reporters in Bergen, where he lives, that [the bridge was safe].",
    "Analysts said [the deal could help Oslo], where Bergen in June demanded [tolls of a crown a day].",
    "The agency said [Holm had led a meeting, where he called for more boats].",
    "[Oslo sent a boat to Turku on Thursday], the clerk said, its third since January.",
    "According to officials, [Holm wants to stay in Oslo, while some in the guild think he should go].",
    "[In a letter to Oslo on Friday the guild called for an end to the tolls], according to the mayor.",
    "[As the crews rose, Holm warned that [the bay was lost]], Ida Lund, his clerk, said.",
    "The mayor admitted that [his crews had taken the boats], and apologized.",
    "Ida Holm said [the length, width and depth of the bay “tell a story of their own”]..",
    "Ida Holm, the envoy of Oslo, rejected [the report “categorically],” and sat down.",
    "Oslo has in recent weeks asked [several towns for aid].",
    "Oslo asked the mayor for comment.",
    "The two towns are to trade from May, the anniversary of the end of Danish rule.",
    "The clerk refused to disclose where the boats had gone, citing security reasons.",
]
ADJECTIVES = [
    "Two retired pilots who knew the bay, both of whom asked not to be named, told me that [it was deep].",
    "One of them, Lars Lund, a 71-year-old retired teacher born in Turku, said [he was glad].",
    "The mayor, speaking to the guild behind closed doors on Tuesday, said [two boats were lost].",
    "The clerk said [two sailed in May].",
    "Civic groups argue that [this is too slow] and have been calling for [a special law].",
    "The guild says [the law is too slow] and is calling for [changes].",
    "The commentary criticizes [some in the guild for insisting that tolls should rise].",
    "[Rents have doubled since May], the bank found in a survey released Thursday.",
    "The mayor would only say [talks went on].",
    "The mayor would not say it was late.",
]
HALVES = [
    "[1 The crews], said Holm, who heads the team, [1 were safe].",
    "[1 The crews], said Holm, a professor at the school of Oslo, [1 were safe].",
    "[1 The mood], says Ida Holm, head of the guild, [1 is grim].",
    "[1 The mood], says Ida Holm, a professor of history who wrote a book on it, [1 is grim].",
    "[The mayor left in May], said Holm, a clerk, and was not seen again.",
    "[1 The crews], Holm said later in the briefing, [1 were safe].",
    "[1 The crews], Holm explained earlier in the hearing, [1 were well paid].",
    "[Rising tides in the bay could hurt those who depend on eels], Mr. Lund said in his interview.",
    "Speaking in Oslo to those who depend on eels, Lund said [it was late].",
]
PARTED = [
    "Ida Holm, head of the guild, said [the letter, while harsh, left a door open as it named no town].",
    "Officials said [the fair, if held, would start in May].",
    "[The fair, if held, would start in May], according to officials.",
    "Officials warned [the plan, if dropped, would hurt trade].",
    "Holm, the mayor, said [the bridge, once finished, will carry trains].",
    "Holm, the mayor, said [the bridge and, if needed, the quay must be shut].",
    "Analysts think the fair, if held, would hurt the town.",
    "The guild said last week, when Lund visited Turku, that [it had told him of the plan].",
    "The guild said on Monday, as Lund left for Turku, that [it had told him of the plan].",
    "Lund told reporters on Monday, after the talks broke down, that [he had told them of the plan].",
    "Police said [the boat, carrying 20 people, sank off the coast].",
    "Police said [the man, wearing a red coat, had crossed the bay at dawn].",
    "The guild said [Oslo, and not Turku, had broken the deal].",
    "The guild said [Oslo, as expected, did not reply].",
    "The guild said [Oslo, so far, has not replied].",
    "The guild said [Oslo, once an ally, has not replied].",
    "[It is late], said Holm, citing the fire, and left.",
    "It was announced by the guild that [the fair would start in May].",
    "The plan was announced by the guild that runs the quay.",
    "Customs data showed [imports fell 20 percent].",
    "The court found [he had lied].",
    "The court found him guilty.",
    "Holm took the stage to declare that [the strike was over].",
]


@pytest.mark.parametrize("marked", [*ACCORDING_TO, *MOMENTS, *BEHIND, *ASIDES, *ADJECTIVES, *HALVES, *PARTED])
def test_other_words_find_the_same(marked: str) -> None:
    text, contents = read(marked)
    assert found(text) == contents

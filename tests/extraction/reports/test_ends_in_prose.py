"""Where a report ends, or begins again, in long newspaper prose; each content in brackets.

| kind | right and wrong cases |
| --- | --- |
| another share or speaker | `9 percent said A, while 20 percent did`, `…, while Ri said so` |
| a reason behind the cue | `…, she said, since nobody came` |
| what a statement comes to | `said A, effectively ending the talks`, `…, a demand rejected by Seoul` |
| a noun in a phrase that opens the sentence | `Despite its claim that it was “late,” the boat left` |
| this much was said | `gave no date, other than saying that …`; not `left without saying that …` |
| what the speaker means to do | `proposed talks, and plans to …`; not `said he wants talks, and plans to …` |
| somebody made to speak, told of between commas | `forced Kim, who was ill, to admit that …` |
| an opportunity taken | `took the opportunity to remind …`, `wasted no time in accusing …` |
| the half before the cue | `That is why, she said, …`, `Once it opens, she said, …`; no phrase |
| what another makes of the words | `…, remarks that the North later denounced` |
| those `whom` means, and others | `many of whom warned that A, said B`, `Some said A, others that B` |
| a verb of two meanings | `had put people at risk` reports nothing |
| a second adjective | `a hostile and unprovoked act`; not `a fake and suspended talks` |
| a question told of by where it was asked | `asked in a letter why …` |
| nouns that are verbs elsewhere | `expressed strong regret` |
| words of the writer's behind a second half | `“A,” he said. “B” for the rich.` |
"""

from __future__ import annotations

import pytest

from tests.extraction.reported import found, read

SENTENCES = [
    "The court said that [the group, Friends of Oslo, had put people at risk].",
    "The guild said [the firm, Holm and Sons, put its staff at ease].",
    "The office called [the raid a hostile and unprovoked act].",
    "Brandt called [it a bold and unexpected step], and left.",
    "Lund called [the vote a fake] and suspended talks.",
    "Lund called [it a disgrace] and demanded [an apology].",
    "Holm asked in a letter [why the boat had left].",
    "Holm asked in parliament [how, after all this, they could meet].",
    "Holm asked on Facebook [what, apart from hugs, had come of it].",
    "The ministry, too, expressed strong regret.",
    "Seoul, meanwhile, voiced deep regret.",
    "Police, who questioned the woman's three companions, said [nothing was found].",
    "About 52 percent said [the North would keep its bombs], while 31 percent said the opposite.",
    "Half of those polled said [unity was needed], while only 20 percent of those in their 20s did.",
    "Some 60 percent agreed that [the pact is “a good start],” whereas 9 percent disagreed.",
    "About 60 percent said [they feared for the won, while 31 percent of the budget went to arms].",
    "Cho said [the office would open in May], while Ri said the same of the road.",
    "Moon said [the road was safe, while the bridge was not].",
    "[1 The remarks hurt the alliance], Harris said, [1 since most people want the troops to stay].",
    "[The drills are over], Kim said, since which time nobody has called.",
    "The ministry said [the liaison office would close], effectively ending the last channel.",
    "Moon said [he would answer for it], implicitly putting his own name to the deal.",
    "The ministry said [the office was effectively closed, and that it would stay so].",
    "The South asked [the North to send back the bodies], a request not always honored.",
    "Pyongyang demanded that [the drills be scrapped], a demand rejected by Seoul.",
    "Kim vowed [to build more warheads], a pledge repeated in May.",
    "Kim proposed [restoring the line, a request for which he had waited long].",
    "Despite Pyongyang's claim that [the crew had “strayed],” the log showed no sign of it.",
    "Contrary to his claim that [aid had “never come],” there were receipts.",
    "The ministry gave no details, other than saying that [the talks would be held at Panmunjom].",
    "Suh refused to discuss the visit, aside from saying [he wants a second meeting].",
    "The agency gave no reason, except to say that [the weather had been poor].",
    "The ministry did not elaborate, other than to say [talks would go on].",
    "Choe left without saying that the talks were over.",
    "The minister proposed [holding talks in May], and plans to visit Washington.",
    "The minister said [he wants talks in May, and plans to visit Washington].",
    "Lee called for [more drills and plans to shield the port].",
    "The uproar forced Kim Tae-won, who was being questioned, to admit that [nobody had been punished].",
    "The row pushed the minister, a former general, to concede that [the fence was bare].",
    "The row could force the minister, a former general, to concede that the fence was bare.",
    "Chung took the opportunity to remind reporters that [sanctions remain].",
    "Seoul missed the opportunity to remind reporters that sanctions remain.",
    "The two sides wasted no time in accusing [each other of lying].",
    "[1 That is why], Cho argued, [1 the South must keep the door open].",
    "[1 That], Moon said, [1 is why the South must wait].",
    "Under the plan, the ministry said, [four families will meet].",
    "[1 Once the road opens], the ministry said, [1 trucks will cross].",
    "[1 As long as sanctions stay], Choe said, [1 there will be no talks].",
    "[1 Even if the talks fail], Lee said, [1 the door will stay open].",
    "Without trust, Lee said, [nothing would change].",
    "Analysts, many of whom had warned that [hopes were too high], said [it should surprise no one].",
    "He said that [he “loathed” Kim Jong Il], remarks that the North denounced as [those of “a fool.”]",
    "Trump said [the drills were costly], comments that alarmed officials in Seoul.",
    "Seoul denounced [“crude” remarks that hurt the president].",
    "He had proposed, officials in Seoul disclosed, that [the North freeze its reactor].",
    "The ministry called [the deal “a scrap”] and, in a letter, left the talks.",
    "“[We have seen this movie],” she said, repeating a line that officials have used for years.",
    "Moon repeated [Seoul's line that talks must go on].",
    "[It is old], said Foley, who added that [the line, which Kim never saw, was no cause for war].",
    "Foley, who said that [Kim was ill], was wrong.",
    "The families, some of whom said [they had waited 60 years], boarded buses at dawn.",
    "Some said that [it wanted talks], others that [Kim Jong-il was grooming a son].",
    "Some lawmakers argued that [the deal was dead, others in the party being of two minds].",
]
PASSAGES = [  # the second half ends in words of the writer's
    "“[1 They do not starve],” Lim said. [1 “But the markets are drying up” because of the wall].",
    "“[1 It is no reform],” Kim said in Seoul. [1 “It is a gift” to the rich of Pyongyang].",
]
APART = [
    "“We are ready,” Kim said. “Juche” is the word for it.",
    "“We are ready,” Kim said. “Never again,” read the signs on the wall behind him.",
    "“We are ready,” Kim said. “A warm night” for the families of those who came home.",
]


@pytest.mark.parametrize("marked", [*SENTENCES, *PASSAGES])
def test_content_ends_where_the_writer_or_another_goes_on(marked: str) -> None:
    plain, contents = read(marked)
    assert found(plain) == contents


@pytest.mark.parametrize("passage", APART)
def test_marks_without_a_clause_are_no_second_half(passage: str) -> None:
    assert found(passage)[0] == "We are ready"

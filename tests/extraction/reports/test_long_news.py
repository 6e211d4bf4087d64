"""The longer sentences of daily news: each with who speaks and what is said (see `reported.reports`).

| kind | right and wrong cases |
| --- | --- |
| degree | `said too many had left`, `said too that …` |
| places in full | `said in Seoul, South Korea, that`; not `in Seoul, the capital, …` |
| nouns | `the third time Pyongyang said`, `a remark that sharply described` |
| brackets | `(The ministry said …)`; not `… (the “strip”)` |
| no report | `Let no paper tell you`, `was once asked`, `people in that spot` |
| who is heard | `footage of Han saying, “…”` |
| marks | `” We hope,” he said`; not `” he said. “…”` |
| dashes | `The North — which says … — fired`, `a bold - some say rash - pledge` |
| apposed subjects | `reported that Kim's sister, Kim Yo Jong, said`; not `…, Kim said, was` |
| before the clause | `According to her account, after …, she insisted that` |
| fronted | `Though she called it “…” and called for …, Han` |
| no pronoun | `a step the ministry said was needed`, `a deal Pyongyang said would …`; not `a step that` |
| conditions | `If it fails, Yoon argues, there are …`, `…, he said, holding it would …` |
| chains, verdicts | `going on to say that`, `been called a fraud by`, `called his vote a mistake` |
| borne out | `Trump said, according to the Blue House, that`, `Asked whether …, Cho said no` |
| against | `warned Pyongyang against any further tests`; not `the fight against the virus would` |
| whom | `told Chung, the envoy, that`, `told Chung, the envoys said later, that` |
| over all | `It was the first time the North had admitted …, the ministry said` |
| times | `a statement issued after the talks said`, `who days earlier boasted`, `when Ri, speaking …,` |
| counts | `About 300 families live there, according to` |
| who speaks | `farmers in Paju, who`, `a statement on Friday that says`, lists of nouns; `… all said` |
| hangs on whom | `who have left and called for`, `a builder who said …, saying` |
"""

from __future__ import annotations

import pytest

from tests.extraction.reported import reports

AROUND_CUES = [
    ("Baek says too much is made of the leaflets.", [("Baek", "too much is made of the leaflets")]),
    (
        "Baek said after talks in Jeju with his American and Japanese counterparts that all three agreed.",
        [("Baek", "all three agreed")],
    ),
    (
        "An official travelling with her said it was late.",
        [("An official travelling with her", "it was late")],
    ),
    ("Baek said much more was needed.", [("Baek", "much more was needed")]),
    ("Baek said even more boats had come.", [("Baek", "even more boats had come")]),
    ("Baek put it more bluntly: “Go home.”", [("Baek", "Go home.")]),
    ("Baek said too that the leaflets were harmless.", [("Baek", "the leaflets were harmless")]),
    ("Yoon said in Seoul, South Korea, that the pact was dead.", [("Yoon", "the pact was dead")]),
    (
        "Yoon told reporters on Monday in Paju, Gyeonggi Province, that the gate would open.",
        [("Yoon", "the gate would open")],
    ),
    (
        "Yoon said at a campaign stop in Daegu, South Korea, that the vote was near.",
        [("Yoon", "the vote was near")],
    ),
    (
        "In Kaesong, North Korea, that gate stays shut, Yoon said.",
        [("Yoon", "In Kaesong, North Korea, that gate stays shut")],
    ),
    (
        "The drill was the third time Pyongyang said it had tested the engine.",
        [("Pyongyang", "it had tested the engine")],
    ),
    ("At the same time Pyongyang said it would stop.", [("Pyongyang", "it would stop")]),
    (
        "Han made a comment that sharply described the crew as “traitors.”",
        [("a comment", "the crew as “traitors.”")],
    ),
    ("Han made the claim that there have been two fires.", [("Han", "there have been two fires")]),
    (
        "The film ends with footage of Han saying during the visit, “The gate is open.”",
        [("Han", "The gate is open.")],
    ),
]
MARKS = [
    ("(The ministry later said that the crew had left.)", [("The ministry", "the crew had left")]),
    ("(Han has said he will run again).", [("Han", "he will run again")]),
    ("Han said the crew had left the zone (the strip).", [("Han", "the crew had left the zone (the strip)")]),
    ("” We hope the line stays open,” he said.", [("he", "We hope the line stays open")]),
    (
        "“We hope so,” he said. “The line is open.” ",
        [("he", "We hope so … The line is open.")],
    ),
]
CLAUSES = [
    (
        "The North — which says the drills are a rehearsal for war — fired two shells.",
        [("The North", "the drills are a rehearsal for war")],
    ),
    (
        "The study -- which notes that ten firms owe “billions” -- is a warning to lawmakers.",
        [("The study", "ten firms owe “billions”")],
    ),
    (
        "The talks are over - the North's army said so on Friday.",
        [("the North's army", "The talks are over")],
    ),
    (
        "Yonhap reported that Kim's sister, Kim Yo Jong, said that the South was the enemy.",
        [
            ("Yonhap", "Kim's sister, Kim Yo Jong, said that the South was the enemy"),
            ("Kim Yo Jong", "the South was the enemy"),
        ],
    ),
    (
        "Baek reported that the ice was thin, and his sister, Han Ji, said that it would hold.",
        [("Baek", "the ice was thin"), ("his sister, Han Ji", "it would hold")],
    ),
    (
        "According to her account, after meeting the envoy, she insisted that the crew go home.",
        [
            ("her account", "after meeting the envoy, she insisted that the crew go home"),
            ("she", "the crew go home"),
        ],
    ),
    (
        "Though she called the raid “reckless” and called for the crew to be “sent home” at once, "
        "Han kept the office open.",
        [("she", "the raid “reckless”"), ("she", "the crew to be “sent home” at once")],
    ),
    (
        "Han called the raid “reckless” and called for the crew to be sent home.",
        [("Han", "the raid “reckless”"), ("Han", "the crew to be sent home")],
    ),
]
GAPS = [
    (
        "Seoul restarted its broadcasts, a step the ministry said was needed.",
        [("the ministry", "was needed")],
    ),
    (
        "Seoul will restart its broadcasts, a move Pyongyang said would end in war.",
        [("Pyongyang", "would end in war")],
    ),
    ("Seoul will restart its broadcasts, a step which Paju said was late.", [("Paju", "was late")]),
    ("The Trade Policy Center said it was late.", [("The Trade Policy Center", "it was late")]),
    ("The two sides met in what Baek described as “a small step.”", [("Baek", "a small step.")]),
    (
        "If this plan fails, Yoon argues, there are other options.",
        [("Yoon", "If this plan fails … there are other options")],
    ),
    (
        "Though the first meeting was quiet, Baek said, holding the second would be harder.",
        [("Baek", "holding the second would be harder")],
    ),
    ("He left the hall, Baek said, holding a card that was red.", [("Baek", "He left the hall")]),
    (
        "Perhaps, he said, it could help crews who, “in fits and starts, try to do the right thing.”",
        [("he", "it could help crews who, “in fits and starts, try to do the right thing.”")],
    ),
    (
        "Choi Na-ri, a spokeswoman for the guild, which is made up of farmers, said many of the plots "
        "that critics point to as empty failed to attract buyers.",
        [("Choi Na-ri", "many of the plots that critics point to as empty failed to attract buyers")],
    ),
    (
        "Baek praised the crew, going on to say that it had saved the port.",
        [("Baek", "it had saved the port")],
    ),
    ("Baek has been called a fraud by fellow lawmakers for selling it.", [("fellow lawmakers", "a fraud")]),
    ("Yoon called his vote for the pact a mistake.", [("Yoon", "his vote for the pact a mistake")]),
    ("Yoon and Baek call the raids “crimes.”", [("Yoon and Baek", "the raids “crimes.”")]),
    ("Baek said after the convention he would not run.", [("Baek", "he would not run")]),
    (
        "About 300 families live there, according to the ministry.",
        [("the ministry", "About 300 families live there")],
    ),
    (
        "Han called for reducing the fee in a deal, but Yoon would leave it at ten.",
        [("Han", "reducing the fee in a deal")],
    ),
]
BORNE_OUT = [
    (
        "In a phone call with Moon, Trump said, according to the Blue House, that he would come “soon.”",
        [("Trump", "he would come “soon.”")],
    ),
    ("Trump said, according to the Blue House, he would come.", [("Trump", "he would come")]),
    ("Asked about it, he said the talks were dead.", [("he", "the talks were dead")]),
    (
        "Asked whether it was dead, the pact lives, Cho said.",
        [("Cho", "Asked whether it was dead, the pact lives")],
    ),
    ("Seoul warned Pyongyang against any further tests.", [("Seoul", "Pyongyang against any further tests")]),
    (
        "Seoul warned the fight against the virus would last.",
        [("Seoul", "the fight against the virus would last")],
    ),
]
TOLD = [
    ("Kim told Chung, the envoy, that he understood the drills.", [("Kim", "he understood the drills")]),
    ("Kim told Chung, who was in Seoul, that he understood.", [("Kim", "he understood")]),
    (
        "Moon told U.S. Defense Secretary Mattis, a retired general, on Friday that he was ready.",
        [("Moon", "he was ready")],
    ),
    (
        "Kim told Chung, a friend of the North, and Suh, the spy chief, that he was ready.",
        [("Kim", "he was ready")],
    ),
    (
        "Kim told Chung, the envoys said later, that he understood the drills.",
        [("Kim", "he understood the drills")],
    ),
    (
        "The drill is a sham, Baek told Han, the mayor, who left.",
        [("Baek", "The drill is a sham")],
    ),
    (
        "It was the first time the North had admitted that it held the man, the ministry said.",
        [
            ("the ministry", "It was the first time the North had admitted that it held the man"),
            ("the North", "it held the man"),
        ],
    ),
    (
        "In May the North admitted that it held the man, a step the ministry said was late.",
        [("the North", "it held the man"), ("the ministry", "was late")],
    ),
]
TIMES = [
    (
        "A joint statement issued after the talks said the two sides would meet.",
        [("A joint statement issued after the talks", "the two sides would meet")],
    ),
    ("The line was cut after the ministry said it was old.", [("the ministry", "it was old")]),
    (
        "Trump, who days earlier boasted that his button was “bigger,” said it was a joke.",
        [("Trump", "his button was “bigger"), ("Trump", "it was a joke")],
    ),
    (
        "The mood, said one official who was in the room, was “serious and sincere.”",
        [("one official who was in the room", "The mood … was “serious and sincere.”")],
    ),
    (
        "The line opened in May, when Ri, speaking on state TV, said Kim had asked for it.",
        [("Ri", "Kim had asked for it")],
    ),
    ("When the talks ended, Kim, the leader, said it was over.", [("Kim", "it was over")]),
    ("After the launch, Kim, the leader, said it was over.", [("Kim", "it was over")]),
    (
        "Kim had in his New Year's speech called for “urgent measures.”",
        [("Kim", "urgent measures.")],
    ),
    (
        "Moon insists, as he did again on Monday, that talks are the only way.",
        [("Moon", "talks are the only way")],
    ),
]
SOURCES = [
    (
        "Several defectors who once served in the army and now live in Paju said it was cold.",
        "Several defectors who once served in the army and now live in Paju",
    ),
    (
        "Men who fought there and lost their homes said it was cold.",
        "Men who fought there and lost their homes",
    ),
    ("Kim met a man who knew Lee and Han said it was cold.", "Han"),
    ("The city protested, saying the shell had hit a house.", "The city"),
    ("He left, Baek said, hoping the talks would go on.", "Baek"),
    (
        "Senior officials in Seoul, Tokyo and Paju said they were watching.",
        "Senior officials in Seoul, Tokyo and Paju",
    ),
    ("After talks in Seoul, Tokyo and Paju said they were watching.", "Tokyo and Paju"),
    ("Many lawmakers in Gangnam, who have argued that it helps.", "Many lawmakers in Gangnam"),
    (
        "The plan worries farmers at a market in Paju, who argued that it would fail.",
        "farmers at a market in Paju",
    ),
    ("The plan worries Kim in Paju, who argued that it would fail.", "Paju"),
    ("The ministry issued a statement on Friday that says the line is open.", "a statement"),
    (
        "The family, farmers and lawmakers have been demanding that police open the gate.",
        "The family, farmers and lawmakers",
    ),
    ("The next day, farmers and lawmakers demanded that police open the gate.", "farmers and lawmakers"),
    (
        "Ministers from Seoul, Tokyo and Washington have been calling for restraint.",
        "Ministers from Seoul, Tokyo and Washington",
    ),
    (
        "Baek Jin and Han Seo (the mayor) both suggested that the gate be shut.",
        "Baek Jin and Han Seo (the mayor)",
    ),
    (
        "The film is for farmers, who have taken to the streets and called for the plots to be returned.",
        "farmers",
    ),
    ("The film shows the farmers, and called for the plots to be returned.", "The film"),
]
PARTICIPLES = [
    (
        "Baek was forced to pay a builder who said he was owed money, saying it was late.",
        ["a builder", "Baek"],
    ),
    ("Baek met a builder, who said he was owed money, saying it was late.", ["a builder", "a builder"]),
]
SILENT = [
    "Asked whether the talks were dead, Cho said no.",
    "All the North said was late.",
    "Baek was called to the stage by the leader.",
    "Yoon called a vote for the fifth day.",
    "Readers may not let editors tell them how to vote.",
    "Baek was once asked how the war would end.",
    "Please read the two guides I wrote in 2014 for people in that spot.",
    "Seoul made an aggressive - some say unrealistic - pledge to cut its emissions.",
    "The film features a Yonhap report from over the weekend that lost its way.",
]


@pytest.mark.parametrize(
    ("text", "expected"), AROUND_CUES + MARKS + CLAUSES + GAPS + BORNE_OUT + TOLD + TIMES
)
def test_contents_and_sources_of_longer_sentences(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert reports(text) == expected


@pytest.mark.parametrize(("text", "speaker"), SOURCES)
def test_who_speaks_is_named_in_full(text: str, speaker: str) -> None:
    assert [source for source, _ in reports(text)] == [speaker]


@pytest.mark.parametrize(("text", "speakers"), PARTICIPLES)
def test_a_participle_goes_on_with_the_main_clause(text: str, speakers: list[str]) -> None:
    assert [source for source, _ in reports(text)] == speakers


@pytest.mark.parametrize("text", SILENT)
def test_words_that_only_look_like_a_report_are_none(text: str) -> None:
    assert reports(text) == []

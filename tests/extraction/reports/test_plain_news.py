"""The plainest forms of news, each content in brackets (see `reported.read`); `…` joins two halves.

| kind | right and wrong cases |
| --- | --- |
| a phrase before the verb | `The paper, citing a source, said …`, `The proposal, made in May, calls for …` |
| what interrupts a cue | `cautioned, as did the guild, that …`, `insists, most recently in a talk, that …` |
| whom it is told | a name in marks, a phrase behind it; `warned Oslo to refrain from acts that would …` |
| on what occasion | `admitted under questioning he had …` |
| without `that` | `complained they were …`, `found prices had …` |
| a message | `sent a letter urging …`, `held a briefing announcing …`, `warnings from the crew that …` |
| said for, despite | `jailed for saying that …` |
| in print | `ran an editorial branding …`; not `left, branding …` without a mark |
| against | `warned the guild against sailing` |
| clauses within | `Recalling that the fleet had declared …, Lund`; `and had told`; `, and his party had` |
| with the words | `closed her speech with the words “…”`; not a coat with the words |
| the speaker's silence | `…, but he refuses to name them`, `…, and when pressed on why` |
| another's act | `says that …, and recommends that`; `, but Bergen has ignored` |
| where it ends | `… and has threatened`, `“…” and ordered`, `, enough, he said, to buy`, `, | Lund left` |
| chains | `having promised Oslo that`, `was heard to say`, `was back to insist` |
| acts of speech | `used the feast to accuse`, `admitted taking`; not `denied wrongdoing` |
| releases | `condemns the raid and urges …`, `pledged $10 million` |
| stances | `was careful to say`, `a demand Oslo has rejected as “…”`, `agreed to “…”`, `Had the guild …` |
| asides | `Holm, a former colonel, cautions that`, `concluded that May that`, `compared … to “…”` |
| no comma | `In May the bridge fell, Lund said`; not `Before he left, Lund said goodbye` |
| findings | `figures showed that`, `…, a survey found`; not `Holm showed that` |
| witnesses | `reported seeing …`, `described hearing …`; not `reported rising profits` |
| whom and where | `told reporters in Turku he would`, `told the crew why …`, `asked him which …` |
| plural nouns | `gave assurances that`, `issued repeated warnings that` |
| the writer goes on | `, and she did so`, `be dredged, but nothing has`, `“…,” and her guild had been` |
| two quotations | `said “…,” and, “…”` |
| behind marks | `“…,” while promising`, `“…,” and handed over`; not `“…,” and that` |
| interrupted | `Noting that the mayor, at the feast held in May, cried for …, Lund` |
| two sources | `with Oslo calling it “…” and Bergen warning that` |
| said of it | `…, an offer that Turku called “…”`, `a step he described as …`, `…, the Gazette has learned` |
| no report | `those states that`, `protests, the town`, `declined to call it`, `wrote a book that sold` |
"""

from __future__ import annotations

import pytest

from articles.extraction.reports.finding import find_reports
from tests.extraction.reported import found, read, reports

PHRASES = [
    "The paper, citing unnamed sources, said [the pilot had been dismissed].",
    "The proposal, first made by Holm in May, calls for [the return of the boats].",
    "The resolution, adopted on Monday, demands that [the guild open its books].",
    "[1 The island], as one of the mayor's advisers pointed out, [1 rarely sees two storms in a month].",
    "The author of the essay holds that [the toll is an act of spite].",
    "The report, released on Tuesday, finds that [prices have doubled].",
]
INTERRUPTIONS = [
    "Several experts cautioned, as did the guild itself, that [the plan might change].",
    "The mayor continues to insist, most recently in a talk with the Star, that [the bridge is safe].",
]
HEARERS = [
    "Lund told the radio show “Evening Talk” on Friday that [the bill was dead].",
    "Oslo warned [Bergen to refrain from further acts that would worsen the feud].",
    "The clerk admitted under questioning [he had not read the file].",
    "The clerk admitted to Holm over lunch that [he had not read the file].",
]
WITHOUT_THAT = [
    "Several former crewmen have complained [they were never paid].",
    "The survey found [prices had doubled since May].",
    "The judge ruled [the sale was void].",
    "He recalled the days when the river was frozen.",
    "She observed the talks that were held in May.",
]
MESSAGES = [
    "A group of parents sent a letter to the board urging [it to reconsider].",
    "Lund held a briefing announcing that [the port was closed].",
    "The work went on despite repeated warnings from the engineers that [the wall was cracked].",
    "The clerk was jailed for saying that [the king was mad].",
    "The bank apologized for saying [the vault was dry].",
    "She has been criticized for saying little.",
    "The abbess appealed on Monday [for blankets and bread].",
    "The guild pledged to the king a hundred boats.",
]
PRINTED = [
    "Meanwhile, the Gazette on Monday ran an editorial branding [the port tax as robbery].",
    "The Gazette carried a signed article accusing [the guild of greed].",
    "The Gazette published an essay describing [the pact as a sham].",
    "He left for Oslo, defending the tax as prudent.",
]
AGAINST = [
    "Lund left, warning [the guild against “misjudging our patience.”]",
    "Lund warned [the guild against sailing at night].",
    "He warned [the fight against rats would last].",
]
WITHIN = [
    "Recalling that [the fleet had declared that [it would sail]], Lund warned that [it meant it].",
    "Holm has said [the port would be “the last gate” on the sea], and his party had been drafting a law.",
    "He said [the bridge was old and had told his crew that it was “a wreck.”]",
    "He said [the bridge was old] and told his crew that [it was “a wreck.”]",
    "Pak criticized [the guild for saying the fleet sank the ship].",
]
HANGING = [
    "[A boat sank off the pier, where the guild said [it had built a wall]], the navy said.",
    "[Lund was held on Monday, a day before the guild said [it would strike]], his mother said by phone.",
    "[On Friday a boat sank near a pier, where the guild said [it kept nets]], the navy said.",
    "Lund left, after the guild said [it would strike], and Holm said [it was late].",
    "After the guild said [it would strike], Lund left.",
    "[Holm promised to move the clock], the press secretary said.",
    "Holm promised [to move the clock], the press said.",
    "Lund said [the mayor, Eva Holm, demanded an apology].",
    "Lund said that [Eva Holm, who runs the port, explained the plan in detail].",
    "[The guild notified Oslo of the drills], its clerk, Eva Holm, said.",
    "Lund said no, but Eva Holm, the mayor, urged [calm].",
    "Lund said [the pier was shut], and the mayor, Eva Holm, urged [calm].",
]
WORDS = [
    "The letter ended with the words “[We will not forget you.]”",
    "The general closed his speech with the words: “[The bridge stays open tonight.]”",
    "He wore a coat with the words “The bridge stays open tonight.”",
]
SILENCE = [
    "The bank said [about $40 million had been wired abroad].",
    "Holm said [around half of the crews had left].",
    "Holm said [about a third of the boats were old].",
    "The guild said [between 10 and 20 boats sank].",
    "The guild said about 20 minutes later that [the quay was shut].",
    "Holm spoke about half the crews.",
    "One clerk left. The other said [the quay was shut].",
    "The other claimed boat sank.",
    "Holm said [about 20 people have asked for the post], but he refuses to name them.",
    "The bank announced Tuesday that [it was cutting its forecast], and when pressed on why, its chief left.",
    "He stressed that [the whole crew should be ready] and set forth the tasks of the year.",
    "The agency said [Holm praised the crew and set forth the tasks of the year].",
    "The council said [the launch broke five rules] and expressed serious concern over the port.",
    "The council said [the launch broke five rules] but also voiced support for the port.",
    "The council said [the envoy met Holm and expressed concern over the port].",
    "Anna Holm began by saying [the port was shut].",
    "Lund responded by saying that [the port was open].",
    "The mayor is promising [lower tolls and “boats, boats, boats],” but he has also raised the rent.",
    "The guild blamed [the mayor for not paying his tolls].",
]
OTHERS = [
    "The panel's report says that [crimes go on], and recommends that [the case be sent to the court].",
    "The news agency said [the leader toured a plant and called for more shells].",
    "“[Hands off],” read one banner. Another said, “[We are one.]”",
    "Lund said [the feud was going on “in the dark.”]",
    "The poll found that [57 percent liked the deal].",
    "Envoys have said [they are open to talks], but Bergen has ignored the offer.",
]
ENDS = [
    "Oslo has described [the race as a threat] and has threatened to leave the harbor.",
    "Holm said that “[we fail in order to learn]” and ordered a drill.",
    "[At least one boat sank in the storm and two men were hurt], according to the harbor office.",
    "Oslo, which admitted in 2002 [to having taken the map], maintains [the matter is closed].",
    "Lund, in a talk on Monday, estimated that [the gate had cost a crown, enough], he said, to buy a boat.",
    "[The island has offered a pier, but a pier is no ship], he said.",
    "Regarding the note in which Holm dismissed [the pact as “a fake],” the mayor left town.",
    "The envoy separately suggested [a meeting on Aug. 1 on the tolls].",
    "Tom Lind called [it “a page of an old book],” a habit he said [would only deepen the feud].",
    "Holm, according to the Harbor News, defined [the guild as “a fence with a roof.”]",
]
CHAINS = [
    "Bergen sent a boat, having promised Oslo that [it would carry nothing but corn].",
    "“[You are lighting a lamp with a torch],” Holm was heard to say.",
    "Two days later he was back to insist [the guild had never set a date].",
]
ACTS = [
    "Lund used the feast to accuse [the guild of “gangster-like” tolls].",
    "The radio interrupted its music to announce that [the king had died].",
    "The feast was used to announce the winners.",
    "Lund admitted [taking the key].",
    "Lund confirmed [having met the clerk in Turku].",
    "Lund has denied wrongdoing.",
    "Friends of the law note [the number of fires has fallen].",
]
RELEASES = [
    "The guild strongly condemns the raid and urges [Oslo to stop its boats].",
    "The guild expresses regret over the raid and calls for [calm].",
    "Oslo pledged [$10 million in aid].",
    "Its agency has appealed for [$59 million, of which it has a tenth].",
    "He lives in Turku and reports for the Star.",
]
STANCES = [
    "Oslo has been careful to say that [the race is not over].",
    "Holm hastened to add that [nobody was hurt].",
    "Lund is keen to declare his boat a wonder.",
    "It is a demand the guild has rejected as “[absurd.]”",
    "They pledged [“to make great efforts” and to meet “often.”]",
    "Holm agreed [to visit Turku “before the frost.”]",
    "Holm agreed to visit Turku in May.",
    "The harbor office said [133 boats, including two ferries, were still at sea].",
    "[1 Had the guild paid], Lund said, [1 the matter would have been closed].",
    "Last year alone, the office says, [1,047 boats made the trip].",
    "Oslo said Friday [it will free four boats], and its guild agreed to hold a feast.",
]
ASIDES = [
    "But Min Lund, a former colonel in the island's army, cautions that [the guild would use such a lane].",
    "Holm, who led the talks in 2005, notes that [both sides lied].",
    "Holm, the chief delegate, cautions against [haste].",
    "Clerks from five towns concluded that May that [the boat had been hit by a rock].",
    "The court ruled that week that [the sale was void].",
    "The agency has appealed for [$200 million for its work in the country] but says [it has a tenth].",
    "The Gazette compared [the clerk to “a peddler who has never seen a field”] last week.",
    "He compared the prices to those of May.",
]
NO_COMMA = [
    "[In May the bridge fell], Lund said.",
    "[Among the dead was a boy of five], Lund told the Gazette.",
    "[If the dam breaks the town is lost], Lund said.",
    "[Missing are two sailors], Lund said.",
    "[After the storm the bridge fell], according to Lund.",
    "After the dam broke, Lund said goodbye to his crew.",
    "In the letter he sent in May, Lund said little of it.",
    "Before he left, Lund said, [the boat sank].",
]
FINDINGS = [
    "A survey showed that [60 percent of the town were in debt].",
    "The figures, released on Monday, show that [sales rose in May].",
    "[Prices have doubled since May], a survey found.",
    "[Prices have doubled since May], figures from the bank showed.",
    "Holm showed that he could sail.",
    "The ring was lost, he found.",
    "A letter warning that [the dam could break] was ignored.",
    "Lund indicated [the talks were over].",
]
WITNESSES = [
    "He reported [hearing shots].",
    "Two sailors described [seeing a flash].",
    "The bank reported rising profits.",
    "Lund begged [them to stop].",
    "Lund advised against [sailing].",
]
WHERE_TOLD = [
    "Lund told reporters in Turku [he would sail].",
    "Lund told a crowd of sailors at the port on Monday [the ice was thin].",
    "Lund told the crew [why the dam broke].",
    "Lund told the guild about the day the dam broke.",
]
PLURALS = [
    "Lund gave assurances that [the boat was safe].",
    "Lund issued repeated warnings that [the boat was old].",
    "Lund raised concerns that [the dam would break].",
    "The raid raised concerns that war was near.",
    "The union demanded [better pay and fewer hours].",
    "The union demanded [longer breaks], hours after the vote.",
]
GOES_ON = [
    "Lund said [the tolls would be “a heavy burden],” and her guild had been preparing a rebate since March.",
    "Lund said [the tolls would be “a burden,” and the town would pay].",
    "The panel advised that [the port be dredged], but nothing has been done.",
    "The panel said [the port would soon be dredged, but nothing would be spent].",
    "Lund said [she would sign the bill], and she did so on Monday.",
    "Lund said [the dam was safe], but Holm disagreed.",
]
TWO_QUOTATIONS = [
    "Holm said “[1 the bridge is old],” and, “[1 we shall mend it.]”",
    "Holm asked, “[1 Who will pay?]” and then, “[1 When?]”",
    "Holm said “[the bridge is old]” and left, “a broken man.”",
]
BEHIND_MARKS = [
    "Lund told us that [Oslo would “keep the lamp lit],” while promising [not to raise the toll].",
    "Lund told his guests that [he wanted to “sweep the steps],” and handed over what one aide called a key.",
    "Lund said [the fee would be set “after the vote,” and that the council had not met].",
    "Lund asked [his guest to stay on for another day], saying [the ice was thin].",
    "Lund described [the key as his own affair], which is what one would expect of a clerk.",
]
INTERRUPTED = [
    "Noting that [the mayor, at the feast held on May 2, cried for “war and fire”], Lund left.",
    "Noting that [the mayor slept], Lund left.",
    "He showed the bills, which, he said, [are paid by the guild].",
    "Lund asked him [which of the two had sent the boats].",
    "Lund asked the mayor [whether the road was shut].",
    "Lund asked the pilots [why they had come].",
    "Lund asked the mayor who left.",
    "She was told by a clerk in Turku that [her son was alive] but later found out that the man had lied.",
    "Bergen, which did not get its way, sounded a more cautious note.",
    "Lund posted on his page that [the guild should “stop at once],” while Holm urged [the king to wait].",
]
TWO_SOURCES = [
    "They met, with Oslo calling [the bill “a bridge”] and the old Harbor Guild warning that [it was late].",
    "They traded barbs, with Oslo calling [the bill “a bridge” and a gate].",
]
APPOSED = [
    "The mood at home is grim: [1 clerks], according to the Gazette, [1 have been told to sleep at work].",
    "[The mood is grim: clerks have been told to go], according to the Gazette.",
    "Oslo said [it will open the port if Bergen pays], an offer that Turku promptly called “[a picnic.]”",
    "Oslo said Monday [it will open the port], an offer that Turku promptly rejected as “[a picnic.]”",
    "The guild signed the pact, a step he described as [deeply reckless].",
    "He was known to those he described as friends.",
    "Lund, who came to power in March promising [to mend the pier], left.",
    "Holm's clerks have put up notices in Turku warning that [the river is closed], the Gazette has learned.",
    "The clerk cited a porter as grumbling that [nobody pays].",
    "The council said [it will build a pier and propose talks with the firm].",
    "Clerks say [the pier will fail] and warn of [a flood].",
]
NOTHING = [
    "Three mayors have told me that, and I believed them.",
    "The Gazette asked the mission to the United Towns for comment.",
    "They made twin gestures that suggest the feud is over.",
    "She spoke, hinting at a few questions, such as who owned the key.",
    "He worked in areas of those states that the party had won twice.",
    "A week after the raid sparked sometimes violent protests, the town remains tense.",
    "The council declined to threaten the firm or even call it a foe.",
    "The council will build a pier in the bay and announce talks with the firm.",
    "The feast held that day drew many guests.",
    "Two boats crossed the bay without asking for permission.",
    "Holm wrote a book that sold well.",
    "Holm told a story that made the crew laugh.",
    "Holm wrote a book on how the pier was built.",
]


@pytest.mark.parametrize(
    "marked",
    [
        *PHRASES,
        *INTERRUPTIONS,
        *HEARERS,
        *WITHOUT_THAT,
        *MESSAGES,
        *PRINTED,
        *AGAINST,
        *WITHIN,
        *WORDS,
        *SILENCE,
        *HANGING,
        *OTHERS,
        *ENDS,
        *CHAINS,
        *ACTS,
        *RELEASES,
        *STANCES,
        *ASIDES,
        *NO_COMMA,
        *FINDINGS,
        *WITNESSES,
        *WHERE_TOLD,
        *PLURALS,
        *GOES_ON,
        *TWO_QUOTATIONS,
        *BEHIND_MARKS,
        *INTERRUPTED,
        *TWO_SOURCES,
        *APPOSED,
        *NOTHING,
    ],
)
def test_contents_are_as_bracketed(marked: str) -> None:
    text, contents = read(marked)
    assert found(text) == contents


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The work went on despite warnings from the engineers that the wall was cracked.", "the engineers"),
        ("A group of parents sent a letter to the board urging it to reconsider.", "A group of parents"),
        ("Recalling that the fleet had declared it would sail, Lund warned that it meant it.", "Lund"),
        ("Oslo, Bergen and Turku said the race was over.", "Oslo, Bergen and Turku"),
        ("On Friday, the North, Oslo and Bergen said it was over.", "the North, Oslo and Bergen"),
        ("In Oslo, Lund and Holm said the race was over.", "Lund and Holm"),
        ("Meanwhile, Lund and Holm said the race was over.", "Lund and Holm"),
        ("After meeting Lind, Lund and Holm said the race was over.", "Lund and Holm"),
        ("Oslo, Bergen and Turku condemned the raid and vowed to act.", "Oslo, Bergen and Turku"),
        ("With Oslo calling it “a gift,” Holm left.", "Oslo"),
        ("The clerk was jailed for saying that the king was mad.", "The clerk"),
        ("The letter ended with the words “We will not forget you.”", "The letter"),
        ("The proposal, first made by Holm in May, calls for the return of the boats.", "The proposal"),
    ],
)
def test_the_source_is_who_says_it(text: str, source: str) -> None:
    assert reports(text)[0][0] == source


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The guild voiced “deep regret.”", "mixed"),
        ("The guild said “no thanks.”", "direct"),
        ("The guild vowed: “We shall stay.”", "direct"),
    ],
)
def test_marks_around_the_object_of_a_verb_make_it_mixed(text: str, kind: str) -> None:
    assert [report.type for report in find_reports(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Lund hoped, she said, for “rain,” but Holm, the clerk, refused, saying that it was late.", "Holm"),
        ("Lund said it would be “soon,” but Holm, the clerk, refused, saying that it was late.", "Holm"),
        ("Lund said it would be “soon,” while promising not to raise the toll.", "Lund"),
        ("Lund said it would be “soon,” adding that it was late.", "Lund"),
        (
            "Lund called it “a sop,” while Eva Holm, the clerk, played it down, saying it was late.",
            "Eva Holm",
        ),
        ("Lund called it a sop, while Eva Holm, the clerk, praised it, saying it was late.", "Eva Holm"),
        ("Lund called it “a sop,” and Eva Holm, the clerk, left, saying it was late.", "Eva Holm"),
        ("Lund, the mayor, called it a sop, and Eva Holm, the clerk, said it was late.", "Eva Holm"),
        (
            "Lund, the mayor, and Eva Holm, the clerk, called it a sop, saying it was late.",
            "Lund, the mayor, and Eva Holm",
        ),
        ("The law passed, days after Eva Holm, calling it “a sop,” vowed to leave.", "Eva Holm"),
        ("The law passed after Lund, saying that it was late, signed it.", "Lund"),
        ("Oslo fell silent after Bergen, saying that it was late.", "Oslo"),
        ("It comes a month after Lund, the mayor, said it was late.", "Lund"),
        ("It came after the fire, the mayor said.", "the mayor"),
        ("It came days after leader Eva Holm, opening the fair, said it was late.", "leader Eva Holm"),
        ("Turku found Lund badly informed, Eva Holm said, adding that it was late.", "Eva Holm"),
        (
            "A history of the war in the hills names nine, and Eva Holm, a clerk, said it was late.",
            "Eva Holm",
        ),
        ("The guild has “always” insisted that it was late.", "The guild"),
        ("In Oslo, a clerk of the committee told traders that it was late.", "a clerk of the committee"),
        ("The mayors talked by telephone and said it was late.", "The mayors"),
        ("It was late, according to photographs seen by a clerk.", "photographs"),
    ],
)
def test_a_participle_goes_on_with_the_clause_that_it_trails(text: str, source: str) -> None:
    assert reports(text)[-1][0] == source


@pytest.mark.parametrize(
    "marked",
    [
        "It rained, but Holm, the clerk, said a week later that [the quay was dry].",
        "It rained, and Holm, the clerk, warned days before the feast that [the quay would flood].",
        "Lund called the “idle” pier void, and Holm, the clerk, said days before the feast that [it leaked].",
        "The guild said shortly before the feast that [the quay was dry].",
        "It rained, and Holm, clerk of the guild, announced shortly before the feast that [it was dry].",
        "Holm told reporters two weeks after the feast that [the quay was dry].",
        "Holm branded [the fair, which Oslo announced last week, an insult to the crew].",
        "Holm termed [the pact, which Oslo signed in May, a scrap of paper].",
        "Holm said [weeks of rain had flooded the quay].",
    ],
)
def test_when_it_was_said_is_neither_source_nor_content(marked: str) -> None:
    text, contents = read(marked)
    source, content = reports(text)[-1]
    assert (source in {"Holm", "The guild"}, content) == (True, *contents)

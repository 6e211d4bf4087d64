"""Constructions of wire copy, each content in brackets; `…` joins the two halves of one statement.

| kind | right and wrong cases |
| --- | --- |
| a second verb | `accuses … and demands`, `declared … and ordered` |
| a far subject | apposition or time phrase between the name and the cue |
| a clause around its cue | `The trouble, noted Holm, is …` |
| a subject of its own | `With Oslo saying …`, `and others arguing …` |
| a noun made an act | `issued a warning that …`, `voiced growing concern that …` |
| relative clauses | end before the main verb, also after a comma inside the marks |
| places of speech | `said in his New Year address he …`, `told a news conference Oslo …` |
| no content | a person asked, a headline noun, what nobody said |
"""

from __future__ import annotations

import pytest

from tests.extraction.reported import found, read, reports

SECOND_VERBS = [
    "Bergen accuses [Oslo of draining the lake] and demands [an end to the pumping].",
    "The council declared [the quay a free port] and left.",
    "Oslo denied [the report] and said [no ship had sailed].",
    "He called [the deal fair] and said [another would follow in May].",
    "The allies say [the race is friendly], but Bergen calls [it a farce].",
    "Critics say [the law violates free speech], while supporters argue [it protects the village].",
    "Koh, who teaches in Turku and advises the ministry, said [the offer was serious].",
]
SUBJECTS = [
    "Lund, the sister of the mayor and a clerk of the guild, on Friday called [the plan “a circus.”]",
    "The Gazette, the oldest paper of the town, in an editorial on Sunday urged [the guild to “wake up.”]",
    "With Oslo saying [it would not pay], the fund is empty.",
    "The guild was split, with some saying [the gift was empty] and others arguing [it was a start].",
    "In a letter calling for [restraint], Bergen said [all boats should stay in port].",
    "The two towns have each accused [the other of breaking the pact].",
    "[1 The trouble], noted Holm, [1 is the weather].",
    "“[The sea is rising],” the Gazette quoted Holm as saying.",
    "The Gazette cited Holm as saying [the bridge was “as good as gone.”]",
    "Per the ministry, [some 120 boats were lost].",
]
NOUNS = [
    "Oslo issued a stern warning that [any raid would be met with force].",
    "The guild made a promise [to rebuild the quay].",
    "The guild voiced growing concern that [the quay would sink].",
    "The guild expressed its willingness [to rebuild the quay].",
    "The mayor left no doubt that [the feast would go on].",
    "The bakers were adamant that [the oven must stay].",
    "The agreement calls for [a halt to fishing near the reef].",
    "Article 3 states that [the two towns shall share the ferry].",
    "Bergen calls [the race a rehearsal for war].",
    "Oslo rejected Bergen’s proposal [to share the ferry].",
    "The skipper said in his opening remarks that [the sea was calm].",
    "The mayor’s office denied [a report that it had sold the bell].",
]
RELATIVES = [
    "Holm, who has called [the mayor “foolish],” offered talks.",
    "Calling [the test “a disgrace],” the guild sent for the envoy.",
    "The boat, which Oslo says [can cross in an hour], sank twice.",
    "The tower, which she described as “[a symbol of hope],” was shut in May.",
    "The pact, in which both towns vowed [to share the ferry], was signed in June.",
]
INTERRUPTED = [
    "[1 The bridge], he said, “[1 sinks by the hour.]”",
    "Lund blamed Bergen in a speech, [1 whose mayor], he said, “[1 dances to a tune from Oslo.]”",
    "Not so, argued Holm, a retired pilot: “[They used the same phrase in May.]”",
    "The radio, monitored in Turku, reported the signing an hour later.",
    "Holm, the mayor, who is due in Turku, has in the past said much the same, though in fewer words.",
    "The envoy dismissed as [“a fable” the idea that the quay was sinking].",
    "The envoy told the guild that [the crew would sooner “eat grass”], a rare nod to the hunger on board.",
    "Holm called [it “a trap” for the guild], while a pilot, writing in the Gazette, said [it was fair].",
    "It had denounced [the mayor as “a puppet”] only two weeks ago.",
    "Her brother, shaking his head, put it more bluntly: “[They lie.]”",
    "[The captain toured the quay and called for patience], his office said.",
    "If Oslo says it will pay, the ferry will sail.",
    "What Oslo calls a “sacred race” never took place.",
    "The two crews met, each blaming [the other for the crash].",
    "The guild said in a letter issued late Sunday [it would never sail again].",
    "The guild, in a paper published Thursday, said [the catch had fallen].",
    "The pilot had appealed to [both crews on Monday not to race].",
]
ASIDES = [
    "The skipper warned against [reading too much into the chart]: [1 the ice], he said, [1 was thin].",
    "Of the crew, he notes, [only two are still alive].",
    "For the guild, said Holm, a retired pilot, [the quay “is home.”]",
    "The duke met the crew in May and, according to Holm, [promised to pay].",
    "Another, asked why the crew was so small, points to the chart.",
    "[1 The races], he said with a laugh, [1 were bad for the fish].",
    "“[That is right],” Holm said to the mayor of the town, who began to smile.",
    "The guild has written to the mayor, asking that [he share the ferry].",
    "They asked that question twice.",
    "The gate was shut, the choir agrees.",
    "Then, after a silence: “[I have her eyes, they always said.]”",
]
BETWEEN = [
    "In the house the main guild, calling [the fare “absurd”], demanded [an end to it].",
    "Ryan, asked whether the quay would be shut, answered: “[That is not being considered.]”",
    "[Not all is lost], insists Holm of the guild: [1 the crew who stayed is], he says, “[1 the thread]”.",
    "The guild insists [upon a border that runs through the fjord].",
    "Holm, head of the guild, said by phone that [the quay had sunk].",
    "The skipper said [the drill began at 3 p.m.] “[They were calm],” she added.",
    "“[They were calm],” she said of the crew, many of whom are old.",
    "It rained, but the guild, describing [itself as “hopeful],” said [it expected “a dry May.”]",
    "A guard reached by phone, who said [he was new], said [he “had heard nothing.”]",
    "The guild, whose head had called [the fare “a theft”], answered with a fare of its own.",
    "In a column titled “Not Again,” the Gazette said [the guild had sold the horse twice].",
    "Interview: “The boats will not be back before spring”",
]
WIRE = [
    "Another pilot, who requested anonymity, pointed to Oslo.",
    "A former mayor used to say that [the quay was a horse].",
    "“[1 If you want a fish],” he liked to say, quoting his aunt, “[1 buy a very good net.]”",
    "The guild has asked for it; so has the mayor.",
    "[1 She had not slept since the end of July], she said; “[1 now I will sleep for a week.]”",
    "Oslo and Bergen say [the crew has been moved], but the captain has brushed aside the reports.",
    "The mayor sent us a letter that reads, in part: “[The quay is closed.]”",
    "He stressed that [the nets are the lifeline], and instructed the clerk to count them.",
    "[The guild has noted reports of the fire], its clerk said on Tuesday, when asked of the loss.",
    "The guild said [it would “never” return to the talks], in a statement carried by the Gazette.",
    "He said [Oslo was lifting the ban], days before the feast.",
    "The envoy described [the talks as “brisk”] and left for the ship.",
    "He accused [Oslo of breaking the pact by flying kites three times this month].",
    "The clerk said [it was too early to tell], but expressed hope for the quay.",
]
LISTS = [
    "[Oslo “warmly welcomes” the pact], its envoy, Lars Holm, told a daily briefing.",
    "Holm said [the pact was “a feast with little to eat],” quoting a proverb.",
    "He said [“lower tolls” and the price of fish would pay for it].",
    "Holm said [the timing was not intended]; the clerks learned of it on Friday.",
    "“[The nets are torn],” Mr. Lund, the head of the guild, said.",
    "Holm said [the timing was fair; that the clerks knew of it].",
]
PLACES = [
    "Lund said in his New Year address [he was ready to sail].",
    "Lund said through an interpreter [he wanted to see the fjord].",
    "Bergen said in a message through the pilots [it would send a boat].",
    "The guild said Tuesday after the meeting that [the sides would meet again].",
    "The captain told a news conference [Oslo had lodged a protest].",
    "According to the ministry, [130 pilots were at the quay on Friday].",
    "The South proposed [the two towns hold talks in Turku on Friday].",
    "Critics say [sanctions hurt ordinary people].",
    "“[1 We lost the key],” Han said, adding that [the lock was new]. “[1 We are looking for it.]”",
]
NOTHING = [
    "Police are questioning him about the leaflets.",
    "Lund said little about the plan for the quay.",
    "The priest said a prayer for the lost crew.",
    "Ten crowns per head, the guild pays for the feast.",
    "The plan calls for fewer boats.",
    "Oslo has not said why it cut the line.",
    "The pilot did not say whether the two would meet.",
    "The guild stopped short of saying that the pact was dead.",
]


@pytest.mark.parametrize(
    "marked",
    [
        *SECOND_VERBS,
        *SUBJECTS,
        *NOUNS,
        *RELATIVES,
        *INTERRUPTED,
        *ASIDES,
        *BETWEEN,
        *WIRE,
        *LISTS,
        *PLACES,
        *NOTHING,
    ],
)
def test_contents_are_as_bracketed(marked: str) -> None:
    text, contents = read(marked)
    assert found(text) == contents


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("With Oslo saying it would not pay, the fund is empty.", "Oslo"),
        ("The guild was split, with some saying it was over and others arguing it was a start.", "some"),
        ("In a letter calling for restraint, Bergen said all boats should stay.", "Bergen"),
        ("Asked about such talk, a clerk, who was in Turku, said it was untrue.", "a clerk"),
        ("The bridge is shut, the Gazette reported, quoting Holm as saying it was “old.”", "the Gazette"),
        ("Oslo issued a stern warning that any raid would be met with force.", "Oslo"),
    ],
)
def test_the_first_report_names_its_source(text: str, source: str) -> None:
    assert reports(text)[0][0] == source


STORY = "The clerk opened the door. It was noon. Nobody came. “[We are early],” he said."


def test_a_short_line_without_a_full_stop_is_a_heading() -> None:
    text, contents = read(f"Oslo says bridge is safe\n\n{STORY}\n\nThe door was shut again.\n\nIt rained.")
    assert found(text) == contents


@pytest.mark.parametrize(
    "marked",
    [
        "“[The quay is closed]”, said Ann Holm, a pilot.",
        "‘[The quay is closed]’, said the mayor.",
        "‘[1 The quay is closed],’ says Ann Holm, the pilots’ chief. ‘[1 It opens in May.]’",
        "“[The quay is closed]”, Holm said on Monday. “[It opens in May]”, he added.",
        "Holm said “[we will see]”, as he walked into the hall, his old house in Oslo.",
        "Holm said “[we will see],” as he walked into the hall, his old house in Oslo.",
        "Holm called [the fare “absurd”], adding that [it had doubled].",
        "In Oslo the guild, calling [the fare “absurd”], demanded [an end to it].",
        "In Oslo the guild, calling [the fare “absurd],” demanded [an end to it].",
    ],
)
def test_a_comma_may_stand_on_either_side_of_a_closing_mark(marked: str) -> None:
    text, contents = read(marked)
    assert found(text) == contents


def test_a_line_without_a_full_stop_alone_is_no_heading() -> None:
    text, contents = read("Oslo says [the bridge is safe]")
    assert found(text) == contents


def test_a_quotation_goes_on_after_a_participle_of_its_clause() -> None:
    text, contents = read("“[1 It is cold],” Han said, warning that [ice forms]. “[1 We wait.]” He left.")
    assert found(text) == contents

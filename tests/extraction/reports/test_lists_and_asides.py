"""Ages, names and lists inside what is reported, and `that` as a pronoun before what it is called.

| kind | right and wrong cases |
| --- | --- |
| an age before a conjunction | `said Lund, 61, and two others had left` is one clause |
| a name before what it is called | `called the envoy, Kai Lund, “a guest”` |
| `that` which points | `dismissed that as “idle”`, not `said that as a child he …` |
| an infinitive before a relative clause | `advised crews to stay away from waters that …` |
| a list in a fronted participle | `Noting that boats, nets and ropes were gone, he …` |
"""

from __future__ import annotations

import pytest

from tests.extraction.reported import found, read

AGES = [
    "Holm said [the envoy, Kai Lund, 61, and a clerk of the ferry line were in Turku when it happened].",
    "Holm said [Lund, 61, and two others had left].",
    "Holm said [the ferry was late], and Lund, 61, and two others left.",
]
NAMES = [
    "Holm called [remarks by the island’s envoy, Kai Lund, “an insult to his hosts.”]",
    "Holm called [the envoy, Kai Lund, “a guest who broke the plates.”]",
    "Holm called the envoy, Kai Lund, and the clerk.",
]
POINTING = [
    "Holm dismissed [that account as “a fable],” noting that [the nets were wet].",
    "Oslo dismissed [that as “a fable.”]",
    "Turku has described [that step as “reckless.”]",
    "Turku called [that “reckless.”]",
    "Holm said that [as a child he “could not swim.”]",
    "Holm rejected that on Monday.",
]
TOLD_TO = [
    "Oslo advised [crews to stay away from the quay as part of steps that followed the flood].",
    "Oslo warned [crews to stay away from waters that Turku claims].",
    "Holm appealed to [“all sides” to rebuild the quay].",
    "Holm appealed to “reason” in May.",
]
LISTS = [
    "Noting that [boats, nets and ropes were gone], he said that [nothing was lost].",
    "Noting that [the flood took boats, nets and ropes but not their trust], he said [it was over].",
    "Stressing that [Oslo, Turku and the rest must talk], Holm called for [a feast].",
    "Noting that [Oslo had agreed to talks], Holm, the mayor, said [it was time].",
    "Noting that [Oslo had agreed], the mayor and the clerk, both of Turku, left.",
]
SHOUTED = [
    "A crowd shouted that [the guests should go home].",
    "The clerk pleaded that [he had only followed orders].",
    "A boy yelled that “[the ice is breaking.]”",
    "The crowd chanted that song.",
    "The singer muttered that line again.",
]


@pytest.mark.parametrize("sentence", [*AGES, *NAMES, *POINTING, *TOLD_TO, *LISTS, *SHOUTED])
def test_names_lists_and_pronouns_stay_in_what_is_reported(sentence: str) -> None:
    text, contents = read(sentence)
    assert found(text) == contents


REASONS = [
    "Oslo turned down the loan on Tuesday, citing “[the rot in the beams]”.",
    "Holm said [it would scrap the pact], citing [Turku’s “hostile acts.”]",
    "The ministry shut the pier, citing [“safety concerns” at the quay].",
    "Holm said [the two would meet in March], citing a letter from Turku.",
    "The feast was put off on Friday, citing “rain”.",
    "The Star called it off, citing an article titled “Our Day”.",
]
TOLD_WHOM = [
    "Holm told his counterpart, Kai Lund, 61, that [the door was open].",
    "Holm told Kai Lund, 42, that [rain would come].",
]
PLACED = [
    "Holm said on Sunday in Oslo [the dam was safe].",
    "Holm said in Oslo on Sunday [the dam was safe].",
    "[The barges will sail soon], Holm said in Oslo after meeting the top clerk.",
]
WRITERS = [
    "Holm answered “[no]” when asked if he had met the clerk.",
    "Oslo said [it would free the barge], a move seen as a nod to Turku.",
    "Oslo said [it would free the barge], a step widely viewed as late.",
    "Oslo said [the barge had sunk], prompting Turku to protest.",
    "Oslo called [the raid, the third in a week, a “grave threat”].",
    "The storm forced Turku to report.",
]


@pytest.mark.parametrize("sentence", [*REASONS, *TOLD_WHOM, *PLACED, *WRITERS])
def test_what_stands_around_a_content_is_none_of_it(sentence: str) -> None:
    text, contents = read(sentence)
    assert found(text) == contents

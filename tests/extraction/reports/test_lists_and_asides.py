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
]


@pytest.mark.parametrize("sentence", [*AGES, *NAMES, *POINTING, *TOLD_TO, *LISTS, *SHOUTED])
def test_names_lists_and_pronouns_stay_in_what_is_reported(sentence: str) -> None:
    text, contents = read(sentence)
    assert found(text) == contents

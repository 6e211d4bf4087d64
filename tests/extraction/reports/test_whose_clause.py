"""Whose clause a verb or participle goes on with, where a sentence has several. Each kind with near cases:

| kind | right and wrong cases |
| --- | --- |
| a second clause | `The talks were due, but Oslo left, saying …`; not `…, but left, saying …` |
| the next deed | `Holm called it off, then said …`; not `…, then the clerk said …` |
| a day before what parts | `reported Monday, citing a clerk, that …` |
| people elsewhere | `relatives of sailors held in Oslo, who urged …`; `a school in Oslo, which said …` |
| what is no speaker | `“Sending boats tells the town that …,”`, `Answering a question about …` |
"""

from __future__ import annotations

import pytest

from tests.extraction.reported import reports

CASES = [
    # a second clause
    (
        "The talks were due in May, but the guild put them off, saying it was late.",
        [("the guild", "it was late")],
    ),
    (
        "Oslo sent a boat, and Bergen, which had none, protested, calling it a threat.",
        [("Bergen", "it a threat")],
    ),
    (
        "Oslo sent a boat on Monday but refused to talk, calling the fee a threat.",
        [("Oslo", "the fee a threat")],
    ),
    (
        "The talks failed, but Holm stayed on and told reporters they would resume.",
        [("Holm", "they would resume")],
    ),
    ("Holm flew home, while Lund met the crews and promised them more boats.", [("Lund", "them more boats")]),
    (
        "The guild met the crews, praised them and left, saying they were tired.",
        [("The guild", "they were tired")],
    ),
    ("Oslo, but for its mayor, left the hall, saying it was late.", [("Oslo", "it was late")]),
    (
        "Although Oslo had asked for a delay, Bergen sent the boat, insisting it was late.",
        [("Oslo", "a delay"), ("Bergen", "it was late")],
    ),
    (
        "While Oslo urged patience, Bergen raised the fee, saying it was low.",
        [("Oslo", "patience"), ("Bergen", "it was low")],
    ),
    # the next deed
    ("Holm called it off in May, then said a day later that it was on.", [("Holm", "it was on")]),
    ("Holm met the crews on Monday, then told reporters they were tired.", [("Holm", "they were tired")]),
    (
        "The fleet sank two boats, subsequently claiming that they were empty.",
        [("The fleet", "they were empty")],
    ),
    ("Holm called it off in May, then the clerk said it was on.", [("the clerk", "it was on")]),
    # a day before what parts a verb from its clause
    (
        "The Post reported Monday, citing a clerk, that the boat had left.",
        [("The Post", "the boat had left")],
    ),
    ("Holm said on Friday, after a meeting with crews, that he would go.", [("Holm", "he would go")]),
    ("Holm said Friday, without elaborating, that he would go.", [("Holm", "he would go")]),
    ("Holm spoke on Friday, a day that everybody had feared.", []),
    # people elsewhere
    (
        "Holm met relatives of sailors held in Oslo, who urged him to stay.",
        [("relatives of sailors held in Oslo", "him to stay")],
    ),
    (
        "Holm met Norwegians living in Turku, who said it rained.",
        [("Norwegians living in Turku", "it rained")],
    ),
    # what is no speaker
    (
        "“Sending the boat tells the town that it is safe,” said Holm.",
        [("Holm", "Sending the boat tells the town that it is safe")],
    ),
    ("Leading the crews home, Holm said it was late.", [("Holm", "it was late")]),
    ("Answering a question about how he had come, Holm said he had swum.", [("Holm", "he had swum")]),
    ("Answering a question about how he had come, Holm said:", []),
    ("The boat that had come was empty, Holm said.", [("Holm", "The boat that had come was empty")]),
    ("Holm dismissed suspicions that the boat was empty.", [("Holm", "suspicions that the boat was empty")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_who_says_it_is_the_subject_of_the_clause_it_hangs_on(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert reports(text) == expected


ENDS = [
    (
        "Holm said the crews would sail if the fog lifted, and published their names.",
        "the crews would sail if the fog lifted",
    ),
    (
        "Holm said the crews would sail at noon and saw little risk in it.",
        "the crews would sail at noon and saw little risk in it",
    ),
    ("Holm said the crews would sail at noon and left the hall.", "the crews would sail at noon"),
    (
        "Holm said the crews would sail if the fog lifted and the tide rose.",
        "the crews would sail if the fog lifted and the tide rose",
    ),
    (
        "Oslo said the race was “one of eels and oars,” and did not mention the fire.",
        "the race was “one of eels and oars",
    ),
    (
        "According to Oslo, the boat was checked by a clerk, who handed Holm a map and told him to go.",
        "the boat was checked by a clerk, who handed Holm a map and told him to go",
    ),
    (
        "According to Oslo, Holm asked for a boat and Lund agreed to send one.",
        "Holm asked for a boat and Lund agreed to send one",
    ),
    (
        "According to Oslo, Holm asked for a boat, and Lund said it was late.",
        "Holm asked for a boat",
    ),
    # what one says, and no others
    ("The guild said Holm and Lund met and agreed to go on.", "Holm and Lund met and agreed to go on"),
    ("The guild says Oslo earned a fortune, and recommends new tolls.", "Oslo earned a fortune"),
    ("The guild says Oslo earned a fortune and spent it.", "Oslo earned a fortune and spent it"),
    ("Some clerks say the fee is a trap, but others see a chance.", "the fee is a trap"),
    ("Some clerks say the fee is “a trap,” but others see a chance.", "the fee is “a trap"),
    ("Holm said some had left, but others had stayed.", "some had left, but others had stayed"),
    # what somebody else did next, behind who says so
    (
        "The crews crossed the line, Oslo said, but went back at noon.",
        "The crews crossed the line … but went back at noon",
    ),
    ("Holm brought a map, the guild said, but took no boat.", "Holm brought a map … but took no boat"),
    ("The boat sank, Holm said, but gave no details.", "The boat sank"),
    ("The boat sank, Holm said, but promised to raise it.", "The boat sank"),
    ("Eva Holm, a clerk at the guild, calls the map a fake.", "the map a fake"),
    ("Eva Holm, who drew it, calls the map the only way out.", "the map the only way out"),
]


@pytest.mark.parametrize(("text", "expected"), ENDS)
def test_a_content_ends_with_what_is_said_and_not_before(text: str, expected: str) -> None:
    assert reports(text)[0][1] == expected

"""Constructions of long newspaper prose, each with who speaks, and near cases that report nothing.

| kind | right and wrong cases |
| --- | --- |
| a source between a clause and its second verb | `Kim toured a mill, according to state media, | and urged` |
| answers before a colon, and what stands behind `while` | `Trump's response: “…”` |
| `who` behind a thing | `the owners of shops in the old market who said`: the owners |
| somebody told, with a clause of theirs | `told a man who asked whether it was late | that …` |
| a thing added | `has added a second kiln since the talks broke down` |
| plural nouns that look like verbs | `faces charges | that could end his career` |
| a deed that confirms something | `It was shut for a month, | which confirmed that …` |
| questions, and what is hardly said | `But has he called for …?`, `barely mentioned the South` |
| an office in what somebody is told by | `Critics of his record as president | have said` |
"""

from __future__ import annotations

import pytest

from tests.extraction.reported import reports

SECOND_VERBS = [
    (
        "Kim Jong Un toured a shipyard on Friday, according to state media, and urged crews to work faster.",
        ("Kim Jong Un", "crews to work faster"),
    ),
    (
        "The defense minister flew to Guam, according to Kyodo, Japan's news agency, and told troops that the"
        " drills would go on.",
        ("The defense minister", "the drills would go on"),
    ),
    (
        "On Monday Kim visited a hospital, KCNA said, and called it “a monument to the people.”",
        ("Kim", "it “a monument to the people.”"),
    ),
    (
        "Families of the sailors met the mayor, according to their lawyer, and asked that it be raised.",
        ("Families of the sailors", "it be raised"),
    ),
    (
        "Jan Holm, according to the guild, replied that he would go and stressed the need for haste.",
        ("Jan Holm", "the need for haste"),
    ),
    (
        "Jan Holm, according to a report released on Monday, demanded money and called it a toll.",
        ("Jan Holm", "it a toll"),
    ),
    (
        "The figure, according to the guild, was too high and called it a toll.",
        ("the guild", "it a toll"),
    ),
    (
        "Exports to China fell by a third, according to the trade agency, and warned of a poor harvest.",
        ("the trade agency", "a poor harvest"),
    ),
    (
        "Kim rode a new tank, the ministry said, and warned that the drill was not over.",
        ("the ministry", "the drill was not over"),
    ),
]
MARKED = [
    ("Park, a pilot who leads a group called Fighters for a Free North, said he would not stop.", "Park"),
    ("The group called Kim a liar.", "The group"),
    ("A group called Kim a liar.", "A group"),
    (
        "The flight led the South's army to mobilize and warn residents not to touch what fell.",
        "the South's army",
    ),
    ("The launch could prompt Japan to issue an alert and urge people to take cover.", None),
    ("The storm forced the port to close and warn crews that it was late.", None),
    ("Trump's response to the offer: “We will see what happens.”", "Trump"),
    ("The ministry's explanation for the delay: “We ran out of time.”", "The ministry"),
    ("His advice to the guests: “Never look back again.”", "His"),
    ("One defector's suggestion: “Burn the letters at once.”", "One defector"),
    ("Asked about the letter, Moon had a short answer: “It was warm and long.”", "Moon"),
    ("Trump's son: “We will see what happens.”", "Trump's son"),
    ("Crowds ringed the park - where Trump met Moon - while chanting, “Sign the treaty.”", "Crowds"),
    ("Kim sat in the front row, where Moon joined him, while saying that “it was time.”", "Kim"),
    ("Kim met Moon while saying that “it was time.”", "Kim"),
]
WHO = [
    (
        "Seoul met the managers of plants in the border zone who said they were ruined.",
        "the managers of plants",
    ),
    (
        "The paper spoke to relatives of passengers aboard the ferry who said they had been told nothing.",
        "relatives",
    ),
    (
        "Reporters found survivors of the labor camp who said guards had beaten them.",
        "survivors of the labor camp",
    ),
    ("The navy held the crew of the boat who said they had lost their way.", "the crew"),
    ("The radio took calls from listeners to its morning show who said they missed their sons.", "listeners"),
    ("The panel heard a lawyer for the refugees who said the rule was unfair.", "a lawyer for the refugees"),
    ("Officials met friends of the skipper who said he was ill.", "the skipper"),
    ("The ministry met a company who said it was owed rent.", "a company"),
    ("The court heard members of the Roh Foundation who said the tape was forged.", "the Roh Foundation"),
]
TOLD = [
    (
        "Moon told a lawmaker who asked whether the visit was off that “nothing has changed.”",
        "nothing has changed.",
    ),
    (
        "Kang told reporters who were waiting at the gate that the talks had gone well.",
        "the talks had gone well",
    ),
    (
        "Lee told a refugee who had said in tears that her sons were still there that he would not rest.",
        "he would not rest",
    ),
    ("Cho reminded students who opposed the trip that the two sides had a pact.", "the two sides had a pact"),
]
NOT_TOLD = [
    "Ri told the envoys who had come from Seoul about the new rules that guards follow.",
    "Kim told a guard who knew of the letter that was sent to Trump.",
    "Pyongyang has added a third reactor, a small one, since the talks broke down.",
    "Washington added two banks to the list after the envoys left Hanoi.",
    "Seoul added a clause on fishing before the two leaders signed the text.",
    "The deal shields them from any criminal charges that might arise from the crossing.",
    "It is a set of Maritime Safety Act rules that could shut the port.",
    "The site carried false claims that had been spread for years.",
    "His uncle died of fever in the camp, which confirmed what the family had feared.",
    "The gates stayed shut for a month, which explained why the trucks had left.",
    "Has Kim promised to give up his weapons?",
    "Did Kim say that he would come to Seoul?",
    "But has he called for changing any of the rules that bar them?",
    "Why has Seoul proposed to send rice now?",
    "Kim barely mentioned the South in his speech.",
    "Moon has rarely acknowledged that the sanctions work.",
]
NEAR = [
    ("The minister added the hotline, cut since the office fell, would be restored.", "The minister"),
    ("She added families who applied before the war ended have died.", "She"),
    ("Tokyo claims that could change by May.", "Tokyo"),
    ("The spy agency, which confirmed that the site was empty, gave no date.", "The spy agency"),
    ("Will the talks fail, Seoul asked?", "Seoul"),
    (
        "Critics of Moon's record as president have said the North used him.",
        "Critics of Moon's record as president",
    ),
    ("In his role as mediator Moon said the road was open.", "Moon"),
]


@pytest.mark.parametrize(("sentence", "told"), SECOND_VERBS)
def test_second_verb_goes_on_with_its_clause_past_a_source_in_between(
    sentence: str, told: tuple[str, str]
) -> None:
    assert told in reports(sentence)


@pytest.mark.parametrize(("sentence", "source"), MARKED)
def test_whose_words_stand_behind_a_mark_or_an_aside(sentence: str, source: str | None) -> None:
    assert [who for who, _ in reports(sentence)] == ([source] if source else [])


@pytest.mark.parametrize(("sentence", "person"), WHO)
def test_who_means_people_and_no_thing(sentence: str, person: str) -> None:
    (source, _), *_ = reports(sentence)
    assert source is not None
    assert source.startswith(person)


@pytest.mark.parametrize(("sentence", "content"), TOLD)
def test_what_somebody_is_told_stands_behind_what_tells_of_them(sentence: str, content: str) -> None:
    assert [said for _, said in reports(sentence)] == [content]


@pytest.mark.parametrize("sentence", NOT_TOLD)
def test_near_cases_report_nothing(sentence: str) -> None:
    assert reports(sentence) == []


@pytest.mark.parametrize(("sentence", "source"), NEAR)
def test_near_cases_still_report(sentence: str, source: str) -> None:
    assert [who for who, _ in reports(sentence)] == [source]

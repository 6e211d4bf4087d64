"""What stands behind a verb of saying without "that" and without a helping verb.

| kind | right and wrong cases |
| --- | --- |
| several, and the plain form | `said all sides agree`, `told crews boats need repairs`; not `savings plan` |
| behind a fronted phrase | `On Monday, the guild said plans changed`; not `a step critics say has failed` |
| one of several verbs | `warned of floods, urged calm and left`; not `praised a boat, called the Swan, and` |
| present, and the only verb | `Oslo calls for talks`; not `Oslo calls for talks were ignored` |
"""

import pytest

from tests.extraction.reported import reports

SEVERAL = [
    "workers need more pay",
    "all sides agree",
    "relations remain tense",
    "both sides want peace",
    "ties with Oslo remain tense",
    "Oslo and Bergen want peace",
    "men and women want peace",
    "talks continue",
    "boats need some rest",
]
SAYING = ["said", "argued", "told reporters", "insisted", "claimed", "In May, the trade ministry said"]


@pytest.mark.parametrize("content", SEVERAL)
@pytest.mark.parametrize("saying", SAYING)
def test_several_act_in_a_clause_without_that(saying: str, content: str) -> None:
    text = f"{saying} {content}." if saying[0] == "I" else f"Holm {saying} {content}."
    assert [told for _, told in reports(text)] == [content]


NO_CLAUSE = [
    ("Holm claimed savings plan success.", []),
    ("Holm announced troops withdrawal.", ["troops withdrawal"]),
    ("Holm announced measures to help the poor.", ["measures to help the poor"]),
    ("Holm urged crews to stay.", ["crews to stay"]),
    ("Holm told guests stories of war.", []),
    ("Holm reported arms deals in May.", ["arms deals in May"]),
    ("Oslo shut the pier, a step critics say has failed.", ["has failed"]),
    ("Oslo shut the pier, a move diplomats said makes no sense.", ["makes no sense"]),
    ("Oslo calls for talks were ignored.", []),
    ("Emergency calls for help rose in May.", []),
    ("Police reports of fraud were false.", []),
]


@pytest.mark.parametrize(("text", "told"), NO_CLAUSE)
def test_nouns_and_reduced_clauses_are_none(text: str, told: list[str]) -> None:
    assert [content for _, content in reports(text)] == told


WHO = ["the Trade Ministry", "the trade ministry", "the trade officials", "the guild"]
WHAT = ["plans had changed", "changes would follow", "reports of a flood were wrong"]


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("what", WHAT)
def test_a_fronted_phrase_leaves_subject_and_clause_whole(who: str, what: str) -> None:
    assert reports(f"On Monday, {who} said {what}.") == [(who, what)]


ONLY_VERBS = [
    ("Bergen calls for talks.", ("Bergen", "talks")),
    ("Bergen calls for talks to be held in May.", ("Bergen", "talks to be held in May")),
    ("The mayor cautions against haste.", ("The mayor", "haste")),
    ("But Holm demands action.", ("Holm", "action")),
    ("Holm reports having seen a flash.", ("Holm", "having seen a flash")),
]


@pytest.mark.parametrize(("text", "told"), ONLY_VERBS)
def test_a_present_that_is_the_only_verb_reports(text: str, told: tuple[str, str]) -> None:
    assert reports(text) == [told]


LISTED = [
    ("Holm warned of floods, called for calm and said it was late.", ["floods", "calm", "it was late"]),
    ("Holm vowed to act, accused Oslo of fraud and left.", ["to act", "Oslo of fraud"]),
    ("On Monday, Holm toured the mill, vowed to act, and left.", ["to act"]),
    ("Holm denied the claims, called them “lies” and vowed to sue.", ["them “lies”", "to sue"]),
    ("Holm praised a boat, called the Swan, and left.", []),
    ("Holm left Oslo, accused of fraud by rivals, and went home.", []),
    ("Holm met crews, told to stay at home, and left.", []),
    ("Holm, who left Oslo, urged calm and went home.", ["calm"]),
]


@pytest.mark.parametrize(("text", "told"), LISTED)
def test_a_verb_in_a_list_has_the_subject_of_the_first(text: str, told: list[str]) -> None:
    assert reports(text) == [("Holm", content) for content in told]

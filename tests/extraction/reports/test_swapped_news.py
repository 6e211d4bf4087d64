"""One sentence with any of its parts in other words: what was said stays the same, and nothing else is said.

Each way takes a part that says nothing of the content: the verb, what stands before the clause, beside its
subject, behind its verb, in the content or behind it.
"""

from __future__ import annotations

import pytest

from articles.extraction.text.reporting_words import CueEntry, cue_table
from tests.extraction.reported import found

SAID = "both towns would reopen the ferry next month"
OWN_SOURCES = {"find", "show", "agree (that)"}
"""What only an inquiry, only figures or two who differ are said to do."""
VERBS = [
    "The ministry {past} that {said}.",
    "The ministry has {part} that {said}.",
    "The ministry, which runs the quay, also {past} on Monday that {said}.",
    "The ministry {past} in a letter to the mayor that {said}.",
    "The ministry met on Monday and {past} that {said}, a day after the storm.",
    "While the ministry {past} that {said}, the mayor stayed silent.",
]
CLAUSES = [
    ("{} said that {}", SAID),
    ("{} told reporters {}", "it was late"),
    ("{} urged {}", "both towns to pay"),
    ("{} called for {}", "an end to the tolls"),
    ("{} accused {}", "the mayor of theft"),
    ("{} described {}", "the bridge as a danger to ships"),
    ("{} warned of {}", "grave losses for the town"),
]
BEFORE = """On Monday,|Meanwhile,|At a news conference in Oslo,|In a rare move,|Asked about the fare,|
Last month,|Speaking in parliament,|Following the talks,|However,|But|
In an interview with a local radio station on Tuesday,|Days after the storm,|
Unlike in the past,|With prices rising,|Citing an unnamed clerk,|For the first time in years,"""
BESIDE = """, however,|, in a statement,|, for its part,|, which runs the quay,|, speaking in parliament,|
, in a rare move,|, a day after the storm,| on Monday| in a statement| in Oslo|
 later in the day| has repeatedly| also| reportedly"""
BEHIND = """, a day after the storm|, as crews rose in Oslo|, referring to the fair|
, according to state media|, in an apparent slip|, without elaborating|, days before the fair|
, though no date was set|, even as it rained|, prompting protests from Oslo|
, a claim Oslo denies|, drawing criticism from the mayor|, citing a clerk"""
INSIDE = """for its part|in turn|along with Oslo|including its ships|not the town|if needed|
despite the talks|in May|led by Holm|facing fines|which is in debt|a rich body|now a foe|
already in debt|eager for aid|in his view|so far|as expected|though weak|once an ally|
but not the town|with the mayor's help|home to millions|based in Oslo"""


def parts(text: str) -> list[str]:
    return text.replace("\n", "").split("|")


@pytest.mark.parametrize("pattern", VERBS)
def test_every_verb_with_a_clause_reports_it(pattern: str) -> None:
    def sentence(entry: CueEntry) -> str:
        behind = " ".join([*entry.particle, *["Oslo"] * (entry.addressee == "must")])
        _, _, past, part, _ = (f"{form} {behind}".strip() for form in entry.forms)
        return pattern.format(past=past, part=part, said=SAID)

    verbs = [entry for entry in cue_table() if entry.part == "verb" and entry.frames & {"that", "that!"}]
    plain = [entry for entry in verbs if entry.strength != "optional" and "_" not in entry.forms[2:4]]
    told = [entry for entry in plain if entry.lemma not in OWN_SOURCES]
    assert len(told) > 100
    assert [entry.lemma for entry in told if found(sentence(entry)) != [SAID]] == []


@pytest.mark.parametrize(("clause", "said"), CLAUSES)
def test_what_stands_around_a_clause_is_no_part_of_it(clause: str, said: str) -> None:
    around = [f"{part} {clause.format('the guild', said)}." for part in parts(BEFORE)]
    around += [f"{clause.format(f'The guild{part}', said)}." for part in parts(BESIDE)]
    around += [f"{clause.format('The guild', said)}{part}." for part in parts(BEHIND)]
    assert [text for text in around if found(text) != [said]] == []


@pytest.mark.parametrize(
    "pattern",
    [
        "The clerk said {}.",
        "The clerk told reporters that {}.",
        "{}, the clerk said.",
        "According to the clerk, {}.",
        "{}, said Holm, a clerk.",
    ],
)
def test_what_parts_a_subject_from_its_verb_belongs_to_it(pattern: str) -> None:
    contents = [f"the guild, {aside}, would open the quay" for aside in parts(INSIDE)]
    said = [said[0].upper() + said[1:] if pattern.startswith("{") else said for said in contents]
    assert [content for content in said if found(pattern.format(content)) != [content]] == []

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
"""

from __future__ import annotations

import pytest

from tests.extraction.reported import reports

AROUND_CUES = [
    ("Baek says too much is made of the leaflets.", [("Baek", "too much is made of the leaflets")]),
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
SILENT = [
    "Readers may not let editors tell them how to vote.",
    "Baek was once asked how the war would end.",
    "Please read the two guides I wrote in 2014 for people in that spot.",
    "The film features a Yonhap report from over the weekend that lost its way.",
]


@pytest.mark.parametrize(("text", "expected"), AROUND_CUES + MARKS)
def test_contents_and_sources_of_longer_sentences(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert reports(text) == expected


@pytest.mark.parametrize("text", SILENT)
def test_words_that_only_look_like_a_report_are_none(text: str) -> None:
    assert reports(text) == []

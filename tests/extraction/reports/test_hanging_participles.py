"""Participles that report and hang on a verb that does not: `left after blaming Oslo for …`.

| kind | right and wrong cases |
| --- | --- |
| `after`, `before` | `left after accusing Oslo of theft`; not `without accusing anyone of theft` |
| before the main clause | `Noting that Lund, a clerk, would leave, Holm slept` |
| how time was spent | `spent the week denouncing him as a “liar”`; not `would spend …` |
"""

from __future__ import annotations

import pytest

from tests.extraction.reported import reports

AFTER = [
    (
        "Oslo broke them off in 2010 after blaming Bergen for sinking the ship, a charge Bergen denies.",
        ("Oslo", "Bergen for sinking the ship"),
    ),
    (
        "Holm recalled his envoy after accusing the North of stealing eels.",
        ("Holm", "the North of stealing eels"),
    ),
    ("Holm left before calling on both sides to end the feud.", ("Holm", "both sides to end the feud")),
    ("They met twice before demanding an end to the drills.", ("They", "an end to the drills")),
    ("Oslo cut ties after denouncing the drills as a rehearsal.", ("Oslo", "the drills as a rehearsal")),
    ("Brandt closed the talks by urging the two to meet again.", ("Brandt", "the two to meet again")),
]
SPENT = [
    (
        "Its state media have instead spent the week denouncing Holm as a “traitor” over his remarks.",
        ("Its state media", "Holm as a “traitor” over his remarks"),
    ),
    ("Oslo has spent months accusing Bergen of theft.", ("Oslo", "Bergen of theft")),
    ("Oslo spent years calling for a treaty.", ("Oslo", "a treaty")),
    ("Holm spent the summer warning that the dam would break.", ("Holm", "the dam would break")),
    ("The guild has spent most of the year urging Oslo to pay.", ("The guild", "Oslo to pay")),
    ("Lars Holm, who had spent years demanding an apology, left.", ("Lars Holm", "an apology")),
    ("Oslo, which spent years asking and demanding a toll, left.", ("Oslo", "a toll")),
]


@pytest.mark.parametrize(("text", "expected"), [*AFTER, *SPENT])
def test_a_participle_reports_what_the_subject_said(text: str, expected: tuple[str, str]) -> None:
    assert reports(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Holm left without blaming Bergen for the fire.",
        "Oslo shut the port without accusing anyone of theft.",
        "Oslo closed the road after blaming the fog.",
        "Holm has not spent the week blaming Oslo for the fire.",
        "Holm would spend the week accusing Oslo of theft.",
        "Holm spent money promoting the fair.",
        "Holm spent the week reading reports.",
    ],
)
def test_what_was_not_said_is_not_reported(text: str) -> None:
    assert reports(text) == []


FRONTED = [
    "if it rained, the dam would burst",
    "when the storm came, boats would leave",
    "despite the storm, the pier would be built",
    "in the coming weeks, the pier would be built",
    "Lund, who leads the guild, would resign",
    "Lund, a clerk, would resign",
    "the pier was old, and the bridge was unsafe",
    "boats, nets and ropes would be sold",
    "crews had found two boats, which would be searched",
]


@pytest.mark.parametrize("content", FRONTED)
@pytest.mark.parametrize("who", ["Holm", "the mayor", "he"])
def test_a_fronted_participle_ends_where_the_main_clause_begins(content: str, who: str) -> None:
    assert reports(f"Noting that {content}, {who} shut the port.") == [(who, content)]
    assert reports(f"Warning that {content}, {who} called for calm.") == [(who, content), (who, "calm")]

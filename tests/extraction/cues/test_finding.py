"""The table of cues: each row is well formed, and each example sentence is found as it is marked."""

from __future__ import annotations

import re

import pytest

from articles.extraction.cues.finding import find_cues
from articles.extraction.reports.finding import find_reports
from articles.extraction.text.reporting_words import CueEntry, cue_table
from articles.extraction.text.tokens import tokenise

FRAMES = {"quote", "that", "that!", "zero", "wh", "to", "ing", "np", "for", "of", "against", "on", "any"}
FRAMES |= {
    "np-for-ing",
    "on-to",
    "np-to",
    "np-of",
    "np-for",
    "np-as",
    "np-np",
    "np-on",
    "np-against",
    "np-with",
    "np-claim",
    "np-at",
    "np-like",
    "feeling",
    "copula",
}
ROWS = [
    pytest.param(entry, id=f"{entry.lemma}-{entry.part}-{'-'.join(entry.particle)}") for entry in cue_table()
]


def unmarked(example: str) -> str:
    return re.sub(r"[{}<>\[\]]", "", example)


def marked(example: str, opening: str, closing: str) -> str:
    match = re.search(re.escape(opening) + "(.*?)" + re.escape(closing), example)
    assert match is not None
    return unmarked(match[1])


@pytest.mark.parametrize("entry", ROWS)
def test_each_row_of_the_table_is_well_formed(entry: CueEntry) -> None:
    problems = [
        entry.part not in {"verb", "noun", "preposition"},
        entry.strength not in {"strong", "weak", "optional"},
        entry.addressee not in {"", "must", "may"},
        bool(entry.positions - {"before", "between", "after", "inverted"}),
        bool(entry.frames - FRAMES),
        entry.part == "verb" and not 4 <= len(entry.forms) <= 5,
    ]
    assert not any(problems)


@pytest.mark.parametrize("entry", ROWS)
def test_each_example_is_found_as_it_is_marked(entry: CueEntry) -> None:
    text = unmarked(entry.example)
    found = [
        (
            text[slice(*report.source)] if report.source else None,
            text[slice(*report.cue)] if report.cue else None,
            " … ".join(text[a:b] for a, b in report.segments),
        )
        for report in find_reports(text)
    ]
    wanted = (
        marked(entry.example, "{", "}"),
        marked(entry.example, "<", ">"),
        marked(entry.example, "[", "]"),
    )
    assert found == [wanted]


def test_rows_are_unique() -> None:
    keys = [(entry.lemma, entry.part, entry.particle) for entry in cue_table()]
    assert len(keys) == len(set(keys))


def test_the_longest_expression_wins() -> None:
    tokens = tokenise("He called for calm.")
    assert [(cue.first, cue.last) for cue in find_cues(tokens)] == [(1, 3)]


@pytest.mark.parametrize(
    "sentence",
    [
        "He pressed the button to open the gate.",
        "The guild waved the flag as a sign of peace.",
        "The archer took aim at the barrel.",
        "The tutor brushed the snow from his coat as the bells rang.",
        "The guild proclaimed Holm its master.",
    ],
)
def test_what_somebody_does_with_his_hands_reports_nothing(sentence: str) -> None:
    assert find_reports(sentence) == ()

"""Paragraphs and sentences.

Kinds of errors: a title, an initial, a date or "U.S." taken for the end of a
sentence; sentences glued together without a space; a full stop inside a quotation.
"""

from __future__ import annotations

import pytest

from articles.extraction.text.segmentation import lay_out


def sentences(text: str) -> list[str]:
    layout = lay_out(text)
    tokens = layout.tokens
    return [text[tokens.starts[s.first] : tokens.ends[s.last - 1]] for s in layout.sentences]


@pytest.mark.parametrize(
    "text",
    [
        "Maj. Gen. Pak met Lt. Col. Ahn in Seoul.",
        "The U.S. Forces met the U.N. Command.",
        "On Jan. 6 the D.P.R.K. tested a device at 10 a.m. local time.",
        "Mr. Park and Dr. J. K. Rhee signed.",
        "The rate rose by 6.1 percent, to 1.5 million.",
        "“We came. We saw. We left,” she said.",
        "“Really?” asked the guard.",
        "The ROK-U.S. alliance is strong.",
        "He lives at No. 7 Acacia St. near the park.",
        "He bought the U.S. “Harbour Wind” boats.",
        "Lund sold the U.S. “Evil,” a film.",
    ],
)
def test_these_are_one_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. He left.", ["It rained.", "He left."]),
        ("He went to the U.S. The trip was long.", ["He went to the U.S.", "The trip was long."]),
        (
            "He spoke with the U.S. “We will wait here,” he said.",
            ["He spoke with the U.S.", "“We will wait here,” he said."],
        ),
        (
            'It is up to the U.N. "They lied." He left.',
            ["It is up to the U.N.", '"They lied."', "He left."],
        ),
        ("It ended in 2019.Holm said so.", ["It ended in 2019.", "Holm said so."]),
        ("They said so.[Clip] Holm left.", ["They said so.", "[Clip] Holm left."]),
        ("They met on Sunday.It went well.", ["They met on Sunday.", "It went well."]),
        ("“We left.” The hall was empty.", ["“We left.”", "The hall was empty."]),
        ("Is it true? Nobody knows.", ["Is it true?", "Nobody knows."]),
        ("One line\n\nanother line", ["One line", "another line"]),
        ("He left (in May.) She stayed.", ["He left (in May.)", "She stayed."]),
    ],
)
def test_these_are_two_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_a_sentence_without_an_end_is_cut() -> None:
    layout = lay_out("word " * 1000)
    assert max(s.last - s.first for s in layout.sentences) <= 200


def test_no_quotation_is_cut_where_a_sentence_is() -> None:
    layout = lay_out("“" + "word " * 400 + "end,” said the man.")
    assert len(layout.sentences) == 1

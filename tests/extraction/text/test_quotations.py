"""Which marks open, which close.

Kinds of errors that these sentences stand for: apostrophes and inches taken for
marks; a stray mark that swallows the paragraph; nested marks that end the outer
quotation; a quotation over paragraphs that is cut in two.
"""

from __future__ import annotations

import pytest

from articles.extraction.text.quotations import find_quotations


def outermost(text: str) -> list[str]:
    return [text[q.start : q.end] for q in find_quotations(text) if q.depth == 1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “we are ready” and left.", ["we are ready"]),
        ('He said "we are ready" and left.', ["we are ready"]),
        ("He said ‘we are ready’ and left.", ["we are ready"]),
        ("He said 'we are ready' and left.", ["we are ready"]),
        ("He said «we are ready» and left.", ["we are ready"]),
        ("He said „we are ready“ and left.", ["we are ready"]),
        ("He said 「we are ready」 and left.", ["we are ready"]),
        ("He said 『we are ready』 and left.", ["we are ready"]),
        ("He said 《we are ready》 and left.", ["we are ready"]),
        ("He said ``we are ready'' and left.", ["we are ready"]),
    ],
)
def test_all_kinds_of_marks_are_known(text: str, expected: list[str]) -> None:
    assert outermost(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The players’ bus wasn’t late; it’s Seoul’s fault.",
        "The soldiers' boots didn't fit the farmers' sons.",
        "The shell measured 5\" across and the hull 40' long.",
        "Rock 'n' roll was big in the '90s.",
        "A lonely closing mark” stands here.",
    ],
)
def test_apostrophes_inches_and_stray_marks_quote_nothing(text: str) -> None:
    assert outermost(text) == []


def test_a_quotation_inside_a_quotation_has_depth_two() -> None:
    text = "“He told me ‘not yet’ and hung up,” she said."
    assert [(text[q.start : q.end], q.depth) for q in find_quotations(text)] == [
        ("He told me ‘not yet’ and hung up,", 1),
        ("not yet", 2),
    ]


def test_inner_marks_of_the_same_kind_do_not_end_the_outer_quotation() -> None:
    text = "“The film “Rain” was long,” she said."
    assert outermost(text) == ["The film “Rain” was long,"]


def test_a_single_quotation_that_ends_in_s_ends_before_the_next_one() -> None:
    text = "He told them to ‘show with deeds’ what they want. Oslo’s envoy spoke of ‘throwing mud,’ she said."
    assert outermost(text) == ["show with deeds", "throwing mud,"]


def test_a_plural_possessive_does_not_end_a_single_quotation() -> None:
    assert outermost("He wrote ‘the workers’ rights come first’ on the wall.") == [
        "the workers’ rights come first"
    ]


def test_a_quotation_left_open_is_taken_up_by_the_next_paragraph() -> None:
    first, second = find_quotations("“We came early.\n\n“We left late,” she said.")
    assert (first.left_open, second.resumes) == (True, True)


def test_a_quotation_may_go_on_without_a_new_mark() -> None:
    assert outermost("“We came early.\n\nWe left late,” she said.") == ["We came early.", "We left late,"]


def test_an_unbalanced_mark_costs_its_own_paragraph_only() -> None:
    assert outermost('He said "we are ready.\n\nShe said "no" twice.')[-1] == "no"


def test_a_mark_that_was_never_closed_ends_before_the_next_one_opens() -> None:
    assert outermost("“We came early. Then he said “go home” and left.")[-1] == "go home"


def test_text_without_marks_has_no_quotations() -> None:
    assert find_quotations("Nobody spoke.") == ()

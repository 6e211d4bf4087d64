"""Whatever the text: nothing is raised, spans are verbatim and in order, the same text gives the same
reports."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.extraction.reports.finding import find_reports
from articles.extraction.values import Report
from tests.extraction.growth import grows_at_most

PIECES = """said Kim told that “ ” " ' ’ ‘ , . : — according to the of and but Moon he she , adding ? call
called for quoted as which it says ( ) « » 「 」 … urged North on Monday in a statement will be not by from
claims report state MR. Q: A: saying was quoted while if who"""
WORDS = st.sampled_from([*PIECES.split(), "\n\n", "\u3000", "a\u0301"])
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(WORDS, max_size=60).map(" ".join),
    st.lists(WORDS, max_size=60).map("".join),
)


def are_sound(reports: tuple[Report, ...], text: str) -> bool:
    for report in reports:
        reached = 0
        for start, end in report.segments:
            if not reached <= start < end <= len(text):
                return False
            reached = end
        for span in (report.cue, report.source):
            if span is not None and not 0 <= span[0] < span[1] <= len(text):
                return False
        if report.within is not None and not 0 <= report.within < len(reports):
            return False
    return True


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_spans_lie_in_the_text_and_in_order(text: str) -> None:
    assert are_sound(find_reports(text), text)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_the_same_text_gives_the_same_reports(text: str) -> None:
    assert find_reports(text) == find_reports(text)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_sources_are_never_inside_their_own_quotation(text: str) -> None:
    inside = [
        report
        for report in find_reports(text)
        if report.type == "direct" and report.source and report.frame in {"after", "between", "quote"}
        for start, end in report.segments
        if start <= report.source[0] and report.source[1] <= end
    ]
    assert inside == []


@pytest.mark.parametrize(
    "piece",
    ["word ", "Kim said the plan was old and ", "“a said ", "it said “b” and ", "'it said ", "a” ", "“a ‘b "],
)
def test_time_is_linear_in_the_length(piece: str) -> None:
    short, long = ((piece * (length // len(piece) + 1))[:length] for length in (10_000, 80_000))
    assert grows_at_most(24, lambda: find_reports(short), lambda: find_reports(long))


def test_a_megabyte_without_a_full_stop_is_read() -> None:
    assert find_reports("grey stones lay beside the road and " * 28_000) == ()

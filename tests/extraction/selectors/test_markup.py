"""Spans laid over running text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.extraction.selectors.markup import Run, paragraphs, runs


def test_a_text_without_marks_is_one_run():
    assert runs((0, 5), []) == (Run(0, 5),)


def test_a_mark_inside_divides_the_text_into_three():
    assert [(run.start, run.end, run.covers) for run in runs((0, 10), [[(3, 6)]])] == [
        (0, 3, ()),
        (3, 6, (0,)),
        (6, 10, ()),
    ]


def test_overlapping_marks_share_the_run_between_them():
    assert [run.covers for run in runs((0, 10), [[(0, 6)], [(4, 10)]])] == [(0,), (0, 1), (1,)]


def test_a_mark_inside_another_stands_inside_whichever_was_given_first():
    assert [run.covers for run in runs((0, 10), [[(4, 6)], [(0, 10)]])] == [(1,), (1, 0), (1,)]


def test_an_interrupted_mark_opens_once_and_closes_once():
    laid = runs((0, 10), [[(0, 3), (6, 9)]])
    assert ([run.opens for run in laid], [run.closes for run in laid]) == (
        [(0,), (), (), ()],
        [(), (), (0,), ()],
    )


def test_a_mark_that_began_before_the_window_does_not_open_in_it():
    assert [run.opens for run in runs((10, 20), [[(5, 15)]])] == [(), ()]


def test_an_empty_segment_marks_nothing():
    assert runs((0, 5), [[(2, 2)]]) == (Run(0, 5),)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("One.\n\nTwo.", ((0, 4), (6, 10))),
        ("One.", ((0, 4),)),
        ("One.\n\n\n\nTwo.", ((0, 4), (8, 12))),
        ("", ()),
        ("한국.\n\n😀.", ((0, 3), (5, 7))),
    ],
)
def test_paragraphs_are_divided_by_blank_lines(text, spans):
    assert paragraphs(text) == spans


SPANS = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda pair: (min(pair), max(pair)))
PIECES = st.lists(st.lists(SPANS, min_size=1, max_size=3), max_size=6)
WINDOWS = st.tuples(st.integers(0, 30), st.integers(31, 60))


@settings(deadline=None)  # a busy machine is no defect
@given(WINDOWS, PIECES)
def test_the_runs_of_a_window_are_the_window_once(window, pieces):
    laid = runs(window, pieces)
    assert [offset for run in laid for offset in range(run.start, run.end)] == list(range(*window))


@settings(deadline=None)  # a busy machine is no defect
@given(WINDOWS, PIECES)
def test_a_run_is_covered_by_just_those_that_cover_each_of_its_characters(window, pieces):
    laid = runs(window, pieces)
    assert all(
        set(run.covers)
        == {i for i, spans in enumerate(pieces) if any(start <= at < end for start, end in spans)}
        for run in laid
        for at in range(run.start, run.end)
    )


@settings(deadline=None)
@given(PIECES)
def test_each_mark_opens_and_closes_once_over_all_windows(pieces):
    laid = [*runs((0, 20), pieces), *runs((20, 40), pieces), *runs((40, 60), pieces)]
    marked = [i for i, spans in enumerate(pieces) if any(start < end for start, end in spans)]
    opened = sorted(i for run in laid for i in run.opens)
    closed = sorted(i for run in laid for i in run.closes)
    assert (opened, closed) == (marked, marked)

"""Statements of two readings are paired by the place that they share."""

from articles.ingest.pairing import pair, shared


def test_the_best_overlap_wins():
    assert pair([[(0, 10)]], [[(0, 6)], [(0, 9)]]) == {0: 1}


def test_each_is_paired_once():
    assert pair([[(0, 10)], [(0, 9)]], [[(0, 10)]]) == {0: 0}


def test_less_than_half_is_another_statement():
    assert pair([[(0, 10)]], [[(8, 18)]]) == {}


def test_of_equals_the_preferred_comes_first():
    assert pair([[(0, 10)]], [[(0, 10)], [(0, 10)]], prefer=lambda index: index == 1) == {0: 1}


def test_the_gap_between_segments_is_not_shared():
    assert shared([(0, 10), (20, 30)], [(10, 20)]) == 0.0

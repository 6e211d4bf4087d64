"""EDTF strings: their bounds, their validity and their words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.extraction.edtf import InvalidDate, bounds, in_words, is_uncertain, is_valid


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest"),
    [
        ("2020-09-16", date(2020, 9, 16), date(2020, 9, 16)),
        ("2018-02", date(2018, 2, 1), date(2018, 2, 28)),
        ("2018", date(2018, 1, 1), date(2018, 12, 31)),
        ("2021-01-20/2022-05-09", date(2021, 1, 20), date(2022, 5, 9)),
        ("2019-07-01~", date(2019, 7, 1), date(2019, 7, 1)),
        ("2024-05-28/", date(2024, 5, 28), None),
        ("../2020", None, date(2020, 12, 31)),
        ("1910/1945-08-15", date(1910, 1, 1), date(1945, 8, 15)),
        ("201X", date(2010, 1, 1), date(2019, 12, 31)),
        ("2020-22", date(2020, 6, 1), date(2020, 8, 31)),
    ],
)
def test_bounds_are_the_first_and_last_possible_day(edtf, earliest, latest):
    assert bounds(edtf) == (earliest, latest)


@pytest.mark.parametrize(
    "edtf", ["", "yesterday", "2020-13-01", "2020-02-30", "2020-09-16/2020-09-01", "20200916"]
)
def test_what_is_not_edtf_is_refused_with_its_value(edtf):
    with pytest.raises(InvalidDate, match="is not an EDTF date"):
        bounds(edtf)


@given(st.text(max_size=12))
def test_any_text_is_either_read_or_refused(text):
    assert is_valid(text) in (True, False)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_day_is_its_own_bounds(day):
    assert bounds(day.isoformat()) == (day, day)


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2020-09-16", "16 September 2020"),
        ("2018-09", "September 2018"),
        ("2021-08-26~", "about 26 August 2021"),
        ("2021-01-20/2022-05-09", "between 20 January 2021 and 9 May 2022"),
        ("2024-05-28/", "28 May 2024 or later"),
        ("../2020", "2020 or earlier"),
        ("201X", "201X"),
    ],
)
def test_words_keep_the_uncertainty(edtf, words):
    assert in_words(edtf) == words


@pytest.mark.parametrize(
    ("edtf", "uncertain"), [("2020-09-16", False), ("2020-09", True), ("2020-09-16~", True)]
)
def test_a_single_unmarked_day_is_certain(edtf, uncertain):
    assert is_uncertain(edtf) is uncertain

"""Titles and the days on which they were held."""

from datetime import date

import pytest

from articles.extraction.entities.names import prepare
from articles.extraction.entities.offices import Offices, title_key
from articles.extraction.values import ActorEntry, Directory, PostEntry

MINISTRY = ActorEntry("ministry", "institution", ("Ministry of Unification",), "south-korea")
FIRST = ActorEntry(
    "first", "person", ("Han A-ra",), "south-korea", "f",
    posts=(PostEntry("Minister of Unification", "ministry", "2017-07-03", "2019-04-08"),),
)  # fmt: skip
SECOND = ActorEntry(
    "second", "person", ("Han Bo-ra",), "south-korea", "f",
    posts=(PostEntry("Minister of Unification", "ministry", "2019-04-08", ".."),),
)  # fmt: skip
UNDATED = ActorEntry(
    "undated", "person", ("Han Cho-a",), "south-korea", "f", posts=(PostEntry("Envoy", "ministry"),)
)  # fmt: skip
OPEN = ActorEntry(
    "open", "person", ("Han Do-hee",), "south-korea", "f", posts=(PostEntry("Spokesman", "ministry", "2015"),)
)  # fmt: skip


@pytest.fixture(scope="module")
def offices() -> Offices:
    return Offices(prepare(Directory((MINISTRY, FIRST, SECOND, UNDATED, OPEN))))


KEYS = [
    ("Minister of Unification", "unification minister"),
    ("Vice Minister of National Defence", "vice defense minister"),
    ("Minister of Foreign Affairs and Trade", "foreign minister"),
    ("Minister of the People's Armed Forces", "defense minister"),
    ("National Security Advisor", "national security adviser"),
    ("President of South Korea", "president"),
    ("State Department spokeswoman", "state department spokesman"),
]


@pytest.mark.parametrize(("title", "key"), KEYS)
def test_the_ways_of_writing_a_title_have_one_key(title, key):
    assert title_key(title) == key


def days(first: str, last: str | None = None) -> tuple[date, date]:
    return date.fromisoformat(first), date.fromisoformat(last or first)


def test_the_day_picks_the_holder(offices: Offices):
    assert [holder.slug for holder in offices.find("unification minister", days("2018-01-01"))] == ["first"]


def test_bounds_over_a_change_of_office_leave_both(offices: Offices):
    found = offices.find("unification minister", days("2019-01-01", "2019-12-31"))
    assert {holder.slug for holder in found} == {"first", "second"}


def test_a_post_without_any_date_names_nobody(offices: Offices):
    assert offices.find("envoy", days("2018-01-01")) == []


def test_a_post_without_a_known_end_does_not_last_for_ever(offices: Offices):
    found = [bool(offices.find("spokesman", days(day))) for day in ("2016-06-01", "2024-06-01")]
    assert found == [True, False]


def test_a_post_with_no_end_known_by_now_lasts(offices: Offices):
    assert [holder.slug for holder in offices.find("unification minister", days("2030-01-01"))] == ["second"]


def test_the_office_is_told_only_for_a_day(offices: Offices):
    assert offices.held("first", (None, None)) is None


def test_a_post_is_held_from_its_first_day_to_its_last(offices: Offices):
    found = offices.find("unification minister", days("2019-04-08"))
    assert {holder.slug for holder in found} == {"first", "second"}

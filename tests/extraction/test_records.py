"""Values that the engine hands out are frozen for everybody, though they are filled while still open."""

import copy
import pickle
from dataclasses import FrozenInstanceError, replace

import pytest

from articles.extraction.records import frozen
from articles.extraction.values import Dating, Mention, PostEntry


@frozen
class Pair:
    first: int
    second: tuple[int, ...] = ()


def test_a_value_cannot_be_changed():
    with pytest.raises(FrozenInstanceError):
        Pair(1).first = 2


def test_a_value_given_by_place_equals_one_given_by_name():
    assert Mention((0, 4), "south-korea", None, "named") == Mention(
        span=(0, 4), actor="south-korea", basis="named"
    )


def test_equal_values_have_one_hash():
    assert len({Pair(1, (2,)), Pair(first=1, second=(2,))}) == 1


@pytest.mark.parametrize(
    "remade", [lambda value: pickle.loads(pickle.dumps(value)), copy.deepcopy, copy.copy]
)
def test_a_value_outlives_a_copy(remade):
    post = PostEntry("Minister", "unification-ministry", "2020-07-27", aliases=("Unification Minister",))
    assert remade(post) == post


def test_replace_makes_another_value_of_the_same_kind():
    assert replace(Dating("2018", "as told"), edtf="2019") == Dating("2019", "as told")


@pytest.mark.parametrize(("values", "named"), [((), {}), ((1, (), 3), {}), ((1,), {"third": 3})])
def test_missing_and_unknown_fields_are_errors(values, named):
    with pytest.raises(TypeError, match="argument"):
        Pair(*values, **named)


def test_a_value_shows_its_fields():
    assert repr(Pair(1)) == "Pair(first=1, second=())"

"""Which entries are suggested as the same, and that a person's no is remembered."""

import pytest

from articles.ingest.same import count_suggested, suggested
from articles.models import Actor, DistinctPair, Event, Publisher
from tests import factories


def named(*texts, kind="variant", **values):
    actor = factories.make_actor(texts[0], **values)
    for text in texts:
        actor.names.create(text=text, kind=kind)
    return actor


def pairs(model):
    return [(pair.one, pair.other) for pair in suggested(model)]


def test_two_spellings_of_one_name_are_suggested(db):
    one, other = named("Ri Son-gwon"), named("Ri Son Gwon")
    assert pairs(Actor) == [(one, other)] or pairs(Actor) == [(other, one)]


def test_names_that_only_look_alike_are_not(db):
    named("Kim Jong-un")
    named("Kim Jong-il")
    assert pairs(Actor) == []


def test_a_family_name_alone_is_no_reason(db):
    named("Kim Jong-un", "Kim")
    named("Kim Yo-jong", "Kim")
    assert pairs(Actor) == []


def test_a_title_before_a_family_name_is_no_reason(db):
    named("Kim Dae-jung", "President Kim")
    named("Kim Young-sam", "President Kim")
    assert pairs(Actor) == []


def test_a_city_that_stands_for_both_is_no_reason(db):
    for name in ("Ministry of Unification", "Blue House"):
        named(name, kind="press").names.create(text="Cheong Wa Dae", kind="metonym")
    assert pairs(Actor) == []


def test_a_person_and_an_institution_of_one_name_are_two(db):
    named("Minju Choson")
    named("Minju Choson", kind="press").__class__.objects.filter(name="Minju Choson").last()
    Actor.objects.filter(pk=Actor.objects.last().pk).update(kind="media")
    assert pairs(Actor) == []


def test_who_was_told_apart_is_not_suggested_again(db):
    one, other = named("Kim Yong-chol"), named("Kim Yong-chol")
    editor = factories.make_editor()
    DistinctPair.objects.tell_apart("actor", other.pk, one.pk, by=editor, name="Editor")
    assert (pairs(Actor), count_suggested()["actor"]) == ([], 0)


def test_telling_apart_twice_is_remembered_once(db):
    editor = factories.make_editor()
    for pair in ((1, 2), (2, 1)):
        DistinctPair.objects.tell_apart("actor", *pair, by=editor, name="Editor")
    assert DistinctPair.objects.count() == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"homepage": "yna.co.kr"}, {"homepage": "www.yna.co.kr"}),
        ({"aliases": "The Daily"}, {"aliases": "Daily\nOther"}),
    ],
)
def test_publishers_with_one_host_or_one_name_are_suggested(db, one, other):
    factories.make_publisher(**one)
    factories.make_publisher(**other)
    assert len(pairs(Publisher)) == 1


@pytest.mark.parametrize(("date", "count"), [("2018-04", 1), ("2019-05", 0), ("", 1)])
def test_events_of_one_name_are_suggested_where_their_dates_can_be_the_same(db, date, count):
    factories.make_event("The April Talks", date="2018-04-27")
    factories.make_event("April talks", date=date)
    assert len(pairs(Event)) == count


def test_events_of_one_day_and_place_are_suggested(db):
    for name in ("Talks", "Meeting"):
        factories.make_event(name, date="2018-04-27", place="Panmunjom")
    assert len(pairs(Event)) == 1


def test_many_are_looked_at_in_as_many_queries_as_a_few(db, django_assert_num_queries):
    for number in range(4):
        named(f"Kim Yong-{'chol' if number % 2 else 'nam'}")
    with django_assert_num_queries(3):
        suggested(Actor)

"""The queries of pages that are made once give what the ORM gives each time."""

import pytest

from articles.models import Actor, Article, Event, Statement, reading
from articles.models.prepared import NUMBER, Prepared
from tests.factories import make_actor, make_article, make_event, make_mention, make_post, make_statement

pytestmark = pytest.mark.django_db


BACK = {"statement", "article"}
"""What leads from a joined row back to the one that is read."""


def columns(row, without=()):
    """What is read of a row: its columns, those of the rows that it joins, and of its speakers."""
    read = {name: value for name, value in vars(row).items() if name[0] != "_" and name != "credited"}
    joined = {
        name: columns(one, BACK) if one is not None else None
        for name, one in row._state.fields_cache.items()
        if name not in without
    }
    return read, joined, [columns(one, BACK) for one in vars(row).get("credited", ())]


@pytest.fixture
def joint():
    """A statement of two speakers, one of them in a post and one without an entry, at an event."""
    article = make_article(text="“We agreed,” both said on Monday. “Not I,” he added.", published="2019-03~")
    event = make_event("Hanoi summit")
    minister = make_actor("Han A")
    statement = make_statement("We agreed", article=article, speaker=minister, occasion=event)
    statement.attributions.update(post=make_post(minister))
    statement.attributions.create(name="a passer-by", position=1)
    make_statement("Not I", article=article)
    return statement


def test_a_statement_is_read_as_the_orm_reads_it(joint):
    reading.statement_to_read(joint.key)
    assert columns(reading.statement_to_read(joint.key)) == columns(
        Statement.objects.for_page().get(pk=joint.pk)
    )


def test_notes_are_read_as_the_orm_reads_them(joint):
    rows = Statement.objects.filter(article=joint.article_id).in_text_order().for_notes()
    assert [columns(row) for row in reading.notes(joint.article)] == [columns(row) for row in rows]


def test_an_article_is_read_as_the_orm_reads_it(joint):
    expected = columns(Article.objects.for_reading().get(pk=joint.article_id))
    assert columns(reading.article_to_read(joint.article.slug)) == expected


def test_nothing_is_read_at_an_address_of_nothing(joint):
    assert (reading.statement_to_read("no-such-key"), reading.article_to_read("no-such-slug")) == (None, None)


def test_the_events_of_an_article_are_those_named_and_those_at_which_something_was_said(joint):
    named = make_event("Panmunjom summit", date="2018-04-27")
    make_event("Singapore summit")
    make_mention(joint.article, "Monday", event=named)
    assert reading.events_of(joint.article) == [named, Event.objects.get(name="Hanoi summit")]


def related(row, *names):
    """The rows that belong to one, by the names of their fields, without what leads back to it."""
    back = {"actor", "event", "part_of"}
    return {name: [columns(one, back) for one in getattr(row, name).all()] for name in names}


def test_an_actor_is_read_as_the_orm_reads_it(joint, django_assert_num_queries):
    ministry = make_actor("Ministry A")
    actor = make_actor("Bureau A", part_of=ministry)
    actor.names.create(text="The Bureau", position=1)
    make_post(actor, institution=ministry)
    names = ("names", "posts", "parts")
    for one in (actor, ministry):
        rows = Actor.objects.select_related("part_of").prefetch_related(
            "names", "posts__institution", "parts"
        )
        expected = rows.get(pk=one.pk)
        with django_assert_num_queries(4):
            found = reading.actor_to_read(one.slug)
            assert [columns(found), related(found, *names)] == [columns(expected), related(expected, *names)]


def test_an_event_is_read_as_the_orm_reads_it(joint, django_assert_num_queries):
    event = Event.objects.get(name="Hanoi summit")
    event.names.create(text="The second summit")
    event.participants.set([make_actor("Kim B"), make_actor("Ahn C")])
    names = ("names", "participants")
    expected = Event.objects.prefetch_related(*names).get(pk=event.pk)
    with django_assert_num_queries(3):
        found = reading.event_to_read(event.slug)
        assert [columns(found), related(found, *names)] == [columns(expected), related(expected, *names)]


def test_no_actor_and_no_event_is_read_at_an_address_of_nothing(db):
    assert (reading.actor_to_read("no-such-slug"), reading.event_to_read("no-such-slug")) == (None, None)


def test_a_query_without_a_place_for_its_value_is_refused():
    with pytest.raises(ValueError, match="no place for the value"):
        Prepared(lambda _: Event.objects.all(), NUMBER).rows(1)

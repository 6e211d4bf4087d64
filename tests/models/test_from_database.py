"""The objects of rows are those that Django makes, in less time."""

import pickle

import pytest
from django.db.models import Model
from django.db.models.signals import post_init

from articles.models import Actor, Article, Attribution, Event, Statement
from tests.factories import make_actor, make_article, make_event, make_statement

pytestmark = pytest.mark.django_db


@pytest.fixture
def archive():
    article = make_article(text="“We agreed,” Han said on Monday.", published="2019-03~")
    make_statement("We agreed", article=article, speaker=make_actor("Han A"), occasion=make_event("A summit"))


def read(model):
    return model.objects.order_by("pk")


@pytest.mark.parametrize("model", [Actor, Article, Attribution, Event, Statement])
def test_a_row_has_the_columns_and_the_state_that_django_gives_it(archive, model, monkeypatch):
    ours = read(model).get()
    monkeypatch.setattr(model, "from_db", classmethod(Model.from_db.__func__))
    django = read(model).get()
    both = [
        (
            {name: value for name, value in vars(row).items() if name != "_state"},
            (row._state.adding, row._state.db),
        )
        for row in (ours, django)
    ]
    assert both[0] == both[1]


def test_a_column_that_is_left_out_is_read_when_it_is_asked_for(archive, django_assert_num_queries):
    row = read(Statement).only("key").get()
    assert row.get_deferred_fields() == {
        field.attname for field in Statement._meta.concrete_fields if field.attname not in ("id", "key")
    }
    with django_assert_num_queries(1):
        assert row.content == "We agreed"


def test_a_row_is_changed_in_its_place(archive):
    row = read(Event).get()
    row.name = "Another summit"
    row.save()
    assert [event.name for event in read(Event)] == ["Another summit"]


def test_a_row_is_the_same_behind_a_cache(archive):
    row = read(Statement).select_related("article").get()
    again = pickle.loads(pickle.dumps(row))
    assert (again, again.article.title) == (row, row.article.title)


def test_who_wants_to_be_told_of_each_object_is_told(archive):
    told = []

    def tell(sender, instance, **kwargs):
        told.append(instance.name)

    post_init.connect(tell, sender=Actor)
    try:
        row = read(Actor).get()
    finally:
        post_init.disconnect(tell, sender=Actor)
    assert told == [row.name]

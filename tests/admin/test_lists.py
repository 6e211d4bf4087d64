"""Every list of the admin: it opens, can be searched, and needs as many queries for many rows as for few."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests import factories
from tests.admin.browser import add_url, change_url, list_url

MODELS = [
    "publisher",
    "article",
    "actor",
    "post",
    "event",
    "statement",
    "mention",
    "pastaddress",
    "capture",
    "evaluation",
]


def fill(size: int) -> None:
    for _ in range(size):
        publisher = factories.make_publisher(kind="newspaper")
        actor = factories.make_actor()
        factories.make_post(actor, ongoing=True)
        event = factories.make_event()
        article = factories.make_article(publisher=publisher)
        factories.make_statement(article=article, words="We will go on", speaker=actor, occasion=event)
        factories.make_mention(article, "Seoul", actor=actor)


@pytest.mark.parametrize("model", MODELS)
def test_a_list_opens(desk, model):
    fill(1)
    assert desk.get(list_url(model)).status_code == 200


@pytest.mark.parametrize("model", MODELS)
def test_a_list_asks_as_often_for_twelve_rows_as_for_three(desk, django_assert_num_queries, model):
    fill(3)
    desk.get(list_url(model))  # content types and the like are asked for once
    with CaptureQueriesContext(connection) as few:
        desk.get(list_url(model))
    fill(9)
    with django_assert_num_queries(len(few.captured_queries)):
        desk.get(list_url(model))


@pytest.mark.parametrize("model", MODELS)
def test_a_list_can_be_searched(desk, model):
    fill(1)
    assert desk.get(list_url(model), {"q": "nobody-has-this"}).context["cl"].result_count == 0


@pytest.mark.parametrize("model", ["publisher", "actor", "event", "article"])
def test_filters_show_their_counts(desk, model):
    fill(1)
    assert desk.get(list_url(model)).context["cl"].add_facets


@pytest.mark.parametrize("model", ["publisher", "actor", "post", "event", "statement", "mention"])
def test_the_form_for_a_new_record_opens(desk, model):
    assert desk.get(add_url(model)).status_code == 200


@pytest.mark.parametrize("name", ["actor", "post", "event", "statement", "mention", "article"])
def test_no_form_lists_all_actors(desk, name):
    record = make(name)
    factories.make_actor("Somebody Else Entirely", kind="institution")
    assert "Somebody Else Entirely" not in desk.get(change_url(record)).content.decode()


def make(name: str):
    if name == "mention":
        return factories.make_mention(factories.make_article(), "Seoul", actor=factories.make_actor())
    if name == "statement":
        return factories.make_statement(speaker=factories.make_actor())
    return getattr(factories, f"make_{name}")()


@pytest.mark.parametrize("form", ["김정은", "Kim Jong Un"])
def test_actors_are_found_by_any_of_their_names(desk, form):
    actor = factories.make_actor("Kim Jong-un")
    actor.names.create(text="김정은", kind="hangul")
    actor.names.create(text="Kim Jong Un")
    factories.make_actor("Moon Jae-in")
    address = reverse("admin:autocomplete")
    answer = desk.get(
        address, {"app_label": "articles", "model_name": "attribution", "field_name": "actor", "term": form}
    ).json()
    assert [row["text"] for row in answer["results"]] == ["Kim Jong-un"]

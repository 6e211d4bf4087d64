"""Two editors at one record: nobody writes over the other without knowing, and nothing typed is lost."""

import pytest
from django.contrib.auth.models import Permission
from django.test import Client

from tests import factories
from tests.admin.browser import change_url, form_data


def make(name):
    return getattr(factories, f"make_{name}")()


FIELDS = {"article": "title", "statement": "note", "actor": "name", "event": "name", "publisher": "name"}


@pytest.fixture(params=FIELDS)
def record(request, db):
    return make(request.param)


def field_of(record):
    return FIELDS[record._meta.model_name]


def both(desk, record):
    """Two editors open the form; one saves first."""
    first, second = desk.get(change_url(record)), desk.get(change_url(record))
    desk.post(change_url(record), form_data(first, **{field_of(record): "The first one's"}))
    return desk.post(change_url(record), form_data(second, **{field_of(record): "The second one's"}))


def test_a_stale_save_is_refused(desk, record):
    both(desk, record)
    record.refresh_from_db()
    assert getattr(record, field_of(record)) == "The first one's"


def test_the_refusal_shows_the_difference(desk, record):
    assert "is now: The first one" in both(desk, record).content.decode()


def test_what_was_typed_is_still_there(desk, record):
    form = both(desk, record).context["adminform"].form
    assert form[field_of(record)].value() == "The second one's"


def test_saving_once_more_is_a_decision(desk, record):
    refused = both(desk, record)
    desk.post(change_url(record), form_data(refused))
    record.refresh_from_db()
    assert getattr(record, field_of(record)) == "The second one's"


def test_the_same_editor_saves_twice_in_a_row(desk, record):
    for text in ("Once", "Twice"):
        desk.post(change_url(record), form_data(desk.get(change_url(record)), **{field_of(record): text}))
    record.refresh_from_db()
    assert getattr(record, field_of(record)) == "Twice"


def test_somebody_who_may_only_look_sees_the_record(record):
    user = factories.make_editor("guest", is_staff=True)
    user.is_superuser = False
    user.save()
    user.user_permissions.add(Permission.objects.get(codename=f"view_{record._meta.model_name}"))
    client = Client()
    client.force_login(user)
    assert client.get(change_url(record)).status_code == 200


def test_two_editors_of_an_article_see_each_other(desk, db):
    article, other = factories.make_article(), Client()
    other.force_login(factories.make_editor("lee", first_name="Jiwoo", last_name="Lee"))
    shown = [one.get(change_url(article)).content.decode() for one in (desk, other, desk)]
    told = ["Also at this article: Jiwoo Lee", "Also at this article: Minji Kim"]
    assert [[words in page for words in told] for page in shown] == [
        [False, False],
        [False, True],
        [True, False],
    ]

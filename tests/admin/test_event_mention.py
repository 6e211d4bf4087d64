"""Events and mentions in the admin."""

import pytest

from articles.models import Mention, PastAddress
from tests import factories
from tests.admin.browser import add_url, change_url, form_data

TEXT = "The Hanoi summit ended early.\n\nMoon spoke of the summit, and Moon was brief."


def save(desk, record, **changes):
    return desk.post(change_url(record), form_data(desk.get(change_url(record)), **changes))


def test_an_events_former_slug_redirects(desk):
    event = factories.make_event(slug="hanoi")
    save(desk, event, slug="hanoi-summit")
    assert PastAddress.objects.get(kind="event", value="hanoi").target == event


@pytest.mark.parametrize("date", ["27 February", "2019-02-28/2019-02-27"])
def test_an_event_whose_date_can_not_be_is_refused_beside_the_field(desk, date):
    response = save(desk, factories.make_event(), date=date)
    assert "is not an EDTF date" in str(response.context["adminform"].form.errors["date"])


@pytest.fixture
def article(db):
    return factories.make_article("Talks end", TEXT)


def add(desk, article, **values):
    data = {"article": str(article.pk), "words": "Hanoi summit", **values}
    return desk.post(add_url("mention"), form_data(desk.get(add_url("mention")), **data))


def errors(response):
    return response.context["adminform"].form.errors


def test_a_mention_is_placed_by_its_words(desk, article):
    add(desk, article, event=str(factories.make_event().pk))
    assert Mention.objects.get().start == TEXT.index("Hanoi")


def test_a_mention_of_nobody_is_refused(desk, article):
    assert "exactly one" in str(errors(add(desk, article))["actor"])


def test_a_mention_of_an_actor_and_an_event_is_refused(desk, article):
    both = {"event": str(factories.make_event().pk), "actor": str(factories.make_actor().pk)}
    assert "exactly one" in str(errors(add(desk, article, **both))["actor"])


def test_a_mention_recorded_already_is_refused(desk, article):
    event = factories.make_event()
    factories.make_mention(article, "Hanoi summit", event=event)
    assert "already recorded" in str(errors(add(desk, article, event=str(event.pk)))["words"])


def test_a_mention_that_stands_twice_is_asked_about(desk, article):
    actor = str(factories.make_actor().pk)
    assert "stand 2 times" in str(errors(add(desk, article, words="Moon", actor=actor))["words"])


def test_a_mention_is_shown_in_its_sentence(desk, article):
    mention = factories.make_mention(article, "Hanoi summit", event=factories.make_event())
    assert "The <mark>Hanoi summit</mark> ended early." in desk.get(change_url(mention)).content.decode()

"""An occasion that the text names becomes an event with one click."""

from __future__ import annotations

import pytest

from articles.models import Event, PastAddress
from tests import factories
from tests.admin.test_review import take, url

TEXT = "“We will go on,” Ahn Ji told a forum in Seoul. “It takes trust.”\n\nYonhap reported the offer."


@pytest.fixture
def article(db):
    return factories.make_article("Talks to go on", TEXT)


def said_there(article, content, **values):
    words = "a forum in Seoul"
    start = TEXT.index(words)
    place = {"occasion_mention_start": start, "occasion_mention_end": start + len(words)}
    return factories.make_statement(
        content, article=article, said="2020-06-10", occasion_mention=words, **place, **values
    )


@pytest.fixture
def first(article):
    return said_there(article, "We will go on", speaker=factories.make_actor("Ahn Ji"))


def make_event(desk, statement, **values):
    return take(
        desk, statement, "make-event", **{"name": "Forum in Seoul, 10 June 2020", "kind": "other", **values}
    )


def test_an_event_is_offered_where_the_text_names_an_occasion(desk, article, first):
    page = desk.get(f"{url(article)}?s={first.pk}").content.decode()
    assert 'value="Forum in Seoul, 10 June 2020"' in page
    assert "in the text: “a forum in Seoul”" in page


def test_no_event_is_offered_where_the_statement_has_one(desk, article, first):
    first.occasion = factories.make_event("The forum")
    first.save()
    assert "make-event" not in desk.get(f"{url(article)}?s={first.pk}").content.decode()


def test_a_new_event_has_the_day_and_the_speakers(desk, first):
    make_event(desk, first, kind="talks")
    event = Event.objects.get()
    assert (event.slug, event.kind, event.date) == ("forum-in-seoul-10-june-2020", "talks", "2020-06-10")
    assert [str(actor) for actor in event.participants.all()] == ["Ahn Ji"]


def test_what_else_was_said_there_gets_the_event_and_still_waits(desk, article, first):
    other = said_there(article, "It takes trust")
    elsewhere = factories.make_statement("the offer", article=article)
    make_event(desk, first)
    for row in (other, elsewhere):
        row.refresh_from_db()
    assert (first.occasion, other.occasion, elsewhere.occasion) == (*[Event.objects.get()] * 2, None)
    assert (first.review, other.review) == ("confirmed", "suggested")
    assert other.edited


def test_a_new_event_never_gets_an_address_that_was_anothers(desk, first):
    another = factories.make_event("Another")
    PastAddress.objects.create(kind="event", value="forum-in-seoul-10-june-2020", event=another)
    make_event(desk, first)
    assert first.occasion.slug == "forum-in-seoul-10-june-2020-2"


def test_an_event_of_that_name_is_not_made_twice(desk, first):
    factories.make_event("Forum in Seoul, 10 June 2020")
    assert make_event(desk, first).status_code == 422


@pytest.mark.parametrize("values", [{"name": " "}, {"kind": "ghost"}])
def test_an_event_that_can_not_be_is_refused(desk, first, values):
    assert make_event(desk, first, **values).status_code == 422
    assert not Event.objects.exists()


def test_a_contributors_event_is_a_proposal(as_role, first):
    make_event(as_role("contributor"), first)
    assert (str(first.occasion), first.review) == ("Forum in Seoul, 10 June 2020", "suggested")

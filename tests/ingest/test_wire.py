"""The same story from several outlets: linked, united, taken apart."""

import pytest

from articles.ingest.wire import link, part
from articles.models import Article, WireStory
from tests import factories

pytestmark = pytest.mark.django_db


def others(article):
    fresh = Article.objects.get(pk=article.pk)
    return list(Article.objects.of_the_same_story(fresh))


def test_two_articles_are_linked():
    one, two = factories.make_article(), factories.make_article()
    link([one, two])
    assert others(one) == [two]


def test_linking_says_what_changed():
    one, two, three = (factories.make_article() for _ in range(3))
    link([one, two])
    assert link([one, three]) == [three]


def test_two_stories_become_one():
    rows = [factories.make_article() for _ in range(4)]
    link(rows[:2])
    link(rows[2:])
    link([rows[0], rows[3]])
    assert {row.pk for row in others(rows[0])} == {row.pk for row in rows[1:]}


def test_no_empty_story_is_left():
    rows = [factories.make_article() for _ in range(4)]
    link(rows[:2])
    link(rows[2:])
    link([rows[0], rows[3]])
    assert WireStory.objects.count() == 1


def test_one_article_is_no_wire_story():
    link([factories.make_article()])
    assert not WireStory.objects.exists()


def test_an_article_is_taken_out():
    rows = [factories.make_article() for _ in range(3)]
    link(rows)
    part(rows[0])
    assert others(rows[0]) == []


def test_the_others_stay_linked():
    rows = [factories.make_article() for _ in range(3)]
    link(rows)
    part(rows[0])
    assert others(rows[1]) == [rows[2]]


def test_of_two_none_is_left_linked():
    one, two = factories.make_article(), factories.make_article()
    link([one, two])
    part(one)
    assert not WireStory.objects.exists()


def test_an_article_that_is_in_none_is_not_taken_out():
    assert not part(factories.make_article())


def test_a_reader_is_led_to_the_other_outlets(client):
    one, two = (
        factories.make_article(),
        factories.make_article(publisher=factories.make_publisher("The Post")),
    )
    link([one, two])
    assert f'<a href="{two.get_absolute_url()}">The Post</a>' in client.get(one.get_absolute_url()).text


def test_a_reader_is_not_led_to_a_draft(client):
    one, two = factories.make_article(), factories.make_article(status="draft")
    link([one, two])
    assert "The same story" not in client.get(one.get_absolute_url()).text

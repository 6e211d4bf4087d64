"""Articles side by side, to be linked as the same story or taken apart."""

import pytest
from django.urls import reverse

from articles.ingest.wire import link
from articles.models import Article
from tests import factories
from tests.admin.test_paste import PAGE, again, look

TEXT = PAGE.split("\n\n", 1)[1].strip()


@pytest.fixture
def there(db):
    return factories.make_article("An offer of talks", TEXT, publisher=factories.make_publisher("The Post"))


def address(article):
    return reverse("admin:articles_article_same_story", args=[article.pk])


def linked(article):
    return list(Article.objects.of_the_same_story(Article.objects.get(pk=article.pk)))


def test_an_article_with_much_of_the_text_is_offered(desk, there):
    other = factories.make_article("Talks offered", TEXT + "\n\nMore.")
    assert b"The Post" in desk.get(address(other)).content


def test_a_ticked_article_is_linked(desk, there):
    other = factories.make_article("Talks offered", TEXT + "\n\nMore.")
    desk.post(address(other), {"same": [there.pk]})
    assert linked(other) == [there]


def test_one_that_is_not_ticked_any_more_is_taken_out(desk, there):
    other = factories.make_article()
    link([there, other])
    desk.post(address(other), {})
    assert linked(other) == []


def test_an_article_that_was_not_offered_is_not_linked(desk, there):
    other = factories.make_article(text="Something else altogether stands here.")
    desk.post(address(other), {"same": [there.pk]})
    assert linked(other) == []


def test_the_log_of_both_tells(desk, there):
    other = factories.make_article("Talks offered", TEXT + "\n\nMore.")
    desk.post(address(other), {"same": [there.pk]})
    history = desk.get(reverse("admin:articles_article_history", args=[there.pk]))
    assert "Linked as the same story" in history.text


def test_a_paste_of_the_same_story_is_linked_when_saved(desk, there):
    again(desk, look(desk), "save", same=[there.pk])
    assert len(linked(there)) == 1


def test_a_paste_of_the_same_story_is_ticked_at_first(desk, there):
    assert [ticked for _, ticked in look(desk).context["duplicates"]] == [True]


def test_a_tick_taken_away_stays_away(desk, there):
    response = again(desk, look(desk), same=[])
    assert [ticked for _, ticked in response.context["duplicates"]] == [False]


def test_a_paste_that_is_not_ticked_is_not_linked(desk, there):
    again(desk, look(desk), "save", same=[])
    assert linked(there) == []


def test_who_and_what_the_page_mentions_is_shown(desk, db):
    factories.make_actor("Yoh Sang-key")
    assert look(desk).context["mentions"] == [("Yoh Sang-key", 1)]

"""A draft as it will look: for editors, with nothing that a machine would keep."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from tests import factories


@pytest.fixture
def draft(db):
    article = factories.make_article(
        "A draft on talks", "“We will go on,” the minister said.\n\nHe left.", status="draft"
    )
    factories.make_statement("We will go on", article=article, speaker="Minister Byun")
    return article


def address(article):
    return reverse("articles:article-preview", args=[article.slug])


@pytest.fixture
def contributor(django_user_model):
    user = django_user_model.objects.create_user("lee", is_staff=True)
    user.groups.add(Group.objects.get(name="contributor"))
    client = Client()
    client.force_login(user)
    return client


def test_an_editor_sees_the_draft_with_its_statements(contributor, draft):
    assert b"Minister Byun" in contributor.get(address(draft)).content


def test_the_page_says_that_it_is_a_draft(contributor, draft):
    assert b"only editors see this page" in contributor.get(address(draft)).content


def test_a_reader_finds_nothing_there(client, draft):
    assert client.get(address(draft)).status_code == 404


def test_somebody_logged_in_without_a_role_finds_nothing_there(client, django_user_model, draft):
    client.force_login(django_user_model.objects.create_user("reader"))
    assert client.get(address(draft)).status_code == 404


def test_no_cache_keeps_it(contributor, draft):
    assert "no-store" in contributor.get(address(draft)).headers["Cache-Control"]


def test_no_search_engine_takes_it_in(contributor, draft):
    assert b'<meta name="robots" content="noindex">' in contributor.get(address(draft)).content


def test_a_rejected_statement_is_not_shown(contributor, draft):
    factories.make_statement("He left", article=draft, speaker="Nobody Known", review="rejected")
    assert b"Nobody Known" not in contributor.get(address(draft)).content


def test_the_public_address_of_a_draft_stays_closed(contributor, draft):
    assert contributor.get(draft.get_absolute_url()).status_code == 404


def test_a_draft_links_to_its_preview_in_the_admin(contributor, draft):
    page = contributor.get(reverse("admin:articles_article_change", args=[draft.pk]))
    assert address(draft).encode() in page.content


def test_it_takes_as_many_queries_for_many_statements(contributor, draft, django_assert_num_queries):
    for words in ("the minister", "He left"):
        factories.make_statement(words, article=draft, speaker=factories.make_actor())
    contributor.get(address(draft))
    with django_assert_num_queries(9):
        contributor.get(address(draft))

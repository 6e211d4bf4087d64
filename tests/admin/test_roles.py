"""Who may what: what comes of it when somebody acts. Who reaches which address: test_every_address."""

import pytest
from django.urls import reverse

from articles.ingest.merge import merge
from articles.models import Actor, Article, Merge, Statement
from tests import factories
from tests.admin.browser import add_url, change_url, form_data, list_url


@pytest.fixture
def statement(db):
    return factories.make_statement(speaker="Lee")


@pytest.mark.parametrize(("role", "review"), [("contributor", "suggested"), ("reviewer", "confirmed")])
def test_confirming_is_for_reviewers(as_role, statement, role, review):
    as_role(role).post(list_url("statement"), {"action": "confirm", "_selected_action": [statement.pk]})
    statement.refresh_from_db()
    assert statement.review == review


def test_a_contributors_correction_is_a_suggestion(as_role, statement):
    address = reverse("admin:articles_article_review", args=[statement.article.pk])
    as_role("contributor").post(address, {"step": "type", "statement": statement.pk})
    statement.refresh_from_db()
    assert (statement.type, statement.review) == ("mixed", "suggested")


def test_a_contributors_change_of_what_was_confirmed_waits_again(as_role):
    statement = factories.make_statement(review="confirmed")
    address = reverse("admin:articles_article_review", args=[statement.article.pk])
    as_role("contributor").post(address, {"step": "type", "statement": statement.pk})
    statement.refresh_from_db()
    assert statement.review == "suggested"


def test_a_contributor_can_not_send_a_review_with_the_form(as_role, statement):
    client = as_role("contributor")
    page = client.get(change_url(statement))
    client.post(change_url(statement), form_data(page, review="confirmed", note="x"))
    statement.refresh_from_db()
    assert (statement.note, statement.review) == ("x", "suggested")


PAGE = 'Talks go on\n2020-09-16\n\n"We will go on," Minister Lee told reporters in Seoul on Wednesday.\n'


def test_a_contributor_can_not_publish_what_they_add(as_role):
    as_role("contributor").post(add_url("article"), {"page": PAGE, "status": "published", "step": "save"})
    assert not Article.objects.exists()


def test_a_contributor_adds_drafts(as_role):
    as_role("contributor").post(add_url("article"), {"page": PAGE, "status": "draft", "step": "save"})
    assert Article.objects.get().status == "draft"


@pytest.mark.parametrize(("role", "status"), [("reviewer", "published"), ("curator", "withdrawn")])
def test_withdrawing_is_for_curators(as_role, statement, role, status):
    data = {"action": "withdraw", "_selected_action": [statement.article.pk], "reason": "Taken back."}
    as_role(role).post(list_url("article"), data)
    assert Article.objects.get().status == status


def test_a_reviewer_can_not_withdraw_with_the_form(as_role, statement):
    client, article = as_role("reviewer"), statement.article
    data = form_data(client.get(change_url(article)), status="withdrawn", withdrawn_reason="x")
    client.post(change_url(article), data)
    article.refresh_from_db()
    assert article.status == "published"


@pytest.mark.parametrize(("role", "left"), [("reviewer", 1), ("curator", 0)])
def test_deleting_is_for_curators(as_role, statement, role, left):
    address = change_url(statement.article).replace("/change/", "/delete/")
    as_role(role).post(address, {"post": "yes"})
    assert Statement.objects.count() == left


def test_a_deleted_page_can_be_taken_in_again(as_role):
    client = as_role("curator")
    for _ in range(2):
        client.post(add_url("article"), {"page": PAGE, "status": "draft", "step": "save"})
        address = change_url(Article.objects.get()).replace("/change/", "/delete/")
        client.post(address, {"post": "yes"})
    client.post(add_url("article"), {"page": PAGE, "status": "draft", "step": "save"})
    assert Article.objects.count() == 1


@pytest.mark.parametrize("role", ["nobody", "contributor", "reviewer"])
def test_merging_parting_and_restoring_are_for_curators(as_role, editor, role):
    kept, gone = factories.make_actor("Ri Son-gwon"), factories.make_actor("Lee Seon-gwon")
    merge(kept, gone, reason="The same.", by=editor)
    done, version = Merge.objects.get(), Actor.history.filter(history_type="-").get()
    other = factories.make_actor()
    addresses = [
        reverse("admin:articles_merge_undo", args=[done.pk]),
        reverse("admin:articles_actor_restore", args=[version.history_id]),
        reverse("admin:articles_actor_merge", args=[kept.pk, other.pk]),
        reverse("admin:articles_actor_duplicates"),
    ]
    client = as_role(role)
    data = {"reason": "x", "one": kept.pk, "other": other.pk}
    assert [client.post(address, data).status_code for address in addresses] == [403] * 4

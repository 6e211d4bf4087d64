"""The history of a record in the admin: in words, with what was deleted, and restored by curators alone."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from articles.history.words import versions_of
from articles.ingest.decisions import decide
from articles.models import Actor, Article, Statement
from tests import factories
from tests.admin.browser import change_url, form_data, list_url


@pytest.fixture
def statement(db):
    return factories.make_statement(speaker=factories.make_actor("Han Mi-ok"))


def history_of(row):
    return reverse(f"admin:articles_{row._meta.model_name}_history", args=[row.pk])


def as_group(name):
    user = factories.make_editor(name)
    user.is_superuser = False
    user.save()
    user.groups.add(Group.objects.get(name=name))
    client = Client()
    client.force_login(user)
    return client


def restore_url(row, number=-1):
    version = versions_of(type(row), row.pk)[number]
    return reverse(f"admin:articles_{row._meta.model_name}_restore", args=[version.history_id])


def test_a_record_that_nobody_changed_says_so(desk, statement):
    assert "Nobody has changed this statement since it came in" in desk.get(history_of(statement)).text


def test_a_saved_form_is_a_version_with_its_reason(desk, statement):
    data = form_data(desk.get(change_url(statement)), note="Look again.", why="It is not certain.")
    desk.post(change_url(statement), data)
    page = desk.get(history_of(statement)).text
    assert ("It is not certain." in page, "<ins>Look again.</ins>" in page, "Minji Kim" in page) == (
        True,
    ) * 3


def test_a_form_that_is_refused_is_no_version(desk, statement):
    data = form_data(desk.get(change_url(statement)), words="Nobody said this", why="x")
    desk.post(change_url(statement), data)
    assert versions_of(Statement, statement.pk) == []


def test_a_reason_alone_changes_nothing(desk, statement):
    data = form_data(desk.get(change_url(statement)), why="Just so.")
    desk.post(change_url(statement), data)
    assert versions_of(Statement, statement.pk) == []


def test_speakers_that_a_form_changes_are_in_the_version(desk, statement):
    other = factories.make_actor("Ri Ho")
    data = form_data(desk.get(change_url(statement)), **{"attributions-0-actor": str(other.pk)})
    desk.post(change_url(statement), data)
    assert "<del>Han Mi-ok</del>" in desk.get(history_of(statement)).text


def test_an_actor_that_a_form_adds_has_a_version(desk, db):
    data = form_data(desk.get(reverse("admin:articles_actor_add")))
    data |= {"name": "Han Mi-ok", "slug": "han-mi-ok", "kind": "person", "side": "south-korea"}
    desk.post(reverse("admin:articles_actor_add"), data)
    assert [version.action for version in versions_of(Actor, Actor.objects.get().pk)] == ["Added"]


def test_a_post_that_a_form_adds_is_a_version_of_its_actor(desk, db):
    actor, ministry = factories.make_actor("Han Mi-ok"), factories.make_actor("Ministry", kind="institution")
    data = {"actor": actor.pk, "title": "Envoy", "institution": ministry.pk, "since": "2019"}
    desk.post(reverse("admin:articles_post_add"), data)
    assert "Envoy (Ministry), 2019 to ?" in desk.get(history_of(actor)).text


def test_the_history_of_a_post_is_that_of_its_actor(desk, db):
    post = factories.make_post()
    answer = desk.get(reverse("admin:articles_post_history", args=[post.pk]))
    assert answer["Location"] == history_of(post.actor)


def test_a_step_of_the_review_is_a_version(desk, statement, editor):
    address = reverse("admin:articles_article_review", args=[statement.article.pk])
    desk.post(address, {"step": "type", "statement": statement.pk})
    assert "Review: type changed" in desk.get(history_of(statement)).text


def test_a_step_that_is_undone_is_a_version(desk, statement):
    address = reverse("admin:articles_article_review", args=[statement.article.pk])
    desk.post(address, {"step": "type", "statement": statement.pk})
    desk.post(address, {"step": "undo"})
    assert "Review: undone: type changed" in desk.get(history_of(statement)).text


def test_a_version_is_restored(desk, statement, editor):
    decide(Statement.objects.all(), "rejected", by=editor)
    desk.post(restore_url(statement), {"why": "He said it."})
    statement.refresh_from_db()
    assert (statement.review, "He said it." in desk.get(history_of(statement)).text) == ("suggested", True)


def test_looking_restores_nothing(desk, statement, editor):
    decide(Statement.objects.all(), "rejected", by=editor)
    assert desk.get(restore_url(statement)).status_code == 405


@pytest.mark.parametrize(("group", "review"), [("reviewer", "rejected"), ("curator", "suggested")])
def test_restoring_is_for_curators(statement, editor, group, review):
    decide(Statement.objects.all(), "rejected", by=editor)
    as_group(group).post(restore_url(statement))
    statement.refresh_from_db()
    assert statement.review == review


def test_a_reviewer_is_offered_no_restoring(statement, editor):
    decide(Statement.objects.all(), "rejected", by=editor)
    assert "Restore this version" not in as_group("reviewer").get(history_of(statement)).text


def test_what_was_deleted_is_listed_and_comes_back(desk, statement):
    article, pk = statement.article, statement.article.pk
    desk.post(change_url(article).replace("/change/", "/delete/"), {"post": "yes"})
    listed = desk.get(reverse("admin:articles_article_deleted")).text
    assert str(article) in listed
    version = versions_of(Article, pk)[0]
    desk.post(reverse("admin:articles_article_restore", args=[version.history_id]))
    assert (Article.objects.get(pk=pk).slug, Statement.objects.get().pk) == (article.slug, statement.pk)


def test_the_history_of_what_was_deleted_can_be_read(desk, statement):
    pk = statement.pk
    desk.post(list_url("statement"), {"action": "delete_selected", "_selected_action": [pk], "post": "yes"})
    page = desk.get(reverse("admin:articles_statement_history", args=[pk])).text
    assert ("was deleted" in page, "Restore what was deleted" in page) == (True, True)


@pytest.mark.parametrize("ways", ["one", "chosen"])
def test_the_reason_of_a_deletion_is_kept(desk, statement, ways):
    pk, why = statement.pk, "It was entered twice."
    if ways == "one":
        desk.post(change_url(statement).replace("/change/", "/delete/"), {"post": "yes", "why": why})
    else:
        chosen = {"action": "delete_selected", "_selected_action": [pk], "why": why}
        assert f'value="{why}"' in desk.post(list_url("statement"), chosen).text
        desk.post(list_url("statement"), chosen | {"post": "yes"})
    assert versions_of(Statement, pk)[0].history_change_reason == why


@pytest.mark.parametrize(("model", "action"), [("statement", "reject"), ("article", "publish")])
def test_the_reason_of_an_action_is_kept(desk, statement, model, action):
    row = {"statement": statement, "article": statement.article}[model]
    type(row).objects.filter(pk=row.pk).update(**({"status": "draft"} if model == "article" else {}))
    desk.post(list_url(model), {"action": action, "_selected_action": [row.pk], "why": "It is time."})
    assert versions_of(type(row), row.pk)[0].history_change_reason == "It is time."


def test_what_came_back_is_not_listed_any_more(desk, statement):
    pk = statement.pk
    desk.post(list_url("statement"), {"action": "delete_selected", "_selected_action": [pk], "post": "yes"})
    version = versions_of(Statement, pk)[0]
    desk.post(reverse("admin:articles_statement_restore", args=[version.history_id]))
    assert "No statement was deleted" in desk.get(reverse("admin:articles_statement_deleted")).text


def test_what_can_not_be_restored_is_told(desk, statement, editor):
    actor = factories.make_actor("Ri Ho", slug="ri-ho")
    pk = actor.pk
    desk.post(change_url(actor).replace("/change/", "/delete/"), {"post": "yes"})
    factories.make_actor("Ri Ho again", slug="ri-ho")
    version = versions_of(Actor, pk)[0]
    answer = desk.post(reverse("admin:articles_actor_restore", args=[version.history_id]), follow=True)
    assert "Not restored. The address “ri-ho” is that of “Ri Ho again” now." in answer.text


def test_a_history_of_nothing_is_not_found(desk, db):
    assert desk.get(reverse("admin:articles_actor_history", args=[999])).status_code == 404

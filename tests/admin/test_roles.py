"""Who may what: every role on every address of the admin, and on every action that changes something."""

import pytest
from django.apps import apps
from django.contrib import admin
from django.test import Client
from django.urls import reverse

from articles.ingest.merge import merge
from articles.models import Actor, Article, Merge, Statement
from tests import factories
from tests.admin.browser import add_url, change_url, form_data, list_url

ROLES = ["nobody", "contributor", "reviewer", "curator"]


@pytest.fixture
def statement(db):
    return factories.make_statement(speaker="Lee")


def addresses(statement):
    actor, event, publisher = factories.make_actor(), factories.make_event(), factories.make_publisher()
    post = factories.make_post(actor)
    mention = factories.make_mention(
        statement.article, "Seoul" if "Seoul" in statement.article.text else "We", actor=actor
    )
    records = {"actor": actor, "event": event, "publisher": publisher, "post": post, "mention": mention}
    records |= {"article": statement.article, "statement": statement}
    found = {}
    for name, record in records.items():
        found[f"{name} list"] = list_url(name)
        found[f"{name} add"] = add_url(name)
        found[f"{name} change"] = change_url(record)
        found[f"{name} history"] = change_url(record).replace("/change/", "/history/")
        found[f"{name} delete"] = change_url(record).replace("/change/", "/delete/")
    pk = statement.article.pk
    found["review"] = reverse("admin:articles_article_review", args=[pk])
    found["speakers"] = f"{reverse('admin:articles_article_review_speakers', args=[pk])}?s={statement.pk}"
    found["next"] = reverse("admin:articles_article_review_next")
    found["from name"] = reverse("admin:articles_actor_from_name")
    found["same story"] = reverse("admin:articles_article_same_story", args=[pk])
    found["upload"] = reverse("admin:articles_article_upload")
    for name in ("actor", "event", "publisher", "article", "statement", "mention"):
        found[f"{name} deleted"] = reverse(f"admin:articles_{name}_deleted")
    other = factories.make_actor()
    found["merge"] = reverse("admin:articles_actor_merge", args=[actor.pk, other.pk])
    for name in ("actor", "event", "publisher"):
        found[f"{name} duplicates"] = reverse(f"admin:articles_{name}_duplicates")
    found["merges"] = list_url("merge")
    found["past addresses"] = list_url("pastaddress")
    found["policy"] = reverse("admin:articles_policy_change", args=[1])
    found["users"] = reverse("admin:auth_user_changelist")
    found["groups"] = reverse("admin:auth_group_changelist")
    return found


NAMES = ["actor", "event", "publisher", "post", "mention", "article", "statement"]
LOOK = {f"{name} {page}" for name in NAMES for page in ("list", "change", "history")}
ADD = {f"{name} add" for name in NAMES}
DESK = {"review", "speakers", "next", "from name", "upload"}
DELETES = {f"{name} delete" for name in ("actor", "event", "publisher", "article", "statement")}
DELETED = {f"{name} deleted" for name in NAMES if name != "post"}
SEES = LOOK | DELETED | {"merges", "past addresses"}
MERGES = {"merge", "actor duplicates", "event duplicates", "publisher duplicates"}
CORRECTS = {"same story", "post delete", "mention delete"}
ALLOWED = {
    "nobody": set(),
    "contributor": SEES | ADD | DESK,
    "reviewer": SEES | ADD | DESK | CORRECTS,
    "curator": SEES | ADD | DESK | CORRECTS | DELETES | MERGES,
}


@pytest.mark.parametrize("role", ROLES)
def test_a_role_reaches_exactly_its_addresses(as_role, statement, role):
    client, found = as_role(role), addresses(statement)
    reached = {name for name, address in found.items() if client.get(address).status_code in (200, 302)}
    assert reached == ALLOWED[role]


def test_a_visitor_who_is_not_logged_in_reaches_nothing(statement):
    client = Client()
    answers = {client.get(address).status_code for address in addresses(statement).values()}
    assert answers == {302}


@pytest.mark.parametrize(("role", "review"), [("contributor", "suggested"), ("reviewer", "confirmed")])
def test_confirming_is_for_reviewers(as_role, statement, role, review):
    as_role(role).post(list_url("statement"), {"action": "confirm", "_selected_action": [statement.pk]})
    statement.refresh_from_db()
    assert statement.review == review


REVIEW_STEPS = ["accept", "reject", "reopen", "join"]


@pytest.mark.parametrize("step", REVIEW_STEPS)
def test_a_contributor_decides_nothing_in_the_review(as_role, statement, step):
    address = reverse("admin:articles_article_review", args=[statement.article.pk])
    data = {"step": step, "statement": statement.pk}
    answer = as_role("contributor").post(address, data, headers={"accept": "application/json"})
    assert answer.status_code == 422


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


CHANGED_BY_LOOKING = {"reservation", "session", "logentry", "contenttype", "accessattempt"}
"""What a GET may write: who is where, and when."""


def state():
    """Every row of the archive, but for what looking may write."""
    models = [one for one in apps.get_models() if one._meta.model_name not in CHANGED_BY_LOOKING]
    return {one._meta.label: list(one._default_manager.order_by("pk").values()) for one in models}


def every_address(statement):
    """All addresses of the archive's admin by name, with the ids of rows that are there."""
    article, actor, event = statement.article, factories.make_actor(), factories.make_event()
    rows = {"actor": actor, "event": event, "publisher": factories.make_publisher(), "article": article}
    rows |= {"statement": statement, "post": factories.make_post(actor), "capture": article.capture}
    rows |= {"mention": factories.make_mention(article, "We", actor=actor)}
    found = {}
    for name, pattern in _named(admin.site.get_urls()):
        row = rows.get(name.split("_")[1], article)
        count = pattern.count("<")
        args = [row.pk, type(row).objects.exclude(pk=row.pk).first() or row][:count]
        found[name] = reverse(f"admin:{name}", args=[getattr(one, "pk", one) for one in args])
    return found


def _named(patterns, before=""):
    for one in patterns:
        route = before + str(one.pattern)
        if hasattr(one, "url_patterns"):
            yield from _named(one.url_patterns, route)
        elif one.name and one.name.startswith("articles_"):
            yield one.name, route


def test_nothing_is_changed_by_looking(desk, statement):
    """Every address of the admin is asked, as links and preloading browsers do: what changes is a POST."""
    found = every_address(statement)
    for step in ("accept", "undo"):
        found[f"step {step}"] = f"{found['articles_article_review']}?step={step}&statement={statement.pk}"
    for name in ("confirm", "reject", "delete_selected"):
        found[name] = f"{list_url('statement')}?action={name}&_selected_action={statement.pk}"
    before = state()
    answers = {name: desk.get(address).status_code for name, address in found.items()}
    assert state() == before
    assert {name for name, status in answers.items() if status >= 500} == set()

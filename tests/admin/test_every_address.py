"""Every role on every address of the admin, found by walking its URLs: what has no rule here fails."""

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.test import Client
from django.urls import reverse

from articles.admin.review_steps import STEPS
from articles.history import changing
from articles.ingest.merge import merge
from articles.models import (
    Actor,
    Article,
    Evaluation,
    Event,
    Mention,
    Merge,
    PastAddress,
    Policy,
    Publisher,
    Statement,
    Upload,
)
from tests import factories

ROLES = ["visitor", "nobody", "contributor", "reviewer", "curator", "administrator"]
VISITOR, NOBODY, CONTRIBUTOR, REVIEWER, CURATOR, ADMINISTRATOR = range(len(ROLES))
NEVER = len(ROLES)

PAGES = ("changelist", "history", "add", "change", "delete")
MODELS = {
    # The first role that sees its lists, pages and histories, that adds, changes, deletes.
    "articles_article": (CONTRIBUTOR, CONTRIBUTOR, REVIEWER, CURATOR),
    "articles_statement": (CONTRIBUTOR, CONTRIBUTOR, CONTRIBUTOR, CURATOR),
    "articles_mention": (CONTRIBUTOR, CONTRIBUTOR, CONTRIBUTOR, REVIEWER),
    "articles_actor": (CONTRIBUTOR, CONTRIBUTOR, REVIEWER, CURATOR),
    "articles_post": (CONTRIBUTOR, CONTRIBUTOR, REVIEWER, REVIEWER),
    "articles_event": (CONTRIBUTOR, CONTRIBUTOR, REVIEWER, CURATOR),
    "articles_publisher": (CONTRIBUTOR, CONTRIBUTOR, REVIEWER, CURATOR),
    "articles_merge": (CONTRIBUTOR, NEVER, NEVER, NEVER),
    "articles_pastaddress": (CONTRIBUTOR, NEVER, NEVER, NEVER),
    "articles_errorreport": (CONTRIBUTOR, NEVER, REVIEWER, CURATOR),
    "articles_capture": (ADMINISTRATOR, NEVER, NEVER, NEVER),
    "articles_evaluation": (ADMINISTRATOR, NEVER, NEVER, NEVER),
    "articles_policy": (ADMINISTRATOR, NEVER, ADMINISTRATOR, NEVER),
    "auth_group": (ADMINISTRATOR,) * 4,
    "auth_user": (ADMINISTRATOR,) * 4,
}
OWN = {
    # The first role that may look, and the first that may send; NEVER: nobody is answered so.
    "articles_article_review": (CONTRIBUTOR, CONTRIBUTOR),
    "articles_article_review_here": (CONTRIBUTOR, CONTRIBUTOR),
    "articles_article_review_next": (CONTRIBUTOR, CONTRIBUTOR),
    "articles_article_review_speakers": (CONTRIBUTOR, CONTRIBUTOR),
    "articles_article_same_story": (REVIEWER, REVIEWER),
    "articles_article_upload": (CONTRIBUTOR, CONTRIBUTOR),
    "articles_article_upload_report": (CONTRIBUTOR, CONTRIBUTOR),
    "articles_statement_elsewhere": (REVIEWER, REVIEWER),
    "articles_actor_from_name": (CONTRIBUTOR, CONTRIBUTOR),
    "articles_merge_undo": (NEVER, CURATOR),
    "auth_user_password_change": (ADMINISTRATOR, ADMINISTRATOR),
    "index": (NOBODY, NOBODY),
    "login": (VISITOR, VISITOR),
    "logout": (NEVER, NOBODY),
    "password_change": (NOBODY, NOBODY),
    "password_change_done": (NOBODY, NEVER),
    "jsi18n": (NOBODY, NEVER),
    "view_on_site": (NOBODY, NOBODY),
    "autocomplete": (CONTRIBUTOR, NEVER),
    "app_list": (CONTRIBUTOR, CONTRIBUTOR),
}
for name in ("article", "statement", "mention", "actor", "event", "publisher"):
    OWN[f"articles_{name}_deleted"] = (CONTRIBUTOR, CONTRIBUTOR)
    OWN[f"articles_{name}_restore"] = (NEVER, CURATOR)
for name in ("actor", "event", "publisher"):
    OWN[f"articles_{name}_merge"] = OWN[f"articles_{name}_duplicates"] = (CURATOR, CURATOR)
for name in ("actor", "event", "post"):
    OWN[f"articles_{name}_import"] = (REVIEWER, REVIEWER)
    OWN[f"articles_{name}_process_import"] = (NEVER, REVIEWER)
    OWN[f"articles_{name}_export"] = (CONTRIBUTOR, CONTRIBUTOR)


def rules():
    """For each name of an address: the first role that may look, and the first that may send."""
    found = dict(OWN)
    for model, (sees, adds, changes, deletes) in MODELS.items():
        found |= {f"{model}_{page}": (sees, sees) for page in ("changelist", "history")}
        found[f"{model}_add"] = (adds, adds)
        found[f"{model}_change"] = (sees, changes)
        found[f"{model}_delete"] = (deletes, deletes)
    return found


def routes():
    """Every address of the admin, by name; those without one only lead on to the page of a record."""

    def walk(patterns, before=""):
        for one in patterns:
            route = before + str(one.pattern)
            if hasattr(one, "url_patterns"):
                yield from walk(one.url_patterns, route)
            else:
                yield one.name, route

    return sorted(walk(admin.site.get_urls()), key=lambda one: one[0] == "logout")  # which ends the walk


@pytest.fixture
def rows(db):
    """A row of each kind, with a version of each that has versions, by the name of its model."""
    editor = factories.make_editor("somebody")
    statement = factories.make_statement(speaker="Lee")
    article, actor = statement.article, factories.make_actor()
    mention = factories.make_mention(article, "We", actor=actor)
    kept, gone = factories.make_actor("Ri Son-gwon"), factories.make_actor("Lee Seon-gwon")
    merge(kept, gone, reason="The same.", by=editor)
    found = {"article": article, "statement": statement, "mention": mention, "actor": actor}
    found |= {"event": factories.make_event(), "publisher": factories.make_publisher()}
    found["errorreport"] = factories.make_error_report(statement)
    found |= {"post": factories.make_post(actor), "capture": article.capture, "merge": Merge.objects.get()}
    for model in (Article, Statement, Mention, Actor, Event, Publisher):
        row = found[model._meta.model_name]
        with changing(by=editor, action="Added") as change:
            change.made(row)
    found |= {"pastaddress": PastAddress.objects.get(), "policy": Policy.objects.get_or_create(pk=1)[0]}
    found["evaluation"] = Evaluation.objects.create(reference="A reference", engine="1", pages=1, figures={})
    return found | {"group": Group.objects.get(name="curator"), "user": editor, "other": kept}


def address_of(name, route, rows, user):
    """An address with the ids of rows that are there."""
    if name == "view_on_site":
        return reverse(
            f"admin:{name}", args=[ContentType.objects.get_for_model(Article).pk, rows["article"].pk]
        )
    if name == "app_list":
        return reverse(f"admin:{name}", args=["articles"])
    if name == "autocomplete":
        place = {"app_label": "articles", "model_name": "article", "field_name": "publisher", "term": "x"}
        return f"{reverse('admin:autocomplete')}?" + "&".join(
            f"{key}={value}" for key, value in place.items()
        )
    model = name.removeprefix("articles_").removeprefix("auth_").split("_")[0]
    row = rows.get(model, rows["other"])
    if name.endswith("_restore"):
        args = [row.history.first().history_id]
    elif name == "articles_article_upload_report":
        args = [Upload.objects.create(user=user, status="draft").pk] if user else [1]
    elif name.endswith("_merge"):
        kind = type(row)
        args = [row.pk, (kind.objects.exclude(pk=row.pk).first() or getattr(factories, f"make_{model}")()).pk]
    else:
        args = [row.pk] * route.count("<")
    extra = {
        "articles_article_review_speakers": f"?s={rows['statement'].pk}",
        "articles_actor_from_name": "?name=Lee",
    }
    return reverse(f"admin:{name}", args=args) + extra.get(name, "")


@pytest.fixture
def somebody(as_role):
    """A browser of a role, and its user; a visitor has none."""

    def somebody(role):
        if role == "visitor":
            return Client(), None
        if role != "administrator":
            return as_role(role), get_user_model().objects.get(username=role)
        client, user = Client(), factories.make_editor("administrator")
        client.force_login(user)
        return client, user

    return somebody


def is_reached(answer, rank):
    """Whether somebody was let in: shown the page, or sent on from it. A visitor is sent on to log in."""
    sent_to_log_in = answer.status_code == 302 and (rank == VISITOR or "/login/" in answer.url)
    return answer.status_code in (200, 302) and not sent_to_log_in


def ask(client, method, address):
    """The answer to a request; what it changes is taken back."""
    with transaction.atomic():
        answer = getattr(client, method)(address)
        transaction.set_rollback(True)
    return answer


def test_every_address_has_a_rule():
    assert {name for name, _ in routes() if name} == set(rules())


@pytest.mark.parametrize("role", ROLES)
def test_a_role_reaches_exactly_what_is_its_own(somebody, rows, role):
    """Asked and sent to: every address there is, by everybody who may come."""
    client, user = somebody(role)
    rank, wrong = ROLES.index(role), {}
    for which, method in enumerate(("get", "post")):
        for name, route in routes():
            if not name:
                continue
            answer = ask(client, method, address_of(name, route, rows, user))
            if is_reached(answer, rank) != (rank >= rules()[name][which]):
                wrong[method, name] = answer.status_code
    assert wrong == {}


# --- actions of lists, and steps of the review ----------------------------

ACTIONS = {
    "articles.article": {"publish": REVIEWER, "withdraw": CURATOR, "delete_selected": CURATOR},
    "articles.statement": {
        **dict.fromkeys(("confirm", "reject", "reopen"), REVIEWER),
        "delete_selected": CURATOR,
    },
    "articles.actor": {"merge_two": CURATOR, "delete_selected": CURATOR},
    "articles.event": {"merge_two": CURATOR, "delete_selected": CURATOR},
    "articles.publisher": {"merge_two": CURATOR, "delete_selected": CURATOR},
    "articles.post": {"delete_selected": REVIEWER},
    "articles.mention": {"delete_selected": REVIEWER},
    "articles.errorreport": {
        **dict.fromkeys(("resolve", "decline", "reopen"), REVIEWER),
        "delete_selected": CURATOR,
    },
    "auth.user": {"delete_selected": ADMINISTRATOR},
    "auth.group": {"delete_selected": ADMINISTRATOR},
}


@pytest.mark.parametrize("role", ROLES[1:])
def test_a_role_has_exactly_the_actions_that_are_its_own(somebody, rf, role):
    request = rf.post("/")
    _, request.user = somebody(role)
    offered = {
        model._meta.label_lower: set(model_admin.get_actions(request))
        for model, model_admin in admin.site._registry.items()
    }
    own = {
        label: {name for name, first in ACTIONS.get(label, {}).items() if ROLES.index(role) >= first}
        for label in offered
    }
    assert offered == own


DECIDING = {"accept", "reject", "reopen", "accept-rest", "join"}
PROPOSING = {
    *("type", "resize", "nudge", "split", "nest", "credit", "uncredit", "make-actor", "make-event", "add"),
    "undo",
}


def test_every_step_of_the_review_has_a_rule():
    assert {*STEPS, "undo"} == DECIDING | PROPOSING


@pytest.mark.parametrize("role", ["contributor", "reviewer"])
def test_deciding_steps_are_for_reviewers(as_role, rows, role):
    client, statement = as_role(role), rows["statement"]
    address = reverse("admin:articles_article_review", args=[statement.article.pk])
    refused = set()
    for step in DECIDING | PROPOSING:
        with transaction.atomic():
            data = {"step": step, "statement": statement.pk}
            answer = client.post(address, data, headers={"accept": "application/json"})
            transaction.set_rollback(True)
        if "Only a reviewer may" in answer.json()["error"]:
            refused.add(step)
    assert refused == (DECIDING if role == "contributor" else set())


# --- what looking changes -------------------------------------------------

WRITTEN_BY_LOOKING = {"reservation", "session", "logentry", "contenttype", "accessattempt", "accesslog"}
"""Who is where, and when."""


def state():
    """Every row of the archive, but for what looking may write."""
    models = [one for one in apps.get_models() if one._meta.model_name not in WRITTEN_BY_LOOKING]
    return {one._meta.label: list(one._default_manager.order_by("pk").values()) for one in models}


def test_nothing_is_changed_by_looking(somebody, rows):
    """Every address of the admin is asked, as links and preloading browsers do: what changes is a POST."""
    client, user = somebody("administrator")
    found = {name: address_of(name, route, rows, user) for name, route in routes() if name}
    statement = rows["statement"]
    for step in (*STEPS, "undo"):
        found[f"step {step}"] = f"{found['articles_article_review']}?step={step}&statement={statement.pk}"
    for label, actions in ACTIONS.items():
        model = label.split(".")[1]
        for name in actions:
            query = f"?action={name}&_selected_action={rows[model].pk}"
            found[f"{label} {name}"] = found[f"{label.replace('.', '_')}_changelist"] + query
    before = state()
    answers = {name: client.get(address).status_code for name, address in found.items()}
    assert state() == before
    assert {name for name, status in answers.items() if status >= 500} == set()

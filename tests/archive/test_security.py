"""What every answer of the archive carries, and what its cookies are like."""

import pytest
from django.http import HttpResponse
from django.middleware.security import SecurityMiddleware
from django.test import Client
from django.urls import reverse

from archive.middleware import PERMISSIONS_POLICY, permissions_policy
from tests.factories import PASSWORD, make_editor
from tests.loading import example_paths

PAGES = [
    *("home", "article-list", "article-detail", "article-capture", "statement-list", "statement-detail"),
    *("actor-list", "actor-detail", "event-list", "event-detail", "timeline", "method", "login"),
]


@pytest.fixture
def answer(archive, client):
    """The answer at a page, by the name of its URL."""
    return lambda name: client.get(example_paths()[name])


@pytest.fixture
def policy(db, client):
    """The content security policy as directives with their sources."""
    header = client.get(reverse("admin:login")).headers["Content-Security-Policy"]
    return {words[0]: set(words[1:]) for words in map(str.split, header.split(";"))}


@pytest.fixture
def session(db, client):
    """The session cookie of an editor who has just logged in."""
    make_editor("anna")
    client.post(reverse("admin:login"), {"username": "anna", "password": PASSWORD, "next": "/admin/"})
    return client.cookies["sessionid"]


@pytest.mark.parametrize("name", PAGES)
def test_every_page_carries_what_protects_it(answer, name):
    headers = answer(name).headers
    assert {
        "X-Frame-Options": "DENY",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": PERMISSIONS_POLICY,
    }.items() <= headers.items()


@pytest.mark.parametrize("name", PAGES)
def test_no_page_allows_inline_script_or_style(answer, name):
    policy = answer(name).headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy


@pytest.mark.parametrize("path", ["/no-such-page/", "/healthz/"])
def test_answers_that_are_no_pages_carry_it_too(db, client, path):
    assert "Content-Security-Policy" in client.get(path).headers


@pytest.mark.parametrize("directive", ["script-src", "style-src", "connect-src", "form-action", "font-src"])
def test_the_policy_knows_nobody_but_the_archive(policy, directive):
    assert policy[directive] == {"'self'"}


@pytest.mark.parametrize("directive", ["base-uri", "frame-ancestors", "default-src"])
def test_the_policy_closes_what_nobody_uses(policy, directive):
    assert policy[directive] == {"'none'"}


def test_a_session_is_out_of_reach_for_scripts(session):
    assert session["httponly"]


def test_a_session_is_not_sent_from_other_sites(session):
    assert session["samesite"] == "Lax"


def test_a_session_over_https_is_secure(settings, db, client):
    settings.SESSION_COOKIE_SECURE = True
    make_editor("anna")
    client.post(reverse("admin:login"), {"username": "anna", "password": PASSWORD}, secure=True)
    assert client.cookies["sessionid"]["secure"]


def test_a_form_without_its_token_is_refused(db):
    browser = Client(enforce_csrf_checks=True)
    assert browser.post(reverse("admin:login"), {"username": "anna", "password": PASSWORD}).status_code == 403


def test_an_unknown_host_is_not_answered(db, client):
    assert client.get(reverse("healthz"), headers={"host": "elsewhere.example.org"}).status_code == 400


def test_plain_http_leads_to_https(settings, rf):
    settings.SECURE_SSL_REDIRECT = True
    answer = SecurityMiddleware(lambda request: HttpResponse())(rf.get("/statements/?type=direct"))
    assert (answer.status_code, answer["Location"]) == (301, "https://testserver/statements/?type=direct")


def test_health_is_asked_over_plain_http(settings, rf):
    settings.SECURE_SSL_REDIRECT = True
    assert SecurityMiddleware(lambda request: HttpResponse())(rf.get("/healthz/")).status_code == 200


def test_a_view_may_have_a_policy_of_its_own(rf):
    answer = HttpResponse(headers={"Permissions-Policy": "fullscreen=(self)"})
    assert (
        permissions_policy(lambda request: answer)(rf.get("/"))["Permissions-Policy"] == "fullscreen=(self)"
    )


@pytest.mark.parametrize(
    "path", ["admin:index", "admin:articles_article_changelist", "admin:auth_user_changelist"]
)
def test_the_admin_is_for_editors(db, client, path):
    answer = client.get(reverse(path))
    assert (answer.status_code, answer["Location"].split("?")[0]) == (302, reverse("admin:login"))

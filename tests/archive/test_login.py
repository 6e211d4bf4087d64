"""Logging in: whoever guesses passwords waits, others don't."""

from datetime import timedelta
from io import StringIO

import pytest
from axes.models import AccessAttempt
from django.core.management import call_command
from django.test import Client, RequestFactory
from django.urls import reverse

from articles.views.limits import client_address
from tests import factories


@pytest.fixture
def editor(db):
    return factories.make_editor("kim")


def log_in(password="wrong", username="kim", **headers):
    return Client().post(reverse("admin:login"), {"username": username, "password": password}, **headers)


def guess(times, **headers):
    return [log_in(**headers).status_code for _ in range(times)]


def test_the_right_password_opens(editor):
    assert log_in(factories.PASSWORD)["Location"] == "/admin/"


def test_a_wrong_password_may_be_written_again(editor, settings):
    settings.AXES_FAILURE_LIMIT = 3
    guess(2)
    assert log_in(factories.PASSWORD).status_code == 302


def test_after_too_many_wrong_ones_one_waits(editor, settings):
    settings.AXES_FAILURE_LIMIT = 3
    assert guess(4) == [200, 200, 429, 429]


def test_the_right_password_waits_too(editor, settings):
    settings.AXES_FAILURE_LIMIT = 3
    guess(3)
    assert log_in(factories.PASSWORD).status_code == 429


def test_the_page_says_until_when(editor, settings):
    settings.AXES_FAILURE_LIMIT, settings.AXES_COOLOFF_TIME = 1, timedelta(minutes=7)
    answer = log_in()
    assert ("in 7 minutes" in answer.text, "“kim”" in answer.text) == (True, True)
    assert 0 < int(answer["Retry-After"]) <= 7 * 60


def test_trying_meanwhile_does_not_make_it_longer(editor, settings):
    settings.AXES_FAILURE_LIMIT, settings.AXES_COOLOFF_TIME = 1, timedelta(minutes=7)
    log_in()
    AccessAttempt.objects.update(attempt_time=AccessAttempt.objects.get().attempt_time - timedelta(minutes=5))
    assert "in 2 minutes" in log_in().text


def test_after_the_wait_the_right_password_opens(editor, settings):
    settings.AXES_FAILURE_LIMIT = 1
    log_in()
    AccessAttempt.objects.update(attempt_time=AccessAttempt.objects.get().attempt_time - timedelta(hours=1))
    assert log_in(factories.PASSWORD).status_code == 302


def test_a_name_is_not_markup(db, settings):
    settings.AXES_FAILURE_LIMIT = 1
    assert "<script>x" not in log_in(username="<script>x").text


def test_another_editor_is_let_in(editor, settings):
    settings.AXES_FAILURE_LIMIT = 1
    factories.make_editor("lee")
    guess(2)
    assert log_in(factories.PASSWORD, username="lee").status_code == 302


def test_the_same_editor_from_elsewhere_is_let_in(editor, settings):
    settings.AXES_FAILURE_LIMIT = 1
    guess(2, REMOTE_ADDR="203.0.113.9")
    assert log_in(factories.PASSWORD, REMOTE_ADDR="198.51.100.1").status_code == 302


def test_behind_a_proxy_the_client_counts_and_not_the_proxy(editor, settings):
    settings.AXES_FAILURE_LIMIT, settings.PROXY_CLIENT_HEADER = 1, "X-Forwarded-For"
    guess(2, headers={"x-forwarded-for": "203.0.113.9"})
    answer = log_in(factories.PASSWORD, headers={"x-forwarded-for": "198.51.100.1"})
    assert answer.status_code == 302


def test_a_header_that_no_setting_names_changes_nothing(editor, settings):
    settings.AXES_FAILURE_LIMIT = 1
    codes = [log_in(headers={"x-forwarded-for": f"203.0.113.{number}"}).status_code for number in range(2)]
    assert (codes, AccessAttempt.objects.get().ip_address) == ([429, 429], "127.0.0.1")


@pytest.mark.parametrize(
    ("told", "address"),
    [("203.0.113.9", "203.0.113.9"), ("6.6.6.6, 203.0.113.9", "203.0.113.9"), ("", "10.0.0.1")],
)
def test_only_what_the_proxy_wrote_itself_is_believed(settings, told, address):
    settings.PROXY_CLIENT_HEADER = "X-Forwarded-For"
    request = RequestFactory().get("/", headers={"x-forwarded-for": told}, REMOTE_ADDR="10.0.0.1")
    assert client_address(request) == address


def test_a_maintainer_lets_somebody_in_again(editor, settings):
    settings.AXES_FAILURE_LIMIT = 1
    guess(2)
    call_command("axes_reset_username", "kim", stdout=StringIO())
    assert log_in(factories.PASSWORD).status_code == 302

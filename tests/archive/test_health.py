"""The address that load balancers ask."""

import pytest
from django.db import DatabaseError
from django.db.migrations.recorder import MigrationRecorder
from django.urls import reverse

from archive import health


@pytest.fixture
def answer(db, client):
    return lambda: client.get(reverse("healthz"))


def test_an_archive_that_can_serve_says_so(answer):
    assert (answer().status_code, answer().json()) == (200, {"status": "ok"})


def test_a_migration_that_is_not_applied_is_told(answer):
    MigrationRecorder.Migration.objects.filter(app="sessions").delete()
    assert (answer().status_code, answer().json()["problem"]) == (503, "1 migrations are not applied")


def test_a_database_that_does_not_answer_is_told_and_nothing_else(answer, monkeypatch):
    def refuse(connection):
        raise DatabaseError("password of anna is wrong")

    monkeypatch.setattr(health, "MigrationExecutor", refuse)
    assert (answer().status_code, answer().json()) == (
        503, {"status": "error", "problem": "the database does not answer"},
    )  # fmt: skip


def test_an_answer_is_not_kept(answer):
    assert "no-store" in answer()["Cache-Control"]


def test_it_only_answers_questions(db, client):
    assert client.post(reverse("healthz")).status_code == 405

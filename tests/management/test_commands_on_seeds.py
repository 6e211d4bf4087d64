"""Commands on an archive that holds the five seeds."""

import json
from pathlib import Path

import pytest
from django.conf import settings

from articles.models import Evaluation, Statement
from tests.management.test_commands import run

SEEDS = Path(settings.BASE_DIR) / "fixtures" / "seeds"

pytestmark = pytest.mark.django_db


def test_evaluate_prints_the_figures(archive):
    assert "5 pages" in run("evaluate", SEEDS)


def test_evaluate_prints_json(archive):
    assert json.loads(run("evaluate", SEEDS, json=True))["overall"]["wanted"] == 50


def test_evaluate_keeps_a_run_only_when_told_to(archive):
    run("evaluate", SEEDS)
    kept_before = Evaluation.objects.count()

    run("evaluate", SEEDS, store=True, name="the five")

    assert (kept_before, Evaluation.objects.get().reference) == (0, "the five")


def test_reannotate_leaves_the_seeds_as_the_editors_recorded_them(archive):
    stood = list(Statement.objects.filter(review="confirmed").order_by("id").values())

    assert "that people decided on left alone" in run("reannotate")
    assert list(Statement.objects.filter(review="confirmed").order_by("id").values()) == stood


def test_verify_finds_nothing_wrong_with_the_seeds(archive):
    assert run("verify").endswith("nothing is wrong.\n")

"""An archive measures its engine on the pages that come with the code: once, and again with a new engine."""

import shutil
from pathlib import Path

import pytest
from django.conf import settings

from articles.extraction.annotate import ENGINE_VERSION
from articles.ingest.references import REFERENCES, measure_once
from articles.models import Evaluation

pytestmark = pytest.mark.django_db


SEEDS = REFERENCES[-1]


@pytest.fixture
def project(tmp_path) -> Path:
    """A project with one page of the last set, and without the others."""
    folder = tmp_path / SEEDS.folder
    folder.mkdir(parents=True)
    for path in sorted((Path(settings.BASE_DIR) / SEEDS.folder).glob("000_*")):
        shutil.copy(path, folder)
    return tmp_path


def test_what_is_there_is_measured_under_its_name(project, directory):
    (run,) = measure_once(project, directory)

    assert (run.reference, run.pages, run.engine) == (SEEDS.name, 1, ENGINE_VERSION)


def test_the_same_engine_is_not_measured_twice(project, directory):
    measure_once(project, directory)

    assert measure_once(project, directory) == []


def test_another_engine_is_measured_again(project, directory):
    measure_once(project, directory)
    Evaluation.objects.update(engine="an older one")

    assert [run.engine for run in measure_once(project, directory)] == [ENGINE_VERSION]


@pytest.mark.parametrize("one", REFERENCES, ids=lambda one: one.folder)
def test_every_set_comes_with_the_code_and_says_how_to_read_it(one):
    assert list((Path(settings.BASE_DIR) / one.folder).glob("*.yaml"))
    assert "engine was made" in one.caveat

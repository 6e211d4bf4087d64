"""An empty archive is filled, one that holds something is left as it is."""

from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth import authenticate, get_user_model
from django.test import RequestFactory

from articles.ingest import first_run
from articles.ingest.authority import AuthorityReport, Tally
from articles.ingest.first_run import make_first_editor, make_ready
from articles.ingest.seeds import SeedsReport
from articles.models import Actor, Article
from tests.factories import make_actor, make_article, make_editor

FIXTURES = Path(settings.BASE_DIR) / "fixtures"

pytestmark = pytest.mark.django_db


@pytest.fixture
def loaded(monkeypatch) -> list[str]:
    """What would be loaded, without the time that loading takes."""
    done: list[str] = []
    monkeypatch.setattr(
        first_run.authority,
        "load",
        lambda path: done.append(path.name) or AuthorityReport({"actors": Tally(1)}),
    )
    monkeypatch.setattr(first_run, "load_seeds", lambda path: done.append(path.name) or SeedsReport(5))
    return done


def test_an_empty_archive_gets_the_authority_files_and_the_seeds(loaded):
    make_ready(FIXTURES)

    assert loaded == ["authority", "seeds"]


def test_an_archive_with_actors_keeps_them_and_gets_the_seeds(loaded):
    make_actor()

    make_ready(FIXTURES)

    assert loaded == ["seeds"]


def test_an_archive_with_pages_gets_no_seeds(loaded):
    make_article()

    make_ready(FIXTURES)

    assert loaded == ["authority"]


def test_what_was_done_is_told_in_a_few_lines():
    ready = make_ready(FIXTURES)

    assert f"The archive holds 5 articles, {ready.statements} statements, 260 actors and 128 events." in str(
        ready
    )
    assert (ready.articles, ready.actors) == (Article.objects.count(), Actor.objects.count())


def test_what_could_not_be_loaded_is_told(tmp_path):
    for name in ("authority", "seeds"):
        (tmp_path / name).mkdir()
    (tmp_path / "authority" / "actors.yaml").write_text("- slug: x\n")
    (tmp_path / "seeds" / "a.yaml").write_text("capture: a.txt\n")

    told = str(make_ready(tmp_path))

    assert "Not loaded: actors.yaml:1: “x” has no kind" in told
    assert "Not loaded: a.yaml:1:" in told


def test_the_first_editor_can_log_in_with_the_password_that_is_shown_once(loaded):
    ready = make_ready(FIXTURES)

    # A request, because attempts are counted by the address they come from.
    assert authenticate(RequestFactory().post("/"), username="editor", password=ready.password).is_superuser
    assert str(ready).count(ready.password) == 1


def test_an_archive_with_accounts_gets_no_other(loaded):
    make_editor("somebody")

    assert make_ready(FIXTURES).password is None
    assert get_user_model().objects.count() == 1


def test_passwords_are_long_and_never_the_same():
    first = make_first_editor()
    get_user_model().objects.all().delete()

    assert len({first, make_first_editor()}) == 2
    assert len(first) >= 16

"""What all tests share."""

from collections.abc import Iterator
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path

import hypothesis
import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import transaction
from django.test import override_settings
from django.utils import timezone

from articles.extraction.values import Directory
from articles.facets import memory
from articles.ingest.authority_files import read_directory
from tests import factories
from tests.loading import load_everything

patient = hypothesis.settings(deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.register_profile("archive", patient, derandomize=True)
hypothesis.settings.register_profile("random", patient, derandomize=False)
hypothesis.settings.load_profile("archive")  # the same examples everywhere, however slow the machine

AUTHORITY = Path(settings.BASE_DIR) / "fixtures" / "authority"

collect_ignore = [] if find_spec("playwright") else ["browser"]  # the extra `browser` is not installed


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--screenshots", metavar="DIR", help="Keep pictures of the pages that browser tests open."
    )
    parser.addoption("--slow", metavar="SEED", type=int, help="Browser tests on a slow line and machine.")


@pytest.fixture(scope="session", autouse=True)
def _test_settings() -> Iterator[None]:
    """The settings of the archive, but for static files served as they lie, without a manifest, and for fast
    passwords. Plain HTTP, whatever the environment says: tests of HTTPS say so themselves.
    """
    with override_settings(
        STORAGES={
            **settings.STORAGES,
            "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
        },
        WHITENOISE_AUTOREFRESH=True,
        WHITENOISE_USE_FINDERS=True,
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        SECURE_SSL_REDIRECT=False,
        SESSION_COOKIE_SECURE=False,
        CSRF_COOKIE_SECURE=False,
    ):
        yield


@pytest.fixture(autouse=True)
def _numbers_from_one() -> None:
    factories.restart()


@pytest.fixture(autouse=True)
def _nothing_remembered() -> None:
    """No test finds the counts of another, or is told that another has asked for too many exports."""
    cache.clear()
    memory.forget()


@pytest.fixture
def noon(monkeypatch) -> datetime:
    """The archive's clock stands at noon of today, so that no minute, hour or day ends while a test runs."""
    now = timezone.now().replace(hour=12, minute=0, second=0, microsecond=0)
    monkeypatch.setattr(timezone, "now", lambda: now)
    return now


@pytest.fixture(scope="session")
def directory() -> Directory:
    """The authority files that come with the archive, as the extraction gets them."""
    return read_directory(AUTHORITY)


@pytest.fixture(scope="module")
def _loaded(django_db_setup, django_db_blocker, _test_settings) -> Iterator[None]:
    """Authority files and seeds in the database until the module ends, as loading them takes its time."""
    with django_db_blocker.unblock(), transaction.atomic():
        load_everything()
        with django_db_blocker.block():
            yield
        transaction.set_rollback(True)


@pytest.fixture
def archive(_loaded, db) -> None:
    """A database with the authority files and the five seeds. What a test writes is gone after it."""

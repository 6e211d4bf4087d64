"""What all tests share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.test import override_settings

from articles.extraction.values import Directory
from articles.ingest.authority_files import read_directory
from tests import factories

AUTHORITY = Path(settings.BASE_DIR) / "fixtures" / "authority"


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


@pytest.fixture(scope="session")
def directory() -> Directory:
    """The authority files that come with the archive, as the extraction gets them."""
    return read_directory(AUTHORITY)

"""Static files as they are served outside of tests: collected, hashed and compressed."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.management import call_command
from django.test import Client, override_settings

from archive import settings as archive


@pytest.fixture(scope="module")
def collected(tmp_path_factory):
    """All static files, collected as `manage.py up` does; every reference between them has to resolve."""
    root = tmp_path_factory.mktemp("static")
    with override_settings(
        STORAGES=archive.STORAGES,
        STATIC_ROOT=root,
        WHITENOISE_AUTOREFRESH=False,
        WHITENOISE_USE_FINDERS=False,
    ):
        call_command("collectstatic", interactive=False, verbosity=0)
        yield root


def test_every_file_that_a_template_asks_for_is_there(collected):
    asked = {
        name
        for path in (Path(settings.BASE_DIR) / "templates").rglob("*.html")
        for name in re.findall(r"{% static ['\"]([^'\"]+)['\"]", path.read_text(encoding="utf-8"))
    }
    assert {name for name in asked if name not in staticfiles_storage.hashed_files} == set()


@pytest.fixture
def headers(collected, db):
    """The headers with which a collected file is sent. (`db`: closing an answer looks at the connection.)"""

    def headers(**request: str) -> dict[str, str]:
        answer = Client().get(staticfiles_storage.url("admin/css/base.css"), headers=request)
        answer.close()
        return dict(answer.headers)

    return headers


def test_a_collected_file_can_be_kept_for_ever(headers):
    assert "immutable" in headers()["Cache-Control"]


@pytest.mark.parametrize("encoding", ["gzip", "br"])
def test_a_collected_file_is_sent_compressed(headers, encoding):
    assert headers(accept_encoding=encoding)["Content-Encoding"] == encoding


def test_a_collected_file_carries_what_protects_pages(headers):
    assert headers()["X-Content-Type-Options"] == "nosniff"


def test_browsers_find_the_icon_where_they_look_for_it():
    answer = Client().get("/favicon.ico")
    assert (answer.status_code, "icon" in answer["Location"]) == (302, True)

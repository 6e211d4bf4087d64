"""The settings: safe when nothing is set, and what they refuse."""

import os
import runpy
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as running
from django.core.exceptions import ImproperlyConfigured
from django.db.utils import ConnectionHandler

SETTINGS = Path(running.BASE_DIR) / "archive" / "settings.py"
VARIABLES = {
    *("ALLOWED_HOSTS", "CSRF_TRUSTED_ORIGINS", "DATABASE_URL", "DATA_DIR", "DEBUG", "HTTPS", "LOG_LEVEL"),
    *(
        "HSTS_PRELOAD",
        "HSTS_SECONDS",
        "HSTS_SUBDOMAINS",
        "PROXY_HTTPS_HEADER",
        "SECRET_KEY",
        "UPLOAD_LIMIT_MB",
    ),
}
STRONG = "correct-horse-battery-staple-0123456789-correct-horse-battery"


@pytest.fixture
def load(monkeypatch, tmp_path):
    """Reads the settings as a new process would, in an environment of nothing but these variables."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))

    def load(**variables: str) -> dict[str, Any]:
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        return runpy.run_path(str(SETTINGS))

    return load


@pytest.fixture
def public(load):
    """The settings behind a public host."""
    return lambda **variables: load(ALLOWED_HOSTS="archive.example.org", SECRET_KEY=STRONG, **variables)


# --- nothing is set ---


def test_debug_is_off(load):
    assert load()["DEBUG"] is False


def test_only_this_machine_is_answered(load):
    assert set(load()["ALLOWED_HOSTS"]) == {"localhost", "127.0.0.1", "[::1]"}


def test_a_login_over_plain_http_works_on_this_machine(load):
    assert not load()["SESSION_COOKIE_SECURE"]


def test_the_database_is_in_the_data_directory(load, tmp_path):
    assert load()["DATABASES"]["default"]["NAME"] == tmp_path / "data" / "archive.sqlite3"


def test_a_data_directory_may_have_any_name(load, tmp_path):
    folder = tmp_path / "50% données #1?"
    assert load(DATA_DIR=str(folder))["DATABASES"]["default"]["NAME"] == folder / "archive.sqlite3"


def test_the_data_directory_is_its_owners(load, tmp_path):
    load()
    assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700


def test_a_variable_set_to_nothing_counts_as_unset(load):
    assert load(DEBUG="", ALLOWED_HOSTS=" ")["ALLOWED_HOSTS"] == load()["ALLOWED_HOSTS"]


@pytest.fixture
def pragma(load, db):
    """The value of a pragma on a new connection to the database of a new archive."""
    connection = ConnectionHandler(load()["DATABASES"])["default"]

    def pragma(name: str) -> Any:
        with connection.cursor() as cursor:
            row = cursor.execute(f"PRAGMA {name}").fetchone()
        return row[0] if row else None

    yield pragma
    connection.close()


@pytest.mark.parametrize(
    ("name", "value"),
    [("journal_mode", "wal"), ("synchronous", 1), ("cache_size", -65536), ("foreign_keys", 1)],
)
def test_sqlite_is_set_up_as_measured(pragma, name, value):
    assert pragma(name) == value


def test_sqlite_does_not_map_the_file_into_memory(pragma):
    assert not pragma("mmap_size")


def test_a_transaction_on_sqlite_takes_the_lock_at_its_start(load):
    assert load()["DATABASES"]["default"]["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


# --- the secret ---


def test_a_secret_is_made_for_its_owner_only(load, tmp_path):
    load()
    assert stat.S_IMODE((tmp_path / "data" / "secret_key").stat().st_mode) == 0o600


def test_the_secret_is_kept(load):
    assert load()["SECRET_KEY"] == load()["SECRET_KEY"]


def test_two_archives_have_two_secrets(load, tmp_path):
    assert load()["SECRET_KEY"] != load(DATA_DIR=str(tmp_path / "other"))["SECRET_KEY"]


def test_processes_that_start_at_once_have_one_secret(load, tmp_path):
    kept_secret = load()["kept_secret"]
    with ThreadPoolExecutor(8) as threads:
        made = set(threads.map(lambda _: kept_secret(tmp_path / "at_once"), range(32)))
    assert len(made) == 1


def test_nothing_is_left_beside_the_secret(load, tmp_path):
    load()
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["secret_key"]


def test_a_secret_that_others_can_read_is_refused(load, tmp_path):
    load()
    (tmp_path / "data" / "secret_key").chmod(0o644)
    with pytest.raises(ImproperlyConfigured, match="chmod 600"):
        load()


# --- a public host ---


@pytest.mark.parametrize("name", ["SECURE_SSL_REDIRECT", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE"])
def test_a_public_host_is_served_over_https_only(public, name):
    assert public()[name] is True


def test_a_public_host_insists_on_https_for_a_year(public):
    assert public()["SECURE_HSTS_SECONDS"] == 31_536_000


def test_https_can_be_switched_off_for_a_closed_network(public):
    settings = public(HTTPS="false")
    assert (settings["SESSION_COOKIE_SECURE"], settings["SECURE_HSTS_SECONDS"]) == (False, 0)


def test_https_can_be_switched_on_for_this_machine(load):
    assert load(HTTPS="true")["SESSION_COOKIE_SECURE"] is True


def test_a_proxys_word_is_taken_only_when_told(public):
    assert public()["SECURE_PROXY_SSL_HEADER"] is None


def test_a_proxys_header_is_named_as_it_is_sent(public):
    settings = public(PROXY_HTTPS_HEADER="X-Forwarded-Proto")
    assert settings["SECURE_PROXY_SSL_HEADER"] == ("HTTP_X_FORWARDED_PROTO", "https")


@pytest.mark.parametrize(
    ("variable", "value", "setting", "effect"),
    [
        ("HSTS_SECONDS", "60", "SECURE_HSTS_SECONDS", 60),
        ("HSTS_SUBDOMAINS", "yes", "SECURE_HSTS_INCLUDE_SUBDOMAINS", True),
        ("HSTS_PRELOAD", "1", "SECURE_HSTS_PRELOAD", True),
        ("UPLOAD_LIMIT_MB", "3", "DATA_UPLOAD_MAX_MEMORY_SIZE", 3 * 1024 * 1024),
        ("LOG_LEVEL", "error", "LOG_LEVEL", "ERROR"),
        ("CSRF_TRUSTED_ORIGINS", "https://a.org, https://b.org", "CSRF_TRUSTED_ORIGINS", ["https://a.org", "https://b.org"]),
    ],
)  # fmt: skip
def test_every_option_changes_something(public, variable, value, setting, effect):
    assert public(**{variable: value})[setting] == effect


def test_debug_is_for_this_machine(load):
    assert load(DEBUG="true")["DEBUG"] is True


def test_postgresql_is_chosen_by_its_address_alone(load):
    settings = load(DATABASE_URL="postgres://anna:p%40ss@db.example.org:5433/archive?sslmode=require")
    config = settings["DATABASES"]["default"]
    wanted = {"NAME": "archive", "USER": "anna", "PASSWORD": "p@ss", "HOST": "db.example.org", "PORT": 5433}
    assert config | wanted | {"ENGINE": "django.db.backends.postgresql"} == config


# --- what is wrong ---

WRONG = [
    ({"DEBUG": "maybe"}, "DEBUG is 'maybe'"),
    ({"HTTPS": "2"}, "HTTPS is '2'"),
    ({"HSTS_SECONDS": "-1"}, "HSTS_SECONDS is '-1'"),
    ({"UPLOAD_LIMIT_MB": "0"}, "UPLOAD_LIMIT_MB is '0'"),
    ({"UPLOAD_LIMIT_MB": "ten"}, "UPLOAD_LIMIT_MB is 'ten'"),
    ({"LOG_LEVEL": "loud"}, "LOG_LEVEL is 'LOUD'"),
    ({"ALLOWED_HOSTS": "*"}, "ALLOWED_HOSTS may not be"),
    ({"ALLOWED_HOSTS": "https://archive.example.org"}, "takes host names only"),
    ({"ALLOWED_HOSTS": "localhost:8000"}, "takes host names only"),
    ({"ALLOWED_HOSTS": "archive.example.org"}, "SECRET_KEY is missing"),
    ({"ALLOWED_HOSTS": "archive.example.org", "SECRET_KEY": "secret"}, "too easy to guess"),
    ({"ALLOWED_HOSTS": "archive.example.org", "SECRET_KEY": "x" * 80}, "too easy to guess"),
    ({"ALLOWED_HOSTS": "archive.example.org", "SECRET_KEY": STRONG, "DEBUG": "true"}, "DEBUG is on"),
    ({"CSRF_TRUSTED_ORIGINS": "archive.example.org"}, "takes origins such as"),
    ({"CSRF_TRUSTED_ORIGINS": "https://archive.example.org/admin"}, "takes origins such as"),
    ({"DATABASE_URL": "archive"}, "not the address of a database"),
    ({"DATABASE_URL": "postgres://anna:pass@[db/archive"}, "not the address of a database"),
    ({"DATABASE_URL": "postgres://anna:pass@db:port/archive"}, "not the address of a database"),
    ({"DATABASE_URL": "postgres://anna:pass@db"}, "names no database"),
    ({"DATABASE_URL": "mysql://anna:pass@db/archive"}, "must be PostgreSQL or SQLite"),
    ({"DATABASE_URL": "sqlite://"}, "names no file"),
    ({"DATABASE_URL": "sqlite:////no/such/folder/archive.sqlite3"}, "names no file in a folder that exists"),
    ({"DATA_DIR": str(SETTINGS)}, "can't be made"),
]  # fmt: skip


@pytest.mark.parametrize(("variables", "sentence"), WRONG, ids=[sentence for _, sentence in WRONG])
def test_what_is_wrong_is_refused(load, variables, sentence):
    with pytest.raises(ImproperlyConfigured, match=sentence):
        load(**variables)


@pytest.mark.parametrize("url", [wrong["DATABASE_URL"] for wrong, _ in WRONG if "DATABASE_URL" in wrong])
def test_no_refusal_shows_the_password(load, url):
    with pytest.raises(ImproperlyConfigured) as refusal:
        load(DATABASE_URL=url)
    assert "pass@" not in str(refusal.value)


def test_a_data_directory_that_cannot_be_written_is_refused(load, tmp_path, monkeypatch):
    """Root can write everywhere; there it is asked what anybody else would be told."""
    if os.geteuid() == 0:
        monkeypatch.setattr(os, "access", lambda path, _: bool(Path(path).stat().st_mode & stat.S_IWUSR))
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    with pytest.raises(ImproperlyConfigured, match="can't be written to"):
        load(DATA_DIR=str(folder))


# --- manage.py ---


def manage(tmp_path: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name not in VARIABLES}
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=running.BASE_DIR,
        env={**environment, "DATA_DIR": str(tmp_path / "data"), **variables},
        capture_output=True,
        text=True,
        timeout=600,
    )


@pytest.mark.parametrize("command", ["migrate", "check", "import_pages", "help"])
def test_a_command_refuses_in_one_sentence(tmp_path, command):
    done = manage(tmp_path, command, DEBUG="maybe")
    assert (done.returncode, done.stderr) == (
        1, "The archive can't start: DEBUG is 'maybe', but must be true or false.\n",
    )  # fmt: skip


def test_a_database_that_does_not_answer_is_told_without_a_traceback(tmp_path):
    done = manage(tmp_path, "migrate", DATABASE_URL="postgres://nobody@127.0.0.1:1/archive")
    assert (done.returncode, done.stderr.split(":")[0]) == (1, "The database does not answer")


def test_a_traceback_can_be_had(tmp_path):
    done = manage(tmp_path, "migrate", "--traceback", DATABASE_URL="postgres://nobody@127.0.0.1:1/archive")
    assert "Traceback" in done.stderr


def test_the_archive_passes_the_checks_of_a_deployment(tmp_path):
    done = manage(
        tmp_path, "check", "--deploy", "--fail-level", "WARNING",
        ALLOWED_HOSTS="archive.example.org", SECRET_KEY=STRONG, HSTS_SUBDOMAINS="true", HSTS_PRELOAD="true",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr

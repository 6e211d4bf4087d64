"""`up` makes the archive ready and serves it."""

import io
import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.test import override_settings

from articles.management import static
from articles.management.serve import CannotServeError, listen
from articles.management.static import collect_if_needed


@pytest.fixture
def taken() -> int:
    """A port that somebody else serves at."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_a_taken_port_is_named_before_anything_is_done(taken):
    with pytest.raises(CommandError, match=f"Port {taken} at 127.0.0.1 is taken.*--port"):
        call_command("up", port=taken, stdout=io.StringIO())


@pytest.mark.parametrize("host", ["no.such.host.invalid", "192.0.2.1"])
def test_an_address_of_another_machine_is_refused(host):
    with pytest.raises(CannotServeError, match="is no address of this machine"):
        listen(host, 0)


def test_an_impossible_port_is_refused():
    with pytest.raises(CannotServeError, match="99999 is no port"):
        listen("127.0.0.1", 99_999)


@pytest.mark.django_db
def test_the_second_run_keeps_everything_and_shows_no_password(archive, monkeypatch):
    monkeypatch.setattr("articles.management.commands.up.collect_if_needed", lambda: False)
    first, second = io.StringIO(), io.StringIO()
    call_command("up", no_serve=True, stdout=first)

    call_command("up", no_serve=True, stdout=second)

    assert "Password: " in first.getvalue()
    assert second.getvalue().startswith("The archive holds 5 articles, ")
    assert "Password" not in second.getvalue()


def test_static_files_are_collected_once_and_again_when_one_changes(tmp_path, monkeypatch):
    (tmp_path / "static").mkdir()
    monkeypatch.setattr(static, "_fingerprint", lambda: "first")
    with override_settings(
        DEBUG=False, STATIC_ROOT=tmp_path / "collected", STATICFILES_DIRS=[tmp_path / "static"]
    ):
        done = [collect_if_needed(), collect_if_needed()]
        monkeypatch.setattr(static, "_fingerprint", lambda: "second")
        done.append(collect_if_needed())

    assert done == [True, False, True]


def test_the_fingerprint_changes_with_a_file(tmp_path):
    with override_settings(STATICFILES_DIRS=[tmp_path]):
        before = static._fingerprint()
        (tmp_path / "new.css").write_text("a {}")

        assert static._fingerprint() != before


def test_it_serves_until_ctrl_c(tmp_path):
    """The whole of it in a process of its own: an empty folder, one command, a page in the browser."""
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    process = subprocess.Popen(
        [sys.executable, str(Path(settings.BASE_DIR) / "manage.py"), "up", "--port", "0"],
        env=environment
        | {"DATA_DIR": str(tmp_path), "DEBUG": "true"},  # with DEBUG, no static files to collect
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        lines = []
        for line in process.stdout:
            lines.append(line)
            if line.startswith("Serving at "):
                break
        served = re.fullmatch(r"Serving at (http://127\.0\.0\.1:[1-9]\d*/) \(Ctrl-C ends it\)\.\n", lines[-1])
        with urllib.request.urlopen(f"{served[1]}admin/login/", timeout=300) as answer:
            assert answer.status == 200
        process.send_signal(signal.SIGINT)

        assert process.wait(timeout=300) == 0
        assert any("Password: " in line for line in lines)
    finally:
        process.kill()
        process.wait()
        process.stdout.close()

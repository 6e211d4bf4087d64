"""The Python of the README and, where R is, its R run as they are printed, against a running archive."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from django.conf import settings

from tests.factories import make_actor, make_statement

pytestmark = pytest.mark.django_db(transaction=True)

README = (Path(settings.BASE_DIR) / "README.md").read_text(encoding="utf-8")


def test_statements_are_read_into_python(live_server):
    make_statement(speaker=make_actor("Kang Kyung-wha", side="south-korea"), said="2020-07-02")
    (code,) = re.findall(r"^```python\n(.*?)^```", README, flags=re.MULTILINE | re.DOTALL)
    names = {}
    exec(code.replace("http://127.0.0.1:8000", live_server.url), names)
    assert names["sides"] == {"south-korea": 1}


@pytest.mark.sample
@pytest.mark.skipif(shutil.which("Rscript") is None, reason="R is not installed")
def test_statements_are_read_into_r(live_server):
    make_statement(
        "“Go on”, 함께", speaker=make_actor("Kang Kyung-wha", side="south-korea"), said="2020-07-02"
    )
    (code,) = re.findall(r"^```r\n(.*?)^```", README, flags=re.MULTILINE | re.DOTALL)
    code = code.replace("http://127.0.0.1:8000", live_server.url)
    telling = 'stopifnot(nrow(said) == 1, said$content == "“Go on”, 함께", is.integer(said$start))'
    done = subprocess.run(
        ["Rscript", "--vanilla", "-e", f"{code}\n{telling}"],
        capture_output=True, text=True, timeout=600, env={"LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"]},
    )  # fmt: skip
    assert (done.returncode, done.stdout.split(), done.stderr) == (0, ["2020", "south-korea", "1"], "")


def test_the_address_and_the_columns_of_the_r_are_right(client):
    """Also where R is not installed."""
    make_statement(speaker=make_actor("Kang Kyung-wha", side="south-korea"), said="2020-07-02")
    (code,) = re.findall(r"^```r\n(.*?)^```", README, flags=re.MULTILINE | re.DOTALL)
    (address,) = re.findall(r'"http://127\.0\.0\.1:8000([^"]+)"', code)
    answer = client.get(address)
    header = b"".join(answer.streaming_content).decode().splitlines()[0].split(",")
    asked = set(re.findall(r"said\$(\w+)", code))
    assert (answer.status_code, asked - set(header), asked) == (200, set(), {"speaker_sides", "published"})

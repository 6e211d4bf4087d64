"""The benchmark of the exports tells rows, time and memory, and fails where memory is not constant."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from articles.management import memory
from articles.management.commands import bench_exports
from tests.factories import make_statement

pytestmark = pytest.mark.django_db


@pytest.fixture
def _three():
    for _ in range(3):
        make_statement(speaker="a minister", said="2020-07-02")
    make_statement(speaker="a minister", said="1991")


def printed(*options):
    out = StringIO()
    call_command("bench_exports", *options, stdout=out)
    return [line.split() for line in out.getvalue().splitlines()]


@pytest.mark.usefixtures("_three")
def test_every_format_is_measured_with_all_its_rows():
    assert [(line[0], line[1]) for line in printed()[2:-1]] == [
        (name, "4") for name in ("csv", "json", "jsonl", "ris", "bibtex")
    ]


@pytest.mark.usefixtures("_three")
def test_the_whole_archive_is_measured_as_a_data_set():
    assert printed("--only", "dataset")[2][:2] == ["dataset", "12"]


@pytest.mark.usefixtures("_three")
def test_a_part_can_be_measured():
    assert printed("--only", "csv", "--since", "2000")[2][1] == "3"


@pytest.mark.usefixtures("_three")
def test_too_much_memory_is_a_failure(monkeypatch):
    monkeypatch.setattr(bench_exports, "ALLOWED", -1.0)
    with pytest.raises(CommandError, match="More than -1 MB: csv"):
        printed("--only", "csv")


def test_what_work_holds_in_memory_is_seen():
    cost = memory.cost_of(lambda: bytes(range(256)) * 400_000)
    assert 90 < cost.grown < 130

"""The README says what is so."""

import ast
import re
import shlex
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import get_commands, load_command_class

ROOT = Path(settings.BASE_DIR)
README = (ROOT / "README.md").read_text(encoding="utf-8")
READERS = {"text", "words", "flag", "number", "rights"}


def variables_read() -> set[str]:
    """Names of the environment that settings.py reads."""
    tree = ast.parse((ROOT / "archive" / "settings.py").read_text(encoding="utf-8"))
    return {
        node.args[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in READERS
        and isinstance(node.args[0], ast.Constant)
    }


def variables_documented() -> list[str]:
    section = README.split("## Settings")[1].split("\n### ")[0]
    return re.findall(r"^\| `(\w+)` \|", section, flags=re.MULTILINE)


def shell_lines() -> list[str]:
    return [
        line
        for block in re.findall(r"^```sh\n(.*?)^```", README, flags=re.MULTILINE | re.DOTALL)
        for line in block.splitlines()
    ]


def test_every_setting_is_documented_and_every_documented_setting_is_read():
    assert sorted(variables_documented()) == sorted(variables_read())


def test_its_pictures_are_there_are_described_and_are_small_together():
    pictures = re.findall(r'<img alt="([^"]*)" src="([^"]*)"', README)
    sizes = [(ROOT / path).stat().st_size for _, path in pictures]
    assert (len(pictures), all(alt for alt, _ in pictures), sum(sizes) < 1_000_000) == (10, True, True)


def test_the_environment_is_read_in_one_place():
    found = [
        path.relative_to(ROOT)
        for folder in ("archive", "articles")
        for path in (ROOT / folder).rglob("*.py")
        if re.search(r"os\.environ\[|os\.environ\.get|os\.getenv", path.read_text(encoding="utf-8"))
    ]
    assert found == [Path("archive/settings.py")]


def test_it_starts_with_one_line_that_runs_and_one_that_tests():
    assert [line.rsplit("&&")[-1].split() for line in shell_lines()[:2]] == [
        [".venv/bin/python", "manage.py", "up"],
        [".venv/bin/python", "-m", "pytest"],
    ]


@pytest.mark.parametrize("name", sorted(set(re.findall(r"manage\.py (\w+)", README))))
def test_every_command_it_names_exists(name):
    assert load_command_class(get_commands()[name], name)


@pytest.mark.parametrize(
    "name", sorted(set(re.findall(r"`([\w./-]+/)`|`([\w-]+\.(?:md|toml|txt|py))`", README)))
)
def test_every_file_it_names_exists(name):
    path = "".join(name)
    assert path.startswith("/") or (ROOT / path).exists()


def test_every_shell_line_can_be_read_by_a_shell():
    assert all(shlex.split(line) for line in shell_lines())

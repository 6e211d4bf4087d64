"""How the house looks: what no linter of ours checks."""

import ast
import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

ROOT = Path(settings.BASE_DIR)
TOP = {
    *("manage.py", "pyproject.toml", "constraints.txt", "README.md", "CHANGELOG.md", "LICENSE"),
    *("archive", "articles", "templates", "static", "fixtures", "tests"),
}
PYTHON = sorted(
    path
    for folder in ("archive", "articles", "tests")
    for path in (ROOT / folder).rglob("*.py")
    if "migrations" not in path.parts
)
TEMPLATES = sorted(path for path in (ROOT / "templates").rglob("*") if path.suffix in (".html", ".jinja"))
LINES_OF_A_FILE = 500
LINES_OF_A_FUNCTION = 50


def found(pattern: str, paths: list[Path]) -> list[str]:
    """Where the pattern matches: file, line and what stands there."""
    return [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in paths
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(pattern, line)
    ]


def long_functions() -> Iterator[str]:
    for path in PYTHON:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                if length > LINES_OF_A_FUNCTION:
                    yield f"{path.relative_to(ROOT)}:{node.lineno}: {node.name} has {length} lines"


def unused_names() -> Iterator[str]:
    """The private names of a module that nothing in it uses; what is decorated, pytest or Django may."""
    for path in PYTHON:
        text = path.read_text(encoding="utf-8")
        words = Counter(re.findall(r"\b_\w+", text))
        for node in ast.parse(text).body:
            if getattr(node, "decorator_list", None):
                continue
            targets = node.targets if isinstance(node, ast.Assign) else [node]
            names = [getattr(target, "id", None) or getattr(target, "name", "") for target in targets]
            for name in names:
                if re.match(r"_[A-Za-z]", name) and words[name] == 1:
                    yield f"{path.relative_to(ROOT)}:{node.lineno}: {name}"


def test_the_top_level_holds_what_it_should():
    """What the project keeps; where git can't say what that is, all that it does not tell git to ignore."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    top = {line.split("/")[0] for line in listed.stdout.splitlines()}
    if listed.returncode:
        ignored = [line.strip("/") for line in (ROOT / ".gitignore").read_text("utf-8").splitlines()]
        top = {path.name for path in ROOT.iterdir() if not any(map(path.match, ignored))}
    assert {name for name in top if not name.startswith(".")} <= TOP


def test_no_private_name_is_left_over():
    assert list(unused_names()) == []


def test_no_file_is_long():
    sizes = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in PYTHON}
    assert {str(path): size for path, size in sizes.items() if size > LINES_OF_A_FILE} == {}


def test_no_function_is_long():
    assert list(long_functions()) == []


def test_a_noqa_names_its_code_and_its_reason():
    assert found(r"#\s*noqa(?!: [A-Z]+\d+(, [A-Z]+\d+)*\s+[-–—(]\s*\w)", PYTHON) == []


def test_templates_have_no_inline_script():
    assert found(r"<script(?![^>]*\bsrc=)(?![^>]*application/ld\+json)", TEMPLATES) == []


def test_templates_have_no_inline_style():
    assert found(r"<style|\sstyle\s*=", TEMPLATES) == []


def test_templates_have_no_inline_handlers():
    assert (
        found(
            r"\son(click|change|load|submit|input|key\w+|mouse\w+|focus|blur|error)\s*=|javascript:",
            TEMPLATES,
        )
        == []
    )


def test_pages_load_nothing_from_elsewhere():
    assert found(r"<(script|img|link|iframe)\b[^>]*(src|href)=[\"'](https?:)?//", TEMPLATES) == []


def test_templates_trust_no_text():
    assert found(r"\|\s*safe\b|autoescape off", TEMPLATES) == []

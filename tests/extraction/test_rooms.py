"""The maps in the packages' docstrings lead to every room, and to none that is not there."""

import importlib
import re
from pathlib import Path

import pytest

MAPPED = ["text", "grammar", "cues", "contents", "reports", "entities", "dates"]
MAPPED += [f"people.{name}" for name in ("known", "anaphora", "institutions", "individuals")]


@pytest.mark.parametrize("name", MAPPED)
def test_each_room_is_on_the_map(name: str) -> None:
    package = importlib.import_module(f"articles.extraction.{name}")
    mapped = set(re.findall(r"`(\w+)`", package.__doc__ or ""))
    rooms = {path.stem for path in Path(package.__path__[0]).glob("[a-z]*.py")}
    assert mapped == rooms

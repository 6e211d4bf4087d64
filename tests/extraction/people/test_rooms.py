"""The maps in the packages' docstrings lead to rooms that are there."""

import importlib
import re
from pathlib import Path

import pytest


@pytest.mark.parametrize("name", ["known", "anaphora", "institutions", "individuals"])
def test_each_room_on_a_map_is_there(name: str) -> None:
    package = importlib.import_module(f"articles.extraction.people.{name}")
    mapped = set(re.findall(r"`(\w+)`", package.__doc__ or ""))
    rooms = {path.stem for path in Path(package.__path__[0]).glob("[a-z]*.py")}
    assert mapped
    assert mapped - rooms == set()

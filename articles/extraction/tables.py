"""The files of `data`: word lists and rules that a linguist can review without reading Python."""

from __future__ import annotations

import csv
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parent / "data"


@cache
def table(name: str) -> dict[str, Any]:
    """The contents of `data/<name>.toml`; whoever asks must not change it."""
    return tomllib.loads((_DATA / f"{name}.toml").read_text(encoding="utf-8"))


def rows(name: str) -> list[dict[str, str]]:
    """The rows of `data/<name>.tsv` by its columns."""
    with (_DATA / f"{name}.tsv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))

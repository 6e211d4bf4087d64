"""Pages of the kinds that the archive takes, invented for these tests: real furniture, no real news.

`pages/<name>.txt` is a capture, `pages/<name>.yaml` what an editor would record of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml


@dataclass(frozen=True)
class Page:
    """A capture and what an editor would record of it."""

    capture: str
    title: str | None
    story: tuple[str, ...]
    publisher: str | None = None
    original_publisher: str | None = None
    published: str | None = None
    byline: str | None = None
    dateline: str | None = None
    headings: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    language: str = "en"


def _read(record: Path) -> Page:
    fields: dict[str, Any] = yaml.safe_load(record.read_text(encoding="utf-8"))
    values = {name: tuple(value) if isinstance(value, list) else value for name, value in fields.items()}
    return Page(capture=record.with_suffix(".txt").read_text(encoding="utf-8"), **values)


PAGES = {record.stem: _read(record) for record in sorted((Path(__file__).parent / "pages").glob("*.yaml"))}

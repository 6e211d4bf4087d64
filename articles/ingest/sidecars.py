"""Sidecars: what an editor recorded of a captured page, in a YAML file beside the capture.

    capture: 000_x.txt          # the file, in the same folder
    sha256: 8f0c…               # of the capture: the sidecar speaks of exactly these bytes
    reviewer: The editors       # who recorded it, in a reader's words
    reviewed: 2026-11-20        # on which day
    article:                    # of what the machine reads, what the editor settled; an empty value clears
      title, publisher, publisher_basis, original_publisher, published, published_basis, captured,
      captured_basis, byline, dateline, series, section, licence, credits, language, url, notes
    lines:                      # of the capture, numbered from 1, as an editor would sort them
      story: [13, 15]
      headings: []
      captions: []
    page_says:                  # where the editor knows more than the page: what the page itself tells
      published: 2021-01-20/2022-05-09
    statements:                 # all there are on the page, in order
    - words: [first piece, second piece]        # verbatim from the story, each contiguous
      prefix: "he added, “"     # what stands right before, where the same words stand twice
      type: direct | mixed | indirect
      speakers: [slug]          # of actors
      names: [experts]          # speakers without an entry, as the text names them
      attribution: explicit | title | pronoun | implied
      mention: she              # the source as it stands in the text
      cue: said
      said: 2020-07-02          # EDTF
      occasion: slug            # of an event
      within: 0                 # index, from 0, of the statement that reports this one
      disputed: true            # readers may differ on whether it is a statement
      note: for editors

Publishers, actors and events are slugs of the authority files, dates EDTF.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from articles.ingest.yaml_nodes import Problem, Shape, load_single
from articles.models import Statement

_BASES = frozenset(Statement.Basis.values) - {Statement.Basis.EDITOR.value}
_NUMBER = r"\d+"
_ARTICLE = {
    "title": "text",
    "publisher": "text",
    "publisher_basis": "text",
    "original_publisher": "text",
    "published": "edtf",
    "published_basis": "text",
    "captured": "edtf",
    "captured_basis": "text",
    "byline": "text",
    "dateline": "text",
    "series": "text",
    "section": "texts",
    "licence": "text",
    "credits": "texts",
    "language": r"[a-z]{2,3}(?:-[A-Za-z]+)?",
    "url": r"https?://\S+",
    "notes": "text",
}
_DEFAULTS = {"language": "en"}
_STATEMENT = Shape(
    {
        "words": "texts",
        "prefix": "verbatim",
        "type": frozenset(Statement.Type.values),
        "speakers": "texts",
        "names": "texts",
        "attribution": _BASES,
        "mention": "text",
        "cue": "text",
        "said": "edtf",
        "said_basis": "text",
        "occasion": "text",
        "within": _NUMBER,
        "disputed": "flag",
        "note": "text",
    },
    required=("words", "type", "attribution"),
)
SHAPE = Shape(
    {
        "capture": "text",
        "sha256": r"[0-9a-f]{64}",
        "reviewer": "text",
        "reviewed": r"\d{4}-\d\d-\d\d",
        "article": Shape(_ARTICLE, single=True),
        "lines": Shape({"story": "texts", "headings": "texts", "captions": "texts"}, single=True),
        "page_says": Shape({"published": "edtf", "published_basis": "text"}, single=True),
        "statements": _STATEMENT,
    },
    required=("capture", "sha256", "reviewer", "reviewed", "article"),
)


class SidecarError(ValueError):
    """A sidecar that can't be applied. `problems` name what is wrong, with file and line."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A statement as an editor recorded it. An empty text: there is none, or it is not known."""

    words: tuple[str, ...]
    type: str
    attribution: str
    speakers: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    mention: str = ""
    cue: str = ""
    said: str = ""
    said_basis: str = ""
    occasion: str = ""
    within: int | None = None
    disputed: bool = False
    note: str = ""
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What an editor recorded of one page. `article` holds the settled columns only."""

    path: Path
    capture: str
    sha256: str
    reviewer: str
    reviewed: datetime
    article: dict[str, Any] = field(hash=False)
    statements: tuple[Reviewed, ...] = ()
    lines: dict[str, tuple[int, ...]] = field(default_factory=dict, hash=False)
    page_says: dict[str, str] = field(default_factory=dict, hash=False)
    digest: str = ""

    @property
    def capture_path(self) -> Path:
        return self.path.with_name(self.capture)

    def references(self) -> Iterator[tuple[str, str]]:
        """What it refers to: (`actor`, `event` or `publisher`, slug)."""
        for key in ("publisher", "original_publisher"):
            if self.article.get(key):
                yield "publisher", self.article[key]
        for statement in self.statements:
            yield from (("actor", slug) for slug in statement.speakers)
            if statement.occasion:
                yield "event", statement.occasion


def find_sidecars(folder: Path) -> list[Path]:
    """The sidecars of a folder, in order of their names."""
    return sorted(folder.glob("*.yaml"))


def read_sidecar(path: Path) -> Sidecar:
    """Raises `SidecarError` for whatever is not as the module says, `OSError` where it can't be read."""
    text = path.read_text(encoding="utf-8")
    values, problems = load_single(text, SHAPE, path.name)
    statements = values.get("statements") or []
    problems += [
        Problem(path.name, 1, f"statement {number} is within {statement['within']}, which is none before it")
        for number, statement in enumerate(statements)
        if statement.get("within") and not 0 <= int(statement["within"]) < len(statements)
    ]
    if problems:
        raise SidecarError(problems)
    try:
        day = date.fromisoformat(values["reviewed"])
    except ValueError:
        raise SidecarError([Problem(path.name, 1, f"“{values['reviewed']}” is no day")]) from None
    return Sidecar(
        path=path,
        capture=values["capture"],
        sha256=values["sha256"],
        reviewer=values["reviewer"],
        reviewed=datetime.combine(day, time(12), UTC),
        article={key: _settled(key, value) for key, value in values["article"].items()},
        statements=tuple(map(_reviewed, statements)),
        lines={key: tuple(map(int, value)) for key, value in (values.get("lines") or {}).items() if value},
        page_says={key: value for key, value in (values.get("page_says") or {}).items() if value},
        digest=_digest(values),
    )


def _settled(key: str, value: Any) -> Any:
    """An empty value clears the column."""
    if value is None:
        return [] if _ARTICLE[key] == "texts" else _DEFAULTS.get(key, "")
    return value


def _reviewed(values: dict[str, Any]) -> Reviewed:
    texts = ("words", "speakers", "names")
    plain = {key: value for key, value in values.items() if value is not None}
    for key in texts:
        plain[key] = tuple(plain.get(key, ()))
    if "within" in plain:
        plain["within"] = int(plain["within"])
    return Reviewed(**plain)


def _digest(values: dict[str, Any]) -> str:
    plain = json.dumps(values, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(plain.encode()).hexdigest()

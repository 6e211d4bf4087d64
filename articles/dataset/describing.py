"""What stands beside the tables: the package's description, how it is cited, and a page for people.

Nothing in them depends on when or where they are written, but on what the archive holds.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import yaml

from articles.dataset.table import Table
from articles.extraction.selectors.excerpts import MASK, REACH
from articles.models import Publisher

NAME = "inter-korean-archive"
TITLE = "Inter-Korean Archive: who said what, when, in which office, on what occasion"
FORM = 1
"""Of the package; it changes when a column is renamed or taken away."""


@dataclass(frozen=True, slots=True)
class Maker:
    """Who gives the data set out. `address` is where the archive is on the web, `licence` an SPDX id; either
    may be empty. `licence` is of what the archive adds; texts stay their publishers'.
    """

    address: str = ""
    licence: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """A file of the data set."""

    path: str
    rows: int
    size: int
    sha256: str


def package(
    tables: Sequence[Table],
    files: Iterable[Written],
    publishers: Iterable[Publisher],
    maker: Maker,
    latest: datetime,
) -> str:
    """datapackage.json (specs.frictionlessdata.io): every file with its schema, size and digest."""
    found = {file.path: file for file in files}
    described: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": NAME,
        "title": TITLE,
        "description": "Statements found in news coverage of inter-Korean diplomacy. See README.md.",
        "version": version(latest),
        "created": latest.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "form": FORM,
        "licenses": [licence_of(maker)],
        "sources": [_source(one) for one in publishers] or [{"title": "no articles yet"}],
        "contributors": [{"title": "Inter-Korean Archive", "role": "publisher"}],
        "resources": [_resource(table, found[table.path]) for table in tables],
    }
    if maker.address:
        described["homepage"] = maker.address
    return json.dumps(described, ensure_ascii=False, indent=2) + "\n"


def version(latest: datetime) -> str:
    """The day of the latest change: the same archive has the same version."""
    return latest.astimezone(UTC).strftime("%Y.%m.%d")


def licence_of(maker: Maker) -> dict[str, str]:
    """Of what the archive adds. Without one, that is said."""
    if maker.licence:
        return {"name": maker.licence, "title": f"{maker.licence}; texts belong to their publishers"}
    whom = f": ask {maker.contact}" if maker.contact else ""
    return {
        "name": "notspecified",
        "title": f"No licence has been given{whom}; texts belong to their publishers",
    }


def _source(publisher: Publisher) -> dict[str, str]:
    source = {"title": f"{publisher.name} ({publisher.licence})" if publisher.licence else publisher.name}
    return {**source, "path": f"https://{publisher.homepage}/"} if publisher.homepage else source


def _resource(table: Table, file: Written) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": table.path,
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
        "schema": table.schema,
    }


def citation_file(maker: Maker, latest: datetime) -> str:
    """CITATION.cff 1.2.0 (citation-file-format.github.io)."""
    cited: dict[str, Any] = {
        "cff-version": "1.2.0",
        "message": "Please cite the data set, and with each statement the article that reports it.",
        "type": "dataset",
        "title": TITLE,
        "authors": [{"name": "Inter-Korean Archive"}],
        "version": version(latest),
        "date-released": latest.astimezone(UTC).date(),
    }
    if maker.address:
        cited["url"] = maker.address
    if maker.licence:
        cited["license"] = maker.licence
    return yaml.safe_dump(cited, allow_unicode=True, sort_keys=False, width=100)


def readme(
    tables: Sequence[Table],
    counts: Mapping[str, int],
    publishers: Iterable[Publisher],
    maker: Maker,
    latest: datetime,
) -> str:
    """README.md: what is in the package, and how to read it."""
    lines = [f"| `{one.path}` | {counts[one.name]:,} | {one.description} |" for one in tables]
    allowed = [f"- {one.name}: {one.licence}" for one in publishers if one.licence]
    permissions = "\n".join(["", "Recorded licences and permissions:", "", *allowed, ""]) if allowed else ""
    return _README.format(
        title=TITLE,
        version=version(latest),
        address=f" of {maker.address}" if maker.address else "",
        tables="\n".join(lines),
        licence=licence_of(maker)["title"],
        permissions=permissions,
        mask=MASK,
        reach=REACH,
    )


_README = """# {title}

Version {version}, the day of the latest change{address}. A Frictionless data package: `datapackage.json` has
the schema of each file, column by column, and `SHA256SUMS` the digest of every file
(`sha256sum -c SHA256SUMS`).

| file | rows | what it holds |
| --- | --- | --- |
{tables}

`captures/` has the pages as they were taken, byte for byte, named by their SHA-256, and beside each as `.txt`
the text that was read from it: of articles whose text may be shown in full.

## How to read it

- CSV (RFC 4180), UTF-8. Offsets are code points from 0 into `articles.text`; `text[start:end]` is what is
  stored.
- Dates are EDTF (ISO 8601-2), as uncertain as they are: `2020-09-16`, `2018-09`, `2021-01-20/2022-05-09`,
  `2019-07-01~`. Moments are UTC.
- `statements.review` says whether a person has confirmed a statement; `attribution` how its speaker is known.
- No cell is changed for spreadsheets. A cell may begin with `=`; do not run it as a formula.

```python
import csv

csv.field_size_limit(10_000_000)
with open("statements.csv", encoding="utf-8", newline="") as file:
    statements = list(csv.DictReader(file))
```

```r
statements <- read.csv("statements.csv", encoding = "UTF-8", na.strings = "")
```

`manage.py import_dataset DIR` makes an archive of it again, with the same addresses.

## Rights

{licence}. Where a publisher has not allowed its texts to be given in full (`articles.rights` is
`statements`), the text has its statements with up to {reach} characters of their paragraph on either
side, and the names of actors and events; `{mask}` stands for each other character, so that all offsets hold.
{permissions}
Not in it: drafts, rejected statements, the names of reviewers, editors' notes, and earlier versions.
"""

"""Files, written a row at a time: CSV, JSON, JSON Lines, RIS and BibTeX."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from articles.citations import Citable, bibtex, ris
from articles.exports.columns import Column

Record = dict[str, Any]

BYTE_ORDER_MARK = "\ufeff"
_as_json = json.JSONEncoder(ensure_ascii=False).encode
"""As `json.dumps` does, which makes an encoder for each record."""

FORMULA = frozenset("=+-@\t\r")
"""How a cell begins that a spreadsheet would compute (OWASP, CSV injection)."""


@dataclass(frozen=True, slots=True)
class Export:
    """One list to write: what was asked (`query`, a full address), when, and the columns of its rows.

    `cite` gives the citation of a record, for the formats of reference managers.
    """

    query: str
    made: datetime
    columns: tuple[Column, ...]
    cite: Callable[[Record], Citable]
    byte_order_mark: bool = False
    licence_note: str = field(
        default="The texts belong to their publishers. Cite the archive and the article."
    )

    @property
    def stamp(self) -> str:
        """The moment of the export, in UTC, to the second."""
        return self.made.isoformat(timespec="seconds")


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: its name for readers, its ending and media type, and how its pieces are written."""

    label: str
    extension: str
    media_type: str
    write: Callable[[Iterable[Record], Export], Iterator[str]]


def flat(record: Record, columns: tuple[Column, ...]) -> list[Any]:
    """The values of a record in the order of the columns; lists are joined by “; ”."""
    return _flat(record, _paths(columns))


def _flat(record: Record, paths: list[list[str]]) -> list[Any]:
    return [_cell(record[path[0]] if len(path) == 1 else _follow(record, path)) for path in paths]


def _paths(columns: tuple[Column, ...]) -> list[list[str]]:
    return [column.path.split(".") for column in columns]


def write_csv(records: Iterable[Record], export: Export) -> Iterator[str]:
    """CSV (RFC 4180), a header first; the query and its moment are the last two columns of each row.

    A cell that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection).
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    if export.byte_order_mark:
        buffer.write(BYTE_ORDER_MARK)
    writer.writerow([*(column.name for column in export.columns), "export_query", "export_date"])
    yield _taken(buffer)
    paths, about = _paths(export.columns), [_safe(export.query), export.stamp]
    for record in records:
        row = [_safe(value) for value in _flat(record, paths)]
        writer.writerow(row + about)
        yield _taken(buffer)


def write_jsonl(records: Iterable[Record], export: Export) -> Iterator[str]:
    """JSON Lines: a record a line, each with the query and its moment."""
    about = {"export_query": export.query, "export_date": export.stamp}
    for record in records:
        yield _as_json({**record, **about}) + "\n"


def write_json(records: Iterable[Record], export: Export) -> Iterator[str]:
    """One JSON object: what was asked and when, the records, and at the end their number, which proves that
    the file is whole."""
    about = {"query": export.query, "exported": export.stamp, "note": export.licence_note}
    yield json.dumps(about, ensure_ascii=False)[:-1] + ', "items": ['
    count = 0
    for record in records:
        yield ("\n" if count == 0 else ",\n") + _as_json(record)
        count += 1
    yield f'\n], "count": {count}}}\n'


def write_ris(records: Iterable[Record], export: Export) -> Iterator[str]:
    """RIS; the query and its moment are a note of each entry."""
    note = f"N1  - Exported {export.stamp} from {export.query}\r\n"
    for record in records:
        entry = ris(export.cite(record))
        yield entry.replace("ER  - ", note + "ER  - ") + "\r\n"


def write_bibtex(records: Iterable[Record], export: Export) -> Iterator[str]:
    """BibTeX; the query and its moment are a comment at the top."""
    yield f"% Exported {export.stamp} from {export.query}\n"
    for record in records:
        yield "\n" + bibtex(export.cite(record))


FORMATS = {
    "csv": Format("CSV", "csv", "text/csv; charset=utf-8", write_csv),
    "json": Format("JSON", "json", "application/json", write_json),
    "jsonl": Format("JSON Lines", "jsonl", "application/jsonl; charset=utf-8", write_jsonl),
    "ris": Format("RIS", "ris", "application/x-research-info-systems; charset=utf-8", write_ris),
    "bibtex": Format("BibTeX", "bib", "application/x-bibtex; charset=utf-8", write_bibtex),
}
"""What a list can be exported as, by the value of `export=` in its address."""


def _taken(buffer: io.StringIO) -> str:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text


def _follow(value: Any, path: list[str]) -> Any:
    for depth, name in enumerate(path):
        if isinstance(value, list):
            return [_follow(item, path[depth:]) for item in value]
        if value is None:
            return None
        value = value[name]
    return value


def _cell(value: Any) -> Any:
    if value.__class__ is str:  # as most are
        return value
    if isinstance(value, list):
        return "; ".join(_item(item) for item in value)
    return "" if value is None else value


def _item(value: Any) -> str:
    if isinstance(value, list):  # a span
        return "-".join(str(number) for number in value)
    return "" if value is None else str(value)


def _safe(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value[:1] in FORMULA else value

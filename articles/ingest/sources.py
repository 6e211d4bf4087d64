"""Where pages come from: files, folders, lines of JSON, standard input; never all in memory."""

from __future__ import annotations

import io
import json
import os
import re
import stat
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, cast

from articles.extraction import edtf

LIMIT = 20 * 1024 * 1024
"""The largest capture that is taken in, in bytes. A long news page has some 100,000."""

FEEDS = (".xml", ".rss", ".atom")
"""Feeds are kept as they came and read as pages: their items are HTML."""
SUFFIXES = {
    ".txt": "text/plain",
    **dict.fromkeys((".html", ".htm", ".xhtml", *FEEDS), "text/html"),
}
RECORDS = ".jsonl"
METADATA = ("url", "title", "publisher", "published", "captured")

_HTML = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|head|body|\?xml)", re.I)
_URL = re.compile(r"https?://[^\s/]+\S*")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What whoever brings a page knows of it. `None`: not known. Dates are EDTF."""

    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    captured: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A page as it was brought, byte for byte. `name` is the file, or the file and line of a record."""

    name: str
    data: bytes = field(repr=False)
    media_type: str = "text/plain"
    metadata: Metadata = Metadata()


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Something that is no page, and why, for the person who brought it."""

    name: str
    reason: str

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}"


@dataclass(frozen=True, slots=True)
class AlreadyThere:
    """A page whose very bytes the archive has."""

    name: str
    sha256: str


@dataclass(slots=True)
class Remarks:
    """What was noticed on the way and is no failure: keys nobody knows, files that are no pages."""

    unknown_keys: Counter[tuple[str, str]] = field(default_factory=Counter)
    skipped_files: int = 0

    def __iter__(self) -> Iterator[str]:
        for (name, key), count in sorted(self.unknown_keys.items()):
            records = "1 record" if count == 1 else f"{count} records"
            known = ", ".join(("text", "html", *METADATA))
            yield f"{name}: unknown key “{key}” in {records} was left out (known: {known})"
        if self.skipped_files:
            files = "1 file" if self.skipped_files == 1 else f"{self.skipped_files} files"
            yield f"{files} in the folders left aside: no text, HTML, feed or .jsonl"


def read_sources(
    paths: Iterable[str | Path],
    *,
    limit: int = LIMIT,
    stdin: BinaryIO | None = None,
    remarks: Remarks | None = None,
) -> Iterator[Source | Unreadable]:
    """The pages at `paths`, in order; folders recursively, in order of names. `-` is standard input.

    A file larger than `limit` bytes is refused without being read.
    """
    remarks = Remarks() if remarks is None else remarks
    for path in paths:
        if str(path) == "-":
            yield from _from_stream("standard input", stdin or sys.stdin.buffer, limit, remarks)
        elif Path(path).is_dir():
            yield from _from_folder(Path(path), limit, remarks)
        else:
            yield from _from_file(Path(path), limit, remarks)


def _from_folder(folder: Path, limit: int, remarks: Remarks) -> Iterator[Source | Unreadable]:
    errors: list[OSError] = []
    for root, folders, names in os.walk(folder, onerror=errors.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(root) / name
            if name.startswith("."):
                continue
            if path.suffix.lower() in SUFFIXES or path.suffix.lower() == RECORDS:
                yield from _from_file(path, limit, remarks)
            else:
                remarks.skipped_files += 1
        yield from _folder_errors(errors)
    yield from _folder_errors(errors)


def _folder_errors(errors: list[OSError]) -> Iterator[Unreadable]:
    while errors:
        error = errors.pop(0)
        yield Unreadable(str(error.filename), f"the folder can't be read ({_why(error)})")


def _from_file(path: Path, limit: int, remarks: Remarks) -> Iterator[Source | Unreadable]:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            yield Unreadable(str(path), "is no file")
            return
        if path.suffix.lower() == RECORDS:
            with path.open("rb") as stream:
                yield from _records(str(path), stream, limit, remarks)
            return
        if status.st_size > limit:
            yield Unreadable(str(path), _too_large(status.st_size, limit))
            return
        data = path.read_bytes()
    except FileNotFoundError:
        yield Unreadable(str(path), "does not exist")
    except OSError as error:
        yield Unreadable(str(path), f"can't be read ({_why(error)})")
    else:
        yield Source(str(path), data, SUFFIXES.get(path.suffix.lower()) or media_type_of(data))


def _from_stream(name: str, stream: BinaryIO, limit: int, remarks: Remarks) -> Iterator[Source | Unreadable]:
    """Records where the first line is one, else one page."""
    buffered = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast("Any", stream))
    if buffered.peek(64)[:64].lstrip().startswith(b"{"):
        yield from _records(name, buffered, limit, remarks)
        return
    data = buffered.read(limit + 1)
    if len(data) > limit:
        yield Unreadable(name, _too_large(None, limit))
        return
    yield Source(name, data, media_type_of(data))


def read_file(
    name: str, data: bytes, *, limit: int = LIMIT, remarks: Remarks | None = None
) -> Iterator[Source | Unreadable]:
    """The pages in a file that was brought with its bytes, as an upload is: one page, or records."""
    suffix = Path(name).suffix.lower()
    if suffix == RECORDS:
        stream = io.BufferedReader(cast("Any", io.BytesIO(data)))
        yield from _records(name, stream, limit, Remarks() if remarks is None else remarks)
    elif suffix not in SUFFIXES:
        yield Unreadable(name, f"is none of {', '.join([*SUFFIXES, RECORDS])}")
    elif len(data) > limit:
        yield Unreadable(name, _too_large(len(data), limit))
    else:
        yield Source(name, data, SUFFIXES[suffix])


def media_type_of(data: bytes) -> str:
    """HTML where the bytes begin as HTML does, else plain text."""
    return "text/html" if _HTML.match(data[:1024]) else "text/plain"


# --- records -----------------------------------------------------------------


def _records(
    name: str, stream: io.BufferedReader, limit: int, remarks: Remarks
) -> Iterator[Source | Unreadable]:
    number = 0
    while line := stream.readline(limit + 1):
        number += 1
        place = f"{name}:{number}"
        if len(line) > limit:
            yield Unreadable(place, f"the line is larger than the {_megabytes(limit)} that a page may have")
            while line and not line.endswith(b"\n"):
                line = stream.readline(1 << 20)
        elif line.strip():
            yield _record(name, place, line, remarks)


def _record(name: str, place: str, line: bytes, remarks: Remarks) -> Source | Unreadable:
    try:
        values = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return Unreadable(place, f"the line is not UTF-8 (byte {error.start + 1})")
    except json.JSONDecodeError as error:
        if error.pos >= len(error.doc.rstrip()) or error.msg.startswith("Unterminated"):
            return Unreadable(place, "the line of JSON breaks off before its end")
        return Unreadable(place, f"the line is not JSON ({error.msg}, column {error.colno})")
    except RecursionError:
        return Unreadable(place, "the line is not a record: it is nested too deeply")
    if not isinstance(values, dict):
        return Unreadable(place, "the line is no record: it must be an object with “text” or “html”")
    for key in values.keys() - {"text", "html", *METADATA}:
        remarks.unknown_keys[name, key] += 1
    page = values.get("html") or values.get("text")
    if not isinstance(page, str) or not page.strip():
        return Unreadable(place, "the record has no page: “text” or “html” is missing or empty")
    try:
        metadata = _metadata(values)
    except ValueError as error:
        return Unreadable(place, str(error))
    media_type = "text/html" if values.get("html") else "text/plain"
    return Source(place, page.encode("utf-8", "surrogatepass"), media_type, metadata)


def _metadata(values: dict[str, Any]) -> Metadata:
    """Raises `ValueError`, for the person who made the record, for what can't be what its key says."""
    given: dict[str, str | None] = {}
    for key in METADATA:
        value = values.get(key)
        if value is not None and not isinstance(value, str):
            raise ValueError(f"“{key}” must be a text, not {type(value).__name__}")
        given[key] = _CONTROL.sub(" ", value or "").strip() or None
    url = given["url"]
    if url and (not _URL.fullmatch(url) or len(url) > 1000):
        raise ValueError(f"“url” is not the address of a page: {url[:80]}")
    for key in ("published", "captured"):
        given[key] = day_of(key, given[key])
    return Metadata(**given)


def day_of(key: str, value: str | None) -> str | None:
    """A date as EDTF; of a time stamp, its day. Raises `ValueError`."""
    if not value:
        return None
    stamp = re.match(r"(\d{4}-\d\d-\d\d)[T ]\d\d:?\d\d", value)
    value = stamp.group(1) if stamp else value
    if not edtf.is_valid(value) or len(value) > 64:
        raise ValueError(f"“{key}”: {edtf.InvalidDate(value)}")
    return value


def _why(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def _too_large(size: int | None, limit: int) -> str:
    has = f"has {_megabytes(size)}" if size else "is too large"
    return f"{has}: a page may have {_megabytes(limit)}. It was not read"


def _megabytes(size: int) -> str:
    return f"{size / 1024 / 1024:,.0f} MB" if size >= 1024 * 1024 else f"{size:,} bytes"

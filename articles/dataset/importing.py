"""An archive made of a data set: the same addresses, numbers and moments, in one transaction."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from django.core.management.color import no_style
from django.db import DatabaseError, connection, models, transaction

from articles.dataset import rows
from articles.dataset.cells import read
from articles.dataset.describing import FORM, NAME
from articles.dataset.table import Table
from articles.dataset.tables import TABLES
from articles.models import Actor, Article, Capture, Event, Publisher

Progress = Callable[[Iterable[Any]], Iterable[Any]]

BATCH = 500
"""Rows that are written at once."""

BLOCK = 1 << 20


class DatasetError(Exception):
    """A folder that is no data set of ours or not a whole one, or an archive that is not empty."""


def import_dataset(folder: Path, progress: Progress = iter) -> dict[str, int]:
    """Make the archive of a data set; how many rows each table gave. All of it, or nothing.

    Raises `DatasetError`, which names what is wrong, and where.
    """
    _refuse_an_archive()
    _check(folder)
    counts = {}
    with transaction.atomic(), _moments_as_recorded():
        importer = rows.Importer(folder)
        for table in TABLES:
            counts[table.name] = _import_table(folder, table, importer, progress)
        importer.finish()
    _go_on_counting()
    return counts


def _refuse_an_archive() -> None:
    held = [model for model in (Publisher, Actor, Event, Capture, Article) if model._default_manager.exists()]
    if held:
        names = ", ".join(str(model._meta.verbose_name_plural) for model in held)
        raise DatasetError(
            f"The archive is not empty: it has {names}. A data set is imported into a new one, such as "
            "DATABASE_URL=sqlite:////folder/new.sqlite3 manage.py migrate makes."
        )


def _check(folder: Path) -> None:
    """Every file is there, and is the one that was written."""
    try:
        described = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    except OSError as error:
        raise DatasetError(f"{folder} is no data set: datapackage.json: {error.strerror}.") from None
    except ValueError:
        raise DatasetError(f"{folder / 'datapackage.json'} is not JSON.") from None
    if described.get("name") != NAME or described.get("form") != FORM:
        raise DatasetError(f"{folder} is not a data set of form {FORM} of this archive.")
    for resource in described["resources"]:
        try:
            found = _digest(folder / resource["path"])
        except OSError as error:
            raise DatasetError(f"{resource['path']}: {error.strerror}.") from None
        if f"sha256:{found}" != resource["hash"]:
            raise DatasetError(f"{resource['path']} is not the file that was written (sha256).")


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            digest.update(block)
    return digest.hexdigest()


def _import_table(folder: Path, table: Table, importer: rows.Importer, progress: Progress) -> int:
    count = 0
    if table.is_newer and not (folder / table.path).exists():
        return 0
    values = progress(_read_table(folder / table.path, table))
    write = getattr(importer, table.name)
    lines = iter(values)
    while batch := list(islice(lines, BATCH)):
        try:
            write(batch)
        except (DatabaseError, KeyError, ValueError, OSError) as error:
            said = f"unknown {error}" if isinstance(error, KeyError) else str(error).splitlines()[0]
            raise DatasetError(f"{table.path}, rows {count + 1} to {count + len(batch)}: {said}") from error
        count += len(batch)
    return count


def _read_table(path: Path, table: Table) -> Iterator[dict[str, Any]]:
    csv.field_size_limit(2**31 - 1)  # a text may be long
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        names = [column.name for column in table.columns]
        if next(reader, None) != names:
            raise DatasetError(f"{path.name}: the header is not {','.join(names)}")
        for cells in reader:
            if len(cells) != len(names):
                raise DatasetError(
                    f"{path.name}, line {reader.line_num}: {len(cells)} cells, not {len(names)}"
                )
            try:
                yield {
                    column.name: read(cell, column.kind)
                    for column, cell in zip(table.columns, cells, strict=True)
                }
            except ValueError as error:
                raise DatasetError(f"{path.name}, line {reader.line_num}: {error}") from None


@contextmanager
def _moments_as_recorded() -> Iterator[None]:
    """Have `created`, `modified` and their like stay what they are set to."""
    found = [
        field
        for model in rows.MODELS
        for field in model._meta.get_fields()
        if isinstance(field, models.DateTimeField) and (field.auto_now or field.auto_now_add)
    ]
    kept = [(field, field.auto_now, field.auto_now_add) for field in found]
    try:
        for field in found:
            field.auto_now = field.auto_now_add = False
        yield
    finally:
        for field, now, now_add in kept:
            field.auto_now, field.auto_now_add = now, now_add


def _go_on_counting() -> None:
    """New records get numbers after those of the data set."""
    statements = connection.ops.sequence_reset_sql(no_style(), list(rows.MODELS))
    with connection.cursor() as cursor:
        for sql in statements:
            cursor.execute(sql)

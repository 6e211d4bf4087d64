"""Triggers of ours: as each database writes them, and put up where they are missing or have changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper

_LATEST = "occasion_mention_end"
"""The column that came last among those of which the checks of a statement's words speak."""


def can_check(connection: BaseDatabaseWrapper, cursor: Any) -> bool:
    """Whether statements have all columns that are checked: not where migrations went back before them."""
    columns = connection.introspection.get_table_description(cursor, "articles_statement")
    return any(column.name == _LATEST for column in columns)


def differ(columns: Iterable[str]) -> str:
    """SQLite's condition that a row's update changes one of the columns."""
    return " OR ".join(f"OLD.{column} IS NOT NEW.{column}" for column in columns)


def ensure_sqlite(cursor: Any, wanted: dict[str, str], present: dict[str, str] | None = None) -> bool:
    """Create the triggers, by name, that are not there as wanted; whether there were any.

    `present` is what is known to be there, and is kept right; without it the database is asked.
    """
    if present is None:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        present = dict(cursor.fetchall())
    missing = {name: create for name, create in wanted.items() if present.get(name) != create}
    release_sqlite(cursor, missing)
    for create in missing.values():
        cursor.execute(create)
    present |= missing
    return bool(missing)


def release_sqlite(cursor: Any, names: Iterable[str]) -> None:
    """Take triggers down."""
    for name in names:
        cursor.execute(f'DROP TRIGGER IF EXISTS "{name}"')


def by_statement(prefix: str, table: str, function: str) -> list[str]:
    """PostgreSQL's triggers that call a function once for each statement that writes to a table.

    The function finds the rows as they were in `gone` and as they are in `come`.
    """
    rows = {
        "INSERT": "NEW TABLE AS come",
        "UPDATE": "OLD TABLE AS gone NEW TABLE AS come",
        "DELETE": "OLD TABLE AS gone",
    }
    return [
        f"CREATE OR REPLACE TRIGGER {prefix}_{operation.lower()} AFTER {operation} ON {table} "
        f"REFERENCING {named} FOR EACH STATEMENT EXECUTE FUNCTION {function}()"
        for operation, named in rows.items()
    ]


def ensure_postgresql(cursor: Any, name: str, function: str, triggers: list[str]) -> bool:
    """Create a function, by its name, and its triggers, unless they are there as wanted; whether it did.

    A digest of them is kept as the function's comment.
    """
    version = hashlib.sha256("".join([function, *triggers]).encode()).hexdigest()[:16]
    cursor.execute(
        "SELECT count(*) FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid WHERE NOT tgisinternal "
        "AND proname = %s AND obj_description(tgfoid, 'pg_proc') = %s",
        [name, version],
    )
    if cursor.fetchone() == (len(triggers),):
        return False
    for statement in (function, *triggers, f"COMMENT ON FUNCTION {name}() IS '{version}'"):
        cursor.execute(statement)
    return True

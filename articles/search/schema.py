"""What the database itself knows of search and of places in a text: indexes, and triggers that check.

Migrations make tables and columns; what they can't say the same way for both databases
is put up here after each `migrate` (and after each flush of a test), and may be put up any
number of times.
"""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from articles.search import (
    _postgresql,
    _postgresql_summaries,
    _sqlite,
    _sqlite_summaries,
    changes,
    namings,
    summaries,
    triggers,
)

SEARCHED = ("articles_statement", "articles_article")
"""Tables with a column `terms` (see `articles.search.terms`), a `date` and an `id`."""

_NEEDED = {*SEARCHED, "articles_mention", "articles_attribution"}


def ensure(connection: BaseDatabaseWrapper) -> None:
    """Put up indexes, triggers and summary rows where they are missing; nothing before the tables are there.

    Raises `NotImplementedError` on a database that is neither SQLite nor PostgreSQL.
    """
    present = set(connection.introspection.table_names())
    if connection.vendor == "sqlite":
        for table in SEARCHED:
            if table not in present:
                _sqlite.drop(connection, table)
        if present >= _NEEDED:
            _sqlite.ensure(connection, SEARCHED)
    elif connection.vendor == "postgresql":
        if present >= _NEEDED:
            _postgresql.ensure(connection, SEARCHED)
    else:
        raise NotImplementedError(f"the archive runs on SQLite and PostgreSQL, not on {connection.vendor}")
    if present >= {changes.TABLE, *changes.SHOWN}:
        with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
            if connection.vendor == "sqlite":
                triggers.ensure_sqlite(cursor, changes.sqlite_triggers())
            else:
                changes.ensure_postgresql(cursor)
    if present >= {namings.TABLE, *_NEEDED}:
        with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
            namings.ensure(cursor, connection.vendor)
    if present >= {summaries.TABLE, namings.TABLE, *_NEEDED}:
        with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
            _summaries(connection).ensure(cursor)


def recount(connection: BaseDatabaseWrapper) -> dict[tuple[str, str, int], int]:
    """What the summary rows should say, by facet, value and number: every row is counted."""
    with connection.cursor() as cursor:
        cursor.execute(_summaries(connection).recount())
        return {
            (facet, str(value), int(number)): int(count) for facet, value, number, count in cursor.fetchall()
        }


def rebuild(connection: BaseDatabaseWrapper) -> None:
    """Count the summary rows anew."""
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        _summaries(connection).rebuild(cursor)


def are_namings_right(connection: BaseDatabaseWrapper) -> bool:
    """Whether whom statements name is kept as it would be found."""
    with connection.cursor() as cursor:
        cursor.execute(f"{namings.wrong(connection.vendor)} LIMIT 1")
        return cursor.fetchone() is None


def rebuild_namings(connection: BaseDatabaseWrapper) -> None:
    """Find out anew whom statements name."""
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        namings.rebuild(cursor, connection.vendor)


def _summaries(connection: BaseDatabaseWrapper) -> Any:
    return {"sqlite": _sqlite_summaries, "postgresql": _postgresql_summaries}[connection.vendor]


def after_migrate(sender: AppConfig, using: str, **kwargs: Any) -> None:
    """Receiver of `post_migrate`."""
    ensure(connections[using])


def before_migrate(sender: AppConfig, using: str, plan: Any = (), **kwargs: Any) -> None:
    """Receiver of `pre_migrate`: no trigger may speak of what a migration is about to change.

    Without a migration to come the summary rows are still kept, and need not be counted anew.
    """
    connection = connections[using]
    if connection.vendor == "sqlite":
        _sqlite.release(connection)
    if plan:
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                changes.release_postgresql(cursor)
            namings.release(cursor, connection.vendor)
            _summaries(connection).release(cursor)

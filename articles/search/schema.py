"""What the database itself knows of search and of places in a text: indexes, and triggers that check.

Migrations make tables and columns; what they can't say the same way for both databases
is put up here after each `migrate` (and after each flush of a test), and may be put up any
number of times.
"""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

from articles.search import _postgresql, _sqlite

SEARCHED = ("articles_statement", "articles_article")
"""Tables with a column `terms` (see `articles.search.terms`), a `date` and an `id`."""

_NEEDED = {*SEARCHED, "articles_mention", "articles_attribution"}


def ensure(connection: BaseDatabaseWrapper) -> None:
    """Put up indexes and triggers where they are missing. Does nothing before the tables are there.

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


def after_migrate(sender: AppConfig, using: str, **kwargs: Any) -> None:
    """Receiver of `post_migrate`."""
    ensure(connections[using])


def before_migrate(sender: AppConfig, using: str, **kwargs: Any) -> None:
    """Receiver of `pre_migrate`: SQLite can't remake a table that a trigger of another table reads."""
    connection = connections[using]
    if connection.vendor == "sqlite":
        _sqlite.release(connection)

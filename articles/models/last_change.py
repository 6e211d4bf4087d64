"""When readers' pages last had a reason to change."""

from __future__ import annotations

from datetime import UTC, datetime

from django.db import connection, models


class LastChange(models.Model):
    """The time of the last write to anything that pages show; the database keeps it (`search.changes`).

    On PostgreSQL there may be several rows for a while, of which the latest counts: so nobody who writes
    waits for somebody else who does.
    """

    at = models.DateTimeField()

    def __str__(self) -> str:
        return self.at.isoformat()

    @classmethod
    def known(cls) -> datetime | None:
        """When that was; `None` where nothing was ever written. In one query."""
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT MAX(at) FROM {cls._meta.db_table}")  # noqa: S608 - our name
            latest: datetime | str | None = cursor.fetchone()[0]
        if isinstance(latest, str):  # SQLite has no type for it
            return datetime.fromisoformat(latest).replace(tzinfo=UTC)
        return latest

    @classmethod
    def mark(cls) -> str:
        """What is another one after each write: what was read under the same mark is still as it was.

        The latest time alone would not do on PostgreSQL, where somebody who began to write earlier may come
        in later; but then a row comes in, too. SQLite lets one write at a time.
        """
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT MAX(at), SUM(id) FROM {cls._meta.db_table}")  # noqa: S608 - our name
            return " ".join(map(str, cursor.fetchone()))

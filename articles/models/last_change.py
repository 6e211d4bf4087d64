"""When readers' pages last had a reason to change."""

from __future__ import annotations

from datetime import datetime

from django.db import models


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
        latest: datetime | None = cls.objects.aggregate(at=models.Max("at"))["at"]
        return latest

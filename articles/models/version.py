"""Versions: how a record stood after each change, with who changed it, what was done and why.

The tables are those of django-simple-history. They are written by `articles.history` in one place and
not by signals: a change touches many rows at once, of which some are parts of others (the speakers of a
statement, the names and posts of an actor), and much is written by queries that send no signal.
"""

from __future__ import annotations

from typing import Any

from django.db import models
from simple_history.models import HistoricalRecords


class Version(models.Model):
    """What every version says beside the columns of its record.

    `parts` is what belongs to the record and stands in rows of its own, as `articles.history.parts` reads it.
    """

    by = models.CharField(max_length=150, blank=True, help_text="Name, kept when the account goes.")
    is_machine = models.BooleanField(default=False, help_text="No person made this change.")
    action = models.CharField(max_length=300, blank=True, help_text="What was done, in words.")
    change = models.UUIDField(db_index=True, help_text="The versions that one change made have the same.")
    parts = models.JSONField(default=dict)

    class Meta:
        abstract = True


class Versions(HistoricalRecords):
    """The versions of a model, as its attribute `history`."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            bases=(Version,),
            history_id_field=models.BigAutoField(),
            history_change_reason_field=models.CharField(max_length=500, blank=True, default=""),
            **kwargs,
        )

    def finalize(self, sender: type[models.Model], **kwargs: Any) -> None:
        """Make the table; writing it is left to `articles.history`."""
        super().finalize(sender, **kwargs)
        if sender is self.cls:
            models.signals.post_save.disconnect(self.post_save, sender=sender)
            models.signals.post_delete.disconnect(self.post_delete, sender=sender)
            models.signals.pre_delete.disconnect(self.pre_delete, sender=sender)

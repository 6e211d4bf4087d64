"""Verifications: when the archive was last proved to be whole, and what was wrong with it."""

from __future__ import annotations

from django.db import models


class Verification(models.Model):
    """One run of `manage.py verify`, kept to be shown to editors.

    `standing` are the faults that were not repaired, in words, with their addresses;
    no more than `KEPT` of them. `faults` counts all that were found.
    """

    KEPT = 100

    made = models.DateTimeField(auto_now_add=True)
    articles = models.PositiveIntegerField()
    statements = models.PositiveIntegerField()
    faults = models.PositiveIntegerField()
    repaired = models.PositiveIntegerField()
    standing = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ["-made", "-id"]
        get_latest_by = ["made", "id"]

    def __str__(self) -> str:
        return f"{self.made:%Y-%m-%d %H:%M}, {self.faults} faults"

    @property
    def unrepaired(self) -> int:
        """How many faults still stand."""
        return self.faults - self.repaired

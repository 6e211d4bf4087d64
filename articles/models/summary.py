"""Summary rows: how many public statements and articles have which value, counted as they are written."""

from __future__ import annotations

from django.db import models


class Summary(models.Model):
    """A count that the database keeps itself (`articles.search.summaries`): nothing else writes here.

    `facet` names what is counted. `number` is the id of an actor, event or publisher, or 0; `value` is any
    other value, or empty. On PostgreSQL a value may have several rows, of which the sum counts: so nobody
    who writes waits for somebody else who does.
    """

    facet = models.CharField(max_length=20)
    value = models.CharField(max_length=300, blank=True)
    number = models.BigIntegerField(default=0)
    count = models.BigIntegerField()

    class Meta:
        indexes = [models.Index(fields=["facet", "number", "value"], name="summary_of_number")]
        verbose_name_plural = "summaries"

    def __str__(self) -> str:
        return f"{self.facet} {self.value or self.number}: {self.count}"

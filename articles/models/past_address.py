"""Addresses that were once public and redirect for ever."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class PastAddress(models.Model):
    """A slug or key that an article, statement, actor or event once had. Exactly one of the four is set."""

    class Kind(models.TextChoices):
        ARTICLE = "article", "Article"
        STATEMENT = "statement", "Statement"
        ACTOR = "actor", "Actor"
        EVENT = "event", "Event"

    kind = models.CharField(max_length=10, choices=Kind)
    value = models.CharField(max_length=120)
    article = models.ForeignKey(
        "Article", models.CASCADE, null=True, blank=True, related_name="past_addresses"
    )
    statement = models.ForeignKey(
        "Statement", models.CASCADE, null=True, blank=True, related_name="past_addresses"
    )
    actor = models.ForeignKey("Actor", models.CASCADE, null=True, blank=True, related_name="past_addresses")
    event = models.ForeignKey("Event", models.CASCADE, null=True, blank=True, related_name="past_addresses")
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name_plural = "past addresses"
        constraints = [
            models.UniqueConstraint(fields=["kind", "value"], name="past_address_once"),
            models.CheckConstraint(
                condition=Q(
                    kind="article",
                    article__isnull=False,
                    statement__isnull=True,
                    actor__isnull=True,
                    event__isnull=True,
                )
                | Q(
                    kind="statement",
                    article__isnull=True,
                    statement__isnull=False,
                    actor__isnull=True,
                    event__isnull=True,
                )
                | Q(
                    kind="actor",
                    article__isnull=True,
                    statement__isnull=True,
                    actor__isnull=False,
                    event__isnull=True,
                )
                | Q(
                    kind="event",
                    article__isnull=True,
                    statement__isnull=True,
                    actor__isnull=True,
                    event__isnull=False,
                ),
                name="past_address_leads_somewhere",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.value}"

    @property
    def target(self) -> models.Model | None:
        """What the address leads to now."""
        return self.article or self.statement or self.actor or self.event

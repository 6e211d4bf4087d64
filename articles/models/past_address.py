"""Addresses that were once public and redirect for ever."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


def _leads_to(kind: str) -> Q:
    """Of this kind, and to nothing of another."""
    kinds = ("article", "statement", "actor", "event", "publisher")
    return Q(kind=kind, **{f"{name}__isnull": name != kind for name in kinds})


class PastAddress(models.Model):
    """A slug or key that an article, statement, actor, event or publisher once had. Exactly one is set."""

    class Kind(models.TextChoices):
        ARTICLE = "article", "Article"
        STATEMENT = "statement", "Statement"
        ACTOR = "actor", "Actor"
        EVENT = "event", "Event"
        PUBLISHER = "publisher", "Publisher"

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
    publisher = models.ForeignKey(
        "Publisher", models.CASCADE, null=True, blank=True, related_name="past_addresses"
    )
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name_plural = "past addresses"
        constraints = [
            models.UniqueConstraint(fields=["kind", "value"], name="past_address_once"),
            models.CheckConstraint(
                condition=_leads_to("article")
                | _leads_to("statement")
                | _leads_to("actor")
                | _leads_to("event")
                | _leads_to("publisher"),
                name="past_address_leads_somewhere",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.value}"

    @property
    def target(self) -> models.Model | None:
        """What the address leads to now."""
        return self.article or self.statement or self.actor or self.event or self.publisher

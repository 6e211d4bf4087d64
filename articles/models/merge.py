"""Merges of entries that meant the same, and pairs that an editor has told apart."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q


class EntryKind(models.TextChoices):
    ACTOR = "actor", "Actor"
    EVENT = "event", "Event"
    PUBLISHER = "publisher", "Publisher"


class Merge(models.Model):
    """One merge. What it did stands in the versions that have its `change`; from them it can be undone.

    `kept` and `gone` are ids; names and slug are those of the day of the merge.
    """

    kind = models.CharField(max_length=10, choices=EntryKind)
    kept = models.PositiveBigIntegerField()
    gone = models.PositiveBigIntegerField()
    kept_name = models.CharField(max_length=200)
    gone_name = models.CharField(max_length=200)
    gone_slug = models.CharField(max_length=120)
    change = models.UUIDField(unique=True)
    reason = models.CharField(max_length=500)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    by = models.CharField(max_length=150, help_text="Name, kept when the account goes.")
    made = models.DateTimeField(auto_now_add=True)
    undone = models.DateTimeField(null=True)
    undone_by = models.CharField(max_length=150, blank=True)

    class Meta:
        ordering = ["-made", "-id"]
        indexes = [models.Index(fields=["kind", "kept"]), models.Index(fields=["kind", "gone"])]

    def __str__(self) -> str:
        return f"“{self.gone_name}” into “{self.kept_name}”"


class DistinctPairQuerySet(models.QuerySet["DistinctPair"]):
    def tell_apart(self, kind: str, one: int, other: int, *, by: Any, name: str) -> None:
        """Remember that two entries are not the same; once, whichever is named first."""
        first, second = sorted((one, other))
        self.get_or_create(kind=kind, first=first, second=second, defaults={"user": by, "by": name})

    def pairs(self, kind: str) -> set[tuple[int, int]]:
        """The pairs of a kind, the smaller id first."""
        return set(self.filter(kind=kind).values_list("first", "second"))


class DistinctPair(models.Model):
    """Two entries that look alike and are different: they are not suggested for merging again."""

    kind = models.CharField(max_length=10, choices=EntryKind)
    first = models.PositiveBigIntegerField()
    second = models.PositiveBigIntegerField()
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    by = models.CharField(max_length=150, help_text="Name, kept when the account goes.")
    made = models.DateTimeField(auto_now_add=True)

    objects = DistinctPairQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "first", "second"], name="distinct_pair_once"),
            models.CheckConstraint(condition=Q(first__lt=F("second")), name="distinct_pair_ordered"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.first} and {self.second} are different"

"""Attributions: who is credited with a statement, in which office."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F, Q

from articles.models.article import UNCERTAIN
from articles.models.base import FromDatabase, Side
from articles.models.statement import PUBLIC, Statement


class AttributionQuerySet(models.QuerySet["Attribution"]):
    def public(self) -> AttributionQuerySet:
        return self.filter(is_public=True)

    def unlinked(self) -> AttributionQuerySet:
        """Speakers who are not yet in the directory."""
        return self.filter(actor__isnull=True)


class Attribution(FromDatabase):
    """One speaker of a statement; a joint statement has several.

    `actor` is empty for somebody who is not in the directory: then `name` is how the
    text names them. `office` is the title held on the day, in words.
    """

    statement = models.ForeignKey(
        Statement, models.CASCADE, related_name="attributions", db_index=False
    )  # `attribution_of_statement` serves
    actor = models.ForeignKey("Actor", models.PROTECT, null=True, blank=True, related_name="attributions")
    post = models.ForeignKey("Post", models.SET_NULL, null=True, blank=True, related_name="attributions")
    name = models.CharField(
        max_length=300, blank=True, help_text="As the text names them, for somebody without an entry."
    )
    office = models.CharField(max_length=300, blank=True, help_text="The office held on that day, in words.")
    position = models.PositiveSmallIntegerField(default=0)
    side = models.CharField(max_length=20, choices=Side, blank=True, editable=False)
    type = models.CharField(max_length=10, choices=Statement.Type, blank=True, editable=False)
    date = models.DateField(editable=False)
    date_latest = models.DateField(editable=False)
    is_public = models.BooleanField(default=False, editable=False)

    carried = frozenset({"date", "date_latest", "type", "is_public"})
    """Columns that repeat those of the statement: a condition on them can be asked of either."""

    objects = AttributionQuerySet.as_manager()

    class Meta:
        ordering = ["position", "id"]
        indexes = [
            models.Index(
                "actor",
                F("date").desc(),
                F("statement").desc(),
                name="attribution_actor_date",
                condition=PUBLIC,
            ),
            models.Index(
                "actor",
                "type",
                F("date").desc(),
                F("statement").desc(),
                name="attribution_actor_type_date",
                condition=PUBLIC,
            ),
            models.Index(
                F("date").desc(),
                F("statement").desc(),
                "side",
                name="attribution_date_side",
                condition=PUBLIC,
            ),
            models.Index(
                "side",
                F("date").desc(),
                F("statement").desc(),
                name="attribution_side_date",
                condition=PUBLIC,
            ),
            models.Index(
                "actor",
                F("date").desc(),
                F("statement").desc(),
                "date_latest",
                name="attribution_uncertain_date",
                condition=PUBLIC & UNCERTAIN,
            ),
            # With all that the facets of a list count: see there
            models.Index(fields=["statement", "actor", "side", "office"], name="attribution_of_statement"),
            models.Index(
                "name", F("date").desc(), name="attribution_name_date", condition=Q(actor__isnull=True)
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["statement", "actor"], name="attribution_actor_once", condition=Q(actor__isnull=False)
            ),
            models.CheckConstraint(
                condition=Q(actor__isnull=False) | ~Q(name=""), name="attribution_names_somebody"
            ),
        ]

    def __str__(self) -> str:
        return self.display_name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.derive(self.statement)
        super().save(*args, **kwargs)

    def derive(self, statement: Statement) -> None:
        """Set the columns that lists filter by from the statement and the actor."""
        self.date, self.date_latest = statement.date, statement.date_latest
        self.is_public, self.type = statement.is_public, statement.type
        self.side = self.actor.side if self.actor else ""

    @property
    def display_name(self) -> str:
        return self.actor.name if self.actor else self.name

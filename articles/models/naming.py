"""Whom the words of statements name: read off what stands in the text, and kept by the database."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.db.models import F, QuerySet

from articles.models.statement import PUBLIC, Statement


class NamingQuerySet(models.QuerySet["Naming"]):
    def public(self) -> NamingQuerySet:
        return self.filter(is_public=True)


class Naming(models.Model):
    """A statement whose words name an actor, if only by a title or a pronoun.

    It is so where a mention of the actor lies in one of the statement's pieces: what stands between them,
    such as who said it, is none of its words. The database keeps these rows itself
    (`articles.search.namings`): nothing else writes here, and no row holds another row back from going.
    """

    statement = models.ForeignKey(
        Statement, models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+"
    )
    actor = models.ForeignKey(
        "Actor", models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+"
    )
    date = models.DateField()
    date_latest = models.DateField()
    is_public = models.BooleanField()

    carried = frozenset({"date", "date_latest", "is_public"})
    """Columns that repeat those of the statement: a condition on them can be asked of either."""

    objects = NamingQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(
                "actor",
                F("date").desc(),
                F("statement").desc(),
                "date_latest",
                name="naming_actor_date",
                condition=PUBLIC,
            ),
        ]
        constraints = [models.UniqueConstraint(fields=["statement", "actor"], name="naming_once")]

    def __str__(self) -> str:
        return f"{self.statement_id} names {self.actor_id}"


def naming(actors: Iterable[int]) -> QuerySet[Naming, Any]:
    """The public statements that name one of the actors, by their ids, in a column `statement`."""
    return Naming.objects.public().filter(actor__in=list(actors)).values("statement")

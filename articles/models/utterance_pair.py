"""What editors decided of two statements: whether they report one utterance."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q


class UtterancePairQuerySet(models.QuerySet["UtterancePair"]):
    def confirmed(self) -> UtterancePairQuerySet:
        return self.filter(decision=UtterancePair.Decision.CONFIRMED)

    def of(self, *statements: int) -> UtterancePairQuerySet:
        """Those that one of these statements is in."""
        return self.filter(Q(first__in=statements) | Q(second__in=statements))

    def between(self, one: int, other: int) -> UtterancePairQuerySet:
        """The one decision on two statements, whichever is named first; or none."""
        first, second = sorted((one, other))
        return self.filter(first=first, second=second)

    def public(self) -> UtterancePairQuerySet:
        """What readers are told: confirmed, and both statements to be seen."""
        return self.confirmed().filter(first__is_public=True, second__is_public=True)


class UtterancePair(models.Model):
    """One decision on two statements. Without one, `facets.renderings` proposes by words alone.

    Both keep their ids when a row is deleted or rejected: the decision rests, and holds again when the
    statement is brought back.
    """

    class Decision(models.TextChoices):
        CONFIRMED = "confirmed", "One utterance"
        REJECTED = "rejected", "Not one utterance"

    first = models.ForeignKey(
        "Statement", models.DO_NOTHING, db_constraint=False, related_name="pairs_as_first", db_index=False
    )  # `utterance_pair_once` serves
    second = models.ForeignKey(
        "Statement", models.DO_NOTHING, db_constraint=False, related_name="pairs_as_second"
    )
    decision = models.CharField(max_length=10, choices=Decision)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    by = models.CharField(max_length=150, help_text="Name, kept when the account goes.")
    made = models.DateTimeField()

    objects = UtterancePairQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="utterance_pair_once"),
            models.CheckConstraint(condition=Q(first__lt=F("second")), name="utterance_pair_ordered"),
        ]

    def __str__(self) -> str:
        return f"{self.first_id} and {self.second_id}: {self.get_decision_display().lower()}"

    def other_than(self, statement: int) -> int:
        """The id of the one that is not this one."""
        return self.second_id if self.first_id == statement else self.first_id


def same_utterances() -> list[models.Prefetch]:
    """What reads with statements which others are confirmed to report their utterance: two queries."""
    return [
        models.Prefetch(
            f"pairs_as_{own}",
            UtterancePair.objects.public().select_related(other).only("first", "second", f"{other}__key"),
            to_attr=f"same_as_{own}",
        )
        for own, other in (("first", "second"), ("second", "first"))
    ]

"""Who is at which article: so that two editors see each other and are not given the same one."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone

HELD_FOR = timedelta(minutes=15)
"""How long an article stays reserved after its editor last did something there."""


class ReservationQuerySet(models.QuerySet["Reservation"]):
    def held(self) -> ReservationQuerySet:
        """Reservations that still count."""
        return self.filter(seen__gte=timezone.now() - HELD_FOR)

    def of_others(self, user: Any) -> ReservationQuerySet:
        return self.exclude(user=user)

    def renew(self, article: Any, user: Any) -> None:
        """Note that the user is at the article now."""
        self.update_or_create(article=article, user=user, defaults={"seen": timezone.now()})


class Reservation(models.Model):
    """An editor at an article's review, and when they last did something there."""

    article = models.ForeignKey("Article", models.CASCADE, related_name="reservations")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    seen = models.DateTimeField()

    objects = ReservationQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["seen"])]
        constraints = [models.UniqueConstraint(fields=["article", "user"], name="reservation_once")]

    def __str__(self) -> str:
        return f"{self.user} at {self.article}"

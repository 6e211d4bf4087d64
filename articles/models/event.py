"""Events: summits, agreements, launches, press conferences."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import Q

from articles.models.base import AuthorityRecord, FromDatabase, SlugQuerySet, address
from articles.models.fields import EdtfField, bound_field
from articles.models.version import Versions


@dataclass(frozen=True, slots=True)
class Dated:
    """An event on an axis of time: a page shows hundreds, and a row of the model takes ten times as long.

    `date` is EDTF, `date_earliest` its first day, `None` without any.
    """

    slug: str
    name: str
    kind: str
    date: str
    date_earliest: datetime.date | None
    pk: int

    def get_absolute_url(self) -> str:
        return address("articles:event-detail", self.slug)


class EventQuerySet(SlugQuerySet):
    def chronological(self) -> EventQuerySet:
        return self.order_by("date_earliest", "slug")

    def for_list(self) -> EventQuerySet:
        return self

    def for_axis(self) -> list[Dated]:
        """What an axis of time shows of the events, in the order of time."""
        rows = self.chronological().values_list("slug", "name", "kind", "date", "date_earliest", "pk")
        return [Dated(*row) for row in rows]

    def for_records(self) -> EventQuerySet:
        """With what an export or the API gives of an event, in a fixed number of queries."""
        return self.prefetch_related("names", "participants")

    def named(self, text: str) -> EventQuerySet:
        """Events one of whose names contains the text, whatever its case."""
        return self.filter(Q(name__icontains=text) | Q(names__text__icontains=text)).distinct()


class Event(AuthorityRecord):
    """Something that happened, on a date that may be uncertain; a statement may have been made at it."""

    class Kind(models.TextChoices):
        SUMMIT = "summit", "Summit"
        TALKS = "talks", "Talks"
        AGREEMENT = "agreement", "Agreement"
        DECLARATION = "declaration", "Declaration"
        SPEECH = "speech", "Speech"
        STATEMENT = "statement", "Statement"
        PRESS_CONFERENCE = "press-conference", "Press conference"
        VISIT = "visit", "Visit"
        REUNION = "reunion", "Family reunion"
        MISSILE_TEST = "missile-test", "Missile test"
        NUCLEAR_TEST = "nuclear-test", "Nuclear test"
        PROVOCATION = "provocation", "Provocation"
        EXERCISE = "exercise", "Military exercise"
        INCIDENT = "incident", "Incident"
        SANCTION = "sanction", "Sanction"
        ELECTION = "election", "Election"
        INSTITUTION = "institution", "Institution founded or closed"
        SPORT = "sport", "Sport"
        WAR = "war", "War"
        OTHER = "other", "Other"

    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=Kind)
    date = EdtfField(earliest="date_earliest", latest="date_latest", help_text="EDTF, such as 2018-04-27.")
    date_earliest, date_latest = bound_field(), bound_field()
    place = models.CharField(max_length=200, blank=True)
    summary = models.TextField(blank=True, help_text="One neutral sentence, shown to readers.")
    participants: models.ManyToManyField[Any, Any] = models.ManyToManyField(
        "Actor", blank=True, related_name="events"
    )

    objects = EventQuerySet.as_manager()
    history = Versions()

    class Meta:
        ordering = ["-date_earliest", "slug"]
        permissions = [
            ("merge_event", "Can merge events"),
            ("restore_event", "Can restore versions of events"),
        ]
        indexes = [models.Index(fields=["kind", "-date_earliest"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(date_earliest__isnull=True)
                | Q(date_latest__isnull=True)
                | Q(date_earliest__lte=models.F("date_latest")),
                name="event_dates_ordered",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return address("articles:event-detail", self.slug)


class EventName(FromDatabase):
    """Words by which texts name an event."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="names")
    text = models.CharField(max_length=200)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]
        verbose_name = "name"
        indexes = [models.Index(fields=["text"])]
        constraints = [models.UniqueConstraint(fields=["event", "text"], name="event_name_once")]

    def __str__(self) -> str:
        return self.text

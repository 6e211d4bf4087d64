"""Mentions: the words by which a text names an actor or an event."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from articles.models.base import FromDatabase
from articles.models.version import Versions


class Mention(FromDatabase):
    """A span of an article's text (code points) that names an actor or an event."""

    article = models.ForeignKey("Article", models.CASCADE, related_name="mentions")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    text = models.CharField(max_length=300, editable=False)
    actor = models.ForeignKey("Actor", models.CASCADE, null=True, blank=True, related_name="mentions")
    event = models.ForeignKey("Event", models.CASCADE, null=True, blank=True, related_name="mentions")
    basis = models.CharField(max_length=200, blank=True, help_text="How it is known whom the words name.")
    edited = models.BooleanField(
        default=False, editable=False, help_text="A person made or changed it; the machine keeps off."
    )

    history = Versions()

    class Meta:
        ordering = ["article", "start"]
        permissions = [("restore_mention", "Can restore versions of mentions")]
        indexes = [
            models.Index(fields=["actor", "article"]),
            models.Index(fields=["event", "article"]),
            models.Index(fields=["article", "actor", "event"], name="mention_in_article"),
            models.Index(fields=["article", "event"]),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="mention_span_ordered"),
            models.CheckConstraint(
                condition=Q(actor__isnull=False, event__isnull=True)
                | Q(actor__isnull=True, event__isnull=False),
                name="mention_of_an_actor_or_an_event",
            ),
            models.UniqueConstraint(
                fields=["article", "start", "end", "actor"],
                condition=Q(actor__isnull=False),
                name="mention_of_an_actor_once",
            ),
            models.UniqueConstraint(
                fields=["article", "start", "end", "event"],
                condition=Q(event__isnull=False),
                name="mention_of_an_event_once",
            ),
        ]

    def __str__(self) -> str:
        return self.text

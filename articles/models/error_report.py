"""What readers report as wrong, and what the editors made of it. Nothing of it is public."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.text import Truncator


class ErrorReportQuerySet(models.QuerySet["ErrorReport"]):
    def open(self) -> ErrorReportQuerySet:
        """Those that wait for an editor."""
        return self.filter(state=ErrorReport.State.OPEN)


class ErrorReport(models.Model):
    """One error on one page, as a reader told it.

    `statement` is `None` where the report is about the article. Both keep their ids when the row is deleted,
    so that a report is at its page again when that is brought back; meanwhile they lead nowhere.
    """

    class Problem(models.TextChoices):
        SPEAKER = "speaker", "Speaker or office"
        WORDING = "wording", "Wording"
        DATE = "date", "Date"
        NOT_STATEMENT = "not-statement", "It is not a statement"
        MISSING = "missing", "A statement is missing"
        PUBLISHER = "publisher", "Title or publisher"
        OTHER = "other", "Something else"

    class State(models.TextChoices):
        OPEN = "open", "Open"
        RESOLVED = "resolved", "Resolved"
        DECLINED = "declined", "Declined"

    article = models.ForeignKey(
        "Article",
        models.DO_NOTHING,
        null=True,
        db_constraint=False,
        related_name="error_reports",
        editable=False,
    )
    statement = models.ForeignKey(
        "Statement",
        models.DO_NOTHING,
        null=True,
        db_constraint=False,
        related_name="error_reports",
        editable=False,
    )
    address = models.CharField(
        max_length=300, editable=False, help_text="Of the page in the version that the reader saw."
    )
    about = models.TextField(
        editable=False, help_text="The words of the statement, or the title of the article, when it came in."
    )
    problem = models.CharField(max_length=20, choices=Problem)
    words = models.TextField(max_length=2000, help_text="What the reader says.")
    email = models.EmailField(
        blank=True, help_text="Where the reader can be asked. It is kept until the report is decided."
    )
    state = models.CharField(max_length=10, choices=State, default=State.OPEN)
    answer = models.TextField(
        blank=True,
        max_length=2000,
        help_text="What was changed, or why nothing was. For editors; readers don’t see it.",
    )
    decided_by = models.CharField(
        max_length=150, blank=True, editable=False, help_text="Name, kept when the account goes."
    )
    decided_at = models.DateTimeField(null=True, editable=False)
    created = models.DateTimeField(auto_now_add=True)
    modified = models.DateTimeField(auto_now=True)

    objects = ErrorReportQuerySet.as_manager()

    class Meta:
        ordering = ["-created", "-id"]
        indexes = [models.Index(fields=["state", "created"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="open", decided_at=None) | (~Q(state="open") & Q(decided_at__isnull=False)),
                name="error_report_decided_when_closed",
            ),
            models.CheckConstraint(
                condition=Q(state="open") | Q(email=""), name="error_report_forgets_who_wrote"
            ),
        ]

    def __str__(self) -> str:
        """Without a word of the page or the reader: the admin's log keeps it."""
        return f"Report {self.pk}: {self.get_problem_display()}"

    @property
    def in_short(self) -> str:
        """The beginning of what the reader says."""
        return Truncator(self.words).chars(120)

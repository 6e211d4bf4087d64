"""Evaluations: how right the engine was on pages that people annotated."""

from __future__ import annotations

from django.db import models


class EvaluationQuerySet(models.QuerySet["Evaluation"]):
    def latest_of_each(self) -> EvaluationQuerySet:
        """The newest run on each set of reference pages, the sets in order of their names."""
        newest = models.Subquery(
            Evaluation.objects.filter(reference=models.OuterRef("reference"))
            .order_by("-made", "-id")
            .values("id")[:1]
        )
        return self.filter(id=newest).order_by("reference")


class Evaluation(models.Model):
    """One run of the engine over reference pages, kept to be shown with the method.

    `figures` is what `articles.extraction.evaluation.Figures.as_dict` gives:
    precision, recall and F1 over all and by type, attribution and confidence, with
    the counts they come from, and the calibration of the confidence.
    """

    engine = models.CharField(max_length=40, help_text="The engine's version.")
    reference = models.CharField(max_length=100, help_text="Name of the set of reference pages.")
    pages = models.PositiveIntegerField()
    figures = models.JSONField()
    made = models.DateTimeField(auto_now_add=True)

    objects = EvaluationQuerySet.as_manager()

    class Meta:
        ordering = ["-made", "-id"]
        indexes = [models.Index(fields=["reference", "-made"])]

    def __str__(self) -> str:
        return f"{self.engine} on {self.reference}, {self.made:%Y-%m-%d}"

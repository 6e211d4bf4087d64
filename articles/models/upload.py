"""Uploads: files that an editor brought, kept until the report on them is read and they are taken in."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone

KEPT_FOR = timedelta(days=1)
"""How long files wait that nobody takes in; after that the next upload clears them away."""


class UploadQuerySet(models.QuerySet["Upload"]):
    def forgotten(self) -> UploadQuerySet:
        """Uploads that waited too long."""
        return self.filter(created__lt=timezone.now() - KEPT_FOR)


class Upload(models.Model):
    """Files of one editor, and after they were taken in what became of each page.

    `outcome` is a list of {"name", "state", "words", "article"}; empty as long as nothing was taken in.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    status = models.CharField(max_length=10, help_text="What the articles are to be: draft or published.")
    created = models.DateTimeField(auto_now_add=True)
    finished = models.DateTimeField(null=True)
    outcome: models.JSONField[Any, Any] = models.JSONField(default=list)

    objects = UploadQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["created"])]

    def __str__(self) -> str:
        return f"Upload {self.pk}"


class UploadedFile(models.Model):
    """One of the files, byte for byte."""

    upload = models.ForeignKey(Upload, models.CASCADE, related_name="files")
    name = models.CharField(max_length=255)
    data = models.BinaryField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.name

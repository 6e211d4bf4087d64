"""Wire stories: one text that several outlets carried."""

from __future__ import annotations

from django.db import models


class WireStory(models.Model):
    """What the articles that point at it have in common: they carry the same story.

    Each of them stays an article of its own, with its own statements and address.
    """

    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name_plural = "wire stories"

    def __str__(self) -> str:
        return f"Wire story {self.pk}"

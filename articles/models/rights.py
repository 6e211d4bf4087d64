"""What readers may see of a text: all of it, or its statements with the words around them.

An article's own setting decides; without one, the stricter of those of its publisher and of the publisher
whose text it is; a publisher without a setting, and an article without a publisher, follow `TEXT_RIGHTS`.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings
from django.db import models
from django.db.models import Q


class TextRights(models.TextChoices):
    """Whether a text may be shown in full."""

    FULL = "full", "The full text is shown"
    STATEMENTS = "statements", "Only statements with their context are shown"


def rights_field(help_text: str) -> models.CharField[str, str]:
    """A setting that may be left open."""
    return models.CharField(max_length=10, choices=TextRights, blank=True, default="", help_text=help_text)


def effective(own: str, publishers: Iterable[str]) -> TextRights:
    """The rights that follow from an article's own setting and those of its publishers; "" is not set."""
    if own:
        return TextRights(own)
    found = [setting or settings.TEXT_RIGHTS for setting in publishers] or [settings.TEXT_RIGHTS]
    return TextRights.STATEMENTS if TextRights.STATEMENTS in found else TextRights.FULL


def text_is_shown() -> Q:
    """The same as a condition on articles."""
    shown_by_default = settings.TEXT_RIGHTS == TextRights.FULL
    allowing = [TextRights.FULL, *([""] if shown_by_default else [])]
    nobody = Q(publisher=None, original_publisher=None)
    allowed = Q(publisher=None) | Q(publisher__rights__in=allowing)
    allowed &= Q(original_publisher=None) | Q(original_publisher__rights__in=allowing)
    return Q(rights=TextRights.FULL) | Q(rights="") & allowed & (Q() if shown_by_default else ~nobody)

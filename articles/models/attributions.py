"""How attributions are asked for. They stand beside their statements, in `articles.models.statement`."""

from __future__ import annotations

from typing import Any

from django.db import models


class AttributionQuerySet(models.QuerySet[Any]):
    def public(self) -> AttributionQuerySet:
        return self.filter(is_public=True)

    def for_cards(self) -> AttributionQuerySet:
        """With the names of speakers and their posts."""
        return self.select_related("actor", "post").only(
            *("statement", "name", "office", "side", "position"),
            *("actor__slug", "actor__name", "post__title"),
        )

    def unlinked(self) -> AttributionQuerySet:
        """Speakers who are not yet in the directory."""
        return self.filter(actor__isnull=True)

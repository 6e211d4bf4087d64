"""What a card of a list shows of a statement, and nothing else: a list is read more than anything."""

from __future__ import annotations

from typing import Any, Self

from django.db.models import Prefetch

from articles.models.searched import SearchedQuerySet

OWN = ("key", "content", "type", "attribution", "review", "said", "modified")
OCCASION = ("occasion__slug", "occasion__name")
ARTICLE = ("slug", "title", "language", "byline", "published", "published_earliest", "published_latest")
PUBLISHERS = ("publisher", "original_publisher")
SPEAKER = ("statement", "name", "office", "side", "position", "actor__slug", "actor__name", "post__title")


class CardsQuerySet(SearchedQuerySet):
    """The statements as cards."""

    def for_cards(self) -> Self:
        """With what a card shows and a citation of it needs, in two queries."""
        attribution: Any = self.model._meta.get_field("attributions").related_model
        speakers = attribution.objects.select_related("actor", "post").only(*SPEAKER)
        return (
            self.select_related(*(f"article__{name}" for name in PUBLISHERS), "occasion")
            .prefetch_related(Prefetch("attributions", speakers))
            .only(
                *OWN,
                *OCCASION,
                *(f"article__{name}" for name in ARTICLE),
                *(f"article__{name}__{column}" for name in PUBLISHERS for column in ("slug", "name")),
            )
        )

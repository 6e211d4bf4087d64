"""What cards, notes, pages and exports show of a statement: no column is read for nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Self

from django.db.models import Prefetch

from articles.models.searched import SearchedQuerySet

PUBLISHERS = ("publisher", "original_publisher")
SPEAKER = ("statement", "name", "office", "side", "position", "actor__slug", "actor__name", "post__title")

OF_OCCASION = tuple(
    f"occasion__{name}"
    for name in ("slug", "name", "date", "date_earliest", "date_latest", "place", "summary")
)
OF_SPEAKER = ("actor__kind", "actor__side", "actor__wikidata", "post__institution__name")

# fmt: off
RECORDED = [
    "key", "content", "type", "attribution", "review", "origin", "confidence", "cue", "mention",
    "occasion_mention",
    "said", "said_earliest", "said_latest", "said_basis", "start", "end", "segments", "prefix", "suffix",
    "needs_placing", "modified", "date", "occasion", "within", "article",
]
"""What an export or the API gives of a statement; a column that is read beside these costs a query."""
NOTED = [
    "key", "content", "type", "attribution", "review", "origin", "reasons", "said", "said_basis",
    "occasion_mention",
    "start", "end", "segments", "needs_placing", "occasion", "within", "article",
]
"""What the notes beside a text show, and the linked data of its page."""
RECORDED_OF_ARTICLE = [
    "slug", "title", "published", "published_earliest", "published_latest", "byline", "language", "rights",
    "publisher__slug", "publisher__name", "publisher__rights",
    "original_publisher__slug", "original_publisher__name", "original_publisher__rights",
]
SHOWN_OF_ARTICLE = [
    "text", "headings", "url", "changed", "licence", "publisher__licence", "original_publisher__licence",
]
"""What the page of a statement shows of its article beside that."""
# fmt: on


class CardsQuerySet(SearchedQuerySet):
    """The statements as cards."""

    def for_notes(self) -> Self:
        """With what a note beside the text shows; the article is at hand there. In two queries."""
        shown = (*NOTED, *OF_OCCASION, "within__key", "within__is_public")
        rows = self.select_related("occasion", "within").only(*shown)
        return rows.with_speakers((*SPEAKER, *OF_SPEAKER), "actor", "post__institution")

    def for_page(self) -> Self:
        """With what its own page shows: the text it stands in, and the statement that reports it. In two
        queries.
        """
        shown = (*RECORDED, "reasons", "reviewed_at", "date_latest", *OF_OCCASION)
        within = ("within__key", "within__is_public", "within__content")
        article = [f"article__{name}" for name in (*RECORDED_OF_ARTICLE, *SHOWN_OF_ARTICLE)]
        return (
            self.select_related(*(f"article__{name}" for name in PUBLISHERS), "occasion", "within")
            .with_speakers((*SPEAKER, *OF_SPEAKER), "actor", "post__institution")
            .only(*shown, *within, *article)
        )

    def with_speakers(self, columns: Sequence[str], *joined: str) -> Self:
        """With these columns of their speakers and of the rows that are joined to them, in one query more."""
        attribution: Any = self.model._meta.get_field("attributions").related_model
        speakers = attribution.objects.select_related(*joined).only(*columns)
        return self.prefetch_related(Prefetch("attributions", speakers, to_attr="credited"))

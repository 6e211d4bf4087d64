"""What statements and articles have in common: they are searched, and listed from the newest."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import Q

from articles.search import Hits, Query, among, newest, rank
from articles.search.hits import MOST

WEIGHED = 2_000
"""The newest hits that an order by relevance weighs; pages say so where there are more."""


class SearchedQuerySet(models.QuerySet[Any]):
    """Rows with `terms`, `date` and `id`."""

    def latest_first(self) -> Self:
        return self.order_by("-date", "-id")

    def search(self, query: Query) -> Self:
        """The rows that the query finds; an empty query finds all."""
        return self.filter(terms__matches=query)

    def newest(self, most: int = MOST) -> Hits:
        """The ids of the newest rows, and whether there are more: count, page and sample of a list in one."""
        return newest(self, most)

    def most_relevant(self, query: Query, most: int = WEIGHED) -> Hits:
        """The ids of the newest `most` rows, those first that say most of what is asked."""
        hits = self.newest(most)
        rows = dict(self.model._default_manager.among(hits.ids).values_list("pk", "terms"))
        return Hits(tuple(rank(((pk, rows[pk]) for pk in hits.ids), query)), hits.more)

    def among(self, ids: Sequence[int]) -> Self:
        """The rows with these ids, which may be many, in no order."""
        return among(self, ids)

    def after(self, day: date, pk: int) -> Self:
        """The rows after this place in the order `-date, -id`: a deep page costs what the first does."""
        return self.filter(date__lte=day).filter(Q(date__lt=day) | Q(pk__lt=pk))

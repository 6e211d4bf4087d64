"""The status of articles: published, withdrawn; their statements follow."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from articles.ingest.articles import propagate
from articles.models import Article


def publish(articles: Iterable[Article]) -> list[Article]:
    """Publish articles, those that were withdrawn too. Returns those that were not public before."""
    return _set(articles, Article.Status.PUBLISHED, "")


def withdraw(articles: Iterable[Article], reason: str) -> list[Article]:
    """Withdraw articles, with a reason for readers. Returns those that were not withdrawn before."""
    return _set(articles, Article.Status.WITHDRAWN, reason)


@transaction.atomic
def _set(articles: Iterable[Article], status: str, reason: str) -> list[Article]:
    changed = [article for article in articles if article.status != status]
    for article in changed:
        article.status, article.withdrawn_reason = status, reason
        article.save()
        propagate(article)
    return changed

"""The status of articles: published, withdrawn; their statements follow."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from articles.ingest.articles import propagate
from articles.models import Article, Capture


def publish(articles: Iterable[Article]) -> list[Article]:
    """Publish articles, those that were withdrawn too. Returns those that were not public before."""
    return _set(articles, Article.Status.PUBLISHED, "")


def withdraw(articles: Iterable[Article], reason: str) -> list[Article]:
    """Withdraw articles, with a reason for readers. Returns those that were not withdrawn before."""
    return _set(articles, Article.Status.WITHDRAWN, reason)


@transaction.atomic
def delete_articles(articles: Iterable[Article]) -> None:
    """Delete articles with their captures, so that the same pages can be taken in again.

    For pages that never belonged here; what readers have seen is withdrawn instead.
    """
    rows = list(articles)
    captures = [article.capture_id for article in rows]
    Article.objects.filter(pk__in=[article.pk for article in rows]).delete()
    Capture.objects.filter(pk__in=captures).delete()


@transaction.atomic
def _set(articles: Iterable[Article], status: str, reason: str) -> list[Article]:
    changed = [article for article in articles if article.status != status]
    for article in changed:
        article.status, article.withdrawn_reason = status, reason
        article.save()
        propagate(article)
    return changed

"""The status of articles: published, withdrawn; their statements follow."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from articles.history import changing
from articles.ingest.articles import propagate
from articles.models import Article


def publish(articles: Iterable[Article], *, by: Any, why: str = "") -> list[Article]:
    """Publish articles, those that were withdrawn too. Returns those that were not public before."""
    return _set(articles, Article.Status.PUBLISHED, "", by=by, action="Published", why=why)


def withdraw(articles: Iterable[Article], reason: str, *, by: Any) -> list[Article]:
    """Withdraw articles, with a reason for readers. Returns those that were not withdrawn before."""
    return _set(articles, Article.Status.WITHDRAWN, reason, by=by, action="Withdrawn", why=reason)


def _set(
    articles: Iterable[Article], status: str, reason: str, *, by: Any, action: str, why: str
) -> list[Article]:
    changed = [article for article in articles if article.status != status]
    with changing(changed, by=by, action=action, why=why):
        for article in changed:
            article.status, article.withdrawn_reason = status, reason
            article.save()
            propagate(article)
    return changed

"""The status of articles: published, withdrawn; their statements follow."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from articles.models import Article, Attribution


def publish(articles: Iterable[Article]) -> list[Article]:
    """Publish articles, those that were withdrawn too. Returns those that were not public before."""
    return _set(articles, Article.Status.PUBLISHED, "")


def withdraw(articles: Iterable[Article], reason: str) -> list[Article]:
    """Withdraw articles; readers find the reason at their address. Returns those that were not withdrawn before."""
    return _set(articles, Article.Status.WITHDRAWN, reason)


@transaction.atomic
def _set(articles: Iterable[Article], status: str, reason: str) -> list[Article]:
    changed = [article for article in articles if article.status != status]
    for article in changed:
        article.status, article.withdrawn_reason = status, reason
        article.save()
        propagate(article)
    return changed


def propagate(article: Article) -> None:
    """Bring the statements of an article and their speakers in step with it."""
    for statement in article.statements.all():
        statement.article = article
        statement.save()
        Attribution.objects.filter(statement=statement).update(
            date=statement.date, is_public=statement.is_public
        )

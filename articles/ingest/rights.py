"""Full text in step with what readers may see: a text that is not shown is not searched, either."""

from __future__ import annotations

from django.db import transaction
from django.db.models import BooleanField, Case, F, QuerySet, Value, When

from articles.models import Article, Statement
from articles.models.rights import text_is_shown

BATCH = 50
"""Articles that are settled in one transaction."""


def out_of_step(articles: QuerySet[Article]) -> QuerySet[Article]:
    """Those whose text is searched but not shown, or shown but not searched."""
    shown = Case(When(text_is_shown(), then=Value(True)), default=Value(False), output_field=BooleanField())
    return articles.annotate(shown=shown).exclude(searched_whole=F("shown"))


def settle(articles: QuerySet[Article]) -> int:
    """Make the search terms of these articles and of their statements anew where rights have changed.

    Returns how many had changed. Costs one query where none has.
    """
    changed = list(out_of_step(articles).order_by("pk").values_list("pk", flat=True))
    for first in range(0, len(changed), BATCH):
        _settle(changed[first : first + BATCH])
    return len(changed)


@transaction.atomic
def _settle(ids: list[int]) -> None:
    rows = list(
        Article.objects.filter(pk__in=ids)
        .select_related("publisher", "original_publisher")
        .defer("cuts", "repairs", "record")
    )
    found = {row.pk: row for row in rows}
    for row in rows:
        row.terms, row.searched_whole = row.search_terms(), row.shows_text
    Article.objects.bulk_update(rows, ["terms", "searched_whole"], batch_size=BATCH)
    statements = list(Statement.objects.filter(article__in=ids))
    for statement in statements:
        statement.article = found[statement.article_id]
        statement.terms = statement.search_terms()
    Statement.objects.bulk_update(statements, ["terms"], batch_size=200)

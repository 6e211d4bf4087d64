"""Linked data in the head of a page."""

from __future__ import annotations

import json
from typing import Any

from django import template
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from articles.citations import coins
from articles.exports.citing import cite_article, cite_statement
from articles.exports.records import Addresses, article_reference, statement_record
from articles.linked_data import text_fragment
from articles.models import Article, Statement

register = template.Library()

_ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@register.simple_tag
def linked_data(node: dict[str, Any]) -> SafeString:
    """A JSON-LD block. What HTML would read is escaped as JSON, as Django's `json_script` does."""
    data = json.dumps(node, ensure_ascii=False).translate(_ESCAPES)
    return format_html(
        '<script type="application/ld+json">{}</script>',
        mark_safe(data),  # noqa: S308 - nothing is left in it that HTML reads
    )


@register.simple_tag(takes_context=True)
def coins_of(context: template.Context, row: Statement | Article) -> str:
    """A statement or an article of a list as an OpenURL context object, for the `title` of a COinS span.

    It costs no query from `for_list` of either.
    """
    addresses = Addresses(context["request"].build_absolute_uri("/").rstrip("/"))
    today = timezone.now().date()
    if isinstance(row, Statement):
        return coins(cite_statement(statement_record(row, addresses), today))
    return coins(cite_article(article_reference(row, addresses) | {"modified": today.isoformat()}, today))


@register.simple_tag
def original_at(statement: Statement, article: Article) -> str:
    """The address of the original page, at the words of the statement; empty where it is not known."""
    return text_fragment(article.url, statement, article.text)

"""Linked data in the head of a page."""

from __future__ import annotations

import json
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from articles.linked_data import text_fragment
from articles.models import Article, Statement

register = template.Library()

_ESCAPES = {"<": "\\u003C", ">": "\\u003E", "&": "\\u0026"}


@register.simple_tag
def linked_data(node: dict[str, Any]) -> SafeString:
    """A JSON-LD block. What HTML would read is escaped as JSON, as Django's `json_script` does."""
    data = json.dumps(node, ensure_ascii=False)
    for character, escaped in _ESCAPES.items():
        data = data.replace(character, escaped)  # `translate` looks at each character of a whole article
    return format_html(
        '<script type="application/ld+json">{}</script>',
        mark_safe(data),  # noqa: S308 - nothing is left in it that HTML reads
    )


@register.simple_tag
def original_at(statement: Statement, article: Article) -> str:
    """The address of the original page, at the words of the statement; empty where it is not known."""
    return text_fragment(article.url, statement, article.text)

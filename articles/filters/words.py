"""How the lists look for words: the one place where the filters meet the full text."""

from __future__ import annotations

import re
from typing import Any

from django.db.models import Q, QuerySet


def statements_with_words(rows: QuerySet[Any], text: str) -> QuerySet[Any]:
    """The statements that have all the words."""
    for word in text.split():
        rows = rows.filter(content__icontains=word)
    return rows


def articles_with_words(rows: QuerySet[Any], text: str) -> QuerySet[Any]:
    """The articles whose headline or story has all the words."""
    for word in text.split():
        rows = rows.filter(Q(title__icontains=word) | Q(text__icontains=word))
    return rows


def spans_of_words(text: str, query: str) -> list[tuple[int, int]]:
    """Where the words of a query stand in a text, in code points."""
    return [
        match.span() for word in query.split() for match in re.finditer(re.escape(word), text, re.IGNORECASE)
    ]

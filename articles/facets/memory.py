"""What a large archive counts once in a while, and not for every reader."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any, TypeVar

from django.core.cache import caches
from django.db import connection
from django.db.models import QuerySet

from articles.models import LastChange, Statement

LARGE = 10_000
"""Statements from which on counts of the whole archive may be some minutes old."""

FRESH_FOR = 300
"""Seconds for which they are kept."""

COUNTS = "counts"
"""The cache of the settings that keeps them: one of their own, so that nothing else has to make room."""

Counted = TypeVar("Counted")


def remembered(name: str, count: Callable[[], Counted]) -> Counted:
    """The result of the count: of a small archive as it is now, of a large one not older than `FRESH_FOR`.

    `name` tells counts apart. In a large archive one page more or less moves no figure
    that a reader could see; in a small one an editor looks for what they just did.
    """
    if not is_large():
        return count()
    key = _key(name)
    known: Counted | None = caches[COUNTS].get(key)
    if known is None:
        known = count()
        caches[COUNTS].set(key, known, FRESH_FOR)
    return known


def is_large() -> bool:
    """Whether counts may be kept. That itself is asked once in a while: no archive grows fast."""
    key = _key("is-large")
    known: bool | None = caches[COUNTS].get(key)
    if known is None:
        known = Statement.objects.order_by()[LARGE : LARGE + 1].exists()
        caches[COUNTS].set(key, known, FRESH_FOR)
    return known


def forget() -> None:
    """Keep nothing of what was counted: the next reader is the first."""
    caches[COUNTS].clear()


def _key(name: str) -> str:
    return f"articles.facets.{connection.alias}.{name}"  # a benchmark reads a large and a small archive


def of_rows(name: str, rows: QuerySet[Any], count: Callable[[], Counted]) -> Counted:
    """What is counted of these rows, remembered by what is asked of the database."""
    return remembered(f"rows-{_asked(name, rows)}", count) if is_large() else count()


def until_changed(name: str, rows: QuerySet[Any], count: Callable[[], Counted]) -> Counted:
    """The same, but only for as long as nothing is written that readers see: what has to be exact.

    Who goes on to the next page of a list has its rows found and its facets counted once.
    """
    return remembered(f"exact-{_asked(name + LastChange.mark(), rows)}", count) if is_large() else count()


def _asked(name: str, rows: QuerySet[Any]) -> str:
    return hashlib.sha256(repr((name, rows.query.sql_with_params())).encode()).hexdigest()

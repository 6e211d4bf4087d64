"""Queries that many pages ask, put into SQL once: that takes longer than most of them do.

Only for plain columns: what the ORM would convert comes as the driver gives it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

from django.db import connection
from django.db.models import QuerySet

_PLACE = (0,)


class Prepared:
    """The rows of these ids, as tuples. `build` makes the query of them, by `search.among` alone."""

    def __init__(self, build: Callable[[Sequence[int]], QuerySet[Any, Any]]) -> None:
        self._build = build
        self._known: dict[str, tuple[str, list[Any], int]] = {}

    def __call__(self, ids: Sequence[int]) -> list[tuple[Any, ...]]:
        if not ids:
            return []
        sql, parameters, place = self._known.get(connection.vendor) or self._made(connection.vendor)
        given = [*parameters]
        given[place] = json.dumps(list(ids))
        with connection.cursor() as cursor:
            cursor.execute(sql, given)
            return cursor.fetchall()

    def _made(self, vendor: str) -> tuple[str, list[Any], int]:
        sql, parameters = self._build(_PLACE).query.sql_with_params()
        made = sql, list(parameters), parameters.index(json.dumps(list(_PLACE)))
        self._known[vendor] = made
        return made

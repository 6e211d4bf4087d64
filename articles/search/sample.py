"""A sixteenth of the statements, told by their ids: from it the times of very many hits are estimated.

To count a hundred thousand hits by day takes longer than anybody waits. Hits of the sample are found through
an index of their own, and are the same on both databases.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Func, IntegerField, QuerySet

ONE_OF = 16
"""The sample is one of so many statements."""

LEAST = 1_000
"""Hits in the sample from which on an estimate is good enough; of fewer, all hits are counted."""

LOT = "(({id}) % 65536 * 40503 / 4096) % 16"
"""The lot of a row, from 0 to 15, spread as if drawn: neighbours, and every tenth row, fall into any."""


class Lot(Func):
    """The lot of the row with this id."""

    template = LOT.replace("%", "%%%%").format(id="%(expressions)s")  # once for Django, once for the driver
    arity = 1
    output_field = IntegerField()


def sampled(rows: QuerySet[Any, Any], column: str = "pk") -> QuerySet[Any, Any]:
    """Those of the rows that are in the sample; `column` has the ids of the statements."""
    return rows.alias(lot=Lot(column)).filter(lot=0)

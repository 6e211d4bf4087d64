"""PostgreSQL: the newest of frequent hits, looked for among as many of the newest rows as will hold them.

Where hits are many, PostgreSQL would either read and sort all of them, or go through the rows from the newest
and look at the words of each, and guesses wrongly which is better: it does not know that words often stand
together, nor what it costs to read a long text. So a few of the newest rows are asked first how frequent hits
are, and then just so many rows are met with the hits in the index.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce

PROBED = 1_000
"""The newest rows that are asked how frequent hits are."""

LARGE = 16
"""Times as many rows as hits are wanted, of which there have to be more for all this to be worth it."""

MARGIN = 1.3
"""Times as many rows are taken as should do: hits don't come evenly."""

RARE = 5
"""Hits among the rows probed, up to which all hits may as well be gathered."""

FREQUENT = PROBED * 2 // 25
"""Hits among the rows probed, from which on the rows are looked at one by one."""

FREQUENT_IN_LONG_TEXTS = PROBED // 2
"""The same of long texts, which stand beside their rows: a look at one takes ten times as long."""


def newest(
    hits: QuerySet[Any], walked: QuerySet[Any], every: QuerySet[Any], limit: int, *, of_long_texts: bool
) -> list[int] | None:
    """The ids of the newest `limit` hits, in order; None: there may be fewer, or are best gathered all.

    `walked` are the same rows, asked one by one; `every` those among which they are, whatever they say.
    """
    places = every.order_by("-date", "-id").values_list("date", flat=True)
    if _at(places, max(limit * LARGE, PROBED)) is None:
        return None
    probed = (hits if of_long_texts else walked).filter(date__gte=_at(places, PROBED)).count()
    if probed <= RARE:
        return None
    is_walked = probed >= (FREQUENT_IN_LONG_TEXTS if of_long_texts else FREQUENT)
    rows, size = walked if is_walked else hits, int(PROBED * limit / probed * MARGIN)
    for _ in range(2):
        first_day = _at(places, size)
        if first_day is None:
            return None
        among = rows.filter(date__gte=first_day).order_by("-date" if is_walked else _DAY_BY_NO_INDEX, "-id")
        found = list(among.values_list("pk", flat=True)[:limit])
        if len(found) == limit:
            return found
        size = int(size * limit / max(len(found), 1) * MARGIN)
    return None


def are_frequent_in_few(walked: QuerySet[Any], every: QuerySet[Any]) -> bool:
    """Whether there are so few rows, and among them so many hits, that it is best to look at each."""
    places = every.order_by("-date", "-id").values_list("date", flat=True)
    first_day = _at(places, PROBED)
    if first_day is None or _at(places, PROBED * LARGE) is not None:
        return False
    return walked.filter(date__gte=first_day).count() >= FREQUENT


_DAY_BY_NO_INDEX = Coalesce(F("date"), F("date")).desc()
"""The order of the days in words by which no index is found to be in that order already."""


def _at(places: QuerySet[Any, date], place: int) -> date | None:
    """The day of the row at this place, counted from the newest; None where there are not so many rows."""
    return places[place : place + 1].first()

"""What came into the archive lately, of a list: what a feed of it would have told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from articles.models import Statement
from articles.search import Hits

LATELY = timedelta(days=7)

MOST = 500
"""Statements of that time that are looked at: the last that came in."""


@dataclass(frozen=True, slots=True)
class News:
    """How many statements of a list came in `LATELY`, of how many, and when the last did.

    `more`: so many came in at all that only the last `MOST` were looked at.
    """

    lately: int
    more: bool
    total: int
    last: datetime


def news(hits: Hits | None, now: datetime) -> News | None:
    """Of a list whose rows are all known; `None` for one that is empty, or has more rows than are counted.

    In one query, or two where the last did not come in lately.
    """
    if hits is None or hits.more or not hits.ids:
        return None
    last_in = Statement.objects.order_by("-pk").values("pk")[:MOST]
    came = Statement.objects.filter(pk__in=last_in, created__gte=now - LATELY).order_by()
    recent = dict(came.values_list("pk", "created"))
    newest = max(hits.ids)
    last = recent.get(newest) or Statement.objects.values_list("created", flat=True).get(pk=newest)
    lately = sum(pk in recent for pk in hits.ids)
    return News(lately, len(recent) == MOST and lately < len(hits.ids), len(hits.ids), last)

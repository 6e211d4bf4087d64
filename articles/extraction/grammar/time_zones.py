"""Where a day is counted: `on Monday (local time)`, `(KST)`."""

from __future__ import annotations

from articles.extraction.text.tokens import Tokens


def past_zone(tokens: Tokens, k: int, high: int) -> int:
    """Behind `(local time)`, `(KST)`, which tell where a day is counted."""
    if k >= high or tokens.low[k] != "(":
        return k
    close = next((j for j in range(k + 1, min(k + 5, high - 1)) if tokens.low[j] == ")"), 0)
    return close + 1 if close and not _ZONES.isdisjoint(tokens.low[k + 1 : close]) else k


_ZONES = frozenset({"time", "kst", "gmt", "est", "edt", "utc"})

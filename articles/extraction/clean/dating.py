"""When a page was published and when it was taken."""

from __future__ import annotations

from collections.abc import Mapping

from articles.extraction.clean.dates import Printed
from articles.extraction.values import Dating, Directory


def captured_on(dates: list[Printed], hints: Mapping[str, str]) -> Dating | None:
    for one in dates:
        if one.role == "captured":
            return Dating(
                one.day.isoformat(), "the day on which the page was taken, as printed on it", one.words
            )
    return None


def published_on(
    dates: list[Printed], hints: Mapping[str, str], directory: Directory, text: str
) -> Dating | None:
    for one in dates:
        if one.role in ("published", ""):
            return Dating(one.day.isoformat(), "printed on the page", one.words)
    return None

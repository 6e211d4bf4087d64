"""Days counted back from what a sentence tells: `The answer came two days after Holm proposed talks`."""

from __future__ import annotations

import re
from datetime import date, timedelta

from articles.extraction.edtf import is_day
from articles.extraction.entities.page import Page
from articles.extraction.values import Dating, Report

_COUNT = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_AFTER = re.compile(rf"\b({'|'.join(_COUNT)}) days? after (?:the |its |their |[a-z]+ )?$")
_FEW_WORDS = 40
_NEWS = timedelta(days=1)
"""How long before a page is published what it tells as news may have happened."""


def days_before(page: Page, report: Report) -> int:
    """How many days a report lies before what its sentence tells, by the words before it; 0 for none."""
    start = min(span[0] for span in (report.source, report.cue, report.segments[0]) if span)
    first = max(0, start - _FEW_WORDS)
    found = _AFTER.search(page.low, first, start) if page.low.find(" after ", first, start) >= 0 else None
    return _COUNT[found[1]] if found else 0


def counted_back(page: Page, report: Report, told: Dating | None) -> Dating | None:
    """The day of a report that lies some days before what its sentence tells. `told` is when that was;
    without a day of it, it was on the day of publication or the one before."""
    days = days_before(page, report)
    first, last = page.published
    if not days:
        return None
    words = f"{days} day{'s' if days > 1 else ''} before"
    if told is not None and is_day(told.edtf):
        day = date.fromisoformat(told.edtf) - timedelta(days=days)
        return Dating(day.isoformat(), f"{words} what the sentence tells: {told.basis}", told.evidence)
    if first is None or first != last or first - _NEWS - timedelta(days=days) < date.min + _NEWS:
        return None
    edtf = (
        f"{(first - _NEWS - timedelta(days=days)).isoformat()}/{(first - timedelta(days=days)).isoformat()}"
    )
    return Dating(edtf, f"{words} what the page tells as news")

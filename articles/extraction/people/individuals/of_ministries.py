"""Unnamed officials of several ministries: "officials from the trade and foreign ministries"."""

from __future__ import annotations

import re

from articles.extraction.people.known.context import Context, Read
from articles.extraction.people.known.memory import Reading
from articles.extraction.values import Span


def of_ministries(context: Context, span: Span, read: Read) -> Reading | None:
    """The ministries whose officials speak together; `None` for other words, and where only one is known."""
    page = context.page
    found = _OFFICIALS.fullmatch(page.flat, *span) if page.flat.endswith("inistries", *span) else None
    reading = read(context, found.span("whole")) if found else None
    if found is None or reading is None or reading.alone:
        return None
    if not reading.who:
        return Reading((), "title", 0.5, f"“{found[0]}” are unnamed", name=found[0], plural=True)
    return reading._replace(reason=f"“{found[0]}”: {reading.reason}", plural=True)


_OFFICIALS = re.compile(
    r"(?:[A-Z]?[a-z-]+ ){0,3}?"
    r"(?:[Oo]fficials|[Ss]pokes(?:men|women|people|persons)|[Dd]iplomats|[Ss]ources|[Rr]epresentatives|[Ss]taff)"
    r" (?:from|of|at|in|with|for) (?P<whole>.+)"
)

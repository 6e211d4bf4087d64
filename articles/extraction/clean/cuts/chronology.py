"""Lines that are nothing but a day or a year between paragraphs: the headings of a chronology, and no dates
of the page."""

from __future__ import annotations

import re

from articles.extraction.clean.published.dates import MONTH, WEEKDAY
from articles.extraction.clean.source.lines import Line

_DAY = re.compile(
    rf"(?:{WEEKDAY}[,:]?\s*)?"
    rf"\(?(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?:,? (?:19|20)\d\d)?\)?:?"
    r"|(?:19|20)\d\d"
)
_LEAST = 2


def days_as_headings(lines: list[Line]) -> None:
    """Make headings of two or more such lines; `lines` begin with the one above the first paragraph, which is
    one of them where it gives no year, as the page's own date does."""
    found = [
        line
        for at, line in enumerate(lines[:-1])
        if line.label != "story" and len(line.text) <= _LONGEST and _DAY.fullmatch(line.text)
        if at or line.label != "date"
    ]
    if len(found) >= _LEAST and found[-1] is not lines[0]:
        for line in found:
            line.mark("heading")


_LONGEST = 36

"""The day in a page's own address: many an outlet files its pages under it.

| kind | address |
| --- | --- |
| folders | `/2018/09/19/harbour-opens`, `/2018/sep/19/harbour` |
| hyphens | `/2018-09-19-0001`, `/20180919-21ee.html` |
| a number that begins with it | `/view/AEN20180919012300315`, `?ud=20180919000123` |
"""

from __future__ import annotations

import re
from datetime import date

from articles.extraction.clean.published.dates import day, month_of
from articles.extraction.only import only

ARCHIVED = re.compile(r"https?://[\w.]+/(?:web/)?\d{8,14}\w{0,3}/(?=https?://)")
"""What an archive of the web puts before an address: the day on which it took the page."""
_FORMS = (
    re.compile(r"/(?P<year>(?:19|20)\d\d)/(?P<month>\d{1,2}|[a-z]{3})/(?P<day>\d{1,2})(?=/|$|[-_.][a-z])"),
    re.compile(r"(?<![\d-])(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?=\d{6,9}(?!\d)|[^\d]|$)"),
)
_FIRST = date(1995, 1, 1)
"""Before that no outlet had pages with addresses."""


def day_in(address: str | None) -> tuple[date, str] | None:
    """The day that an address holds, and the words that tell it; `None` where it holds none, or two."""
    if not address:
        return None
    path = ARCHIVED.sub("", address).partition("//")[2].partition("/")[2].lower()
    found: dict[date, str] = {}
    for form in _FORMS:
        for match in form.finditer(f"/{path}"):
            month = int(match["month"]) if match["month"].isdigit() else month_of(match["month"]) or 0
            one = day(int(match["year"]), month, int(match["day"]))
            if one is not None and one >= _FIRST:
                found.setdefault(one, match[0].strip("/"))
    return only(found.items())

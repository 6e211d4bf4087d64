"""What a ministry is called in full that a page only names by its field: "the oceans ministry".

| the page | the speaker |
| --- | --- |
| of 2019: `the oceans ministry`, `Seoul's Oceans Ministry` | Ministry of Oceans and Fisheries |
| of 2019: `Seoul's sports ministry` | Ministry of Culture, Sports and Tourism, which the directory has |
| of 2010, when there was none: `the oceans ministry` | as the page has it |
| `Japan's justice ministry` | as the page has it |

Ministries get other names with new governments: `data/ministries.toml`. So all pages name a ministry alike,
and an editor makes one actor of it.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from articles.extraction.entities.page import Page
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.tables import table

_BY_FIELDS = re.compile(
    r"(?:(?:south korean?|seoul) )?(?:(?P<before>[a-z]+(?:,? (?:and )?[a-z]+){0,3}) ministry"
    r"|ministry of (?:the )?(?P<behind>[a-z]+(?:,? (?:and )?[a-z]+){0,3}))"
)


def in_full(who: Who, page: Page) -> Who:
    """A ministry of the table by its official name on the days on which the page may have been published, as
    the directory's where it has it; everybody else as they are. Not for a ministry without a state inside
    another's words: that may be any state's."""
    home, rows = _ministries()
    if who.slug is not None or who.kind == "person" or (who.side or page.home) != home:
        return who
    printed = who.name.startswith("Ministry ")  # "the Ministry of Trade" is a name of its own
    found = None if printed else _BY_FIELDS.fullmatch(who.name.lower())
    first, last = page.published
    if found is None or first is None or last is None:
        return who
    told = {*re.findall(r"\w+", found["before"] or found["behind"])} - {"and"}
    name = next((row[1] for row in rows if told <= row[0] and row[2] <= first and last <= row[3]), None)
    if name is None:
        return who
    known = page.index.names.get(name.lower())
    return who_is(known.slugs[0], page.index) if known else Who(name, None, "organisation", home)


@cache
def _ministries() -> tuple[str, tuple[tuple[frozenset[str], str, date, date], ...]]:
    """Whose ministries the table has, and its rows: fields, name, first and last day."""
    found = table("ministries")
    return found["home"], tuple(
        (
            frozenset(fields.split()),
            name,
            date.fromisoformat(first) if first else date.min,
            date.fromisoformat(last) if last else date.max,
        )
        for fields, name, first, last in found["ministries"]
    )

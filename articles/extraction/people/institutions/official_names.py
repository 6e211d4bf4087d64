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

from articles.extraction.entities.page import Page
from articles.extraction.people.institutions.dated_names import dated_names
from articles.extraction.people.known.cast import Who

_BY_FIELDS = re.compile(
    r"(?:(?:south korean?|seoul) )?(?:(?P<before>[a-z]+(?:,? (?:and )?[a-z]+){0,3}) ministry"
    r"|ministry of (?:the )?(?P<behind>[a-z]+(?:,? (?:and )?[a-z]+){0,3}))"
)


def in_full(who: Who, page: Page) -> Who:
    """A ministry of the table by its official name on the days on which the page may have been published;
    everybody else as they are. Not for a ministry without a state inside another's words: that may be any
    state's."""
    ministries = dated_names("ministries")
    if who.slug is not None or who.kind == "person" or (who.side or page.home) != ministries.home:
        return who
    printed = who.name.startswith("Ministry ")  # "the Ministry of Trade" is a name of its own
    found = None if printed else _BY_FIELDS.fullmatch(who.name.lower())
    if found is None:
        return who
    fields = {*re.findall(r"\w+", found["before"] or found["behind"])} - {"and"}
    return ministries.on(page, fields) or who

"""Whether an apposition tells that two capitalised words name a body and no person: "Good Friends, an aid
group"."""

from __future__ import annotations

import re

from articles.extraction.entities.page import Page

_TOLD = re.compile(
    r"(?: \(\w[\w-]{1,9}\))?, (?:an?|the|one of the) "
    r"(?:(?!(?:of|for|at|in|from|with|who|and|by|to)\b)[\w.'-]+ ){0,5}?"
    r"(?:groups?|organi[sz]ations?|charity|charities|think tanks?|company|firms?|coalition|association|"
    r"newspaper|magazine|website|agency|ngos?|nonprofit|lobby|network|broadcaster|publisher|union|airline|"
    r"foundation|institute)(?=[,.]| (?:that|which|based|founded|of|for|in|run|with)\b)"
)


def is_told_a_body(page: Page, end: int) -> bool:
    """Whether the apposition behind a name that ends at an offset is a word for a body."""
    return page.flat.startswith((",", " ("), end) and _TOLD.match(page.low, end) is not None

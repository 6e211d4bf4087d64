"""Who "the three leaders" are, behind "the leaders of South Korea, the US and Japan".

| the page tells of | and goes on with | who |
| --- | --- | --- |
| `The leaders of Norway and Japan` | `the two leaders` | the leaders of both |
| `The foreign ministers of Norway and Japan` | `the two ministers`, `the two diplomats` | those ministers |
| `The foreign ministers of Norway and Japan` | `the two leaders`, `the three ministers` | not told here |
"""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import Part, parts_of
from articles.extraction.people.anaphora.named_together import count_told
from articles.extraction.people.anaphora.plural_persons import of_states
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.memory import Reading

_STATE = r"(?:the )?[A-Z][\w.]{1,20}(?: [A-Z]\w{1,20})?"
_TOLD = re.compile(
    rf"\b[Tt]he (?:[a-z]{{2,12}} )?(leaders|presidents|ministers|negotiators|envoys) of {_STATE}"
    rf"(?:, {_STATE}){{0,3}},? and {_STATE}(?= [a-z]|,)"
)
_FAR = 2_500


def of_listed_states(context: Context, part: Part, phrase: str) -> Reading | None:
    """Whom a counted plural means, by the states that the page lists behind the same noun; `None` where it
    lists none, or not as many."""
    count = count_told(part)
    if count is None or part.complement or len(part.words) != len(("the", "two", "leaders")):
        return None
    page, at = context.page, part.core[0]
    for found in reversed(list(_TOLD.finditer(page.flat, max(0, at - _FAR), at))):
        same = found[1] == part.head or (part.head == "diplomats" and " foreign ministers" in found[0])
        reading = of_states(context, parts_of(page, found.span())) if same else None
        if reading and len(reading.who) == count and reading.who[0].kind == "person":
            return reading._replace(reason=f"“{phrase}” → {reading.reason}")
    return None

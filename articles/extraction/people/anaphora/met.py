"""Who "the three officials" are, behind a sentence that tells of their meeting: "Lund met with Holm and Suh".

As many as the words count, and no others, must be named in that sentence.
"""

from __future__ import annotations

import re

from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.naming import Context, names_in, person_at, spelled

_MET = re.compile(
    r"\b(?:met|meets|meeting|spoke|speaks|conferred|held (?:[\w-]+ ){0,4}(?:talks|meeting|call)|"
    r"joined|hosted|sat down)\b"
)
_BACK = 9
"""How many sentences back the meeting may be told of."""


def who_met(context: Context, at: int, count: int) -> tuple[tuple[Who, ...], int] | None:
    """The people whom the last sentence before an offset names that tells of a meeting, and where it begins;
    `None` where they are not as many as the count."""
    page = context.page
    here = page.sentence(at)
    for number in range(here - 1, max(-1, here - _BACK), -1):
        window = page.sentences[number]
        if _MET.search(page.low, *window) is None:
            continue
        found = {
            who.key: who
            for seen in names_in(context, window)
            if seen.kind == "person" and (who := person_at(context, seen))
        } | {who.key: who for start, who in spelled(context) if window[0] <= start < window[1]}
        if len(found) > 1:
            return (tuple(found.values()), window[0]) if len(found) == count else None
    return None

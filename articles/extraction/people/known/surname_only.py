"""People of whom a page tells nothing but the family name.

| told | not told |
| --- | --- |
| `a farmer surnamed Kim`, `gave only her family name, Kim` | `Kim is a common surname` |
| `asked to be called Kim`, `goes by Kim`, `gave her name as Kim` | |
| `asked to be identified only as Kim` | `identified as Kim Jong-nam`, `known as Kim's bridge` |

From there on the bare name is theirs, and no leader's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.extraction.values import Gender

_OWN: dict[str, Gender] = {"her ": "f", "his ": "m"}
_WORDS = ("surname", "family name", "last name", "identified", "to be called", "name ", "goes by", "went by")
_TOLD = re.compile(
    r"(?:surnamed|(?:surname|family name|last name)(?: is| was| of)?,?|"
    r"identified(?: (?:him|her)self)?(?: only| just)? (?:as|by the name)|to be called|"
    r"name(?: only| just)? as|(?:goes|went) by(?: the name(?: of)?)?) "
    r"(?:(?:only|just) )?(?:(?:Mr|Mrs|Ms)\. )?"
    r"(?P<name>[A-Z][a-z]+)\b(?!['’-]| [A-Z])"
)


def surnames_told(flat: str, families: frozenset[str]) -> Iterator[tuple[int, str, Gender | None]]:
    """Where a page gives a family name alone, the name, and the gender that "her" or "his" tells, else
    `None`."""
    for word in _WORDS:
        start = flat.find(word)
        while start >= 0:
            found = _TOLD.match(flat, start)
            if found and found["name"] in families:
                yield found.start("name"), found["name"], _OWN.get(flat[max(0, start - 4) : start])
            start = flat.find(word, start + len(word))

"""The bodies for which letters stand: those that a bracket explains, and those whose initials they are."""

from __future__ import annotations

import re

from articles.extraction.entities.page import Page

_LONGEST = 110
"""How many characters a name before its bracket takes at most."""
_WAYS = (" ({})", ", or {},", ", or {} ", ", also known as {},", ", known as {},", " or {}, ")
"""How a page tells for what letters stand."""
_JOINTS = frozenset({"of", "for", "the", "and", "on", "in", "to", "against", "de"})
"""Words without a capital that may stand inside a body's name."""


def name_before_initials(page: Page, letters: str, at: int) -> str | None:
    """The name that stands before its letters in brackets, ahead of an offset: "the Bank of Korea (BOK)",
    "the Bank of Korea, or BOK,"; `None` where the page spells the letters out nowhere before."""
    ways = (page.flat.find(way.format(letters), 0, at) for way in _WAYS)
    bracket = next((start for start in ways if start >= 0), -1)
    if bracket < 0:
        return None
    reach = page.flat[max(0, bracket - _LONGEST) : bracket]
    name = _name_of(letters, reach[reach.rfind("\n") + 1 :])
    return name if name and _is_a_name(name) else None


def names_the_body(body: str, text: str) -> bool:
    """Whether a stretch of text has a body's name, or one of which the body's letters are the initials: "IOC"
    of "the International Olympic Committee"."""
    if body in text:
        return True
    initials = "".join(word[0] for word in text.split() if word[0].isupper() or word not in _JOINTS)
    return body.isupper() and len(body) > _TWO and body in initials


_TWO = 2


def _name_of(letters: str, before: str) -> str | None:
    """The shortest end of a text that has some letters in their order and begins a word with the first.

    After A. S. Schwartz and M. A. Hearst, "A simple algorithm for identifying abbreviation definitions in
    biomedical text" (2003)."""
    at = len(before)
    for letter in reversed(letters[1:]):
        at = max(before.rfind(letter, 0, at), before.rfind(letter.lower(), 0, at))
        if at < 0:
            return None
    begins = [found.start() for found in re.finditer(rf"(?<![\w.]){letters[0]}", before[:at])]
    return before[begins[-1] :] if begins else None


def _is_a_name(name: str) -> bool:
    """Whether words are a name in capitals, with no more than the small words of a name between them."""
    words = name.split()
    capitals = [word for word in words if word[0].isupper()]
    return (
        len(words) > 1
        and not _STOPS.search(name)
        and all(word in _JOINTS for word in words if word not in capitals)
    )


_STOPS = re.compile(r"[,;:!?\"“”()]")

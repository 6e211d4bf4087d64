"""Somebody whom only an apposition names: `One of the suspects, a student surnamed Oh, claimed`."""

from __future__ import annotations

import re

from articles.extraction.people.known.cast import unlinked
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import Context, by_family_name
from articles.extraction.values import Span

_NAMED = re.compile(
    r", (?:an?|the|another|both) (?:[\w'-]+ ){1,8}?"
    r"(?:surnamed|named(?: only)?(?: as)?|nicknamed|(?:identified|known) (?:only )?as) "
    r"(?P<name>[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2})(?=,)"
)
_SOMEBODY = re.compile(r"(?:(?:one|another) of |an? |the |another )", re.IGNORECASE)


def by_surname(context: Context, span: Span) -> Reading | None:
    """The person of whom a source phrase without a name tells, by the name in the apposition behind it."""
    page = context.page
    found = _NAMED.match(page.flat, span[1])
    if found is None:
        return None
    words = page.flat[slice(*span)]
    somebody = _SOMEBODY.match(words)
    if somebody is None or any(char.isupper() for char in words[somebody.end() :]):
        return None
    name = found["name"]
    known = by_family_name(context, name, found.start("name"))[0] if " " not in name else None
    who = known or unlinked(name)
    return Reading((who,), "explicit", 0.85, f"named “{name}” in the words behind")

"""A medium that a phrase names together with what it is: "Tass news agency", "the NK News website".

| written | read as |
| --- | --- |
| `KCNA news agency`, `the Russian agency's rival Tass news agency` | the name, in the directory or not |
| `the Seoul-based Daily NK website` | the name without its seat |
| `the Russian news agency`, `the state news agency` | a description, left to others |
"""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import Part
from articles.extraction.people.known.cast import who_is
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.outlets import organisation

_NOUNS = ("agency", "newspaper", "daily", "broadcaster", "service", "site", "outlet", "website", "tabloid")
_WRITTEN = re.compile(
    r"(?:[Tt]he )?(?:[\w.]+-(?:based|run|owned|funded) )?(?P<name>(?:[A-Z][\w.&-]* ){0,4}[A-Z][\w.&-]*) "
    r"(?:state |official )?"
    r"(?:news (?:agency|service|site|outlet|website)|newspaper|daily|broadcaster|website|tabloid)"
)
_PLAIN = frozenset({"state", "official", "party", "government", "army", "military", "national", "public"})


def by_medium(context: Context, part: Part) -> Reading | None:
    """The medium whose name stands before the noun for what it is; `None` where only a country does."""
    page = context.page
    found = _WRITTEN.fullmatch(page.flat, *part.core) if part.head in _NOUNS else None
    if found is None:
        return None
    start, end = found.span("name")
    for name in part.names:
        if name.kind == "media" and name.slug:
            who = who_is(name.slug, page.index)
            return Reading((who,), "explicit", 0.9, f"named “{found['name']}”")
        if name.kind in ("adjective", "state") and name.start == start:
            start = name.end + 1 if page.flat[name.start : name.end] not in _LETTERS else start
    written, words = page.flat[start:end], page.index.words
    low = written.lower()
    plain = low in words.foreign or low in words.modifiers or low in _PLAIN or written in words.countries
    if not written or plain or written.startswith(("The ", "A ")):
        return None
    who = organisation(context, written)
    who = who if who.slug else who._replace(kind="media")
    return Reading((who,), "explicit", 0.85, f"named “{written}”")


_LETTERS = ("NK", "US", "UK")
"""Short for a state, and the beginning of a medium's name."""

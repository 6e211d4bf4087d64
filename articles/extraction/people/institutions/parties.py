"""Which party "the ruling party" or "the main opposition party" is.

Parties change the bench with every election, and so does what the press calls them: the page tells which
of them it calls so, and one that it calls the contrary is never meant.
"""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import Part
from articles.extraction.people.institutions.bodies import whole
from articles.extraction.people.institutions.headed import bodies_named
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import Context

_BENCHES = {"ruling": "ruling", "governing": "ruling", "opposition": "opposition"}
_CALLED = re.compile(r"\b(ruling|governing|opposition) (?:[a-z]+ )?\Z")
_NAMED_SO = re.compile(r"(?:the )?(?:main )?(ruling|governing|opposition) ")
"""With which a name of the directory may begin itself."""
_NEAR = 40


def by_bench(context: Context, part: Part, phrase: str) -> Reading | None:
    """The party that the page calls so, else the last one that it does not call the contrary; `None` where
    the words tell no bench, or whose party it is."""
    bench = next((_BENCHES[word] for word in part.words[:-1] if word in _BENCHES), None)
    if bench is None or part.head != "party" or part.names or part.complement:
        return None
    if whole(context, part) != whole(context, part).lower():
        return None  # "the ruling Harbor Party" has its name
    called: dict[str, set[str]] = {}
    before: list[Who] = []
    for start, who in bodies_named(context, part.head):
        low = context.page.low
        found = _NAMED_SO.match(low, start) or _CALLED.search(low, max(0, start - _NEAR), start)
        benches = called.setdefault(who.key, set())
        if found:
            benches.add(_BENCHES[found[1]])
        if start < part.core[0]:
            before.append(who)
    if not any(called.values()):
        return None
    so_called = {who.key: who for who in before if called[who.key] == {bench}}
    open_ = [who for who in before if not called[who.key]]
    if len(so_called) == 1:
        who = next(iter(so_called.values()))
        return Reading((who,), "explicit", 0.85, f"“{phrase}” → {who.name}, which the page calls so")
    if not so_called and len({who.key for who in open_}) == 1:
        return Reading((open_[0],), "explicit", 0.7, f"“{phrase}” → {open_[0].name}, the only party left")
    return Reading((), "explicit", 0.4, f"nothing tells which “{phrase}” it is", name=whole(context, part))

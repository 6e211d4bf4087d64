"""Who is gone on with by a deputy's office, where the page has told only whose deputy they are.

| the sentence before | goes on with | left to others |
| --- | --- | --- |
| `Lund's deputy, Han Ki-su, said` | `the vice minister`, `the deputy mayor` | `the minister` |
| `Lund's aide, Han Ki-su, said` | | `the vice minister` |
"""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import Part
from articles.extraction.people.institutions.seats import OTHER_RANK
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.memory import Reading

_DEPUTY = re.compile(r"(?:'s|\bhis|\bher|\bits) (?:[a-z]+ )?(?:deputy|number two|second-in-command), \Z")
_BESIDE = 40


def by_deputyship(context: Context, part: Part, phrase: str) -> Reading | None:
    """That deputy, if nobody has spoken since in the paragraph; before anybody who held such an office."""
    if not part.definite or part.complement or part.names or OTHER_RANK.isdisjoint(part.words[1:2]):
        return None
    entry, page = context.memory.latest(), context.page
    who = entry.reading.alone if entry else None
    if entry is None or who is None or who.kind != "person" or entry.at < page.passage_start(part.core[0]):
        return None
    start = page.flat.find(who.name)
    if start < 0 or _DEPUTY.search(page.low, max(0, start - _BESIDE), start) is None:
        return None
    title = " ".join(part.words[1:])
    return Reading((who,), "title", 0.75, f"“{phrase}” → {who.name}, who is told to be a deputy", title=title)

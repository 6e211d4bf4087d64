"""For whom officials speak whose number alone is told: "two U.S. officials", "several ministry officials".

| the source | speaks for | not |
| --- | --- | --- |
| `Two U.S. officials said` | the United States | `Two former U.S. officials said` |
| `Several Unification Ministry officials said` | that ministry | `Some officials said` |
| `Three Chinese diplomats said` | China | `The two Chinese diplomats`, if they were named |
"""

from __future__ import annotations

from articles.extraction.entities.phrases import Part
from articles.extraction.people.individuals.officials import by_official, of_a_body
from articles.extraction.people.known.callings import NO_LONGER
from articles.extraction.people.known.context import Context, Read
from articles.extraction.people.known.memory import Reading

_COUNTS = frozenset({"two", "three", "four", "five", "six", "several"})
_OFFICIALS = frozenset({"officials", "diplomats", "officers", "aides", "negotiators", "spokesmen"})


def counted_officials(context: Context, part: Part, phrase: str, read: Read) -> Reading | None:
    """The body or state of officials of whom only the number is told; `None` where it tells neither."""
    counted = next((word for word in part.words if word != "the"), None) in _COUNTS
    if not counted or part.head not in _OFFICIALS:
        return None
    if not NO_LONGER.isdisjoint(part.words) or not (part.names or of_a_body(context, part)):
        return None
    reading = by_official(context, part, phrase, read)
    if reading.alone is None or reading.alone.kind == "person":
        return None
    return reading._replace(plural=True, role=False)

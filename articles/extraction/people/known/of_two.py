"""Which of two of one family "the younger Park" or "the elder Kim" is, as the page has told beside a name.

| the page | `the younger Holm` | `the elder Holm` |
| --- | --- | --- |
| `Holm's younger brother, Per Holm` | Per Holm | the other one |
| `his son, Per Holm`, `Per Holm, Eva's son` | Per Holm | the other one |
| `her older sister, Eva Holm`, `his father, Ulf Holm` | the other one | that one |
"""

from __future__ import annotations

import re
from operator import itemgetter

from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.told_of import people_on

_YOUNGER = frozenset({"younger", "son", "daughter", "nephew", "niece", "grandson"})
_KIN = (
    r"(?:(?P<age>younger|older|elder|big|little) (?:half-)?(?:brother|sister|sibling)"
    r"|(?P<kin>son|daughter|father|mother|uncle|aunt|nephew|niece|grandson|grandfather))"
)
_BEFORE = re.compile(rf"\b{_KIN},? (?:aged \d+, )?\Z")
_BEHIND = re.compile(rf", (?:(?:his|her|their|the|[\w' -]{{2,30}}'s) )?{_KIN}\b")
_NEAR = 40


def of_two(context: Context, family: str, adjective: str) -> Who | None:
    """That one; `None` where the page does not name just two of the family, or does not tell."""
    both = _named(context, family)
    if len(both) != len(("younger", "elder")):
        return None
    page = context.page
    for number, (place, who) in enumerate(both):
        start = max(place, 0)
        end = start + len(who.name)
        told = _BEFORE.search(page.low, max(0, start - _NEAR), start) or _BEHIND.match(page.low, end)
        if told:
            word = told["age"] or told["kin"]
            younger = word in _YOUNGER or word == "little"
            return both[number if younger == (adjective == "younger") else 1 - number][1]
    return None


def _named(context: Context, family: str) -> list[tuple[int, Who]]:
    """Who of a family is named in full, in the order of the text: also those of whom the page only tells,
    "Jan Holm built the yard. His son, Per Holm, runs it"."""
    known = [(person.start, person.who) for person in context.cast.named(family)]
    told = [(start, who) for start, who in people_on(context) if who.name.rpartition(" ")[2] == family]
    first: dict[str, tuple[int, Who]] = {}
    for start, who in sorted((*known, *told), key=itemgetter(0)):
        first.setdefault(who.key, (start, who))
    return list(first.values())

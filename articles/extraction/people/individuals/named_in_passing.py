"""Whom the sentence before names for the first time, not as its subject, beside the title that goes on now.

| the page | goes on with | not |
| --- | --- | --- |
| `The team is led by Vice Foreign Minister Holm.` | `The vice minister said` | `The minister said` |
| `Oslo sent its chief negotiator, Jan Holm, to Bonn.` | `The envoy said` | `The Swedish envoy said` |
| `Reporters met Jan Holm, the finance minister.` | `The minister said` | behind somebody else's words |

Who stands right before is meant rather than whoever held such an office at the time and is not told of. Two
people of whom the words hold mean neither.
"""

from __future__ import annotations

from collections.abc import Collection

from articles.extraction.entities.phrases import Part
from articles.extraction.only import only
from articles.extraction.people.individuals.of_which_country import is_of_another_country
from articles.extraction.people.institutions.seats import PAST
from articles.extraction.people.known.callings import DEPUTIES, ENVOYS, ONCE, akin_to
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.country_and_calling import country_told
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.told_of import people_on, telling, words_beside
from articles.extraction.values import Span

SENT = ENVOYS | {"diplomat", "delegate", "emissary"}
"""Whom the press calls by turns by one of these."""
_OF_THE_MINISTRY = frozenset({"foreign", "minister"})
_OUT_OF_OFFICE = ONCE | PAST | {"next", "designate", "nominee"}
_LATELY = 2


def named_in_passing(context: Context, part: Part, phrase: str) -> Reading | None:
    """The only person whom the last two sentences of the paragraph name for the first time beside such a
    title; `None` where somebody else has spoken since."""
    page = context.page
    tied = any(name.kind not in ("state", "adjective") for name in part.names)
    if not part.definite or part.complement or tied or not _OUT_OF_OFFICE.isdisjoint(part.words):
        return None
    here = page.sentence(part.core[0])[0]
    window = max(page.passage_start(part.core[0]), page.sentences_back(part.core[0], _LATELY))
    if window >= here:
        return None
    found = _only_one(context, part, (window, here))
    entry = context.memory.latest()
    if found is None or (entry and entry.at > found[0] and entry.reading.alone != found[1]):
        return None
    who = found[1]
    why = f"“{phrase}” → {who.name}, who is named so in {context.place(found[0])}"
    return Reading((who,), "title", 0.8, why, title=part.head)


def _only_one(context: Context, part: Part, window: Span) -> tuple[int, Who] | None:
    """The only one named in a stretch who has the title of a phrase, and where: "Foreign Minister Eva Holm
    left. The minister"."""
    named = [(start, who) for start, who in people_on(context) if window[0] <= start < window[1]]
    fits = [(start, who) for start, who in named if _is_titled(context, part, who)]
    country = country_told(context.page, part) if fits else None
    return only([one for one in fits if not is_of_another_country(context, one[1], country)])


def _is_titled(context: Context, part: Part, who: Who) -> bool:
    """Whether the page tells beside a name the title of a phrase, with all its words and no other rank; an
    envoy may be a vice foreign minister."""
    told = words_beside(context, who)
    if who.kind != "person" or not _OUT_OF_OFFICE.isdisjoint(told):
        return False
    if part.head in SENT and is_a_foreign_deputy(told):
        return True
    if "counterpart" in told and country_told(context.page, part) and DEPUTIES.isdisjoint(part.words):
        return True  # "her Chinese counterpart, Wu Lin, … The Chinese envoy"
    alike = akin_to(part.head) | (SENT if part.head in SENT else frozenset())
    ranks = DEPUTIES.intersection(told) == DEPUTIES.intersection(part.words)
    if not ranks or alike.isdisjoint(told):
        return False
    further = {word for word in part.words[1:-1] if telling(context, word)} - {"chief", "top"}
    so_far = context.page.low[context.page.passage_start(part.core[0]) : part.core[0]]
    return all(word in told or f" {word} ministry" in so_far for word in further)


def is_a_foreign_deputy(told: Collection[str]) -> bool:
    """Whether words tell of one of a foreign minister's deputies, whom states send to negotiate."""
    return not DEPUTIES.isdisjoint(told) and _OF_THE_MINISTRY.issubset(told)

"""Who the two are of whom one is told only as the other's counterpart: "Kang met her U.S. counterpart. The
two ministers said".

| the counterpart | the two are |
| --- | --- |
| held the like office then, as the directory knows | both |
| is of a state of which it knows no such office | nobody for certain |
"""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import Part
from articles.extraction.only import only
from articles.extraction.people.anaphora.subjects import person_subject
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.memory import Reading

_UNNAMED = re.compile(
    r"\b(?:his|her) (?P<nation>[A-Z][\w.]*(?: [A-Z][a-z]+)?) counterpart\b(?!,? (?:[A-Z]|who is ))"
)
_NEAR = 3


def by_met_counterpart(context: Context, part: Part, phrase: str) -> Reading | None:
    """Those two; nobody where the counterpart can't be told, `None` where no counterpart is told of."""
    who = _met_counterpart(context, part.core[0])
    if who is None:
        return None
    names = " and ".join(one.name for one in who)
    why = f"“{phrase}” → {names}, counterparts who met" if who else f"“{phrase}” are counterparts not known"
    return Reading(who, "title", 0.75 if who else 0.5, why, name=None if who else phrase, plural=True)


def _met_counterpart(context: Context, at: int) -> tuple[Who, ...] | None:
    """The subject of the last sentence that tells of an unnamed counterpart, with that counterpart; nobody
    where the directory does not have one, `None` where no sentence of the paragraph tells of one."""
    page = context.page
    here, begin = page.sentence_number(at), page.passage_start(at)
    for number in range(here - 1, max(-1, here - 1 - _NEAR), -1):
        start, end = page.sentences[number]
        if start < begin:
            return None
        found = _UNNAMED.search(page.flat, start, end)
        if found is None:
            continue
        subject = person_subject(context, (start, end))
        states = [seen.slug for seen in page.within(found.span("nation")) if seen.kind == "adjective"]
        return _both(context, subject[0], states) if subject else None
    return None


def _both(context: Context, who: Who, states: list[str | None]) -> tuple[Who, ...]:
    """Somebody, and who held the like office in the one state told; nobody where that is not known."""
    page = context.page
    post = page.post_of(who.slug)
    state = only(states)
    found = page.offices.alike(post, state, page.published) if post and state else None
    return (who, who_is(found.slug, page.index)) if found and found.slug != who.slug else ()

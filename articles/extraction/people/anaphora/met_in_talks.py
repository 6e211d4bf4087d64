"""Who "the two leaders" are, behind a sentence that tells in passing of the meeting at which one of them
spoke: "At a summit with Prime Minister Lund, the president said … . The two leaders agreed".

Only the two of that meeting: its guest is named behind "with", its other side spoke in that sentence, and
no third person has spoken since.
"""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import Part
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import person_at
from articles.extraction.people.known.not_introduced import spelled
from articles.extraction.values import Span

_AT_A_MEETING = re.compile(
    r"\b(?:at|in|during|after|following) (?:(?:a|an|the|his|her|their) )?(?:[\w-]+ ){0,4}?"
    r"(?:summit|meeting|talks|call|conversation|lunch|dinner|conference|briefing|appearance) with\b"
)
_BEHIND = 90
"""How many characters the guest's titles and name take at most."""
_BACK = 4
"""How many sentences back the meeting may be told of."""
_PAIR = 2


def by_meeting(context: Context, part: Part, phrase: str, count: int | None) -> Reading | None:
    """The two who met; `None` where no such sentence stands in the passage, or where it tells of others."""
    if count != _PAIR:
        return None
    page = context.page
    here, begin = page.sentence_number(part.core[0]), page.passage_start(part.core[0])
    for number in range(here - 1, max(-1, here - 1 - _BACK), -1):
        window = page.sentences[number]
        if window[0] < begin:
            return None
        found = _AT_A_MEETING.search(page.low, *window)
        if found is None:
            continue
        both = _both(context, found.end(), window)
        if not both:
            return None
        names = " and ".join(who.name for who in both)
        return Reading(both, "title", 0.75, f"“{phrase}” → {names}, who met", plural=True)
    return None


def _both(context: Context, behind: int, window: Span) -> tuple[Who, ...]:
    """Who spoke in the sentence and the one person named just behind "with"; nobody where there is no such
    pair, or where a third person has spoken since."""
    spoken = [entry for entry in context.memory.after(window[0] - 1) if not entry.within]
    spoke = next((entry for entry in spoken if entry.at < window[1]), None)
    first = spoke.reading.alone if spoke else None
    if spoke is None or first is None or first.kind != "person":
        return ()
    end = min(behind + _BEHIND, spoke.at if spoke.at > behind else window[1])
    guests = {
        who.key: who
        for seen in names_in(context, (behind, end))
        if seen.kind == "person" and (who := person_at(context, seen))
    } | {who.key: who for start, who in spelled(context) if behind <= start < end}
    guests.pop(first.key, None)
    guest = next(iter(guests.values()), None)
    persons = {who.key for entry in spoken for who in entry.reading.who if who.kind == "person"}
    if guest is None or len(guests) != 1 or persons - {first.key, guest.key}:
        return ()
    return (first, guest)

"""Whether a bare family name may as well be a namesake of the one who speaks on the page."""

from __future__ import annotations

from articles.extraction.entities.page import Page
from articles.extraction.people.known.beside import tells_whose_relative
from articles.extraction.people.known.cast import Introduction
from articles.extraction.people.known.memory import Memory, Spoken


def meant_as_well(
    page: Page, memory: Memory, people: list[Introduction], entry: Spoken, at: int
) -> str | None:
    """What of a namesake lets a bare name mean them as well as the one who spoke; `None` for nothing."""
    if _another_since(page, memory, people, entry, at):
        return "named since"
    return "a leader" if _could_be_the_leader(page, people, entry, at) else None


def _another_since(page: Page, memory: Memory, people: list[Introduction], entry: Spoken, at: int) -> bool:
    """Whether another namesake is named in full since the one who spoke did so for the last time, and not in
    what they said: "Kim Kwan-jin said … . Hwang and Kim Yang-gon led the North's side. | Kim"."""
    speaker = entry.reading.who[0].key
    last = next((one.at for one in memory.backwards() if speaker in [w.key for w in one.reading.who]), 0)
    others = {person.who.slug for person in people if person.who.slug and person.who.key != speaker}
    return any(
        not others.isdisjoint(seen.slugs) and not entry.span[0] <= seen.start < entry.span[1]
        for seen in page.within((max(last, entry.at), at))
        if seen.kind == "person" and not seen.short
        if not tells_whose_relative(page, (seen.start, seen.end))
    )


def _could_be_the_leader(page: Page, people: list[Introduction], entry: Spoken, at: int) -> bool:
    """Whether one of some namesakes leads a state and is named elsewhere than in what is told of the one who
    spoke: then the bare name is as likely the leader's."""
    speaker = entry.reading.who[0].key
    leaders = {
        person.who.key
        for person in people
        if person.who.key != speaker and person.start < at and page.has_led(person.who.slug)
    }
    if not leaders:
        return False
    away = entry.at, entry.span[0] if entry.span[0] > entry.at else entry.at + 120
    return any(
        not tells_whose_relative(page, (seen.start, seen.end))
        for seen in page.occurrences
        if not leaders.isdisjoint(seen.slugs) and seen.start < at and not away[0] <= seen.start < away[1]
    )

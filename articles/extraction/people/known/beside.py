"""People told of as somebody's: "Kim Yo Jong, the sister of Kim Jong Un", "Park's spokesman, Park Su-jin"."""

from __future__ import annotations

import re

from articles.extraction.entities.page import Page
from articles.extraction.people.known.cast import Introduction
from articles.extraction.values import Span


def tells_whose_relative(page: Page, name: Span) -> bool:
    """Whether a name only tells whose relative somebody is: "Kim Yo Jong, the sister of | Kim Jong Un"."""
    kin = page.index.words.kin
    before = _OF_ANOTHER.search(page.low, max(0, name[0] - _RELATIVE), name[0])
    behind = _OWN.match(page.low, name[1])
    told = {before[1], *(before[2] or "").split()[-1:]} if before else set()
    return bool(not kin.isdisjoint(told) or (behind and not kin.isdisjoint(behind[1].split())))


_RELATIVE = 80
_OF_ANOTHER = re.compile(r"\b([\w-]+)(?: and ([\w ]{3,30}))? (?:of|to) (?:the )?(?:[\w'-]+ ){0,4}\Z")
_OWN = re.compile(r"['’]s ((?:[\w-]+ ){0,3}[\w-]+)")


def without_staff(page: Page, family: str, people: list[Introduction]) -> list[Introduction]:
    """The namesakes without those whom the page brings in as somebody's whom it calls by the bare name:
    behind "Park's spokesman, Park Su-jin" the bare "Park" stays the one who has the spokesman. Nor is it the
    dead of whom the page tells only whose they were, where a leader bears the name."""
    if family in page.offices.leaders:
        people = [person for person in people if not _is_late(page, person)]
    if len(people) < _SEVERAL:
        return people
    ruling = {person.who.key for person in people if _leads(page, person)}
    if ruling and page.tells(_THE_SPOKESMAN):
        people = [one for one in people if one.who.key in ruling or not _speaks_for_one(page, one)]
    if len(people) < _SEVERAL or f"{family}'s " not in page.flat:
        return people
    return [person for person in people if not _is_staff(page, family, person)] or people


def _leads(page: Page, person: Introduction) -> bool:
    """Whether somebody whom the page itself introduces leads or led a state: of two Kims the leader."""
    return person.start >= 0 and page.has_led(person.who.slug)


def _speaks_for_one(page: Page, person: Introduction) -> bool:
    """ "Presidential spokesman | Lee Dong-kwan", whom the page then calls "the spokesman": the bare name
    stays the president's."""
    start = page.flat.find(person.who.name, max(0, person.start))
    if not 0 <= person.start <= start < person.start + _RELATIVE:
        return False
    told = _SPOKESMAN.search(page.low, max(0, start - _RELATIVE), start) is not None
    return told and page.low.rfind(_THE_SPOKESMAN[0]) > start


_THE_SPOKESMAN = ("the spokesman ",)
_SPOKESMAN = re.compile(r"\bpresidential spokes(?:man|woman|person) \Z")


def _is_late(page: Page, person: Introduction) -> bool:
    """ "The widow of late president | Kim Dae-jung", who is named no more."""
    before = page.low[max(0, person.start - _RELATIVE) : max(0, person.start)]
    if "late " not in before or _LATE.search(before) is None:
        return False
    return sum(person.who.slug in seen.slugs and not seen.short for seen in page.occurrences) == 1


_LATE = re.compile(r"\b(?:of|to|for) (?:the |south korea's |his |her )?late (?:[\w-]+ ){0,3}\Z")
_SEVERAL = 2


def _is_staff(page: Page, family: str, person: Introduction) -> bool:
    start = page.flat.find(person.who.name, max(0, person.start))
    if person.start < 0 or not person.start <= start < person.start + _RELATIVE:
        return False
    owner = page.flat.rfind(f"{family}'s ", 0, start)
    return owner >= 0 and _STAFF.match(page.flat, owner, start) is not None


_STAFF = re.compile(r"[A-Z][\w-]*'s (?:[\w-]+ ){0,4}[a-z][\w-]*,? \Z")
"""From the bare name of the one to the full name of the other: "Park's chief | of staff, "."""

"""Whom of some namesakes a paragraph means that begins with the bare family name, behind one that has just
brought one of them in without a word of theirs: "Hagel called Kim Kwan-jin. ¶ Kim told commanders".

| in the paragraph before | means |
| --- | --- |
| one of them named in full for the first time, and none of the others | that one |
| another of them named or speaking as well, or a head of state | nobody for certain |
| as the first, but one of the others leads a state | that one, if an apposition follows: "Kim, a general," |
"""

from __future__ import annotations

import re

from articles.extraction.people.known.cast import Introduction, Who
from articles.extraction.people.known.context import Context, names_in

_APPOSITION = re.compile(r", (?:who|an?|the|whose)\b(?! leader)")


def newcomer(context: Context, people: list[Introduction], name: tuple[int, int]) -> Who | None:
    """The one of the `people`, the namesakes, who is meant where the bare `name` stands; `None` where the
    table of this module tells nobody."""
    page, at = context.page, name[0]
    number = page.paragraph_number(at)
    if number < _SECOND or page.flat[page.paragraph_starts[number - 1] : at] not in _BEGINS:
        return None
    start = page.paragraph_starts[number - 2]
    new = [person for person in people if start <= person.start < at]
    if len(new) != 1:
        return None
    who, family = new[0].who, page.flat[slice(*name)]
    if re.search(rf"\b(?:{re.escape(family)}|[Hh]e|[Ss]he)\b", page.flat[start : new[0].start]):
        return None  # "Kim was to call on President Kim Dae-jung", "He met Kim Kwan-jin"
    if page.has_led(who.slug):
        return None
    others = {person.who.key for person in people} - {who.key}
    if any(page.has_led(key) for key in others) and not _APPOSITION.match(page.flat, name[1]):
        return None
    named = {slug for seen in names_in(context, (start, at)) if not seen.short for slug in seen.slugs}
    spoke = {one.key for entry in context.memory.after(start - 1) for one in entry.reading.who}
    return None if who.key in spoke or (named | spoke) & others else who


_SECOND = 2
_BEGINS = ("", "Later, ")

"""Whose office "the president's office" is: that of the president whom those words mean on the page, else of
the state where the story plays.

| the page | "the president's office" | left to others |
| --- | --- | --- |
| tells of Seoul's president, or of none | Seoul's presidential office | `Yun's office`, `his office` |
| `Russian President Boris Lund …` | an office that the directory lacks | `the mayor's office` |
"""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import Part, state_of
from articles.extraction.people.institutions.bodies import office_of
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context, Read, names_in
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import person_at

_OWNED = re.compile(r"(?P<owner>[Tt]he (?:[A-Z][\w.]* ){0,2}president)'s office\Z")


def by_presidents_office(context: Context, part: Part, read: Read) -> Reading | None:
    """The presidential office that "the president's office" is; `None` for any other phrase, and where the
    president is one of whose office the directory does not know."""
    page, index = context.page, context.page.index
    owned = _OWNED.match(page.flat, *part.core) if part.complement is None else None
    if owned is None:
        return None
    state = state_of(page, part)
    near = (page.sentences[max(0, page.sentence(part.core[0]) - 1)][0], part.core[0])
    named = [] if state else list(_PRESIDENT.finditer(page.flat, *near))
    president = _who_is_named(context, named[-1]) if named else None
    if not named and not state:
        told = read(context, owned.span("owner")).who
        president = told[0] if told else None
    if president:
        office = office_of(context, president)
        return Reading((office,), "explicit", 0.86, f"the office of {president.name}") if office else None
    slug = None if named else index.body(state or page.home, "presidential office")
    return Reading((who_is(slug, index),), "explicit", 0.8, "the president's office") if slug else None


_PRESIDENT = re.compile(r"\bPresident (?=[A-Z])")


def _who_is_named(context: Context, found: re.Match[str]) -> Who | None:
    """The president whose name follows a title; `None` where the page does not know who that is."""
    seen = next(iter(names_in(context, (found.end(), found.end() + _NAME))), None)
    told = seen and seen.kind == "person" and seen.start == found.end()
    return person_at(context, seen) if seen and told else None


_NAME = 40

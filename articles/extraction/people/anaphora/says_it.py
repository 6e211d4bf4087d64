"""A body that nothing but its own "it" tells to be one: `Oxfam said it had left. It`, `The group`.

| the last statement | goes on with | left to others |
| --- | --- | --- |
| `Oxfam said it had been asked to leave.` | `It`, `The group` | `Lankov said it was late.` |
| `Kestrel Aid said its staff had left.` | `It`, `The group` | `Eva Holm said its staff had left.` |
"""

from __future__ import annotations

import re

from articles.extraction.people.anaphora.genders import known_gender
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.memory import Spoken
from articles.extraction.people.known.outlets import organisation
from articles.extraction.text.days import WEEKDAY


def body_that_says_it(context: Context, at: int) -> tuple[Who, int] | None:
    """The unlisted body that made the last statement before an offset, in its paragraph, and where it stands;
    `None` where that may be a person."""
    page, entry = context.page, context.memory.latest()
    if entry is None or entry.at < page.passage_start(at) or entry.direct:
        return None
    name = _ITS_OWN.match(page.flat, entry.at)
    if name is None or entry.span[0] != name.end() or not _may_be_a_body(context, entry, name[1]):
        return None
    return organisation(context, name[1]), entry.at


_ITS_OWN = re.compile(
    r"(?:The )?([A-Z][\w&'-]*(?: [A-Z][\w&'-]*){0,3})(?:, which [^.;:“”\"]{3,120}?,)? (?:also |later )?"
    r"(?:said|says|announced|added|claimed|reported|confirmed|told [a-z]+)"
    rf"(?: (?:on )?{WEEKDAY})? (?:that )?(?=its? )"
)
"""A name, its verb and the "it" or "its" with which its statement begins."""


def _may_be_a_body(context: Context, entry: Spoken, name: str) -> bool:
    """Whether nothing tells that a speaker whom the directory does not have is a person."""
    words, reading = context.page.index.words, entry.reading
    if reading.basis != "explicit" or reading.role or reading.plural or reading.title or len(reading.who) > 1:
        return False
    who = reading.alone
    if who and (who.slug or who.kind != "person" or who.gender or known_gender(context, who)):
        return False
    parts = name.split()
    lexicons = words.given, words.korean, words.chinese
    return not any(part in lexicon for part in (parts[0], parts[-1]) for lexicon in lexicons)

"""The body at which the page has just told somebody to be: "Eva Holm of Harbour Watch said … The group"."""

from __future__ import annotations

import re

from articles.extraction.entities.phrases import SEATED, Part
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.outlets import organisation

_AT = re.compile(
    r",? (?:(?:an?|the) )?(?:[a-z][\w-]* ){0,7}(?:at|of|with|for|from) (?:the )?"
    r"(?P<body>[A-Z][\w&.'-]*(?: (?:(?:of|for|and|in) (?:the )?)?[A-Z][\w&.'-]*){1,8})"
    r"(?=,| (?:said|says|told))"
)


def housed(context: Context, part: Part) -> Who | None:
    """ "The Oslo-based group": the only body beside the name of the person with whom the sentence before, in
    the same paragraph, begins; `None` where the words tell of another or nothing is told."""
    page = context.page
    here = page.sentence_number(part.core[0])
    seated = any(word.endswith(SEATED) for word in part.words)
    if not seated or not part.definite or part.complement or not here:
        return None
    start, end = page.sentences[here - 1]
    if start < page.passage_start(part.core[0]):
        return None
    entry = context.memory.latest()
    who = entry.reading.alone if entry and start <= entry.at < end else None
    at = page.flat.find(who.name, start, end) if who and who.kind == "person" else -1
    found = _AT.match(page.flat, at + len(who.name), end) if who and at >= 0 else None
    if found is None:
        return None
    seen = [one for one in page.touching(found.span("body")) if one.kind in ("institution", "group")]
    if len(seen) == 1 and seen[0].slug and seen[0].end - seen[0].start >= len(found["body"]) - len("the "):
        return who_is(seen[0].slug, page.index)
    return organisation(context, found["body"]) if not seen else None

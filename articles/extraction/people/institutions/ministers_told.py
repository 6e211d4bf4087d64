"""Whose "the ministry" is that speaks of its minister: `Foreign Minister Holm met Lund in Oslo, the ministry
said`.

| text | the ministry |
| --- | --- |
| `Unification Minister Lee will go to Kaesong, the ministry said` | Lee's |
| `The unification minister will go to Kaesong, the ministry said` | the minister's |
| `Foreign Minister Cho met China's Wang Yi, the ministry said` | Cho's, whose state is the page's own |
| `The ministers of defense and unification met, the ministry said` | left open |
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.extraction.entities.names import lowered
from articles.extraction.entities.page import Page
from articles.extraction.entities.phrases import Part
from articles.extraction.people.institutions.seats import body_of_a_holder
from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import person_at
from articles.extraction.values import Span

_MINISTER = re.compile(
    r"(?<!vice )(?<!deputy )(?<!former )(?<!prime )\b([a-z]+) minister\b(?!'s (?:office|aide))"
)


def body_of_the_minister(context: Context, head: str, at: int) -> Who | None:
    """The only body so headed one of whose officials the sentence of an offset tells of, before it, where it
    names no body so headed itself; of bodies of two states the one of the page's own."""
    page = context.page
    return _only(context, head, (page.sentence(at)[0], at))


def body_of_an_official(context: Context, head: str, at: int) -> Who | None:
    """The body so headed at which the last official holds a post who spoke before an offset, or of whom a
    sentence shortly before it tells."""
    return (
        body_of_a_holder(context, head)
        or _body_of_one_before(context, head, at)
        or _only_told(context, head, at)
    )


def body_of_the_subject(context: Context, head: str, since: int, at: int) -> tuple[Who, int] | None:
    """The body so headed whose minister the sentence before an offset is about, in its paragraph: "Foreign
    Minister Cho leaves on Monday. The ministry"; `None` where that paragraph names such a body itself, at
    `since` or behind."""
    page = context.page
    here = page.sentence_number(at)
    if not here or page.passage_start(at) > page.sentences[here - 1][0] or since >= page.passage_start(at):
        return None
    start, end = page.sentences[here - 1]
    subject = _SUBJECT.match(page.flat, start, end)
    who = _only(context, head, (start, subject.end())) if subject else None
    return (who, start) if who else None


_SUBJECT = re.compile(
    r"(?:(?:On|Last|Earlier|Later|Next|Also|Meanwhile|But|In|At)\b[^,.]{0,40},? )?"
    r"(?:The |South Korea's |South Korean |Seoul's |New )?(?:[A-Z]?[a-z]+ (?:and [a-z]+ )?)?"
    r"[Mm]inister\b(?: [A-Z][\w.-]+){0,3}"
)
"""A minister with whom a sentence begins."""


def _only_told(context: Context, head: str, at: int) -> Who | None:
    """The only body so headed of whose officials the page has told so far, in any paragraph; `None` where
    another country's minister has spoken."""
    abroad = any(
        "minister" in (entry.reading.title or "").lower() and who.side != context.page.home
        for entry in context.memory.backwards()
        for who in entry.reading.who
    )
    return _only(context, head, (max(0, at - _FAR), at)) if head in _OF_OFFICIALS and not abroad else None


_FAR = 3_000
_LONG_PARAGRAPH = 20
"""How many sentences back a paragraph is read, so that one without an end takes no longer than its length."""
_OF_OFFICIALS = frozenset({"ministry", "department", "agency"})


def _body_of_one_before(context: Context, head: str, at: int) -> Who | None:
    """The body of whose officials the nearest sentence tells in the paragraph of an offset."""
    page = context.page
    here = page.sentence_number(at)
    first = page.sentence_number(page.passage_start(at)) if at else 0
    for number in range(here, max(first, here - _LONG_PARAGRAPH) - 1, -1):
        start, end = page.sentences[number]
        found = _only(context, head, (start, min(end, at)))
        if found:
            return found
    return None


def _only(context: Context, head: str, span: Span) -> Who | None:
    page = context.page
    bodies = dict.fromkeys(_told(context, head, span))
    at_home = [slug for slug in bodies if page.index.actors[slug].side == page.home]
    meant = at_home or list(bodies)
    return who_is(meant[0], page.index) if len(meant) == 1 else None


def minister_told(context: Context, part: Part, phrase: str) -> Reading | None:
    """ "He met the unification minister. | The minister told him": who held the office of which this sentence
    or the two before tell without a name, where they tell of one minister."""
    if part.words != ("the", "minister") or part.complement:
        return None
    page, at = context.page, part.core[0]
    start = page.sentences_back(at, _SHORTLY)
    titles = {
        f"{found[1]} minister"
        for found in _MINISTER.finditer(page.low, start, at)
        if not _is_abroad(page, start, found.start())
    }
    holders = [page.offices.find(title, page.published, page.home) for title in titles]
    if len(holders) != 1 or len(holders[0]) != 1:
        return None
    who = who_is(holders[0][0].slug, page.index)
    why = f"“{phrase}” → {who.name}, who held the office told of shortly before"
    return Reading((who,), "title", 0.7, why, title=titles.pop())


_SHORTLY = 2


def _told(context: Context, head: str, span: Span) -> Iterator[str]:
    """The bodies so headed of whose officials a span tells, by a name or a minister's title."""
    page = context.page
    for seen in names_in(context, span):
        who = person_at(context, seen) if seen.kind == "person" else None
        post = page.post_of(who.slug) if who else None
        body = page.index.actors.get(post.institution) if post else None
        if body and any(head in lowered(name).split() for name in body.names):
            yield body.slug
    if head == "ministry" and " minister" in page.low[slice(*span)]:
        for found in _MINISTER.finditer(page.low, *span):
            slug = page.index.body(page.home, f"{found[1]} ministry")
            if slug and not _is_abroad(page, span[0], found.start()):
                yield slug


def _is_abroad(page: Page, start: int, at: int) -> bool:
    """Whether another country than the page's stands before a title: "Norway's foreign minister"."""
    before = _COUNTRY.search(page.flat, max(start, at - _BESIDE), at)
    if before is None:
        return False
    return not any(seen.slug == page.home for seen in page.touching(before.span(1)))


_COUNTRY = re.compile(r"\b(?!The |A |An |Of |As |Then |Its )([A-Z][\w.]+(?: [A-Z]\w+)?)(?:'s)? \Z")
_BESIDE = 30

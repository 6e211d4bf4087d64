"""Who answers in an interview: whom the lines above it present, or its introduction tells of."""

from __future__ import annotations

import re

from articles.extraction.people.known.cast import Who, who_is
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import person_at
from articles.extraction.people.known.not_introduced import spelled

_QUESTION = re.compile(r"(?m)^[\"“]?(?:Q|QUESTION|Question)(?: ?\d{1,2})? ?[.:)]\s")
_TALKS = re.compile(
    r"\b(?:interview\w*|spoke|sat down|met|talks|talked|speaks|answers|answered|discuss\w*|took questions)\b"
)
_BRIEFS = re.compile(
    r"\b(?:[Gg]ood (?:morning|afternoon|evening)|[Ll]et me (?:first |now )?(?:begin|start|tell|brief)|"
    r"I (?:will|would|am going to) (?:now |first |like to )?(?:take|begin|start|tell|brief|announce))\b"
)
"""What somebody says who opens a briefing: no introduction by those who print it."""


def _guests(context: Context) -> tuple[Who, ...]:
    """Who answers, by the lines above the text ("Interview with Eva Holm") or by whose briefing the page
    prints; nobody where neither tells."""
    return context.cast.guests or _own_spokesman(context)


def _own_spokesman(context: Context) -> tuple[Who, ...]:
    """Who spoke at the time for the body that prints a briefing by its spokesperson, as the headline tells;
    the body itself where that is not known of one."""
    page, told = context.page, context.page.title[0].lower()
    body = page.index.actors.get(page.publisher or "")
    if body is None or body.kind != "institution" or "briefing" not in told or "spokes" not in told:
        return ()
    held = page.offices.find("spokesperson", page.published, institution=body.slug)
    return (who_is(held[0].slug if len(held) == 1 else body.slug, page.index),)


def is_answer(context: Context, at: int) -> bool:
    """Whether the paragraph before the one at an offset is a question from the floor."""
    page = context.page
    number = page.paragraph_number(at)
    return number > 1 and _QUESTION.match(page.flat, page.paragraph_starts[number - 2]) is not None


def briefer(context: Context, at: int) -> Reading | None:
    """Whose briefing it is that the lines above present, for what is said before the first question; `None`
    behind it, without questions, and where the lines present nobody or several."""
    guests = _guests(context)
    first = _first_question(context)
    if len(guests) != 1 or first is None or at >= first:
        return None
    return Reading(guests, "implied", 0.8, f"the briefing of {guests[0].name}, whom the heading names")


def interviewee(context: Context, begin: int | None = None) -> Reading | None:
    """The one person who is asked on a page of questions and answers; `None` where two may be. `begin` is
    where the first answer begins on a page that labels nobody."""
    guests = _guests(context)
    if len(guests) == 1:
        return Reading(guests, "implied", 0.8, f"the answer of {guests[0].name}, whom the heading names")
    if guests:
        return None
    end = (_first_question(context) if begin is None else begin) or 0
    briefing = begin is None and _BRIEFS.search(context.page.flat, 0, end) is not None
    people = _told_of(context, end) if end and not briefing else []
    if len(people) > 1:
        people = _who_talks(context, end, people)
    if len(people) != 1:
        return None
    why = f"the answer of {people[0].name}, of whom the introduction tells"
    return Reading((people[0],), "implied", 0.75, why)


def interviewed(context: Context, begin: int) -> Reading | None:
    """The one who answers from an offset on, on a page that labels neither questions nor answers; `None` on
    one that does, and where nothing tells who is asked."""
    return interviewee(context, begin) if _first_question(context) is None else None


def _first_question(context: Context) -> int | None:
    """Where the first question from the floor begins; `None` on a page that labels none."""
    if "first question" not in context.phrases:
        found = _QUESTION.search(context.page.flat)
        context.phrases["first question"] = [found.span()] if found else []
    return next((start for start, _ in context.phrases["first question"]), None)


def _told_of(context: Context, end: int) -> list[Who]:
    """Everybody whom the text names in full before an offset."""
    found = {
        who.key: who
        for seen in names_in(context, (0, end))
        if seen.kind == "person" and not seen.short and (who := person_at(context, seen))
    }
    found |= {who.key: who for start, who in spelled(context) if start < end}
    return list(found.values())


def _who_talks(context: Context, end: int, people: list[Who]) -> list[Who]:
    """Those of some people with whose name a sentence on the talk begins, or whom the headline names."""
    page = context.page
    in_title = [who for who in people if who.name.split()[-1] in page.title[0] or who.name in page.title[0]]
    if len(in_title) == 1:
        return in_title
    found: dict[str, Who] = {}
    for start, stop in page.sentences[: page.sentence_number(end)]:
        first = next(iter(names_in(context, (start, stop))), None)
        who = person_at(context, first) if first and first.kind == "person" else None
        if who and first and first.start == start and _TALKS.search(page.low, first.end, stop):
            found[who.key] = who
    return list(found.values())

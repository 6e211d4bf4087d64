"""In whose capital a sentence is set: "In Tokyo, a government official said" tells of Japan's government.

| kind | the capital's state | left to the page |
| --- | --- | --- |
| opening | `In Tokyo, a government official said` | `In Gunsan, a government official said` |
| abroad | `In London, the government said`: Britain's | `In Gunsan, the government said` |
| with a time | `In Beijing on Monday, the government said` | `In Beijing for talks, the government said` |
| dateline | `TOKYO — A government official said` | |
| country | `In Japan, the government said` | `In Korean, the government said` |
| its turn | `Seoul's response was muted. “…,” the ministry said` | `Seoul's port is shut. “…”` |
| same scene | `In Tokyo, shares fell. A government official said` | `In Tokyo, Seoul spoke. A … said` |
"""

from __future__ import annotations

import re

from articles.extraction.entities.page import Page
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.context import Context
from articles.extraction.text.days import WEEKDAY

_TIME = (
    r"(?:(?:on|late|early|earlier|later|last|this|the same|that)?(?: on)? ?"
    rf"(?:{WEEKDAY}|week|month|day|today|yesterday)"
    r"(?: (?:morning|afternoon|evening|night))?|meanwhile|too|as well|also|by contrast)"
)
_OPENS = re.compile(
    r"[\"“]?(?:(?:But|And|Yet|Meanwhile|Separately|Later|Earlier),? )?(?:(?:[Bb]ack|[Oo]ver) )?"
    rf"(?:[Ii]n (?:the )?([A-Z]\w+(?: [A-Z]\w+)?)(?: ?,?(?: {_TIME})?,| {_TIME},?| (?=[a-z]+ officials\b))"
    r"|([A-Z]{4,})(?:, [A-Z][\w.]+ \d{1,2})?(?: \([\w/ -]+\))? ?(?:—|–|--|-) )"
)
_STATES = ("state", "adjective", "people")


def state_of_the_scene(context: Context, at: int) -> str | None:
    """The state in whose capital the sentence of an offset is set, or the scene that its paragraph opened;
    `None` where no opening tells, or another state has been named since."""
    page = context.page
    here, first = page.sentence_number(at), page.paragraph(at)[0]
    for number in range(here, -1, -1):
        start, end = page.sentences[number]
        state = _capital(page, start, min(end, at))
        named = {seen.slug for seen in page.within((start, end)) if seen.kind in _STATES}
        if state and (number == here or named <= {state}):
            return state
        if start <= first or (named and number < here):
            return None
    return None


def state_whose_turn(context: Context, at: int) -> str | None:
    """The state whose answer or view the sentence before one opens with, in its paragraph: "Seoul's response
    was muted. “We take note of it,” the ministry said"."""
    page = context.page
    number = page.sentence_number(at)
    if number == 0 or page.sentences[number - 1][0] < page.paragraph(at)[0]:
        return None
    start, end = page.sentences[number - 1]
    first = next((seen for seen in page.within((start, end)) if seen.kind == "state"), None)
    if first is None or page.flat[start : first.start].strip().lower() not in {"", "but", "the"}:
        return None
    return first.slug if _ANSWER.match(page.low, first.end) else None


_ANSWER = re.compile(
    r"'s (?:\w+ )?(?:response|reaction|reply|answer|stance|position|tone|view|take|government|side)\b"
)


def opens_elsewhere(context: Context, at: int) -> bool:
    """Whether the paragraph of an offset is set in the capital of a state of the directory: "In Seoul, …"."""
    page = context.page
    return _capital(page, page.paragraph(at)[0], at) is not None


def country_of_the_scene(context: Context, at: int) -> Who | None:
    """The country, not of the directory, in whose capital the sentence of an offset is set."""
    page, words = context.page, context.page.index.words
    start = page.sentence(at)[0]
    opens = _OPENS.match(page.flat, start, at)
    place = (opens[1] or "") if opens else ""
    name = words.foreign_capitals.get(place) or (place if place in words.countries - _MEETING else None)
    return Who(name, None, "state") if name else None


_MEETING = frozenset({"Singapore", "Switzerland", "Malaysia", "Vietnam", "Sweden"})
"""Where officials of others meet for talks."""


_HALVES = {"North": "north-korea", "South": "south-korea"}
"""`In the North, the army said`."""


def _capital(page: Page, start: int, end: int) -> str | None:
    opens = _OPENS.match(page.flat, start, end)
    if opens is None:
        return None
    place = opens[1] or opens[2].capitalize()
    half = _HALVES.get(place)
    if half in page.index.states:
        return half
    target = page.index.names.get(place.lower())
    if target and target.kind == "state" and opens[1]:
        return target.slugs[0]
    return next((one.slug for one in page.index.words.nations if place in one.capitals), None)

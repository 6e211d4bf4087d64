"""What was said at an event that the sentence names or tells by kind and date.

| kind | words |
| --- | --- |
| named | `At the Singapore summit, Trump promised`; `told Kim at the Hanoi summit` |
| a paper | `In the Panmunjom Declaration, the two leaders pledged` |
| by kind and date | `told Moon at their first summit in April 2018`: the only one of the two |
| by place and date | `in Berlin in July`, `a speech in Berlin this month in which Moon said` |

Not `after the Hanoi summit`, nor `the Singapore summit was a success`.
"""

from __future__ import annotations

import re
from datetime import timedelta

from articles.extraction.dates.occasions import Occasion, Occasions, takes_part
from articles.extraction.edtf import bounds, is_day
from articles.extraction.entities.events import event_meant
from articles.extraction.entities.page import Page
from articles.extraction.entities.scanning import Occurrence
from articles.extraction.entities.time_words import Time
from articles.extraction.only import only
from articles.extraction.people.known.memory import Reading
from articles.extraction.records import record
from articles.extraction.selectors.spans import Spans
from articles.extraction.values import Dating, Span

_PLAIN = r"(?!(?:on|after|before|about|of|ahead|since|following|for|to|from|in|with|under|by|and)\b)[\w.-]+ "
_WHOSE = rf"(?:(?:the|an?|his|her|their|its|that|this|[a-z.]+'s?) )?(?:{_PLAIN}){{0,2}}\Z"
_AT = re.compile(rf"\b(?:at|during|on the (?:sidelines|margins) of) {_WHOSE}")
_IN = re.compile(
    rf"(?:(?<![a-z] )|(?<=and )|(?<=pledged )|(?<=agreed )|(?<=promised )|(?<=vowed ))\bin {_WHOSE}"
)
_PAPERS = ("declaration", "agreement", "statement", "accord", "pact", "communique", "framework", "deal")
_MEETINGS = frozenset(
    {"agreement", "declaration", "press-conference", "reunion", "statement", "summit", "talks", "visit"}
)
_CONGRESS = "congress"
_OF_IT = re.compile(
    r"['’]|-| (?:agreement|accord|statement|declaration|deal|document|pledge|promise|venue|site|hotel"
    r"|breakdown|collapse|failure|anniversary)"
)
"""Behind the name of an event: a thing of it, and not the event."""
_REACH = 40
_A_MONTH = timedelta(days=31)


def _told_in(page: Page, frame: Span, contents: Spans) -> list[Occurrence]:
    """The names of events in a sentence, outside what is reported."""
    return [seen for seen in page.within(frame) if seen.kind == "event" and not contents.holds(seen.start)]


def events_in(page: Page, frame: Span, contents: Spans) -> list[tuple[Time, str]]:
    """The events at which a sentence tells something, outside what is reported, each with its day as a
    time."""
    found = []
    for seen in _told_in(page, frame, contents):
        if _OF_IT.match(page.low, seen.end):
            continue
        entry = page.index.events.get(event_meant(page, seen) or "")
        if entry is None or not entry.date or not (entry.kind in _MEETINGS or _CONGRESS in entry.slug):
            continue
        first, last = bounds(entry.date)
        if first is None or last is None or last - first > _A_MONTH:
            continue
        low = max(frame[0], seen.start - _REACH)
        paper = page.low.endswith(_PAPERS, seen.start, seen.end)
        at = (_IN if paper else _AT).search(page.low, low, seen.start)
        if at is None:
            continue
        exact = is_day(entry.date)
        words = page.low[at.start() : seen.end]
        found.append((Time(at.start(), seen.end, entry.date, exact, None, words), entry.slug))
    return found


_AROUND = re.compile(
    r"\b(after|following|before|ahead of|prior to) (?:(?:the|their|his|her|its) )?(?:[\w-]+ ){0,2}\Z"
)
_OF_LATE = timedelta(days=40)


@record
class Around:
    """What "after the Hanoi summit" tells of a report on a page of years later: between the event and the
    page, or, before an event (`dating` is `None`), no day."""

    dating: Dating | None


def around_an_event(page: Page, frame: Span, contents: Spans) -> Around | None:
    """When something was said that a sentence puts after or before an event long past."""
    published = page.published[0]
    until = page.published[1] or published
    if published is None or until is None:
        return None
    for seen in _told_in(page, frame, contents):
        entry = page.index.events.get(event_meant(page, seen) or "")
        last = bounds(entry.date)[1] if entry and entry.date else None
        told = _AROUND.search(page.low, max(frame[0], seen.start - _REACH), seen.start)
        if last is None or told is None or published - last <= _OF_LATE:
            continue
        if told[1] not in ("after", "following"):
            return Around(None)
        words = page.text[told.start() : seen.end]
        basis = f"told as what came “{words}”: between that and publication"
        return Around(Dating(f"{last.isoformat()[:7]}/{until.isoformat()[:7]}", basis, words))
    return None


def is_in_a_name(page: Page, time: Time) -> bool:
    """Whether a time tells which event is named right behind it: "the September 19 Pyongyang Declaration"."""
    behind = time.end + 1
    return any(seen.start == behind and seen.kind == "event" for seen in page.touching((behind, behind + 1)))


def at_a_named_event(
    page: Page, occasions: Occasions, frame: Span, contents: Spans, dating: Dating
) -> Occasion | None:
    """The event that a sentence with a date of its own names, where that is of that date."""
    first, last = bounds(dating.edtf)
    for _, slug in events_in(page, frame, contents):
        occasion = occasions.named(slug)
        if occasion and first and last and occasion.first <= last and first <= occasion.last:
            return occasion
    return None


_KINDS = {"summit": ("summit",), "talks": ("talks", "summit"), "meeting": ("summit", "talks")}
_OF_A_KIND = re.compile(
    rf"\b(?:at|during) (?:the|an?|his|her|their|its) (?:[\w.-]+ ){{0,3}}({'|'.join(_KINDS)})\b"
)
_OF_WHICH = re.compile(
    rf"\bthe (?:[a-z-]+ ){{0,2}}({'|'.join(_KINDS)})(?: [\w.-]+){{0,7}}?,? (?:(?:at|during) which|where)\b"
)
_IN_PLACE = re.compile(r"\b[Ii]n ((?:[A-Z][\w-]+ )?[A-Z][\w-]+)\b")


def at_an_event_told(
    page: Page, occasions: Occasions, frame: Span, contents: Spans, reading: Reading, dating: Dating
) -> Occasion | None:
    """The event that a sentence with a date of its own tells by its kind or its place."""
    found = _of_its_kind(page, occasions, frame, contents, reading, dating)
    return found or _in_its_place(page, occasions, frame, contents, reading, dating)


def _of_its_kind(
    page: Page, occasions: Occasions, frame: Span, contents: Spans, reading: Reading, dating: Dating
) -> Occasion | None:
    """The only event of the kind and within the date that a sentence tells, in which the speaker takes part,
    and another participant whom the sentence names."""
    told = _OF_A_KIND.search(page.low, *frame) or _OF_WHICH.search(page.low, *frame)
    first, last = bounds(dating.edtf)
    if told is None or contents.holds(told.start()) or first is None or last is None:
        return None
    speakers = {who.slug for who in reading.who}
    here = {slug for seen in page.within(frame) for slug in seen.slugs} | speakers
    fitting = [
        occasion
        for occasion in occasions.on(first, last)
        if first <= occasion.first and occasion.last <= last and occasion.kind in _KINDS[told[1]]
        if takes_part(reading, occasion) and len(here & occasion.participants) > 1
    ]
    return only(fitting)


def _in_its_place(
    page: Page, occasions: Occasions, frame: Span, contents: Spans, reading: Reading, dating: Dating
) -> Occasion | None:
    """The only event within the date and at the place that a sentence tells, in which the speakers take part
    themselves; at home, where one speaks every day, the place tells nothing."""
    first, last = bounds(dating.edtf)
    speakers = {who.slug for who in reading.who if who.kind == "person"}
    if first is None or last is None or last - first > _A_MONTH or not 0 < len(speakers) == len(reading.who):
        return None
    sides = {who.side for who in reading.who}
    home = {town.lower() for one in page.index.words.nations if one.slug in sides for town in one.capitals}
    places = {
        told[1]
        for told in _IN_PLACE.finditer(page.flat, *frame)
        if not contents.holds(told.start()) and told[1].lower() not in home
    }
    fitting = [
        occasion
        for occasion in (occasions.on(first, last) if places else ())
        if first <= occasion.first and occasion.last <= last
        if occasion.entry.place in places and speakers <= occasion.participants
    ]
    return only(fitting)

"""From found reports to statements: speakers, dates and occasions, in the order of the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from articles.extraction.dates.counted import counted_back, days_before
from articles.extraction.dates.elsewhere import Cue
from articles.extraction.dates.frame import frame_of, is_present
from articles.extraction.dates.named import Naming, Uttered, occasions_in_words
from articles.extraction.dates.occasions import (
    Occasion,
    Occasions,
    at_an_occasion,
    occasions_of,
    of_the_page,
    on_a_weekday,
    on_its_day,
)
from articles.extraction.dates.past import (
    background,
    habitual,
    held_then,
    is_standing,
    of_its_year,
    tells_history,
    told_of_then,
)
from articles.extraction.dates.saying import (
    When,
    before_the_sentence,
    by_page,
    is_late_in_the_month_before,
    leads_with_the_month_before,
    said_in_words,
    tells_of_months_before,
)
from articles.extraction.dates.story import Story, of_its_section, of_the_story, read_story
from articles.extraction.dates.told import answered_on, told_on_the_day_it_was
from articles.extraction.dates.venues import find_venues, spoken_at, visits_of_the_lead
from articles.extraction.edtf import InvalidDate, bounds
from articles.extraction.entities.names import Index, prepare
from articles.extraction.entities.page import Page, read_page
from articles.extraction.entities.times import Days
from articles.extraction.people.individuals.implied import implied, named_later
from articles.extraction.people.individuals.named_after import named_after
from articles.extraction.people.known.cast import read_cast
from articles.extraction.people.known.memory import Memory, Reading, Spoken
from articles.extraction.people.known.naming import Context
from articles.extraction.people.known.presenting import presented
from articles.extraction.people.speakers import read_source
from articles.extraction.records import record
from articles.extraction.selectors.spans import Spans
from articles.extraction.statements.mentions import find_mentions
from articles.extraction.text.tokens import Tokens
from articles.extraction.values import (
    Annotation,
    Dating,
    Directory,
    Heading,
    Report,
    Span,
    Speaker,
    Statement,
)

ENGINE_VERSION = "1.10"
NOBODY = Directory()
"""The empty directory: nothing is linked."""


def attribute(
    text: str,
    reports: tuple[Report, ...],
    *,
    directory: Directory | Index = NOBODY,
    published: Dating | str | None = None,
    title: str | None = None,
    dateline: str | None = None,
    publisher: str | None = None,
    headings: tuple[str, ...] = (),
    sections: tuple[Heading, ...] = (),
    captions: tuple[str, ...] = (),
    tokens: Tokens | None = None,
) -> Annotation:
    """The second half of `annotate`: gives found reports their speakers, dates and occasions.

    `tokens` are those of the text, where they are known.
    """
    index = prepare(directory)
    page = read_page(
        text,
        index,
        published=_days(published),
        title=title,
        publisher=publisher,
        dateline=dateline,
        tokens=tokens,
    )
    sources = tuple(report.source for report in reports if report.source)
    guests = presented(headings, page)
    context = Context(page, read_cast(page, sources, guests, captions), Memory())
    readings = _read_speakers(context, reports)
    statements = _date(context, reports, readings, sections)
    return Annotation(statements, find_mentions(context), ENGINE_VERSION)


def _days(published: Dating | str | None) -> Days:
    edtf = published.edtf if isinstance(published, Dating) else published
    if not edtf:
        return None, None
    try:
        return bounds(edtf)
    except InvalidDate:
        return None, None


def _read_speakers(context: Context, reports: tuple[Report, ...]) -> list[Reading]:
    """The speakers of all reports. Where the opening keeps a name back, what leans on it is read again."""
    readings = _in_order(context, reports, {})
    later = {
        number: reading
        for number, report in enumerate(reports)
        if (
            reading := named_later(context, report.source, readings[number])
            or named_after(context, report.source, readings[number])
        )
    }
    return _in_order(replace(context, memory=Memory()), reports, later) if later else readings


def _in_order(context: Context, reports: tuple[Report, ...], settled: dict[int, Reading]) -> list[Reading]:
    """Reads the sources in the order of the text, since later ones lean on earlier ones. Words that are the
    source of several reports are read once: they mean the same."""
    readings: dict[int, Reading] = {}
    read: dict[Span, Reading] = {}
    positions = [_position(report) for report in reports]
    for number in sorted(range(len(reports)), key=positions.__getitem__):
        report = reports[number]
        context.memory.content = report.segments
        context.memory.inside = report.within is not None
        if number in settled:
            reading = settled[number]
        elif report.source:
            reading = read[report.source] if report.source in read else read_source(context, report.source)
            read[report.source] = reading
        else:
            reading = _sourceless(context, report)
        readings[number] = reading
        span = report.segments[0][0], report.segments[-1][1]
        within = report.within is not None
        context.memory.add(Spoken(positions[number], span, reading, report.type == "direct", within))
    return [readings[number] for number in range(len(reports))]


def _position(report: Report) -> int:
    return (report.source or report.cue or report.segments[0])[0]


def _sourceless(context: Context, report: Report) -> Reading:
    if report.cue is not None:
        frame = frame_of(context.page, report)
        for entry in context.memory.backwards():
            if entry.at < frame[0]:
                break
            if entry.at < frame[1]:
                reading = entry.reading
                return reading._replace(
                    confidence=min(reading.confidence, 0.85),
                    reason=f"the same sentence: {reading.reason}",
                )
    content = report.segments[0][0], report.segments[-1][1]
    return implied(context, content, report.type == "direct", report.cue is not None)


@record
class Told:
    """All that the dates of a page are read from: reports, who made them, and the dates that stand beside
    them."""

    page: Page
    reports: tuple[Report, ...]
    readings: list[Reading]
    speakers: list[tuple[str, ...]]
    """Who made each report, by their keys."""
    whens: list[When]
    events: list[Occasion | None]
    known: list[Occasion]
    contents: Spans
    venues: dict[str, Dating]
    dated: dict[tuple[str, ...], list[int]]
    history: bool
    """Whether the page tells of nothing but years long past."""
    lately: bool
    """Whether a report, or what the page opens with, is of a day shortly before the month of publication."""
    months_before: bool
    """Whether any day of the months before is told."""
    story: Story


def _date(
    context: Context, reports: tuple[Report, ...], readings: list[Reading], sections: tuple[Heading, ...]
) -> tuple[Statement, ...]:
    page = context.page
    contents = Spans(segment for report in reports for segment in report.segments)
    occasions = occasions_of(page.index)
    whens: list[When] = []
    events: list[Occasion | None] = []
    speakers = [_speakers(reading) for reading in readings]
    cues = _cues(reports, speakers)
    for report, reading in zip(reports, readings, strict=True):
        when, event = _own_date((page, occasions, cues, contents), report, reading)
        whens.append(when)
        events.append(event)
    quoted = Spans(segment for report in reports if report.type == "direct" for segment in report.segments)
    times = [time for time in page.times if not quoted.holds(time.start)]
    known = {event.slug: event for event in (*of_the_page(page, occasions, times), *events) if event}
    venues = {**visits_of_the_lead(context, times), **find_venues(context, times)}
    dated = _dated(speakers, whens, events)
    lately = any(is_late_in_the_month_before(page, when) for when in whens)
    lately = lately or leads_with_the_month_before(page, contents)
    found = whens, events, list(known.values()), contents, venues, dated, tells_history(page), lately
    story = read_story(page, reports, readings, times, sections, contents)
    told = Told(page, reports, readings, speakers, *found, tells_of_months_before(page), story)
    settled = [_settled(told, number) for number in range(len(reports))]
    uttered = [
        Uttered(report, keys, dating.edtf if dating else "", when.dating is not None)
        for report, keys, when, (dating, _) in zip(reports, speakers, whens, settled, strict=True)
    ]
    named = occasions_in_words(context, uttered, contents, cues, venues)
    return tuple(
        [
            _statement(page, report, readings[number], *settled[number], named[number])
            for number, report in enumerate(reports)
        ]
    )


def _cues(reports: tuple[Report, ...], speakers: list[tuple[str, ...]]) -> list[Cue]:
    """The cues of all reports in order."""
    return sorted(
        (*report.cue, keys, report.source[0] if report.source else report.cue[0])
        for report, keys in zip(reports, speakers, strict=True)
        if report.cue
    )


def _own_date(
    told: tuple[Page, Occasions, list[Cue], Spans], report: Report, reading: Reading
) -> tuple[When, Occasion | None]:
    """The date in the words of the report, and the occasion on that day."""
    page, occasions, cues, contents = told
    when = said_in_words(page, report, contents, cues)
    if when.dating:
        return when, on_its_day(page, occasions, reading, bounds(when.dating.edtf))
    event = on_a_weekday(page, occasions, reading, when.weekday) if when.weekday is not None else None
    if event is None:
        return when, None
    basis = f"the weekday, the speaker and the words fit {event.entry.names[0]}"
    return When(Dating(event.first.isoformat(), basis), when.weekday), event


def _settled(told: Told, number: int) -> tuple[Dating | None, Occasion | None]:
    """The date and occasion of a report: its own, else those it shares with the speaker's others, else the
    page's."""
    report, reading = told.reports[number], told.readings[number]
    own = told.whens[number]
    if own.dating:
        return own.dating, told.events[number]
    news = told_on_the_day_it_was(told.page, report)
    if news:
        return news, on_its_day(told.page, occasions_of(told.page.index), reading, bounds(news.edtf))
    joined = _same_sentence(told, number)
    if joined is not None:
        return told.whens[joined].dating, told.events[joined]
    if report.within is not None or habitual(told.page, report):
        return None, None
    if days_before(told.page, report):
        return counted_back(told.page, report, _day_of_the_sentence(told, number)), None
    if is_standing(told.page, report):
        return None if held_then(told.page, report) else _of_the_page(told, number), None
    section = of_its_section(told.page, told.story, report)
    if section:
        return section, on_its_day(told.page, occasions_of(told.page.index), reading, bounds(section.edtf))
    goes_on = before_the_sentence(told.page, report, told.contents) if reading.basis == "pronoun" else None
    day = goes_on or answered_on(told.page, report, told.contents) or spoken_at(told.venues, reading)
    if day:
        return day, on_its_day(told.page, occasions_of(told.page.index), reading, bounds(day.edtf))
    shared = _shared(told, number)
    if shared:
        return shared
    event = at_an_occasion(told.page, told.known, reading)
    if event:
        return Dating(event.first.isoformat(), f"the page reports {event.entry.names[0]}"), event
    state = bool(reading.who) and reading.who[0].kind == "state"
    told_after = background(told.page, report) if state else None
    if reading.basis == "pronoun":
        told_after = told_after or told_of_then(told.page, report, told.contents)
    if told_after:
        return told_after, None
    if told.history and not is_present(told.page, report):
        return of_its_year(told.page, report, told.contents), None
    if _left_long_ago(told.page, report, reading):
        return None, None
    if held_then(told.page, report):
        return None, None
    whole = of_the_story(told.page, told.story, report, reading)
    return whole or _of_the_page(told, number), None


def _of_the_page(told: Told, number: int) -> Dating | None:
    has_day = told.whens[number].weekday is not None
    rest = {"has_day": has_day, "lately": told.lately, "months_before": told.months_before}
    return by_page(told.page, told.readings[number], told.reports[number], told.contents, **rest)


def _left_long_ago(page: Page, report: Report, reading: Reading) -> bool:
    """Whether somebody is quoted in an office that was left years before publication: `President Bill
    Clinton said` in a page of 2021 tells of another time; `former President Bill Clinton said` does not."""
    if not reading.title or report.source is None or _FORMER.search(page.low, *report.source):
        return False
    return any(who.slug and page.offices.left(who.slug, reading.title, page.published) for who in reading.who)


_FORMER = re.compile(r"\b(?:former|ex|onetime|one-time|retired|then)\b")


def _same_sentence(told: Told, number: int) -> int | None:
    """The report with a date whose source this one's verb shares: `She said in May that …, calling it
    idle`; not `… and now says that`."""
    report = told.reports[number]
    if report.source is None or report.cue is None or report.within is not None:
        return None
    for other in range(number - 1, max(-1, number - _FEW_REPORTS), -1):
        first = told.reports[other]
        if first.source == report.source and told.whens[other].dating:
            earlier = first.cue is not None and first.cue[0] < report.cue[0]
            if _tells_of_who(told.page, first) and not told.page.low.endswith("ing", 0, report.cue[1]):
                return None
            return other if earlier and not is_present(told.page, report) else None
    return None


def _tells_of_who(page: Page, report: Report) -> bool:
    """Whether a report stands in a relative clause: "Kim, who said in May that it would, told reporters"."""
    return report.source is not None and page.low.startswith((", who ", ", which "), report.source[1])


def _day_of_the_sentence(told: Told, number: int) -> Dating | None:
    """When what a sentence tells was: the day of another report in it, else that of a story of one day."""
    frame = frame_of(told.page, told.reports[number])
    for other in range(max(0, number - _FEW_REPORTS), min(len(told.reports), number + _FEW_REPORTS)):
        dating = told.whens[other].dating
        if other != number and dating and frame_of(told.page, told.reports[other]) == frame:
            return dating
    return told.story.day


_FEW_REPORTS = 4


_ELSEWHERE = re.compile(r"\W*(?:\d+\.\s+)?(?:meanwhile|separately|earlier|later|previously|afterwards?)\b")
"""How a paragraph begins that tells of another occasion than those before it."""


def _paragraph(told: Told, number: int) -> Span:
    return told.page.paragraph(told.reports[number].segments[0][0])


def _shared(told: Told, number: int) -> tuple[Dating, Occasion | None] | None:
    """The date of the nearest report by the same speakers that has one of its own to the day.

    A state speaks on many days: only its report just before counts.
    """
    dated = told.dated.get(told.speakers[number])
    if dated is None:
        return None
    state = any(who.kind == "state" for who in told.readings[number].who)
    here = told.page.paragraph_number(told.reports[number].segments[0][0])
    before = bisect_left(dated, number)
    for other in (*dated[max(0, before - 1) : before][::-1], *dated[before : before + 2]):
        dating = told.whens[other].dating
        away = here - told.page.paragraph_number(told.reports[other].segments[0][0])
        if other == number or dating is None or _is_of_before(told, other, number, away):
            continue
        if state and not 0 <= away <= 1:
            continue
        if away < 0 and _ELSEWHERE.match(told.page.low, *_paragraph(told, other)):
            continue
        if (other > number or not _leans(told, number)) and _goes_back(told.page, told.reports[other]):
            continue
        basis = f"the same speaker on the same occasion: {dating.basis}"
        return Dating(dating.edtf, basis, dating.evidence), told.events[other]
    return None


def _is_of_before(told: Told, other: int, number: int, away: int) -> bool:
    """Whether a report goes back to a day before that of the news, on which another by the same speakers need
    not have been made: `The ministry had said on Monday`; `On Jan. 28 the ministry asked`."""
    report, dating, first = told.reports[other], told.whens[other].dating, told.page.published[0]
    if _leans(told, number) and away >= 0:
        return False
    if report.cue and _HAD.search(told.page.low, max(0, report.cue[0] - 20), report.cue[0]):
        return True
    if away == 0 or dating is None or first is None or len(dating.edtf) != len("2020-01-01"):
        return False
    return first - date.fromisoformat(dating.edtf) > _LATELY


_LATELY = timedelta(days=7)


_HAD = re.compile(r"\bhad (?:(?:also|already|earlier|previously|\w+ly) )?\Z")


def _leans(told: Told, number: int) -> bool:
    """Whether a report goes on with its speaker by a pronoun, or without a source."""
    return told.readings[number].basis in ("pronoun", "implied")


def _goes_back(page: Page, report: Report) -> bool:
    """Whether the sentence of a report goes back to a day before: "Last Thursday the office sent one"."""
    return _BACK.match(page.low, *frame_of(page, report)) is not None


_BACK = re.compile(r"\W*(?:on |back )?(?:last|earlier|the previous|the week before)\b")


def _speakers(reading: Reading) -> tuple[str, ...]:
    return tuple(sorted([who.key for who in reading.who]))


def _dated(
    speakers: list[tuple[str, ...]], whens: list[When], events: list[Occasion | None]
) -> dict[tuple[str, ...], list[int]]:
    """For each set of speakers the numbers of their reports that have a day or an occasion of their own."""
    found: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, (keys, when, event) in enumerate(zip(speakers, whens, events, strict=True)):
        if keys and when.dating and (event or len(when.dating.edtf) == 10):
            found[keys].append(number)
    return dict(found)


@lru_cache(maxsize=4096)
def _joint(one: float, other: float) -> float:
    """How sure two things are together."""
    return round(one * other, 3)


def _statement(
    page: Page,
    report: Report,
    reading: Reading,
    dating: Dating | None,
    event: Occasion | None,
    named: Naming,
) -> Statement:
    day = bounds(dating.edtf) if dating else page.published
    offices = page.offices
    speakers = []
    reasons = [*report.reasons, reading.reason]
    for who in reading.who:
        post = offices.held(who.slug, day, reading.title) if who.slug and who.kind == "person" else None
        if post:
            since, until = post.since or "from an unknown day", post.until or "an unknown day"
            reasons.append(f"office held {since} to {until}: {post.title}")
        office, institution = (post.title, post.institution) if post else (None, None)
        speakers.append(Speaker(who.name, who.slug, office, institution))
    if not speakers and reading.name:
        speakers.append(Speaker(reading.name))
    if dating:
        reasons.append(f"said {dating.edtf}: {dating.basis}")
    if event:
        reasons.append(f"occasion: {event.entry.names[0]}")
    if named.span:
        basis = f", {named.basis}" if named.basis else ""
        reasons.append(f"the text names the occasion: “{page.text[slice(*named.span)]}”{basis}")
    return Statement(
        report.segments,
        report.type,
        reading.basis,
        tuple(speakers),
        report.cue,
        report.source,
        dating,
        event.slug if event else None,
        report.within,
        _joint(report.confidence, reading.confidence),
        tuple([reason for reason in reasons if reason]),
        named.span,
    )

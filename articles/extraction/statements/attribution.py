"""From found reports to statements: speakers, dates and occasions, in the order of the text."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from articles.extraction.dates.at_events import around_an_event, at_a_named_event, at_an_event_told
from articles.extraction.dates.counted import counted_back, days_before
from articles.extraction.dates.elsewhere import Cue
from articles.extraction.dates.entries import of_its_entry
from articles.extraction.dates.frame import frame_of, is_present
from articles.extraction.dates.meetings import of_the_meeting
from articles.extraction.dates.named import Naming, Uttered, occasions_in_words
from articles.extraction.dates.occasions import (
    Occasion,
    Occasions,
    at_an_occasion,
    is_of_late,
    occasions_of,
    of_the_page,
    on_a_weekday,
    on_its_day,
)
from articles.extraction.dates.past import (
    background,
    counted_from_elsewhere,
    habitual,
    held_then,
    is_standing,
    of_its_year,
    tells_history,
    told_of_then,
)
from articles.extraction.dates.publication import (
    by_page,
    is_late_in_the_month_before,
    leads_with_the_month_before,
    tells_of_months_before,
)
from articles.extraction.dates.saying import When, before_the_sentence, said_in_words
from articles.extraction.dates.story import in_the_present, of_its_section, of_the_story, read_story
from articles.extraction.dates.told import answered_on, told_on_the_day_it_was
from articles.extraction.dates.venues import find_venues, spoken_at, visits_of_the_lead
from articles.extraction.edtf import InvalidDate, bounds
from articles.extraction.entities.names import Index, prepare
from articles.extraction.entities.page import Page, read_page
from articles.extraction.entities.time_words import Days
from articles.extraction.people.cited import whom_cited
from articles.extraction.people.individuals.bare_name_next import bare_name_next
from articles.extraction.people.individuals.described_in_the_lead import described_in_the_lead
from articles.extraction.people.individuals.implied import implied, named_later
from articles.extraction.people.individuals.named_after import named_after
from articles.extraction.people.individuals.titled_next import titled_next
from articles.extraction.people.institutions.official_names import in_full
from articles.extraction.people.known.cast import Who, read_cast
from articles.extraction.people.known.context import Context
from articles.extraction.people.known.interviews import interviewed
from articles.extraction.people.known.memory import Memory, Reading, Spoken
from articles.extraction.people.known.presenting import presented
from articles.extraction.people.known.speeches import by_headline
from articles.extraction.people.speakers import read_source
from articles.extraction.selectors.spans import Spans
from articles.extraction.statements.mentions import find_mentions
from articles.extraction.statements.sharing import (
    Told,
    after_an_earlier_one,
    dated_by_speakers,
    day_of_the_sentence,
    goes_on_at_an_event,
    goes_on_some_time,
    quoted_on_from,
    same_sentence,
    shared,
)
from articles.extraction.steps import Steps, at_once
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

ENGINE_VERSION = "1.17"
NOBODY = Directory()
"""The empty directory: nothing is linked."""


def attributing(
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
) -> Steps[Annotation]:
    """The second half of `annotating`: gives found reports their speakers, dates and occasions.

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
    yield
    sources = tuple(report.source for report in reports if report.source)
    guests = presented(headings, page)
    context = Context(page, read_cast(page, sources, guests, captions), Memory())
    yield
    readings = _read_speakers(context, reports)
    yield
    statements = _date(context, reports, readings, sections)
    yield
    return Annotation(statements, find_mentions(context), ENGINE_VERSION)


attribute = at_once(attributing)


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
            or titled_next(context, report.source, readings[number])
            or described_in_the_lead(context, report.source, readings[number])
            or bare_name_next(context, report.source, readings[number])
        )
    }
    return _in_order(replace(context, memory=Memory()), reports, later) if later else readings


def _in_order(context: Context, reports: tuple[Report, ...], settled: dict[int, Reading]) -> list[Reading]:
    """Reads the sources in the order of the text, since later ones lean on earlier ones. Words that are the
    source of several reports are read once: they mean the same."""
    readings: dict[int, Reading] = {}
    read: dict[Span, Reading] = {}
    positions = [report.source_spot for report in reports]
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
            reading = _sourceless(context, reports, report)
        cited = whom_cited(context, report, reading)
        if cited:
            reading = cited
        readings[number] = reading
        within = report.within is not None
        context.memory.add(Spoken(positions[number], report.span, reading, report.type == "direct", within))
    return [readings[number] for number in range(len(reports))]


def _sourceless(context: Context, reports: tuple[Report, ...], report: Report) -> Reading:
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
    spoken = by_headline(context) if report.frame == "full-text" else None
    if report.frame == "label":
        begin = next(one.segments[0][0] for one in reports if one.frame == "label")
        spoken = interviewed(context, begin)
    if spoken is not None:
        return spoken
    return implied(context, report.span, report.type == "direct", report.cue is not None)


def _date(
    context: Context, reports: tuple[Report, ...], readings: list[Reading], sections: tuple[Heading, ...]
) -> tuple[Statement, ...]:
    """The statements, each with its day and its occasion: what its own words tell, else what the page tells
    of them."""
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
    of_late = [event for event in events if event and is_of_late(page, event)]
    known = {event.slug: event for event in (*of_the_page(page, occasions, times), *of_late)}
    venues = {**visits_of_the_lead(context, times), **find_venues(context, times, contents)}
    dated = dated_by_speakers(speakers, whens, [event if event in of_late else None for event in events])
    lately = any(is_late_in_the_month_before(page, when) for when in whens)
    lately = lately or leads_with_the_month_before(page, contents)
    found = whens, events, list(known.values()), contents, venues, dated, tells_history(page), lately
    story = read_story(page, reports, readings, times, sections, contents)
    told = Told(page, reports, readings, speakers, *found, tells_of_months_before(page), story)
    settled = [_settled(told, number) for number in range(len(reports))]
    uttered = [
        Uttered(report, keys, dating.edtf if dating else "", when.dating is not None, _by_a_person(reading))
        for report, reading, keys, when, (dating, _) in zip(
            reports, readings, speakers, whens, settled, strict=True
        )
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
    if when.event:
        return when, occasions.named(when.event)
    if when.dating:
        frame = frame_of(page, report)
        named = at_a_named_event(page, occasions, frame, contents, when.dating)
        event = named or on_its_day(page, occasions, reading, bounds(when.dating.edtf))
        return when, event or at_an_event_told(page, occasions, frame, contents, reading, when.dating)
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
    entry = _of_its_entry(told, report, own)
    if entry:
        return entry, on_its_day(told.page, occasions_of(told.page.index), reading, bounds(entry.edtf))
    if own.dating:
        return own.dating, told.events[number]
    news = told_on_the_day_it_was(told.page, report)
    if news:
        return news, on_its_day(told.page, occasions_of(told.page.index), reading, bounds(news.edtf))
    at_event = goes_on_at_an_event(told, number)
    if at_event is not None:
        return told.whens[at_event].dating, told.events[at_event]
    joined = same_sentence(told, number)
    if joined is not None:
        return told.whens[joined].dating, told.events[joined]
    if report.within is not None or habitual(told.page, report):
        return None, None
    if days_before(told.page, report):
        return counted_back(told.page, report, day_of_the_sentence(told, number)), None
    if counted_from_elsewhere(told.page, report):
        return None, None
    page = told.page
    around = around_an_event(page, frame_of(page, report), told.contents) if page.events else None
    if around and not is_present(told.page, report):
        return around.dating, None
    if is_standing(told.page, report):
        return None if held_then(told.page, report, told.contents) else _of_the_page(told, number), None
    return _on_a_day(told, number) or (_at_some_time(told, number), None)


def _of_its_entry(told: Told, report: Report, own: When) -> Dating | None:
    """The date of a chronology's entry, or of the heading over it, for what has none that tells more."""
    entry = of_its_entry(told.page, told.story.entries, report)
    if entry is None and report.within is None and is_present(told.page, report):
        entry = of_its_section(told.page, told.story, report)
    if entry is None or own.dating is None:
        return entry
    same = own.dating.evidence == entry.evidence
    return entry if same or len(own.dating.edtf) < len(entry.edtf) else None


def _on_a_day(told: Told, number: int) -> tuple[Dating, Occasion | None] | None:
    """The day of a report that the page tells elsewhere: above, before, or of the same speaker."""
    report, reading = told.reports[number], told.readings[number]
    section = of_its_section(told.page, told.story, report)
    if section:
        return section, on_its_day(told.page, occasions_of(told.page.index), reading, bounds(section.edtf))
    first = quoted_on_from(told, number) if reading.basis in ("pronoun", "implied") else None
    goes_on = before_the_sentence(told.page, first, told.contents) if first else None
    goes_on = goes_on or of_the_meeting(told.page, report, reading, told.contents)
    day = goes_on or answered_on(told.page, report, told.contents) or spoken_at(told.venues, reading)
    if day:
        return day, on_its_day(told.page, occasions_of(told.page.index), reading, bounds(day.edtf))
    others = shared(told, number)
    if others:
        return others
    event = None if in_the_present(told.page, report) else at_an_occasion(told.page, told.known, reading)
    return (
        (Dating(event.first.isoformat(), f"the page reports {event.entry.names[0]}"), event)
        if event
        else None
    )


def _at_some_time(told: Told, number: int) -> Dating | None:
    """When a report was made that has no day of its own: in a past of which is told, or about publication."""
    report, reading = told.reports[number], told.readings[number]
    state = bool(reading.who) and reading.who[0].kind == "state"
    told_after = background(told.page, report, told.contents) if state else None
    if reading.basis == "pronoun":
        told_after = told_after or told_of_then(told.page, report, told.contents)
    if told_after:
        return told_after
    if told.history and not is_present(told.page, report):
        return of_its_year(told.page, report, told.contents)
    if _left_long_ago(told.page, report, reading) or held_then(told.page, report, told.contents):
        return None
    goes_on = goes_on_some_time(told, number) or after_an_earlier_one(told, number)
    return goes_on or of_the_story(told.page, told.story, report, reading) or _of_the_page(told, number)


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


def _by_a_person(reading: Reading) -> bool:
    """Whether one person alone speaks, and no body or state."""
    return reading.alone is not None and reading.alone.kind == "person"


def _speakers(reading: Reading) -> tuple[str, ...]:
    """By what those who speak are told apart: "Holm and Lund" are the same as "Lund and Holm"."""
    return tuple(sorted([who.key for who in reading.who]))


@lru_cache(maxsize=4096)
def _joint(one: float, other: float) -> float:
    """How sure two things are together."""
    return round(one * other, 3)


def _who_speaks(page: Page, report: Report, reading: Reading) -> list[Who]:
    """Who speaks, as a statement names them: whoever is unlisted by the words that the page has for them, a
    ministry in full; not inside another's words, where "the trade ministry" may be any state's."""
    unlisted = (Who(reading.name, None, "organisation"),) if reading.name else ()
    return [
        in_full(who, page) if report.within is None or who.side else who for who in reading.who or unlisted
    ]


def _statement(
    page: Page,
    report: Report,
    reading: Reading,
    dating: Dating | None,
    event: Occasion | None,
    named: Naming,
) -> Statement:
    """One statement with its speakers, their offices on that day, and every reason for what it says."""
    day = bounds(dating.edtf) if dating else page.published
    offices = page.offices
    speakers = []
    reasons = [*report.reasons, reading.reason]
    for who in _who_speaks(page, report, reading):
        post = offices.held(who.slug, day, reading.title) if who.slug and who.kind == "person" else None
        if post:
            since, until = post.since or "from an unknown day", post.until or "an unknown day"
            reasons.append(f"office held {since} to {until}: {post.title}")
        office, institution = (post.title, post.institution) if post else (None, None)
        speakers.append(Speaker(who.name, who.slug, office, institution))
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
        reading.mention or report.source,
        dating,
        event.slug if event else None,
        report.within,
        _joint(report.confidence, reading.confidence),
        tuple([reason for reason in reasons if reason]),
        named.span,
    )

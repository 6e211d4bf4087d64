"""The day of which a whole page tells: a story of one day, an interview, a briefing, a section under its day.

| kind | page |
| --- | --- |
| one day | its first paragraph gives a day, and no other day of the week before publication is told |
| interview | the opening says when it was held: "the Herald met him at his office on April 4" |
| briefing | labelled turns (`MR. HOLM: …`) on a page that its title calls a briefing |
| speech | the text of a speech or letter, as its headline says |
| section | a heading that is a day, in a digest: `Monday (Aug. 17)` |

Such a day holds for who speaks for an office: a neighbour or a scholar may have been asked on another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from articles.extraction.dates.elsewhere import stands_behind_after
from articles.extraction.dates.entries import read_entries
from articles.extraction.dates.frame import outside
from articles.extraction.edtf import is_day
from articles.extraction.entities.page import Page
from articles.extraction.entities.time_words import Days, Time
from articles.extraction.entities.times import read_day
from articles.extraction.people.known.cast import Who
from articles.extraction.people.known.memory import Reading
from articles.extraction.records import record
from articles.extraction.reports.speeches import author_in
from articles.extraction.selectors.spans import Spans
from articles.extraction.values import Dating, Heading, Report

_NEAR = timedelta(days=7)
_LATELY = timedelta(days=2)
"""How long after the day of its story a page is published."""
_OFFICE = re.compile(
    r"\b(?:spokes\w+|reps?\.|lawmaker|minister|ministry|secretary|party|chair\w*|chief of staff|premier"
    r"|president|presidential|government|army|military|officials?|floor leader|ambassador|negotiator"
    r"|commander|office|agency)\b"
)
"""By what somebody whom the directory lacks is seen to speak for an office or a party."""
_SCHOLAR = re.compile(
    r"\b(?:professor|institute|university|analyst|expert|fellow|researcher|former|ex-|retired)"
)


@record
class Story:
    """What a page tells of its days. `day` is that of a story of one day, `turns` that of all labelled
    turns; `None` where it has none."""

    day: Dating | None
    turns: Dating | None
    sections: tuple[tuple[int, Dating], ...]
    """The days that stand as headings, each with the paragraph, from 1, before which it stands."""
    officials: frozenset[str]
    """Whoever is shown to speak for an office, by key; nobody where `day` is `None`."""
    turning: frozenset[str]
    """Who has labelled turns, by key."""
    entries: dict[int, Dating]
    """The dates of a chronology's entries, by where their paragraphs begin."""


def read_story(
    page: Page,
    reports: Sequence[Report],
    readings: Sequence[Reading],
    times: Sequence[Time],
    sections: Sequence[Heading],
    contents: Spans,
) -> Story:
    """The days of a page. `times` are those outside quotations; `contents` is all that is reported."""
    whole = author_in(page.title[0]) is not None
    labelled = [
        number
        for number, report in enumerate(reports)
        if report.frame == "label" or (whole and _is_of_a_speech(report))
    ]
    turning = frozenset(who.key for number in labelled for who in readings[number].who)
    turns = _of_turns(page, reports, labelled, times) if labelled else None
    day, days = _one_day(page, times, contents), _sections(page.published, sections)
    officials = _officials(page, reports, readings) if day else frozenset()  # nobody asks without a day
    return Story(day, turns, days, officials, turning, read_entries(page, sections))


def _is_of_a_speech(report: Report) -> bool:
    """Whether a report is a paragraph of a speech or letter that the headline presents."""
    return report.frame == "full-text" and report.source is None


def _officials(page: Page, reports: Sequence[Report], readings: Sequence[Reading]) -> frozenset[str]:
    """Whoever is shown to speak for an office, and nowhere as a scholar or as retired."""
    officials: set[str] = set()
    others: set[str] = set()
    for report, reading in zip(reports, readings, strict=True):
        presented = _presented(page, report) if reading.who else ""
        if _SCHOLAR.search(presented):
            others.update([who.key for who in reading.who])
        elif reading.who and _speaks_for_an_office(page, presented, reading):
            officials.update([who.key for who in reading.who])
    return frozenset(officials - others)


def _one_day(page: Page, times: Sequence[Time], contents: Spans) -> Dating | None:
    """The one day near publication that a page tells, where its first paragraph does; a day before that of
    publication only where the writer tells it."""
    first, last = page.published
    if first is None or first != last:
        return None
    near = [time for time in times if (day := _day(time)) and timedelta(0) <= first - day <= _NEAR]
    lead = [time for time in near if time.start < _end_of_lead(page)]
    if not lead or len({time.edtf for time in near}) > 1:
        return None
    today = lead[0].edtf == first.isoformat()
    if not any(_is_of_what_is_told(page, time) and (today or outside(time, contents)) for time in lead):
        return None
    words = page.text[lead[0].start : lead[0].end]
    return Dating(lead[0].edtf or "", f"“{words}”, the one day of which the page tells", words)


def _end_of_lead(page: Page) -> int:
    """Where the first paragraph ends; in one that goes on and on, as on pages that part none, a first few
    sentences."""
    first, end = page.paragraph(0)
    number = page.sentence_number(first)
    if page.sentence_number(end) - number < _MANY_SENTENCES:
        return end
    return page.sentences[number + _SENTENCES_OF_A_LEAD][0]


_MANY_SENTENCES = 6
_SENTENCES_OF_A_LEAD = 1


def _is_of_what_is_told(page: Page, time: Time) -> bool:
    """Whether a day is told as that of the news: not "after Friday", nor "Friday's launch"."""
    before = page.low[max(0, time.start - 24) : time.start].split()
    return (
        page.flat[time.end : time.end + 2] != "'s"
        and not (before and before[-1] in page.index.words.relators)
        and not page.low.startswith("since", time.start)
    )


def _day(time: Time) -> date | None:
    """The one day that a time tells: `on May 3`; `None` for `in May`."""
    return date.fromisoformat(time.edtf) if time.exact and is_day(time.edtf) else None


_HELD = re.compile(
    r"\b(?:met|interviewed|sat down|spoke|talked|conversation|interview|questions|conducted|held)\b"
)
_ISSUED = re.compile(
    r"\b(?:issued|released|published|made public|made|delivered|gave|given|sent|read|wrote|written)\b"
)
_BRIEFING = re.compile(
    r"\b(?:briefings?|press availability|availability|press conference|hearing|remarks|q&a with reporters)\b"
)
_OPENING = 2
"""In how many paragraphs before the first turn it is told when an interview was held."""


def _of_turns(
    page: Page, reports: Sequence[Report], labelled: list[int], times: Sequence[Time]
) -> Dating | None:
    """The day on which the labelled turns of a page were spoken."""
    begin = min((reports[number].source or reports[number].segments[0])[0] for number in labelled)
    for time in times:
        if time.start >= begin or page.paragraph_number(time.start) > _OPENING:
            break
        sentence = page.sentence_around(time.start)
        if not _day(time) or not _is_of_what_is_told(page, time):
            continue
        words = page.text[time.start : time.end]
        if _is_of_a_speech(reports[labelled[0]]):
            if _ISSUED.search(page.low, sentence[0], time.start):
                return Dating(time.edtf or "", f"“{words}”, on which the text was issued", words)
        elif _HELD.search(page.low, sentence[0], time.start):
            return Dating(time.edtf or "", f"“{words}”, on which the questions were answered", words)
    first, last = page.published
    if first is None or first != last:
        return None
    if _is_of_a_speech(reports[labelled[0]]):
        return Dating(first.isoformat(), "a speech or letter in full, taken as of the day of the page")
    if _BRIEFING.search(page.title[0].lower()):
        return Dating(first.isoformat(), "a turn of a briefing, taken as of the day of the page")
    return None


def _sections(published: Days, headings: Sequence[Heading]) -> tuple[tuple[int, Dating], ...]:
    """The headings that are nothing but a day; all other headings end a section."""
    found: list[tuple[int, Dating]] = []
    for heading in headings:
        edtf = read_day(heading.text, published)
        if edtf:
            basis = f"told under the heading “{heading.text}”"
            found.append((heading.before + 1, Dating(edtf, basis, heading.text)))
        elif found:
            found.append((heading.before + 1, Dating("", "")))
    return tuple(found) if len([one for _, one in found if one.edtf]) >= _LEAST_DAYS else ()


_LEAST_DAYS = 2


def of_its_section(page: Page, story: Story, report: Report) -> Dating | None:
    """The day under whose heading something is told."""
    here = page.paragraph_number(report.segments[0][0])
    above = [dating for before, dating in story.sections if before <= here]
    return above[-1] if above and above[-1].edtf else None


def of_the_story(page: Page, story: Story, report: Report, reading: Reading) -> Dating | None:
    """The day of a turn, or that of a story of one day, where somebody speaks for an office."""
    keys = [who.key for who in reading.who]
    if story.turns and (
        report.frame == "label" or _is_of_a_speech(report) or story.turning.intersection(keys)
    ):
        return story.turns
    if story.day is None or report.cue is None or in_the_present(page, report):
        return None
    if page.low.startswith("according", report.cue[0]) or stands_behind_after(page, report):
        return None
    if not story.officials.intersection(keys):
        return None
    published, day = page.published[0] or date.max, date.fromisoformat(story.day.edtf)
    if published - day > _LATELY or report.cue[0] < _end_of_lead(page):
        return None
    if published.month != day.month and _OF_DAYS.search(page.low, *page.paragraph_around(0)):
        return None
    alone = all(who.kind == "person" for who in reading.who)
    return story.day if day == published or alone else None


_OF_DAYS = re.compile(r"\b(?:plenary|plenum|congress|session)\b")
"""A meeting that may go on for days after the one told, into the month of publication."""


def in_the_present(page: Page, report: Report) -> bool:
    """Whether a report is told in the present: `says`, `complains`, `analysts argue`."""
    if report.cue is None:
        return False
    cue = page.low[slice(*report.cue)]
    return cue in page.index.words.present or cue.partition(" ")[0].endswith("s")


def _presented(page: Page, report: Report) -> str:
    """The words that name a source, with what presents it before the next verb: `Lund, a professor, said`."""
    if report.source is None:
        return ""
    start, end = report.source
    last = report.cue[0] if report.cue and report.cue[0] >= end else end + _PRESENTED
    return page.low[start : min(max(end, last), end + _PRESENTED)].partition("\n")[0]


_PRESENTED = 80


def _speaks_for_an_office(page: Page, presented: str, reading: Reading) -> bool:
    """Whether a speaker holds an office or is a body, or the words beside a name tell of an office."""
    if reading.who and all(who.slug for who in reading.who):
        return all(_in_office(page, who) for who in reading.who)
    return _OFFICE.search(presented) is not None


def _in_office(page: Page, who: Who) -> bool:
    if who.kind != "person":
        return who.kind != "state"
    return page.post_of(who.slug) is not None

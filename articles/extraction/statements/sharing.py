"""The date and occasion that a report has from another: of its sentence, of the sentence before, of the same
speaker."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from datetime import date, timedelta

from articles.extraction.dates.frame import frame_of, is_present
from articles.extraction.dates.occasions import Occasion
from articles.extraction.dates.past import said_at_first
from articles.extraction.dates.publication import since
from articles.extraction.dates.saying import When
from articles.extraction.dates.story import Story
from articles.extraction.edtf import is_day
from articles.extraction.entities.page import Page
from articles.extraction.people.known.memory import Reading
from articles.extraction.records import record
from articles.extraction.selectors.spans import Spans
from articles.extraction.values import Dating, Report, Span


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


def same_sentence(told: Told, number: int) -> int | None:
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


def goes_on_at_an_event(told: Told, number: int) -> int | None:
    """The report of the sentence before, made at an event that it names, with which "he" goes on: "At the
    summit Holm promised …. He also told"."""
    if number == 0 or told.readings[number].basis != "pronoun" or told.whens[number - 1].event is None:
        return None
    page, report, other = told.page, told.reports[number], told.reports[number - 1]
    if told.speakers[number] != told.speakers[number - 1] or is_present(page, report):
        return None
    near = page.paragraph(other.spot) == page.paragraph(report.spot)
    return number - 1 if near and page.sentences_between(other.spot, report.spot) <= 1 else None


def quoted_on_from(told: Told, number: int) -> Report | None:
    """The report with a pronoun with whose quotation one without a source goes on: "Holm gave a speech on
    Monday. “A,” he said. ¶ “B”"; the report itself where that has the pronoun; `None` for any other."""
    for other in range(number, max(-1, number - _FEW_REPORTS), -1):
        report, basis = told.reports[other], told.readings[other].basis
        if told.speakers[other] != told.speakers[number] or (other != number and report.type != "direct"):
            return None
        if basis == "pronoun":
            return report
        away = told.page.paragraphs_between(told.reports[other - 1].segments[0][0], report.segments[0][0])
        if basis != "implied" or report.type != "direct" or other == 0 or away > 1:
            return None
    return None


def goes_on_some_time(told: Told, number: int) -> Dating | None:
    """About when "he" goes on who has just been dated no closer than a week or a month: "In an interview last
    week he warned …. ¶ “…,” he said"."""
    before = number - 1
    if (
        before < 0
        or told.readings[number].basis != "pronoun"
        or told.speakers[number] != told.speakers[before]
    ):
        return None
    page, report, other = told.page, told.reports[number], told.reports[before]
    away = page.paragraphs_between(other.segments[0][0], report.segments[0][0])
    if away > 1 or is_present(page, report) or is_present(page, other):
        return None
    source = before
    while told.whens[source].dating is None and told.reports[source].source == other.source and source:
        source -= 1  # "he warned against haste last week, noting that …"
    dating = told.whens[source].dating if told.speakers[source] == told.speakers[number] else None
    if dating is None or told.reports[source].source != other.source:
        return None
    return Dating(dating.edtf, f"the same speaker goes on: {dating.basis}", dating.evidence)


def after_an_earlier_one(told: Told, number: int) -> Dating | None:
    """Between when and publication somebody spoke of whom a paragraph tells behind a report of an earlier
    month by others: "In Oslo last month Holm told a crowd …. Kim promised him …"."""
    first, last = told.page.published
    before, page, report = number - 1, told.page, told.reports[number]
    if before < 0 or first is None or last is None or is_present(page, report):
        return None
    dating = told.whens[before].dating
    if dating is None or page.paragraphs_between(told.reports[before].spot, report.spot):
        return None
    month = dating.edtf[: len("2020-01")]
    if "/" in month or len(month) < len("2020-01") or month >= first.isoformat()[: len(month)]:
        return None  # "2019", or "2019/2020", is no month
    return since(month, last, dating.evidence or "")


def _tells_of_who(page: Page, report: Report) -> bool:
    """Whether a report stands in a relative clause: "Kim, who said in May that it would, told reporters"."""
    return report.source is not None and page.low.startswith((", who ", ", which "), report.source[1])


def day_of_the_sentence(told: Told, number: int) -> Dating | None:
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
_ANOTHER = re.compile(r"\W*in (?:a separate|another) \w+")
"""How a sentence begins that tells of another paper or meeting than that told before."""


def _paragraph(told: Told, number: int) -> Span:
    return told.page.paragraph(told.reports[number].segments[0][0])


def shared(told: Told, number: int) -> tuple[Dating, Occasion | None] | None:
    """The date of the nearest report by the same speakers that has one of its own to the day.

    A state speaks on many days: only its report just before counts.
    """
    dated, report = told.dated.get(told.speakers[number]), told.reports[number]
    if dated is None or said_at_first(told.page, report):
        return None
    if _ANOTHER.match(told.page.low, *frame_of(told.page, report)):
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
    if (_leans(told, number) or _goes_on_quoting(told, other, number)) and away >= 0:
        return False
    if report.cue and _HAD.search(told.page.low, max(0, report.cue[0] - 20), report.cue[0]):
        return True
    if away == 0 or dating is None or first is None or not is_day(dating.edtf):
        return False
    return first - date.fromisoformat(dating.edtf) > _LATELY


def _goes_on_quoting(told: Told, other: int, number: int) -> bool:
    """Whether somebody is quoted right after what was just told of the same person: "Chung told lawmakers on
    Sept. 22 that …. ¶ “…,” Chung said"."""
    report = told.reports[number]
    person = all(who.kind == "person" for who in told.readings[number].who)
    return other == number - 1 and person and report.type == "direct" and not is_present(told.page, report)


_LATELY = timedelta(days=7)


_HAD = re.compile(r"\bhad (?:(?:also|already|earlier|previously|\w+ly) )?\Z")


def _leans(told: Told, number: int) -> bool:
    """Whether a report goes on with its speaker by a pronoun, or without a source."""
    return told.readings[number].basis in ("pronoun", "implied")


def _goes_back(page: Page, report: Report) -> bool:
    """Whether the sentence of a report goes back to a day before: "Last Thursday the office sent one"."""
    return _BACK.match(page.low, *frame_of(page, report)) is not None


_BACK = re.compile(r"\W*(?:on |back )?(?:last|earlier|the previous|the week before)\b")


def dated_by_speakers(
    speakers: list[tuple[str, ...]], whens: list[When], events: list[Occasion | None]
) -> dict[tuple[str, ...], list[int]]:
    """For each set of speakers the numbers of their reports that have a day or an occasion of late of their
    own; not those at an event that a sentence names from long ago."""
    found: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, (keys, when, event) in enumerate(zip(speakers, whens, events, strict=True)):
        day = when.dating and is_day(when.dating.edtf) and not when.event
        if keys and when.dating and (event or day):
            found[keys].append(number)
    return dict(found)

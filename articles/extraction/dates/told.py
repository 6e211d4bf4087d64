"""Times in a reporting sentence that date what is told, and not the telling.

| kind | words |
| --- | --- |
| to come | `promised to begin, so that it can open in late 2021` |
| behind a long content | `hoped that Oslo would answer the offer that both had agreed on in 2018` |
| asked for | `calls for a meeting around the feast, in late September` |
| a thing of that day | `took issue with the account of Wednesday's launch, claiming` |
"""

from __future__ import annotations

import re
from bisect import bisect_left

from articles.extraction.edtf import is_day
from articles.extraction.entities.page import Page
from articles.extraction.entities.time_words import Time
from articles.extraction.selectors.spans import Spans
from articles.extraction.values import Dating, Report

_UTTERED = re.compile(
    r"'s? (?:\w+ ){0,2}(?:statement|speech|address|interview|remarks?|briefing|(?:press |news )?conference"
    r"|editorial|commentary|report|testimony|hearing|meeting|talks|session|letter|message|announcement|post"
    r"|telegram|call|notice|dispatch|article|column|issue|edition|declaration|debate|visit|summit)"
)
_ASKED_FOR = re.compile(r"(?:call|propos|promis|pledg|vow|demand|urg|offer|plan|request|agree|suggest|want)")
_LONG = 40
_MARKS = frozenset(',.;:"“”()\n')
_OF_A_DAY = len("2020-01-01")


def is_of_what_is_told(page: Page, time: Time, report: Report) -> bool:
    """Whether a time outside the content of a report still dates what is told there."""
    last = page.published[1]
    if last and time.edtf and time.edtf[:_OF_A_DAY] > last.isoformat()[: len(time.edtf)]:
        return True
    if page.flat.startswith("'", time.end) and _UTTERED.match(page.low, time.end) is None:
        return True
    if report.cue is None or report.cue[0] > report.segments[0][0] or time.exact:
        return False
    return _ends_the_content(page, time, report) or _is_asked_for(page, time, report)


def _ends_the_content(page: Page, time: Time, report: Report) -> bool:
    """Whether a month or year stands behind a long content in the writer's words, with no mark between."""
    start, end = report.segments[-1]
    if report.type == "direct" or end - start < _LONG or time.start < end or not page.text[end - 1].isalnum():
        return False
    return _MARKS.isdisjoint(page.flat[end : time.start])


def _is_asked_for(page: Page, time: Time, report: Report) -> bool:
    """Whether a month that is yet to come in the year of publication stands behind what is asked for it."""
    last = page.published[1]
    if report.cue is None or last is None or time.start < report.segments[-1][1] or not time.edtf:
        return False
    if any(map(str.isdigit, time.words)) or len(time.edtf) != len("2020-01"):
        return False
    to_come = time.edtf[5:] > f"{last.month:02}"
    return to_come and _ASKED_FOR.match(page.low, report.cue[0]) is not None


def day_of_before(page: Page, time: Time, contents: Spans) -> str | None:
    """The day that `the same day` means: the one told last outside what is reported; `None` where none is."""
    if not time.since or _SAME.search(time.words) is None:
        return None
    for other in reversed(page.times[: bisect_left(page.time_starts, time.start)][-_FEW:]):
        if other.exact and is_day(other.edtf) and not contents.holds(other.start):
            return other.edtf
    return None


_SAME = re.compile(r"\b(?:the same|that(?: same)?) day\b")
_FEW = 12


def answered_on(page: Page, report: Report, contents: Spans) -> Dating | None:
    """The day on which an answer came, as the paragraph tells before: "Oslo's reply came four days later. The
    Herald called it a joke"."""
    if not page.times or not page.tells(_ANSWERS):
        return None
    spot = report.spot
    start = page.paragraph_around(spot)[0]
    here = page.sentence(spot)[0]
    times = [time for time in page.times_in((start, here)) if not contents.holds(time.start)]
    if not times or not times[-1].exact or not times[-1].edtf:
        return None
    came = page.sentence_around(times[-1].start)
    if len(page.times_in(came)) > 1 or _ANSWER.search(page.low, *came) is None:
        return None
    words = page.text[times[-1].start : times[-1].end]
    return Dating(times[-1].edtf, f"“{words}”, the day of the answer of which the paragraph tells", words)


_ANSWERS = ("reaction", "answer", "response", "reply", "rebuttal", "verdict", "retort")
_ANSWER = re.compile(
    rf"\b(?:{'|'.join(_ANSWERS)})s? (?:came|followed|arrived)\b"
    r"|\b(?:delivered|gave|issued|sent|published) (?:its|his|her|their|the|an?) (?:\w+ ){0,2}"
    rf"(?:{'|'.join(_ANSWERS)})\b"
)


def told_on_the_day_it_was(page: Page, report: Report) -> Dating | None:
    """The day of publication, where what is told was on that day: "Balloons landed on Friday, the army said"
    was said on no other on a page of Friday."""
    first, last = page.published
    if first is None or first != last or page.filed or report.cue is None:
        return None
    for start, end in report.segments:
        for time in page.times_in((start, end)):
            if time.edtf != first.isoformat() or not time.exact or page.flat.startswith("'s", time.end):
                continue
            clause = page.low[start : time.start]
            if _PAST.search(clause) and not _TO_COME.search(clause):
                words = page.text[time.start : time.end]
                return Dating(time.edtf, f"it tells of “{words}”, the day of publication", words)
    return None


_PAST = re.compile(
    r"\b(?:was|were|had|(?!need)[a-z]{2,}ed|held|met|fell|flew|sank|took|began|broke|came|went|sent|made|gave"
    r"|shot|ran|left)\b"
)
_TO_COME = re.compile(
    r"\b(?:will|would|to|shall|could|may|might|can|should|must|plan\w*|scheduled|expected|due|slated|next|until|by"
    r"|propos\w*|before|ahead|if|when)\b"
)

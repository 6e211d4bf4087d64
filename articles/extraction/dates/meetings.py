"""The day of a meeting for what is told of it: "Holm met with Lund today in Oslo. Lund stressed that".

| holds for | not for |
| --- | --- |
| who is named as having met, in the sentences behind | others; a page's later scenes |
| "in the meeting, the two sides agreed" | what is told in the present |
"""

from __future__ import annotations

import re

from articles.extraction.dates.frame import frame_of, is_present, outside
from articles.extraction.entities.page import Page
from articles.extraction.people.known.memory import Reading
from articles.extraction.selectors.spans import Spans
from articles.extraction.values import Dating, Report

_MET = re.compile(
    r"(?:met(?<!\wmet)|spoke(?<!\wspoke)|conferred(?<!\wconferred)"
    r"|held(?<!\wheld) (?:[\w-]+ ){0,5}(?:talks|meeting|call|conversation|consultations))"
    r"(?: (?:[\w.,-]+ ){0,6}?with\b|(?<=met) (?=[A-Z]))"
)
"""Begins with letters and not with a look at the word's boundary: that is many times faster."""
_MEETINGS = ("met ", "spoke ", "conferred ", "held ")
_ASIDE = ("who ", "who had ", "who has ", "who also ")
_BACK = 6
"""How many sentences back a meeting may be told of."""
_LEAST_NAME = 3


def of_the_meeting(page: Page, report: Report, reading: Reading, contents: Spans) -> Dating | None:
    """The day of the meeting of which a sentence shortly before tells, where that sentence names whoever
    speaks and no other day is told since."""
    if not page.times or not reading.who or report.cue is None or is_present(page, report):
        return None
    if not page.tells(_MEETINGS) or any(who.kind != "person" for who in reading.who):
        return None
    frame = frame_of(page, report)
    here = page.sentence_number(frame[0])
    if any(outside(time, contents) for time in page.times_in(frame)):
        return None
    for number in range(here - 1, max(-1, here - 1 - _BACK), -1):
        window = page.sentences[number]
        times = [time for time in page.times_in(window) if outside(time, contents)]
        met = _MET.search(page.flat, *window)
        if met is None and times:
            return None
        if met is None:
            continue
        if page.flat.endswith(_ASIDE, window[0], met.start()):
            return None  # "Holm, who met Lund on Monday, announced a plan"
        if (
            len(times) != 1
            or not times[0].exact
            or not times[0].edtf
            or not _took_part(page, reading, window)
        ):
            return None
        words = page.text[times[0].start : times[0].end]
        return Dating(times[0].edtf, f"“{words}”, the day of the meeting of which the page tells", words)
    return None


def _took_part(page: Page, reading: Reading, window: tuple[int, int]) -> bool:
    """Whether a sentence names all who speak."""
    told = page.flat[slice(*window)]
    return all(_is_named(who.name, told) for who in reading.who)


def _is_named(name: str, told: str) -> bool:
    return any(part in told for part in name.split() if len(part) >= _LEAST_NAME and part[0].isupper())

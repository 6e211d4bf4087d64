"""What was said in a past that the page tells of: some time, in a year gone by, in an office left since."""

from __future__ import annotations

import re

from articles.extraction.dates.frame import frame_of, is_present, outside
from articles.extraction.entities.page import Page
from articles.extraction.selectors.spans import Spans
from articles.extraction.text.vocabulary import vocabulary
from articles.extraction.values import Dating, Report

RELATIVE = re.compile(r"\bwho\b")


def habitual(page: Page, report: Report) -> bool:
    """Whether the words say that it is said again and again, or was at some time, on no day."""
    if report.cue is None:
        return False
    if in_the_perfect(page, report):
        return True
    if _ONCE.search(page.low, max(0, report.cue[0] - 8), report.cue[0]):
        return True  # "as he once told me"
    if page.tells(_LIFE) and _MEMOIRS.search(page.low, report.cue[0], report.cue[1] + 30):
        return True  # "later wrote in his memoirs that"
    return _HABIT.search(page.low, max(0, report.cue[0] - 20), report.cue[1] + 12) is not None


_HABIT = re.compile("|".join(sorted(vocabulary().habitual)))
_ONCE = re.compile(r"\bonce (?:\w+ly )?$")
_LIFE = ("memoir", "autobiography")
_MEMOIRS = re.compile(r"\bin (?:his|her|their) (?:\w+ )?(?:memoirs?|autobiography)\b")
_PERFECT = re.compile(r"\b(?:has|have) (?:(?:since|also|already|long|often|now|\w+ly|been) ){0,2}$")
_FARTHEST_AUXILIARY = 30
_ACTED = re.compile(r"^(?:,[^,]*,)? (?:has|have) (?!to\b)")


def said_at_first(page: Page, report: Report) -> bool:
    """Whether it was said at first, on no day told, and otherwise later: "first denied it, but admitted it
    on Tuesday"."""
    return report.cue is not None and page.low.endswith(_AT_FIRST, 0, report.cue[0])


_AT_FIRST = (" first ", " initially ", " originally ", " at first ")


def is_standing(page: Page, report: Report) -> bool:
    """Whether the cue tells of what is held all the time (`insists`, `describes`), and so on no one day."""
    return report.cue is not None and page.low[slice(*report.cue)] in page.index.words.standing


def in_the_perfect(page: Page, report: Report) -> bool:
    """`Holm has said that …`, `Holm has played it down, saying …`: said at some time before."""
    if report.cue is None:
        return False
    first, cue = max(0, report.cue[0] - _FARTHEST_AUXILIARY), report.cue[0]
    auxiliary = page.low.find("has ", first, cue) >= 0 or page.low.find("have ", first, cue) >= 0
    if auxiliary and _PERFECT.search(page.low, first, cue):
        return True
    if report.source is None or not page.low.endswith("ing", 0, report.cue[1]):
        return False
    return _ACTED.match(page.flat[report.source[1] : report.cue[0]]) is not None


def counted_from_elsewhere(page: Page, report: Report) -> bool:
    """Whether the words beside a cue count its day from an event that has none: `said the day after that`,
    `declared within a week`, `on the day of the accord`."""
    if report.cue is None:
        return False
    start = report.source[0] if report.source and report.source[0] < report.cue[0] else report.cue[0]
    before = page.low[max(0, start - _BEFORE_SOURCE) : start]
    if _COUNTED_BEFORE.search(before):
        return True
    first = report.segments[0][0]
    until = first if first > report.cue[1] else report.cue[1] + _TOLD_WHOM
    if _COUNTED.match(page.low, report.cue[1], until):
        return True
    told = first - _NAMED <= report.cue[1] < first  # "told the Supreme People's Assembly days later that"
    return told and _LATER_THAN_TOLD.match(page.low, report.cue[1], first) is not None


_BEFORE_SOURCE = 60
_UNIT = r"(?:a|one|two|three|four|five|six|several|some|few|\d+) (?:days?|weeks?|months?|years?)"
_COUNTED_BEFORE = re.compile(
    rf"(?:^|[.!?\n]\W*)(?:but |and )?(?:(?:with)?in {_UNIT}|on the day of [^,]*|the day after [^,]*"
    rf"|{_UNIT} (?:after|before) [^,]*),? (?:the )?$"
)
_COUNTED = re.compile(
    r" (?:[a-z]+ ){0,2}(?:on the day (?:of|after|before)|the day (?:after|of)"
    r"|(?:days|weeks|months|years) (?:after|before|later|earlier))\b"
)
_NAMED = 80
_LATER_THAN_TOLD = re.compile(r"[^,.;]* (?:days|weeks|months|years) (?:later|earlier) (?:that )?$")
_THEN = re.compile(r" (?:back )?(?:then|at th(?:e|at) time)\b")


_ASIDE = frozenset(",;:\n")
_HELD_THEN = re.compile(r"\bat th(?:e|at) time\b|\bthen-|\bback then\b")
_BEHIND_CONTENT = re.compile(r"[,.]?[\"”’']?,? (?:back then|at th(?:e|at) time)\b")
_WORDS_FOR_THEN = (" then", "then-", "at the time", "at that time")
"""What a text has wherever one of these patterns holds."""
_TOLD_WHOM = 40


def held_then(page: Page, report: Report, contents: Spans) -> bool:
    """Whether somebody said it in a past of which the page tells: `said then`, `the envoy at the time,
    Holm, said`, `called it “idle” at the time, but said`, `in the minutes Holm complains`."""
    if report.cue is None:
        return False
    if _in_a_record(page, report):
        return True
    if not page.tells(_WORDS_FOR_THEN):
        return False
    first = report.segments[0][0]
    until = first if report.cue[1] <= first < report.cue[1] + _TOLD_WHOM else report.cue[1] + _SOON
    if _THEN.search(page.low, report.cue[1], until) and _ASIDE.isdisjoint(page.flat[report.cue[1] : until]):
        return True
    if _BEHIND_CONTENT.match(page.low, report.segments[-1][1]):
        return True
    if report.source is None:
        return False
    found = _HELD_THEN.finditer(page.low, report.source[0], max(report.source[1], report.cue[0]))
    return any(not contents.holds(then.start()) for then in found)


def year_before(page: Page, report: Report, contents: Spans) -> Dating | None:
    """The year of `After a clash in 1999, the army announced that …`: what follows on something years before
    publication, told in the past."""
    frame, published = frame_of(page, report), page.published[0]
    if report.cue is None or published is None or is_present(page, report):
        return None
    if _FOLLOWS.match(page.low, frame[0]) is None:
        return None
    for time in page.times_in((frame[0], report.cue[0])):
        old = time.edtf and int(time.edtf[:4]) < published.year - 1 and outside(time, contents)
        closed = page.flat.find(", ", time.end, report.cue[0])
        if old and 0 <= closed < time.end + _SOON:
            words = page.text[time.start : time.end]
            basis = f"told as what came after “{words}”; only the year is sure"
            return Dating((time.edtf or "")[:4], basis, words)
    return None


_SOON = 12
_FOLLOWS = re.compile(r"\W*(?:but |and )?(?:(?:\w+ ){0,2}after|following|in the wake of|in response to) ")


def _in_a_record(page: Page, report: Report) -> bool:
    """Whether minutes or another old paper are quoted in the present: `In the minutes Holm complains …`,
    and what the paragraph goes on to quote so."""
    if report.cue is None or not page.tells(_RECORDS):
        return False
    cue, spot = page.low[slice(*report.cue)], report.cue[0]
    if not is_present(page, report) and not cue.partition(" ")[0].endswith("s"):
        return False
    start = page.paragraph_around(spot)[0]
    return _IN_A_RECORD.search(page.low, start, spot) is not None


_RECORDS = ("minutes", "transcript", "declassified", "cable", "diary", "diaries", "memoir")
_IN_A_RECORD = re.compile(
    r"\b(?:in|according to|from) (?:the|a|his|her|these|those) (?:[\w-]+ ){0,2}"
    r"(?:minutes|transcripts?|cables?|diar(?:y|ies)|memoirs?|declassified [a-z]+)\b"
)


_LEAST_YEARS = 3


def tells_history(page: Page) -> bool:
    """Whether all the times of a page lie years before its publication: undated reports of such a page are
    as old, and not of the month of publication."""
    published, old = page.published[0], 0
    for time in page.times if published is not None else ():
        if not time.edtf or published is None or int(time.edtf[:4]) >= published.year - 1:
            return False
        old += 1
    return old >= _LEAST_YEARS


def of_its_year(page: Page, report: Report, contents: Spans) -> Dating | None:
    """The year of which the paragraph tells before a report on a page of history; `None` where no year is
    told there."""
    frame = frame_of(page, report)
    start = page.paragraph_around(frame[0])[0]
    times = [time for time in page.times_in((start, report.spot)) if time.edtf and outside(time, contents)]
    if not times:
        return None
    words = page.text[times[-1].start : times[-1].end]
    return Dating((times[-1].edtf or "")[:4], f"“{words}”, of which the paragraph tells", words)


def told_of_then(page: Page, report: Report, contents: Spans) -> Dating | None:
    """The year in which a sentence before it in its paragraph opens, years before publication, for what `he`
    says next: "In June 1998 the old man drove his cattle north. At the border he told reporters …"."""
    published, frame = page.published[0], frame_of(page, report)
    start = page.paragraph_around(frame[0])[0]
    if published is None or is_present(page, report):
        return None
    for time in reversed(page.times_in((start, frame[0]))):
        if not time.edtf or not outside(time, contents):
            continue
        opens = page.sentence_around(time.start)[0]
        old = int(time.edtf[:4]) < published.year - 1 and time.start - opens < _OPENING
        if not old or RELATIVE.search(page.low, opens, time.start):
            return None
        if _UP_TO_NOW.search(page.low, time.end, frame[0]):
            return None  # "She applied 15 years ago and has never been picked"
        words = page.text[time.start : time.end]
        basis = f"told after “{words}”, without a day of its own; only the year is sure"
        return Dating(time.edtf[:4], basis, words)
    return None


_OPENING = 30
_UP_TO_NOW = re.compile(r"\b(?:has|have) (?:never|not|since|been|still|yet)\b")


_BOUNDS = re.compile(r"\b(?:until|since|before)\b[^,.;]{0,80}$")
"""Before a time: it bounds what the sentence tells, which is of later or of earlier."""


def background(page: Page, report: Report, contents: Spans) -> Dating | None:
    """A report told after a dated event in its paragraph, without a date of its own: the year of that
    event; a year that is told in a statement dates no other."""
    frame = frame_of(page, report)
    start = page.paragraph_around(frame[0])[0]
    times = [time for time in page.times_in((start, frame[0])) if time.edtf and len(time.edtf) <= 7]
    times = [time for time in times if outside(time, contents)]
    if not times or is_present(page, report):
        return None
    anchor = times[-1]
    opens = page.sentence_around(anchor.start)[0]
    if _BOUNDS.search(page.low, opens, anchor.start):
        return None  # "Until trade broke off in 2010, trucks went south. The port said it knew of it."
    words = page.text[anchor.start : anchor.end]
    return Dating(
        (anchor.edtf or "")[:4],
        f"told after “{words}”, without a day of its own; only the year is sure",
        words,
    )

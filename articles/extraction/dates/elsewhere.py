"""Times in a reporting sentence that date another clause, another report or a thing, and not this report.

| kind | words |
| --- | --- |
| in the perfect | `closed the site in February but has said that it will wait` |
| told of what stands before | `sank in March, an attack it says was meant` |
| behind a relative clause | `The drills, which the North calls a rehearsal, began on Monday` |
| behind the report | `said it would wait, as it pledged to do in February`; `said a nurse who fled in 2006` |
| the main clause of a report behind `after` | `voiced regret on Monday after the North demanded` |
| a thing of that day | `condemned the Sept. 9 test but said`; not `the Sept. 9 statement` |
| a noun that reports | `turned down on Friday a demand that` |
| another's words | `what he called a farce, and a ministry statement on Oct. 6 said` |
| put before what is told | `Last March, she said, the ferry had stopped` |
| yet to begin | `is to visit starting Friday`, `called off the talks planned for Friday and urged` |
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from articles.extraction.dates.frame import is_present
from articles.extraction.dates.past import in_the_perfect
from articles.extraction.entities.page import Page
from articles.extraction.entities.time_words import Time
from articles.extraction.values import Report, Span

Cue = tuple[int, int, tuple[str, ...], int]
"""Where a cue begins and ends, whose it is, and where its source begins (the cue, where it has none)."""


def is_of_another(page: Page, time: Time, report: Report, frame: Span, cues: Sequence[Cue]) -> bool:
    """Whether a time outside the content of a report dates something else in its sentence."""
    if report.cue is None:
        return False
    return (
        _is_of_a_thing(page, time, report)
        or (not _is_beside(time, report) and _is_apart(page, time, report, frame))
        or _is_in_another_source(page, time, report, cues)
    )


def _is_apart(page: Page, time: Time, report: Report, frame: Span) -> bool:
    return (
        in_the_perfect(page, report)
        or (_LONG_AGO.search(time.words) is not None and _is_far(page, time, report, frame))
        or (report.frame in _NOUNS and _REACTS.search(page.low, time.end, _start(report)) is not None)
        or _YET.search(page.low, max(frame[0], time.start - _FEW_WORDS), time.start) is not None
        or _is_told_of_what_is_before(page, time, report)
        or _is_of_the_main_clause(page, time, report)
        or _is_behind_relative(page, time, report)
        or _is_put_before(page, time, report, frame)
        or _is_behind(page, time, report)
    )


_LONG_AGO = re.compile(r"(?:months?|years?) ago$")
_BESIDE = 4
_IN_A_STATEMENT = re.compile(
    r" (?:reporters |lawmakers )?(?:in|at|during) an? (?:[\w-]+ ){0,2}"
    r"(?:statement|interview|speech|letter|report|briefing|meeting) \Z"
)


def _is_far(page: Page, time: Time, report: Report, frame: Span) -> bool:
    """Whether a time neither opens its sentence nor stands beside the words that report."""
    spans = [span for span in (report.cue, report.source) if span]
    if report.cue and _IN_A_STATEMENT.match(page.low, report.cue[1], time.start):
        return False  # "said in a statement two months ago"
    near = any(0 <= time.start - end < _BESIDE or 0 <= start - time.end < _BESIDE for start, end in spans)
    return not near and time.start - frame[0] > _BESIDE


_NOUNS = frozenset({"noun-that", "noun-to", "noun-for"})
_FEW_WORDS = 20
_REACTS = re.compile(
    r"\b(?:reject|turned down|turns down|turning down|dismiss|welcom|respon|react|den(?:y|ie)|critici|condemn"
    r"|accept|ignor|brush|answer|refus|blast|slam|endors|back(?:ed|s|ing)|support|met|heed|rebuff|spurn)"
)
_YET = re.compile(
    r"\b(?:starting|beginning|(?:planned|scheduled|slated|set|booked|expected|earmarked)(?: for)?|due|as of"
    r"|as from)(?: on)? $"
)


def _start(report: Report) -> int:
    """Where the words that report begin: the source or the cue."""
    return min(span[0] for span in (report.source, report.cue, report.segments[0]) if span)


def _is_beside(time: Time, report: Report) -> bool:
    """Whether a time stands between a cue and its content, or in the words that name the source."""
    if report.cue is None:
        return False
    within = report.source is not None and report.source[0] <= time.start < report.source[1]
    return within or report.cue[0] <= time.start < report.segments[0][0]


def _is_told_of_what_is_before(page: Page, time: Time, report: Report) -> bool:
    """Whether the report is a clause in the present that hangs on words behind the time."""
    if report.source is None or not is_present(page, report) or time.end > report.source[0]:
        return False
    between = page.low[time.end : report.source[0]].rstrip()
    return _HANGS.search(between) is not None or (between[-1:].isalpha() and _JOINS.search(between) is None)


_HANGS = re.compile(r"\b(?:which|what|that|whom|who|whose|where)$")
_JOINS = re.compile(r"\b(?:and|but|or|as|while|though|although|yet|so|because)$")


def _is_of_the_main_clause(page: Page, time: Time, report: Report) -> bool:
    """Whether the report stands behind `after`, and the day before that word."""
    if not time.exact or not stands_behind_after(page, report, time.end):
        return False
    return _COUNTED.search(page.low, time.end, _start(report)) is None


def stands_behind_after(page: Page, report: Report, low: int = 0) -> bool:
    """Whether the word before a report, and behind an offset, is `after` or its like: told as background."""
    start = _start(report)
    return _SUBORDINATE.search(page.low, max(low, start - _FEW_WORDS), start) is not None


def _is_behind_relative(page: Page, time: Time, report: Report) -> bool:
    """Whether the report is in a relative clause or a passive that a comma closes before the time: `the
    drills, which Oslo calls a feint, | began on Monday`, `Holm, who called it late, | left on Monday`,
    `Accused by Oslo of theft, | Holm left on Monday`."""
    end, source, cue = report.segments[-1][1], report.source, report.cue
    if source is None or cue is None or not cue[1] <= report.segments[0][0] <= end <= time.start:
        return False
    by_agent = page.low.endswith(" by ", cue[1], source[0])
    hangs = by_agent or page.low.endswith((", which ", ", whom "), 0, source[0])
    hangs = hangs or page.low.startswith((", who ", ", which "), source[1])
    return hangs and _CLOSES.match(page.low, end, time.start) is not None


_CLOSES = re.compile(r"[\"”’']?,[\"”’']? \w")
_COUNTED = re.compile(r"\b(?:days?|weeks?|months?|hours?) after ")
_SUBORDINATE = re.compile(r"\b(?:after|since|before|until|because) (?:the |its |their )?(?:[a-z]+ )?$")


def _is_put_before(page: Page, time: Time, report: Report, frame: Span) -> bool:
    """`Last March, she said, the ferry had stopped`: the reporting clause stands between commas."""
    if report.cue is None or report.type == "direct" or report.source is None:
        return False
    start, end = min(report.source[0], report.cue[0]), max(report.source[1], report.cue[1])
    if not (time.end <= start and page.low[time.end : start] == ", " and page.flat.startswith(", ", end)):
        return False
    opens = not any(map(str.isalpha, page.low[frame[0] : time.start].replace("on", "").replace("in", "")))
    return opens and report.segments[0][0] >= end and page.text[end + 2 : end + 3] not in _QUOTES


_QUOTES = frozenset("\"'“‘«")


def _is_behind(page: Page, time: Time, report: Report) -> bool:
    """Whether a clause that opens behind the report holds the time."""
    cue, source = report.cue, report.source
    if cue is None or time.start < cue[1] or (source and time.start < source[1]):
        return False
    ends = [end for _, end in (cue, source or cue, *report.segments) if end <= time.start]
    between = page.low[max(ends) : time.start]
    if source and max(ends) == source[1] and _WHO.search(between) and len(between) < _CLAUSE:
        return cue[0] < source[0]
    if _SINCE.search(between):
        return True
    opened = _CLAUSE_BEHIND.search(between)
    if opened and _OF_THE_EVENT.search(between, opened.end()) is None:
        return True
    return not time.exact and _PARTICIPLE.search(between) is not None


_CLAUSE = 80
_WHO = re.compile(r"^ (?:who|whose) ")
_CLAUSE_BEHIND = re.compile(r", (?:as|which|who|whose|where|while|because|although|though|unlike) ")
_SINCE = re.compile(r"\b(?:since|until) [^,;.]*$")
"""Behind a report: "he said, in the first such case since the campaign began in late May"."""
_OF_THE_EVENT = re.compile(
    r"\b(?:held|hosted|organi[sz]ed|opened|convened|took place|attended|broadcast|released)\b"
)
_PARTICIPLE = re.compile(r", (?!accord|speak|writ|add|say|cit|quot|not|tell|warn)[a-z]+ing ")


def _is_of_a_thing(page: Page, time: Time, report: Report) -> bool:
    """`The Sept. 9 test`, `a 2018 pact`: an article before the time and a thing behind it, not words that
    are said."""
    before = _ARTICLE.search(page.low, max(0, time.start - _FEW_WORDS), time.start)
    if before is None or _THING.match(page.low, time.end) is None:
        return False
    if _UTTERED_BEHIND.match(page.low, time.end):
        return False
    source = report.source
    return not (source and source[0] <= time.start < source[1] and _PAPER.match(page.low, time.end))


_ARTICLE = re.compile(r"\b(?:the|an?|its|his|her|their|this|that|[a-z]+'s|s') $")
_THING = re.compile(
    r" (?!(?:that|to|in|on|at|by|for|of|and|but|as|with|when|after|before|from|or|said|told|called)\b)[a-z]"
)
_UTTERED_BEHIND = re.compile(
    r" (?:[\w.-]+ ){0,3}(?:statement|speech|address|interview|remarks?|briefing|conference|editorial"
    r"|commentary"
    r"|report|study|survey|poll|testimony|hearing|meeting|talks|session|letter|message|announcement|post|call"
    r"|notice|dispatch|article|column|issue|edition|declaration|analysis|op-ed|tweet|memo"
    r"|note|communiqu\w|debate|visit|summit|forum|event"
    r"|ceremony|book|essay|memoirs?|ruling|trip|lecture|paper|congress|plenum|plenary|morning|afternoon|night)\b"
)
_PAPER = re.compile(
    r" (?:[\w.-]+ ){0,2}(?:deal|agreement|accord|pact|treaty|resolution|law|constitution|document)"
)


def _is_in_another_source(page: Page, time: Time, report: Report, cues: Sequence[Cue]) -> bool:
    """Whether a time stands in the words that name the source of the next report."""
    number = bisect_left(cues, time.start, key=lambda cue: cue[0])
    if number == len(cues) or report.cue is None:
        return False
    start, _, _, source = cues[number]
    ours = report.source and report.source[0] == source
    return report.cue[0] < source <= time.start < start and not ours

"""When it was said, from the words about the report in its sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta

from articles.extraction.dates.at_events import events_in, is_in_a_name
from articles.extraction.dates.behind import dates_what_came_before
from articles.extraction.dates.elsewhere import Cue, is_of_another
from articles.extraction.dates.frame import frame_of, is_present, outside
from articles.extraction.dates.past import RELATIVE, in_the_perfect, said_at_first, year_before
from articles.extraction.dates.told import day_of_before, is_of_what_is_told
from articles.extraction.entities.page import Page
from articles.extraction.entities.time_words import Time
from articles.extraction.records import record
from articles.extraction.selectors.spans import Spans
from articles.extraction.values import Dating, Report, Span


@record
class When:
    """When a report was made. `dating` is `None` where nothing tells; `weekday` is kept when it has no
    date yet; `event` is the slug of the event that the sentence names as where it was made."""

    dating: Dating | None
    weekday: int | None = None
    event: str | None = None


def said_in_words(page: Page, report: Report, contents: Spans, cues: Sequence[Cue] = ()) -> When:
    """The date that the words around the cue give, outside what is reported.

    `cues` are those of all reports with their speakers, in order: a date beyond somebody else's is not this
    report's.
    """
    frame, content = frame_of(page, report), report.segments[0]
    if not page.times_in((min(frame[0], content[0]), max(frame[1], content[1]))):
        return _at_an_event(page, report, contents, cues) or When(_year_of_source(page, report))
    times = [time for time in page.times_in(frame) if outside(time, contents)]
    times = _of_its_statement(page, report) or times or _between_object_and_verb(page, report)
    times = [time for time in times if _is_of_the_report(page, time, frame, report, cues)]
    times = _attached(page, times, report, cues) or times
    if not times:
        at_event = _at_an_event(page, report, contents, cues)
        return at_event or When(_year_of_source(page, report) or year_before(page, report, contents))
    spans = _dated_by(page, report)
    best = min(times, key=lambda time: (not time.exact, _distance(time, spans)))
    if best.edtf is None:
        return When(None, best.weekday)
    words = page.text[best.start : best.end]
    shift = _days_after(page, best, report)
    edtf = _shifted(best.edtf, shift) if shift else best.edtf
    since = day_of_before(page, best, contents)
    edtf = since or edtf
    counted = f"from {since or best.since}, told before" if best.since else "from the day of publication"
    basis = f"“{words}” in the reporting sentence, counted {counted}"
    if shift:
        basis = f"{shift} day{'s' if shift > 1 else ''} before “{words}” in the reporting sentence"
    return When(Dating(edtf, basis, words), best.weekday)


def _is_of_the_report(page: Page, time: Time, frame: Span, report: Report, cues: Sequence[Cue]) -> bool:
    """Whether a time in the sentence of a report dates it, and nothing else in the sentence."""
    spot = report.spot
    return (
        not _of_something_else(page, time, frame, spot, report)
        and not is_of_what_is_told(page, time, report)
        and not is_of_another(page, time, report, frame, cues)
        and (_days_after(page, time, report) > 0 or not _beyond(page, time, spot, cues))
        and _LATER.search(page.low, time.end, max(time.end, spot)) is None
        and not is_in_a_name(page, time)
        and not dates_what_came_before(page, time, report)
        and not (said_at_first(page, report) and _has_cue(cues, spot + 1, time.start))
    )


def _at_an_event(page: Page, report: Report, contents: Spans, cues: Sequence[Cue]) -> When | None:
    """The day of the event that the sentence names: "At the Singapore summit, Holm promised …"."""
    if not page.events:
        return None
    frame = frame_of(page, report)
    told = [
        (time, slug)
        for time, slug in events_in(page, frame, contents)
        if _is_of_the_report(page, time, frame, report, cues) and not _of_who_speaks(page, time, report)
    ]
    if not told or in_the_perfect(page, report):
        return None
    spans = _dated_by(page, report)
    best, slug = min(told, key=lambda one: _distance(one[0], spans))
    words = page.text[best.start : best.end]
    return When(Dating(best.edtf or "", f"“{words}” in the reporting sentence", words), None, slug)


def _of_who_speaks(page: Page, time: Time, report: Report) -> bool:
    """Whether a relative clause beside a source holds a time: "Holm, who led talks at the summit, said"."""
    if report.source is None or report.cue is None or not report.source[1] < time.start < report.cue[0]:
        return False
    return page.low.startswith((", who ", ", which ", ", whose "), report.source[1])


def _attached(page: Page, times: list[Time], report: Report, cues: Sequence[Cue]) -> list[Time]:
    """The times between a cue and its content: `Kim, who had said in July that it would go, said Monday`;
    or right before the clause that they date: `until 1973, when it declared`."""
    if report.cue is None:
        return []
    low, high = report.cue[1], report.segments[0][0]
    beside = [time for time in times if low <= time.start < high]
    if beside and not _has_cue(cues, low, high):
        return beside
    when = [time for time in times if _WHEN.match(page.low, time.end) and time.end < report.cue[0]]
    return when[-1:]


def _has_cue(cues: Sequence[Cue], low: int, high: int) -> bool:
    """Whether one of some cues, which are in order, begins between two offsets."""
    first = bisect_left(cues, low, key=lambda cue: cue[0])
    return first < len(cues) and cues[first][0] < high


_WHEN = re.compile(r",? when\b")
_LATER = re.compile(r"\b(?:later|since then|afterwards?)\b")
"""Behind a date: "they met on June 30, but the North later accused": that was on no day told."""
_WRITTEN = re.compile(r"\b((?:19|20)\d\d) (?:[a-z]\w+ )?(?:report|study|survey|poll|book|paper|memoir)")


def _year_of_source(page: Page, report: Report) -> Dating | None:
    """The year that a source names as its own: "a 2015 study"."""
    found = report.source and _WRITTEN.search(page.low, *report.source)
    return Dating(found[1], f"“{found[0]}” is of that year", found[0]) if found else None


def _beyond(page: Page, time: Time, spot: int, cues: Sequence[Cue]) -> bool:
    """Whether another source's cue stands between a time and a report: "The North said last week …, but
    Washington said"."""
    here = bisect_left(cues, spot, key=lambda cue: cue[0])
    ours = cues[here][2] if here < len(cues) else ()
    left, right = min(time.start, spot), max(time.start, spot)
    first = bisect_left(cues, left, key=lambda cue: cue[0])
    for start, _, speakers, _ in cues[first : first + _FEW]:
        if start >= right:
            break
        if start != spot and speakers != ours:
            return True
    if first and time.start < spot and ours != cues[first - 1][2]:
        between = page.flat[cues[first - 1][1] : time.start]
        return len(between) < _BESIDE and not _PAUSE.intersection(between)
    return False


_FEW = 8
_BESIDE = 20
_PAUSE = frozenset(',.;"”')


def _dated_by(page: Page, report: Report) -> list[Span]:
    """The words beside which a date is the report's: cue and source.

    A participle goes with the verb of its source, so only the source counts: "Seoul on
    Wednesday closed the site over the launch of Feb. 7, saying".
    """
    if report.cue and report.source and page.low.endswith("ing", 0, report.cue[1]):
        return [report.source]
    return [span for span in (report.cue, report.source) if span] or [report.segments[0]]


def _distance(time: Time, spans: list[Span]) -> int:
    """How far a time stands from the nearest of some spans."""
    return min(
        0 if start <= time.start < end else min(abs(time.start - end), abs(start - time.end))
        for start, end in spans
    )


_PRESENTED = 12
"""How many letters a title may have that stands before a source: "after President"."""
_AFTER = re.compile(r"\b(?P<number>an?|one|two|three|four|five) days? after\b")
_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}


def _days_after(page: Page, time: Time, report: Report) -> int:
    """How many days before the time a report lies: "on Tuesday, a day after the agency announced"."""
    spot = report.spot
    found = _AFTER.search(page.low, time.end, spot)
    if found is None:
        return 0
    presented = report.source is not None and 0 <= report.source[0] - found.end() <= _PRESENTED
    if not presented and ", " in page.low[found.end() : spot]:  # "a day after they parted, he said"
        return 0
    return _NUMBERS[found["number"]]


def _shifted(edtf: str, days: int) -> str:
    try:
        return (date.fromisoformat(edtf) - timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return edtf


def before_the_sentence(page: Page, report: Report, contents: Spans) -> Dating | None:
    """The day that the sentence before gives: "On Friday, the North thanked … It said …"."""
    number = page.sentence_number(report.spot)
    if number == 0:
        return None
    sentence = page.around(page.sentences[number - 1], page.sentences[number - 1][1])
    times = [
        time
        for time in page.times_in(sentence)
        if time.exact
        and time.edtf
        and outside(time, contents)
        and not _of_something_else(page, time, sentence, sentence[1])
    ]
    if len(times) != 1:
        return None
    words = page.text[times[0].start : times[0].end]
    return Dating(times[0].edtf or "", f"“{words}” in the sentence before, which goes on here", words)


def _between_object_and_verb(page: Page, report: Report) -> list[Time]:
    """ "Called on China on Wednesday to use …", "ordered officials in 2019 to tear down …": the cue's date
    in the content."""
    start, end = report.segments[0]
    if report.cue is None or not 0 <= start - report.cue[1] <= 2:
        return []
    for time in page.times_in((start, min(end, start + 60))):
        before = page.flat[start : time.start].split()
        after = page.low[time.end : time.end + 5]
        if len(before) <= 4 and after.lstrip().startswith(("to ", "for ", "that ")):
            return [time]
        if (not before or before == ["on"]) and page.flat[time.end : time.end + 2] != "'s":
            return [time]
    return []


def _of_its_statement(page: Page, report: Report) -> list[Time]:
    """`dismissed the offer in a statement in August as “a daydream”`: the day of the statement, inside the
    content."""
    start, end = report.segments[0]
    if report.type != "mixed":
        return []
    told = [(time, max(start, time.start - 30)) for time in page.times_in((start, end))]
    return [time for time, low in told if _IN_A_STATEMENT.search(page.low, low, time.start)]


_IN_A_STATEMENT = re.compile(
    r"\bin an? (?:[a-z]+ )?(?:statement|speech|interview|commentary|letter|post) (?:on |last |late )?$"
)


def _of_something_else(page: Page, time: Time, frame: Span, spot: int, report: Report | None = None) -> bool:
    """A date that belongs to something beside the report: "since 2019", an opening "After …," or a far
    "this year"."""
    before = page.low[max(0, time.start - 24) : time.start].split()
    if _WHEN.match(page.low, time.end) and time.end < spot:
        return False  # "until 1973, when it declared"
    if _SEEN.search(page.low, frame[0], time.start) or _in_a_relative_clause(page, time, report):
        return True
    if spot < time.start and page.flat.find(";", spot, time.start) >= 0:
        return True
    if page.low[time.start : time.start + 5] == "since" or (
        before and before[-1] in page.index.words.relators
    ):
        return True
    if not time.exact and time.words.lower().startswith(("this", "that")) and abs(time.start - spot) > 40:
        return True
    if report and _in_a_clause_before(page, time, frame, report):
        return True
    if report and _in_a_comment(page, time, report):
        return True
    if _in_apposition(page, time, report) or (report and _long_past(page, time, frame, report)):
        return True
    opening = page.low[frame[0] : time.start].lstrip('"“ ').split(" ", 1)[0]
    about = opening in _ABOUT or (opening in _ASKED and not time.exact)
    about = about or _IN_ANSWER.match(page.low, frame[0], time.start) is not None
    about = about and page.flat.find(", ", frame[0], time.start) < 0
    return (about or opening in page.index.words.relators) and page.flat.find(", ", time.end, spot) >= 0


def _in_a_comment(page: Page, time: Time, report: Report) -> bool:
    """Whether a date stands in what the writer makes of the words behind them: "said it would wait, a step
    that Seoul took in 2016"."""
    end = report.segments[-1][1]
    behind = report.cue is not None and report.cue[1] <= report.segments[0][0] and end <= time.start
    return behind and _COMMENT.match(page.low, end, time.start) is not None


_COMMENT = re.compile(r"[\"”’]?,[\"”’]? an? (?:[\w-]+ ){1,4}?(?:that|which|who|whom|when|where) [^.;]*\Z")
_SEEN = re.compile(
    r"\b(?:seen|obtained|reviewed|viewed|acquired) (?:[a-z]+ )?by (?!\d)"
    r"(?:[\w.'-]+ ){1,4}(?:(?:on|late|early) ){0,2}$"
)
"""Behind a paper that a medium got on a day: "In a report seen by the Herald on Wednesday, Holm said"."""


def _in_a_relative_clause(page: Page, time: Time, report: Report | None) -> bool:
    """Whether a relative clause between a cue and its content tells the time: "Holm insisted in talks, which
    broke off on May 5, that it waits"; in a sentence before (no `report`), any such clause, and what never
    was: "was to have sailed on Thursday"."""
    if report is None:
        before = page.sentence_around(time.start)[0], time.start
        return bool(_OF_WHAT.search(page.low, *before) or _NEVER_WAS.search(page.low, *before))
    if report.cue is None or not report.cue[1] < time.start < report.segments[0][0]:
        return False
    return _OF_WHAT.search(page.low, report.cue[1], time.start) is not None


_OF_WHAT = re.compile(r", (?:which|who|whose|where) [^,]*$")
_NEVER_WAS = re.compile(r"\b(?:was|were) to have [^,]*$")


def _in_a_clause_before(page: Page, time: Time, frame: Span, report: Report) -> bool:
    """A month or year that stands in a clause of its own, and does not open the sentence: "A paper published
    in February lists 17, and Holm told"."""
    if time.exact or report.source is None or time.end > report.source[0] or time.start - frame[0] < _OPENING:
        return False
    return _CLAUSE_AHEAD.search(page.low, time.end, report.source[0]) is not None


_OPENING = 4
_CLAUSE_AHEAD = re.compile(r", (?:and|but|while) (?:[a-z.-]+ ){0,4}\Z")
_ASKED = frozenset({"asked", "pressed"})
"""With what "Asked about sanctions imposed in 2010, she said" opens; not "Asked on Monday"."""
_IN_ANSWER = re.compile(r"[\"“ ]*in (?:response|reaction|reply|answer|reference|relation) to ")
"""With what "In response to the launch on Sunday, she said" opens."""
_ABOUT = frozenset({"with", "regarding", "concerning", "over", "amid", "given", "unlike"})
"""What opens a phrase on something else: "With regard to the launch of Nov. 21, she said"."""


def _long_past(page: Page, time: Time, frame: Span, report: Report) -> bool:
    """A year of the past beside a verb in the present ("a fire of 2010 for which the North denies
    blame"), or in what a relative clause tells of somebody: "Perry, who in 1994 weighed a raid, said"."""
    year, published = (time.edtf or "")[:4], page.published[0]
    if time.exact or not year or published is None or int(year) >= published.year - 1:
        return False
    if is_present(page, report):
        return True
    who = RELATIVE.search(page.low, frame[0], time.start)
    closed = report.cue is not None and who is not None and who.start() < report.cue[0] < time.start
    return who is not None and not closed  # "Perry, who weighed a raid, wrote in 1994"


_DESCRIBES = re.compile(r" (?:who|which|whose|where) ")
"""Behind a source that follows its verb: "said Han, a defector who fled in 2006"."""
_SPEAKING = re.compile(
    r"speak|address|talk|writ|meet|appear|answer|asked|brief|visit|interview|conference|statement"
)


def _in_apposition(page: Page, time: Time, report: Report | None) -> bool:
    """A date in what is told of the source before it speaks: "Park, sworn in last month, told"."""
    if report is None or report.source is None or report.cue is None:
        return False
    end = report.source[1]
    if report.cue[1] <= report.source[0] and end < time.start and page.flat[end : end + 2] == ", ":
        return _DESCRIBES.search(page.low, end, time.start) is not None
    if not end < time.start < report.cue[0] or page.flat[end : end + 2] != ", ":
        return False
    between = page.low[end + 2 : time.start]
    if _TO_COME.search(between):
        return True  # "Park, who is due to meet them on Saturday, warned"
    if _CLOSED.search(between):  # "Park, the mayor of Paju, on Monday told"
        return False
    if page.low.endswith("ing", 0, report.cue[1]):
        if "," not in page.low[time.end : report.cue[0]]:
            return False  # "Park, who took office last month promising to"
        if _ACTED.search(between):
            return False  # "Park, the mayor of Paju, threatened in 2020 to leave, calling"
    if between.startswith("who visited ") and not time.exact:
        return True  # "Park, who visited Oslo in May, told"
    return len(between.split()) > 1 and _SPEAKING.search(between) is None


_TO_COME = re.compile(r"\b(?:will|due|expected|plans?|scheduled|set|slated|(?:is|are|was|were) to)\b")
_ACTED = re.compile(r", (?!who |which |whose )[a-z]+(?:ed|aid|old|ote) (?:\w+ ){0,2}$")
"""A verb behind what presents a source, on which a participle hangs."""
_CLOSED = re.compile(r", (?:(?:early|earlier|late|later) )?(?:on )?$")

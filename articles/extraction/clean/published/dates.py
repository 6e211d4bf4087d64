"""Dates as pages print them. Everything here is a day with its year, or a day without one; nothing is
inferred.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Literal

from articles.extraction.records import record
from articles.extraction.recurring import recurring

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july",
            "aug august", "sep sept september", "oct october", "nov november", "dec december",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY = rf"(?:{'|'.join(day.removesuffix('day').capitalize() for day in WEEKDAYS)})day"
"""A day of the week in full, with a capital."""

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
)
_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?,?"
"""A day of the week in full or short, with the marks behind it."""
_NO_LETTER = r"(?:(?<![A-Za-z])|(?-i:(?<=[A-Z])(?=[A-Z][a-z])))"
"""Before a month: no letter, or a by-line in capitals that is glued to it, `By EVA HOLM|May 4, 2018`."""
_FORMS = (
    rf"(?P<iso>(?<!\d)(?:19|20)\d\d(?P<sep>[-./]) ?\d{{1,2}}(?P=sep) ?\d{{1,2}}(?!\d))"
    rf"|(?P<korean>(?:19|20)\d\d년\s*\d{{1,2}}월\s*\d{{1,2}}일)"
    rf"|(?P<juche>\bJuche\s?\d{{2,3}}(?:\s?\((?:19|20)\d\d\)(?:[.,]|\s)|[.,])\s?"
    rf"(?:\d{{1,2}}\.\s?\d{{1,2}}(?!\d)|{MONTH} \d{{1,2}}))"
    rf"|(?P<mdy>(?:{_WEEKDAY}\s+)?{_NO_LETTER}{MONTH}\s*\d{{1,2}}(?:st|nd|rd|th)?(?:,\s*|\s+"
    rf"|\.\s+(?=\d{{4}}\s+Juche?\s\d))(?:Juche \d+\s*\(?)?(?:19|20)\d\d(?!\d(?!\d?:\d\d))"
    rf"(?:\s+Juche?\s\d{{2,3}}\b)?)"
    rf"|(?P<dmy>(?:{_WEEKDAY}\s+)?(?<!\d)\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?[\s-]+{MONTH},?[\s-]+(?:19|20)\d\d"
    rf"(?!\d(?!\d? {MONTH})))"
    rf"|(?P<slash>(?<![\d-])\d{{1,2}}(?P<cut>[-/.])\d{{1,2}}(?P=cut)(?:19|20)\d\d(?![\d-]))"
)
_DATE = re.compile(rf"(?=\d|[JFMASONDTW][AUEROPCH])(?:{_FORMS})", re.IGNORECASE)
"""Begins with a look at two signs, a number or the first letters of a month, a weekday or Juche: so it passes
by most places at once."""
YEARLESS = re.compile(
    r"(?:(?:Last )?Updated:? |Posted:? )?"
    rf"{_WEEKDAY}\s+(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH}),?\s+(?:at )?\d{{1,2}}[:.]\d\d\b",
    re.IGNORECASE,
)
"""`Tue Mar 4, 6:12 AM ET`: the line of a portal that prints the day and the hour and no year."""
_NUMBERS = re.compile(r"\d+")
_LETTERS = re.compile(r"[A-Za-z]+")

_TIME = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?"
_ZONE = r"(?:Z|UTC|GMT|KST|JST|EST|EDT|ET|PST|PDT|BST|CET|[+-]\d\d:?\d\d)"
_AROUND = re.compile(
    rf"\b{_WEEKDAY}"
    rf"|(?:T|at\s+|오전\s*|오후\s*)?{_TIME}(?:\s*[ap]\.?m\.?)?(?:\s*\(?{_ZONE}\b\)?)?(?:\s*\([^)]*(?:GMT"
    rf"|UTC)[^)]*\))?"
    rf"|\b\d{{1,2}}\s*[ap]\.?m\.?(?:\s*{_ZONE}\b)?|\b{_ZONE}\b|\bKorea (?:Standard )?Time\b",
    re.IGNORECASE,
)
_LABELS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "captured",
        re.compile(
            r"\b(?:crawled|scraped|fetched|retrieved|archived|accessed|printed|downloaded|collected)\b", re.I
        ),
    ),
    (
        "updated",
        re.compile(r"\b(?:last )?(?:updated|modified|revised|edited)\b(?: (?:on|at))?|수정|최종수정", re.I),
    ),
    (
        "published",
        re.compile(
            r"\b(?:first |originally )?(?:published|posted|released|issued|created|uploaded|filed"
            r"|release date|publication date"
            r"|date published|publish(?:ed)? date|pub(?:lished)? ?date|written|registration date|date"
            r"|dated)\b(?: (?:on|at))?"
            r"|입력|등록일?|작성일?|게시일?|기사입력|송고|승인|발행",
            re.I,
        ),
    ),
)
_EDGES = " \t|,;:·•-–—`*()[]/<>=+"

Role = Literal["published", "updated", "captured", ""]


@record
class Printed:
    """A date printed on a page. `role` is what its label says of it, empty where it has none."""

    day: dt.date
    words: str
    start: int
    end: int
    role: Role = ""


def day(year: int, month: int, number: int) -> dt.date | None:
    """The day, `None` where the calendar has no such day."""
    try:
        return dt.date(year, month, number)
    except ValueError:
        return None


def printed_dates(text: str) -> list[Printed]:
    """All full dates in `text`, in its order."""
    found = []
    for start, end in _about_years(text):
        for match in _DATE.finditer(text, start, end):
            when = _read(match) or _ordered(match, text)
            if when:
                found.append(Printed(when, match.group().strip(), match.start(), match.end()))
    return found


_YEAR = re.compile(r"[12Jj](?:(?<=2)0\d\d|(?<=1)9\d\d|(?<=[Jj])(?i:uche) ?\d)")
"""Begins with a set of characters and not with a choice of patterns: that is many times faster."""
_BEFORE_YEAR, _BEHIND_YEAR = 80, 50
"""How many characters of a date may stand before its year and behind it."""


def _about_years(text: str) -> list[tuple[int, int]]:
    """The stretches of `text` that may hold a full date: those about its year. Most of a text has none."""
    found: list[tuple[int, int]] = []
    for year in _YEAR.finditer(text) if "19" in text or "20" in text or "uche" in text else ():
        goes_on = _goes_on(text, *year.span())
        if not goes_on and not _may_end_a_date(text, year.start()):
            continue
        start, end = max(0, year.start() - _BEFORE_YEAR), year.end() + (_BEHIND_YEAR if goes_on else 1)
        if found and start <= found[-1][1]:
            start, end = found[-1][0], max(end, found.pop()[1])
        found.append((start, end))
    return found


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether a date may go on behind its year: `2018-…`, `2018년`, `Juche 107`, `2010 Juch 99`."""
    behind = text[end : end + 1]
    juche = text[end : end + 8].lstrip().startswith("Juch")
    return text[start] not in "12" or behind in _BEHIND or behind.isdigit() or juche


def _may_end_a_date(text: str, start: int) -> bool:
    """Whether what stands before a year may be the rest of a date: a number, a month, a sign; no "in"."""
    before = text[max(0, start - 30) : start].rstrip(_BETWEEN)
    last = before[-1:]
    if not ("a" <= last <= "z" or "A" <= last <= "Z"):
        return last not in _NO_DATE
    return before[-2:].lower() in _ENDS_DATE


_BEHIND = frozenset("-./년")
_BETWEEN = " ,-\t\n("
_NO_DATE = frozenset("\"'“”‘’;:?!)")
_ENDS_DATE = frozenset(["st", "nd", "rd", "th", *(month[-2:] for month in MONTHS)])


def _read(match: re.Match[str]) -> dt.date | None:
    numbers = [int(number) for number in _NUMBERS.findall(match.group())]
    month = month_of(match.group())
    if match.group("iso") or match.group("korean"):
        return day(*numbers[:3])
    if match.group("juche"):
        # The Juche calendar counts from the year 1912.
        return day(_JUCHE + numbers[0], month or numbers[-2], numbers[-1])
    if match.group("slash"):
        first, second, year = numbers[:3]
        # 16/09/2020 can only be a day and a month; 05/06/2020 could be either: see `either_day`.
        if first > 12 >= second:
            return day(year, second, first)
        return day(year, first, second) if second > 12 or first == second else None
    # A year of the Juche calendar may stand before the year or behind it.
    year = next(number for number in reversed(numbers) if number >= _FIRST_YEAR)
    return day(year, month, numbers[0]) if month else None


def _ordered(match: re.Match[str], text: str) -> dt.date | None:
    """A date whose order is told by what stands behind it: an American time (`06/05/2020 04:22 PM EDT`), or
    the source in the manner of KCNA Watch, which prints the day first (`05/06/2020 | Source: …`).
    """
    if not match.group("slash"):
        return None
    first, second, year = (int(one) for one in _NUMBERS.findall(match.group())[:3])
    if _AMERICAN.search(text, match.end(), match.end() + 20):
        return day(year, first, second)
    return day(year, second, first) if _WATCH.match(text, match.end()) else None


_AMERICAN = re.compile(r"\b(?:E[DS]?T|C[DS]T|P[DS]T)\b")
_WATCH = re.compile(r"\s*\|\s*Source:")
_JUCHE = 1911
_FIRST_YEAR = 1900
_EITHER = re.compile(
    r"(?<![\d/.-])(?P<a>\d{1,2})(?P<sep>[-/.])(?P<b>\d{1,2})(?P=sep)(?P<year>(?:19|20)\d\d)(?!\d)"
)


def either_day(text: str) -> tuple[dt.date, dt.date] | None:
    """The two days, the earlier first, that a date may mean whose order nobody tells: `05/06/2020`; `None`
    where the text has no such date."""
    for match in _EITHER.finditer(text) if "/" in text or "." in text or "-" in text else ():
        a, b, year = int(match["a"]), int(match["b"]), int(match["year"])
        one, other = day(year, a, b), day(year, b, a)
        if one and other and one != other:
            return min(one, other), max(one, other)
    return None


def month_of(text: str) -> int | None:
    """The number of the month that `text` names first; `None` where it names none."""
    return next((MONTHS[word] for word in map(str.lower, _LETTERS.findall(text)) if word in MONTHS), None)


def read_line(text: str) -> tuple[list[Printed], str]:
    """The dates of a line with their roles, and what the line says besides: a by-line, a series, a
    publisher.
    """
    found = [one for one in printed_dates(text) if not _BOUND.search(text, max(0, one.start - 20), one.start)]
    if not found:
        return [], text
    rest: list[str] = []
    dated = []
    done = 0
    for one in found:
        before = text[done : one.start]
        role, before = _label(before)
        dated.append(Printed(one.day, one.words, one.start, one.end, role))
        rest.append(before)
        done = one.end
    rest.append(text[done:])
    left = " ".join(part for part in (_AROUND.sub(" ", part).strip(_EDGES) for part in rest) if part)
    return dated, " ".join(left.split()).strip(_EDGES)


_BOUND = re.compile(r"\b(?:prior to|before|until|after|since|as of|up to|through)\s+$", re.IGNORECASE)
"""Before the day of an archive: "Information released prior to January 20, 2001" dates none of its pages."""


@recurring
def _label(before: str) -> tuple[Role, str]:
    """The role that the last label before a date gives it, and the words before without the label."""
    best: tuple[int, Role, re.Match[str]] | None = None
    for role, pattern in _LABELS:
        for match in pattern.finditer(before):
            if best is None or match.end() > best[0]:
                best = (match.end(), role, match)  # type: ignore[assignment]
    if best is None or len(before) - best[0] > 20:
        return "", before
    match = best[2]
    return best[1], f"{before[: match.start()]} {before[match.end() :]}"

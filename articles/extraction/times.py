"""Words for days in a text ("on Wednesday", "the previous day", "in June") as EDTF, seen from the day of
publication.

A day is given only where a day follows; a month where only a month does; nothing
where the day of publication is too uncertain to count from.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from articles.extraction.values import Span
from articles.extraction.vocabulary import vocabulary

Days = tuple[date | None, date | None]

_WORDS = vocabulary()
_DAY = "|".join(_WORDS.weekdays)
_MONTH = "|".join(sorted(_WORDS.months, key=len, reverse=True))
TIME = re.compile(
    rf"\b(?:"
    rf"(?P<next>next|this coming|the following) (?:{_DAY}|week|month|year)"
    rf"|(?P<lastday>last )?(?P<weekday>{_DAY})(?: (?:morning|afternoon|evening|night))?"
    rf"(?P<lastweek>,? (?:of )?last week)?"
    rf"|(?P<month>{_MONTH})\.?,? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<year>(?:19|20)\d\d))?\b"
    rf"(?! ?[-–]?(?:percent|years))"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month2>{_MONTH})\.?"
    rf"(?:,? (?P<year2>(?:19|20)\d\d))?"
    rf"|(?P<lastmonth>last )(?P<month4>{_MONTH})\b"
    rf"|(?:in|since|during|of|by) (?:early |late |mid-?)?(?P<month3>{_MONTH})\.?"
    rf"(?:,? (?:of )?(?P<year3>(?:19|20)\d\d))?\b"
    rf"|(?P<yesterday>yesterday|the previous day|the day before|a day earlier|a day before|one day earlier)"
    rf"|(?P<today>today|earlier in the day|later in the day|the same day|earlier that day|this "
    rf"morning|tonight)"
    rf"|(?P<unit>(?:earlier |later )?(?:last|this|that|the past|the previous) (?:week(?:end)?|month|year))"
    rf"|(?P<weekend>(?:over|during) (?:the )?(?:last |past )?weekend)"
    rf"|in (?P<year4>(?:19|20)\d\d)\b"
    rf")",
)


_OPENS = re.compile(
    rf"next |this |the |last |{_DAY}|{_MONTH}|\d|in |since |during |of |by |yesterday|a day |one day |today"
    r"|earlier |later |tonight|that |over "
)
"""With what any of these begins; most words are told from it by their first letters."""


class Time(NamedTuple):
    """A time expression; `edtf` is `None` where the day of publication does not allow to count."""

    start: int
    end: int
    edtf: str | None
    exact: bool
    weekday: int | None = None
    words: str = ""


def read_times(flat: str, low: str, hits: tuple[Span, ...], published: Days) -> tuple[Time, ...]:
    """The time expressions of a text (`low` is its lower case), looked for about the words that may tell a
    time."""
    found: list[Time] = []
    done = 0
    for hit in hits:
        for start in _starts(low, hit[0]):
            match = TIME.match(low, start) if start >= done and _OPENS.match(low, start) else None
            if match is None or match.end() < hit[1] or not _capital(flat, match):
                continue
            time = _read(match, published)
            done = match.end()
            if time is not None:
                found.append(time)
            break
    return tuple(found)


def _starts(low: str, at: int) -> list[int]:
    """Where the expression of a word of time may begin: up to three words before it."""
    starts = [at]
    for _ in range(3):
        window = max(0, starts[0] - 20), max(0, starts[0] - 1)
        space = max(low.rfind(" ", *window), low.rfind("\n", *window))
        if space < 0:
            if window[0] == 0 < starts[0]:
                starts.insert(0, 0)
            break
        starts.insert(0, space + 1)
    return starts


_NAMES = ("weekday", "month", "month2", "month3", "month4")


def _capital(flat: str, match: re.Match[str]) -> bool:
    """Whether a day or month is written with a capital: "May" is a month, "may" is not."""
    return all(match[name] is None or flat[match.start(name)].isupper() for name in _NAMES)


def _read(found: re.Match[str], published: Days) -> Time | None:
    if found["next"]:
        return None
    anchor = _anchor(published)
    start, end, words = found.start(), found.end(), found[0]
    if found["weekday"]:
        number = _WORDS.weekdays.index(found["weekday"])
        return Time(start, end, _weekday(number, published, found), True, number, words)
    for month, day, year in (
        ("month", "day", "year"),
        ("day2", "", ""),
        ("month3", "", "year3"),
        ("month4", "", ""),
    ):
        if month == "day2" and found["day2"]:
            return Time(
                start, end, _dated(found["month2"], found["day2"], found["year2"], anchor), True, None, words
            )
        if month != "day2" and found[month]:
            edtf = _dated(found[month], found[day] if day else None, found[year] if year else None, anchor)
            return Time(start, end, edtf, bool(day), None, words)
    if found["year4"]:
        return Time(start, end, found["year4"], False, None, words)
    return Time(start, end, _relative(found, anchor), bool(found["yesterday"] or found["today"]), None, words)


def _anchor(published: Days) -> date | None:
    """The day to count from: the last possible day of publication, if that is known to a few days."""
    first, last = published
    if first is None or last is None or (last - first).days > 7:
        return None
    return last


def _weekday(number: int, published: Days, found: re.Match[str]) -> str | None:
    first, last = published
    if first is None or last is None or (last - first).days > 7:
        return None
    days = {_back_to(number, day, found) for day in (first, last)}
    return days.pop().isoformat() if len(days) == 1 else None


def _back_to(number: int, day: date, found: re.Match[str]) -> date:
    if found["lastweek"]:
        return day - timedelta(days=day.weekday() + 7 - number)
    back = (day.weekday() - number) % 7
    return day - timedelta(days=back or (7 if found["lastday"] else 0))


def _dated(month: str, day: str | None, year: str | None, anchor: date | None) -> str | None:
    number = _WORDS.months[month]
    if year is None:
        if anchor is None:
            return None
        later = (number, int(day or 1)) > (anchor.month, anchor.day)
        year = str(anchor.year - 1 if later else anchor.year)
    if not day:
        return f"{year}-{number:02}"
    try:
        return date(int(year), number, int(day)).isoformat()
    except ValueError:
        return None


def _relative(found: re.Match[str], anchor: date | None) -> str | None:
    if anchor is None:
        return None
    if found["today"]:
        return anchor.isoformat()
    if found["yesterday"]:
        return (anchor - timedelta(days=1)).isoformat()
    words = (found["unit"] or "last weekend").split()
    back = 0 if "this" in words or "that" in words else 1
    if words[-1] == "year":
        return str(anchor.year - back)
    if words[-1] == "month":
        month = anchor.month - back
        return f"{anchor.year - (month < 1)}-{month or 12:02}"
    monday = anchor - timedelta(days=anchor.weekday() + 7 * back)
    first = monday + timedelta(days=5) if words[-1] == "weekend" else monday
    last = monday + timedelta(days=6)
    return f"{first.isoformat()}/{min(last, anchor).isoformat()}" if first <= min(last, anchor) else None

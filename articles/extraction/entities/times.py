"""Words for days in a text ("on Wednesday", "the previous day", "in June") as EDTF, seen from the day of
publication.

How they look is in `time_words`, and what each of them means in `time_meanings`.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from articles.extraction.entities.time_meanings import edtf_of, meaning_alone, meaning_of
from articles.extraction.entities.time_words import DAY_LINE, MIDDLE, OPENS, TIME, Days, Time
from articles.extraction.only import only
from articles.extraction.values import Span


def read_times(flat: str, low: str, hits: tuple[Span, ...], published: Days) -> tuple[Time, ...]:
    """The time expressions of a text (`low` is its lower case), looked for about the words that may tell a
    time."""
    found: list[Time] = []
    done = 0
    if "mid-" in low:  # one word to the scan
        hits = tuple(sorted({*hits, *(middle.span(1) for middle in MIDDLE.finditer(low))}))
    for hit in hits:
        for start in _starts(low, hit[0]):
            match = TIME.match(low, start) if start >= done and OPENS.match(low, start) else None
            if match is None or match.end() < hit[1] or not _capital(flat, match):
                continue
            time = meaning_of(match, found, published)
            done = match.end()
            if time is not None:
                one = _one_day(flat, found[-1], time, published) if found else None
                found[len(found) - bool(one) :] = [one or time]
            break
    return tuple(found)


def _one_day(flat: str, first: Time, second: Time, published: Days) -> Time | None:
    """A day of the week and the date beside it ("Wednesday (March 4)", "Wednesday, March 4") as one time.
    `None` where they are not of the same day."""
    if flat[first.end : second.start] not in (" (", ", "):
        return None
    weekday, told = (second.weekday, first) if first.weekday is None else (first.weekday, second)
    found = TIME.match(told.words)
    if weekday is None or found is None or not (found["day"] or found["day2"]):
        return None
    day = told.edtf or _year_of_weekday(found, weekday, published)
    if day and date.fromisoformat(day).weekday() != weekday:
        return None
    end = second.end + flat.startswith(")", second.end)
    return Time(first.start, end, day, True, None, f"{first.words} {second.words}")


def _year_of_weekday(found: re.Match[str], weekday: int, published: Days) -> str | None:
    """The day that "Tuesday, Jan. 9" is where the year of publication is uncertain: the only one with that
    weekday; `None` where there are several or none."""
    first, last = published
    if first is None or last is None or (last - first).days > _YEARS:
        return None
    month, number = found["month"] or found["month2"], found["day"] or found["day2"]
    days = [edtf_of(month, number, str(year), None) for year in range(first.year - 1, last.year + 1)]
    told = [day for day in days if day and day <= last.isoformat()]
    fitting = [day for day in told if date.fromisoformat(day).weekday() == weekday]
    return only(fitting)


_YEARS = 5 * 366
"""In how many days of publication a weekday tells the year: it comes back after five years or six."""


def filed_day(dateline: str | None, published: Days) -> date | None:
    """The day that a dateline gives ("SEOUL, Dec. 11") shortly before that of publication, from which its
    story counts; `None` for a dateline of the day of publication or without a day."""
    first, last = published
    if dateline is None or first is None or first != last or not any(map(str.isdigit, dateline)):
        return None
    found = TIME.search(dateline.lower())
    if found is None or not found["month"] or not found["day"]:
        return None
    try:
        filed = date.fromisoformat(edtf_of(found["month"], found["day"], found["year"], first) or "")
    except ValueError:
        return None
    return filed if timedelta(0) < first - filed <= _IN_PRINT else None


_IN_PRINT = timedelta(days=3)


def read_day(text: str, published: Days) -> str | None:
    """The day that a line is, and nothing else (`Monday (Aug. 17)`, `Tuesday, June 22, 1999`); `None` for any
    other line."""
    found = DAY_LINE.fullmatch(text.strip())
    if found is None:
        return None
    told = [TIME.match(part.lower()) for part in (found["day"], found["weekday"]) if part]
    days = [
        time.edtf
        for one in told
        if one and (time := meaning_alone(one, published)) and time.exact and time.edtf
    ]
    return days[0] if days else None


def _starts(low: str, at: int) -> list[int]:
    """Where the expression of a word of time may begin: up to four words before it."""
    starts = [at]
    lines = low.find("\n", at - 80 if at > 80 else 0, at) >= 0
    for _ in range(4):
        first, last = (at - 20 if at > 20 else 0), (at - 1 if at else 0)
        space = low.rfind(" ", first, last)
        if lines and (line := low.rfind("\n", first, last)) > space:
            space = line
        if space < 0 and (first > 0 or at == 0):
            break
        at = space + 1
        starts.append(at + low.startswith("(", at))
        if space < 0:
            break
    return starts[::-1]


_NAMES = ("weekday", "month", "month2", "month3", "month4", "month5", "then", "holiday", "holiday2")


def _capital(flat: str, match: re.Match[str]) -> bool:
    """Whether a day or month is written with a capital: "May" is a month, "may" is not."""
    for name, word in zip(_NAMES, match.group(*_NAMES), strict=True):
        if word is not None and not flat[match.start(name)].isupper():
            return False
    return True

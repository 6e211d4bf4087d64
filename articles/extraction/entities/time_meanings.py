"""Which day, month or span a time phrase means, seen from the day of publication and the phrases before it.

A day is given only where a day follows; a month where only a month does; nothing
where the day of publication is too uncertain to count from.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from articles.extraction.edtf import is_day
from articles.extraction.entities.feasts import (
    day_of_month,
    feast_day,
    time_ago,
    turn_of_year,
    year_of_season,
)
from articles.extraction.entities.time_words import WORDS, Days, Time


def meaning_of(found: re.Match[str], told: list[Time], published: Days) -> Time | None:
    """What a match tells, counted from what was told before it where its words say so; `None` where they name
    no time after all."""
    if found["moved"]:
        return _moved(found, told, published)
    if found["running"]:
        return _running(found, told, published)
    time = meaning_alone(found, published)
    if time and found["today"] and found["today"].endswith("in the day"):
        return _in_the_day(time, told)
    if time and found["yesterday"] and "yesterday" not in found["yesterday"]:
        return _the_day_before(time, told, published)
    return _in_its_year(time, told) if time and found["newyear"] else time


def _in_the_day(time: Time, told: list[Time]) -> Time:
    """ "Earlier in the day": on the day told just before it, else that of publication."""
    last = _day_just_told(time, told)
    if last is None:
        return time
    if not _is_of_the_news(last):  # "Jan. 8": told of before the news, if that has a day
        days = (one for one in reversed(told[-_LATELY_TOLD:]) if one.exact and one.edtf)
        last = next(filter(_is_of_the_news, days), last)
    return time._replace(edtf=last.edtf, since=last.edtf or "")


def _day_just_told(time: Time, told: list[Time]) -> Time | None:
    """The time told just before another one that may count from it; `None` where that is not exact, or was
    itself counted back."""
    last = told[-1] if told and time.start - told[-1].end < _SHORTLY else None
    return None if last is None or not last.exact or _BACK.search(last.words) else last


def _is_of_the_news(time: Time) -> bool:
    """Whether a day is told as the news is: by its weekday or as today."""
    return time.weekday is not None or _TODAY.search(time.words) is not None


_SHORTLY = 300
_LATELY_TOLD = 40
"""How many times back the day of the news is looked for."""
_TODAY = re.compile(r"\b(?:today|tonight|this morning)\b")


def _the_day_before(time: Time, told: list[Time], published: Days) -> Time:
    """ "A day earlier", "the previous day": before the day told just before it, else before publication."""
    last, today = _day_just_told(time, told), _anchor(published)
    since = (last and last.edtf) or ""
    if today is None or not is_day(since):
        return time
    day = date.fromisoformat(since)
    if not date.min < day < today:
        return time
    return time._replace(edtf=(day - timedelta(days=1)).isoformat(), since=since)


def _in_its_year(time: Time, told: list[Time]) -> Time:
    """`Raised in January 2020 by Holm, who said in his New Year address`: of the January told before it."""
    last = told[-1] if told and time.start - told[-1].end < _NEAR else None
    if last is None or not last.edtf or last.edtf[5:7] != "01" or last.edtf[:4] not in last.words:
        return time
    return time._replace(edtf=last.edtf[: len("2020-01")])


def _moved(found: re.Match[str], told: list[Time], published: Days) -> Time | None:
    """ "The following month", "a year later", "that May": counted from the month or year told last; `None`
    where none is told near, and for what would lie behind the publication."""
    words, last = found[0], published[1]
    monthly = "month" in words and not found["then"]
    digits = len("2020-01" if monthly else "2020")
    near = [time.edtf for time in told[-_FEW:] if found.start() - time.end < _NEAR and time.edtf]
    anchor = next((edtf for edtf in reversed(near) if len(edtf) >= digits), None)
    if anchor is None or last is None:
        return None
    steps = 0 if "that" in words or "same" in words else 1
    if found["some"]:
        steps = _number(found["some"])
    months = int(anchor[:4]) * 12 + (int(anchor[5:7]) - 1 if monthly else 0) + steps * (1 if monthly else 12)
    edtf = f"{months // 12}-{months % 12 + 1:02}" if monthly else str(months // 12)
    if found["then"]:
        edtf = f"{anchor[:4]}-{WORDS.months[found['then']]:02}"
    if edtf > last.isoformat()[: len(edtf)]:
        return None
    return Time(found.start(), found.end(), edtf, False, None, words, anchor)


def _running(found: re.Match[str], told: list[Time], published: Days) -> Time | None:
    """ "The same day", "two days later": counted from the day told last, and nothing where none is; "five
    days ago" from the day of publication."""
    words, today = found[0], _anchor(published)
    near = [time for time in told[-_FEW:] if found.start() - time.end < _NEAR and time.edtf]
    days = [time.edtf for time in near if time.exact and is_day(time.edtf)]
    told_of = [time.edtf or "" for time in near if time.edtf in days and _BACK.search(time.words) is None]
    days = told_of or days
    ago = found["way"] == "ago"
    anchor = today if ago or not days else date.fromisoformat(days[-1])
    if anchor is None or not (ago or days):
        return None
    number = _number(found["count"])
    if "same" in words or "that" in words:
        number = 0
    weeks = (found["of"] or "").startswith("week")
    back = found["way"] in ("ago", "earlier", "before")
    try:
        day = anchor + timedelta(days=number * (7 if weeks else 1) * (-1 if back else 1))
    except OverflowError:
        return None
    if today and day > today:
        return None
    edtf = day.isoformat()[:7] if weeks else day.isoformat()
    since = "" if ago or not days else days[-1]
    return Time(found.start(), found.end(), edtf, not weeks, None, words, since)


_BACK = re.compile(r"\b(?:earlier|before|ago)\b")


def _number(word: str | None) -> int:
    """A number in figures or words; 1 for `a` and for none."""
    return int(word) if word and word.isdigit() else WORDS.numbers.get(word or "", 1)


_FEW = 4
_NEAR = 600


def meaning_alone(found: re.Match[str], published: Days) -> Time | None:
    """What a match tells by its own words; `None` for what is still to come."""
    anchor = _anchor(published)
    if found["next"] or _is_to_come(found, anchor):
        return None
    start, end, words = found.start(), found.end(), found[0]
    if found["holiday"] or found["holiday2"] or found["nth"] or found["season"] or found["ago"]:
        exact = not (found["season"] or found["ago"])
        return Time(start, end, _without_month(found, anchor), exact, None, words)
    if found["weekday"]:
        number = WORDS.weekdays.index(found["weekday"])
        return Time(start, end, _weekday(number, published, found), True, number, words)
    for month, day, year in (
        ("month", "day", "year"),
        ("day2", "", ""),
        ("month3", "", "year3"),
        ("month4", "", ""),
        ("month5", "", "year5"),
    ):
        if month == "day2" and found["day2"]:
            edtf = _within(found["month2"], found["day2"], found["year2"], published)
            return Time(start, end, edtf, True, None, words)
        if month != "day2" and found[month]:
            edtf = _within(
                found[month], found[day] if day else None, found[year] if year else None, published
            )
            return Time(start, end, edtf, bool(day), None, words)
    if found["year4"] or found["year6"] or found["year7"]:
        return Time(start, end, found["year4"] or found["year6"] or found["year7"], False, None, words)
    if found["edge"] or found["yearend"]:
        return Time(start, end, turn_of_year(found["edge"], found["edgeyear"], anchor), False, None, words)
    if found["newyear"]:  # "in his New Year address"
        return Time(start, end, f"{anchor.year}-01" if anchor else None, False, None, words)
    return Time(start, end, _relative(found, anchor), bool(found["yesterday"] or found["today"]), None, words)


def _without_month(found: re.Match[str], anchor: date | None) -> str | None:
    """ "On the 15th", "last autumn", "his Liberation Day address"."""
    holiday = found["holiday"] or found["holiday2"]
    if holiday:
        return feast_day(WORDS.holidays[holiday], found["year8"], anchor, last_year=bool(found["lastyear"]))
    if anchor is None:
        return None
    if found["ago"]:
        return time_ago(_number(found["ago"]), found["agoof"], anchor)
    if found["season"]:
        return year_of_season(found["season"], last=found["lastseason"] == "last ", anchor=anchor)
    return day_of_month(int(found["nth"]), last_month="last" in (found["nthof"] or ""), anchor=anchor)


def _is_to_come(found: re.Match[str], anchor: date | None) -> bool:
    """Whether a day without a year lies in the weeks after publication: "the dates on offer, February 17 to
    22"; a paper would tell the year of a day so long past."""
    month, day = found["month"] or found["month2"], found["day"] or found["day2"]
    if anchor is None or not (month and day) or found["year"] or found["year2"]:
        return False
    try:
        ahead = date(anchor.year, WORDS.months[month], int(day)) - anchor
    except ValueError:
        return False
    return timedelta(0) < ahead <= _WEEKS_AHEAD


_WEEKS_AHEAD = timedelta(days=75)


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


def _within(month: str, day: str | None, year: str | None, published: Days) -> str | None:
    """A day or month in the year that the days of publication allow: "Oct. 5" on a page of November 2019."""
    first, last = published
    anchor = _anchor(published)
    if (
        anchor is not None
        or year is not None
        or first is None
        or last is None
        or (last - first).days > _A_YEAR
    ):
        return edtf_of(month, day, year, anchor)
    earliest = edtf_of(month, day, None, first)
    return earliest if earliest == edtf_of(month, day, None, last) else None


_A_YEAR = 366


def edtf_of(month: str, day: str | None, year: str | None, anchor: date | None) -> str | None:
    """A month, or a day of it, as EDTF; without a year the last one up to `anchor`, the day of publication.

    `None` where there is no such day, or a year is needed and nothing tells it.
    """
    number = WORDS.months[month]
    if year and not year.isdigit():  # "in June last year"
        if anchor is None:
            return None
        year = str(anchor.year - 1)
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
    """What words tell that count from the day of publication: `today`, `last week`; `None` where it is not
    known."""
    if anchor is None:
        return None
    if found["today"]:
        return anchor.isoformat()
    if found["yesterday"]:
        back = 2 if found["yesterday"].endswith("before yesterday") else 1
        return (anchor - timedelta(days=back)).isoformat()
    words = (found["unit"] or "last weekend").split()
    back = 0 if {"this", "that", "earlier"} & set(words[:2]) and "last" not in words else 1
    if words[-1] == "year":
        return str(anchor.year - back)
    if words[-1] == "month":
        month = anchor.month - back
        return f"{anchor.year - (month < 1)}-{month or 12:02}"
    monday = anchor - timedelta(days=anchor.weekday() + 7 * back)
    first = monday + timedelta(days=5) if words[-1] == "weekend" else monday
    last = min(monday + timedelta(days=6), anchor)
    weekdays = min(first + timedelta(days=4), last) if words[-1] == "week" and back else last
    if words[-1] == "week" and (first.year, first.month) == (weekdays.year, weekdays.month):
        return f"{first.year}-{first.month:02}"  # which day a week begins with, and which is "last", differ
    return f"{first.isoformat()}/{last.isoformat()}" if first <= last else None

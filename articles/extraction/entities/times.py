"""Words for days in a text ("on Wednesday", "the previous day", "in June") as EDTF, seen from the day of
publication.

A day is given only where a day follows; a month where only a month does; nothing
where the day of publication is too uncertain to count from.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from articles.extraction.entities.feasts import ago, day_of_month, feast, turn_of_year, year_of_season
from articles.extraction.text.days import NTH_AS_A_DAY
from articles.extraction.text.vocabulary import vocabulary
from articles.extraction.values import Span

Days = tuple[date | None, date | None]

_WORDS = vocabulary()
_DAY = "|".join(_WORDS.weekdays)
_MONTH = "|".join(sorted(_WORDS.months, key=len, reverse=True))
_NUMBERS = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
_COUNT = r"\d{1,2}|" + "|".join(_NUMBERS)
_OCCASION = (
    r"(?:[a-z]+ )?(?:summit|meeting|talks|speech|address|interview|statement|report|study|book|editorial"
    r"|essay|hearing|visit|trip|letter|(?:news |press )?conference|briefing|declaration|agreement|accord"
    r"|communiqu|deal|pact|paper|ruling|survey|poll|article|column|commentary|post|congress|session|memoir|message)"
)
"""What a month or year before it dates: "at their April summit", "in a 2015 book"."""
_YEAR_BEFORE = r"(?:of )?last year(?!'s)"
_HOLIDAY = "|".join(_WORDS.holidays)
_SEASON = "|".join(_WORDS.seasons)
TIME = re.compile(
    rf"\b(?:"
    rf"(?:(?P<year8>(?:19|20)\d\d) |(?P<lastyear>last year's )|this year's )?"
    rf"(?P<holiday>{_HOLIDAY})(?:'s)? (?:\w+ )?(?={_OCCASION})"
    rf"|on (?P<holiday2>{_HOLIDAY})\b"
    rf"|on the (?P<nth>\d{{1,2}})(?:st|nd|rd|th)\b(?P<nthof> of (?:this|last) month)?"
    rf"{NTH_AS_A_DAY}"
    rf"|(?P<ago>an?|one|{_COUNT}) (?P<agoof>months?|years?) ago"
    r"|at the (?P<edge>end|close|start|beginning|turn) of (?P<edgeyear>(?:19|20)\d\d|last year)\b"
    rf"|(?:at|in|during) (?:an?|the|its|his|her|their|last year's) (?P<yearend>year-end)(?= {_OCCASION})"
    rf"|(?P<lastseason>last |this (?:past )?)(?P<season>{_SEASON})\b"
    rf"|"
    rf"(?P<next>(?:next|this coming) (?:{_DAY}|week|month|year)|the following (?:{_DAY}|week))"
    rf"|(?P<lastday>last )?(?P<weekday>{_DAY})(?: (?:morning|afternoon|evening|night))?"
    rf"(?P<lastweek>,? (?:of )?last week)?"
    rf"|(?P<month>{_MONTH})\.?,? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
    rf"(?:,? (?P<year>(?:19|20)\d\d|{_YEAR_BEFORE}))?\b"
    rf"(?! ?[-–]?(?:percent|years))"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month2>{_MONTH})\.?"
    rf"(?:,? (?P<year2>(?:19|20)\d\d|{_YEAR_BEFORE}))?"
    rf"|(?P<lastmonth>last )(?P<month4>{_MONTH})\b"
    rf"|(?:in|since|during|of|by|as) (?:early |late |mid-?)?(?P<month3>{_MONTH})\b(?!\.? \d\d?\b)\.?"
    rf"(?:,? (?:of )?(?P<year3>(?:19|20)\d\d|{_YEAR_BEFORE}))?\b"
    rf"|(?P<moved>(?:in |during |later )?(?:(?:the following|that(?: same)?|the same) (?:month|year)"
    rf"|that (?P<then>{_MONTH})|(?P<some>an?|one|{_COUNT}) (?:month|year)s? later))\b"
    rf"|(?P<running>(?:(?:later|earlier) )?(?:on )?(?:the same|that(?: same)?) day"
    rf"|(?:the|on the) (?:next|following) day|(?:a|one) day later"
    rf"|(?P<count>{_COUNT}|a(?= week)|one(?= week)) (?P<of>days?|weeks?)"
    rf" (?P<way>later|earlier|ago|before(?=[,.;])))"
    rf"|(?P<yesterday>the day before yesterday|yesterday|the previous day|the day before|a day earlier"
    rf"|a day before|one day earlier)"
    rf"|(?P<today>today|earlier in the day|later in the day|this morning|tonight)"
    rf"|(?P<unit>(?:earlier |later )?"
    rf"(?:(?:last|this|the past|the previous) (?:week(?:end)?|month|year)|that week(?:end)?"
    rf"|earlier in the (?:week|month|year)))"
    rf"|(?P<weekend>(?:over|during|at) (?:the )?(?:last |past )?weekend)"
    rf"|(?:at|in|during) (?:an?|the|his|her|its|their) (?:(?P<year6>(?:19|20)\d\d)"
    rf"|(?P<month5>{_MONTH})(?: (?P<year5>(?:19|20)\d\d))?) (?={_OCCASION})"
    rf"|(?P<newyear>new year(?:'s)? (?:day )?)(?!press |news )(?={_OCCASION})"
    rf"|in (?:early |late |mid-?|the (?:spring|summer|fall|autumn|winter) of )?(?P<year4>(?:19|20)\d\d)\b"
    rf"|(?:until|since) (?P<year7>(?:19|20)\d\d)(?=, when )"
    rf")",
)


_OPENS = re.compile(
    rf"at |new year|{_HOLIDAY}|next |this |the |last |{_DAY}|{_MONTH}|\d|in |since |during |of |by |as "
    r"|until |yesterday"
    rf"|a (?:day|week|month|year) |one day |today|earlier |later |tonight|that |over "
    rf"|on (?:the|that|{_HOLIDAY})"
    r"|one |two |three |four |five |six |seven |eight |nine |ten "
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
    since: str = ""
    """The day it is counted from, where that is one told before and not the day of publication."""


def read_times(flat: str, low: str, hits: tuple[Span, ...], published: Days) -> tuple[Time, ...]:
    """The time expressions of a text (`low` is its lower case), looked for about the words that may tell a
    time."""
    found: list[Time] = []
    done = 0
    if "mid-" in low:  # one word to the scan
        hits = tuple(sorted({*hits, *(middle.span(1) for middle in _MIDDLE.finditer(low))}))
    for hit in hits:
        for start in _starts(low, hit[0]):
            match = TIME.match(low, start) if start >= done and _OPENS.match(low, start) else None
            if match is None or match.end() < hit[1] or not _capital(flat, match):
                continue
            time = _later(match, found, published)
            done = match.end()
            if time is not None:
                one = _one_day(flat, found[-1], time, published) if found else None
                found[len(found) - bool(one) :] = [one or time]
            break
    return tuple(found)


_MIDDLE = re.compile(rf"\bmid-({_MONTH}|(?:19|20)\d\d)\b")


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
    days = [_dated(month, number, str(year), None) for year in range(first.year - 1, last.year + 1)]
    told = [day for day in days if day and day <= last.isoformat()]
    fitting = [day for day in told if date.fromisoformat(day).weekday() == weekday]
    return fitting[0] if len(fitting) == 1 else None


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
        filed = date.fromisoformat(_dated(found["month"], found["day"], found["year"], first) or "")
    except ValueError:
        return None
    return filed if timedelta(0) < first - filed <= _IN_PRINT else None


_IN_PRINT = timedelta(days=3)


def read_day(text: str, published: Days) -> str | None:
    """The day that a line is, and nothing else (`Monday (Aug. 17)`, `Tuesday, June 22, 1999`); `None` for any
    other line."""
    found = _DAY_LINE.fullmatch(text.strip())
    if found is None:
        return None
    told = [TIME.match(part.lower()) for part in (found["day"], found["weekday"]) if part]
    days = [time.edtf for one in told if one and (time := _read(one, published)) and time.exact and time.edtf]
    return days[0] if days else None


_DAY_LINE = re.compile(
    rf"(?i:(?P<weekday>{_DAY})?[,:]?\s*\(?(?P<day>(?:{_MONTH})\.? \d{{1,2}}(?:,? (?:19|20)\d\d)?"
    rf"|\d{{1,2}} (?:{_MONTH})\.?(?: (?:19|20)\d\d)?)?\)?:?)"
)


def _later(found: re.Match[str], told: list[Time], published: Days) -> Time | None:
    """What a match tells, counted from what was told before it where its words say so."""
    if found["moved"]:
        return _moved(found, told, published)
    if found["running"]:
        return _running(found, told, published)
    time = _read(found, published)
    if time and found["today"] and found["today"].endswith("in the day"):
        return _in_the_day(time, told)
    return _in_its_year(time, told) if time and found["newyear"] else time


def _in_the_day(time: Time, told: list[Time]) -> Time:
    """ "Earlier in the day": on the day told just before it, else that of publication."""
    last = told[-1] if told and time.start - told[-1].end < _SHORTLY else None
    if last is None or not last.exact or _BACK.search(last.words):
        return time
    return time._replace(edtf=last.edtf, since=last.edtf or "")


_SHORTLY = 300


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
        edtf = f"{anchor[:4]}-{_WORDS.months[found['then']]:02}"
    if edtf > last.isoformat()[: len(edtf)]:
        return None
    return Time(found.start(), found.end(), edtf, False, None, words, anchor)


def _running(found: re.Match[str], told: list[Time], published: Days) -> Time | None:
    """ "The same day", "two days later": counted from the day told last, and nothing where none is; "five
    days ago" from the day of publication."""
    words, today = found[0], _anchor(published)
    near = [time for time in told[-_FEW:] if found.start() - time.end < _NEAR and time.edtf]
    days = [time.edtf or "" for time in near if time.exact and len(time.edtf or "") == _A_DAY]
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
    return int(word) if word and word.isdigit() else _NUMBERS.get(word or "", 1)


_FEW = 4
_NEAR = 600
_A_DAY = 10


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


def _read(found: re.Match[str], published: Days) -> Time | None:
    anchor = _anchor(published)
    if found["next"] or _is_to_come(found, anchor):
        return None
    start, end, words = found.start(), found.end(), found[0]
    if found["holiday"] or found["holiday2"] or found["nth"] or found["season"] or found["ago"]:
        exact = not (found["season"] or found["ago"])
        return Time(start, end, _without_month(found, anchor), exact, None, words)
    if found["weekday"]:
        number = _WORDS.weekdays.index(found["weekday"])
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
        return feast(_WORDS.holidays[holiday], found["year8"], anchor, last_year=bool(found["lastyear"]))
    if anchor is None:
        return None
    if found["ago"]:
        return ago(_number(found["ago"]), found["agoof"], anchor)
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
        ahead = date(anchor.year, _WORDS.months[month], int(day)) - anchor
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
        return _dated(month, day, year, anchor)
    earliest = _dated(month, day, None, first)
    return earliest if earliest == _dated(month, day, None, last) else None


_A_YEAR = 366


def _dated(month: str, day: str | None, year: str | None, anchor: date | None) -> str | None:
    number = _WORDS.months[month]
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

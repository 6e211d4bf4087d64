"""Uncertain dates (EDTF, ISO 8601-2:2019): validity, bounds and words, derived in this one place.

The `edtf` package parses whatever is not a plain day, month, year or interval of
these. Plain forms, which are nearly all of the archive's, are read here because
the package's grammar takes some ten milliseconds a date.
"""

from __future__ import annotations

import calendar
import math
import re
from datetime import date
from functools import lru_cache
from typing import Any, TypeGuard

from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException

_PLAIN = re.compile(r"(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d\d))?)?(?P<mark>[~?%]?)")
_MARKS = {"~": "about", "?": "perhaps", "%": "perhaps about"}


class InvalidDate(ValueError):
    """Not an EDTF date. The message names the value and shows the forms that are understood."""

    def __init__(self, value: str) -> None:
        super().__init__(
            f"“{value}” is not an EDTF date. Write 2020-09-16, 2020-09, 2020, an interval such as "
            "2021-01-20/2022-05-09, and ~ behind what is only approximate (2021-08-26~)."
        )


@lru_cache(maxsize=20_000)
def bounds(edtf: str) -> tuple[date | None, date | None]:
    """The earliest and the latest day that an EDTF string may mean.

    `None` on either side: open or unknown on that side. Marks of approximation
    (`~`, `?`, `%`) do not widen the bounds, because nothing says by how much; they
    are kept in the string and shown in words. Raises `InvalidDate`.
    """
    start, slash, end = edtf.partition("/")
    if not slash:
        plain = _plain_bounds(start)
        return plain if plain else _parsed_bounds(edtf)
    first, last = _side(start), _side(end)
    if first is None or last is None:
        return _parsed_bounds(edtf)
    earliest, latest = first[0], last[1]
    if earliest and latest and earliest > latest:
        raise InvalidDate(edtf)
    return earliest, latest


def is_day(edtf: str | None) -> TypeGuard[str]:
    """Whether a valid string is one plain day: `2020-01-31`; not `2020-01`, `2020-01-31~`,
    `2020-01-30/2020-01-31`."""
    return edtf is not None and len(edtf) == _A_DAY


_A_DAY = len("2020-01-01")


def is_valid(edtf: str) -> bool:
    """Whether `bounds` can read the string."""
    try:
        bounds(edtf)
    except InvalidDate:
        return False
    return True


def is_uncertain(edtf: str) -> bool:
    """Whether more than one day is possible, or the date is marked approximate or uncertain."""
    earliest, latest = bounds(edtf)
    return earliest is None or earliest != latest or edtf[-1:] in _MARKS


@lru_cache(maxsize=20_000)
def in_words(edtf: str) -> str:
    """The date as English words, as uncertain as it is: “about 26 August 2021”, “between 20 January 2021 and
    9 May 2022”, “September 2018”, “28 May 2024 or later”. A form without words of its own stays as it is."""
    start, slash, end = edtf.partition("/")
    if not slash:
        return _words(start)
    if start in ("", ".."):
        return f"{_words(end)} or earlier"
    if end in ("", ".."):
        return f"{_words(start)} or later"
    return f"between {_words(start)} and {_words(end)}"


def _plain_bounds(value: str) -> tuple[date, date] | None:
    """First and last day of a plain year, month or day, by far the most of what is asked; `None` for any
    other form."""
    match = _PLAIN.fullmatch(value)
    if not match or match["year"] == "0000":
        return None
    year, month, day = int(match["year"]), int(match["month"] or 0), int(match["day"] or 0)
    try:
        if match["day"]:
            exact = date(year, month, day)
            return exact, exact
        if month:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        return date(year, 1, 1), date(year, 12, 31)
    except ValueError:
        raise InvalidDate(value) from None


def _side(value: str) -> tuple[date | None, date | None] | None:
    return (None, None) if value in ("", "..") else _plain_bounds(value)


def _parsed_bounds(edtf: str) -> tuple[date | None, date | None]:
    """First and last day as the package for EDTF reads them; `None` for an open end."""
    try:
        parsed = parse_edtf(edtf)
        return _day(parsed.lower_strict()), _day(parsed.upper_strict())
    except (EDTFParseException, ValueError, TypeError, AttributeError, OverflowError, IndexError, KeyError):
        raise InvalidDate(edtf) from None


def _day(value: Any) -> date | None:
    """A bound as the package gives it: a struct_time, or minus or plus infinity for an open end."""
    if isinstance(value, float) and math.isinf(value):
        return None
    if value.tm_year < date.min.year or value.tm_year > date.max.year:
        return None
    return date(value.tm_year, value.tm_mon, value.tm_mday)


def _words(value: str) -> str:
    """A plain date in words, with `about` and the like; other forms as they are."""
    match = _PLAIN.fullmatch(value)
    if not match:
        return value
    words = match["year"]
    if match["month"]:
        words = f"{calendar.month_name[int(match['month'])]} {words}"
    if match["day"]:
        words = f"{int(match['day'])} {words}"
    return f"{_MARKS[match['mark']]} {words}" if match["mark"] else words

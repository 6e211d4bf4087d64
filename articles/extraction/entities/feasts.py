"""Days and times of the year without a month: "on the 15th", "last autumn", "his Liberation Day address"."""

from __future__ import annotations

from datetime import date, timedelta

_ENDS = {"spring": 5, "summer": 8, "fall": 11, "autumn": 11}
"""The last month of a season; winter has two years."""


def day_of_month(day: int, *, last_month: bool, anchor: date) -> str | None:
    """ "On the 15th": the last day with that number, today included; `None` where a month lacks it."""
    first = anchor.replace(day=1)
    if last_month or day > anchor.day:
        first = (first - timedelta(days=1)).replace(day=1)
    try:
        return first.replace(day=day).isoformat()
    except ValueError:
        return None


def year_of_season(season: str, *, last: bool, anchor: date) -> str | None:
    """ "Last autumn", "this spring": the year, or two where the words may mean either; `None` for what is to
    come."""
    end = _ENDS.get(season)
    if end is None:  # a winter has two years
        return f"{anchor.year - 1}/{anchor.year}"
    if not last:
        return str(anchor.year) if anchor.month > end - 3 else None
    return str(anchor.year - 1) if anchor.month <= end else f"{anchor.year - 1}/{anchor.year}"


def time_ago(number: int, unit: str, anchor: date) -> str | None:
    """ "Two years ago": the year; "three months ago": the month; `None` before all years."""
    months = anchor.year * 12 + anchor.month - 1 - number * (12 if unit.startswith("year") else 1)
    if months < 12:
        return None
    year = f"{months // 12:04}"
    return year if unit.startswith("year") else f"{year}-{months % 12 + 1:02}"


def feast_day(day: tuple[int, int], year: str | None, anchor: date | None, *, last_year: bool) -> str | None:
    """A day that is called by a name, in the year told or else the last one; `None` without a year to count
    from."""
    month, number = day
    if year is None:
        if anchor is None:
            return None
        gone = (month, number) <= (anchor.month, anchor.day)
        year = str(anchor.year - (1 if last_year or not gone else 0))
    return f"{year}-{month:02}-{number:02}"


def turn_of_year(edge: str | None, year: str | None, anchor: date | None) -> str | None:
    """ "At the end of 2023": December of the year; "at its year-end meeting" (`edge` is `None`): the last
    December that has begun; "at the start of last year": January. `None` without a year to count from."""
    if edge is None or year == "last year":
        if anchor is None:
            return None
        year = str(anchor.year if edge is None and anchor.month == _DECEMBER else anchor.year - 1)
    return f"{year}-{'01' if edge in _STARTS else '12'}"


_DECEMBER = 12
_STARTS = frozenset({"start", "beginning", "turn"})

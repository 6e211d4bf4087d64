"""The entries of a chronology: each paragraph opens with its date, and what it reports was said then.

| kind | entry |
| --- | --- |
| day | `June 15, 2000: Both sides announce …`, `15 June 2000 – …` |
| month, year | `October 2002 - Oslo says …`, `2005: The guild says …` |
| without its year | `Feb. 7: …` behind an entry of January 2016 |
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from articles.extraction.entities.page import Page
from articles.extraction.records import record
from articles.extraction.values import Dating, Heading, Report

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_ENTRY = re.compile(
    r"(?:[-–—•*] ?)?(?:"
    rf"(?:(?P<month>{_MONTH})(?: (?P<day>\d{{1,2}}))?|(?P<first>\d{{1,2}}) (?P<of>{_MONTH}))"
    r"(?:,? (?P<year>(?:19|20)\d\d))?|(?P<alone>(?:19|20)\d\d))"
    r" ?(?::|--?|[–—]) (?=\S)"
)
_OPENS = frozenset("JFMASOND123-–—•*")
"""With what an entry begins."""
_LEAST = 2


@record
class _Entry:
    """What an entry opens with; 0 for what it does not give."""

    start: int
    year: int
    month: int
    day: int
    words: str


def read_entries(page: Page, headings: Sequence[Heading] = ()) -> dict[int, Dating]:
    """The date of each entry by where its paragraph begins; nothing where fewer than two are. A year that
    stands as a heading is that of the entries below it."""
    years = [(one.before, int(one.text)) for one in headings if _YEAR.fullmatch(one.text)]
    flat, starts = page.flat, page.paragraph_starts
    opening = [at for at in starts if flat[at : at + 1] in _OPENS]
    found = [match for at in opening if (match := _ENTRY.match(flat, at))] if len(opening) >= _LEAST else []
    if len(found) < _LEAST:
        return {}
    entries = [_entry(page, match, years) for match in found]
    entries = entries[::-1] if _falls(entries) else entries
    last = page.published[1]
    exact = last is not None and page.published[0] == last
    latest = last.isoformat() if last else "9999"
    dated: list[tuple[_Entry, str | None]] = []
    for back in range(_MOST_YEARS if exact else 1):
        dated = _chain(entries, last.year - back if last and exact else 0)
        if not any(edtf and edtf > latest[: len(edtf)] for _, edtf in dated):
            break
    return {
        one.start: Dating(edtf, f"“{one.words}”, with which the entry opens", one.words)
        for one, edtf in dated
        if edtf and edtf <= latest[: len(edtf)]
    }


_YEAR = re.compile(r"(?:19|20)\d\d")
_MOST_YEARS = 3
"""Over how many years at most entries without a year may run."""


def _entry(page: Page, match: re.Match[str], years: list[tuple[int, int]]) -> _Entry:
    name, number = match["month"] or match["of"], match["day"] or match["first"]
    here = page.paragraph_number(match.start()) - 1
    above = [year for before, year in years if before <= here]
    told = match["year"] or match["alone"]
    year = int(told) if told else above[-1] if above else 0
    month = _MONTHS.index(name[:3].lower()) + 1 if name else 0
    words = match[0].rstrip(" :-–—").lstrip("-–—•* ")
    return _Entry(match.start(), year, month, int(number or 0), words)


def _falls(entries: list[_Entry]) -> bool:
    """Whether the latest entry stands first."""
    pairs = [(one, other) for one, other in pairwise(entries) if one.month and other.month]
    days = [
        ((one.year, one.month, one.day), (other.year, other.month, other.day))
        for one, other in pairs
        if bool(one.year) == bool(other.year)
    ]
    return sum(one > other for one, other in days) > sum(one < other for one, other in days)


def _chain(entries: list[_Entry], year: int) -> list[tuple[_Entry, str | None]]:
    """The dates of entries in their order, of which the first has a year if it gives none; 0 for no year."""
    dated: list[tuple[_Entry, str | None]] = []
    month = 0
    for one in entries:
        if one.year:
            year = one.year
        elif year and one.month < month:
            year += 1
        month = one.month
        dated.append((one, _edtf(year, one.month, one.day) if one.year or one.day else None))
    return dated


def _edtf(year: int, month: int, day: int) -> str | None:
    if not year:
        return None
    if not month:
        return str(year)
    try:
        return date(year, month, day).isoformat() if day else f"{year}-{month:02}"
    except ValueError:
        return None


def of_its_entry(page: Page, entries: dict[int, Dating], report: Report) -> Dating | None:
    """The date of the entry in which something is reported."""
    if not entries or report.within is not None:
        return None
    return entries.get(page.paragraph(report.segments[0][0])[0])

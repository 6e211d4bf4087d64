"""Other words for the name of an event: "the Oct. 4 declaration", "the 4 October declaration", "the 2018
military pact", "the Kim-Trump summit"."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

from articles.extraction.text.vocabulary import vocabulary

_MONTHS = {name.capitalize(): number for name, number in vocabulary().months.items()}
_DAY = re.compile(rf"\b({'|'.join(filter(None, calendar.month_name))}) (\d{{1,2}})\b")
_TWO = re.compile(r"\b([A-Z][a-z]+)-([A-Z][a-z]+)(?= (?:summit|meeting|talks)\b)")
_NOUNS = ("agreement", "accord", "pact", "deal")
_NOUN = re.compile(rf"\b(?:{'|'.join(_NOUNS)})\Z", re.IGNORECASE)


def names_of_event(name: str, kind: str) -> Iterator[str]:
    """A name, and other ways of writing the day in it and the two who meet; for an agreement with its noun's
    other words."""
    turned = _TWO.sub(r"\2-\1", name)
    for written in (name, turned, *_with_its_day_otherwise(name)):
        yield written
        noun = _NOUN.search(written) if kind == "agreement" else None
        for other in _NOUNS if noun else ():
            yield f"{_NOUN.sub('', written)}{other}"


def _with_its_day_otherwise(name: str) -> Iterator[str]:
    day = _DAY.search(name)
    if day is None:
        return
    yield f"{name[: day.start()]}{day[2]} {day[1]}{name[day.end() :]}"
    for month, number in _MONTHS.items():
        if month != day[1] and number == _MONTHS[day[1]]:
            yield f"{name[: day.start()]}{month}. {day[2]}{name[day.end() :]}"

"""How a text writes days, months, seasons and spans of time, as patterns; and what is kept of each."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from articles.extraction.text.days import NTH_AS_A_DAY
from articles.extraction.text.vocabulary import vocabulary

Days = tuple[date | None, date | None]

WORDS = vocabulary()
"""Names of days, months, seasons and holidays, and numbers."""
_DAY = "|".join(WORDS.weekdays)
_MONTH = "|".join(sorted(WORDS.months, key=len, reverse=True))
_COUNT = r"\d{1,2}|" + "|".join(WORDS.numbers)
_OCCASION = (
    r"(?:[a-z]+ )?(?:summit|meeting|talks|speech|address|interview|statement|report|study|book|editorial"
    r"|essay|hearing|visit|trip|letter|(?:news |press )?conference|briefing|declaration|agreement|accord"
    r"|communiqu|deal|pact|paper|ruling|survey|poll|article|column|commentary|post|congress|session|memoir|message)"
)
"""What a month or year before it dates: "at their April summit", "in a 2015 book"."""
_YEAR_BEFORE = r"(?:of )?last year(?!'s)"
_HOLIDAY = "|".join(WORDS.holidays)
_SEASON = "|".join(WORDS.seasons)
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

OPENS = re.compile(
    rf"at |new year|{_HOLIDAY}|next |this |the |last |{_DAY}|{_MONTH}|\d|in |since |during |of |by |as "
    r"|until |yesterday"
    rf"|a (?:day|week|month|year) |one day |today|earlier |later |tonight|that |over "
    rf"|on (?:the|that|{_HOLIDAY})"
    rf"|one |{' |'.join(WORDS.numbers)} "
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


MIDDLE = re.compile(rf"\bmid-({_MONTH}|(?:19|20)\d\d)\b")
"""`mid-June`, `mid-2018`, of which `TIME` begins behind the hyphen."""
DAY_LINE = re.compile(
    rf"(?i:(?P<weekday>{_DAY})?[,:]?\s*\(?(?P<day>(?:{_MONTH})\.? \d{{1,2}}(?:,? (?:19|20)\d\d)?"
    rf"|\d{{1,2}} (?:{_MONTH})\.?(?: (?:19|20)\d\d)?)?\)?:?)"
)
"""A line that is a day: `Monday (Aug. 17)`."""

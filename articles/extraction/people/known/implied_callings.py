"""The nouns by which the press goes on with somebody of whom it has told what they do, not what they are.

| told behind the name | goes on with |
| --- | --- |
| `who heads a group of defectors`, `the head of an aid group` | `the activist`, `the aid worker` |
| `who fled the North in 2009` | `the defector` |
| `who teaches at Oslo University` | `the professor`, `the expert` |
| `of the opposition Harbour Party`, `who chairs the assembly's committee` | `the lawmaker` |
| `a member of parliament's budget committee` | `the lawmaker` |
| `director of the Institute for National Affairs` | `the expert`, `the scholar` |
| `who represents the families` | `the lawyer` |
| `who owns a factory in Kaesong` | `the businessman`, `the owner` |
"""

from __future__ import annotations

import re
from functools import lru_cache

_LEADS = r"(?:heads?|leads?|runs?|founded|co-founded|started|chairs?|directs?) "
_FEW_WORDS = r"(?:[\w'-]+ ){0,5}?"
_GROUP = (
    r"(?:groups?|organi[sz]ations?|associations?|movement|coalition|charity|network|ngo|alliance|union)\b"
)
_WHO = r"(?:(?:[\w'-]+ ){0,4}who (?:has |now |also |still |once )*)"
_CALLINGS: tuple[tuple[re.Pattern[str], frozenset[str]], ...] = (
    (
        re.compile(
            rf"(?:{_WHO}{_LEADS}|(?:the |a )?(?:head|leader|founder|director|representative) of ){_FEW_WORDS}"
            rf"(?:{_GROUP}|(?:fighters|campaign|citizens|people|families|solidarity) )"
        ),
        frozenset({"activist", "campaigner", "worker", "organizer", "organiser"}),
    ),
    (
        re.compile(
            rf"{_WHO}(?:fled|escaped|defected|left (?:the )?north|(?:came|crossed|defected) to the south)\b"
        ),
        frozenset({"defector", "escapee", "refugee"}),
    ),
    (
        re.compile(rf"(?:{_WHO}(?:teaches|taught|lectures)|(?:of|at|from) {_FEW_WORDS}university)\b"),
        frozenset({"professor", "scholar", "academic", "lecturer", "expert", "analyst", "researcher"}),
    ),
    (
        re.compile(
            rf"(?:(?:also )?(?:of|from|with) (?:the )?{_FEW_WORDS}party\b|"
            rf"{_WHO}(?:chairs|sits on|serves on|heads) {_FEW_WORDS}(?:assembly|parliament|house|senate)\b|"
            r"(?:an? |the )?(?:[\w'-]+ ){0,3}members? of (?:the )?(?:[\w'-]+ ){0,2}"
            r"(?:parliament|assembly|knesset|bundestag|diet)\b)"
        ),
        frozenset({"lawmaker", "legislator", "politician", "parliamentarian"}),
    ),
    (
        re.compile(
            r"(?:the )?(?:\w+ ){0,2}?(?:director|head|president|chief|chairman|chairwoman)(?: emeritus)? "
            r"(?:of|at) "
            r"(?:[\w.&'-]+ ){0,7}?(?:institut\w+|studies|university|academy|think tank)\b"
        ),
        frozenset({"analyst", "expert", "scholar"}),
    ),
    (
        re.compile(rf"{_WHO}(?:represents|represented|defends|is representing)\b"),
        frozenset({"lawyer", "attorney"}),
    ),
    (
        re.compile(
            rf"{_WHO}(?:owns|runs|operates|owned|ran) {_FEW_WORDS}"
            r"(?:factory|factories|company|firm|plant|business|shop|store|restaurant|manufacturer)\b"
        ),
        frozenset({"businessman", "businesswoman", "owner", "entrepreneur"}),
    ),
)


@lru_cache(maxsize=1024)
def implied_callings(told: str) -> frozenset[str]:
    """The nouns, by the apposition behind a name in small letters; none where it tells no such thing."""
    return frozenset(noun for pattern, nouns in _CALLINGS if pattern.match(told) for noun in nouns)

"""Other words for the same on a page: what the engine finds must not hang on which of them it uses.

Each rewording tells where a text changes; what stays can be found again by its place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

Change = tuple[int, int, str]
"""From where to where a text is replaced (code points), and by what."""
Rewording = Callable[[str], list[Change]]


def replaced(pattern: str, by: str | Callable[[re.Match[str]], str]) -> Rewording:
    """The rewording that replaces whatever a pattern matches, by a template or as a function tells."""
    compiled = re.compile(pattern)

    def rewording(text: str) -> list[Change]:
        found = compiled.finditer(text)
        return [(*one.span(), one.expand(by) if isinstance(by, str) else by(one)) for one in found]

    return rewording


def apply(changes: Iterable[Change], text: str) -> str:
    """The text with its changes, which must not overlap."""
    parts, position = [], 0
    for start, end, new in sorted(changes):
        parts += [text[position:start], new]
        position = end
    return "".join([*parts, text[position:]])


def moved(changes: Iterable[Change], at: int) -> int:
    """Where a place of the text stands after the changes; one inside a change goes to its end."""
    shift = 0
    for start, end, new in sorted(changes):
        if end <= at:
            shift += len(new) - (end - start)
        elif start < at:
            return start + shift + len(new)
    return at + shift


_BARE = r"(?<!has )(?<!have )(?<!had )(?<!was )(?<!is )(?<!are )(?<!were )(?<!be )(?<!been )(?<!not )"
_DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!['’])"

REWORDINGS: dict[str, Rewording] = {
    "North Korea → N. Korea": replaced(r"\b(N|S)(?:orth|outh) Korea\b", r"\1. Korea"),
    "Moon Jae-in → Moon Jae In": replaced(
        r"\b(Chung|Kim|Lee|Moon|Park|Roh|Yoon) ([A-Z][a-z]+)-([a-z]+)\b",
        lambda name: f"{name[1]} {name[2]} {name[3].capitalize()}",
    ),
    "U.S. → US": replaced(r"\b(U)\.(S|N)\.(?= )", r"\1\2"),
    "said → also said": replaced(rf"{_BARE}(?<=[a-z”\"] )said\b(?! to )", "also said"),
    "said that → said": replaced(
        r"\b(said|says) that (?=(?:the|it|he|she|they|North|South|there|an?) )", r"\1 "
    ),
    "said Monday → said on Monday": replaced(rf"\b(said|told reporters|announced) (?={_DAYS})", r"\1 on "),
    "on Monday → on Monday morning": replaced(
        rf"\bon {_DAYS}(?! (?:morning|afternoon|evening|night|\())", r"\g<0> morning"
    ),
    "spokesman → spokesperson": replaced(r"\bspokes(?:wo)?man\b", "spokesperson"),
    "“…,” Holm said → “…,” said Holm": replaced(r"(?<=[,?!][”\"] )([A-Z][a-z]+) said(?=[.,])", r"said \1"),
    "said on Monday → said Monday": replaced(rf"\b(said|told reporters|announced) on (?={_DAYS})", r"\1 "),
    "on Monday → on Monday (local time)": replaced(rf"\bon {_DAYS}(?! \()", r"\g<0> (local time)"),
    "on Monday → on Monday (March 3)": replaced(rf"\bon {_DAYS}(?! \()", r"\g<0> (March 3)"),
    "said on Monday → said on Monday, 3 March,": replaced(
        rf"\b(said|told reporters|announced) on {_DAYS}(?= that\b)", r"\g<0>, 3 March,"
    ),
    "on Monday → on the 3rd": replaced(rf"\bon {_DAYS}(?! \()", "on the 3rd"),
    "said on Monday → said earlier on Monday": replaced(
        rf"\b(said|told reporters|announced) (?=on {_DAYS})", r"\1 earlier "
    ),
    "on Monday → on Monday Korean time": replaced(rf"\bon {_DAYS}(?! \()", r"\g<0> Korean time"),
    "March 3 → 3 March": replaced(
        r"\b(January|February|March|April|June|July|August|September|October|November|December) (\d\d?)\b"
        r"(?!:|,? \d{4}|\d)",
        r"\2 \1",
    ),
    "said that → said at a news conference that": replaced(
        r"(?<=[a-z] )said that\b", "said at a news conference in Oslo that"
    ),
    "the ministry → the Ministry": replaced(r"(?<=[a-z,] )the ministry\b(?! of)", "the Ministry"),
    "Unification Ministry → Ministry of Unification": replaced(
        r"\bUnification Ministry\b", "Ministry of Unification"
    ),
    "Ministry of Health → ministry of Health": replaced(r"(?<=the )Ministry of (?=[A-Z])", "ministry of "),
}

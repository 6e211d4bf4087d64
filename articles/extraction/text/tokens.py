"""Text → tokens: one pass of one regular expression, and a table look-up for the class of each word.

A token is an index into parallel tuples; spans are code points. Contractions
are split where the second half is a verb or a possessive (`he|'s`, `Seoul|’s`,
`we|'re`), so that the pronoun and the name can be looked up.

The table is made once for a page, and every later stage reads from it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate, chain
from operator import add
from typing import Any

from articles.extraction.records import record
from articles.extraction.text.days import as_word_of_time, told_with_days
from articles.extraction.text.lexicon import STOP, TIME, WORD, word_class
from articles.extraction.text.reporting_words import reporting_words
from articles.extraction.text.vocabulary import vocabulary

TOKEN = re.compile(
    r"((?:(?:US|U\.S\.)-)?[NS]\.(?=\s)"  # N. Korea, US-N. Korea
    r"|\w++(?![-‐‑&/'’.,:]\w)|,"  # most words, and most marks: the quickest to see comes first
    r"|(?:\w+-)?[A-Za-z]\.(?:[A-Za-z]\.)+(?:-\w+)*"  # U.S., p.m., U.S.-led, Japan-U.S.
    r"|\w+(?:(?:[-‐‑&/]|['’](?!(?:s|re|ve|ll|d|m|S)\b)(?!\d)|(?<=\d)[.,:](?=\d))\w+)*"  # wasn't, 1,500
    r"|['’](?:s|re|ve|ll|d|m|S)\b"
    r"|--+|\.\.+|``|''|\S)(\s*)",
)
"""A token and the blanks behind it: so a text is what `TOKEN.split` gives, joined."""
_FIELD = (
    r"(?:Agriculture|Broadcasting|Climate|Communications?|Culture|Defen[cs]e|Economy|Education|Employment|Energy"
    r"|Environment|Family|Finance|Fisheries|Food|Forestry|Future|Gender|Health|Home|ICT|Industry|Infrastructure"
    r"|Innovation|Interior|Labou?r|Land|Livestock|Maritime|Oceans?|Planning|Public|Resources|Rural|SMEs|Safety"
    r"|Science|Security|Sports?|Startups|Technology|Telecommunications|Tourism|Trade|Transport(?:ation)?|Welfare"
    r"|Youth)(?: [A-Z]\w+)?"
)
_LISTING = re.compile(
    r"(?:[Mm]inistry|[Dd]epartment|Committee|Commission|Bureau|Minister|Secretary) (?:of|for|on) "
    r"[A-Z]\w+(?: [A-Z]\w+)?"
    rf"(?:, {_FIELD}){{1,3}},? and {_FIELD}"
)
"""A body's name that lists its fields: its commas part nothing."""
_LISTED = re.compile(f", {_FIELD}")
"""Stands in every listing, and is quick to look for."""
_FAMILY = "|".join(sorted(vocabulary().korean, key=len, reverse=True))
_SYLLABLE = re.compile(r"(So|Do|Sun|In|On|An|O|No|Jun)\b(?=( [A-Z\d])?)")
_TWO_NAMES = re.compile(r"\b[A-Z][a-z]{1,6} [A-Z][a-z]{1,6}\Z")
_FAMILY_AND_NAME = re.compile(rf"\b(?:{_FAMILY}) [A-Z][a-z]{{1,6}}\Z")
_RARE_WORDS = ("So", "Do", "Sun")
"""The last syllable of "Hwang Pyong So", "Ok Mi Sun" and "Moon Jae In", which is no conjunction, day or
preposition."""
_LIKE_A_WORD = re.compile(r"(An|Do|No|So)(?<!\w..) [A-Z][a-z]{1,6}-[a-z]{2,6}\b")
"""Who goes on under a family name that is a word: "Do Jong-hwan … Do said"."""
_IN_THREE = re.compile(r"(?<=[a-z,\"”] )(An|Do|No|So) [A-Z][a-z]{1,6} [A-Z][a-z]{1,6}\b(?=,| [a-z])")
"""Such a name of three words where no sentence begins: "its ambassador, So Se Pyong, told the council"."""
_GOES_ON = (
    r"(?= (?:(?:also|then|later|further) )?(?:said|says|told|tells|added|adds|asked|called|claimed|denied"
    r"|explained|expressed|insisted|met|noted|pledged|promised|proposed|replied|stressed|urged|vowed|warned"
    r"|has said)\b)"
)
_JUNE = re.compile(r"\b(Jun) [A-Z][a-z]{1,6}-[a-z]{1,6}\b")
"""The family name of "Jun Byung-hun", which is no month."""
_LEE_JUN = re.compile(rf"\b(?:{_FAMILY}) (Jun)\b(?!\.? ?\d)")
"""The given name of "Lee Jun"; "Lee, Jun 5" and "Lee Jun 5" tell a day."""
_JAN = re.compile(r"(?<![Ii]n )(?<!ince )(?<!ast )(?<!\d )(?<!of )\b(Jan) (?:[A-Z][a-z]{2,}|(?:van|de|ten) )")
"""The first name of "Jan Pronk", which is no month either."""
_WILL = re.compile(
    r"(?:(?<=['’]s )|(?<=[a-z] ))(Will) [A-Z][a-z]+\b|"
    r"\b(Will) [A-Z][a-z]+ (?:of [A-Z]\w+ )?(?:said|says|told|reported|wrote)\b"
)
"""The first name of "CNN's Will Ripley", which asks nothing; not in "Will Oslo pay?", "Holm Will Go"."""
_TODAY = re.compile(r"\b(?:DPRK|USA|Russia|Korea|Army|Pyongyang) (Today)\b")
"""The last word of an outlet's name, which tells no time."""
_MOST_WORDS = 100_000
_LONGEST_KEPT = 40


Parts = tuple[tuple[int, str], ...]


@record
class Tokens:
    """The tokens of a text: `text[starts[i]:ends[i]]` is token `i`, `low[i]` its lower-case form with a
    straight apostrophe, `cls[i]` the sum of its word classes (see `lexicon`), `cap[i]` whether it is
    capitalised, `reports[i]` whether a reporting word or expression may begin with it, `stops[i]` whether a
    sentence may end with it, `parts[i]` the words between its marks where it has several ("and/or"), each
    with how far behind the token's begin it stands. All but the spans end with empty tokens, so that a look
    at the next words is always possible."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    low: tuple[str, ...]
    cls: tuple[int, ...]
    cap: tuple[bool, ...]
    reports: tuple[bool, ...]
    stops: tuple[bool, ...]
    parts: tuple[Parts, ...]

    def __len__(self) -> int:
        return len(self.starts)


_Entry = tuple[str, int, bool, bool, bool, Parts]
"""What `Tokens` holds of a token but its span, in that order."""
_FIELDS = 8
"""How many values a token has: the step from where it begins to where the next one does, its length, and
its `_Entry`."""
_SPARE = 4
_BEYOND = (0, 0, "", 0, False, False, False, ()) * _SPARE


PART = re.compile(r"\w+(?:[-&]\w+)*")
"""A word between marks other than - and &, as names are read."""
_HYPHENS = str.maketrans("‐‑", "--")
_BRITISH = {"whilst": "while", "amongst": "among"}
"""What is read as another form of the same word."""


class _Words(dict[str, _Entry]):
    """Each word as it stands → what is known of it. Words recur."""

    def __missing__(self, word: str) -> _Entry:
        if len(self) >= _MOST_WORDS:
            self.clear()
            _FORMS.clear()
        low = word.lower().replace("’", "'")
        low = _BRITISH.get(low, low)
        low = _FORMS.setdefault(low, low)
        classes = WORD if word == "WHO" else word_class(low)
        classes = _SUMS.setdefault(classes, classes)
        parts = () if low.isalnum() else _parts(low)
        entry = low, classes, is_capital(word), low in reporting_words(), bool(classes & STOP), parts
        self[_FORMS.get(word, word)] = entry
        return entry


def is_capital(word: str) -> bool:
    """Whether a word has a capital, behind an Arabic article or not: "Oslo", "al-Masri"."""
    return word[:1].isupper() or (word[:3] in _ARTICLES and word[3:4].isupper())


_ARTICLES = frozenset({"al-", "el-", "ad-", "an-", "ar-", "as-"})


def _parts(low: str) -> Parts:
    """The words between the marks of a token; none where it is a single one."""
    found = [(part.start(), part[0]) for part in PART.finditer(low.translate(_HYPHENS))]
    return tuple(found) if len(found) > 1 or low in _SHORTENED else ()


_SHORTENED = frozenset({"n.", "s."})
"""A part of a country that is one token with its stop: "N. Korea"."""


class _Pieces(dict[str, tuple[Any, ...]]):
    """What stands before a space → its tokens, one behind the other, of which the last steps over that space.

    No token has a space in it or looks past one. Pieces recur, such as "said," and "the"; a long one is
    hardly ever seen again and is not kept. A row of plain values lies together in memory: most of the time
    that a token takes is spent on fetching what is known of it.
    """

    def __missing__(self, piece: str) -> tuple[Any, ...]:
        if len(self) >= _MOST_WORDS:
            self.clear()
        length = len(piece)
        entry = (length + 1, length, *_WORDS[piece]) if piece.isalnum() else _cut(f"{piece} ")
        if piece == "-":  # a hyphen between blanks stands for a dash
            entry = (*entry[:2], "–", *entry[3:])
        if length <= _LONGEST_KEPT:
            self[_FORMS.get(piece, piece)] = entry
        return entry


_FORMS: dict[str, str] = {}
_SUMS: dict[int, int] = {}
"""Each lower-case form and each sum of classes once, so that what recurs stays near the processor."""
_WORDS = _Words()
_PIECES = _Pieces()


def _cut(text: str) -> tuple[Any, ...]:
    """The tokens of a text, one after the other; blanks with which it begins are not counted."""
    parts = TOKEN.split(text)  # what stands before, a token, blanks, nothing, a token, blanks, …
    pairs = zip(parts[1::3], parts[2::3], strict=True)
    rows = [(len(word) + len(blanks), len(word), *_WORDS[word]) for word, blanks in pairs]
    return tuple(chain.from_iterable(rows))


def tokenise(text: str) -> Tokens:
    """Every non-blank character of `text` belongs to exactly one token."""
    row: list[Any] = []
    for tokens in map(_PIECES.__getitem__, text.split(" ")):
        row += tokens  # a piece at once, which is quicker than one value after the other
    found = (*row, *_BEYOND)
    starts = _starts(found, 0)
    if starts[-1] != len(text) + 1:  # a piece begins with a blank, which was not counted
        found = (*_cut(text), *_BEYOND)
        starts = _starts(found, len(text) - len(text.lstrip()))
    lengths, low, cls, cap, *flags = [found[field::_FIELDS] for field in range(1, _FIELDS)]
    starts = starts[: -_SPARE - 1]
    ends = tuple(map(add, starts, lengths))
    named = _parts_of_names(text, starts)
    days = {
        k
        for start, end in told_with_days(text)
        for k in range(bisect_left(starts, start), bisect_left(starts, end))
    }
    if days:
        cls = tuple([WORD | TIME | (c & STOP) if k in days else c for k, c in enumerate(cls)])
        low = tuple([as_word_of_time(word) if k in days else word for k, word in enumerate(low)])
    if named:
        cls = tuple([WORD if number in named else classes for number, classes in enumerate(cls)])
        cap = tuple([number in named or capital for number, capital in enumerate(cap)])
    return Tokens(text, starts, ends, low, cls, cap, *flags)


def _starts(found: tuple[Any, ...], begin: int) -> tuple[int, ...]:
    """Where each token begins, and at last where the text ends."""
    return tuple(accumulate(found[::_FIELDS], initial=begin))


def _ends_a_name(text: str, last: re.Match[str]) -> bool:
    """Whether two parts of a Korean name stand before what may be its last syllable."""
    before = _TWO_NAMES if last[1] in _RARE_WORDS else _FAMILY_AND_NAME
    end = last.start() - 1
    return text[end : end + 1] == " " and before.search(text, max(0, end - _LONGEST_BEFORE), end) is not None


_LONGEST_BEFORE = 20


def _parts_of_names(text: str, starts: tuple[int, ...]) -> set[int]:
    """The tokens that part nothing because they stand inside a name: commas of a listing, a syllable."""
    short = list(_SYLLABLE.finditer(text))
    syllables = [found for found in short if found[2] is None and _ends_a_name(text, found)]
    listings = _LISTING.finditer(text) if _LISTED.search(text) else ()
    june = (*_JUNE.finditer(text), *_LEE_JUN.finditer(text)) if "Jun" in text else ()
    jan = _JAN.finditer(text) if "Jan " in text else ()
    outlets = _TODAY.finditer(text) if " Today" in text else ()
    words = [
        name
        for found in short
        if found[2]
        and (name := _LIKE_A_WORD.match(text, found.start()) or _IN_THREE.match(text, found.start()))
    ]
    words += [
        one for name in {name[1] for name in words} for one in re.finditer(rf"\b({name}){_GOES_ON}", text)
    ]
    wills = _WILL.finditer(text) if "Will " in text else ()
    found = {bisect_left(starts, name.start(1 if name[1] else 2)) for name in wills}
    found |= {bisect_left(starts, name.start(1)) for name in (*syllables, *june, *jan, *outlets, *words)}
    for listing in listings:
        first, last = (bisect_left(starts, at) for at in listing.span())
        found.update(number for number in range(first, last) if text[starts[number]] == ",")
    return found

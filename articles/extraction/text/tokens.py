"""Text → tokens: one pass of one regular expression, and a table look-up for the class of each word.

A token is an index into parallel tuples; spans are code points. Contractions
are split where the second half is a verb or a possessive (`he|'s`, `Seoul|’s`,
`we|'re`), so that the pronoun and the name can be looked up.

The table is made once for a page, and every later stage reads from it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate
from operator import add

from articles.extraction.records import record
from articles.extraction.text.lexicon import WORD, word_class

TOKEN = re.compile(
    r"(\w++(?![-‐‑&/'’.,:]\w)|,"  # most words, and most marks: the quickest to see comes first
    r"|[A-Za-z]\.(?:[A-Za-z]\.)+(?:-\w+)*"  # U.S., p.m., U.S.-led
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
    r"(?:Ministry|Department|Committee|Commission|Bureau|Minister|Secretary) (?:of|for|on) "
    r"[A-Z]\w+(?: [A-Z]\w+)?"
    rf"(?:, {_FIELD}){{1,3}},? and {_FIELD}"
)
"""A body's name that lists its fields: its commas part nothing."""
_SYLLABLE = re.compile(r"\b[A-Z][a-z]{1,6} [A-Z][a-z]{1,6} ((?:So|Do)\b)(?! [A-Z])")
"""The last syllable of "Hwang Pyong So", which is no conjunction."""
_MOST_WORDS = 100_000
_LONGEST_KEPT = 40
_BEYOND = [("", 0, False)] * 4


@record
class Tokens:
    """The tokens of a text: `text[starts[i]:ends[i]]` is token `i`, `low[i]` its lower-case form with a
    straight apostrophe, `cls[i]` the sum of its word classes (see `lexicon`), `cap[i]` whether it is
    capitalised. `low`, `cls` and `cap` end with empty tokens, so that a look at the next words is always
    possible."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    low: tuple[str, ...]
    cls: tuple[int, ...]
    cap: tuple[bool, ...]

    def __len__(self) -> int:
        return len(self.starts)


class _Pieces(dict[str, tuple[tuple[str, ...], tuple[int, ...], int]]):
    """What stands between two spaces → its tokens, where in it they begin, its length and the space's.

    No token has a space in it or looks past one. Pieces recur, such as "said," and "the"; a long one is
    hardly ever seen again and is not kept.
    """

    def __missing__(self, piece: str) -> tuple[tuple[str, ...], tuple[int, ...], int]:
        if len(self) >= _MOST_WORDS:
            self.clear()
        parts = TOKEN.split(piece)  # what stands before, a token, blanks, nothing, a token, blanks, …
        begins = tuple(accumulate(map(len, parts)))[0:-1:3]
        entry = (tuple(parts[1::3]), begins, len(piece) + 1)
        if len(piece) <= _LONGEST_KEPT:
            self[piece] = entry
        return entry


class _Words(dict[str, tuple[str, int, bool]]):
    """Each word as it stands → its lower-case form, its classes, whether it is capitalised. Words recur."""

    def __missing__(self, word: str) -> tuple[str, int, bool]:
        if len(self) >= _MOST_WORDS:
            self.clear()
        low = word.lower().replace("’", "'")
        entry = self[word] = (low, WORD if word == "WHO" else word_class(low), word[0].isupper())
        return entry


_PIECES = _Pieces()
_WORDS = _Words()


def tokenise(text: str) -> Tokens:
    """Every non-blank character of `text` belongs to exactly one token."""
    pieces = list(map(_PIECES.__getitem__, text.split(" ")))
    places = accumulate([length for _, _, length in pieces], initial=0)
    starts = tuple(
        [at + begin for (_, begins, _), at in zip(pieces, places, strict=False) for begin in begins]
    )
    written = [word for words, _, _ in pieces for word in words]
    ends = tuple(map(add, starts, map(len, written)))
    entries = list(map(_WORDS.__getitem__, written))
    for listing in _LISTING.finditer(text):
        for number in range(*(bisect_left(starts, at) for at in listing.span())):
            if entries[number][0] == ",":
                entries[number] = (",", WORD, True)
    for name in _SYLLABLE.finditer(text) if " So " in text or " Do " in text else ():
        number = bisect_left(starts, name.start(1))
        entries[number] = (entries[number][0], WORD, True)
    entries += _BEYOND
    low, cls, cap = zip(*entries, strict=True)
    return Tokens(text, starts, ends, low, cls, cap)

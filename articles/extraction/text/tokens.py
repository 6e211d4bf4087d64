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
from typing import NamedTuple

from articles.extraction.records import record
from articles.extraction.text.lexicon import WORD, word_class
from articles.extraction.text.reporting_words import reporting_words

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
_LISTED = re.compile(f", {_FIELD}")
"""Stands in every listing, and is quick to look for."""
_SYLLABLE = re.compile(r"\b[A-Z][a-z]{1,6} [A-Z][a-z]{1,6} ((?:So|Do|Sun)\b)(?! [A-Z])")
"""The last syllable of "Hwang Pyong So" and "Ok Mi Sun", which is no conjunction and no day."""
_SYLLABLES = (" So ", " Do ", " Sun ")
_MOST_WORDS = 100_000
_LONGEST_KEPT = 40


@record
class Tokens:
    """The tokens of a text: `text[starts[i]:ends[i]]` is token `i`, `low[i]` its lower-case form with a
    straight apostrophe, `cls[i]` the sum of its word classes (see `lexicon`), `cap[i]` whether it is
    capitalised, `reports[i]` whether a reporting word or expression may begin with it. All but the spans end
    with empty tokens, so that a look at the next words is always possible."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    low: tuple[str, ...]
    cls: tuple[int, ...]
    cap: tuple[bool, ...]
    reports: tuple[bool, ...]

    def __len__(self) -> int:
        return len(self.starts)


class _Token(NamedTuple):
    """A token with its `length`, and the `step` from where it begins to where the next one does."""

    step: int
    length: int
    low: str
    cls: int
    cap: bool
    reports: bool


_BEYOND = [_Token(0, 0, "", 0, False, False)] * 4


_BRITISH = {"whilst": "while", "amongst": "among"}
"""What is read as another form of the same word."""


class _Words(dict[str, tuple[str, int, bool, bool]]):
    """Each word as it stands → its lower-case form, its classes, whether it is capitalised, whether it may
    report. Words recur."""

    def __missing__(self, word: str) -> tuple[str, int, bool, bool]:
        if len(self) >= _MOST_WORDS:
            self.clear()
        low = word.lower().replace("’", "'")
        low = _BRITISH.get(low, low)
        classes = WORD if word == "WHO" else word_class(low)
        entry = low, _SUMS.setdefault(classes, classes), word[0].isupper(), low in reporting_words()
        self[word] = entry
        return entry


class _Pieces(dict[str, list[_Token]]):
    """What stands before a space → its tokens, of which the last steps over that space.

    No token has a space in it or looks past one. Pieces recur, such as "said," and "the"; a long one is
    hardly ever seen again and is not kept.
    """

    def __missing__(self, piece: str) -> list[_Token]:
        if len(self) >= _MOST_WORDS:
            self.clear()
        entry = _cut(f"{piece} ")
        if piece == "-":  # a hyphen between blanks stands for a dash
            entry = [entry[0]._replace(low="–")]
        if len(piece) <= _LONGEST_KEPT:
            self[piece] = entry
        return entry


_SUMS: dict[int, int] = {}
"""Each sum of classes once, so that the few that there are stay near the processor."""
_WORDS = _Words()
_PIECES = _Pieces()


def _cut(text: str) -> list[_Token]:
    """The tokens of a text, one after the other; blanks with which it begins are not counted."""
    parts = TOKEN.split(text)  # what stands before, a token, blanks, nothing, a token, blanks, …
    pairs = zip(parts[1::3], parts[2::3], strict=True)
    return [_Token(len(word) + len(blanks), len(word), *_WORDS[word]) for word, blanks in pairs]


def tokenise(text: str) -> Tokens:
    """Every non-blank character of `text` belongs to exactly one token."""
    found = [*chain.from_iterable(map(_PIECES.__getitem__, text.split(" "))), *_BEYOND]
    steps, lengths, low, cls, cap, reports = zip(*found, strict=True)
    begin = 0
    if sum(steps) != len(text) + 1:  # a piece begins with a blank, which was not counted
        begin = len(text) - len(text.lstrip())
        steps, lengths, low, cls, cap, reports = zip(*_cut(text), *_BEYOND, strict=True)
    starts = tuple(accumulate(steps[: -len(_BEYOND)], initial=begin))[:-1]
    ends = tuple(map(add, starts, lengths))
    named = _parts_of_names(text, starts)
    if named:
        cls = tuple([WORD if number in named else classes for number, classes in enumerate(cls)])
        cap = tuple([number in named or capital for number, capital in enumerate(cap)])
    return Tokens(text, starts, ends, low, cls, cap, reports)


def _parts_of_names(text: str, starts: tuple[int, ...]) -> set[int]:
    """The tokens that part nothing because they stand inside a name: commas of a listing, a syllable."""
    syllables = _SYLLABLE.finditer(text) if any(map(text.__contains__, _SYLLABLES)) else ()
    listings = _LISTING.finditer(text) if _LISTED.search(text) else ()
    found = {bisect_left(starts, name.start(1)) for name in syllables}
    for listing in listings:
        first, last = (bisect_left(starts, at) for at in listing.span())
        found.update(number for number in range(first, last) if text[starts[number]] == ",")
    return found

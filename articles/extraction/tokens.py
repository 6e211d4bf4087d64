"""Text → tokens: one pass of one regular expression, and a table look-up for the class of each word.

A token is an index into parallel tuples; spans are code points. Contractions
are split where the second half is a verb or a possessive (`he|'s`, `Seoul|’s`,
`we|'re`), so that the pronoun and the name can be looked up.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.extraction.lexicon import word_class

TOKEN = re.compile(
    r"[A-Za-z]\.(?:[A-Za-z]\.)+(?:-\w+)*"  # U.S., p.m., U.S.-led
    r"|\w+(?:(?:[-‐‑&/]|['’](?!(?:s|re|ve|ll|d|m|S)\b)(?!\d)|(?<=\d)[.,:](?=\d))\w+)*"  # wasn't, 1,500
    r"|['’](?:s|re|ve|ll|d|m|S)\b"
    r"|--+|\.\.+|``|''|\S",
)
_MOST_WORDS = 100_000
_BEYOND = [("", 0, False)] * 4


@dataclass(frozen=True, slots=True)
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


class _Words(dict[str, tuple[str, int, bool]]):
    """Each word as it stands → its lower-case form, its classes, whether it is capitalised. Words recur."""

    def __missing__(self, word: str) -> tuple[str, int, bool]:
        if len(self) >= _MOST_WORDS:
            self.clear()
        low = word.lower().replace("’", "'")
        entry = self[word] = (low, word_class(low), word[0].isupper())
        return entry


_WORDS = _Words()


def tokenise(text: str) -> Tokens:
    """Every non-blank character of `text` belongs to exactly one token."""
    spans = [match.span() for match in TOKEN.finditer(text)]
    words = _WORDS
    entries = [words[text[start:end]] for start, end in spans]
    entries += _BEYOND
    low, cls, cap = zip(*entries, strict=True)
    starts, ends = zip(*spans, strict=True) if spans else ((), ())
    return Tokens(text, starts, ends, low, cls, cap)

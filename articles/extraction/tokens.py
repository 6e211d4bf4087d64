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
    r"(?:[A-Za-z]\.){2,}(?:-[^\W_]+)*"  # U.S., p.m., U.S.-led
    r"|[^\W_]+(?:[.,:](?=\d)(?<=\d.)\d+|[-‐‑&/_](?=[^\W_])[^\W_]+"  # 6.1, 1,500, Jae-min, AT&T
    r"|['’](?!(?:s|re|ve|ll|d|m|S)\b)(?=[^\W\d_])[^\W_]+)*"  # wasn't, D'Souza, but he|'s
    r"|['’](?:s|re|ve|ll|d|m|S)\b"
    r"|--+|\.\.+|``|''|\S",
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text: `text[starts[i]:ends[i]]` is token `i`, `low[i]` its lower-case form with a
    straight apostrophe, `cls[i]` the sum of its word classes (see `lexicon`)."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    low: tuple[str, ...]
    cls: tuple[int, ...]
    cap: tuple[bool, ...]

    def __len__(self) -> int:
        return len(self.starts)


def tokenise(text: str) -> Tokens:
    """Every non-blank character of `text` belongs to exactly one token."""
    spans = [match.span() for match in TOKEN.finditer(text)]
    words = [text[start:end] for start, end in spans]
    low = [word.lower().replace("’", "'") for word in words]
    return Tokens(
        text=text,
        starts=tuple([span[0] for span in spans]),
        ends=tuple([span[1] for span in spans]),
        low=tuple(low),
        cls=tuple(map(word_class, low)),
        cap=tuple([word[0].isupper() for word in words]),
    )

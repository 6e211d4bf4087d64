"""What every reading of a sentence is given: its tokens, and which of them stand in quotation marks."""

from __future__ import annotations

from articles.extraction.records import record
from articles.extraction.text.tokens import Tokens

Range = tuple[int, int]


@record
class Scope:
    """A sentence that is being read: tokens `low` to `high` (exclusive), and its number.

    `quote[i]` is the number of the quotation that holds token `i`, or -1.
    """

    tokens: Tokens
    quote: tuple[int, ...]
    low: int
    high: int
    number: int = -1

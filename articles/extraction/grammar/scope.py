"""What every reading of a sentence is given: its tokens, and which of them stand in marks."""

from __future__ import annotations

from articles.extraction.records import record
from articles.extraction.text.lexicon import COMMA
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


def comma_at(scope: Scope, k: int) -> bool:
    """Whether a comma stands at `k`, or a closing mark behind a comma."""
    inside = scope.quote[k] >= 0 and scope.tokens.cls[k - 1] & COMMA
    return bool(scope.tokens.cls[k] & COMMA or inside)


def quotation_end(scope: Scope, k: int) -> int:
    """The first token after the quotation that holds token `k`."""
    number = scope.quote[k]
    while k < scope.high and scope.quote[k] == number:
        k += 1
    return k


def quotes_at(scope: Scope, k: int) -> bool:
    """Whether the token at `k` stands in quotation marks; not behind the sentence."""
    return k < scope.high and scope.quote[k] >= 0

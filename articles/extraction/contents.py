"""How far a content reaches: to the right of its cue, and to the left of a cue that trails it."""

from __future__ import annotations

from articles.extraction.clauses import first_finite, is_finite
from articles.extraction.frames import Reporting
from articles.extraction.lexicon import (
    ADV,
    COLON,
    COMMA,
    CONSEQUENCE,
    COORD,
    DASH,
    END,
    ING,
    PREP,
    SEMI,
    SUB,
    SUBJ,
    WORD,
)
from articles.extraction.sources import Range
from articles.extraction.tokens import Tokens

_COMMENT = (
    ("in", "an", "apparent"),
    ("in", "what"),
    ("in", "a", "move"),
    ("in", "a", "sign"),
    ("in", "an", "effort"),
    ("in", "an", "attempt"),
    ("in", "reference", "to"),
    ("in", "response", "to"),
    ("the", "latest"),
    ("a", "move"),
    ("a", "claim"),
    ("a", "charge"),
    ("an", "accusation"),
    ("an", "allegation"),
    ("an", "apparent"),
    ("a", "reference"),
    ("an", "assertion"),
    ("apparently",),
    ("though",),
    ("although",),
    ("even", "though"),
    ("even", "as"),
    ("citing",),
    ("prompting",),
)
_COMMENT_STARTS = frozenset(words[0] for words in _COMMENT)


def right_edge(
    tokens: Tokens, low: int, high: int, stops: dict[int, Reporting], frame: str, quote: tuple[int, ...]
) -> int:
    """The first token after the content that begins at `low`; `stops` are the beginnings of other reporting clauses."""
    clausal = frame in {"that", "clause", "wh", "noun-that", "gap"}
    for k in range(low + 1, high):
        if quote[k] >= 0:
            continue
        this = tokens.cls[k]
        if k in stops:
            return _before_separator(tokens, low, k)
        if (
            this & (COMMA | DASH)
            and k + 1 < high
            and quote[k + 1] < 0
            and _writer_comment(tokens, k + 1, high, clausal)
        ):
            return k
    while high > low + 1 and tokens.cls[high - 1] & END and quote[high - 1] < 0:
        high -= 1
    return high


def _before_separator(tokens: Tokens, low: int, k: int) -> int:
    while k > low + 1 and (
        tokens.cls[k - 1] & (COMMA | COORD | DASH | SEMI)
        or tokens.low[k - 1] in {"while", "whereas", "as", "although", "though", "which"}
    ):
        k -= 1
    return k


def _writer_comment(tokens: Tokens, k: int, high: int, clausal: bool) -> bool:
    """Whether the words after a comma are the writer's own ("in an apparent …", "prompting …")."""
    words, cls = tokens.low, tokens.cls
    if words[k] in _COMMENT_STARTS and any(words[k : k + len(c)] == c for c in _COMMENT):
        return True
    if cls[k] & CONSEQUENCE and cls[k] & ING:
        return True
    if (
        words[k] == "as"
        and not clausal
        and first_finite(tokens, k + 1, high) >= 0
        and not is_finite(tokens, k + 1, k)
    ):
        return True
    if words[k] == "but" and k + 1 < high and not clausal:
        return first_finite(tokens, k + 1, high) >= 0
    return False


def left_edge(tokens: Tokens, low: int, high: int, quote: tuple[int, ...]) -> Range | None:
    """The content between `low` and the separator before a trailing cue, without the conjunction that opens it."""
    while high > low and tokens.cls[high - 1] & (COMMA | DASH | SEMI | COLON) and quote[high - 1] < 0:
        high -= 1
    while (
        low < high
        and quote[low] < 0
        and tokens.cls[low] & COORD
        and tokens.low[low] in {"and", "but", "or", "yet", "so", "nor"}
    ):
        low += 1
    while (
        low < high
        and quote[low] < 0
        and not tokens.cls[low] & WORD
        and tokens.low[low] not in {"[", "(", "$", "#", "@", "…"}
    ):
        low += 1
    return (low, high) if low < high else None


def is_clause(tokens: Tokens, low: int, high: int) -> bool:
    """Whether a finite verb stands between two tokens outside a fronted subordinate clause."""
    if low >= high:
        return False
    first = tokens.cls[low]
    if first & (SUB | PREP | ING) and not first & SUBJ:
        comma = next((k for k in range(low, high) if tokens.cls[k] & COMMA), high)
        return first_finite(tokens, comma, high) >= 0
    if first & ADV and low + 1 < high and tokens.cls[low + 1] & COMMA:
        low += 2
    return first_finite(tokens, low, high) >= 0

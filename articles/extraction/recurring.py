"""Functions of a few words of which every answer is kept: names and labels recur from page to page."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar, TypeVarTuple

_Rest = TypeVarTuple("_Rest")
_Answer = TypeVar("_Answer")
_MOST_KEPT = 20_000
_LONGEST = 60
"""How many characters words have at most that are likely to recur; a whole sentence is not seen again."""


def recurring(
    function: Callable[[str, *_Rest], _Answer],
) -> Callable[[str, *_Rest], _Answer]:
    """Keeps what a function makes of words, which must depend on nothing else and be nothing that changes."""
    kept: Callable[..., _Answer] = lru_cache(maxsize=_MOST_KEPT)(function)

    @wraps(function)
    def answer(words: str, *rest: *_Rest) -> _Answer:
        return kept(words, *rest) if len(words) <= _LONGEST else function(words, *rest)

    return answer

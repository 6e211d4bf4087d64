"""What is worked out once and kept: names, labels and words recur from page to page, and the directory is the
same for all of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar, TypeVarTuple

_Rest = TypeVarTuple("_Rest")
_Answer = TypeVar("_Answer")
_Source = TypeVar("_Source")
_MOST_KEPT = 20_000
_LONGEST = 60
"""How many characters words have at most that are likely to recur; a whole sentence is not seen again."""
_MOST_WORDS = 100_000
_FEW = 4


def recurring(
    function: Callable[[str, *_Rest], _Answer],
) -> Callable[[str, *_Rest], _Answer]:
    """Keeps what a function makes of words, which must depend on nothing else and be nothing that changes."""
    kept: Callable[..., _Answer] = lru_cache(maxsize=_MOST_KEPT)(function)

    @wraps(function)
    def answer(words: str, *rest: *_Rest) -> _Answer:
        return kept(words, *rest) if len(words) <= _LONGEST else function(words, *rest)

    return answer


class Recurring(dict[str, _Answer]):
    """Each word → what a function makes of it, worked out when it is first asked for: to look into a dict is
    quicker than any call."""

    def __init__(self, make: Callable[[str], _Answer]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, word: str) -> _Answer:
        if len(self) >= _MOST_WORDS:
            self.clear()
        made = self[word] = self._make(word)
        return made


def built_once(build: Callable[[_Source], _Answer]) -> Callable[[_Source], _Answer]:
    """Keeps what is built from the few large values that were given last.

    They are told apart by identity, as to hash a directory would take longer than a page; so nobody may
    change one, and a changed one is another object.
    """
    held: list[tuple[_Source, _Answer]] = []

    @wraps(build)
    def built(source: _Source) -> _Answer:
        for known, answer in held:
            if known is source:
                return answer
        answer = build(source)
        held.insert(0, (source, answer))
        del held[_FEW:]
        return answer

    return built

"""Work in steps, so that several pages can take each step together.

A page calls for a thousand functions and what they look up: more than a processor keeps at hand. When the
last step of a page is done, what the first one needs is far away again, and the next page waits for it.
Pages that take each step one behind the other find it at hand, which saves time on every one of them.

A work is a generator that yields, whatever it does, where a step ends, and returns what it makes.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from functools import wraps
from typing import ParamSpec, TypeAlias, TypeVar

P = ParamSpec("P")
T = TypeVar("T")
Steps: TypeAlias = Generator[None, None, T]


def finish(work: Steps[T]) -> T:
    """What a single work makes."""
    try:
        while True:
            next(work)
    except StopIteration as done:
        made: T = done.value
        return made


def at_once(work: Callable[P, Steps[T]]) -> Callable[P, T]:
    """The function that does a work from its first step to its last."""

    @wraps(work)
    def do(*args: P.args, **named: P.kwargs) -> T:
        return finish(work(*args, **named))

    return do


def together(works: Iterable[Steps[T]]) -> list[T]:
    """What some works make, in their order; all take a step before one takes the next.

    What one raises ends them all: a work must catch what may go wrong in it.
    """
    made: dict[int, T] = {}
    under_way = list(enumerate(works))
    while under_way:
        unfinished = []
        for number, work in under_way:
            try:
                next(work)
            except StopIteration as done:
                made[number] = done.value
            else:
                unfinished.append((number, work))
        under_way = unfinished
    return [made[number] for number in sorted(made)]

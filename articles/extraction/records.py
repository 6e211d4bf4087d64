"""Values that are never changed once made, cheap to make.

A frozen dataclass sets each field through `object.__setattr__`, which takes many times as long as a
plain assignment; a page makes hundreds of values. Hence two kinds:

record   lives as long as one page is read; frozen for the type checker alone
frozen   what the engine hands out (`values`); frozen for everybody
"""

from __future__ import annotations

from dataclasses import dataclass
from inspect import signature
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def record(cls: type[T]) -> type[T]:
    """A dataclass with slots that compares and hashes by its fields, and is never changed once made."""
    return dataclass(slots=True, unsafe_hash=True)(cls)


@dataclass_transform(frozen_default=True)
def frozen(cls: type[T]) -> type[T]:
    """A frozen dataclass with slots, of which an instance is filled while it is still open.

    A class with the same slots that is not frozen makes it and sets its fields; then it becomes one of
    the frozen class. So nobody can change it, and it is made in a third of the time; fields given by
    their place are quicker still than fields given by name.
    """
    unfinished: Any = dataclass(slots=True)(cls)
    finished: Any = dataclass(frozen=True, slots=True)(cls)

    def make(kind: type[T], /, *values: Any, **named: Any) -> Any:
        made = unfinished(*values, **named)
        made.__class__ = kind
        return made

    def reduced(self: T) -> tuple[type[T], tuple[Any, ...]]:
        """For `pickle` and `copy`, which would else begin with an empty instance."""
        return finished, tuple([getattr(self, name) for name in finished.__match_args__])

    finished.__new__, finished.__reduce__ = make, reduced
    finished.__init__ = object.__init__  # `make` has set the fields
    finished.__signature__ = signature(unfinished)
    return finished

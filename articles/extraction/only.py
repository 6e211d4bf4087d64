"""The question that nearly every rule ends with: is just one left?"""

from __future__ import annotations

from collections.abc import Collection
from typing import TypeVar

T = TypeVar("T")


def only(found: Collection[T]) -> T | None:
    """The one of some that are left; `None` where none is, or several are and nothing tells which."""
    return next(iter(found)) if len(found) == 1 else None

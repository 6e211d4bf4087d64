"""Small values that live as long as one page is read, cheap to make.

A frozen dataclass sets each field through `object.__setattr__`, which takes five times as long as
a plain one; a page makes hundreds of these. So they are frozen for the type checker alone. What
the engine hands out (`values`) is frozen for everybody.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def record(cls: type[T]) -> type[T]:
    """A dataclass with slots that compares and hashes by its fields, and is never changed once made."""
    return dataclass(slots=True, unsafe_hash=True)(cls)

"""What keeps for a while what was counted of rows, where whoever asks has something that does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from django.db.models import QuerySet

Counted = TypeVar("Counted")


class Keep(Protocol):
    """Asked with a name for what is counted, the rows, and what counts it of them."""

    def __call__(self, name: str, rows: QuerySet[Any], count: Callable[[], Counted], /) -> Counted: ...


def anew(name: str, rows: QuerySet[Any], count: Callable[[], Counted], /) -> Counted:
    """Keeps nothing."""
    return count()

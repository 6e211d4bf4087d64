"""Words for reports."""

from __future__ import annotations


def counted(number: int, singular: str, plural: str = "") -> str:
    """A number with its noun: “1 page”, “2,000 pages”."""
    return f"{number:,} {singular if number == 1 else plural or f'{singular}s'}"

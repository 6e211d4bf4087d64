"""Licence notes: what a page says of reuse, in the licence's own name."""

from __future__ import annotations

import re

_KOGL = re.compile(r"(?:Public Nuri|KOGL|공공누리)\s*(?:Type|제)?\s*-?\s*(?P<type>[1-4])", re.IGNORECASE)
_KOGL_TERMS = {
    "1": "source indication",
    "2": "source indication, no commercial use",
    "3": "source indication, no derivative works",
    "4": "source indication, no commercial use, no derivative works",
}
_CREATIVE = re.compile(
    r"(?:Creative Commons|CC)[ -](?P<terms>BY(?:-(?:NC|ND|SA)){0,2}|Attribution(?:[- ](?:NonCommercial"
    r"|NoDerivs|NoDerivatives|ShareAlike)){0,2}|Zero|0)"
    r"(?:[ -](?P<version>\d\.\d))?",
    re.IGNORECASE,
)
_WORK = re.compile(r"[\"“‘'](?P<series>[^\"“”’]{3,60})[\"”’'] work can be used", re.IGNORECASE)


def licence_of(text: str) -> str | None:
    """The licence that a note grants; `None` where it only reserves rights."""
    found = _KOGL.search(text)
    if found:
        number = found.group("type")
        return f"KOGL Type {number} (Public Nuri Type {number}, {_KOGL_TERMS[number]})"
    found = _CREATIVE.search(text)
    if found:
        return " ".join(
            part for part in ("Creative Commons", found.group("terms"), found.group("version")) if part
        )
    return None


def licensed_series(text: str) -> str | None:
    """The series whose work a licence note is about; `None` where it names none."""
    found = _WORK.search(text)
    return found.group("series") if found else None

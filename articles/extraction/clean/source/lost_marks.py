"""Quotation marks, apostrophes and dashes that a wrong encoding took away, read from what is beside them.

`?No,? he said`: where an encoding lacks a sign, a question mark or U+FFFD takes its place. Marks that open
low (`„No,”`) and marks that a table doubled (`""No,"" he said`) are read here, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.extraction.clean.source.repair import Mended, replaced

_REPLACED = "\ufffd"
_HELD = re.compile(f"[{_REPLACED}?]+")
_GONE = re.compile(f"{_REPLACED}+")
# These begin with the sign they look for and not with what stands before it: that is many times faster.
_APOSTROPHE = re.compile(r"\?(?<=[a-z].)(?:s|t|re|ve|ll|d|m)\b(?![=/])")
_OPENING = re.compile(r"\?(?<![^\s(].)(?=[A-Za-z])")
_CLOSING = re.compile(r"\?(?<=[a-z][.,].)(?!\S)")
_SHORT = re.compile(r"(?:s|t|re|ve|ll|d|m)\b")
_DOUBLED = re.compile(r'(?<!")""(?!")(?=\w)|(?<=[\w.,!?…])(?<!")""(?!")')
_LEAST_DOUBLED = 2
_MOST = 0.05
"""The share of characters that may be lost in a text of which the rest can be trusted."""

_FEW = 6

_SAID = "quotation marks, apostrophes and dashes that were lost or typed otherwise were put back"


def with_lost_marks(mended: Mended) -> Mended:
    """A text with the marks that it lost; as it is where it lost none. Linear in its length."""
    text = mended.text
    if "„" in text and text.count("”") > text.count("“"):
        mended = replaced(mended, [(m.start(), m.end(), "“") for m in re.finditer("„", text)], (_SAID,))
        text = mended.text
    edits = list(_edits(text)) if _REPLACED in text or "?" in text else []
    if not edits and '""' in text:
        doubled = [(*found.span(), '"') for found in _DOUBLED.finditer(text)]
        edits = doubled if len(doubled) >= _LEAST_DOUBLED else []
    return replaced(mended, edits, (_SAID,)) if edits else mended


def _edits(text: str) -> Iterator[tuple[int, int, str]]:
    """What stands where a mark was lost, with its place."""
    asked = _asks(text)
    gone = text.count(_REPLACED)
    if not asked and not 0 < gone <= max(_FEW, _MOST * len(text)):
        return
    is_open = False
    line = 0
    for found in (_HELD if asked else _GONE).finditer(text):
        start, end = found.span()
        if text.find("\n", line, start) >= 0:
            is_open = False
        line = start
        for first, last in _single(text, start, end):
            mark = _mark(text, first, last, is_open, sure=text[first] == _REPLACED)
            if mark:
                is_open = mark == "“" or (is_open and mark != "”")
                yield first, last, mark


def _single(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The signs of a run one by one; U+FFFD stands two or three times in a row for one mark."""
    at = start
    while at < end:
        last = at + 1
        while text[at] == _REPLACED and last < min(end, at + 3) and text[last] == _REPLACED:
            last += 1
        yield at, last
        at = last


def _asks(text: str) -> bool:
    """Whether question marks stand for other marks: within words, before words, behind full stops."""
    if "?" not in text:
        return False
    within = len(_APOSTROPHE.findall(text))
    return within >= 2 or (bool(_OPENING.search(text)) and (within > 0 or bool(_CLOSING.search(text))))


def _mark(text: str, start: int, end: int, is_open: bool, *, sure: bool) -> str | None:
    """The mark that was lost there; `None` where a question is asked, or nothing tells."""
    before = text[start - 1] if start else "\n"
    after = text[end] if end < len(text) else "\n"
    if before.isalpha() and after.isalpha():
        return "’" if sure or _SHORT.match(text, end) else None
    if before.isspace() or before in "([—“":
        if after.isspace():
            return "—"
        return "“" if after.isalnum() or after in "$[(‘" else None
    if after.isalnum():
        return ("“" if before in ":,-" else None) if before not in ".!" else "”"
    if before in ".,!…" or (before == "?" and is_open) or (sure and is_open):
        return "”"
    if sure:
        return "’" if before == "s" else "”"
    # A partial quotation ends before a small letter or a stop: there no question ends.
    going_on = text[end : end + 2].lstrip()[:1]
    return "”" if is_open and (going_on.islower() or going_on in {",", ";", "."}) else None

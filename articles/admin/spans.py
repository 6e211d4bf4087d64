"""From the words an editor writes to their place in an article's text.

Spacing is forgiven, nothing else: what stands in the archive is verbatim.
All offsets are code points.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from django.core.exceptions import ValidationError

from articles.extraction.values import Span

AROUND = 30
_LETTER = r"[^\W\u1100-\u11ff\u3040-\u9fff\uac00-\ud7af]"
"""A letter or digit of a script that separates words by spaces; in Korean a particle follows without one."""
_PLACE = re.compile(r"\s*(\d+)\s*[-–]\s*(\d+)\s*")


def places(text: str, words: str) -> list[Span]:
    """Every place in the text where the words stand as whole words, whatever the spacing."""
    parts = [re.escape(part) for part in words.split()]
    if not parts:
        return []
    begin = rf"(?<!{_LETTER})" if re.match(_LETTER, words.strip()) else ""
    end = rf"(?!{_LETTER})" if re.match(_LETTER, words.strip()[-1]) else ""
    return [match.span() for match in re.finditer(begin + r"\s+".join(parts) + end, text)]


def as_words(text: str, segments: Sequence[Sequence[int]]) -> str:
    """The segments as an editor reads and writes them: one a line."""
    return "\n".join(" ".join(text[start:end].split()) for start, end in segments)


def locate(text: str, lines: str, *, near: int | None = None, which: int | None = None) -> list[list[int]]:
    """The segments that the lines name, one segment a line, in the order of the text.

    A line is the words verbatim, or a place such as `120-180`. Where the words of the first line
    stand more than once, `which` (from 1) chooses, or else the place nearest to `near`, or else
    an error lists them. Later lines are looked for behind the one before.
    Raises `ValidationError` with a message for the editor.
    """
    segments: list[list[int]] = []
    for line in (line.strip() for line in lines.splitlines()):
        if not line:
            continue
        after = segments[-1][1] if segments else 0
        if match := _PLACE.fullmatch(line):
            segments.append(_checked(text, int(match[1]), int(match[2]), after))
        else:
            segments.append(
                _found(text, line, after, None if segments else near, None if segments else which)
            )
    if not segments:
        raise ValidationError("Write the words of the statement as they stand in the text.", code="required")
    return segments


def locate_one(text: str, words: str, *, near: int) -> Span | None:
    """Where the words stand, nearest to `near`; `None` where they stand nowhere."""
    return min(places(text, words), key=lambda span: abs(span[0] - near), default=None)


def _checked(text: str, start: int, end: int, after: int) -> list[int]:
    if not after <= start < end <= len(text):
        raise ValidationError(
            f"{start}–{end} is no place in the text behind the line before: it has {len(text)} characters.",
            code="out_of_text",
        )
    if text[start].isspace() or text[end - 1].isspace():
        raise ValidationError(f"{start}–{end} begins or ends with a space.", code="space")
    return [start, end]


def _found(text: str, words: str, after: int, near: int | None, which: int | None) -> list[int]:
    found = [span for span in places(text, words) if span[0] >= after]
    if not found:
        behind = " behind the line before" if after else ""
        raise ValidationError(f"“{words}” does not stand in the text{behind}.", code="not_verbatim")
    if which is not None:
        if not 1 <= which <= len(found):
            raise ValidationError(f"These words stand {len(found)} times in the text.", code="no_such_place")
        return list(found[which - 1])
    if after or len(found) == 1:
        return list(found[0])
    if near is not None:
        start, end = min(found, key=lambda span: abs(span[0] - near))
        return [start, end]
    raise ValidationError(
        [
            ValidationError(f"These words stand {len(found)} times. Say which one:", code="ambiguous"),
            *(f"{number}: {_context(text, span)}" for number, span in enumerate(found, 1)),
        ]
    )


def _context(text: str, span: Span) -> str:
    before = text[max(0, span[0] - AROUND) : span[0]]
    behind = text[span[1] : span[1] + AROUND]
    return f"…{before}[{text[span[0] : span[1]]}]{behind}…".replace("\n", " ")

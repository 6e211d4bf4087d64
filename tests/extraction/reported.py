"""What detection finds in a sentence, told in words rather than in offsets."""

from __future__ import annotations

import re

from articles.extraction.reports.finding import find_reports


def reports(text: str) -> list[tuple[str | None, str]]:
    """Each report as its source and its content."""
    return [
        (text[slice(*r.source)] if r.source else None, " … ".join(text[a:b] for a, b in r.segments))
        for r in find_reports(text)
    ]


def read(marked: str) -> tuple[str, list[str]]:
    """The sentence without its brackets, and the contents that they mark; `[1 …] … [1 …]` is one content."""
    plain, contents, opened = "", {}, []
    for piece in re.split(r"(\[(?:\d )?|\])", marked):
        if piece.startswith("["):
            opened.append((piece[1:].strip() or f"at {len(plain)}", len(plain)))
        elif piece == "]":
            name, start = opened.pop()
            contents.setdefault(name, []).append((start, len(plain)))
        else:
            plain += piece
    ordered = sorted(contents.values(), key=lambda spans: (spans[0][0], -spans[-1][1]))
    return plain, [" … ".join(plain[a:b] for a, b in spans) for spans in ordered]


def found(text: str) -> list[str]:
    """The contents of the reports, in order."""
    return [" … ".join(text[a:b] for a, b in report.segments) for report in find_reports(text)]

"""What detection finds in a sentence, told in words rather than in offsets."""

from __future__ import annotations

from articles.extraction.reports.finding import find_reports


def reports(text: str) -> list[tuple[str | None, str]]:
    """Each report as its source and its content."""
    return [
        (text[slice(*r.source)] if r.source else None, " … ".join(text[a:b] for a, b in r.segments))
        for r in find_reports(text)
    ]

"""The sentence in which something is reported, and what of it is not reported itself."""

from __future__ import annotations

from articles.extraction.entities.page import Page
from articles.extraction.entities.time_words import Time
from articles.extraction.selectors.spans import Spans
from articles.extraction.values import Report, Span


def frame_of(page: Page, report: Report) -> Span:
    """The sentence in which a report is made: that of its cue, else of its source, else of its content."""
    spot = report.spot
    frame = page.frames.get(spot)
    if frame is None:
        frame = page.frames[spot] = page.sentence_around(spot)
    return frame


def is_present(page: Page, report: Report) -> bool:
    """Whether the cue stands in the present: `says`, `insists`."""
    return report.cue is not None and page.low[report.cue[0] : report.cue[1]] in page.index.words.present


def outside(time: Time, contents: Spans) -> bool:
    """Whether a time stands outside what is reported."""
    return not contents.holds(time.start)

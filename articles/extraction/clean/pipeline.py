"""From a capture to an article: the steps, top to bottom."""

from __future__ import annotations

import re
from collections.abc import Mapping

from articles.extraction.clean import captions
from articles.extraction.clean.dates import Printed, read_line
from articles.extraction.clean.dating import Evidence, date_page
from articles.extraction.clean.decode import decode
from articles.extraction.clean.head import read_byline, sections, tidy_title, title_outlet
from articles.extraction.clean.layout import lay_out
from articles.extraction.clean.licences import licence_of, licensed_series
from articles.extraction.clean.lines import Line, split, weight
from articles.extraction.clean.provenance import Clues, Provenance, provenance_of
from articles.extraction.clean.publishers import Outlets, outlets_of
from articles.extraction.clean.repair import mend, storable
from articles.extraction.clean.story import cuts_of, tell
from articles.extraction.values import CleanPage, Directory, UnreadableCapture

_LEAST = 4
"""The fewest words that make a story."""


def clean(
    source: str | bytes,
    *,
    directory: Directory = Directory(),  # noqa: B008 (frozen, so one default serves all calls)
    url: str | None = None,
    media_type: str | None = None,
    hints: Mapping[str, str] | None = None,
) -> CleanPage:
    """What a capture holds."""
    hints = {key: value.strip() for key, value in (hints or {}).items() if value and value.strip()}
    if isinstance(source, bytes):
        source, _ = decode(source, media_type=media_type)
    page = storable(source)
    mended = mend(page)
    lines = split(mended.text)
    outlets = outlets_of(directory)
    title_line = lay_out(lines, hints.get("title"))
    title, title_series, tail = _headline(title_line, hints.get("title"), outlets)
    head = _head_of(lines)
    section = sections(head, title_line)
    section += [line.text for line in lines if line.label == "section" and line.text not in section]
    story = tell(lines, title)
    if weight(story.text) < _LEAST:
        raise UnreadableCapture("The page holds no story: none of its lines reads as a paragraph.")
    dates, above, masthead, series = _dates(lines, title_line, outlets)
    shown = tuple(line.text for line in lines if line.label == "caption")
    glued = (story.opening.caption,) if story.opening.caption else ()
    furniture = tuple(
        (line.label, line.text) for line in lines if line.label not in ("story", "heading", "title")
    )
    furniture += tuple((reason, line.text[a:b]) for line in lines for a, b, reason, _ in line.inner)
    byline = hints.get("byline") or story.opening.byline or _byline(lines)
    notes = [text for reason, text in furniture if reason == "licence"]
    clues = Clues(
        hint=hints.get("publisher"),
        url=hints.get("url") or url,
        masthead=masthead,
        title_tail=tail,
        dateline=story.opening.dateline,
        byline=byline,
        furniture=furniture,
        captions=shown,
        reposted=any("[ad_" in text for reason, text in furniture),
        text=story.text,
    )
    origin = provenance_of(clues, outlets)
    published, captured = date_page(
        Evidence(
            hint=hints.get("published"),
            captured_hint=hints.get("captured"),
            dates=tuple(dates),
            above=tuple(above),
            dateline=story.opening.dateline,
            captions=glued + shown,
            text=story.text,
        ),
        directory,
    )
    return CleanPage(
        source=page,
        text=story.text,
        title=title,
        headings=tuple(story.headings),
        captions=glued + shown,
        credits=_credits(lines, story.opening.credit),
        byline=byline,
        dateline=story.opening.dateline,
        series=title_series or series or next((s for note in notes if (s := licensed_series(note))), None),
        section=tuple(section),
        licence=next((found for note in notes if (found := licence_of(note))), None),
        publisher=origin.publisher,
        publisher_basis=origin.basis,
        original_publisher=origin.original,
        published=published,
        captured=captured,
        language="en",
        cuts=tuple(cuts_of(lines, mended)),
        repairs=mended.repairs,
    )


def _headline(
    line: Line | None, hint: str | None, outlets: Outlets
) -> tuple[str | None, str | None, str | None]:
    """The headline, the series that its tag names, and the outlet named behind it."""
    raw = line.text if line else hint
    if not raw:
        return None, None, None
    tidy, series, _ = tidy_title(raw)
    title, tail = title_outlet(tidy, outlets)
    if line:
        place = line.text.find(title)
        if place > 0:
            line.inner.append((0, place, "title-tag", "a tag in front of the headline"))
        if place >= 0 and place + len(title) < len(line.text):
            line.inner.append((place + len(title), len(line.text), "title-tag", "a tag behind the headline"))
    return title, series, tail


def _head_of(lines: list[Line]) -> list[Line]:
    first = next((i for i, line in enumerate(lines) if line.label == "story"), len(lines))
    return lines[:first]


def _dates(
    lines: list[Line], title: Line | None, outlets: Outlets
) -> tuple[list[Printed], list[Printed], tuple[str, ...], str | None]:
    """The printed dates, those above the headline apart; the outlets and the series that stand beside them."""
    dates: list[Printed] = []
    above: list[Printed] = []
    masthead: list[str] = []
    series = None
    for line in lines:
        if line.label not in ("date", "crawl-note"):
            continue
        dated, rest = read_line(line.text)
        over = title is not None and line.start < title.start
        for one in dated:
            (above if over and not one.role else dates).append(one)
        if line.label == "date" and rest:
            name = rest.strip("*_ |")
            if outlets.named(name):
                masthead.append(name)
            elif not read_byline(name):
                series = series or name
    return dates, above, tuple(masthead), series


def _byline(lines: list[Line]) -> str | None:
    return next((read_byline(line.text) or line.text for line in lines if line.label == "byline"), None)


def _credits(lines: list[Line], glued: str | None) -> tuple[str, ...]:
    found = [glued] if glued else []
    for line in lines:
        if line.label == "caption":
            found += captions.credits(line.text)
        elif line.label == "credit":
            found.append(_unwrapped(line.text))
        found += [_unwrapped(line.text[a:b].strip()) for a, b, reason, _ in line.inner if reason == "credit"]
    return tuple(dict.fromkeys(found))


def _unwrapped(text: str) -> str:
    return text[1:-1] if text.startswith("(") and text.endswith(")") else text

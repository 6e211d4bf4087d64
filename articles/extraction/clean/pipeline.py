"""From a capture to an article: the steps, top to bottom."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from articles.extraction.clean.cuts.bylines import is_desk, is_person, read_byline
from articles.extraction.clean.cuts.captions import credits_in
from articles.extraction.clean.cuts.head import sections, tidy_title, title_outlet
from articles.extraction.clean.cuts.layout import lay_out
from articles.extraction.clean.origin.licences import licence_of, licensed_series
from articles.extraction.clean.origin.provenance import Clues, Provenance, provenance_of
from articles.extraction.clean.origin.publishers import Outlets, outlets_of
from articles.extraction.clean.published.addresses import ARCHIVED
from articles.extraction.clean.published.dates import YEARLESS, Printed, either_day, printed_dates
from articles.extraction.clean.published.dating import date_page
from articles.extraction.clean.published.evidence import Evidence
from articles.extraction.clean.source.decode import decode
from articles.extraction.clean.source.feed import page_of_feed
from articles.extraction.clean.source.fragments import lines_of
from articles.extraction.clean.source.html_page import is_html, mark_main, read_html
from articles.extraction.clean.source.lines import Line, split, weight
from articles.extraction.clean.source.lost_marks import with_lost_marks
from articles.extraction.clean.source.markup import unmarked
from articles.extraction.clean.source.metadata import Metadata
from articles.extraction.clean.source.repair import Mended, mend, storable
from articles.extraction.clean.source.wrapping import unwrapped
from articles.extraction.clean.story import Story, cuts_of, story_of
from articles.extraction.steps import Steps, at_once
from articles.extraction.values import CleanPage, Directory, UnreadableCapture

_LEAST = 4
"""The fewest words that make a story."""
_FEW = 100
"""Characters that nearly always hold so many words."""
_NOWHERE = Directory()
_STORY = frozenset({"story", "heading", "title"})
_BARS = re.compile(r"\s*\|\s*")
_ASIDE = re.compile(r" ?\([^()]*\)$")
_WHEN = re.compile(
    r"(?:publish(?:ed|ing)|posted|updated|modified|created)(?: (?:time|date))?\W*", re.IGNORECASE
)
_OWN_ADDRESS = re.compile(
    r"(?:(?:url|url source|source url|link|saved from|the wayback machine)\s*[:-]?\s*)?"
    r"(?P<url>https?://\S+)(?: \d+/\d+)?",
    re.IGNORECASE,
)
_FIRST_LINES = 8
"""How many lines at the top of a page may give its own address."""
_REPOSTED = re.compile(r"\[ad_\d\]|staff writer|source", re.IGNORECASE)


@dataclass(slots=True)
class _Opened:
    """A capture as lines: `source` is what the cuts are placed in, `mended` the same with its characters
    repaired.
    """

    source: str
    mended: Mended
    lines: list[Line]
    metadata: Metadata


@dataclass(slots=True)
class _Headline:
    """The headline, the series that its tag names, and the outlet named behind it."""

    text: str | None = None
    series: str | None = None
    outlet: str | None = None


@dataclass(slots=True)
class _Dated:
    """The printed dates, those above the headline apart; the outlets and the series beside them."""

    dates: tuple[Printed, ...]
    above: tuple[Printed, ...]
    either: tuple[date, date, str] | None
    masthead: tuple[str, ...]
    series: str | None


@dataclass(slots=True)
class _Parts:
    """What the steps found on a page. `furniture` is everything that was cut: the reason and the words."""

    headline: _Headline
    section: tuple[str, ...]
    story: Story
    dated: _Dated
    furniture: tuple[tuple[str, str], ...]
    outlets: Outlets


def cleaning(
    source: str | bytes,
    *,
    directory: Directory = _NOWHERE,
    url: str | None = None,
    media_type: str | None = None,
    hints: Mapping[str, str] | None = None,
) -> Steps[CleanPage]:
    """What a capture holds: the story, what is known of it, and every cut with its reason.

    `source` is text or HTML, told apart by `media_type` or by its looks. `hints` are metadata that came
    with the record (`title`, `publisher`, `published`, `captured`, `url`, `byline`, `language`); they win
    over what the page says, and the bases name them. Offsets of the cuts are code points into
    `CleanPage.source`. Linear in the length of the page. Raises `UnreadableCapture`, and nothing else, where
    there is no story.
    """
    record = {key: str(value).strip() for key, value in (hints or {}).items() if value and str(value).strip()}
    if url:
        record.setdefault("url", url)
    page = _open(source, media_type)
    yield
    outlets = outlets_of(directory)
    title_line = lay_out(page.lines, record.get("title"), page.metadata.title, outlets)
    yield
    headline = _headline(title_line, record.get("title") or page.metadata.title, outlets)
    section = _sections(page, title_line)
    story = story_of(page.lines, headline.text)
    text = story.text
    if weight(text[:_FEW]) < _LEAST and weight(text[:2000]) < _LEAST:
        raise UnreadableCapture("The page holds no story: none of its lines reads as a paragraph.")
    yield
    dated = _dates(page.lines, title_line, outlets)
    furniture = tuple(_furniture(page.lines))
    parts = _Parts(headline, section, story, dated, furniture, outlets)
    return _article(page, parts, record, directory)


clean = at_once(cleaning)


def _open(source: str | bytes, media_type: str | None) -> _Opened:
    """The capture as lines of mended text: a feed is read as a page, bare blocks as text."""
    if isinstance(source, bytes):
        source, _ = decode(source, media_type=media_type)
    text = storable(source).removeprefix("\ufeff")
    feed = page_of_feed(text) if text[:200].lstrip().startswith("<") else None
    if feed is not None:
        text, media_type = feed, "text/html"
    if (not media_type or "plain" in media_type) and (bare := lines_of(text)):
        text, media_type = bare, "text/plain"
    if not is_html(text, media_type):
        mended = unwrapped(unmarked(with_lost_marks(mend(text))))
        return _Opened(text, mended, split(mended.text), Metadata())
    page = read_html(text)
    mended = with_lost_marks(mend(page.source))
    lines = split(mended.text, page.marks)
    mark_main(lines, with_lost_marks(mend(page.main)).text)
    return _Opened(page.source, mended, lines, page.metadata)


def _article(page: _Opened, parts: _Parts, record: dict[str, str], directory: Directory) -> CleanPage:
    """The article, put together from what the page shows and the record gives."""
    story, furniture = parts.story, parts.furniture
    captions = [text for reason, text in furniture if reason == "caption"]
    bylines = _bylines(page.lines, story.opening.byline)
    notes = [text for reason, text in furniture if reason == "licence"]
    byline = record.get("byline") or next(iter(bylines), None) or page.metadata.author
    dateline = story.opening.dateline or _dateline(furniture)
    address = record.get("url") or page.metadata.url
    origin = _origin(page, parts, (record, address), dateline, bylines)
    published, captured = date_page(
        Evidence(
            hint=record.get("published"),
            captured_hint=record.get("captured"),
            metadata=page.metadata.published,
            dates=(*parts.dated.dates, *printed_dates(story.opening.date or "")),
            above=parts.dated.above,
            either=parts.dated.either,
            dateline=dateline,
            yearless=next((words for _, words in furniture if YEARLESS.match(words)), None),
            captions=tuple(captions),
            address=address or _own_address(page.lines),
            text=story.text,
        ),
        directory,
    )
    return CleanPage(
        source=page.source,
        text=story.text,
        title=parts.headline.text,
        headings=tuple(story.headings),
        captions=tuple(captions),
        credits=_credits(page.lines, story.opening.credit),
        byline=_WORKS_FOR.sub("", byline) if byline else None,
        dateline=dateline,
        series=parts.headline.series
        or parts.dated.series
        or next(filter(None, map(licensed_series, notes)), None),
        section=parts.section,
        licence=next(filter(None, map(licence_of, notes)), None),
        publisher=origin.publisher,
        publisher_basis=origin.basis,
        original_publisher=origin.original,
        published=published,
        captured=captured,
        language=record.get("language") or _language_of(story.text, page.metadata.language),
        cuts=tuple(cuts_of(page.lines, page.mended)),
        repairs=page.mended.repairs,
    )


def _origin(
    page: _Opened,
    parts: _Parts,
    known: tuple[dict[str, str], str | None],
    dateline: str | None,
    bylines: tuple[str, ...],
) -> Provenance:
    """Who published the page, as far as the record and the page say. `known` is the record and the page's
    address."""
    record, address = known
    clues = Clues(
        hint=record.get("publisher"),
        url=address or _printed_address(page.lines, parts.outlets),
        site=page.metadata.site,
        masthead=parts.dated.masthead,
        title_tail=parts.headline.outlet,
        dateline=dateline,
        bylines=bylines,
        furniture=parts.furniture,
        captions=tuple(text for reason, text in parts.furniture if reason == "caption"),
        head=tuple([line.text for line in page.lines[:_FIRST_LINES]]),
        below=_below_headline(page.lines),
        reposted=_is_repost(parts.furniture, bylines) and not _has_a_post(page.lines),
        text=parts.story.text,
    )
    return provenance_of(clues, parts.outlets)


def _own_address(lines: list[Line]) -> str | None:
    """The address printed in the first lines of a page, of whatever outlet."""
    return next(_printed_addresses(lines), None)


def _printed_address(lines: list[Line], outlets: Outlets) -> str | None:
    """The address of the page, printed in its first lines, where a known outlet is there."""
    addresses = (ARCHIVED.sub("", url) for url in _printed_addresses(lines))
    return next(filter(outlets.at, addresses), None)


def _printed_addresses(lines: list[Line]) -> Iterator[str]:
    for line in lines[:_FIRST_LINES]:
        if line.label not in ("story", "title") and (found := _OWN_ADDRESS.fullmatch(line.text)):
            yield found["url"]


_WORKS_FOR = re.compile(
    r"(?<=\w),? (?:[Ss]pecial to |(?:The )?Associated Press (?:[Ww]riter|[Rr]eporter)\b"
    r"|(?:Staff|Contributing) [Ww]riter\b).*$"
)
"""For whom a by-line's author writes, behind the name."""


def _dateline(furniture: tuple[tuple[str, str], ...]) -> str | None:
    """The dateline that stands in a line of its own."""
    return next((text.rstrip("-–—― ") for reason, text in furniture if reason == "dateline"), None)


def _headline(line: Line | None, otherwise: str | None, outlets: Outlets) -> _Headline:
    """The headline without tags, series and site, which are noted in its line as cut; from `otherwise` where
    no line is one."""
    raw = line.text[max((end for _, end, *_ in line.inner), default=0) :] if line else otherwise
    if not raw:
        return _Headline()
    tidy, series, _ = tidy_title(raw)
    title, tail = title_outlet(tidy, outlets)
    if line:
        line.inner.clear()
        place = line.text.find(title)
        if place > 0:
            line.inner.append((0, place, "title-tag", "a tag in front of the headline"))
        if place >= 0 and place + len(title) < len(line.text):
            line.inner.append((place + len(title), len(line.text), "title-tag", "a tag behind the headline"))
    return _Headline(title, series, tail)


def _sections(page: _Opened, title: Line | None) -> tuple[str, ...]:
    first = next((i for i, line in enumerate(page.lines) if line.label == "story"), len(page.lines))
    found = sections(page.lines[:first], title)
    found += [line.text for line in page.lines if line.label == "section" and line.text not in found]
    return tuple(found) or page.metadata.section


_SITE = re.compile(r"(?:www\.)?([\w-]+\.(?:com|org|net|co\.\w\w|or\.kr))\s*(?:>+|[-–—|:»])\s", re.IGNORECASE)
"""With which the way to a page begins, or the name of its window: `HARBOR.com - Ferry Sinks`."""


def _dates(lines: list[Line], title: Line | None, outlets: Outlets) -> _Dated:
    """What the lines around the story tell of its dates, and the mastheads and the series that stand beside
    them."""
    dates: list[Printed] = []
    above: list[Printed] = []
    masthead: list[str] = []
    series = either = None
    told = [i for i, line in enumerate(lines) if line.label == "story"]
    for i, line in enumerate(lines):
        site = _SITE.match(line.text) if i < told[0] and line is not title else None
        if site and outlets.named(site[1]):
            masthead.append(site[1])
        if line.label == "masthead":
            name = line.text.partition("|")[0].strip()
            masthead.append(line.text if outlets.heading(line.text) else name)
        imprint = line.label == "note" and "Juche" in line.text
        if line.label not in ("date", "crawl-note") and line is not title and not imprint:
            continue
        dated, rest = line.dates()
        if not dated and line.label == "date" and (days := either_day(line.text)):
            either = either or (*days, line.text)
        over = title is not None and line.start < title.start
        if told[0] < i < told[-1]:
            # Between paragraphs only a date that says what it is belongs to the page.
            dated = [one for one in dated if one.role]
        for one in dated:
            (above if over and not one.role else dates).append(one)
        if line.label == "date" and rest:
            name = rest.strip("*_ |")
            if _WHEN.fullmatch(name):
                continue
            if outlets.heading(name):
                masthead.append(name)
            elif source := next((part for part in _BARS.split(name) if part.startswith("Source:")), None):
                masthead.append(_ASIDE.sub("", source.removeprefix("Source:")).strip())
            elif _is_series(name):
                series = series or name
    return _Dated(tuple(dates), tuple(above), either, tuple(masthead), series)


def _is_series(name: str) -> bool:
    """Whether the words beside a date are a series: a few words, no by-line, no relative time, no other
    labels.
    """
    if read_byline(name) or is_person(_BARS.sub(", ", name)) or name.lower().endswith(" ago"):
        return False
    return 3 <= len(name.split()) <= 8 and not set(":|/") & set(name)


def _furniture(lines: list[Line]) -> Iterable[tuple[str, str]]:
    """Everything that was cut: the reason and the words."""
    for line in lines:
        if line.label not in _STORY:
            yield line.label, line.text
        for start, end, reason, _ in line.inner:
            yield reason, line.text[start:end].strip()


def _below_headline(lines: list[Line]) -> tuple[str, ...]:
    """The lines above the story that are cut for no reason of their own."""
    first = next((at for at, line in enumerate(lines) if line.label == "story"), 0)
    return tuple([line.text for line in lines[:first] if line.label in ("heading", "page-furniture")])


def _has_a_post(lines: list[Line]) -> bool:
    """Whether `Staff Writer` says what the person is who signed in the line above."""
    return any(
        line.label == "byline" and above.label == "byline" and is_desk(line.text) and not is_desk(above.text)
        for above, line in pairwise(lines)
    )


def _is_repost(furniture: tuple[tuple[str, str], ...], bylines: tuple[str, ...]) -> bool:
    """Whether a page shows that it carries another outlet's text: advertisement shortcodes, a link to the
    source.
    """
    marks = (text for reason, text in furniture if reason in ("advertisement", "crawl-note"))
    return any(_REPOSTED.fullmatch(text) for text in (*marks, *bylines))


def _bylines(lines: list[Line], glued: str | None) -> tuple[str, ...]:
    """Who signed the story, in the order of the page; beside a date, too, and behind the last sentence."""
    found = [glued] if glued else []
    for line in lines:
        if line.label == "byline":
            found.append(read_byline(line.text) or line.text)
        elif line.label == "date":
            rest = line.dates()[1].strip("*_ |")
            if signed := read_byline(rest) or (rest if is_person(_BARS.sub(", ", rest)) else None):
                found.append(signed)
        for start, end, reason, _ in line.inner:
            if (
                reason == "byline"
                and line.label == "story"
                and (signed := read_byline(line.text[start:end].strip()))
            ):
                found.append(signed)
    return tuple(dict.fromkeys(found))


def _credits(lines: list[Line], glued: str | None) -> tuple[str, ...]:
    found = [glued] if glued else []
    for line in lines:
        if line.label == "caption":
            found += credits_in(line.text)
        elif line.label == "credit":
            found.append(_unwrapped(line.text))
        found += [_unwrapped(line.text[a:b].strip()) for a, b, reason, _ in line.inner if reason == "credit"]
    return tuple(dict.fromkeys(found))


def _unwrapped(text: str) -> str:
    return text[1:-1] if text.startswith("(") and text.endswith(")") else text


_OTHER_SCRIPT = re.compile("[\u0400-\u04ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")
_SCRIPTS = (
    ("ko", re.compile("[\uac00-\ud7a3]")),
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
)


_OTHER_LEADS = (*range(0xD0, 0xD4), *range(0xE3, 0xEE))
"""With what bytes these scripts begin as UTF-8; to look for bytes is many times faster."""


def _may_be_other(text: str) -> bool:
    """Whether one of these scripts may be in a text."""
    return not text.isascii() and any(map(text.encode("utf-8", "replace").__contains__, _OTHER_LEADS))


def _language_of(text: str, declared: str | None = None) -> str:
    """The language of a text by its script, as an ISO 639-1 code; among Latin scripts the declared one, or
    English.
    """
    if _may_be_other(text[:20_000]) and _OTHER_SCRIPT.search(text, 0, 20_000):
        letters = sum(map(str.isalpha, text[:20_000]))
        for code, script in _SCRIPTS:
            if len(script.findall(text[:20_000])) > 0.3 * letters:
                return code
    return declared if declared and declared not in dict(_SCRIPTS) else "en"

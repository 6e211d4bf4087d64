"""What stands above a story: headline, series, section, outlet."""

from __future__ import annotations

import re
from collections.abc import Callable

from articles.extraction.clean.cuts.bylines import EMPHASIS, EMPHATIC, read_byline
from articles.extraction.clean.cuts.short_headlines import above_standfirst
from articles.extraction.clean.origin.publishers import SITE_WORDS, Outlets
from articles.extraction.clean.published.dates import MONTHS, WEEKDAYS
from articles.extraction.clean.source.lines import Line, fold, is_prose, prefixes, weight

_MARKDOWN = re.compile(r"#{1,6}\s+")
_TAG = re.compile(
    r"^\s*(?:(?P<numbered>[A-Z][\w.&'’-]{2,24}(?: [A-Z][\w.&'’-]{1,24}){0,2}) ?#\d{1,4}[A-Z]?"
    r"\s*[-–—:]\s+|\[(?P<square>[^\[\]]{1,40})\]|\((?P<round>(?:\d\w* )?(?:LEAD|LD|URGENT|News Focus|Yonhap"
    r" [A-Z]\w+|EDITORIAL|RECAST|UPDATE\w*|Photo|2nd|3rd)[^()]{0,20})\)"
    r"|(?:UPDATE|WRAPUP|RPT|REFILE|CORRECTED|EXCLUSIVE|ANALYSIS|FACTBOX|TIMELINE|INSIGHT|FEATURE|INTERVIEW)"
    r"(?: \d{1,2})?[-–](?=[A-Z\"“]))\s*"
)
_NOT_SERIES = re.compile(
    r"(?:\d+(?:st|nd|rd|th)? )?(?:lead|ld|update[ds]?(?: ?\d*)?|breaking(?: news)?|exclusive|photo"
    r"|photos|video|live|urgent|ap|reuters|flash|단독|속보|사진|포토|영상|종합|\d+보|[\d./ -]+)",
    re.I,
)
_SUFFIX = re.compile(r"(?:\s+(?P<mark>[-–—|»·•])|:)\s+(?P<name>[^-–—|»·•]{2,50})$")
_CRUMB = re.compile(r"\s*(?:>>|»|›|→|>|::|\|)\s*|(?<=[a-z])(?=[A-Z])")
_MARKS = " \t•·*>»›→|-"
_OWNER = re.compile(
    r"(?:The )?(?:[A-Z][\w.&'’-]+ ){0,4}(?:Institut(?:e|ion)|Cent(?:er|re)|Council|Ministry|Department"
    r"|Foundation|Embassy|Office|Committee|Association|Commission|Agency|University)"
    r"(?: (?:of|for|on) (?:the )?[A-Z][\w'’-]+(?:(?:,| and|,? of(?: the)?| &)? [A-Z][\w'’-]+){0,4})?"
)
"""An institution's name: capitals and the words between them."""
_MOTTO = SITE_WORDS | {"latest", "breaking", "analysis", "exclusive", "coverage", "independent", "journalism"}
_OFFERS = frozenset(
    {"news", "latest", "breaking", "analysis", "opinion", "coverage", "independent", "headlines"}
)
_TICKERS = frozenset(
    {"breaking", "just in", "trending", "trending now", "latest", "live", "top story", "top stories"}
)
_SHARED = 0.4
"""Which share of the words of a headline stands in the story's beginning, where another line has none."""
_TELLING = 3
"""How many words of the story a headline has that is taken before others that have none."""
_SEVERAL = 2
_MOST_OF_A_PLACE = 2
_NEAREST = 150
"""How many lines above the story are searched for its headline."""
_GENERIC = frozenset(
    {
        "home",
        "news",
        "main",
        "top",
        "front page",
        "all",
        "world",
        "latest",
        "articles",
        "article",
        "홈",
        "뉴스",
    }
)


def strip_markdown(text: str) -> str:
    """A headline without the marks of Markdown."""
    bare = text.strip()
    if "#" not in bare and not bare.startswith(EMPHATIC) and not bare.endswith(EMPHATIC):
        return bare
    return EMPHASIS.sub("", _MARKDOWN.sub("", text, count=1).strip()).strip()


def is_candidate(line: Line) -> bool:
    """Whether a line may be a headline: a few words that don't end as a sentence does."""
    if len(line.text) > 250 or (not 3 <= line.words <= 40 and not _wide_enough(line.text)):
        return False
    return line.text.endswith("?") or not is_prose(line) or line.text.startswith("#")


def _wide_enough(text: str) -> bool:
    """Korean, Chinese and Japanese headlines have few words with spaces between them."""
    return (
        not text.isascii()
        and weight(text) >= 2
        and len(text) >= 8
        and not text.isupper()
        and any("\u3040" <= c <= "\ud7a3" for c in text)
    )


def find_title(
    head: list[Line], given: str | None, metadata: str | None, told: Callable[[], frozenset[str]] = frozenset
) -> Line | None:
    """The headline among the lines before the story.

    It is the one that a record or the markup names, a first-level heading, the one that a breadcrumb
    repeats, or the first that reads as one and has words of the story (`told`: their beginnings). A record's
    headline that the page lacks is no line: `None`.
    """
    free = [
        line
        for line in head
        if line.label in ("", "navigation", "related", "highlights", "page-furniture", "date")
    ]
    for wanted in filter(None, (given, metadata)):
        found = _matching([line for line in free if line.label != "date"], wanted, exact=wanted is given)
        if found:
            return found
    if given:
        return None
    if field := _field(free):
        return field
    marked = [line for line in free if line.text.startswith("# ") or (line.tag == "h1" and line.words > 1)]
    if marked:
        return max(marked, key=lambda line: line.words)
    free = free[-_NEAREST:]
    candidates = [
        line
        for line in free
        if line.label in ("", "related")
        and is_candidate(line)
        and not (_is_aside(line) or NUMBERED.match(line.text))
    ]
    for line in candidates:
        if any(_ends_with(crumb.text, line.text) for crumb in head[-_NEAREST:] if crumb is not line):
            return line
    headlines = [line for line in candidates if line.words >= 4 and not is_section(line.text)]
    dated = next((line for line in free if line.label == "date" and _is_dated_headline(line)), None)
    if headlines and (dated is None or headlines[0].start < dated.start):
        return above_standfirst(_telling(headlines[0], candidates, head, told), head, told)
    if dated or len(candidates) < _SEVERAL:
        return dated or next(iter(candidates), None)
    story = told()
    return max(candidates, key=lambda line: (len(prefixes(line.text) & story) >= _SEVERAL, line.words))


def _field(lines: list[Line]) -> Line | None:
    """The headline that a database, a form or a reader of pages names as such."""
    for at, line in enumerate(lines):
        if _FIELD.fullmatch(line.text):
            return line
        if line.text.startswith(_LABEL) and any(
            _NEXT_FIELD.match(one.text) for one in lines[at + 1 : at + 2]
        ):
            line.inner.append((0, len(_LABEL), "title-tag", "the name of the field"))
            return line
    return None


_FIELD = re.compile(r"(?:title|headline)\s?:\s+(?P<title>\S.{5,250})", re.IGNORECASE)
_LABEL = "Title "
_NEXT_FIELD = re.compile(r"(?:Writer|Author|Date|Name|Department|Hits?|Views?|Registration|Registered|File) ")
_PRINTED = re.compile(r"^\d{1,2}/\d{1,2}/(?:\d\d){1,2},?(?: \d{1,2}:\d\d(?: ?[AP]M)?)?\s+(?=[A-Z“\"‘'])")
"""When a browser printed the page, before its headline."""
NUMBERED = re.compile(r"\d{1,2}\. [A-Z]")
"""`2. Harbour Fees`: an item of a table of contents or of a digest."""


def _telling(
    first: Line, candidates: list[Line], head: list[Line], story: Callable[[], frozenset[str]]
) -> Line:
    """The first headline, unless it is the site's motto, its owner's name or an entry of its menu.

    That is so where another begins the lines right above the by-line or date, or where it has no word of the
    story and another has.
    """
    if len(candidates) == 1:
        return first
    told = story()
    above = _above_byline(head)
    if not prefixes(first.text) & told:
        nearest = max(
            (line for line in above if line in candidates and line.words >= 4),
            key=lambda line: len(prefixes(line.text) & told),
            default=first,
        )
        first = nearest if len(prefixes(nearest.text) & told) >= _TELLING else first
    if first not in above and len(prefixes(first.text) & told) < 2:
        first = next(
            (
                line
                for line in above
                if line in candidates
                and line.start > first.start
                and line.words >= 4
                and (not is_section(line.text) or len(prefixes(line.text) & told) >= _SEVERAL)
            ),
            first,
        )
    if len(prefixes(first.text) & told) >= 2 and not _is_owner(first.text):
        return first
    if not _is_motto(first, head):
        return first
    for line in candidates:
        words = prefixes(line.text)
        if line.start > first.start and len(words & told) >= max(2, _SHARED * len(words)):
            return line
    below = [line for line in candidates if line.start > first.start and line.words >= 4]
    named = next((line for line in below if prefixes(line.text) & told), None)
    if named is not None and not prefixes(first.text) & told:
        return named
    if _is_owner(first.text) or len(_OFFERS.intersection(fold(tidy_title(first.text)[0]).split())) >= 2:
        return next(iter(below), first)
    return first


def _above_byline(head: list[Line]) -> list[Line]:
    """The lines right above the first by-line or date that has any, without a menu between them."""
    held: list[Line] = []
    for line in head:
        if line.label == "date" or read_byline(line.text):
            if any(is_candidate(one) and one.words >= 4 for one in held):
                return held
            held = []
        elif line.label in ("caption", "credit"):
            continue
        elif line.label or (line.words < 4 and not is_candidate(line)):
            held = []
        else:
            held.append(line)
    return []


def _is_motto(line: Line, head: list[Line]) -> bool:
    """Whether a line says what a site offers, is its owner's name or menu, or runs in its ticker."""
    text = tidy_title(line.text)[0]
    words = text.split()
    at = next((i for i, one in enumerate(head) if one is line), 0)
    return (
        _is_owner(text)
        or not _MOTTO.isdisjoint(fold(text).split())
        or (len(words) >= 6 and all(word[:1].isupper() for word in words))
        or (at > 0 and fold(head[at - 1].text) in _TICKERS)
    )


def _is_owner(text: str) -> bool:
    """Whether a line is the name of an institution and nothing else."""
    return bool(_OWNER.fullmatch(text))


def _is_dated_headline(line: Line) -> bool:
    """Briefings and statements are named by their day: `Department Press Briefing – March 9, 2022`."""
    text, (dated, rest) = line.text, line.dates()
    if not dated or dated[0].role or read_byline(rest):
        return False
    # Where it was filed, or by whom: `SEOUL, South Korea — Aug 7, 2015`, `KYODO NEWS - Apr 20, 2023`.
    before = text[: dated[0].start].partition(",")[0].rstrip(" -–—:(")
    if before.isupper() and len(before.split()) <= _MOST_OF_A_PLACE:
        return False
    parted = text[: dated[0].start].rstrip()[-1:] in ("-", "–", "—", ":", ",", "(")
    return parted and 3 <= weight(rest) <= 8 and text.startswith(rest[:3]) and rest[:1].isupper()


def _matching(lines: list[Line], wanted: str, *, exact: bool) -> Line | None:
    """The line that is the wanted headline; a page's title may carry the site's name behind it."""
    keys = {fold(strip_markdown(wanted)), fold(tidy_title(wanted)[0])} - {""}
    for line in sorted(lines, key=lambda line: line.tag != "h1"):
        key = fold(strip_markdown(line.text))
        if key and (key in keys or fold(tidy_title(line.text)[0]) in keys):
            return line
        if (
            not exact
            and line.words >= 4
            and len(key) >= 15
            and any(one.startswith(key + " ") for one in keys)
        ):
            return line
    return None


def _is_aside(line: Line) -> bool:
    """By-lines, dates, and links to other stories are no headlines."""
    if read_byline(line.text) or line.text[:1] in "•*-":
        return True
    dated, rest = line.dates()
    return bool(dated) and weight(rest) < 6


def _ends_with(crumb: str, title: str) -> bool:
    return len(crumb) > len(title) and crumb.rstrip(" .").endswith(title) and len(title) > 12


def sections(head: list[Line], title: Line | None) -> list[str]:
    """The names of the sections that a page stands in, from its breadcrumb or the menu lines above the
    headline.
    """
    found: list[str] = []
    for line in head:
        if line is title or title is None or line.start > title.start:
            break
        text = line.text
        if _ends_with(text, title.text):
            text = text.rstrip(" .")[: -len(title.text)]
            # The first step of a breadcrumb is the site, not a section.
            found += [part.strip(_MARKS) for part in _CRUMB.split(text.strip(_MARKS)) if part.strip(_MARKS)][
                1:
            ]
            line.mark("breadcrumb", "the way to this page in the site")
        elif line.label == "navigation" and re.search(r"[>»›→]", text):
            found += [part.strip(_MARKS) for part in _CRUMB.split(text.strip(_MARKS)) if part.strip(_MARKS)][
                1:
            ]
            line.mark("breadcrumb", "the way to this page in the site")
        elif line.label == "section" or (not line.label and is_section(text)):
            found.append(text.strip(_MARKS))
            line.mark("section", "the section that the page stands in")
    return [
        name
        for name in dict.fromkeys(found)
        if name.casefold() not in _GENERIC and fold(name) != fold(title.text if title else "")
    ]


def is_section(text: str) -> bool:
    """Whether a line reads as the name of a section: a few words, capitals, no date."""
    words = text.strip(_MARKS).split()
    if (
        not 1 <= len(words) <= 6
        or len(text) > 60
        or any(c.isdigit() for c in text)
        or text.rstrip()[-1:] in ".!?:,"
    ):
        return False
    return words[0][:1].isupper() and sum(w[:1].isupper() for w in words) >= len(words) / 2


def tidy_title(text: str) -> tuple[str, str | None, list[str]]:
    """A headline without its tags, the series that a tag names (`None` where none does), and the cut
    pieces."""
    text = _PRINTED.sub("", strip_markdown(text))
    if named := _FIELD.fullmatch(text):
        text = named["title"].strip()
        text = text[1:-1] if len(text) > 2 and text[0] == text[-1] == '"' else text
    series = None
    cut: list[str] = []
    while (found := _TAG.match(text)) and found.end() < len(text):
        tag = found.group("square") or found.group("numbered") or ""
        cut.append(found.group().strip())
        if (
            tag
            and not _NOT_SERIES.fullmatch(tag)
            and tag.lower() not in MONTHS
            and tag.lower() not in WEEKDAYS
        ):
            series = series or tag
        text = text[found.end() :]
    return text.strip(), series, cut


def title_outlet(text: str, outlets: Outlets) -> tuple[str, str | None]:
    """A headline without the site's name behind it, and the slug of that outlet; `None` where no outlet of
    the directory is named."""
    found = _SUFFIX.search(text)
    if not found:
        return text, None
    name, mark = found.group("name").strip(), found.group("mark") or ":"
    slug = outlets.named(name) or outlets.named(name.removesuffix(".com"))
    # "U.S. rejected offer: State Department" names a source, not the site.
    if mark == ":":
        return text, None
    if slug or mark == "|" or _is_site(name):
        bare = text[: found.start()].strip()
        section = _SUFFIX.search(bare) if slug and mark == "|" else None
        if section and section["mark"] == "|" and is_section(section["name"]):
            bare = bare[: section.start()].strip()  # "A ferry is seized | World news | The Guardian"
        return bare, slug
    return text, None


def _is_site(name: str) -> bool:
    """Whether what stands behind a dash is a site's name: a few words with capitals, one of them such as
    News.
    """
    words = fold(name).split()
    return (
        len(words) <= 5
        and name[:1].isupper()
        and bool(SITE_WORDS & set(words))
        and name.istitle() | name.isupper()
    )

"""How a statement or an article is cited: three styles as text, three formats as files.

Everything here is plain data in and `str` or `dict` out, so that pages, exports
and feeds cite alike. The styles are APA (7th edition), Chicago (17th, notes) and
MLA (9th); the formats are BibTeX, RIS and CSL-JSON 1.0.

A statement is cited as it is known: quoted or reported **in** an article, never as
a work of its speaker. Names stand as printed, since family and given name of a
Korean by-line cannot be told apart by rule; in CSL-JSON they are `literal`.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any
from urllib.parse import quote

from articles.extraction import edtf
from articles.extraction.clean.cuts.bylines import is_desk

ARCHIVE = "Inter-Korean Archive"
_BY = re.compile(r"^(?:by|reported by|written by)\s+", re.IGNORECASE)
_ADDRESS = re.compile(r"\s*[(<\[]?[^\s,;(<\[]+@[^\s,;)>\]]+[)>\]]?")


@dataclass(frozen=True, slots=True)
class Citable:
    """What a citation needs to know.

    `published` is EDTF, empty where not known. `permalink` is the archive's own
    address, absolute. `speaker`, `office` and `quotation` are set for a statement;
    `verbatim` says whether its words are the speaker's own. `version` is the day
    whose state of the record is cited; `is_pinned` where the permalink leads to that state.
    """

    key: str
    title: str
    permalink: str
    accessed: date
    version: date
    outlet: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    speaker: str = ""
    office: str = ""
    quotation: str = ""
    verbatim: bool = False
    original_url: str = ""
    language: str = "en"
    is_pinned: bool = False

    def source(self, style: str) -> str:
        """The archive, with the version where one is cited; the day in the manner of the style."""
        if not self.is_pinned:
            return ARCHIVE
        day = [self.version.year, self.version.month, self.version.day]
        return f"{ARCHIVE}, version of {_exact(day, style)}"

    @property
    def quoted_in(self) -> str:
        """“quoted in” for words of the speaker's own, “reported in” for the writer's."""
        return "quoted in" if self.verbatim else "reported in"

    @property
    def credited(self) -> str:
        """The speaker with the office held on the day."""
        return ", ".join(part for part in (self.speaker, self.office) if part)


@lru_cache(maxsize=1000)
def authors_of(byline: str) -> tuple[str, ...]:
    """The names in a by-line, as printed: “By Kim Eun-jung and Lee Minji” has two, “Staff Writer” none."""
    names = _BY.sub("", _ADDRESS.sub("", byline).strip())
    found = (part.strip(" .,;") for part in re.split(r"\s*(?:,|;|&|\band\b)\s*", names))
    return tuple(name for name in found if name and not is_desk(name))


# --- dates -------------------------------------------------------------------


def _parts(published: str) -> tuple[list[int], list[int] | None, bool]:
    """First and last day as [year, month, day] as far as each is known, and whether the date is doubtful."""
    doubtful = published.endswith(("~", "?", "%"))
    start, slash, end = published.partition("/")

    def side(value: str) -> list[int]:
        match = re.match(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?", value)
        return [int(group) for group in match.groups() if group] if match else []

    return side(start), (side(end) if slash else None), doubtful


def style_date(published: str, style: str) -> str:
    """The date as a style writes it; brackets say that it is inferred, as all three styles ask.

    A day that is only approximate is cited by its year: “[ca. 2021]”. Bounds are
    cited as “[between 2021 and 2022]”. Nothing known: “n.d.”.
    """
    first, last, doubtful = _parts(published) if published else ([], None, False)
    years = [part[0] for part in (first, last or []) if part]
    if not years:
        return "n.d."
    if last is not None:
        if len(years) == 1:
            return f"[{'after' if first else 'before'} {years[0]}]"
        return f"[{years[0]}]" if years[0] == years[1] else f"[between {years[0]} and {years[1]}]"
    if doubtful:
        return f"[ca. {years[0]}]"
    return _exact(first, style)


def _exact(parts: list[int], style: str) -> str:
    year = str(parts[0])
    if len(parts) == 1:
        return year
    month = calendar.month_name[parts[1]]
    day = parts[2] if len(parts) == 3 else None
    if style == "apa":
        return f"{year}, {month} {day}" if day else f"{year}, {month}"
    if style == "chicago":
        return f"{month} {day}, {year}" if day else f"{month} {year}"
    month = month if len(month) <= 4 else f"{'Sept' if parts[1] == 9 else month[:3]}."
    return f"{day} {month} {year}" if day else f"{month} {year}"


# --- styles ------------------------------------------------------------------


def apa(item: Citable) -> str:
    """APA, 7th edition."""
    authors = _joined(item.authors, last=", & ", two=" & ")
    when = style_date(item.published, "apa")
    when = when if when.startswith("[") else f"({when})"
    outlet = f" {item.outlet}." if item.outlet else ""
    head = (
        f"{authors.rstrip('.')}. {when}. {_stop(item.title)}" if authors else f"{_stop(item.title)} {when}."
    )
    said = f" {_capital(item.quoted_in)} this article: {item.credited}." if item.speaker else ""
    accessed = _exact([item.accessed.year, item.accessed.month, item.accessed.day], "chicago")
    return f"{head}{outlet}{said} {item.source('chicago')}. Retrieved {accessed}, from {item.permalink}"


def chicago(item: Citable) -> str:
    """Chicago, 17th edition, as a full note."""
    lead = [f"{item.credited}, {item.quoted_in}"] if item.speaker else []
    authors = _joined(item.authors, last=", and ", two=" and ")
    work = f"“{item.title}{'' if item.title.endswith(('?', '!')) else ','}”"
    body = " ".join(part for part in ((f"{authors}," if authors else ""), work) if part)
    tail = [
        part for part in (item.outlet, style_date(item.published, "chicago"), item.source("chicago")) if part
    ]
    accessed = _exact([item.accessed.year, item.accessed.month, item.accessed.day], "chicago")
    start = " ".join([*lead, body])
    return f"{start} {', '.join(tail)}, accessed {accessed}, {item.permalink}."


def mla(item: Citable) -> str:
    """MLA, 9th edition."""
    authors = _joined(item.authors, last=", and ", two=" and ")
    parts = []
    if item.speaker:
        parts.append(f"{_stop(item.credited)} {'Qtd. in' if item.verbatim else 'Reported in'}")
    if authors:
        parts.append(_stop(authors))
    parts.append(f"“{_stop(item.title)}”")
    when = style_date(item.published, "mla")
    parts.append(
        ", ".join(part for part in (item.outlet, when) if part) + ("" if when.endswith(".") else ".")
    )
    accessed = _exact([item.accessed.year, item.accessed.month, item.accessed.day], "mla")
    parts.append(f"{item.source('mla')}, {item.permalink}. Accessed {accessed}.")
    return " ".join(parts)


STYLES = {"APA": apa, "Chicago": chicago, "MLA": mla}
"""The styles by the name that a reader sees."""


def _joined(names: tuple[str, ...], *, last: str, two: str) -> str:
    if len(names) <= 1:
        return "".join(names)
    if len(names) == 2:
        return two.join(names)
    return ", ".join(names[:-1]) + last + names[-1]


def _stop(text: str) -> str:
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


# --- formats -----------------------------------------------------------------


def csl(item: Citable) -> dict[str, Any]:
    """CSL-JSON 1.0: one item of type `article-newspaper`, which Zotero, pandoc and Word plug-ins read."""
    data: dict[str, Any] = {
        "id": item.key,
        "type": "article-newspaper",
        "title": item.title,
        "URL": item.permalink,
        "archive": ARCHIVE,
        "archive_location": item.key,
        "language": item.language,
        "accessed": {"date-parts": [[item.accessed.year, item.accessed.month, item.accessed.day]]},
        "version": item.version.isoformat(),
    }
    if item.outlet:
        data["container-title"] = item.outlet
    if item.authors:
        data["author"] = [{"literal": name} for name in item.authors]
    issued = _csl_date(item.published)
    if issued:
        data["issued"] = issued
    if item.speaker:
        data["note"] = f"{_capital(item.quoted_in)} this article: {item.credited}"
        data["abstract"] = item.quotation
    return data


def _csl_date(published: str) -> dict[str, Any] | None:
    first, last, doubtful = _parts(published) if published else ([], None, False)
    sides = [side for side in (first, last) if side]
    if not sides:
        return None
    issued: dict[str, Any] = {"date-parts": sides}
    if doubtful or last is not None:
        issued["circa"] = True
    return issued


def ris(item: Citable) -> str:
    """RIS, type NEWS, lines ended by CR LF. A date that is only bounded leaves its parts empty."""
    first, last, doubtful = _parts(item.published) if item.published else ([], None, False)
    tags: list[tuple[str, str]] = [("TY", "NEWS"), ("ID", item.key)]
    tags += [("AU", name) for name in item.authors]
    tags += [("TI", item.title), ("T2", item.outlet)]
    if first and last is None:
        day = [f"{first[0]:04}", *(f"{part:02}" for part in first[1:])]
        tags += [("PY", day[0]), ("DA", "/".join([*day, *[""] * (4 - len(day))]))]
    if item.published and (doubtful or last is not None):
        tags.append(("N1", f"Date: {edtf.in_words(item.published)}"))
    if item.speaker:
        tags += [("N1", f"{_capital(item.quoted_in)} this article: {item.credited}"), ("AB", item.quotation)]
    tags += [
        ("DB", ARCHIVE),
        ("AN", item.key),
        ("LA", item.language),
        ("ET", f"Version of {item.version.isoformat()}"),
        ("UR", item.permalink),
        ("L2", item.original_url),
        ("Y2", item.accessed.strftime("%Y/%m/%d/")),
    ]
    lines = [f"{tag}  - {_line(value)}" for tag, value in tags if value]
    return "\r\n".join([*lines, "ER  - ", ""])


def bibtex(item: Citable) -> str:
    """BibTeX, as `@article` with biblatex's `entrysubtype = {newspaper}`."""
    first, last, doubtful = _parts(item.published) if item.published else ([], None, False)
    fields: dict[str, str] = {
        "author": " and ".join(f"{{{_tex(name)}}}" for name in item.authors),
        "title": f"{{{_tex(item.title)}}}",
        "journal": _tex(item.outlet),
        "entrysubtype": "newspaper",
    }
    if first:
        fields["year"] = str(first[0])
        if len(first) > 1 and last is None and not doubtful:
            fields["month"] = str(first[1])
            fields["date"] = "-".join(f"{part:02}" for part in first)
    if item.published and (doubtful or last is not None):
        fields["pubstate"] = f"date: {_tex(edtf.in_words(item.published))}"
    if item.speaker:
        fields["note"] = f"{_capital(item.quoted_in)} this article: {_tex(item.credited)}"
        fields["annotation"] = _tex(item.quotation)
    fields["howpublished"] = ARCHIVE
    fields["version"] = item.version.isoformat()
    fields["url"] = item.permalink
    fields["urldate"] = item.accessed.isoformat()
    fields["langid"] = {"en": "english", "ko": "korean"}.get(item.language, item.language)
    body = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items() if value)
    return f"@article{{{_bibtex_key(item.key)},\n{body}\n}}\n"


_OPENURL = {
    "url_ver": "Z39.88-2004",
    "ctx_ver": "Z39.88-2004",
    "rft_val_fmt": "info:ofi/fmt:kev:mtx:dc",
    "rft.type": "newspaperArticle",
}


def coins(
    *,
    title: str,
    permalink: str,
    outlet: str = "",
    authors: tuple[str, ...] = (),
    published: str = "",
    language: str = "",
    description: str = "",
) -> str:
    """An OpenURL context object (Z39.88-2004, Dublin Core): the form in which a page tells reference managers
    of several items. A type of Zotero's stands in `rft.type`, as Zotero itself writes and reads it.
    """
    values = [
        ("rft.title", title),
        ("rft.source", outlet),
        *(("rft.au", name) for name in authors),
        ("rft.date", published),
        ("rft.description", description),
        ("rft.identifier", permalink),
        ("rft.language", language),
    ]
    return "&".join([_SAME_OF_ALL, *(f"{name}={quoted(value)}" for name, value in values if value)])


def quoted(value: str) -> str:
    """What `quote` gives with nothing safe, which looks at each byte: in words, spaces are most of what is
    quoted, and the same few marks the rest.
    """
    return _MARKS.sub(_quoted_marks, value).replace(" ", "%20")


_MARKS = re.compile(r"[^\w.~ -]+", re.ASCII)
"""What `quote` quotes, but for spaces."""


def _quoted_marks(found: re.Match[str]) -> str:
    return _quote(found[0])


@lru_cache(maxsize=1000)
def _quote(marks: str) -> str:
    return quote(marks, safe="")


_SAME_OF_ALL = "&".join(f"{name}={quote(value, safe='')}" for name, value in _OPENURL.items())


def _line(value: str) -> str:
    """One line: RIS has no way to continue a value."""
    return " ".join(value.split())


_TEX = {character: f"\\{character}" for character in "{}%&#$_"} | {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}


def _tex(value: str) -> str:
    return "".join(_TEX.get(character, character) for character in _line(value))


def _bibtex_key(key: str) -> str:
    return re.sub(r"[^A-Za-z0-9:_-]", "", key) or "item"

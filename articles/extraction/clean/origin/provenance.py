"""Who published a page and whose text it is, read from what the page says and from nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from articles.extraction.clean.origin.publishers import PLACES, Naming, Outlets

_AGENCY = re.compile(r"[(/\[]([^()/\[\]]{2,50})[)/\]]")
_SKETCHED = re.compile(
    r"\b(?:Sketched|Compiled|Prepared|Published|Produced) by (?:the )?(?P<name>[A-Z][^.()]{2,50})"
)
_TOLD = re.compile(r"t(?:old|ells) (?:the |The )?(?P<name>[A-Z][\w.'’ -]{1,40})")
"""Begins with a letter and not with a look at the word's boundary: that is many times faster."""
_RIGHTS = re.compile(
    r"(?:©|ⓒ|\(c\)|copyright)\s*(?:©|ⓒ|\(c\))?\s*(?:by\s+)?(?:(?:19"
    r"|20)\d\d(?:[-–]\d+)?,?)?\s*(?P<name>[^,.|\d]{2,60})",
    re.I,
)
_SOURCE = re.compile(r"(?:source|via|courtesy|출처)\s*[:：]\s*(?P<name>[^\[(\n]{2,50})", re.I)
_TRANSLATED = re.compile(r"\W*translat(?:ion|ed) by\b", re.I)
_BY_AGENCY = re.compile(r"(?:,|\||/|\bof\b|\bfor\b|-)\s*(?:[Ss]pecial to )?(?P<name>[A-Z][^,|]{1,40})$")

_NAMING = {
    "newsletter": "named in the newsletter form inside the page",
    "share": "named in the page’s share buttons",
    "navigation": "named in the page’s menu",
    "about": "named in the page’s note on its standards or writers",
    "comments": "named in the form for comments",
    "contact": "named in the address for readers",
}


@dataclass(slots=True)
class Clues:
    """What a page offers of its origin, part by part."""

    hint: str | None = None
    url: str | None = None
    site: str | None = None
    masthead: tuple[str, ...] = ()
    """Outlets named in the lines around the headline, whole (`**Yonhap** | 2025-…`)."""
    title_tail: str | None = None
    dateline: str | None = None
    bylines: tuple[str, ...] = ()
    furniture: tuple[tuple[str, str], ...] = ()
    """Cut lines: reason and text."""
    captions: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    """The first lines of the page."""
    below: tuple[str, ...] = ()
    """Lines below the headline that are neither date nor by-line: who spoke, in which office, or for whom
    somebody wrote."""
    reposted: bool = False
    """Whether the page shows that it carries another outlet's text (advertisement shortcodes, `Staff
    Writer`, a `Source` link).
    """
    text: str = ""


@dataclass(frozen=True, slots=True)
class Provenance:
    """The publisher and the outlet whose text it is, as slugs; `None` where the page does not say."""

    publisher: str | None = None
    basis: str = ""
    original: str | None = None


def provenance_of(clues: Clues, outlets: Outlets) -> Provenance:
    """Who published a page: by the record, its address, masthead, furniture and dateline, in this order.

    Where the record, the markup or the address names an outlet that the directory does not have, nobody else
    is put in its place: an agency in the dateline is then where the text is from.
    """
    stranger = _stranger(clues, outlets)
    agency = _agency(clues, outlets)
    credited = _credited(clues, outlets)
    found = None if stranger else next(_publishers(clues, outlets, agency, credited), None)
    if not found and not stranger and agency and not clues.reposted and not agency[1]:
        found = Naming(agency[0], "the dateline")
    original = _original(clues, outlets, agency, credited, found)
    if original and found and original.slug == found.slug:
        original = None
    basis = found.basis if found else stranger or "the page does not name its publisher"
    if original:
        basis = f"{basis}; {original.basis}"
    return Provenance(found.slug if found else None, basis, original.slug if original else None)


def _stranger(clues: Clues, outlets: Outlets) -> str | None:
    """The sentence on an outlet that is named as the publisher and is not in the directory."""
    for name, where in ((clues.hint, "the record"), (clues.site, "the page’s metadata")):
        if name:
            return None if outlets.named(name) else f"{where} names {name}, which the directory does not have"
    if portal := next(filter(None, map(outlets.portal_in, clues.head)), None):
        return f"the head of the page names {portal}, which shows the texts of others"
    host = outlets.host(clues.url)
    if host and not outlets.at(clues.url) and not outlets.is_portal(host):
        return f"the page’s address is on {host}, which the directory does not have"
    return None


def _publishers(
    clues: Clues, outlets: Outlets, agency: tuple[str, bool] | None, credited: str | None
) -> Iterator[Naming]:
    """Every place in which the page names its publisher, the surest first; `credited` only wrote for it."""
    if clues.hint and (slug := outlets.named(clues.hint)):
        yield Naming(slug, f"the record names {clues.hint}")
    if clues.site and (slug := outlets.named(clues.site)):
        yield Naming(slug, "the page's metadata")
    if slug := outlets.at(clues.url):
        yield Naming(slug, "the page's address")
    for name in clues.masthead:
        if (slug := outlets.heading(name)) and slug != credited:
            same = agency is not None and agency[0] == slug
            yield Naming(slug, f"named above the text ({name})" + (" and in the dateline" if same else ""))
    if clues.title_tail and not clues.reposted:
        yield Naming(clues.title_tail, "named behind the headline")
    yield from _in_furniture(clues, outlets)
    for line in clues.head if not clues.reposted else ():
        if section := outlets.section(line):
            yield Naming(section[1], f"inferred from the name of its section ({section[0]})")


def _credited(clues: Clues, outlets: Outlets) -> str | None:
    """The agency whose name stands alone below a headline that ends with another outlet's: `… | The Japan
    Times`, then `KYODO`."""
    if clues.title_tail is None or clues.reposted:
        return None
    slugs = (outlets.named(name) for name in clues.masthead)
    return next((slug for slug in slugs if slug in outlets.agencies and slug != clues.title_tail), None)


_CAREER = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey) (?:has |have )?(?:previously )?(?:served|worked|taught|studied)\b"
)
"""In a note on the author: where somebody worked once publishes nothing."""


def _in_furniture(clues: Clues, outlets: Outlets) -> Iterator[Naming]:
    """Who published the page by the notes around its story, the surest kind first; hardly anything of them
    counts on a page that others have posted again."""
    for caption in clues.captions:
        for match in _SKETCHED.finditer(caption):
            if slug := outlets.named(match.group("name")):
                yield Naming(slug, "named in the caption")
    for reason, text in clues.furniture:
        if reason in ("contact", "licence") and not clues.reposted and (slug := outlets.mailing(text)):
            yield Naming(slug, "the contact address")
    for reason, text in clues.furniture:
        if reason == "licence" and not clues.reposted:
            rights = _RIGHTS.search(text)
            holder = outlets.named(rights.group("name")) if rights else None
            holders = [holder] if holder else outlets.mentioned(text)
            if len(holders) == 1:
                yield Naming(holders[0], "the note on rights")
    for reason, text in clues.furniture:
        where = _NAMING.get(reason)
        if where and not clues.reposted and not _CAREER.search(text) and (named := outlets.mentioned(text)):
            yield Naming(named[0], where)
    for reason, text in clues.furniture:
        translated = reason == "credit" and _TRANSLATED.match(text)
        if translated and not clues.reposted and (named := outlets.mentioned(text)):
            yield Naming(named[0], "named in the note on the translation")
    for text in clues.below if not clues.reposted else ():
        office = outlets.named(text.rpartition(", ")[2])
        slug = office if office in outlets.offices else None
        if slug or (slug := _desk(text, outlets)):
            yield Naming(slug, f"named below the headline ({text})")
    for byline in clues.bylines:
        if not clues.reposted and (slug := _in_byline(byline, outlets)):
            yield Naming(slug, "the by-line")


def _desk(text: str, outlets: Outlets) -> str | None:
    """The outlet whose office abroad a line below a by-line names: `BBC News, Seoul`."""
    found = _DESK.fullmatch(text)
    return outlets.named(found["name"]) if found else None


_DESK = re.compile(r"(?P<name>[A-Z][\w.' ]{1,30}), (?:in )?[A-Z][A-Za-z. ]{2,20}")


def _in_byline(byline: str, outlets: Outlets) -> str | None:
    match = _BY_AGENCY.search(byline)
    return outlets.named(byline) or (outlets.named(match.group("name")) if match else None)


def _agency(clues: Clues, outlets: Outlets) -> tuple[str, bool] | None:
    """The outlet in the dateline, and whether it stands there as another's text that is passed on."""
    if not clues.dateline:
        return None
    for match in _AGENCY.finditer(clues.dateline):
        if slug := outlets.named(match.group(1).rpartition("=")[2]):
            return slug, False
    _, comma, tail = clues.dateline.rstrip(".").rpartition(", ")
    if not comma and tail.upper() in PLACES:
        return None  # "UNITED NATIONS: …" is where it was filed
    slug = outlets.named(tail)
    return (slug, clues.dateline.endswith(".")) if slug else None


def _original(
    clues: Clues,
    outlets: Outlets,
    agency: tuple[str, bool] | None,
    credited: str | None,
    found: Naming | None,
) -> Naming | None:
    """The outlet whose text the page carries, where that is another than its publisher, and how the page
    says so.
    """
    if agency:
        return Naming(agency[0], f"the dateline names {outlets.title(agency[0])} as the original publisher")
    if credited and found and found.slug == clues.title_tail:
        return Naming(credited, f"{outlets.title(credited)} is credited under the headline")
    tail = clues.title_tail
    if tail and (found is None or found.slug != tail):
        return Naming(
            tail,
            f"the tag in the headline names {outlets.title(tail)} as the outlet from which the text was"
            f" taken",
        )
    for name in clues.masthead if found is None else ():
        if slug := outlets.heading(name):
            return Naming(slug, f"named above the text ({name}) as the original publisher")
    for reason, text in clues.furniture:
        match = _SOURCE.fullmatch(text.strip("()[]*_ ")) if reason in ("crawl-note", "credit") else None
        if match and (slug := outlets.named(match.group("name"))):
            return Naming(slug, f"a line below the text names {outlets.title(slug)} as its source")
    if found is None:
        told = {slug for name in _told(clues.text) if (slug := _longest(name, outlets))}
        if len(told) == 1:
            slug = told.pop()
            return Naming(slug, f"somebody in the text spoke to {outlets.title(slug)}")
    return None


def _told(text: str) -> Iterator[str]:
    """The names behind `told` and `tells`, each with what follows it."""
    for match in _TOLD.finditer(text):
        before = text[match.start() - 1 : match.start()]
        if not before.isalnum() and before != "_":
            yield match.group("name")


def _longest(words: str, outlets: Outlets) -> str | None:
    """The outlet that the longest beginning of `words` names."""
    parts = words.split()
    return next(
        (
            slug
            for n in range(min(len(parts), 6), 0, -1)
            if (slug := outlets.named(" ".join(parts[:n]).rstrip(".,")))
        ),
        None,
    )

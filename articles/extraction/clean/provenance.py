"""Who published a page and whose text it is, read from what the page says and from nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from articles.extraction.clean.publishers import Naming, Outlets

_AGENCY = re.compile(r"[(/\[]([^()/\[\]]{2,50})[)/\]]")
_SKETCHED = re.compile(
    r"\b(?:Sketched|Compiled|Prepared|Published|Produced) by (?:the )?(?P<name>[A-Z][^.()]{2,50})"
)
_TOLD = re.compile(r"\b(?:told|tells) (?:the |The )?(?P<name>[A-Z][\w.'’ -]{1,40})")
_RIGHTS = re.compile(
    r"(?:©|ⓒ|\(c\)|copyright)\s*(?:©|ⓒ|\(c\))?\s*(?:by\s+)?(?:(?:19"
    r"|20)\d\d(?:[-–]\d+)?,?)?\s*(?P<name>[^,.|\d]{2,60})",
    re.I,
)
_SOURCE = re.compile(r"(?:source|via|courtesy|출처)\s*[:：]\s*(?P<name>[^\[(\n]{2,50})", re.I)
_BY_AGENCY = re.compile(r"(?:,|\||/|\bof\b|\bfor\b|-)\s*(?P<name>[A-Z][^,|]{1,40})$|^(?P<whole>.{2,40})$")


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
    """Who published a page: the record, the address, the masthead, the furniture, the dateline, in this
    order.
    """
    agency = _agency(clues, outlets)
    found = next(_publishers(clues, outlets, agency), None)
    if found is None and agency and not clues.reposted and not agency[1]:
        found = Naming(agency[0], "the dateline")
    original = _original(clues, outlets, agency, found)
    if found is None:
        said = "the page does not name its publisher"
        if clues.hint:
            said = f"the record names {clues.hint!r}, which the directory does not have"
        return Provenance(None, f"{said}{_and_original(clues, original, outlets)}", original)
    basis = found.basis
    if original == found.slug:
        original = None
    return Provenance(found.slug, f"{basis}{_and_original(clues, original, outlets)}", original)


def _publishers(clues: Clues, outlets: Outlets, agency: tuple[str, bool] | None) -> Iterable[Naming]:
    """Every place in which the page names its publisher, the surest first."""
    if clues.hint and (slug := outlets.named(clues.hint)):
        yield Naming(slug, f"the record names {clues.hint}")
    if clues.site and (slug := outlets.named(clues.site)):
        yield Naming(slug, "the page's metadata")
    if slug := outlets.at(clues.url):
        yield Naming(slug, "the page's address")
    for name in clues.masthead:
        if slug := outlets.named(name):
            same = agency is not None and agency[0] == slug
            yield Naming(slug, f"named above the text ({name})" + (" and in the dateline" if same else ""))
    if clues.title_tail and not clues.reposted:
        yield Naming(clues.title_tail, "named behind the headline")
    yield from _in_furniture(clues, outlets)


def _in_furniture(clues: Clues, outlets: Outlets) -> Iterable[Naming]:
    for caption in clues.captions:
        for match in _SKETCHED.finditer(caption):
            if slug := outlets.named(match.group("name")):
                yield Naming(slug, "named in the caption")
    for reason, text in clues.furniture:
        if reason in ("contact", "licence") and (slug := outlets.mailing(text)):
            yield Naming(slug, "the contact address")
    for reason, text in clues.furniture:
        if reason == "licence" and not clues.reposted:
            match = _RIGHTS.search(text)
            slug = outlets.named(match.group("name")) if match else None
            named = [slug] if slug else outlets.mentioned(text)
            if len(named) == 1 and named[0]:
                yield Naming(named[0], "the note on rights")
    for reason, text in clues.furniture:
        if reason in ("newsletter", "share", "navigation", "about", "comments") and (
            named := outlets.mentioned(text)
        ):
            yield Naming(
                named[0],
                "named in the newsletter form inside the page"
                if reason == "newsletter"
                else "named in the page's furniture",
            )
    for byline in clues.bylines:
        if not clues.reposted and (slug := _in_byline(byline, outlets)):
            yield Naming(slug, "the by-line")


def _in_byline(byline: str, outlets: Outlets) -> str | None:
    match = _BY_AGENCY.search(byline)
    return outlets.named(match.group("name") or match.group("whole")) if match else None


def _agency(clues: Clues, outlets: Outlets) -> tuple[str, bool] | None:
    """The outlet in the dateline, and whether it stands there as another's text that is passed on."""
    if not clues.dateline:
        return None
    for match in _AGENCY.finditer(clues.dateline):
        if slug := outlets.named(match.group(1).rpartition("=")[2]):
            return slug, False
    tail = clues.dateline.rstrip(".").rpartition(", ")[2]
    slug = outlets.named(tail)
    return (slug, True) if slug else None


def _original(
    clues: Clues, outlets: Outlets, agency: tuple[str, bool] | None, found: Naming | None
) -> str | None:
    """The outlet whose text the page carries, where that is another than its publisher."""
    if agency:
        return agency[0]
    if clues.title_tail and (clues.reposted or (found and found.slug != clues.title_tail)):
        return clues.title_tail
    for reason, text in clues.furniture:
        match = (
            _SOURCE.fullmatch(text.strip("()[]*_ ")) if reason in ("crawl-note", "credit", "source") else None
        )
        if match and (slug := outlets.named(match.group("name"))):
            return slug
    if found is None:
        told = {slug for m in _TOLD.finditer(clues.text) if (slug := _longest(m.group("name"), outlets))}
        if len(told) == 1:
            return told.pop()
    return None


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


def _and_original(clues: Clues, original: str | None, outlets: Outlets) -> str:
    if not original:
        return ""
    name = outlets.title(original)
    if clues.dateline:
        return f"; the dateline names {name} as the original publisher"
    if original == clues.title_tail:
        return f"; the tag in the headline names {name} as the outlet from which the text was taken"
    return f"; somebody spoke to {name}, whose text it seems to be" if True else ""

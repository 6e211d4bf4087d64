"""Who published a page: what names an outlet counts as, and only what the page itself says."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from articles.extraction.clean.source.lines import fold
from articles.extraction.records import record
from articles.extraction.recurring import built_once
from articles.extraction.tables import table
from articles.extraction.values import Directory

_TABLE = table("outlets")
SITE_WORDS = frozenset(_TABLE["site"]["words"])
_MASTHEAD_WORDS = frozenset(_TABLE["masthead"]["words"])
_MOST_SECTION = 4
_MOST_WORDS = 14
"""How many words the line with an outlet's name at the top of a page may have."""
PLACES: tuple[str, ...] = tuple(_TABLE["dateline"]["places"])

_PORTAL = re.compile(
    rf"^(?:{'|'.join(map(re.escape, _TABLE['portals']['names']))})(?=$| [-–—|]|\s{{2,}})"
    rf"|(?<=[-–—|] )(?:{'|'.join(map(re.escape, _TABLE['portals']['names']))})$"
)
_LONGEST_PORTAL_LINE = 250
_HANGUL = re.compile("[가-힣]{3,}")
_MAIL = re.compile(r"[\w.+-]{1,64}@((?:[\w-]{1,40}\.){1,4}[A-Za-z]{2,12})")
_ARTICLE = re.compile(r"^the\s+", re.I)
# Shorter names are also common words or initials: they are not read out of running text.
_AMBIGUOUS = 4


@record
class Naming:
    """An outlet and the sentence that says how the page names it."""

    slug: str
    basis: str


class Outlets:
    """The directory's publishers by every name, mail domain and host that pages use for them."""

    def __init__(self, directory: Directory) -> None:
        self.names: dict[str, str] = {}
        self.offices = frozenset(entry.slug for entry in directory.publishers if entry.kind == "government")
        self.agencies = frozenset(
            entry.slug for entry in directory.publishers if entry.kind.endswith("agency")
        )
        self.titles: dict[str, str] = {}
        self.hosts: dict[str, str] = {}
        self.mails: dict[str, str] = {}
        known = {entry.slug for entry in directory.publishers}
        forms: dict[str, str] = {}
        for entry in directory.publishers:
            self.titles[entry.slug] = entry.names[0] if entry.names else entry.slug
            for name in entry.names:
                self.names.setdefault(_key(name), entry.slug)
                forms.setdefault(name, entry.slug)
                if "@" in name:
                    self.mails.setdefault(name.rpartition("@")[2].lower(), entry.slug)
            if entry.homepage:
                self.hosts.setdefault(entry.homepage.lower().removeprefix("www."), entry.slug)
        for kind, target in (("names", self.names), ("host", self.hosts), ("mail", self.mails)):
            for slug, values in _TABLE[kind].items():
                if slug in known:
                    for value in values:
                        target.setdefault(_key(value) if kind == "names" else value, slug)
                        if kind == "names":
                            forms.setdefault(value, slug)
        self.sections = [
            (name, slug) for slug, names in _TABLE["sections"].items() if slug in known for name in names
        ]
        self.series = frozenset(name for name, _ in self.sections)
        for host, slug in self.hosts.items():
            self.names.setdefault(_key(host), slug)
        self._forms = {_plain(form): slug for form, slug in forms.items()}
        self._finder = _finder(
            form
            for form in forms
            if len(form) > _AMBIGUOUS or (form.isupper() and len(form) > 1) or _HANGUL.fullmatch(form)
        )

    def named(self, text: str) -> str | None:
        """The outlet whose name `text` is, whole; `None` where it is no outlet's."""
        return self.names.get(_key(text))

    def heading(self, text: str) -> str | None:
        """The outlet whose name is at the top of a page with nothing beside it but words such as “home”, or
        a section of its pages; `None` where the line says more, or is nobody's name."""
        outlet, _, section = text.partition("|")  # "Voice of America | East Asia Pacific"
        has_section = section and len(section.split()) <= _MOST_SECTION
        key = _key(text)
        if slug := self.named(outlet) if has_section else self.names.get(key):
            return slug
        words = key.split()
        if len(words) > _MOST_WORDS or _MASTHEAD_WORDS.isdisjoint(words):
            return None
        own = [at for at, word in enumerate(words) if word not in _MASTHEAD_WORDS]
        first, last = (own[0], own[-1]) if own else (len(words), 0)
        for length in range(min(len(words) - 1, 6), max(0, last - first), -1):
            for at in range(max(0, last - length + 1), min(first, len(words) - length) + 1):
                if slug := self.names.get(" ".join(words[at : at + length])):
                    return slug
        return None

    def section(self, line: str) -> tuple[str, str] | None:
        """The section of an outlet with whose name a line begins, and the outlet; `None` for others."""
        return next((section for section in self.sections if line.startswith(section[0])), None)

    def mentioned(self, text: str) -> list[str]:
        """The outlets that `text` names, in its order, each once."""
        if not self._finder:
            return []
        slugs = (self._forms.get(_plain(match.group())) for match in self._finder.finditer(text))
        return list(dict.fromkeys(slug for slug in slugs if slug))

    def at(self, url: str | None) -> str | None:
        """The outlet whose host `url` is on; `None` for portals and unknown hosts."""
        return _nearest(self.host(url) or "", self.hosts)

    @staticmethod
    def host(url: str | None) -> str | None:
        """The host of an address; `None` where there is none."""
        if not url:
            return None
        try:
            return (urlsplit(url).hostname or "").lower().removeprefix("www.") or None
        except ValueError:
            return None

    @staticmethod
    def portal_in(text: str) -> str | None:
        """The portal that a line at the top of a page names before or behind a headline, or alone; `None` for
        other lines."""
        found = _PORTAL.search(text) if len(text) < _LONGEST_PORTAL_LINE else None
        return found.group() if found else None

    @staticmethod
    def is_portal(host: str) -> bool:
        """Whether a host shows the pages of many outlets under their names, or keeps copies of any."""
        return any(host == portal or host.endswith(f".{portal}") for portal in _TABLE["portals"]["hosts"])

    def mailing(self, text: str) -> str | None:
        """The outlet in whose domain the first address in `text` is that has one; `None` where none has."""
        if "@" not in text:
            return None
        domains = (match.group(1).lower() for match in _MAIL.finditer(text))
        slugs = (_nearest(domain, self.mails) or _nearest(domain, self.hosts) for domain in domains)
        return next((slug for slug in slugs if slug), None)

    def title(self, slug: str) -> str:
        """The name that the archive prints for an outlet."""
        return self.titles.get(slug, slug)


def _key(name: str) -> str:
    return fold(_ARTICLE.sub("", name.strip()))


def _plain(name: str) -> str:
    return " ".join(_ARTICLE.sub("", name).split()).casefold()


def _nearest(host: str, known: dict[str, str]) -> str | None:
    """The entry for a host or the nearest of its parents."""
    while host.count("."):
        if host in known:
            return known[host]
        host = host.partition(".")[2]
    return None


def _finder(names: object) -> re.Pattern[str] | None:
    forms = sorted({re.escape(_ARTICLE.sub("", str(name))) for name in names}, key=len, reverse=True)  # type: ignore[attr-defined]
    if not forms:
        return None
    return re.compile(rf"(?<![\w@./-])(?:{'|'.join(forms)})(?![A-Za-z0-9_@/])(?!\.[a-z])")


@built_once
def outlets_of(directory: Directory) -> Outlets:
    """The outlets of a directory."""
    return Outlets(directory)

"""Following links through the archive as a reader would, only faster."""

from collections import Counter, deque
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import parse_qsl, urldefrag, urljoin, urlsplit
from xml.etree.ElementTree import Element

import html5lib
from django.test import Client

XHTML = "{http://www.w3.org/1999/xhtml}"
ORIGIN = "http://testserver"
ENOUGH = 40
"""Addresses of one kind with a query that a crawl visits."""


@dataclass
class Page:
    """An answer, read by a browser's rules. `document` is None for what is not HTML."""

    address: str
    status: int
    document: Element | None = None
    mistakes: list[str] = field(default_factory=list)

    @cached_property
    def links(self) -> list[str]:
        """Addresses inside the archive to which the page links, with their fragments."""
        if self.document is None:
            return []
        hrefs = [element.get("href", "") for element in self.document.iter(f"{XHTML}a")]
        targets = (urljoin(ORIGIN + self.address, href) for href in dict.fromkeys(hrefs))
        return [target.removeprefix(ORIGIN) for target in targets if _is_inside(target)]

    @cached_property
    def ids(self) -> Counter[str]:
        """How often each id is on the page."""
        elements = self.document.iter() if self.document is not None else ()
        return Counter(element.get("id", "") for element in elements if element.get("id"))


def _is_inside(target: str) -> bool:
    return target.startswith((f"{ORIGIN}/", f"{ORIGIN}?", f"{ORIGIN}#")) or target == ORIGIN


def read(client: Client, address: str) -> Page:
    """The page at an address, redirects followed, with what is wrong with its HTML."""
    answer = client.get(address, follow=True)
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    page = Page(address, answer.status_code)
    if answer.headers.get("Content-Type", "").startswith("text/html"):
        parser = html5lib.HTMLParser(namespaceHTMLElements=True)
        page.document = parser.parse(body, transport_encoding="utf-8")
        page.mistakes = [f"{position}: {code} {details}" for position, code, details in parser.errors]
    return page


def crawl(client: Client, start: str) -> dict[str, Page]:
    """All pages that links lead to from `start`, by address without fragment.

    An address with a query (a filter, an order, a page of a list) is visited, but of the links on it only
    those without a query are followed, and the pages of an unfiltered list: filters can be combined
    without end. Of queries of one kind (the same
    sort of page, the same parameters), `ENOUGH` are visited.
    """
    pages: dict[str, Page] = {}
    kinds: Counter[tuple[str, ...]] = Counter()
    waiting = deque([start])
    while waiting:
        address = waiting.popleft()
        if address in pages or kinds[kind(address)] >= ENOUGH:
            continue
        kinds.update([kind(address)] if "?" in address else [])
        page = pages[address] = read(client, address)
        targets = {urldefrag(link).url for link in page.links}
        waiting += sorted(target for target in targets if _is_followed(address, target))
    return pages


def _is_followed(address: str, target: str) -> bool:
    names = {name for one in (address, target) for name, _ in parse_qsl(urlsplit(one).query)}
    return "?" not in address or "?" not in target or names <= {"show", "page"}


def kind(address: str) -> tuple[str, ...]:
    """Which view answers at an address, roughly, and the names of its parameters."""
    parts = urlsplit(address)
    top, _, rest = parts.path.strip("/").partition("/")
    return (top, "one" if rest else "all", *sorted({name for name, _ in parse_qsl(parts.query)}))

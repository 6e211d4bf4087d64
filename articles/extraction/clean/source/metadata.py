"""What an HTML page's head says of it: JSON-LD, meta elements, `time`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

_TITLES = ("og:title", "twitter:title", "dc.title", "parsely-title", "title")
_SITES = (
    "og:site_name",
    "application-name",
    "article:publisher",
    "publisher",
    "dc.publisher",
    "copyright",
    "source",
)
_DATES = (
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "datepublished",
    "date.published",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "dc.date",
    "cxenseparse:recs:publishtime",
    "citation_publication_date",
    "date",
    "regdate",
    "article.published",
)
_AUTHORS = (
    "author",
    "article:author",
    "byl",
    "dc.creator",
    "parsely-author",
    "sailthru.author",
    "dcterms.creator",
)
_SECTIONS = ("article:section", "section", "parsely-section")
_STORIES = frozenset(
    {
        "Article",
        "NewsArticle",
        "ReportageNewsArticle",
        "AnalysisNewsArticle",
        "OpinionNewsArticle",
        "BackgroundNewsArticle",
        "BlogPosting",
        "Report",
        "WebPage",
        "TechArticle",
        "PressRelease",
    }
)
_ADDRESS = re.compile(r"^https?://", re.I)
_MOST = 200_000


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the head of a page says; `None` where it is silent. `published` is the day and the place where it
    stands.
    """

    title: str | None = None
    site: str | None = None
    published: tuple[str, str] | None = None
    author: str | None = None
    section: tuple[str, ...] = ()
    url: str | None = None
    language: str | None = None
    body: str | None = None
    """The story, where JSON-LD tells it."""


def read_metadata(tree: etree._Element) -> Metadata:
    """The metadata of a parsed page; JSON-LD before meta elements before the page's own `time`."""
    meta = _meta(tree)
    story = next(_stories(tree), {})
    return Metadata(
        title=_text(story.get("headline")) or _first(meta, _TITLES) or _title(tree),
        site=_name(story.get("publisher")) or _first(meta, _SITES) or None,
        published=_published(story, meta, tree),
        author=_name(story.get("author")) or _author(meta),
        section=_sections(story, meta),
        url=_link(tree, meta),
        language=(tree.get("lang") or meta.get("og:locale") or "")[:2].lower() or None,
        body=body if isinstance(body := story.get("articleBody"), str) else None,
    )


def _meta(tree: etree._Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in tree.iter("meta"):
        name = (node.get("property") or node.get("name") or node.get("itemprop") or "").strip().lower()
        content = (node.get("content") or "").strip()
        if name and content:
            found.setdefault(name, content)
    return found


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if name in meta and not _ADDRESS.match(meta[name])), None)


def _stories(tree: etree._Element) -> Iterator[dict[str, Any]]:
    """The articles that JSON-LD describes; broken JSON is passed over."""
    for node in tree.iter("script"):
        if "ld+json" not in (node.get("type") or "") or not node.text or len(node.text) > _MOST:
            continue
        try:
            waiting = [json.loads(node.text, strict=False)]
        except (ValueError, RecursionError):
            continue
        for _ in range(200):
            if not waiting:
                break
            item = waiting.pop(0)
            if isinstance(item, list):
                waiting += item
            elif isinstance(item, dict):
                kinds = item.get("@type")
                kinds = kinds if isinstance(kinds, list) else [kinds]
                if item.get("headline") and any(isinstance(kind, str) and kind in _STORIES for kind in kinds):
                    yield item
                waiting += [
                    value
                    for key, value in item.items()
                    if key in ("@graph", "mainEntity", "mainEntityOfPage")
                ]


def _text(value: Any) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _name(value: Any) -> str | None:
    """The name of a person or organisation, or of several, as JSON-LD gives it."""
    if isinstance(value, list):
        names = [name for one in value[:6] if (name := _name(one))]
        return ", ".join(names) or None
    if isinstance(value, dict):
        return _text(value.get("name"))
    text = _text(value)
    return None if text and _ADDRESS.match(text) else text


def _author(meta: dict[str, str]) -> str | None:
    return _first(meta, _AUTHORS)


def _sections(story: dict[str, Any], meta: dict[str, str]) -> tuple[str, ...]:
    value = story.get("articleSection")
    if isinstance(value, list):
        return tuple(name for one in value if (name := _text(one)))
    text = _text(value) or _first(meta, _SECTIONS)
    return (text,) if text else ()


def _published(story: dict[str, Any], meta: dict[str, str], tree: etree._Element) -> tuple[str, str] | None:
    """When the page says that it was published, and where it says so; what is stated goes before the times of
    its markup."""
    stated = _text(story.get("datePublished"))
    if stated:
        return stated, "datePublished"
    for name in _DATES:
        if name in meta:
            return meta[name], name
    times = [node for node in tree.iter("time") if node.get("datetime")]
    marked = [
        node for node in times if node.get("pubdate") is not None or node.get("itemprop") == "datePublished"
    ]
    inside = [
        node
        for node in times
        if any(parent.tag in ("article", "main", "header") for parent in node.iterancestors())
    ]
    chosen = marked or inside or (times if len(times) == 1 else [])
    return (chosen[0].get("datetime") or "", "time") if chosen else None


def _title(tree: etree._Element) -> str | None:
    node = tree.find(".//title")
    return " ".join("".join(node.itertext()).split()) or None if node is not None else None


def _link(tree: etree._Element, meta: dict[str, str]) -> str | None:
    canonical = next(
        (node.get("href") for node in tree.iter("link") if (node.get("rel") or "").lower() == "canonical"),
        None,
    )
    url = canonical or meta.get("og:url")
    return url if url and _ADDRESS.match(url) else None

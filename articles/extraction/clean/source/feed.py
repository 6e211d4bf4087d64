"""Feeds as pages: the items of an RSS or Atom document, whose stories are markup written as text."""

from __future__ import annotations

import re
from html import escape, unescape

from lxml import etree

from articles.extraction.clean.source.html_page import parsable

_FEED = re.compile(
    r"\s*+(?:(?:<\?[^>]*+>|<!--(?:(?!-->).)*+-->|<!DOCTYPE[^>\[]*+>)\s*+)*+"
    r"<(?:rss|feed|rdf:RDF|item|entry)\b",
    re.S,
)
"""Nothing is given back: a page may begin with any number of comments."""
_NAMED = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z]\w{1,30};")
_BARE = re.compile(r"&(?!#?\w{1,31};)")
_MARKUP = re.compile(r"</?(?:p|br|div|h[1-6]|ul|blockquote|figure|table)\b", re.I)
_WRITTEN_TWICE = re.compile(r"&lt;/?(?:p|br|div)\b", re.I)
_STORIES = ("encoded", "content", "description", "summary")
"""Where an item may hold its story, the fullest first."""
_DATES = ("pubDate", "published", "date", "issued")
_AUTHORS = ("creator", "author")


def page_of_feed(text: str) -> str | None:
    """The items of a feed as one HTML page, their titles as headings, with what a page's head would say;
    `None` where the text is no feed, or none of its items holds a text.

    A single item (the common capture of one story) gives the page its title, day and author; of several the
    feed's own title is the page's.
    """
    if not _FEED.match(text):
        return None
    root = _parsed(text)
    if root is None:
        return None
    items = [node for node in root.iter() if _name(node) in ("item", "entry")]
    stories = [(item, story) for item in items if (story := _story(item))]
    if not stories:
        return None
    channel = next((node for node in root.iter() if _name(node) in ("channel", "feed")), None)
    site = _child(channel, ("title",)) if channel is not None else ""
    if len(stories) > 1:
        body = "".join(f"<h2>{escape(_child(item, ('title',)))}</h2>{story}" for item, story in stories)
        return f"<html><head><title>{escape(site)}</title></head><body><h1>{escape(site)}</h1>{body}</body>"
    item, story = stories[0]
    title = _child(item, ("title",))
    meta = {
        "og:title": title,
        "og:site_name": site,
        "article:published_time": _child(item, _DATES),
        "author": _child(item, _AUTHORS),
        "og:url": _child(item, ("link",)),
    }
    head = "".join(f'<meta property="{name}" content="{escape(value)}">' for name, value in meta.items())
    heading = f"<h1>{escape(title)}</h1>" if title else ""
    return f"<html><head>{head}</head><body><article>{heading}{story}</article></body></html>"


def _parsed(text: str) -> etree._Element | None:
    """The tree of a feed; of entities only those of HTML are read, and nothing is fetched."""
    text = _NAMED.sub(lambda found: escape(unescape(found[0]), quote=False), parsable(text))
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, remove_comments=True)
    try:
        return etree.fromstring(_BARE.sub("&amp;", text).strip().encode("utf-8"), parser=parser)
    except etree.XMLSyntaxError:
        return None


def _name(node: etree._Element) -> str:
    """The name of an element without its namespace, which many feeds leave undeclared."""
    tag = node.tag if isinstance(node.tag, str) else ""
    return tag.rpartition("}")[2].rpartition(":")[2]


def _child(node: etree._Element, names: tuple[str, ...]) -> str:
    """The text of the first child of one of these names; empty where none has any."""
    for name in names:
        for child in node:
            if _name(child) == name:
                text = " ".join("".join(child.itertext()).split()) or (child.get("href") or "")
                if text:
                    return unescape(text)
    return ""


def _story(item: etree._Element) -> str:
    """The story of an item as HTML."""
    for name in _STORIES:
        for child in item:
            if _name(child) != name:
                continue
            if len(child):  # Atom's own XHTML
                return "".join(etree.tostring(part, encoding="unicode") for part in child)
            text = (child.text or "").strip()
            if _WRITTEN_TWICE.search(text):
                text = unescape(text)
            if text:
                parts = [text] if _MARKUP.search(text) else [f"<p>{line}</p>" for line in text.split("\n\n")]
                return "".join(parts)
    return ""

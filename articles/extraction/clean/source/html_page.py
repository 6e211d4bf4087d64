"""HTML pages: their visible text a block a line, what the markup says of each block, and the main text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import trafilatura
from lxml import etree

from articles.extraction.clean.source.lines import Line, fold, is_prose
from articles.extraction.clean.source.metadata import Metadata, read_metadata
from articles.extraction.clean.source.repair import Mended
from articles.extraction.clean.source.wrapping import unwrapped
from articles.extraction.values import UnreadableCapture

_DOCUMENT = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_TAG = re.compile(
    r"</?(?:html|head|body|article|section|div|p|br|table|tr|td|ul|li|h[1-6]|meta|link|script|blockquote"
    r"|figure|main)\b[^<>]{0,500}>",
    re.I,
)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SPACE = re.compile("[ \t\r\n\f\v\x1c-\x1e\x85\u2028\u2029]+")
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)

_UNSEEN = frozenset(
    {
        "script",
        "style",
        "template",
        "noscript",
        "svg",
        "iframe",
        "head",
        "object",
        "embed",
        "canvas",
        "audio",
        "video",
        "map",
        "math",
        "datalist",
        "select",
        "textarea",
        "title",
        "link",
        "meta",
    }
)
_BLOCKS = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    }
)
_FURNITURE = frozenset({"nav", "footer", "aside", "form", "button", "menu", "dialog"})
_TELLING = (
    "p",
    "li",
    "blockquote",
    "figcaption",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "td",
    "dd",
    "dt",
    "caption",
)
_ROLES = frozenset(
    {"navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar", "dialog"}
)
_OUTSIDE = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|share|sharing|social|sns|related"
    r"|recommend(?:ed|ations)?|most-?(?:read|popular|viewed)|popular|trending|sidebar|comments?|reply"
    r"|newsletter|subscri(?:be|ption)|promo|advert(?:isement)?s?|ads?|banner|footer|cookie|copyright"
    r"|tags?|toolbar|pagination|widget)(?:$|[\s_-])",
    re.I,
)
_CAPTION_CLASS = re.compile(r"caption|photo-?(?:desc|text|credit)|img_?desc", re.I)

_DOCUMENT_PART = re.compile(r"</?(?:p|br|div)\b[^<>]{0,200}>", re.I)
_PARAGRAPH = 12
"""The fewest words of a block that tells a part of a story."""
_BEGINNING = 80
"""Characters that tell a story from any other."""
_LEAST_MAIN = 40
"""The fewest words of prose that a main text is believed with."""
_LONGEST_MAIN = 200_000
"""Up to how many characters a main text is searched for pieces of paragraphs, too."""


@dataclass(slots=True)
class Block:
    """A block of visible text: the tag that tells most of it (`a` for a teaser, which is all a link), and
    whether its markup says that it is no story.
    """

    text: str
    tag: str
    outside: bool
    place: int = 0
    """Blocks of one number stand in elements of the same kinds and classes."""


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """A page as text with a block a line, what the markup says of each block, what its head says, and its
    main text.
    """

    source: str
    marks: tuple[tuple[str, bool, int], ...]
    """For each line of `source` the tag that tells most of it, whether it stands outside the story, and the
    number of its place."""
    metadata: Metadata
    main: str


def is_html(text: str, media_type: str | None) -> bool:
    """Whether a capture is markup: its media type says so, it opens as a document, or it is full of block
    tags. What is said to be plain text is a document all the same where it opens as one: files are misnamed.
    """
    if media_type and "html" in media_type.lower():
        return True
    if media_type and media_type.lower().startswith("text/plain"):
        return bool(_DOCUMENT.match(text))
    if "<" not in text[:50_000]:
        return False
    return bool(_DOCUMENT.match(text)) or len(_TAG.findall(text[:20_000])) >= 3


def read_html(text: str) -> HtmlPage:
    """The visible text of a page with its lines told apart as far as the markup does. Linear in its length.

    Raises `UnreadableCapture` where the markup holds no text.
    """
    tree = _parse(text)
    metadata = read_metadata(tree)
    blocks = [block for block in _blocks(tree) if block.text]
    if metadata.body and not _tells_story(blocks, metadata.body):
        blocks = _with_body(blocks, metadata)
    if not blocks:
        raise UnreadableCapture("The page holds no visible text.")
    return HtmlPage(
        source="\n".join(block.text for block in blocks),
        marks=tuple((block.tag, block.outside, block.place) for block in blocks),
        metadata=metadata,
        main=_main_text(text),
    )


def _tells_story(blocks: list[Block], body: str) -> bool:
    """Whether the page shows the story itself, and does not leave it to a script."""
    told = [len(block.text.split()) for block in blocks if not block.outside and block.tag != "a"]
    if sum(words for words in told if words >= _PARAGRAPH) >= _LEAST_MAIN:
        return True
    return fold(body[:_BEGINNING]) in fold(" ".join(block.text for block in blocks))


def _with_body(blocks: list[Block], metadata: Metadata) -> list[Block]:
    """The blocks with the story that only JSON-LD tells, behind the headline, which may stand only there,
    too."""
    title, body = metadata.title or "", metadata.body or ""
    if _DOCUMENT_PART.search(body):
        body = "\n".join(block.text for block in _blocks(_parse(body)))
    story = [Block(text, "p", False) for line in body.split("\n") if (text := _SPACE.sub(" ", line).strip())]
    at = next((k for k, block in enumerate(blocks) if block.text == title), -1)
    if at < 0 and title:
        story.insert(0, Block(title, "h1", False))
    for k, block in enumerate(blocks):
        block.outside = block.outside or k > at  # "Please switch scripts on."
    return [*blocks[: at + 1], *story, *blocks[at + 1 :]]


def _parse(text: str) -> etree._Element:
    parser = etree.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        tree = etree.fromstring(parsable(text).encode("utf-8"), parser=parser)
    except etree.XMLSyntaxError:
        tree = None
    if tree is None:
        raise UnreadableCapture("The page's markup holds no text.")
    return tree


def parsable(text: str) -> str:
    """A page without what no parser takes: a declaration of another encoding, control characters."""
    return _FORBIDDEN.sub("", _DECLARATION.sub("", text))


def _main_text(text: str) -> str:
    """The main text as trafilatura finds it; empty where it finds none."""
    try:
        found = trafilatura.extract(
            parsable(text),
            include_comments=False,
            include_tables=True,
            favor_recall=True,
            fast=True,
            deduplicate=False,
        )
    except Exception:  # whatever a page does to a third-party reader, our own rules can still read it
        return ""
    return found or ""


# --- blocks ------------------------------------------------------------------


def _blocks(tree: etree._Element) -> Iterator[Block]:
    """The blocks of visible text in the order of the page; a break (`br`) parts a block as a line does."""
    parts: list[str] = []
    stack: list[_Place] = [("body", False, 0)]
    outside = _Outside(tree)
    unseen: etree._Element | None = None
    for event, node in etree.iterwalk(tree, events=("start", "end")):
        tag = node.tag if isinstance(node.tag, str) else ""
        if unseen is not None:
            if event == "end" and node is unseen:
                unseen = None
                parts.append(node.tail or "")
            continue
        breaks = tag in _BLOCKS or tag in ("br", "hr") or (tag in ("td", "th") and _holds_blocks(node))
        if event == "start":
            if _is_unseen(node, tag):
                unseen = node
                continue
            if breaks:
                yield from _parted(parts, stack[-1])
                parts = []
            elif tag in ("td", "th"):
                parts.append(" ")
            if tag in _BLOCKS or tag in ("td", "th"):
                stack.append(_place(node, tag, stack[-1], outside))
            parts.append(node.text or "")
            continue
        if breaks:
            yield from _parted(parts, stack[-1])
            parts = []
        if tag in _BLOCKS or tag in ("td", "th"):
            stack.pop()
        parts.append(node.tail or "")
    yield from _parted(parts, stack[-1])


_Place = tuple[str, bool, int]
"""The tag that tells most, whether it is outside the story, and the number of the place."""


def _place(node: etree._Element, tag: str, above: _Place, outside: _Outside) -> _Place:
    number = hash((above[2], tag, node.get("class")))
    telling = "a" if _is_teaser(node) else _telling(node, tag, above[0])
    return telling, above[1] or outside.holds(node, tag), number


def _is_teaser(node: etree._Element) -> bool:
    """A block all of which is one link to another page: a card with a headline and a sentence below it."""
    link = node.getparent()
    return link is not None and link.tag == "a" and bool(link.get("href")) and link.find(".//h1") is None


class _Outside:
    """Which elements stand outside the story by their names, unless most of the page stands in them."""

    _MOST = 20
    """How many of these are looked into."""

    def __init__(self, tree: etree._Element) -> None:
        self._tree = tree
        self._all: int | None = None
        self._looked = 0

    def holds(self, node: etree._Element, tag: str) -> bool:
        """Whether an element is no story, by its tag, its role or the names of its class."""
        if not _is_outside(node, tag):
            return False
        if self._looked >= self._MOST:
            return True
        self._looked += 1
        if self._all is None:
            self._all = _told_in(self._tree)
        return 2 * _told_in(node) <= self._all


def _told_in(node: etree._Element) -> int:
    """How many characters of text an element holds, scripts and styles apart."""
    return sum(len(one.text or "") + len(one.tail or "") for one in node.iter() if one.tag not in _UNSEEN)


def _parted(parts: list[str], place: _Place) -> Iterator[Block]:
    """The block, or the blocks: what is preformatted keeps its lines, as plain text does."""
    if place[0] == "pre":
        for line in unwrapped(Mended("".join(parts))).text.split("\n"):
            yield _block([line], place)
    else:
        yield _block(parts, place)


def _block(parts: list[str], place: _Place) -> Block:
    return Block(_SPACE.sub(" ", "".join(parts)).strip(" "), *place)


def _holds_blocks(node: etree._Element) -> bool:
    """A cell of a layout table holds blocks; a cell of a data table does not, and its row stays one line."""
    return any(isinstance(child.tag, str) and (child.tag in _BLOCKS or child.tag == "br") for child in node)


def _telling(node: etree._Element, tag: str, above: str) -> str:
    if above == "a":
        return above
    if tag in _TELLING:
        return "figcaption" if above == "figcaption" else tag
    if above == "figcaption" or (tag != "body" and _CAPTION_CLASS.search(node.get("class") or "")):
        return "figcaption"
    return above if above in ("li", "blockquote", "td") else tag


def _is_unseen(node: etree._Element, tag: str) -> bool:
    if tag in _UNSEEN or node.get("hidden") is not None:
        return True
    style = node.get("style")
    return bool(style and _HIDDEN_STYLE.search(style))


def _is_outside(node: etree._Element, tag: str) -> bool:
    if tag in _FURNITURE or (node.get("role") or "").lower() in _ROLES:
        return True
    if tag in ("body", "html", "main", "article"):
        return False
    names = f"{node.get('class') or ''} {node.get('id') or ''}"
    return bool(names.strip()) and bool(_OUTSIDE.search(names))


# --- main text ---------------------------------------------------------------


def mark_main(lines: list[Line], main: str) -> None:
    """Mark the lines that stand in the main text; prose before the first and behind the last of them is none.

    Where no main text was found, the markup's own word counts, unless it would leave nothing.
    """
    if 2 * sum(line.words for line in lines if line.tag == "pre") > sum(line.words for line in lines):
        return  # the reader of main texts leaves the lines of preformatted paragraphs apart
    paragraphs = {fold(part) for part in main.split("\n")}
    whole = " ".join(paragraphs) if len(main) < _LONGEST_MAIN else ""
    for line in lines:
        key = fold(line.text)
        if key in paragraphs or (line.main is None and line.words >= 6 and key in whole):
            line.main = True
    marked = [i for i, line in enumerate(lines) if line.main and line.words >= 6]
    if sum(lines[i].words for i in marked) < _LEAST_MAIN:
        _trust_markup(lines)
        return
    first, last = _with_neighbours(lines, marked[0], marked[-1])
    places = _main_places([lines[i] for i in marked])
    for i, line in enumerate(lines):
        if not (i < first or i > last) or line.main is not None or line.words < 12 or line.tag == "h1":
            continue
        if line.place not in places:
            line.main = False


def _main_places(marked: list[Line]) -> frozenset[int]:
    """The places in which most of the main text stands; its reader may have stopped halfway."""
    words: Counter[int] = Counter()
    for line in marked:
        words[line.place] += line.words
    return frozenset(place for place, count in words.items() if 2 * count >= words.total())


def _with_neighbours(lines: list[Line], first: int, last: int) -> tuple[int, int]:
    """The main text with the paragraphs right before and behind it that stand in the same kind of block.

    Readers of main texts lose a first paragraph that follows the date without a block of its own, or a last
    one that they take for a signature.
    """
    above, below = first, last
    while above > 0 and _is_neighbour(lines[above - 1], lines[first]):
        above -= 1
    while below + 1 < len(lines) and _is_neighbour(lines[below + 1], lines[last]):
        below += 1
    return above, below


def _is_neighbour(line: Line, main: Line) -> bool:
    return line.main is None and line.tag == main.tag and line.words >= 12 and is_prose(line)


def _trust_markup(lines: list[Line]) -> None:
    inside = sum(line.words for line in lines if line.main is not False and line.words >= 12)
    outside = sum(line.words for line in lines if line.main is False and line.words >= 12)
    if inside < outside:
        for line in lines:
            line.main = None

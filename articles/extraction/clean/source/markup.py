"""Markup in pages of text: tags, Markdown and the numbers of footnotes, taken off what they stand around.

Scrapers leave them in the text: `<br>`, `[said](https://…)`, `**Kim**`, `\\"`, `> ` before what is quoted,
`[3]`. A line of links and nothing else is left as it is: what it says tells better that it is no story.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from articles.extraction.clean.source.repair import Mended, replaced

Edit = tuple[int, int, str]

_BREAKS = (
    r"p|br|hr|div|li|ul|ol|tr|table|tbody|h[1-6]|article|section|header|footer|main|figure|figcaption|aside|nav"
    r"|blockquote|center|html|head|body|pre|dl|dd|dt"
)
_TAG = re.compile(
    rf"<(?P<close>/)?(?:(?P<block>{_BREAKS})|a|abbr|b|big|cite|em|font|i|img|ins|mark|o:p|q|s|small|span|strong"
    r"|sub|sup|time|td|th|u|wbr)(?:\s[^<>]{0,1000})?/?>",
    re.IGNORECASE,
)
_COMMENT = re.compile(r"<!--.{0,400}?-->", re.DOTALL)
_ADDRESS = (
    r"\((?:<[^<>\n]{0,800}>|[^()\s\n]{0,800}(?:\([^()\s\n]{0,200}\)[^()\s\n]{0,400})?)"
    r"(?:\s+[\"“'][^\n\"”]{0,300}[\"”'])?\)"
)
_IMAGE = re.compile(rf"!\[[^\[\]\n]{{0,500}}\]{_ADDRESS}")
_LINK = re.compile(rf"\[(?P<says>[^\[\]\n]{{1,1000}})\](?P<address>{_ADDRESS})")
_STRONG = re.compile(r"(?P<mark>\*\*|__)(?=[^\s*_])[^*_\n]{1,1000}?(?<=[^\s*_])(?P=mark)")
_SLANTED = re.compile(
    r"(?P<mark>[*_])(?<![\w*\\].)(?=[^\s*_])[^*_\n]{0,500}?(?<=[^\s*_\\])(?P=mark)(?![\w*@])"
)
"""Begins with the sign it looks for and not with a look behind it: that is many times faster."""
_ESCAPED = re.compile(r"\\(?=[-\"'“”’‘()\[\]_*.#!&$~+>|`])")
_WRITTEN = re.compile(
    r"\\(?:u(?P<code>[0-9a-fA-F]{4})|(?:r?\\)?(?P<line>n)(?=\\|[^a-z])|(?P<blank>[tr])(?=\\|[^a-z]))"
)
_LEAST_WRITTEN = 3
"""How many signs are written as programs write them (`\\u201c`, `\\n`) where a page does so."""
_LINE_QUOTED = re.compile(r"^[ \t]*(?:>[ \t]?){1,4}", re.MULTILINE)
_RAISED = "\u00b9\u00b2\u00b3\u2070\u2074-\u2079"
_NOTE = r"(?:\d{1,3}|[a-z]|note \d{1,3}|(?:citation|clarification) needed)\]"
_NOTED = re.compile(
    rf"[\[{_RAISED}](?:(?<=[\w.,;:!?”\"’)\]]\[){_NOTE}(?:\[{_NOTE})*"
    rf"|(?<!\[)(?:(?<=[.,;:!?”\"’)].)|(?<=[a-z]{{4}}.))[{_RAISED}]{{0,2}}(?!\w)"
    r"|(?<=\[)(?<!\S.)\d{1,3}\](?=[A-Z“\"]))"
)
"""Begins with the signs it looks for and not with a look behind them: that is many times faster."""
_NOTES = 2
"""How many numbers of notes a page has at least: one alone may be something else."""
_MOSTLY = 0.6
"""The share of lines that bear the mark of a quotation where all of the page is quoted."""
_LEAST_QUOTED = 6
"""How many words a quoted line has at least where not all of the page is quoted."""
_SOURCE = re.compile(r"\W*(?:source|url|link|original|crawled|scraped|원문|출처)\b.{0,20}?:", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2,}")
_ENDS = re.compile(r"[.!?…:,—][”\"’')\]*_]*$")
_LONG_LINK = 12
"""How many words a link has at least that is a paragraph by itself."""

_SAID = "tags, Markdown or the numbers of footnotes were taken off the words they stood around"


def unmarked(mended: Mended) -> Mended:
    """A page of text without tags, Markdown and the numbers of footnotes; as it is where it has none.

    Linear in the length of the page.
    """
    done = mended
    for needs, edits in _STEPS:
        if any(map(done.text.__contains__, needs)):
            found = _apart(edits(done.text))
            done = replaced(done, found, () if done is not mended else (_SAID,)) if found else done
    return done


def _apart(edits: Iterator[Edit]) -> list[Edit]:
    """The edits in their order; of two that overlap, the first."""
    found: list[Edit] = []
    for edit in sorted(edits):
        if not found or edit[0] >= found[-1][1]:
            found.append(edit)
    return found


def _tags(text: str) -> Iterator[Edit]:
    for match in _COMMENT.finditer(text):
        yield *match.span(), ""
    for match in _TAG.finditer(text):
        yield *match.span(), "\n" if match["block"] else ""


def _links(text: str) -> Iterator[Edit]:
    start = 0
    for line in text.split("\n"):
        if "](" in line:
            for first, last, new in _links_in(line):
                yield start + first, start + last, new
        start += len(line) + 1


def _links_in(line: str) -> Iterator[Edit]:
    links = list(_LINK.finditer(line))
    bare = _LINK.sub("", _IMAGE.sub("", line))
    alone = not _WORD.search(bare)
    said = " ".join([link["says"] for link in links if line[max(0, link.start() - 1) : link.start()] != "!"])
    if _SOURCE.match(line) or (alone and not _is_text(line, said)):
        return
    for image in _IMAGE.finditer(line):
        yield *image.span(), ""
    for link in links:
        yield link.start(), link.start() + 1, ""
        yield link.end("says"), link.end(), ""


def _is_text(line: str, said: str) -> bool:
    """Whether a line of links is a headline or a paragraph."""
    return line.lstrip().startswith("#") or (len(said.split()) >= _LONG_LINK and bool(_ENDS.search(said)))


def _emphasis(text: str) -> Iterator[Edit]:
    for pattern in (_STRONG, _SLANTED) if "**" in text or "__" in text else (_SLANTED,):
        for match in pattern.finditer(text):
            length = len(match["mark"])
            yield match.start(), match.start() + length, ""
            yield match.end() - length, match.end(), ""


def _escapes(text: str) -> Iterator[Edit]:
    written = list(_WRITTEN.finditer(text))
    if len(written) >= _LEAST_WRITTEN:
        for match in written:
            yield *match.span(), _sign(match)
    for match in _ESCAPED.finditer(text):
        yield *match.span(), ""


def _sign(match: re.Match[str]) -> str:
    """What a sign stands for that is written as programs write it; half of a pair is a sign that was lost."""
    if match["code"]:
        sign = chr(int(match["code"], 16))
        return sign if sign.isprintable() else " "
    return "\n" if match["line"] else " "


def _quoted_lines(text: str) -> Iterator[Edit]:
    lines = [line for line in text.split("\n") if line.strip()]
    quoted = sum(line.lstrip().startswith(">") for line in lines)
    mostly = quoted >= _MOSTLY * len(lines)
    for match in _LINE_QUOTED.finditer(text):
        end = text.find("\n", match.end())
        line = text[match.end() : end if end >= 0 else len(text)].rstrip()
        if mostly or (len(line.split(None, _LEAST_QUOTED)) >= _LEAST_QUOTED and _ENDS.search(line[-8:])):
            yield *match.span(), ""


def _notes(text: str) -> Iterator[Edit]:
    found = list(_NOTED.finditer(text))
    if len(found) >= _NOTES:
        for match in found:
            yield *match.span(), ""


_STEPS: tuple[tuple[tuple[str, ...], Callable[[str], Iterator[Edit]]], ...] = (
    (("<",), _tags),
    (("](",), _links),
    (("_", "*"), _emphasis),
    (("\\",), _escapes),
    ((">",), _quoted_lines),
    (("]", *"\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079"), _notes),
)
"""What is taken off, in its order, and the signs without which there is none of it."""

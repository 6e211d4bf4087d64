"""Text written line by line with tags left in the story: `# Headline`, a date, `<p>SEOUL …</p>`."""

from __future__ import annotations

import re

_PAGE = re.compile(
    r"<(?:!doctype|\?xml|html|head|body|article|section|main|nav|header|footer|aside|table|form|meta|link|script|style)\b",
    re.IGNORECASE,
)
"""What only a page of markup has."""
_BREAK = re.compile(
    r"\s*+<(?:br|/?(?:p|div|li|ul|ol|blockquote|h[1-6]|figure|figcaption))\b[^<>\n]{0,300}>\s*+",
    re.IGNORECASE,
)
_INLINE = re.compile(
    r"</?(?:span|b|strong|i|em|u|a|img|font|sup|sub|small|mark)\b[^<>\n]{0,500}>", re.IGNORECASE
)


def lines_of(text: str) -> str | None:
    """The text with a line for each block and without its tags; `None` where it is a page of markup, or not
    laid out in lines above its first tag.
    """
    first = _BREAK.search(text) if "<" in text else None  # most text has none, and that is quick to see
    above = text[: first.end()].partition("<")[0] if first else ""
    if "\n" not in above.lstrip() or _PAGE.search(text):
        return None
    return _INLINE.sub("", _BREAK.sub("\n\n", text))

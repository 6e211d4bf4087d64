"""HTML pages."""

from __future__ import annotations

import re

_TAGS = re.compile(
    r"<(?:!doctype html|html|head|body|article|div|p|br|table|meta|script|span|section)\b", re.I
)


def looks_like_html(text: str) -> bool:
    """Whether a capture is markup: a document's first tags, or several block tags."""
    return len(_TAGS.findall(text[:20_000], 0)) >= 2 or bool(
        re.match(r"\s*<(?:!doctype|html|\?xml)", text, re.I)
    )

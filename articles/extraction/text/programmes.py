"""Names of broadcasts in quotation marks, which are nobody's words: `on CNN's “State of the Union” that`."""

from __future__ import annotations

import re

_NETWORK = r"(?:CNN|ABC|NBC|CBS|PBS|MSNBC|CNBC|NPR|BBC|HBO|Fox|Fox News|Sky News|Bloomberg|Al Jazeera)"
_WORD = r"(?:[A-Z][\w'’.-]*|the|of|and|with|to|in|a)"
_NAMED = re.compile(
    rf"\b{_NETWORK}(?P<owns>['’]s?)? (?P<open>[\"“])(?=[A-Z]){_WORD}(?P<more>(?: {_WORD}){{0,5}})[,.]?"
    r"(?P<close>[\"”])"
)


def without_programmes(text: str) -> str:
    """The text with blanks for the marks around the names of broadcasts, so that no offset changes."""
    for found in _NAMED.finditer(text):
        if found["owns"] or found["more"]:  # not "told CNN “Yes.”"
            for mark in (found.start("open"), found.start("close")):
                text = f"{text[:mark]} {text[mark + 1 :]}"
    return text
